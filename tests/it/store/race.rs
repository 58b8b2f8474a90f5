//! Sixteen writers want the same counsellor and room at ragged times. Controls: without the engine's guard they get them;
//! without the locks of the shared engine they stand in each other's way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{Kept, On, each_engine};
use super::fixture::*;
use erstberatung::domain::appointment::Appointment;
use erstberatung::domain::change::Edit;
use erstberatung::domain::id::{AppointmentId, CounsellorId, RoomId};
use erstberatung::store::changes::transaction;
use erstberatung::store::{Depth, SqlId, Step, Store, StoreError};
use uuid::Uuid;

each_engine!(
    nobody_is_booked_twice,
    control_without_the_engine_s_guard_they_are,
);

const OVERLAPS: &str = "SELECT count(*) FROM claim a JOIN claim b ON b.resource_id = a.resource_id \
    AND b.appointment_id > a.appointment_id AND b.start_s < a.end_s AND b.end_s > a.start_s";
const WRITERS: i64 = 16;
const PAUSE: SqlId = SqlId::Text("pause", "SELECT pg_sleep(0.1)");

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

/// Every writer tries every slot, each in another order.
async fn race(desks: &[Store], slots: i64) -> Tally {
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
                match store.write(&booking, &actor(), NOW_S).await {
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
    let Tally { kept, busy } = race(&desks, 200).await;
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
    let tally = race(&desks, 25).await;
    assert_eq!(tally.kept, 16 * 25);
    let report = desks[0].check(Depth::Full).await.unwrap();
    let seen = |p: &String| p.starts_with("check.no_overlap");
    assert!(report.problems.iter().any(seen), "the check sees it");
    assert!(place.count(OVERLAPS).await > 1000);
}

/// Pairs of commands that want the same two counsellors at once, each in another order. Gives how often they stood in each
/// other's way.
async fn crossings(locks: bool) -> i64 {
    const PAIRS: i64 = 10;
    let (place, store) = On::Server.office(4).await;
    let impatient = "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET deadlock_timeout = 20', current_database()); END $$";
    place.run("", impatient).await.unwrap();
    let desks = [place.reopen().await, place.reopen().await];
    store.close().await.unwrap();
    for n in 0..PAIRS {
        let both = |first: i64, families: [i64; 2]| {
            let ids = [Uuid::now_v7(), Uuid::now_v7()];
            let order = [first, 3 - first];
            let talks = [0, 1].map(|i| {
                Edit::<Appointment>::create(Appointment {
                    id: AppointmentId(ids[i]),
                    counsellor: CounsellorId(order[i]),
                    room: RoomId(order[i]),
                    ..appointment(families[i], quarter(8 * n))
                })
            });
            let mut txn = transaction(&command(talks.into()), &actor(), NOW_S).unwrap();
            if !locks {
                txn.lock.clear();
            }
            // Long enough between the first appointment and the second for the other command to be as far.
            let claims = txn.steps.iter().enumerate();
            let mut claims = claims.filter(|(_, step)| step.sql.name() == "claim.insert");
            let (second, _) = claims.nth(3).unwrap();
            txn.steps.insert(second, Step::any(PAUSE, vec![]));
            txn
        };
        let [one, other] = [both(1, [1, 2]), both(2, [3, 4])];
        let (one, other) = tokio::join!(desks[0].commit(one), desks[1].commit(other));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }
    for desk in &desks {
        desk.close().await.unwrap();
    }
    assert_eq!(place.count(OVERLAPS).await, 0);
    let kept = place.count("SELECT count(*) FROM appointment").await;
    assert_eq!(kept, 2 * PAIRS);
    place.deadlocks().await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn commands_that_cross_wait_for_each_other() {
    assert_eq!(crossings(true).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn control_without_the_locks_they_collide() {
    assert!(crossings(false).await > 0);
}
