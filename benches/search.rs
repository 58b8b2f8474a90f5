//! How fast 50,000 people in ten scripts are found while one types, and who of them is like one who is entered. The goals
//! are 10 ms and 20 ms; `cargo bench --bench names` prints the 99th percentile over thousands of queries.
#![allow(missing_docs)]

#[path = "../tests/measure/names.rs"]
mod measure;

use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::domain::birth_date::BirthDate;
use erstberatung::domain::names::PersonForms;
use erstberatung::exchange::duplicates::KnownChildren;
use measure::{Town, WORST};
use std::hint::black_box;

/// People in the town.
const PEOPLE: usize = 50_000;

fn search(c: &mut Criterion) {
    let town = Town::new(PEOPLE, false);
    let index = town.index();
    for query in WORST {
        let short: String = query.chars().take(24).collect();
        let _ = c.bench_function(&format!("50,000 people, {short}"), |b| {
            b.iter(|| black_box(index.query(black_box(query), 20)));
        });
    }
    let known = town.known();
    for (given, family) in [
        ("Mohammed", "Ahmad"),
        ("Анна", "Коваленко"),
        ("Maria", "Popescu"),
    ] {
        let born = Some(BirthDate::day(town.born(7)));
        let _ = c.bench_function(&format!("duplicates of {given} {family}"), |b| {
            b.iter(|| {
                let person = PersonForms::new(black_box(given), family, None, born);
                let found = known.candidates(&person);
                found
                    .into_iter()
                    .filter(|(_, other)| person.likeness(other).score > 0.78)
                    .count()
            });
        });
    }
    let _ = c.bench_function("building the index of 50,000 people", |b| {
        b.iter(|| town.index().len());
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = search }
criterion_main!(benches);
