//! Sixteen writers want the same counsellor and room at ragged times. Control: without the trigger they get them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::fixture::*;
use erstberatung::store::{Store, StoreError};

const OVERLAPS: &str = "SELECT count(*) FROM claim a JOIN claim b ON b.resource_id = a.resource_id \
    AND b.appointment_id > a.appointment_id AND b.start_s < a.end_s AND b.end_s > a.start_s";

/// Every writer tries every slot, each in another order; gives how many bookings were kept.
async fn race(store: &Store, writers: i64, slots: i64) -> usize {
    let mut tasks = Vec::new();
    for writer in 1..=writers {
        let store = store.clone();
        tasks.push(tokio::spawn(async move {
            let mut kept = 0;
            for n in 0..slots {
                // 77 and the number of slots have no common divisor: every slot comes up once.
                let slot = (n * 77 + writer * 13) % slots;
                match store
                    .write(
                        &booking(appointment(writer, quarter(slot))),
                        &actor(),
                        NOW_S,
                    )
                    .await
                {
                    Ok(_) => kept += 1,
                    Err(StoreError::Overlap(_)) => {}
                    Err(other) => panic!("{other}"),
                }
            }
            kept
        }));
    }
    let mut kept = 0;
    for task in tasks {
        kept += task.await.unwrap();
    }
    kept
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn nobody_is_booked_twice() {
    let (dir, store) = office(16).await;
    let kept = race(&store, 16, 200).await;
    // A talk of an hour rules out at most seven of the 200 starts, and at most fifty fit.
    assert!((29..=50).contains(&kept), "{kept}");
    store.close().await.unwrap();
    let db = raw(&place(&dir).database(), &key());
    assert_eq!(count(&db, OVERLAPS), 0);
    let kept = i64::try_from(kept).unwrap();
    assert_eq!(count(&db, "SELECT count(*) FROM appointment"), kept);
    assert_eq!(
        count(
            &db,
            "SELECT count(*) FROM audit WHERE entity = 'appointment'"
        ),
        kept
    );
    assert_eq!(count(&db, "SELECT count(*) FROM claim"), 3 * kept);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn control_without_the_trigger_they_are() {
    let (dir, store) = office(16).await;
    store.close().await.unwrap();
    raw(&place(&dir).database(), &key())
        .execute_batch("DROP TRIGGER claim_no_overlap_ins")
        .unwrap();
    let store = reopen(&place(&dir)).await;
    let kept = race(&store, 16, 25).await;
    assert_eq!(kept, 16 * 25);
    let report = store.check(erstberatung::store::Depth::Full).await.unwrap();
    assert!(
        report
            .problems
            .iter()
            .any(|p| p.starts_with("check.no_overlap")),
        "the check sees it"
    );
    store.close().await.unwrap();
    assert!(count(&raw(&place(&dir).database(), &key()), OVERLAPS) > 1000);
}
