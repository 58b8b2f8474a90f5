//! Languages as lists name them: German and English names, ISO 639 codes, and the names that interpreters use.

use crate::domain::language::LanguageCode;
use crate::domain::names::fold_umlaut;

/// The outcome of reading a cell with a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadLanguage {
    /// The first language named.
    pub code: LanguageCode,
    /// More than one is named.
    pub several: bool,
    /// The name leaves open which language is meant (`Kurdisch`).
    pub vague: bool,
}

/// Reads a name or code; `None` if it is neither. Several languages may be parted by comma, slash, `und` or `+`.
#[must_use]
pub fn read_language(text: &str) -> Option<ReadLanguage> {
    let whole = one(&fold_umlaut(text)).map(|code| (code, false));
    let (code, several) = whole.or_else(|| {
        let mut found = text
            .split(['/', ',', ';', '+', '&', '(', ')'])
            .flat_map(|part| part.split(" und "))
            .filter_map(|part| one(&fold_umlaut(part)));
        let first = found.next()?;
        // `Kurdisch (Sorani)` is one language, said more exactly.
        let rest: Vec<_> = found.collect();
        match (first, rest.as_slice()) {
            ("ku", ["kmr" | "ckb"]) => Some((rest[0], false)),
            _ => Some((first, !rest.is_empty())),
        }
    })?;
    Some(ReadLanguage {
        code: LanguageCode::from(code),
        several,
        vague: code == "ku",
    })
}

fn one(folded: &str) -> Option<&'static str> {
    // Some of the codes are words in a sentence; a code stands alone in its cell.
    LANGUAGES
        .iter()
        .find(|(code, long, names)| {
            !folded.is_empty() && (*code == folded || *long == folded || names.contains(&folded))
        })
        .map(|(code, ..)| *code)
}

/// Code as stored, ISO 639-3 code, folded names. Names and codes after Unicode CLDR and the SVWS catalogue.
const LANGUAGES: &[(&str, &str, &[&str])] = &[
    ("uk", "ukr", &["ukrainisch", "ukrainian"]),
    ("ru", "rus", &["russisch", "russian"]),
    ("ar", "ara", &["arabisch", "arabic"]),
    ("ku", "kur", &["kurdisch", "kurdish"]),
    ("tr", "tur", &["tuerkisch", "turkish"]),
    ("fa", "pes", &["persisch", "farsi", "persian"]),
    ("ps", "pus", &["paschto", "paschtu", "pashto", "pashtu"]),
    (
        "ro",
        "ron",
        &["rumaenisch", "romanian", "moldauisch", "moldawisch"],
    ),
    ("bg", "bul", &["bulgarisch", "bulgarian"]),
    ("pl", "pol", &["polnisch", "polish"]),
    ("sq", "sqi", &["albanisch", "albanian"]),
    ("sr", "srp", &["serbisch", "serbian"]),
    ("bs", "bos", &["bosnisch"]),
    ("hr", "hrv", &["kroatisch"]),
    (
        "mk",
        "mkd",
        &["mazedonisch", "macedonian", "nordmazedonisch"],
    ),
    ("el", "ell", &["griechisch", "greek", "neugriechisch"]),
    ("it", "ita", &["italienisch"]),
    ("es", "spa", &["spanisch"]),
    ("pt", "por", &["portugisisch", "portugiesisch"]),
    ("en", "eng", &["englisch", "english"]),
    ("fr", "fra", &["franzoesisch", "french"]),
    ("ti", "tir", &["tigrinya", "tigrigna", "tigrinisch"]),
    ("am", "amh", &["amharisch"]),
    ("so", "som", &["somali"]),
    ("ka", "kat", &["georgisch", "georgian"]),
    ("hy", "hye", &["armenisch", "armenian"]),
    ("az", "aze", &["aserbaidschanisch", "aserisch"]),
    ("vi", "vie", &["vietnamesisch"]),
    ("zh", "zho", &["chinesisch", "mandarin"]),
    ("th", "tha", &["thailaendisch"]),
    ("ur", "urd", &["urdu"]),
    ("pa", "pan", &["panjabi", "punjabi"]),
    ("hi", "hin", &["hindi"]),
    ("ta", "tam", &["tamil"]),
    ("bn", "ben", &["bengalisch", "bangla"]),
    ("hu", "hun", &["ungarisch"]),
    ("uz", "uzb", &["usbekisch"]),
    ("mn", "mon", &["mongolisch"]),
    ("de", "deu", &["deutsch", "german"]),
    ("cs", "ces", &["tschechisch"]),
    ("sk", "slk", &["slowakisch"]),
    ("sl", "slv", &["slowenisch"]),
    ("nl", "nld", &["niederlaendisch"]),
    ("lt", "lit", &["litauisch"]),
    ("lv", "lav", &["lettisch"]),
    ("et", "est", &["estnisch"]),
    ("be", "bel", &["belarussisch"]),
    ("kk", "kaz", &["kasachisch"]),
    ("ky", "kir", &["kirgisisch"]),
    ("tg", "tgk", &["tadschikisch"]),
    ("tk", "tuk", &["turkmenisch"]),
    ("ha", "hau", &["hausa", "haussa"]),
    ("sw", "swa", &["swahili", "suaheli"]),
    ("yo", "yor", &["yoruba"]),
    ("ig", "ibo", &["igbo"]),
    ("wo", "wol", &["wolof"]),
    ("ff", "ful", &["fulfulde", "ful"]),
    ("tw", "twi", &["twi", "akan"]),
    ("ne", "nep", &["nepali", "nepalesisch"]),
    ("si", "sin", &["singhalesisch"]),
    ("ml", "mal", &["malayalam"]),
    ("te", "tel", &["telugu"]),
    ("id", "ind", &["indonesisch"]),
    ("tl", "tgl", &["tagalog", "filipino"]),
    ("ko", "kor", &["koreanisch"]),
    ("ja", "jpn", &["japanisch"]),
    ("he", "heb", &["hebraeisch"]),
    ("da", "dan", &["daenisch"]),
    ("sv", "swe", &["schwedisch"]),
    ("no", "nor", &["norwegisch"]),
    ("fi", "fin", &["finnisch"]),
    (
        "kmr",
        "kmr",
        &[
            "kurmandschi",
            "kurmanci",
            "kurmanji",
            "nordkurdisch",
            "kurmandschi nordkurdisch",
            "kurdisch kurmandschi",
            "badini",
        ],
    ),
    (
        "ckb",
        "ckb",
        &[
            "sorani",
            "zentralkurdisch",
            "sorani zentralkurdisch",
            "kurdisch sorani",
        ],
    ),
    ("prs", "prs", &["dari", "afghanisch"]),
    ("rom", "rom", &["romani", "romanes", "roma"]),
    ("zza", "zza", &["zaza", "zazaki"]),
    (
        "aii",
        "aii",
        &["aramaeisch", "suret", "assyrisch", "aramaeisch suret"],
    ),
    (
        "tru",
        "tru",
        &[
            "turoyo",
            "suryoyo",
            "aramaeisch turoyo",
            "aramaeisch suryoyo",
        ],
    ),
    ("apc", "apc", &["arabisch levante"]),
    (
        "ary",
        "ary",
        &["darija", "arabisch marokko darija", "marokkanisch"],
    ),
    ("rif", "rif", &["tamazight", "tarifit", "berberisch"]),
    ("mnk", "mnk", &["mandinka"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_codes_are_read() {
        for (text, code) in [
            ("Mazedonisch", "mk"),
            ("mk", "mk"),
            ("Farsi", "fa"),
            ("prs", "prs"),
            ("Dari", "prs"),
            ("UK", "uk"),
            ("ukr", "uk"),
            ("Sorani", "ckb"),
            ("Kurdisch (Sorani)", "ckb"),
            ("Romani", "rom"),
            ("Türkisch", "tr"),
            ("Griechisch", "el"),
        ] {
            assert_eq!(
                read_language(text).map(|l| l.code.0),
                Some(code.to_owned()),
                "{text}"
            );
        }
        assert_eq!(read_language("Klingonisch"), None);
        assert_eq!(read_language(""), None);
    }

    #[test]
    fn vague_and_several_are_said() {
        assert!(read_language("Kurdisch").is_some_and(|l| l.vague));
        assert!(read_language("Arabisch/Kurdisch").is_some_and(|l| l.several && l.code.0 == "ar"));
        assert!(read_language("Arabisch").is_some_and(|l| !l.several && !l.vague));
    }
}
