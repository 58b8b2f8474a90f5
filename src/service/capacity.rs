//! Free places at schools: read with what of them is taken, and entered, one figure or a whole list in one command.

use super::scope::Scope;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::capacity::{CapacityReport, Fault, Intake, ReportSource, Vacancies, holds};
use crate::domain::change::{Deed, Edit};
use crate::domain::child_step::{ChildStep, Progress, Way, handed_over};
use crate::domain::guardian::list_name;
use crate::domain::id::{CapacityReportId, ChildId};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::exchange::capacity::{self, ListedFigure};
use crate::store::StoreError;
use crate::store::rows::FamilyFilter;
use chrono::NaiveDate;
use std::collections::{HashMap, HashSet};
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
    /// Support and literacy of the whole school; what it said before stays, with its day, when nothing is said now.
    pub support: Option<SupportFigures>,
    /// A few words.
    pub remark: String,
    /// The day that it holds for, when it is another than that of the others.
    pub on: Option<NaiveDate>,
}

/// What a school says besides the number of free places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SupportFigures {
    /// Free places with German support.
    pub free: Option<u16>,
    /// All places with German support.
    pub total: Option<u16>,
    /// Free places for learning to read and write.
    pub literacy: Option<u16>,
}

/// The newest figures and the steps that take places, at one moment.
#[derive(Debug, Clone)]
pub struct CapacityBook {
    /// The newest figure of every school and grade.
    pub reports: Vec<CapacityReport>,
    /// The steps of children; for whoever reads handed-over children only: of those of them who hold a place.
    pub steps: Vec<ChildStep>,
    /// The office with its schools and settings.
    pub office: Arc<Office>,
    /// The day.
    pub today: NaiveDate,
}

/// A child who is handed over and holds no place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingChild {
    /// The grade that is recommended.
    pub intake: Intake,
    /// Where it lives.
    pub town: String,
}

/// The children behind the figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CapacityPeople {
    /// Names of the handed-over children.
    pub names: HashMap<ChildId, String>,
    /// Who waits for a place.
    pub waiting: Vec<WaitingChild>,
}

impl CapacityBook {
    /// What is free today.
    #[must_use]
    pub fn vacancies(&self) -> Vacancies<'_> {
        Vacancies::of(&self.reports, &self.steps, self.today).judged_by(&self.office.settings)
    }

    /// The figures of all open schools as a list for other programs.
    #[must_use]
    pub fn list(&self) -> String {
        let schools = self.office.schools.iter();
        let open: Vec<_> = schools.filter(|s| s.is_open_on(self.today)).collect();
        capacity::list(&open, &self.vacancies())
    }
}

impl Service {
    /// The newest figures and what takes places of them. Names no child.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn capacity(&self) -> Result<CapacityBook, Error> {
        let mut steps = self.store.child_steps().await?;
        if self.scope()? == Scope::HandedOver {
            let visible = handed_over(&steps);
            let holding: HashSet<ChildId> = holds(&steps).iter().map(|hold| hold.child).collect();
            // Whoever is not handed over holds nothing: what is free is the same for everybody.
            steps.retain(|s| visible.contains(&s.child) && holding.contains(&s.child));
        }
        Ok(CapacityBook {
            reports: self.store.capacity_newest().await?,
            steps,
            office: self.office().await?,
            today: self.clock.today(),
        })
    }

    /// The children behind the figures, as far as the person may see them.
    ///
    /// # Errors
    /// No right to read files; the store's troubles.
    pub async fn capacity_people(&self) -> Result<CapacityPeople, Error> {
        let mut people = CapacityPeople::default();
        for family in self.families(FamilyFilter::Open).await? {
            let row = family.row;
            for child in &row.children {
                let way = Way::of(child.id, &row.steps);
                if !way.is_handed_over() {
                    continue;
                }
                let name = list_name(&child.family_name, &child.given_name);
                let _ = people.names.insert(child.id, name);
                let placeless = matches!(
                    way.progress,
                    Progress::HandedOver | Progress::Questioned(_) | Progress::Refused { .. }
                );
                let grade = child.recommendation.as_ref().and_then(|r| r.grade);
                if let (true, Some(grade)) = (placeless, grade) {
                    people.waiting.push(WaitingChild {
                        intake: Intake::of_grade(grade),
                        town: row.family.address.town.clone(),
                    });
                }
            }
        }
        Ok(people)
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
            let support = figure.support.unwrap_or_default();
            let report = CapacityReport {
                id: CapacityReportId(clock::new_id()),
                position: positions.get(&cell).map_or(0, |last| last + 1),
                school: figure.school,
                intake: figure.intake,
                regular: figure.regular,
                support: support.free,
                support_total: support.total,
                literacy: support.literacy,
                remark: figure.remark.trim().to_owned(),
                reported_on: figure.on.or(on).unwrap_or(today),
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

/// The figures of a list, ready to be entered.
#[must_use]
pub fn figures_of(found: Vec<ListedFigure>) -> Vec<NewFigure> {
    let figure = |listed: ListedFigure| NewFigure {
        school: listed.school,
        intake: listed.intake,
        regular: listed.regular,
        remark: listed.remark,
        on: listed.on,
        support: None,
    };
    found.into_iter().map(figure).collect()
}
