//! What the server's error codes mean for the store. Its own words may hold values and are never passed on.

use super::Server;
use crate::store::StoreError;
use crate::store::rule::Rule;
use std::collections::HashMap;
use std::error::Error as StdError;
use std::path::PathBuf;
use tokio_postgres::error::{DbError, Severity};
use tokio_postgres::{Client, Error};

/// Why an attempt ended.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Another transaction was in the way; this one was taken back and may be tried again.
    Collision,
    /// For good.
    Final(StoreError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Final(error)
    }
}

/// What must be unique, by the name of the constraint: `table.column, table.column`.
pub(super) type Names = HashMap<String, String>;

/// The columns of every constraint that something is unique.
///
/// # Errors
/// The engine's troubles.
pub(super) async fn names(client: &Client) -> Result<Names, StoreError> {
    let rows = client
        .query(
            "SELECT c.conname::text, string_agg(t.relname || '.' || a.attname, ', ' ORDER BY k.n) FROM pg_constraint c \
             JOIN pg_class t ON t.oid = c.conrelid CROSS JOIN unnest(c.conkey) WITH ORDINALITY k(attnum, n) \
             JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum \
             WHERE c.contype IN ('p', 'u') AND c.connamespace = current_schema()::regnamespace GROUP BY c.oid, c.conname",
            &[],
        )
        .await
        .map_err(|e| of_work(&e))?;
    rows.iter()
        .map(|row| Ok((row.try_get(0)?, row.try_get(1)?)))
        .collect::<Result<_, Error>>()
        .map_err(|e| of_work(&e))
}

/// Was another transaction in the way?
pub(super) fn collided(error: &Error) -> bool {
    error
        .code()
        .is_some_and(|code| ["40001", "40P01"].contains(&code.code()))
}

/// Did the server refuse, and go on? Otherwise it is not known what it did.
pub(super) fn is_refusal(error: &Error) -> bool {
    error.as_db_error().is_some_and(|db| {
        db.parsed_severity() == Some(Severity::Error) && !db.code().code().starts_with("57P")
    })
}

/// The broken rule, if that is what the error is.
pub(super) fn broken(error: &Error, names: &Names) -> Option<Rule> {
    let db = error.as_db_error()?;
    let name = db.constraint().unwrap_or_default();
    Some(match (db.code().code(), name) {
        ("23P01", "claim_no_overlap") => Rule::Overlap,
        ("23514", "place_taken") => Rule::PlaceTaken,
        ("23514", "audit_append_only") => Rule::AppendOnly,
        ("23505", _) => Rule::Unique(names.get(name).cloned().unwrap_or_else(|| name.to_owned())),
        ("23503", _) => Rule::Reference,
        (code, _) if code.starts_with("23") => Rule::Other(words(db)),
        _ => return None,
    })
}

/// The server's error during an attempt.
pub(super) fn trouble(error: &Error, names: &Names) -> Trouble {
    if collided(error) {
        return Trouble::Collision;
    }
    Trouble::Final(broken(error, names).map_or_else(|| of_work(error), StoreError::from))
}

/// The server's error as the store's.
pub(super) fn of_work(error: &Error) -> StoreError {
    let Some(db) = error.as_db_error() else {
        return of_line(error);
    };
    match db.code().code() {
        "40001" | "40P01" | "55P03" | "57014" | "53300" => StoreError::Busy,
        "53100" => StoreError::DiskFull,
        "58030" => StoreError::Io("server".into()),
        "42501" | "25006" => StoreError::NoRight,
        "25P03" => StoreError::Offline,
        code if code.starts_with("XX00") && code != "XX000" => StoreError::Damaged(words(db)),
        code if code.starts_with("57P") || code.starts_with("08") => StoreError::Offline,
        _ => StoreError::Bug(words(db)),
    }
}

/// An error while connecting.
pub(super) fn of_connecting(error: &Error, server: &Server) -> StoreError {
    match error.code().map(tokio_postgres::error::SqlState::code) {
        Some("28P01") => StoreError::WrongKey,
        Some("28000") => StoreError::NoRight,
        Some("3D000") => StoreError::Missing(PathBuf::from(server.name())),
        _ => of_work(error),
    }
}

/// An error that is not the server's word.
fn of_line(error: &Error) -> StoreError {
    let told = error.to_string();
    let mut cause: Option<&(dyn StdError + 'static)> = error.source();
    while let Some(inner) = cause {
        if is_of_trust(inner) {
            return StoreError::Untrusted;
        }
        cause = inner.source();
    }
    match told.as_str() {
        "error performing TLS handshake" => StoreError::Untrusted,
        "authentication error" | "invalid configuration" => StoreError::WrongKey,
        told if told.starts_with("error serializing parameter")
            || told.starts_with("error deserializing column")
            || told.starts_with("expected ") =>
        {
            StoreError::Bug(told.to_owned())
        }
        _ => StoreError::Offline,
    }
}

/// The server does not show who it is.
fn is_of_trust(error: &(dyn StdError + 'static)) -> bool {
    let within = error.downcast_ref::<std::io::Error>();
    match within.and_then(std::io::Error::get_ref) {
        Some(inner) => inner.is::<rustls::Error>(),
        None => error.is::<rustls::Error>(),
    }
}

/// Code and names, no values.
fn words(db: &DbError) -> String {
    let names = [db.table(), db.column(), db.constraint()];
    let names: Vec<&str> = names.into_iter().flatten().collect();
    format!("{} {}", db.code().code(), names.join(" "))
        .trim_end()
        .to_owned()
}
