//! Placing by hand: an appointment to another place or of another length, also against what gives way to a written
//! reason.

use super::appointments::{Settled, snapshot};
use super::{Done, Error, Service};
use crate::domain::booking::{self, Place};
use crate::domain::change::Deed;
use crate::domain::id::AppointmentId;
use crate::domain::rights::Right;

impl Service {
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
