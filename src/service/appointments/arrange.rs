//! Booking, rearranging and cancelling appointments, alone and in groups.

use super::{Settled, snapshot};
use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::{
    self, BookRequest, CancelledBy, Consequence, Decision, Member, Place, Rearrangement,
};
use crate::domain::change::Deed;
use crate::domain::id::{AppointmentId, FamilyId, SlotKey};
use crate::domain::rights::Right;
use crate::service::{Done, Error, Service};
use crate::store::rows::AppointmentRow;
use chrono::{Duration, NaiveDateTime};

impl Service {
    /// Books an appointment, or a family into a group information.
    ///
    /// # Errors
    /// Every reason against it; no right to book; the store's troubles.
    pub async fn book(
        &self,
        family: FamilyId,
        request: BookRequest,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let decision = self.decide_booking(family, &request).await?;
        let id = decision.appointment.id;
        let deed = if request.group.is_some() {
            Deed::Joined(id)
        } else {
            Deed::Booked(id)
        };
        self.settle(deed, decision).await
    }

    /// Checks a booking without writing anything: what would refuse it, what it would be, what would follow.
    ///
    /// # Errors
    /// Every reason against it; the store's troubles.
    pub async fn try_booking(
        &self,
        family: FamilyId,
        request: &BookRequest,
    ) -> Result<Vec<Consequence>, Error> {
        self.require(Right::BookAppointments)?;
        Ok(self.decide_booking(family, request).await?.consequences)
    }

    pub(super) async fn decide_booking(
        &self,
        family: FamilyId,
        request: &BookRequest,
    ) -> Result<Decision, Error> {
        let file = self.family(family).await?;
        let office = self.office().await?;
        let day = match request.group {
            Some(host) => self.appointment(host).await?.appointment.start.date(),
            None => request.place.start.date(),
        };
        let near = self.near(day, &file).await?;
        let now = self.clock.now();
        Ok(booking::book(
            &snapshot(&office, &file, &near),
            request,
            now,
        )?)
    }

    /// Moves an appointment to a slot of a series.
    ///
    /// # Errors
    /// As [`Service::move_appointment`].
    pub async fn move_to_slot(
        &self,
        appointment: AppointmentId,
        slot: SlotKey,
    ) -> Result<Done<Settled>, Error> {
        let place = self.place_of(slot).await?;
        self.move_appointment(appointment, place).await
    }

    /// Moves an appointment; a group moves as a whole with the family that holds its room.
    ///
    /// # Errors
    /// Every reason against it; no right to book; the store's troubles.
    pub async fn move_appointment(
        &self,
        appointment: AppointmentId,
        place: Place,
    ) -> Result<Done<Settled>, Error> {
        let to = self.elsewhere(appointment, place).await?;
        self.rearrange(appointment, &to).await
    }

    /// Checks a move without writing anything.
    ///
    /// # Errors
    /// Every reason against it; the store's troubles.
    pub async fn try_move(
        &self,
        appointment: AppointmentId,
        place: Place,
    ) -> Result<Vec<Consequence>, Error> {
        self.require(Right::BookAppointments)?;
        let to = self.elsewhere(appointment, place).await?;
        let (decision, _) = self.decide_rearranging(appointment, &to).await?;
        Ok(decision.consequences)
    }

    /// An appointment as it is, at another place or time.
    async fn elsewhere(
        &self,
        appointment: AppointmentId,
        place: Place,
    ) -> Result<Rearrangement, Error> {
        let row = self.appointment(appointment).await?;
        Ok(Rearrangement {
            place,
            ..Rearrangement::of(&row.appointment)
        })
    }

    /// Changes an appointment: place, time, length, children, interpreter, all at once.
    ///
    /// # Errors
    /// Every reason against it; no right to book; the store's troubles.
    pub async fn rearrange(
        &self,
        appointment: AppointmentId,
        to: &Rearrangement,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let (decision, before) = self.decide_rearranging(appointment, to).await?;
        let deed = if Place::of(&before) == Place::of(&decision.appointment) {
            Deed::Rearranged(appointment)
        } else {
            Deed::Moved {
                appointment,
                from: before.start,
                to: to.place.start,
            }
        };
        self.settle(deed, decision).await
    }

    pub(super) async fn decide_rearranging(
        &self,
        appointment: AppointmentId,
        to: &Rearrangement,
    ) -> Result<(Decision, Appointment), Error> {
        let before = self.appointment(appointment).await?.appointment;
        let file = self.family(before.family).await?;
        let office = self.office().await?;
        let near = self.near(to.place.start.date(), &file).await?;
        let joined = self.guests_of(&before).await?;
        let now = self.clock.now();
        let here = snapshot(&office, &file, &near);
        let decision = if joined.is_empty() {
            booking::rearrange(&here, &before, to, now)?
        } else {
            let mut families = Vec::new();
            for other in &joined {
                families.push(self.family(other.family).await?.family);
            }
            let members: Vec<Member<'_>> = joined
                .iter()
                .zip(&families)
                .map(|(appointment, family)| Member {
                    appointment,
                    family,
                })
                .collect();
            booking::rearrange_group(&here, &before, &members, to, now)?
        };
        Ok((decision, before))
    }

    /// Cancels an appointment. It keeps its history and frees its time; a group goes on with the next family.
    ///
    /// # Errors
    /// [`Reason::NotOpen`]; no right to book; the store's troubles.
    pub async fn cancel(
        &self,
        appointment: AppointmentId,
        by: CancelledBy,
        reason: &str,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let before = self.appointment(appointment).await?.appointment;
        let joined = self.guests_of(&before).await?;
        let decision = booking::cancel(&before, &joined, by, reason, self.clock.now())?;
        self.settle(Deed::Cancelled(appointment), decision).await
    }

    /// Cancels a whole group information, given any of its appointments.
    ///
    /// # Errors
    /// [`Reason::NotOpen`]; no right to book; the store's troubles.
    pub async fn cancel_group(
        &self,
        appointment: AppointmentId,
        by: CancelledBy,
        reason: &str,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let host = self.appointment(appointment).await?.appointment.host();
        let before = self.appointment(host).await?.appointment;
        let joined = self.guests_of(&before).await?;
        let decision = booking::cancel_group(&before, &joined, by, reason)?;
        let families = 1 + joined.iter().filter(|a| a.status.claims_time()).count();
        let families = u32::try_from(families).unwrap_or(u32::MAX);
        self.settle(Deed::GroupCancelled(families), decision).await
    }

    /// All appointments of a group information, the one that holds the room first; of another talk only itself.
    ///
    /// # Errors
    /// [`Reason::Gone`]; the store's troubles.
    pub async fn group_of(&self, appointment: AppointmentId) -> Result<Vec<AppointmentRow>, Error> {
        let row = self.appointment(appointment).await?;
        let host = row.appointment.host();
        let mut rows = self.starting_at(row.appointment.start).await?;
        rows.retain(|r| r.appointment.host() == host);
        rows.sort_by_key(|r| (r.appointment.id != host, r.appointment.id));
        Ok(rows)
    }

    /// The appointments that joined one, cancelled ones too.
    async fn guests_of(&self, host: &Appointment) -> Result<Vec<Appointment>, Error> {
        if host.kind != AppointmentKind::Group || host.group.is_some() {
            return Ok(Vec::new());
        }
        let rows = self.starting_at(host.start).await?;
        let joined = rows.into_iter().map(|r| r.appointment);
        Ok(joined.filter(|a| a.group == Some(host.id)).collect())
    }

    /// Whoever belongs to a group starts when it does: cancelled ones are let go of before it moves.
    pub(in crate::service) async fn starting_at(
        &self,
        start: NaiveDateTime,
    ) -> Result<Vec<AppointmentRow>, Error> {
        let until = start + Duration::seconds(1);
        Ok(self.store.appointments(start, until).await?)
    }
}
