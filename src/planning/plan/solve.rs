//! The exact solver of the batch plan.
//!
//! The [`Problem`] becomes set packing (`model`), gets a good plan (`seats`), a bound from linear programming (`relax`,
//! `simplex`, `factor`), and cuts that bring the bound near the best plan. The search (`branch`, `node`, `sums`) looks only at
//! choices that a plan near the bound can have, and at more of them only when there is no such plan.
//! Floating-point numbers only guide: every bound is computed in whole numbers (`proof`). There is no clock in it; the same
//! problem gives the same plan.

mod branch;
mod factor;
mod model;
mod node;
mod prices;
mod proof;
mod relax;
mod seats;
mod simplex;
mod sums;

use super::Progress;
use super::problem::{Problem, Solution};
use branch::{Search, Watch};
use model::Packing;
use proof::Scale;
use seats::Seats;
use std::sync::atomic::{AtomicBool, Ordering};

/// How a running solver is watched and stopped.
pub struct Control<'a> {
    /// Set to stop: the best plan so far is given, with the bound it has.
    pub stop: &'a AtomicBool,
    /// Told about every better plan and bound.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// Nodes that are enough for every plan an office has, and an end for those that none has.
pub const MOST_NODES: u64 = 20_000;

/// Work that is enough: steps of the simplex method times rows.
const MOST_WORK: u64 = 1_000_000_000;

/// How much work a plan was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effort {
    /// Choices that exclude different others or save something.
    pub choices: usize,
    /// What the linear program of all of them proves.
    pub root_bound: i64,
    /// The most choices that the search looked at.
    pub core: usize,
    /// Nodes of the search.
    pub nodes: u64,
    /// Cuts of the linear programs.
    pub cuts: usize,
    /// Steps of the simplex method.
    pub steps: u64,
}

/// The best plan there is, or the best that was found with a bound on how much better one could be.
#[must_use]
pub fn solve(problem: &Problem, control: &Control<'_>) -> Solution {
    solve_measured(problem, control, MOST_NODES).0
}

/// The same after so many nodes of the search at most, with how much work it was.
#[must_use]
pub fn solve_measured(
    problem: &Problem,
    control: &Control<'_>,
    most_nodes: u64,
) -> (Solution, Effort) {
    let packing = Packing::new(problem);
    let stop = || control.stop.load(Ordering::Relaxed);
    let tell = |gain: i128, bound: i128| {
        (control.progress)(Progress {
            cost: packing.cost(gain),
            bound: packing.cost(bound),
        });
    };
    let highest = |family| {
        packing
            .family(family)
            .map(|c| packing.columns[c as usize].gain)
            .max()
    };
    let sum: i128 = (0..packing.families)
        .filter_map(highest)
        .map(i128::from)
        .sum();
    let mut effort = Effort {
        choices: packing.columns.len(),
        root_bound: packing.cost(sum),
        ..Effort::default()
    };
    let scale = Scale::new(sum);
    let best = greedy(&packing);
    tell(best.gain, sum);
    if stop() || sum == best.gain {
        return (solution(problem, &packing, &best, sum), effort);
    }
    let watch = Watch {
        stop: &stop,
        tell: &tell,
        most_nodes,
        most_work: MOST_WORK,
    };
    let first = prices::wanted(&packing, &best, &stop);
    let mut search = Search::new(problem, &packing, scale, best, &first);
    let mut bound = search.root(&watch);
    effort.root_bound = packing.cost(scale.down(bound));
    if scale.down(bound) > search.best.gain && !stop() {
        bound = search.run(bound, &watch);
    }
    effort.core = search.core;
    effort.nodes = search.nodes;
    effort.cuts = search.cuts();
    effort.steps = search.steps();
    tell(search.best.gain, scale.down(bound));
    (
        solution(problem, &packing, &search.best, scale.down(bound)),
        effort,
    )
}

/// A first plan: dear families first, each at its best free place.
fn greedy(packing: &Packing) -> Seats<'_> {
    let mut order: Vec<u32> = (0..packing.columns.len() as u32).collect();
    order.sort_by_key(|c| (std::cmp::Reverse(packing.columns[*c as usize].gain), *c));
    let mut seats = Seats::new(packing);
    for column in &order {
        let _ = seats.try_take(*column);
    }
    seats
}

fn solution(problem: &Problem, packing: &Packing, seats: &Seats<'_>, bound: i128) -> Solution {
    let mut chosen: Vec<u32> = Vec::new();
    let mut seated = vec![false; problem.families.len()];
    for column in seats.chosen() {
        let column = packing.columns[column as usize];
        chosen.push(column.origin);
        seated[column.family as usize] = true;
    }
    chosen.sort_unstable();
    let left = (0_u32..).zip(&seated).filter(|s| !*s.1).map(|s| s.0);
    Solution {
        chosen,
        cost: packing.cost(seats.gain),
        unplanned: left.collect(),
        bound: packing.cost(bound.max(seats.gain)),
    }
}
