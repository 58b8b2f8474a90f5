//! A date in somebody's past as people remember it: a year, or a month of a year.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A month or a year, written `2019-08` or `2019`. Within a year, the year alone sorts first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RoughDate {
    year: u16,
    /// 1 to 12; 0 when only the year is known.
    month: u8,
}

/// The text is neither a year nor a month of a year between 1900 and 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither a year nor a month")]
pub struct NotARoughDate;

impl RoughDate {
    /// Known to the year.
    #[must_use]
    pub fn year(year: u16) -> Option<Self> {
        (1900..2200)
            .contains(&year)
            .then_some(Self { year, month: 0 })
    }

    /// Known to the month.
    #[must_use]
    pub fn month(year: u16, month: u8) -> Option<Self> {
        let found = Self::year(year)?;
        (1..=12).contains(&month).then_some(Self { month, ..found })
    }

    /// Its year, and its month when that is known.
    #[must_use]
    pub fn parts(self) -> (u16, Option<u8>) {
        (self.year, (self.month > 0).then_some(self.month))
    }

    /// Does it certainly lie before another? Two dates of one year of which one knows no month are not ordered.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        match (self.parts(), other.parts()) {
            ((a, Some(m)), (b, Some(n))) => (a, m) < (b, n),
            ((a, _), (b, _)) => a < b,
        }
    }
}

impl FromStr for RoughDate {
    type Err = NotARoughDate;

    fn from_str(text: &str) -> Result<Self, NotARoughDate> {
        let (year, month) = match text.split_once('-') {
            Some((year, month)) => (year, Some(month)),
            None => (text, None),
        };
        let digits = |part: &str, length: usize| {
            part.len() == length && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(year, 4) || !month.is_none_or(|m| digits(m, 2)) {
            return Err(NotARoughDate);
        }
        let year = year.parse().map_err(|_| NotARoughDate)?;
        match month {
            None => Self::year(year),
            Some(month) => Self::month(year, month.parse().map_err(|_| NotARoughDate)?),
        }
        .ok_or(NotARoughDate)
    }
}

impl TryFrom<String> for RoughDate {
    type Error = NotARoughDate;

    fn try_from(text: String) -> Result<Self, NotARoughDate> {
        text.parse()
    }
}

impl From<RoughDate> for String {
    fn from(date: RoughDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for RoughDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.parts() {
            (year, None) => write!(f, "{year}"),
            (year, Some(month)) => write!(f, "{year}-{month:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn years_and_months_read_back_as_written() {
        for text in ["1900", "2019", "2019-01", "2199-12"] {
            assert_eq!(text.parse::<RoughDate>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "19",
            "2019-",
            "2019-13",
            "2019-00",
            "2019-8",
            "+019",
            "1899",
            "2200",
            "2019-08-01",
        ] {
            assert!(text.parse::<RoughDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn only_what_is_certain_is_before() {
        let date = |text: &str| text.parse::<RoughDate>().unwrap();
        assert!(date("2018").is_before(date("2019-01")));
        assert!(date("2019-01").is_before(date("2019-02")));
        assert!(!date("2019").is_before(date("2019-12")));
        assert!(!date("2019-12").is_before(date("2019")));
    }
}
