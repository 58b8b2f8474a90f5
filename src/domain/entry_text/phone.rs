//! Telephone numbers: kept as people write them, compared by their digits.

use super::Unfit;

/// Words for an extension (Durchwahl), as people write them.
const EXTENSION: [&str; 8] = [
    "durchwahl",
    "apparat",
    "app.",
    "app",
    "dw",
    "ext.",
    "ext",
    "x",
];

/// Is this a telephone number? Blanks, slashes, dashes, dots, brackets and the words for an extension may stand in it.
pub(super) fn check(text: &str) -> Result<(), Unfit> {
    let plain = without_extension_word(text);
    if plain.chars().any(char::is_alphabetic) {
        return Err(Unfit::LettersInPhone);
    }
    let digits = plain.chars().filter(char::is_ascii_digit).count();
    if !(3..=20).contains(&digits) {
        return Err(Unfit::PhoneDigits);
    }
    Ok(())
}

/// The digits of a phone for comparing; the German country code becomes the leading zero.
#[must_use]
pub fn phone_key(number: &str) -> String {
    let text = number.trim().replace("(0)", "");
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let abroad = text.trim_start_matches(['(', ' ']).starts_with('+');
    if abroad || digits.starts_with("00") {
        let bare = digits.trim_start_matches('0');
        return match bare.strip_prefix("49") {
            // `+49 02381` is written often and dialled by nobody.
            Some(rest) => format!("0{}", rest.trim_start_matches('0')),
            None => format!("00{bare}"),
        };
    }
    digits
}

/// Is it the same number, however both are written?
#[must_use]
pub fn same_phone(one: &str, other: &str) -> bool {
    let key = phone_key(one);
    !key.is_empty() && key == phone_key(other)
}

fn without_extension_word(text: &str) -> String {
    let lower = text.to_lowercase();
    for word in EXTENSION {
        if let Some(at) = lower.find(word) {
            let (before, after) = (&lower[..at], &lower[at + word.len()..]);
            let parted = !after.starts_with(char::is_alphabetic)
                && !before.ends_with(char::is_alphabetic)
                && before.contains(|c: char| c.is_ascii_digit());
            if parted {
                return format!("{before} {after}");
            }
        }
    }
    lower
}
