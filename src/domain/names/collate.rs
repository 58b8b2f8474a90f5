//! The order of names in lists: DIN 5007, variant 1. Letters stand with their base letter (`Müller` beside `Muller`,
//! `Đorđević` under D), other scripts where their Latin form stands; signs only count where all letters are equal.

use super::fold::fold;
use unicode_normalization::UnicodeNormalization;

/// Where a name stands in a list. Keys are made once per name and compared as often as needed; two keys are equal only
/// for the same text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct SortKey {
    /// Base letters, each part of the name for itself: `Meier, Zoe` stands before `Meier Schmidt, Anna`.
    letters: Vec<String>,
    /// Then the marks: `Muller` before `Müller`.
    marks: String,
    /// Then small before capital letters, and whatever is left.
    exact: String,
}

/// The key of a name, or of `Familienname, Vorname`.
#[must_use]
pub fn sort_key(name: &str) -> SortKey {
    let exact: String = name.nfc().collect();
    let swapped = |c: char| {
        // Small letters first, as dictionaries have it.
        if c.is_lowercase() {
            c.to_uppercase().next().unwrap_or(c)
        } else {
            c.to_lowercase().next().unwrap_or(c)
        }
    };
    SortKey {
        letters: exact.split(", ").map(fold).collect(),
        marks: exact.to_lowercase().nfd().collect(),
        exact: exact
            .chars()
            .map(swapped)
            .chain("\0".chars())
            .chain(exact.chars())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_with_their_base_letter_and_family_names_come_first() {
        let mut names = [
            "Zander, Ö",
            "Özdemir, Ali",
            "Müller, Anna",
            "Muller, Zoe",
            "Mullner, Al",
            "Đorđević, Ana",
            "Dorn, Ina",
            "Meier Schmidt, Anna",
            "Meier, Zoe",
            "Хмельницький, Олесь",
            "Kaya, Su",
            "O'Connor, Liam",
            "Oconnell, Eve",
            "müller, anna",
        ];
        names.sort_by_key(|name| sort_key(name));
        assert_eq!(
            names,
            [
                "Đorđević, Ana",
                "Dorn, Ina",
                "Kaya, Su",
                "Хмельницький, Олесь",
                "Meier, Zoe",
                "Meier Schmidt, Anna",
                "müller, anna",
                "Müller, Anna",
                "Muller, Zoe",
                "Mullner, Al",
                "Oconnell, Eve",
                "O'Connor, Liam",
                "Özdemir, Ali",
                "Zander, Ö",
            ]
        );
    }

    #[test]
    fn only_the_same_text_has_the_same_place() {
        assert_eq!(sort_key("Mu\u{308}ller"), sort_key("Müller"));
        for (a, b) in [("Müller", "Muller"), ("ali", "Ali"), ("∞", "≤"), ("", "-")] {
            assert_ne!(sort_key(a), sort_key(b), "{a} {b}");
        }
    }
}
