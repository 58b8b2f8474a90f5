//! Cancelling: one appointment, or a whole group. When the family that holds a group's room cancels, the next one takes
//! over in the same command.

use super::decide::changed;
use super::group::detached;
use super::{CancelledBy, Consequence, Decision};
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::change::Edit;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::refusal::{Reason, Refusal};
use chrono::NaiveDateTime;

/// Cancels an appointment: it lets go of everything it held. An interpreter who was asked stays on record as asked until
/// somebody has called them off ([`super::set_interpreter`] with [`InterpreterStatus::Cancelled`]). `joined` are the
/// appointments that joined it in a group, cancelled ones too: the first that is left takes over room, counsellor and
/// interpreter.
pub fn cancel(
    appointment: &Appointment,
    joined: &[Appointment],
    by: CancelledBy,
    reason: &str,
    _now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let mut stay: Vec<&Appointment> = joined.iter().filter(|a| a.status.claims_time()).collect();
    stay.sort_by_key(|a| a.id);
    let Some((heir, rest)) = stay.split_first() else {
        let mut decision = called_off(appointment, by, reason)?;
        decision.changes.extend(detached(joined));
        return Ok(decision);
    };
    if !appointment.status.is_open() {
        return Err(Reason::NotOpen.into());
    }
    let cancelled = Appointment {
        interpreter: None,
        ..ended(appointment, by, reason)
    };
    let mut consequences = vec![Consequence::GroupGoesOn];
    if appointment.status != AppointmentStatus::Booked {
        consequences.push(Consequence::LetterOutdated);
    }
    let mut decision = changed(appointment, cancelled, consequences);
    let takes_over = Appointment {
        group: None,
        interpreter: appointment.interpreter.clone(),
        buffer_minutes: appointment.buffer_minutes,
        series: appointment.series,
        ..(*heir).clone()
    };
    decision
        .changes
        .push(Edit::<Appointment>::change((*heir).clone(), takes_over));
    decision.changes.extend(rest.iter().map(|other| {
        let follows = Appointment {
            group: Some(heir.id),
            ..(*other).clone()
        };
        Edit::<Appointment>::change((*other).clone(), follows)
    }));
    decision.changes.extend(detached(joined));
    Ok(decision)
}

/// Cancels a group information for everybody who is still expected.
pub fn cancel_group(
    host: &Appointment,
    joined: &[Appointment],
    by: CancelledBy,
    reason: &str,
) -> Result<Decision, Refusal> {
    let mut decision = called_off(host, by, reason)?;
    for other in joined.iter().filter(|a| a.status.claims_time()) {
        let cancelled = called_off(other, by, reason)?;
        decision.changes.extend(cancelled.changes);
        for follows in cancelled.consequences {
            if !decision.consequences.contains(&follows) {
                decision.consequences.push(follows);
            }
        }
    }
    decision.changes.extend(detached(joined));
    Ok(decision)
}

fn called_off(
    appointment: &Appointment,
    by: CancelledBy,
    reason: &str,
) -> Result<Decision, Refusal> {
    if !appointment.status.is_open() {
        return Err(Reason::NotOpen.into());
    }
    let mut cancelled = ended(appointment, by, reason);
    let mut consequences = Vec::new();
    if appointment.status != AppointmentStatus::Booked {
        consequences.push(Consequence::LetterOutdated);
    }
    if let Some(booking) = &mut cancelled.interpreter {
        if booking.was_asked() {
            consequences.push(Consequence::InterpreterToCancel);
        } else {
            booking.status = InterpreterStatus::Cancelled;
        }
    }
    Ok(changed(appointment, cancelled, consequences))
}

fn ended(appointment: &Appointment, by: CancelledBy, reason: &str) -> Appointment {
    Appointment {
        status: match by {
            CancelledBy::Family => AppointmentStatus::CancelledByFamily,
            CancelledBy::Office => AppointmentStatus::CancelledByOffice,
        },
        reason: reason.trim().to_owned(),
        ..appointment.clone()
    }
}
