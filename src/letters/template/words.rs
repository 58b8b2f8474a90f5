//! Words that all letters of a language share: days of the week, "and", the words of the marks, names of languages.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::TemplateError;
use super::text::Text;
use crate::letters::language::LangTag;

/// The words that make a mark on a page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// The database holds sample data.
    pub sample: String,
    /// Sample data and a translation that nobody has checked.
    pub sample_unreviewed: String,
    /// A translation that nobody has checked.
    pub unreviewed: String,
}

/// The words of one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Days of the week, Monday first.
    pub weekdays: [String; 7],
    /// What stands between two names, with its spaces.
    pub join: String,
    /// What the pictograms of the box show, as a screen reader says it: who, when, where, what to bring, whom to call.
    pub pictograms: [String; 5],
    /// Words for the marks.
    pub marks: Marks,
    /// Names of languages by their ISO 639 codes.
    #[serde(default)]
    pub languages: BTreeMap<String, String>,
}

impl Words {
    /// Reads and checks the words of a language.
    ///
    /// # Errors
    /// Not readable, or a word is empty or holds forbidden characters.
    pub fn parse(lang: LangTag, source: &str) -> Result<Self, TemplateError> {
        let words: Self = toml::from_str(source).map_err(|error| TemplateError::Toml {
            line: None,
            message: error.message().to_owned(),
        })?;
        let marks = &words.marks;
        let all = words
            .weekdays
            .iter()
            .chain(words.languages.values())
            .chain(&words.pictograms)
            .chain([&marks.sample, &marks.sample_unreviewed, &marks.unreviewed])
            .chain([&words.join]);
        for word in all {
            if Text::parse(word).is_err() {
                return Err(TemplateError::Head {
                    lang: lang.tag(),
                    field: "a word of the tables is empty or holds forbidden characters",
                });
            }
        }
        Ok(words)
    }
}

macro_rules! files {
    ($($lang:literal)+) => {
        &[$(($lang, include_str!(concat!("../../../assets/templates/words/", $lang, ".toml")))),+]
    };
}

/// The words of every language that letters are written in.
const FILES: &[(&str, &str)] = files!("de" "en" "uk" "ru" "tr" "ro" "bg" "pl" "sq" "sr-Latn" "sr-Cyrl" "bs" "hr" "fr" "es" "pt" "it" "el" "so" "vi" "kmr"
            "ar" "fa" "prs" "ps" "ckb" "ur" "ti" "am");

static WORDS: LazyLock<BTreeMap<LangTag, Result<Words, TemplateError>>> = LazyLock::new(|| {
    FILES
        .iter()
        .filter_map(|(tag, source)| {
            let lang = LangTag::from_tag(tag)?;
            Some((lang, Words::parse(lang, source)))
        })
        .collect()
});

/// The words of a language, read once.
///
/// # Errors
/// There are none for this language. The tests make sure that the built-in ones are readable.
pub fn words(lang: LangTag) -> Result<&'static Words, TemplateError> {
    let found = WORDS
        .get(&lang)
        .ok_or_else(|| TemplateError::UnknownLanguage(lang.tag().to_owned()))?;
    found.as_ref().map_err(Clone::clone)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn every_file_is_of_a_language_and_readable() {
        for (tag, _) in FILES {
            let lang = LangTag::from_tag(tag).unwrap();
            assert!(words(lang).is_ok(), "{tag}");
        }
        let german = FILES[0].1;
        for (from, to) in [
            ("\"Sonntag\"", "\"\""),
            (", \"Sonntag\"", ""),
            ("\"Montag\"", "\"Mon\\u2069tag\""),
            ("join", "und"),
        ] {
            let broken = german.replace(from, to);
            assert!(broken != german && Words::parse(LangTag::De, &broken).is_err());
        }
    }
}
