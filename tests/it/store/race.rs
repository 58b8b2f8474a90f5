//! Sixteen writers want the same counsellor and room at ragged times. Controls: without the engine's guard they get them;
//! without the locks of the shared engine they stand in each other's way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{Kept, On, each_engine};
use super::fixture::*;
use erstberatung::store::changes::transaction;
use erstberatung::store::{Depth, Store, StoreError};

each_engine!(
    nobody_is_booked_twice,
    control_without_the_engine_s_guard_they_are,
);

const OVERLAPS: &str = "SELECT count(*) FROM claim a JOIN claim b ON b.resource_id = a.resource_id \
    AND b.appointment_id > a.appointment_id AND b.start_s < a.end_s AND b.end_s > a.start_s";
const WRITERS: i64 = 16;

/// What became of the tries.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    kept: usize,
    busy: usize,
}

/// As many desks as an engine takes; writers share them.
async fn desks(on: On, kept: &Kept, store: Store) -> Vec<Store> {
    let mut desks = vec![store];
    while on == On::Server && desks.len() < 8 {
        desks.push(kept.reopen().await);
    }
    desks
}

/// Every writer tries every slot, each in another order, with or without the locks that go before.
async fn race(desks: &[Store], slots: i64, locks: bool) -> Tally {
    let mut tasks = Vec::new();
    for writer in 1..=WRITERS {
        let desk = usize::try_from(writer).unwrap() % desks.len();
        let store = desks[desk].clone();
        tasks.push(tokio::spawn(async move {
            let mut tally = Tally::default();
            for n in 0..slots {
                // 77 and the number of slots have no common divisor: every slot comes up once.
                let slot = (n * 77 + writer * 13) % slots;
                let booking = booking(appointment(writer, quarter(slot)));
                let mut txn = transaction(&booking, &actor(), NOW_S).unwrap();
                if !locks {
                    txn.lock.clear();
                }
                match store.commit(txn).await {
                    Ok(_) => tally.kept += 1,
                    Err(StoreError::Overlap(_)) => {}
                    Err(StoreError::Busy) => tally.busy += 1,
                    Err(other) => panic!("{other}"),
                }
            }
            tally
        }));
    }
    let mut sum = Tally::default();
    for task in tasks {
        let one = task.await.unwrap();
        sum.kept += one.kept;
        sum.busy += one.busy;
    }
    sum
}

async fn nobody_is_booked_twice(on: On) {
    let (place, store) = on.office(WRITERS).await;
    let desks = desks(on, &place, store).await;
    let Tally { kept, busy } = race(&desks, 200, true).await;
    assert_eq!(busy, 0, "nobody is told of another one's work");
    // A talk of an hour rules out at most seven of the 200 starts, and at most fifty fit.
    assert!((29..=50).contains(&kept), "{kept}");
    for desk in &desks {
        desk.close().await.unwrap();
    }
    assert_eq!(place.count(OVERLAPS).await, 0);
    let kept = i64::try_from(kept).unwrap();
    let count = async |sql: &str| place.count(sql).await;
    assert_eq!(count("SELECT count(*) FROM appointment").await, kept);
    let audited = "SELECT count(*) FROM audit WHERE entity = 'appointment'";
    assert_eq!(count(audited).await, kept);
    assert_eq!(count("SELECT count(*) FROM claim").await, 3 * kept);
    assert_eq!(place.deadlocks().await, 0);
}

async fn control_without_the_engine_s_guard_they_are(on: On) {
    let (place, store) = on.office(WRITERS).await;
    place
        .run(
            "DROP TRIGGER claim_no_overlap_ins",
            "ALTER TABLE claim DROP CONSTRAINT claim_no_overlap",
        )
        .await
        .unwrap();
    let desks = desks(on, &place, store).await;
    let tally = race(&desks, 25, true).await;
    assert_eq!(tally.kept, 16 * 25);
    let report = desks[0].check(Depth::Full).await.unwrap();
    let seen = |p: &String| p.starts_with("check.no_overlap");
    assert!(report.problems.iter().any(seen), "the check sees it");
    assert!(place.count(OVERLAPS).await > 1000);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn control_without_the_locks_transactions_collide() {
    let (place, store) = On::Server.office(WRITERS).await;
    let desks = desks(On::Server, &place, store).await;
    let _ = race(&desks, 25, false).await;
    for desk in &desks {
        desk.close().await.unwrap();
    }
    assert_eq!(
        place.count(OVERLAPS).await,
        0,
        "still nobody is booked twice"
    );
    assert!(place.deadlocks().await > 0);
}
