//! Where the database may live.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::fixture::*;
use erstberatung::store::{Opening, Place, Store, StoreError};
use std::path::{Path, PathBuf};

fn local(_: &Path) -> std::io::Result<u32> {
    Ok(0xEF53)
}

#[test]
fn network_file_systems_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let at = |probe| Place::probed(dir.path().join("eb"), probe);
    let probes: [fn(&Path) -> std::io::Result<u32>; 6] = [
        |_| Ok(0x6969),
        |_| Ok(0xFE53_4D42),
        |_| Ok(0xFF53_4D42),
        |_| Ok(0x0102_1997),
        |_| Ok(0x5346_414F),
        |_| Ok(0x6573_5546),
    ];
    for probe in probes {
        assert_eq!(
            at(probe),
            Err(StoreError::NetworkPath(dir.path().join("eb")))
        );
    }
    assert!(!dir.path().join("eb").exists(), "nothing was made there");
    assert!(at(local).is_ok(), "control: ext4");
}

#[test]
fn synchronised_folders_and_shares_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    for name in ["OneDrive - Kreis Muster", "Nextcloud", "Dropbox (Büro)"] {
        let path = dir.path().join(name).join("eb");
        assert_eq!(
            Place::probed(path.clone(), local),
            Err(StoreError::NetworkPath(path))
        );
    }
    for path in [
        r"\\server\freigabe\eb",
        r"\\?\UNC\server\freigabe",
        "//server/freigabe",
    ] {
        // On Unix such a name is relative; it must not be taken for a folder of that name either, as it once was: what
        // that left behind is taken away first.
        let _ = std::fs::remove_dir(path);
        let refused = Place::probed(PathBuf::from(path), local);
        assert_eq!(refused, Err(StoreError::NetworkPath(PathBuf::from(path))));
        assert!(!Path::new(path).exists(), "nothing was made: {path}");
    }
    let marked = dir.path().join("Daten");
    std::fs::create_dir(&marked).unwrap();
    std::fs::write(marked.join(".sync_1234.db"), b"").unwrap();
    let path = marked.join("eb");
    assert_eq!(
        Place::probed(path.clone(), local),
        Err(StoreError::NetworkPath(path.clone()))
    );
    std::fs::remove_file(marked.join(".sync_1234.db")).unwrap();
    assert!(
        Place::probed(path, local).is_ok(),
        "control: the mark is gone"
    );
}

#[cfg(unix)]
#[test]
fn a_link_into_a_synchronised_folder_is_seen_through() {
    let dir = tempfile::tempdir().unwrap();
    let cloud = dir.path().join("Nextcloud");
    std::fs::create_dir(&cloud).unwrap();
    let link = dir.path().join("eb");
    std::os::unix::fs::symlink(&cloud, &link).unwrap();
    assert!(matches!(
        Place::probed(link, local),
        Err(StoreError::NetworkPath(_))
    ));
}

#[test]
fn a_file_is_no_folder() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("eb");
    std::fs::write(&file, b"x").unwrap();
    assert_eq!(
        Place::at(Some(file.clone())),
        Err(StoreError::NotAFolder(file.clone()))
    );
    let below = file.join("unter");
    assert_eq!(
        Place::at(Some(below.clone())),
        Err(StoreError::NotAFolder(below))
    );
}

/// The kernel's own folders can be written by nobody, not even by root.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_folder_that_cannot_be_written_is_said_to_be_so() {
    let below = Place::at(Some(PathBuf::from("/sys/kernel/erstberatung")));
    assert_eq!(below, Err(StoreError::Denied));
    let there = Place::at(Some(PathBuf::from("/sys/kernel"))).unwrap();
    let opened = Store::open(&there, &key(), Opening::New).await;
    assert_eq!(opened.err(), Some(StoreError::Denied));
}

#[cfg(unix)]
#[tokio::test]
async fn a_new_folder_is_private() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, store) = empty().await;
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(place(&dir).folder()), 0o700);
    drop(store);
}
