//! Words: rules, texts and rights

use super::Texts;

impl Texts {
    /// "Verwaltung"
    #[must_use]
    pub fn admin_title(&self) -> String {
        self.say("admin-title")
    }
}
