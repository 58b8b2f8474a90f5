//! Wall time in Europe/Berlin and its seconds since 1970 in UTC. The wall time is the truth, the seconds are derived.

use chrono::{Duration, NaiveDateTime, TimeZone, Utc};
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
    fn there_and_back_is_the_same_wall_time() {
        let mut t = at(2026, 1, 1, 8, 0);
        for _ in 0..365 {
            assert_eq!(to_local(to_utc_s(t)), t);
            t += Duration::days(1);
        }
    }
}
