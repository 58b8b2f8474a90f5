//! How long letters take: one bilingual letter, and a print job of a thousand. Run with `cargo bench --bench letters`.

#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use chrono::DateTime;
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use erstberatung::letters::job::{self, Files, LARGEST_PRINT_FILE, Order};
use erstberatung::letters::letter::Letter;
use erstberatung::letters::pdf::{self, Meta};
use erstberatung::letters::{FontBook, compose};

#[path = "../tests/it/letters/sample.rs"]
#[allow(dead_code)]
mod sample;

use erstberatung::letters::language::LangTag;

fn meta() -> Meta {
    Meta {
        author: "Kreis Warendorf".into(),
        joint_title: "Briefe".into(),
        created: DateTime::parse_from_rfc3339("2026-11-25T09:30:00+01:00").unwrap(),
    }
}

fn letters(count: usize) -> Vec<Letter> {
    let languages = [LangTag::Ar, LangTag::Uk, LangTag::Ti, LangTag::Fa];
    (0..count)
        .map(|at| {
            let mut letter = sample::invitation(Some(languages[at % languages.len()]));
            letter.key = format!("muster-{at:04}");
            letter
        })
        .collect()
}

fn one_letter(criterion: &mut Criterion) {
    let book = FontBook::new().unwrap();
    let meta = meta();
    for lang in [LangTag::Ar, LangTag::Ti, LangTag::Uk] {
        let letter = sample::invitation(Some(lang));
        let name = format!("one bilingual letter ({})", lang.tag());
        let _ = criterion.bench_function(&name, |bencher| {
            bencher.iter(|| {
                let set = compose(&book, black_box(&letter)).unwrap();
                pdf::write(&book, &[set], &meta).unwrap()
            });
        });
    }
    let letter = sample::invitation(Some(LangTag::Ar));
    let _ = criterion.bench_function("pages only (ar)", |bencher| {
        bencher.iter(|| compose(&book, black_box(&letter)).unwrap());
    });
    let _ = criterion.bench_function("font book", |bencher| {
        bencher.iter(|| FontBook::new().unwrap());
    });
}

fn thousand(criterion: &mut Criterion) {
    let book = FontBook::new().unwrap();
    let meta = meta();
    let letters = letters(1000);
    let mut group = criterion.benchmark_group("1000 letters");
    let _ = group
        .sample_size(10)
        .measurement_time(Duration::from_secs(60));
    let joint = Files::Joint {
        name: "Briefe".into(),
        at_most: LARGEST_PRINT_FILE,
        duplex: false,
    };
    for (name, files) in [
        ("print files of 100", joint),
        ("one file each", Files::PerLetter),
    ] {
        let _ = group.bench_function(name, |bencher| {
            bencher.iter_batched(
                || tempfile::tempdir().unwrap(),
                |folder| {
                    let order = Order {
                        letters: &letters,
                        folder: folder.path(),
                        files: files.clone(),
                        meta: &meta,
                    };
                    let outcome =
                        job::run(&book, &order, &|_| (), &AtomicBool::new(false)).unwrap();
                    assert!(outcome.refused.is_empty());
                    folder
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, one_letter, thousand);
criterion_main!(benches);
