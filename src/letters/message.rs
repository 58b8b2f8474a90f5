//! A short message (Kurznachricht) to copy into a phone, counted honestly: how many characters, in which alphabet of the
//! network, and as how many messages it is charged.

use unicode_normalization::UnicodeNormalization as _;

use super::template::value::{NBSP, is_bidi_control};

/// Most characters of a message.
pub const LONGEST: usize = 160;

/// How a phone network carries a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Alphabet {
    /// The network's own 7-bit alphabet (GSM 03.38): Latin letters of western Europe, and capital Greek.
    Gsm7,
    /// UCS-2: everything else, in half as many characters.
    Ucs2,
}

/// A message and what sending it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The text.
    pub text: String,
    /// How it is carried.
    pub alphabet: Alphabet,
    /// Characters as a person counts them.
    pub characters: usize,
    /// Units as the network counts them: septets, of which some characters take two, or UTF-16 units.
    pub units: usize,
    /// As how many messages it is charged.
    pub parts: usize,
}

impl Message {
    /// Counts a text. No-break spaces become spaces and bidi controls go: phones do not know them.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let text: String = text
            .nfc()
            .filter(|c| !is_bidi_control(*c))
            .map(|c| if c == NBSP { ' ' } else { c })
            .collect();
        let septets: Option<usize> = text.chars().map(septets).sum();
        let (alphabet, units, (alone, joined)) = match septets {
            Some(units) => (Alphabet::Gsm7, units, (160, 153)),
            None => (Alphabet::Ucs2, text.encode_utf16().count(), (70, 67)),
        };
        let parts = if units <= alone {
            1
        } else {
            units.div_ceil(joined)
        };
        Self {
            characters: text.chars().count(),
            alphabet,
            units,
            parts,
            text,
        }
    }

    /// Is it short enough?
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.characters <= LONGEST && self.units <= 2 * LONGEST
    }
}

/// How many septets a character takes; nothing when the alphabet lacks it.
fn septets(c: char) -> Option<usize> {
    const BASIC: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    const EXTENDED: &str = "^{}\\[~]|€\u{c}";
    if BASIC.contains(c) {
        Some(1)
    } else if EXTENDED.contains(c) {
        Some(2)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn western_letters_take_one_unit_and_braces_two() {
        let plain = Message::new("Grüße an Ünal, 10:15\u{A0}Uhr");
        assert_eq!((plain.alphabet, plain.units), (Alphabet::Gsm7, 24));
        assert_eq!(Message::new("[€]").units, 6);
        assert_eq!(Message::new("Ş").alphabet, Alphabet::Ucs2);
        assert_eq!(Message::new("\u{2068}a\u{2069}").text, "a");
    }

    #[test]
    fn a_message_is_charged_by_what_the_network_carries() {
        let of = |c: &str, n| Message::new(&c.repeat(n));
        assert_eq!(of("a", 160).parts, 1);
        assert_eq!(of("a", 161).parts, 2);
        assert_eq!((of("я", 70).parts, of("я", 71).parts), (1, 2));
        assert_eq!((of("я", 134).parts, of("я", 135).parts), (2, 3));
        assert!(of("я", 160).fits() && !of("я", 161).fits());
        // A character outside the basic plane is two units.
        assert_eq!(of("😀", 36).parts, 2);
    }
}
