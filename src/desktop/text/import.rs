//! Words: reading lists from outside

use super::Texts;

impl Texts {
    /// "Meldungen einlesen"
    #[must_use]
    pub fn import_title(&self) -> String {
        self.say("import-title")
    }
}
