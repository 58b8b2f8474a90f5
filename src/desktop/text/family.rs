//! Words: the page of a family.

mod acts;
mod changes;
mod choices;
mod details;
mod entering;

use super::Texts;

impl Texts {
    /// "Akte"
    #[must_use]
    pub fn family_title(&self) -> String {
        self.say("family-title")
    }

    /// "Familie …"
    #[must_use]
    pub fn family_of(&self, name: &str) -> String {
        self.say_with("family-of", [("name", name.into())])
    }

    /// "Speichern"
    #[must_use]
    pub fn family_save(&self) -> String {
        self.say("family-save")
    }

    /// "Speichern und Termin finden"
    #[must_use]
    pub fn family_save_and_find(&self) -> String {
        self.say("family-save-and-find")
    }

    /// "nächster Schritt"
    #[must_use]
    pub fn family_decide(&self) -> String {
        self.say("family-decide")
    }

    /// "Bearbeiten"
    #[must_use]
    pub fn family_edit(&self) -> String {
        self.say("family-edit")
    }

    /// "Akte bearbeiten"
    #[must_use]
    pub fn family_edit_title(&self) -> String {
        self.say("family-edit-title")
    }

    /// "neue Akte …"
    #[must_use]
    pub fn family_new_number(&self, number: &str) -> String {
        self.say_with("family-new-number", [("number", number.into())])
    }

    /// "nächste fehlende Angabe"
    #[must_use]
    pub fn family_next_problem(&self) -> String {
        self.say("family-next-problem")
    }

    /// "Nächste Familie der Liste"
    #[must_use]
    pub fn family_next(&self) -> String {
        self.say("family-next")
    }

    /// "Vorige Familie der Liste"
    #[must_use]
    pub fn family_previous(&self) -> String {
        self.say("family-previous")
    }

    /// "weiteres Kind"
    #[must_use]
    pub fn family_hint_row(&self) -> String {
        self.say("family-hint-row")
    }

    /// "vorige / nächste Familie"
    #[must_use]
    pub fn family_hint_neighbours(&self) -> String {
        self.say("family-hint-neighbours")
    }

    /// "Mehr"
    #[must_use]
    pub fn family_more(&self) -> String {
        self.say("family-more")
    }

    /// "Briefe der Familie"
    #[must_use]
    pub fn family_letters(&self) -> String {
        self.say("family-letters")
    }

    /// "Nummer kopieren"
    #[must_use]
    pub fn family_copy_phone(&self) -> String {
        self.say("family-copy-phone")
    }

    /// "Abgeschlossen am …: …."
    #[must_use]
    pub fn family_closed_banner(&self, day: &str, reason: &str) -> String {
        self.say_with(
            "family-closed-banner",
            [("day", day.into()), ("reason", reason.into())],
        )
    }

    /// "Auskunftssperre: Die Anschrift darf nicht weitergegeben werden."
    #[must_use]
    pub fn family_protected_banner(&self) -> String {
        self.say("family-protected-banner")
    }

    /// "Inzwischen hat jemand diese Akte geändert. Ihre Eingaben bleiben erhalten."
    #[must_use]
    pub fn family_changed_meanwhile(&self) -> String {
        self.say("family-changed-meanwhile")
    }

    /// "Ball liegt bei"
    #[must_use]
    pub fn family_ball(&self) -> String {
        self.say("family-ball")
    }

    /// "fällig seit …"
    #[must_use]
    pub fn family_overdue(&self, day: &str) -> String {
        self.say_with("family-overdue", [("day", day.into())])
    }

    /// "gemeldet …"
    #[must_use]
    pub fn family_reported_ago(&self, days: &str) -> String {
        self.say_with("family-reported-ago", [("days", days.into())])
    }

    /// "Gemeldet"
    #[must_use]
    pub fn family_step_reported(&self) -> String {
        self.say("family-step-reported")
    }

    /// "Geprüft"
    #[must_use]
    pub fn family_step_checked(&self) -> String {
        self.say("family-step-checked")
    }

    /// "Terminiert"
    #[must_use]
    pub fn family_step_scheduled(&self) -> String {
        self.say("family-step-scheduled")
    }

    /// "Beraten"
    #[must_use]
    pub fn family_step_counselled(&self) -> String {
        self.say("family-step-counselled")
    }

    /// "Übergeben"
    #[must_use]
    pub fn family_step_handed_over(&self) -> String {
        self.say("family-step-handed-over")
    }

    /// "Schulplatz"
    #[must_use]
    pub fn family_step_place(&self) -> String {
        self.say("family-step-place")
    }

    /// "Aufgenommen"
    #[must_use]
    pub fn family_step_admitted(&self) -> String {
        self.say("family-step-admitted")
    }

    /// "Warum?"
    #[must_use]
    pub fn family_why(&self) -> String {
        self.say("family-why")
    }

    /// "Schulpflicht"
    #[must_use]
    pub fn family_duty(&self) -> String {
        self.say("family-duty")
    }

    /// "Schulpflicht: das Geburtsdatum fehlt noch."
    #[must_use]
    pub fn family_duty_needs_birth(&self) -> String {
        self.say("family-duty-needs-birth")
    }

    /// "Zuständig"
    #[must_use]
    pub fn family_authority(&self) -> String {
        self.say("family-authority")
    }

    /// "Fehlt noch"
    #[must_use]
    pub fn family_missing(&self) -> String {
        self.say("family-missing")
    }

    /// "alle Angaben bis zum Termin sind da"
    #[must_use]
    pub fn family_complete(&self) -> String {
        self.say("family-complete")
    }

    /// "niemand, solange keine Schulpflicht besteht"
    #[must_use]
    pub fn authority_none(&self) -> String {
        self.say("authority-none")
    }

    /// "Verlauf"
    #[must_use]
    pub fn family_history(&self) -> String {
        self.say("family-history")
    }

    /// "Noch nichts geschehen."
    #[must_use]
    pub fn family_no_history(&self) -> String {
        self.say("family-no-history")
    }

    /// "Termin verschoben: … → …"
    #[must_use]
    pub fn family_moved_from_to(&self, from: &str, to: &str) -> String {
        self.say_with(
            "family-moved-from-to",
            [("from", from.into()), ("to", to.into())],
        )
    }

    /// "… (zurückgenommen)"
    #[must_use]
    pub fn family_undone_mark(&self, deed: &str) -> String {
        self.say_with("family-undone-mark", [("deed", deed.into())])
    }
}
