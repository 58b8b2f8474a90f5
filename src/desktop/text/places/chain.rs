//! Words: the chain of a child from hand-over to admission: states, attempts, places.

use crate::desktop::text::Texts;

impl Texts {
    /// "neu"
    #[must_use]
    pub fn places_state_new(&self) -> String {
        self.say("places-state-new")
    }

    /// "angefragt"
    #[must_use]
    pub fn places_state_asked(&self) -> String {
        self.say("places-state-asked")
    }

    /// "Antwort überfällig"
    #[must_use]
    pub fn places_state_overdue(&self) -> String {
        self.say("places-state-overdue")
    }

    /// "Zusage"
    #[must_use]
    pub fn places_state_accepted(&self) -> String {
        self.say("places-state-accepted")
    }

    /// "…× abgelehnt"
    #[must_use]
    pub fn places_state_refused(&self, n: i64) -> String {
        self.say_with("places-state-refused", [("n", n.into())])
    }

    /// "abgelehnt"
    #[must_use]
    pub fn places_state_refused_short(&self) -> String {
        self.say("places-state-refused-short")
    }

    /// "Rückfrage"
    #[must_use]
    pub fn places_state_question(&self) -> String {
        self.say("places-state-question")
    }

    /// "Angaben fehlen"
    #[must_use]
    pub fn places_state_incomplete(&self) -> String {
        self.say("places-state-incomplete")
    }

    /// "zugewiesen"
    #[must_use]
    pub fn places_state_placed(&self) -> String {
        self.say("places-state-placed")
    }

    /// "aufgenommen"
    #[must_use]
    pub fn places_state_admitted(&self) -> String {
        self.say("places-state-admitted")
    }

    /// "Aufnahme offen"
    #[must_use]
    pub fn places_state_late(&self) -> String {
        self.say("places-state-late")
    }

    /// "{ $n frühere Anfragen }"
    #[must_use]
    pub fn places_attempts(&self, n: i64) -> String {
        self.say_with("places-attempts", [("n", n.into())])
    }

    /// "weniger zeigen"
    #[must_use]
    pub fn places_attempts_fold(&self) -> String {
        self.say("places-attempts-fold")
    }

    /// "Antwort bis …"
    #[must_use]
    pub fn places_chain_due(&self, day: &str) -> String {
        self.say_with("places-chain-due", [("day", day.into())])
    }

    /// "überfällig seit …"
    #[must_use]
    pub fn places_chain_overdue(&self, day: &str) -> String {
        self.say_with("places-chain-overdue", [("day", day.into())])
    }

    /// "zugesagt ab …"
    #[must_use]
    pub fn places_chain_accepted(&self, day: &str) -> String {
        self.say_with("places-chain-accepted", [("day", day.into())])
    }

    /// "abgelehnt …"
    #[must_use]
    pub fn places_chain_refused(&self, day: &str) -> String {
        self.say_with("places-chain-refused", [("day", day.into())])
    }

    /// "zurückgezogen …"
    #[must_use]
    pub fn places_chain_withdrawn(&self, day: &str) -> String {
        self.say_with("places-chain-withdrawn", [("day", day.into())])
    }

    /// "Zuweisung aufgehoben …"
    #[must_use]
    pub fn places_chain_revoked(&self, day: &str) -> String {
        self.say_with("places-chain-revoked", [("day", day.into())])
    }

    /// "zugewiesen …"
    #[must_use]
    pub fn places_chain_placed(&self, day: &str) -> String {
        self.say_with("places-chain-placed", [("day", day.into())])
    }

    /// "seit …"
    #[must_use]
    pub fn places_chain_since(&self, days_words: &str) -> String {
        self.say_with("places-chain-since", [("days_words", days_words.into())])
    }

    /// "Nächste Anfrage"
    #[must_use]
    pub fn places_chain_next(&self) -> String {
        self.say("places-chain-next")
    }

    /// "Erste Anfrage"
    #[must_use]
    pub fn places_chain_first(&self) -> String {
        self.say("places-chain-first")
    }

    /// "Schulplatzzuweisung"
    #[must_use]
    pub fn places_chain_placement(&self) -> String {
        self.say("places-chain-placement")
    }

    /// "Schulplatz-"
    #[must_use]
    pub fn places_chain_placement_first(&self) -> String {
        self.say("places-chain-placement-first")
    }

    /// "zuweisung"
    #[must_use]
    pub fn places_chain_placement_below(&self) -> String {
        self.say("places-chain-placement-below")
    }

    /// "Übergeben"
    #[must_use]
    pub fn places_chain_handed_over(&self) -> String {
        self.say("places-chain-handed-over")
    }

    /// "nicht erschienen …"
    #[must_use]
    pub fn places_chain_missing(&self, day: &str) -> String {
        self.say_with("places-chain-missing", [("day", day.into())])
    }

    /// "Aufnahme bestätigt"
    #[must_use]
    pub fn places_chain_admitted(&self) -> String {
        self.say("places-chain-admitted")
    }

    /// "Aufnahme erfragen"
    #[must_use]
    pub fn places_chain_admission_open(&self) -> String {
        self.say("places-chain-admission-open")
    }

    /// "Aufnahme"
    #[must_use]
    pub fn places_chain_admission(&self) -> String {
        self.say("places-chain-admission")
    }

    /// "bestätigt"
    #[must_use]
    pub fn places_chain_admission_below(&self) -> String {
        self.say("places-chain-admission-below")
    }

    /// "ab …"
    #[must_use]
    pub fn places_chain_first_day(&self, day: &str) -> String {
        self.say_with("places-chain-first-day", [("day", day.into())])
    }

    /// "zugewiesen …, ab …"
    #[must_use]
    pub fn places_offer_placed(&self, day: &str, from_day: &str) -> String {
        self.say_with(
            "places-offer-placed",
            [("day", day.into()), ("from_day", from_day.into())],
        )
    }

    /// "Zuweisung aufgehoben …: …"
    #[must_use]
    pub fn places_offer_revoked(&self, day: &str, reason: &str) -> String {
        self.say_with(
            "places-offer-revoked",
            [("day", day.into()), ("reason", reason.into())],
        )
    }

    /// "anderer Weg"
    #[must_use]
    pub fn places_state_leaving(&self) -> String {
        self.say("places-state-leaving")
    }

    /// "nicht erschienen"
    #[must_use]
    pub fn places_state_missing(&self) -> String {
        self.say("places-state-missing")
    }

    /// "Förderung beendet"
    #[must_use]
    pub fn places_state_ended(&self) -> String {
        self.say("places-state-ended")
    }

    /// "angefragt …, Antwort bis …"
    #[must_use]
    pub fn places_offer_asked(&self, day: &str, due: &str) -> String {
        self.say_with(
            "places-offer-asked",
            [("day", day.into()), ("due", due.into())],
        )
    }

    /// "abgelehnt …: …"
    #[must_use]
    pub fn places_offer_refused(&self, day: &str, reason: &str) -> String {
        self.say_with(
            "places-offer-refused",
            [("day", day.into()), ("reason", reason.into())],
        )
    }
}
