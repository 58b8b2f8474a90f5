//! The exact solver of the batch plan.
//!
//! The [`Problem`] becomes set packing (`model`), gets a good plan (`seats`), a bound from linear programming (`root`,
//! `simplex`, `factor`), loses the choices that no better plan can have, and what is left is searched (`branch`, `sums`).
//! Floating-point numbers only guide: every bound is computed in whole numbers (`proof`). There is no clock in it; the same
//! problem gives the same plan.

mod branch;
mod factor;
mod model;
mod proof;
mod root;
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
    pub report: &'a (dyn Fn(Progress) + Sync),
    /// Nodes the search may look at before it gives the best plan so far, with the bound it has.
    pub most_nodes: u64,
}

/// Nodes that are enough for every plan an office has, and an end for those that none has.
pub const MOST_NODES: u64 = 20_000;

/// How much work a plan was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effort {
    /// Choices that exclude different others or save something.
    pub choices: usize,
    /// What the linear program of all of them proves.
    pub root_bound: i64,
    /// Choices that were left for the search, the last time.
    pub core: usize,
    /// Nodes of the search.
    pub nodes: u64,
    /// Steps of the simplex method.
    pub steps: u64,
}

/// The best plan there is, or the best that was found with a bound on how much better one could be.
#[must_use]
pub fn solve(problem: &Problem, control: &Control<'_>) -> Solution {
    solve_measured(problem, control).0
}

/// The same, with how much work it was.
#[must_use]
pub fn solve_measured(problem: &Problem, control: &Control<'_>) -> (Solution, Effort) {
    let packing = Packing::new(problem);
    let stop = || control.stop.load(Ordering::Relaxed);
    let tell = |gain: i128, bound: i128| {
        (control.report)(Progress {
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
    let mut best = greedy(&packing);
    tell(best.gain, sum);
    if stop() || sum == best.gain {
        return (solution(problem, &packing, &best, sum), effort);
    }
    let root = root::root(&packing, scale, &best.chosen(), &stop);
    let mut bound = scale.down(root.bound);
    effort.root_bound = packing.cost(bound);
    effort.steps = root.steps;
    tell(best.gain, bound);
    let losses = root::losses(&packing, scale, &root);
    let mut wanted = first_core(&packing);
    while bound > best.gain && !stop() && effort.nodes < control.most_nodes {
        // Guess how far the best plan is from the bound: then only so many columns matter. Wrong guesses raise the bound.
        let least = least_gain(&losses, scale, root.bound, wanted).clamp(best.gain + 1, bound);
        let room = root.bound - scale.up_sum(least);
        let near = (0_u32..).zip(&losses).filter(|l| i128::from(*l.1) <= room);
        let core: Vec<u32> = near.map(|l| l.0).collect();
        let sums = sums::sums(problem, &packing, &core);
        let mut search = Search::new(&packing, scale, &core, &sums);
        let watch = Watch {
            stop: &stop,
            tell: &tell,
            least_gain: least,
            most_nodes: control.most_nodes - effort.nodes,
        };
        let found = search.run(&mut best, &watch);
        bound = bound.min(scale.down(found));
        effort.core = core.len();
        effort.nodes += search.nodes;
        effort.steps += search.steps();
        tell(best.gain, bound);
        wanted = core.len() * 2;
    }
    (solution(problem, &packing, &best, bound), effort)
}

/// How many columns the first guess takes in.
fn first_core(packing: &Packing) -> usize {
    1000 + 4 * packing.families
}

/// The gain from which on only so many columns matter.
fn least_gain(losses: &[i64], scale: Scale, bound: i128, wanted: usize) -> i128 {
    let mut sorted = losses.to_vec();
    if wanted >= sorted.len() {
        return 0;
    }
    let (_, loss, _) = sorted.select_nth_unstable(wanted);
    scale.down(bound - i128::from(*loss))
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
