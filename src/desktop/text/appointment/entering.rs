//! Words: what is entered about an appointment: confirmation, outcome, interpreter.

use crate::desktop::text::Texts;

impl Texts {
    /// "Zusage …"
    #[must_use]
    pub fn entering_confirm(&self) -> String {
        self.say("entering-confirm")
    }

    /// "Zusage der Familie"
    #[must_use]
    pub fn entering_confirm_title(&self) -> String {
        self.say("entering-confirm-title")
    }

    /// "Wie hat die Familie zugesagt?"
    #[must_use]
    pub fn entering_how(&self) -> String {
        self.say("entering-how")
    }

    /// "Am"
    #[must_use]
    pub fn entering_on(&self) -> String {
        self.say("entering-on")
    }

    /// "Zusage eintragen"
    #[must_use]
    pub fn entering_confirm_do(&self) -> String {
        self.say("entering-confirm-do")
    }

    /// "Ergebnis …"
    #[must_use]
    pub fn entering_outcome(&self) -> String {
        self.say("entering-outcome")
    }

    /// "Wie ist der Termin ausgegangen?"
    #[must_use]
    pub fn entering_outcome_title(&self) -> String {
        self.say("entering-outcome-title")
    }

    /// "Dauer in Minuten"
    #[must_use]
    pub fn entering_minutes(&self) -> String {
        self.say("entering-minutes")
    }

    /// "Bitte eine Zahl von 1 bis 720 eintragen."
    #[must_use]
    pub fn entering_minutes_wrong(&self) -> String {
        self.say("entering-minutes-wrong")
    }

    /// "Ergebnis eintragen"
    #[must_use]
    pub fn entering_outcome_do(&self) -> String {
        self.say("entering-outcome-do")
    }

    /// "Der Tag ist vorbei: bitte kurz begründen."
    #[must_use]
    pub fn entering_correction(&self) -> String {
        self.say("entering-correction")
    }

    /// "Danach wird eine Folgeberatung angeboten."
    #[must_use]
    pub fn entering_follow_up_hint(&self) -> String {
        self.say("entering-follow-up-hint")
    }

    /// "Dolmetschen …"
    #[must_use]
    pub fn entering_interpreter(&self) -> String {
        self.say("entering-interpreter")
    }

    /// "Sprache"
    #[must_use]
    pub fn entering_language(&self) -> String {
        self.say("entering-language")
    }

    /// "Stand"
    #[must_use]
    pub fn entering_state(&self) -> String {
        self.say("entering-state")
    }

    /// "Art"
    #[must_use]
    pub fn entering_mode(&self) -> String {
        self.say("entering-mode")
    }

    /// "Vorgangsnummer des Pools"
    #[must_use]
    pub fn entering_reference(&self) -> String {
        self.say("entering-reference")
    }

    /// "Wer dolmetscht"
    #[must_use]
    pub fn entering_person(&self) -> String {
        self.say("entering-person")
    }

    /// "niemand benannt"
    #[must_use]
    pub fn entering_nobody(&self) -> String {
        self.say("entering-nobody")
    }

    /// "Dolmetschen eintragen"
    #[must_use]
    pub fn entering_interpreter_do(&self) -> String {
        self.say("entering-interpreter-do")
    }

    /// "Text für den Pool kopieren"
    #[must_use]
    pub fn entering_copy(&self) -> String {
        self.say("entering-copy")
    }

    /// "Absage für den Pool kopieren"
    #[must_use]
    pub fn entering_copy_off(&self) -> String {
        self.say("entering-copy-off")
    }
}
