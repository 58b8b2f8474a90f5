//! Files that are damaged or are not ours: an error of the right kind, never a panic, never wrong data.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr
)]

use super::fixture::*;
use erstberatung::store::{Depth, Opening, Store, StoreError};

const MUTANTS: usize = 400;

/// A small random generator of our own, so that a failing mutant can be made again from its number.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

fn mutate(bytes: &mut Vec<u8>, seed: usize) -> &'static str {
    let mut dice = Dice(seed as u64);
    let (size, page) = (bytes.len(), 4096);
    let pages = size / page;
    match seed % 6 {
        0 | 1 => {
            let at = dice.roll(size);
            bytes[at] ^= 1 << dice.roll(8);
            "a bit"
        }
        2 => {
            let at = dice.roll(size - 8);
            for byte in &mut bytes[at..at + 8] {
                *byte ^= u8::try_from(1 + dice.roll(255)).unwrap();
            }
            "eight bytes"
        }
        3 => {
            let at = dice.roll(pages) * page;
            bytes[at..at + page].fill(0);
            "a page of zeros"
        }
        4 => {
            bytes.truncate(1 + dice.roll(size - 1));
            "cut off"
        }
        _ => {
            let (a, b) = (dice.roll(pages), 1 + dice.roll(pages - 1));
            let b = (a + b) % pages;
            for i in 0..page {
                bytes.swap(a * page + i, b * page + i);
            }
            "two pages swapped"
        }
    }
}

#[tokio::test]
async fn every_damaged_file_is_noticed() {
    let (dir, store) = office(12).await;
    for n in 0..12 {
        let _ = store
            .write(
                &booking(appointment(1 + n, quarter(4 * n))),
                &actor(),
                NOW_S,
            )
            .await
            .unwrap();
    }
    store.close().await.unwrap();
    let place = place(&dir);
    let sound = std::fs::read(place.database()).unwrap();
    let (mut unnoticed, mut seen) = (Vec::new(), 0);
    for seed in 0..MUTANTS {
        let mut bytes = sound.clone();
        let what = mutate(&mut bytes, seed);
        if bytes == sound {
            // Two empty pages changed places.
            continue;
        }
        std::fs::write(place.database(), &bytes).unwrap();
        for end in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(place.folder().join(format!("erstberatung.db{end}")));
        }
        match Store::open(&place, &key(), Opening::Existing).await {
            Ok(store) => {
                let report = store.check(Depth::Full).await.unwrap();
                if report.is_sound() {
                    unnoticed.push((seed, what));
                } else {
                    seen += 1;
                }
                let _ = store.close().await;
            }
            Err(
                StoreError::Damaged(_)
                | StoreError::WrongKey
                | StoreError::Foreign(_)
                | StoreError::Schema { .. },
            ) => {
                seen += 1;
            }
            Err(other) => panic!("mutant {seed} ({what}): {other:?}"),
        }
    }
    eprintln!(
        "{MUTANTS} mutants, {seen} noticed, {} unnoticed",
        unnoticed.len()
    );
    if cfg!(feature = "encrypted") {
        assert!(unnoticed.is_empty(), "{unnoticed:?}");
    } else {
        assert!(
            seen * 10 >= MUTANTS * 5,
            "a plain file hides much: {unnoticed:?}"
        );
    }
    std::fs::write(place.database(), &sound).unwrap();
    let store = reopen(&place).await;
    assert!(
        store.check(Depth::Full).await.unwrap().is_sound(),
        "control: the sound file"
    );
}

#[tokio::test]
async fn foreign_files_are_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&dir);
    let file = place.database();
    let letter = b"Dies ist keine Datenbank, sondern ein Text.".repeat(40);
    std::fs::write(&file, &letter).unwrap();
    let opened = Store::open(&place, &key(), Opening::Existing).await;
    assert_eq!(opened.err(), Some(StoreError::Foreign(file.clone())));
    assert_eq!(std::fs::read(&file).unwrap(), letter);
    // Another program's database, not encrypted.
    std::fs::remove_file(&file).unwrap();
    let other = rusqlite::Connection::open(&file).unwrap();
    other
        .execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        .unwrap();
    drop(other);
    let opened = Store::open(&place, &key(), Opening::Existing).await;
    assert_eq!(opened.err(), Some(StoreError::Foreign(file.clone())));
    // Another program's database with our key.
    std::fs::remove_file(&file).unwrap();
    let other = raw(&file, &key());
    other
        .execute_batch("CREATE TABLE t (x); PRAGMA application_id = 77")
        .unwrap();
    drop(other);
    let opened = Store::open(&place, &key(), Opening::Existing).await;
    assert_eq!(opened.err(), Some(StoreError::Foreign(file)));
}
