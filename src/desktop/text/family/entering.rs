//! Words: what is said while a family is typed in: what is wrong, what is like it, what was not saved.

use crate::desktop::text::Texts;

impl Texts {
    /// "Ergänzen"
    #[must_use]
    pub fn family_complete_data(&self) -> String {
        self.say("family-complete-data")
    }

    /// "Schreibweise"
    #[must_use]
    pub fn family_spelling(&self) -> String {
        self.say("family-spelling")
    }

    /// "Familienname weicht ab: …."
    #[must_use]
    pub fn family_spelling_differs(&self, names: &str) -> String {
        self.say_with("family-spelling-differs", [("names", names.into())])
    }

    /// "Meldung"
    #[must_use]
    pub fn family_section_report(&self) -> String {
        self.say("family-section-report")
    }

    /// "Standort"
    #[must_use]
    pub fn family_site(&self) -> String {
        self.say("family-site")
    }

    /// "wie üblich"
    #[must_use]
    pub fn family_site_usual(&self) -> String {
        self.say("family-site-usual")
    }

    /// "Noch nicht gespeichert"
    #[must_use]
    pub fn family_not_saved(&self) -> String {
        self.say("family-not-saved")
    }

    /// "Mögliche Dubletten"
    #[must_use]
    pub fn family_alike(&self) -> String {
        self.say("family-alike")
    }

    /// "Ähnliche Namen in jeder Schreibweise:"
    #[must_use]
    pub fn family_alike_hint(&self) -> String {
        self.say("family-alike-hint")
    }

    /// "Bisher ähnelt niemand den Namen."
    #[must_use]
    pub fn family_alike_none(&self) -> String {
        self.say("family-alike-none")
    }

    /// "Bitte den Tag der Meldung eintragen."
    #[must_use]
    pub fn family_wrong_reported_missing(&self) -> String {
        self.say("family-wrong-reported-missing")
    }

    /// "Der Tag liegt in der Zukunft."
    #[must_use]
    pub fn family_wrong_reported_later(&self) -> String {
        self.say("family-wrong-reported-later")
    }

    /// "Fünf Ziffern, bitte."
    #[must_use]
    pub fn family_wrong_postcode(&self) -> String {
        self.say("family-wrong-postcode")
    }

    /// "Bitte eine Sprache wählen."
    #[must_use]
    pub fn family_wrong_interpreter(&self) -> String {
        self.say("family-wrong-interpreter")
    }

    /// "Bitte Nummer oder „kein Telefon“."
    #[must_use]
    pub fn family_wrong_phone(&self) -> String {
        self.say("family-wrong-phone")
    }

    /// "Bitte einen Namen eintragen."
    #[must_use]
    pub fn family_wrong_name(&self) -> String {
        self.say("family-wrong-name")
    }

    /// "Bitte eine Zahl bis 20."
    #[must_use]
    pub fn family_wrong_years(&self) -> String {
        self.say("family-wrong-years")
    }
}
