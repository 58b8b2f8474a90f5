//! What came of an appointment: confirmed, held in which way, missed.

use super::decide::changed;
use super::{Consequence, Decision};
use crate::domain::appointment::{Appointment, AppointmentStatus, Channel, Confirmation, Outcome};
use crate::domain::refusal::{Reason, Refusal};
use chrono::{NaiveDate, NaiveDateTime};

/// How an appointment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conclusion {
    /// It was held, and how.
    Held(Outcome),
    /// Nobody came.
    NoShow,
}

impl Conclusion {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Held(Outcome::AsPlanned),
        Self::Held(Outcome::WithoutInterpreter),
        Self::Held(Outcome::ChildMissing),
        Self::Held(Outcome::DocumentsMissing),
        Self::NoShow,
    ];
}

/// Sets how far an appointment is. Held and no-show only once it has begun; cancelling is [`super::cancel`]'s work, and
/// what was entered is corrected after its day with [`conclude`].
pub fn set_status(
    appointment: &Appointment,
    status: AppointmentStatus,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    use AppointmentStatus::{Held, NoShow};
    let invalid = Reason::Invalid {
        field: "status".to_owned(),
    };
    match (appointment.status, status) {
        (_, new) if !new.claims_time() => return Err(invalid.into()),
        (old, _) if !old.claims_time() => return Err(Reason::NotOpen.into()),
        (_, Held | NoShow) if appointment.start > now => return Err(invalid.into()),
        (Held | NoShow, new) if new.is_open() => return Err(Reason::NotOpen.into()),
        (old, new) if old != new && is_settled(appointment, now) => {
            return Err(Reason::CorrectionNeedsReason.into());
        }
        _ => {}
    }
    let mut after = Appointment {
        status,
        outcome: (status == Held).then(|| appointment.outcome.unwrap_or(Outcome::AsPlanned)),
        ..appointment.clone()
    };
    if matches!(
        status,
        AppointmentStatus::Booked | AppointmentStatus::Invited
    ) {
        after.confirmation = None;
    }
    Ok(changed(appointment, after, Vec::new()))
}

/// Enters that the family said it will come: how, and on which day.
pub fn confirm(
    appointment: &Appointment,
    by: Channel,
    on: NaiveDate,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    if !appointment.status.is_open() {
        return Err(Reason::NotOpen.into());
    }
    if on > now.date() {
        let field = "confirmed_on".to_owned();
        return Err(Reason::Invalid { field }.into());
    }
    let after = Appointment {
        status: AppointmentStatus::Confirmed,
        confirmation: Some(Confirmation { by, on }),
        ..appointment.clone()
    };
    Ok(changed(appointment, after, Vec::new()))
}

/// Enters how an appointment ended, and the minutes it took if somebody noted them. What was entered before is
/// corrected in the same way; once the day is over only with a written reason.
pub fn conclude(
    appointment: &Appointment,
    how: Conclusion,
    minutes: Option<u32>,
    why: &str,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    if !appointment.status.claims_time() {
        return Err(Reason::NotOpen.into());
    }
    let mut against = Vec::new();
    if appointment.start > now {
        against.push(Reason::Invalid {
            field: "status".to_owned(),
        });
    }
    if minutes.is_some_and(|m| !(1..=super::LONGEST_TALK).contains(&m)) {
        let most = super::LONGEST_TALK;
        against.push(Reason::LengthOutOfRange { most });
    }
    if is_settled(appointment, now) && why.trim().is_empty() {
        against.push(Reason::CorrectionNeedsReason);
    }
    if !against.is_empty() {
        return Err(Refusal(against));
    }
    let (status, outcome) = match how {
        Conclusion::Held(outcome) => (AppointmentStatus::Held, Some(outcome)),
        Conclusion::NoShow => (AppointmentStatus::NoShow, None),
    };
    let mut after = Appointment {
        status,
        outcome,
        minutes_spent: minutes.filter(|_| outcome.is_some()),
        ..appointment.clone()
    };
    super::decide::note(&mut after, Some(why));
    let follow_up = outcome.is_some_and(Outcome::needs_follow_up);
    let consequences = follow_up.then_some(Consequence::FollowUpNeeded);
    Ok(changed(
        appointment,
        after,
        consequences.into_iter().collect(),
    ))
}

/// Was its end entered, and is its day over?
fn is_settled(appointment: &Appointment, now: NaiveDateTime) -> bool {
    !appointment.status.is_open() && now.date() > appointment.start.date()
}

#[cfg(test)]
mod tests;
