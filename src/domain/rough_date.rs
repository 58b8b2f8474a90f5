//! Dates in somebody's past as people remember them: a year or a month of a year, and the time between two of them.

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

/// A time in the past, each end as far as it is known. It never ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct Span {
    from: Option<RoughDate>,
    to: Option<RoughDate>,
}

/// A time that ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("ends before it begins")]
pub struct EndsBeforeItBegins;

impl Span {
    /// From one date to another.
    ///
    /// # Errors
    /// When it certainly ends before it begins.
    pub fn new(from: Option<RoughDate>, to: Option<RoughDate>) -> Result<Self, EndsBeforeItBegins> {
        match (from, to) {
            (Some(from), Some(to)) if to.is_before(from) => Err(EndsBeforeItBegins),
            (from, to) => Ok(Self { from, to }),
        }
    }

    /// Since when.
    #[must_use]
    pub fn from(self) -> Option<RoughDate> {
        self.from
    }

    /// Until when; nothing when unknown or going on.
    #[must_use]
    pub fn to(self) -> Option<RoughDate> {
        self.to
    }
}

/// Both ends as they are kept.
#[derive(Serialize, Deserialize)]
struct Ends {
    from: Option<RoughDate>,
    to: Option<RoughDate>,
}

impl TryFrom<Ends> for Span {
    type Error = EndsBeforeItBegins;

    fn try_from(Ends { from, to }: Ends) -> Result<Self, EndsBeforeItBegins> {
        Self::new(from, to)
    }
}

impl From<Span> for Ends {
    fn from(Span { from, to }: Span) -> Self {
        Self { from, to }
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
    fn no_time_ends_before_it_begins() {
        let date = |text: &str| text.parse::<RoughDate>().ok();
        let time = Span::new(date("2019"), date("2019-03")).unwrap();
        let text = serde_json::to_string(&time).unwrap();
        assert_eq!(text, r#"{"from":"2019","to":"2019-03"}"#);
        assert_eq!(serde_json::from_str::<Span>(&text).unwrap(), time);
        assert_eq!(
            Span::new(date("2019-04"), date("2019-03")),
            Err(EndsBeforeItBegins)
        );
        let turned = r#"{"from":"2020","to":"2019"}"#;
        assert!(serde_json::from_str::<Span>(turned).is_err());
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
