//! Letters of other scripts written with Latin ones: Cyrillic, Arabic (with the Persian, Kurdish and Pashto letters),
//! Ethiopic, Greek, Georgian, Armenian and the Indic scripts. One spelling per letter is enough, the skeleton takes care
//! of the rest.
//!
//! A few letters are read differently in different languages. They become one capital letter each (the text is
//! lower case by then), which the folding reads one way and the skeleton both ways:
//! `W` و inside a word (u, w) · `G` г (g, h) · `D` ذ ض ظ (d, z) · `T` ث (th, s) · `J` ђ, đ (dj, d) · `S` щ (shch, sht) ·
//! `V` ո at the beginning (vo, o) · `N` a nasal dot (n, m) · `L` ழ (l, zh) · `Q` ج (j, g) · `M` μπ (b, mp) · `R` ντ (nt, d) ·
//! `E` and `B` the Tamil t and p where they are voiced (d, t; b, p).

mod indic;

use unicode_normalization::UnicodeNormalization;

/// A name in Latin letters, lower case, as it is kept for comparing; Latin names stay as they are.
///
/// This is no official romanisation and must not be printed on a letter.
#[must_use]
pub fn romanise(name: &str) -> String {
    unmark(&marked(name), name)
}

/// Replaces the letters with two readings by their plain reading.
pub(super) fn unmark(marked: &str, original: &str) -> String {
    let ukrainian = original.chars().any(|c| "іїєґІЇЄҐ".contains(c));
    let mut text = String::with_capacity(marked.len() + 4);
    for c in marked.chars() {
        match c {
            'W' => text.push('u'),
            'G' => text.push(if ukrainian { 'h' } else { 'g' }),
            'D' => text.push('d'),
            'T' => text.push_str("th"),
            'J' => text.push_str("dj"),
            'S' => text.push_str("shch"),
            'V' => text.push_str("vo"),
            'N' => text.push('n'),
            'L' => text.push('l'),
            'Q' => text.push('j'),
            'M' | 'B' => text.push('b'),
            'R' => text.push_str("nt"),
            'E' => text.push('d'),
            other => text.push(other),
        }
    }
    text
}

/// Lower case and Latin, with the capital letters described above.
pub(super) fn marked(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    let lower: Vec<char> = name.nfkc().flat_map(char::to_lowercase).nfc().collect();
    let mut text = String::with_capacity(lower.len() * 2);
    for (at, &c) in lower.iter().enumerate() {
        let starts_word = at == 0 || !lower[at - 1].is_alphabetic();
        let next = lower.get(at + 1).copied();
        match c {
            '\u{400}'..='\u{52f}' => text.push_str(cyrillic(c)),
            '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' => arabic(c, starts_word, &mut text),
            '\u{1200}'..='\u{135a}' => ethiopic(c, &mut text),
            '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => {
                greek(c, at.checked_sub(1).map(|i| lower[i]), next, &mut text);
            }
            '\u{10d0}'..='\u{10f0}' => text.push_str(georgian(c)),
            '\u{561}'..='\u{587}' => text.push_str(armenian(c, starts_word, next)),
            '\u{900}'..='\u{d7f}' => indic::push(&lower, at, &mut text),
            // The joiners only shape Arabic letters; they part no words.
            '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}' => {}
            other => text.push(other),
        }
    }
    text
}

fn cyrillic(c: char) -> &'static str {
    match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "G",
        'ґ' => "g",
        'ѓ' => "gj",
        'д' => "d",
        'ђ' => "J",
        'е' => "e",
        'ё' => "yo",
        'є' => "ye",
        'ж' => "zh",
        'з' => "z",
        'ѕ' => "dz",
        'и' => "y",
        'і' => "i",
        'ї' => "yi",
        'й' => "i",
        'ј' => "j",
        'к' => "k",
        'ќ' => "kj",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'ћ' => "tsch",
        'у' => "u",
        'ў' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "tsch",
        'џ' => "dzh",
        'ш' => "sh",
        'щ' => "S",
        'ъ' => "a",
        'ы' => "y",
        'э' => "e",
        'ю' => "iu",
        'я' => "ia",
        'қ' => "q",
        'ң' => "n",
        'ғ' => "gh",
        'ө' => "o",
        'ү' | 'ұ' => "u",
        'ә' => "a",
        'һ' => "h",
        _ => "",
    }
}

fn arabic(c: char, starts_word: bool, text: &mut String) {
    let letters = match c {
        'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ع' | 'ى' | 'ة' => "a",
        'ب' => "b",
        'پ' => "p",
        'ت' | 'ط' | 'ټ' => "t",
        'ث' => "T",
        'ج' => "Q",
        'چ' => "tsch",
        'ح' | 'ه' | 'ھ' | 'ہ' => "h",
        'خ' => "kh",
        'د' | 'ډ' => "d",
        'ذ' | 'ض' | 'ظ' => "D",
        'ر' | 'ړ' | 'ڕ' => "r",
        'ز' => "z",
        'ژ' | 'ږ' => "zh",
        'س' | 'ص' => "s",
        'ش' | 'ښ' => "sh",
        'غ' => "gh",
        'ف' => "f",
        'ڤ' => "v",
        'ق' => "q",
        'ك' | 'ک' => "k",
        'گ' | 'ګ' => "g",
        'ل' | 'ڵ' => "l",
        'م' => "m",
        'ن' | 'ڼ' => "n",
        'څ' => "ts",
        'ځ' => "dz",
        'و' if starts_word => "w",
        'و' => "W",
        'ؤ' | 'ۆ' | 'ۇ' => "o",
        'ي' | 'ی' | 'ې' | 'ۍ' | 'ے' => "y",
        'ێ' | 'ە' => "e",
        '\u{6f0}'..='\u{6f9}' | '\u{660}'..='\u{669}' => {
            if let Some(digit) = char::from_digit(u32::from(c) & 0xf, 10) {
                text.push(digit);
            }
            ""
        }
        _ => "",
    };
    text.push_str(letters);
}

/// The Ethiopic block is a table: each row of eight is one consonant with its seven vowels and a rounded form.
fn ethiopic(c: char, text: &mut String) {
    const CONSONANTS: [&str; 43] = [
        "h", "l", "h", "m", "s", "r", "s", "sh", "k", "kw", "k", "kw", "b", "v", "t", "tsch", "h",
        "hw", "n", "ny", "", "k", "kw", "kh", "khw", "w", "", "z", "zh", "y", "d", "d", "j", "g",
        "gw", "g", "t", "tsch", "p", "ts", "ts", "f", "p",
    ];
    const VOWELS: [&str; 8] = ["e", "u", "i", "a", "e", "", "o", "wa"];
    let offset = (u32::from(c) - 0x1200) as usize;
    if let (Some(consonant), Some(vowel)) = (CONSONANTS.get(offset / 8), VOWELS.get(offset % 8)) {
        text.push_str(consonant);
        let carrier = consonant.is_empty();
        text.push_str(if carrier && vowel.is_empty() {
            "i"
        } else if carrier && *vowel == "e" {
            "a"
        } else {
            vowel
        });
    }
}

fn greek(c: char, before: Option<char>, next: Option<char>, text: &mut String) {
    let plain = |c: char| c.nfd().next().unwrap_or(c);
    let before = before.map(plain);
    let letters = match plain(c) {
        'μ' if next.map(plain) == Some('π') => "M",
        'π' if before == Some('μ') => "",
        'ν' if next.map(plain) == Some('τ') => "R",
        'τ' if before == Some('ν') => "",
        'α' => "a",
        'β' => "v",
        'δ' => "d",
        'ε' => "e",
        'ζ' => "z",
        'η' | 'ι' => "i",
        'θ' => "th",
        'κ' => "k",
        'λ' => "l",
        'μ' => "m",
        'ν' => "n",
        'ξ' => "x",
        'ο' | 'ω' => "o",
        'π' => "p",
        'ρ' => "r",
        'σ' | 'ς' => "s",
        'τ' => "t",
        'φ' => "f",
        'χ' => "ch",
        'ψ' => "ps",
        'γ' if next.is_some_and(|n| "γξχ".contains(n)) => "n",
        'γ' => "g",
        'υ' if before == Some('ο') => "u",
        'υ' if matches!(before, Some('α' | 'ε')) => "v",
        'υ' => "y",
        _ => "",
    };
    text.push_str(letters);
}

fn georgian(c: char) -> &'static str {
    const LETTERS: [&str; 33] = [
        "a", "b", "g", "d", "e", "v", "z", "t", "i", "k", "l", "m", "n", "o", "p", "zh", "r", "s",
        "t", "u", "p", "k", "gh", "q", "sh", "tsch", "ts", "dz", "ts", "tsch", "kh", "j", "h",
    ];
    LETTERS
        .get((u32::from(c) - 0x10d0) as usize)
        .copied()
        .unwrap_or("")
}

fn armenian(c: char, starts_word: bool, next: Option<char>) -> &'static str {
    const LETTERS: [&str; 39] = [
        "a", "b", "g", "d", "e", "z", "e", "e", "t", "zh", "i", "l", "kh", "ts", "k", "h", "dz",
        "gh", "tsch", "m", "y", "n", "sh", "o", "tsch", "p", "j", "r", "s", "v", "t", "r", "ts",
        "u", "p", "k", "o", "f", "ev",
    ];
    match c {
        'ե' if starts_word => "ye",
        'ո' if next == Some('ւ') => "",
        'ո' if starts_word => "V",
        _ => LETTERS
            .get((u32::from(c) - 0x561) as usize)
            .copied()
            .unwrap_or(""),
    }
}

#[cfg(test)]
mod tests {
    use super::romanise;

    #[test]
    fn each_script_becomes_latin() {
        assert_eq!(romanise("Хмельницький"), "khmelnytskyi");
        assert_eq!(romanise("Георги"), "georgy");
        assert_eq!(romanise("تسفاي"), "tsfay");
        assert_eq!(romanise("ተስፋይ"), "tesfay");
        assert_eq!(romanise("Ευαγγελία"), "evangelia");
        assert_eq!(romanise("გიორგი"), "giorgi");
        assert_eq!(romanise("Ștefan"), "ștefan");
        assert_eq!(romanise("Հարություն"), "harutyun");
        assert_eq!(romanise("Ոսկանյան"), "voskanyan");
        assert_eq!(romanise("प्रिया"), "priya");
        assert_eq!(romanise("সৌমিক"), "saumik");
        assert_eq!(romanise("தமிழ்"), "tamil");
    }

    #[test]
    fn decomposed_letters_are_composed_first() {
        assert_eq!(romanise("и\u{306}"), romanise("й"));
    }
}
