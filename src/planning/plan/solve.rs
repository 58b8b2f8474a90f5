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

/// The best plan there is, or the best that was found with a bound on how much better one could be.
#[must_use]
pub fn solve(problem: &Problem, control: &Control<'_>) -> Solution {
    let lab = std::env::var("LAB").is_ok();
    let t = std::time::Instant::now();
    let packing = Packing::new(problem);
    if lab { eprintln!("model {:?}: columns {} rows {} unit {}", t.elapsed(), packing.columns.len(), packing.rows, packing.unit); }
    let stop = || control.stop.load(Ordering::Relaxed);
    let tell = |gain: i128, bound: i128| {
        (control.report)(Progress { cost: packing.cost(gain), bound: packing.cost(bound) });
    };
    let highest = |family| packing.family(family).map(|c| packing.columns[c as usize].gain).max();
    let sum: i128 = (0..packing.families).filter_map(highest).map(i128::from).sum();
    let scale = Scale::new(sum);
    let mut best = greedy(&packing);
    if lab { eprintln!("greedy {:?}: {}", t.elapsed(), packing.cost(best.gain)); }
    tell(best.gain, sum);
    if stop() || sum == best.gain {
        return solution(problem, &packing, &best, sum);
    }
    let root = root::root(&packing, scale, &best.chosen(), &stop);
    if lab { eprintln!("root {:?}: {}", t.elapsed(), packing.cost(scale.down(root.bound))); }
    tell(best.gain, scale.down(root.bound));
    let core = root::core(&packing, scale, &root.prices, best.gain);
    round(&packing, &root, &core, &mut best);
    if lab { eprintln!("round {:?}: {} core {}", t.elapsed(), packing.cost(best.gain), core.len()); }
    if stop() || scale.down(root.bound) <= best.gain {
        return solution(problem, &packing, &best, scale.down(root.bound));
    }
    let core = root::core(&packing, scale, &root.prices, best.gain);
    if lab { eprintln!("core {}", core.len()); }
    let sums = sums::sums(problem, &packing, &core);
    let mut search = Search::new(&packing, scale, &core, &sums);
    let watch = Watch { stop: &stop, tell: &tell, most_nodes: control.most_nodes, most_steps: u64::MAX };
    let bound = search.run(&mut best, &watch).min(root.bound);
    if lab { eprintln!("search {:?}: nodes {} cost {} bound {}", t.elapsed(), search.nodes, packing.cost(best.gain), packing.cost(scale.down(bound))); }
    solution(problem, &packing, &best, scale.down(bound))
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

/// A plan from the fractional one: its columns first, then what helps.
fn round<'a>(packing: &'a Packing, root: &root::Root, core: &[u32], best: &mut Seats<'a>) {
    let mut plan = root.plan.clone();
    plan.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let mut seats = Seats::new(packing);
    for (column, _) in plan {
        let _ = seats.try_take(column);
    }
    let mut open = vec![Vec::new(); packing.families];
    for column in core {
        open[packing.columns[*column as usize].family as usize].push(*column);
    }
    for columns in &mut open {
        columns.sort_by_key(|c| std::cmp::Reverse(packing.columns[*c as usize].gain));
        columns.truncate(40);
    }
    seats.improve(&open, 1, 3_000_000);
    if seats.gain > best.gain {
        *best = seats;
    }
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
