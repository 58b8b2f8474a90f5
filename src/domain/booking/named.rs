//! Booking with an interpreter who is known by name: they too can be in one place only.

use super::{BookRequest, Decision, InterpreterEntry, Snapshot, book, edit_interpreter};
use crate::domain::appointment::Appointment;
use crate::domain::change::Edit;
use crate::domain::id::InterpreterId;
use crate::domain::refusal::Refusal;
use chrono::NaiveDateTime;

/// Books an appointment as [`book`] does; whoever interprets is booked with it. A talk that needs no interpreter books
/// nobody.
pub fn book_with(
    snapshot: &Snapshot<'_>,
    request: &BookRequest,
    person: Option<InterpreterId>,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let booked = book(snapshot, request, now)?;
    let (Some(person), Some(booking)) = (person, &booked.appointment.interpreter) else {
        return Ok(booked);
    };
    let entry = InterpreterEntry {
        language: booking.language.clone(),
        status: booking.status,
        mode: booking.mode,
        person: Some(person),
        reference: String::new(),
    };
    let named = edit_interpreter(snapshot, &booked.appointment, &entry, now.date())?;
    let appointment = Appointment {
        rev: booked.appointment.rev,
        ..named.appointment
    };
    Ok(Decision {
        changes: vec![Edit::<Appointment>::create(appointment.clone())],
        appointment,
        consequences: booked.consequences,
    })
}
