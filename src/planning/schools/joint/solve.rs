//! The exact solver of the joint proposal.
//!
//! Without siblings the problem is a flow of least cost, market by market (`flow`): places within places are trees, so the
//! cheapest seating is whole by itself. Siblings bind markets together; what they save at one school is shared out
//! between them, so that every market can still be seated alone, and the sum is a bound that holds for any shares
//! (`search`). Where the shares do not close the gap, whole families choose at prices of places (`family`), also of those
//! that the grades of a school share; what they can choose near that bound is listed, and one bundle is picked for each
//! (`pick`) at prices that are nearer still (`simplex`), with rows that follow from places being whole (`cuts`). What has
//! nothing in common is solved by itself (`net`). Every bound is worked out in whole numbers; floats only suggest prices.
//! There is no clock in it: the same problem gives the same proposal.

mod cuts;
mod family;
mod flow;
mod net;
mod pick;
mod search;
mod simplex;

use super::Progress;
use super::problem::{Problem, Solution};
use net::{NONE, Net};
use search::{FIRST_ROUNDS, Limits, Search};
use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};

/// How a running solver is watched and stopped.
pub struct Control<'a> {
    /// Set to stop: the best proposal so far is given, with the bound it has.
    pub stop: &'a AtomicBool,
    /// Told about every better proposal and bound.
    pub progress: &'a (dyn Fn(Progress) + Sync),
}

/// Numbers that are looked at for one island while families choose: more than counties need, and an end after a few
/// seconds for the hardest.
const MOST_WORK: u64 = 4_000_000_000;

/// What a search is tried with.
#[derive(Debug, Clone, Copy)]
struct Trial {
    most_work: u64,
    /// Rounds of sharing out before families choose.
    first_rounds: u32,
    /// Rows that follow raise the bound while families choose.
    follow: bool,
    /// Added to every bound: nothing, but for the test that shows that too high a bound is found out.
    lift: i64,
}

const USUAL: Trial = Trial {
    most_work: MOST_WORK,
    first_rounds: FIRST_ROUNDS,
    follow: true,
    lift: 0,
};

/// How much work a proposal was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Effort {
    /// Parts of the problem that have nothing to do with each other.
    pub islands: usize,
    /// Cases that were looked at.
    pub cases: u64,
    /// Rounds of sharing out in them.
    pub rounds: u64,
}

/// The best proposal there is, or the best that was found with a bound on how much better one could be.
#[must_use]
pub fn solve(problem: &Problem, control: &Control<'_>) -> Solution {
    solve_measured(problem, control).0
}

/// The same with how much work it was.
#[must_use]
pub fn solve_measured(problem: &Problem, control: &Control<'_>) -> (Solution, Effort) {
    try_out(problem, control, USUAL)
}

fn try_out(problem: &Problem, control: &Control<'_>, trial: Trial) -> (Solution, Effort) {
    let net = Net::new(problem);
    let stop = || control.stop.load(Ordering::Relaxed);
    let limits = Limits {
        stop: &stop,
        most_work: trial.most_work,
        first_rounds: trial.first_rounds,
        follow: trial.follow,
        lift: trial.lift,
    };
    let mut effort = Effort {
        islands: net.islands.len(),
        ..Effort::default()
    };
    // What is known of the islands before, and of those to come that they cost something.
    let known = Cell::new((net.apart, net.apart - saved_at_most(&net)));
    let mut seats = vec![NONE; net.children.len()];
    for island in &net.islands {
        let mut search = Search::new(&net, island, &limits);
        let (cost, bound) = known.get();
        search.run(&|best, low| {
            (control.progress)(Progress {
                cost: cost + best,
                bound: (bound + low).min(cost + best),
            });
        });
        known.set((cost + search.best, bound + search.bound));
        effort.cases += search.cases;
        effort.rounds += search.rounds;
        for market in &island.markets {
            for child in &net.markets[*market as usize].children {
                seats[*child as usize] = search.seats[*child as usize];
            }
        }
    }
    let (cost, bound) = known.get();
    let bound = bound + saved_at_most(&net);
    let mut chosen: Vec<u32> = seats
        .iter()
        .filter_map(|seat| net.choices.get(*seat as usize))
        .map(|choice| choice.origin)
        .collect();
    chosen.sort_unstable();
    let left = (0_u32..).zip(&seats).filter(|(_, seat)| **seat == NONE);
    let solution = Solution {
        chosen,
        cost,
        left: left.map(|(at, _)| at).collect(),
        bound: bound.min(cost),
    };
    (solution, effort)
}

/// What siblings can save at most.
fn saved_at_most(net: &Net) -> i64 {
    net.shared.iter().map(|shared| shared.bonus).sum()
}

#[cfg(test)]
mod tests;
