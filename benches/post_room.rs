//! How long the post room and *Heute* take to open when many families are open: the sample office with 600 further
//! children reported and everybody seated for whom there is a slot. Every letter's address is measured for its window.
#![allow(
    clippy::unwrap_used,
    reason = "a benchmark stops when its own set-up fails"
)]
#![allow(clippy::print_stdout, reason = "a figure is what a benchmark is for")]
#![allow(missing_docs, reason = "criterion's macros make functions without")]

use chrono::NaiveDate;
use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::clock::Clock;
use erstberatung::exchange::decade;
use erstberatung::exchange::table::Dialect;
use erstberatung::service::entry::found_sample;
use erstberatung::service::letters::Watch;
use erstberatung::store::rows::FamilyFilter;
use std::hint::black_box;

/// Children reported beyond the sample's.
const REPORTED: usize = 600;
/// Weeks in which families are seated.
const WEEKS: u32 = 13;

fn post_room(criterion: &mut Criterion) {
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let service = runtime.block_on(async {
        let clock = Clock::noon(day);
        let founded = found_sample(&folder.path().join("daten"), clock)
            .await
            .unwrap();
        let service = founded.service;
        let list = decade::rows(1, REPORTED).into_bytes();
        let preview = service
            .look_at_list(list, Dialect::default(), None, Watch::default())
            .await
            .unwrap();
        let _ = service.read_in(&preview).await.unwrap();
        let _ = service.seat_waiting(WEEKS).await.unwrap();
        let families = service.families(FamilyFilter::Open).await.unwrap().len();
        let letters = service.post_room(day).await.unwrap().items.len();
        println!("{families} open families, {letters} letters in the post room");
        service
    });
    let _ = criterion.bench_function("post room", |bencher| {
        bencher
            .iter(|| runtime.block_on(async { black_box(service.post_room(day).await.unwrap()) }));
    });
    let _ = criterion.bench_function("heute", |bencher| {
        bencher.iter(|| runtime.block_on(async { black_box(service.today().await.unwrap()) }));
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = post_room }
criterion_main!(benches);
