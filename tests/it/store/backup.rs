//! Backups: written while others write, opened again, restored elsewhere.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::fixture::*;
use erstberatung::store::keys::{Cost, KeyRing};
use erstberatung::store::{Depth, Opening, Place, Store, StoreError, backup};

const CHEAP: Cost = Cost {
    memory_kib: 64,
    passes: 1,
    lanes: 1,
};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_taken_under_load_opens_on_another_computer_with_the_printed_code() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&dir);
    let (_, dek, code) = KeyRing::create(&place.keys(), "vorlage", "Morgenstern 7", CHEAP).unwrap();
    let store = Store::open(&place, &dek, Opening::New).await.unwrap();
    let _ = store
        .write(&command(founding(8)), &actor(), NOW_S)
        .await
        .unwrap();
    let writing = tokio::spawn({
        let store = store.clone();
        async move {
            for n in 0..60 {
                let _ = store
                    .write(
                        &booking(appointment(1 + n % 8, quarter(4 * n))),
                        &actor(),
                        NOW_S,
                    )
                    .await
                    .unwrap();
            }
        }
    });
    let to = place.backups().join("eb-20261121-2100.db");
    let manifest = store.backup(&to).await.unwrap();
    writing.await.unwrap();
    assert!(manifest.report.is_sound() && manifest.rows["family"] == 8);
    assert!(!manifest.report.checks.is_empty());
    assert_eq!(store.backup(&to).await, Err(StoreError::Exists(to.clone())));
    store.close().await.unwrap();
    let bookings = manifest.rows["appointment"];
    assert_eq!(manifest.change, 1 + bookings, "one state, not a mixture");

    let other = tempfile::tempdir().unwrap();
    let there = Place::at(Some(other.path().join("eb"))).unwrap();
    let mut ring = KeyRing::load(&to.with_extension("keys"), CHEAP).unwrap();
    let recovered = ring
        .unlock_by_code(&code.printed().parse().unwrap(), NOW_S)
        .unwrap();
    assert_eq!(backup::restore(&to, &there, &recovered).unwrap(), None);
    let store = Store::open(&there, &recovered, Opening::Existing)
        .await
        .unwrap();
    assert!(store.check(Depth::Full).await.unwrap().is_sound());
    let rows = store.appointments(quarter(0), quarter(400)).await.unwrap();
    assert_eq!(i64::try_from(rows.len()).unwrap(), bookings);
    assert!(matches!(
        backup::restore(&to, &there, &recovered),
        Err(StoreError::InUse { .. })
    ));
    store.close().await.unwrap();
    assert!(
        KeyRing::load(&there.keys(), CHEAP).is_ok(),
        "the keys came along"
    );
    let aside = backup::restore(&to, &there, &recovered)
        .unwrap()
        .expect("the old file stays");
    assert!(aside.exists());
}

#[tokio::test]
async fn a_damaged_or_exchanged_backup_is_no_backup() {
    let (dir, store) = office(4).await;
    let to = place(&dir).backups().join("eb.db");
    let manifest = store.backup(&to).await.unwrap();
    assert_eq!(backup::verify(&to, &key()).unwrap(), manifest);
    let _ = store
        .write(&booking(appointment(1, quarter(0))), &actor(), NOW_S)
        .await
        .unwrap();
    let later = place(&dir).backups().join("later.db");
    let _ = store.backup(&later).await.unwrap();
    let sound = std::fs::read(&to).unwrap();
    let _ = std::fs::copy(&later, &to).unwrap();
    assert_eq!(
        backup::verify(&to, &key()),
        Err(StoreError::Damaged("not what the manifest says".into()))
    );
    for at in [100, sound.len() / 2, sound.len() - 100] {
        let mut bytes = sound.clone();
        bytes[at] ^= 0x10;
        std::fs::write(&to, &bytes).unwrap();
        assert!(backup::verify(&to, &key()).is_err(), "byte {at}");
    }
    std::fs::write(&to, &sound).unwrap();
    assert!(
        backup::verify(&to, &key()).is_ok(),
        "control: the sound file"
    );
    let before = std::fs::read(place(&dir).database()).unwrap();
    store.close().await.unwrap();
    std::fs::write(&to, &sound[..sound.len() / 2]).unwrap();
    assert!(backup::restore(&to, &place(&dir), &key()).is_err());
    assert!(
        place(&dir).database().exists() && !before.is_empty(),
        "a bad backup replaces nothing"
    );
    drop(reopen(&place(&dir)).await);
}
