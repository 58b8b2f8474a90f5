//! Words: first start and unlocking

use super::Texts;

impl Texts {
    /// "Wie möchten Sie beginnen?"
    #[must_use]
    pub fn start_question(&self) -> String {
        self.say("start-question")
    }

    /// "Sie können die Auswahl später in der Verwaltung ändern."
    #[must_use]
    pub fn start_later(&self) -> String {
        self.say("start-later")
    }
}
