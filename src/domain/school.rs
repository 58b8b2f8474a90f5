//! Schools of the county: what the official list says of each, and what the office itself knows about it.

mod edit;
mod grades;
mod name;
mod words;

use super::capacity::Intake;
use super::coded::coded;
use super::id::Postcode;
use super::municipality::Point;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use edit::{SchoolFacts, facts_of, is_near};
pub use grades::Grades;
pub use words::{field_word, yes_no};

coded! {
    /// A field of the official list that people may set right by hand; what they entered is kept when the list is read
    /// in again.
    HandField {
        /// Phone.
        Phone = "phone",
        /// E-mail.
        Email = "email",
        /// Where it lies.
        Place = "place",
    }
}

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
    /// Is it open? Where a day of closing is known, that day decides: ask [`School::is_open_on`].
    pub active: bool,
    /// Number of its provider (Schulträger) in the state's list, or empty.
    #[serde(default)]
    pub provider_key: String,
    /// The day from which on it is open, where the list says one.
    #[serde(default)]
    pub opened_on: Option<NaiveDate>,
    /// Its last day, when it closes or has closed.
    #[serde(default)]
    pub closed_on: Option<NaiveDate>,
    /// Fields of the official list that were entered by hand.
    #[serde(default)]
    pub by_hand: Vec<HandField>,
    /// The grades it teaches, where they differ from its form's (Verbundschule, school that is being built up or runs out).
    #[serde(default)]
    pub own_grades: Option<Grades>,
    /// Does it give German support (Deutschförderung)? Nothing: nobody asked.
    #[serde(default)]
    pub german_support: Option<bool>,
    /// Does it teach reading and writing (Alphabetisierung)? Nothing: nobody asked.
    #[serde(default)]
    pub literacy: Option<bool>,
    /// Is it an all-day school (Ganztag)? Nothing: nobody asked.
    #[serde(default)]
    pub all_day: Option<bool>,
    /// Whom to talk to there.
    #[serde(default)]
    pub contact: String,
    /// The office's note about it. About the school, never about a child.
    #[serde(default)]
    pub note: String,
    /// Its provider (Schulträger) in words.
    #[serde(default)]
    pub provider: String,
    /// Revision.
    pub rev: i64,
}

/// The name of a form of school in the state's list, by its key. Nothing for keys that stand for no school: a school
/// authority (0A), a place of learning (81), a seminar.
#[must_use]
pub fn form_word(key: &str) -> Option<&'static str> {
    Some(match key {
        "02" => "Grundschule",
        "04" => "Hauptschule",
        "06" => "Volksschule",
        "08" => "Förderschule Grund-/Hauptschule",
        "10" => "Realschule",
        "13" => "Schulversuch PRIMUS",
        "14" => "Sekundarschule",
        "15" => "Gesamtschule",
        "17" => "Freie Waldorfschule",
        "18" => "Hibernia",
        "19" => "Freie Waldorfförderschule",
        "20" => "Gymnasium",
        "25" => "Weiterbildungskolleg",
        "30" => "Berufskolleg",
        "83" => "Klinikschule",
        "85" => "Förderschule Realschule",
        "87" => "Förderschule Gymnasium",
        "88" => "Förderschule Berufskolleg",
        _ => return None,
    })
}

impl School {
    /// Is it open on this day?
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        let open = self.closed_on.map_or(self.active, |last| day <= last);
        open && self.opened_on.is_none_or(|first| first <= day)
    }

    /// Does it take children into this grade, or into an international class? Its own grades decide, else its form's.
    #[must_use]
    pub fn teaches(&self, intake: Intake) -> bool {
        self.grades().has(intake)
    }

    /// The grades it teaches.
    #[must_use]
    pub fn grades(&self) -> Grades {
        (self.own_grades).unwrap_or_else(|| Grades::of_form(&self.form_key))
    }

    /// Was this field of the official list entered by hand?
    #[must_use]
    pub fn is_by_hand(&self, field: HandField) -> bool {
        self.by_hand.contains(&field)
    }
}

#[cfg(test)]
mod tests;
