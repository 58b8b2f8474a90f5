//! Which starts of an open stretch of time a plan looks at.
//!
//! Every start on the raster would do, but most of them only leave a gap. Moving a talk forward to where the counsellor is
//! free again, on the same half day, costs nothing and frees what comes after it. So only these starts are looked at:
//!
//! * the begin of each free stretch: of the offered time, after a talk that is booked or fixed, after the way from another
//!   site;
//! * noon, where the half day of a language and the afternoons that families ask for begin;
//! * from each of them on, whatever sums of the lengths that are needed, with pauses, lead to.
//!
//! What is left out: starts after a gap that only another counsellor's talk in the same room, or the way of a named
//! interpreter, would explain. Families with a named interpreter, and places that a person fixed, therefore have every
//! start of the raster.

use crate::domain::schedule::{Offer, OpenSlot};
use crate::domain::setting::Settings;
use chrono::{Duration, NaiveDateTime, Timelike};
use std::collections::BTreeSet;

/// The starts in an offer. `open` are its open slots of the shortest length, by time; `lengths` all lengths in minutes;
/// `free_again` when counsellor or room are free again after a place that a person fixed.
pub(super) fn starts(
    offer: &Offer,
    open: &[OpenSlot],
    lengths: &BTreeSet<u32>,
    free_again: &[NaiveDateTime],
    settings: &Settings,
) -> BTreeSet<NaiveDateTime> {
    let raster = i64::from(settings.raster_minutes.max(1));
    let step = Duration::minutes(raster);
    let mut todo: Vec<NaiveDateTime> = Vec::new();
    let mut before: Option<NaiveDateTime> = None;
    for slot in open {
        if before.is_none_or(|b| slot.start - b > step) {
            todo.push(slot.start);
        }
        before = Some(slot.start);
    }
    let noon = offer.start.date().and_hms_opt(12, 0, 0);
    let more = noon.into_iter().chain(free_again.iter().copied());
    todo.extend(
        more.filter(|at| offer.start <= *at && *at < offer.end)
            .map(|at| on_raster(at, raster)),
    );
    let mut found = BTreeSet::new();
    while let Some(start) = todo.pop() {
        if start >= offer.end || !found.insert(start) {
            continue;
        }
        for minutes in lengths {
            let busy = i64::from(minutes + settings.buffer_minutes);
            todo.push(on_raster(start + Duration::minutes(busy), raster));
        }
    }
    found
}

/// The first moment from `at` on that lies on the raster.
fn on_raster(at: NaiveDateTime, raster: i64) -> NaiveDateTime {
    let second = i64::from(at.num_seconds_from_midnight());
    let raster = raster * 60;
    at + Duration::seconds((raster - second % raster) % raster)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::id::{CounsellorId, RoomId, SeriesId, SiteId};
    use crate::domain::schedule::trial::at;
    use crate::domain::schedule::{Need, Occupancy, open_in};

    fn found(lengths: &[u32], free_again: &[&str]) -> Vec<String> {
        let offer = Offer {
            series: SeriesId(1),
            site: SiteId(1),
            room: RoomId(1),
            counsellor: CounsellorId(1),
            start: at("2026-11-30 08:30"),
            end: at("2026-11-30 13:00"),
        };
        let settings = Settings::default();
        let lengths: BTreeSet<u32> = lengths.iter().copied().collect();
        let need = Need::of(&settings, *lengths.first().unwrap());
        let open = open_in(&[offer], &Occupancy::default(), need);
        let free_again: Vec<NaiveDateTime> = free_again.iter().map(|t| at(t)).collect();
        starts(&offer, &open, &lengths, &free_again, &settings)
            .into_iter()
            .map(|t| t.format("%H:%M").to_string())
            .collect()
    }

    #[test]
    fn one_length_makes_a_chain_and_noon_begins_anew() {
        assert_eq!(found(&[90], &[]), ["08:30", "10:15", "12:00"]);
        assert_eq!(
            found(&[60], &[]),
            ["08:30", "09:45", "11:00", "12:00", "12:15"]
        );
    }

    #[test]
    fn two_lengths_make_all_their_sums() {
        assert_eq!(
            found(&[60, 90], &[]),
            [
                "08:30", "09:45", "10:15", "11:00", "11:30", "12:00", "12:15", "12:45"
            ]
        );
    }

    #[test]
    fn after_a_fixed_place_it_goes_on() {
        assert!(found(&[90], &["2026-11-30 09:40"]).contains(&"09:45".to_owned()));
    }
}
