//! Wall time in Europe/Berlin and its seconds since 1970 in UTC. The wall time is the truth, the seconds are derived.

use chrono::{Duration, NaiveDateTime, TimeZone, Timelike, Utc};
use chrono_tz::Europe::Berlin;

/// Seconds since 1970-01-01 UTC of a wall time in Europe/Berlin. A time that the spring change skips counts as the
/// first moment after the gap; one that comes twice in autumn counts as its first.
#[must_use]
pub fn to_utc_s(local: NaiveDateTime) -> i64 {
    let mut at = local;
    // A gap is at most three hours long anywhere in the zone's history; a quarter of an hour divides all of them.
    for _ in 0..12 {
        if let Some(found) = Berlin.from_local_datetime(&at).earliest() {
            return found.timestamp();
        }
        at += Duration::minutes(15);
    }
    local.and_utc().timestamp()
}

/// The wall time in Europe/Berlin at a moment given in seconds since 1970-01-01 UTC.
#[must_use]
pub fn to_local(seconds: i64) -> NaiveDateTime {
    Utc.timestamp_opt(seconds, 0)
        .single()
        .map_or(NaiveDateTime::MIN, |at| {
            at.with_timezone(&Berlin).naive_local()
        })
}

/// The clocks change at night; from this hour on a day is even.
const EVEN_FROM: u32 = 4;

/// Is it a wall time that the clocks show, not one of the hour that the spring change skips?
#[must_use]
pub fn exists(local: NaiveDateTime) -> bool {
    local.hour() >= EVEN_FROM || to_local(to_utc_s(local)) == local
}

/// The wall time so many minutes later, over a clock change too.
#[must_use]
pub fn later(local: NaiveDateTime, minutes: u32) -> NaiveDateTime {
    let plain = local + Duration::minutes(i64::from(minutes));
    if local.hour() >= EVEN_FROM && plain.date() == local.date() {
        return plain;
    }
    to_local(to_utc_s(local) + i64::from(minutes) * 60)
}

/// Minutes that pass from one wall time to another; none when the second is not later.
#[must_use]
pub fn minutes_between(from: NaiveDateTime, to: NaiveDateTime) -> u32 {
    let seconds = if from.hour() >= EVEN_FROM && from.date() == to.date() {
        (to - from).num_seconds()
    } else {
        to_utc_s(to) - to_utc_s(from)
    };
    u32::try_from(seconds / 60).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use chrono::NaiveDate;

    fn at(y: i32, m: u32, d: u32, h: u32, min: u32) -> NaiveDateTime {
        NaiveDate::from_ymd_opt(y, m, d)
            .unwrap()
            .and_hms_opt(h, min, 0)
            .unwrap()
    }

    #[test]
    fn winter_is_one_hour_ahead_and_summer_two() {
        assert_eq!(
            to_utc_s(at(2026, 1, 12, 14, 30)),
            at(2026, 1, 12, 13, 30).and_utc().timestamp()
        );
        assert_eq!(
            to_utc_s(at(2026, 7, 1, 14, 30)),
            at(2026, 7, 1, 12, 30).and_utc().timestamp()
        );
    }

    #[test]
    fn the_skipped_hour_becomes_the_first_moment_after_it() {
        assert_eq!(
            to_utc_s(at(2026, 3, 29, 2, 30)),
            to_utc_s(at(2026, 3, 29, 3, 0))
        );
    }

    #[test]
    fn every_clock_change_from_2020_to_2040_keeps_length_and_wall_time() {
        let last_sunday = |year, month| {
            let day = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
            let back = chrono::Datelike::weekday(&day).num_days_from_sunday();
            day - Duration::days(i64::from(back))
        };
        for year in 2020..=2040 {
            let (spring, autumn) = (last_sunday(year, 3), last_sunday(year, 10));
            let clock = |day: NaiveDate, h, min| day.and_hms_opt(h, min, 0).unwrap();
            assert!(!exists(clock(spring, 2, 0)) && !exists(clock(spring, 2, 45)));
            assert!(exists(clock(spring, 1, 45)) && exists(clock(spring, 3, 0)));
            assert!(exists(clock(autumn, 2, 30)));
            assert_eq!(later(clock(spring, 1, 30), 60), clock(spring, 3, 30));
            assert_eq!(later(clock(autumn, 1, 30), 120), clock(autumn, 2, 30));
            assert_eq!(later(clock(autumn, 1, 30), 150), clock(autumn, 3, 0));
            assert_eq!(
                minutes_between(clock(spring, 1, 0), clock(spring, 4, 0)),
                120
            );
            assert_eq!(
                minutes_between(clock(autumn, 1, 0), clock(autumn, 4, 0)),
                240
            );
            assert_eq!(minutes_between(clock(spring, 2, 0), clock(spring, 3, 0)), 0);
            // Monday after is an even day again.
            let monday = clock(spring + Duration::days(1), 2, 30);
            assert_eq!(later(monday, 60), monday + Duration::hours(1));
            // Into the change from the evening before.
            let evening = clock(spring - Duration::days(1), 22, 0);
            assert_eq!(later(evening, 360), clock(spring, 5, 0));
        }
    }

    #[test]
    fn there_and_back_is_the_same_wall_time() {
        let mut t = at(2026, 1, 1, 8, 0);
        for _ in 0..365 {
            assert_eq!(to_local(to_utc_s(t)), t);
            t += Duration::days(1);
        }
    }
}
