//! The tasks of the joint proposal: working one out with progress and stop, holding it against the data of now, asking.

use std::sync::Arc;

use iced::Task;

use super::Message;
use crate::desktop::context::Context;
use crate::desktop::screen::proposal::run::{Gap, Run, Watch};
use crate::planning::schools::joint::{JointProposal, JointWishes, Progress};
use crate::service::proposals::{JointWatch, ToAsk};
use crate::service::{Error, Service};
use crate::store::rows::{FamilyFilter, FamilyRow};

/// A proposal and the families in it.
#[derive(Debug)]
pub struct Proposed {
    /// The proposal.
    pub proposal: JointProposal,
    /// Everybody it names.
    pub families: Vec<FamilyRow>,
}

/// Starts a run.
pub(super) fn start(number: u64, wishes: JointWishes, context: &Context) -> (Run, Task<Message>) {
    let service = context.service.clone();
    Run::start(number, Message::Progressed, |watch: Watch| async move {
        Message::Proposed(number, propose(service, wishes, watch).await)
    })
}

async fn propose(
    service: Service,
    wishes: JointWishes,
    watch: Watch,
) -> Result<Arc<Proposed>, Error> {
    let Watch { tell, cancel, .. } = watch;
    let progress = move |Progress { cost, bound }| tell(Gap { cost, bound });
    let watch = JointWatch {
        progress: Arc::new(progress),
        cancel,
    };
    let proposal = service.joint_proposal(wishes, watch).await?;
    let families = service.families(FamilyFilter::Open).await?;
    let named = |row: &FamilyRow| {
        let id = row.family.id;
        proposal.seats.iter().any(|seat| seat.family == id)
            || proposal.unseated.iter().any(|out| out.family == id)
    };
    let rows = families.into_iter().map(|family| family.row).filter(named);
    let families = rows.collect();
    Ok(Arc::new(Proposed { families, proposal }))
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
