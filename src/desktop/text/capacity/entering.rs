//! Words: entering figures of free places: by form, by pasting, by asking schools.

use crate::desktop::text::Texts;
use crate::domain::capacity::ReportSource;

impl Texts {
    /// "Freie Plätze der Schule"
    #[must_use]
    pub fn capacity_form_title(&self) -> String {
        self.say("capacity-form-title")
    }

    /// "Freie Plätze je Jahrgang. Leer heißt: nicht bekannt."
    #[must_use]
    pub fn capacity_form_hint(&self) -> String {
        self.say("capacity-form-hint")
    }

    /// "Eintragen"
    #[must_use]
    pub fn capacity_form_confirm(&self) -> String {
        self.say("capacity-form-confirm")
    }

    /// "0 bis 99"
    #[must_use]
    pub fn capacity_no_figure(&self) -> String {
        self.say("capacity-no-figure")
    }

    /// "Deutschförderung frei"
    #[must_use]
    pub fn capacity_support_free(&self) -> String {
        self.say("capacity-support-free")
    }

    /// "Deutschförderung gesamt"
    #[must_use]
    pub fn capacity_support_total(&self) -> String {
        self.say("capacity-support-total")
    }

    /// "Alphabetisierung frei"
    #[must_use]
    pub fn capacity_literacy_places(&self) -> String {
        self.say("capacity-literacy-places")
    }

    /// "Bemerkung"
    #[must_use]
    pub fn capacity_remark(&self) -> String {
        self.say("capacity-remark")
    }

    /// "Nur zur Schule, keine Namen von Kindern"
    #[must_use]
    pub fn capacity_remark_hint(&self) -> String {
        self.say("capacity-remark-hint")
    }

    /// "Stand vom"
    #[must_use]
    pub fn capacity_day(&self) -> String {
        self.say("capacity-day")
    }

    /// "liegt in der Zukunft"
    #[must_use]
    pub fn capacity_future(&self) -> String {
        self.say("capacity-future")
    }

    /// "Woher"
    #[must_use]
    pub fn capacity_source_label(&self) -> String {
        self.say("capacity-source-label")
    }

    /// "E-Mail"
    #[must_use]
    pub fn capacity_source_email(&self) -> String {
        self.say("capacity-source-email")
    }

    /// "Telefon"
    #[must_use]
    pub fn capacity_source_phone(&self) -> String {
        self.say("capacity-source-phone")
    }

    /// "Brief"
    #[must_use]
    pub fn capacity_source_letter(&self) -> String {
        self.say("capacity-source-letter")
    }

    /// "Besprechung"
    #[must_use]
    pub fn capacity_source_meeting(&self) -> String {
        self.say("capacity-source-meeting")
    }

    /// "Liste"
    #[must_use]
    pub fn capacity_source_file(&self) -> String {
        self.say("capacity-source-file")
    }

    /// "Selbst"
    #[must_use]
    pub fn capacity_source_own(&self) -> String {
        self.say("capacity-source-own")
    }

    /// "figures Zahlen übernehmen"
    #[must_use]
    pub fn capacity_paste_title(&self, figures: i64) -> String {
        self.say_with("capacity-paste-title", [("figures", figures.into())])
    }

    /// "Stand vom day"
    #[must_use]
    pub fn capacity_paste_day(&self, day: &str) -> String {
        self.say_with("capacity-paste-day", [("day", day.into())])
    }

    /// "Übernehmen"
    #[must_use]
    pub fn capacity_paste_confirm(&self) -> String {
        self.say("capacity-paste-confirm")
    }

    /// "Die Zahlen lassen sich nicht übernehmen"
    #[must_use]
    pub fn capacity_paste_refused(&self) -> String {
        self.say("capacity-paste-refused")
    }

    /// "Es wurde nichts eingetragen."
    #[must_use]
    pub fn capacity_paste_nothing(&self) -> String {
        self.say("capacity-paste-nothing")
    }

    /// "Zeile row"
    #[must_use]
    pub fn capacity_row(&self, row: i64) -> String {
        self.say_with("capacity-row", [("row", row.into())])
    }

    /// "und faults weitere Stellen"
    #[must_use]
    pub fn capacity_more(&self, faults: i64) -> String {
        self.say_with("capacity-more", [("faults", faults.into())])
    }

    /// "Abfrage an Schulen"
    #[must_use]
    pub fn capacity_ask_title(&self) -> String {
        self.say("capacity-ask-title")
    }

    /// "Ein E-Mail-Text je Schule mit einer Tabelle zum Ausfüllen. Angekreuzt sind Schulen mit alten oder ohne Zahlen."
    #[must_use]
    pub fn capacity_ask_object(&self) -> String {
        self.say("capacity-ask-object")
    }

    /// "Alle"
    #[must_use]
    pub fn capacity_ask_all(&self) -> String {
        self.say("capacity-ask-all")
    }

    /// "Text dieser Schule kopieren"
    #[must_use]
    pub fn capacity_ask_copy_one(&self) -> String {
        self.say("capacity-ask-copy-one")
    }

    /// "schools Texte kopieren"
    #[must_use]
    pub fn capacity_ask_copy(&self, schools: i64) -> String {
        self.say_with("capacity-ask-copy", [("schools", schools.into())])
    }

    /// "Texte speichern"
    #[must_use]
    pub fn capacity_ask_save(&self) -> String {
        self.say("capacity-ask-save")
    }

    /// "Abfrage-Schulen-day.txt"
    #[must_use]
    pub fn capacity_ask_file(&self, day: &str) -> String {
        self.say_with("capacity-ask-file", [("day", day.into())])
    }

    /// "keine E-Mail-Adresse"
    #[must_use]
    pub fn capacity_no_email(&self) -> String {
        self.say("capacity-no-email")
    }

    /// "E-Mail"
    #[must_use]
    pub fn capacity_source(&self, source: ReportSource) -> String {
        match source {
            ReportSource::Email => self.capacity_source_email(),
            ReportSource::Phone => self.capacity_source_phone(),
            ReportSource::Letter => self.capacity_source_letter(),
            ReportSource::Meeting => self.capacity_source_meeting(),
            ReportSource::File => self.capacity_source_file(),
            ReportSource::Own => self.capacity_source_own(),
        }
    }
}
