//! Words: what was changed in a record, by whom.

use crate::desktop::text::Texts;

impl Texts {
    /// "Änderungen"
    #[must_use]
    pub fn family_tab_changes(&self) -> String {
        self.say("family-tab-changes")
    }

    /// "Alle"
    #[must_use]
    pub fn family_changes_all(&self) -> String {
        self.say("family-changes-all")
    }

    /// "Es gibt keine Änderungen."
    #[must_use]
    pub fn family_changes_none(&self) -> String {
        self.say("family-changes-none")
    }

    /// "angelegt"
    #[must_use]
    pub fn family_change_created(&self) -> String {
        self.say("family-change-created")
    }

    /// "entfernt"
    #[must_use]
    pub fn family_change_deleted(&self) -> String {
        self.say("family-change-deleted")
    }

    /// "…: …"
    #[must_use]
    pub fn family_change_line(&self, what: &str, fields: &str) -> String {
        self.say_with(
            "family-change-line",
            [("what", what.into()), ("fields", fields.into())],
        )
    }

    /// "Haushalt"
    #[must_use]
    pub fn family_record_household(&self) -> String {
        self.say("family-record-household")
    }

    /// "Sorgeberechtigte"
    #[must_use]
    pub fn family_record_guardian(&self) -> String {
        self.say("family-record-guardian")
    }

    /// "Termin"
    #[must_use]
    pub fn family_record_appointment(&self) -> String {
        self.say("family-record-appointment")
    }

    /// "Brief"
    #[must_use]
    pub fn family_record_letter(&self) -> String {
        self.say("family-record-letter")
    }

    /// "Gespräch"
    #[must_use]
    pub fn family_record_talk(&self) -> String {
        self.say("family-record-talk")
    }

    /// "Anruf"
    #[must_use]
    pub fn family_record_call(&self) -> String {
        self.say("family-record-call")
    }

    /// "Eintrag"
    #[must_use]
    pub fn family_record_other(&self) -> String {
        self.say("family-record-other")
    }
}
