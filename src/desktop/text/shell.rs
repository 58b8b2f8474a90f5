//! Words: the frame of the window: navigation, top bar, bottom strip, shortcuts

use super::Texts;

impl Texts {
    /// "Erstberatung"
    #[must_use]
    pub fn app_name(&self) -> String {
        self.say("app-name")
    }

    /// "Kreis …"
    #[must_use]
    pub fn app_county(&self, county: &str) -> String {
        self.say_with("app-county", [("county", county.into())])
    }

    /// "Heute"
    #[must_use]
    pub fn nav_today(&self) -> String {
        self.say("nav-today")
    }

    /// "Familien"
    #[must_use]
    pub fn nav_families(&self) -> String {
        self.say("nav-families")
    }

    /// "Kalender"
    #[must_use]
    pub fn nav_calendar(&self) -> String {
        self.say("nav-calendar")
    }

    /// "Schulplätze"
    #[must_use]
    pub fn nav_schools(&self) -> String {
        self.say("nav-schools")
    }

    /// "Briefe"
    #[must_use]
    pub fn nav_letters(&self) -> String {
        self.say("nav-letters")
    }

    /// "Auswertung"
    #[must_use]
    pub fn nav_reports(&self) -> String {
        self.say("nav-reports")
    }

    /// "Verwaltung"
    #[must_use]
    pub fn nav_admin(&self) -> String {
        self.say("nav-admin")
    }

    /// "Beispieldaten"
    #[must_use]
    pub fn sample_title(&self) -> String {
        self.say("sample-title")
    }

    /// "Personen und Zahlen sind frei erfunden"
    #[must_use]
    pub fn sample_words(&self) -> String {
        self.say("sample-words")
    }

    /// "Name, Aktenzeichen, Telefon, Schule …"
    #[must_use]
    pub fn search_placeholder(&self) -> String {
        self.say("search-placeholder")
    }

    /// "Alle Standorte"
    #[must_use]
    pub fn sites_all(&self) -> String {
        self.say("sites-all")
    }

    /// "Verbunden"
    #[must_use]
    pub fn connected(&self) -> String {
        self.say("connected")
    }

    /// "Wird übertragen: …"
    #[must_use]
    pub fn transferring(&self, count: i64) -> String {
        self.say_with("transferring", [("count", count.into())])
    }

    /// "Ohne Verbindung seit …"
    #[must_use]
    pub fn offline_since(&self, time: &str) -> String {
        self.say_with("offline-since", [("time", time.into())])
    }

    /// "Auf diesem Rechner"
    #[must_use]
    pub fn local_only(&self) -> String {
        self.say("local-only")
    }

    /// "Rolle wechseln"
    #[must_use]
    pub fn menu_role(&self) -> String {
        self.say("menu-role")
    }

    /// "Schriftgröße"
    #[must_use]
    pub fn menu_size(&self) -> String {
        self.say("menu-size")
    }

    /// "Farben"
    #[must_use]
    pub fn menu_colours(&self) -> String {
        self.say("menu-colours")
    }

    /// "Hell"
    #[must_use]
    pub fn look_light(&self) -> String {
        self.say("look-light")
    }

    /// "Dunkel"
    #[must_use]
    pub fn look_dark(&self) -> String {
        self.say("look-dark")
    }

    /// "Kontrast"
    #[must_use]
    pub fn look_contrast(&self) -> String {
        self.say("look-contrast")
    }

    /// "Wie System"
    #[must_use]
    pub fn look_system(&self) -> String {
        self.say("look-system")
    }

    /// "Sprache"
    #[must_use]
    pub fn menu_language(&self) -> String {
        self.say("menu-language")
    }

    /// "Sichtschutz"
    #[must_use]
    pub fn menu_privacy(&self) -> String {
        self.say("menu-privacy")
    }

    /// "Sperren"
    #[must_use]
    pub fn menu_lock(&self) -> String {
        self.say("menu-lock")
    }

    /// "Tastenkürzel"
    #[must_use]
    pub fn menu_keys(&self) -> String {
        self.say("menu-keys")
    }

    /// "Bereich öffnen"
    #[must_use]
    pub fn shortcut_area(&self) -> String {
        self.say("shortcut-area")
    }

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

    /// "Zurück, schließen"
    #[must_use]
    pub fn shortcut_back(&self) -> String {
        self.say("shortcut-back")
    }
}
