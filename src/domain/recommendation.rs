//! The office's recommendation (Empfehlung) for a child: kept apart from the family's wish. The school authority
//! decides; nothing here assigns a place.

use super::coded::coded;
use super::id::PersonId;
use super::school_form::{SchoolForm, SchoolStage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// So many schools may be named.
pub const MOST_SCHOOLS: usize = 3;

coded! {
    /// How German support is organised; the school chooses, this is information.
    SupportForm {
        /// In the regular class (innere Differenzierung).
        Integrated = "integrated",
        /// Partly in a group of its own (teilweise äußere Differenzierung).
        PartlySeparate = "partly_separate",
        /// In a class of its own (Deutschförderklasse).
        Separate = "separate",
    }
}

coded! {
    /// How long initial support (Erstförderung) lasts: BASS 13-63 Nr. 3.
    InitialSupport {
        /// Two years.
        TwoYears = "two_years",
        /// Three years, with alphabetisation.
        ThreeYears = "three_years",
    }
}

/// A school that is recommended, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolChoice {
    /// Its official number.
    pub school: String,
    /// Why this one.
    pub reason: String,
}

/// What the office recommends (Empfehlung).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Recommendation {
    /// Stage.
    pub stage: Option<SchoolStage>,
    /// Form of school.
    pub form: Option<SchoolForm>,
    /// Another form that would do.
    pub second_form: Option<SchoolForm>,
    /// Grade.
    pub grade: Option<u8>,
    /// How German support should be organised.
    pub support: Option<SupportForm>,
    /// How long initial support lasts.
    pub initial_support: Option<InitialSupport>,
    /// One to three schools, the best first.
    pub schools: Vec<SchoolChoice>,
    /// Reason in words. No health data.
    pub reason: String,
    /// Who recommends.
    pub counsellor: Option<PersonId>,
    /// The day.
    pub on: Option<NaiveDate>,
}

impl Recommendation {
    /// Is anything said that a person chose?
    #[must_use]
    pub fn is_begun(&self) -> bool {
        self.form.is_some()
            || self.grade.is_some()
            || self.support.is_some()
            || self.initial_support.is_some()
            || !self.schools.is_empty()
            || !self.reason.trim().is_empty()
    }
}
