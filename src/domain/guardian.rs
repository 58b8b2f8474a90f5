//! Guardians (Sorgeberechtigte): who receives letters and comes to the talk.

use super::id::{FamilyId, GuardianId};
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
    /// Custody as far as it is cleared.
    pub custody: Custody,
    /// Revision.
    pub rev: i64,
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
