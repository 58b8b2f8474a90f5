//! Words: free places at schools

use super::Texts;

impl Texts {
    /// "3 Zahlen freier Plätze eingetragen."
    #[must_use]
    pub fn deed_capacity(&self, figures: i64) -> String {
        self.say_with("deed-capacity", [("figures", figures.into())])
    }
}
