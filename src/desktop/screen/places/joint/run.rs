//! The tasks of the joint proposal: working one out with progress and stop, holding it against the data of now, asking.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use iced::Task;
use iced::futures::channel::mpsc;

use super::Message;
use crate::desktop::context::Context;
use crate::planning::schools::joint::{JointProposal, JointWishes, Progress};
use crate::service::proposals::{JointWatch, ToAsk};
use crate::service::{Error, Service};
use crate::store::rows::{FamilyFilter, FamilyRow};

/// Only a run that takes longer says how far it is.
const QUIET: Duration = Duration::from_millis(300);

/// A proposal and the families in it.
#[derive(Debug)]
pub struct Proposed {
    /// The proposal.
    pub proposal: JointProposal,
    /// Everybody it names.
    pub families: Vec<FamilyRow>,
    /// How long it took.
    pub took: Duration,
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
    pub(super) fn start(
        number: u64,
        wishes: JointWishes,
        context: &Context,
    ) -> (Self, Task<Message>) {
        let cancel = Arc::new(AtomicBool::new(false));
        let (sender, receiver) = mpsc::unbounded();
        let started = Instant::now();
        let watch = JointWatch {
            progress: Arc::new(move |progress| {
                if started.elapsed() >= QUIET {
                    drop(sender.unbounded_send(progress));
                }
            }),
            cancel: Arc::clone(&cancel),
        };
        let work = propose(context.service.clone(), wishes, watch, started);
        let task = Task::batch([
            Task::run(receiver, move |progress| {
                Message::Progressed(number, progress)
            }),
            Task::perform(work, move |result| Message::Proposed(number, result)),
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

async fn propose(
    service: Service,
    wishes: JointWishes,
    watch: JointWatch,
    started: Instant,
) -> Result<Arc<Proposed>, Error> {
    let proposal = service.joint_proposal(wishes, watch).await?;
    let took = started.elapsed();
    let families = service.families(FamilyFilter::Open).await?;
    let named = |row: &FamilyRow| {
        let id = row.family.id;
        proposal.seats.iter().any(|seat| seat.family == id)
            || proposal.unseated.iter().any(|out| out.family == id)
    };
    let rows = families.into_iter().map(|family| family.row).filter(named);
    let families = rows.collect();
    Ok(Arc::new(Proposed {
        families,
        proposal,
        took,
    }))
}

/// Holds a proposal against the data of now.
pub(super) fn check(number: u64, proposed: &Arc<Proposed>, context: &Context) -> Task<Message> {
    let service = context.service.clone();
    let seats = proposed.proposal.seats.iter();
    let all: Vec<ToAsk> = seats
        .map(|seat| ToAsk {
            child: seat.child,
            school: seat.school.clone(),
            grade: seat.grade,
        })
        .collect();
    Task::perform(
        async move { service.try_schools(&all).await },
        move |result| Message::Checked(number, result),
    )
}

/// Asks these schools.
pub(super) fn ask(chosen: Vec<ToAsk>, context: &Context) -> Task<Message> {
    let service = context.service.clone();
    Task::perform(
        async move { service.ask_schools(chosen, None).await },
        Message::Accepted,
    )
}
