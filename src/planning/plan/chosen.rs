//! The choices of a plan by what they use: who is in the way of whom, and talks moved together where it costs nothing.

use super::problem::{Choice, Problem, Solution};
use std::collections::HashMap;

/// The chosen choices, ready to be asked.
pub(super) struct Chosen<'a> {
    problem: &'a Problem,
    /// Chosen choices by each thing they use.
    by_use: HashMap<u32, Vec<u32>>,
}

impl<'a> Chosen<'a> {
    pub fn of(problem: &'a Problem, chosen: &[u32]) -> Self {
        let mut all = Self {
            problem,
            by_use: HashMap::new(),
        };
        for at in chosen {
            all.add(*at);
        }
        all
    }

    fn choice(&self, at: u32) -> Option<&'a Choice> {
        self.problem.choices.get(at as usize)
    }

    fn add(&mut self, at: u32) {
        for used in self.choice(at).into_iter().flat_map(|c| &c.uses) {
            self.by_use.entry(used.0).or_default().push(at);
        }
    }

    fn remove(&mut self, at: u32) {
        for used in self.choice(at).into_iter().flat_map(|c| &c.uses) {
            if let Some(list) = self.by_use.get_mut(&used.0) {
                list.retain(|other| *other != at);
            }
        }
    }

    /// The chosen choices of other families that a choice excludes, ascending.
    pub fn in_the_way(&self, choice: &Choice) -> Vec<u32> {
        let mut found: Vec<u32> = choice
            .uses
            .iter()
            .filter_map(|used| self.by_use.get(&used.0))
            .flatten()
            .copied()
            .filter(|at| {
                self.choice(*at)
                    .is_some_and(|o| o.family != choice.family && self.problem.excludes(choice, o))
            })
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The same plan with each talk as early on its day as it can be for the same cost, so that days fill from the front.
/// Neither cost nor bound change.
pub(super) fn tidied(problem: &Problem, mut solution: Solution) -> Solution {
    let mut of_family: HashMap<u32, Vec<u32>> = HashMap::new();
    for (at, choice) in (0..).zip(&problem.choices) {
        of_family.entry(choice.family).or_default().push(at);
    }
    let mut held = Chosen::of(problem, &solution.chosen);
    let choice = |at: u32| problem.choices.get(at as usize);
    let mut moved = true;
    while moved {
        moved = false;
        solution
            .chosen
            .sort_by_key(|at| choice(*at).map(|c| (c.start_min, c.family)));
        for at in &mut solution.chosen {
            let Some(now) = choice(*at) else { continue };
            let same_day = |c: &Choice| {
                c.cost == now.cost
                    && c.place.site == now.place.site
                    && c.place.counsellor == now.place.counsellor
                    && c.place.start.date() == now.place.start.date()
                    && c.start_min < now.start_min
            };
            let alike = of_family.get(&now.family).map_or(&[][..], Vec::as_slice);
            let earlier = alike.iter().copied().find(|other| {
                choice(*other).is_some_and(|c| same_day(c) && held.in_the_way(c).is_empty())
            });
            if let Some(earlier) = earlier {
                held.remove(*at);
                held.add(earlier);
                *at = earlier;
                moved = true;
            }
        }
    }
    solution.chosen.sort_unstable();
    solution
}
