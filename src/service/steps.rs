//! Steps of children after the talk: hand-over, question and answer, schools asked, placement, admission.

use super::scope::Scope;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::appointment::{Appointment, AppointmentStatus, Outcome};
use crate::domain::capacity::Vacancies;
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::child::Child;
use crate::domain::child_step::{
    Act, ChildStep, Request, Situation, StepKind, Way, decide, missing_for,
};
use crate::domain::file::File;
use crate::domain::id::{ChildId, ChildStepId, FamilyId};
use crate::domain::level::{Gap, Level};
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::rights::Right;
use crate::domain::school::{School, facts_of};
use crate::store::StoreError;
use crate::store::rows::{CommandRow, FamilyFile};
use chrono::NaiveDate;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// The right that a step needs. Another way to a school is entered by whoever learns of it.
#[must_use]
pub fn right_for(step: StepKind) -> Right {
    if step.is_handing_over() {
        Right::HandOver
    } else {
        Right::Place
    }
}

/// A step of one child, to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStep {
    /// The family.
    pub family: FamilyId,
    /// The child.
    pub child: ChildId,
    /// What was done.
    pub act: Act,
    /// On which day; today, when none is said.
    pub on: Option<NaiveDate>,
}

/// What a child's file lacks for a step, so that a dialog can say so before anybody tries.
#[must_use]
pub fn lacking(file: &FamilyFile, child: ChildId, level: Level) -> Vec<Gap> {
    missing_for(&file_of(file), child, level)
}

impl Service {
    /// Enters the same step for one or more children of a family, all of them or none.
    ///
    /// # Errors
    /// As [`Service::enter_steps`].
    pub async fn enter_step(
        &self,
        family: FamilyId,
        children: &[ChildId],
        act: Act,
        on: Option<NaiveDate>,
    ) -> Result<Done<()>, Error> {
        let steps = children.iter().map(|child| NewStep {
            family,
            child: *child,
            act: act.clone(),
            on,
        });
        self.enter_steps(steps.collect()).await
    }

    /// Enters steps, one after another, of any children: all of them or none, in one command, which is
    /// called by the first. A step may follow upon one before it in the list. A placement keeps the version of the text on
    /// remedies that is supplied today.
    ///
    /// # Errors
    /// Every reason against it ([`decide`]); [`Reason::PlaceTaken`] also when another desk took the place just now;
    /// [`Reason::ChangedMeanwhile`] when somebody else entered a step just now; no right to it; the store's troubles.
    pub async fn enter_steps(&self, new: Vec<NewStep>) -> Result<Done<()>, Error> {
        let Some(deed) = new.first().map(|first| Deed::ChildStep(first.act.kind())) else {
            return Err(Reason::NoChildren.into());
        };
        for step in &new {
            self.require_for(step.act.kind())?;
        }
        let scope = self.scope()?;
        let office = self.office().await?;
        let settings = &office.settings;
        let remedy = settings.has_remedy().then_some(settings.remedy_version);
        let remedy = remedy.map(i64::from);
        let today = self.clock.today();
        let takes = |act: &Act| act.grade().is_some();
        let (reports, mut steps) = if new.iter().any(|step| takes(&step.act)) {
            let reports = self.store.capacity_newest().await?;
            (reports, self.store.child_steps().await?)
        } else {
            (Vec::new(), Vec::new())
        };
        let mut files: HashMap<FamilyId, (FamilyFile, File)> = HashMap::new();
        let mut changes: Vec<Change> = Vec::new();
        let mut against: Vec<Reason> = Vec::new();
        let taken = new.iter().find(|step| takes(&step.act)).map(|step| {
            let found = office
                .schools
                .iter()
                .find(|s| Some(&*s.number) == step.act.school());
            Reason::PlaceTaken {
                school: found.map_or_else(String::new, |s| s.name.clone()),
                grade: step.act.grade(),
            }
        });
        for step in new {
            let (found, file) = match files.entry(step.family) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => {
                    let found = self.store.family_file(step.family).await?;
                    let found = found.ok_or_else(|| Error::from(Reason::Gone))?;
                    let file = file_of(&found);
                    new.insert((found, file))
                }
            };
            let child = file.children.iter().find(|c| c.id == step.child);
            let way = Way::of(step.child, &found.steps);
            let Some(child) = child.filter(|_| scope == Scope::All || way.is_handed_over()) else {
                return Err(Reason::Gone.into());
            };
            let situation = Situation {
                file,
                steps: &found.steps,
                counselled: counselled(child, &found.appointments),
                schools: &office.schools,
                vacancies: &Vacancies::of(&reports, &steps, today),
                today,
            };
            let request = Request {
                id: ChildStepId(clock::new_id()),
                child: step.child,
                act: step.act.with_remedy(remedy),
                on: step.on.unwrap_or(today),
                by: self.actor.person,
            };
            match decide(&situation, request) {
                Ok(step) => {
                    found.steps.push(step.clone());
                    steps.push(step.clone());
                    changes.push(Edit::<ChildStep>::create(step));
                }
                Err(refusal) => {
                    let new = refusal.0.into_iter();
                    against.extend(new.filter(|r| !against.contains(r)).collect::<Vec<_>>());
                }
            }
        }
        if !against.is_empty() {
            return Err(Refusal(against).into());
        }
        match self.carry_out(deed, changes, ()).await {
            // Another desk entered the next step of the same child a moment ago.
            Err(Error::Store(StoreError::Taken(_))) => Err(Reason::ChangedMeanwhile.into()),
            Err(Error::Refused(Refusal(reasons)))
                if matches!(reasons[..], [Reason::PlaceTaken { .. }]) =>
            {
                Err(taken.map_or(Refusal(reasons), Refusal::from).into())
            }
            other => other,
        }
    }

    /// May the person enter, or take back, such a step?
    fn require_for(&self, step: StepKind) -> Result<(), Error> {
        if step == StepKind::Elsewhere {
            return self.require_any(&[Right::HandOver, Right::Place]);
        }
        self.require(right_for(step))
    }

    /// May the person take this command back in their role? Steps only by whom they belong to; whoever may not read all
    /// files only takes back what they did themselves.
    pub(super) fn may_take_back(&self, row: &CommandRow) -> Result<(), Error> {
        for change in &row.command.changes {
            if let Change::ChildStep(edit) = change
                && let Some(step) = edit.after.as_ref().or(edit.before.as_ref())
            {
                self.require_for(step.act.kind())?;
            }
            if matches!(change, Change::CapacityReport(_)) {
                self.require(Right::Place)?;
            }
            if let Change::School(edit) = change {
                let both = edit.before.as_ref().zip(edit.after.as_ref());
                if both.is_some_and(|(before, after)| supervised(before, after)) {
                    self.require_any(&[Right::Administer, Right::Place])?;
                } else {
                    self.require(Right::Administer)?;
                }
            }
        }
        if row.actor != self.actor.name {
            self.require(Right::ReadFamilies)?;
        }
        Ok(())
    }
}

/// Is the difference only in what the supervision enters of a school?
fn supervised(before: &School, after: &School) -> bool {
    let entered = before.with(&facts_of(after));
    let rev = after.rev;
    !after.differs_officially(before)
        && entered.is_ok_and(|entered| School { rev, ..entered } == *after)
}

/// Was a talk with the child held?
pub(super) fn counselled(child: &Child, appointments: &[Appointment]) -> bool {
    appointments.iter().any(|a| counsels(a, child)) || child.recommendation.is_some()
}

/// Was the child counselled at this appointment?
pub(super) fn counsels(appointment: &Appointment, child: &Child) -> bool {
    appointment.status == AppointmentStatus::Held
        && appointment.kind.counsels()
        && appointment.outcome != Some(Outcome::ChildMissing)
        && (appointment.children.is_empty() || appointment.children.contains(&child.id))
}

fn file_of(file: &FamilyFile) -> File {
    File {
        family: file.family.clone(),
        guardians: file.guardians.clone(),
        children: file.children.clone(),
    }
}
