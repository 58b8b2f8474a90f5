//! Schools of the county, from the official list.

use super::id::Postcode;
use super::municipality::Point;
use serde::{Deserialize, Serialize};

/// A school (Schule).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct School {
    /// Official school number, six digits.
    pub number: String,
    /// Name.
    pub name: String,
    /// Short name with the town, as in the official list.
    pub short: String,
    /// Key of its form in the state's list (Schulform), such as `02` for Grundschule.
    pub form_key: String,
    /// Its form in words.
    pub form: String,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: Option<Postcode>,
    /// Town.
    pub town: String,
    /// Official key of the municipality (AGS).
    pub ags: String,
    /// Is it a public school?
    pub public: bool,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Where it lies, if known.
    pub place: Option<Point>,
    /// Pupils, rounded, in the list's year.
    pub pupils: Option<u32>,
    /// Is it open?
    pub active: bool,
    /// Revision.
    pub rev: i64,
}
