//! Reference data of the county: municipalities, schools, languages, countries, and where the data come from. Not the
//! office's own lists, which start as a copy of these and are then changed by people.

use super::embedded::{rows, text};
use crate::domain::id::SiteId;
use crate::domain::language::{Language, LanguageCode};
use crate::domain::municipality::{Municipality, Point};
use crate::domain::school::School;
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(crate) const MUNICIPALITIES: &str = include_str!("../../assets/reference/municipalities.csv");
pub(crate) const SCHOOLS: &str = include_str!("../../assets/reference/schools.csv");
pub(crate) const LANGUAGES: &str = include_str!("../../assets/reference/languages.csv");
pub(crate) const COUNTRIES: &str = include_str!("../../assets/reference/countries.csv");

/// What data are in the program: what, under which licence, and whom to name. For the page "Über".
pub const ATTRIBUTIONS: &[(&str, &str, &str)] = &[
    (
        "Schulen im Kreis Warendorf, Schuljahr 2024/25 (Gestaltung geändert)",
        "Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0)",
        "Ministerium für Schule und Bildung NRW; IT.NRW, Statistisches Landesamt, Düsseldorf, 2025",
    ),
    (
        "Postleitzahlen und Mittelpunkte der Kommunen",
        "CC BY 4.0",
        "GeoNames, geonames.org",
    ),
    (
        "Namen von Sprachen und Staaten (CLDR 48)",
        "Unicode License v3 (Unicode-3.0)",
        "Copyright © 1991–2025 Unicode, Inc.",
    ),
    (
        "Amtliche Schlüssel für Verkehrssprachen, Staaten und Schulformen (SVWS)",
        "BSD-3-Clause",
        "Copyright (c) Ministerium für Schule und Bildung des Landes NRW",
    ),
    (
        "Namenslisten für erfundene Personen (Faker 40)",
        "MIT",
        "Copyright (c) 2012 Daniele Faraglia",
    ),
];

/// The county's municipalities (Kommunen), each with the site that usually counsels its families (domain.md § 7.1).
#[must_use]
pub fn municipalities() -> Vec<Municipality> {
    rows(MUNICIPALITIES)
        .filter_map(|row| {
            Some(Municipality {
                ags: text(&row, 0),
                name: text(&row, 1),
                postcodes: row
                    .get(2)?
                    .split_ascii_whitespace()
                    .map(str::to_owned)
                    .collect(),
                centre: point(&row, 3)?,
                default_site: SiteId(row.get(5)?.parse().ok()?),
                rev: 0,
            })
        })
        .collect()
}

/// The county's schools, from the official list.
#[must_use]
pub fn schools() -> Vec<School> {
    rows(SCHOOLS)
        .map(|row| School {
            number: text(&row, 0),
            name: text(&row, 1),
            short: text(&row, 2),
            form_key: text(&row, 3),
            form: text(&row, 4),
            street: text(&row, 5),
            postcode: row.get(6).and_then(|p| p.parse().ok()),
            town: text(&row, 7),
            ags: text(&row, 8),
            public: row.get(9) == Some("yes"),
            phone: text(&row, 10),
            email: text(&row, 11),
            place: point(&row, 12),
            pupils: row.get(14).and_then(|n| n.parse().ok()),
            active: true,
            provider_key: text(&row, 15),
            opened_on: None,
            closed_on: None,
            by_hand: Vec::new(),
            own_grades: None,
            german_support: None,
            literacy: None,
            all_day: None,
            contact: String::new(),
            note: String::new(),
            provider: String::new(),
            rev: 0,
        })
        .collect()
}

/// Family languages of the state's list and the languages of interpreters that it does not know.
#[must_use]
pub fn languages() -> Vec<Language> {
    rows(LANGUAGES)
        .map(|row| Language {
            code: LanguageCode(text(&row, 0)),
            name: text(&row, 1),
            native: text(&row, 2),
            rtl: row.get(3) == Some("rtl"),
            official_key: text(&row, 4),
            interpreting: row.get(5) == Some("yes"),
            rev: 0,
        })
        .collect()
}

fn point(row: &csv::StringRecord, column: usize) -> Option<Point> {
    Some(Point {
        lat: row.get(column)?.parse().ok()?,
        lon: row.get(column + 1)?.parse().ok()?,
    })
}

/// What a word for a language may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanguageGuess {
    /// Exactly one language.
    One(LanguageCode),
    /// Several; a person has to choose. In the order of their codes.
    Ambiguous(Vec<LanguageCode>),
    /// None that the list knows.
    Unknown,
}

/// The languages behind each way of writing one, and those of them that an interpreter can be asked for.
struct Words {
    codes: BTreeSet<&'static str>,
    interpreting: BTreeSet<&'static str>,
    by_key: HashMap<String, BTreeSet<&'static str>>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut words = Words {
        codes: BTreeSet::new(),
        interpreting: BTreeSet::new(),
        by_key: HashMap::new(),
    };
    for line in LANGUAGES.lines().skip(2) {
        let fields: Vec<&'static str> = line.split(';').collect();
        let [code, name, native, _, _, interpreting, also] = fields[..] else {
            continue;
        };
        let _ = words.codes.insert(code);
        if interpreting == "yes" {
            let _ = words.interpreting.insert(code);
        }
        for word in [name, native].into_iter().chain(also.split('|')) {
            for key in keys(word) {
                let _ = words.by_key.entry(key).or_default().insert(code);
            }
        }
    }
    words
});

/// How a word is compared: small letters, umlauts once written out (`tuerkisch`) and once left bare (`turkisch`),
/// no marks, single spaces.
fn keys(word: &str) -> BTreeSet<String> {
    let word: String = word
        .trim()
        .trim_end_matches('.')
        .nfc()
        .collect::<String>()
        .to_lowercase()
        .replace('ß', "ss");
    let written_out = word
        .replace('ä', "ae")
        .replace('ö', "oe")
        .replace('ü', "ue");
    [written_out, word]
        .iter()
        .map(|w| {
            let bare: String = w.nfkd().filter(|c| !is_combining_mark(*c)).collect();
            bare.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .filter(|key| !key.is_empty())
        .collect()
}

/// The languages that one word may mean.
fn meanings(word: &str) -> BTreeSet<&'static str> {
    let words = &*WORDS;
    let asked = keys(word);
    let mut found: BTreeSet<&'static str> = asked
        .iter()
        .filter_map(|k| words.by_key.get(k))
        .flatten()
        .chain(asked.iter().filter_map(|k| words.codes.get(k.as_str())))
        .copied()
        .collect();
    if found.is_empty() && word.trim_end().ends_with('.') {
        let begins =
            |name: &str| !name.contains(' ') && asked.iter().any(|k| name.starts_with(k.as_str()));
        if asked.iter().all(|k| k.chars().count() >= 3) {
            found = words
                .by_key
                .iter()
                .filter(|(name, _)| begins(name))
                .flat_map(|(_, codes)| codes)
                .copied()
                .collect();
        }
    }
    // "Kurdisch" is a family language in the state's list, but no interpreter speaks it: there are Kurmandschi, Sorani
    // and Zaza. What can be asked for goes first.
    let askable: BTreeSet<&'static str> =
        found.intersection(&words.interpreting).copied().collect();
    if askable.is_empty() { found } else { askable }
}

/// The language that a cell of a foreign list means: a code (`mk`, `kmr`, `ukr`), a name in any usual spelling
/// (`Mazedonisch`, `Farsi`, `Romanes`, `Tuerkisch`), a shortened one (`rumän.`), or several at once (`Arabisch/Kurdisch`).
#[must_use]
pub fn language_by_text(cell: &str) -> LanguageGuess {
    let mut found = meanings(cell);
    if found.is_empty() {
        found = cell
            .split(['/', ',', ';', '+', '&', '(', ')'])
            .flat_map(|part| part.split(" und "))
            .flat_map(|part| part.split(" oder "))
            .flat_map(meanings)
            .collect();
    }
    let mut codes: Vec<LanguageCode> = found.into_iter().map(LanguageCode::from).collect();
    match codes.len() {
        0 => LanguageGuess::Unknown,
        1 => LanguageGuess::One(codes.remove(0)),
        _ => LanguageGuess::Ambiguous(codes),
    }
}

/// A country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166 alpha-3 (Kosovo: `XXK`).
    pub iso3: String,
    /// ISO 3166 alpha-2.
    pub iso2: String,
    /// German name.
    pub name: String,
    /// German adjective of nationality, such as `syrisch`; empty when the state's list has none.
    pub adjective: String,
    /// Key in the federal statistics (Destatis), for export; may be empty.
    pub destatis_key: String,
    /// Name there, when it is another one.
    pub destatis_name: String,
    /// Is it a member of the European Union?
    pub eu: bool,
}

static COUNTRY_LIST: LazyLock<Vec<Country>> = LazyLock::new(|| {
    rows(COUNTRIES)
        .map(|row| Country {
            iso3: text(&row, 0),
            iso2: text(&row, 1),
            name: text(&row, 2),
            adjective: text(&row, 3),
            destatis_key: text(&row, 4),
            destatis_name: text(&row, 5),
            eu: row.get(6) == Some("yes"),
        })
        .collect()
});

/// All countries, in the order of the list.
#[must_use]
pub fn countries() -> &'static [Country] {
    &COUNTRY_LIST
}

/// The country with this ISO 3166 alpha-3 code.
#[must_use]
pub fn country(iso3: &str) -> Option<&'static Country> {
    countries()
        .iter()
        .find(|c| c.iso3.eq_ignore_ascii_case(iso3.trim()))
}

/// The country that a cell of a foreign list means: a code of two or three letters, a name, or an adjective
/// (`SYR`, `SY`, `Syrien`, `syrisch`).
#[must_use]
pub fn country_by_text(cell: &str) -> Option<&'static Country> {
    let asked = keys(cell);
    let is = |word: &String| !word.is_empty() && !asked.is_disjoint(&keys(word));
    country(cell).or_else(|| {
        countries().iter().find(|c| {
            [&c.iso2, &c.name, &c.adjective, &c.destatis_name]
                .into_iter()
                .any(is)
        })
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn one(cell: &str, code: &str) {
        let expected = LanguageGuess::One(code.into());
        assert_eq!(language_by_text(cell), expected, "{cell}");
    }

    fn several(cell: &str, codes: &[&str]) {
        let expected = codes.iter().map(|c| LanguageCode::from(*c)).collect();
        let expected = LanguageGuess::Ambiguous(expected);
        assert_eq!(language_by_text(cell), expected, "{cell}");
    }

    #[test]
    fn thirteen_municipalities_and_their_sites() {
        let all = municipalities();
        assert_eq!(all.len(), 13);
        let of = |site: i64| {
            all.iter()
                .filter(|m| m.default_site.0 == site)
                .map(|m| m.name.as_str())
                .collect::<Vec<_>>()
        };
        assert_eq!(of(1), ["Ahlen", "Drensteinfurt", "Sendenhorst"]);
        assert_eq!(of(2), ["Beckum", "Ennigerloh", "Oelde", "Wadersloh"]);
        assert_eq!(of(3).len(), 6);
        assert!(of(3).contains(&"Warendorf"));
        let codes: BTreeSet<&String> = all.iter().flat_map(|m| &m.postcodes).collect();
        assert_eq!(codes.len(), 14);
    }

    #[test]
    fn distances_are_those_of_the_published_matrix() {
        // Upper right half of the matrix of distances between town centres, km, towns in the order of their keys.
        const KM: [&[f64]; 12] = [
            &[
                10.3, 24.6, 11.4, 13.4, 19.2, 19.5, 31.9, 28.3, 13.2, 26.1, 24.9, 22.8,
            ],
            &[
                19.9, 21.3, 9.2, 23.1, 10.9, 34.4, 26.3, 20.6, 30.6, 14.6, 22.0,
            ],
            &[29.6, 11.5, 18.1, 11.4, 22.2, 8.5, 23.6, 23.2, 23.8, 8.8],
            &[20.7, 16.3, 28.4, 28.2, 30.2, 7.6, 20.8, 35.9, 24.4],
            &[15.9, 8.1, 25.9, 17.1, 16.8, 23.2, 19.1, 12.9],
            &[23.3, 12.7, 15.2, 8.8, 7.4, 35.0, 10.0],
            &[31.4, 19.6, 24.8, 30.1, 12.8, 17.5],
            &[14.6, 20.8, 7.8, 44.1, 14.0],
            &[23.0, 17.7, 32.2, 5.8],
            &[13.8, 34.5, 17.3],
            &[42.2, 14.4],
            &[30.2],
        ];
        let all = municipalities();
        for (from, line) in KM.iter().enumerate() {
            assert_eq!(line.len(), 12 - from);
            for (to, expected) in line.iter().enumerate() {
                let (a, b) = (&all[from], &all[from + to + 1]);
                let km = a.centre.km_to(b.centre);
                assert!((km - expected).abs() < 0.3, "{} {} {km}", a.name, b.name);
            }
        }
    }

    #[test]
    fn eighty_five_schools_each_in_its_municipality() {
        let (all, towns) = (schools(), municipalities());
        assert_eq!(all.len(), 85);
        let numbers: BTreeSet<&String> = all.iter().map(|s| &s.number).collect();
        assert_eq!(numbers.len(), 85);
        let of = |form: &str| all.iter().filter(|s| s.form_key == form).count();
        // domain.md § 7.2: Grundschulen, Gymnasien, Gesamt-, Sekundarschulen, Berufskollegs, Haupt-, Realschulen.
        let forms = ["02", "20", "15", "14", "30", "04", "10"];
        assert_eq!(forms.map(of), [47, 10, 6, 6, 5, 2, 2]);
        for school in &all {
            assert!(school.postcode.is_some() && !school.street.is_empty());
            let town = towns.iter().find(|m| m.ags == school.ags).unwrap();
            assert_eq!(town.name, school.town);
            let km = school.place.unwrap().km_to(town.centre);
            assert!(km < 12.0, "{} {} {km}", school.number, town.name);
        }
    }

    #[test]
    fn languages_are_listed_once_with_direction_and_key() {
        let all = languages();
        let codes: BTreeSet<&LanguageCode> = all.iter().map(|l| &l.code).collect();
        assert_eq!((codes.len(), all.len()), (189, 189));
        let of = |code: &str| all.iter().find(|l| l.code.as_str() == code).unwrap();
        for code in [
            "uk", "ar", "prs", "ckb", "kmr", "ti", "rom", "fa", "ps", "so",
        ] {
            assert!(of(code).interpreting, "{code}");
        }
        assert!(!of("ku").interpreting);
        assert!(["ckb", "prs", "ar", "fa"].iter().all(|c| of(c).rtl));
        assert!(["kmr", "ku", "uk", "ti"].iter().all(|c| !of(c).rtl));
        let key = |code: &str| of(code).official_key.as_str();
        assert_eq!((key("ckb"), key("prs"), key("rom")), ("ku", "fa", "xy"));
        assert!(
            all.iter()
                .all(|l| !l.name.is_empty() && !l.official_key.is_empty())
        );
    }

    #[test]
    fn words_for_languages_find_their_code() {
        one("Mazedonisch", "mk");
        one("mk", "mk");
        one("Farsi", "fa");
        one("Kurmandschi", "kmr");
        one("Romanes", "rom");
        one("TÜRKISCH", "tr");
        one("Tuerkisch", "tr");
        one("turkisch", "tr");
        one("rumän.", "ro");
        one("arab.", "ar");
        one("ukr", "uk");
        one("ukr.", "uk");
        one("українська", "uk");
        one("Paschto", "ps");
        one("Sorani (Zentralkurdisch)", "ckb");
        one("Dari, gut Deutsch?", "prs");
        one("ku", "ku");
        one(" Tigrinya ", "ti");
        several("Yi", &["ii", "yi"]);
        several("kurd.", &["ckb", "kmr", "zza"]);
        several("Kurdisch", &["ckb", "kmr", "zza"]);
        several("Afghanisch", &["prs", "ps"]);
        several("Arabisch/Englisch", &["ar", "en"]);
        several("Aramäisch", &["aii", "tru"]);
        for cell in ["", "?", ".", "Klingonisch", "xyz.", "k.A."] {
            assert_eq!(language_by_text(cell), LanguageGuess::Unknown, "{cell}");
        }
    }

    #[test]
    fn every_language_is_found_by_its_own_name() {
        for language in languages() {
            let found = match language_by_text(&language.name) {
                LanguageGuess::One(code) => vec![code],
                LanguageGuess::Ambiguous(codes) => codes,
                LanguageGuess::Unknown => Vec::new(),
            };
            let expected = if language.code.as_str() == "ku" {
                "kmr".into()
            } else {
                language.code
            };
            assert!(found.contains(&expected), "{expected}");
        }
    }

    #[test]
    fn countries_by_code_name_and_adjective() {
        assert_eq!(countries().len(), 253);
        assert_eq!(countries().iter().filter(|c| c.eu).count(), 27);
        for cell in ["SYR", "syr", "SY", "Syrien", "syrisch", " Syrisch "] {
            assert_eq!(country_by_text(cell).unwrap().iso3, "SYR", "{cell}");
        }
        assert_eq!(country("XXK").unwrap().name, "Kosovo");
        assert!(country_by_text("Atlantis").is_none() && country_by_text("").is_none());
    }

    #[test]
    fn the_list_of_origins_says_the_same_in_both_places() {
        let list = include_str!("../../assets/reference/ATTRIBUTION.md");
        for (what, licence, whom) in ATTRIBUTIONS {
            for text in [what, licence, whom] {
                assert!(list.contains(text), "{text}");
            }
        }
    }
}
