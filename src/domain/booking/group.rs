//! Group information: several families in one talk. One appointment, the host, holds counsellor, room and interpreter;
//! the others point to it and hold only their family. Whoever was cancelled is let go of as soon as the group changes,
//! so that nobody comes back into a group that is no longer where it was.

use super::attached::follow;
use super::check::{self, Findings};
use super::decide::{changed, children_of, judge, may_book, note, rearrange, replaced};
use super::{BookRequest, Consequence, Decision, Place, Rearrangement, Snapshot};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::change::{Change, Edit};
use crate::domain::family::Family;
use crate::domain::id::{AppointmentId, ResourceId};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::schedule::Occupancy;
use crate::domain::site::Room;
use crate::domain::time::to_utc_s;
use chrono::NaiveDateTime;

/// An appointment that joined a group, with its family.
#[derive(Debug, Clone, Copy)]
pub struct Member<'a> {
    /// The appointment.
    pub appointment: &'a Appointment,
    /// Its family.
    pub family: &'a Family,
}

/// People who come to a group: the children and one adult of each family.
pub fn people<'a>(
    appointments: impl IntoIterator<Item = &'a Appointment>,
    host: AppointmentId,
) -> u32 {
    appointments
        .into_iter()
        .filter(|a| a.host() == host && a.status.claims_time())
        .map(heads)
        .sum()
}

fn heads(appointment: &Appointment) -> u32 {
    u32::try_from(appointment.children.len())
        .unwrap_or(u32::MAX)
        .saturating_add(1)
}

/// Too many people for a room?
pub(super) fn too_full(room: &Room, people: u32) -> Option<Reason> {
    let seats = u32::from(room.seats);
    (people > seats).then_some(Reason::GroupFull { seats, people })
}

/// Books a family into a group that exists.
pub(super) fn join(
    snapshot: &Snapshot<'_>,
    request: &BookRequest,
    host: AppointmentId,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let Snapshot { office, family, .. } = *snapshot;
    let host = snapshot.appointments.iter().find(|a| {
        let leads = a.kind == AppointmentKind::Group && a.group.is_none();
        a.id == host && leads && a.status.is_open()
    });
    let Some(host) = host else {
        return Err(Reason::Gone.into());
    };
    let mut against = may_book(snapshot, AppointmentKind::Group, now).0;
    let children = children_of(snapshot, request.children.as_deref(), &mut against);
    let here = match check::here(office, &Place::of(host)) {
        Ok(here) => here,
        Err(missing) => return Err(Refusal([against, missing].concat())),
    };
    let mut appointment = Appointment {
        id: request.id,
        family: family.id,
        status: AppointmentStatus::Booked,
        children,
        interpreter: None,
        previous: replaced(snapshot, AppointmentKind::Group, request.id),
        group: Some(host.id),
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
        ..host.clone()
    };
    let mut found = Findings::default();
    for_family(snapshot, &appointment, family, here.room, now, &mut found);
    let coming = people(snapshot.appointments, host.id).saturating_add(heads(&appointment));
    found.hard.extend(too_full(here.room, coming));
    let needs = check::interpreter_language(family, here.counsellor);
    let interpreted = host.interpreter.as_ref().map(|b| &b.language);
    let second = family.interpreter.as_ref().and_then(|n| n.second.as_ref());
    if needs.is_some() && needs != interpreted && (second.is_none() || second != interpreted) {
        found.soft.push(Reason::GroupLanguage);
    }
    against.append(&mut found.hard);
    judge(against, found.soft, request.override_reason.as_deref())?;
    note(&mut appointment, request.override_reason.as_deref());
    let late = super::attached::too_late_for_letter(office, now.date(), &appointment);
    // The host counts one revision on, so that nobody moves or cancels the group without the family that just joined.
    Ok(Decision {
        changes: vec![
            Edit::<Appointment>::create(appointment.clone()),
            Edit::<Appointment>::change(host.clone(), host.clone()),
        ],
        appointment,
        consequences: late
            .then_some(Consequence::TooLateForLetter)
            .into_iter()
            .collect(),
    })
}

/// What speaks against a time as far as one family of a group is concerned.
fn for_family(
    snapshot: &Snapshot<'_>,
    wanted: &Appointment,
    family: &Family,
    room: &Room,
    now: NaiveDateTime,
    found: &mut Findings,
) {
    if wanted.start <= now {
        found.hard.push(Reason::InThePast);
    }
    let held = Occupancy::of(snapshot.appointments);
    let start_s = to_utc_s(wanted.start);
    let end_s = start_s + i64::from(wanted.minutes) * 60;
    let resource = ResourceId::family(family.id);
    let by = held.holder(resource, start_s, end_s, Some(wanted.id));
    if by.is_some() {
        found.hard.push(Reason::FamilyBusy { by });
    }
    check::comfort(family, wanted, room, &mut found.soft);
}

/// Rearranges a group: the host as [`rearrange`] does, and every family that joined moves along. `snapshot` is the
/// host's family's; `joined` are all appointments that joined it, cancelled ones too.
pub fn rearrange_group(
    snapshot: &Snapshot<'_>,
    host: &Appointment,
    joined: &[Member<'_>],
    to: &Rearrangement,
    now: NaiveDateTime,
) -> Result<Decision, Refusal> {
    let own = rearrange(snapshot, host, to, now);
    let series = own
        .as_ref()
        .map_or(to.place.series, |d| d.appointment.series);
    let place = Place::of(host);
    let mut found = Findings::default();
    let mut changes = Vec::new();
    let mut follows = Vec::new();
    let mut families = 0;
    if let Ok(here) = check::here(snapshot.office, &to.place) {
        let others = joined.iter().filter(|m| m.appointment.status.claims_time());
        for member in others {
            let before = member.appointment;
            let mut moved = Appointment {
                site: to.place.site,
                room: to.place.room,
                counsellor: to.place.counsellor,
                series,
                start: to.place.start,
                minutes: to.minutes,
                ..before.clone()
            };
            if !before.status.is_open() {
                found.hard.push(Reason::NotOpen);
            }
            if to.place != place || to.minutes != host.minutes {
                for_family(snapshot, &moved, member.family, here.room, now, &mut found);
            }
            families += 1;
            follows.extend(follow(snapshot.office, before, &mut moved, now.date()));
            changes.push(Edit::<Appointment>::change(before.clone(), moved));
        }
        let coming: u32 = joined
            .iter()
            .filter(|m| m.appointment.status.claims_time())
            .map(|m| heads(m.appointment))
            .sum();
        let with_host = u32::try_from(to.children.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1)
            .saturating_add(coming);
        found.hard.extend(too_full(here.room, with_host));
    }
    let mut decision = match own {
        Ok(decision) => {
            judge(found.hard, found.soft, to.override_reason.as_deref())?;
            decision
        }
        Err(Refusal(mut reasons)) => {
            if let Err(Refusal(more)) = judge(found.hard, found.soft, to.override_reason.as_deref())
            {
                reasons.extend(more);
            }
            return Err(Refusal(reasons));
        }
    };
    decision.changes.extend(changes);
    let gone: Vec<Appointment> = joined.iter().map(|m| m.appointment.clone()).collect();
    decision.changes.extend(detached(&gone));
    for consequence in follows {
        if !decision.consequences.contains(&consequence) {
            decision.consequences.push(consequence);
        }
    }
    if families > 0 {
        decision
            .consequences
            .push(Consequence::GroupMoves { families });
    }
    Ok(decision)
}

/// Is every group among some appointments whole: has everybody who joined one a host that stands, at the same place and
/// time, and are there seats for all? All members of the groups concerned must be among them.
#[must_use]
pub fn groups_are_whole(office: &Office, appointments: &[Appointment]) -> bool {
    let stands = |a: &&Appointment| a.status.claims_time();
    appointments.iter().filter(stands).all(|joined| {
        let full = joined
            .group
            .and_then(|host| too_full(office.room(joined.room)?, people(appointments, host)));
        if full.is_some() {
            return false;
        }
        joined.group.is_none_or(|host| {
            appointments.iter().filter(stands).any(|a| {
                a.id == host
                    && a.group.is_none()
                    && a.minutes == joined.minutes
                    && Place::of(a) == Place::of(joined)
            })
        })
    })
}

/// Lets go of the cancelled ones among those that joined a group.
pub(super) fn detached(joined: &[Appointment]) -> impl Iterator<Item = Change> {
    let gone = joined
        .iter()
        .filter(|a| a.group.is_some() && !a.status.claims_time());
    gone.flat_map(|a| {
        let alone = Appointment {
            group: None,
            ..a.clone()
        };
        changed(a, alone, Vec::new()).changes
    })
}

#[cfg(test)]
mod tests;
