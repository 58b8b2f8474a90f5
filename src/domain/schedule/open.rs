//! From offered time to open slots: what appointments leave of the offers, on the raster and long enough for the talk.

use super::{Offer, offered};
use crate::domain::appointment::Appointment;
use crate::domain::id::{AppointmentId, CounsellorId, ResourceId, RoomId, SiteId, SlotKey};
use crate::domain::interpreter::InterpreterMode;
use crate::domain::office::Office;
use crate::domain::setting::Settings;
use crate::domain::time::{exists, later, to_utc_s};
use crate::domain::travel::{longest_way, travel_between};
use chrono::{Duration, NaiveDate, NaiveDateTime, Timelike};
use std::collections::HashMap;

/// A time that can be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OpenSlot {
    /// Its key for commands.
    pub key: SlotKey,
    /// Site.
    pub site: SiteId,
    /// Room.
    pub room: RoomId,
    /// Counsellor.
    pub counsellor: CounsellorId,
    /// Start, wall time.
    pub start: NaiveDateTime,
    /// End of the talk, wall time; the counsellor's pause comes after it.
    pub end: NaiveDateTime,
}

/// What a talk needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need<'a> {
    /// Length of the talk, in minutes.
    pub minutes: u32,
    /// The office's settings: the pause afterwards, the raster of the clock, the ways between sites.
    pub settings: &'a Settings,
}

impl<'a> Need<'a> {
    /// A talk of so many minutes by the office's settings.
    #[must_use]
    pub fn of(settings: &'a Settings, minutes: u32) -> Self {
        Self { minutes, settings }
    }
}

/// One time a resource is held, in seconds since 1970 UTC, half open.
#[derive(Debug, Clone, Copy)]
struct Held {
    start_s: i64,
    end_s: i64,
    by: AppointmentId,
}

/// Somebody at a site for a talk, without the pause.
#[derive(Debug, Clone, Copy)]
struct Stay {
    start_s: i64,
    end_s: i64,
    site: SiteId,
    by: AppointmentId,
}

/// Who and what is taken when, by the appointments given.
#[derive(Debug, Default)]
pub struct Occupancy {
    held: HashMap<ResourceId, Vec<Held>>,
    /// Where counsellors and named interpreters are.
    stays: HashMap<ResourceId, Vec<Stay>>,
    /// The longest time anything is held, so that a search need not look further back.
    longest_s: i64,
}

impl Occupancy {
    /// What these appointments hold; cancelled ones hold nothing.
    #[must_use]
    pub fn of<'a>(appointments: impl IntoIterator<Item = &'a Appointment>) -> Self {
        let mut all = Self::default();
        for appointment in appointments {
            for claim in appointment.claims() {
                all.longest_s = all.longest_s.max(claim.end_s - claim.start_s);
                let held = Held {
                    start_s: claim.start_s,
                    end_s: claim.end_s,
                    by: appointment.id,
                };
                all.held.entry(claim.resource).or_default().push(held);
            }
            // Who joined a group is where its host is.
            if appointment.status.claims_time() && appointment.group.is_none() {
                let start_s = to_utc_s(appointment.start);
                for who in people_there(appointment) {
                    all.stays.entry(who).or_default().push(Stay {
                        start_s,
                        end_s: start_s + i64::from(appointment.minutes) * 60,
                        site: appointment.site,
                        by: appointment.id,
                    });
                }
            }
        }
        for list in all.held.values_mut() {
            list.sort_unstable_by_key(|h| (h.start_s, h.end_s));
        }
        for list in all.stays.values_mut() {
            list.sort_unstable_by_key(|s| (s.start_s, s.end_s));
        }
        all
    }

    /// The appointment that holds a resource at any moment of a time, leaving out one (that is to be moved).
    #[must_use]
    pub fn holder(
        &self,
        resource: ResourceId,
        start_s: i64,
        end_s: i64,
        leave_out: Option<AppointmentId>,
    ) -> Option<AppointmentId> {
        let list = self.held.get(&resource)?;
        let before_end = list.partition_point(|h| h.start_s < end_s);
        list[..before_end]
            .iter()
            .rev()
            .take_while(|h| h.start_s + self.longest_s > start_s)
            .find(|h| h.end_s > start_s && Some(h.by) != leave_out)
            .map(|h| h.by)
    }

    /// Another site where a counsellor or a named interpreter has a talk so shortly before or after that the way is too
    /// long.
    #[must_use]
    pub fn too_far(
        &self,
        who: ResourceId,
        site: SiteId,
        start_s: i64,
        end_s: i64,
        settings: &Settings,
        leave_out: Option<AppointmentId>,
    ) -> Option<SiteId> {
        let list = self.stays.get(&who)?;
        let longest = i64::from(longest_way(settings)) * 60;
        let before_end = list.partition_point(|s| s.start_s < end_s + longest);
        list[..before_end]
            .iter()
            .rev()
            .take_while(|s| s.start_s + self.longest_s + longest > start_s)
            .filter(|s| s.site != site && Some(s.by) != leave_out)
            .find(|s| {
                let way = i64::from(travel_between(settings, s.site, site)) * 60;
                s.start_s < end_s + way && start_s < s.end_s + way
            })
            .map(|s| s.site)
    }
}

/// Who has to be at the appointment's site: the counsellor, and a named interpreter who comes in person.
///
/// Who joined a group brings nobody: they are where its host is.
pub(crate) fn people_there(appointment: &Appointment) -> impl Iterator<Item = ResourceId> {
    let person = appointment
        .interpreter
        .as_ref()
        .filter(|booking| booking.mode == InterpreterMode::OnSite)
        .and_then(|booking| booking.person);
    std::iter::once(ResourceId::counsellor(appointment.counsellor))
        .chain(person.map(ResourceId::interpreter))
}

/// The open slots of a day for a talk of so many minutes by the office's settings, given all appointments of that day.
/// Whoever asks for many days builds one [`super::Schedule`] and one [`Occupancy`] and uses [`open_in`].
#[must_use]
pub fn open_slots(
    office: &Office,
    day: NaiveDate,
    appointments: &[Appointment],
    minutes: u32,
) -> Vec<OpenSlot> {
    let need = Need::of(&office.settings, minutes);
    open_in(&offered(office, day), &Occupancy::of(appointments), need)
}

/// The open slots in some offers for a talk, in the order of the offers and of time. The talk lies inside its offer; the
/// pause after it may reach beyond.
#[must_use]
pub fn open_in(offers: &[Offer], held: &Occupancy, need: Need<'_>) -> Vec<OpenSlot> {
    let mut found = Vec::new();
    if need.minutes == 0 {
        return found;
    }
    let talk = Duration::minutes(i64::from(need.minutes));
    let raster = need.settings.raster_minutes.max(1);
    let step = Duration::minutes(i64::from(raster));
    for offer in offers {
        let (counsellor, room) = (
            ResourceId::counsellor(offer.counsellor),
            ResourceId::room(offer.room),
        );
        let mut start = on_raster(offer.start, raster);
        // Only an offer that spans a clock change needs the time zone for every start.
        let first_s = to_utc_s(offer.start);
        let last_s = to_utc_s(offer.end);
        let even = last_s - first_s == (offer.end - offer.start).num_seconds();
        let utc_s = |at: NaiveDateTime| {
            if even {
                first_s + (at - offer.start).num_seconds()
            } else {
                to_utc_s(at)
            }
        };
        while start < offer.end {
            let start_s = utc_s(start);
            let end_s = start_s + talk.num_seconds();
            if end_s > last_s {
                break;
            }
            if !even && !exists(start) {
                start += step;
                continue;
            }
            let paused_s = end_s + i64::from(need.settings.buffer_minutes) * 60;
            let free = held.holder(counsellor, start_s, paused_s, None).is_none()
                && held.holder(room, start_s, end_s, None).is_none()
                && held
                    .too_far(counsellor, offer.site, start_s, end_s, need.settings, None)
                    .is_none();
            if free {
                found.push(OpenSlot {
                    key: SlotKey {
                        series: offer.series,
                        start,
                    },
                    site: offer.site,
                    room: offer.room,
                    counsellor: offer.counsellor,
                    start,
                    end: later(start, need.minutes),
                });
            }
            start += step;
        }
    }
    found
}

/// The first moment from `at` on that lies on the raster of the clock.
fn on_raster(at: NaiveDateTime, raster_minutes: u32) -> NaiveDateTime {
    let second = at.num_seconds_from_midnight();
    let raster = raster_minutes * 60;
    at + Duration::seconds(i64::from(second.next_multiple_of(raster) - second))
}

#[cfg(test)]
mod tests;
