//! Booking with an interpreter who is known by name: they too can be in one place only.

use super::{BookRequest, Decision, Snapshot, book};
use crate::domain::appointment::Appointment;
use crate::domain::change::Edit;
use crate::domain::id::{InterpreterId, ResourceId};
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::schedule::Occupancy;
use chrono::NaiveDateTime;

/// Books an appointment as [`book`] does; whoever interprets is booked with it. A talk that needs no interpreter books
/// nobody.
pub fn book_with(
    snapshot: &Snapshot<'_>,
    request: &BookRequest,
    person: Option<InterpreterId>,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let mut decision = book(snapshot, request, now)?;
    let (Some(person), Some(booking)) = (person, &mut decision.appointment.interpreter) else {
        return Ok(decision);
    };
    let known = snapshot.office.interpreter(person);
    if !known.is_some_and(|i| i.active && i.languages.contains(&booking.language)) {
        return Err(Reason::InterpreterBusy { by: None }.into());
    }
    booking.person = Some(person);
    let held = Occupancy::of(snapshot.appointments);
    let claims = decision.appointment.claims();
    let theirs = claims
        .iter()
        .find(|c| c.resource == ResourceId::interpreter(person));
    let by = theirs.and_then(|c| held.holder(c.resource, c.start_s, c.end_s, None));
    if by.is_some() {
        return Err(Reason::InterpreterBusy { by }.into());
    }
    decision.changes = vec![Edit::<Appointment>::create(decision.appointment.clone())];
    Ok(decision)
}
