//! What the engine's error codes mean for the store.

use crate::store::StoreError;
use rusqlite::{Error, ErrorCode, ffi};

/// A rule of the schema that was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Constraint {
    /// `table.column` that must be unique.
    Unique(String),
    /// A record that others refer to, or one that is referred to and missing.
    Reference,
    /// Two claims of one resource at one time.
    Overlap,
    /// More places of a school than it reported.
    PlaceTaken,
    /// The audit is append-only.
    AppendOnly,
    /// Any other rule, by the engine's words (names of tables and columns, no values).
    Other(String),
}

/// The broken rule, if that is what the error is.
pub(super) fn constraint(error: &Error) -> Option<Constraint> {
    let Error::SqliteFailure(code, message) = error else {
        return None;
    };
    if code.code != ErrorCode::ConstraintViolation {
        return None;
    }
    let message = message.clone().unwrap_or_default();
    Some(match code.extended_code {
        ffi::SQLITE_CONSTRAINT_TRIGGER if message == "claim_no_overlap" => Constraint::Overlap,
        ffi::SQLITE_CONSTRAINT_TRIGGER if message == "place_taken" => Constraint::PlaceTaken,
        ffi::SQLITE_CONSTRAINT_TRIGGER if message == "audit_append_only" => Constraint::AppendOnly,
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
            Constraint::Unique(message.rsplit(": ").next().unwrap_or_default().to_owned())
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Constraint::Reference,
        _ => Constraint::Other(message),
    })
}

/// The engine's error as the store's.
pub(in crate::store) fn trouble(error: &Error) -> StoreError {
    match constraint(error) {
        Some(Constraint::Unique(what)) => return StoreError::Taken(what),
        Some(Constraint::Reference) => return StoreError::Dependent,
        Some(Constraint::Overlap) => return StoreError::Overlap(Vec::new()),
        Some(Constraint::PlaceTaken) => return StoreError::PlaceTaken(None),
        Some(Constraint::AppendOnly) => return StoreError::Denied,
        Some(Constraint::Other(message)) => return StoreError::Bug(message),
        None => {}
    }
    let Error::SqliteFailure(code, message) = error else {
        return StoreError::Bug(kind(error));
    };
    let message = || message.clone().unwrap_or_else(|| code.to_string());
    match code.code {
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::OperationInterrupted => {
            StoreError::Busy
        }
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::SystemIoFailure => StoreError::Io(format!("code {}", code.extended_code)),
        ErrorCode::NotADatabase => StoreError::WrongKey,
        ErrorCode::DatabaseCorrupt => StoreError::Damaged(message()),
        // The encrypted engine reports a page that fails its check as missing memory.
        ErrorCode::OutOfMemory => StoreError::Damaged("a page does not pass its check".into()),
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => {
            StoreError::Denied
        }
        _ => StoreError::Bug(message()),
    }
}

/// The kind of an error without its values.
fn kind(error: &Error) -> String {
    match error {
        Error::QueryReturnedNoRows => "no row".into(),
        Error::ExecuteReturnedResults => "a statement returned rows".into(),
        Error::InvalidParameterCount(have, want) => {
            format!("{have} arguments for {want} parameters")
        }
        Error::InvalidColumnType(column, _, _) => format!("type of column {column}"),
        _ => "unexpected answer of the engine".into(),
    }
}
