//! Cutting text to a width by counting characters, so that no run is longer than its box.
//!
//! iced 0.14 has no ellipsis, and a run that is clipped costs a full-window mask. Widths are estimated from
//! the embedded face: precise enough to stay inside the box, never short by more than a character or two.

/// Average width of a character relative to the text size, by kind.
fn share(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | 'f' | 't'
        | 'r' | '(' | ')' => 0.36,
        'm' | 'w' | 'M' | 'W' | '…' | '–' | '—' => 0.92,
        'A'..='Z' | 'Ä' | 'Ö' | 'Ü' => 0.69,
        '0'..='9' => 0.572,
        c if c.is_ascii() => 0.58,
        c if c.is_alphabetic() => 0.66,
        _ => 0.6,
    }
}

/// Estimated width of a text in pixels at a text size. Semi-bold text is about 5 % wider.
#[must_use]
pub fn width(words: &str, size: f32) -> f32 {
    words.chars().map(|c| share(c) * size).sum()
}

/// The text, cut at a character with "…" if it is estimated wider than `room` pixels.
#[must_use]
pub fn to_width(words: &str, size: f32, room: f32) -> String {
    if width(words, size) <= room {
        return words.to_owned();
    }
    let mut left = room - share('…') * size;
    let mut kept = String::with_capacity(words.len());
    for c in words.chars() {
        left -= share(c) * size;
        if left < 0.0 {
            break;
        }
        kept.push(c);
    }
    let whole = kept.trim_end().len();
    kept.truncate(whole);
    kept.push('…');
    kept
}

/// The text, cut to a number of characters with "…".
#[must_use]
pub fn to_chars(words: &str, most: usize) -> String {
    if words.chars().count() <= most {
        return words.to_owned();
    }
    let mut kept: String = words.chars().take(most.saturating_sub(1)).collect();
    let whole = kept.trim_end().len();
    kept.truncate(whole);
    kept.push('…');
    kept
}

/// Shorter ways to say it, longest first. What stands in brackets goes, then the last word is abbreviated with a full
/// stop: after a consonant that a vowel follows, never after fewer than two letters. "Ukrainisch" gives "Ukrain."
pub fn abbreviations(words: &str) -> impl Iterator<Item = String> {
    let bare = words.strip_suffix(')').and_then(|w| w.rsplit_once(" ("));
    let bare = bare.map(|(bare, _)| bare);
    let whole = bare.map(str::to_owned);
    let words = bare.unwrap_or(words);
    let vowel = |c: char| "aeiouyäöüAEIOUYÄÖÜ".contains(c);
    let start = words.rfind(' ').map_or(0, |at| at + 1);
    let letters: Vec<(usize, char)> = words[start..].char_indices().collect();
    let ends: Vec<usize> = letters
        .windows(2)
        .skip(1)
        .filter(|pair| {
            let (before, after) = (pair[0].1, pair[1].1);
            before.is_alphabetic() && !vowel(before) && vowel(after)
        })
        .map(|pair| start + pair[1].0)
        .collect();
    let short: Vec<String> = ends
        .into_iter()
        .rev()
        .map(|end| format!("{}.", &words[..end]))
        .collect();
    whole.into_iter().chain(short)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_text_stays() {
        assert_eq!(to_width("Pop", 14.0, 60.0), "Pop");
        assert_eq!(to_chars("Pop", 3), "Pop");
    }

    #[test]
    fn long_text_ends_with_an_ellipsis_and_no_blank() {
        assert_eq!(to_chars("Sheikh Mousa, Hussein", 8), "Sheikh…");
        let cut = to_width("Sheikh Mousa, Hussein", 13.0, 80.0);
        assert!(cut.ends_with('…') && !cut.contains(" …"), "{cut}");
    }

    #[test]
    fn a_word_is_abbreviated_where_a_syllable_ends() {
        let of = |words| abbreviations(words).collect::<Vec<_>>();
        assert_eq!(of("Ukrainisch"), ["Ukrain.", "Ukr."]);
        assert_eq!(of("3 Kinder · Rumänisch")[0], "3 Kinder · Rumän.");
        assert_eq!(of("Arabisch"), ["Arab.", "Ar."]);
        assert_eq!(of("Dari"), ["Dar."]);
        assert!(of("abwesend").contains(&"abw.".to_owned()));
        assert_eq!(
            of("Personalrat (Probe)")[..2],
            ["Personalrat", "Personalr."]
        );
        assert!(of("").is_empty() && of("Ga").is_empty());
    }

    proptest! {
        #[test]
        fn never_wider_than_the_box(words in "\\PC{0,40}", room in 20.0f32..400.0) {
            let cut = to_width(&words, 13.0, room);
            prop_assert!(width(&cut, 13.0) <= room + 0.01);
        }

        #[test]
        fn never_more_characters_than_asked(words in "\\PC{0,40}", most in 1usize..30) {
            prop_assert!(to_chars(&words, most).chars().count() <= most.max(1));
        }
    }
}
