//! From offered time to open slots: what appointments leave of the offers, on the raster and long enough for the talk.

use super::{Offer, offered};
use crate::domain::appointment::Appointment;
use crate::domain::id::{AppointmentId, CounsellorId, ResourceId, RoomId, SiteId, SlotKey};
use crate::domain::office::Office;
use crate::domain::setting::Settings;
use crate::domain::time::to_utc_s;
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

/// What a talk needs, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Length of the talk.
    pub minutes: u32,
    /// Pause of the counsellor afterwards.
    pub buffer_minutes: u32,
    /// Starts lie on this raster of the clock.
    pub raster_minutes: u32,
    /// Way between two sites on one day.
    pub travel_minutes: u32,
}

impl Need {
    /// A talk of so many minutes by the office's settings.
    #[must_use]
    pub fn of(settings: &Settings, minutes: u32) -> Self {
        Self {
            minutes,
            buffer_minutes: settings.buffer_minutes,
            raster_minutes: settings.raster_minutes,
            travel_minutes: settings.travel_minutes,
        }
    }
}

/// One time a resource is held, in seconds since 1970 UTC, half open.
#[derive(Debug, Clone, Copy)]
struct Held {
    start_s: i64,
    end_s: i64,
    by: AppointmentId,
}

/// A counsellor's talk at a site, without the pause.
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
    stays: HashMap<CounsellorId, Vec<Stay>>,
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
                all.stays
                    .entry(appointment.counsellor)
                    .or_default()
                    .push(Stay {
                        start_s,
                        end_s: start_s + i64::from(appointment.minutes) * 60,
                        site: appointment.site,
                        by: appointment.id,
                    });
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

    /// Another site where the counsellor has a talk so shortly before or after that the way is too long.
    #[must_use]
    pub fn too_far(
        &self,
        counsellor: CounsellorId,
        site: SiteId,
        start_s: i64,
        end_s: i64,
        travel_minutes: u32,
        leave_out: Option<AppointmentId>,
    ) -> Option<SiteId> {
        let way = i64::from(travel_minutes) * 60;
        let list = self.stays.get(&counsellor)?;
        let before_end = list.partition_point(|s| s.start_s < end_s + way);
        list[..before_end]
            .iter()
            .rev()
            .take_while(|s| s.start_s + self.longest_s + way > start_s)
            .find(|s| s.site != site && s.end_s + way > start_s && Some(s.by) != leave_out)
            .map(|s| s.site)
    }
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
pub fn open_in(offers: &[Offer], held: &Occupancy, need: Need) -> Vec<OpenSlot> {
    let mut found = Vec::new();
    if need.minutes == 0 {
        return found;
    }
    let talk = Duration::minutes(i64::from(need.minutes));
    let step = Duration::minutes(i64::from(need.raster_minutes.max(1)));
    for offer in offers {
        let (counsellor, room) = (
            ResourceId::counsellor(offer.counsellor),
            ResourceId::room(offer.room),
        );
        let mut start = on_raster(offer.start, need.raster_minutes.max(1));
        // Only an offer that spans a clock change needs the time zone for every start.
        let first_s = to_utc_s(offer.start);
        let even = to_utc_s(offer.end) - first_s == (offer.end - offer.start).num_seconds();
        let utc_s = |at: NaiveDateTime| {
            if even {
                first_s + (at - offer.start).num_seconds()
            } else {
                to_utc_s(at)
            }
        };
        while start + talk <= offer.end {
            let start_s = utc_s(start);
            let end_s = start_s + talk.num_seconds();
            let paused_s = end_s + i64::from(need.buffer_minutes) * 60;
            let free = held.holder(counsellor, start_s, paused_s, None).is_none()
                && held.holder(room, start_s, end_s, None).is_none()
                && held
                    .too_far(
                        offer.counsellor,
                        offer.site,
                        start_s,
                        end_s,
                        need.travel_minutes,
                        None,
                    )
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
                    end: start + talk,
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
