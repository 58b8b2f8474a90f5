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

    /// "Einladung oder Tagesliste drucken"
    #[must_use]
    pub fn week_key_print(&self) -> String {
        self.say("week-key-print")
    }

    /// "Wer passt?"
    #[must_use]
    pub fn week_fits(&self) -> String {
        self.say("week-fits")
    }

    /// "Frei sind minutes."
    #[must_use]
    pub fn week_free_there(&self, minutes: &str) -> String {
        self.say_with("week-free-there", [("minutes", minutes.into())])
    }

    /// "Hier ist keine angebotene Zeit frei."
    #[must_use]
    pub fn week_nothing_free(&self) -> String {
        self.say("week-nothing-free")
    }

    /// "Keine wartende Familie passt ganz."
    #[must_use]
    pub fn week_nobody_fits(&self) -> String {
        self.say("week-nobody-fits")
    }

    /// "Fast passend:"
    #[must_use]
    pub fn week_nearly(&self) -> String {
        self.say("week-nearly")
    }

    /// "count weitere Familien passen aus mehreren Gründen nicht."
    #[must_use]
    pub fn week_others(&self, count: i64) -> String {
        self.say_with("week-others", [("count", count.into())])
    }

    /// "Kalenderdatei"
    #[must_use]
    pub fn week_export(&self) -> String {
        self.say("week-export")
    }

    /// "Kalenderdateien"
    #[must_use]
    pub fn week_file_kind(&self) -> String {
        self.say("week-file-kind")
    }

    /// "count Termine ausgegeben, ohne Namen."
    #[must_use]
    pub fn week_exported(&self, count: i64) -> String {
        self.say_with("week-exported", [("count", count.into())])
    }

    /// "Tagesliste"
    #[must_use]
    pub fn week_print_day(&self) -> String {
        self.say("week-print-day")
    }

    /// "name: jetzt when."
    #[must_use]
    pub fn week_now_at(&self, name: &str, when: &str) -> String {
        self.say_with(
            "week-now-at",
            [("name", name.into()), ("when", when.into())],
        )
    }

    /// "name hat diesen Termin nicht mehr."
    #[must_use]
    pub fn week_now_gone(&self, name: &str) -> String {
        self.say_with("week-now-gone", [("name", name.into())])
    }

    /// "Wartezeit"
    #[must_use]
    pub fn week_order_days(&self) -> String {
        self.say("week-order-days")
    }

    /// "Sprache"
    #[must_use]
    pub fn week_order_language(&self) -> String {
        self.say("week-order-language")
    }

    /// "Kommune"
    #[must_use]
    pub fn week_order_municipality(&self) -> String {
        self.say("week-order-municipality")
    }

    /// "Sortieren nach: by"
    #[must_use]
    pub fn week_order_by(&self, by: &str) -> String {
        self.say_with("week-order-by", [("by", by.into())])
    }

    /// "Nichts wurde gespeichert."
    #[must_use]
    pub fn week_not_written(&self) -> String {
        self.say("week-not-written")
    }

    /// "Art"
    #[must_use]
    pub fn week_column_kind(&self) -> String {
        self.say("week-column-kind")
    }
}
