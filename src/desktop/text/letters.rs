//! Words: the outbox and the preview of pages

use super::Texts;

impl Texts {
    /// "Briefe"
    #[must_use]
    pub fn letters_title(&self) -> String {
        self.say("letters-title")
    }

    /// "Der Postausgang ist leer."
    #[must_use]
    pub fn letters_empty(&self) -> String {
        self.say("letters-empty")
    }
}
