//! Saving a file: a name that says what it is and names nobody, a complete file or none, and never over another unasked.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Trouble;

/// What happens to a file of the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// It stays, and nothing is written.
    Never,
    /// It goes: the person at the desk was asked.
    Allowed,
}

/// What a file of a letter is called: what it is, about which file, of which day. "Einladung-EB-2026-0187-2026-11-25.pdf"
#[must_use]
pub fn file_name(what: &str, about: Option<&str>, day: NaiveDate, ending: &str) -> String {
    let parts = [Some(what), about, Some(&day.to_string())];
    let parts = parts.into_iter().flatten().map(plain);
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    format!("{}.{ending}", parts.join("-"))
}

/// Only what every file system and every mail program takes.
fn plain(words: &str) -> String {
    let mut kept = String::new();
    for sign in words.chars() {
        match sign {
            'ä' => kept.push_str("ae"),
            'ö' => kept.push_str("oe"),
            'ü' => kept.push_str("ue"),
            'Ä' => kept.push_str("Ae"),
            'Ö' => kept.push_str("Oe"),
            'Ü' => kept.push_str("Ue"),
            'ß' => kept.push_str("ss"),
            _ if sign.is_ascii_alphanumeric() => kept.push(sign),
            _ if !kept.ends_with('-') => kept.push('-'),
            _ => {}
        }
    }
    kept.trim_matches('-').to_owned()
}

/// Writes beside the final name and moves it there: whoever looks never sees half a file.
pub(super) fn write(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), Trouble> {
    if overwrite == Overwrite::Never && path.exists() {
        return Err(Trouble::Exists(path.to_path_buf()));
    }
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    let part = path.with_file_name(name);
    let done = || {
        let mut options = OpenOptions::new();
        let _ = options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt as _;
            let _ = options.mode(0o600);
        }
        let mut file = options.open(&part)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        settle(&part, path, overwrite)
    };
    done().map_err(|error: std::io::Error| {
        // Already failing: a part that cannot be removed changes nothing about the answer.
        drop(fs::remove_file(&part));
        told(path, error.kind())
    })
}

/// Gives the part its name. Without leave to overwrite the name is taken first, so that two who save at the same moment do
/// not take each other's file.
fn settle(part: &Path, path: &Path, overwrite: Overwrite) -> std::io::Result<()> {
    if overwrite == Overwrite::Allowed {
        return fs::rename(part, path);
    }
    let taken = File::create_new(path)?;
    drop(taken);
    fs::rename(part, path).inspect_err(|_| drop(fs::remove_file(path)))
}

/// Gives a written file a name for people. One of that name stays what it is: the new one is numbered then. A file that
/// cannot be renamed keeps the name it has.
pub(super) fn name(written: &Path, name: &str) -> PathBuf {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "pdf"));
    for again in 1..1000_u16 {
        let own = match again {
            1 => format!("{stem}.{ending}"),
            _ => format!("{stem}-{again}.{ending}"),
        };
        let path = written.with_file_name(own);
        match settle(written, &path, Overwrite::Never) {
            Ok(()) => return path,
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(_) => break,
        }
    }
    written.to_path_buf()
}

fn told(path: &Path, kind: ErrorKind) -> Trouble {
    let path = path.to_path_buf();
    match kind {
        ErrorKind::AlreadyExists => Trouble::Exists(path),
        ErrorKind::NotFound | ErrorKind::NotADirectory => Trouble::FolderGone(path),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Trouble::ReadOnly(path),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Trouble::DiskFull(path),
        _ => Trouble::NotWritten(path),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn a_name_says_kind_file_and_day_and_holds_plain_signs_only() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
        assert_eq!(
            file_name("Einladung", Some("EB-2026-0187"), day, "pdf"),
            "Einladung-EB-2026-0187-2026-11-25.pdf"
        );
        assert_eq!(
            file_name("Schulplatz: Bestätigung / Größe", None, day, "pdf"),
            "Schulplatz-Bestaetigung-Groesse-2026-11-25.pdf"
        );
        assert_eq!(file_name("../x", None, day, "csv"), "x-2026-11-25.csv");
    }

    #[test]
    fn a_file_is_never_overwritten_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("brief.pdf");
        write(&path, b"one", Overwrite::Never).unwrap();
        let again = write(&path, b"two", Overwrite::Never);
        assert_eq!(again, Err(Trouble::Exists(path.clone())));
        assert_eq!(fs::read(&path).unwrap(), b"one");
        write(&path, b"two", Overwrite::Allowed).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        let part = folder.path().join("brief.pdf.part");
        fs::write(&part, "two").unwrap();
        let raced = settle(&part, &path, Overwrite::Never).unwrap_err();
        assert_eq!(told(&path, raced.kind()), Trouble::Exists(path.clone()));
    }

    #[test]
    fn a_second_file_of_a_name_is_numbered() {
        let folder = tempfile::tempdir().unwrap();
        for (words, wanted) in [("one", "brief.pdf"), ("two", "brief-2.pdf")] {
            let written = folder.path().join("0f3a.pdf");
            fs::write(&written, words).unwrap();
            let named = name(&written, "brief.pdf");
            assert_eq!(named, folder.path().join(wanted));
            assert_eq!(fs::read_to_string(named).unwrap(), words);
            assert!(!written.exists());
        }
        let gone = folder.path().join("gone.pdf");
        assert_eq!(name(&gone, "x.pdf"), gone);
        assert!(!folder.path().join("x.pdf").exists());
    }

    #[test]
    fn a_folder_that_is_gone_or_shut_is_told_and_leaves_no_half_file() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("gone").join("brief.pdf");
        let told_gone = write(&gone, b"x", Overwrite::Never);
        assert_eq!(told_gone, Err(Trouble::FolderGone(gone)));
        // A name that is a folder already: what was written beside it is taken away again.
        let taken = folder.path().join("brief.pdf");
        fs::create_dir(&taken).unwrap();
        assert!(write(&taken, b"x", Overwrite::Allowed).is_err());
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(left.len(), 1, "only the folder itself");
    }

    #[test]
    fn what_the_system_says_becomes_what_is_told() {
        let path = Path::new("/x/brief.pdf");
        let at = path.to_path_buf();
        for (kind, wanted) in [
            (ErrorKind::StorageFull, Trouble::DiskFull(at.clone())),
            (ErrorKind::QuotaExceeded, Trouble::DiskFull(at.clone())),
            (ErrorKind::PermissionDenied, Trouble::ReadOnly(at.clone())),
            (ErrorKind::ReadOnlyFilesystem, Trouble::ReadOnly(at.clone())),
            (ErrorKind::Interrupted, Trouble::NotWritten(at)),
        ] {
            assert_eq!(told(path, kind), wanted);
        }
    }
}
