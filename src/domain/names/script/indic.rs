//! The Indic scripts, whose blocks in Unicode are laid out alike: Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil,
//! Telugu, Kannada, Malayalam. One table serves all of them by the place of a letter in its block.

/// Consonants from place 0x15 of a block on.
const CONSONANTS: [&str; 37] = [
    "k", "kh", "g", "gh", "n", "ch", "ch", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th",
    "d", "dh", "n", "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "L", "v", "sh", "sh",
    "s", "h",
];
/// What hangs below a consonant so that its own vowel is not spoken.
const SILENT: u32 = 0x4d;
/// The dot that makes a consonant a foreign one.
const DOT: u32 = 0x3c;

/// The place of a letter in its block; nothing for letters of other scripts.
fn place(c: char) -> Option<u32> {
    ('\u{900}'..='\u{d7f}')
        .contains(&c)
        .then(|| u32::from(c) & 0x7f)
}

fn vowel(place: u32) -> &'static str {
    match place {
        0x05 | 0x06 | 0x3e => "a",
        0x07 | 0x08 | 0x3f | 0x40 => "i",
        0x09 | 0x0a | 0x41 | 0x42 => "u",
        0x0b | 0x43 => "ri",
        0x0d..=0x0f | 0x45..=0x47 => "e",
        0x10 | 0x48 => "ai",
        0x11..=0x13 | 0x49..=0x4b => "o",
        0x14 | 0x4c => "au",
        _ => "",
    }
}

/// Adds the letter at a place of a text.
pub(super) fn push(text: &[char], at: usize, out: &mut String) {
    let placed = |at: usize| text.get(at).copied().and_then(place);
    let Some(here) = placed(at) else {
        return;
    };
    let plain = here
        .checked_sub(0x15)
        .and_then(|n| CONSONANTS.get(n as usize));
    let Some(plain) = plain else {
        match here {
            0x01 | 0x02 => out.push('N'),
            // The Bengali t without a vowel, and foreign sounds that Devanagari also writes as one letter.
            0x4e => out.push('t'),
            0x58 => out.push('q'),
            0x59 => out.push_str("kh"),
            0x5a => out.push_str("gh"),
            0x5b => out.push('z'),
            0x5c | 0x5d => out.push('r'),
            0x5e => out.push('f'),
            0x5f => out.push('y'),
            _ => out.push_str(vowel(here)),
        }
        return;
    };
    let dotted = placed(at + 1) == Some(DOT);
    let tamil = matches!(text[at], '\u{b80}'..='\u{bff}');
    out.push_str(match (dotted, *plain) {
        (true, "k") => "q",
        (true, "g") => "gh",
        (true, "j") => "z",
        (true, "d" | "dh") => "r",
        (true, "ph") => "f",
        (false, plain) if tamil => by_neighbours(text, at, plain),
        (_, plain) => plain,
    });
    // A consonant brings an a of its own, unless something else is said or the word ends.
    let after = placed(at + 1 + usize::from(dotted));
    if after.is_some_and(|next| next <= 0x39 || next >= 0x4e) {
        out.push('a');
    }
}

/// Tamil writes voiced and voiceless sounds alike: between vowels and after a nasal they are voiced.
fn by_neighbours(text: &[char], at: usize, plain: &'static str) -> &'static str {
    let placed = |at: usize| text.get(at).copied().and_then(place);
    let before = at.checked_sub(1).and_then(placed);
    let doubled = before == Some(SILENT) && at >= 2 && text[at - 2] == text[at];
    let silent = placed(at + 1) == Some(SILENT);
    match (plain, before.is_some() && !doubled && !silent) {
        ("k", true) => "g",
        ("t", true) => "E",
        ("p", true) => "B",
        ("ch", _) if !doubled && !silent => "s",
        (plain, _) => plain,
    }
}
