//! Steps of children after the talk: hand-over, question and answer, schools asked, placement, admission.

use super::scope::Scope;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::appointment::{Appointment, AppointmentStatus, Outcome};
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
use crate::store::StoreError;
use crate::store::rows::{CommandRow, FamilyFile};
use chrono::NaiveDate;

/// The right that a step needs.
#[must_use]
pub fn right_for(step: StepKind) -> Right {
    if step.is_handing_over() {
        Right::HandOver
    } else {
        Right::Place
    }
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
    /// Every reason against it ([`decide`]); [`Reason::ChangedMeanwhile`] when somebody else entered one just now; no right
    /// to it; the store's troubles.
    pub async fn enter_step(
        &self,
        family: FamilyId,
        children: &[ChildId],
        act: Act,
        on: Option<NaiveDate>,
    ) -> Result<Done<()>, Error> {
        let kind = act.kind();
        self.require(right_for(kind))?;
        let scope = self.scope()?;
        let found = self.store.family_file(family).await?;
        let found = found.ok_or_else(|| Error::from(Reason::Gone))?;
        let office = self.office().await?;
        let today = self.clock.today();
        let file = file_of(&found);
        let mut changes: Vec<Change> = Vec::new();
        let mut against: Vec<Reason> = Vec::new();
        if children.is_empty() {
            return Err(Reason::NoChildren.into());
        }
        for id in children {
            let child = file.children.iter().find(|c| c.id == *id);
            let way = Way::of(*id, &found.steps);
            let Some(child) = child.filter(|_| scope == Scope::All || way.is_handed_over()) else {
                return Err(Reason::Gone.into());
            };
            let situation = Situation {
                file: &file,
                steps: &found.steps,
                counselled: counselled(child, &found.appointments),
                schools: &office.schools,
                today,
            };
            let request = Request {
                id: ChildStepId(clock::new_id()),
                child: *id,
                act: act.clone(),
                on: on.unwrap_or(today),
                by: self.actor.person,
            };
            match decide(&situation, request) {
                Ok(step) => changes.push(Edit::<ChildStep>::create(step)),
                Err(refusal) => {
                    let new = refusal.0.into_iter();
                    against.extend(new.filter(|r| !against.contains(r)).collect::<Vec<_>>());
                }
            }
        }
        if !against.is_empty() {
            return Err(Refusal(against).into());
        }
        match self.carry_out(Deed::ChildStep(kind), changes, ()).await {
            // Another desk entered the next step of the same child a moment ago.
            Err(Error::Store(StoreError::Taken(_))) => Err(Reason::ChangedMeanwhile.into()),
            other => other,
        }
    }

    /// May the person take this command back in their role? Steps only by whom they belong to; whoever may not read all
    /// files only takes back what they did themselves.
    pub(super) fn may_take_back(&self, row: &CommandRow) -> Result<(), Error> {
        for change in &row.command.changes {
            if let Change::ChildStep(edit) = change
                && let Some(step) = edit.after.as_ref().or(edit.before.as_ref())
            {
                self.require(right_for(step.act.kind()))?;
            }
            if matches!(change, Change::CapacityReport(_)) {
                self.require(Right::Place)?;
            }
        }
        if row.actor != self.actor.name {
            self.require(Right::ReadFamilies)?;
        }
        Ok(())
    }
}

/// Was a talk with the child held?
pub(super) fn counselled(child: &Child, appointments: &[Appointment]) -> bool {
    let held = appointments.iter().any(|a| {
        a.status == AppointmentStatus::Held
            && a.kind.counsels()
            && a.outcome != Some(Outcome::ChildMissing)
            && (a.children.is_empty() || a.children.contains(&child.id))
    });
    held || child.recommendation.is_some()
}

fn file_of(file: &FamilyFile) -> File {
    File {
        family: file.family.clone(),
        guardians: file.guardians.clone(),
        children: file.children.clone(),
    }
}
