//! The curve of a year: both numbers at the end of every week, back from the key date.

use super::group::Stage;
use super::numbers::{Heads, Unit};
use super::recorded::Recorded;
use super::span::WaitsFor;
use crate::domain::calendar::NRW_SCHOOL_HOLIDAYS;
use chrono::{Datelike, Days, NaiveDate};

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
    let days: Vec<NaiveDate> = (0..=WEEKS)
        .rev()
        .map(|week| until - Days::new(7 * week))
        .filter(|day| first.is_some_and(|first| first <= *day))
        .collect();
    let mut heads: Vec<Heads> = days.iter().map(|_| Heads::default()).collect();
    for span in recorded.spans() {
        let from = days.partition_point(|day| *day < span.from);
        let until =
            (span.until).map_or(days.len(), |until| days.partition_point(|day| *day < until));
        let Some(own) = days.get(from..until).filter(|own| !own.is_empty()) else {
            continue;
        };
        let counts = |day: &NaiveDate| Stage::on(span.wait.facts.as_ref(), *day).is_some();
        // School is asked of a child from one day to another: who counts at both ends counts all the time.
        let always = own.first().is_some_and(counts) && own.last().is_some_and(counts);
        for (day, heads) in own.iter().zip(heads.iter_mut().skip(from)) {
            if always || counts(day) {
                heads.add(span);
            }
        }
    }
    let points = days.into_iter().zip(heads).map(|(on, heads)| Point {
        on,
        counselling: heads.of(WaitsFor::Counselling),
        placement: heads.of(WaitsFor::Place),
    });
    Curve {
        points: points.collect(),
    }
}

impl Curve {
    /// The first and the last day; nothing for an empty curve.
    #[must_use]
    pub fn span(&self) -> Option<(NaiveDate, NaiveDate)> {
        Some((self.points.first()?.on, self.points.last()?.on))
    }

    /// Where a day lies between the first (0) and the last (1).
    #[must_use]
    pub fn share(&self, day: NaiveDate) -> f32 {
        let Some((first, last)) = self.span() else {
            return 0.0;
        };
        let days =
            |span: chrono::TimeDelta| f32::from(i16::try_from(span.num_days()).unwrap_or(i16::MAX));
        (days(day - first) / days(last - first).max(1.0)).clamp(0.0, 1.0)
    }

    /// The first days of the months within, each with its place.
    #[must_use]
    pub fn months(&self) -> Vec<(f32, NaiveDate)> {
        let Some((first, last)) = self.span() else {
            return Vec::new();
        };
        let days = first.iter_days().take_while(|day| *day <= last);
        days.filter(|day| day.day() == 1)
            .map(|day| (self.share(day), day))
            .collect()
    }

    /// School holidays within, from and to.
    #[must_use]
    pub fn holidays(&self) -> Vec<(f32, f32)> {
        let Some((first, last)) = self.span() else {
            return Vec::new();
        };
        let within = NRW_SCHOOL_HOLIDAYS.iter();
        let within = within.filter(|h| h.first < last && first < h.last && h.first < h.last);
        within
            .map(|h| (self.share(h.first), self.share(h.last)))
            .collect()
    }

    /// Numbers of an axis from 0 to above the highest, four to seven of them.
    #[must_use]
    pub fn ticks(&self, unit: Unit) -> Vec<u32> {
        let highest = (self.points.iter())
            .map(|point| point.of(unit))
            .fold(4, |most, (a, b)| most.max(a).max(b));
        let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000];
        let step = steps.into_iter().find(|step| highest / step < 6);
        let step = step.unwrap_or(highest.max(1));
        (0..=highest.div_ceil(step)).map(|n| n * step).collect()
    }

    /// The highest number of each line and its week: counselling, place.
    #[must_use]
    pub fn highest(&self, unit: Unit) -> Option<(&Point, &Point)> {
        // Of equal weeks the last.
        let by =
            |f: fn((u32, u32)) -> u32| self.points.iter().max_by_key(|point| f(point.of(unit)));
        Some((by(|(a, _)| a)?, by(|(_, b)| b)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_reaches_above_the_highest_number_with_few_steps() {
        for highest in [0, 1, 4, 5, 7, 37, 55, 60, 61, 240, 999, 4_000] {
            let point = Point {
                on: NaiveDate::MIN,
                counselling: (highest, 0),
                placement: (highest / 2, 0),
            };
            let ticks = Curve {
                points: vec![point],
            }
            .ticks(Unit::Children);
            assert!(
                ticks.last().is_some_and(|last| *last >= highest.max(4)),
                "{ticks:?}"
            );
            assert!((3..=8).contains(&ticks.len()), "{highest}: {ticks:?}");
            assert_eq!(ticks.first(), Some(&0));
        }
    }
}
