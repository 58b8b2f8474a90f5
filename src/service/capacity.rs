//! Free places at schools: read with what of them is taken, and entered, one figure or a whole list in one command.

use super::{Done, Error, Service};
use crate::clock;
use crate::domain::capacity::{CapacityReport, Fault, Intake, ReportSource, Vacancies};
use crate::domain::change::{Deed, Edit};
use crate::domain::child_step::ChildStep;
use crate::domain::id::CapacityReportId;
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::store::StoreError;
use chrono::NaiveDate;
use std::collections::HashSet;
use std::sync::Arc;

/// A figure to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFigure {
    /// Official number of the school.
    pub school: String,
    /// Grade or international class.
    pub intake: Intake,
    /// Free regular places; nothing when it is not known.
    pub regular: Option<u16>,
    /// Support, literacy and remark; what the school said before stays when nothing is said now.
    pub support: Option<SupportFigures>,
}

/// What a school says besides the number of free places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SupportFigures {
    /// Free places with German support.
    pub free: Option<u16>,
    /// All places with German support.
    pub total: Option<u16>,
    /// Free places for learning to read and write.
    pub literacy: Option<u16>,
    /// A few words.
    pub remark: String,
}

/// The newest figures and the steps that take places, at one moment.
#[derive(Debug, Clone)]
pub struct CapacityBook {
    /// The newest figure of every school and grade.
    pub reports: Vec<CapacityReport>,
    /// Every step of every child.
    pub steps: Vec<ChildStep>,
    /// The office with its schools and settings.
    pub office: Arc<Office>,
    /// The day.
    pub today: NaiveDate,
}

impl CapacityBook {
    /// What is free today.
    #[must_use]
    pub fn vacancies(&self) -> Vacancies<'_> {
        Vacancies::of(&self.reports, &self.steps, self.today).judged_by(&self.office.settings)
    }
}

impl Service {
    /// The newest figures and what takes places of them. Names no child.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn capacity(&self) -> Result<CapacityBook, Error> {
        Ok(CapacityBook {
            reports: self.store.capacity_newest().await?,
            steps: self.store.child_steps().await?,
            office: self.office().await?,
            today: self.clock.today(),
        })
    }

    /// The last figures of one school and grade, the newest first.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn capacity_history(
        &self,
        school: &str,
        intake: Intake,
    ) -> Result<Vec<CapacityReport>, Error> {
        Ok(self.store.capacity_history(school, intake).await?)
    }

    /// Enters figures for a day, all of them or none, in one command. Today, when no day is said.
    ///
    /// # Errors
    /// Everything that [`CapacityReport::check`] says; an unknown school; the same school and grade twice;
    /// [`Reason::ChangedMeanwhile`] when somebody else entered one of them just now; no right to it; the store's troubles.
    pub async fn report_capacity(
        &self,
        figures: Vec<NewFigure>,
        on: Option<NaiveDate>,
        source: ReportSource,
    ) -> Result<Done<u32>, Error> {
        self.require(Right::Place)?;
        if figures.is_empty() {
            return Err(Reason::Capacity(Fault::Empty).into());
        }
        let today = self.clock.today();
        let office = self.office().await?;
        let newest = self.store.capacity_newest().await?;
        let positions = self.store.capacity_positions().await?;
        let mut seen = HashSet::new();
        let mut against: Vec<Reason> = Vec::new();
        let mut changes = Vec::with_capacity(figures.len());
        for figure in figures {
            let Some(school) = office.schools.iter().find(|s| s.number == figure.school) else {
                against.push(Reason::Capacity(Fault::Unknown {
                    named: figure.school,
                }));
                continue;
            };
            let cell = (figure.school.clone(), figure.intake);
            if !seen.insert(cell.clone()) {
                against.push(Reason::Capacity(Fault::Twice {
                    school: school.name.clone(),
                }));
                continue;
            }
            let support = figure
                .support
                .unwrap_or_else(|| said_before(&newest, &figure.school, figure.intake));
            let report = CapacityReport {
                id: CapacityReportId(clock::new_id()),
                position: positions.get(&cell).map_or(0, |last| last + 1),
                school: figure.school,
                intake: figure.intake,
                regular: figure.regular,
                support: support.free,
                support_total: support.total,
                literacy: support.literacy,
                remark: support.remark.trim().to_owned(),
                reported_on: on.unwrap_or(today),
                source,
                by: self.actor.person,
                rev: 1,
            };
            match report.check(school, today) {
                Ok(()) => changes.push(Edit::<CapacityReport>::create(report)),
                Err(Refusal(reasons)) => {
                    for reason in reasons {
                        if !against.contains(&reason) {
                            against.push(reason);
                        }
                    }
                }
            }
        }
        if !against.is_empty() {
            return Err(Refusal(against).into());
        }
        let count = u32::try_from(changes.len()).unwrap_or(u32::MAX);
        let deed = Deed::CapacityReported(count);
        match self.carry_out(deed, changes, count).await {
            // Another desk entered a figure of the same school and grade a moment ago.
            Err(Error::Store(StoreError::Taken(_))) => Err(Reason::ChangedMeanwhile.into()),
            other => other,
        }
    }
}

/// What the school said of support and literacy before: of the same grade, or else of any; a remark belongs to its figure.
fn said_before(newest: &[CapacityReport], school: &str, intake: Intake) -> SupportFigures {
    let of_school = || newest.iter().filter(|r| r.school == school);
    let last = of_school()
        .find(|r| r.intake == intake)
        .or_else(|| of_school().max_by_key(|r| (r.reported_on, r.position)));
    last.map_or_else(SupportFigures::default, |report| SupportFigures {
        free: report.support,
        total: report.support_total,
        literacy: report.literacy,
        remark: String::new(),
    })
}
