//! A day that a family, or the office for it, declined in a batch plan (abgelehnt): the next plan offers it no place then.

use super::id::{DeclinedId, FamilyId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The longest reason, in characters: a few words such as `verreist`, no story.
pub const LONGEST_REASON: usize = 80;

/// A declined day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declined {
    /// Its id.
    pub id: DeclinedId,
    /// The family.
    pub family: FamilyId,
    /// The day.
    pub day: NaiveDate,
    /// Why, in a few words; no health data. May be empty.
    pub reason: String,
    /// Revision.
    pub rev: i64,
}
