//! The offer of time: slot series, their exceptions, absences and closing days.
//!
//! [`offered`] says what the office offers on a day, [`open_slots`] what of it can still be had. For many days at once
//! there are [`Schedule`], [`Occupancy`] and [`open_in`]. All times are wall times in Europe/Berlin.

pub mod affected;
pub mod amend;
mod offers;
mod open;
pub mod sound;
#[cfg(test)]
pub(crate) mod trial;

pub use offers::{Offer, Schedule, offered};
pub(crate) use open::people_there;
pub use open::{Need, Occupancy, OpenSlot, open_in, open_slots};

use super::id::{AbsenceId, ClosureId, CounsellorId, ExceptionId, RoomId, SeriesId, SiteId};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

/// How often a series comes round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rhythm {
    /// Every n-th week, counted from the week of `valid_from`; 1 is every week.
    EveryWeeks(u8),
    /// In even calendar weeks (gerade KW).
    EvenWeeks,
    /// In odd calendar weeks (ungerade KW).
    OddWeeks,
    /// The n-th such weekday of the month, 1 to 5.
    NthOfMonth(u8),
    /// The last such weekday of the month.
    LastOfMonth,
    /// Only on `valid_from` (a single extra day).
    Once,
}

/// A time in which a series does not take place, both days included (Pause).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Pause {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Pause {
    /// Does a day lie in it?
    #[must_use]
    pub fn holds(self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.to
    }
}

/// A slot series (Zeitfenster): one counsellor in one room at fixed hours, again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Its number.
    pub id: SeriesId,
    /// Who counsels.
    pub counsellor: CounsellorId,
    /// Where.
    pub site: SiteId,
    /// In which room.
    pub room: RoomId,
    /// On which weekday.
    pub weekday: Weekday,
    /// From, wall time.
    pub start: NaiveTime,
    /// To, wall time.
    pub end: NaiveTime,
    /// How often.
    pub rhythm: Rhythm,
    /// First day it may take place.
    pub valid_from: NaiveDate,
    /// Last day, if it ends.
    pub valid_to: Option<NaiveDate>,
    /// Times in between in which it does not take place.
    pub pauses: Vec<Pause>,
    /// Is it in use?
    pub active: bool,
    /// Revision.
    pub rev: i64,
}

/// One day on which a series is different.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesException {
    /// Its number.
    pub id: ExceptionId,
    /// The series.
    pub series: SeriesId,
    /// The day.
    pub day: NaiveDate,
    /// Other hours on that day; nothing means that it does not take place.
    pub hours: Option<(NaiveTime, NaiveTime)>,
    /// Revision.
    pub rev: i64,
}

/// A counsellor is away (Abwesenheit). The reason is nobody's business here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Its number.
    pub id: AbsenceId,
    /// Who.
    pub counsellor: CounsellorId,
    /// From, wall time.
    pub from: NaiveDateTime,
    /// To, wall time, exclusive.
    pub to: NaiveDateTime,
    /// Revision.
    pub rev: i64,
}

/// A site, or all sites, are closed (Schließtag).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closure {
    /// Its number.
    pub id: ClosureId,
    /// Which site; nothing means all.
    pub site: Option<SiteId>,
    /// From, wall time.
    pub from: NaiveDateTime,
    /// To, wall time, exclusive.
    pub to: NaiveDateTime,
    /// Why, such as `Personalversammlung`.
    pub reason: String,
    /// Revision.
    pub rev: i64,
}
