//! What a school biography says about the duty: school years in all countries, time without school, time in German schools.

use super::Facts;
use crate::domain::child::Child;
use crate::domain::rough_date::{RoughDate, Span};
use chrono::{Datelike, NaiveDate};

/// The longest summer holidays, in months.
const HOLIDAYS: Month = 3;

/// A month, counted from the year 0.
type Month = i32;

/// School years that the biography adds up to; nothing when a school lacks its beginning or its end. Times at two
/// schools at once count once.
#[must_use]
pub(super) fn school_years(child: &Child) -> Option<u8> {
    let times = child.school_history.iter().map(|entry| months(entry.time));
    let mut times: Vec<(Month, Month)> = times.collect::<Option<_>>()?;
    if times.is_empty() {
        return None;
    }
    times.sort_unstable();
    let (mut sum, mut counted_to) = (0, Month::MIN);
    for (from, to) in times {
        let next = counted_to.saturating_add(1);
        // Holidays between two schools belong to the school year before them.
        let after_holidays = (next..=next.saturating_add(HOLIDAYS)).contains(&from);
        let from = if after_holidays { next } else { from.max(next) };
        sum += (to - from + 1).max(0);
        counted_to = counted_to.max(to);
    }
    // A school year has ten months of lessons; whoever left in June or July completed it.
    u8::try_from((sum + 2) / 12).ok()
}

/// Months without school that are entered, added up; times without both ends count nothing.
#[must_use]
pub(super) fn months_without_school(child: &Child) -> u32 {
    let times = child.interruptions.iter().filter_map(|time| months(*time));
    let sum: Month = times.map(|(from, to)| (to - from).max(0)).sum();
    u32::try_from(sum).unwrap_or(0)
}

/// Months in German schools up to a day: what was told about earlier schooling, or counted since a child attends one.
#[must_use]
pub(super) fn german_months(facts: &Facts, on: NaiveDate) -> Option<u32> {
    let told = facts.german_months;
    let since = facts.german_school_since.filter(|since| *since <= on);
    let counted = since.map(|since| {
        let months = (on.year() - since.year()) * 12 + month(on) - month(since);
        let whole = months - i32::from(on.day() < since.day());
        u32::try_from(whole).unwrap_or(0)
    });
    match (told, counted) {
        (Some(a), Some(b)) => Some(a.max(b)),
        (a, b) => a.or(b),
    }
}

fn month(day: NaiveDate) -> i32 {
    i32::try_from(day.month()).unwrap_or(1)
}

/// First and last month of a time. A year alone begins with its school year in August and ends with it in July.
fn months(time: Span) -> Option<(Month, Month)> {
    let count = |date: RoughDate, usual: i32| {
        let (year, month) = date.parts();
        i32::from(year) * 12 + month.map_or(usual, i32::from)
    };
    let (from, to) = (time.from()?, time.to()?);
    let (first, last) = (count(from, 8), count(to, 7));
    // 2019 to 2019: some part of that year.
    Some((first, last.max(first)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::id::{ChildId, FamilyId};
    use crate::domain::school_history::SchoolHistoryEntry;
    use uuid::Uuid;

    fn child(times: &[(&str, &str)]) -> Child {
        let entry = |(from, to): &(&str, &str)| SchoolHistoryEntry {
            country: None,
            school: String::new(),
            time: Span::new(from.parse().ok(), to.parse().ok()).unwrap(),
            grade: None,
            language: None,
            end: None,
        };
        Child {
            school_history: times.iter().map(entry).collect(),
            ..Child::new(ChildId(Uuid::nil()), FamilyId(Uuid::nil()))
        }
    }

    #[test]
    fn school_years_are_added_up_once() {
        for (times, years) in [
            (vec![("2016-09", "2020-06")], Some(4)),
            (vec![("2016", "2020")], Some(4)),
            (
                vec![("2016-09", "2018-06"), ("2018-09", "2021-06")],
                Some(5),
            ),
            (
                vec![("2016-09", "2020-06"), ("2018-09", "2020-06")],
                Some(4),
            ),
            (vec![("2016-09", "2020-06"), ("2020-09", "")], None),
            (vec![("2019", "2019")], Some(0)),
            (vec![], None),
        ] {
            assert_eq!(school_years(&child(&times)), years, "{times:?}");
        }
    }

    #[test]
    fn months_in_german_schools_are_told_or_counted() {
        let on = "2026-11-23".parse().unwrap();
        let mut facts = Facts::born("2014-06-22".parse().unwrap());
        assert_eq!(german_months(&facts, on), None);
        facts.german_school_since = "2024-11-24".parse().ok();
        assert_eq!(german_months(&facts, on), Some(23));
        facts.german_school_since = "2024-10-23".parse().ok();
        assert_eq!(german_months(&facts, on), Some(25));
        facts.german_months = Some(30);
        assert_eq!(german_months(&facts, on), Some(30));
        facts.german_school_since = "2027-01-01".parse().ok();
        assert_eq!(german_months(&facts, on), Some(30), "not yet");
    }
}
