//! Tests of rhythms, exceptions, holidays, closing times and absences.

#![allow(clippy::unwrap_used)]
use super::super::trial::{at, bare_office, day, office, series, time};
use super::*;
use crate::domain::id::{AbsenceId, ClosureId, ExceptionId};
use crate::domain::time::{to_local, to_utc_s};
use chrono::{Duration, Weekday};
use proptest::prelude::*;

fn days(series: &Series, from: &str, to: &str) -> Vec<String> {
    let to = day(to);
    let all = day(from).iter_days().take_while(|d| *d <= to);
    all.filter(|d| series.comes_round_on(*d))
        .map(|d| d.format("%d.%m.").to_string())
        .collect()
}

fn with_rhythm(rhythm: Rhythm) -> Series {
    Series {
        rhythm,
        ..series(1, 1, 1, Weekday::Mon, ("08:30", "12:30"))
    }
}

#[test]
fn rhythms_bring_a_series_round() {
    let found = |r| days(&with_rhythm(r), "2026-11-01", "2026-12-31");
    assert_eq!(found(Rhythm::EveryWeeks(1)).len(), 9);
    // valid_from lies in week 32; week 46 is 14 weeks later.
    assert_eq!(
        found(Rhythm::EveryWeeks(2)),
        ["09.11.", "23.11.", "07.12.", "21.12."]
    );
    assert_eq!(found(Rhythm::EveryWeeks(3)), ["16.11.", "07.12.", "28.12."]);
    assert_eq!(
        found(Rhythm::EvenWeeks),
        ["09.11.", "23.11.", "07.12.", "21.12."]
    );
    assert_eq!(
        found(Rhythm::OddWeeks),
        ["02.11.", "16.11.", "30.11.", "14.12.", "28.12."]
    );
    assert_eq!(found(Rhythm::NthOfMonth(1)), ["02.11.", "07.12."]);
    assert_eq!(found(Rhythm::NthOfMonth(5)), ["30.11."]);
    assert_eq!(found(Rhythm::LastOfMonth), ["30.11.", "28.12."]);
    assert!(found(Rhythm::Once).is_empty());
    assert_eq!(
        days(&with_rhythm(Rhythm::Once), "2026-08-01", "2026-12-31"),
        ["03.08."]
    );
}

#[test]
fn odd_weeks_follow_each_other_after_a_year_of_53_weeks() {
    // 28.12.2026 is week 53, 04.01.2027 is week 1: both odd.
    let odd = days(&with_rhythm(Rhythm::OddWeeks), "2026-12-21", "2027-01-18");
    assert_eq!(odd, ["28.12.", "04.01.", "18.01."]);
    // A fortnight counted from a day keeps its step.
    let fortnight = days(
        &with_rhythm(Rhythm::EveryWeeks(2)),
        "2026-12-21",
        "2027-01-18",
    );
    assert_eq!(fortnight, ["21.12.", "04.01.", "18.01."]);
}

#[test]
fn a_series_holds_from_its_first_to_its_last_day() {
    let mut s = with_rhythm(Rhythm::EveryWeeks(1));
    s.valid_to = Some(day("2026-08-10"));
    assert_eq!(days(&s, "2026-07-01", "2026-09-30"), ["03.08.", "10.08."]);
    s.active = false;
    assert!(days(&s, "2026-07-01", "2026-09-30").is_empty());
}

#[test]
fn a_series_does_not_come_round_in_its_pauses_but_an_exception_brings_it_back() {
    let mut office = office();
    let pause = |from: &str, to: &str| Pause {
        from: day(from),
        to: day(to),
    };
    office.series[0].pauses = vec![
        pause("2026-11-20", "2026-11-23"),
        pause("2026-12-07", "2026-12-13"),
    ];
    assert_eq!(
        days(&office.series[0], "2026-11-16", "2026-12-21"),
        ["16.11.", "30.11.", "14.12.", "21.12."]
    );
    assert!(offered(&office, day("2026-11-23")).is_empty());
    office.exceptions = vec![SeriesException {
        id: ExceptionId(1),
        series: SeriesId(1),
        day: day("2026-12-07"),
        hours: Some((time("09:00"), time("10:00"))),
        rev: 1,
    }];
    assert_eq!(offered(&office, day("2026-12-07")).len(), 1);
}

#[test]
fn no_public_holiday_from_2020_to_2040_is_offered_and_the_day_after_is() {
    let mut office = bare_office();
    office.series = (0..7)
        .map(|n| Series {
            valid_from: day("2019-12-01"),
            ..series(
                i64::from(n) + 1,
                1,
                1,
                Weekday::try_from(n).unwrap(),
                ("08:30", "12:30"),
            )
        })
        .collect();
    let mut holidays = 0;
    let schedule = Schedule::between(&office, day("2020-01-01"), day("2041-01-31"));
    for on in day("2020-01-01")
        .iter_days()
        .take_while(|d| *d <= day("2040-12-31"))
    {
        let count = schedule.offered(on).len();
        if public_holiday(on).is_some() {
            holidays += 1;
            assert_eq!(count, 0, "{on}");
        } else {
            assert_eq!(count, 1, "{on}");
        }
    }
    // Eleven a year; Ascension fell on no other holiday in these years.
    let both = crate::domain::calendar::public_holidays;
    let distinct = |year| {
        let mut days: Vec<_> = both(year).iter().map(|(on, _)| *on).collect();
        days.dedup();
        days.len()
    };
    assert_eq!(holidays, (2020..=2040).map(distinct).sum::<usize>());
}

#[test]
fn rhythms_keep_their_step_over_twenty_years() {
    let (from, to) = (day("2020-01-01"), day("2040-12-31"));
    let all = |rhythm| -> Vec<NaiveDate> {
        let s = Series {
            valid_from: day("2019-12-30"),
            ..with_rhythm(rhythm)
        };
        let days = from.iter_days().take_while(|d| *d <= to);
        days.filter(|d| s.comes_round_on(*d)).collect()
    };
    let (even, odd) = (all(Rhythm::EvenWeeks), all(Rhythm::OddWeeks));
    assert!(even.iter().all(|d| d.iso_week().week() % 2 == 0));
    assert!(odd.iter().all(|d| d.iso_week().week() % 2 == 1));
    // Every Monday is in one of the two; after a week 53 two odd weeks follow each other, never two even ones.
    assert_eq!(even.len() + odd.len(), all(Rhythm::EveryWeeks(1)).len());
    assert!(even.windows(2).all(|w| (w[1] - w[0]).num_days() >= 14));
    let twice: Vec<_> = odd
        .windows(2)
        .filter(|w| (w[1] - w[0]).num_days() == 7)
        .map(|w| w[0].iso_week().week())
        .collect();
    assert_eq!(twice, [53, 53, 53, 53], "2020, 2026, 2032 and 2037");
    assert!(
        all(Rhythm::EveryWeeks(3))
            .windows(2)
            .all(|w| (w[1] - w[0]).num_days() == 21)
    );
    // The n-th Mondays of all months together are all Mondays, each once.
    let mut nth: Vec<_> = (1..=5).flat_map(|n| all(Rhythm::NthOfMonth(n))).collect();
    nth.sort();
    assert_eq!(nth, all(Rhythm::EveryWeeks(1)));
    assert_eq!(all(Rhythm::LastOfMonth).len(), 21 * 12);
}

#[test]
fn an_offer_in_the_hour_that_spring_skips_is_none_and_one_around_it_is_an_hour_shorter() {
    let mut office = bare_office();
    office.series = vec![
        series(1, 1, 1, Weekday::Sun, ("02:00", "03:00")),
        series(2, 2, 2, Weekday::Sun, ("01:00", "05:00")),
    ];
    let minutes = |on: &str| -> Vec<(i64, u32)> {
        let found = offered(&office, day(on));
        let mut all: Vec<_> = found.iter().map(|o| (o.series.0, o.minutes())).collect();
        all.sort_unstable();
        all
    };
    assert_eq!(minutes("2027-03-21"), [(1, 60), (2, 240)]);
    // 28.03.2027 is Easter Sunday, which is no public holiday in North Rhine-Westphalia.
    assert_eq!(minutes("2027-03-28"), [(2, 180)]);
    assert_eq!(minutes("2026-10-25"), [(1, 120), (2, 300)]);
}

#[test]
fn exceptions_skip_change_and_add_days() {
    let mut office = office();
    let exception = |id, on: &str, hours: Option<(&str, &str)>| SeriesException {
        id: ExceptionId(id),
        series: SeriesId(1),
        day: day(on),
        hours: hours.map(|(a, b)| (time(a), time(b))),
        rev: 1,
    };
    office.exceptions = vec![
        exception(1, "2026-11-23", None),
        exception(2, "2026-11-30", Some(("10:00", "11:00"))),
        exception(3, "2026-12-05", Some(("09:00", "12:00"))),
    ];
    assert!(offered(&office, day("2026-11-23")).is_empty());
    let changed = offered(&office, day("2026-11-30"));
    assert_eq!(
        (changed[0].start, changed[0].end),
        (at("2026-11-30 10:00"), at("2026-11-30 11:00"))
    );
    let extra = offered(&office, day("2026-12-05"));
    assert_eq!(
        (extra.len(), extra[0].minutes()),
        (1, 180),
        "a Saturday of its own"
    );
    assert_eq!(offered(&office, day("2026-12-07")).len(), 1);
}

#[test]
fn nothing_is_offered_on_public_holidays() {
    let office = office();
    assert!(
        offered(&office, day("2027-03-29")).is_empty(),
        "Easter Monday"
    );
    assert!(offered(&office, day("2026-12-25")).is_empty());
    assert_eq!(
        offered(&office, day("2027-02-08")).len(),
        1,
        "Carnival Monday is a working day"
    );
}

#[test]
fn closing_times_and_absences_cut_offers() {
    let mut office = office();
    office.closures = vec![Closure {
        id: ClosureId(1),
        site: Some(SiteId(1)),
        from: at("2026-11-23 10:00"),
        to: at("2026-11-23 11:00"),
        reason: "Personalversammlung".into(),
        rev: 1,
    }];
    office.absences = vec![Absence {
        id: AbsenceId(1),
        counsellor: CounsellorId(1),
        from: at("2026-11-30 00:00"),
        to: at("2026-12-01 14:00"),
        rev: 1,
    }];
    let pieces: Vec<u32> = offered(&office, day("2026-11-23"))
        .iter()
        .map(Offer::minutes)
        .collect();
    assert_eq!(pieces, [90, 90]);
    assert!(offered(&office, day("2026-11-30")).is_empty());
    assert_eq!(
        offered(&office, day("2026-12-01"))[0].start,
        at("2026-12-01 14:00")
    );
    // Another site's closing time and another counsellor's absence cut nothing.
    assert_eq!(offered(&office, day("2026-11-25"))[0].minutes(), 240);
    office.closures[0].site = None;
    office.closures[0].to = at("2026-11-27 23:59");
    assert!(offered(&office, day("2026-11-25")).is_empty());
}

#[test]
fn what_is_no_longer_in_use_offers_nothing() {
    let monday = day("2026-11-23");
    for turn_off in [
        (|o: &mut Office| o.sites[0].active = false) as fn(&mut Office),
        |o| o.rooms[0].active = false,
        |o| o.counsellors[0].active = false,
        |o| o.series[0].active = false,
    ] {
        let mut office = office();
        assert_eq!(offered(&office, monday).len(), 1);
        turn_off(&mut office);
        assert!(offered(&office, monday).is_empty());
    }
}

#[test]
fn wall_times_stay_across_the_clock_changes() {
    let office = office();
    // Mondays around the ends of summer time: 25.10.2026 and 28.03.2027 (Easter Monday follows, so a week later).
    for on in ["2026-10-19", "2026-10-26", "2027-03-22", "2027-04-05"] {
        let offer = offered(&office, day(on))[0];
        assert_eq!(offer.start.time(), time("08:30"));
        assert_eq!(to_utc_s(offer.end) - to_utc_s(offer.start), 4 * 3600);
        assert_eq!(to_local(to_utc_s(offer.start)), offer.start);
    }
}

fn any_rhythm() -> impl Strategy<Value = Rhythm> {
    prop_oneof![
        (0u8..6).prop_map(Rhythm::EveryWeeks),
        Just(Rhythm::EvenWeeks),
        Just(Rhythm::OddWeeks),
        (1u8..=5).prop_map(Rhythm::NthOfMonth),
        Just(Rhythm::LastOfMonth),
        Just(Rhythm::Once),
    ]
}

proptest! {
    #[test]
    fn offers_avoid_every_closing_time_absence_and_holiday(
        rhythm in any_rhythm(), weekday in 0u8..5, offset in 0i64..400,
        cuts in prop::collection::vec((0i64..600 * 24, 1i64..80, any::<bool>()), 0..6),
    ) {
        let weekday = Weekday::try_from(weekday).unwrap();
        let mut office = bare_office();
        office.series = vec![Series { rhythm, ..series(1, 1, 1, weekday, ("08:00", "16:00")) }];
        for (n, (hour, long, absence)) in (1..).zip(cuts) {
            let from = at("2026-08-01 00:00") + Duration::hours(hour);
            let to = from + Duration::hours(long);
            if absence {
                office.absences.push(Absence { id: AbsenceId(n), counsellor: CounsellorId(1), from, to, rev: 1 });
            } else {
                office.closures.push(Closure { id: ClosureId(n), site: None, from, to, reason: String::new(), rev: 1 });
            }
        }
        let on = day("2026-08-01") + Duration::days(offset);
        let found = offered(&office, on);
        let whole = Schedule::between(&office, on, on).planned(on);
        prop_assert!(found.is_empty() || public_holiday(on).is_none());
        for o in &found {
            prop_assert!(whole.iter().any(|w| w.start <= o.start && o.end <= w.end));
            prop_assert!(!office.absences.iter().any(|a| a.from < o.end && o.start < a.to));
            prop_assert!(!office.closures.iter().any(|c| c.from < o.end && o.start < c.to));
        }
        // Nothing is cut that need not be: every minute planned and neither closed nor away is offered.
        if public_holiday(on).is_none() {
            for w in &whole {
                for m in 0..w.minutes() {
                    let minute = w.start + Duration::minutes(i64::from(m));
                    let cut = office.absences.iter().any(|a| a.from <= minute && minute < a.to)
                        || office.closures.iter().any(|c| c.from <= minute && minute < c.to);
                    let kept = found.iter().any(|o| o.start <= minute && minute < o.end);
                    prop_assert_eq!(kept, !cut);
                }
            }
        }
    }

    #[test]
    fn a_long_schedule_says_the_same_as_one_day(offset in 0i64..300) {
        let office = office();
        let (from, to) = (day("2026-08-01"), day("2027-08-01"));
        let on = from + Duration::days(offset);
        prop_assert_eq!(Schedule::between(&office, from, to).offered(on), offered(&office, on));
    }
}
