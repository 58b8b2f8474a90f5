//! Placing by hand: an appointment to another place or of another length, also against what gives way to a written
//! reason; and where it stands afterwards.

use super::appointments::{Settled, snapshot};
use super::{Done, Error, Service};
use crate::domain::booking::{self, Place};
use crate::domain::change::{Change, Deed};
use crate::domain::id::{AppointmentId, CommandId};
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

    /// Moves an appointment, or changes its length, or both. `reason` is why a rule that gives way may be broken.
    ///
    /// # Errors
    /// Every reason against it; no right to book; the store's troubles.
    pub async fn place_anew(
        &self,
        appointment: AppointmentId,
        place: Place,
        minutes: Option<u32>,
        reason: Option<&str>,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let row = self.appointment(appointment).await?;
        let before = &row.appointment;
        let file = self.family(before.family).await?;
        let office = self.office().await?;
        let near = self.near(place.start.date(), &file).await?;
        let here = snapshot(&office, &file, &near);
        let now = self.clock.now();
        let decision = booking::reschedule_with(&here, before, place, minutes, reason, now)?;
        let deed = Deed::Moved {
            appointment,
            from: before.start,
            to: place.start,
        };
        self.settle(deed, decision).await
    }

    /// Makes an appointment longer or shorter where it stands.
    ///
    /// # Errors
    /// As [`Service::place_anew`].
    pub async fn change_length(
        &self,
        appointment: AppointmentId,
        minutes: u32,
        reason: Option<&str>,
    ) -> Result<Done<Settled>, Error> {
        let row = self.appointment(appointment).await?;
        let a = &row.appointment;
        let place = Place {
            series: a.series,
            site: a.site,
            room: a.room,
            counsellor: a.counsellor,
            start: a.start,
        };
        self.place_anew(appointment, place, Some(minutes), reason)
            .await
    }
}
