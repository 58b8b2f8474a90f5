//! How likely two records mean the same child: names in any spelling and order, birth dates with the usual slips.

use super::likeness::NameForms;
use crate::domain::birth_date::{BirthDate, Precision};
use chrono::Datelike;

/// What is compared of one person, taken apart once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonForms {
    given: NameForms,
    family: NameForms,
    /// Given and family name in the original script, where known.
    original: Option<(NameForms, NameForms)>,
    birth: Option<BirthDate>,
}

/// How two birth dates stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BirthLikeness {
    /// The same day, or the same month or year where neither is known better.
    Same,
    /// One is less exact than the other and does not contradict it.
    Overlaps,
    /// Day and month are exchanged.
    DayMonthSwapped,
    /// One digit differs.
    DigitOff,
    /// The same year, and one of the two is a 1 January that stands for an unknown day.
    AssumedSameYear,
    /// At least one is missing.
    Unknown,
    /// They contradict each other.
    Different,
}

impl BirthLikeness {
    /// From 0 (contradiction) to 1 (same day).
    #[must_use]
    pub fn score(self) -> f32 {
        match self {
            BirthLikeness::Same => 1.0,
            BirthLikeness::Overlaps => 0.9,
            BirthLikeness::DayMonthSwapped => 0.88,
            BirthLikeness::DigitOff => 0.8,
            BirthLikeness::AssumedSameYear => 0.75,
            BirthLikeness::Unknown => 0.6,
            BirthLikeness::Different => 0.0,
        }
    }

    /// Compares two birth dates.
    #[must_use]
    pub fn of(a: Option<BirthDate>, b: Option<BirthDate>) -> Self {
        let (Some(a), Some(b)) = (a, b) else {
            return BirthLikeness::Unknown;
        };
        let (x, y) = (a.earliest(), b.earliest());
        if a.precision() == b.precision() && x == y {
            return BirthLikeness::Same;
        }
        if a.earliest() <= b.latest() && b.earliest() <= a.latest() {
            return BirthLikeness::Overlaps;
        }
        if a.precision() != Precision::Day || b.precision() != Precision::Day {
            return BirthLikeness::Different;
        }
        if x.year() == y.year() && x.month() == y.day() && x.day() == y.month() {
            return BirthLikeness::DayMonthSwapped;
        }
        let differing = differing_digits(number(x), number(y));
        if differing == 1 {
            return BirthLikeness::DigitOff;
        }
        let stands_for_unknown = |d: chrono::NaiveDate, date: BirthDate| {
            date.is_assumed() || (d.day(), d.month()) == (1, 1)
        };
        if x.year() == y.year() && (stands_for_unknown(x, a) || stands_for_unknown(y, b)) {
            return BirthLikeness::AssumedSameYear;
        }
        BirthLikeness::Different
    }
}

/// A day as the number `20120503`.
fn number(day: chrono::NaiveDate) -> u32 {
    day.year().unsigned_abs() * 10_000 + day.month() * 100 + day.day()
}

fn differing_digits(mut a: u32, mut b: u32) -> u32 {
    let mut differing = 0;
    while a > 0 || b > 0 {
        differing += u32::from(a % 10 != b % 10);
        a /= 10;
        b /= 10;
    }
    differing
}

/// The outcome of comparing two persons.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// 0 to 1. From 0.85 on almost certainly the same, from 0.75 on a person should look.
    pub score: f32,
    /// How like the names are, 0 to 1.
    pub name: f32,
    /// Were the names like only with given and family name exchanged?
    pub swapped: bool,
    /// How the birth dates stand to each other.
    pub birth: BirthLikeness,
}

impl PersonForms {
    /// Takes a person's names apart. `original` is given and family name in the original script.
    #[must_use]
    pub fn new(
        given: &str,
        family: &str,
        original: Option<(&str, &str)>,
        birth: Option<BirthDate>,
    ) -> Self {
        let original = original
            .map(|(g, f)| (NameForms::new(g), NameForms::new(f)))
            .filter(|(g, f)| !g.is_empty() || !f.is_empty());
        Self {
            given: NameForms::new(given),
            family: NameForms::new(family),
            original,
            birth,
        }
    }

    /// The birth date it was made with.
    #[must_use]
    pub fn birth(&self) -> Option<BirthDate> {
        self.birth
    }

    /// Consonant skeletons of the given names, in both scripts: what a candidate usually shares one of.
    #[must_use]
    pub fn given_skeletons(&self) -> Vec<&str> {
        let mut all = self.given.skeletons();
        all.extend(
            self.original
                .iter()
                .flat_map(|(given, _)| given.skeletons()),
        );
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Consonant skeletons of the family names, in both scripts; with [`PersonForms::given_skeletons`] of another
    /// record they show names that were exchanged.
    #[must_use]
    pub fn family_skeletons(&self) -> Vec<&str> {
        let mut all = self.family.skeletons();
        all.extend(
            self.original
                .iter()
                .flat_map(|(_, family)| family.skeletons()),
        );
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Compares two persons.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> Likeness {
        let birth = BirthLikeness::of(self.birth, other.birth);
        let straight = both(&self.given, &self.family, &other.given, &other.family);
        let crossed = both(&self.given, &self.family, &other.family, &other.given) - 0.02;
        let mut name = straight.max(crossed);
        if let (Some((g, f)), Some((og, of))) = (&self.original, &other.original) {
            // Equal letters in the original script say more than any romanisation.
            let original = both(g, f, og, of);
            if original >= 0.99 {
                name = name.max(original);
            }
        }
        let mut score = name * 0.6 + birth.score() * 0.4;
        if birth == BirthLikeness::Different {
            score = score.min(0.6);
        }
        Likeness {
            score,
            name,
            swapped: crossed > straight,
            birth,
        }
    }
}

/// Given and family name together. A given name that is not like pulls everything down: twins share all but that.
fn both(
    given: &NameForms,
    family: &NameForms,
    other_given: &NameForms,
    other_family: &NameForms,
) -> f32 {
    let single = |g: &NameForms, f: &NameForms| g.is_empty() || f.is_empty();
    if single(given, family) || single(other_given, other_family) {
        // A person with a single name: that name must be found somewhere in the other's.
        let mine = if given.is_empty() { family } else { given };
        let theirs = if other_given.is_empty() {
            other_family
        } else {
            other_given
        };
        let likeness = mine.similarity(theirs);
        return if single(given, family) && single(other_given, other_family) {
            likeness
        } else {
            likeness * 0.85
        };
    }
    let (g, f) = (
        given.similarity(other_given),
        family.similarity(other_family),
    );
    let together = 0.55 * g + 0.45 * f;
    let weaker = g.min(f);
    if weaker < 0.8 {
        together * (0.45 + weaker / 2.0)
    } else {
        together
    }
}

/// Compares two persons once; see [`PersonForms`] for many comparisons.
#[must_use]
pub fn same_person_score(a: &PersonForms, b: &PersonForms) -> f32 {
    a.likeness(b).score
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn person(given: &str, family: &str, birth: &str) -> PersonForms {
        PersonForms::new(given, family, None, birth.parse().ok())
    }

    #[test]
    fn the_same_child_is_seen_through_slips() {
        let known = person("Yelyzaveta", "Khmelnytska", "2012-05-03");
        for (given, family, birth) in [
            ("Jelysaweta", "Chmelnyzka", "2012-05-03"),
            ("Khmelnytska", "Yelyzaveta", "2012-05-03"),
            ("Jelysaweta", "Chmelnyzka", "2012-03-05"),
            ("Jelysaweta", "Chmelnyzka", "2012-05-13"),
            ("Yelyzaveta", "Khmelnytska", "2012"),
            ("Єлизавета", "Хмельницька", "2012-05-03"),
        ] {
            let score = same_person_score(&known, &person(given, family, birth));
            assert!(score >= 0.85, "{given} {family} {birth}: {score}");
        }
    }

    #[test]
    fn siblings_twins_and_namesakes_stay_apart() {
        let known = person("Hiba", "Al Ahmad", "2012-05-03");
        for (given, family, birth) in [
            ("Salma", "Al Ahmad", "2012-05-03"),
            ("Hiba", "Al Ahmad", "2016-11-24"),
            ("Ziad", "Alahmad", "2014-07-20"),
            ("Hiba", "Bondarenko", "2012-05-03"),
        ] {
            let score = same_person_score(&known, &person(given, family, birth));
            assert!(score < 0.75, "{given} {family} {birth}: {score}");
        }
    }

    #[test]
    fn birth_dates_are_compared_by_their_usual_slips() {
        let of = |a: &str, b: &str| BirthLikeness::of(a.parse().ok(), b.parse().ok());
        assert_eq!(of("2012-05-03", "2012-05-03"), BirthLikeness::Same);
        assert_eq!(of("2012-05", "2012-05-03"), BirthLikeness::Overlaps);
        assert_eq!(
            of("2012-05-03", "2012-03-05"),
            BirthLikeness::DayMonthSwapped
        );
        assert_eq!(of("2012-05-03", "2013-05-03"), BirthLikeness::DigitOff);
        assert_eq!(
            of("2012-01-01", "2012-05-23"),
            BirthLikeness::AssumedSameYear
        );
        assert_eq!(of("2012-05-03", "2013-06-03"), BirthLikeness::Different);
        assert_eq!(of("2012", "2013-06-03"), BirthLikeness::Different);
        assert_eq!(of("", "2013-06-03"), BirthLikeness::Unknown);
    }
}
