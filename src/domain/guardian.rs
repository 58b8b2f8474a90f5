//! Guardians (Sorgeberechtigte): who receives letters and comes to the talk.

use super::coded::coded;
use super::family::{Address, Phone};
use super::id::{FamilyId, GuardianId};
use super::language::LanguageCode;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What somebody is to the children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// Mother.
    Mother,
    /// Father.
    Father,
    /// Another parent or carer.
    Other,
    /// Legal guardian (Vormund).
    LegalGuardian,
    /// Youth office as guardian (Amtsvormund).
    YouthOffice,
}

impl Relation {
    /// All relations, in the order of the form.
    pub const ALL: [Self; 5] = [
        Self::Mother,
        Self::Father,
        Self::Other,
        Self::LegalGuardian,
        Self::YouthOffice,
    ];
}

/// Who has custody (Sorgerecht).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Custody {
    /// Not cleared yet.
    #[default]
    Unclear,
    /// With the other parent.
    Joint,
    /// Alone.
    Sole,
}

coded! {
    /// Can a guardian read? Decides whether a letter helps or a call.
    GuardianLiteracy {
        /// Reads German.
        German = "german",
        /// Reads the own language, not German.
        OwnLanguage = "own_language",
        /// Cannot read.
        CannotRead = "cannot_read",
    }
}

/// Consent to the processing of data (Einwilligung), as it was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// The day.
    pub given_on: NaiveDate,
    /// Version of the form.
    pub version: String,
    /// Language of the form.
    pub language: LanguageCode,
}

/// A guardian (Sorgeberechtigte:r).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardian {
    /// Their id.
    pub id: GuardianId,
    /// Their family.
    pub family: FamilyId,
    /// Place in the list, from 0; the first is the one whom lists name.
    pub position: i64,
    /// Family name in Latin letters; may be empty for people with one name.
    pub family_name: String,
    /// Given names in Latin letters.
    pub given_name: String,
    /// Family name in original script, or empty.
    pub family_name_original: String,
    /// Given names in original script, or empty.
    pub given_name_original: String,
    /// What they are to the children.
    pub relation: Relation,
    /// The name by which people know them, when it is not the passport's (gebräuchliche Schreibweise), or empty.
    #[serde(default)]
    pub usual_name: String,
    /// Custody as far as it is cleared.
    pub custody: Custody,
    /// The proof of custody was seen on; copies are not kept.
    #[serde(default)]
    pub custody_seen_on: Option<NaiveDate>,
    /// Their own address, when it is not the family's.
    #[serde(default)]
    pub address: Option<Address>,
    /// Their own phones, beside the family's.
    #[serde(default)]
    pub phones: Vec<Phone>,
    /// Their language, when it is not the household's.
    #[serde(default)]
    pub language: Option<LanguageCode>,
    /// What they can read, if it was asked.
    #[serde(default)]
    pub literacy: Option<GuardianLiteracy>,
    /// Their consent, if they gave it.
    #[serde(default)]
    pub consent: Option<Consent>,
    /// Revision.
    pub rev: i64,
}

impl Guardian {
    /// A guardian of whom nothing is known but what they are to the children.
    #[must_use]
    pub fn new(id: GuardianId, family: FamilyId, relation: Relation) -> Self {
        Self {
            id,
            family,
            position: 0,
            family_name: String::new(),
            given_name: String::new(),
            family_name_original: String::new(),
            given_name_original: String::new(),
            relation,
            usual_name: String::new(),
            custody: Custody::Unclear,
            custody_seen_on: None,
            address: None,
            phones: Vec::new(),
            language: None,
            literacy: None,
            consent: None,
            rev: 1,
        }
    }

    /// Is it clear who has custody? A guardian set by a court has it by that.
    #[must_use]
    pub fn custody_cleared(&self) -> bool {
        self.custody != Custody::Unclear || self.is_set_by_court()
    }

    /// A legal guardian (Vormund, Amtsvormund)?
    #[must_use]
    pub const fn is_set_by_court(&self) -> bool {
        matches!(
            self.relation,
            Relation::LegalGuardian | Relation::YouthOffice
        )
    }
}

/// "Familienname, Vorname" as lists show it; copes with people who have only one name.
#[must_use]
pub fn list_name(family_name: &str, given_name: &str) -> String {
    match (family_name.trim(), given_name.trim()) {
        ("", one) | (one, "") => one.to_owned(),
        (family, given) => format!("{family}, {given}"),
    }
}

/// "Vorname Familienname" as letters and records show it.
#[must_use]
pub fn full_name(family_name: &str, given_name: &str) -> String {
    match (family_name.trim(), given_name.trim()) {
        ("", one) | (one, "") => one.to_owned(),
        (family, given) => format!("{given} {family}"),
    }
}
