//! Schools for children: ranked for one child, proposed for all that wait at once, and asked in one step when a person says
//! so. Nothing is placed here.

use super::scope::Scope;
use super::steps::counselled;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::calendar::add_working_days;
use crate::domain::capacity::Vacancies;
use crate::domain::change::{Change, Command, Deed, Edit};
use crate::domain::child::Child;
use crate::domain::child_step::{
    Act, AttemptState, ChildStep, Progress, Request, Situation, StepKind, Way, decide,
};
use crate::domain::file::File;
use crate::domain::id::{ChildId, ChildStepId, CommandId, FamilyId};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::domain::school_form::{SchoolForm, SchoolStage};
use crate::domain::schooling_duty::{Facts, duty};
use crate::planning::schools::joint::solve::{Control, solve};
use crate::planning::schools::joint::{
    self, Applicant, JointInput, JointProposal, JointWishes, Progress as Step,
};
use crate::planning::schools::{
    Ask, County, Estimate, Needs, RankedSchool, Room, SiblingAt, home, rank,
};
use crate::store::StoreError;
use crate::store::rows::{FamilyFilter, FamilyRow};
use chrono::{Months, NaiveDate};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// Enquiries that others' get in the way of are decided anew so often at most.
const ATTEMPTS: usize = 5;

/// Watching and stopping a proposal that is being made.
#[derive(Clone)]
pub struct JointWatch {
    /// Called from the solver's thread.
    pub progress: Arc<dyn Fn(Step) + Send + Sync>,
    /// Set it to stop; the best proposal so far is given.
    pub cancel: Arc<AtomicBool>,
}

impl Default for JointWatch {
    fn default() -> Self {
        Self {
            progress: Arc::new(|_| {}),
            cancel: Arc::new(AtomicBool::new(false)),
        }
    }
}

/// The schools for one child, ranked.
#[derive(Debug, Clone, PartialEq)]
pub struct RankedFor {
    /// The child.
    pub child: ChildId,
    /// The grade, or 0 for an international class; nothing while nobody knows it, and then there are no schools.
    pub grade: Option<u8>,
    /// What distances are measured from; nothing where no home is known.
    pub estimate: Option<Estimate>,
    /// The schools, the best first.
    pub schools: Vec<RankedSchool>,
}

/// Which school is to be asked for a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToAsk {
    /// The child.
    pub child: ChildId,
    /// Official number of the school.
    pub school: String,
    /// The grade, or 0 for an international class.
    pub grade: u8,
}

/// What became of enquiries that were to be made.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asked {
    /// For whom a school was asked.
    pub asked: Vec<ToAsk>,
    /// For whom it was not, and why.
    pub left_out: Vec<(ChildId, Refusal)>,
}

/// Everything that ranking looks at, read at one moment: ask it about as many children as you like.
#[derive(Debug, Clone)]
pub struct SchoolGround {
    office: Arc<Office>,
    today: NaiveDate,
    rows: Vec<FamilyRow>,
    room: Room,
    load: BTreeMap<String, u32>,
}

impl SchoolGround {
    fn county(&self) -> County<'_> {
        County {
            schools: &self.office.schools,
            room: &self.room,
            load: &self.load,
            points: &self.office.settings.school_points,
            today: self.today,
        }
    }

    /// The schools for a child, in its recommended grade or another one; nothing when nobody knows the child here.
    #[must_use]
    pub fn ranked(&self, child: ChildId, grade: Option<u8>) -> Option<RankedFor> {
        let row = self
            .rows
            .iter()
            .find(|r| r.children.iter().any(|c| c.id == child))?;
        let known = row.children.iter().find(|c| c.id == child)?;
        let grade = grade.or_else(|| intake(known, row, self.today));
        let home = home(&row.family, &self.office);
        let way = Way::of(child, &row.steps);
        let schools = grade.map_or_else(Vec::new, |grade| {
            rank(&Ask {
                child: known,
                grade,
                home,
                way: &way,
                siblings: &siblings(row, child),
                county: &self.county(),
            })
        });
        Some(RankedFor {
            child,
            grade,
            estimate: home.map(|home| home.estimate),
            schools,
        })
    }

    /// The best proposal for all children that wait for a school and for whom none is asked.
    fn propose(&self, wishes: &JointWishes, watch: &JointWatch) -> JointProposal {
        let waiting: Vec<_> = self
            .rows
            .iter()
            .flat_map(|row| row.children.iter().map(move |child| (row, child)))
            .filter_map(|(row, child)| {
                let way = Way::of(child.id, &row.steps);
                let since = way.handed_over_on?;
                let waits = matches!(
                    way.progress,
                    Progress::HandedOver | Progress::Refused { .. }
                );
                waits.then(|| (row, child, way, since, siblings(row, child.id)))
            })
            .collect();
        let children: Vec<Applicant<'_>> = waiting
            .iter()
            .map(|(row, child, way, since, siblings)| {
                let grade = intake(child, row, self.today);
                Applicant {
                    child,
                    grade,
                    // Who places in grades 11 to 13 is a setting (domain.md § 3.5).
                    vocational: grade.is_some_and(|grade| {
                        let upper = SchoolStage::of_grade(grade) == SchoolStage::UpperSecondary;
                        let own = self.office.settings.upper_secondary_by_school_office > 0;
                        grade == 0 || upper && !own
                    }),
                    home: home(&row.family, &self.office),
                    way,
                    siblings,
                    waiting_days: (self.today - *since).num_days(),
                }
            })
            .collect();
        let input = JointInput {
            children: &children,
            county: &self.county(),
            settings: &self.office.settings,
            wishes,
        };
        let progress = |step| (watch.progress)(step);
        let control = Control {
            stop: &watch.cancel,
            progress: &progress,
        };
        joint::propose(&input, |problem| solve(problem, &control))
    }
}

/// The grade that is recommended, else the one of the child's age; 0 when a vocational college is recommended.
fn intake(child: &Child, row: &FamilyRow, today: NaiveDate) -> Option<u8> {
    let said = child.recommendation.as_ref();
    if said.is_some_and(|r| r.form == Some(SchoolForm::Berufskolleg)) {
        return Some(0);
    }
    let by_age = || duty(&Facts::of(child, &row.family)?, today).grade;
    said.and_then(|r| r.grade).or_else(by_age)
}

/// Brothers and sisters at schools or on the way to one.
fn siblings(row: &FamilyRow, child: ChildId) -> Vec<SiblingAt> {
    let others = row.children.iter().filter(|other| other.id != child);
    let at = |other: &Child| {
        let way = Way::of(other.id, &row.steps);
        let attempt = way.holding()?;
        Some(SiblingAt {
            school: attempt.school.clone(),
            there: matches!(
                attempt.state,
                AttemptState::Placed { .. } | AttemptState::Admitted { .. }
            ),
        })
    };
    others.filter_map(at).collect()
}

/// Newcomers whom each school took in the last twelve months.
fn load(steps: &[ChildStep], today: NaiveDate) -> BTreeMap<String, u32> {
    let from = today.checked_sub_months(Months::new(12)).unwrap_or(today);
    let children: HashSet<ChildId> = steps
        .iter()
        .filter(|step| step.act.kind() == StepKind::Placed && step.on > from)
        .map(|step| step.child)
        .collect();
    let mut own: HashMap<ChildId, Vec<&ChildStep>> = HashMap::new();
    for step in steps.iter().filter(|step| children.contains(&step.child)) {
        own.entry(step.child).or_default().push(step);
    }
    let mut load = BTreeMap::new();
    for (child, steps) in own {
        let way = Way::of(child, steps);
        if let Some(attempt) = way.holding()
            && matches!(
                attempt.state,
                AttemptState::Placed { .. } | AttemptState::Admitted { .. }
            )
        {
            *load.entry(attempt.school.clone()).or_insert(0) += 1;
        }
    }
    load
}

/// The step among the changes that has this id.
fn refused(changes: &[Change], id: uuid::Uuid) -> Option<&ChildStep> {
    changes.iter().find_map(|change| match change {
        Change::ChildStep(edit) => edit.after.as_ref().filter(|step| step.id.0 == id),
        _ => None,
    })
}

impl Service {
    /// Everything that ranking looks at, as it is now; only children the person may read can be asked about.
    ///
    /// # Errors
    /// No right to read families; the store's troubles.
    pub async fn school_ground(&self) -> Result<SchoolGround, Error> {
        let listed = self.families(FamilyFilter::Open).await?;
        let book = self.capacity().await?;
        let needs: HashMap<ChildId, Needs> = listed
            .iter()
            .flat_map(|family| &family.row.children)
            .map(|child| (child.id, Needs::of(child)))
            .collect();
        Ok(SchoolGround {
            room: Room::of(&book.reports, &book.vacancies(), &book.steps, &needs),
            load: load(&book.steps, book.today),
            rows: listed.into_iter().map(|family| family.row).collect(),
            office: book.office,
            today: book.today,
        })
    }

    /// The schools for a child, ranked, in its recommended grade or another one.
    ///
    /// # Errors
    /// [`Reason::Gone`] for a child the person may not see; no right to read families; the store's troubles.
    pub async fn ranked_schools(
        &self,
        child: ChildId,
        grade: Option<u8>,
    ) -> Result<RankedFor, Error> {
        let ground = self.school_ground().await?;
        let ranked = ground.ranked(child, grade);
        ranked.ok_or_else(|| Refusal::from(Reason::Gone).into())
    }

    /// The best proposal for all children that wait for a school. Nothing is written. Cancelled, it gives the best so far.
    ///
    /// # Errors
    /// No right to place; the store's troubles.
    pub async fn joint_proposal(
        &self,
        wishes: JointWishes,
        watch: JointWatch,
    ) -> Result<JointProposal, Error> {
        self.require(Right::Place)?;
        let ground = self.school_ground().await?;
        tokio::task::spawn_blocking(move || ground.propose(&wishes, &watch))
            .await
            .map_err(|e| Error::Store(StoreError::Bug(e.to_string())))
    }

    /// Asks schools for children, in one command. Each enquiry is decided anew on the data as it is now: what no longer
    /// fits is left out and named, the rest stands. Their answers are due on a day, or as many working days from now as
    /// the office gives schools. Where nobody can be asked for, nothing is written and there is no command.
    ///
    /// # Errors
    /// No right to place; [`Reason::ChangedMeanwhile`] when others ask faster than this can be decided; the store's
    /// troubles.
    pub async fn ask_schools(
        &self,
        chosen: Vec<ToAsk>,
        due: Option<NaiveDate>,
    ) -> Result<(Asked, Option<Done<()>>), Error> {
        self.require(Right::Place)?;
        let mut chosen = chosen;
        let mut lost = Vec::new();
        let mut attempts = 0;
        while attempts < ATTEMPTS {
            let (mut asked, changes) = self.decide_enquiries(&chosen, due).await?;
            asked.left_out.extend(lost.iter().cloned());
            if changes.is_empty() {
                return Ok((asked, None));
            }
            let command = Command {
                id: CommandId(clock::new_id()),
                deed: Deed::ChildStep(StepKind::SchoolAsked),
                changes,
            };
            match self.put(&command).await {
                Ok(()) => {
                    let done = Done {
                        value: (),
                        command: command.id,
                        deed: command.deed,
                    };
                    return Ok((asked, Some(done)));
                }
                // The engine has the last word on a place: the child it speaks of is left out, the rest is decided anew.
                Err(StoreError::PlaceTaken(Some(step))) => match refused(&command.changes, step) {
                    Some(step) => {
                        lost.push((step.child, self.place_taken(&step.act).await?));
                        chosen.retain(|wanted| wanted.child != step.child);
                    }
                    None => attempts += 1,
                },
                // Another desk was faster with one of them: the rest is decided beside it.
                Err(StoreError::Taken(_) | StoreError::PlaceTaken(None)) => attempts += 1,
                Err(other) => return Err(other.into()),
            }
        }
        Err(Reason::ChangedMeanwhile.into())
    }

    /// The refusal for a place that is taken.
    async fn place_taken(&self, act: &Act) -> Result<Refusal, Error> {
        let office = self.office().await?;
        let school = act.school().and_then(|number| office.school(number));
        Ok(Refusal::from(Reason::PlaceTaken {
            school: school.map_or_else(String::new, |s| s.name.clone()),
            grade: act.grade(),
        }))
    }

    /// Checks enquiries without writing anything: which would be made now, and which no longer fit.
    ///
    /// # Errors
    /// No right to place; the store's troubles.
    pub async fn try_schools(&self, chosen: &[ToAsk]) -> Result<Asked, Error> {
        self.require(Right::Place)?;
        Ok(self.decide_enquiries(chosen, None).await?.0)
    }

    /// Decides every enquiry, each beside the ones before.
    async fn decide_enquiries(
        &self,
        chosen: &[ToAsk],
        due: Option<NaiveDate>,
    ) -> Result<(Asked, Vec<Change>), Error> {
        let scope = self.scope()?;
        let office = self.office().await?;
        let today = self.clock.today();
        let days = i32::try_from(office.settings.school_answer_days).unwrap_or(0);
        let due = due.unwrap_or_else(|| add_working_days(today, days));
        let reports = self.store.capacity_newest().await?;
        let mut steps = self.store.child_steps().await?;
        let family_of: HashMap<ChildId, FamilyId> =
            steps.iter().map(|step| (step.child, step.family)).collect();
        let mut asked = Asked::default();
        let mut enquiries = Vec::new();
        for wanted in chosen {
            let found = match family_of.get(&wanted.child) {
                Some(family) => self.store.family_file(*family).await?,
                None => None,
            };
            let found = found.filter(|file| file.children.iter().any(|c| c.id == wanted.child));
            let Some(found) = found else {
                asked.left_out.push((wanted.child, Reason::Gone.into()));
                continue;
            };
            let own: Vec<ChildStep> = steps
                .iter()
                .filter(|s| s.family == found.family.id)
                .cloned()
                .collect();
            let handed_over = Way::of(wanted.child, &own).is_handed_over();
            let child = found.children.iter().find(|c| c.id == wanted.child);
            let Some(child) = child.filter(|_| scope == Scope::All || handed_over) else {
                asked.left_out.push((wanted.child, Reason::Gone.into()));
                continue;
            };
            let file: File = found.file();
            let situation = Situation {
                file: &file,
                steps: &own,
                counselled: counselled(child, &found.appointments),
                schools: &office.schools,
                vacancies: &Vacancies::of(&reports, &steps, today),
                today,
            };
            let request = Request {
                id: ChildStepId(clock::new_id()),
                child: wanted.child,
                act: Act::asked(wanted.school.clone(), wanted.grade, due),
                on: today,
                by: self.actor.person,
            };
            match decide(&situation, request) {
                Ok(step) => {
                    steps.push(step.clone());
                    enquiries.push(step);
                    asked.asked.push(wanted.clone());
                }
                Err(refusal) => asked.left_out.push((wanted.child, refusal)),
            }
        }
        // Two desks take the places of schools in one order, and never wait for each other in a circle.
        enquiries.sort_by(|a, b| a.act.school().cmp(&b.act.school()));
        let changes = enquiries.into_iter().map(Edit::<ChildStep>::create);
        Ok((asked, changes.collect()))
    }
}
