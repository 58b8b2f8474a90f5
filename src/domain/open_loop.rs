//! Open loops (offene Schleifen, R9): what waits for somebody longer than it should, by what it is.

use super::calendar::{SchoolCalendar, working_days_between};
use super::case::{BallWith, CaseStage, ChildStanding, NextStep, Standing, Urgency};
use super::child_step::Progress;
use super::id::{ChildId, FamilyId};
use chrono::NaiveDate;

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LoopKind {
    /// Invited, no word (eingeladen, keine Rückmeldung).
    NoReply,
    /// Details for the next step are missing (Angaben fehlen).
    DetailsMissing,
    /// The invitation is not printed.
    NotPrinted,
    /// A letter came back.
    LetterReturned,
    /// The interpreter is open.
    InterpreterOpen,
    /// Waiting for an appointment beyond the goal.
    WaitingTooLong,
    /// Missed once.
    Missed,
    /// Missed again, or never reached.
    MissedAgain,
    /// The day is over and nothing was entered.
    OutcomeOpen,
    /// The talk was held, the record is open.
    RecordOpen,
    /// Counselled, not handed over.
    NotHandedOver,
    /// A question of the supervision waits for an answer.
    QuestionOpen,
    /// Handed over longer ago than the goal.
    HandedOverLong,
    /// A school has not answered.
    NoAnswer,
    /// A school refused, nobody decided.
    Refused,
    /// A school accepted, nobody placed.
    Accepted,
    /// Placed, no admission confirmed.
    NoAdmission,
    /// Placed, but the child did not come.
    NotAppeared,
    /// The child goes another way and something is still open at a school.
    ToWithdraw,
    /// Initial support ends soon.
    SupportEnds,
}

/// In what the age of a loop is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Calendar days.
    Days,
    /// Working days (Arbeitstage).
    WorkingDays,
    /// School days (Schultage).
    SchoolDays,
}

/// One kind of open loop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenLoop {
    /// What is open.
    pub kind: LoopKind,
    /// Whose files, the oldest first; one entry for each family or child that is counted.
    pub cases: Vec<(FamilyId, Option<ChildId>)>,
    /// Since when the oldest one.
    pub since: NaiveDate,
    /// How old it is.
    pub age: i64,
    /// In what that is counted.
    pub counted: Counted,
    /// How urgent the worst is.
    pub urgency: Urgency,
    /// Whose turn it is.
    pub ball: BallWith,
}

impl LoopKind {
    /// What a standing leaves open, if it is a loop.
    #[must_use]
    pub fn of(child: &ChildStanding) -> Option<Self> {
        let Standing {
            stage,
            next,
            urgency,
            ..
        } = child.standing;
        Some(match next {
            NextStep::CompleteData => Self::DetailsMissing,
            NextStep::FindSlot if urgency == Urgency::Calm => return None,
            NextStep::FindSlot => Self::WaitingTooLong,
            NextStep::RequestInterpreter => Self::InterpreterOpen,
            NextStep::PrintLetter => Self::NotPrinted,
            NextStep::ClearAddress => Self::LetterReturned,
            NextStep::Call => Self::NoReply,
            NextStep::AwaitAppointment if stage == CaseStage::Invited => Self::NoReply,
            NextStep::OfferAgain => Self::Missed,
            NextStep::CallReporter | NextStep::TellAuthority => Self::MissedAgain,
            NextStep::EnterOutcome => Self::OutcomeOpen,
            NextStep::FinishRecord => Self::RecordOpen,
            NextStep::HandOver => Self::NotHandedOver,
            NextStep::AnswerQuestion => Self::QuestionOpen,
            NextStep::AskSchool if matches!(child.way.progress, Progress::Refused { .. }) => {
                Self::Refused
            }
            NextStep::AskSchool if urgency == Urgency::Calm => return None,
            NextStep::AskSchool => Self::HandedOverLong,
            NextStep::EnterAnswer if urgency == Urgency::Calm => return None,
            NextStep::EnterAnswer => Self::NoAnswer,
            NextStep::Place => Self::Accepted,
            NextStep::AskAdmission if urgency == Urgency::Calm => return None,
            NextStep::AskAdmission => Self::NoAdmission,
            NextStep::ClearAdmission => Self::NotAppeared,
            NextStep::WithdrawEnquiry => Self::ToWithdraw,
            NextStep::EndSupport => Self::SupportEnds,
            NextStep::AwaitAppointment
            | NextStep::HoldTalk
            | NextStep::CloseFile
            | NextStep::Nothing => return None,
        })
    }

    /// Is it counted by child? Otherwise by family.
    #[must_use]
    pub fn by_child(self) -> bool {
        self >= Self::RecordOpen
    }

    /// In what its age is counted.
    #[must_use]
    pub fn counted(self) -> Counted {
        match self {
            Self::RecordOpen
            | Self::NotHandedOver
            | Self::QuestionOpen
            | Self::NoAnswer
            | Self::Refused
            | Self::Accepted
            | Self::NotAppeared
            | Self::ToWithdraw => Counted::WorkingDays,
            Self::NoAdmission => Counted::SchoolDays,
            _ => Counted::Days,
        }
    }
}

/// The age of something, counted in one way.
#[must_use]
pub fn age(counted: Counted, since: NaiveDate, today: NaiveDate) -> i64 {
    match counted {
        Counted::Days => (today - since).num_days(),
        Counted::WorkingDays => working_days_between(since, today).into(),
        Counted::SchoolDays => SchoolCalendar::nrw()
            .school_days_between(since, today)
            .map_or_else(|_| working_days_between(since, today).into(), Into::into),
    }
}

/// All open loops of some families, in the order of the way.
#[must_use]
pub fn open_loops<'a>(
    cases: impl IntoIterator<Item = (FamilyId, &'a [ChildStanding])>,
    today: NaiveDate,
) -> Vec<OpenLoop> {
    let mut loops: Vec<(OpenLoop, Vec<NaiveDate>)> = Vec::new();
    for (family, children) in cases {
        for child in children {
            let Some(kind) = LoopKind::of(child) else {
                continue;
            };
            let standing = &child.standing;
            let case = (family, kind.by_child().then_some(child.child));
            let at = loops.iter().position(|(known, _)| known.kind == kind);
            let at = at.unwrap_or_else(|| {
                let new = OpenLoop {
                    kind,
                    cases: Vec::new(),
                    since: standing.since,
                    age: 0,
                    counted: kind.counted(),
                    urgency: standing.urgency,
                    ball: standing.ball,
                };
                loops.push((new, Vec::new()));
                loops.len() - 1
            });
            let Some((known, days)) = loops.get_mut(at) else {
                continue;
            };
            if known.cases.contains(&case) {
                continue;
            }
            let place = days.partition_point(|day| *day <= standing.since);
            days.insert(place, standing.since);
            known.cases.insert(place, case);
            known.since = known.since.min(standing.since);
            known.urgency = known.urgency.max(standing.urgency);
        }
    }
    let mut loops: Vec<OpenLoop> = loops.into_iter().map(|(one, _)| one).collect();
    for one in &mut loops {
        one.age = age(one.counted, one.since, today);
    }
    loops.sort_by_key(|one| one.kind);
    loops
}
