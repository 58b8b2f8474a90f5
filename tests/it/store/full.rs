//! A full drive: a clear error, nothing lost, and writing goes on when there is room again.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr
)]
#![cfg(target_os = "linux")]

use super::fixture::*;
use erstberatung::store::{Depth, Opening, Place, Store, StoreError};
use std::path::{Path, PathBuf};
use std::process::Command;

const LIMITED: &str = "ERSTBERATUNG_TEST_LIMITED_FOLDER";

/// A small drive of its own, if this process may mount one.
struct Drive(PathBuf);

impl Drive {
    fn of(size: &str, at: &Path) -> Option<Self> {
        std::fs::create_dir_all(at).unwrap();
        let options = format!("size={size}");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &options, "tmpfs"])
            .arg(at)
            .output()
            .ok()?;
        mounted.status.success().then(|| Self(at.to_path_buf()))
    }
}

impl Drop for Drive {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

/// Writes until it does not go on; gives the families that were acknowledged.
async fn fill(store: &Store) -> (Vec<i64>, StoreError) {
    let mut kept = Vec::new();
    for n in 1..100_000 {
        let mut changes = family_changes(n);
        for change in &mut changes {
            if let erstberatung::domain::change::Change::Family(edit) = change {
                edit.after.as_mut().unwrap().note = "Beispiel ".repeat(300);
            }
        }
        match store.write(&command(changes), &actor(), NOW_S).await {
            Ok(_) => kept.push(n),
            Err(error) => return (kept, error),
        }
    }
    panic!("the drive never filled up");
}

async fn all_there(store: &Store, kept: &[i64]) {
    for n in kept {
        assert!(
            store.family_file(family_id(*n)).await.unwrap().is_some(),
            "{n} is lost"
        );
    }
    assert_eq!(
        store.check(Depth::Full).await.unwrap().problems,
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_full_drive_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    for size in ["1500k", "2m", "4m"] {
        let at = dir.path().join(size);
        let Some(drive) = Drive::of(size, &at) else {
            eprintln!("no right to mount: the test with a limit on file sizes stands in");
            return;
        };
        let place = Place::at(Some(at.join("eb"))).unwrap();
        let ballast = at.join("ballast");
        std::fs::write(&ballast, vec![1; 400_000]).unwrap();
        let store = Store::open(&place, &key(), Opening::New).await.unwrap();
        let (kept, error) = fill(&store).await;
        assert_eq!(error, StoreError::DiskFull, "{size}");
        assert!(!kept.is_empty());
        all_there(&store, &kept).await;
        std::fs::remove_file(&ballast).unwrap();
        let _ = store
            .write(&command(family_changes(77_777)), &actor(), NOW_S)
            .await
            .expect("writing goes on");
        // The log may still be too large to be emptied into the file; then it stays, and nothing is lost.
        let closed = store.close().await;
        assert!(
            matches!(closed, Ok(()) | Err(StoreError::DiskFull)),
            "{closed:?}"
        );
        let store = reopen(&place).await;
        all_there(&store, &kept).await;
        let _ = store.close().await;
        drop(drive);
    }
}

/// The process whose files may not grow beyond a limit.
#[tokio::test]
#[ignore = "started by the test below"]
async fn writer_with_a_limit() {
    let place = Place::at(Some(PathBuf::from(std::env::var_os(LIMITED).unwrap()))).unwrap();
    let store = Store::open(&place, &key(), Opening::New).await.unwrap();
    let (kept, error) = fill(&store).await;
    assert!(
        matches!(error, StoreError::DiskFull | StoreError::Io(_)),
        "{error:?}"
    );
    all_there(&store, &kept).await;
    std::fs::write(place.folder().join("kept"), kept.len().to_string()).unwrap();
}

#[tokio::test]
async fn a_file_that_may_not_grow_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let place = place(&dir);
    // Blocks of 512 bytes or 1 KiB, depending on the shell: one or two MiB. The signal is ignored so that the write fails.
    let run = "trap '' XFSZ; ulimit -f 2048; exec \"$0\" store::full::writer_with_a_limit --exact --ignored";
    let status = Command::new("sh")
        .args(["-c", run])
        .arg(std::env::current_exe().unwrap())
        .env(LIMITED, place.folder())
        .output()
        .unwrap();
    assert!(
        status.status.success(),
        "{}",
        String::from_utf8_lossy(&status.stdout)
    );
    let kept: i64 = std::fs::read_to_string(place.folder().join("kept"))
        .unwrap()
        .parse()
        .unwrap();
    assert!(kept > 0);
    let store = reopen(&place).await;
    all_there(&store, &(1..=kept).collect::<Vec<_>>()).await;
}
