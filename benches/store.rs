//! What a booking costs beside what the drive itself needs to make one page last: the second figure is the floor, and
//! the first should stay within three times of it. And how long a family's file takes to open from a store of ten years;
//! the goal is 10 ms for 99 of 100.
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark stops when its own set-up fails"
)]
#![allow(clippy::print_stdout, reason = "a figure is what a benchmark is for")]
#![allow(missing_docs, reason = "criterion's macros make functions without")]

use chrono::{Duration, NaiveDate};
use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use erstberatung::domain::change::{Change, Command, Deed, Edit};
use erstberatung::domain::child::Child;
use erstberatung::domain::family::Family;
use erstberatung::domain::id::{
    AppointmentId, ChildId, CommandId, CounsellorId, FamilyId, FileNumber, PersonId, RoomId, SiteId,
};
use erstberatung::domain::municipality::Point;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::domain::site::{Counsellor, Room, Site};
use erstberatung::exchange::decade;
use erstberatung::store::{Dek, Opening, Place, Store};
use std::io::{Seek, SeekFrom, Write};
use std::time::Instant;
use uuid::Uuid;

fn actor() -> Actor {
    Actor {
        person: PersonId(1),
        name: "S. Vorlage".into(),
        role: Role::Office,
    }
}

fn command(changes: Vec<Change>) -> Command {
    Command {
        id: CommandId(Uuid::now_v7()),
        deed: Deed::Administered,
        changes,
    }
}

const FAMILY: FamilyId = FamilyId(Uuid::from_u128(1 << 100 | 7));
const CHILD: ChildId = ChildId(Uuid::from_u128(2 << 100 | 7));

/// A site, a room, a counsellor and a family with a child.
fn founding() -> Vec<Change> {
    let day = NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
    vec![
        Edit::<Site>::create(Site {
            id: SiteId(1),
            name: "Musterort".into(),
            letter: "M".into(),
            building: String::new(),
            street: "Beispielweg 1".into(),
            postcode: "48231".parse().ok(),
            town: "Musterort".into(),
            bus_stop: String::new(),
            directions: String::new(),
            phone: String::new(),
            place: Point {
                lat: 51.9,
                lon: 7.9,
            },
            active: true,
            rev: 1,
        }),
        Edit::<Room>::create(Room {
            id: RoomId(1),
            site: SiteId(1),
            name: "Raum 1".into(),
            floor: String::new(),
            seats: 4,
            accessible: true,
            active: true,
            rev: 1,
        }),
        Edit::<Counsellor>::create(Counsellor {
            id: CounsellorId(1),
            name: "Alex Muster".into(),
            short: "Muster".into(),
            phone: String::new(),
            email: String::new(),
            languages: vec![],
            active: true,
            rev: 1,
        }),
        Edit::<Family>::create(Family {
            no_phone: true,
            ..Family::new(
                FAMILY,
                FileNumber {
                    year: 2026,
                    number: 1,
                },
                day,
            )
        }),
        Edit::<Child>::create(Child {
            family_name: "Muster".into(),
            given_name: "Hiba".into(),
            ..Child::new(CHILD, FAMILY)
        }),
    ]
}

/// The n-th hour from the beginning of 2027.
fn booking(n: i64) -> Command {
    let first = NaiveDate::from_ymd_opt(2027, 1, 1)
        .and_then(|d| d.and_hms_opt(0, 0, 0))
        .unwrap();
    command(vec![Edit::<Appointment>::create(Appointment {
        id: AppointmentId(Uuid::now_v7()),
        family: FAMILY,
        kind: AppointmentKind::Initial,
        site: SiteId(1),
        room: RoomId(1),
        counsellor: CounsellorId(1),
        series: None,
        // Two hours apart: when the clocks go back, one hour comes twice.
        start: first + Duration::hours(2 * n),
        minutes: 60,
        buffer_minutes: 0,
        status: AppointmentStatus::Booked,
        children: vec![CHILD],
        interpreter: None,
        previous: None,
        group: None,
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
    })])
}

fn durable(c: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    // Beside the sources, not in a temporary folder: that may lie in memory.
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let place = Place::at(Some(dir.path().join("eb"))).unwrap();
    let key = Dek::random().unwrap();
    let store = runtime
        .block_on(Store::open(&place, &key, Opening::New))
        .unwrap();
    let _ = runtime
        .block_on(store.write(&command(founding()), &actor(), 0))
        .unwrap();

    let mut group = c.benchmark_group("durable");
    let mut raw = std::fs::File::create(dir.path().join("raw")).unwrap();
    raw.write_all(&vec![0; 1 << 20]).unwrap();
    raw.sync_all().unwrap();
    let mut at = 0;
    let _ = group.bench_function("one page written and synced", |b| {
        b.iter(|| {
            at = (at + 4096) % (1 << 20);
            let _ = raw.seek(SeekFrom::Start(at)).unwrap();
            raw.write_all(&[7; 4096]).unwrap();
            raw.sync_data().unwrap();
        });
    });
    let mut n = 0;
    let _ = group.bench_function("one booking committed", |b| {
        b.iter(|| {
            n += 1;
            runtime
                .block_on(store.write(&booking(n), &actor(), n))
                .unwrap()
        });
    });
    group.finish();
    // One after the other in turn, so that whatever else the computer does meets both alike.
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..300 {
        let start = Instant::now();
        let _ = raw.seek(SeekFrom::Start(at)).unwrap();
        raw.write_all(&[7; 4096]).unwrap();
        raw.sync_data().unwrap();
        times[0].push(start.elapsed());
        n += 1;
        let start = Instant::now();
        let _ = runtime
            .block_on(store.write(&booking(n), &actor(), n))
            .unwrap();
        times[1].push(start.elapsed());
    }
    let [page, commit] = times.map(|mut t| {
        t.sort_unstable();
        t
    });
    println!(
        "in turn: page {:?}, booking {:?} (99 of 100: {:?}), {:.1} times",
        page[150],
        commit[150],
        commit[297],
        commit[150].as_secs_f64() / page[150].as_secs_f64()
    );
    let mut group = c.benchmark_group("read");
    let from = NaiveDate::from_ymd_opt(2027, 1, 4)
        .and_then(|d| d.and_hms_opt(0, 0, 0))
        .unwrap();
    let _ = group.bench_function("one week of 168 appointments", |b| {
        b.iter(|| {
            runtime
                .block_on(store.appointments(from, from + Duration::days(7)))
                .unwrap()
        });
    });
    group.finish();
    runtime.block_on(store.close()).unwrap();
}

/// Ten years of an office; every file is opened once, in an order that no cache can guess.
fn opening(c: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let place = Place::at(Some(dir.path().join("eb"))).unwrap();
    let key = Dek::random().unwrap();
    let store = runtime
        .block_on(Store::open(&place, &key, Opening::New))
        .unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let mut changes = decade::decade(7, today, 2_200);
    let mut families: Vec<FamilyId> = changes
        .iter()
        .filter_map(|change| match change {
            Change::Family(edit) => edit.after.as_ref().map(|family| family.id),
            _ => None,
        })
        .collect();
    while !changes.is_empty() {
        let rest = changes.split_off(changes.len().min(2_000));
        let _ = runtime
            .block_on(store.write(&command(changes), &actor(), 0))
            .unwrap();
        changes = rest;
    }
    // Opened anew, so that nothing is in memory yet.
    runtime.block_on(store.close()).unwrap();
    let store = runtime
        .block_on(Store::open(&place, &key, Opening::Existing))
        .unwrap();
    families.sort_by_key(|family| family.0.as_u128().wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut times: Vec<_> = families
        .iter()
        .map(|family| {
            let start = Instant::now();
            let file = runtime.block_on(store.family_file(*family)).unwrap();
            assert!(file.is_some());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!(
        "opening one of {} files of ten years: half within {:?}, 99 of 100 within {:?}, the slowest {:?}",
        times.len(),
        at(50),
        at(99),
        at(100)
    );
    let mut group = c.benchmark_group("open");
    let mut next = families.iter().cycle();
    let _ = group.bench_function("one family's file", |b| {
        b.iter(|| {
            let family = *next.next().unwrap();
            runtime.block_on(store.family_file(family)).unwrap()
        });
    });
    group.finish();
    runtime.block_on(store.close()).unwrap();
}

criterion_group!(benches, durable, opening);
criterion_main!(benches);
