//! What the store's tests start from: a folder, a key, a small office that is visibly made up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Duration, NaiveDate, NaiveDateTime};
use erstberatung::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use erstberatung::domain::change::{Change, Command, Deed, Edit};
use erstberatung::domain::child::{Child, Sex};
use erstberatung::domain::family::{Address, Family, Phone};
use erstberatung::domain::guardian::{Custody, Guardian, Relation};
use erstberatung::domain::id::{
    AppointmentId, ChildId, CommandId, CounsellorId, FamilyId, FileNumber, GuardianId, PersonId,
    RoomId, SiteId,
};
use erstberatung::domain::municipality::Point;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::domain::site::{Counsellor, Room, Site};
use erstberatung::store::{Dek, Opening, Place, Store};
use std::path::Path;
use tempfile::TempDir;
use uuid::Uuid;

pub const NOW_S: i64 = 1_795_000_000;

pub fn key() -> Dek {
    Dek::from_bytes([0x5a; 32])
}

pub fn actor() -> Actor {
    Actor {
        person: PersonId(1),
        name: "S. Vorlage".into(),
        role: Role::Office,
    }
}

pub fn place(dir: &TempDir) -> Place {
    Place::at(Some(dir.path().join("eb"))).unwrap()
}

/// An empty database.
pub async fn empty() -> (TempDir, Store) {
    let dir = tempfile::tempdir().unwrap();
    let store = Store::open(&place(&dir), &key(), Opening::New)
        .await
        .unwrap();
    (dir, store)
}

/// One site, `n` rooms, `n` counsellors, `n` families of one guardian and one child.
pub async fn office(n: i64) -> (TempDir, Store) {
    let (dir, store) = empty().await;
    let _ = store
        .write(&command(founding(n)), &actor(), NOW_S)
        .await
        .unwrap();
    (dir, store)
}

pub async fn reopen(place: &Place) -> Store {
    Store::open(place, &key(), Opening::Existing).await.unwrap()
}

pub fn command(changes: Vec<Change>) -> Command {
    Command {
        id: CommandId(Uuid::now_v7()),
        deed: Deed::Administered,
        changes,
    }
}

pub fn founding(n: i64) -> Vec<Change> {
    let mut changes = vec![Edit::<Site>::create(site())];
    for i in 1..=n {
        changes.push(Edit::<Room>::create(room(i)));
        changes.push(Edit::<Counsellor>::create(counsellor(i)));
        changes.extend(family_changes(i));
    }
    changes
}

pub fn site() -> Site {
    Site {
        id: SiteId(1),
        name: "Musterort".into(),
        letter: "M".into(),
        building: String::new(),
        street: "Beispielweg 1".into(),
        postcode: "48231".parse().ok(),
        town: "Musterort".into(),
        bus_stop: "Beispielplatz (Linie 0)".into(),
        directions: String::new(),
        phone: "0221 4710000".into(),
        place: Point {
            lat: 51.954_321,
            lon: 7.987_654_3,
        },
        active: true,
        rev: 1,
    }
}

pub fn room(n: i64) -> Room {
    Room {
        id: RoomId(n),
        site: SiteId(1),
        name: format!("Raum {n}"),
        floor: "Erdgeschoss".into(),
        seats: 6,
        accessible: n % 2 == 0,
        active: true,
        rev: 1,
    }
}

pub fn counsellor(n: i64) -> Counsellor {
    Counsellor {
        id: CounsellorId(n),
        name: format!("Alex Muster {n}"),
        short: format!("Muster {n}"),
        phone: String::new(),
        email: "muster@example.org".into(),
        languages: vec!["de".into(), "uk".into()],
        active: true,
        rev: 1,
    }
}

pub fn family_id(n: i64) -> FamilyId {
    FamilyId(Uuid::from_u128(
        0x1000_0000_0000_4000_8000_0000_0000_0000 + u128::try_from(n).unwrap(),
    ))
}

pub fn child_id(n: i64) -> ChildId {
    ChildId(Uuid::from_u128(
        0x3000_0000_0000_4000_8000_0000_0000_0000 + u128::try_from(n).unwrap(),
    ))
}

pub fn family(n: i64) -> Family {
    Family {
        municipality: Some("05570052".into()),
        address: Address {
            street: format!("Beispielweg {n}"),
            postcode: "48231".parse().ok(),
            town: "Musterort".into(),
            ..Address::default()
        },
        phones: vec![Phone {
            number: "030 23125000".into(),
            whose: "Mutter".into(),
            messenger: false,
        }],
        language: Some("ar".into()),
        letter_language: Some("ar".into()),
        ..Family::new(
            family_id(n),
            FileNumber {
                year: 2026,
                number: u32::try_from(n).unwrap(),
            },
            day(2026, 11, 1) + Duration::days(n),
        )
    }
}

pub fn guardian(n: i64) -> Guardian {
    Guardian {
        family_name: format!("Muster{n}"),
        given_name: "Fatima".into(),
        family_name_original: "نموذج".into(),
        custody: Custody::Joint,
        ..Guardian::new(
            GuardianId(Uuid::from_u128(
                0x2000_0000_0000_4000_8000_0000_0000_0000 + u128::try_from(n).unwrap(),
            )),
            family_id(n),
            Relation::Mother,
        )
    }
}

pub fn child(n: i64) -> Child {
    Child {
        family_name: format!("Muster{n}"),
        given_name: "Hiba".into(),
        birth: "2016-03-15".parse().ok(),
        sex: Sex::Female,
        school_years: Some(4),
        ..Child::new(child_id(n), family_id(n))
    }
}

pub fn family_changes(n: i64) -> Vec<Change> {
    vec![
        Edit::<Family>::create(family(n)),
        Edit::<Guardian>::create(guardian(n)),
        Edit::<Child>::create(child(n)),
    ]
}

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

/// Half past eight on the first Monday, and so many quarters of an hour later.
pub fn quarter(n: i64) -> NaiveDateTime {
    day(2027, 1, 4).and_hms_opt(8, 30, 0).unwrap() + Duration::minutes(15 * n)
}

/// An hour with counsellor 1 in room 1.
pub fn appointment(family: i64, start: NaiveDateTime) -> Appointment {
    Appointment {
        id: AppointmentId(Uuid::now_v7()),
        family: family_id(family),
        kind: AppointmentKind::Initial,
        site: SiteId(1),
        room: RoomId(1),
        counsellor: CounsellorId(1),
        series: None,
        start,
        minutes: 60,
        buffer_minutes: 0,
        status: AppointmentStatus::Booked,
        children: vec![child_id(family)],
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

pub fn booking(appointment: Appointment) -> Command {
    let deed = Deed::Booked(appointment.id);
    Command {
        deed,
        ..command(vec![Edit::<Appointment>::create(appointment)])
    }
}

/// A connection of our own to the file, for looking and for taking guards away. None of the store's settings.
pub fn raw(path: &Path, key: &Dek) -> rusqlite::Connection {
    let db = rusqlite::Connection::open(path).unwrap();
    if cfg!(feature = "encrypted") {
        let hex: String = key.bytes().iter().map(|b| format!("{b:02x}")).collect();
        db.execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))
            .unwrap();
    }
    db
}

pub fn count(db: &rusqlite::Connection, sql: &str) -> i64 {
    db.query_row(sql, [], |row| row.get(0)).unwrap()
}
