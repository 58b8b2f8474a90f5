//! The embedded engine: settings, closing and opening, keys, versions.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::fixture::*;
use erstberatung::store::{Dek, Depth, News, Opening, Read, SqlId, Store, StoreError, Val, schema};

#[tokio::test]
async fn what_is_committed_is_there_after_closing_and_opening() {
    let (dir, store) = office(2).await;
    let mut news = store.changes();
    let kept = store
        .write(&booking(appointment(1, quarter(0))), &actor(), NOW_S)
        .await
        .unwrap();
    assert!(news.has_changed().unwrap());
    assert_eq!(*news.borrow_and_update(), News::Rows(kept.change));
    store.close().await.unwrap();
    assert_eq!(store.commit_nothing().await, Err(StoreError::Offline));
    let wal = place(&dir).folder().join("erstberatung.db-wal");
    assert!(
        !wal.exists() || std::fs::metadata(&wal).unwrap().len() == 0,
        "closing empties the log"
    );
    let store = reopen(&place(&dir)).await;
    assert_eq!(
        store
            .appointments(quarter(0), quarter(100))
            .await
            .unwrap()
            .len(),
        1
    );
    assert!(store.check(Depth::Full).await.unwrap().is_sound());
}

trait CommitNothing {
    async fn commit_nothing(&self) -> Result<(), StoreError>;
}

impl CommitNothing for Store {
    async fn commit_nothing(&self) -> Result<(), StoreError> {
        self.write(&command(vec![]), &actor(), NOW_S)
            .await
            .map(drop)
    }
}

#[tokio::test]
async fn settings_are_what_the_design_says() {
    let (_dir, store) = empty().await;
    let ask = |pragma: &'static str| {
        let store = store.clone();
        async move {
            let rows = store
                .read(Read::one(SqlId::Text("pragma", pragma), vec![]))
                .await
                .unwrap();
            rows[0].iter().next().unwrap().value(0).clone()
        }
    };
    for (pragma, wanted) in [
        ("PRAGMA journal_mode", Val::from("wal")),
        ("PRAGMA trusted_schema", Val::I(0)),
        ("PRAGMA query_only", Val::I(1)),
        ("PRAGMA temp_store", Val::I(2)),
        ("PRAGMA application_id", Val::I(0x4552_4241)),
        ("PRAGMA user_version", Val::I(i64::from(schema::NEWEST))),
    ] {
        assert_eq!(ask(pragma).await, wanted, "{pragma}");
    }
    let load = Read::one(SqlId::Text("load", "SELECT load_extension('x')"), vec![]);
    assert!(
        matches!(store.read(load).await, Err(StoreError::Bug(_))),
        "no extensions"
    );
    let quoted = Read::one(SqlId::Text("dqs", "SELECT \"no such column\""), vec![]);
    assert!(
        matches!(store.read(quoted).await, Err(StoreError::Bug(_))),
        "no strings in double quotes"
    );
    let write = Read::one(SqlId::Text("write", "DELETE FROM meta"), vec![]);
    assert!(store.read(write).await.is_err(), "readers only read");
}

#[tokio::test]
async fn the_wrong_key_opens_nothing() {
    let (dir, store) = office(1).await;
    store.close().await.unwrap();
    let opened = Store::open(&place(&dir), &Dek::from_bytes([1; 32]), Opening::Existing).await;
    if cfg!(feature = "encrypted") {
        assert_eq!(opened.err(), Some(StoreError::WrongKey));
        let bytes = std::fs::read(place(&dir).database()).unwrap();
        for trace in [&b"Beispielweg"[..], b"SQLite format", b"CREATE TABLE"] {
            assert!(
                !bytes.windows(trace.len()).any(|w| w == trace),
                "nothing can be read in the file"
            );
        }
    } else {
        assert!(opened.is_ok(), "a plain build does not look at the key");
    }
}

#[tokio::test]
async fn a_second_run_is_told_who_is_there() {
    let (dir, store) = office(1).await;
    match Store::open(&place(&dir), &key(), Opening::Existing).await {
        Err(StoreError::InUse { pid, .. }) => assert_eq!(pid, std::process::id()),
        other => panic!("{other:?}"),
    }
    store.close().await.unwrap();
    drop(reopen(&place(&dir)).await);
}

#[tokio::test]
async fn a_newer_file_a_missing_one_and_one_that_is_there_already() {
    let (dir, store) = office(1).await;
    store.close().await.unwrap();
    let place = place(&dir);
    let new = Store::open(&place, &key(), Opening::New).await;
    assert_eq!(new.err(), Some(StoreError::Exists(place.database())));
    raw(&place.database(), &key())
        .execute_batch("PRAGMA user_version = 7")
        .unwrap();
    let newer = Store::open(&place, &key(), Opening::Existing).await;
    assert_eq!(
        newer.err(),
        Some(StoreError::Schema {
            have: 7,
            need: schema::NEWEST
        })
    );
    std::fs::write(place.database(), b"").unwrap();
    for _ in 0..2 {
        let missing = Store::open(&place, &key(), Opening::Existing).await;
        assert_eq!(
            missing.err(),
            Some(StoreError::Missing(place.database())),
            "an empty file is no new database"
        );
        let _ = std::fs::remove_file(place.database());
    }
}
