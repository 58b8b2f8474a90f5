//! Words: what the keys do, as the help names them.

use crate::desktop::text::Texts;

impl Texts {
    /// "Ansicht oder Reiter wählen"
    #[must_use]
    pub fn shortcut_view(&self) -> String {
        self.say("shortcut-view")
    }

    /// "Überall suchen"
    #[must_use]
    pub fn shortcut_search(&self) -> String {
        self.say("shortcut-search")
    }

    /// "In dieser Liste suchen"
    #[must_use]
    pub fn shortcut_find(&self) -> String {
        self.say("shortcut-find")
    }

    /// "Nächster Treffer"
    #[must_use]
    pub fn shortcut_find_next(&self) -> String {
        self.say("shortcut-find-next")
    }

    /// "Neu anlegen"
    #[must_use]
    pub fn shortcut_new(&self) -> String {
        self.say("shortcut-new")
    }

    /// "Speichern"
    #[must_use]
    pub fn shortcut_save(&self) -> String {
        self.say("shortcut-save")
    }

    /// "Hauptaktion dieser Seite"
    #[must_use]
    pub fn shortcut_decide(&self) -> String {
        self.say("shortcut-decide")
    }

    /// "Rückgängig"
    #[must_use]
    pub fn shortcut_undo(&self) -> String {
        self.say("shortcut-undo")
    }

    /// "Wiederherstellen"
    #[must_use]
    pub fn shortcut_redo(&self) -> String {
        self.say("shortcut-redo")
    }

    /// "Letzte Aktionen"
    #[must_use]
    pub fn shortcut_history(&self) -> String {
        self.say("shortcut-history")
    }

    /// "Drucken"
    #[must_use]
    pub fn shortcut_print(&self) -> String {
        self.say("shortcut-print")
    }

    /// "Ausgeben"
    #[must_use]
    pub fn shortcut_export(&self) -> String {
        self.say("shortcut-export")
    }

    /// "Hilfe und Tastenkürzel"
    #[must_use]
    pub fn shortcut_help(&self) -> String {
        self.say("shortcut-help")
    }

    /// "Markiertes bearbeiten"
    #[must_use]
    pub fn shortcut_edit(&self) -> String {
        self.say("shortcut-edit")
    }

    /// "Neu laden oder rechnen"
    #[must_use]
    pub fn shortcut_refresh(&self) -> String {
        self.say("shortcut-refresh")
    }

    /// "Nächste Karte"
    #[must_use]
    pub fn shortcut_next_panel(&self) -> String {
        self.say("shortcut-next-panel")
    }

    /// "Vorige Karte"
    #[must_use]
    pub fn shortcut_previous_panel(&self) -> String {
        self.say("shortcut-previous-panel")
    }

    /// "Nächster Hinweis"
    #[must_use]
    pub fn shortcut_next_hint(&self) -> String {
        self.say("shortcut-next-hint")
    }

    /// "Sichtschutz"
    #[must_use]
    pub fn shortcut_privacy(&self) -> String {
        self.say("shortcut-privacy")
    }

    /// "Sperren"
    #[must_use]
    pub fn shortcut_lock(&self) -> String {
        self.say("shortcut-lock")
    }

    /// "Größer"
    #[must_use]
    pub fn shortcut_larger(&self) -> String {
        self.say("shortcut-larger")
    }

    /// "Kleiner"
    #[must_use]
    pub fn shortcut_smaller(&self) -> String {
        self.say("shortcut-smaller")
    }

    /// "Übliche Größe"
    #[must_use]
    pub fn shortcut_usual_size(&self) -> String {
        self.say("shortcut-usual-size")
    }

    /// "Standort filtern"
    #[must_use]
    pub fn shortcut_site(&self) -> String {
        self.say("shortcut-site")
    }

    /// "Seitenbereich ein oder aus"
    #[must_use]
    pub fn shortcut_side(&self) -> String {
        self.say("shortcut-side")
    }
}
