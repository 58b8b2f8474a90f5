//! Runs a transaction or a read on a connection.

use super::trouble::{broken, trouble};
use crate::store::rule::Rule;
use crate::store::{Committed, Read, Rows, SqlId, Step, StoreError, Txn, Val, sql};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, ToSql, params_from_iter};

impl ToSql for Val {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::I(i) => ValueRef::Integer(*i),
            Self::T(t) => ValueRef::Text(t.as_bytes()),
            Self::B(b) => ValueRef::Blob(b),
        }))
    }
}

/// `$1` in the common dialect is `?1` here: a numbered parameter wherever it stands.
fn own_dialect(text: &str) -> String {
    text.replace('$', "?")
}

fn prepare(db: &Connection, id: SqlId) -> rusqlite::Result<CachedStatement<'_>> {
    db.prepare_cached(&own_dialect(&id.text()))
}

/// All or nothing. On any error the connection is out of the transaction again.
pub(super) fn commit(db: &Connection, txn: &Txn) -> Result<Committed, StoreError> {
    db.execute_batch("BEGIN IMMEDIATE")
        .map_err(|e| trouble(&e))?;
    let committed = match steps(db, txn) {
        Ok(committed) => committed,
        Err(error) => {
            leave(db);
            return Err(error);
        }
    };
    match db.execute_batch("COMMIT") {
        Ok(()) => Ok(committed),
        Err(error) => {
            leave(db);
            settle(db, txn, trouble(&error))
        }
    }
}

/// The same for steps that are no command.
pub(super) fn keep(db: &Connection, steps: &[Step]) -> Result<(), StoreError> {
    db.execute_batch("BEGIN IMMEDIATE")
        .map_err(|e| trouble(&e))?;
    let kept = steps
        .iter()
        .try_for_each(|step| run(db, step))
        .and_then(|()| db.execute_batch("COMMIT").map_err(|e| trouble(&e)));
    leave(db);
    kept
}

/// A failed COMMIT can leave the transaction open; whatever the engine did, it is over after this.
fn leave(db: &Connection) {
    if !db.is_autocommit() {
        let _ = db.execute_batch("ROLLBACK");
    }
}

/// After a COMMIT that failed: was it kept all the same?
fn settle(db: &Connection, txn: &Txn, error: StoreError) -> Result<Committed, StoreError> {
    let kept = query(db, sql::command::OUTCOME, &[Val::from(txn.id)]);
    match kept.map(|rows| rows.iter().next().map(|row| row.count(0))) {
        Ok(None) => Err(error),
        Ok(Some(Ok(change))) => Ok(Committed { change }),
        Ok(Some(Err(_))) | Err(_) => Err(StoreError::Unknown(txn.id)),
    }
}

fn steps(db: &Connection, txn: &Txn) -> Result<Committed, StoreError> {
    let seq = prepare(db, sql::command::INSERT)
        .and_then(|mut s| {
            s.query_row(params_from_iter(txn.command_row()), |row| {
                row.get::<_, i64>(0)
            })
        })
        .map_err(|e| match broken(&e) {
            Some(Rule::Unique(what)) if what == sql::command::ONCE => StoreError::AlreadyDone,
            _ => trouble(&e),
        })?;
    for step in &txn.steps {
        run(db, step)?;
    }
    let change = u64::try_from(seq).map_err(|_| StoreError::Damaged("command.seq".into()))?;
    Ok(Committed { change })
}

fn run(db: &Connection, step: &Step) -> Result<(), StoreError> {
    let touched = prepare(db, step.sql)
        .and_then(|mut s| s.execute(params_from_iter(&step.args)))
        .map_err(|e| broken(&e).map_or_else(|| trouble(&e), |rule| step.broke(rule)))?;
    step.touched(u64::try_from(touched).unwrap_or(u64::MAX))
}

/// All queries on one snapshot.
pub(super) fn read(db: &Connection, read: &Read) -> Result<Vec<Rows>, StoreError> {
    db.execute_batch("BEGIN").map_err(|e| trouble(&e))?;
    let rows = read
        .parts
        .iter()
        .map(|(id, args)| query(db, *id, args))
        .collect();
    leave(db);
    rows
}

/// One query.
pub(in crate::store) fn query(
    db: &Connection,
    id: SqlId,
    args: &[Val],
) -> Result<Rows, StoreError> {
    let found = prepare(db, id).and_then(|mut statement| {
        let columns = statement.column_count();
        let mut rows = statement.query(params_from_iter(args))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(
                (0..columns)
                    .map(|c| row.get_ref(c).map(value))
                    .collect::<Result<Vec<_>, _>>()?,
            );
        }
        Ok(found)
    });
    let found = found.map_err(|e| trouble(&e))?;
    Ok(Rows::new(&id.name(), found))
}

/// A real number cannot be in a STRICT table of this schema; it becomes nothing and the reader of the row says so.
fn value(value: ValueRef<'_>) -> Val {
    match value {
        ValueRef::Null | ValueRef::Real(_) => Val::Null,
        ValueRef::Integer(i) => Val::I(i),
        ValueRef::Text(t) => {
            String::from_utf8(t.to_vec()).map_or_else(|e| Val::B(e.into_bytes()), Val::T)
        }
        ValueRef::Blob(b) => Val::B(b.to_vec()),
    }
}
