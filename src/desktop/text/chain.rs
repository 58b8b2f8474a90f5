//! Words: the chain from hand-over to initial support: its dialogs, its cards, its loops

use super::Texts;

impl Texts {
    /// "Verbleib klären"
    #[must_use]
    pub fn step_clear_admission(&self) -> String {
        self.say("step-clear-admission")
    }

    /// "Bei der Schule zurückziehen"
    #[must_use]
    pub fn step_withdraw(&self) -> String {
        self.say("step-withdraw")
    }

    /// "Anschluss klären"
    #[must_use]
    pub fn step_end_support(&self) -> String {
        self.say("step-end-support")
    }

    /// "Anfrage zurückgezogen."
    #[must_use]
    pub fn deed_enquiry_withdrawn(&self) -> String {
        self.say("deed-enquiry-withdrawn")
    }

    /// "Schulplatzzuweisung aufgehoben."
    #[must_use]
    pub fn deed_placement_revoked(&self) -> String {
        self.say("deed-placement-revoked")
    }

    /// "Eingetragen: nicht erschienen."
    #[must_use]
    pub fn deed_not_appeared(&self) -> String {
        self.say("deed-not-appeared")
    }

    /// "Erstförderung auf drei Jahre verlängert."
    #[must_use]
    pub fn deed_support_extended(&self) -> String {
        self.say("deed-support-extended")
    }

    /// "Ende der Erstförderung eingetragen."
    #[must_use]
    pub fn deed_support_ended(&self) -> String {
        self.say("deed-support-ended")
    }

    /// "Anderer Weg eingetragen."
    #[must_use]
    pub fn deed_elsewhere(&self) -> String {
        self.say("deed-elsewhere")
    }

    /// "Erinnerung vor dem Ende der Erstförderung"
    #[must_use]
    pub fn setting_support_warn(&self) -> String {
        self.say("setting-support-warn")
    }

    /// "dringend vor dem Ende der Erstförderung"
    #[must_use]
    pub fn setting_support_danger(&self) -> String {
        self.say("setting-support-danger")
    }

    /// "Monate"
    #[must_use]
    pub fn unit_months(&self) -> String {
        self.say("unit-months")
    }

    /// "Zugewiesen, nicht erschienen"
    #[must_use]
    pub fn loop_not_appeared(&self) -> String {
        self.say("loop-not-appeared")
    }

    /// "Anderer Weg, bei der Schule noch offen"
    #[must_use]
    pub fn loop_to_withdraw(&self) -> String {
        self.say("loop-to-withdraw")
    }

    /// "Erstförderung endet bald"
    #[must_use]
    pub fn loop_support_ends(&self) -> String {
        self.say("loop-support-ends")
    }
}
