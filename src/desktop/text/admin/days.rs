//! Words: the days a series falls on, and the holidays.

use crate::desktop::text::Texts;

impl Texts {
    /// "Die nächsten Tage"
    #[must_use]
    pub fn upcoming_title(&self) -> String {
        self.say("upcoming-title")
    }

    /// "In den nächsten drei Jahren findet es nicht statt."
    #[must_use]
    pub fn upcoming_none(&self) -> String {
        self.say("upcoming-none")
    }

    /// "fällt aus (Ausnahme)"
    #[must_use]
    pub fn upcoming_skipped(&self) -> String {
        self.say("upcoming-skipped")
    }

    /// "andere Zeit (Ausnahme)"
    #[must_use]
    pub fn upcoming_changed(&self) -> String {
        self.say("upcoming-changed")
    }

    /// "fällt aus: …"
    #[must_use]
    pub fn upcoming_holiday(&self, name: &str) -> String {
        self.say_with("upcoming-holiday", [("name", name.into())])
    }

    /// "geschlossen: …"
    #[must_use]
    pub fn upcoming_closed(&self, name: &str) -> String {
        self.say_with("upcoming-closed", [("name", name.into())])
    }

    /// "Standort geschlossen"
    #[must_use]
    pub fn upcoming_closed_plain(&self) -> String {
        self.say("upcoming-closed-plain")
    }

    /// "Beratungskraft abwesend"
    #[must_use]
    pub fn upcoming_away(&self) -> String {
        self.say("upcoming-away")
    }

    /// "nur teilweise"
    #[must_use]
    pub fn upcoming_shorter(&self) -> String {
        self.say("upcoming-shorter")
    }

    /// "Gesetzliche Feiertage …"
    #[must_use]
    pub fn holidays_public(&self, year: &str) -> String {
        self.say_with("holidays-public", [("year", year.into())])
    }

    /// "§ 2 Feiertagsgesetz NW, berechnet"
    #[must_use]
    pub fn holidays_public_source(&self) -> String {
        self.say("holidays-public-source")
    }

    /// "Schulferien"
    #[must_use]
    pub fn holidays_school(&self) -> String {
        self.say("holidays-school")
    }

    /// "Ferienordnung NRW, BASS 12-65 Nr. 1"
    #[must_use]
    pub fn holidays_school_source(&self) -> String {
        self.say("holidays-school-source")
    }

    /// "Selbstprüfung"
    #[must_use]
    pub fn holidays_self_check(&self) -> String {
        self.say("holidays-self-check")
    }

    /// "Schuljahr …"
    #[must_use]
    pub fn holidays_year(&self, name: &str) -> String {
        self.say_with("holidays-year", [("name", name.into())])
    }

    /// "… + … bewegliche = 75"
    #[must_use]
    pub fn holidays_sum(&self, days: i64, n: i64) -> String {
        self.say_with("holidays-sum", [("days", days.into()), ("n", n.into())])
    }

    /// "…: passt nicht zu 75"
    #[must_use]
    pub fn holidays_sum_wrong(&self, days: i64) -> String {
        self.say_with("holidays-sum-wrong", [("days", days.into())])
    }

    /// "Summe der Ferienwerktage. Bekannt bis …."
    #[must_use]
    pub fn holidays_reach(&self, day: &str) -> String {
        self.say_with("holidays-reach", [("day", day.into())])
    }
}
