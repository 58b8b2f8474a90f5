//! A birth date as the papers give it: to the day, the month or only the year, and sometimes officially assumed.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A child's birth date (Geburtsdatum) with its precision. `assumed` marks a date that an authority set because
/// nobody knows the true one (usually 1 January).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct BirthDate {
    first: NaiveDate,
    precision: Precision,
    assumed: bool,
}

/// How exactly a birth date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// To the day.
    Day,
    /// Only month and year.
    Month,
    /// Only the year.
    Year,
}

/// The text is no birth date in the form `2012`, `2012-05` or `2012-05-03`, each with an optional `~` for assumed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a birth date")]
pub struct NotABirthDate;

impl BirthDate {
    /// Known to the day.
    #[must_use]
    pub fn day(date: NaiveDate) -> Self {
        Self {
            first: date,
            precision: Precision::Day,
            assumed: false,
        }
    }

    /// Known to the month; `None` when there is no such month.
    #[must_use]
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Some(Self {
            first: NaiveDate::from_ymd_opt(year, month, 1)?,
            precision: Precision::Month,
            assumed: false,
        })
    }

    /// Known to the year.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        Some(Self {
            first: NaiveDate::from_ymd_opt(year, 1, 1)?,
            precision: Precision::Year,
            assumed: false,
        })
    }

    /// The same date marked as set by an authority.
    #[must_use]
    pub fn assumed(self) -> Self {
        Self {
            assumed: true,
            ..self
        }
    }

    /// The same date with the mark set or taken away.
    #[must_use]
    pub fn with_assumed(self, assumed: bool) -> Self {
        Self { assumed, ..self }
    }

    /// Was the date set by an authority?
    #[must_use]
    pub fn is_assumed(self) -> bool {
        self.assumed
    }

    /// How exactly it is known.
    #[must_use]
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The first day the child may have been born on.
    #[must_use]
    pub fn earliest(self) -> NaiveDate {
        self.first
    }

    /// The last day the child may have been born on.
    #[must_use]
    pub fn latest(self) -> NaiveDate {
        let next = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => self.first.checked_add_months(chrono::Months::new(1)),
            Precision::Year => self.first.checked_add_months(chrono::Months::new(12)),
        };
        next.and_then(|d| d.pred_opt()).unwrap_or(self.first)
    }

    /// Age in completed years on a day, for the earliest possible birth.
    #[must_use]
    pub fn age_on(self, day: NaiveDate) -> i32 {
        let before = (day.month(), day.day()) < (self.first.month(), self.first.day());
        day.year() - self.first.year() - i32::from(before)
    }

    /// As printed in German letters and lists: `03.05.2012`, `05.2012` or `2012`.
    #[must_use]
    pub fn german(self) -> String {
        match self.precision {
            Precision::Day => self.first.format("%d.%m.%Y").to_string(),
            Precision::Month => self.first.format("%m.%Y").to_string(),
            Precision::Year => self.first.format("%Y").to_string(),
        }
    }
}

impl fmt::Display for BirthDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let form = match self.precision {
            Precision::Day => "%Y-%m-%d",
            Precision::Month => "%Y-%m",
            Precision::Year => "%Y",
        };
        write!(
            f,
            "{}{}",
            self.first.format(form),
            if self.assumed { "~" } else { "" }
        )
    }
}

impl FromStr for BirthDate {
    type Err = NotABirthDate;

    fn from_str(text: &str) -> Result<Self, NotABirthDate> {
        let (body, assumed) = text.strip_suffix('~').map_or((text, false), |b| (b, true));
        let part = |s: &str| s.parse::<u32>().map_err(|_| NotABirthDate);
        let mut parts = body.split('-');
        let year = i32::try_from(part(parts.next().unwrap_or(""))?).map_err(|_| NotABirthDate)?;
        let found = match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::year(year),
            (Some(m), None, _) => Self::month(year, part(m)?),
            (Some(m), Some(d), None) => {
                NaiveDate::from_ymd_opt(year, part(m)?, part(d)?).map(Self::day)
            }
            _ => None,
        };
        found.map(|b| b.with_assumed(assumed)).ok_or(NotABirthDate)
    }
}

impl TryFrom<String> for BirthDate {
    type Error = NotABirthDate;
    fn try_from(text: String) -> Result<Self, NotABirthDate> {
        text.parse()
    }
}

impl From<BirthDate> for String {
    fn from(date: BirthDate) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn text_and_back_keeps_precision_and_mark() {
        for text in ["2012", "2012-05", "2012-05-03", "2012-01-01~"] {
            assert_eq!(text.parse::<BirthDate>().unwrap().to_string(), text);
        }
        for text in ["", "12-", "2012-13", "2012-02-30", "2012-05-03-1", "x"] {
            assert!(text.parse::<BirthDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_month_spans_its_days() {
        let b: BirthDate = "2012-02".parse().unwrap();
        assert_eq!((b.earliest().day(), b.latest().day()), (1, 29));
    }
}
