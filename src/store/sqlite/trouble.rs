//! What the engine's error codes mean for the store.

use crate::store::StoreError;
use crate::store::rule::Rule;
use rusqlite::{Error, ErrorCode, ffi};

/// The broken rule, if that is what the error is.
pub(super) fn broken(error: &Error) -> Option<Rule> {
    let Error::SqliteFailure(code, message) = error else {
        return None;
    };
    if code.code != ErrorCode::ConstraintViolation {
        return None;
    }
    let message = message.clone().unwrap_or_default();
    Some(match code.extended_code {
        ffi::SQLITE_CONSTRAINT_TRIGGER if message == "claim_no_overlap" => Rule::Overlap,
        ffi::SQLITE_CONSTRAINT_TRIGGER if message == "place_taken" => Rule::PlaceTaken,
        ffi::SQLITE_CONSTRAINT_TRIGGER if message == "audit_append_only" => Rule::AppendOnly,
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY => {
            Rule::Unique(message.rsplit(": ").next().unwrap_or_default().to_owned())
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Rule::Reference,
        _ => Rule::Other(message),
    })
}

/// The engine's error as the store's.
pub(in crate::store) fn trouble(error: &Error) -> StoreError {
    if let Some(rule) = broken(error) {
        return rule.into();
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
