//! School holidays of North Rhine-Westphalia from the decree, and whether a date is a school day.
//!
//! Source: Ferienordnung NRW, RdErl. des MSB vom 19.05.2022, BASS 12-65 Nr. 1, for the school years 2022/23 to 2029/30.
//! On top of it each school has three or four movable days (bewegliche Ferientage); they are passed in.

use super::{Holiday, SchoolYear, is_weekend, public_holiday};
use chrono::{Datelike, NaiveDate, Weekday};
use std::ops::RangeInclusive;

/// Which holidays they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SchoolHolidayKind {
    /// Sommerferien.
    Summer,
    /// Herbstferien.
    Autumn,
    /// Weihnachtsferien.
    Christmas,
    /// Osterferien.
    Easter,
    /// Pfingstferien, a single day.
    Whitsun,
}

impl SchoolHolidayKind {
    /// The German name.
    #[must_use]
    pub fn german(self) -> &'static str {
        match self {
            Self::Summer => "Sommerferien",
            Self::Autumn => "Herbstferien",
            Self::Christmas => "Weihnachtsferien",
            Self::Easter => "Osterferien",
            Self::Whitsun => "Pfingstferien",
        }
    }

    /// The English name.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Summer => "summer holidays",
            Self::Autumn => "autumn holidays",
            Self::Christmas => "Christmas holidays",
            Self::Easter => "Easter holidays",
            Self::Whitsun => "Whitsun holidays",
        }
    }
}

/// One stretch of school holidays, first and last day included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SchoolHoliday {
    /// Which holidays.
    pub kind: SchoolHolidayKind,
    /// The decree counts summer holidays to the school year that begins with them.
    pub school_year: SchoolYear,
    /// First day.
    pub first: NaiveDate,
    /// Last day.
    pub last: NaiveDate,
}

/// Short form of a table row. A date that does not exist becomes the earliest possible one, which the tests refuse.
const fn row(
    kind: SchoolHolidayKind,
    year: i32,
    first: (i32, u32, u32),
    last: (i32, u32, u32),
) -> SchoolHoliday {
    SchoolHoliday {
        kind,
        school_year: SchoolYear::beginning_in(year),
        first: day(first),
        last: day(last),
    }
}

const fn day((y, m, d): (i32, u32, u32)) -> NaiveDate {
    match NaiveDate::from_ymd_opt(y, m, d) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

use SchoolHolidayKind::{Autumn, Christmas, Easter, Summer, Whitsun};

/// The decree's table, in order of time.
pub static NRW_SCHOOL_HOLIDAYS: [SchoolHoliday; 39] = [
    row(Summer, 2022, (2022, 6, 27), (2022, 8, 9)),
    row(Autumn, 2022, (2022, 10, 4), (2022, 10, 15)),
    row(Christmas, 2022, (2022, 12, 23), (2023, 1, 6)),
    row(Easter, 2022, (2023, 4, 3), (2023, 4, 15)),
    row(Whitsun, 2022, (2023, 5, 30), (2023, 5, 30)),
    row(Summer, 2023, (2023, 6, 22), (2023, 8, 4)),
    row(Autumn, 2023, (2023, 10, 2), (2023, 10, 14)),
    row(Christmas, 2023, (2023, 12, 21), (2024, 1, 5)),
    row(Easter, 2023, (2024, 3, 25), (2024, 4, 6)),
    row(Whitsun, 2023, (2024, 5, 21), (2024, 5, 21)),
    row(Summer, 2024, (2024, 7, 8), (2024, 8, 20)),
    row(Autumn, 2024, (2024, 10, 14), (2024, 10, 26)),
    row(Christmas, 2024, (2024, 12, 23), (2025, 1, 6)),
    row(Easter, 2024, (2025, 4, 14), (2025, 4, 26)),
    row(Whitsun, 2024, (2025, 6, 10), (2025, 6, 10)),
    row(Summer, 2025, (2025, 7, 14), (2025, 8, 26)),
    row(Autumn, 2025, (2025, 10, 13), (2025, 10, 25)),
    row(Christmas, 2025, (2025, 12, 22), (2026, 1, 6)),
    row(Easter, 2025, (2026, 3, 30), (2026, 4, 11)),
    row(Whitsun, 2025, (2026, 5, 26), (2026, 5, 26)),
    row(Summer, 2026, (2026, 7, 20), (2026, 9, 1)),
    row(Autumn, 2026, (2026, 10, 17), (2026, 10, 31)),
    row(Christmas, 2026, (2026, 12, 23), (2027, 1, 6)),
    row(Easter, 2026, (2027, 3, 22), (2027, 4, 3)),
    row(Whitsun, 2026, (2027, 5, 18), (2027, 5, 18)),
    row(Summer, 2027, (2027, 7, 19), (2027, 8, 31)),
    row(Autumn, 2027, (2027, 10, 23), (2027, 11, 6)),
    row(Christmas, 2027, (2027, 12, 24), (2028, 1, 8)),
    row(Easter, 2027, (2028, 4, 10), (2028, 4, 22)),
    row(Summer, 2028, (2028, 7, 10), (2028, 8, 22)),
    row(Autumn, 2028, (2028, 10, 23), (2028, 11, 4)),
    row(Christmas, 2028, (2028, 12, 21), (2029, 1, 5)),
    row(Easter, 2028, (2029, 3, 26), (2029, 4, 7)),
    row(Whitsun, 2028, (2029, 5, 22), (2029, 5, 22)),
    row(Summer, 2029, (2029, 7, 2), (2029, 8, 14)),
    row(Autumn, 2029, (2029, 10, 15), (2029, 10, 27)),
    row(Christmas, 2029, (2029, 12, 20), (2030, 1, 4)),
    row(Easter, 2029, (2030, 4, 15), (2030, 4, 27)),
    row(Summer, 2030, (2030, 6, 24), (2030, 8, 6)),
];

/// Why there are no lessons on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSchool {
    /// Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Public(Holiday),
    /// School holidays by decree.
    Holidays(SchoolHoliday),
    /// A movable day of this school.
    Movable,
}

/// Is a date a school day (Schultag)?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchoolDay {
    /// Lessons take place.
    Yes,
    /// No lessons, and why.
    No(NoSchool),
    /// The holiday table does not reach this date.
    Unknown,
}

/// The holiday table does not reach a date that the answer depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("school holidays are not known for {0}")]
pub struct BeyondTable(pub NaiveDate);

/// A table of school holidays together with one school's movable days.
#[derive(Debug, Clone, Copy)]
pub struct SchoolCalendar<'a> {
    holidays: &'a [SchoolHoliday],
    movable: &'a [NaiveDate],
}

impl SchoolCalendar<'static> {
    /// The shipped table without movable days.
    #[must_use]
    pub fn nrw() -> Self {
        SchoolCalendar {
            holidays: &NRW_SCHOOL_HOLIDAYS,
            movable: &[],
        }
    }
}

impl<'a> SchoolCalendar<'a> {
    /// A table of one's own, in order of time.
    #[must_use]
    pub fn new(holidays: &'a [SchoolHoliday]) -> Self {
        Self {
            holidays,
            movable: &[],
        }
    }

    /// The same table with a school's movable days.
    #[must_use]
    pub fn with_movable(self, movable: &'a [NaiveDate]) -> Self {
        Self { movable, ..self }
    }

    /// The dates the table says something about; `None` for an empty table.
    #[must_use]
    pub fn reach(&self) -> Option<RangeInclusive<NaiveDate>> {
        Some(self.holidays.first()?.first..=self.holidays.last()?.last)
    }

    /// Is a date a school day? Weekends and public holidays are known for ever, the rest only within [`Self::reach`].
    #[must_use]
    pub fn school_day(&self, date: NaiveDate) -> SchoolDay {
        if is_weekend(date) {
            return SchoolDay::No(NoSchool::Weekend);
        }
        if let Some(holiday) = public_holiday(date) {
            return SchoolDay::No(NoSchool::Public(holiday));
        }
        if !self.reach().is_some_and(|r| r.contains(&date)) {
            return SchoolDay::Unknown;
        }
        if self.movable.contains(&date) {
            return SchoolDay::No(NoSchool::Movable);
        }
        self.holiday(date)
            .map_or(SchoolDay::Yes, |h| SchoolDay::No(NoSchool::Holidays(*h)))
    }

    /// Is a date a school day? An error when the table does not reach it.
    pub fn is_school_day(&self, date: NaiveDate) -> Result<bool, BeyondTable> {
        match self.school_day(date) {
            SchoolDay::Yes => Ok(true),
            SchoolDay::No(_) => Ok(false),
            SchoolDay::Unknown => Err(BeyondTable(date)),
        }
    }

    /// The school holidays a date lies in, if any. `None` outside [`Self::reach`] says nothing; ask [`Self::school_day`].
    #[must_use]
    pub fn holiday(&self, date: NaiveDate) -> Option<&'a SchoolHoliday> {
        let after = self.holidays.partition_point(|h| h.first <= date);
        self.holidays
            .get(after.checked_sub(1)?)
            .filter(|h| date <= h.last)
    }

    /// The date `days` school days after `date`; zero is the date itself.
    pub fn add_school_days(&self, date: NaiveDate, days: u32) -> Result<NaiveDate, BeyondTable> {
        let mut at = date;
        let mut left = days;
        while left > 0 {
            at = at.succ_opt().ok_or(BeyondTable(at))?;
            left -= u32::from(self.is_school_day(at)?);
        }
        Ok(at)
    }

    /// School days after `from` up to and including `to`; 0 when `to` lies before.
    pub fn school_days_between(&self, from: NaiveDate, to: NaiveDate) -> Result<u32, BeyondTable> {
        let mut found = 0;
        for date in from.iter_days().skip(1).take_while(|d| *d <= to) {
            found += u32::from(self.is_school_day(date)?);
        }
        Ok(found)
    }

    /// Holiday working days of a school year by the decree's way of counting: Monday to Saturday without public holidays.
    /// With a school's movable days they make 75.
    #[must_use]
    pub fn holiday_weekdays(&self, year: SchoolYear) -> u32 {
        let of_year = self.holidays.iter().filter(|h| h.school_year == year);
        let days = of_year.flat_map(|h| h.first.iter_days().take_while(|d| *d <= h.last));
        let found = days
            .filter(|d| d.weekday() != Weekday::Sun && public_holiday(*d).is_none())
            .count();
        u32::try_from(found).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_table_is_in_order_and_has_no_impossible_date() {
        let mut before = NaiveDate::MIN;
        for h in &NRW_SCHOOL_HOLIDAYS {
            assert!(before < h.first && h.first <= h.last, "{h:?}");
            before = h.last;
        }
    }

    #[test]
    fn every_school_year_has_75_holiday_weekdays_with_three_or_four_movable_days() {
        let nrw = SchoolCalendar::nrw();
        for year in 2022..2030 {
            let fixed = nrw.holiday_weekdays(SchoolYear::beginning_in(year));
            assert!((71..=72).contains(&fixed), "{year}: {fixed}");
        }
        // Control: a day missing from the table is noticed.
        let mut wrong = NRW_SCHOOL_HOLIDAYS;
        wrong[20].first = d("2026-07-22");
        let counted = SchoolCalendar::new(&wrong).holiday_weekdays(SchoolYear::beginning_in(2026));
        assert!(!(71..=72).contains(&counted), "{counted}");
    }

    #[test]
    fn school_days_know_why_not() {
        let movable = [d("2027-02-08")];
        let school = SchoolCalendar::nrw().with_movable(&movable);
        assert_eq!(school.school_day(d("2026-12-22")), SchoolDay::Yes);
        assert!(
            matches!(school.school_day(d("2026-12-23")), SchoolDay::No(NoSchool::Holidays(h)) if h.kind == Christmas)
        );
        assert_eq!(
            school.school_day(d("2026-12-25")),
            SchoolDay::No(NoSchool::Public(Holiday::ChristmasDay))
        );
        assert_eq!(
            school.school_day(d("2027-02-08")),
            SchoolDay::No(NoSchool::Movable)
        );
        assert_eq!(
            SchoolCalendar::nrw().school_day(d("2027-02-08")),
            SchoolDay::Yes
        );
        assert_eq!(
            school.school_day(d("2026-11-21")),
            SchoolDay::No(NoSchool::Weekend)
        );
        assert_eq!(
            school.add_school_days(d("2026-12-18"), 3).unwrap(),
            d("2027-01-07")
        );
        assert_eq!(
            school
                .school_days_between(d("2026-12-18"), d("2027-01-07"))
                .unwrap(),
            3
        );
    }

    #[test]
    fn beyond_the_table_is_unknown_and_not_a_school_day() {
        let nrw = SchoolCalendar::nrw();
        assert_eq!(
            nrw.school_day(d("2030-08-06")),
            SchoolDay::No(NoSchool::Holidays(NRW_SCHOOL_HOLIDAYS[38]))
        );
        assert_eq!(nrw.school_day(d("2030-08-07")), SchoolDay::Unknown);
        assert_eq!(nrw.school_day(d("2022-06-24")), SchoolDay::Unknown);
        assert_eq!(
            nrw.school_day(d("2031-01-01")),
            SchoolDay::No(NoSchool::Public(Holiday::NewYear))
        );
        assert_eq!(
            nrw.is_school_day(d("2030-09-02")),
            Err(BeyondTable(d("2030-09-02")))
        );
        assert!(nrw.add_school_days(d("2030-06-20"), 3).is_err());
        assert_eq!(
            SchoolCalendar::new(&[]).school_day(d("2026-12-22")),
            SchoolDay::Unknown
        );
    }
}
