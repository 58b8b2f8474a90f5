//! Words: the list of families and the report of a new one

use super::Texts;

impl Texts {
    /// "Familien"
    #[must_use]
    pub fn families_title(&self) -> String {
        self.say("families-title")
    }

    /// "{ $files offene Akten } · { $children Kinder }"
    #[must_use]
    pub fn families_facts(&self, files: i64, children: i64) -> String {
        self.say_with(
            "families-facts",
            [("files", files.into()), ("children", children.into())],
        )
    }

    /// "Meldung erfassen"
    #[must_use]
    pub fn families_report(&self) -> String {
        self.say("families-report")
    }

    /// "Meldungen einlesen"
    #[must_use]
    pub fn families_import(&self) -> String {
        self.say("families-import")
    }

    /// "In der Liste suchen, jede Schreibweise"
    #[must_use]
    pub fn families_search(&self) -> String {
        self.say("families-search")
    }
}
