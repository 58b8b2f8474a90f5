//! Words: schools, their details, reading the official list in

use super::Texts;

impl Texts {
    /// "Schulliste eingelesen: { $new } neu, { $changed } geändert, { $closed } geschlossen."
    #[must_use]
    pub fn deed_schools_read(&self, new: i64, changed: i64, closed: i64) -> String {
        self.say_with(
            "deed-schools-read",
            [
                ("new", new.into()),
                ("changed", changed.into()),
                ("closed", closed.into()),
            ],
        )
    }

    /// "Schule geändert."
    #[must_use]
    pub fn deed_school_edited(&self) -> String {
        self.say("deed-school-edited")
    }

    /// "Schulen"
    #[must_use]
    pub fn schools_title(&self) -> String {
        self.say("schools-title")
    }

    /// "Name, Ort, Straße, Nummer"
    #[must_use]
    pub fn schools_search(&self) -> String {
        self.say("schools-search")
    }

    /// "Liste einlesen"
    #[must_use]
    pub fn schools_read_in(&self) -> String {
        self.say("schools-read-in")
    }

    /// "Amtliche Schulliste wählen"
    #[must_use]
    pub fn schools_file(&self) -> String {
        self.say("schools-file")
    }

    /// "Schulliste (CSV)"
    #[must_use]
    pub fn schools_file_kind(&self) -> String {
        self.say("schools-file-kind")
    }

    /// "alle Schulformen"
    #[must_use]
    pub fn schools_all_forms(&self) -> String {
        self.say("schools-all-forms")
    }

    /// "alle Orte"
    #[must_use]
    pub fn schools_all_towns(&self) -> String {
        self.say("schools-all-towns")
    }

    /// "offen"
    #[must_use]
    pub fn schools_open(&self) -> String {
        self.say("schools-open")
    }

    /// "geschlossen"
    #[must_use]
    pub fn schools_closed(&self) -> String {
        self.say("schools-closed")
    }

    /// "alle"
    #[must_use]
    pub fn schools_all(&self) -> String {
        self.say("schools-all")
    }

    /// "schließt am { $day }"
    #[must_use]
    pub fn schools_closes_on(&self, day: &str) -> String {
        self.say_with("schools-closes-on", [("day", day.into())])
    }

    /// "öffnet am { $day }"
    #[must_use]
    pub fn schools_opens_on(&self, day: &str) -> String {
        self.say_with("schools-opens-on", [("day", day.into())])
    }

    /// "privat"
    #[must_use]
    pub fn schools_private(&self) -> String {
        self.say("schools-private")
    }

    /// "Keine Schule passt zur Auswahl."
    #[must_use]
    pub fn schools_none(&self) -> String {
        self.say("schools-none")
    }

    /// "Wählen Sie links eine Schule."
    #[must_use]
    pub fn schools_choose(&self) -> String {
        self.say("schools-choose")
    }

    /// "schools count"
    #[must_use]
    pub fn schools_count(&self, count: i64) -> String {
        self.say_with("schools-count", [("count", count.into())])
    }

    /// "Amtliche Liste"
    #[must_use]
    pub fn schools_official(&self) -> String {
        self.say("schools-official")
    }

    /// "Beim Einlesen der Liste wird dies aktualisiert."
    #[must_use]
    pub fn schools_official_words(&self) -> String {
        self.say("schools-official-words")
    }

    /// "Angebote der Schule"
    #[must_use]
    pub fn schools_own(&self) -> String {
        self.say("schools-own")
    }

    /// "Kontakt und Lage"
    #[must_use]
    pub fn schools_contact_head(&self) -> String {
        self.say("schools-contact-head")
    }

    /// "Eigene Einträge gehen der Liste vor. Leer gilt wieder die Liste."
    #[must_use]
    pub fn schools_contact_words(&self) -> String {
        self.say("schools-contact-words")
    }

    /// "Änderungen"
    #[must_use]
    pub fn schools_history(&self) -> String {
        self.say("schools-history")
    }

    /// "Noch keine Änderung."
    #[must_use]
    pub fn schools_history_none(&self) -> String {
        self.say("schools-history-none")
    }

    /// "angelegt"
    #[must_use]
    pub fn schools_history_made(&self) -> String {
        self.say("schools-history-made")
    }

    /// "selbst eingetragen"
    #[must_use]
    pub fn schools_by_hand(&self) -> String {
        self.say("schools-by-hand")
    }

    /// "Jahrgänge"
    #[must_use]
    pub fn schools_grades(&self) -> String {
        self.say("schools-grades")
    }

    /// "Leer heißt: wie die Schulform ({ $grades }). Zum Beispiel „5–10, IFK“."
    #[must_use]
    pub fn schools_grades_hint(&self, grades: &str) -> String {
        self.say_with("schools-grades-hint", [("grades", grades.into())])
    }

    /// "„{ $word }“ ist kein Jahrgang. Zum Beispiel „5–10, EF–Q2, IFK“."
    #[must_use]
    pub fn schools_grades_wrong(&self, word: &str) -> String {
        self.say_with("schools-grades-wrong", [("word", word.into())])
    }

    /// "Breite, Länge: „51.76649, 7.91634“"
    #[must_use]
    pub fn schools_place_hint(&self) -> String {
        self.say("schools-place-hint")
    }

    /// "Bitte zwei Zahlen eintragen: „51.76649, 7.91634“."
    #[must_use]
    pub fn schools_place_wrong(&self) -> String {
        self.say("schools-place-wrong")
    }

    /// "Ohne Koordinaten lassen sich Entfernungen nicht schätzen."
    #[must_use]
    pub fn schools_place_none(&self) -> String {
        self.say("schools-place-none")
    }

    /// "Speichern"
    #[must_use]
    pub fn schools_save(&self) -> String {
        self.say("schools-save")
    }

    /// "Angebote trägt die Schulaufsicht ein, Kontakt und Lage die Verwaltung."
    #[must_use]
    pub fn schools_no_right(&self) -> String {
        self.say("schools-no-right")
    }

    /// "Schulliste prüfen"
    #[must_use]
    pub fn schools_preview_title(&self) -> String {
        self.say("schools-preview-title")
    }

    /// "schools preview rows"
    #[must_use]
    pub fn schools_preview_rows(&self, rows: i64, same: i64) -> String {
        self.say_with(
            "schools-preview-rows",
            [("rows", rows.into()), ("same", same.into())],
        )
    }

    /// "Die Liste sagt nichts Neues."
    #[must_use]
    pub fn schools_preview_nothing(&self) -> String {
        self.say("schools-preview-nothing")
    }

    /// "schools preview take"
    #[must_use]
    pub fn schools_preview_take(&self, count: i64) -> String {
        self.say_with("schools-preview-take", [("count", count.into())])
    }

    /// "Ausgelassen ({ $count })"
    #[must_use]
    pub fn schools_preview_out(&self, count: i64) -> String {
        self.say_with("schools-preview-out", [("count", count.into())])
    }

    /// "Hinweise ({ $count })"
    #[must_use]
    pub fn schools_preview_remarks(&self, count: i64) -> String {
        self.say_with("schools-preview-remarks", [("count", count.into())])
    }

    /// "schools preview others"
    #[must_use]
    pub fn schools_preview_others(&self, count: i64) -> String {
        self.say_with("schools-preview-others", [("count", count.into())])
    }

    /// "schools preview warning"
    #[must_use]
    pub fn schools_preview_warning(&self, count: i64) -> String {
        self.say_with("schools-preview-warning", [("count", count.into())])
    }

    /// "Steht nicht in der Liste. Ohne Haken bleibt die Schule offen."
    #[must_use]
    pub fn schools_preview_missing(&self) -> String {
        self.say("schools-preview-missing")
    }

    /// "Haken setzen"
    #[must_use]
    pub fn schools_preview_hint_tick(&self) -> String {
        self.say("schools-preview-hint-tick")
    }

    /// "Liste einlesen"
    #[must_use]
    pub fn schools_shortcut_read(&self) -> String {
        self.say("schools-shortcut-read")
    }

    /// "Änderungen übernehmen"
    #[must_use]
    pub fn schools_shortcut_take(&self) -> String {
        self.say("schools-shortcut-take")
    }

    /// "offen, geschlossen, alle"
    #[must_use]
    pub fn schools_shortcut_state(&self) -> String {
        self.say("schools-shortcut-state")
    }
}
