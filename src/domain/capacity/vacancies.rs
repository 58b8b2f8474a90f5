//! What is free today: the newest figure of a school and grade, less the children who are asked for there and those placed
//! since. A child counts once, where it is now.

use super::{CapacityReport, Intake};
use crate::domain::child_step::{Act, ChildStep};
use crate::domain::id::ChildId;
use crate::domain::setting::Settings;
use chrono::NaiveDate;
use std::collections::HashMap;

/// How far a child is at the school where it holds a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoldState {
    /// The school was asked and has not refused.
    Asked,
    /// It accepts.
    Accepted,
    /// The child is placed there since this day; admitted or not.
    Placed(NaiveDate),
}

/// The place that a child holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold<'a> {
    /// The child.
    pub child: ChildId,
    /// The school.
    pub school: &'a str,
    /// The grade, when it was said.
    pub intake: Option<Intake>,
    /// How far it is.
    pub state: HoldState,
    /// The day on which the child came to hold it: asked on, or placed on.
    pub since: NaiveDate,
    /// Was it admitted there? Then another way ends it without a word to the school.
    pub admitted: bool,
}

impl Hold<'_> {
    /// Does it take a place of a figure of this day? An open enquiry always does; a placement only when the school could not
    /// know of it yet.
    #[must_use]
    pub fn counts_since(&self, reported_on: NaiveDate) -> bool {
        match self.state {
            HoldState::Asked | HoldState::Accepted => true,
            HoldState::Placed(on) => on >= reported_on,
        }
    }
}

/// The places that children hold at present. Steps in any order.
#[must_use]
pub fn holds(steps: &[ChildStep]) -> Vec<Hold<'_>> {
    let mut of: HashMap<ChildId, Vec<&ChildStep>> = HashMap::new();
    for step in steps {
        of.entry(step.child).or_default().push(step);
    }
    let mut found: Vec<Hold<'_>> = (of.into_values())
        .filter_map(|mut steps| {
            steps.sort_unstable_by_key(|s| s.position);
            let mut held = None;
            for step in steps {
                held = after(held, step);
            }
            held
        })
        .collect();
    found.sort_unstable_by_key(|h| (h.since, h.child));
    found
}

/// What a child holds after one more step.
fn after<'a>(held: Option<Hold<'a>>, step: &'a ChildStep) -> Option<Hold<'a>> {
    let taken = |school, intake, state| {
        Some(Hold {
            child: step.child,
            school,
            intake,
            state,
            since: step.on,
            admitted: false,
        })
    };
    match &step.act {
        Act::SchoolAsked { school, .. } => {
            let intake = step.act.grade().map(Intake::of_grade);
            taken(school, intake, HoldState::Asked)
        }
        Act::SchoolAccepted { .. } => held.map(|hold| match hold.state {
            HoldState::Placed(_) => hold,
            HoldState::Asked | HoldState::Accepted => Hold {
                state: HoldState::Accepted,
                ..hold
            },
        }),
        Act::Placed { school, grade, .. } => taken(
            school,
            Some(Intake::of_grade(*grade)),
            HoldState::Placed(step.on),
        ),
        Act::SchoolRefused(_)
        | Act::EnquiryWithdrawn
        | Act::PlacementRevoked(_)
        | Act::TakenBack(_) => None,
        Act::Admitted { .. } => held.map(|hold| Hold {
            admitted: true,
            ..hold
        }),
        // What is open at a school is held until the school is told.
        Act::Elsewhere(_) => held.filter(|hold| !hold.admitted),
        Act::HandedOver(_)
        | Act::SentBack(_)
        | Act::Answered
        | Act::NotAppeared
        | Act::SupportExtended
        | Act::SupportEnded { .. } => held,
    }
}

/// How old a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Freshness {
    /// It can be relied on.
    Fresh,
    /// The school should be asked again.
    Ageing,
    /// It no longer counts in sums.
    Old,
}

/// What is left of one figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Vacancy<'a> {
    /// The newest figure of the school and grade.
    pub report: &'a CapacityReport,
    /// Children for whom the school is asked or has accepted.
    pub asked: u16,
    /// Children placed there since the figure's day.
    pub placed: u16,
    /// What is left; below nothing when the school took more than it reported.
    pub free: i32,
    /// Days since the figure's day.
    pub age_days: i64,
    /// How old that is.
    pub fresh: Freshness,
}

/// The newest figure of every school and grade, and what of it is taken.
#[derive(Debug, Clone)]
pub struct Vacancies<'a> {
    newest: HashMap<&'a str, [Option<&'a CapacityReport>; INTAKES]>,
    support: HashMap<&'a str, &'a CapacityReport>,
    taken: HashMap<&'a str, [(u16, u16); INTAKES]>,
    today: NaiveDate,
    warn_days: i64,
    old_days: i64,
}

const INTAKES: usize = Intake::HIGHEST as usize + 1;

impl<'a> Vacancies<'a> {
    /// From figures and steps in any order; ages are judged by the default settings until [`Vacancies::judged_by`].
    #[must_use]
    pub fn of(reports: &'a [CapacityReport], steps: &'a [ChildStep], today: NaiveDate) -> Self {
        let mut newest: HashMap<&str, [Option<&CapacityReport>; INTAKES]> = HashMap::new();
        let mut support: HashMap<&str, &CapacityReport> = HashMap::new();
        for report in reports {
            if report.says_support() {
                let last = support.entry(&report.school).or_insert(report);
                if (last.reported_on, last.id) < (report.reported_on, report.id) {
                    *last = report;
                }
            }
            let cells = newest.entry(&report.school).or_insert([None; INTAKES]);
            let cell = &mut cells[usize::from(report.intake.code())];
            let age = |r: &CapacityReport| (r.reported_on, r.position);
            if cell.is_none_or(|known| age(known) < age(report)) {
                *cell = Some(report);
            }
        }
        let mut taken: HashMap<&str, [(u16, u16); INTAKES]> = HashMap::new();
        for hold in holds(steps) {
            let Some(intake) = hold.intake else { continue };
            let at = usize::from(intake.code());
            let report = newest.get(hold.school).and_then(|cells| cells[at]);
            // Without a figure every child that the school was given is told.
            if report.is_some_and(|r| !hold.counts_since(r.reported_on)) {
                continue;
            }
            let (asked, placed) = &mut taken.entry(hold.school).or_default()[at];
            match hold.state {
                HoldState::Asked | HoldState::Accepted => *asked += 1,
                HoldState::Placed(_) => *placed += 1,
            }
        }
        let usual = Settings::default();
        Self {
            newest,
            support,
            taken,
            today,
            warn_days: usual.capacity_warn_days.into(),
            old_days: usual.capacity_old_days.into(),
        }
    }

    /// The same with ages judged by the office's settings.
    #[must_use]
    pub fn judged_by(self, settings: &Settings) -> Self {
        Self {
            warn_days: settings.capacity_warn_days.into(),
            old_days: settings.capacity_old_days.into(),
            ..self
        }
    }

    /// What is free at a school in a grade; nothing when no number is known.
    #[must_use]
    pub fn at(&self, school: &str, intake: Intake) -> Option<Vacancy<'a>> {
        let report = self.report(school, intake)?;
        let regular = report.regular?;
        let (asked, placed) = self.taken(school, intake);
        let age_days = self.age(report);
        Some(Vacancy {
            report,
            asked,
            placed,
            free: i32::from(regular) - i32::from(asked) - i32::from(placed),
            age_days,
            fresh: self.freshness(age_days),
        })
    }

    /// The newest figure of a school and grade, also one that says that nothing is known.
    #[must_use]
    pub fn report(&self, school: &str, intake: Intake) -> Option<&'a CapacityReport> {
        self.newest.get(school)?[usize::from(intake.code())]
    }

    /// The last figure of a school that says something of support or literacy: for the whole school, on its own day.
    #[must_use]
    pub fn support(&self, school: &str) -> Option<&'a CapacityReport> {
        self.support.get(school).copied()
    }

    /// Children asked for, and placed since the newest figure.
    #[must_use]
    pub fn taken(&self, school: &str, intake: Intake) -> (u16, u16) {
        let cells = self.taken.get(school);
        cells.map_or((0, 0), |cells| cells[usize::from(intake.code())])
    }

    /// Days since the figure's day.
    #[must_use]
    pub fn age(&self, report: &CapacityReport) -> i64 {
        (self.today - report.reported_on).num_days()
    }

    /// How old so many days are.
    #[must_use]
    pub fn freshness(&self, age_days: i64) -> Freshness {
        match age_days {
            days if days > self.old_days => Freshness::Old,
            days if days > self.warn_days => Freshness::Ageing,
            _ => Freshness::Fresh,
        }
    }
}
