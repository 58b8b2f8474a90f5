//! Where a child's steps have led it.

use super::{Act, ChildStep, Question, RefusalReason};
use crate::domain::id::{ChildId, ChildStepId};
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
        /// Its answer is due.
        due: NaiveDate,
    },
    /// It accepts.
    Accepted {
        /// Which.
        school: String,
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
    },
    /// Admitted.
    Admitted {
        /// Which.
        school: String,
        /// Grade.
        grade: u8,
        /// The first day at school.
        first_day: NaiveDate,
    },
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
    /// How many schools refused since then.
    pub refusals: u32,
    /// The last step.
    pub last: Option<ChildStepId>,
    /// How many steps there are.
    pub steps: i64,
    before_question: Option<Box<Progress>>,
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
            Progress::Asked { school, .. }
            | Progress::Accepted { school, .. }
            | Progress::Refused { school, .. }
            | Progress::Placed { school, .. }
            | Progress::Admitted { school, .. } => Some(school),
        }
    }

    fn take(&mut self, step: &ChildStep) {
        let before = std::mem::take(&mut self.progress);
        let asked = match &before {
            Progress::Asked { school, .. } | Progress::Accepted { school, .. } => school.clone(),
            _ => String::new(),
        };
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
            Act::SchoolAsked { school, due } => Progress::Asked {
                school: school.clone(),
                due: *due,
            },
            Act::SchoolAccepted { from } => Progress::Accepted {
                school: asked,
                from: *from,
            },
            Act::SchoolRefused(reason) => {
                self.refusals += 1;
                Progress::Refused {
                    school: asked,
                    reason: *reason,
                }
            }
            Act::Placed {
                school,
                grade,
                from,
            } => Progress::Placed {
                school: school.clone(),
                grade: *grade,
                from: *from,
            },
            Act::Admitted { first_day } => match before {
                Progress::Placed { school, grade, .. } => Progress::Admitted {
                    school,
                    grade,
                    first_day: *first_day,
                },
                other => other,
            },
        };
        self.since = Some(step.on);
        self.last = Some(step.id);
        self.steps += 1;
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
