//! Branch and bound: best bound first, branching on sums that must be whole.
//!
//! Among the fractional sums, the one whose two sides lower the bound most is found by trying (strong branching) until it
//! is known well enough (Achterberg, Koch & Martin, Branching rules revisited, 2005).

use super::model::Packing;
use super::node::{Decision, Lesson, Node, What, score};
use super::proof::Scale;
use super::relax::Relaxation;
use super::seats::Seats;
use super::simplex::End;
use super::sums::{KINDS, Sums};
use crate::planning::plan::problem::Problem;
use std::collections::{BinaryHeap, HashMap};

/// How near to a whole number counts as whole.
const WHOLE: f64 = 1e-5;
/// Steps of a try.
const TRY_STEPS: u64 = 25;
/// Sums that are tried at a node.
const TRIES: usize = 6;
/// After so many tries of a sum, its average counts.
const KNOWN: u32 = 1;
/// Kinds of sums that a dive settles first.
const COARSE: usize = 2;
/// Moves of the improvement of a rounded plan.
const MOVES: u64 = 20_000;
/// Rounds of joining columns in a dive.
const PATIENCE: u32 = 6;
/// How often a dive may take another way.
const WAYS_OUT: usize = 6;

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
    problem: &'p Problem,
    packing: &'p Packing,
    scale: Scale,
    relaxation: Relaxation<'p>,
    lessons: HashMap<What, Lesson>,
    kinds: [Lesson; KINDS + 1],
    /// The best plan so far.
    pub best: Seats<'p>,
    /// Nodes looked at.
    pub nodes: u64,
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
        Self {
            problem,
            packing,
            scale,
            relaxation: Relaxation::new(packing, scale, first),
            lessons: HashMap::new(),
            kinds: [Lesson::default(); KINDS + 1],
            best,
            nodes: 0,
        }
    }

    /// Steps of the method so far.
    pub fn steps(&self) -> u64 {
        self.relaxation.steps()
    }

    /// What a better plan has to reach, in the scale.
    fn goal(&self) -> i128 {
        self.scale.up_sum(self.best.gain + 1)
    }

    /// Solves the linear program of all columns and goes down from it for a good plan. Gives the bound, in the scale.
    pub fn root(&mut self, watch: &Watch<'_>) -> i128 {
        let goal = self.goal();
        let Some(bound) = self.relaxation.solve(goal, i128::MAX, watch.stop) else {
            return self.scale.up_sum(self.best.gain);
        };
        (watch.tell)(self.best.gain, self.scale.down(bound));
        self.relaxation.fix(goal, self.near());
        let near: Vec<u32> = self.relaxation.open().into_iter().flatten().collect();
        self.relaxation
            .set_sums(Sums::new(self.problem, self.packing, &near));
        self.dive(&[], watch);
        (watch.tell)(self.best.gain, self.scale.down(bound));
        bound
    }

    /// How many columns stay in the program.
    fn near(&self) -> usize {
        500 + 6 * self.packing.families
    }

    /// Rules out what a better plan cannot have, and makes the sums of the rest. How many columns are left?
    pub fn settle(&mut self, watch: &Watch<'_>) -> usize {
        self.relaxation.apply(&[]);
        let goal = self.goal();
        if self.relaxation.solve(goal, i128::MAX, watch.stop).is_some() {
            self.relaxation.fix(goal, self.near());
        }
        let pool = self.relaxation.pool();
        self.relaxation
            .set_sums(Sums::new(self.problem, self.packing, &pool));
        pool.len()
    }

    /// Finds a better plan or proves that there is none. Gives the bound, in the scale.
    pub fn run(&mut self, known: i128, watch: &Watch<'_>) -> i128 {
        let mut open = BinaryHeap::new();
        open.push(Node {
            bound: known,
            number: 0,
            decisions: Vec::new(),
        });
        let mut number = 0;
        while let Some(node) = open.pop() {
            if node.bound < self.goal() {
                break;
            }
            let work = self.steps().saturating_mul(self.packing.rows as u64);
            if (watch.stop)() || self.nodes >= watch.most_nodes || work >= watch.most_work {
                return node.bound;
            }
            self.nodes += 1;
            self.relaxation.apply(&node.decisions);
            let Some(bound) = self.relaxation.solve(self.goal(), node.bound, watch.stop) else {
                continue;
            };
            let values = self.relaxation.values();
            let before = self.best.gain;
            let _ = self.round(&values, 0);
            if self.nodes < 8 || self.nodes.is_multiple_of(8) {
                self.dive(&node.decisions, watch);
            }
            if self.best.gain > before {
                let others = open.peek().map_or(0, |n: &Node| n.bound);
                (watch.tell)(self.best.gain, self.scale.down(bound.max(others)));
            }
            if bound < self.goal() {
                continue;
            }
            if open.is_empty() {
                // Every better plan is in this node: what is true here is true.
                self.relaxation.fix(self.goal(), self.near());
            } else if self.best.gain > before {
                self.relaxation.fix_again(self.goal());
            }
            let sides = self.branch(&values, bound, &node.decisions);
            if sides.is_empty() {
                self.take_decided(&node.decisions);
            }
            for (decision, bound) in sides {
                number += 1;
                let decisions = with(&node.decisions, decision);
                if bound >= self.goal() {
                    open.push(Node {
                        bound,
                        number,
                        decisions,
                    });
                }
            }
        }
        self.scale.up_sum(self.best.gain)
    }

    /// Goes down by taking what is nearly taken, one after the other; what leads nowhere is left out, a few times.
    fn dive(&mut self, from: &[Decision], watch: &Watch<'_>) {
        let kept = self.relaxation.lp().keep();
        let mut decisions = from.to_vec();
        let mut ways_out = WAYS_OUT;
        loop {
            let mut values = self.relaxation.values();
            let _ = self.round(&values, 0);
            if let Some(both) = self.coarse(&values, &decisions) {
                let goal = self.goal();
                let found = both.into_iter().find(|side| {
                    self.relaxation.apply(&with(&decisions, *side));
                    self.relaxation
                        .solve_patiently(goal, i128::MAX, watch.stop, PATIENCE)
                        .is_some()
                });
                let Some(side) = found else { break };
                decisions = with(&decisions, side);
                continue;
            }
            values.retain(|v| !decisions.iter().any(|d| d.what == What::Column(v.0)));
            values.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            let whole = values.iter().take_while(|v| v.1 > 1.0 - WHOLE).count();
            if whole == values.len() || (watch.stop)() {
                break;
            }
            let high = values.iter().filter(|v| v.1 > 0.6).count();
            let mut last: Vec<u32> = values
                .iter()
                .take(high.max(whole + 1))
                .map(|v| v.0)
                .collect();
            decisions.extend(last.iter().map(|c| column(*c, 1)));
            let goal = self.goal();
            self.relaxation.apply(&decisions);
            while self
                .relaxation
                .solve_patiently(goal, i128::MAX, watch.stop, PATIENCE)
                .is_none()
            {
                // The last and least of them does not go.
                let Some(bad) = last.pop() else { break };
                if ways_out == 0 {
                    break;
                }
                ways_out -= 1;
                decisions.retain(|d| d.what != What::Column(bad));
                decisions.push(column(bad, 0));
                self.relaxation.apply(&decisions);
            }
            if ways_out == 0 || last.is_empty() {
                break;
            }
        }
        self.relaxation.apply(from);
        self.relaxation.lp().restore(&kept);
        let _ = self.relaxation.lp().solve(f64::INFINITY, 20_000);
    }

    /// The two sides of the coarsest sum that is not whole, the nearer first.
    fn coarse(&self, values: &[(u32, f64)], decisions: &[Decision]) -> Option<[Decision; 2]> {
        let candidates = self.candidates(values);
        let coarse = candidates
            .iter()
            .filter(|c| c.2 <= COARSE)
            .min_by_key(|c| c.2)?;
        let mut both = sides(coarse.0, coarse.1, decisions, self.packing.families as u32);
        if coarse.1.fract() > 0.5 {
            both.reverse();
        }
        Some(both)
    }

    /// Makes a plan of a fractional one. Is it the best?
    fn round(&mut self, values: &[(u32, f64)], depth: usize) -> bool {
        let mut order = values.to_vec();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut seats = Seats::new(self.packing);
        for (column, _) in order {
            let _ = seats.try_take(column);
        }
        seats.improve(&self.relaxation.open(), depth, MOVES);
        let better = seats.gain > self.best.gain;
        if better {
            self.best = seats;
        }
        better
    }

    /// Every column is decided: this is the only plan here.
    fn take_decided(&mut self, decisions: &[Decision]) {
        let mut seats = Seats::new(self.packing);
        for decision in decisions {
            if let (What::Column(column), 1) = (decision.what, decision.least) {
                let _ = seats.try_take(column);
            }
        }
        if seats.gain > self.best.gain {
            self.best = seats;
        }
    }

    /// The two sides of the best sum to branch on, with what they are known to be bounded by.
    fn branch(
        &mut self,
        values: &[(u32, f64)],
        bound: i128,
        decisions: &[Decision],
    ) -> Vec<(Decision, i128)> {
        let candidates = self.candidates(values);
        if candidates.is_empty() {
            return self.split_whole(values, bound, decisions);
        }
        let most = self.packing.families as u32;
        let cutoff = self.relaxation.cutoff(self.goal());
        let start = self.relaxation.lp().objective();
        let kept = self.relaxation.lp().keep();
        let mut chosen: Option<(f64, [(Decision, i128); 2])> = None;
        let mut tried = 0;
        for (what, value, kind) in candidates {
            let both = sides(what, value, decisions, most);
            let fraction = value - value.floor();
            let lesson = self.lessons.get(&what).copied().unwrap_or_default();
            let mut bounds = [(both[0], bound), (both[1], bound)];
            let worth = if lesson.times >= KNOWN {
                lesson.score(fraction)
            } else if tried >= TRIES {
                self.kinds[kind].score(fraction)
            } else {
                tried += 1;
                let mut falls = [0.0; 2];
                for (side, decision) in both.into_iter().enumerate() {
                    self.relaxation.apply(&with(decisions, decision));
                    let end = self.relaxation.lp().solve(cutoff, TRY_STEPS);
                    falls[side] = match end {
                        End::Infeasible => cutoff - start,
                        _ => self.relaxation.lp().objective().min(cutoff) - start,
                    };
                    bounds[side].1 = self.relaxation.bound().min(bound);
                    self.relaxation.lp().restore(&kept);
                }
                let rates = (falls[0] / fraction, falls[1] / (1.0 - fraction));
                self.lessons
                    .entry(what)
                    .or_default()
                    .learn(rates.0, rates.1);
                self.kinds[kind].learn(rates.0, rates.1);
                score(falls[0], falls[1])
            };
            if chosen.is_none_or(|c| worth > c.0) {
                chosen = Some((worth, bounds));
            }
            let goal = self.goal();
            if bounds.iter().any(|b| b.1 < goal) {
                // One side is out of the question: nothing can be better.
                chosen = Some((worth, bounds));
                break;
            }
        }
        chosen.map_or_else(Vec::new, |c| c.1.to_vec())
    }

    /// The fractional sums worth a try, by kind in turn: the most fractional of each kind.
    fn candidates(&self, values: &[(u32, f64)]) -> Vec<(What, f64, usize)> {
        let mut totals: HashMap<u32, f64> = HashMap::new();
        for (column, value) in values {
            for sum in self.relaxation.sums().of(*column) {
                *totals.entry(*sum).or_default() += value;
            }
        }
        let off = |value: f64| (value - value.round()).abs();
        let mut found: Vec<(usize, f64, What, f64)> = Vec::new();
        for (sum, value) in totals {
            if off(value) > WHOLE && self.relaxation.has_row(sum) {
                let kind = self.relaxation.sums().list[sum as usize].kind;
                found.push((kind, off(value), What::Sum(sum), value));
            }
        }
        for (column, value) in values {
            if off(*value) > WHOLE {
                found.push((KINDS, off(*value), What::Column(*column), *value));
            }
        }
        let number = |what: What| match what {
            What::Sum(n) | What::Column(n) => n,
        };
        found.sort_by(|a, b| {
            a.0.cmp(&b.0)
                .then(b.1.total_cmp(&a.1))
                .then(number(a.2).cmp(&number(b.2)))
        });
        let mut ranked: Vec<(usize, usize, What, f64)> = Vec::new();
        for (kind, _, what, value) in found {
            let rank = match ranked.last() {
                Some((rank, last, ..)) if *last == kind => rank + 1,
                _ => 0,
            };
            ranked.push((rank, kind, what, value));
        }
        ranked.retain(|r| r.0 < 3);
        ranked.sort_by_key(|r| (r.0, r.1));
        ranked.into_iter().map(|r| (r.2, r.3, r.1)).collect()
    }

    /// Everything is whole and still not proven: take one column out, or for sure.
    fn split_whole(
        &self,
        values: &[(u32, f64)],
        bound: i128,
        decisions: &[Decision],
    ) -> Vec<(Decision, i128)> {
        let decided = |c: u32| decisions.iter().any(|d| d.what == What::Column(c));
        let taken = values.iter().map(|v| v.0).find(|c| !decided(*c));
        let next = taken.or_else(|| self.relaxation.pool().into_iter().find(|c| !decided(*c)));
        let side = |what, n| {
            let decision = Decision {
                what,
                least: n,
                most: n,
            };
            (decision, bound)
        };
        next.map_or_else(Vec::new, |c| {
            vec![side(What::Column(c), 0), side(What::Column(c), 1)]
        })
    }
}

/// A column is taken, or not.
fn column(column: u32, taken: u32) -> Decision {
    Decision {
        what: What::Column(column),
        least: taken,
        most: taken,
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
