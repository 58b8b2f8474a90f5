//! Every SQL text of the program, by name, in the one dialect that both SQLite and PostgreSQL read.
//!
//! Parameters are `$1 … $n`. Allowed: joins, `ON CONFLICT`, `RETURNING`, common table expressions, `FILTER`, window
//! functions. Not allowed: date functions, `ILIKE`, casts, JSON operators, `INSERT OR REPLACE`. A test prepares every
//! text in both engines.

pub mod check;
pub mod command;
pub mod draft;
pub mod read;
pub mod write;

use super::SqlId;
use super::record::TABLES;

/// Every statement the program can run.
#[must_use]
pub fn all() -> Vec<SqlId> {
    let mut list = Vec::new();
    list.extend_from_slice(check::ALL);
    list.extend_from_slice(command::ALL);
    list.extend_from_slice(draft::ALL);
    list.extend_from_slice(write::ALL);
    list.extend(read::all());
    for table in TABLES {
        list.extend([
            SqlId::Insert(table),
            SqlId::Update(table),
            SqlId::Delete(table),
        ]);
    }
    list
}
