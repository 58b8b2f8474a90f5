//! The one place that reads the wall clock and makes new ids, so that every other room can be tested on a fixed day.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Berlin;

/// Where "now" comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// The computer's own clock.
    System,
    /// A fixed moment, local time in Europe/Berlin (`--today`, tests).
    Fixed(NaiveDateTime),
}

impl Clock {
    /// A clock that stands still at noon of `day`.
    #[must_use]
    pub fn noon(day: NaiveDate) -> Self {
        Self::Fixed(day.and_time(NaiveTime::MIN) + chrono::Duration::hours(12))
    }

    /// Now as wall time in Europe/Berlin, whole seconds.
    #[must_use]
    pub fn now(self) -> NaiveDateTime {
        match self {
            Self::Fixed(at) => at,
            Self::System => {
                let local = Utc::now().with_timezone(&Berlin).naive_local();
                local.with_nanosecond(0).unwrap_or(local)
            }
        }
    }

    /// Today's date in Europe/Berlin.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        self.now().date()
    }

    /// Now as seconds since 1970-01-01 UTC.
    #[must_use]
    pub fn now_s(self) -> i64 {
        to_utc_s(self.now())
    }
}

/// Seconds since 1970-01-01 UTC of a wall time in Europe/Berlin. A time that a clock change skips counts as
/// the first moment after the gap; one that comes twice as its first.
#[must_use]
pub fn to_utc_s(local: NaiveDateTime) -> i64 {
    crate::domain::time::to_utc_s(local)
}

/// The current year, for defaults such as the window of a list.
#[must_use]
pub fn year(clock: Clock) -> i32 {
    clock.today().year()
}

/// A new id that sorts by time.
#[must_use]
pub fn new_id() -> uuid::Uuid {
    uuid::Uuid::now_v7()
}

/// The moment as UTC, for calendar files.
#[must_use]
pub fn utc(seconds: i64) -> DateTime<Utc> {
    Utc.timestamp_opt(seconds, 0)
        .single()
        .unwrap_or(DateTime::<Utc>::UNIX_EPOCH)
}
