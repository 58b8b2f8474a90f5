//! What a plan may choose from, what it costs, and what was chosen: the whole problem in numbers.
//!
//! The objective is the sum of the chosen choices' `cost` plus `unplanned_cost` of the families left out. Each family gets
//! at most one choice; two chosen choices that share an entry of `uses` may not overlap, with the gap of the limit of that
//! entry between them. Times are half open.

use crate::domain::booking::Place;
use crate::domain::id::{FamilyId, SlotKey};
use chrono::NaiveDateTime;

/// Something that only one talk at a time can use: its place in [`Problem::limits`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UseId(pub u32);

/// A family that seeks a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seeker {
    /// The family.
    pub id: FamilyId,
    /// Minutes its talk takes.
    pub minutes: u32,
    /// Days since the report.
    pub waiting_days: i64,
    /// What it costs to leave it out.
    pub unplanned_cost: i64,
}

/// What a cost is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Waiting until then; beyond the goal it grows with the square.
    Wait,
    /// Kilometres beyond the usual site.
    Distance,
    /// No other talk of the language in that half day.
    Language,
    /// The interpreter has to be asked for soon.
    Interpreter,
    /// The family's times and needs.
    Times,
    /// Too late for a letter.
    Phone,
    /// Time that no other talk can use.
    Gap,
}

impl Part {
    /// Its key in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Wait => "wait",
            Self::Distance => "distance",
            Self::Language => "language",
            Self::Interpreter => "interpreter",
            Self::Times => "times",
            Self::Phone => "phone",
            Self::Gap => "gap",
        }
    }
}

/// One family at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The family: its place in [`Problem::families`].
    pub family: u32,
    /// The slot.
    pub slot: SlotKey,
    /// Where and when.
    pub place: Place,
    /// End of the talk, wall time.
    pub end: NaiveDateTime,
    /// Start in minutes since 1970 UTC.
    pub start_min: i64,
    /// End of the talk in minutes since 1970 UTC.
    pub end_min: i64,
    /// What it costs, at least 0: the sum of the parts.
    pub cost: i64,
    /// What the cost is made of.
    pub parts: Vec<(Part, i64)>,
    /// What it uses, sorted.
    pub uses: Vec<UseId>,
}

/// How often something can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Its name, such as `counsellor:3`, `room:1`, `interpreter:ar-7`.
    pub uses: String,
    /// Minutes between two uses.
    pub gap_minutes: u32,
}

/// The whole problem.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// Families.
    pub families: Vec<Seeker>,
    /// Choices, in the order of families, then of time.
    pub choices: Vec<Choice>,
    /// What is limited.
    pub limits: Vec<Limit>,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Solution {
    /// Places in [`Problem::choices`], ascending.
    pub chosen: Vec<u32>,
    /// What it costs.
    pub cost: i64,
    /// Families left out: places in [`Problem::families`], ascending.
    pub unplanned: Vec<u32>,
    /// No plan can cost less.
    pub bound: i64,
}

impl Solution {
    /// Is it proven that nothing is cheaper?
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.bound >= self.cost
    }
}

impl Problem {
    /// Can two choices of different families not both be chosen?
    #[must_use]
    pub fn excludes(&self, a: &Choice, b: &Choice) -> bool {
        a.uses.iter().filter(|u| b.uses.contains(u)).any(|u| {
            let gap = self
                .limits
                .get(u.0 as usize)
                .map_or(0, |l| i64::from(l.gap_minutes));
            a.start_min < b.end_min + gap && b.start_min < a.end_min + gap
        })
    }

    /// Is this a valid solution that costs what it says? Used by tests, and before anything is shown.
    #[must_use]
    pub fn accepts(&self, solution: &Solution) -> bool {
        let mut seated = vec![false; self.families.len()];
        let mut cost = 0_i64;
        let mut chosen = Vec::new();
        for at in &solution.chosen {
            let Some(choice) = self.choices.get(*at as usize) else {
                return false;
            };
            let Some(seat) = seated.get_mut(choice.family as usize) else {
                return false;
            };
            if std::mem::replace(seat, true) {
                return false;
            }
            cost = cost.saturating_add(choice.cost);
            chosen.push(choice);
        }
        let clash =
            |(n, a): (usize, &&Choice)| chosen.iter().skip(n + 1).any(|b| self.excludes(a, b));
        if chosen.iter().enumerate().any(clash) {
            return false;
        }
        let left: Vec<u32> = (0_u32..)
            .zip(&seated)
            .filter(|(_, seated)| !**seated)
            .map(|(at, _)| at)
            .collect();
        let left_cost: i64 = left
            .iter()
            .filter_map(|at| self.families.get(*at as usize))
            .fold(0, |sum: i64, f| sum.saturating_add(f.unplanned_cost));
        left == solution.unplanned && cost.saturating_add(left_cost) == solution.cost
    }
}
