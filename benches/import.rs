//! How long a list of 10,000 rows takes from bytes to households and duplicates. The goal is 3 s.

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::exchange::duplicates::{KnownIndex, duplicates};
use erstberatung::exchange::mapping::guess;
use erstberatung::exchange::read::read;
use erstberatung::exchange::table::table;
use std::fmt::Write;

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

criterion_group! { name = benches; config = Criterion::default().sample_size(10); targets = import }
criterion_main!(benches);
