//! Which starts of an open stretch of time a plan looks at.
//!
//! Every start on the raster would do, but most of them only leave a gap. Moving a talk forward to where the counsellor is
//! free again, on the same half day, costs nothing and frees what comes after it. So only these starts are looked at:
//!
//! * the begin of each free stretch: of the offered time, after a talk that is booked or fixed, after the way from another
//!   site;
//! * noon, where the half day of a language begins, or of a family that cannot come earlier;
//! * from there on, whatever sums of lengths with their pauses lead to, in any order;
//! * for talks with a named interpreter, and for places that a person fixed, every start of the raster.
//!
//! What is left out: starts after a gap that only another counsellor's talk in the same room would explain.

use crate::domain::schedule::{Offer, OpenSlot};
use crate::domain::setting::Settings;
use chrono::{Duration, NaiveDateTime, Timelike};
use std::collections::BTreeSet;

/// The starts in an offer.
#[derive(Debug, Default)]
pub(super) struct Starts {
    all: BTreeSet<NaiveDateTime>,
    /// The begins of free time.
    begins: BTreeSet<NaiveDateTime>,
}

impl Starts {
    /// The starts.
    pub fn all(&self) -> &BTreeSet<NaiveDateTime> {
        &self.all
    }

    /// The begins of free time.
    pub fn begins(&self) -> &BTreeSet<NaiveDateTime> {
        &self.begins
    }
}

/// The starts in an offer. `open` are its open slots of the shortest length, by time; `lengths` all lengths in minutes;
/// `free_again` when counsellor or room are free again after a place that a person fixed.
pub(super) fn starts(
    offer: &Offer,
    open: &[OpenSlot],
    lengths: &BTreeSet<u32>,
    free_again: &[NaiveDateTime],
    settings: &Settings,
) -> Starts {
    let raster = i64::from(settings.raster_minutes.max(1));
    let step = Duration::minutes(raster);
    let inside = |at: &NaiveDateTime| offer.start <= *at && *at < offer.end;
    let mut begins: Vec<NaiveDateTime> = Vec::new();
    let mut before: Option<NaiveDateTime> = None;
    for slot in open {
        if before.is_none_or(|b| slot.start - b > step) {
            begins.push(slot.start);
        }
        before = Some(slot.start);
    }
    let free_again = free_again.iter().copied().filter(inside);
    begins.extend(free_again.map(|at| on_raster(at, raster)));
    let noon = offer.start.date().and_hms_opt(12, 0, 0).filter(inside);
    let mut todo = begins.clone();
    todo.extend(noon.map(|at| on_raster(at, raster)));
    let after = |start, minutes| after(start, minutes, settings);
    let mut all = BTreeSet::new();
    while let Some(start) = todo.pop() {
        if start < offer.end && all.insert(start) {
            todo.extend(lengths.iter().map(|minutes| after(start, *minutes)));
        }
    }
    Starts {
        all,
        begins: begins.into_iter().collect(),
    }
}

/// The first start after a talk of so many minutes and the pause after it.
pub(super) fn after(start: NaiveDateTime, minutes: u32, settings: &Settings) -> NaiveDateTime {
    let busy = i64::from(minutes + settings.buffer_minutes);
    let raster = i64::from(settings.raster_minutes.max(1));
    on_raster(start + Duration::minutes(busy), raster)
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
        let starts = starts(&offer, &open, &lengths, &free_again, &settings);
        let shown = starts.all().iter();
        shown.map(|t| t.format("%H:%M").to_string()).collect()
    }

    #[test]
    fn one_length_makes_a_chain_and_noon_begins_anew() {
        let chain = found(&[60], &[]);
        assert_eq!(chain, ["08:30", "09:45", "11:00", "12:00", "12:15"]);
    }

    #[test]
    fn two_lengths_make_all_their_sums() {
        let sums = found(&[60, 90], &[]);
        assert_eq!(
            sums,
            [
                "08:30", "09:45", "10:15", "11:00", "11:30", "12:00", "12:15", "12:45"
            ]
        );
    }

    #[test]
    fn after_a_fixed_place_it_goes_on() {
        let after = found(&[90], &["2026-11-30 09:40"]);
        assert!(after.contains(&"09:45".to_owned()));
        assert!(!found(&[90], &[]).contains(&"09:45".to_owned()));
    }
}
