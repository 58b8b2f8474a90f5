//! Words: the outbox, the preview of pages and the letter texts

use super::Texts;

impl Texts {
    /// "Briefe"
    #[must_use]
    pub fn letters_title(&self) -> String {
        self.say("letters-title")
    }

    /// "Der Postausgang ist leer."
    #[must_use]
    pub fn letters_empty(&self) -> String {
        self.say("letters-empty")
    }

    /// "Briefe entstehen mit den Terminen."
    #[must_use]
    pub fn letters_empty_hint(&self) -> String {
        self.say("letters-empty-hint")
    }

    /// "Postausgang"
    #[must_use]
    pub fn letters_outbox(&self) -> String {
        self.say("letters-outbox")
    }

    /// "Gedruckt"
    #[must_use]
    pub fn letters_printed(&self) -> String {
        self.say("letters-printed")
    }

    /// "Vorlagen"
    #[must_use]
    pub fn letters_tab_texts(&self) -> String {
        self.say("letters-tab-texts")
    }

    /// "Ordnen nach"
    #[must_use]
    pub fn letters_order(&self) -> String {
        self.say("letters-order")
    }

    /// "Dringlichkeit"
    #[must_use]
    pub fn letters_order_urgency(&self) -> String {
        self.say("letters-order-urgency")
    }

    /// "Termin"
    #[must_use]
    pub fn letters_order_appointment(&self) -> String {
        self.say("letters-order-appointment")
    }

    /// "Standort"
    #[must_use]
    pub fn letters_order_site(&self) -> String {
        self.say("letters-order-site")
    }

    /// "… ausgewählt"
    #[must_use]
    pub fn letters_chosen(&self, count: i64) -> String {
        self.say_with("letters-chosen", [("count", count.into())])
    }

    /// "Empfänger"
    #[must_use]
    pub fn letters_recipient(&self) -> String {
        self.say("letters-recipient")
    }

    /// "Brief"
    #[must_use]
    pub fn letters_letter(&self) -> String {
        self.say("letters-letter")
    }

    /// "Sprache"
    #[must_use]
    pub fn letters_language(&self) -> String {
        self.say("letters-language")
    }

    /// "Termin"
    #[must_use]
    pub fn letters_appointment(&self) -> String {
        self.say("letters-appointment")
    }

    /// "Stand"
    #[must_use]
    pub fn letters_state(&self) -> String {
        self.say("letters-state")
    }

    /// "Veraltet, bitte neu drucken"
    #[must_use]
    pub fn letters_group_outdated(&self) -> String {
        self.say("letters-group-outdated")
    }

    /// "Heute in die Post"
    #[must_use]
    pub fn letters_group_today(&self) -> String {
        self.say("letters-group-today")
    }

    /// "Später"
    #[must_use]
    pub fn letters_group_later(&self) -> String {
        self.say("letters-group-later")
    }

    /// "Noch nicht druckbar"
    #[must_use]
    pub fn letters_group_locked(&self) -> String {
        self.say("letters-group-locked")
    }

    /// "Gedruckt, noch nicht verschickt"
    #[must_use]
    pub fn letters_group_unposted(&self) -> String {
        self.say("letters-group-unposted")
    }

    /// "Einladung"
    #[must_use]
    pub fn letters_kind(&self) -> String {
        self.say("letters-kind")
    }

    /// "unbekannt"
    #[must_use]
    pub fn letters_unknown(&self) -> String {
        self.say("letters-unknown")
    }

    /// "bereit"
    #[must_use]
    pub fn letters_ready(&self) -> String {
        self.say("letters-ready")
    }

    /// "bereit, nur Deutsch"
    #[must_use]
    pub fn letters_ready_german(&self) -> String {
        self.say("letters-ready-german")
    }

    /// "bereit, anrufen"
    #[must_use]
    pub fn letters_ready_late(&self) -> String {
        self.say("letters-ready-late")
    }

    /// "Für die Post war es am … Zeit. Bitte die Familie auch anrufen."
    #[must_use]
    pub fn letters_late(&self, day: &str) -> String {
        self.say_with("letters-late", [("day", day.into())])
    }

    /// "Der Text auf … ist nicht freigegeben oder fehlt. Gedruckt wird Deutsch mit einem Feld, das ohne Worte auskommt."
    #[must_use]
    pub fn letters_withheld(&self, language: &str) -> String {
        self.say_with("letters-withheld", [("language", language.into())])
    }

    /// "nicht druckbar"
    #[must_use]
    pub fn letters_locked(&self) -> String {
        self.say("letters-locked")
    }

    /// "verschickt …"
    #[must_use]
    pub fn letters_posted_on(&self, day: &str) -> String {
        self.say_with("letters-posted-on", [("day", day.into())])
    }

    /// "gedruckt …"
    #[must_use]
    pub fn letters_printed_on(&self, day: &str) -> String {
        self.say_with("letters-printed-on", [("day", day.into())])
    }

    /// "Vorschau"
    #[must_use]
    pub fn letters_preview(&self) -> String {
        self.say("letters-preview")
    }

    /// "Akte öffnen"
    #[must_use]
    pub fn letters_open_record(&self) -> String {
        self.say("letters-open-record")
    }

    /// "Umschlagfenster"
    #[must_use]
    pub fn letters_window(&self) -> String {
        self.say("letters-window")
    }

    /// "Seite … von …"
    #[must_use]
    pub fn letters_page_of(&self, page: i64, pages: i64) -> String {
        self.say_with(
            "letters-page-of",
            [("page", page.into()), ("pages", pages.into())],
        )
    }

    /// "Nächste Seite"
    #[must_use]
    pub fn letters_next_page(&self) -> String {
        self.say("letters-next-page")
    }

    /// "Vorige Seite"
    #[must_use]
    pub fn letters_previous_page(&self) -> String {
        self.say("letters-previous-page")
    }

    /// "Vorschau klein"
    #[must_use]
    pub fn letters_small(&self) -> String {
        self.say("letters-small")
    }

    /// "Kein Brief ausgewählt."
    #[must_use]
    pub fn letters_no_preview(&self) -> String {
        self.say("letters-no-preview")
    }

    /// "Der Sichtschutz ist an. Der Brief wird nicht gezeigt."
    #[must_use]
    pub fn letters_shielded(&self) -> String {
        self.say("letters-shielded")
    }

    /// "Dieser Brief kann noch nicht gedruckt werden."
    #[must_use]
    pub fn letters_no_page(&self) -> String {
        self.say("letters-no-page")
    }

    /// "Die Liste konnte nicht gelesen werden."
    #[must_use]
    pub fn letters_not_read(&self) -> String {
        self.say("letters-not-read")
    }

    /// "PDF speichern"
    #[must_use]
    pub fn letters_save(&self) -> String {
        self.say("letters-save")
    }

    /// "… Briefe drucken"
    #[must_use]
    pub fn letters_print(&self, count: i64) -> String {
        self.say_with("letters-print", [("count", count.into())])
    }

    /// "Wird abgebrochen …"
    #[must_use]
    pub fn letters_stopping(&self) -> String {
        self.say("letters-stopping")
    }

    /// "… von … Briefen"
    #[must_use]
    pub fn letters_progress(&self, done: i64, of: i64) -> String {
        self.say_with(
            "letters-progress",
            [("done", done.into()), ("of", of.into())],
        )
    }

    /// "Als verschickt eintragen"
    #[must_use]
    pub fn letters_post(&self) -> String {
        self.say("letters-post")
    }

    /// "… Briefe konnten nicht erstellt werden."
    #[must_use]
    pub fn letters_refused(&self, count: i64) -> String {
        self.say_with("letters-refused", [("count", count.into())])
    }

    /// "Die anderen sind fertig."
    #[must_use]
    pub fn letters_others_made(&self) -> String {
        self.say("letters-others-made")
    }

    /// "und … weitere"
    #[must_use]
    pub fn letters_more(&self, count: i64) -> String {
        self.say_with("letters-more", [("count", count.into())])
    }

    /// "Ordner"
    #[must_use]
    pub fn letters_folder(&self) -> String {
        self.say("letters-folder")
    }

    /// "Ordner wählen …"
    #[must_use]
    pub fn letters_folder_pick(&self) -> String {
        self.say("letters-folder-pick")
    }

    /// "Die Briefe liegen dort unverschlüsselt."
    #[must_use]
    pub fn letters_folder_hint(&self) -> String {
        self.say("letters-folder-hint")
    }

    /// "Bitte den vollständigen Pfad eingeben."
    #[must_use]
    pub fn letters_folder_full(&self) -> String {
        self.say("letters-folder-full")
    }

    /// "Hier öffnet sich kein Fenster für Ordner. Bitte den Pfad eingeben."
    #[must_use]
    pub fn letters_folder_type(&self) -> String {
        self.say("letters-folder-type")
    }

    /// "je Familie eine Datei"
    #[must_use]
    pub fn letters_single(&self) -> String {
        self.say("letters-single")
    }

    /// "… Briefe drucken?"
    #[must_use]
    pub fn letters_print_ask(&self, count: i64) -> String {
        self.say_with("letters-print-ask", [("count", count.into())])
    }

    /// "… Briefe als PDF speichern?"
    #[must_use]
    pub fn letters_save_ask(&self, count: i64) -> String {
        self.say_with("letters-save-ask", [("count", count.into())])
    }

    /// "Damit geschieht auch: Die Briefe gelten als gedruckt, vorgemerkte Termine als eingeladen."
    #[must_use]
    pub fn letters_print_fact(&self) -> String {
        self.say("letters-print-fact")
    }

    /// "Die Briefe gelten damit als gedruckt, vorgemerkte Termine als eingeladen."
    #[must_use]
    pub fn letters_save_fact(&self) -> String {
        self.say("letters-save-fact")
    }

    /// "… Briefe"
    #[must_use]
    pub fn letters_count(&self, count: i64) -> String {
        self.say_with("letters-count", [("count", count.into())])
    }

    /// "… Blatt"
    #[must_use]
    pub fn letters_sheets(&self, count: i64) -> String {
        self.say_with("letters-sheets", [("count", count.into())])
    }

    /// "Blätter werden gezählt"
    #[must_use]
    pub fn letters_counting(&self) -> String {
        self.say("letters-counting")
    }

    /// "nach PLZ sortiert"
    #[must_use]
    pub fn letters_by_postcode(&self) -> String {
        self.say("letters-by-postcode")
    }

    /// "als verschickt am … eintragen"
    #[must_use]
    pub fn letters_enter_posted(&self, day: &str) -> String {
        self.say_with("letters-enter-posted", [("day", day.into())])
    }

    /// "Es ist kein Brief entstanden."
    #[must_use]
    pub fn letters_none_made(&self) -> String {
        self.say("letters-none-made")
    }

    /// "… Briefe gedruckt."
    #[must_use]
    pub fn letters_were_printed(&self, count: i64) -> String {
        self.say_with("letters-were-printed", [("count", count.into())])
    }

    /// "… Briefe sind als PDF fertig."
    #[must_use]
    pub fn letters_were_kept(&self, count: i64) -> String {
        self.say_with("letters-were-kept", [("count", count.into())])
    }

    /// "… Briefe gespeichert."
    #[must_use]
    pub fn letters_were_saved(&self, count: i64) -> String {
        self.say_with("letters-were-saved", [("count", count.into())])
    }

    /// "Ordner: …"
    #[must_use]
    pub fn letters_lie_in(&self, path: &str) -> String {
        self.say_with("letters-lie-in", [("path", path.into())])
    }

    /// "Verschickt am …."
    #[must_use]
    pub fn letters_entered_posted(&self, day: &str) -> String {
        self.say_with("letters-entered-posted", [("day", day.into())])
    }

    /// "Abgebrochen, Fertiges bleibt."
    #[must_use]
    pub fn letters_were_cancelled(&self) -> String {
        self.say("letters-were-cancelled")
    }

    /// "Brief"
    #[must_use]
    pub fn letters_hint_letter(&self) -> String {
        self.say("letters-hint-letter")
    }

    /// "Leertaste"
    #[must_use]
    pub fn letters_key_space(&self) -> String {
        self.say("letters-key-space")
    }

    /// "auswählen"
    #[must_use]
    pub fn letters_hint_tick(&self) -> String {
        self.say("letters-hint-tick")
    }

    /// "Vorschau groß"
    #[must_use]
    pub fn letters_hint_large(&self) -> String {
        self.say("letters-hint-large")
    }

    /// "drucken"
    #[must_use]
    pub fn letters_hint_print(&self) -> String {
        self.say("letters-hint-print")
    }

    /// "Ausgewählte Briefe drucken"
    #[must_use]
    pub fn letters_help_print(&self) -> String {
        self.say("letters-help-print")
    }

    /// "Ausgewählte Briefe als PDF speichern"
    #[must_use]
    pub fn letters_help_save(&self) -> String {
        self.say("letters-help-save")
    }
}
