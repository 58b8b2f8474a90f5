//! Words: working in the grid

use super::Texts;

impl Texts {
    /// "Gruppeninformation"
    #[must_use]
    pub fn week_group(&self) -> String {
        self.say("week-group")
    }

    /// "Einladung noch nicht gedruckt"
    #[must_use]
    pub fn week_no_letter(&self) -> String {
        self.say("week-no-letter")
    }

    /// "Einladung veraltet"
    #[must_use]
    pub fn week_letter_outdated(&self) -> String {
        self.say("week-letter-outdated")
    }

    /// "Einladung gedruckt am day"
    #[must_use]
    pub fn week_letter_made(&self, day: &str) -> String {
        self.say_with("week-letter-made", [("day", day.into())])
    }

    /// "Einladung verschickt am day"
    #[must_use]
    pub fn week_letter_posted(&self, day: &str) -> String {
        self.say_with("week-letter-posted", [("day", day.into())])
    }

    /// "Einladung zurückgekommen am day"
    #[must_use]
    pub fn week_letter_returned(&self, day: &str) -> String {
        self.say_with("week-letter-returned", [("day", day.into())])
    }

    /// "außerhalb der angebotenen Zeit"
    #[must_use]
    pub fn week_outside(&self) -> String {
        self.say("week-outside")
    }

    /// "Abgesagte zeigen"
    #[must_use]
    pub fn week_show_cancelled(&self) -> String {
        self.say("week-show-cancelled")
    }

    /// "Mit Begründung fortfahren"
    #[must_use]
    pub fn week_override(&self) -> String {
        self.say("week-override")
    }

    /// "Mit Begründung fortfahren?"
    #[must_use]
    pub fn week_override_title(&self) -> String {
        self.say("week-override-title")
    }

    /// "Dagegen spricht:"
    #[must_use]
    pub fn week_override_against(&self) -> String {
        self.say("week-override-against")
    }

    /// "So lang kann der Termin nicht werden."
    #[must_use]
    pub fn week_refused_length(&self) -> String {
        self.say("week-refused-length")
    }

    /// "name: Termin dauert jetzt minutes."
    #[must_use]
    pub fn week_resized(&self, name: &str, minutes: &str) -> String {
        self.say_with(
            "week-resized",
            [("name", name.into()), ("minutes", minutes.into())],
        )
    }

    /// "Pinnwand"
    #[must_use]
    pub fn week_pins(&self) -> String {
        self.say("week-pins")
    }

    /// "count Termine"
    #[must_use]
    pub fn week_pinned_count(&self, count: i64) -> String {
        self.say_with("week-pinned-count", [("count", count.into())])
    }

    /// "key setzt ihn an die gewählte Stelle. Bis dahin bleibt seine Zeit belegt."
    #[must_use]
    pub fn week_pin_hint(&self, key: &str) -> String {
        self.say_with("week-pin-hint", [("key", key.into())])
    }

    /// "Dolmetschen anfragen: day"
    #[must_use]
    pub fn week_due(&self, day: &str) -> String {
        self.say_with("week-due", [("day", day.into())])
    }

    /// "15 Minuten kürzer oder länger"
    #[must_use]
    pub fn week_key_length(&self) -> String {
        self.say("week-key-length")
    }

    /// "An die Pinnwand"
    #[must_use]
    pub fn week_key_pin(&self) -> String {
        self.say("week-key-pin")
    }

    /// "Von der Pinnwand hierhin setzen"
    #[must_use]
    pub fn week_key_put(&self) -> String {
        self.say("week-key-put")
    }
}
