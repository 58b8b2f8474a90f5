//! Looks the file over: the engine's own checks and the office's invariants.

use super::sqlite::{query, trouble};
use super::{SqlId, StoreError, sql};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// How far to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Structure of every page and table.
    Quick,
    /// Also every index, every reference, the seal of every page, and the office's invariants.
    Full,
}

/// What the check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Names of the checks that were made.
    pub checks: Vec<String>,
    /// What is wrong, by check; empty when all is well.
    pub problems: Vec<String>,
}

impl Report {
    /// Is all well?
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// A report of checks that found nothing.
    pub(super) fn of(checks: &[&str]) -> Self {
        Self {
            checks: checks.iter().map(|name| (*name).to_owned()).collect(),
            problems: Vec::new(),
        }
    }

    /// One invariant found so many rows, of which there may be none.
    ///
    /// # Errors
    /// Only what keeps the check from being made now, such as [`StoreError::Busy`].
    pub(super) fn note(
        &mut self,
        invariant: SqlId,
        found: Result<usize, StoreError>,
    ) -> Result<(), StoreError> {
        let name = invariant.name();
        match found {
            Ok(0) => {}
            Ok(rows) => self.problems.push(format!("{name}: {rows} findings")),
            Err(error) if error.is_passing() => return Err(error),
            Err(error) => self.problems.push(format!("{name}: {error}")),
        }
        self.checks.push(name);
        Ok(())
    }
}

/// The check at every start.
///
/// # Errors
/// [`StoreError::Damaged`]: in this check every trouble but a busy file means damage.
pub(super) fn quick(db: &Connection) -> Result<(), StoreError> {
    match lines(db, "PRAGMA quick_check(1)") {
        Ok(lines) if lines == ["ok"] => Ok(()),
        Ok(_) => Err(StoreError::Damaged("quick_check".into())),
        Err(StoreError::Busy) => Err(StoreError::Busy),
        Err(error) => Err(StoreError::Damaged(format!("quick_check: {error}"))),
    }
}

/// A check of the given depth.
///
/// # Errors
/// Only [`StoreError::Busy`]; everything else is in the report.
pub(super) fn check(db: &Connection, depth: Depth) -> Result<Report, StoreError> {
    let mut report = Report::of(&[]);
    let engine: &[(&str, &[&str])] = match depth {
        Depth::Quick => &[("quick_check", &["ok"])],
        Depth::Full if cfg!(feature = "encrypted") => &[
            ("integrity_check", &["ok"]),
            ("foreign_key_check", &[]),
            ("cipher_integrity_check", &[]),
        ],
        Depth::Full => &[("integrity_check", &["ok"]), ("foreign_key_check", &[])],
    };
    for (name, wanted) in engine {
        report.checks.push((*name).to_owned());
        match lines(db, &format!("PRAGMA {name}")) {
            Ok(found) if found == *wanted => {}
            Ok(found) => report
                .problems
                .push(format!("{name}: {} findings", found.len())),
            Err(StoreError::Busy) => return Err(StoreError::Busy),
            Err(error) => report.problems.push(format!("{name}: {error}")),
        }
    }
    if depth == Depth::Full {
        for invariant in sql::check::ALL {
            let found = query(db, *invariant, &[]).map(|rows| rows.len());
            report.note(*invariant, found)?;
        }
    }
    Ok(report)
}

/// The first column of every row as text.
fn lines(db: &Connection, pragma: &str) -> Result<Vec<String>, StoreError> {
    let found = db.prepare(pragma).and_then(|mut statement| {
        statement
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<rusqlite::Result<Vec<_>>>()
    });
    found.map_err(|e| trouble(&e))
}
