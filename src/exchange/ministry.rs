//! The official list of schools (Schuldaten des Ministeriums) as it comes: which rows are schools of the county that
//! children go to, which are not and why. The program's own layout is read too. Nothing here writes.

mod columns;
mod compare;
mod read;
pub mod utm;
mod words;

use super::encoding::Encoding;
use super::table::NotATable;
use crate::domain::id::Postcode;
use crate::domain::municipality::Point;
use chrono::NaiveDate;

pub use compare::{FieldDifference, ListChange, ListedField, SchoolDifference, compare};
pub use read::read;

/// A column of a school list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Column {
    /// School number.
    Number,
    /// Key of the form.
    FormKey,
    /// Name, first part.
    Name,
    /// Name, second part.
    Name2,
    /// Name, third part.
    Name3,
    /// Short name.
    Short,
    /// Postcode.
    Postcode,
    /// Town.
    Town,
    /// Street.
    Street,
    /// Area code of the phone.
    PhoneArea,
    /// Phone.
    Phone,
    /// E-mail.
    Email,
    /// Public or private.
    Legal,
    /// Number of the provider.
    Provider,
    /// Key of the municipality.
    Ags,
    /// In operation, closed, not in the directory (Schulbetriebsschlüssel).
    State,
    /// Since when, or until when (Schulbetriebsdatum).
    StateDay,
    /// System of the coordinates.
    Epsg,
    /// UTM easting.
    East,
    /// UTM northing.
    North,
    /// Degrees north.
    Lat,
    /// Degrees east.
    Lon,
    /// Pupils.
    Pupils,
    /// Last day, in the program's own layout.
    Closed,
}

/// What the list says of one school. What it does not say stays as it is recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedSchool {
    /// Line of the file.
    pub row: u32,
    /// School number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Short name.
    pub short: Option<String>,
    /// Key of its form.
    pub form_key: String,
    /// Street and number.
    pub street: Option<String>,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Town.
    pub town: Option<String>,
    /// Key of the municipality.
    pub ags: String,
    /// Is it public?
    pub public: Option<bool>,
    /// Phone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
    /// Where it lies.
    pub place: Option<Point>,
    /// Pupils.
    pub pupils: Option<u32>,
    /// Number of its provider.
    pub provider_key: Option<String>,
    /// Open from this day on.
    pub opened_on: Option<NaiveDate>,
    /// Its last day.
    pub closed_on: Option<NaiveDate>,
    /// Does the list say that it is closed?
    pub closed: bool,
}

/// Why a row is no school that is taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeftOut {
    /// It lies in another county.
    OtherCounty {
        /// Key of its municipality.
        ags: String,
    },
    /// Its form is not in the state's list: a school authority, a place of learning, a seminar.
    NoSchool {
        /// Key of the form.
        form: String,
    },
    /// It is not in the directory of schools (Schulbetriebsschlüssel 6).
    NotInDirectory,
    /// It is closed and was never recorded here.
    Closed {
        /// Its last day.
        on: Option<NaiveDate>,
    },
    /// A key of operation that nobody knows.
    UnknownState {
        /// The key.
        key: String,
    },
    /// The number stands above already.
    Twice {
        /// In this line.
        row: u32,
    },
    /// The row ends too early.
    Unfinished,
    /// No school number of six digits.
    NoNumber,
    /// It has no name.
    NoName,
    /// Its text cannot be read: wrong encoding, pictures, far too long.
    Unreadable,
}

/// A row that is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOutRow {
    /// Line of the file.
    pub row: u32,
    /// School number, as it stands there.
    pub number: String,
    /// Name, as it stands there.
    pub name: String,
    /// Why.
    pub why: LeftOut,
}

/// Something about a row that is taken over nevertheless.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The list says not where it lies.
    NoPlace,
    /// Coordinates that are no place in or near the state, or in a system nobody knows.
    BadPlace,
    /// No phone number.
    BadPhone,
    /// No e-mail address.
    BadEmail,
    /// No postcode.
    BadPostcode,
    /// No day.
    BadDay,
}

/// A doubt with its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Line of the file.
    pub row: u32,
    /// School number.
    pub number: String,
    /// What.
    pub doubt: Doubt,
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolList {
    /// How the bytes were read.
    pub encoding: Encoding,
    /// Rows with content.
    pub rows: usize,
    /// Columns that nobody knows; they are passed over.
    pub unknown: Vec<String>,
    /// Columns that the list lacks; what they would say stays as it is.
    pub missing: Vec<Column>,
    /// Schools of the county, in the order of the list; also closed ones.
    pub schools: Vec<ListedSchool>,
    /// What was left out.
    pub left_out: Vec<LeftOutRow>,
    /// What is doubtful.
    pub remarks: Vec<Remark>,
}

/// Why bytes are no list of schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoSchoolList {
    /// They are no table.
    NoTable(NotATable),
    /// Columns are missing without which no school can be told.
    Columns(Vec<Column>),
    /// No school of the county stands in it.
    NobodyHere,
}

impl From<NotATable> for NoSchoolList {
    fn from(no: NotATable) -> Self {
        Self::NoTable(no)
    }
}

#[cfg(test)]
mod tests;
