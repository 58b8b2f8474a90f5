//! Branch and bound on a core of columns, with linear programs as bounds and sums to branch on.
//!
//! Best bound first; among the fractional sums, the one whose two sides raise the bound most is found by trying (strong
//! branching) until it is known well enough (Achterberg, Koch & Martin, Branching rules revisited, 2005).

use super::model::Packing;
use super::proof::Scale;
use super::seats::Seats;
use super::simplex::{End, Lp};
use super::sums::{KINDS, Sum};
use std::collections::{BinaryHeap, HashMap};

/// How near to a whole number counts as whole.
const WHOLE: f64 = 1e-6;
/// Steps of a try.
const TRY_STEPS: u64 = 60;
/// Sums that are tried at a node.
const TRIES: usize = 8;
/// After so many tries of a sum, its average counts.
const KNOWN: u32 = 2;

/// A bound of a node.
#[derive(Debug, Clone, Copy)]
struct Decision {
    what: What,
    least: u32,
    most: u32,
}

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Sum(u32),
    Column(u32),
}

#[derive(Debug)]
struct Node {
    /// No plan below gains more; in the scale.
    bound: i128,
    number: u64,
    decisions: Vec<Decision>,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
impl Eq for Node {}
impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Node {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let depth = self.decisions.len().cmp(&other.decisions.len());
        self.bound
            .cmp(&other.bound)
            .then(depth)
            .then(other.number.cmp(&self.number))
    }
}

/// What trying a sum has taught.
#[derive(Debug, Clone, Copy, Default)]
struct Lesson {
    down: f64,
    up: f64,
    times: u32,
}

/// What a node's linear program says.
struct Relaxed {
    bound: i128,
    values: Vec<f64>,
}

/// A bound and what it is made of.
struct Priced {
    bound: i128,
    prices: Vec<i64>,
    /// What each family's best column is worth.
    best: Vec<i64>,
}

/// A core and its search.
pub(super) struct Search<'p, 'a> {
    packing: &'p Packing,
    scale: Scale,
    /// Columns of the core, by family.
    columns: &'a [u32],
    /// The families' stretches of the core.
    families: Vec<std::ops::Range<usize>>,
    sums: &'a [Sum],
    lp: Lp,
    /// Rows of the program that are not sums.
    packing_rows: usize,
    /// Row of the program that says a sum.
    sum_rows: HashMap<u32, usize>,
    applied: Vec<Decision>,
    lessons: HashMap<(bool, u32), Lesson>,
    kinds: [Lesson; KINDS + 1],
    /// Columns out of the game: they cannot be in a better plan.
    out: Vec<bool>,
    /// Nodes looked at.
    pub nodes: u64,
}

/// What the search goes on with from outside.
pub(super) struct Watch<'a> {
    /// Should it stop?
    pub stop: &'a dyn Fn() -> bool,
    /// Tells a better plan's gain and the bound.
    pub tell: &'a dyn Fn(i128, i128),
    /// Only plans that gain so much are looked for.
    pub least_gain: i128,
    /// Nodes it may look at.
    pub most_nodes: u64,
}

impl<'p, 'a> Search<'p, 'a> {
    /// A search on these columns, by family.
    pub fn new(packing: &'p Packing, scale: Scale, columns: &'a [u32], sums: &'a [Sum]) -> Self {
        let mut rows: HashMap<u32, Vec<u32>> = HashMap::new();
        let mut families: Vec<std::ops::Range<usize>> = Vec::new();
        let mut family = u32::MAX;
        for (n, column) in columns.iter().enumerate() {
            let of = packing.columns[*column as usize].family;
            if of != family {
                families.push(n..n);
                family = of;
            }
            if let Some(last) = families.last_mut() {
                last.end = n + 1;
            }
            for row in packing.rows_of(*column) {
                rows.entry(*row).or_default().push(n as u32);
            }
        }
        let mut rows: Vec<(u32, Vec<u32>)> = rows.into_iter().filter(|r| r.1.len() > 1).collect();
        rows.sort_unstable();
        let mut lp = Lp::new(families.len() + rows.len() + 600);
        for column in columns {
            #[allow(
                clippy::cast_precision_loss,
                reason = "the bound is computed in whole numbers"
            )]
            let cost = -(packing.columns[*column as usize].gain as f64);
            let _ = lp.add_column(Vec::new(), cost);
        }
        for family in &families {
            let columns = family.clone().map(|n| n as u32).collect();
            let _ = lp.add_row(columns, 0.0, 1.0);
        }
        for (_, columns) in rows {
            let _ = lp.add_row(columns, 0.0, 1.0);
        }
        Self {
            packing,
            scale,
            columns,
            families,
            sums,
            packing_rows: lp.rows(),
            lp,
            sum_rows: HashMap::new(),
            applied: Vec::new(),
            lessons: HashMap::new(),
            kinds: [Lesson::default(); KINDS + 1],
            out: vec![false; columns.len()],
            nodes: 0,
        }
    }

    /// Steps of the method so far.
    pub fn steps(&self) -> u64 {
        self.lp.steps
    }

    /// Finds a better plan than `best` or proves that there is none. Gives the bound, in the scale.
    pub fn run(&mut self, best: &mut Seats<'p>, watch: &Watch<'_>) -> i128 {
        let least = watch.least_gain;
        let mut open = BinaryHeap::new();
        open.push(Node {
            bound: i128::MAX,
            number: 0,
            decisions: Vec::new(),
        });
        let mut number = 0;
        while let Some(node) = open.pop() {
            let goal = self.scale.up_sum(least.max(best.gain + 1));
            if node.bound < goal {
                break;
            }
            if (watch.stop)() || self.nodes >= watch.most_nodes {
                return node.bound;
            }
            self.nodes += 1;
            let gain = best.gain;
            let Some(relaxed) = self.relax(&node.decisions, goal, node.bound) else {
                continue;
            };
            self.round(&relaxed.values, best, false);
            if self.nodes == 1 {
                self.dive(&relaxed.values, best, watch);
            }
            if best.gain > gain || self.nodes == 1 {
                let others = open.peek().map_or(0, |n: &Node| n.bound);
                let bound = self.scale.down(relaxed.bound.max(others));
                (watch.tell)(best.gain, bound.max(least - 1));
            }
            let goal = self.scale.up_sum(least.max(best.gain + 1));
            if relaxed.bound < goal {
                continue;
            }
            if open.is_empty() {
                // Every better plan is in this node: what is true here is true.
                self.apply(&node.decisions);
                let _ = self.lp.solve(f64::INFINITY, 100_000);
                self.fix(&node.decisions, goal);
            }
            let sides = self.branch(&relaxed, &node.decisions, goal);
            if sides.is_empty() {
                self.take_decided(&node.decisions, best);
            }
            for (decision, bound) in sides {
                number += 1;
                let mut decisions = node.decisions.clone();
                decisions.retain(|d| d.what != decision.what);
                decisions.push(decision);
                if bound >= goal {
                    open.push(Node {
                        bound,
                        number,
                        decisions,
                    });
                }
            }
        }
        self.scale.up_sum(best.gain.max(least - 1))
    }

    /// Goes down by taking what is nearly taken, one after the other.
    fn dive(&mut self, values: &[f64], best: &mut Seats<'p>, watch: &Watch<'_>) {
        let mut values = values.to_vec();
        let mut decisions: Vec<Decision> = Vec::new();
        let mut taken = vec![false; self.columns.len()];
        loop {
            let mut open: Vec<u32> = (0..values.len() as u32)
                .filter(|c| !taken[*c as usize] && values[*c as usize] > WHOLE)
                .collect();
            open.sort_by(|a, b| {
                values[*b as usize]
                    .total_cmp(&values[*a as usize])
                    .then(a.cmp(b))
            });
            let mut fractional = 0;
            for column in open {
                if values[column as usize] < 1.0 - WHOLE {
                    fractional += 1;
                    if fractional > 1 {
                        break;
                    }
                }
                taken[column as usize] = true;
                decisions.push(Decision {
                    what: What::Column(column),
                    least: 1,
                    most: 1,
                });
            }
            if fractional == 0 || (watch.stop)() {
                return;
            }
            self.apply(&decisions);
            let cutoff = self.cutoff(self.scale.up_sum(best.gain + 1));
            if self.lp.solve(cutoff, 20_000) != End::Optimal {
                return;
            }
            values = (0..self.columns.len() as u32)
                .map(|c| self.lp.column(c))
                .collect();
            self.round(&values, best, false);
        }
    }

    fn apply(&mut self, decisions: &[Decision]) {
        for old in std::mem::take(&mut self.applied) {
            match old.what {
                What::Sum(sum) => {
                    if let Some(row) = self.sum_rows.get(&sum) {
                        self.lp.set_row(*row, 0.0, self.families.len() as f64);
                    }
                }
                What::Column(column) => {
                    let most = if self.out[column as usize] { 0.0 } else { 1.0 };
                    self.lp.set_column(column, 0.0, most);
                }
            }
        }
        for new in decisions {
            let (least, most) = (f64::from(new.least), f64::from(new.most));
            match new.what {
                What::Sum(sum) => {
                    let row = self.sum_row(sum);
                    self.lp.set_row(row, least, most);
                }
                What::Column(column) => self.lp.set_column(column, least, most),
            }
        }
        self.applied = decisions.to_vec();
    }

    fn sum_row(&mut self, sum: u32) -> usize {
        let (lp, sums, most) = (&mut self.lp, self.sums, self.families.len() as f64);
        let row = self.sum_rows.entry(sum);
        *row.or_insert_with(|| lp.add_row(sums[sum as usize].columns.clone(), 0.0, most))
    }

    /// Solves a node's program; nothing if no plan below reaches the goal.
    fn relax(&mut self, decisions: &[Decision], goal: i128, known: i128) -> Option<Relaxed> {
        self.apply(decisions);
        let cutoff = self.cutoff(goal);
        let end = self.lp.solve(cutoff, u64::MAX);
        let mut bound = self.bound(decisions, end == End::Infeasible).min(known);
        if bound >= goal && end == End::Cutoff {
            // The numbers said that it was enough and it was not: go to the end.
            let _ = self.lp.solve(f64::INFINITY, 100_000);
            bound = self.bound(decisions, false).min(known);
        }
        if bound < goal {
            return None;
        }
        let values = (0..self.columns.len() as u32)
            .map(|c| self.lp.column(c))
            .collect();
        Some(Relaxed { bound, values })
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "the bound is computed in whole numbers"
    )]
    fn cutoff(&self, goal: i128) -> f64 {
        -(self.scale.down(goal) as f64) + 1e-3
    }

    /// The bound of the prices that the program has now, in whole numbers.
    fn bound(&self, decisions: &[Decision], infeasible: bool) -> i128 {
        let plain = self.bound_of(decisions, 0.0);
        if !infeasible {
            return plain;
        }
        // Along the ray the bound falls without end.
        let far = (self.families.len() as f64 + 1.0) * self.lp_largest() * 4.0;
        plain
            .min(self.bound_of(decisions, far))
            .min(self.bound_of(decisions, far * 1000.0))
    }

    #[allow(clippy::cast_precision_loss, reason = "only how far to go")]
    fn lp_largest(&self) -> f64 {
        let gains = self
            .columns
            .iter()
            .map(|c| self.packing.columns[*c as usize].gain);
        gains.max().unwrap_or(1) as f64
    }

    fn bound_of(&self, decisions: &[Decision], along_ray: f64) -> i128 {
        self.priced(decisions, along_ray).bound
    }

    /// The bound, and the prices it is made of.
    fn priced(&self, decisions: &[Decision], along_ray: f64) -> Priced {
        let prices: Vec<i64> = (0..self.lp.rows())
            .map(|r| {
                let price = self.lp.price(r)
                    + if along_ray > 0.0 {
                        along_ray * self.lp.ray(r)
                    } else {
                        0.0
                    };
                self.scale.price(price)
            })
            .collect();
        let mut bound = 0_i128;
        let mut spans: HashMap<usize, (u32, u32)> = HashMap::new();
        let mut fixed: HashMap<u32, (u32, u32)> = HashMap::new();
        for decision in decisions {
            match decision.what {
                What::Sum(sum) => {
                    if let Some(row) = self.sum_rows.get(&sum) {
                        let _ = spans.insert(*row, (decision.least, decision.most));
                    }
                }
                What::Column(column) => {
                    let _ = fixed.insert(column, (decision.least, decision.most));
                }
            }
        }
        let families = self.families.len();
        let clean: Vec<i64> = prices
            .iter()
            .enumerate()
            .map(|(row, price)| {
                if row < families {
                    return 0;
                }
                let usual = if row >= self.packing_rows {
                    (0, families as u32)
                } else {
                    (0, 1)
                };
                let (least, most) = spans.get(&row).copied().unwrap_or(usual);
                let times = if *price >= 0 { most } else { least };
                bound += i128::from(*price) * i128::from(times);
                *price
            })
            .collect();
        let mut best = Vec::with_capacity(self.families.len());
        for family in &self.families {
            let mut most: i64 = 0;
            let mut forced = None;
            for column in family.clone() {
                let (least, upper) = fixed.get(&(column as u32)).copied().unwrap_or((0, 1));
                if upper == 0 || self.out[column] {
                    continue;
                }
                let worth = self.worth(column as u32, &clean);
                if least == 1 {
                    forced = Some(worth);
                }
                most = most.max(worth);
            }
            bound += i128::from(forced.unwrap_or(most));
            best.push(forced.unwrap_or(most));
        }
        Priced {
            bound,
            prices: clean,
            best,
        }
    }

    fn worth(&self, column: u32, prices: &[i64]) -> i64 {
        let gain = self.packing.columns[self.columns[column as usize] as usize].gain;
        let mut worth = self.scale.up(gain);
        for row in self.lp.rows_of(column) {
            worth = worth.saturating_sub(prices[*row as usize]);
        }
        worth
    }

    /// Takes columns out that no plan of this node that reaches the goal can have.
    fn fix(&mut self, decisions: &[Decision], goal: i128) {
        let Priced {
            bound,
            prices,
            best,
        } = self.priced(decisions, 0.0);
        let mut out = 0;
        let forced = |c: usize| {
            decisions
                .iter()
                .any(|d| d.what == What::Column(c as u32) && d.least == 1)
        };
        for (family, most) in self.families.iter().zip(best) {
            let worths: Vec<i64> = family
                .clone()
                .map(|c| self.worth(c as u32, &prices))
                .collect();
            for (column, worth) in family.clone().zip(worths) {
                let with = bound - i128::from(most) + i128::from(worth);
                if !self.out[column] && with < goal && !forced(column) {
                    self.out[column] = true;
                    out += 1;
                }
            }
        }
        if out > 0 {
            self.lp.retire(&self.out);
        }
    }

    /// Makes a plan of a fractional one.
    fn round(&self, values: &[f64], best: &mut Seats<'p>, thorough: bool) {
        let mut order: Vec<u32> = (0..values.len() as u32)
            .filter(|c| values[*c as usize] > WHOLE)
            .collect();
        order.sort_by(|a, b| {
            values[*b as usize]
                .total_cmp(&values[*a as usize])
                .then(a.cmp(b))
        });
        let mut seats = Seats::new(self.packing);
        for column in order {
            let _ = seats.try_take(self.columns[column as usize]);
        }
        let mut open = vec![Vec::new(); self.packing.families];
        for (n, column) in self.columns.iter().enumerate() {
            if !self.out[n] {
                open[self.packing.columns[*column as usize].family as usize].push(*column);
            }
        }
        for columns in &mut open {
            columns.sort_by_key(|c| std::cmp::Reverse(self.packing.columns[*c as usize].gain));
        }
        seats.improve(
            &open,
            usize::from(thorough),
            if thorough { 2_000_000 } else { 100_000 },
        );
        if seats.gain > best.gain {
            *best = seats;
        }
    }

    /// Every column is decided: this is the only plan here.
    fn take_decided(&self, decisions: &[Decision], best: &mut Seats<'p>) {
        let mut seats = Seats::new(self.packing);
        for decision in decisions {
            if let (What::Column(column), 1) = (decision.what, decision.least) {
                let _ = seats.try_take(self.columns[column as usize]);
            }
        }
        if seats.gain > best.gain {
            *best = seats;
        }
    }

    /// The two sides of the best sum to branch on, with what they are known to be bounded by.
    fn branch(
        &mut self,
        relaxed: &Relaxed,
        decisions: &[Decision],
        goal: i128,
    ) -> Vec<(Decision, i128)> {
        let candidates = self.candidates(&relaxed.values);
        let Some(first) = candidates.first().copied() else {
            return self.split_whole(relaxed, decisions);
        };
        let kept = self.lp.keep();
        let cutoff = self.cutoff(goal);
        let start = self.lp.objective();
        let mut chosen: Option<(f64, Vec<(Decision, i128)>)> = None;
        let mut tried = 0;
        for (what, value, kind) in candidates {
            let (down, up) = sides(what, value, decisions, self.families.len() as u32);
            let key = key(what);
            let lesson = self.lessons.get(&key).copied().unwrap_or_default();
            let fraction = value - value.floor();
            let (score, sides) = if lesson.times >= KNOWN || tried >= TRIES {
                let by = if lesson.times > 0 {
                    lesson
                } else {
                    self.kinds[kind]
                };
                let times = f64::from(by.times.max(1));
                let score = score(by.down / times * fraction, by.up / times * (1.0 - fraction));
                (score, vec![(down, relaxed.bound), (up, relaxed.bound)])
            } else {
                tried += 1;
                let mut gains = [0.0; 2];
                let mut both = Vec::new();
                for (side, decision) in [down, up].into_iter().enumerate() {
                    let mut with = decisions.to_vec();
                    with.retain(|d| d.what != what);
                    with.push(decision);
                    self.apply(&with);
                    let end = self.lp.solve(cutoff, TRY_STEPS);
                    let bound = self.bound(&with, end == End::Infeasible).min(relaxed.bound);
                    gains[side] = match end {
                        End::Infeasible => cutoff - start,
                        _ => self.lp.objective().min(cutoff) - start,
                    };
                    both.push((decision, bound));
                    self.lp.restore(&kept);
                }
                let learnt = self.lessons.entry(key).or_default();
                let rates = (gains[0] / fraction, gains[1] / (1.0 - fraction));
                for lesson in [learnt, &mut self.kinds[kind]] {
                    lesson.down += rates.0;
                    lesson.up += rates.1;
                    lesson.times += 1;
                }
                (score(gains[0], gains[1]), both)
            };
            if chosen.as_ref().is_none_or(|c| score > c.0) {
                chosen = Some((score, sides));
            }
            if chosen
                .as_ref()
                .is_some_and(|c| c.1.iter().any(|s| s.1 < goal))
            {
                break;
            }
        }
        let (down, up) = sides(first.0, first.1, decisions, self.families.len() as u32);
        chosen.map_or_else(|| vec![(down, relaxed.bound), (up, relaxed.bound)], |c| c.1)
    }

    /// The fractional sums worth a try, by kind in turn: the most fractional of each kind.
    fn candidates(&self, values: &[f64]) -> Vec<(What, f64, usize)> {
        let mut found: Vec<(What, f64, usize, f64)> = Vec::new();
        let off = |value: f64| (value - value.round()).abs();
        for (n, sum) in (0_u32..).zip(self.sums) {
            let value: f64 = sum.columns.iter().map(|c| values[*c as usize]).sum();
            let known = self.sum_rows.contains_key(&n);
            if off(value) > WHOLE * 10.0 && (known || self.lp.has_room()) {
                found.push((What::Sum(n), value, sum.kind, off(value)));
            }
        }
        for (n, value) in (0_u32..).zip(values) {
            if off(*value) > WHOLE * 10.0 {
                found.push((What::Column(n), *value, KINDS, off(*value)));
            }
        }
        found.sort_by(|a, b| a.2.cmp(&b.2).then(b.3.total_cmp(&a.3)));
        let mut rank = 0;
        let mut last = usize::MAX;
        let mut ranked: Vec<(usize, What, f64, usize)> = Vec::new();
        for (what, value, kind, _) in found {
            rank = if kind == last { rank + 1 } else { 0 };
            last = kind;
            if rank < 3 {
                ranked.push((rank, what, value, kind));
            }
        }
        ranked.sort_by_key(|r| (r.0, r.3));
        ranked.into_iter().map(|r| (r.1, r.2, r.3)).collect()
    }

    /// Everything is whole and still not proven: take one column out, or for sure.
    fn split_whole(&self, relaxed: &Relaxed, decisions: &[Decision]) -> Vec<(Decision, i128)> {
        let decided = |c: u32| decisions.iter().any(|d| d.what == What::Column(c));
        let free = |c: &u32| !self.out[*c as usize] && !decided(*c);
        let mut columns: Vec<u32> = (0..self.columns.len() as u32).filter(free).collect();
        columns.sort_by(|a, b| {
            relaxed.values[*b as usize]
                .total_cmp(&relaxed.values[*a as usize])
                .then(a.cmp(b))
        });
        let side = |what, n| {
            (
                Decision {
                    what,
                    least: n,
                    most: n,
                },
                relaxed.bound,
            )
        };
        columns.first().map_or_else(Vec::new, |c| {
            vec![side(What::Column(*c), 0), side(What::Column(*c), 1)]
        })
    }
}

fn key(what: What) -> (bool, u32) {
    match what {
        What::Sum(n) => (false, n),
        What::Column(n) => (true, n),
    }
}

fn score(down: f64, up: f64) -> f64 {
    down.max(1e-3) * up.max(1e-3)
}

/// Not more than the whole part, or more.
fn sides(what: What, value: f64, decisions: &[Decision], most: u32) -> (Decision, Decision) {
    let most = if matches!(what, What::Column(_)) {
        1
    } else {
        most
    };
    let now = decisions.iter().find(|d| d.what == what);
    let (least, most) = now.map_or((0, most), |d| (d.least, d.most));
    let whole = value.max(0.0).floor() as u32;
    let down = Decision {
        what,
        least,
        most: whole.min(most),
    };
    let up = Decision {
        what,
        least: (whole + 1).max(least),
        most,
    };
    (down, up)
}
