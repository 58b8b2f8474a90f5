//! What is free at each school in each grade for which kind of child: regular places, places with German support, places
//! for learning to read and write.

use crate::domain::capacity::{CapacityReport, Freshness, Intake, Vacancies, holds};
use crate::domain::child::Child;
use crate::domain::child_step::ChildStep;
use crate::domain::id::ChildId;
use crate::domain::recommendation::{InitialSupport, SupportForm};
use crate::domain::skill::LiteracyStatus;
use std::collections::{BTreeMap, HashMap};

/// What a child needs besides a regular place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Needs {
    /// Nothing.
    #[default]
    Nothing,
    /// German support (Deutschförderung).
    Support,
    /// German support with learning to read and write (Alphabetisierung).
    Literacy,
}

impl Needs {
    /// What the record says that a child needs.
    #[must_use]
    pub fn of(child: &Child) -> Self {
        let said = child.recommendation.as_ref();
        let lasts = said.and_then(|r| r.initial_support);
        if child.literacy.is_some_and(LiteracyStatus::to_alphabetise)
            || lasts == Some(InitialSupport::ThreeYears)
        {
            return Self::Literacy;
        }
        let apart = said
            .and_then(|r| r.support)
            .is_some_and(|form| form != SupportForm::Integrated);
        if lasts.is_some() || apart {
            return Self::Support;
        }
        Self::Nothing
    }
}

/// What is free at a school in a grade. Nothing where no number is known; below nothing where the school took more than it
/// reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Regular places.
    pub regular: Option<i32>,
    /// Places with German support, of the whole school.
    pub support: Option<i32>,
    /// Places for learning to read and write, of the whole school.
    pub literacy: Option<i32>,
    /// Days since the figure's day.
    pub age_days: i64,
    /// How old that is.
    pub fresh: Freshness,
}

/// Free places everywhere.
#[derive(Debug, Clone, Default)]
pub struct Room {
    cells: HashMap<String, BTreeMap<Intake, Places>>,
}

impl Room {
    /// From the newest figures and the steps of all children; `needs` says what each child needs, as far as it is known.
    #[must_use]
    pub fn of(
        reports: &[CapacityReport],
        vacancies: &Vacancies<'_>,
        steps: &[ChildStep],
        needs: &HashMap<ChildId, Needs>,
    ) -> Self {
        let mut room = Self::default();
        for report in reports {
            let newest = vacancies.report(&report.school, report.intake);
            if newest.is_none_or(|newest| newest.id != report.id) {
                continue;
            }
            let said = vacancies.support(&report.school);
            let age_days = vacancies.age(report);
            room.set(
                &report.school,
                report.intake,
                Places {
                    regular: vacancies.at(&report.school, report.intake).map(|v| v.free),
                    support: said.and_then(|r| r.support).map(i32::from),
                    literacy: said.and_then(|r| r.literacy).map(i32::from),
                    age_days,
                    fresh: vacancies.freshness(age_days),
                },
            );
        }
        for hold in holds(steps) {
            let since = vacancies.support(hold.school).map(|r| r.reported_on);
            if since.is_none_or(|day| !hold.counts_since(day)) {
                continue;
            }
            // One place of the school, whatever the grade.
            let cells = room.cells.get_mut(hold.school);
            for places in cells.into_iter().flat_map(BTreeMap::values_mut) {
                let taken = match needs.get(&hold.child) {
                    Some(Needs::Support) => &mut places.support,
                    Some(Needs::Literacy) => &mut places.literacy,
                    Some(Needs::Nothing) | None => continue,
                };
                *taken = taken.map(|places| places - 1);
            }
        }
        room
    }

    /// Says what is free in one cell.
    pub fn set(&mut self, school: &str, intake: Intake, places: Places) {
        let cells = self.cells.entry(school.to_owned()).or_default();
        let _ = cells.insert(intake, places);
    }

    /// What is free at a school in a grade; nothing when nobody reported anything.
    #[must_use]
    pub fn at(&self, school: &str, intake: Intake) -> Option<Places> {
        self.cells.get(school)?.get(&intake).copied()
    }
}
