//! Words: the rows of a list before they are taken in.

use crate::desktop::text::Texts;

impl Texts {
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
}
