//! Every clock change and every public holiday from 2020 to 2040, through booking, claims, open slots, the interpreter's
//! deadline and calendar files. What is right is worked out here once more, by other means than the program's.

use super::exchange::ics::read;
use super::sequences::world::{Household, World};
use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Weekday};
use chrono_tz::Europe::Berlin;
use erstberatung::domain::appointment::Appointment;
use erstberatung::domain::booking::{self, BookRequest, Decision, Place, Snapshot};
use erstberatung::domain::calendar::interpreter_deadline;
use erstberatung::domain::id::{AppointmentId, ResourceId};
use erstberatung::domain::refusal::{Reason, Refusal};
use erstberatung::domain::schedule::{OpenSlot, Rhythm, open_slots};
use erstberatung::exchange::ics::{Entry, Feed, feed};
use uuid::Uuid;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap()
}

/// Seconds since 1970 UTC by the zone's own table; nothing for a time that the spring change skips.
fn table_s(at: NaiveDateTime) -> Option<i64> {
    Berlin
        .from_local_datetime(&at)
        .earliest()
        .map(|t| t.timestamp())
}

/// The Sundays on which clocks change, with the hours of the day: the last ones of March and October.
fn changes() -> impl Iterator<Item = (NaiveDate, i64)> {
    let last_sunday = |year, month| {
        let found = (25..=31)
            .map(|d| day(year, month, d))
            .find(|d| d.weekday() == Weekday::Sun);
        found.unwrap()
    };
    (2020..=2040).flat_map(move |year| [(last_sunday(year, 3), 23), (last_sunday(year, 10), 25)])
}

/// The office with one offer only: counsellor 1 in room 1 on this day from midnight to eight.
fn night(on: NaiveDate) -> World {
    let mut world = World::new();
    world.office.series.truncate(1);
    let series = &mut world.office.series[0];
    series.valid_from = on;
    series.rhythm = Rhythm::Once;
    series.weekday = on.weekday();
    (series.start, series.end) = (hour(0), hour(8));
    world
}

fn book(
    world: &World,
    household: &Household,
    place: Place,
    number: u128,
    taken: &[Appointment],
    today: NaiveDate,
) -> Result<Decision, Refusal> {
    let snapshot = Snapshot {
        office: &world.office,
        family: &household.family,
        children: &household.children,
        appointments: taken,
    };
    let request = BookRequest {
        override_reason: None,
        ..BookRequest::usual(AppointmentId(Uuid::from_u128(number)), place)
    };
    booking::book(&snapshot, &request, today.and_time(hour(12)))
}

fn at(slot: &OpenSlot) -> Place {
    Place {
        series: Some(slot.key.series),
        site: slot.site,
        room: slot.room,
        counsellor: slot.counsellor,
        start: slot.start,
    }
}

fn written(appointments: &[Appointment]) -> String {
    let entries: Vec<Entry> = appointments
        .iter()
        .map(|a| Entry {
            uid: a.id.to_string(),
            sequence: 0,
            start: a.start,
            minutes: a.minutes,
            summary: "Schulische Erstberatung".into(),
            location: "Ahlen".into(),
            cancelled: false,
        })
        .collect();
    feed(&Feed {
        name: "Proben",
        organizer: None,
        made_s: 0,
        entries: &entries,
    })
    .unwrap()
}

#[test]
fn every_open_slot_of_a_night_of_change_can_be_booked_and_lasts_as_long_as_it_should() {
    for (sunday, hours) in changes() {
        let world = night(sunday);
        let open = open_slots(&world.office, sunday, &[], 60);
        // Four starts an hour, the last one at seven; the skipped hour has none, and the one that comes twice counts once.
        let expected = if hours == 23 { 4 * 6 + 1 } else { 4 * 7 + 1 };
        assert_eq!(open.len(), expected, "{sunday}");
        for (slot, number) in open.iter().zip(1..) {
            let booked = book(
                &world,
                &world.households[0],
                at(slot),
                number,
                &[],
                sunday - Duration::days(9),
            );
            let booked = booked
                .unwrap_or_else(|r| panic!("{}: {r}", slot.start))
                .appointment;
            let start_s = table_s(slot.start).expect("a time that there is");
            for claim in booked.claims() {
                let pause =
                    i64::from(claim.resource == ResourceId::counsellor(booked.counsellor)) * 600;
                assert_eq!(
                    (claim.start_s, claim.end_s),
                    (start_s, start_s + 3600 + pause),
                    "{}",
                    slot.start
                );
            }
            let (_, events) = read(&written(&[booked]));
            assert_eq!(
                (events[0].start, events[0].start_by_rules),
                (slot.start, start_s)
            );
        }
    }
}

#[test]
fn two_talks_of_a_night_of_change_meet_when_their_seconds_do() {
    for (sunday, hours) in changes() {
        let world = night(sunday);
        let place = |h, m| Place {
            start: sunday.and_hms_opt(h, m, 0).unwrap(),
            ..at(&open_slots(&world.office, sunday, &[], 60)[0])
        };
        let today = sunday - Duration::days(9);
        let first = book(&world, &world.households[0], place(1, 30), 1, &[], today)
            .unwrap()
            .appointment;
        let second = |h, m| {
            book(
                &world,
                &world.households[3],
                place(h, m),
                2,
                std::slice::from_ref(&first),
                today,
            )
        };
        let busy = |r: Result<Decision, Refusal>| {
            r.is_err_and(|r| {
                r.0.iter()
                    .any(|x| matches!(x, Reason::CounsellorBusy { .. }))
            })
        };
        if hours == 23 {
            // Half past one and an hour later is half past three.
            assert!(busy(second(3, 15)), "{sunday}");
            assert!(
                second(3, 45).is_ok(),
                "{sunday}: ten minutes of pause after half past three"
            );
            let skipped = second(2, 30).unwrap_err();
            let start = sunday.and_hms_opt(2, 30, 0).unwrap();
            assert!(
                skipped.0.contains(&Reason::NoSuchTime { start }),
                "{sunday}: {skipped}"
            );
        } else {
            assert!(busy(second(2, 15)), "{sunday}");
            assert!(second(2, 45).is_ok(), "{sunday}");
        }
    }
}

#[test]
fn office_hours_before_and_after_a_change_stay_at_their_wall_time() {
    let mut world = World::new();
    world.office.series.truncate(1);
    world.office.series[0].valid_from = day(2019, 1, 7);
    for (sunday, _) in changes() {
        for monday in [sunday - Duration::days(6), sunday + Duration::days(1)] {
            let open = open_slots(&world.office, monday, &[], 60);
            if erstberatung::domain::calendar::public_holiday(monday).is_some() {
                assert!(open.is_empty());
                continue;
            }
            assert_eq!(open[0].start.time(), hour(8));
            let booked = book(
                &world,
                &world.households[0],
                at(&open[0]),
                1,
                &[],
                monday - Duration::days(9),
            );
            let booked = booked.unwrap().appointment;
            let (_, events) = read(&written(std::slice::from_ref(&booked)));
            assert_eq!(events[0].start_s, table_s(booked.start));
            assert_eq!(events[0].end_s, table_s(booked.end()));
            assert_eq!(booked.end().time(), hour(9));
        }
    }
}

/// Easter Sunday after Lichtenberg's form of Gauss's rule.
fn easter(year: i32) -> NaiveDate {
    let k = year / 100;
    let m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
    let s = 2 - (3 * k + 3) / 4;
    let a = year % 19;
    let d = (19 * a + m) % 30;
    let r = (d + a / 11) / 29;
    let og = 21 + d - r;
    let sz = 7 - (year + year / 4 + s) % 7;
    let oe = 7 - (og - sz) % 7;
    day(year, 3, 1) + Duration::days(i64::from(og + oe) - 1)
}

/// The eleven holidays of a year as § 2 Feiertagsgesetz NW names them.
fn holidays(year: i32) -> Vec<NaiveDate> {
    let moving = [-2, 1, 39, 50, 60].map(|n| easter(year) + Duration::days(n));
    let fixed = [(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)];
    moving
        .into_iter()
        .chain(fixed.map(|(m, d)| day(year, m, d)))
        .collect()
}

fn is_work(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) && !holidays(date.year()).contains(&date)
}

/// So many working days before, counted one by one.
fn before(date: NaiveDate, mut working_days: u32) -> NaiveDate {
    let mut found = date;
    while working_days > 0 {
        found -= Duration::days(1);
        working_days -= u32::from(is_work(found));
    }
    found
}

#[test]
fn easter_is_when_it_was() {
    // Published dates.
    for (y, m, d) in [
        (2020, 4, 12),
        (2024, 3, 31),
        (2026, 4, 5),
        (2027, 3, 28),
        (2038, 4, 25),
        (2040, 4, 1),
    ] {
        assert_eq!(easter(y), day(y, m, d));
    }
}

#[test]
fn no_holiday_can_be_booked_whatever_the_reason() {
    for date in (2020..=2040).flat_map(holidays) {
        let mut world = night(date);
        (world.office.series[0].start, world.office.series[0].end) = (hour(8), hour(16));
        assert!(
            open_slots(&world.office, date, &[], 60).is_empty(),
            "{date}"
        );
        let series = &world.office.series[0];
        let place = Place {
            series: Some(series.id),
            site: series.site,
            room: series.room,
            counsellor: series.counsellor,
            start: date.and_time(hour(9)),
        };
        let household = &world.households[0];
        let snapshot = Snapshot {
            office: &world.office,
            family: &household.family,
            children: &household.children,
            appointments: &[],
        };
        let request = BookRequest {
            override_reason: Some("trotzdem".into()),
            ..BookRequest::usual(AppointmentId(Uuid::from_u128(1)), place)
        };
        let noon = (date - Duration::days(20)).and_time(hour(12));
        let refusal = booking::book(&snapshot, &request, noon).unwrap_err();
        let named = |r: &Reason| matches!(r, Reason::PublicHoliday { day, .. } if *day == date);
        assert!(refusal.0.iter().any(named), "{date}: {refusal}");
        // A day later, unless that is one too, the same request is taken.
        let next = date + Duration::days(1);
        if !holidays(next.year()).contains(&next) {
            let place = Place {
                start: next.and_time(hour(9)),
                ..place
            };
            let request = BookRequest { place, ..request };
            let taken = booking::book(&snapshot, &request, noon);
            assert!(taken.is_ok(), "{next}: {taken:?}");
            let (_, events) = read(&written(&[taken.unwrap().appointment]));
            assert_eq!(events[0].start_s, table_s(next.and_time(hour(9))));
        }
    }
}

#[test]
fn the_interpreters_deadline_counts_working_days_over_every_holiday() {
    let mut date = day(2020, 1, 1);
    while date.year() <= 2040 {
        for lead in [1, 5, 8] {
            assert_eq!(
                interpreter_deadline(date, lead),
                before(date, lead),
                "{date}, {lead}"
            );
        }
        date += Duration::days(1);
    }
}

#[test]
fn booking_with_an_interpreter_ends_with_the_deadline() {
    let mut world = World::new();
    let lead = world.office.settings.interpreter_lead_days;
    world.office.series.truncate(1);
    for holiday in (2020..=2040).flat_map(holidays) {
        for n in 1..=8 {
            let date = holiday + Duration::days(n);
            if !is_work(date) {
                continue;
            }
            let series = &mut world.office.series[0];
            (series.valid_from, series.weekday) = (date, date.weekday());
            let place = at(&open_slots(&world.office, date, &[], 90)[0]);
            let arabic = &world.households[2];
            let last = before(date, lead);
            let booked = book(&world, arabic, place, 1, &[], last)
                .unwrap()
                .appointment;
            assert_eq!(booked.interpreter.unwrap().request_by, last, "{date}");
            let late = book(&world, arabic, place, 1, &[], last + Duration::days(1)).unwrap_err();
            assert_eq!(
                late.0,
                [Reason::InterpreterTooLate { request_by: last }],
                "{date}"
            );
        }
    }
}
