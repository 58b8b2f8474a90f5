//! The reads: methods of [`super::Store`] that give exactly the rows a screen or use case needs, each on one snapshot.

pub mod appointments;
pub mod capacity;
pub mod commands;
pub mod families;
pub mod letter_texts;
pub mod office;
pub mod post;
pub mod search;
pub mod steps;

use super::record::{Record, decode};
use super::{Rows, StoreError};
use crate::domain::appointment::Appointment;
use crate::domain::call::Call;
use crate::domain::child::Child;
use crate::domain::child_step::ChildStep;
use crate::domain::family::Family;
use crate::domain::guardian::{Guardian, list_name};
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::letter::IssuedLetter;
use crate::domain::time::to_local;
use chrono::NaiveDate;
use std::collections::HashMap;

/// The answers of one read, taken one after another.
struct Answers(std::vec::IntoIter<Rows>);

impl Answers {
    fn next(&mut self) -> Rows {
        self.0.next().unwrap_or_default()
    }

    fn records<T: Record>(&mut self) -> Result<Vec<T>, StoreError> {
        self.next().decode(decode)
    }
}

/// Families with everything that belongs to them, in the order in which the statements gave it.
#[derive(Default)]
struct Files {
    families: Vec<Family>,
    guardians: HashMap<FamilyId, Vec<Guardian>>,
    children: HashMap<FamilyId, Vec<Child>>,
    appointments: Vec<Appointment>,
    letters: Vec<IssuedLetter>,
    steps: HashMap<FamilyId, Vec<ChildStep>>,
    calls: HashMap<FamilyId, Vec<Call>>,
    booked: HashMap<AppointmentId, NaiveDate>,
}

impl Files {
    /// Takes nine answers: families, guardians, children, appointments, their children, letters, steps of children,
    /// calls, and when the appointments were booked.
    fn of(answers: &mut Answers) -> Result<Self, StoreError> {
        let mut files = Self::default();
        files.families.extend(answers.records::<Family>()?);
        for guardian in answers.records::<Guardian>()? {
            files
                .guardians
                .entry(guardian.family)
                .or_default()
                .push(guardian);
        }
        for child in answers.records::<Child>()? {
            files.children.entry(child.family).or_default().push(child);
        }
        let mut appointments: Vec<Appointment> = answers.records()?;
        let mut covered: HashMap<AppointmentId, Vec<_>> = HashMap::new();
        for row in answers.next().iter() {
            covered
                .entry(row.parsed(0)?)
                .or_default()
                .push(row.parsed(1)?);
        }
        for appointment in &mut appointments {
            appointment.children = covered.remove(&appointment.id).unwrap_or_default();
        }
        files.appointments.append(&mut appointments);
        files.letters.extend(answers.records::<IssuedLetter>()?);
        for step in answers.records::<ChildStep>()? {
            files.steps.entry(step.family).or_default().push(step);
        }
        for call in answers.records::<Call>()? {
            files.calls.entry(call.family).or_default().push(call);
        }
        for row in answers.next().iter() {
            let _ = (files.booked).insert(row.parsed(0)?, to_local(row.int(1)?).date());
        }
        Ok(files)
    }

    fn guardians_of(&self, family: FamilyId) -> &[Guardian] {
        self.guardians.get(&family).map_or(&[], Vec::as_slice)
    }

    fn children_of(&self, family: FamilyId) -> &[Child] {
        self.children.get(&family).map_or(&[], Vec::as_slice)
    }

    /// The name under which lists show a family, and its family name in original script.
    fn name_of(&self, family: FamilyId) -> (String, String) {
        let guardian = self.guardians_of(family).first();
        let guardian = guardian.map(|g| {
            (
                list_name(&g.family_name, &g.given_name),
                g.family_name_original.clone(),
            )
        });
        let child = || self.children_of(family).first();
        guardian
            .or_else(|| {
                child().map(|c| {
                    (
                        list_name(&c.family_name, &c.given_name),
                        c.family_name_original.clone(),
                    )
                })
            })
            .unwrap_or_default()
    }
}
