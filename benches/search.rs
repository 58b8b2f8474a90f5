//! How fast 50,000 names are ranked while one types. The goal is 10 ms per query.

use criterion::{Criterion, criterion_group, criterion_main};
use erstberatung::domain::names::NameIndex;
use std::hint::black_box;

const SYLLABLES: [&str; 24] = [
    "kh", "mel", "nyt", "sky", "al", "ah", "mad", "ro", "bin", "tes", "fa", "ghe", "bre", "schew",
    "tschen", "ko", "vic", "ou", "zi", "ya", "dar", "li", "su", "po",
];

/// Made-up names, the same on each run; about 40,000 different family names.
fn names(count: u64) -> impl Iterator<Item = (u64, String)> {
    (0..count).map(|n| {
        let mut state = n.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5555;
        let mut syllable = || {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            SYLLABLES[(state >> 33) as usize % SYLLABLES.len()]
        };
        let given = format!("{}{}", syllable(), syllable());
        let family = format!("{}{}{}{}", syllable(), syllable(), syllable(), syllable());
        (n, format!("{given} {family}"))
    })
}

fn search(c: &mut Criterion) {
    let index = NameIndex::build(names(50_000));
    for query in [
        "k",
        "khmel",
        "Chmelnyzkyj",
        "Хмельницький",
        "alahmad ziya",
        "0221",
    ] {
        let _ = c.bench_function(&format!("50,000 names, {query}"), |b| {
            b.iter(|| black_box(index.query(black_box(query), 20)));
        });
    }
    let _ = c.bench_function("building the index of 50,000 names", |b| {
        b.iter(|| NameIndex::build(names(50_000)).len());
    });
}

criterion_group! { name = benches; config = Criterion::default().sample_size(20); targets = search }
criterion_main!(benches);
