//! The key file: people come and go, passwords change, the printed code saves the day.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::store::keys::{Cost, KeyRing};
use erstberatung::store::{Dek, StoreError};
use std::path::PathBuf;
use std::time::Instant;
use tempfile::TempDir;

/// Far too cheap for the program; enough for a test.
const CHEAP: Cost = Cost {
    memory_kib: 64,
    passes: 1,
    lanes: 1,
};
const NOW: i64 = 1_795_000_000;

fn ring() -> (TempDir, PathBuf, KeyRing, Dek, String) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("erstberatung.keys");
    let (ring, dek, code) = KeyRing::create(&path, "vorlage", "Morgenstern 7", CHEAP).unwrap();
    (dir, path, ring, dek, code.printed())
}

#[test]
fn password_and_code_open_the_same_key_after_loading() {
    let (_dir, path, _, dek, code) = ring();
    let mut ring = KeyRing::load(&path, CHEAP).unwrap();
    assert_eq!(ring.unlock("vorlage", "Morgenstern 7", NOW).unwrap(), dek);
    assert_eq!(
        ring.unlock_by_code(&code.parse().unwrap(), NOW).unwrap(),
        dek
    );
    assert_eq!(
        ring.unlock("vorlage", "morgenstern 7", NOW),
        Err(StoreError::WrongKey)
    );
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(!text.contains("Morgenstern") && !text.contains(&code));
    let hex: String = dek.bytes().iter().map(|b| format!("{b:02x}")).collect();
    assert!(!text.contains(&hex));
    assert_eq!(
        KeyRing::create(&path, "x", "y", CHEAP).err(),
        Some(StoreError::Exists(path))
    );
}

#[test]
fn people_come_go_and_change_their_passwords() {
    let (_dir, path, mut ring, dek, _) = ring();
    ring.set_password(&dek, "muster", "Abendrot 3").unwrap();
    assert_eq!(ring.people().collect::<Vec<_>>(), ["vorlage", "muster"]);
    ring.change_password("muster", "Abendrot 3", "Regen 12", NOW)
        .unwrap();
    assert_eq!(
        ring.unlock("muster", "Abendrot 3", NOW),
        Err(StoreError::WrongKey)
    );
    assert_eq!(ring.unlock("muster", "Regen 12", NOW + 5).unwrap(), dek);
    ring.remove_person("vorlage").unwrap();
    assert_eq!(
        ring.remove_person("muster"),
        Err(StoreError::Denied),
        "the last one stays"
    );
    let mut again = KeyRing::load(&path, CHEAP).unwrap();
    assert_eq!(
        again.unlock("vorlage", "Morgenstern 7", NOW),
        Err(StoreError::WrongKey)
    );
    assert_eq!(again.unlock("muster", "Regen 12", NOW).unwrap(), dek);
    let other = Dek::random().unwrap();
    assert_eq!(
        again.set_password(&other, "x", "y"),
        Err(StoreError::WrongKey),
        "not another file's key"
    );
}

#[test]
fn a_new_code_replaces_the_old_one() {
    let (_dir, _, mut ring, dek, old) = ring();
    let new = ring.new_recovery_code(&dek).unwrap();
    assert_eq!(
        ring.unlock_by_code(&old.parse().unwrap(), NOW),
        Err(StoreError::WrongKey)
    );
    assert_eq!(ring.unlock_by_code(&new, NOW + 1).unwrap(), dek);
}

#[test]
fn failures_are_counted_on_disk_before_the_secret_is_tried() {
    let (_dir, path, mut ring, dek, _) = ring();
    for _ in 0..2 {
        assert_eq!(
            ring.unlock("vorlage", "falsch", NOW),
            Err(StoreError::WrongKey)
        );
    }
    // Ending the program does not help.
    let mut ring = KeyRing::load(&path, CHEAP).unwrap();
    assert_eq!(
        ring.unlock("vorlage", "Morgenstern 7", NOW),
        Err(StoreError::Wait(1))
    );
    let mut now = NOW;
    for _ in 2..10 {
        now += 200;
        assert_eq!(
            ring.unlock("vorlage", "falsch", now),
            Err(StoreError::WrongKey)
        );
    }
    assert_eq!(
        ring.unlock("vorlage", "Morgenstern 7", now),
        Err(StoreError::Wait(900))
    );
    assert_eq!(
        ring.unlock("vorlage", "Morgenstern 7", now - 99_999),
        Err(StoreError::Wait(900)),
        "clock set back"
    );
    assert_eq!(
        ring.unlock("vorlage", "Morgenstern 7", now + 900).unwrap(),
        dek
    );
    assert_eq!(
        ring.unlock("vorlage", "falsch", now + 901),
        Err(StoreError::WrongKey),
        "counted from nought again"
    );
    // Names that nobody has are answered alike.
    for _ in 0..2 {
        assert_eq!(
            ring.unlock("niemand", "falsch", NOW),
            Err(StoreError::WrongKey)
        );
    }
    assert_eq!(
        ring.unlock("niemand", "falsch", NOW),
        Err(StoreError::Wait(1))
    );
}

#[test]
fn an_unknown_name_takes_as_long_as_a_known_one() {
    let dir = tempfile::tempdir().unwrap();
    let dear = Cost {
        memory_kib: 32 * 1024,
        passes: 3,
        lanes: 1,
    };
    let path = dir.path().join("k");
    let _ = KeyRing::create(&path, "vorlage", "Morgenstern 7", dear).unwrap();
    // The people's own cost counts, not the one for new passwords.
    let mut ring = KeyRing::load(&path, CHEAP).unwrap();
    let mut best = [f64::MAX; 2];
    for n in 0..6 {
        for (name, best) in ["vorlage", "niemand"].iter().zip(&mut best) {
            let start = Instant::now();
            let refused = ring.unlock(name, "falsch", NOW + n * 10_000);
            assert_eq!(refused, Err(StoreError::WrongKey));
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    // Without the derivation it would be a hundredth; a busy computer may double it.
    assert!(best[1] * 4.0 > best[0], "{best:?}");
}

#[test]
fn the_cost_is_raised_at_the_next_login() {
    let (_dir, path, _, dek, _) = ring();
    let dearer = Cost {
        memory_kib: 128,
        passes: 2,
        lanes: 1,
    };
    let mut ring = KeyRing::load(&path, dearer).unwrap();
    assert_eq!(ring.unlock("vorlage", "Morgenstern 7", NOW).unwrap(), dek);
    assert!(
        std::fs::read_to_string(&path)
            .unwrap()
            .contains("m=128,t=2,p=1")
    );
    assert_eq!(ring.unlock("vorlage", "Morgenstern 7", NOW).unwrap(), dek);
}

#[test]
fn a_damaged_key_file_is_said_to_be_so() {
    let (_dir, path, _, _, code) = ring();
    let sound = std::fs::read(&path).unwrap();
    let mut outcomes = [0; 3];
    for at in 0..sound.len() {
        let mut bytes = sound.clone();
        bytes[at] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        let opened = KeyRing::load(&path, CHEAP).and_then(|mut r| {
            let a = r.unlock("vorlage", "Morgenstern 7", NOW).map(drop);
            let b = r.unlock_by_code(&code.parse().unwrap(), NOW).map(drop);
            a.and(b)
        });
        match opened {
            Ok(()) => outcomes[0] += 1,
            Err(StoreError::WrongKey | StoreError::Wait(_)) => outcomes[1] += 1,
            Err(StoreError::Damaged(_) | StoreError::Schema { .. }) => outcomes[2] += 1,
            Err(other) => panic!("byte {at}: {other:?}"),
        }
    }
    assert!(outcomes.iter().all(|n| *n > 0), "{outcomes:?}");
    // Blanks and counters may change without harm; keys, salts, nonces and names may not.
    assert!(outcomes[0] * 3 < sound.len(), "{outcomes:?}");
    assert!(matches!(
        KeyRing::load(&path.with_extension("nix"), CHEAP),
        Err(StoreError::Missing(_))
    ));
}

#[test]
fn the_standard_cost_is_what_the_design_says() {
    assert_eq!(
        Cost::STANDARD,
        Cost {
            memory_kib: 65_536,
            passes: 3,
            lanes: 1
        }
    );
}
