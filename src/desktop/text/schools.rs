//! Words: school places: the inbox of the Schulaufsicht and the capacity

use super::Texts;

impl Texts {
    /// "Schulplätze"
    #[must_use]
    pub fn schools_title(&self) -> String {
        self.say("schools-title")
    }

    /// "Kein Kind wartet auf einen Schulplatz."
    #[must_use]
    pub fn schools_empty(&self) -> String {
        self.say("schools-empty")
    }
}
