//! A copy that was opened again: the database written anew, synced, opened with its key, checked, then named.

use super::check::{self, Depth, Report};
use super::place::{io_trouble, sync_folder, write_atomically};
use super::sqlite::{Mode, connect, trouble};
use super::{Dek, Place, StoreError, schema};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// What a backup holds, written beside it as `.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The file's name without its folder.
    pub file: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Schema version.
    pub schema: u32,
    /// The program's version.
    pub program: String,
    /// Number of the last command in it.
    pub change: i64,
    /// Rows by table.
    pub rows: BTreeMap<String, i64>,
    /// The check of the copy; always sound.
    pub report: Report,
}

/// Writes a backup to `to`, its manifest to `to` with `.json` and the wrapped keys to `to` with `.keys`.
pub(super) fn write(place: &Place, key: &Dek, to: &Path) -> Result<Manifest, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists(to.to_path_buf()));
    }
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(|e| io_trouble(&e))?;
    }
    let part = part_of(to);
    remove_if_there(&part)?;
    let written = copy(place, key, &part).and_then(|()| describe(&part, key, to));
    let manifest = match written {
        Ok(manifest) => manifest,
        Err(error) => {
            let _ = remove_if_there(&part);
            return Err(error);
        }
    };
    if place.keys().exists() {
        let keys = std::fs::read(place.keys()).map_err(|e| io_trouble(&e))?;
        write_atomically(&to.with_extension("keys"), &keys)?;
    }
    let text = serde_json::to_vec_pretty(&manifest).map_err(|e| StoreError::Bug(e.to_string()))?;
    write_atomically(&to.with_extension("json"), &text)?;
    std::fs::rename(&part, to).map_err(|e| io_trouble(&e))?;
    sync_folder(to)?;
    Ok(manifest)
}

/// The backup that precedes a change of the schema.
pub(super) fn before_migration(
    place: &Place,
    key: &Dek,
    have: u32,
) -> Result<Manifest, StoreError> {
    let folder = place.backups();
    let mut name = format!("eb-schema-{have}.db");
    let mut n = 1;
    while folder.join(&name).exists() {
        n += 1;
        name = format!("eb-schema-{have}-{n}.db");
    }
    write(place, key, &folder.join(name))
}

/// Opens a backup and checks it; also compares it with its manifest when that lies beside it.
///
/// # Errors
/// [`StoreError::Damaged`] when it does not stand the check or is not what the manifest says.
pub fn verify(backup: &Path, key: &Dek) -> Result<Manifest, StoreError> {
    let found = describe(backup, key, backup)?;
    match std::fs::read(backup.with_extension("json")) {
        Ok(text) => {
            let said: Manifest = serde_json::from_slice(&text)
                .map_err(|_| StoreError::Damaged("manifest".into()))?;
            let same = said.sha256 == found.sha256
                && said.rows == found.rows
                && said.schema == found.schema;
            if same {
                Ok(found)
            } else {
                Err(StoreError::Damaged("not what the manifest says".into()))
            }
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(found),
        Err(e) => Err(io_trouble(&e)),
    }
}

/// Puts a verified backup in the place of the database, which must be closed. The old file stays beside it under the
/// name that is returned. Keys are put back only where there are none.
///
/// # Errors
/// As [`verify`]; [`StoreError::InUse`] while the place is open.
pub fn restore(backup: &Path, place: &Place, key: &Dek) -> Result<Option<PathBuf>, StoreError> {
    let _lock = place.lock()?;
    let _ = verify(backup, key)?;
    let target = place.database();
    let part = part_of(&target);
    let copied = std::fs::copy(backup, &part).and_then(|_| File::open(&part)?.sync_all());
    copied.map_err(|e| io_trouble(&e))?;
    let aside = set_aside(&target)?;
    std::fs::rename(&part, &target).map_err(|e| io_trouble(&e))?;
    let keys = backup.with_extension("keys");
    if keys.exists() && !place.keys().exists() {
        write_atomically(
            &place.keys(),
            &std::fs::read(&keys).map_err(|e| io_trouble(&e))?,
        )?;
    }
    sync_folder(&target)?;
    Ok(aside)
}

/// Renames the database and whatever belongs to it, so that no old log meets a new file.
fn set_aside(target: &Path) -> Result<Option<PathBuf>, StoreError> {
    if !target.exists() {
        return Ok(None);
    }
    let with = |path: &Path, end: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name)
    };
    let free = (1..)
        .map(|n| with(target, &format!(".old-{n}")))
        .find(|p| !p.exists());
    let aside = free.ok_or(StoreError::Denied)?;
    for end in ["-wal", "-shm", ""] {
        let from = with(target, end);
        if from.exists() {
            std::fs::rename(from, with(&aside, end)).map_err(|e| io_trouble(&e))?;
        }
    }
    Ok(Some(aside))
}

fn part_of(to: &Path) -> PathBuf {
    to.with_extension("db-part")
}

fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(path) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(io_trouble(&e)),
        _ => Ok(()),
    }
}

fn copy(place: &Place, key: &Dek, part: &Path) -> Result<(), StoreError> {
    let target = part
        .to_str()
        .ok_or_else(|| StoreError::Io("the name is no text".into()))?;
    let db = connect(&place.database(), key, Mode::Write)?;
    let _ = db
        .execute("VACUUM INTO ?1", [target])
        .map_err(|e| trouble(&e))?;
    db.close().map_err(|(_, e)| trouble(&e))?;
    // The engine does not sync what VACUUM INTO writes.
    File::open(part)
        .and_then(|f| f.sync_all())
        .map_err(|e| io_trouble(&e))
}

fn describe(path: &Path, key: &Dek, named: &Path) -> Result<Manifest, StoreError> {
    let db = connect(path, key, Mode::Copy)?;
    let report = check::check(&db, Depth::Full)?;
    if !report.is_sound() {
        return Err(StoreError::Damaged(report.problems.join("; ")));
    }
    let number = |sql: &str| {
        db.query_row(sql, [], |r| r.get::<_, i64>(0))
            .map_err(|e| trouble(&e))
    };
    let mut rows = BTreeMap::new();
    for table in tables(&db)? {
        let count = number(&format!("SELECT count(*) FROM \"{table}\""))?;
        let _ = rows.insert(table, count);
    }
    let (size, sha256) = digest(path).map_err(|e| io_trouble(&e))?;
    let file = named
        .file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default();
    Ok(Manifest {
        file,
        size,
        sha256,
        schema: schema::version(&db)?,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        change: number("SELECT coalesce(max(seq), 0) FROM command")?,
        rows,
        report,
    })
}

fn tables(db: &Connection) -> Result<Vec<String>, StoreError> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name";
    let found = db.prepare(sql).and_then(|mut statement| {
        statement
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<rusqlite::Result<Vec<_>>>()
    });
    found.map_err(|e| trouble(&e))
}

fn digest(path: &Path) -> std::io::Result<(u64, String)> {
    use std::fmt::Write;
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut block = vec![0; 1 << 16];
    let mut size = 0;
    loop {
        let n = file.read(&mut block)?;
        if n == 0 {
            break;
        }
        size += n as u64;
        hash.update(&block[..n]);
    }
    let hex = hash
        .finalize()
        .iter()
        .fold(String::new(), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        });
    Ok((size, hex))
}
