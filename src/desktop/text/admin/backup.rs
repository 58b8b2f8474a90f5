//! Words: checking the database and keeping backups.

use crate::desktop::text::Texts;

impl Texts {
    /// "Datenbank prüfen"
    #[must_use]
    pub fn backup_head(&self) -> String {
        self.say("backup-head")
    }

    /// "Liest jede Seite und prüft Verweise und Regeln. Ändert nichts."
    #[must_use]
    pub fn backup_check_words(&self) -> String {
        self.say("backup-check-words")
    }

    /// "Prüfen"
    #[must_use]
    pub fn backup_check(&self) -> String {
        self.say("backup-check")
    }

    /// "Wird geprüft …"
    #[must_use]
    pub fn backup_checking(&self) -> String {
        self.say("backup-checking")
    }

    /// "Alles in Ordnung, … Prüfungen ohne Befund."
    #[must_use]
    pub fn backup_sound(&self, count: i64) -> String {
        self.say_with("backup-sound", [("count", count.into())])
    }

    /// "… Probleme gefunden. Bitte nicht weiterarbeiten."
    #[must_use]
    pub fn backup_unsound(&self, count: i64) -> String {
        self.say_with("backup-unsound", [("count", count.into())])
    }

    /// "Sicherung speichern"
    #[must_use]
    pub fn backup_save_head(&self) -> String {
        self.say("backup-save-head")
    }

    /// "Eine geprüfte, verschlüsselte Kopie an einem anderen Ort, auch auf einem Netzlaufwerk."
    #[must_use]
    pub fn backup_save_words(&self) -> String {
        self.say("backup-save-words")
    }

    /// "Sicherung speichern"
    #[must_use]
    pub fn backup_save(&self) -> String {
        self.say("backup-save")
    }

    /// "Wird gesichert …"
    #[must_use]
    pub fn backup_saving(&self) -> String {
        self.say("backup-saving")
    }

    /// "Gesichert und geprüft: …, …."
    #[must_use]
    pub fn backup_saved(&self, file: &str, size: &str) -> String {
        self.say_with(
            "backup-saved",
            [("file", file.into()), ("size", size.into())],
        )
    }

    /// "… Einträge, Prüfsumme …"
    #[must_use]
    pub fn backup_saved_rows(&self, rows: i64, mark: &str) -> String {
        self.say_with(
            "backup-saved-rows",
            [("rows", rows.into()), ("mark", mark.into())],
        )
    }

    /// "Sicherungen"
    #[must_use]
    pub fn backup_kind(&self) -> String {
        self.say("backup-kind")
    }

    /// "erstberatung-….db"
    #[must_use]
    pub fn backup_file(&self, day: &str) -> String {
        self.say_with("backup-file", [("day", day.into())])
    }

    /// "Datenordner"
    #[must_use]
    pub fn backup_place(&self) -> String {
        self.say("backup-place")
    }
}
