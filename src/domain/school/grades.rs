//! The set of grades a school teaches: 1 to 13, and the international classes of vocational colleges.

use crate::domain::capacity::Intake;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;

/// A set of grades. Grade 11 to 13 are EF, Q1 and Q2; 0 stands for international classes (Internationale Förderklasse).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Grades(u16);

/// The highest grade.
const LAST: u8 = Intake::HIGHEST;

impl Grades {
    /// None at all.
    pub const NONE: Self = Self(0);

    /// The set of these grades; what is no grade is left out.
    #[must_use]
    pub fn of(codes: impl IntoIterator<Item = u8>) -> Self {
        let bits = codes.into_iter().filter(|code| *code <= LAST);
        Self(bits.fold(0, |all, code| all | 1 << code))
    }

    /// The grades of a form of school, by its key in the state's list. Schools for adults and for children in hospital
    /// take no children that are placed.
    #[must_use]
    pub fn of_form(key: &str) -> Self {
        match key {
            "02" => Self::of(1..=4),
            "06" => Self::of(1..=9),
            "08" | "13" => Self::of(1..=10),
            "04" | "10" | "14" | "85" => Self::of(5..=10),
            "15" | "20" | "87" => Self::of(5..=13),
            "17" | "18" | "19" => Self::of(1..=13),
            "30" => Self::of([0, 11, 12, 13]),
            "88" => Self::of(11..=13),
            _ => Self::NONE,
        }
    }

    /// Is this one among them?
    #[must_use]
    pub fn has(self, intake: Intake) -> bool {
        self.0 & (1 << intake.code()) != 0
    }

    /// Is there none?
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The set as a number, for the database.
    #[must_use]
    pub fn bits(self) -> u16 {
        self.0
    }

    /// Their numbers from the lowest, the international classes (0) last.
    pub fn codes(self) -> impl Iterator<Item = u8> {
        (1..=LAST)
            .chain([0])
            .filter(move |code| self.0 & (1 << code) != 0)
    }

    /// As written: "1–4", "5–10, 12", "11–13, IFK"; nothing for none.
    #[must_use]
    pub fn written(self) -> String {
        let mut text = String::new();
        let mut codes = self.codes().peekable();
        while let Some(first) = codes.next() {
            if !text.is_empty() {
                text.push_str(", ");
            }
            if first == 0 {
                text.push_str("IFK");
                continue;
            }
            let mut last = first;
            while let Some(next) = codes.next_if(|next| *next == last + 1) {
                last = next;
            }
            let _ = match last - first {
                0 => write!(text, "{first}"),
                1 => write!(text, "{first}, {last}"),
                _ => write!(text, "{first}–{last}"),
            };
        }
        text
    }

    /// Reads what [`Grades::written`] writes, and the ways people write it: "5-10", "EF bis Q2", "1 2 3 4", "IFK".
    ///
    /// # Errors
    /// The word that is no grade.
    pub fn read(text: &str) -> Result<Self, String> {
        let spaced = text.to_lowercase().replace(['–', '—', '-'], " bis ");
        let words = spaced.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '+' | '/'));
        let (mut found, mut last, mut until) = (Vec::new(), None, false);
        for word in words.filter(|word| !word.is_empty()) {
            if word == "bis" || word == "to" {
                if last.is_none() || until {
                    return Err(word.to_owned());
                }
                until = true;
                continue;
            }
            let code = code(word).ok_or_else(|| word.to_owned())?;
            match (until, last) {
                (true, Some(first)) if first == 0 || code <= first => return Err(word.to_owned()),
                (true, Some(first)) => found.extend(first..=code),
                _ => found.push(code),
            }
            (last, until) = (Some(code), false);
        }
        if until {
            return Err("bis".to_owned());
        }
        Ok(Self::of(found))
    }
}

fn code(word: &str) -> Option<u8> {
    match word {
        "ifk" => Some(0),
        "ef" => Some(11),
        "q1" => Some(12),
        "q2" => Some(13),
        _ => word
            .trim_end_matches('.')
            .parse()
            .ok()
            .filter(|code| (1..=LAST).contains(code)),
    }
}

impl From<Grades> for u16 {
    fn from(grades: Grades) -> Self {
        grades.0
    }
}

impl TryFrom<u16> for Grades {
    type Error = &'static str;

    fn try_from(bits: u16) -> Result<Self, Self::Error> {
        if bits < 1 << (LAST + 1) {
            Ok(Self(bits))
        } else {
            Err("no grade above 13")
        }
    }
}
