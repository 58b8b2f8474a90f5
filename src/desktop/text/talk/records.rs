//! Words: the records of a family's talks.

use crate::desktop::text::Texts;

impl Texts {
    /// "Überblick"
    #[must_use]
    pub fn talk_tab_overview(&self) -> String {
        self.say("talk-tab-overview")
    }

    /// "Protokolle"
    #[must_use]
    pub fn talk_tab_records(&self) -> String {
        self.say("talk-tab-records")
    }

    /// "Noch wurde kein Gespräch geführt."
    #[must_use]
    pub fn talk_records_empty(&self) -> String {
        self.say("talk-records-empty")
    }

    /// "Ein Protokoll entsteht, wenn ein Gespräch beendet wird."
    #[must_use]
    pub fn talk_records_empty_hint(&self) -> String {
        self.say("talk-records-empty-hint")
    }

    /// "Tag"
    #[must_use]
    pub fn talk_column_day(&self) -> String {
        self.say("talk-column-day")
    }

    /// "Beratung"
    #[must_use]
    pub fn talk_column_person(&self) -> String {
        self.say("talk-column-person")
    }

    /// "Verfahren"
    #[must_use]
    pub fn talk_column_procedure(&self) -> String {
        self.say("talk-column-procedure")
    }

    /// "Ausgang"
    #[must_use]
    pub fn talk_column_outcome(&self) -> String {
        self.say("talk-column-outcome")
    }

    /// "Stand"
    #[must_use]
    pub fn talk_column_state(&self) -> String {
        self.say("talk-column-state")
    }

    /// "offen"
    #[must_use]
    pub fn talk_state_open(&self) -> String {
        self.say("talk-state-open")
    }

    /// "beendet"
    #[must_use]
    pub fn talk_state_ended(&self) -> String {
        self.say("talk-state-ended")
    }

    /// "Erstberatung"
    #[must_use]
    pub fn talk_procedure_full(&self) -> String {
        self.say("talk-procedure-full")
    }

    /// "Erstberatung und Kurzverfahren"
    #[must_use]
    pub fn talk_procedure_mixed(&self) -> String {
        self.say("talk-procedure-mixed")
    }
}
