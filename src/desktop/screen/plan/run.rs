//! The tasks of the proposal: working one out with progress and stop, holding it against the data of now, writing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use iced::Task;
use iced::futures::channel::mpsc;

use super::Message;
use crate::desktop::context::Context;
use crate::domain::id::FamilyId;
use crate::domain::refusal::Refusal;
use crate::domain::schedule::SeriesException;
use crate::planning::plan::{Progress, Proposal, Seat, Wishes};
use crate::service::administration::{Amendment, Entry};
use crate::service::plans::PlanWatch;
use crate::service::{Done, Error, Service};
use crate::store::rows::{FamilyFilter, FamilyRow};

/// Only a run that takes longer says how far it is.
const QUIET: Duration = Duration::from_millis(300);

/// A proposal and the families in it.
#[derive(Debug)]
pub struct Planned {
    /// The proposal.
    pub proposal: Proposal,
    /// Everybody it names.
    pub families: Vec<FamilyRow>,
    /// How long it took.
    pub took: Duration,
}

/// What has changed since a plan was made.
#[derive(Debug, Default)]
pub struct Checked {
    /// Places that are no longer possible, and why.
    pub conflicts: BTreeMap<FamilyId, Refusal>,
    /// Days declined for families that have a place on them, and why.
    pub declined: BTreeMap<FamilyId, String>,
    /// Other families wait now than the plan knows.
    pub others_wait: bool,
}

/// A run under way.
#[derive(Debug)]
pub(super) struct Run {
    pub(super) number: u64,
    /// The first gap that was told, and the last progress.
    pub(super) progress: Option<(i64, Progress)>,
    cancel: Arc<AtomicBool>,
}

impl Run {
    /// Starts one.
    pub(super) fn start(number: u64, wishes: Wishes, context: &Context) -> (Self, Task<Message>) {
        let cancel = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::unbounded();
        let started = Instant::now();
        let watch = PlanWatch {
            progress: Arc::new(move |progress| {
                if started.elapsed() >= QUIET {
                    drop(sender.unbounded_send(progress));
                }
            }),
            cancel: Arc::clone(&cancel),
        };
        let work = plan(context.service.clone(), wishes, watch, started);
        let task = Task::batch([
            Task::run(receiver, move |progress| {
                Message::Progressed(number, progress)
            }),
            Task::perform(work, move |result| Message::Planned(number, result)),
        ]);
        let run = Self {
            number,
            progress: None,
            cancel,
        };
        (run, task)
    }

    /// It goes on.
    pub(super) fn goes_on(&mut self, progress: Progress) {
        let gap = progress.cost - progress.bound;
        let first = self.progress.map_or(gap, |(first, _)| first);
        self.progress = Some((first, progress));
    }

    /// How much of the first gap is closed, 0 to 1.
    #[allow(clippy::cast_precision_loss, reason = "the length of a bar")]
    pub(super) fn share(&self) -> f32 {
        self.progress.map_or(0.0, |(first, progress)| {
            let left = (progress.cost - progress.bound) as f32 / first.max(1) as f32;
            (1.0 - left).clamp(0.0, 1.0)
        })
    }

    /// Asks it to stop with the best it has.
    pub(super) fn stop(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Was it asked to stop?
    pub(super) fn is_stopping(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}

async fn plan(
    service: Service,
    wishes: Wishes,
    watch: PlanWatch,
    started: Instant,
) -> Result<Arc<Planned>, Error> {
    let proposal = service.plan(wishes, watch).await?;
    let took = started.elapsed();
    let mut ids: BTreeSet<FamilyId> = proposal.unseated.iter().map(|out| out.family).collect();
    for seat in &proposal.seats {
        let _ = ids.insert(seat.family);
        ids.extend(seat.together.iter().filter_map(|(family, _)| *family));
        ids.extend(seat.others.iter().filter_map(|other| other.instead_of));
    }
    let only = FamilyFilter::Only(ids.into_iter().collect());
    let families = service.families(only).await?;
    Ok(Arc::new(Planned {
        proposal,
        families: families.into_iter().map(|family| family.row).collect(),
        took,
    }))
}

/// Holds a plan against the data of now.
pub(super) fn check(number: u64, planned: &Arc<Planned>, context: &Context) -> Task<Message> {
    let (service, planned) = (context.service.clone(), Arc::clone(planned));
    Task::perform(
        async move { checked(&service, &planned.proposal).await.map(Arc::new) },
        move |result| Message::Checked(number, result),
    )
}

async fn checked(service: &Service, proposal: &Proposal) -> Result<Checked, Error> {
    let conflicts = service.try_plan(proposal).await?.left_out;
    let mut checked = Checked {
        conflicts: conflicts.into_iter().collect(),
        ..Checked::default()
    };
    for declined in service.declined(proposal.wishes.from).await? {
        let seat = |seat: &&Seat| {
            seat.family == declined.family && seat.place.start.date() == declined.day
        };
        if proposal.seats.iter().any(|s| seat(&s)) {
            let _ = checked.declined.insert(declined.family, declined.reason);
        }
    }
    let waiting = service.waiting().await?;
    let waiting: BTreeSet<FamilyId> = waiting.into_iter().map(|w| w.row.family.id).collect();
    let known: BTreeSet<FamilyId> = proposal
        .seats
        .iter()
        .map(|seat| seat.family)
        .chain(proposal.unseated.iter().map(|out| out.family))
        .collect();
    let newcomers = proposal.wishes.only.is_none() && !waiting.is_subset(&known);
    let gone = |family: &FamilyId| !waiting.contains(family);
    let mut waited = proposal.unseated.iter().filter(|out| out.keeps.is_none());
    checked.others_wait = newcomers || waited.any(|out| gone(&out.family));
    Ok(checked)
}

/// Books the places of these families.
pub(super) fn accept(
    planned: &Arc<Planned>,
    families: BTreeSet<FamilyId>,
    context: &Context,
) -> Task<Message> {
    let (service, planned) = (context.service.clone(), Arc::clone(planned));
    Task::perform(
        async move { service.apply_plan(&planned.proposal, &families).await },
        Message::Accepted,
    )
}

/// Makes a slot longer; `said` is what the strip says then.
pub(super) fn extend(said: String, longer: SeriesException, context: &Context) -> Task<Message> {
    let service = context.service.clone();
    let amendment = Amendment::Save(vec![Entry::Exception(longer)]);
    Task::perform(
        async move {
            let done = service.amend(&amendment).await?;
            Ok(Done {
                value: (),
                command: done.command,
                deed: done.deed,
            })
        },
        move |result| Message::Extended(said, result),
    )
}
