//! Tests of impossible series and of series that meet.

use super::super::trial::{day, office, series, time};
use super::*;
use crate::domain::id::{CounsellorId, RoomId};
use chrono::Weekday;

const TODAY: &str = "2026-11-25";

/// A new series, Mondays 08:30 to 12:30 from 30 November on.
fn new() -> Series {
    Series {
        valid_from: day("2026-11-30"),
        ..series(0, 3, 2, Weekday::Mon, ("08:30", "12:30"))
    }
}

fn found(edit: impl Fn(&mut Series)) -> Vec<Reason> {
    let mut series = new();
    edit(&mut series);
    faults(&office(), &series, day(TODAY))
}

fn pause(from: &str, to: &str) -> Pause {
    Pause {
        from: day(from),
        to: day(to),
    }
}

#[test]
fn impossible_rules_are_named() {
    assert_eq!(found(|_| {}), []);
    assert_eq!(found(|s| s.end = time("08:30")), [Reason::EndBeforeStart]);
    assert_eq!(
        found(|s| s.valid_to = Some(day("2026-11-29"))),
        [Reason::LastBeforeFirst]
    );
    assert_eq!(
        found(|s| s.end = time("08:55")),
        [Reason::ShorterThanTalk {
            has: 25,
            needed: 30
        }]
    );
    // From Tuesday to Sunday there is no Monday.
    assert_eq!(
        found(|s| {
            s.valid_from = day("2026-12-01");
            s.valid_to = Some(day("2026-12-06"));
        }),
        [Reason::NeverTakesPlace]
    );
    // February 2027 has four Mondays, no fifth.
    assert_eq!(
        found(|s| {
            s.rhythm = Rhythm::NthOfMonth(5);
            s.valid_from = day("2027-02-01");
            s.valid_to = Some(day("2027-02-28"));
        }),
        [Reason::NeverTakesPlace]
    );
    assert!(matches!(
        found(|s| s.rhythm = Rhythm::NthOfMonth(6))[..],
        [Reason::Invalid { .. }]
    ));
    assert!(matches!(
        found(|s| s.room = RoomId(3))[..],
        [Reason::Invalid { .. }]
    ));
}

#[test]
fn pauses_lie_inside_and_leave_a_day() {
    let december = |pauses: Vec<Pause>| {
        found(|s| {
            s.valid_to = Some(day("2026-12-31"));
            s.pauses.clone_from(&pauses);
        })
    };
    assert_eq!(december(vec![pause("2026-12-01", "2026-12-20")]), []);
    assert_eq!(
        december(vec![pause("2026-12-20", "2026-12-01")]),
        [Reason::PauseOrder {
            from: day("2026-12-20"),
            to: day("2026-12-01")
        }]
    );
    assert_eq!(
        december(vec![
            pause("2027-01-01", "2027-01-10"),
            pause("2026-11-01", "2026-11-29")
        ])
        .len(),
        2,
        "after the last day and before the first"
    );
    // The only fifth Monday lies in the pause.
    assert_eq!(
        found(|s| {
            s.rhythm = Rhythm::NthOfMonth(5);
            s.valid_to = Some(day("2026-12-31"));
            s.pauses = vec![pause("2026-11-30", "2026-12-05")];
        }),
        [Reason::AlwaysPaused]
    );
    assert_eq!(
        december(vec![
            pause("2026-11-30", "2026-12-10"),
            pause("2026-12-11", "2026-12-31")
        ]),
        [Reason::AlwaysPaused]
    );
}

#[test]
fn a_single_day_is_neither_past_nor_a_holiday_nor_in_the_skipped_hour() {
    let once = |on: &str, hours: (&str, &str)| {
        found(|s| {
            s.rhythm = Rhythm::Once;
            s.valid_from = day(on);
            (s.start, s.end) = (time(hours.0), time(hours.1));
        })
    };
    let morning = ("08:30", "12:30");
    assert_eq!(once("2026-12-05", morning), []);
    assert_eq!(once("2026-11-24", morning), [Reason::InThePast]);
    assert_eq!(
        once("2026-12-25", morning),
        [Reason::PublicHoliday {
            name: "1. Weihnachtstag".into(),
            day: day("2026-12-25")
        }]
    );
    assert!(matches!(
        once("2027-03-28", ("02:00", "03:00"))[..],
        [Reason::NoSuchTime { .. }]
    ));
    assert_eq!(once("2026-10-25", morning), [Reason::InThePast]);
    // One that is stored and over may still be changed.
    let old = Series {
        valid_from: day("2026-08-03"),
        valid_to: Some(day("2026-09-30")),
        ..series(1, 1, 1, Weekday::Mon, morning)
    };
    assert_eq!(faults(&office(), &old, day(TODAY)), []);
    let over = Series {
        id: SeriesId(0),
        ..old
    };
    assert_eq!(faults(&office(), &over, day(TODAY)), [Reason::InThePast]);
}

#[test]
fn every_holiday_from_2020_to_2040_is_refused_as_a_single_day() {
    for year in 2020..=2040 {
        for (on, holiday) in crate::domain::calendar::public_holidays(year) {
            let mut s = new();
            s.id = SeriesId(1);
            s.rhythm = Rhythm::Once;
            s.valid_from = on;
            let expected = [Reason::PublicHoliday {
                name: public_holiday(on).map_or("", |h| h.german()).to_owned(),
                day: on,
            }];
            assert_eq!(faults(&office(), &s, day(TODAY)), expected, "{holiday:?}");
        }
    }
}

#[test]
fn series_that_meet_on_a_real_day_are_named_with_the_first() {
    let meets = |edit: &dyn Fn(&mut Series)| {
        let mut series = new();
        edit(&mut series);
        overlaps(&office(), &series, day(TODAY))
    };
    // Gamma in room 2 on Mondays: nobody else is there.
    assert_eq!(meets(&|_| {}), []);
    let with = |with, shared, on: &str| Overlap {
        with: SeriesId(with),
        shared,
        day: day(on),
    };
    assert_eq!(
        meets(&|s| s.room = RoomId(1)),
        [with(1, Shared::Room, "2026-11-30")]
    );
    assert_eq!(
        meets(&|s| s.counsellor = CounsellorId(1)),
        [with(1, Shared::Counsellor, "2026-11-30")]
    );
    // Half open: who begins when the other ends meets nobody.
    assert_eq!(
        meets(&|s| {
            s.room = RoomId(1);
            s.start = time("12:30");
            s.end = time("15:00");
        }),
        []
    );
    // Only even weeks against only odd weeks never meet; against every third week they do at last.
    let mut office = office();
    office.series[0].rhythm = Rhythm::OddWeeks;
    let mut even = Series {
        room: RoomId(1),
        rhythm: Rhythm::EvenWeeks,
        ..new()
    };
    assert_eq!(overlaps(&office, &even, day(TODAY)), []);
    even.rhythm = Rhythm::EveryWeeks(3);
    let first = overlaps(&office, &even, day(TODAY));
    assert_eq!(first, [with(1, Shared::Room, "2026-11-30")]);
    even.pauses = vec![pause("2026-11-30", "2026-11-30")];
    let next = overlaps(&office, &even, day(TODAY));
    assert_eq!(next, [with(1, Shared::Room, "2027-02-01")]);
    even.id = SeriesId(1);
    assert_eq!(overlaps(&office, &even, day(TODAY)), [], "not with itself");
}
