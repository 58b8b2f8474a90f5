//! Learning and interests (Lernen und Interessen): what helps a school to receive a child. Nothing here is needed for any
//! step. Results of tests, findings and diagnoses have no field.

use super::coded::coded;
use super::language::LanguageCode;
use super::rough_date::RoughDate;
use serde::{Deserialize, Serialize};

coded! {
    /// The impression of mathematics in the talk; no test and no mark.
    MathsImpression {
        /// Needs practice in the basics.
        Basics = "basics",
        /// As others of the age.
        AsOthers = "as_others",
        /// Further than others of the age.
        Further = "further",
        /// It could not be told.
        Unclear = "unclear",
    }
}

/// A foreign language learnt at school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForeignLanguage {
    /// Which.
    pub language: LanguageCode,
    /// Since when.
    pub since: Option<RoughDate>,
}

/// Learning and interests.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Learning {
    /// Foreign languages at school.
    pub foreign_languages: Vec<ForeignLanguage>,
    /// Mathematics, if it was spoken about.
    pub maths: Option<MathsImpression>,
    /// What the child is good at.
    pub strengths: String,
    /// Interests and hobbies.
    pub interests: String,
    /// Wish for a profession, from grade 8 on.
    pub career_wish: String,
}
