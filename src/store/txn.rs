//! A transaction as data: statements by name, arguments of four types, the rows each must touch, and rows read back.

use super::StoreError;
use crate::domain::id::ResourceId;
use crate::domain::rights::Actor;
use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// The only types that travel to and from an engine.
#[derive(Clone, PartialEq, Eq)]
pub enum Val {
    /// Nothing.
    Null,
    /// A whole number; also truth (0 and 1) and seconds since 1970 UTC.
    I(i64),
    /// Text; also ids and dates.
    T(String),
    /// Bytes.
    B(Vec<u8>),
}

impl std::fmt::Debug for Val {
    /// Kind and length only: values may be personal and must not reach a log.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Null => write!(f, "null"),
            Self::I(_) => write!(f, "int"),
            Self::T(t) => write!(f, "text[{}]", t.len()),
            Self::B(b) => write!(f, "bytes[{}]", b.len()),
        }
    }
}

impl From<i64> for Val {
    fn from(v: i64) -> Self {
        Self::I(v)
    }
}
impl From<u32> for Val {
    fn from(v: u32) -> Self {
        Self::I(i64::from(v))
    }
}
impl From<bool> for Val {
    fn from(v: bool) -> Self {
        Self::I(i64::from(v))
    }
}
impl From<&str> for Val {
    fn from(v: &str) -> Self {
        Self::T(v.to_owned())
    }
}
impl From<String> for Val {
    fn from(v: String) -> Self {
        Self::T(v)
    }
}
impl From<Uuid> for Val {
    fn from(v: Uuid) -> Self {
        Self::T(v.to_string())
    }
}
impl From<Vec<u8>> for Val {
    fn from(v: Vec<u8>) -> Self {
        Self::B(v)
    }
}
impl<T: Into<Val>> From<Option<T>> for Val {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}

/// A table of records: a key, a revision `rev` and columns. Its plain statements are written from this list.
#[derive(Debug)]
pub struct Table {
    /// Name in SQL.
    pub name: &'static str,
    /// The column of the key.
    pub key: &'static str,
    /// Columns without key and `rev`, in the order of the arguments.
    pub columns: &'static [&'static str],
}

/// Which statement.
#[derive(Debug, Clone, Copy)]
pub enum SqlId {
    /// A written text: name, text.
    Text(&'static str, &'static str),
    /// `INSERT`: `$1` = key, `$2` = rev, then the columns.
    Insert(&'static Table),
    /// `UPDATE`: `$1` = key, `$2` = the rev that was read, `$3` = the new rev, then the columns.
    Update(&'static Table),
    /// `DELETE`: `$1` = key, `$2` = the rev that was read.
    Delete(&'static Table),
    /// `SELECT` of key, rev and columns: table, name, and what follows `FROM table`.
    Select(&'static Table, &'static str, &'static str),
}

impl SqlId {
    /// The name for messages and logs.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Text(name, _) => name.to_owned(),
            Self::Insert(t) => format!("{}.insert", t.name),
            Self::Update(t) => format!("{}.update", t.name),
            Self::Delete(t) => format!("{}.delete", t.name),
            Self::Select(t, name, _) => format!("{}.{name}", t.name),
        }
    }

    /// The text, parameters written `$1 … $n`.
    #[must_use]
    pub fn text(self) -> Cow<'static, str> {
        Cow::Owned(match self {
            Self::Text(_, text) => return Cow::Borrowed(text),
            Self::Insert(Table { name, key, columns }) => {
                let params: Vec<String> = (3..columns.len() + 3).map(|i| format!("${i}")).collect();
                let (columns, params) = (columns.join(", "), params.join(", "));
                format!("INSERT INTO {name} ({key}, rev, {columns}) VALUES ($1, $2, {params})")
            }
            Self::Update(Table { name, key, columns }) => {
                let sets: Vec<String> = columns
                    .iter()
                    .zip(4..)
                    .map(|(c, i)| format!("{c} = ${i}"))
                    .collect();
                format!(
                    "UPDATE {name} SET rev = $3, {} WHERE {key} = $1 AND rev = $2",
                    sets.join(", ")
                )
            }
            Self::Delete(Table { name, key, .. }) => {
                format!("DELETE FROM {name} WHERE {key} = $1 AND rev = $2")
            }
            Self::Select(Table { name, key, columns }, _, rest) => {
                let columns: Vec<String> = columns.iter().map(|c| format!("{name}.{c}")).collect();
                format!(
                    "SELECT {name}.{key}, {name}.rev, {} FROM {name} {rest}",
                    columns.join(", ")
                )
            }
        })
    }
}

/// How many rows a step must touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expect {
    /// Exactly this many.
    Rows(u64),
    /// Any number.
    Any,
}

/// What a step that touches another number of rows means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Miss {
    /// The record was changed in between: table and id.
    Stale(&'static str, String),
    /// The step claims this resource; also the answer when the engine finds an overlap there.
    Claim(ResourceId),
    /// The program is wrong.
    Bug,
}

/// One statement of a transaction.
#[derive(Debug, Clone)]
pub struct Step {
    /// Which.
    pub sql: SqlId,
    /// Its arguments `$1 … $n`.
    pub args: Vec<Val>,
    /// Rows it must touch.
    pub expect: Expect,
    /// What it means when it does not.
    pub on_miss: Miss,
}

impl Step {
    /// A step that must touch exactly one row, otherwise the program is wrong.
    #[must_use]
    pub fn one(sql: SqlId, args: Vec<Val>) -> Self {
        Self {
            sql,
            args,
            expect: Expect::Rows(1),
            on_miss: Miss::Bug,
        }
    }

    /// A step that may touch any number of rows.
    #[must_use]
    pub fn any(sql: SqlId, args: Vec<Val>) -> Self {
        Self {
            sql,
            args,
            expect: Expect::Any,
            on_miss: Miss::Bug,
        }
    }

    /// The same step with another meaning of a miss.
    #[must_use]
    pub fn or(self, on_miss: Miss) -> Self {
        Self { on_miss, ..self }
    }
}

/// A transaction: the command's row first, then the steps in order, all or nothing.
#[derive(Debug, Clone)]
pub struct Txn {
    /// The command's id; a second one with the same id is [`StoreError::AlreadyDone`].
    pub id: Uuid,
    /// Who gave the command.
    pub actor: Actor,
    /// When, seconds since 1970 UTC.
    pub at_s: i64,
    /// The deed, as the history keeps it. Names no person.
    pub deed: String,
    /// The command that this one takes back.
    pub undoes: Option<Uuid>,
    /// Resources to lock first in an engine with several writers; sorted by the executor.
    pub lock: Vec<ResourceId>,
    /// Schools to lock after them, for the same reason.
    pub lock_schools: Vec<String>,
    /// The statements.
    pub steps: Vec<Step>,
}

impl Txn {
    /// Arguments of the command's own row.
    pub(super) fn command_row(&self) -> Vec<Val> {
        vec![
            Val::from(self.id),
            Val::I(self.at_s),
            Val::I(self.actor.person.0),
            Val::from(&*self.actor.name),
            Val::from(self.actor.role.key()),
            Val::from(&*self.deed),
            Val::from(self.undoes),
        ]
    }
}

/// What a transaction that was kept has become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Committed {
    /// The command's number; grows from command to command.
    pub change: u64,
}

/// Queries on one snapshot.
#[derive(Debug, Clone)]
pub struct Read {
    /// The queries with their arguments; answers come in the same order.
    pub parts: Vec<(SqlId, Vec<Val>)>,
    /// How long the whole read may take.
    pub limit: Duration,
}

impl Read {
    /// Several queries.
    #[must_use]
    pub fn new(parts: Vec<(SqlId, Vec<Val>)>) -> Self {
        Self {
            parts,
            limit: Duration::from_secs(10),
        }
    }

    /// One query.
    #[must_use]
    pub fn one(sql: SqlId, args: Vec<Val>) -> Self {
        Self::new(vec![(sql, args)])
    }
}

/// The answer to one query.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    name: Arc<str>,
    rows: Vec<Vec<Val>>,
}

impl Rows {
    pub(super) fn new(name: &str, rows: Vec<Vec<Val>>) -> Self {
        Self {
            name: Arc::from(name),
            rows,
        }
    }

    /// How many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// None at all?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows in order.
    pub fn iter(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|values| Row {
            name: &self.name,
            values,
        })
    }

    /// Every row made into a value.
    ///
    /// # Errors
    /// The first row that cannot be.
    pub fn decode<T>(
        &self,
        f: impl FnMut(Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        self.iter().map(f).collect()
    }
}

/// One row; columns by position, each getter checks the type.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    name: &'a str,
    values: &'a [Val],
}

impl<'a> Row<'a> {
    fn wrong(self, column: usize, want: &str) -> StoreError {
        StoreError::Damaged(format!("{} column {column} is no {want}", self.name))
    }

    /// The value as it is; `Null` beyond the last column.
    #[must_use]
    pub fn value(self, column: usize) -> &'a Val {
        self.values.get(column).unwrap_or(&Val::Null)
    }

    /// Text.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for another type.
    pub fn text(self, column: usize) -> Result<&'a str, StoreError> {
        self.opt_text(column)?
            .ok_or_else(|| self.wrong(column, "text"))
    }

    /// Text or nothing.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for another type.
    pub fn opt_text(self, column: usize) -> Result<Option<&'a str>, StoreError> {
        match self.value(column) {
            Val::Null => Ok(None),
            Val::T(t) => Ok(Some(t)),
            _ => Err(self.wrong(column, "text")),
        }
    }

    /// A whole number.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for another type.
    pub fn int(self, column: usize) -> Result<i64, StoreError> {
        self.opt_int(column)?
            .ok_or_else(|| self.wrong(column, "number"))
    }

    /// A whole number or nothing.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for another type.
    pub fn opt_int(self, column: usize) -> Result<Option<i64>, StoreError> {
        match self.value(column) {
            Val::Null => Ok(None),
            Val::I(i) => Ok(Some(*i)),
            _ => Err(self.wrong(column, "number")),
        }
    }

    /// A number that is not negative.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for another type or a negative number.
    pub fn count(self, column: usize) -> Result<u64, StoreError> {
        u64::try_from(self.int(column)?).map_err(|_| self.wrong(column, "count"))
    }

    /// Truth, kept as 0 or 1.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for anything else.
    pub fn truth(self, column: usize) -> Result<bool, StoreError> {
        match self.int(column)? {
            0 => Ok(false),
            1 => Ok(true),
            _ => Err(self.wrong(column, "truth")),
        }
    }

    /// Bytes.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for another type.
    pub fn bytes(self, column: usize) -> Result<&'a [u8], StoreError> {
        match self.value(column) {
            Val::B(b) => Ok(b),
            _ => Err(self.wrong(column, "bytes")),
        }
    }

    /// Text made into a value by its own reading of text.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is no text or does not read.
    pub fn parsed<T: std::str::FromStr>(self, column: usize) -> Result<T, StoreError> {
        self.text(column)?
            .parse()
            .map_err(|_| self.wrong(column, std::any::type_name::<T>()))
    }

    /// The same, or nothing.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is no text or does not read.
    pub fn opt_parsed<T: std::str::FromStr>(self, column: usize) -> Result<Option<T>, StoreError> {
        match self.opt_text(column)? {
            None => Ok(None),
            Some(text) => text
                .parse()
                .map(Some)
                .map_err(|_| self.wrong(column, std::any::type_name::<T>())),
        }
    }

    /// A damaged-row error for a column, for readings that this type does not know.
    #[must_use]
    pub fn damaged(self, column: usize, want: &str) -> StoreError {
        self.wrong(column, want)
    }
}
