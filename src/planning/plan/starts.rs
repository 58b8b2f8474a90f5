//! Which starts of an open stretch of time a plan looks at.
//!
//! Every start on the raster would do, but most of them only leave a gap. Moving a talk forward to where the counsellor is
//! free again, on the same half day, costs nothing and frees what comes after it; and two talks of one stretch can change
//! their order for nothing. So only these starts are looked at:
//!
//! * the begin of each free stretch: of the offered time, after a talk that is booked or fixed, after the way from another
//!   site;
//! * from there on, whatever sums of lengths with their pauses lead to, longer talks before shorter ones;
//! * for families who need an interpreter, the same from noon on too, where the half day of their language may begin;
//! * for families who can come only before or only after noon, whatever sums in any order lead to;
//! * for talks with a named interpreter, and for places that a person fixed, every start of the raster.
//!
//! What is left out: starts after a gap that only another counsellor's talk in the same room would explain, and a long talk
//! right after a short one that has to stand where it stands for the sake of the time of day.

use crate::domain::schedule::{Offer, OpenSlot};
use crate::domain::setting::Settings;
use chrono::{Duration, NaiveDateTime, Timelike};
use std::collections::{BTreeMap, BTreeSet};

/// The starts in an offer.
#[derive(Debug, Default)]
pub(super) struct Starts {
    /// For each length, in order: longer talks before shorter ones.
    ordered: BTreeMap<u32, BTreeSet<NaiveDateTime>>,
    /// The same, beginning anew at noon too.
    halves: BTreeMap<u32, BTreeSet<NaiveDateTime>>,
    /// In any order.
    all: BTreeSet<NaiveDateTime>,
    /// The begins of free time.
    begins: BTreeSet<NaiveDateTime>,
}

/// How much the time of day matters to a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// Not at all.
    Free,
    /// Morning or afternoon, for its language.
    Half,
    /// It cannot come at every time.
    Hours,
    /// Somebody named interprets, or a person fixed the place.
    Person,
}

impl Starts {
    /// Is a start looked at for a talk of so many minutes?
    pub fn contain(&self, start: NaiveDateTime, minutes: u32, bound: Bound) -> bool {
        let of = |map: &BTreeMap<u32, BTreeSet<NaiveDateTime>>| {
            map.get(&minutes).is_some_and(|set| set.contains(&start))
        };
        match bound {
            Bound::Free => of(&self.ordered),
            Bound::Half => of(&self.halves),
            Bound::Hours => self.all.contains(&start),
            Bound::Person => true,
        }
    }

    /// The starts in any order.
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
    let mut halves = begins.clone();
    halves.extend(noon.map(|at| on_raster(at, raster)));
    let after = |start, minutes| after(start, minutes, settings);
    let mut all = BTreeSet::new();
    let mut todo = halves.clone();
    while let Some(start) = todo.pop() {
        if start < offer.end && all.insert(start) {
            todo.extend(lengths.iter().map(|minutes| after(start, *minutes)));
        }
    }
    let ordered = |from: &[NaiveDateTime]| {
        let mut found: BTreeMap<u32, BTreeSet<NaiveDateTime>> = BTreeMap::new();
        let mut so_far: BTreeSet<NaiveDateTime> = from.iter().copied().collect();
        for minutes in lengths.iter().rev() {
            let mut mine = BTreeSet::new();
            let mut todo: Vec<NaiveDateTime> = so_far.iter().copied().collect();
            while let Some(start) = todo.pop() {
                if start < offer.end && mine.insert(start) {
                    todo.push(after(start, *minutes));
                }
            }
            so_far.extend(mine.iter().copied());
            let _ = found.insert(*minutes, mine);
        }
        found
    };
    Starts {
        ordered: ordered(&begins),
        halves: ordered(&halves),
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

    fn found(lengths: &[u32], free_again: &[&str]) -> Found {
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
        let shown = |set: &BTreeSet<NaiveDateTime>| {
            set.iter().map(|t| t.format("%H:%M").to_string()).collect()
        };
        Found {
            all: shown(starts.all()),
            ordered: starts.ordered.values().map(shown).collect(),
            halves: starts.halves.values().map(shown).collect(),
        }
    }

    struct Found {
        all: Vec<String>,
        /// By length, the shortest first.
        ordered: Vec<Vec<String>>,
        halves: Vec<Vec<String>>,
    }

    #[test]
    fn one_length_makes_a_chain_and_noon_begins_anew() {
        let chain = found(&[60], &[]);
        assert_eq!(chain.all, ["08:30", "09:45", "11:00", "12:00", "12:15"]);
        assert_eq!(chain.ordered, [["08:30", "09:45", "11:00", "12:15"]]);
        assert_eq!(chain.halves, std::slice::from_ref(&chain.all));
    }

    #[test]
    fn two_lengths_make_all_their_sums_or_longer_before_shorter() {
        let sums = found(&[60, 90], &[]);
        assert_eq!(
            sums.all,
            [
                "08:30", "09:45", "10:15", "11:00", "11:30", "12:00", "12:15", "12:45"
            ]
        );
        assert_eq!(sums.ordered[1], ["08:30", "10:15", "12:00"]);
        assert_eq!(
            sums.ordered[0],
            [
                "08:30", "09:45", "10:15", "11:00", "11:30", "12:00", "12:15", "12:45"
            ]
        );
    }

    #[test]
    fn after_a_fixed_place_it_goes_on() {
        let after = found(&[90], &["2026-11-30 09:40"]);
        assert!(after.ordered[0].contains(&"09:45".to_owned()));
    }
}
