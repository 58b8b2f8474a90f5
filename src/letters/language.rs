//! The languages a letter can be set in: tag, direction, face order and how much room the script needs.

/// Direction in which a paragraph runs. Given by the language, never guessed from the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// The family of embedded faces that is asked first for a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Faces {
    /// Noto Sans: Latin, Cyrillic, Greek.
    Latin,
    /// Noto Naskh Arabic.
    Arabic,
    /// Noto Sans Ethiopic.
    Ethiopic,
}

macro_rules! languages {
    ($($(#[$doc:meta])* $name:ident = $tag:literal, $direction:ident, $faces:ident;)+) => {
        /// A language of letters: the closed list that the embedded faces and the tests cover.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
        )]
        pub enum LangTag { $($(#[$doc])* $name,)+ }

        impl LangTag {
            /// Every language of the list, in a fixed order, German first.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The BCP 47 tag, such as `de`, `prs` or `sr-Latn`. It is what the PDF tells a screen reader.
            pub const fn tag(self) -> &'static str {
                match self { $(Self::$name => $tag,)+ }
            }

            /// The language of an exact BCP 47 tag (case is ignored); `None` outside the list.
            pub fn from_tag(tag: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|lang| lang.tag().eq_ignore_ascii_case(tag))
            }

            /// The direction of a paragraph in this language.
            pub const fn direction(self) -> Direction {
                match self { $(Self::$name => Direction::$direction,)+ }
            }

            /// The faces asked first for a character of this language.
            pub const fn faces(self) -> Faces {
                match self { $(Self::$name => Faces::$faces,)+ }
            }
        }
    };
}

languages! {
    /// German, the language of every first page.
    De = "de", Ltr, Latin;
    /// English.
    En = "en", Ltr, Latin;
    /// Ukrainian.
    Uk = "uk", Ltr, Latin;
    /// Russian.
    Ru = "ru", Ltr, Latin;
    /// Arabic.
    Ar = "ar", Rtl, Arabic;
    /// Persian (Farsi).
    Fa = "fa", Rtl, Arabic;
    /// Dari.
    Prs = "prs", Rtl, Arabic;
    /// Pashto.
    Ps = "ps", Rtl, Arabic;
    /// Central Kurdish (Sorani).
    Ckb = "ckb", Rtl, Arabic;
    /// Urdu.
    Ur = "ur", Rtl, Arabic;
    /// Northern Kurdish (Kurmanji), Latin script.
    Kmr = "kmr", Ltr, Latin;
    /// Turkish.
    Tr = "tr", Ltr, Latin;
    /// Tigrinya.
    Ti = "ti", Ltr, Ethiopic;
    /// Amharic.
    Am = "am", Ltr, Ethiopic;
    /// Romanian.
    Ro = "ro", Ltr, Latin;
    /// Bulgarian.
    Bg = "bg", Ltr, Latin;
    /// Polish.
    Pl = "pl", Ltr, Latin;
    /// Albanian.
    Sq = "sq", Ltr, Latin;
    /// Somali.
    So = "so", Ltr, Latin;
    /// French.
    Fr = "fr", Ltr, Latin;
    /// Spanish.
    Es = "es", Ltr, Latin;
    /// Portuguese.
    Pt = "pt", Ltr, Latin;
    /// Italian.
    It = "it", Ltr, Latin;
    /// Greek.
    El = "el", Ltr, Latin;
    /// Serbian in Latin letters.
    SrLatn = "sr-Latn", Ltr, Latin;
    /// Serbian in Cyrillic letters.
    SrCyrl = "sr-Cyrl", Ltr, Latin;
    /// Bosnian.
    Bs = "bs", Ltr, Latin;
    /// Croatian.
    Hr = "hr", Ltr, Latin;
    /// Macedonian.
    Mk = "mk", Ltr, Latin;
    /// Hungarian.
    Hu = "hu", Ltr, Latin;
    /// Vietnamese.
    Vi = "vi", Ltr, Latin;
}

impl LangTag {
    /// Whether paragraphs of this language run from right to left.
    pub const fn is_rtl(self) -> bool {
        matches!(self.direction(), Direction::Rtl)
    }

    /// Distance of two base lines as a multiple of the type size.
    pub const fn lead(self) -> f32 {
        match self.faces() {
            Faces::Latin => 1.32,
            Faces::Arabic => 1.46,
            Faces::Ethiopic => 1.4,
        }
    }

    /// Factor on the type size: Naskh is drawn smaller on its body than Noto Sans (11 pt beside 12 pt).
    pub const fn size_factor(self) -> f32 {
        match self.faces() {
            Faces::Arabic => 12.0 / 11.0,
            Faces::Latin | Faces::Ethiopic => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tag_is_found_again() {
        for lang in LangTag::ALL {
            assert_eq!(LangTag::from_tag(lang.tag()), Some(*lang));
        }
        assert_eq!(LangTag::from_tag("AR"), Some(LangTag::Ar));
        assert_eq!(LangTag::from_tag("xx"), None);
    }
}
