//! Words: templates, differences and answers around reading lists in

use super::Texts;

impl Texts {
    /// "Andere Schreibweise"
    #[must_use]
    pub fn target_other_name(&self) -> String {
        self.say("target-other-name")
    }

    /// "Geburtsort"
    #[must_use]
    pub fn target_birth_place(&self) -> String {
        self.say("target-birth-place")
    }

    /// "Geburtsland"
    #[must_use]
    pub fn target_birth_country(&self) -> String {
        self.say("target-birth-country")
    }

    /// "Schulbesuchsjahre"
    #[must_use]
    pub fn target_school_years(&self) -> String {
        self.say("target-school-years")
    }

    /// "Zweite Staatsangehörigkeit"
    #[must_use]
    pub fn target_second_nationality(&self) -> String {
        self.say("target-second-nationality")
    }

    /// "Name am Briefkasten"
    #[must_use]
    pub fn target_letterbox(&self) -> String {
        self.say("target-letterbox")
    }

    /// "Wessen Telefon"
    #[must_use]
    pub fn target_phone_whose(&self) -> String {
        self.say("target-phone-whose")
    }

    /// "Zweite Dolmetschsprache"
    #[must_use]
    pub fn target_second_interpreter(&self) -> String {
        self.say("target-second-interpreter")
    }

    /// "Aufenthalt (nur die Kategorie)"
    #[must_use]
    pub fn target_pathway(&self) -> String {
        self.say("target-pathway")
    }

    /// "Der Kommune zugewiesen am"
    #[must_use]
    pub fn target_allocated(&self) -> String {
        self.say("target-allocated")
    }

    /// "Ansprechperson der Meldestelle"
    #[must_use]
    pub fn target_reporter_person(&self) -> String {
        self.say("target-reporter-person")
    }

    /// "Kontakt der Meldestelle"
    #[must_use]
    pub fn target_reporter_contact(&self) -> String {
        self.say("target-reporter-contact")
    }

    /// "Helfende Person"
    #[must_use]
    pub fn target_helper_name(&self) -> String {
        self.say("target-helper-name")
    }

    /// "Organisation der Hilfe"
    #[must_use]
    pub fn target_helper_organisation(&self) -> String {
        self.say("target-helper-organisation")
    }

    /// "Kontakt der Hilfe"
    #[must_use]
    pub fn target_helper_contact(&self) -> String {
        self.say("target-helper-contact")
    }

    /// "Vorlagen der Meldestellen"
    #[must_use]
    pub fn lists_template_head(&self) -> String {
        self.say("lists-template-head")
    }

    /// "Eine Liste mit denselben Spalten wird daran erkannt."
    #[must_use]
    pub fn lists_template_words(&self) -> String {
        self.say("lists-template-words")
    }

    /// "Noch keine Vorlage. Beim Zuordnen der Spalten lässt sich eine merken."
    #[must_use]
    pub fn lists_template_none(&self) -> String {
        self.say("lists-template-none")
    }

    /// "… Spalten zugeordnet"
    #[must_use]
    pub fn lists_template_columns(&self, used: i64) -> String {
        self.say_with("lists-template-columns", [("used", used.into())])
    }

    /// "Löschen"
    #[must_use]
    pub fn lists_template_forget(&self) -> String {
        self.say("lists-template-forget")
    }

    /// "Vorlage gelöscht."
    #[must_use]
    pub fn lists_template_forgotten(&self) -> String {
        self.say("lists-template-forgotten")
    }

    /// "Als Vorlage merken"
    #[must_use]
    pub fn lists_template_keep(&self) -> String {
        self.say("lists-template-keep")
    }

    /// "Vorlage für „…“ gemerkt."
    #[must_use]
    pub fn lists_template_kept(&self, sender: &str) -> String {
        self.say_with("lists-template-kept", [("sender", sender.into())])
    }

    /// "Bitte tragen Sie zuerst die Meldestelle ein."
    #[must_use]
    pub fn lists_template_needs_sender(&self) -> String {
        self.say("lists-template-needs-sender")
    }

    /// "Vorlage „…“ erkannt"
    #[must_use]
    pub fn lists_template_used(&self, sender: &str) -> String {
        self.say_with("lists-template-used", [("sender", sender.into())])
    }

    /// "In Datei speichern"
    #[must_use]
    pub fn lists_to_file(&self) -> String {
        self.say("lists-to-file")
    }

    /// "Aus Datei laden"
    #[must_use]
    pub fn lists_from_file(&self) -> String {
        self.say("lists-from-file")
    }

    /// "Die Liste wird geprüft: … %"
    #[must_use]
    pub fn lists_how_far(&self, percent: i64) -> String {
        self.say_with("lists-how-far", [("percent", percent.into())])
    }

    /// "Abbrechen"
    #[must_use]
    pub fn lists_stop(&self) -> String {
        self.say("lists-stop")
    }

    /// "Das Einlesen ist abgebrochen. Es wurde nichts geschrieben."
    #[must_use]
    pub fn lists_stopped(&self) -> String {
        self.say("lists-stopped")
    }

    /// "Akten mit anderen Angaben"
    #[must_use]
    pub fn lists_count_changed(&self) -> String {
        self.say("lists-count-changed")
    }

    /// "Fehler, wird übersprungen"
    #[must_use]
    pub fn lists_count_faulty(&self) -> String {
        self.say("lists-count-faulty")
    }

    /// "vorhanden: … · … Angaben anders"
    #[must_use]
    pub fn lists_changed(&self, file: &str, count: i64) -> String {
        self.say_with(
            "lists-changed",
            [("file", file.into()), ("count", count.into())],
        )
    }

    /// "… Akten ergänzen"
    #[must_use]
    pub fn lists_take_changes(&self, count: i64) -> String {
        self.say_with("lists-take-changes", [("count", count.into())])
    }

    /// "… Kinder übernehmen, … Akten ergänzen"
    #[must_use]
    pub fn lists_take_both(&self, children: i64, files: i64) -> String {
        self.say_with(
            "lists-take-both",
            [("children", children.into()), ("files", files.into())],
        )
    }

    /// "Es ist nichts angehakt."
    #[must_use]
    pub fn lists_nothing(&self) -> String {
        self.say("lists-nothing")
    }

    /// "Was sagt die Liste anders?"
    #[must_use]
    pub fn lists_differences(&self) -> String {
        self.say("lists-differences")
    }

    /// "in der Akte"
    #[must_use]
    pub fn lists_difference_old(&self) -> String {
        self.say("lists-difference-old")
    }

    /// "in der Liste"
    #[must_use]
    pub fn lists_difference_new(&self) -> String {
        self.say("lists-difference-new")
    }

    /// "Fertig"
    #[must_use]
    pub fn lists_difference_ready(&self) -> String {
        self.say("lists-difference-ready")
    }

    /// "Verschiedene Kinder"
    #[must_use]
    pub fn lists_different_people(&self) -> String {
        self.say("lists-different-people")
    }

    /// "… Akten ergänzt."
    #[must_use]
    pub fn lists_done_changed(&self, count: i64) -> String {
        self.say_with("lists-done-changed", [("count", count.into())])
    }

    /// "… Zeilen mit Fehlern sind ausgelassen. Sie stehen in der Rückmeldung."
    #[must_use]
    pub fn lists_done_faulty(&self, count: i64) -> String {
        self.say_with("lists-done-faulty", [("count", count.into())])
    }

    /// "Rückmeldung an die Meldestelle"
    #[must_use]
    pub fn lists_answer_head(&self) -> String {
        self.say("lists-answer-head")
    }

    /// "Nennt Zeilen und Spalten, keine Namen."
    #[must_use]
    pub fn lists_answer_words(&self) -> String {
        self.say("lists-answer-words")
    }

    /// "Als Tabelle speichern"
    #[must_use]
    pub fn lists_answer_table(&self) -> String {
        self.say("lists-answer-table")
    }

    /// "Als Text speichern"
    #[must_use]
    pub fn lists_answer_text(&self) -> String {
        self.say("lists-answer-text")
    }

    /// "rueckmeldung-….…"
    #[must_use]
    pub fn lists_answer_file(&self, day: &str, ending: &str) -> String {
        self.say_with(
            "lists-answer-file",
            [("day", day.into()), ("ending", ending.into())],
        )
    }

    /// "Rückmeldung gespeichert."
    #[must_use]
    pub fn lists_answer_saved(&self) -> String {
        self.say("lists-answer-saved")
    }

    /// "Liste ausgeben"
    #[must_use]
    pub fn lists_export(&self) -> String {
        self.say("lists-export")
    }

    /// "familien-….csv"
    #[must_use]
    pub fn lists_export_file(&self, day: &str) -> String {
        self.say_with("lists-export-file", [("day", day.into())])
    }

    /// "Liste gespeichert: … Familien, … Kinder."
    #[must_use]
    pub fn lists_exported(&self, families: i64, children: i64) -> String {
        self.say_with(
            "lists-exported",
            [("families", families.into()), ("children", children.into())],
        )
    }

    /// "… Familien mit Auskunftssperre sind nicht dabei."
    #[must_use]
    pub fn lists_protected(&self, count: i64) -> String {
        self.say_with("lists-protected", [("count", count.into())])
    }

    /// "leer"
    #[must_use]
    pub fn lists_empty(&self) -> String {
        self.say("lists-empty")
    }
}
