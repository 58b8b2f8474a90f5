//! How long a list of 10,000 rows takes from bytes to households and duplicates; the goal is 3 s. And how long 1,000 rows
//! take in an office of ten years (3,500 children) and against 50,000 people more; the goal is 1 s.
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark stops when its own set-up fails"
)]
#![allow(clippy::print_stdout, reason = "a figure is what a benchmark is for")]
#![allow(missing_docs, reason = "criterion's macros make functions without")]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::clock::Clock;
use erstberatung::domain::change::{Command, Deed};
use erstberatung::domain::id::{CommandId, PersonId};
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::exchange::decade;
use erstberatung::exchange::duplicates::{KnownChild, KnownIndex, duplicates};
use erstberatung::exchange::mapping::guess;
use erstberatung::exchange::read::read;
use erstberatung::exchange::table::{Dialect, table};
use erstberatung::service::Service;
use erstberatung::service::letters::Watch;
use erstberatung::store::{Dek, Opening, Place, Store};
use std::fmt::Write;
use std::time::Instant;
use uuid::Uuid;

/// 10,000 children of 4,000 families in 40 buildings; family names repeat in several spellings.
fn list() -> String {
    let spellings = [
        ["Khmelnytskyi", "Chmelnyzkyj"],
        ["Al-Ahmad", "Alahmad"],
        ["Darwish", "Darwich"],
        ["Popescu", "Popescu"],
        ["Hosseini", "Hussaini"],
    ];
    let given = [
        "Omar", "Hiba", "Oles", "Anca", "Viktor", "Zahra", "Illia", "Salma", "Parisa", "Ivan",
        "Nour", "Bogdan",
    ];
    let mut text = String::from(
        "Name;Vorname;geb. am;m/w/d;Straße;PLZ;Ort;Sorgeberechtigte;Telefon;Sprache;Bemerkung\n",
    );
    for n in 0..10_000_usize {
        let family = n * 2 / 5;
        let name = spellings[family % 5];
        let _ = writeln!(
            text,
            "{};{};{:02}.{:02}.{};w;Schulstr. {};48231;Warendorf;{} {};030 {:07};Arabisch;kann nicht freitags",
            name[n % 2],
            given[n % 12],
            n % 28 + 1,
            n / 28 % 12 + 1,
            2009 + n % 11,
            family % 40,
            given[family % 11],
            name[(n + 1) % 2],
            family
        );
    }
    text
}

fn import(c: &mut Criterion) {
    let bytes = list().into_bytes();
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default();
    let _ = c.bench_function("10,000 rows to households", |b| {
        b.iter(|| {
            let table = table(&bytes).ok()?;
            let mapping = guess(&table, today);
            Some(read(&table, &mapping, today).households.len())
        });
    });
    let _ = c.bench_function("10,000 rows to households and duplicates", |b| {
        b.iter(|| {
            let table = table(&bytes).ok()?;
            let draft = read(&table, &guess(&table, today), today);
            Some(duplicates(&draft, &KnownIndex::default()).len())
        });
    });
}

/// 1,000 rows against 50,000 people and 3,500 children, all of whom are taken for children that may be meant.
fn against_many(c: &mut Criterion) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let known: Vec<_> = [(3, 50_000), (5, 3_500)]
        .into_iter()
        .flat_map(|(seed, rows)| {
            let table = table(decade::rows(seed, rows).as_bytes()).unwrap();
            let draft = read(&table, &guess(&table, today), today);
            draft.households.into_iter().flat_map(|h| h.children)
        })
        .collect();
    let start = Instant::now();
    let index = KnownIndex::new(known.iter().enumerate().map(|(at, child)| KnownChild {
        id: at.to_string(),
        family_name: child.family_name.clone(),
        given_name: child.given_name.clone(),
        family_name_original: child.family_name_original.clone(),
        given_name_original: child.given_name_original.clone(),
        birth: child.birth,
    }));
    let built = start.elapsed();
    let bytes = decade::rows(11, 1_000).into_bytes();
    let look = || {
        let table = table(&bytes).unwrap();
        let draft = read(&table, &guess(&table, today), today);
        duplicates(&draft, &index).len()
    };
    let start = Instant::now();
    let found = look();
    println!(
        "1,000 rows against 53,500 people: index {built:?} once, rows to households and duplicates {:?} ({found} found)",
        start.elapsed()
    );
    let _ = c.bench_function("1,000 rows against 53,500 people", |b| b.iter(look));
}

/// 1,000 rows through the service in an office of ten years: looked at, looked at again, read in with its backup.
fn in_an_office(_: &mut Criterion) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .unwrap();
    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let actor = Actor {
        person: PersonId(1),
        name: "S. Vorlage".into(),
        role: Role::Office,
    };
    runtime.block_on(async {
        let place = Place::at(Some(dir.path().join("eb"))).unwrap();
        let key = Dek::random().unwrap();
        let store = Store::open(&place, &key, Opening::New).await.unwrap();
        let mut changes = decade::decade(7, today, 2_200);
        while !changes.is_empty() {
            let rest = changes.split_off(changes.len().min(2_000));
            let command = Command {
                id: CommandId(Uuid::now_v7()),
                deed: Deed::Administered,
                changes,
            };
            let _ = store.write(&command, &actor, 0).await.unwrap();
            changes = rest;
        }
        let service = Service::new(store, Clock::noon(today), actor);
        let bytes = decade::rows(11, 1_000).into_bytes();
        let look = || {
            let (bytes, watch) = (bytes.clone(), Watch::default());
            service.look_at_list(bytes, Dialect::default(), None, watch)
        };
        let start = Instant::now();
        let first = look().await.unwrap();
        let cold = start.elapsed();
        let start = Instant::now();
        let _ = look().await.unwrap();
        let warm = start.elapsed();
        let start = Instant::now();
        let done = service.read_in(&first).await.unwrap();
        println!(
            "1,000 rows in an office of ten years: looked at {cold:?} the first time, {warm:?} again, read in with a \
             backup {:?} ({} children)",
            start.elapsed(),
            done.value.children_new
        );
        service.store().close().await.unwrap();
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(10); targets = import, against_many, in_an_office }
criterion_main!(benches);
