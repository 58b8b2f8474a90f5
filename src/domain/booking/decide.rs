//! Booking and rearranging: what changes when somebody books, moves, lengthens.

use super::attached::{self, ask_again, follow, interpreter_then, is_same_meeting, usual_mode};
use super::check::{self, Findings, Here};
use super::group;
use super::length::{LONGEST_TALK, minutes_needed};
use super::{BookRequest, Consequence, Decision, Place, Rearrangement, Snapshot};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::change::Edit;
use crate::domain::id::{AppointmentId, ChildId};
use crate::domain::interpreter::InterpreterBooking;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::time;
use chrono::NaiveDateTime;

/// The age from which a child is too old for the short primary talk: primary school ends with ten or eleven years.
const PRIMARY_AGE_ENDS: i32 = 12;

/// Books an appointment. Refuses with every reason; those that can be overridden give way to a written reason. One open
/// appointment of a kind is enough for a family: who wants another time moves it. A phone call before the talk, or a
/// group information beside it, is another kind.
pub fn book(
    snapshot: &Snapshot<'_>,
    request: &BookRequest,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    if let Some(host) = request.group {
        return group::join(snapshot, request, host, now);
    }
    let Snapshot { office, family, .. } = *snapshot;
    let (mut against, open) = may_book(snapshot, request.kind, now);
    let children = children_of(snapshot, request.children.as_deref(), &mut against);
    let here = match check::here(office, &request.place) {
        Ok(here) => here,
        Err(missing) => return Err(Refusal([against, missing].concat())),
    };
    let language = check::interpreter_language(family, here.counsellor)
        .filter(|_| !request.without_interpreter);
    let usual = minutes_needed(
        &office.settings,
        request.kind,
        children.len(),
        language.is_some(),
    );
    let interpreter = language.map(|language| {
        let request_by = check::request_by(office, request.place.start.date());
        let mut booking = InterpreterBooking::to_request(language.clone(), request_by);
        booking.mode = request.mode.unwrap_or(usual_mode(request.kind));
        booking
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
        children,
        interpreter,
        previous: replaced(snapshot, request.kind, request.id),
        group: None,
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
    };
    let mut found = found(snapshot, &appointment, &here, now);
    if open {
        found
            .hard
            .retain(|r| !matches!(r, Reason::FamilyBusy { .. }));
    }
    if request.kind == AppointmentKind::Group {
        let alone = group::people([&appointment], appointment.id);
        found.hard.extend(group::too_full(here.room, alone));
    }
    found.soft.extend(kind_rules(snapshot, &appointment));
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
    if attached::too_late_for_letter(office, now.date(), &appointment) {
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

/// What the file says against an appointment of a kind, and whether there is an open one already.
pub(super) fn may_book(
    snapshot: &Snapshot<'_>,
    kind: AppointmentKind,
    now: NaiveDateTime,
) -> (Vec<Reason>, bool) {
    let mut against = Vec::new();
    if snapshot.family.closed.is_some() {
        against.push(Reason::FileClosed);
    }
    if snapshot.children.is_empty() {
        against.push(Reason::NoChildren);
    }
    let open = own(snapshot)
        .filter(|a| a.kind == kind && a.status.is_open() && a.end() > now)
        .min_by_key(|a| a.start);
    if let Some(already) = open {
        against.push(Reason::AlreadyBooked {
            start: already.start,
        });
    }
    (against, open.is_some())
}

/// The children a talk covers: those that were chosen, else all.
pub(super) fn children_of(
    snapshot: &Snapshot<'_>,
    chosen: Option<&[ChildId]>,
    against: &mut Vec<Reason>,
) -> Vec<ChildId> {
    let all = snapshot.children.iter().map(|c| c.id);
    let Some(chosen) = chosen else {
        return all.collect();
    };
    let picked: Vec<ChildId> = all.filter(|id| chosen.contains(id)).collect();
    if picked.len() != chosen.len() || picked.is_empty() && !snapshot.children.is_empty() {
        let field = "children".to_owned();
        against.push(Reason::Invalid { field });
    }
    picked
}

/// What a kind of talk asks for beyond time and place. All of it gives way to a written reason.
fn kind_rules(snapshot: &Snapshot<'_>, wanted: &Appointment) -> Option<Reason> {
    match wanted.kind {
        AppointmentKind::FollowUp => {
            let held = own(snapshot).any(|a| a.status == AppointmentStatus::Held);
            (!held).then_some(Reason::NothingHeld)
        }
        AppointmentKind::PrimaryShort => {
            let day = wanted.start.date();
            let covered = snapshot
                .children
                .iter()
                .filter(|c| wanted.children.contains(&c.id));
            let too_old = covered
                .filter_map(|c| c.birth)
                .any(|b| b.age_on(day) >= PRIMARY_AGE_ENDS);
            too_old.then_some(Reason::NotPrimaryAge)
        }
        _ => None,
    }
}

/// Moves an appointment to another place or time without overriding anything. See [`rearrange`].
pub fn reschedule(
    snapshot: &Snapshot<'_>,
    appointment: &Appointment,
    place: Place,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    reschedule_with(snapshot, appointment, place, None, None, now)
}

/// Moves an appointment, or changes its length (`minutes`), with a written reason for what can be overridden. See
/// [`rearrange`].
pub fn reschedule_with(
    snapshot: &Snapshot<'_>,
    appointment: &Appointment,
    place: Place,
    minutes: Option<u32>,
    override_reason: Option<&str>,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let as_it_is = Rearrangement::of(appointment);
    let to = Rearrangement {
        place,
        minutes: minutes.unwrap_or(appointment.minutes),
        override_reason: override_reason.map(str::to_owned),
        ..as_it_is
    };
    rearrange(snapshot, appointment, &to, now)
}

/// Rearranges an appointment: another place or time, another length, other children, with or without an interpreter. It
/// keeps its id; the family is invited anew, and an interpreter who was asked is asked again when the day, the time, the
/// length or the site changes. Who joined a group leaves it for a talk of its own; a host is rearranged together with
/// its group by [`super::rearrange_group`].
pub fn rearrange(
    snapshot: &Snapshot<'_>,
    appointment: &Appointment,
    to: &Rearrangement,
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
    let chosen = (to.children != appointment.children).then_some(to.children.as_slice());
    let children = match chosen {
        Some(chosen) => children_of(snapshot, Some(chosen), &mut against),
        None => appointment.children.clone(),
    };
    let here = match check::here(office, &to.place) {
        Ok(here) => here,
        Err(missing) => return Err(Refusal([against, missing].concat())),
    };
    let mut moved = Appointment {
        site: to.place.site,
        room: to.place.room,
        counsellor: to.place.counsellor,
        series: to.place.series,
        start: to.place.start,
        minutes: to.minutes,
        children,
        group: None,
        ..appointment.clone()
    };
    let leaves = appointment.group.is_some();
    let mode = if leaves {
        check::interpreter_language(family, here.counsellor).map(|_| usual_mode(moved.kind))
    } else {
        to.interpreter
    };
    moved.interpreter = interpreter_then(snapshot, appointment, &moved, mode);
    let same_meeting = is_same_meeting(appointment, &moved) && !leaves;
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
    moved.series = found.series.or(to.place.series);
    judge(against, found.soft, to.override_reason.as_deref())?;
    note(&mut moved, to.override_reason.as_deref());
    let mut consequences = follow(office, appointment, &mut moved, now.date());
    if outside {
        consequences.push(Consequence::OutsideOffer);
    }
    Ok(changed(appointment, moved, consequences))
}

fn own<'a>(snapshot: &Snapshot<'a>) -> impl Iterator<Item = &'a Appointment> {
    let family = snapshot.family.id;
    snapshot
        .appointments
        .iter()
        .filter(move |a| a.family == family)
}

/// The appointment that a new one follows on: a follow-up the last talk that was held, everything else the last one that
/// came to nothing since then.
pub(super) fn replaced(
    snapshot: &Snapshot<'_>,
    kind: AppointmentKind,
    new: AppointmentId,
) -> Option<AppointmentId> {
    let others = || own(snapshot).filter(|a| a.id != new);
    let held = others()
        .filter(|a| a.status == AppointmentStatus::Held)
        .max_by_key(|a| (a.start, a.id));
    let missed = others()
        .filter(|a| a.status == AppointmentStatus::NoShow || !a.status.claims_time())
        .max_by_key(|a| (a.start, a.id))
        .filter(|last| held.is_none_or(|h| h.start <= last.start));
    let followed = match kind {
        AppointmentKind::FollowUp => missed.filter(|m| m.kind == kind).or(held),
        _ => missed,
    };
    followed.map(|a| a.id)
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
pub(super) fn judge(
    hard: Vec<Reason>,
    soft: Vec<Reason>,
    why: Option<&str>,
) -> Result<(), Refusal> {
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
    let Ok(here) = check::here(snapshot.office, &Place::of(before)) else {
        return soft;
    };
    let accepted = found(snapshot, before, &here, now).soft;
    soft.into_iter().filter(|r| !accepted.contains(r)).collect()
}

/// Keeps the written reason with the appointment.
pub(super) fn note(appointment: &mut Appointment, why: Option<&str>) {
    if let Some(why) = why.map(str::trim).filter(|w| !w.is_empty()) {
        why.clone_into(&mut appointment.reason);
    }
}

pub(super) fn changed(
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
