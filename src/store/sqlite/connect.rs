//! Opens the file the one way it may be opened: key first, then who wrote it, then every setting in a fixed order.

use super::trouble::trouble;
use crate::store::{Dek, StoreError, schema};
use rusqlite::config::DbConfig;
use rusqlite::limits::Limit;
use rusqlite::{Connection, OpenFlags};
use std::io::Read;
use std::path::Path;

/// What the connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Mode {
    /// Makes the file.
    Create,
    /// Writes to a file that is there.
    Write,
    /// Only reads.
    Read,
    /// Only reads a closed copy, whatever its schema version.
    Copy,
}

/// First bytes of a database that is not encrypted.
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";
/// Bytes per page.
const PAGE: u64 = 4096;
/// Prepared statements kept per connection.
const STATEMENTS: usize = 160;

/// Settings for every connection that may write, in this order.
const WRITER: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
    PRAGMA temp_store = MEMORY;
    PRAGMA busy_timeout = 5000;
    PRAGMA journal_size_limit = 8388608;
    PRAGMA wal_autocheckpoint = 1000;";

/// Settings for a connection that only reads.
const READER: &str = "
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
    PRAGMA temp_store = MEMORY;
    PRAGMA busy_timeout = 5000;
    PRAGMA query_only = ON;";

/// Opens `path`.
///
/// # Errors
/// [`StoreError::WrongKey`], [`StoreError::Foreign`], [`StoreError::Schema`], [`StoreError::Denied`] and others.
pub(in crate::store) fn connect(
    path: &Path,
    key: &Dek,
    mode: Mode,
) -> Result<Connection, StoreError> {
    if mode != Mode::Create {
        refuse_foreign_header(path)?;
    }
    let access = match mode {
        Mode::Create => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
        Mode::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Mode::Read | Mode::Copy => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let db = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)
        .map_err(|e| trouble(&e))?;
    if cfg!(feature = "encrypted") {
        db.execute_batch(&key.pragma()).map_err(|e| trouble(&e))?;
        db.execute_batch("PRAGMA cipher_log_level = NONE")
            .map_err(|e| trouble(&e))?;
    }
    refuse_foreign_content(&db, path, mode)?;
    let settings = if matches!(mode, Mode::Read | Mode::Copy) {
        READER
    } else {
        WRITER
    };
    db.execute_batch(settings).map_err(|e| trouble(&e))?;
    if cfg!(target_os = "macos") {
        db.execute_batch("PRAGMA fullfsync = 1; PRAGMA checkpoint_fullfsync = 1")
            .map_err(|e| trouble(&e))?;
    }
    restrict(&db).map_err(|e| trouble(&e))?;
    db.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(db)
}

/// An unencrypted database is never ours in an encrypted build, and anything else never in a plain one.
fn refuse_foreign_header(path: &Path) -> Result<(), StoreError> {
    let mut header = [0; PLAIN_HEADER.len()];
    let mut file = std::fs::File::open(path).map_err(|e| crate::store::place::io_trouble(&e))?;
    let whole = file.read_exact(&mut header).is_ok();
    let plain = whole && &header == PLAIN_HEADER;
    if whole && plain != cfg!(feature = "encrypted") {
        Ok(())
    } else {
        Err(StoreError::Foreign(path.to_path_buf()))
    }
}

/// The first real access to the file: does the key fit, is it ours, do we know its version?
fn refuse_foreign_content(db: &Connection, path: &Path, mode: Mode) -> Result<(), StoreError> {
    let number = |pragma: &str| db.query_row(pragma, [], |row| row.get::<_, i64>(0));
    let objects = number("SELECT count(*) FROM sqlite_schema").map_err(|e| match trouble(&e) {
        // No encrypted database has a size that is no multiple of its page size, unless it was cut off.
        StoreError::WrongKey if std::fs::metadata(path).is_ok_and(|m| m.len() % PAGE != 0) => {
            StoreError::Foreign(path.to_path_buf())
        }
        other => other,
    })?;
    let application = number("PRAGMA application_id").map_err(|e| trouble(&e))?;
    let ours = if mode == Mode::Create {
        objects == 0
    } else {
        application == schema::APPLICATION_ID
    };
    if !ours {
        return Err(StoreError::Foreign(path.to_path_buf()));
    }
    let have = schema::version(db)?;
    if have > schema::NEWEST {
        return Err(StoreError::Schema {
            have,
            need: schema::NEWEST,
        });
    }
    Ok(())
}

/// Takes away what this program never needs from the engine.
fn restrict(db: &Connection) -> rusqlite::Result<()> {
    for (option, on) in [
        (DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true),
        (DbConfig::SQLITE_DBCONFIG_DQS_DML, false),
        (DbConfig::SQLITE_DBCONFIG_DQS_DDL, false),
        (DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false),
        (DbConfig::SQLITE_DBCONFIG_WRITABLE_SCHEMA, false),
    ] {
        let _ = db.set_db_config(option, on)?;
    }
    for (limit, most) in [
        (Limit::SQLITE_LIMIT_LENGTH, 1_000_000),
        (Limit::SQLITE_LIMIT_SQL_LENGTH, 100_000),
        (Limit::SQLITE_LIMIT_COLUMN, 100),
        (Limit::SQLITE_LIMIT_EXPR_DEPTH, 100),
        (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 5),
        (Limit::SQLITE_LIMIT_VDBE_OP, 25_000),
        (Limit::SQLITE_LIMIT_FUNCTION_ARG, 8),
        // One, because VACUUM INTO attaches the file it writes.
        (Limit::SQLITE_LIMIT_ATTACHED, 1),
        (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200),
        (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 250),
        (Limit::SQLITE_LIMIT_TRIGGER_DEPTH, 10),
    ] {
        let _ = db.set_limit(limit, most)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn whoever_writes_does_so_durably_and_under_guard() {
        let dir = tempfile::tempdir().unwrap();
        let db = connect(
            &dir.path().join("x.db"),
            &Dek::from_bytes([3; 32]),
            Mode::Create,
        )
        .unwrap();
        for (pragma, wanted) in [
            ("synchronous", 2),
            ("foreign_keys", 1),
            ("recursive_triggers", 1),
            ("secure_delete", 1),
            ("trusted_schema", 0),
            ("cell_size_check", 1),
            ("temp_store", 2),
            ("busy_timeout", 5000),
            ("journal_size_limit", 8_388_608),
            ("wal_autocheckpoint", 1000),
        ] {
            let found: i64 = db
                .query_row(&format!("PRAGMA {pragma}"), [], |r| r.get(0))
                .unwrap();
            assert_eq!(found, wanted, "{pragma}");
        }
        let mode: String = db
            .query_row("PRAGMA journal_mode", [], |r| r.get(0))
            .unwrap();
        assert_eq!(mode, "wal");
        assert!(db.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
        assert_eq!(db.limit(Limit::SQLITE_LIMIT_VARIABLE_NUMBER).unwrap(), 250);
    }
}
