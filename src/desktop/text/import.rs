//! Words: reading lists from outside

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

    /// "Ergebnis"
    #[must_use]
    pub fn import_result(&self) -> String {
        self.say("import-result")
    }

    /// "… Zeilen"
    #[must_use]
    pub fn import_rows(&self, rows: i64) -> String {
        self.say_with("import-rows", [("rows", rows.into())])
    }

    /// "neu"
    #[must_use]
    pub fn import_count_new(&self) -> String {
        self.say("import-count-new")
    }

    /// "mögliche Dubletten"
    #[must_use]
    pub fn import_count_doubtful(&self) -> String {
        self.say("import-count-doubtful")
    }

    /// "schon vorhanden"
    #[must_use]
    pub fn import_count_present(&self) -> String {
        self.say("import-count-present")
    }

    /// "Geprüft auf Namen, Geburtsdatum und Haushalt. Erfasstes bleibt, solange Sie nichts anhaken. Vorher wird gesichert."
    #[must_use]
    pub fn import_result_words(&self) -> String {
        self.say("import-result-words")
    }

    /// "Vorschau"
    #[must_use]
    pub fn import_preview(&self) -> String {
        self.say("import-preview")
    }

    /// "Alle …"
    #[must_use]
    pub fn import_filter_all(&self, count: i64) -> String {
        self.say_with("import-filter-all", [("count", count.into())])
    }

    /// "Zu prüfen …"
    #[must_use]
    pub fn import_filter_check(&self, count: i64) -> String {
        self.say_with("import-filter-check", [("count", count.into())])
    }

    /// "Neu …"
    #[must_use]
    pub fn import_filter_new(&self, count: i64) -> String {
        self.say_with("import-filter-new", [("count", count.into())])
    }

    /// "Zeile"
    #[must_use]
    pub fn import_column_row(&self) -> String {
        self.say("import-column-row")
    }

    /// "Kind"
    #[must_use]
    pub fn import_column_child(&self) -> String {
        self.say("import-column-child")
    }

    /// "geboren"
    #[must_use]
    pub fn import_column_born(&self) -> String {
        self.say("import-column-born")
    }

    /// "Ort"
    #[must_use]
    pub fn import_column_town(&self) -> String {
        self.say("import-column-town")
    }

    /// "Telefon"
    #[must_use]
    pub fn import_column_phone(&self) -> String {
        self.say("import-column-phone")
    }

    /// "Ergebnis"
    #[must_use]
    pub fn import_column_result(&self) -> String {
        self.say("import-column-result")
    }

    /// "neu"
    #[must_use]
    pub fn import_is_new(&self) -> String {
        self.say("import-is-new")
    }

    /// "neu, Geschwister einer erfassten Familie"
    #[must_use]
    pub fn import_joins_family(&self) -> String {
        self.say("import-joins-family")
    }

    /// "wie ein Kind in …?"
    #[must_use]
    pub fn import_like(&self, file: &str) -> String {
        self.say_with("import-like", [("file", file.into())])
    }

    /// "wie ein Kind in …? Die Akte ist geschlossen."
    #[must_use]
    pub fn import_like_closed(&self, file: &str) -> String {
        self.say_with("import-like-closed", [("file", file.into())])
    }

    /// "wie Zeile …?"
    #[must_use]
    pub fn import_like_row(&self, row: i64) -> String {
        self.say_with("import-like-row", [("row", row.into())])
    }

    /// "vorhanden: …"
    #[must_use]
    pub fn import_present(&self, file: &str) -> String {
        self.say_with("import-present", [("file", file.into())])
    }

    /// "doppelt, wie Zeile …"
    #[must_use]
    pub fn import_twice(&self, row: i64) -> String {
        self.say_with("import-twice", [("row", row.into())])
    }

    /// "… Kinder übernehmen"
    #[must_use]
    pub fn import_take(&self, count: i64) -> String {
        self.say_with("import-take", [("count", count.into())])
    }

    /// "Noch … Fehler: in der Datei berichtigen und neu laden."
    #[must_use]
    pub fn import_blocked(&self, errors: i64) -> String {
        self.say_with("import-blocked", [("errors", errors.into())])
    }

    /// "Vergleichen"
    #[must_use]
    pub fn import_compare(&self) -> String {
        self.say("import-compare")
    }

    /// "Ist es dasselbe Kind?"
    #[must_use]
    pub fn import_compare_title(&self) -> String {
        self.say("import-compare-title")
    }

    /// "Was steht in dieser Zeile?"
    #[must_use]
    pub fn import_row_title(&self) -> String {
        self.say("import-row-title")
    }

    /// "In der Liste, Zeile …"
    #[must_use]
    pub fn import_in_list(&self, row: i64) -> String {
        self.say_with("import-in-list", [("row", row.into())])
    }

    /// "Erfasst: …"
    #[must_use]
    pub fn import_recorded(&self, file: &str) -> String {
        self.say_with("import-recorded", [("file", file.into())])
    }

    /// "Nicht einlesen"
    #[must_use]
    pub fn import_skip(&self) -> String {
        self.say("import-skip")
    }

    /// "Einlesen"
    #[must_use]
    pub fn import_include(&self) -> String {
        self.say("import-include")
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

    /// "nicht einlesen"
    #[must_use]
    pub fn target_ignore(&self) -> String {
        self.say("target-ignore")
    }

    /// "Haushaltsnummer"
    #[must_use]
    pub fn target_household_number(&self) -> String {
        self.say("target-household-number")
    }

    /// "Familienname Kind"
    #[must_use]
    pub fn target_child_family_name(&self) -> String {
        self.say("target-child-family-name")
    }

    /// "Vorname Kind"
    #[must_use]
    pub fn target_child_given_name(&self) -> String {
        self.say("target-child-given-name")
    }

    /// "Name Kind"
    #[must_use]
    pub fn target_child_full_name(&self) -> String {
        self.say("target-child-full-name")
    }

    /// "Familienname, Originalschrift"
    #[must_use]
    pub fn target_child_family_name_original(&self) -> String {
        self.say("target-child-family-name-original")
    }

    /// "Vorname, Originalschrift"
    #[must_use]
    pub fn target_child_given_name_original(&self) -> String {
        self.say("target-child-given-name-original")
    }

    /// "Geburtsdatum"
    #[must_use]
    pub fn target_child_birth_date(&self) -> String {
        self.say("target-child-birth-date")
    }

    /// "Geschlecht"
    #[must_use]
    pub fn target_child_sex(&self) -> String {
        self.say("target-child-sex")
    }

    /// "Staatsangehörigkeit"
    #[must_use]
    pub fn target_nationality(&self) -> String {
        self.say("target-nationality")
    }

    /// "Familienname Sorgeberechtigte"
    #[must_use]
    pub fn target_guardian_family_name(&self) -> String {
        self.say("target-guardian-family-name")
    }

    /// "Vorname Sorgeberechtigte"
    #[must_use]
    pub fn target_guardian_given_name(&self) -> String {
        self.say("target-guardian-given-name")
    }

    /// "Name Sorgeberechtigte"
    #[must_use]
    pub fn target_guardian_full_name(&self) -> String {
        self.say("target-guardian-full-name")
    }

    /// "Verhältnis zum Kind"
    #[must_use]
    pub fn target_guardian_relation(&self) -> String {
        self.say("target-guardian-relation")
    }

    /// "Straße"
    #[must_use]
    pub fn target_street(&self) -> String {
        self.say("target-street")
    }

    /// "Hausnummer"
    #[must_use]
    pub fn target_house_number(&self) -> String {
        self.say("target-house-number")
    }

    /// "Postleitzahl"
    #[must_use]
    pub fn target_postcode(&self) -> String {
        self.say("target-postcode")
    }

    /// "Ort"
    #[must_use]
    pub fn target_town(&self) -> String {
        self.say("target-town")
    }

    /// "Anschrift"
    #[must_use]
    pub fn target_full_address(&self) -> String {
        self.say("target-full-address")
    }

    /// "Ortsteil"
    #[must_use]
    pub fn target_district(&self) -> String {
        self.say("target-district")
    }

    /// "bei (c/o)"
    #[must_use]
    pub fn target_care_of(&self) -> String {
        self.say("target-care-of")
    }

    /// "Unterkunft"
    #[must_use]
    pub fn target_accommodation(&self) -> String {
        self.say("target-accommodation")
    }

    /// "Telefon"
    #[must_use]
    pub fn target_phone(&self) -> String {
        self.say("target-phone")
    }

    /// "E-Mail"
    #[must_use]
    pub fn target_email(&self) -> String {
        self.say("target-email")
    }

    /// "Familiensprache"
    #[must_use]
    pub fn target_language(&self) -> String {
        self.say("target-language")
    }

    /// "Dolmetschen"
    #[must_use]
    pub fn target_interpreter(&self) -> String {
        self.say("target-interpreter")
    }

    /// "Zuzug am"
    #[must_use]
    pub fn target_arrived(&self) -> String {
        self.say("target-arrived")
    }

    /// "Einreise am"
    #[must_use]
    pub fn target_entered(&self) -> String {
        self.say("target-entered")
    }

    /// "Gemeldet am"
    #[must_use]
    pub fn target_reported_on(&self) -> String {
        self.say("target-reported-on")
    }

    /// "Meldestelle"
    #[must_use]
    pub fn target_reporter(&self) -> String {
        self.say("target-reporter")
    }

    /// "Bemerkung"
    #[must_use]
    pub fn target_remark(&self) -> String {
        self.say("target-remark")
    }
}
