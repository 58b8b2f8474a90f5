//! Words: the area Schulplätze: its lists and tabs, its keys, what may be looked for.

mod chain;
mod facts;
mod filter;
mod schools;

use super::Texts;

impl Texts {
    /// "Schulplätze"
    #[must_use]
    pub fn places_title(&self) -> String {
        self.say("places-title")
    }

    /// "Schulamt für den … · Empfehlung der Beratung, Entscheidung der Schulaufsicht"
    #[must_use]
    pub fn places_facts(&self, place: &str) -> String {
        self.say_with("places-facts", [("place", place.into())])
    }

    /// "Schulamt für den …"
    #[must_use]
    pub fn places_office(&self, place: &str) -> String {
        self.say_with("places-office", [("place", place.into())])
    }

    /// "bei 3 Kindern Aufnahme offen"
    #[must_use]
    pub fn places_to_confirm(&self, n: i64) -> String {
        self.say_with("places-to-confirm", [("n", n.into())])
    }

    /// "Sie lesen mit. Über Schulplätze entscheidet die Schulaufsicht."
    #[must_use]
    pub fn places_facts_reading(&self) -> String {
        self.say("places-facts-reading")
    }

    /// "Eingang"
    #[must_use]
    pub fn places_tab_inbox(&self) -> String {
        self.say("places-tab-inbox")
    }

    /// "Angefragt"
    #[must_use]
    pub fn places_tab_asked(&self) -> String {
        self.say("places-tab-asked")
    }

    /// "Kapazität"
    #[must_use]
    pub fn places_tab_capacity(&self) -> String {
        self.say("places-tab-capacity")
    }

    /// "Zugewiesen"
    #[must_use]
    pub fn places_tab_placed(&self) -> String {
        self.say("places-tab-placed")
    }

    /// "Gemeinsamer Vorschlag"
    #[must_use]
    pub fn places_joint(&self) -> String {
        self.say("places-joint")
    }

    /// "{ $n Kinder }"
    #[must_use]
    pub fn places_children(&self, n: i64) -> String {
        self.say_with("places-children", [("n", n.into())])
    }

    /// "… von { $of Kindern }"
    #[must_use]
    pub fn places_of_children(&self, n: i64, of: i64) -> String {
        self.say_with("places-of-children", [("n", n.into()), ("of", of.into())])
    }

    /// "Kein Kind wartet auf einen Schulplatz."
    #[must_use]
    pub fn places_empty(&self) -> String {
        self.say("places-empty")
    }

    /// "Neue Kinder erscheinen hier, sobald die Beratung sie übergibt."
    #[must_use]
    pub fn places_empty_hint(&self) -> String {
        self.say("places-empty-hint")
    }

    /// "Keine Anfrage ist offen."
    #[must_use]
    pub fn places_empty_asked(&self) -> String {
        self.say("places-empty-asked")
    }

    /// "Noch kein Kind ist zugewiesen."
    #[must_use]
    pub fn places_empty_placed(&self) -> String {
        self.say("places-empty-placed")
    }

    /// "Kind"
    #[must_use]
    pub fn places_hint_child(&self) -> String {
        self.say("places-hint-child")
    }

    /// "zu den Schulen"
    #[must_use]
    pub fn places_hint_schools(&self) -> String {
        self.say("places-hint-schools")
    }

    /// "anfragen"
    #[must_use]
    pub fn places_hint_ask(&self) -> String {
        self.say("places-hint-ask")
    }

    /// "Rückfrage"
    #[must_use]
    pub fn places_hint_question(&self) -> String {
        self.say("places-hint-question")
    }

    /// "Antwort eintragen"
    #[must_use]
    pub fn places_hint_answer(&self) -> String {
        self.say("places-hint-answer")
    }

    /// "Aufnahme bestätigen"
    #[must_use]
    pub fn places_hint_admission(&self) -> String {
        self.say("places-hint-admission")
    }

    /// "Kind im Eingang"
    #[must_use]
    pub fn places_hint_open(&self) -> String {
        self.say("places-hint-open")
    }

    /// "Weg: Luftlinie zwischen Adresse und Schule, keine Entscheidung über Fahrkosten"
    #[must_use]
    pub fn places_aside(&self) -> String {
        self.say("places-aside")
    }

    /// "Die Kinder konnten nicht gelesen werden."
    #[must_use]
    pub fn places_not_read(&self) -> String {
        self.say("places-not-read")
    }

    /// "Ball liegt bei"
    #[must_use]
    pub fn places_ball(&self) -> String {
        self.say("places-ball")
    }

    /// "Nächster Schritt des Kindes"
    #[must_use]
    pub fn places_help_decide(&self) -> String {
        self.say("places-help-decide")
    }

    /// "Rückfrage …"
    #[must_use]
    pub fn places_asked_on(&self, day: &str) -> String {
        self.say_with("places-asked-on", [("day", day.into())])
    }

    /// "beantwortet …"
    #[must_use]
    pub fn places_answered(&self, day: &str) -> String {
        self.say_with("places-answered", [("day", day.into())])
    }

    /// "noch nicht beantwortet"
    #[must_use]
    pub fn places_unanswered(&self) -> String {
        self.say("places-unanswered")
    }

    /// "Akte öffnen"
    #[must_use]
    pub fn places_record(&self) -> String {
        self.say("places-record")
    }

    /// "Aufnahme bestätigen"
    #[must_use]
    pub fn places_confirm(&self) -> String {
        self.say("places-confirm")
    }

    /// "Kind"
    #[must_use]
    pub fn places_column_child(&self) -> String {
        self.say("places-column-child")
    }

    /// "Schule"
    #[must_use]
    pub fn places_column_school(&self) -> String {
        self.say("places-column-school")
    }

    /// "Angefragt"
    #[must_use]
    pub fn places_column_asked(&self) -> String {
        self.say("places-column-asked")
    }

    /// "Antwort bis"
    #[must_use]
    pub fn places_column_due(&self) -> String {
        self.say("places-column-due")
    }

    /// "Telefon"
    #[must_use]
    pub fn places_column_phone(&self) -> String {
        self.say("places-column-phone")
    }

    /// "Wartezeit"
    #[must_use]
    pub fn places_column_days(&self) -> String {
        self.say("places-column-days")
    }

    /// "Zugewiesen"
    #[must_use]
    pub fn places_column_placed(&self) -> String {
        self.say("places-column-placed")
    }

    /// "Erster Schultag"
    #[must_use]
    pub fn places_column_first_day(&self) -> String {
        self.say("places-column-first-day")
    }

    /// "Stand"
    #[must_use]
    pub fn places_column_state(&self) -> String {
        self.say("places-column-state")
    }

    /// "Erstförderung"
    #[must_use]
    pub fn places_column_support(&self) -> String {
        self.say("places-column-support")
    }

    /// "… · … überfällig"
    #[must_use]
    pub fn places_late(&self, day: &str, since: &str) -> String {
        self.say_with(
            "places-late",
            [("day", day.into()), ("since", since.into())],
        )
    }

    /// "bis …"
    #[must_use]
    pub fn places_until(&self, day: &str) -> String {
        self.say_with("places-until", [("day", day.into())])
    }
}
