//! Two families that look alike and are not the same: said once by a person, never asked again.

use super::id::{DistinctId, FamilyId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The word that two files are about different families (verschiedene Familien).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DistinctFamilies {
    /// Its id.
    pub id: DistinctId,
    /// The family with the smaller id.
    pub one: FamilyId,
    /// The other.
    pub other: FamilyId,
    /// Who said so.
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// Revision.
    pub rev: i64,
}

impl DistinctFamilies {
    /// The word about two families, whichever is named first.
    #[must_use]
    pub fn new(id: DistinctId, a: FamilyId, b: FamilyId, by: String, on: NaiveDate) -> Self {
        let (one, other) = ordered(a, b);
        Self {
            id,
            one,
            other,
            by,
            on,
            rev: 1,
        }
    }

    /// The pair, in the order in which it is kept.
    #[must_use]
    pub fn pair(&self) -> (FamilyId, FamilyId) {
        (self.one, self.other)
    }

    /// The same word about another file in the place of one that was merged into it; nothing when both are one now.
    #[must_use]
    pub fn after_merge(&self, away: FamilyId, kept: FamilyId) -> Option<Self> {
        let now = |id| if id == away { kept } else { id };
        let (one, other) = ordered(now(self.one), now(self.other));
        (one != other).then(|| Self {
            one,
            other,
            ..self.clone()
        })
    }
}

/// Two families in the order in which a pair is kept.
#[must_use]
pub fn ordered(a: FamilyId, b: FamilyId) -> (FamilyId, FamilyId) {
    if a <= b { (a, b) } else { (b, a) }
}
