//! Words: the offer of time — series, their pauses, absences, closing days, single days

use super::Texts;

impl Texts {
    /// "Zeitangebot geändert."
    #[must_use]
    pub fn deed_offer_changed(&self) -> String {
        self.say("deed-offer-changed")
    }

    /// "Zeitangebot am … geändert."
    #[must_use]
    pub fn deed_day_arranged(&self, day: &str) -> String {
        self.say_with("deed-day-arranged", [("day", day.into())])
    }

    /// "Einzelne Tage und Zeitfenster öffnen und schließen"
    #[must_use]
    pub fn right_arrange_days(&self) -> String {
        self.say("right-arrange-days")
    }
}
