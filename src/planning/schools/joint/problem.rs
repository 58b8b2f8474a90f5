//! What a joint proposal may choose from, what it costs, and what was chosen: the whole problem in numbers.
//!
//! The objective is the sum of the chosen choices' `cost`, plus `left_cost` of the children left out, plus `apart_cost` of
//! every pair of siblings who are not both at the same school. Each child gets at most one choice. A choice takes one place
//! of its limit and one of every limit that this one lies within; no limit gives more than its `places`.

use crate::domain::id::ChildId;

/// A child that seeks a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seeker {
    /// The child.
    pub id: ChildId,
    /// The intake: a grade, or 0 for an international class.
    pub intake: u8,
    /// Days since the hand-over.
    pub waiting_days: i64,
    /// What it costs to leave it out.
    pub left_cost: i64,
}

/// What a cost is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// Kilometres as the crow flies, and not knowing them.
    Distance,
    /// Another form than the recommended one.
    Form,
    /// Not one of the recommended schools.
    Recommended,
    /// Not what the family wishes.
    Wish,
    /// Brothers and sisters go to another school.
    Siblings,
    /// Not the nearest primary school.
    NearestPrimary,
    /// The figure of free places: old, unknown, none.
    Figure,
    /// German support and places for learning to read and write.
    Support,
    /// How many newcomers the school took already.
    Load,
    /// The school need not accept, or closes soon.
    School,
}

impl Part {
    /// Its key in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Distance => "distance",
            Self::Form => "form",
            Self::Recommended => "recommended",
            Self::Wish => "wish",
            Self::Siblings => "siblings",
            Self::NearestPrimary => "nearest_primary",
            Self::Figure => "figure",
            Self::Support => "support",
            Self::Load => "load",
            Self::School => "school",
        }
    }
}

/// One child at one school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The child: its place in [`Problem::children`].
    pub child: u32,
    /// The school: its place in [`Problem::schools`].
    pub school: u32,
    /// What it costs, at least 0: the sum of the parts.
    pub cost: i64,
    /// What the cost is made of.
    pub parts: Vec<(Part, i64)>,
    /// The places it takes one of: their place in [`Problem::limits`].
    pub limit: u32,
}

/// So many places there are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limit {
    /// Its name, such as `regular:191234:7`, `literacy:191234:7`.
    pub name: String,
    /// How many.
    pub places: u32,
    /// The places they are among; a limit that lies within none comes before those that lie within it.
    pub within: Option<u32>,
}

/// Two siblings of one stage who could go to the same school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// One: its place in [`Problem::children`].
    pub a: u32,
    /// The other.
    pub b: u32,
    /// What it costs when they are not both at the same school, at least 0.
    pub apart_cost: i64,
}

/// The whole problem.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Problem {
    /// Children.
    pub children: Vec<Seeker>,
    /// Official numbers of the schools.
    pub schools: Vec<String>,
    /// Choices, in the order of children.
    pub choices: Vec<Choice>,
    /// What is limited.
    pub limits: Vec<Limit>,
    /// Siblings.
    pub pairs: Vec<Pair>,
    /// Limits of several grades that share places.
    pub together: Vec<Together>,
}

/// Limits that share the places of a whole school, such as those for learning to read and write in each of its grades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Together {
    /// Its name, such as `literacy:191234`.
    pub name: String,
    /// The limits: their places in [`Problem::limits`].
    pub limits: Vec<u32>,
    /// How many places they share.
    pub places: u32,
}

/// What was chosen.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Solution {
    /// Places in [`Problem::choices`], ascending.
    pub chosen: Vec<u32>,
    /// What it costs.
    pub cost: i64,
    /// Children left out: places in [`Problem::children`], ascending.
    pub left: Vec<u32>,
    /// No proposal can cost less.
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
    /// What a choice for each child costs in all; nothing where a child is named twice or a limit gives too much.
    #[must_use]
    pub fn cost_of(&self, chosen: &[u32]) -> Option<i64> {
        let mut schools: Vec<Option<u32>> = vec![None; self.children.len()];
        let mut taken = vec![0_u32; self.limits.len()];
        let mut cost = 0_i64;
        for at in chosen {
            let choice = self.choices.get(*at as usize)?;
            let seat = schools.get_mut(choice.child as usize)?;
            if seat.replace(choice.school).is_some() {
                return None;
            }
            cost = cost.checked_add(choice.cost)?;
            let mut limit = Some(choice.limit);
            while let Some(at) = limit {
                let places = self.limits.get(at as usize)?;
                let taken = taken.get_mut(at as usize)?;
                *taken += 1;
                if *taken > places.places {
                    return None;
                }
                limit = places.within.filter(|within| *within < at);
            }
        }
        for together in &self.together {
            let takes = |at: &&u32| {
                let choice = self.choices.get(**at as usize);
                choice.is_some_and(|choice| together.limits.contains(&choice.limit))
            };
            if chosen.iter().filter(takes).count() > together.places as usize {
                return None;
            }
        }
        for (child, school) in self.children.iter().zip(&schools) {
            if school.is_none() {
                cost = cost.checked_add(child.left_cost)?;
            }
        }
        for pair in &self.pairs {
            let of = |child: u32| schools.get(child as usize).copied().flatten();
            let (a, b) = (of(pair.a), of(pair.b));
            if a.is_none() || a != b {
                cost = cost.checked_add(pair.apart_cost)?;
            }
        }
        Some(cost)
    }

    /// Is this a valid solution that costs what it says? Used by tests, and before anything is shown.
    #[must_use]
    pub fn accepts(&self, solution: &Solution) -> bool {
        let mut left: Vec<u32> = (0..).take(self.children.len()).collect();
        for at in &solution.chosen {
            let Some(choice) = self.choices.get(*at as usize) else {
                return false;
            };
            left.retain(|child| *child != choice.child);
        }
        left == solution.left && self.cost_of(&solution.chosen) == Some(solution.cost)
    }
}
