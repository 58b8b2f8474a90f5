//! kill -9 while writing: whatever was acknowledged is there afterwards, whole.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr
)]

use super::fixture::*;
use erstberatung::domain::id::{CounsellorId, RoomId};
use erstberatung::store::{Depth, Opening, Place, Store};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const FOLDER: &str = "ERSTBERATUNG_TEST_KILL_FOLDER";
const FIRST: &str = "ERSTBERATUNG_TEST_KILL_FIRST";
const CYCLES: i64 = 300;

/// The process that is killed: books one appointment after another and says so after each.
#[test]
#[ignore = "started by the test below"]
fn writer_until_killed() {
    let place = Place::at(Some(PathBuf::from(std::env::var_os(FOLDER).unwrap()))).unwrap();
    let first: i64 = std::env::var(FIRST).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let store = Store::open(&place, &key(), Opening::Existing)
            .await
            .unwrap();
        let mut out = std::io::stdout();
        for n in first.. {
            let mut a = appointment(1 + n % 4, quarter(4 * n));
            (a.counsellor, a.room) = (CounsellorId(1 + n % 4), RoomId(1 + n % 4));
            let book = booking(a);
            let _ = store.write(&book, &actor(), NOW_S).await.unwrap();
            writeln!(out, "kept {} {n}", book.id).unwrap();
            out.flush().unwrap();
        }
    });
}

#[tokio::test]
async fn no_acknowledged_booking_is_lost() {
    let (dir, store) = office(4).await;
    store.close().await.unwrap();
    let place = place(&dir);
    let (mut acknowledged, mut next, mut slowest) = (Vec::new(), 0, Duration::ZERO);
    for cycle in 0..CYCLES {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "store::kill::writer_until_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env(FOLDER, place.folder())
            .env(FIRST, (next + 1).to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map(Result::unwrap);
        let first = lines
            .by_ref()
            .find(|l| l.contains("kept "))
            .expect("the writer writes");
        std::thread::sleep(Duration::from_millis(4 + (cycle.unsigned_abs() * 37) % 57));
        child.kill().unwrap();
        let _ = child.wait().unwrap();
        for line in std::iter::once(first).chain(lines) {
            let mut words = line.split_whitespace().skip_while(|w| *w != "kept").skip(1);
            // The last line may have been cut off.
            if let (Some(id), Some(n)) = (words.next(), words.next()) {
                acknowledged.push(id.to_owned());
                next = next.max(n.parse().unwrap());
            }
        }
        // One more may be kept without having been acknowledged.
        next += 1;
        let start = Instant::now();
        let store = reopen(&place).await;
        slowest = slowest.max(start.elapsed());
        if cycle % 50 == 49 {
            assert_eq!(
                store.check(Depth::Full).await.unwrap().problems,
                Vec::<String>::new()
            );
        }
        store.close().await.unwrap();
        let db = raw(&place.database(), &key());
        let (kept, audited, claims) = (
            count(&db, "SELECT count(*) FROM command") - 1,
            count(
                &db,
                "SELECT count(*) FROM audit WHERE entity = 'appointment'",
            ),
            count(&db, "SELECT count(*) FROM claim"),
        );
        assert_eq!((audited, claims), (kept, 3 * kept), "nothing is half there");
        assert!(kept >= i64::try_from(acknowledged.len()).unwrap());
    }
    let db = raw(&place.database(), &key());
    for id in &acknowledged {
        assert_eq!(
            count(
                &db,
                &format!("SELECT count(*) FROM command WHERE id = '{id}'")
            ),
            1,
            "{id} is lost"
        );
    }
    assert!(acknowledged.len() > 300, "every cycle wrote something");
    eprintln!(
        "{CYCLES} kills, {} acknowledged, 0 lost, slowest opening {slowest:?}",
        acknowledged.len()
    );
}
