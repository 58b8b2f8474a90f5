//! Invented people for measurements: names in many languages and lists of any length. The same seed gives the same
//! people on every machine. No name belongs to a real person; addresses and phones cannot exist.

use super::embedded::{rows as table, text};
use super::reference;
use crate::domain::child::Sex;
use chrono::{Days, NaiveDate};
use std::collections::BTreeMap;
use std::sync::LazyLock;
use uuid::{Builder, Uuid};

pub(crate) const NAMES: &str = include_str!("../../assets/sample/names.csv");

/// Numbers that look random and depend on the seed only (SplitMix64, Steele et al. 2014).
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `end`; 0 when `end` is 0.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next().checked_rem(end).unwrap_or(0)
    }

    /// One of a list that is not empty.
    pub(crate) fn one<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        let end = u64::try_from(list.len()).ok()?;
        list.get(usize::try_from(self.below(end)).ok()?)
    }

    pub(crate) fn uuid(&mut self) -> Uuid {
        let (high, low) = (self.next(), self.next());
        let bytes = (u128::from(high) << 64 | u128::from(low)).to_be_bytes();
        Builder::from_random_bytes(bytes).into_uuid()
    }
}

/// A name as in the register and, if it is written otherwise, in its own script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    /// Family name in Latin letters.
    pub family_name: String,
    /// Given names in Latin letters.
    pub given_name: String,
    /// Family name in original script, or empty.
    pub family_name_original: String,
    /// Given names in original script, or empty.
    pub given_name_original: String,
    /// Code of the language the name comes from.
    pub language: &'static str,
}

/// One entry of the list: original script (or empty) and the ways to write it in Latin letters.
type Entry = (String, Vec<String>);

#[derive(Debug, Default)]
struct Lists {
    male: Vec<Entry>,
    female: Vec<Entry>,
    family_male: Vec<Entry>,
    family_female: Vec<Entry>,
}

static LISTS: LazyLock<BTreeMap<String, Lists>> = LazyLock::new(|| {
    let mut lists: BTreeMap<String, Lists> = BTreeMap::new();
    for row in table(NAMES) {
        let spellings = text(&row, 3).split('|').map(str::to_owned).collect();
        let entry: Entry = (text(&row, 2), spellings);
        let of = lists.entry(text(&row, 0)).or_default();
        match row.get(1).unwrap_or("") {
            "male" => of.male.push(entry),
            "female" => of.female.push(entry),
            "given" => {
                of.male.push(entry.clone());
                of.female.push(entry);
            }
            "family_m" => of.family_male.push(entry),
            "family_f" => of.family_female.push(entry),
            _ => {
                of.family_male.push(entry.clone());
                of.family_female.push(entry);
            }
        }
    }
    lists.retain(|_, l| {
        [&l.male, &l.female, &l.family_male, &l.family_female]
            .into_iter()
            .all(|list| !list.is_empty())
    });
    lists
});

/// Where a family comes from: nationality, language of its names, language it speaks, weight (of 100).
pub(crate) type Origin = (&'static str, &'static str, &'static str, u64);

/// Nationalities as they may be spread in the county (a proposal from published figures).
const ORIGINS: [Origin; 15] = [
    ("UKR", "uk", "uk", 26),
    ("SYR", "ar", "ar", 24),
    ("ROU", "ro", "ro", 9),
    ("BGR", "bg", "bg", 8),
    ("AFG", "fa", "prs", 7),
    ("IRQ", "ckb", "ckb", 6),
    ("TUR", "tr", "tr", 6),
    ("POL", "pl", "pl", 4),
    ("SRB", "sr", "sr", 3),
    ("MKD", "mk", "mk", 2),
    ("XXK", "sq", "sq", 1),
    ("ERI", "ti", "ti", 1),
    ("SOM", "so", "so", 1),
    ("GRC", "el", "el", 1),
    ("HUN", "hu", "hu", 1),
];

/// A nationality, by weight.
pub(crate) fn origin(chance: &mut Chance) -> Origin {
    let mut left = chance.below(ORIGINS.iter().map(|o| o.3).sum());
    for origin in ORIGINS {
        if left < origin.3 {
            return origin;
        }
        left -= origin.3;
    }
    ORIGINS[0]
}

/// One way to write an entry, with its original.
fn written(entry: Option<&Entry>, chance: &mut Chance) -> (String, String) {
    let Some((original, spellings)) = entry else {
        return (String::new(), String::new());
    };
    let latin = chance.one(spellings).cloned().unwrap_or_default();
    (latin, original.clone())
}

/// A name in a language of the list. One in five people has two given names.
pub(crate) fn name(language: &'static str, sex: Sex, chance: &mut Chance) -> PersonName {
    let lists = LISTS.get(language);
    let female = sex == Sex::Female;
    let pick = |chance: &mut Chance, given: bool| {
        let list = lists.map(|l| match (given, female) {
            (true, true) => &l.female,
            (true, false) => &l.male,
            (false, true) => &l.family_female,
            (false, false) => &l.family_male,
        });
        let entry = list.and_then(|l| chance.one(l));
        written(entry, chance)
    };
    let (family_name, family_name_original) = pick(chance, false);
    let (mut given_name, mut given_name_original) = pick(chance, true);
    if chance.below(5) == 0 {
        let (second, second_original) = pick(chance, true);
        if second != given_name && given_name_original.is_empty() == second_original.is_empty() {
            given_name = format!("{given_name} {second}");
            given_name_original = format!("{given_name_original} {second_original}")
                .trim()
                .to_owned();
        }
    }
    PersonName {
        family_name,
        given_name,
        family_name_original,
        given_name_original,
        language,
    }
}

/// `n` invented names, for measuring the search.
#[must_use]
pub fn names(seed: u64, n: usize) -> Vec<PersonName> {
    let mut chance = Chance::new(seed);
    let one = |_| {
        let (_, language, _, _) = origin(&mut chance);
        let sex = sex(&mut chance);
        name(language, sex, &mut chance)
    };
    (0..n).map(one).collect()
}

pub(crate) fn sex(chance: &mut Chance) -> Sex {
    if chance.below(2) == 0 {
        Sex::Female
    } else {
        Sex::Male
    }
}

const STREETS: [&str; 6] = [
    "Beispielweg",
    "Musterstraße",
    "Probegasse",
    "Vorlagenallee",
    "Entwurfsring",
    "Schablonenplatz",
];

/// Street and house number that do not exist.
pub(crate) fn street(chance: &mut Chance) -> String {
    let street = chance.one(&STREETS).copied().unwrap_or(STREETS[0]);
    format!("{street} {}", 1 + chance.below(180))
}

/// A phone number that the regulator keeps for fiction; there are 5,000 of them.
pub(crate) fn phone(number: u64) -> String {
    const RANGES: [&str; 5] = [
        "030 23125",
        "069 90009",
        "040 66969",
        "0221 4710",
        "089 99998",
    ];
    let number = number % 5_000;
    let range = usize::try_from(number / 1_000).map_or(RANGES[0], |i| RANGES[i]);
    format!("{range}{:03}", number % 1_000)
}

/// A list as a municipality may send it: UTF-8, semicolons, one row per child, `n` rows below the header.
#[must_use]
pub fn rows(seed: u64, n: usize) -> String {
    let mut chance = Chance::new(seed);
    let towns = reference::municipalities();
    let mut list = String::from(
        "Nachname;Vorname;geb. am;Geschlecht;Staatsangehörigkeit;Straße;PLZ;Ort;Name Mutter/Vater;Vorname Mutter/Vater;Telefon;Sprache;Zuzug am\n",
    );
    let mut made = 0;
    let mut household = 0;
    while made < n {
        let (nationality, language, spoken, _) = origin(&mut chance);
        let parent = name(language, sex(&mut chance), &mut chance);
        let (street, town) = (street(&mut chance), chance.one(&towns));
        let (postcode, town) = town.map_or(("", ""), |t| {
            (
                t.postcodes.first().map_or("", String::as_str),
                t.name.as_str(),
            )
        });
        let day = |back: u64| {
            NaiveDate::from_ymd_opt(2026, 11, 1).map_or_else(String::new, |d| {
                (d - Days::new(back)).format("%d.%m.%Y").to_string()
            })
        };
        let arrived = day(chance.below(200));
        for _ in 0..=chance
            .below(3)
            .min(u64::try_from(n - made - 1).unwrap_or(0))
        {
            let sex = sex(&mut chance);
            let child = name(language, sex, &mut chance);
            let letter = if sex == Sex::Female { 'w' } else { 'm' };
            list += &format!(
                "{};{};{};{letter};{nationality};{street};{postcode};{town};{};{};{};{spoken};{arrived}\n",
                child.family_name,
                child.given_name,
                day(2_200 + chance.below(4_000)),
                parent.family_name,
                parent.given_name,
                phone(household),
            );
            made += 1;
        }
        household += 1;
    }
    list
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_line_of_names_is_an_entry_and_every_origin_has_lists() {
        assert_eq!(table(NAMES).count(), NAMES.lines().count() - 2);
        let languages: BTreeSet<String> = reference::languages()
            .into_iter()
            .map(|l| l.code.0)
            .collect();
        for (nationality, language, spoken, _) in ORIGINS {
            assert!(LISTS.contains_key(language), "{language}");
            assert!(languages.contains(spoken), "{spoken}");
            assert!(reference::country(nationality).is_some(), "{nationality}");
        }
        assert_eq!(ORIGINS.iter().map(|o| o.3).sum::<u64>(), 100);
    }

    #[test]
    fn names_depend_on_the_seed_only() {
        let some = names(7, 50_000);
        assert_eq!(some.len(), 50_000);
        assert_eq!(some[..100], names(7, 100));
        assert_ne!(some[..100], names(8, 100));
        assert!(
            some.iter()
                .all(|n| !n.family_name.is_empty() && !n.given_name.is_empty())
        );
        let different: BTreeSet<(&str, &str)> = some
            .iter()
            .map(|n| (n.family_name.as_str(), n.given_name.as_str()))
            .collect();
        assert!(different.len() > 15_000, "{}", different.len());
        let original = some.iter().filter(|n| !n.family_name_original.is_empty());
        assert!(original.count() > 25_000);
    }

    #[test]
    fn a_list_has_as_many_rows_as_asked_for_each_of_full_width() {
        for n in [0, 1, 2, 7, 1_000] {
            let list = rows(3, n);
            assert_eq!(list.lines().count(), n + 1);
            assert!(list.lines().all(|l| l.split(';').count() == 13));
        }
        assert_eq!(rows(3, 50), rows(3, 50));
    }

    #[test]
    fn phones_are_numbers_for_fiction() {
        assert_eq!(phone(0), "030 23125000");
        assert_eq!(phone(4_999), "089 99998999");
        assert_eq!(phone(5_003), "030 23125003");
    }
}
