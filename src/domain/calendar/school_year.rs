//! School years: 1 August to 31 July (§ 7 Abs. 1 SchulG).

use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A school year (Schuljahr), named by the calendar year it begins in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SchoolYear(i32);

impl SchoolYear {
    /// The school year that begins on 1 August of a calendar year.
    #[must_use]
    pub const fn beginning_in(year: i32) -> Self {
        Self(year)
    }

    /// The school year a date lies in.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        Self(date.year() - i32::from(date.month() < 8))
    }

    /// The calendar year it begins in.
    #[must_use]
    pub const fn start_year(self) -> i32 {
        self.0
    }

    /// 1 August.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0, 8, 1).unwrap_or(NaiveDate::MIN)
    }

    /// 31 July.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0 + 1, 7, 31).unwrap_or(NaiveDate::MAX)
    }

    /// The school year `years` later.
    #[must_use]
    pub const fn plus(self, years: i32) -> Self {
        Self(self.0 + years)
    }

    /// 1 February, when the second half-year begins in practice. A setting's default, not law.
    #[must_use]
    pub fn second_half(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.0 + 1, 2, 1).unwrap_or(NaiveDate::MAX)
    }
}

impl fmt::Display for SchoolYear {
    /// `2026/27`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn it_turns_on_the_first_of_august() {
        let of = |t: &str| SchoolYear::of(t.parse().unwrap()).to_string();
        assert_eq!(of("2026-07-31"), "2025/26");
        assert_eq!(of("2026-08-01"), "2026/27");
        assert_eq!(of("2099-08-01"), "2099/00");
        let year = SchoolYear::beginning_in(2026);
        assert_eq!(SchoolYear::of(year.first_day()), year);
        assert_eq!(SchoolYear::of(year.last_day()), year);
        assert_eq!(
            year.last_day().succ_opt().unwrap(),
            year.plus(1).first_day()
        );
    }
}
