//! A child (Kind) or young person of a family.

use super::birth_date::BirthDate;
use super::id::{ChildId, FamilyId};
use super::language::LanguageCode;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Sex as in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Diverse.
    Diverse,
    /// Not given.
    #[default]
    NotGiven,
}

/// A child (Kind).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Child {
    /// Their id.
    pub id: ChildId,
    /// Their family.
    pub family: FamilyId,
    /// Place in the list, from 0.
    pub position: i64,
    /// Family name in Latin letters; may be empty for people with one name.
    pub family_name: String,
    /// Given names in Latin letters.
    pub given_name: String,
    /// Family name in original script, or empty.
    pub family_name_original: String,
    /// Given names in original script, or empty.
    pub given_name_original: String,
    /// Birth date with its precision; `None` only while it is unknown.
    pub birth: Option<BirthDate>,
    /// Sex.
    pub sex: Sex,
    /// Nationality by ISO 3166 alpha-3, if known.
    pub nationality: Option<String>,
    /// Language spoken at home, if it differs from the household's.
    pub language: Option<LanguageCode>,
    /// School years completed so far, in all countries, if known.
    pub school_years: Option<u8>,
    /// Attends or attended a German school since, if so.
    pub german_school_since: Option<NaiveDate>,
    /// Revision.
    pub rev: i64,
}
