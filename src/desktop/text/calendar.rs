//! Words: the week, the waiting list and the appointments

use super::Texts;

impl Texts {
    /// "Kalender"
    #[must_use]
    pub fn calendar_title(&self) -> String {
        self.say("calendar-title")
    }

    /// "Termin anlegen"
    #[must_use]
    pub fn calendar_new(&self) -> String {
        self.say("calendar-new")
    }

    /// "Warteliste"
    #[must_use]
    pub fn calendar_waiting(&self) -> String {
        self.say("calendar-waiting")
    }
}
