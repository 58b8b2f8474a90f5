//! How long it takes to rank the slots of thirteen weeks for one family, in an office that has kept its calendar for ten
//! years.

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use erstberatung::domain::family::{Family, InterpreterNeed, Wish};
use erstberatung::domain::id::{
    AbsenceId, AppointmentId, CounsellorId, ExceptionId, FamilyId, FileNumber, RoomId, SeriesId,
    SiteId,
};
use erstberatung::domain::interpreter::{InterpreterBooking, InterpreterMode, InterpreterStatus};
use erstberatung::domain::municipality::{Municipality, Point};
use erstberatung::domain::office::Office;
use erstberatung::domain::schedule::{Absence, Rhythm, Series, SeriesException};
use erstberatung::domain::site::{Counsellor, Room, Site};
use erstberatung::planning::slots::{RankInput, rank};
use std::hint::black_box;
use uuid::Uuid;

const FIRST_YEAR: i32 = 2017;
const YEARS: i64 = 10;
const WEEKDAYS: [Weekday; 5] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
];

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn hour(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()
}

fn point(n: i64) -> Point {
    #[allow(clippy::cast_precision_loss, reason = "three sites")]
    let step = n as f64 * 0.1;
    Point {
        lat: 51.7 + step,
        lon: 7.9 + step,
    }
}

/// Three sites, six rooms, six counsellors with ten series each, renewed every year, and ten years of exceptions and absences.
fn office() -> Office {
    let mut office = Office::default();
    for id in 1..=3 {
        office.sites.push(Site {
            id: SiteId(id),
            name: format!("Standort {id}"),
            letter: "S".into(),
            building: String::new(),
            street: "Musterweg 1".into(),
            postcode: None,
            town: "Musterstadt".into(),
            bus_stop: String::new(),
            directions: String::new(),
            phone: String::new(),
            place: point(id),
            active: true,
            rev: 1,
        });
    }
    for id in 1..=6 {
        office.rooms.push(Room {
            id: RoomId(id),
            site: SiteId((id + 1) / 2),
            name: format!("Raum {id}"),
            floor: String::new(),
            seats: 6,
            accessible: id % 2 == 0,
            active: true,
            rev: 1,
        });
        office.counsellors.push(Counsellor {
            id: CounsellorId(id),
            name: format!("Beratung {id}"),
            short: format!("B{id}"),
            phone: String::new(),
            email: String::new(),
            languages: if id == 6 {
                vec!["ar".into()]
            } else {
                Vec::new()
            },
            active: true,
            rev: 1,
        });
    }
    office.municipalities.push(Municipality {
        ags: "05570004".into(),
        name: "Musterstadt".into(),
        postcodes: Vec::new(),
        centre: point(1),
        default_site: SiteId(1),
        rev: 1,
    });
    for year in (FIRST_YEAR..).take(10) {
        for person in 1..=6i64 {
            for (n, weekday) in (0..).zip(WEEKDAYS) {
                for (half, (from, to)) in
                    (0..).zip([(hour(8, 30), hour(12, 30)), (hour(13, 0), hour(16, 0))])
                {
                    let id = i64::try_from(office.series.len()).unwrap_or(0) + 1;
                    let room = (person + n) % 6 + 1;
                    office.series.push(Series {
                        id: SeriesId(id),
                        counsellor: CounsellorId(person),
                        site: SiteId((room + 1) / 2),
                        room: RoomId(room),
                        weekday,
                        start: from,
                        end: to,
                        rhythm: if half == 0 {
                            Rhythm::EveryWeeks(1)
                        } else {
                            Rhythm::EvenWeeks
                        },
                        valid_from: day(year, 1, 1),
                        valid_to: Some(day(year, 12, 31)),
                        pauses: Vec::new(),
                        active: true,
                        rev: 1,
                    });
                }
            }
        }
    }
    for n in 0..2_000 {
        let on = day(FIRST_YEAR, 1, 1) + Duration::days(n * YEARS * 365 / 2_000);
        office.exceptions.push(SeriesException {
            id: ExceptionId(n),
            series: SeriesId(n % 600 + 1),
            day: on,
            hours: None,
            rev: 1,
        });
    }
    for n in 0..1_500 {
        let from = day(FIRST_YEAR, 1, 1).and_time(NaiveTime::MIN)
            + Duration::hours(n * YEARS * 365 * 24 / 1_500);
        let (counsellor, to) = (CounsellorId(n % 6 + 1), from + Duration::hours(24));
        office.absences.push(Absence {
            id: AbsenceId(n),
            counsellor,
            from,
            to,
            rev: 1,
        });
    }
    office
}

/// One talk each morning and afternoon of every second series for thirteen weeks.
fn appointments(office: &Office, from: NaiveDate) -> Vec<Appointment> {
    let mut found = Vec::new();
    for day in from.iter_days().take(91) {
        for series in office
            .series
            .iter()
            .filter(|s| s.id.0 % 2 == 0 && s.comes_round_on(day))
        {
            let n = u128::try_from(found.len()).unwrap_or(0);
            found.push(Appointment {
                id: AppointmentId(Uuid::from_u128(n)),
                family: FamilyId(Uuid::from_u128(n + (1 << 64))),
                kind: AppointmentKind::Initial,
                site: series.site,
                room: series.room,
                counsellor: series.counsellor,
                series: Some(series.id),
                start: day.and_time(series.start),
                minutes: 90,
                buffer_minutes: 10,
                status: AppointmentStatus::Invited,
                children: Vec::new(),
                interpreter: (n % 3 == 0).then(|| InterpreterBooking {
                    language: "ar".into(),
                    status: InterpreterStatus::Requested,
                    request_by: day,
                    requested_on: None,
                    person: None,
                    mode: InterpreterMode::OnSite,
                    reference: String::new(),
                }),
                previous: None,
                group: None,
                confirmation: None,
                outcome: None,
                minutes_spent: None,
                reason: String::new(),
                rev: 1,
            });
        }
    }
    found
}

fn family() -> Family {
    Family {
        municipality: Some("05570004".into()),
        no_phone: true,
        language: Some("ar".into()),
        interpreter: Some(InterpreterNeed {
            language: "ar".into(),
            second: None,
            woman_preferred: false,
        }),
        wishes: vec![Wish::NotFriday, Wish::Pram],
        ..Family::new(
            FamilyId(Uuid::nil()),
            FileNumber {
                year: 2026,
                number: 1,
            },
            day(2026, 8, 20),
        )
    }
}

fn ranking(c: &mut Criterion) {
    let (office, family) = (office(), family());
    let from = day(2026, 9, 1);
    let appointments = appointments(&office, from);
    let input = RankInput {
        office: &office,
        family: &family,
        kind: AppointmentKind::Initial,
        children: 3,
        appointments: &appointments,
        from,
        to: from + Duration::days(90),
    };
    let now: NaiveDateTime = from.and_time(hour(8, 0));
    assert!(
        rank(&input, now, 3).best.len() == 3,
        "the office has open slots"
    );
    let _ = c.bench_function("rank thirteen weeks, office of ten years", |b| {
        b.iter(|| rank(black_box(&input), now, 20));
    });
}

criterion_group!(benches, ranking);
criterion_main!(benches);
