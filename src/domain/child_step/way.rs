//! Where a child's steps have led it, and every attempt at a school on the way.

use super::decide::follows;
use super::{
    Act, Afterwards, ChildStep, GRADE_UNKNOWN, Path, Question, RefusalReason, RevokeReason,
    StepKind,
};
use crate::domain::id::{ChildId, ChildStepId};
use crate::domain::recommendation::{InitialSupport, SupportForm};
use crate::domain::schooling_duty::initial_support_end;
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashSet};

/// Where a child is on its way to a school.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Progress {
    /// Not handed over, or taken back.
    #[default]
    Before,
    /// Handed over; no school is asked.
    HandedOver,
    /// The supervision asked something back.
    Questioned(Question),
    /// A school is asked.
    Asked {
        /// Which.
        school: String,
        /// For which grade.
        grade: u8,
        /// Its answer is due.
        due: NaiveDate,
        /// The child could start on this day.
        start: Option<NaiveDate>,
    },
    /// It accepts.
    Accepted {
        /// Which.
        school: String,
        /// For which grade.
        grade: u8,
        /// From this day on.
        from: NaiveDate,
    },
    /// It refused; somebody has to decide.
    Refused {
        /// Which.
        school: String,
        /// Why.
        reason: RefusalReason,
    },
    /// Placed; the school has not confirmed the admission.
    Placed {
        /// Which.
        school: String,
        /// Grade.
        grade: u8,
        /// From this day on.
        from: NaiveDate,
        /// How German support is organised.
        support: Option<SupportForm>,
    },
    /// Placed, but the child did not come.
    NotAppeared {
        /// Where.
        school: String,
        /// Grade.
        grade: u8,
    },
    /// Admitted; in initial support from the first day on.
    Admitted {
        /// Which.
        school: String,
        /// Grade.
        grade: u8,
        /// The first day at school.
        first_day: NaiveDate,
        /// Was initial support extended to three years?
        extended: bool,
    },
    /// Initial support is over.
    SupportEnded {
        /// At which school it was.
        school: String,
        /// Its last day.
        on: NaiveDate,
        /// What follows.
        then: Afterwards,
    },
    /// The child goes another way.
    Elsewhere {
        /// Which.
        path: Path,
        /// What was open at a school then and is not withdrawn yet.
        open: Option<Open>,
    },
}

impl Progress {
    /// Does the child wait for no place any more? A child that the regional government decides about has none yet.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        match self {
            Self::Admitted { .. } | Self::SupportEnded { .. } => true,
            Self::Elsewhere { path, .. } => *path != Path::RegionalGovernment,
            _ => false,
        }
    }
}

/// What is open at a school although the child goes another way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// An enquiry, answered or not.
    Enquiry,
    /// A placement.
    Placement,
}

/// One attempt at a school: an enquiry, a placement, or one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// Which school.
    pub school: String,
    /// For which grade.
    pub grade: u8,
    /// When it was asked; nothing for a placement without an enquiry.
    pub asked_on: Option<NaiveDate>,
    /// When its answer was due.
    pub due: Option<NaiveDate>,
    /// What became of it.
    pub state: AttemptState,
    /// Since when.
    pub on: NaiveDate,
}

/// What became of an attempt at a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AttemptState {
    /// Asked, no answer yet.
    Asked,
    /// It accepted.
    Accepted {
        /// From this day on.
        from: NaiveDate,
    },
    /// It refused.
    Refused(RefusalReason),
    /// The enquiry was withdrawn.
    Withdrawn,
    /// Placed there.
    Placed {
        /// From this day on.
        from: NaiveDate,
    },
    /// The child did not come.
    NotAppeared,
    /// The placement was revoked.
    Revoked(RevokeReason),
    /// Admitted.
    Admitted {
        /// The first day at school.
        first_day: NaiveDate,
    },
}

impl AttemptState {
    /// Does it hold a place at the school?
    #[must_use]
    pub fn holds(self) -> bool {
        !matches!(self, Self::Refused(_) | Self::Withdrawn | Self::Revoked(_))
    }
}

/// The way of one child.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Way {
    /// Where it is.
    pub progress: Progress,
    /// Since when; nothing before the first step.
    pub since: Option<NaiveDate>,
    /// When it was handed over, while it is.
    pub handed_over_on: Option<NaiveDate>,
    /// The day on which it lost what it had, a school or another way, and waits anew.
    pub back_on: Option<NaiveDate>,
    /// How many schools refused since then.
    pub refusals: u32,
    /// Every attempt at a school, the oldest first.
    pub attempts: Vec<Attempt>,
    /// The last step.
    pub last: Option<ChildStepId>,
    /// How many steps there are.
    pub steps: i64,
    before_question: Option<Box<Progress>>,
    /// The last place is no longer held although nobody gave it back: taken back, or gone another way after the admission.
    gone: bool,
}

impl Way {
    /// The way of a child by its steps in their order. Steps of other children are passed over.
    #[must_use]
    pub fn of<'a>(child: ChildId, steps: impl IntoIterator<Item = &'a ChildStep>) -> Self {
        let mut own: Vec<&ChildStep> = steps.into_iter().filter(|s| s.child == child).collect();
        own.sort_by_key(|step| step.position);
        let mut way = Self::default();
        for step in own {
            way.take(step);
        }
        way
    }

    /// Is the child handed over? Only then may the school supervision see it.
    #[must_use]
    pub fn is_handed_over(&self) -> bool {
        self.handed_over_on.is_some()
    }

    /// The school that is asked, has accepted, refused or got the child.
    #[must_use]
    pub fn school(&self) -> Option<&str> {
        match &self.progress {
            Progress::Before | Progress::HandedOver | Progress::Questioned(_) => None,
            Progress::Elsewhere { path, .. } => path.school(),
            Progress::Asked { school, .. }
            | Progress::Accepted { school, .. }
            | Progress::Refused { school, .. }
            | Progress::Placed { school, .. }
            | Progress::NotAppeared { school, .. }
            | Progress::Admitted { school, .. }
            | Progress::SupportEnded { school, .. } => Some(school),
        }
    }

    /// The attempt that holds a place at a school now: asked, accepted, placed or admitted. At most the last one does.
    #[must_use]
    pub fn holding(&self) -> Option<&Attempt> {
        (self.attempts.last()).filter(|a| a.state.holds() && !self.gone)
    }

    /// Is an enquiry or a placement open: neither given back nor confirmed by the admission?
    #[must_use]
    pub fn is_open_at_school(&self) -> bool {
        let admitted = |a: &&Attempt| matches!(a.state, AttemptState::Admitted { .. });
        self.holding().is_some_and(|attempt| !admitted(&attempt))
    }

    /// What is open at a school now, and has to be given back when the child goes another way.
    #[must_use]
    pub fn open(&self) -> Option<Open> {
        match &self.progress {
            Progress::Asked { .. } | Progress::Accepted { .. } => Some(Open::Enquiry),
            Progress::Placed { .. } | Progress::NotAppeared { .. } => Some(Open::Placement),
            Progress::Elsewhere { open, .. } => *open,
            _ => None,
        }
    }

    /// May such a step come next?
    #[must_use]
    pub fn follows(&self, next: StepKind) -> bool {
        follows(self, next)
    }

    /// The first and the last day of initial support, once the child was admitted: as long as `lasts` says, three years
    /// when it was extended.
    #[must_use]
    pub fn support_period(&self, lasts: InitialSupport) -> Option<(NaiveDate, NaiveDate)> {
        let Progress::Admitted {
            first_day,
            extended,
            ..
        } = &self.progress
        else {
            return None;
        };
        let lasts = if *extended {
            InitialSupport::ThreeYears
        } else {
            lasts
        };
        Some((*first_day, initial_support_end(*first_day, lasts)?))
    }

    fn take(&mut self, step: &ChildStep) {
        let open = self.open();
        let had = self.progress.is_settled();
        let before = std::mem::take(&mut self.progress);
        let held = (self.holding()).map_or((String::new(), GRADE_UNKNOWN), |attempt| {
            (attempt.school.clone(), attempt.grade)
        });
        self.attempt(step);
        self.progress = match &step.act {
            Act::HandedOver(_) => {
                self.handed_over_on = Some(step.on);
                Progress::HandedOver
            }
            Act::TakenBack(_) => {
                self.handed_over_on = None;
                self.refusals = 0;
                Progress::Before
            }
            Act::SentBack(question) => {
                self.before_question = Some(Box::new(before));
                Progress::Questioned(*question)
            }
            Act::Answered => {
                (self.before_question.take()).map_or(Progress::HandedOver, |before| *before)
            }
            Act::SchoolAsked {
                school,
                grade,
                due,
                start,
                ..
            } => Progress::Asked {
                school: school.clone(),
                grade: *grade,
                due: *due,
                start: *start,
            },
            Act::SchoolAccepted { from } => Progress::Accepted {
                school: held.0,
                grade: held.1,
                from: *from,
            },
            Act::SchoolRefused(reason) => {
                self.refusals += 1;
                Progress::Refused {
                    school: held.0,
                    reason: *reason,
                }
            }
            Act::EnquiryWithdrawn | Act::PlacementRevoked(_) => match before {
                Progress::Elsewhere { path, .. } => Progress::Elsewhere { path, open: None },
                _ => Progress::HandedOver,
            },
            Act::Placed {
                school,
                grade,
                from,
                support,
                ..
            } => Progress::Placed {
                school: school.clone(),
                grade: *grade,
                from: *from,
                support: *support,
            },
            Act::NotAppeared => Progress::NotAppeared {
                school: held.0,
                grade: held.1,
            },
            Act::Admitted { first_day } => Progress::Admitted {
                school: held.0,
                grade: held.1,
                first_day: *first_day,
                extended: false,
            },
            Act::SupportExtended => extended(before),
            Act::SupportEnded { on, then } => Progress::SupportEnded {
                school: held.0,
                on: *on,
                then: *then,
            },
            Act::Elsewhere(path) => Progress::Elsewhere {
                path: path.clone(),
                open,
            },
        };
        if had && !self.progress.is_settled() {
            self.back_on = Some(step.on);
        }
        self.since = Some(step.on);
        self.last = Some(step.id);
        self.steps += 1;
    }

    /// What the step does to the attempts at schools.
    fn attempt(&mut self, step: &ChildStep) {
        let gone = self.gone;
        self.gone = match &step.act {
            Act::SchoolAsked { .. } | Act::Placed { .. } => false,
            Act::TakenBack(_) => true,
            Act::Elsewhere(_) => gone || !self.is_open_at_school(),
            _ => gone,
        };
        let state = match &step.act {
            Act::SchoolAsked {
                school, grade, due, ..
            } => {
                self.attempts.push(Attempt {
                    school: school.clone(),
                    grade: *grade,
                    asked_on: Some(step.on),
                    due: Some(*due),
                    state: AttemptState::Asked,
                    on: step.on,
                });
                return;
            }
            Act::Placed {
                school,
                grade,
                from,
                ..
            } => {
                let state = AttemptState::Placed { from: *from };
                let asked = (self.attempts.last_mut()).filter(|a| a.state.holds() && !gone);
                match asked {
                    Some(asked) if asked.school == *school && asked.grade == *grade => {
                        (asked.state, asked.on) = (state, step.on);
                    }
                    other => {
                        // Placed elsewhere than where it was accepted: that enquiry is over.
                        if let Some(other) = other {
                            (other.state, other.on) = (AttemptState::Withdrawn, step.on);
                        }
                        self.attempts.push(Attempt {
                            school: school.clone(),
                            grade: *grade,
                            asked_on: None,
                            due: None,
                            state,
                            on: step.on,
                        });
                    }
                }
                return;
            }
            Act::SchoolAccepted { from } => AttemptState::Accepted { from: *from },
            Act::SchoolRefused(reason) => AttemptState::Refused(*reason),
            Act::EnquiryWithdrawn => AttemptState::Withdrawn,
            Act::PlacementRevoked(reason) => AttemptState::Revoked(*reason),
            Act::NotAppeared => AttemptState::NotAppeared,
            Act::Admitted { first_day } => AttemptState::Admitted {
                first_day: *first_day,
            },
            _ => return,
        };
        if let Some(last) = self.attempts.last_mut() {
            (last.state, last.on) = (state, step.on);
        }
    }
}

fn extended(before: Progress) -> Progress {
    match before {
        Progress::Admitted {
            school,
            grade,
            first_day,
            ..
        } => Progress::Admitted {
            school,
            grade,
            first_day,
            extended: true,
        },
        other => other,
    }
}

/// The children who are handed over now, by all steps of all children.
#[must_use]
pub fn handed_over(steps: &[ChildStep]) -> HashSet<ChildId> {
    let mut own: BTreeMap<ChildId, Vec<&ChildStep>> = BTreeMap::new();
    for step in steps {
        own.entry(step.child).or_default().push(step);
    }
    own.into_iter()
        .filter(|(child, steps)| Way::of(*child, steps.iter().copied()).is_handed_over())
        .map(|(child, _)| child)
        .collect()
}
