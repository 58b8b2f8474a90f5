//! The curve of a year: both numbers at the end of every week, back from the key date.

use super::numbers::{Unit, heads};
use super::recorded::Recorded;
use super::span::WaitsFor;
use chrono::{Days, NaiveDate};

/// Weeks of a year.
const WEEKS: u64 = 52;

/// Both numbers at one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub on: NaiveDate,
    /// Wait for counselling: children, families.
    pub counselling: (u32, u32),
    /// Counselled, no confirmed place: children, families.
    pub placement: (u32, u32),
}

impl Point {
    /// Both numbers by children or families: counselling, place.
    #[must_use]
    pub fn of(&self, unit: Unit) -> (u32, u32) {
        match unit {
            Unit::Children => (self.counselling.0, self.placement.0),
            Unit::Families => (self.counselling.1, self.placement.1),
        }
    }
}

/// The weeks of a year up to a day, oldest first. Weeks before the first record are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Curve {
    /// One point a week; the last is the key date.
    pub points: Vec<Point>,
}

/// The curve of the twelve months up to a day.
#[must_use]
pub fn curve(recorded: &Recorded, until: NaiveDate) -> Curve {
    let first = recorded.first_day();
    let days = (0..=WEEKS).rev().map(|week| until - Days::new(7 * week));
    let points = days
        .filter(|day| first.is_some_and(|first| first <= *day))
        .map(|on| {
            let heads = heads(recorded, on);
            Point {
                on,
                counselling: heads.of(WaitsFor::Counselling),
                placement: heads.of(WaitsFor::Place),
            }
        });
    Curve {
        points: points.collect(),
    }
}
