//! Words: the office's own lists and labels on their way out

use super::Texts;

impl Texts {
    /// "Tageslisten"
    #[must_use]
    pub fn list_out_day_lists(&self) -> String {
        self.say("list-out-day-lists")
    }

    /// "Tagesliste"
    #[must_use]
    pub fn list_out_day_list(&self) -> String {
        self.say("list-out-day-list")
    }

    /// "Postausgangsliste"
    #[must_use]
    pub fn list_out_posting(&self) -> String {
        self.say("list-out-posting")
    }

    /// "Adressaufkleber"
    #[must_use]
    pub fn list_out_labels(&self) -> String {
        self.say("list-out-labels")
    }

    /// "Tageslisten drucken?"
    #[must_use]
    pub fn list_out_day_ask(&self) -> String {
        self.say("list-out-day-ask")
    }

    /// "Postausgangsliste drucken?"
    #[must_use]
    pub fn list_out_posting_ask(&self) -> String {
        self.say("list-out-posting-ask")
    }

    /// "Adressaufkleber drucken?"
    #[must_use]
    pub fn list_out_labels_ask(&self) -> String {
        self.say("list-out-labels-ask")
    }

    /// "Wird zusammengestellt …"
    #[must_use]
    pub fn list_out_setting(&self) -> String {
        self.say("list-out-setting")
    }

    /// "Noch nichts zusammengestellt"
    #[must_use]
    pub fn list_out_nothing(&self) -> String {
        self.say("list-out-nothing")
    }

    /// "2 Standorte · 7 Termine · 2 Seiten"
    #[must_use]
    pub fn list_out_day_facts(&self, sites: i64, appointments: i64, pages: i64) -> String {
        self.say_with(
            "list-out-day-facts",
            [
                ("sites", sites.into()),
                ("appointments", appointments.into()),
                ("pages", pages.into()),
            ],
        )
    }

    /// "3 Umschläge · 1 Seite"
    #[must_use]
    pub fn list_out_posting_facts(&self, envelopes: i64, pages: i64) -> String {
        self.say_with(
            "list-out-posting-facts",
            [("envelopes", envelopes.into()), ("pages", pages.into())],
        )
    }

    /// "24 Aufkleber · 1 Bogen"
    #[must_use]
    pub fn list_out_labels_facts(&self, labels: i64, sheets: i64) -> String {
        self.say_with(
            "list-out-labels-facts",
            [("labels", labels.into()), ("sheets", sheets.into())],
        )
    }

    /// "Tag"
    #[must_use]
    pub fn list_out_pick_day(&self) -> String {
        self.say("list-out-pick-day")
    }

    /// "Standort"
    #[must_use]
    pub fn list_out_pick_site(&self) -> String {
        self.say("list-out-pick-site")
    }

    /// "Alle"
    #[must_use]
    pub fn list_out_all_sites(&self) -> String {
        self.say("list-out-all-sites")
    }

    /// "Jeder Standort hat eigene Seiten. Bei einer Auskunftssperre steht nur das Aktenzeichen auf der Liste."
    #[must_use]
    pub fn list_out_day_fact(&self) -> String {
        self.say("list-out-day-fact")
    }

    /// "Eine Zeile je Umschlag, in der Reihenfolge der Umschläge. Bei einer Auskunftssperre steht nur das Aktenzeichen auf der Liste."
    #[must_use]
    pub fn list_out_posting_fact(&self) -> String {
        self.say("list-out-posting-fact")
    }

    /// "Ein Aufkleber je Umschlag, in der Reihenfolge der Umschläge. Bitte in Originalgröße drucken, ohne Anpassung an die Seite."
    #[must_use]
    pub fn list_out_labels_fact(&self) -> String {
        self.say("list-out-labels-fact")
    }

    /// "Welche Briefe"
    #[must_use]
    pub fn list_out_which(&self) -> String {
        self.say("list-out-which")
    }

    /// "Ausgewählte"
    #[must_use]
    pub fn list_out_chosen(&self) -> String {
        self.say("list-out-chosen")
    }

    /// "Ganzer Drucklauf"
    #[must_use]
    pub fn list_out_whole(&self) -> String {
        self.say("list-out-whole")
    }

    /// "Größe der Aufkleber"
    #[must_use]
    pub fn list_out_sheet(&self) -> String {
        self.say("list-out-sheet")
    }

    /// "Erster freier Aufkleber"
    #[must_use]
    pub fn list_out_first(&self) -> String {
        self.say("list-out-first")
    }

    /// "Zeilenweise gezählt, 1 bis most"
    #[must_use]
    pub fn list_out_first_hint(&self, most: i64) -> String {
        self.say_with("list-out-first-hint", [("most", most.into())])
    }

    /// "Bitte eine Zahl von 1 bis most eingeben."
    #[must_use]
    pub fn list_out_first_wrong(&self, most: i64) -> String {
        self.say_with("list-out-first-wrong", [("most", most.into())])
    }

    /// "Nach dem Speichern öffnen"
    #[must_use]
    pub fn list_out_open(&self) -> String {
        self.say("list-out-open")
    }

    /// "Tageslisten vom day gedruckt."
    #[must_use]
    pub fn list_out_day_printed(&self, day: &str) -> String {
        self.say_with("list-out-day-printed", [("day", day.into())])
    }

    /// "Postausgangsliste gedruckt."
    #[must_use]
    pub fn list_out_posting_printed(&self) -> String {
        self.say("list-out-posting-printed")
    }

    /// "Adressaufkleber gedruckt."
    #[must_use]
    pub fn list_out_labels_printed(&self) -> String {
        self.say("list-out-labels-printed")
    }

    /// "Tageslisten vom day gespeichert."
    #[must_use]
    pub fn list_out_day_saved(&self, day: &str) -> String {
        self.say_with("list-out-day-saved", [("day", day.into())])
    }

    /// "Postausgangsliste gespeichert."
    #[must_use]
    pub fn list_out_posting_saved(&self) -> String {
        self.say("list-out-posting-saved")
    }

    /// "Adressaufkleber gespeichert."
    #[must_use]
    pub fn list_out_labels_saved(&self) -> String {
        self.say("list-out-labels-saved")
    }
}
