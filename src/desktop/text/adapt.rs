//! Words: a paragraph of one's own in a single letter.

use super::Texts;

impl Texts {
    /// "Text anpassen"
    #[must_use]
    pub fn adapt_open(&self) -> String {
        self.say("adapt-open")
    }

    /// "Eigener Absatz auf Deutsch"
    #[must_use]
    pub fn adapt_german(&self) -> String {
        self.say("adapt-german")
    }

    /// "Steht über dem Gruß, nur in diesem Brief. Keine Angaben zur …"
    #[must_use]
    pub fn adapt_german_hint(&self) -> String {
        self.say("adapt-german-hint")
    }

    /// "Derselbe Absatz auf …"
    #[must_use]
    pub fn adapt_translated(&self, language: &str) -> String {
        self.say_with("adapt-translated", [("language", language.into())])
    }

    /// "Freiwillig. Ohne Übersetzung steht er nur im deutschen Teil."
    #[must_use]
    pub fn adapt_translated_hint(&self) -> String {
        self.say("adapt-translated-hint")
    }

    /// "Noch … Zeichen"
    #[must_use]
    pub fn adapt_left(&self, count: i64) -> String {
        self.say_with("adapt-left", [("count", count.into())])
    }

    /// "Zurücksetzen"
    #[must_use]
    pub fn adapt_reset(&self) -> String {
        self.say("adapt-reset")
    }

    /// "Übernehmen"
    #[must_use]
    pub fn adapt_take(&self) -> String {
        self.say("adapt-take")
    }

    /// "Text dieses Briefs angepasst."
    #[must_use]
    pub fn adapt_was_taken(&self) -> String {
        self.say("adapt-was-taken")
    }

    /// "Der Brief hat wieder den Text der Vorlage."
    #[must_use]
    pub fn adapt_was_reset(&self) -> String {
        self.say("adapt-was-reset")
    }
}
