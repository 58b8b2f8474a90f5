//! The office's calendar: North Rhine-Westphalia's public holidays, school holidays, working days, school days and deadlines.
//!
//! Public holidays are computed and never run out. School holidays are a table fixed by decree; a date the table does
//! not reach is *unknown*, never silently a school day. Christmas Eve, New Year's Eve and Carnival Monday are working days.

mod public_holidays;
mod school_holidays;
mod school_year;

pub use public_holidays::{Holiday, easter_sunday, public_holiday, public_holidays};
pub use school_holidays::{
    BeyondTable, NRW_SCHOOL_HOLIDAYS, NoSchool, SchoolCalendar, SchoolDay, SchoolHoliday,
    SchoolHolidayKind,
};
pub use school_year::SchoolYear;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A working day (Arbeitstag): Monday to Friday and no public holiday in North Rhine-Westphalia. The pool's page says
/// *Werktage*, which would include Saturdays; leaving them out asks earlier and is the safe reading.
#[must_use]
pub fn is_working_day(date: NaiveDate) -> bool {
    !is_weekend(date) && public_holiday(date).is_none()
}

/// Saturday or Sunday.
#[must_use]
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The date `days` working days after `date` (before it when negative). Zero is the date itself, working day or not.
#[must_use]
pub fn add_working_days(date: NaiveDate, days: i32) -> NaiveDate {
    let mut at = date;
    let mut left = days.unsigned_abs();
    while left > 0 {
        let next = if days > 0 {
            at.succ_opt()
        } else {
            at.pred_opt()
        };
        let Some(next) = next else { break };
        at = next;
        if is_working_day(at) {
            left -= 1;
        }
    }
    at
}

/// Working days after `from` up to and including `to`: how many working days one waits. Negative when `to` lies before.
#[must_use]
pub fn working_days_between(from: NaiveDate, to: NaiveDate) -> i32 {
    let (early, late, sign) = if from <= to {
        (from, to, 1)
    } else {
        (to, from, -1)
    };
    let skip = usize::from(sign == 1);
    let span = usize::try_from((late - early).num_days()).unwrap_or(0);
    let found = early
        .iter_days()
        .skip(skip)
        .take(span)
        .filter(|d| is_working_day(*d))
        .count();
    sign * i32::try_from(found).unwrap_or(i32::MAX)
}

/// Working days from `first` to `last`, both counted; 0 when `last` lies before `first`.
#[must_use]
pub fn working_days_in(first: NaiveDate, last: NaiveDate) -> u32 {
    let found = first
        .iter_days()
        .take_while(|d| *d <= last)
        .filter(|d| is_working_day(*d))
        .count();
    u32::try_from(found).unwrap_or(u32::MAX)
}

/// The last day to ask for an interpreter for an appointment on `appointment`, `lead` working days before it.
#[must_use]
pub fn interpreter_deadline(appointment: NaiveDate, lead: u32) -> NaiveDate {
    add_working_days(appointment, -i32::try_from(lead).unwrap_or(i32::MAX))
}

/// The first working day for which an interpreter can still be asked for on `today`; asking on a Saturday counts from Monday.
#[must_use]
pub fn earliest_with_interpreter(today: NaiveDate, lead: u32) -> NaiveDate {
    let asked = today
        .iter_days()
        .find(|d| is_working_day(*d))
        .unwrap_or(today);
    add_working_days(asked, i32::try_from(lead).unwrap_or(i32::MAX))
}

/// The Monday of a date's week.
#[must_use]
pub fn monday_of(date: NaiveDate) -> NaiveDate {
    date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday())))
        .unwrap_or(date)
}

/// ISO 8601 week of a date: the year it belongs to and its number, 1 to 53 (Kalenderwoche).
#[must_use]
pub fn iso_week(date: NaiveDate) -> (i32, u32) {
    let week = date.iso_week();
    (week.year(), week.week())
}

/// Weeks since Monday 1970-01-05, one number for every week without a break at the new year.
#[must_use]
pub fn week_number(date: NaiveDate) -> i64 {
    (i64::from(date.num_days_from_ce()) - i64::from(NaiveDate::default().num_days_from_ce()) - 4)
        .div_euclid(7)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    fn d(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_interpreter_is_asked_for_five_working_days_before() {
        // Easter lies between: Good Friday and Easter Monday do not count.
        assert_eq!(interpreter_deadline(d("2027-03-31"), 5), d("2027-03-22"));
        assert_eq!(interpreter_deadline(d("2026-12-11"), 5), d("2026-12-04"));
        assert_eq!(interpreter_deadline(d("2026-12-11"), 0), d("2026-12-11"));
        // All Saints on a Sunday costs nothing, Corpus Christi a day.
        assert_eq!(interpreter_deadline(d("2026-11-06"), 5), d("2026-10-30"));
        assert_eq!(interpreter_deadline(d("2026-06-10"), 5), d("2026-06-02"));
    }

    #[test]
    fn eves_and_carnival_are_working_days() {
        assert!(is_working_day(d("2026-12-24")));
        assert!(is_working_day(d("2026-12-31")));
        assert!(is_working_day(d("2027-02-08")), "Rosenmontag");
        assert!(!is_working_day(d("2026-12-25")));
        assert!(!is_working_day(d("2026-11-21")), "Saturday");
    }

    #[test]
    fn counting_both_ends_and_counting_the_wait_differ_by_the_first_day() {
        assert_eq!(working_days_in(d("2026-11-23"), d("2026-11-27")), 5);
        assert_eq!(working_days_between(d("2026-11-23"), d("2026-11-27")), 4);
        assert_eq!(working_days_between(d("2026-11-27"), d("2026-11-23")), -4);
        assert_eq!(working_days_in(d("2026-11-27"), d("2026-11-23")), 0);
        assert_eq!(working_days_in(d("2026-12-21"), d("2027-01-03")), 8);
    }

    #[test]
    fn weeks_follow_iso_across_the_new_year() {
        assert_eq!(iso_week(d("2027-01-03")), (2026, 53));
        assert_eq!(iso_week(d("2027-01-04")), (2027, 1));
        assert_eq!(monday_of(d("2027-01-03")), d("2026-12-28"));
        assert_eq!(week_number(d("1970-01-05")), 0);
        assert_eq!(week_number(d("1970-01-04")), -1);
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (0u64..30_000).prop_map(|n| d("1990-01-01") + Days::new(n))
    }

    proptest! {
        #[test]
        fn adding_and_counting_are_inverse(day in any_day(), n in -60i32..60) {
            let there = add_working_days(day, n);
            if n != 0 {
                prop_assert!(is_working_day(there));
            }
            if n >= 0 || is_working_day(day) {
                prop_assert_eq!(working_days_between(day, there), n);
            }
        }

        #[test]
        fn the_two_ways_of_asking_for_the_deadline_agree(today in any_day(), ahead in 0u64..60, lead in 0u32..20) {
            let day = today + Days::new(ahead);
            prop_assume!(is_working_day(day));
            let in_time = interpreter_deadline(day, lead) >= today;
            prop_assert_eq!(in_time, day >= earliest_with_interpreter(today, lead));
        }

        #[test]
        fn the_running_week_number_steps_on_mondays(day in any_day()) {
            let next = day.succ_opt().unwrap();
            let step = week_number(next) - week_number(day);
            prop_assert_eq!(step, i64::from(next.weekday() == Weekday::Mon));
        }
    }
}
