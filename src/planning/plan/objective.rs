//! What a place costs: the one objective of the batch plan, in points.
//!
//! The plan with the smallest sum is the best one. A choice costs the sum of its parts, each a whole number of points from
//! 0; a family that is left out costs [`left_out`]. Let *today* be the day of planning, *d* the days from today to the
//! place, *w* the days since the report, and *over(x)* the days by which *x* exceeds the goal `waiting_danger_days`:
//!
//! | part | points |
//! |---|---|
//! | wait | `per_day · d + square_percent / 100 · (over(w + d)² − over(w)²)`: waiting from today on; beyond the goal it grows with the square |
//! | distance | `per_km` for each kilometre more than to the usual site |
//! | language | `alone` when the family needs an interpreter and nobody of its language is booked, or meant to come, in that half day at that site |
//! | interpreter | `ask_soon` when at most [`SOON`] working days are left to ask for the interpreter |
//! | times | `pram` for a pram in a room that cannot be reached with one |
//! | phone | `phone` when a letter no longer arrives; `no_phone` when there is no phone either |
//! | gap | `gap` for each gap beside a booked talk that no talk fits into |
//!
//! Leaving a family out costs `LEFT_OUT` and what it would cost it to wait until after the period, the square of all days
//! beyond the goal included, for each length of a talk with one child that its own talk takes: so whoever waits longest is
//! left out last, large families are not left out because two small ones fit into their time, and nobody is left out to
//! save points. A place that a person fixed is kept whatever it costs ([`FIXED`]).
//!
//! Half days that are *meant* for a language are chosen before ([`super::bundles`]): an interpreter's half day pays only
//! when two families share it, which no sum over single families can say. Apart from that choice the sum is the whole
//! truth, so that any other solver can check it.
//!
//! All points are the office's defaults [A], those of the ranking of slots where there is one
//! ([`crate::planning::slots::Weights`]). The rules themselves (who, where and when at all) are not for sale: a choice
//! that breaks one is not there.

use super::{Part, Priority};
use crate::domain::setting::Settings;

/// What leaving out a family costs at least: more than everything but waiting can cost together.
pub const LEFT_OUT: i64 = 5_000;

/// What it costs not to keep a place that a person fixed.
pub const FIXED: i64 = 1_000_000_000;

/// Working days that count as "soon" for asking an interpreter.
pub const SOON: i32 = 2;

/// Points for each kind of reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Points {
    /// Each day until the place.
    pub per_day: i64,
    /// Each square of a day beyond the goal, in percent of a point.
    pub square_percent: i64,
    /// Each kilometre beyond the usual site.
    pub per_km: i64,
    /// Alone with its language in that half day.
    pub alone: i64,
    /// The interpreter has to be asked for at once.
    pub ask_soon: i64,
    /// A pram, and stairs.
    pub pram: i64,
    /// Only a phone call can still invite.
    pub phone: i64,
    /// Only a phone call can still invite, and there is no phone.
    pub no_phone: i64,
    /// A gap that no talk fits into.
    pub gap: i64,
}

impl Points {
    /// The points for what matters most.
    #[must_use]
    pub fn of(priority: Priority) -> Self {
        let balanced = Self {
            per_day: 10,
            square_percent: 100,
            per_km: 4,
            alone: 30,
            ask_soon: 10,
            pram: 10,
            phone: 60,
            no_phone: 600,
            gap: 6,
        };
        match priority {
            Priority::Waiting => Self {
                per_day: 20,
                square_percent: 200,
                per_km: 2,
                ..balanced
            },
            Priority::Balanced => balanced,
            Priority::ShortWays => Self {
                per_day: 5,
                square_percent: 50,
                per_km: 12,
                ..balanced
            },
        }
    }

    /// Waiting from today on, until `days` days from today, of a family that waits `waiting` days already.
    #[must_use]
    pub fn wait(&self, settings: &Settings, waiting: i64, days: i64) -> i64 {
        let days = days.max(0);
        let grown = over(settings, waiting + days).pow(2) - over(settings, waiting).pow(2);
        self.per_day * days + grown * self.square_percent / 100
    }

    /// Leaving a family out that waits `waiting` days and whose talk takes so many minutes, when the period ends `days`
    /// days from today.
    #[must_use]
    pub fn left_out(&self, settings: &Settings, waiting: i64, days: i64, minutes: u32) -> i64 {
        let days = days.max(0) + 1;
        let square = over(settings, waiting + days).pow(2);
        let points = LEFT_OUT + self.per_day * days + square * self.square_percent / 100;
        let shortest = settings.minutes_first_child.max(1);
        points * i64::from(minutes.max(shortest)) / i64::from(shortest)
    }

    /// So many kilometres beyond the usual site. Whole metres keep the sum exact on every machine.
    #[must_use]
    pub fn distance(&self, more_km: f64) -> i64 {
        #[allow(clippy::cast_possible_truncation, reason = "distances on earth fit")]
        let metres = (more_km.max(0.0) * 1000.0).round() as i64;
        self.per_km * metres / 1000
    }
}

/// Days by which a waiting time exceeds the goal; at most a century, so that no sum overflows.
fn over(settings: &Settings, waiting: i64) -> i64 {
    (waiting - i64::from(settings.waiting_danger_days)).clamp(0, 36_500)
}

/// Adds a part when it costs anything.
pub(super) fn add(parts: &mut Vec<(Part, i64)>, part: Part, points: i64) {
    if points > 0 {
        parts.push((part, points));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BALANCED: Priority = Priority::Balanced;

    #[test]
    fn waiting_costs_by_the_day_and_beyond_the_goal_by_the_square() {
        let (settings, points) = (Settings::default(), Points::of(BALANCED));
        assert_eq!(points.wait(&settings, 3, 0), 0);
        assert_eq!(points.wait(&settings, 3, 5), 50);
        // Reported 10 days ago, in 6 days: two days beyond the goal of 14.
        assert_eq!(points.wait(&settings, 10, 6), 60 + 4);
        // 20 days ago: from 6 beyond the goal to 12 beyond it.
        assert_eq!(points.wait(&settings, 20, 6), 60 + 144 - 36);
        let step = |waiting| points.wait(&settings, waiting, 7);
        assert!(step(5) < step(15) && step(15) < step(25));
        assert_eq!(
            Points::of(Priority::ShortWays).wait(&settings, 20, 6),
            30 + 54
        );
        assert_eq!(points.wait(&settings, 20, -3), 0);
    }

    #[test]
    fn whoever_waits_longest_is_left_out_last_and_nobody_to_save_points() {
        let settings = Settings::default();
        for priority in [Priority::Waiting, BALANCED, Priority::ShortWays] {
            let points = Points::of(priority);
            let left_out = |waiting| points.left_out(&settings, waiting, 27, 60);
            assert_eq!(points.left_out(&settings, 30, 27, 120), 2 * left_out(30));
            assert!(left_out(60) - left_out(50) > left_out(30) - left_out(20));
            for waiting in [0, 14, 40, 400] {
                let dearest = points.wait(&settings, waiting, 27)
                    + points.distance(40.0)
                    + points.alone
                    + points.ask_soon
                    + points.pram
                    + points.no_phone
                    + 2 * points.gap;
                assert!(dearest < left_out(waiting), "{priority:?} {waiting}");
                assert!(left_out(waiting) < FIXED / 100);
            }
        }
    }

    #[test]
    fn the_way_counts_in_whole_points_and_by_what_matters() {
        let points = |p| Points::of(p).distance(10.3);
        assert_eq!(points(BALANCED), 41);
        assert_eq!(points(Priority::Waiting), 20);
        assert_eq!(points(Priority::ShortWays), 123);
        assert_eq!(Points::of(BALANCED).distance(-3.0), 0);
    }
}
