//! Calls that were tried, and what follows from them.

use super::{Done, Error, Service};
use crate::clock;
use crate::domain::appointment::{Channel, leading};
use crate::domain::booking;
use crate::domain::call::{Call, CallResult};
use crate::domain::change::{Deed, Edit};
use crate::domain::id::{CallId, FamilyId};
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use chrono::NaiveDate;

impl Service {
    /// Enters a call. Somebody who was reached about an open appointment has confirmed it by phone.
    ///
    /// # Errors
    /// [`Reason::Gone`], [`Reason::FileClosed`], [`Reason::Invalid`] for a call back that is not after today; no right to
    /// book; the store's troubles.
    pub async fn enter_call(
        &self,
        family: FamilyId,
        result: CallResult,
        call_back_on: Option<NaiveDate>,
    ) -> Result<Done<()>, Error> {
        self.require(Right::BookAppointments)?;
        let file = self.family(family).await?;
        if file.family.closed.is_some() {
            return Err(Reason::FileClosed.into());
        }
        let now = self.clock.now();
        let wants_day = result == CallResult::CallBack;
        if wants_day != call_back_on.is_some() || call_back_on.is_some_and(|d| d <= now.date()) {
            return Err(Reason::Invalid {
                field: "call_back_on".into(),
            }
            .into());
        }
        let number = file.family.phones.first();
        let call = Call {
            id: CallId(clock::new_id()),
            family,
            at: now,
            result,
            number: number.map_or_else(String::new, |phone| phone.number.clone()),
            call_back_on,
            by: self.actor.person,
            rev: 1,
        };
        let mut changes = vec![Edit::<Call>::create(call)];
        let open = leading(&file.appointments)
            .filter(|a| result == CallResult::Reached && a.status.is_open() && a.start > now);
        if let Some(appointment) = open {
            let decision = booking::confirm(appointment, Channel::Phone, now.date(), now)?;
            changes.extend(decision.changes);
        }
        self.carry_out(Deed::Called(result), changes, ()).await
    }
}
