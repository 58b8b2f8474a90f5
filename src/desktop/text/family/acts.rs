//! Words: what is done about a family and its appointment: move, cancel, close, open again.

use crate::desktop::text::Texts;

impl Texts {
    /// "Dolmetschen angefragt"
    #[must_use]
    pub fn family_interpreter_asked(&self) -> String {
        self.say("family-interpreter-asked")
    }

    /// "Beraten"
    #[must_use]
    pub fn family_held(&self) -> String {
        self.say("family-held")
    }

    /// "Bestätigt"
    #[must_use]
    pub fn family_confirmed(&self) -> String {
        self.say("family-confirmed")
    }

    /// "Nicht erschienen"
    #[must_use]
    pub fn family_no_show(&self) -> String {
        self.say("family-no-show")
    }

    /// "Verschieben"
    #[must_use]
    pub fn family_move(&self) -> String {
        self.say("family-move")
    }

    /// "Termin absagen"
    #[must_use]
    pub fn family_cancel(&self) -> String {
        self.say("family-cancel")
    }

    /// "Absagen"
    #[must_use]
    pub fn family_cancel_short(&self) -> String {
        self.say("family-cancel-short")
    }

    /// "Termin absagen?"
    #[must_use]
    pub fn family_cancel_title(&self) -> String {
        self.say("family-cancel-title")
    }

    /// "Die Zeit wird frei. Ein neuer Termin kann danach gefunden werden."
    #[must_use]
    pub fn family_cancel_object(&self) -> String {
        self.say("family-cancel-object")
    }

    /// "Wer sagt ab?"
    #[must_use]
    pub fn family_cancel_by(&self) -> String {
        self.say("family-cancel-by")
    }

    /// "Grund"
    #[must_use]
    pub fn family_cancel_reason(&self) -> String {
        self.say("family-cancel-reason")
    }

    /// "Akte abschließen"
    #[must_use]
    pub fn family_close(&self) -> String {
        self.say("family-close")
    }

    /// "Akte abschließen …"
    #[must_use]
    pub fn family_close_menu(&self) -> String {
        self.say("family-close-menu")
    }

    /// "Akte abschließen?"
    #[must_use]
    pub fn family_close_title(&self) -> String {
        self.say("family-close-title")
    }

    /// "Die Akte bleibt lesbar. Offene Termine sind vorher abzusagen."
    #[must_use]
    pub fn family_close_object(&self) -> String {
        self.say("family-close-object")
    }

    /// "Grund"
    #[must_use]
    pub fn family_close_reason(&self) -> String {
        self.say("family-close-reason")
    }

    /// "Neu öffnen"
    #[must_use]
    pub fn family_reopen(&self) -> String {
        self.say("family-reopen")
    }

    /// "Termin"
    #[must_use]
    pub fn family_appointment(&self) -> String {
        self.say("family-appointment")
    }

    /// "Noch kein Termin."
    #[must_use]
    pub fn family_no_appointment(&self) -> String {
        self.say("family-no-appointment")
    }

    /// "Frühere und abgesagte Termine"
    #[must_use]
    pub fn family_former(&self) -> String {
        self.say("family-former")
    }

    /// "Einladung: noch nicht gedruckt"
    #[must_use]
    pub fn family_letter_none(&self) -> String {
        self.say("family-letter-none")
    }

    /// "Einladung gedruckt am …"
    #[must_use]
    pub fn family_letter_printed(&self, day: &str) -> String {
        self.say_with("family-letter-printed", [("day", day.into())])
    }

    /// "Einladung verschickt am …"
    #[must_use]
    pub fn family_letter_posted(&self, day: &str) -> String {
        self.say_with("family-letter-posted", [("day", day.into())])
    }

    /// "Einladung zurück am …"
    #[must_use]
    pub fn family_letter_returned(&self, day: &str) -> String {
        self.say_with("family-letter-returned", [("day", day.into())])
    }
}
