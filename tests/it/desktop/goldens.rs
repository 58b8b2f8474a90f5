//! Pictures held by their hash. A missing hash is a failure, not a new golden.
//!
//! `UPDATE_SNAPSHOTS=1` writes the hashes anew; `PICTURES=1` also writes the pictures to `target/pictures`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use erstberatung::desktop::theme::Look;
use flate2::{Compression, Crc, write::ZlibEncoder};
use sha2::{Digest as _, Sha256};

use super::harness::Window;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/desktop/goldens")
}

fn wants(variable: &str) -> bool {
    std::env::var(variable).is_ok_and(|value| value == "1")
}

/// Compares a picture with its golden hash in light and dark.
pub fn holds<S, M: Clone + 'static>(name: &str, window: &mut Window<S, M>) {
    holds_in(name, &[Look::Light, Look::Dark], window);
}

/// The same in given looks.
pub fn holds_in<S, M: Clone + 'static>(name: &str, looks: &[Look], window: &mut Window<S, M>) {
    let differing: Vec<_> = looks
        .iter()
        .copied()
        .filter_map(|look| {
            let picture = window.picture(look);
            compare(
                &folder(),
                &format!("{name}-{}", look.name()),
                &picture,
                wants("UPDATE_SNAPSHOTS"),
            )
            .err()
        })
        .collect();
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

fn compare(
    folder: &Path,
    name: &str,
    picture: &(u32, u32, Vec<u8>),
    update: bool,
) -> Result<(), String> {
    let (width, height, pixels) = picture;
    let hash: String = Sha256::digest(pixels)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let path = folder.join(format!("{name}-{width}x{height}.sha256"));
    if wants("PICTURES") {
        write_png(name, *width, *height, pixels);
    }
    if update {
        fs::write(&path, hash + "\n").map_err(|error| error.to_string())?;
        return Ok(());
    }
    let golden = fs::read_to_string(&path).map_err(|_| {
        format!(
            "{name}: no golden hash {}; look at the picture, then UPDATE_SNAPSHOTS=1",
            path.display()
        )
    })?;
    if golden.trim() == hash {
        return Ok(());
    }
    write_png(name, *width, *height, pixels);
    Err(format!(
        "{name} {width}x{height} looks different; see target/pictures"
    ))
}

/// Writes a picture to `target/pictures`.
pub fn write_png(name: &str, width: u32, height: u32, rgba: &[u8]) {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("target"),
        PathBuf::from,
    );
    let folder = target.join("pictures");
    fs::create_dir_all(&folder).unwrap();
    let mut lines = Vec::with_capacity(rgba.len() + height as usize);
    for line in rgba.chunks_exact(width as usize * 4) {
        lines.push(0);
        lines.extend_from_slice(line);
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(&lines).unwrap();
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut head = Vec::new();
    head.extend_from_slice(&width.to_be_bytes());
    head.extend_from_slice(&height.to_be_bytes());
    head.extend_from_slice(&[8, 6, 0, 0, 0]);
    for (kind, data) in [
        (b"IHDR", head),
        (b"IDAT", packed.finish().unwrap()),
        (b"IEND", Vec::new()),
    ] {
        file.extend_from_slice(&u32::try_from(data.len()).unwrap().to_be_bytes());
        let mut crc = Crc::new();
        crc.update(kind);
        crc.update(&data);
        file.extend_from_slice(kind);
        file.extend_from_slice(&data);
        file.extend_from_slice(&crc.sum().to_be_bytes());
    }
    fs::write(folder.join(format!("{name}-{width}x{height}.png")), file).unwrap();
}

#[test]
fn a_missing_golden_fails_and_is_not_created() {
    let folder = tempfile::tempdir().unwrap();
    let picture = (1, 1, vec![1, 2, 3, 4]);
    assert!(compare(folder.path(), "none", &picture, false).is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn one_other_pixel_fails() {
    let folder = tempfile::tempdir().unwrap();
    compare(folder.path(), "control", &(1, 1, vec![1, 2, 3, 4]), true).unwrap();
    compare(folder.path(), "control", &(1, 1, vec![1, 2, 3, 4]), false).unwrap();
    assert!(compare(folder.path(), "control", &(1, 1, vec![1, 2, 3, 5]), false).is_err());
}
