//! Branch and bound: best bound first, branching on sums that must be whole.
//!
//! The search aims high first: it looks for a plan near the bound, for which few columns are in question, and puts off what
//! cannot reach that aim. Only if there is no such plan the aim is lowered and more columns are in question; so the work
//! depends on how near the best plan is to the bound, and not on how good a plan happened to be found first.

mod choose;
mod dive;

use super::model::Packing;
use super::node::{Decision, Lesson, Node, What};
use super::proof::Scale;
use super::relax::Relaxation;
use super::seats::Seats;
use super::sums::{KINDS, Sums};
use crate::planning::plan::problem::Problem;
use std::collections::{BinaryHeap, HashMap};

/// How near to a whole number counts as whole.
const WHOLE: f64 = 1e-5;
/// Rounds of cuts.
const CUT_ROUNDS: usize = 15;
/// The most cuts of a round at the root.
const CUTS: usize = 60;
/// The most cuts at another node.
const NODE_CUTS: usize = 12;

/// What the search goes on with from outside.
pub(super) struct Watch<'a> {
    /// Should it stop?
    pub stop: &'a dyn Fn() -> bool,
    /// Tells a better plan's gain and the bound.
    pub tell: &'a dyn Fn(i128, i128),
    /// Nodes it may look at.
    pub most_nodes: u64,
    /// Work it may do: steps of the method times rows.
    pub most_work: u64,
}

/// A search.
pub(super) struct Search<'p> {
    packing: &'p Packing,
    scale: Scale,
    relaxation: Relaxation<'p>,
    lessons: HashMap<What, Lesson>,
    kinds: [Lesson; KINDS + 1],
    /// What all better plans are known to have in common.
    common: Vec<Decision>,
    /// The gain that plans are looked for now; those that gain less wait.
    aim: i128,
    /// The best plan so far.
    pub best: Seats<'p>,
    /// Nodes looked at.
    pub nodes: u64,
    /// The most columns that were in question in the search.
    pub core: usize,
    /// Nodes made.
    number: u64,
}

impl<'p> Search<'p> {
    /// A search that starts with a plan and the columns of the program.
    pub fn new(
        problem: &'p Problem,
        packing: &'p Packing,
        scale: Scale,
        best: Seats<'p>,
        first: &[u32],
    ) -> Self {
        let sums = Sums::new(problem, packing);
        Self {
            packing,
            scale,
            relaxation: Relaxation::new(packing, scale, sums, first),
            lessons: HashMap::new(),
            kinds: [Lesson::default(); KINDS + 1],
            common: Vec::new(),
            aim: 0,
            best,
            nodes: 0,
            core: 0,
            number: 0,
        }
    }

    /// Steps of the method so far.
    pub fn steps(&self) -> u64 {
        self.relaxation.steps()
    }

    /// Cuts so far.
    pub fn cuts(&self) -> usize {
        self.relaxation.cuts()
    }

    /// What a better plan has to reach, in the scale.
    fn goal(&self) -> i128 {
        self.scale.up_sum(self.aim.max(self.best.gain + 1))
    }

    /// Solves the linear program of all columns and makes a plan of it. Gives the bound, in the scale.
    pub fn root(&mut self, watch: &Watch<'_>) -> i128 {
        let bound = self
            .relaxation
            .solve(self.goal(), i128::MAX, watch.stop)
            .unwrap_or_else(|| self.scale.up_sum(self.best.gain));
        (watch.tell)(self.best.gain, self.scale.down(bound));
        let values = self.relaxation.values();
        self.round(&values);
        (watch.tell)(self.best.gain, self.scale.down(bound));
        bound
    }

    /// Settles what is true of every better plan before the search, and cuts off what no plan is. Gives the bound.
    fn settle(&mut self, known: i128, watch: &Watch<'_>) -> i128 {
        let mut bound = self.count(known, watch);
        bound = bound.min(self.relaxation.survey(self.goal()));
        bound = bound.min(self.cut(bound, watch));
        let _ = self.relaxation.narrow(self.goal());
        let all = self.relaxation.solve(self.goal(), bound, watch.stop);
        bound = all.unwrap_or(bound);
        bound.min(self.relaxation.survey(self.goal()))
    }

    /// How many families can be seated at all decides most. Gives the bound.
    fn count(&mut self, bound: i128, watch: &Watch<'_>) -> i128 {
        let values = self.relaxation.values();
        let Some(mut both) = self.coarse(&values, &[], 0) else {
            return bound;
        };
        both.sort_by_key(|side| side.least);
        let [fewer, more] = both;
        let goal = self.goal();
        self.relaxation.apply(&[more]);
        if self.relaxation.solve(goal, bound, watch.stop).is_none() {
            self.common.push(fewer);
        }
        self.relaxation.apply(&self.common);
        let lower = self.relaxation.solve(goal, bound, watch.stop);
        lower.unwrap_or_else(|| self.scale.up_sum(self.best.gain))
    }

    /// Adds cuts, looking only at columns of plans near the bound. Gives the bound.
    fn cut(&mut self, mut bound: i128, watch: &Watch<'_>) -> i128 {
        let mut core = self.aim_lower(self.packing.rows, bound);
        for _ in 0..CUT_ROUNDS {
            let values = self.relaxation.values();
            let cuts = self.relaxation.cut(&values, CUTS);
            while self
                .relaxation
                .solve(self.goal(), bound, watch.stop)
                .is_none()
            {
                // Plans so good are not to be had, neither with these columns nor with others.
                bound = self.goal() - 1;
                if bound < self.scale.up_sum(self.best.gain + 1) {
                    break;
                }
                core = self.aim_lower(core, bound);
            }
            if cuts == 0 || (watch.stop)() || bound < self.goal() {
                break;
            }
        }
        self.aim = 0;
        bound
    }

    /// Finds a better plan or proves that there is none. Gives the bound, in the scale.
    pub fn run(&mut self, known: i128, watch: &Watch<'_>) -> i128 {
        let known = self.settle(known, watch);
        let mut open = BinaryHeap::new();
        open.push(Node {
            bound: known,
            number: 0,
            decisions: self.common.clone(),
        });
        // The first aim is taken at the first node.
        self.aim = i128::MAX;
        let mut core = self.packing.rows / 2;
        let mut plunge = None;
        while let Some(node) = plunge.take().or_else(|| open.pop()) {
            if node.bound < self.scale.up_sum(self.best.gain + 1) {
                continue;
            }
            let work = self.steps().saturating_mul(self.packing.rows as u64);
            if (watch.stop)() || self.nodes >= watch.most_nodes || work >= watch.most_work {
                return open.peek().map_or(node.bound, |o| o.bound.max(node.bound));
            }
            if self.aim == i128::MAX || node.bound < self.goal() {
                core = self.aim_lower(core, node.bound);
                open.push(node);
                continue;
            }
            self.nodes += 1;
            plunge = self.look_at(&node, &mut open, watch);
        }
        self.scale.up_sum(self.best.gain)
    }

    /// Aims no higher than a bound, and at twice as many columns as before. Gives how many they are.
    fn aim_lower(&mut self, mut core: usize, bound: i128) -> usize {
        let aim = loop {
            core = 2 * core + 1;
            match self.relaxation.within_reach(core) {
                Some(aim) if aim > self.scale.down(bound) => {}
                Some(aim) => break aim,
                None => break 0,
            }
        };
        self.aim = aim.max(self.best.gain + 1);
        let size = self.relaxation.narrow(self.goal());
        self.core = self.core.max(size);
        core
    }

    /// Looks at one node: what is below the aim waits. Gives the better half of it to go on with.
    fn look_at(
        &mut self,
        node: &Node,
        open: &mut BinaryHeap<Node>,
        watch: &Watch<'_>,
    ) -> Option<Node> {
        self.relaxation.apply(&node.decisions);
        let Some((bound, values)) = self.solved(node.bound, watch) else {
            self.put(open, self.goal() - 1, node.decisions.clone());
            return None;
        };
        let before = self.best.gain;
        self.round(&values);
        if self.nodes.is_power_of_two() {
            self.dive(&node.decisions, watch);
        }
        if self.best.gain > before {
            let others = open.peek().map_or(0, |n: &Node| n.bound);
            (watch.tell)(self.best.gain, self.scale.down(bound.max(others)));
            let _ = self.relaxation.narrow(self.goal());
        }
        if bound < self.goal() {
            self.put(open, bound, node.decisions.clone());
            return None;
        }
        let sides = self.branch(&values, bound, &node.decisions);
        if sides.is_empty() {
            self.take_decided(&node.decisions);
            self.put(open, self.goal() - 1, node.decisions.clone());
        }
        let better = sides.iter().rev().max_by_key(|side| side.1);
        let better = better.map(|side| side.0.least);
        let mut plunge = None;
        for (decision, bound) in sides {
            let decisions = with(&node.decisions, decision);
            if Some(decision.least) == better && bound >= self.goal() {
                plunge = Some(Node {
                    bound,
                    number: 0,
                    decisions,
                });
            } else {
                self.put(open, bound, decisions);
            }
        }
        plunge
    }

    /// Solves the program of the node applied, with a few cuts. Gives the bound and the values, or nothing if it is below
    /// the goal.
    fn solved(&mut self, known: i128, watch: &Watch<'_>) -> Option<(i128, Vec<(u32, f64)>)> {
        let bound = self.relaxation.solve(self.goal(), known, watch.stop)?;
        let values = self.relaxation.values();
        if (watch.stop)() || self.relaxation.cut(&values, NODE_CUTS) == 0 {
            return Some((bound, values));
        }
        let bound = self.relaxation.solve(self.goal(), bound, watch.stop)?;
        Some((bound, self.relaxation.values()))
    }

    /// Keeps a node for later. What is in question now says nothing about plans below the aim.
    fn put(&mut self, open: &mut BinaryHeap<Node>, bound: i128, decisions: Vec<Decision>) {
        let bound = bound.max(self.scale.up_sum(self.aim - 1));
        if bound >= self.scale.up_sum(self.best.gain + 1) {
            self.number += 1;
            open.push(Node {
                bound,
                number: self.number,
                decisions,
            });
        }
    }
}

/// Decisions and one more.
fn with(decisions: &[Decision], decision: Decision) -> Vec<Decision> {
    let others = decisions.iter().filter(|d| d.what != decision.what);
    others.copied().chain([decision]).collect()
}

/// Not more than the whole part, or more.
fn sides(what: What, value: f64, decisions: &[Decision], most: u32) -> [Decision; 2] {
    let most = if matches!(what, What::Column(_)) {
        1
    } else {
        most
    };
    let now = decisions.iter().find(|d| d.what == what);
    let (least, most) = now.map_or((0, most), |d| (d.least, d.most));
    let whole = value.max(0.0).floor() as u32;
    [
        Decision {
            what,
            least,
            most: whole.min(most),
        },
        Decision {
            what,
            least: (whole + 1).max(least),
            most,
        },
    ]
}
