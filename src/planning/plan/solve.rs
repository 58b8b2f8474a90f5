//! Stand-in until the exact solver comes: each family in turn takes its cheapest free choice.

use super::chosen::Chosen;
use super::{Problem, Progress, Solution};
use std::sync::atomic::AtomicBool;

/// Stopping and watching a run.
pub struct Control<'a> {
    /// Set it to stop; the best plan so far is given.
    pub stop: &'a AtomicBool,
    /// Called now and then.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// A plan.
#[must_use]
pub fn solve(problem: &Problem, _control: &Control<'_>) -> Solution {
    let mut solution = Solution::default();
    let mut mine: Vec<Vec<u32>> = vec![Vec::new(); problem.families.len()];
    for (at, choice) in (0..).zip(&problem.choices) {
        if let Some(list) = mine.get_mut(choice.family as usize) {
            list.push(at);
        }
    }
    let cost = |at: u32| {
        problem
            .choices
            .get(at as usize)
            .map_or(i64::MAX, |c| c.cost)
    };
    for ((family, seeker), choices) in (0..).zip(&problem.families).zip(&mut mine) {
        choices.sort_by_key(|at| cost(*at));
        let held = Chosen::of(problem, &solution.chosen);
        let free = choices.iter().find(|at| {
            problem
                .choices
                .get(**at as usize)
                .is_some_and(|c| held.in_the_way(c).is_empty())
        });
        let cheapest = choices.first().map_or(i64::MAX, |at| cost(*at));
        solution.bound += cheapest.min(seeker.unplanned_cost);
        match free {
            Some(at) => {
                solution.cost += cost(*at);
                solution.chosen.push(*at);
            }
            None => {
                solution.cost += seeker.unplanned_cost;
                solution.unplanned.push(family);
            }
        }
    }
    solution.chosen.sort_unstable();
    solution
}
