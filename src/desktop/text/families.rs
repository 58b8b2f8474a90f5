//! Words: the list of families

use super::Texts;

impl Texts {
    /// "{ $files offene Akten } · { $children Kinder }"
    #[must_use]
    pub fn families_facts(&self, files: i64, children: i64) -> String {
        self.say_with(
            "families-facts",
            [("files", files.into()), ("children", children.into())],
        )
    }

    /// "Familien"
    #[must_use]
    pub fn families_title(&self) -> String {
        self.say("families-title")
    }

    /// "Meldung erfassen"
    #[must_use]
    pub fn families_report(&self) -> String {
        self.say("families-report")
    }

    /// "Meldungen einlesen"
    #[must_use]
    pub fn families_import(&self) -> String {
        self.say("families-import")
    }

    /// "In der Liste suchen"
    #[must_use]
    pub fn families_search(&self) -> String {
        self.say("families-search")
    }

    /// "… Familien"
    #[must_use]
    pub fn families_count(&self, families: i64) -> String {
        self.say_with("families-count", [("families", families.into())])
    }

    /// "Offen"
    #[must_use]
    pub fn families_chip_open(&self) -> String {
        self.say("families-chip-open")
    }

    /// "Ball bei Büro"
    #[must_use]
    pub fn families_chip_office(&self) -> String {
        self.say("families-chip-office")
    }

    /// "Ohne Termin"
    #[must_use]
    pub fn families_chip_no_appointment(&self) -> String {
        self.say("families-chip-no-appointment")
    }

    /// "Frist überschritten"
    #[must_use]
    pub fn families_chip_overdue(&self) -> String {
        self.say("families-chip-overdue")
    }

    /// "Angaben fehlen"
    #[must_use]
    pub fn families_chip_incomplete(&self) -> String {
        self.say("families-chip-incomplete")
    }

    /// "Familie"
    #[must_use]
    pub fn families_column_family(&self) -> String {
        self.say("families-column-family")
    }

    /// "Aktenzeichen"
    #[must_use]
    pub fn families_column_number(&self) -> String {
        self.say("families-column-number")
    }

    /// "Kommune"
    #[must_use]
    pub fn families_column_municipality(&self) -> String {
        self.say("families-column-municipality")
    }

    /// "Kinder"
    #[must_use]
    pub fn families_column_children(&self) -> String {
        self.say("families-column-children")
    }

    /// "Sprache"
    #[must_use]
    pub fn families_column_language(&self) -> String {
        self.say("families-column-language")
    }

    /// "Stand"
    #[must_use]
    pub fn families_column_stage(&self) -> String {
        self.say("families-column-stage")
    }

    /// "Ball liegt bei"
    #[must_use]
    pub fn families_column_ball(&self) -> String {
        self.say("families-column-ball")
    }

    /// "Tage"
    #[must_use]
    pub fn families_column_days(&self) -> String {
        self.say("families-column-days")
    }

    /// "Nächster Schritt"
    #[must_use]
    pub fn families_column_next(&self) -> String {
        self.say("families-column-next")
    }

    /// "heute"
    #[must_use]
    pub fn families_due_now(&self) -> String {
        self.say("families-due-now")
    }

    /// "Dolm. bis …"
    #[must_use]
    pub fn families_interpreter_by(&self, due: &str) -> String {
        self.say_with("families-interpreter-by", [("due", due.into())])
    }

    /// "Noch ist keine Familie gemeldet."
    #[must_use]
    pub fn families_empty(&self) -> String {
        self.say("families-empty")
    }

    /// "Erfassen Sie eine Meldung oder lesen Sie eine Liste ein."
    #[must_use]
    pub fn families_empty_hint(&self) -> String {
        self.say("families-empty-hint")
    }

    /// "Keine Familie passt zu diesen Filtern."
    #[must_use]
    pub fn families_no_hits(&self) -> String {
        self.say("families-no-hits")
    }

    /// "Keine Familie passt zu „…“."
    #[must_use]
    pub fn families_no_hits_for(&self, query: &str) -> String {
        self.say_with("families-no-hits-for", [("query", query.into())])
    }

    /// "Gesucht wird in Namen, Aktenzeichen, Telefon, Geburtsdatum, Kommune und Sprache."
    #[must_use]
    pub fn families_no_hits_hint(&self) -> String {
        self.say("families-no-hits-hint")
    }

    /// "Als neue Meldung erfassen"
    #[must_use]
    pub fn families_as_new(&self) -> String {
        self.say("families-as-new")
    }

    /// "Filter zurücksetzen"
    #[must_use]
    pub fn families_reset(&self) -> String {
        self.say("families-reset")
    }

    /// "in die Liste"
    #[must_use]
    pub fn families_hint_list(&self) -> String {
        self.say("families-hint-list")
    }

    /// "suchen"
    #[must_use]
    pub fn families_hint_search(&self) -> String {
        self.say("families-hint-search")
    }

    /// "families ausgewählt"
    #[must_use]
    pub fn families_ticked(&self, families: i64) -> String {
        self.say_with("families-ticked", [("families", families.into())])
    }

    /// "Termin vorschlagen"
    #[must_use]
    pub fn families_plan(&self) -> String {
        self.say("families-plan")
    }

    /// "an- und abwählen"
    #[must_use]
    pub fn families_hint_tick(&self) -> String {
        self.say("families-hint-tick")
    }

    /// "Auswahl aufheben"
    #[must_use]
    pub fn families_hint_untick(&self) -> String {
        self.say("families-hint-untick")
    }
}
