//! How fast the waiting numbers of any day of ten years are there. The goal is 20 ms for numbers, comparison and curve; the
//! history is taken in once, and after that only what is new.
#![allow(missing_docs)]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::exchange::lived::{Day, lived};
use erstberatung::reports::waiting::{Recorded, at, curve};
use std::hint::black_box;

/// Families in ten years; 3,500 children and 4,000 appointments go with them.
const FAMILIES: usize = 2_200;

fn taken(days: &[Day]) -> Recorded {
    let mut recorded = Recorded::default();
    for (day, changes) in days {
        for change in changes {
            recorded.take(*day, change);
        }
    }
    recorded.settle();
    recorded
}

fn reports(c: &mut Criterion) {
    let until = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap_or_default();
    let days = lived(7, until, FAMILIES);
    let recorded = taken(&days);
    let first = recorded.first_day().unwrap_or(until);
    let every: Vec<NaiveDate> = first.iter_days().take_while(|d| *d <= until).collect();
    let mut next = every.iter().cycle().step_by(97).copied();
    let mut any = || next.next().unwrap_or(until);
    let _ = c.bench_function("waiting numbers of any day of ten years", |b| {
        b.iter(|| black_box(at(&recorded, black_box(any()))));
    });
    let _ = c.bench_function("the year before it, week by week", |b| {
        b.iter(|| black_box(curve(&recorded, black_box(any()))));
    });
    let _ = c.bench_function("taking in ten years", |b| {
        b.iter(|| taken(&days).spans().count());
    });
    let (day, changes) = days.last().cloned().unwrap_or_default();
    let _ = c.bench_function("taking in a further day", |b| {
        let mut grown = recorded.clone();
        b.iter(|| {
            for change in &changes {
                grown.take(day, change);
            }
            grown.settle();
        });
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = reports }
criterion_main!(benches);
