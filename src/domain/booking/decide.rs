//! The decisions: what changes when somebody books, moves, cancels, confirms, or asks for an interpreter.

use super::check::{self, Findings, Here};
use super::{BookRequest, CancelledBy, Consequence, Decision, Place, Snapshot};
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::calendar::working_days_between;
use crate::domain::change::Edit;
use crate::domain::id::AppointmentId;
use crate::domain::interpreter::{InterpreterBooking, InterpreterMode, InterpreterStatus};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::setting::Settings;
use crate::domain::time;
use chrono::{NaiveDate, NaiveDateTime};

/// The longest talk, in minutes. The store keeps the same limit.
pub const LONGEST_TALK: u32 = 720;

/// Minutes a talk needs: so many for the first child, so many for each further one, so many more with an interpreter.
/// Settings with the defaults 60, 30 and 30 [A]. A talk without children counts as one with one child.
#[must_use]
pub fn minutes_needed(settings: &Settings, children: usize, interpreter: bool) -> u32 {
    let further = u32::try_from(children.saturating_sub(1)).unwrap_or(u32::MAX);
    let minutes = settings
        .minutes_first_child
        .saturating_add(settings.minutes_further_child.saturating_mul(further))
        .saturating_add(if interpreter {
            settings.minutes_interpreter
        } else {
            0
        });
    minutes.clamp(1, LONGEST_TALK)
}

/// Books an appointment. Refuses with every reason; those that can be overridden give way to a written reason.
pub fn book(
    snapshot: &Snapshot<'_>,
    request: &BookRequest,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let Snapshot { office, family, .. } = *snapshot;
    let mut against = Vec::new();
    if family.closed.is_some() {
        against.push(Reason::FileClosed);
    }
    if snapshot.children.is_empty() {
        against.push(Reason::NoChildren);
    }
    let open = own(snapshot)
        .filter(|a| a.status.is_open() && a.end() > now)
        .min_by_key(|a| a.start);
    if let Some(already) = open {
        against.push(Reason::AlreadyBooked {
            start: already.start,
        });
    }
    let here = match check::here(office, &request.place) {
        Ok(here) => here,
        Err(missing) => return Err(Refusal([against, missing].concat())),
    };
    let language = check::interpreter_language(family, here.counsellor)
        .filter(|_| !request.without_interpreter);
    let usual = minutes_needed(
        &office.settings,
        snapshot.children.len(),
        language.is_some(),
    );
    let interpreter = language.map(|language| InterpreterBooking {
        language: language.clone(),
        status: InterpreterStatus::ToRequest,
        request_by: check::request_by(office, request.place.start.date()),
        requested_on: None,
        person: None,
        mode: InterpreterMode::OnSite,
        reference: String::new(),
    });
    let mut appointment = Appointment {
        id: request.id,
        family: family.id,
        kind: request.kind,
        site: request.place.site,
        room: request.place.room,
        counsellor: request.place.counsellor,
        series: request.place.series,
        start: request.place.start,
        minutes: request.minutes.unwrap_or(usual),
        buffer_minutes: office.settings.buffer_minutes,
        status: AppointmentStatus::Booked,
        children: snapshot.children.iter().map(|c| c.id).collect(),
        interpreter,
        previous: replaced(snapshot, request.id),
        group: None,
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
    };
    let mut found = found(snapshot, &appointment, &here, now);
    if open.is_some() {
        found
            .hard
            .retain(|r| !matches!(r, Reason::FamilyBusy { .. }));
    }
    against.append(&mut found.hard);
    let outside = found.outside_offer;
    appointment.series = found.series.or(request.place.series);
    judge(against, found.soft, request.override_reason.as_deref())?;
    note(&mut appointment, request.override_reason.as_deref());

    let mut consequences = Vec::new();
    if let Some(booking) = &appointment.interpreter {
        consequences.push(Consequence::InterpreterToClear {
            request_by: booking.request_by,
        });
    }
    if too_late_for_letter(office, now.date(), appointment.start.date()) {
        consequences.push(Consequence::TooLateForLetter);
    }
    if outside {
        consequences.push(Consequence::OutsideOffer);
    }
    Ok(Decision {
        changes: vec![Edit::<Appointment>::create(appointment.clone())],
        appointment,
        consequences,
    })
}

/// Moves an appointment to another place or time without overriding anything. See [`reschedule_with`].
pub fn reschedule(
    snapshot: &Snapshot<'_>,
    appointment: &Appointment,
    place: Place,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    reschedule_with(snapshot, appointment, place, None, None, now)
}

/// Moves an appointment, or changes its length (`minutes`), with a written reason for what can be overridden. It keeps
/// its id; the family is invited anew, and an interpreter who was asked is asked again when the day, the time or the
/// site changes.
pub fn reschedule_with(
    snapshot: &Snapshot<'_>,
    appointment: &Appointment,
    place: Place,
    minutes: Option<u32>,
    override_reason: Option<&str>,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let Snapshot { office, family, .. } = *snapshot;
    let mut against = Vec::new();
    if family.closed.is_some() {
        against.push(Reason::FileClosed);
    }
    if !appointment.status.is_open() {
        against.push(Reason::NotOpen);
    }
    let here = match check::here(office, &place) {
        Ok(here) => here,
        Err(missing) => return Err(Refusal([against, missing].concat())),
    };
    let mut moved = Appointment {
        site: place.site,
        room: place.room,
        counsellor: place.counsellor,
        series: place.series,
        start: place.start,
        minutes: minutes.unwrap_or(appointment.minutes),
        ..appointment.clone()
    };
    let same_time = appointment.start == moved.start && appointment.minutes == moved.minutes;
    let same_meeting = same_time && appointment.site == moved.site;
    if !same_meeting {
        moved.interpreter = moved
            .interpreter
            .map(|booking| ask_again(office, booking, moved.start.date()));
    }
    let mut found = found(snapshot, &moved, &here, now);
    if same_meeting {
        found.soft = not_accepted_before(snapshot, appointment, found.soft, now);
    }
    against.append(&mut found.hard);
    let outside = found.outside_offer;
    moved.series = found.series.or(place.series);
    judge(against, found.soft, override_reason)?;
    note(&mut moved, override_reason);

    let mut consequences = Vec::new();
    let place_changed = !same_meeting
        || appointment.room != moved.room
        || appointment.counsellor != moved.counsellor;
    if place_changed && appointment.status != AppointmentStatus::Booked {
        consequences.push(Consequence::LetterOutdated);
        if appointment.status == AppointmentStatus::Confirmed && !same_meeting {
            consequences.push(Consequence::ConfirmationVoid);
        }
        if !same_meeting {
            moved.status = AppointmentStatus::Booked;
        }
    }
    if let Some(booking) = moved
        .interpreter
        .as_ref()
        .filter(|b| !same_meeting && !b.is_called_off())
    {
        consequences.push(Consequence::InterpreterToClear {
            request_by: booking.request_by,
        });
    }
    if !same_meeting && too_late_for_letter(office, now.date(), moved.start.date()) {
        consequences.push(Consequence::TooLateForLetter);
    }
    if outside {
        consequences.push(Consequence::OutsideOffer);
    }
    Ok(changed(appointment, moved, consequences))
}

/// Cancels an appointment: it lets go of everything it held. An interpreter who was asked stays on record as asked until
/// somebody has called them off ([`set_interpreter`] with [`InterpreterStatus::Cancelled`]).
pub fn cancel(
    appointment: &Appointment,
    by: CancelledBy,
    reason: &str,
    _now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    if !appointment.status.is_open() {
        return Err(Reason::NotOpen.into());
    }
    let mut cancelled = appointment.clone();
    cancelled.status = match by {
        CancelledBy::Family => AppointmentStatus::CancelledByFamily,
        CancelledBy::Office => AppointmentStatus::CancelledByOffice,
    };
    cancelled.reason = reason.trim().to_owned();
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

/// Sets how far an appointment is. Held and no-show only once it has begun; cancelling is [`cancel`]'s work.
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
        _ => {}
    }
    let after = Appointment {
        status,
        ..appointment.clone()
    };
    Ok(changed(appointment, after, Vec::new()))
}

/// Enters how far the interpreter is.
pub fn set_interpreter(
    appointment: &Appointment,
    status: InterpreterStatus,
    today: NaiveDate,
) -> Result<Decision, Refusal> {
    if !appointment.status.is_open() && status != InterpreterStatus::Cancelled {
        return Err(Reason::NotOpen.into());
    }
    let mut after = appointment.clone();
    let Some(booking) = &mut after.interpreter else {
        return Err(Reason::Invalid {
            field: "interpreter".to_owned(),
        }
        .into());
    };
    booking.status = status;
    match status {
        InterpreterStatus::ToRequest => booking.requested_on = None,
        InterpreterStatus::Requested => booking.requested_on = Some(today),
        InterpreterStatus::Confirmed => booking.requested_on = booking.requested_on.or(Some(today)),
        InterpreterStatus::Declined | InterpreterStatus::Cancelled => booking.person = None,
        InterpreterStatus::ToClear => {}
    }
    Ok(changed(appointment, after, Vec::new()))
}

impl InterpreterBooking {
    /// Does the pool know of it?
    #[must_use]
    pub fn was_asked(&self) -> bool {
        matches!(
            self.status,
            InterpreterStatus::Requested
                | InterpreterStatus::Confirmed
                | InterpreterStatus::ToClear
        )
    }

    /// Need nobody be asked any more for the time it is for?
    pub(super) fn is_settled(&self) -> bool {
        matches!(
            self.status,
            InterpreterStatus::Requested
                | InterpreterStatus::Confirmed
                | InterpreterStatus::Cancelled
        )
    }

    fn is_called_off(&self) -> bool {
        self.status == InterpreterStatus::Cancelled
    }
}

/// The booking for another day: who was asked has to be asked again.
fn ask_again(office: &Office, booking: InterpreterBooking, talk: NaiveDate) -> InterpreterBooking {
    let status = match booking.status {
        InterpreterStatus::Requested
        | InterpreterStatus::Confirmed
        | InterpreterStatus::ToClear => InterpreterStatus::ToClear,
        InterpreterStatus::ToRequest | InterpreterStatus::Declined => InterpreterStatus::ToRequest,
        InterpreterStatus::Cancelled => InterpreterStatus::Cancelled,
    };
    InterpreterBooking {
        status,
        request_by: check::request_by(office, talk),
        ..booking
    }
}

fn own<'a>(snapshot: &Snapshot<'a>) -> impl Iterator<Item = &'a Appointment> {
    let family = snapshot.family.id;
    snapshot
        .appointments
        .iter()
        .filter(move |a| a.family == family)
}

/// The last appointment of the family that came to nothing: the new one takes its place.
fn replaced(snapshot: &Snapshot<'_>, new: AppointmentId) -> Option<AppointmentId> {
    let missed = own(snapshot).filter(|a| {
        a.id != new && (a.status == AppointmentStatus::NoShow || !a.status.claims_time())
    });
    let last = missed.max_by_key(|a| (a.start, a.id))?;
    let held_since =
        own(snapshot).any(|a| a.status == AppointmentStatus::Held && a.start > last.start);
    (!held_since).then_some(last.id)
}

/// Everything against an appointment, with what is wrong about its own values.
fn found(
    snapshot: &Snapshot<'_>,
    wanted: &Appointment,
    here: &Here<'_>,
    now: NaiveDateTime,
) -> Findings {
    let mut found = check::check(snapshot, wanted, here, now);
    if !(1..=LONGEST_TALK).contains(&wanted.minutes) {
        found
            .hard
            .push(Reason::LengthOutOfRange { most: LONGEST_TALK });
    }
    if !time::exists(wanted.start) {
        found.hard.push(Reason::NoSuchTime {
            start: wanted.start,
        });
    }
    if !check::is_plain_time(wanted.start) {
        found.hard.push(Reason::Invalid {
            field: "start".to_owned(),
        });
    }
    if wanted.end() > check::next_midnight(wanted.start) {
        found.hard.push(Reason::OverMidnight);
    }
    found
}

/// Hard reasons always refuse; soft ones unless somebody wrote down why not. A refusal names both.
fn judge(hard: Vec<Reason>, soft: Vec<Reason>, why: Option<&str>) -> Result<(), Refusal> {
    let overridden = why.is_some_and(|text| !text.trim().is_empty());
    if hard.is_empty() && (overridden || soft.is_empty()) {
        return Ok(());
    }
    Err(Refusal(
        [hard, if overridden { Vec::new() } else { soft }].concat(),
    ))
}

/// Who changes only the room or the counsellor is not asked again about what was accepted for the same time.
fn not_accepted_before(
    snapshot: &Snapshot<'_>,
    before: &Appointment,
    soft: Vec<Reason>,
    now: NaiveDateTime,
) -> Vec<Reason> {
    let place = Place {
        series: before.series,
        site: before.site,
        room: before.room,
        counsellor: before.counsellor,
        start: before.start,
    };
    let Ok(here) = check::here(snapshot.office, &place) else {
        return soft;
    };
    let accepted = found(snapshot, before, &here, now).soft;
    soft.into_iter().filter(|r| !accepted.contains(r)).collect()
}

/// Keeps the written reason with the appointment.
fn note(appointment: &mut Appointment, why: Option<&str>) {
    if let Some(why) = why.map(str::trim).filter(|w| !w.is_empty()) {
        why.clone_into(&mut appointment.reason);
    }
}

fn too_late_for_letter(office: &Office, today: NaiveDate, talk: NaiveDate) -> bool {
    let lead = i32::try_from(office.settings.letter_lead_days).unwrap_or(i32::MAX);
    working_days_between(today, talk) < lead
}

fn changed(
    before: &Appointment,
    mut after: Appointment,
    consequences: Vec<Consequence>,
) -> Decision {
    after.rev = before.rev + 1;
    let change = Edit::<Appointment>::change(before.clone(), after.clone());
    Decision {
        changes: vec![change],
        appointment: after,
        consequences,
    }
}

#[cfg(test)]
mod tests;
