//! Words: reading lists from outside

mod rows;
mod targets;

use super::Texts;

impl Texts {
    /// "Meldungen einlesen"
    #[must_use]
    pub fn import_title(&self) -> String {
        self.say("import-title")
    }

    /// "Datei"
    #[must_use]
    pub fn import_step_file(&self) -> String {
        self.say("import-step-file")
    }

    /// "Spalten"
    #[must_use]
    pub fn import_step_columns(&self) -> String {
        self.say("import-step-columns")
    }

    /// "Prüfen"
    #[must_use]
    pub fn import_step_check(&self) -> String {
        self.say("import-step-check")
    }

    /// "Übernehmen"
    #[must_use]
    pub fn import_step_take(&self) -> String {
        self.say("import-step-take")
    }

    /// "Welche Liste soll eingelesen werden?"
    #[must_use]
    pub fn import_file_head(&self) -> String {
        self.say("import-file-head")
    }

    /// "CSV oder Text aus der Tabellenkalkulation. Geschrieben wird erst beim Übernehmen."
    #[must_use]
    pub fn import_file_words(&self) -> String {
        self.say("import-file-words")
    }

    /// "Datei"
    #[must_use]
    pub fn import_path(&self) -> String {
        self.say("import-path")
    }

    /// "Pfad eintippen oder Datei wählen"
    #[must_use]
    pub fn import_path_hint(&self) -> String {
        self.say("import-path-hint")
    }

    /// "Datei wählen"
    #[must_use]
    pub fn import_pick(&self) -> String {
        self.say("import-pick")
    }

    /// "Liste öffnen"
    #[must_use]
    pub fn import_open(&self) -> String {
        self.say("import-open")
    }

    /// "Liste zum Einlesen wählen"
    #[must_use]
    pub fn import_pick_title(&self) -> String {
        self.say("import-pick-title")
    }

    /// "Listen"
    #[must_use]
    pub fn import_kind(&self) -> String {
        self.say("import-kind")
    }

    /// "Die Liste wird gelesen …"
    #[must_use]
    pub fn import_reading(&self) -> String {
        self.say("import-reading")
    }

    /// "Die Kinder werden übernommen …"
    #[must_use]
    pub fn import_writing(&self) -> String {
        self.say("import-writing")
    }

    /// "… · … Zeilen · … · …"
    #[must_use]
    pub fn import_facts(&self, file: &str, rows: i64, delimiter: &str, encoding: &str) -> String {
        self.say_with(
            "import-facts",
            [
                ("file", file.into()),
                ("rows", rows.into()),
                ("delimiter", delimiter.into()),
                ("encoding", encoding.into()),
            ],
        )
    }

    /// "Zeichenkodierung"
    #[must_use]
    pub fn import_encoding(&self) -> String {
        self.say("import-encoding")
    }

    /// "Trennzeichen"
    #[must_use]
    pub fn import_delimiter(&self) -> String {
        self.say("import-delimiter")
    }

    /// "Semikolon"
    #[must_use]
    pub fn import_semicolon(&self) -> String {
        self.say("import-semicolon")
    }

    /// "Komma"
    #[must_use]
    pub fn import_comma(&self) -> String {
        self.say("import-comma")
    }

    /// "Tabulator"
    #[must_use]
    pub fn import_tab(&self) -> String {
        self.say("import-tab")
    }

    /// "Senkrechter Strich"
    #[must_use]
    pub fn import_bar(&self) -> String {
        self.say("import-bar")
    }

    /// "… von … zugeordnet"
    #[must_use]
    pub fn import_columns_facts(&self, done: i64, of: i64) -> String {
        self.say_with(
            "import-columns-facts",
            [("done", done.into()), ("of", of.into())],
        )
    }

    /// "Vorlagen"
    #[must_use]
    pub fn import_mapping_kind(&self) -> String {
        self.say("import-mapping-kind")
    }

    /// "spalten.toml"
    #[must_use]
    pub fn import_mapping_file(&self) -> String {
        self.say("import-mapping-file")
    }

    /// "Vorlage gespeichert."
    #[must_use]
    pub fn import_mapping_saved(&self) -> String {
        self.say("import-mapping-saved")
    }

    /// "Freitext der Bemerkungen einlesen"
    #[must_use]
    pub fn import_free_text(&self) -> String {
        self.say("import-free-text")
    }

    /// "Bemerkungen können Gesundheitsdaten enthalten. Ohne Häkchen werden nur Wünsche zum Termin erkannt."
    #[must_use]
    pub fn import_free_text_hint(&self) -> String {
        self.say("import-free-text-hint")
    }

    /// "Meldestelle"
    #[must_use]
    pub fn import_reporter(&self) -> String {
        self.say("import-reporter")
    }

    /// "gilt ohne eigene Spalte"
    #[must_use]
    pub fn import_reporter_hint(&self) -> String {
        self.say("import-reporter-hint")
    }

    /// "erkannt, … % sicher"
    #[must_use]
    pub fn import_sure(&self, percent: i64) -> String {
        self.say_with("import-sure", [("percent", percent.into())])
    }

    /// "wird nicht eingelesen"
    #[must_use]
    pub fn import_ignored(&self) -> String {
        self.say("import-ignored")
    }

    /// "kann Gesundheitsdaten enthalten"
    #[must_use]
    pub fn import_health(&self) -> String {
        self.say("import-health")
    }

    /// "… gültig"
    #[must_use]
    pub fn import_valid(&self, count: i64) -> String {
        self.say_with("import-valid", [("count", count.into())])
    }

    /// "… ungültig"
    #[must_use]
    pub fn import_wrong(&self, count: i64) -> String {
        self.say_with("import-wrong", [("count", count.into())])
    }

    /// "… zu prüfen"
    #[must_use]
    pub fn import_unsure(&self, count: i64) -> String {
        self.say_with("import-unsure", [("count", count.into())])
    }

    /// "Weiter: Prüfen"
    #[must_use]
    pub fn import_next(&self) -> String {
        self.say("import-next")
    }

    /// "Die Liste ist eingelesen."
    #[must_use]
    pub fn import_done_title(&self) -> String {
        self.say("import-done-title")
    }

    /// "… Kinder aus … Zeilen übernommen, … neue Familien."
    #[must_use]
    pub fn import_done_words(&self, children: i64, rows: i64, families: i64) -> String {
        self.say_with(
            "import-done-words",
            [
                ("children", children.into()),
                ("rows", rows.into()),
                ("families", families.into()),
            ],
        )
    }

    /// "… Kinder waren schon erfasst."
    #[must_use]
    pub fn import_done_present(&self, count: i64) -> String {
        self.say_with("import-done-present", [("count", count.into())])
    }

    /// "Zu den Familien"
    #[must_use]
    pub fn import_to_families(&self) -> String {
        self.say("import-to-families")
    }

    /// "Weitere Liste einlesen"
    #[must_use]
    pub fn import_another(&self) -> String {
        self.say("import-another")
    }

    /// "Neu laden"
    #[must_use]
    pub fn import_reload(&self) -> String {
        self.say("import-reload")
    }

    /// "Ihre Rolle darf keine Listen einlesen."
    #[must_use]
    pub fn import_no_right(&self) -> String {
        self.say("import-no-right")
    }

    /// "In dieser Ansicht steht nichts."
    #[must_use]
    pub fn import_none_here(&self) -> String {
        self.say("import-none-here")
    }

    /// "Zeile"
    #[must_use]
    pub fn import_hint_row(&self) -> String {
        self.say("import-hint-row")
    }

    /// "einlesen ja / nein"
    #[must_use]
    pub fn import_hint_tick(&self) -> String {
        self.say("import-hint-tick")
    }

    /// "vergleichen"
    #[must_use]
    pub fn import_hint_compare(&self) -> String {
        self.say("import-hint-compare")
    }

    /// "nächster Hinweis"
    #[must_use]
    pub fn import_hint_next(&self) -> String {
        self.say("import-hint-next")
    }

    /// "… (Kind …)"
    #[must_use]
    pub fn import_child_number(&self, words: &str, n: i64) -> String {
        self.say_with(
            "import-child-number",
            [("words", words.into()), ("n", n.into())],
        )
    }
}
