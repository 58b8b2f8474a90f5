//! Words: household, guardians and children in a family's record.

use crate::desktop::text::Texts;

impl Texts {
    /// "Haushalt"
    #[must_use]
    pub fn family_household(&self) -> String {
        self.say("family-household")
    }

    /// "Anschrift"
    #[must_use]
    pub fn family_address(&self) -> String {
        self.say("family-address")
    }

    /// "Anschrift unvollständig"
    #[must_use]
    pub fn family_address_incomplete(&self) -> String {
        self.say("family-address-incomplete")
    }

    /// "Name am Briefkasten"
    #[must_use]
    pub fn family_letterbox(&self) -> String {
        self.say("family-letterbox")
    }

    /// "Telefon"
    #[must_use]
    pub fn family_phone(&self) -> String {
        self.say("family-phone")
    }

    /// "Weitere Nummer"
    #[must_use]
    pub fn family_phone_add(&self) -> String {
        self.say("family-phone-add")
    }

    /// "E-Mail"
    #[must_use]
    pub fn family_email(&self) -> String {
        self.say("family-email")
    }

    /// "Sprache · Dolmetschen"
    #[must_use]
    pub fn family_language_interpreter(&self) -> String {
        self.say("family-language-interpreter")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn family_interpreter(&self) -> String {
        self.say("family-interpreter")
    }

    /// "nötig"
    #[must_use]
    pub fn family_interpreter_needed(&self) -> String {
        self.say("family-interpreter-needed")
    }

    /// "gern eine Frau"
    #[must_use]
    pub fn family_woman_preferred(&self) -> String {
        self.say("family-woman-preferred")
    }

    /// "gern eine Frau"
    #[must_use]
    pub fn family_woman_preferred_short(&self) -> String {
        self.say("family-woman-preferred-short")
    }

    /// "Sprache der Briefe"
    #[must_use]
    pub fn family_letter_language(&self) -> String {
        self.say("family-letter-language")
    }

    /// "leer: nur Deutsch"
    #[must_use]
    pub fn family_letter_language_hint(&self) -> String {
        self.say("family-letter-language-hint")
    }

    /// "Deutsch"
    #[must_use]
    pub fn family_german_only(&self) -> String {
        self.say("family-german-only")
    }

    /// "Deutsch mit …"
    #[must_use]
    pub fn family_german_with(&self, language: &str) -> String {
        self.say_with("family-german-with", [("language", language.into())])
    }

    /// "Gemeldet"
    #[must_use]
    pub fn family_reported(&self) -> String {
        self.say("family-reported")
    }

    /// "Meldende Stelle"
    #[must_use]
    pub fn family_reporter(&self) -> String {
        self.say("family-reporter")
    }

    /// "Zuweisung an Kommune · Zuzug"
    #[must_use]
    pub fn family_allocation(&self) -> String {
        self.say("family-allocation")
    }

    /// "zugewiesen"
    #[must_use]
    pub fn family_allocated_short(&self) -> String {
        self.say("family-allocated-short")
    }

    /// "zugezogen"
    #[must_use]
    pub fn family_arrived_short(&self) -> String {
        self.say("family-arrived-short")
    }

    /// "Aufenthalt"
    #[must_use]
    pub fn family_pathway(&self) -> String {
        self.say("family-pathway")
    }

    /// "Besonderes"
    #[must_use]
    pub fn family_special(&self) -> String {
        self.say("family-special")
    }

    /// "keine Angaben"
    #[must_use]
    pub fn family_nothing_special(&self) -> String {
        self.say("family-nothing-special")
    }

    /// "Wunsch: …"
    #[must_use]
    pub fn family_wants_site(&self, site: &str) -> String {
        self.say_with("family-wants-site", [("site", site.into())])
    }

    /// "Notiz"
    #[must_use]
    pub fn family_note(&self) -> String {
        self.say("family-note")
    }

    /// "Keine Angaben zu Gesundheit oder Fluchtgründen."
    #[must_use]
    pub fn family_note_hint(&self) -> String {
        self.say("family-note-hint")
    }

    /// "Großdruck"
    #[must_use]
    pub fn family_large_print(&self) -> String {
        self.say("family-large-print")
    }

    /// "Auskunftssperre"
    #[must_use]
    pub fn family_protected(&self) -> String {
        self.say("family-protected")
    }

    /// "Sorgeberechtigte"
    #[must_use]
    pub fn family_guardians(&self) -> String {
        self.say("family-guardians")
    }

    /// "Noch niemand eingetragen."
    #[must_use]
    pub fn family_no_guardian(&self) -> String {
        self.say("family-no-guardian")
    }

    /// "Weitere Person"
    #[must_use]
    pub fn family_add_guardian(&self) -> String {
        self.say("family-add-guardian")
    }

    /// "Person entfernen"
    #[must_use]
    pub fn family_remove_guardian(&self) -> String {
        self.say("family-remove-guardian")
    }

    /// "Kind hinzufügen"
    #[must_use]
    pub fn family_add_child(&self) -> String {
        self.say("family-add-child")
    }

    /// "Anschrift, Sprache und Sorgeberechtigte werden übernommen."
    #[must_use]
    pub fn family_add_child_hint(&self) -> String {
        self.say("family-add-child-hint")
    }

    /// "Enter in einem Namensfeld fügt ein Kind hinzu."
    #[must_use]
    pub fn family_enter_adds(&self) -> String {
        self.say("family-enter-adds")
    }

    /// "Kind entfernen"
    #[must_use]
    pub fn family_remove_child(&self) -> String {
        self.say("family-remove-child")
    }

    /// "Kinder"
    #[must_use]
    pub fn family_children(&self) -> String {
        self.say("family-children")
    }

    /// "Tag, Monat oder nur Jahr"
    #[must_use]
    pub fn family_birth_hint(&self) -> String {
        self.say("family-birth-hint")
    }

    /// "Geburtsdatum fehlt"
    #[must_use]
    pub fn family_birth_missing(&self) -> String {
        self.say("family-birth-missing")
    }

    /// "angenommen"
    #[must_use]
    pub fn family_assumed(&self) -> String {
        self.say("family-assumed")
    }

    /// "… (angenommen)"
    #[must_use]
    pub fn family_assumed_date(&self, day: &str) -> String {
        self.say_with("family-assumed-date", [("day", day.into())])
    }

    /// "Geschlecht"
    #[must_use]
    pub fn family_sex(&self) -> String {
        self.say("family-sex")
    }

    /// "… Schuljahre"
    #[must_use]
    pub fn family_school_years_count(&self, years: i64) -> String {
        self.say_with("family-school-years-count", [("years", years.into())])
    }

    /// "geb. …"
    #[must_use]
    pub fn family_born(&self, day: &str) -> String {
        self.say_with("family-born", [("day", day.into())])
    }

    /// "… Jahre"
    #[must_use]
    pub fn family_age(&self, years: i64) -> String {
        self.say_with("family-age", [("years", years.into())])
    }
}
