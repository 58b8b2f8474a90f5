//! A small office for tests of schedule, booking and planning: three sites, four rooms, three counsellors.

#![allow(clippy::unwrap_used)]
use super::{Rhythm, Series};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::child::Child;
use crate::domain::family::Family;
use crate::domain::id::{
    AppointmentId, ChildId, CounsellorId, FamilyId, FileNumber, RoomId, SeriesId, SiteId,
};
use crate::domain::municipality::{Municipality, Point};
use crate::domain::office::Office;
use crate::domain::site::{Counsellor, Room, Site};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use uuid::Uuid;

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").unwrap()
}

pub(crate) fn at(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn site(id: i64, name: &str, lat: f64, lon: f64) -> Site {
    Site {
        id: SiteId(id),
        name: name.into(),
        letter: name[..1].into(),
        building: String::new(),
        street: "Musterweg 1".into(),
        postcode: "48231".parse().ok(),
        town: name.into(),
        bus_stop: String::new(),
        directions: String::new(),
        phone: String::new(),
        place: Point { lat, lon },
        active: true,
        rev: 1,
    }
}

fn room(id: i64, site: i64, accessible: bool) -> Room {
    Room {
        id: RoomId(id),
        site: SiteId(site),
        name: format!("Raum {id}"),
        floor: String::new(),
        seats: 8,
        accessible,
        active: true,
        rev: 1,
    }
}

fn counsellor(id: i64, short: &str, languages: &[&str]) -> Counsellor {
    Counsellor {
        id: CounsellorId(id),
        name: format!("{short} Muster"),
        short: short.into(),
        phone: String::new(),
        email: String::new(),
        languages: languages.iter().map(|l| (*l).into()).collect(),
        active: true,
        rev: 1,
    }
}

pub(crate) fn series(
    id: i64,
    counsellor: i64,
    room: i64,
    weekday: Weekday,
    hours: (&str, &str),
) -> Series {
    Series {
        id: SeriesId(id),
        counsellor: CounsellorId(counsellor),
        site: SiteId(if room <= 2 { 1 } else { room - 1 }),
        room: RoomId(room),
        weekday,
        start: time(hours.0),
        end: time(hours.1),
        rhythm: Rhythm::EveryWeeks(1),
        valid_from: day("2026-08-03"),
        valid_to: None,
        pauses: Vec::new(),
        active: true,
        rev: 1,
    }
}

/// Sites 1 Ahlen, 2 Beckum, 3 Warendorf; rooms 1 and 2 in Ahlen (2 not accessible), 3 in Beckum, 4 in Warendorf;
/// counsellors 1 Alpha, 2 Beta (speaks Arabic), 3 Gamma. No series.
pub(crate) fn bare_office() -> Office {
    let municipality = |ags: &str, name: &str, site, lat, lon| Municipality {
        ags: ags.into(),
        name: name.into(),
        postcodes: Vec::new(),
        centre: Point { lat, lon },
        default_site: SiteId(site),
        rev: 1,
    };
    Office {
        sites: vec![
            site(1, "Ahlen", 51.7552, 7.8906),
            site(2, "Beckum", 51.7557, 8.0407),
            site(3, "Warendorf", 51.9511, 7.9876),
        ],
        rooms: vec![
            room(1, 1, true),
            room(2, 1, false),
            room(3, 2, true),
            room(4, 3, true),
        ],
        counsellors: vec![
            counsellor(1, "Alpha", &[]),
            counsellor(2, "Beta", &["ar"]),
            counsellor(3, "Gamma", &[]),
        ],
        municipalities: vec![
            municipality("05570004", "Ahlen", 1, 51.7552, 7.8906),
            municipality("05570020", "Ennigerloh", 2, 51.8384, 8.0309),
        ],
        ..Office::default()
    }
}

/// [`bare_office`] with series: 1 Monday 8:30–12:30 Alpha in room 1; 2 Wednesday 8:30–12:30 Beta in room 3;
/// 3 Friday 8:30–12:30 Gamma in room 4; 4 Tuesday 13:00–16:00 Alpha in room 2.
pub(crate) fn office() -> Office {
    let mut office = bare_office();
    office.series = vec![
        series(1, 1, 1, Weekday::Mon, ("08:30", "12:30")),
        series(2, 2, 3, Weekday::Wed, ("08:30", "12:30")),
        series(3, 3, 4, Weekday::Fri, ("08:30", "12:30")),
        series(4, 1, 2, Weekday::Tue, ("13:00", "16:00")),
    ];
    office
}

/// A family of the municipality with this key, reported on 9 November 2026.
pub(crate) fn family(number: u32, ags: &str) -> Family {
    Family {
        municipality: Some(ags.into()),
        no_phone: true,
        ..Family::new(
            FamilyId(Uuid::from_u128(u128::from(number) | (1 << 96))),
            FileNumber { year: 2026, number },
            day("2026-11-09"),
        )
    }
}

pub(crate) fn child(number: u32, family: &Family) -> Child {
    Child {
        position: i64::from(number),
        family_name: "Muster".into(),
        given_name: format!("Kind {number}"),
        birth: "2016-03-15".parse().ok(),
        ..Child::new(
            ChildId(Uuid::from_u128(u128::from(number) | (2 << 96))),
            family.id,
        )
    }
}

/// A booked appointment of family `number` for an hour without pause.
pub(crate) fn appointment(
    number: u32,
    room: i64,
    counsellor: i64,
    start: &str,
    minutes: u32,
) -> Appointment {
    Appointment {
        id: AppointmentId(Uuid::from_u128(u128::from(number) | (3 << 96))),
        family: family(number, "05570004").id,
        kind: AppointmentKind::Initial,
        site: SiteId(if room <= 2 { 1 } else { room - 1 }),
        room: RoomId(room),
        counsellor: CounsellorId(counsellor),
        series: None,
        start: at(start),
        minutes,
        buffer_minutes: 0,
        status: AppointmentStatus::Booked,
        children: Vec::new(),
        interpreter: None,
        previous: None,
        group: None,
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
    }
}
