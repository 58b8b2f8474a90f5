//! Records as rows: for each kind of record its table, how it is written and how it is read back.

pub mod administration;
pub mod appointment;
pub mod capacity;
pub mod catalogue;
pub mod child;
pub mod distinct;
pub mod family;
pub mod letter_text;
pub mod post;
pub mod steps;
pub mod talk;

use super::txn::Table;
use super::{Expect, Miss, Row, SqlId, Step, StoreError, Val};
use crate::domain::change::Edit;
use crate::domain::municipality::Point;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Every table of records.
pub const TABLES: &[&Table] = &[
    &administration::SITE,
    &administration::ROOM,
    &administration::COUNSELLOR,
    &administration::INTERPRETER,
    &administration::SERIES,
    &administration::SERIES_EXCEPTION,
    &administration::ABSENCE,
    &administration::CLOSURE,
    &catalogue::MUNICIPALITY,
    &catalogue::SCHOOL,
    &capacity::CAPACITY_REPORT,
    &catalogue::LANGUAGE,
    &catalogue::PERSON,
    &catalogue::SETTING,
    &catalogue::TEXT_RELEASE,
    &letter_text::LETTER_TEXT,
    &letter_text::SITE_TEXT,
    &family::FAMILY,
    &family::GUARDIAN,
    &child::CHILD,
    &steps::CHILD_STEP,
    &steps::CALL,
    &steps::FOLLOW_UP,
    &family::DECLINED,
    &appointment::APPOINTMENT,
    &appointment::LETTER,
    &post::PRINT_BATCH,
    &post::LETTER_COPY,
    &talk::TALK,
    &distinct::DISTINCT,
];

/// A record that is one row.
pub trait Record: Sized {
    /// Its table.
    const TABLE: &'static Table;

    /// Its key.
    fn key(&self) -> Val;

    /// Its revision.
    fn rev(&self) -> i64;

    /// Its columns, in the table's order.
    fn values(&self) -> Vec<Val>;

    /// Reads it back from key, rev and columns.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for a row that is no such record.
    fn read(columns: &mut Columns<'_>) -> Result<Self, StoreError>;
}

/// A row as its record.
///
/// # Errors
/// [`StoreError::Damaged`] for a row that is no such record.
pub fn decode<T: Record>(row: Row<'_>) -> Result<T, StoreError> {
    T::read(&mut Columns { row, at: 0 })
}

/// The step that writes an edit, guarded by the revision that was read.
#[must_use]
pub fn step<T: Record>(edit: &Edit<T>) -> Option<Step> {
    let stale = |record: &T| Miss::Stale(T::TABLE.name, key_text(record));
    let (sql, args, on_miss) = match (&edit.before, &edit.after) {
        (None, None) => return None,
        (None, Some(after)) => {
            let mut args = vec![after.key(), Val::I(after.rev())];
            args.extend(after.values());
            (SqlId::Insert(T::TABLE), args, Miss::Bug)
        }
        (Some(before), Some(after)) => {
            let mut args = vec![before.key(), Val::I(before.rev()), Val::I(after.rev())];
            args.extend(after.values());
            (SqlId::Update(T::TABLE), args, stale(before))
        }
        (Some(before), None) => (
            SqlId::Delete(T::TABLE),
            vec![before.key(), Val::I(before.rev())],
            stale(before),
        ),
    };
    Some(Step {
        sql,
        args,
        expect: Expect::Rows(1),
        on_miss,
    })
}

fn key_text<T: Record>(record: &T) -> String {
    match record.key() {
        Val::T(text) => text,
        Val::I(number) => number.to_string(),
        Val::Null | Val::B(_) => String::new(),
    }
}

/// A row read from left to right.
#[derive(Debug)]
pub struct Columns<'a> {
    row: Row<'a>,
    at: usize,
}

impl<'a> Columns<'a> {
    fn next(&mut self) -> usize {
        self.at += 1;
        self.at - 1
    }

    fn text(&mut self) -> Result<String, StoreError> {
        self.row.text(self.next()).map(str::to_owned)
    }

    fn opt_text(&mut self) -> Result<Option<String>, StoreError> {
        Ok(self.row.opt_text(self.next())?.map(str::to_owned))
    }

    fn int(&mut self) -> Result<i64, StoreError> {
        self.row.int(self.next())
    }

    fn opt_int(&mut self) -> Result<Option<i64>, StoreError> {
        self.row.opt_int(self.next())
    }

    fn bytes(&mut self) -> Result<Vec<u8>, StoreError> {
        self.row.bytes(self.next()).map(<[u8]>::to_vec)
    }

    fn truth(&mut self) -> Result<bool, StoreError> {
        self.row.truth(self.next())
    }

    fn opt_truth(&mut self) -> Result<Option<bool>, StoreError> {
        let at = self.next();
        let number = self.row.opt_int(at)?;
        number
            .map(|n| match n {
                0 => Ok(false),
                1 => Ok(true),
                _ => Err(self.row.damaged(at, "truth")),
            })
            .transpose()
    }

    /// A number of a narrower type.
    fn small<T: TryFrom<i64>>(&mut self) -> Result<T, StoreError> {
        let at = self.next();
        T::try_from(self.row.int(at)?).map_err(|_| self.row.damaged(at, "number in range"))
    }

    fn opt_small<T: TryFrom<i64>>(&mut self) -> Result<Option<T>, StoreError> {
        let at = self.next();
        let number = self.row.opt_int(at)?;
        number
            .map(|n| T::try_from(n).map_err(|_| self.row.damaged(at, "number in range")))
            .transpose()
    }

    fn parsed<T: std::str::FromStr>(&mut self) -> Result<T, StoreError> {
        self.row.parsed(self.next())
    }

    fn opt_parsed<T: std::str::FromStr>(&mut self) -> Result<Option<T>, StoreError> {
        self.row.opt_parsed(self.next())
    }

    /// A variant of an enum without contents, by its name.
    fn word<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        let at = self.next();
        from_word(self.row.text(at)?).ok_or_else(|| self.row.damaged(at, "known word"))
    }

    fn opt_word<T: DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        let at = self.next();
        let word = self.row.opt_text(at)?;
        word.map(|w| from_word(w).ok_or_else(|| self.row.damaged(at, "known word")))
            .transpose()
    }

    fn words<T: DeserializeOwned>(&mut self) -> Result<Vec<T>, StoreError> {
        let at = self.next();
        let words = self.row.text(at)?.split_whitespace();
        words
            .map(|w| from_word(w).ok_or_else(|| self.row.damaged(at, "known words")))
            .collect()
    }

    fn json<T: DeserializeOwned>(&mut self) -> Result<T, StoreError> {
        let at = self.next();
        serde_json::from_str(self.row.text(at)?).map_err(|_| self.row.damaged(at, "JSON"))
    }

    fn opt_json<T: DeserializeOwned>(&mut self) -> Result<Option<T>, StoreError> {
        let at = self.next();
        let text = self.row.opt_text(at)?;
        text.map(|t| serde_json::from_str(t).map_err(|_| self.row.damaged(at, "JSON")))
            .transpose()
    }

    fn point(&mut self) -> Result<Point, StoreError> {
        Ok(Point {
            lat: degrees(self.int()?),
            lon: degrees(self.int()?),
        })
    }

    fn opt_point(&mut self) -> Result<Option<Point>, StoreError> {
        let (lat, lon) = (self.opt_int()?, self.opt_int()?);
        Ok(lat.zip(lon).map(|(lat, lon)| Point {
            lat: degrees(lat),
            lon: degrees(lon),
        }))
    }
}

/// The name of an enum's variant without contents.
fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

fn words<T: Serialize>(values: &[T]) -> Val {
    Val::T(values.iter().map(word).collect::<Vec<_>>().join(" "))
}

fn opt_word<T: Serialize>(value: Option<&T>) -> Val {
    value.map(word).into()
}

fn json<T: Serialize>(value: &T) -> Val {
    Val::T(serde_json::to_string(value).unwrap_or_default())
}

fn opt_json<T: Serialize>(value: Option<&T>) -> Val {
    value.map_or(Val::Null, json)
}

fn day(day: NaiveDate) -> Val {
    Val::T(day.to_string())
}

fn opt_day(value: Option<NaiveDate>) -> Val {
    value.map_or(Val::Null, day)
}

fn time(time: NaiveTime) -> Val {
    Val::T(time.format("%H:%M:%S").to_string())
}

/// A wall time as kept: sorts as text.
pub(super) fn moment(at: NaiveDateTime) -> Val {
    Val::T(at.format("%Y-%m-%dT%H:%M:%S").to_string())
}

fn point(point: Point) -> [Val; 2] {
    [e7(point.lat), e7(point.lon)]
}

fn opt_point(value: Option<Point>) -> [Val; 2] {
    value.map_or([Val::Null, Val::Null], point)
}

/// Degrees times ten million: about a centimetre.
#[allow(
    clippy::cast_possible_truncation,
    reason = "degrees times ten million fit into 33 bits; NaN becomes 0"
)]
fn e7(degrees: f64) -> Val {
    Val::I((degrees.clamp(-360.0, 360.0) * 1e7).round() as i64)
}

#[allow(
    clippy::cast_precision_loss,
    reason = "33 bits fit into the 53 of a float"
)]
fn degrees(e7: i64) -> f64 {
    e7 as f64 / 1e7
}
