//! Words: the frame of the window: navigation, top bar, bottom strip

mod keys;

use chrono::{Datelike, NaiveDate};

use super::Texts;

impl Texts {
    /// "Erstberatung"
    #[must_use]
    pub fn app_name(&self) -> String {
        self.say("app-name")
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

    /// "Dieser Bereich ist in dieser Fassung noch nicht enthalten."
    #[must_use]
    pub fn not_yet(&self) -> String {
        self.say("not-yet")
    }

    /// "Auf diesem Computer ist kein Dateidialog verfügbar. Geben Sie den Pfad bitte als Text ein."
    #[must_use]
    pub fn no_file_dialog(&self) -> String {
        self.say("no-file-dialog")
    }

    /// "Der Drucker ist nicht erreichbar. Die PDF-Dateien bleiben erhalten."
    #[must_use]
    pub fn no_printer(&self) -> String {
        self.say("no-printer")
    }

    /// "Die Datei lässt sich nicht anzeigen. Sie liegt unter „…“."
    #[must_use]
    pub fn no_viewer(&self, path: &str) -> String {
        self.say_with("no-viewer", [("path", path.into())])
    }

    /// "Name, Aktenzeichen, Telefon …"
    #[must_use]
    pub fn search_people(&self) -> String {
        self.say("search-people")
    }

    /// The same where there is little room.
    #[must_use]
    pub fn search_people_short(&self) -> String {
        self.say("search-people-short")
    }

    /// The same where there is next to none.
    #[must_use]
    pub fn search_people_least(&self) -> String {
        self.say("search-people-least")
    }

    /// "Als neue Meldung erfassen"
    #[must_use]
    pub fn search_as_report(&self) -> String {
        self.say("search-as-report")
    }

    /// "Letzte Aktionen"
    #[must_use]
    pub fn menu_history(&self) -> String {
        self.say("menu-history")
    }

    /// "Über Erstberatung"
    #[must_use]
    pub fn menu_about(&self) -> String {
        self.say("menu-about")
    }

    /// "Abmelden"
    #[must_use]
    pub fn menu_sign_out(&self) -> String {
        self.say("menu-sign-out")
    }

    /// "Letzte Aktionen"
    #[must_use]
    pub fn history_title(&self) -> String {
        self.say("history-title")
    }

    /// "Es wurde noch nichts geändert."
    #[must_use]
    pub fn history_empty(&self) -> String {
        self.say("history-empty")
    }

    /// "Zurücknehmen"
    #[must_use]
    pub fn history_undo(&self) -> String {
        self.say("history-undo")
    }

    /// "zurückgenommen"
    #[must_use]
    pub fn history_undone(&self) -> String {
        self.say("history-undone")
    }

    /// "Hilfe und Tastenkürzel"
    #[must_use]
    pub fn help_title(&self) -> String {
        self.say("help-title")
    }

    /// "Überall"
    #[must_use]
    pub fn help_everywhere(&self) -> String {
        self.say("help-everywhere")
    }

    /// "Auf dieser Seite"
    #[must_use]
    pub fn help_here(&self) -> String {
        self.say("help-here")
    }

    /// "Tab und Umschalt+Tab gehen durch alles, was sich bedienen lässt. Enter oder Leertaste drückt."
    #[must_use]
    pub fn help_focus(&self) -> String {
        self.say("help-focus")
    }

    /// "Über Erstberatung"
    #[must_use]
    pub fn about_title(&self) -> String {
        self.say("about-title")
    }

    /// "Version …"
    #[must_use]
    pub fn about_version(&self, version: &str) -> String {
        self.say_with("about-version", [("version", version.into())])
    }

    /// "Freie Software unter der EUPL-1.2."
    #[must_use]
    pub fn about_licence(&self) -> String {
        self.say("about-licence")
    }

    /// "Daten und Schriften"
    #[must_use]
    pub fn about_sources(&self) -> String {
        self.say("about-sources")
    }

    /// "Es gibt ungespeicherte Eingaben."
    #[must_use]
    pub fn leave_title(&self) -> String {
        self.say("leave-title")
    }

    /// "Was Sie hier eingegeben haben, ist noch nicht gespeichert."
    #[must_use]
    pub fn leave_object(&self) -> String {
        self.say("leave-object")
    }

    /// "Eingaben verwerfen"
    #[must_use]
    pub fn leave_discard(&self) -> String {
        self.say("leave-discard")
    }

    /// "Hilfe"
    #[must_use]
    pub fn hint_help(&self) -> String {
        self.say("hint-help")
    }

    /// "Bereich wechseln"
    #[must_use]
    pub fn hint_areas(&self) -> String {
        self.say("hint-areas")
    }

    /// "Stand … Uhr"
    #[must_use]
    pub fn as_of(&self, time: &str) -> String {
        self.say_with("as-of", [("time", time.into())])
    }

    /// "Ausblenden"
    #[must_use]
    pub fn dismiss(&self) -> String {
        self.say("dismiss")
    }

    /// "English"
    #[must_use]
    pub fn english_name(&self) -> String {
        self.say("english-name")
    }

    /// "Deutsch"
    #[must_use]
    pub fn german_name(&self) -> String {
        self.say("german-name")
    }

    /// "Sichtschutz ist an"
    #[must_use]
    pub fn shielded(&self) -> String {
        self.say("shielded")
    }

    /// "… %"
    #[must_use]
    pub fn size_percent(&self, percent: i64) -> String {
        self.say_with("size-percent", [("percent", percent.into())])
    }

    /// "„…“ konnte nicht geschrieben werden. Bitte wählen Sie einen anderen Ort."
    #[must_use]
    pub fn not_written(&self, path: &str) -> String {
        self.say_with("not-written", [("path", path.into())])
    }

    /// "Mittwoch, 25. November 2026"; English "Wednesday, 25 November 2026"
    #[must_use]
    pub fn long_date(&self, day: NaiveDate) -> String {
        let dot = match self.language() {
            super::Language::German => ".",
            super::Language::English => "",
        };
        format!(
            "{}, {}{dot} {}",
            self.weekday(day.weekday()),
            day.day(),
            self.month_year(day)
        )
    }

    /// "Ohne Verbindung"
    #[must_use]
    pub fn offline(&self) -> String {
        self.say("offline")
    }
}
