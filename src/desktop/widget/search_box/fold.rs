//! Matching of names in any spelling: case, ß and ss, ä and ae and a, accents of Latin letters. Pure.
//!
//! Cyrillic, Greek, Arabic and Ethiopic letters are compared as typed (without case); transliterations are
//! stored beside the names and searched as further words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The loose form of a text: lower case, no accents, umlauts as their base letter, ß as ss.
#[must_use]
pub fn fold(words: &str) -> String {
    letters(words).map(|(_, c)| c).collect()
}

/// The strict German form: ä → ae, ö → oe, ü → ue; otherwise as [`fold`].
#[must_use]
pub fn fold_written_out(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for c in words.nfc() {
        match c {
            'ä' | 'Ä' => folded.push_str("ae"),
            'ö' | 'Ö' => folded.push_str("oe"),
            'ü' | 'Ü' => folded.push_str("ue"),
            c => folded.push_str(&fold(c.encode_utf8(&mut [0; 4]))),
        }
    }
    folded
}

/// The folded letters, each with the position of its letter in the text.
fn letters(words: &str) -> impl Iterator<Item = (usize, char)> + '_ {
    words.char_indices().flat_map(|(at, c)| {
        let written: Vec<char> = match c {
            'ß' | 'ẞ' => vec!['s', 's'],
            'æ' | 'Æ' => vec!['a', 'e'],
            'œ' | 'Œ' => vec!['o', 'e'],
            'ø' | 'Ø' => vec!['o'],
            'đ' | 'Đ' | 'ð' | 'Ð' => vec!['d'],
            'ł' | 'Ł' => vec!['l'],
            'ı' | 'İ' => vec!['i'],
            'þ' | 'Þ' => vec!['t', 'h'],
            c => std::iter::once(c)
                .nfd()
                .filter(|c| !is_combining_mark(*c))
                .flat_map(char::to_lowercase)
                .filter(|c| !is_combining_mark(*c))
                .collect(),
        };
        written.into_iter().map(move |letter| (at, letter))
    })
}

/// Whether the query stands in the text, in the loose or the written-out form.
#[must_use]
pub fn matches(text: &str, query: &str) -> bool {
    let query = query.trim();
    query.is_empty()
        || fold(text).contains(&fold(query))
        || fold_written_out(text).contains(&fold_written_out(query))
        || fold_written_out(text).contains(&fold(query))
}

/// Where the query stands in the text, as byte range, for emphasis. The loose form only.
#[must_use]
pub fn find(text: &str, query: &str) -> Option<std::ops::Range<usize>> {
    let query: Vec<char> = fold(query.trim()).chars().collect();
    if query.is_empty() {
        return None;
    }
    let folded: Vec<(usize, char)> = letters(text).collect();
    let start = folded
        .windows(query.len())
        .position(|window| window.iter().map(|(_, c)| c).eq(&query))?;
    let from = folded[start].0;
    let after = folded[start + query.len() - 1].0;
    let to = text[after..]
        .char_indices()
        .nth(1)
        .map_or(text.len(), |(width, _)| after + width);
    Some(from..to)
}

/// How well a text fits: 0 starts with the query, 1 has a word that starts with it, 2 contains it.
#[must_use]
pub fn rank(text: &str, query: &str) -> Option<u8> {
    if !matches(text, query) {
        return None;
    }
    let loose = fold(query.trim());
    let folded = fold(text);
    let starts = |word: &str| word.starts_with(&loose);
    Some(
        if starts(&folded) || fold_written_out(text).starts_with(&loose) {
            0
        } else if folded.split(|c: char| !c.is_alphanumeric()).any(starts) {
            1
        } else {
            2
        },
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn german_letters_in_every_spelling() {
        for query in ["müller", "Mueller", "muller", "MÜLLER"] {
            assert!(matches("Müller", query), "{query}");
        }
        assert!(matches("Weißenfels", "weissen") && matches("Weissenfels", "weißen"));
        assert!(!matches("Miller", "müller"));
    }

    #[test]
    fn accents_of_other_latin_alphabets() {
        assert!(matches("Đorđević", "dordevic") && matches("Çağlar", "caglar"));
        assert!(
            matches("Łukasz", "lukasz")
                && matches("Ecemiş", "ecemis")
                && matches("Kısakürek", "kisakurek")
        );
    }

    #[test]
    fn other_scripts_as_typed() {
        assert!(matches("Хмельницька", "хмель") && matches("الأحمد", "الأحمد"));
        assert!(!matches("Хмельницька", "дим"));
        assert!(
            !matches("Müller", "الأحمد"),
            "a foreign query must not match everything"
        );
    }

    #[test]
    fn the_found_part_is_cut_at_letters() {
        let name = "Kurdisch, Sorani";
        assert_eq!(&name[find(name, "kurd").unwrap()], "Kurd");
        let name = "Großmüller";
        assert_eq!(&name[find(name, "ssmul").unwrap()], "ßmül");
        assert_eq!(find(name, ""), None);
    }

    #[test]
    fn the_beginning_ranks_first() {
        assert_eq!(rank("Kurdisch", "kur"), Some(0));
        assert_eq!(rank("Dari, Kurdisch", "kur"), Some(1));
        assert_eq!(rank("Dakur", "kur"), Some(2));
        assert_eq!(rank("Dari", "kur"), None);
    }

    proptest! {
        #[test]
        fn a_text_matches_itself_and_its_folded_form(words in "\\PC{0,24}") {
            prop_assert!(matches(&words, &words));
            prop_assert!(matches(&words, &fold(&words)));
        }

        #[test]
        fn the_found_part_lies_on_letter_boundaries(words in "\\PC{0,24}", query in "\\PC{1,6}") {
            if let Some(range) = find(&words, &query) {
                prop_assert!(words.get(range).is_some());
            }
        }
    }
}
