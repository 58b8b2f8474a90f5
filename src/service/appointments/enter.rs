//! Entering what is known about an appointment: the family's word, its end, its interpreter.

use super::{Settled, snapshot};
use crate::domain::appointment::{AppointmentStatus, Channel};
use crate::domain::booking::{self, Conclusion, InterpreterEntry};
use crate::domain::change::Deed;
use crate::domain::id::AppointmentId;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::rights::Right;
use crate::service::{Done, Error, Service};
use chrono::NaiveDate;

impl Service {
    /// Enters that an appointment was confirmed, held or missed.
    ///
    /// # Errors
    /// [`crate::domain::refusal::Reason::NotOpen`]; no right to book; the store's troubles.
    pub async fn set_status(
        &self,
        appointment: AppointmentId,
        status: AppointmentStatus,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let row = self.appointment(appointment).await?;
        let decision = booking::set_status(&row.appointment, status, self.clock.now())?;
        self.settle(Deed::StatusSet(appointment), decision).await
    }

    /// Enters that the family said it comes: how, and on which day.
    ///
    /// # Errors
    /// [`crate::domain::refusal::Reason::NotOpen`]; no right to book; the store's troubles.
    pub async fn confirm_coming(
        &self,
        appointment: AppointmentId,
        by: Channel,
        on: NaiveDate,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let row = self.appointment(appointment).await?;
        let decision = booking::confirm(&row.appointment, by, on, self.clock.now())?;
        self.settle(Deed::ConfirmedBy(appointment), decision).await
    }

    /// Enters how an appointment ended, and the minutes it took; corrects it with a written reason once its day is over.
    ///
    /// # Errors
    /// Every reason against it; no right to book; the store's troubles.
    pub async fn conclude(
        &self,
        appointment: AppointmentId,
        how: Conclusion,
        minutes: Option<u32>,
        why: &str,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let row = self.appointment(appointment).await?;
        let now = self.clock.now();
        let decision = booking::conclude(&row.appointment, how, minutes, why, now)?;
        self.settle(Deed::Concluded(appointment), decision).await
    }

    /// Enters how far the interpreter's booking is.
    ///
    /// # Errors
    /// [`crate::domain::refusal::Reason::NotOpen`]; no right to book; the store's troubles.
    pub async fn set_interpreter(
        &self,
        appointment: AppointmentId,
        status: InterpreterStatus,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let row = self.appointment(appointment).await?;
        let decision = booking::set_interpreter(&row.appointment, status, self.clock.today())?;
        self.settle(Deed::InterpreterSet(appointment), decision)
            .await
    }

    /// Enters everything about the interpreter: language, how they take part, how far it is, the pool's reference, who.
    ///
    /// # Errors
    /// Every reason against it; no right to book; the store's troubles.
    pub async fn edit_interpreter(
        &self,
        appointment: AppointmentId,
        entry: &InterpreterEntry,
    ) -> Result<Done<Settled>, Error> {
        self.require(Right::BookAppointments)?;
        let before = self.appointment(appointment).await?.appointment;
        let file = self.family(before.family).await?;
        let office = self.office().await?;
        let near = self.near(before.start.date(), &file).await?;
        let here = snapshot(&office, &file, &near);
        let decision = booking::edit_interpreter(&here, &before, entry, self.clock.today())?;
        self.settle(Deed::InterpreterSet(appointment), decision)
            .await
    }
}
