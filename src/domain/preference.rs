//! The family's wish for a school (Elternwunsch). It is the family's word and never changed by what the office recommends.

use super::school_form::SchoolForm;
use serde::{Deserialize, Serialize};

/// What the family wishes (Elternwunsch).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct FamilyPreference {
    /// The form of school.
    pub form: Option<SchoolForm>,
    /// A certain school, by its official number.
    pub school: Option<String>,
    /// The school that brothers and sisters attend, if it was asked.
    pub sibling_school: Option<bool>,
    /// All-day care (Ganztag, OGS), if it was asked.
    pub all_day: Option<bool>,
    /// The family has no wish: said explicitly, not forgotten.
    pub none: bool,
    /// Why. No health data, no religion.
    pub reason: String,
}

impl FamilyPreference {
    /// Did the family say what it wishes, or that it wishes nothing?
    #[must_use]
    pub fn is_said(&self) -> bool {
        self.none
            || self.form.is_some()
            || self.school.is_some()
            || self.sibling_school == Some(true)
    }
}
