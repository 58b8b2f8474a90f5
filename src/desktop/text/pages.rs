//! Words: the pages of a letter on the screen.

use super::Texts;

impl Texts {
    /// "Seite 1–2 von 3"
    #[must_use]
    pub fn pages_two_of(&self, first: i64, second: i64, pages: i64) -> String {
        self.say_with(
            "pages-two-of",
            [
                ("first", first.into()),
                ("second", second.into()),
                ("pages", pages.into()),
            ],
        )
    }

    /// "150 %"
    #[must_use]
    pub fn pages_percent(&self, percent: i64) -> String {
        self.say_with("pages-percent", [("percent", percent.into())])
    }

    /// "Größer"
    #[must_use]
    pub fn pages_larger(&self) -> String {
        self.say("pages-larger")
    }

    /// "Kleiner"
    #[must_use]
    pub fn pages_smaller(&self) -> String {
        self.say("pages-smaller")
    }

    /// "Seite"
    #[must_use]
    pub fn pages_whole(&self) -> String {
        self.say("pages-whole")
    }

    /// "Ganze Seite"
    #[must_use]
    pub fn pages_whole_hint(&self) -> String {
        self.say("pages-whole-hint")
    }

    /// "Breite"
    #[must_use]
    pub fn pages_wide(&self) -> String {
        self.say("pages-wide")
    }

    /// "Auf Seitenbreite"
    #[must_use]
    pub fn pages_wide_hint(&self) -> String {
        self.say("pages-wide-hint")
    }
}
