//! Placing by hand: what judges an appointment on its way to a place, and where a family stands after a command.

use super::{Error, Service};
use crate::domain::appointment::leading;
use crate::domain::booking::{Guest, Trial};
use crate::domain::case;
use crate::domain::change::Change;
use crate::domain::id::{AppointmentId, CommandId, FamilyId};
use crate::domain::rights::Right;
use crate::store::rows::FamilyFilter;
use chrono::NaiveDateTime;

/// Where a family stands after a command about its appointment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whereabouts {
    /// "Familienname, Vorname"
    pub name: String,
    /// When the appointment is now; nothing when there is none any more.
    pub start: Option<NaiveDateTime>,
}

impl Service {
    /// What judges the next talk of a family at any place, without asking again.
    ///
    /// # Errors
    /// No right to book; the family is gone; the store's troubles.
    pub async fn trial_of_family(&self, family: FamilyId) -> Result<Trial, Error> {
        self.require(Right::BookAppointments)?;
        let file = self.family(family).await?;
        let needed = case::talk_needed(leading(&file.appointments));
        Ok(Trial::of_family(
            needed.unwrap_or_default(),
            file.family,
            file.children,
            file.appointments,
        ))
    }

    /// What judges an appointment at any place, with everybody who joined its group.
    ///
    /// # Errors
    /// No right to book; it is gone; the store's troubles.
    pub async fn trial_of_appointment(&self, appointment: AppointmentId) -> Result<Trial, Error> {
        self.require(Right::BookAppointments)?;
        let row = self.appointment(appointment).await?;
        let file = self.family(row.appointment.family).await?;
        let mut joined = Vec::new();
        if row.appointment.group.is_none() {
            let others = self.group_of(appointment).await?.into_iter();
            for other in others.filter(|other| other.appointment.id != appointment) {
                joined.push(Guest {
                    family: self.family(other.appointment.family).await?.family,
                    appointment: other.appointment,
                });
            }
        }
        Ok(Trial::of_appointment(
            row.appointment,
            joined,
            file.family,
            file.children,
            file.appointments,
        ))
    }

    /// Whom a command about a single appointment concerns, and when that appointment is now.
    ///
    /// # Errors
    /// The store's troubles.
    pub async fn whereabouts(&self, command: CommandId) -> Result<Option<Whereabouts>, Error> {
        if self.require(Right::ReadFamilies).is_err() {
            return Ok(None);
        }
        let Some(row) = self.store().command(command).await? else {
            return Ok(None);
        };
        let mut edits = row
            .command
            .changes
            .iter()
            .filter_map(|change| match change {
                Change::Appointment(edit) => Some(edit),
                _ => None,
            });
        let (Some(edit), None) = (edits.next(), edits.next()) else {
            return Ok(None);
        };
        let Some(family) = edit.after.as_ref().or(edit.before.as_ref()) else {
            return Ok(None);
        };
        let only = FamilyFilter::Only(vec![family.family]);
        let rows = self.store().families(only).await?;
        let now = edit.after.as_ref().filter(|a| a.status.claims_time());
        Ok(rows.into_iter().next().map(|row| Whereabouts {
            name: row.name,
            start: now.map(|a| a.start),
        }))
    }
}
