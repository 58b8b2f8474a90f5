//! The tasks of the proposal: working one out with progress and stop, holding it against the data of now, writing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use iced::Task;

use super::super::proposal::run::{Gap, Run, Watch};
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

/// Starts a run.
pub(super) fn start(number: u64, wishes: Wishes, context: &Context) -> (Run, Task<Message>) {
    let service = context.service.clone();
    Run::start(number, Message::Progressed, |watch: Watch| async move {
        Message::Planned(number, plan(service, wishes, watch).await)
    })
}

async fn plan(service: Service, wishes: Wishes, watch: Watch) -> Result<Arc<Planned>, Error> {
    let Watch {
        tell,
        cancel,
        started,
    } = watch;
    let progress = move |Progress { cost, bound }| tell(Gap { cost, bound });
    let watch = PlanWatch {
        progress: Arc::new(progress),
        cancel,
    };
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
