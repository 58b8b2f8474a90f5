//! Words: what is to be done first

use super::Texts;

impl Texts {
    /// "Heute"
    #[must_use]
    pub fn today_title(&self) -> String {
        self.say("today-title")
    }
}
