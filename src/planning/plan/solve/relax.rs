//! The linear program of a node: few columns are in it, the others join when its prices say that they are missing.
//!
//! Column generation from an explicit list (sifting; Bixby et al., Operations Research 40, 1992). Whatever is in the
//! program, the bound is computed over all columns that are not yet ruled out.

use super::model::Packing;
use super::node::{Decision, What};
use super::proof::Scale;
use super::simplex::{End, Lp};
use super::sums::Sums;

/// How many columns of a family join at once.
const JOIN: usize = 4;
/// No row, no column.
const NONE: u32 = u32::MAX;
/// A little that is different for each column keeps the method from going in circles; 65536 of them are far from 1.
const PERTURBED: f64 = 1e-9;
/// Rows for sums.
const ROOM: usize = 600;

/// What a decision makes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    Forbidden,
    Forced,
}

/// A bound and what it is made of.
struct Priced {
    bound: i128,
    /// What each family's best column is worth.
    best: Vec<i64>,
    /// What each column in question is worth, by family.
    missing: Vec<u32>,
}

/// The program, and the columns that may be in it.
pub(super) struct Relaxation<'p> {
    packing: &'p Packing,
    scale: Scale,
    lp: Lp,
    /// The columns of the program.
    inside: Vec<u32>,
    /// Where a column is in the program.
    at: Vec<u32>,
    /// Columns that a better plan may have, by family.
    pool: Vec<Vec<u32>>,
    sums: Sums,
    /// Rows of the sums.
    sum_rows: Vec<u32>,
    applied: Vec<Decision>,
    fates: Vec<Fate>,
    spans: Vec<(u32, u32)>,
    extra: Vec<i64>,
    /// What columns took from the bound `known` when columns were last ruled out.
    losses: Vec<(u32, i64)>,
    known: i128,
    /// How many columns the program may have, about.
    few: usize,
}

impl<'p> Relaxation<'p> {
    /// All columns may be in it; these are at first.
    pub fn new(packing: &'p Packing, scale: Scale, first: &[u32]) -> Self {
        let mut lp = Lp::new(packing.rows + ROOM);
        for _ in 0..packing.rows {
            let _ = lp.add_row(Vec::new(), 0.0, 1.0);
        }
        let mut new = Self {
            packing,
            scale,
            lp,
            inside: Vec::new(),
            at: vec![NONE; packing.columns.len()],
            pool: (0..packing.families)
                .map(|f| packing.family(f).collect())
                .collect(),
            sums: Sums::default(),
            sum_rows: Vec::new(),
            applied: Vec::new(),
            fates: vec![Fate::Open; packing.columns.len()],
            spans: vec![(0, 1); packing.rows],
            extra: vec![0; packing.columns.len()],
            losses: Vec::new(),
            known: i128::MAX,
            few: 500 + 6 * packing.families,
        };
        for column in first {
            new.join(*column);
        }
        new
    }

    /// Sums to branch on from now on.
    pub fn set_sums(&mut self, sums: Sums) {
        self.sum_rows = vec![NONE; sums.list.len()];
        self.sums = sums;
    }

    /// The sums.
    pub fn sums(&self) -> &Sums {
        &self.sums
    }

    /// Columns not ruled out.
    pub fn pool(&self) -> Vec<u32> {
        self.pool.iter().flatten().copied().collect()
    }

    /// The columns of the program, by family, the greatest gain first.
    pub fn open(&self) -> Vec<Vec<u32>> {
        let mut open = vec![Vec::new(); self.packing.families];
        for column in &self.inside {
            open[self.packing.columns[*column as usize].family as usize].push(*column);
        }
        for columns in &mut open {
            columns.sort_by_key(|c| {
                (
                    std::cmp::Reverse(self.packing.columns[*c as usize].gain),
                    *c,
                )
            });
        }
        open
    }

    /// Steps of the method so far.
    pub fn steps(&self) -> u64 {
        self.lp.steps
    }

    /// The program itself, to keep a basis and come back to it.
    pub fn lp(&mut self) -> &mut Lp {
        &mut self.lp
    }

    /// Can this sum be decided on?
    pub fn has_row(&self, sum: u32) -> bool {
        self.sum_rows[sum as usize] != NONE || self.lp.has_room()
    }

    /// The columns that are taken at least in part, and how much.
    pub fn values(&self) -> Vec<(u32, f64)> {
        let all = (0_u32..)
            .zip(&self.inside)
            .map(|(n, c)| (*c, self.lp.column(n)));
        all.filter(|v| v.1 > 1e-7).collect()
    }

    fn join(&mut self, column: u32) {
        if self.at[column as usize] != NONE {
            return;
        }
        let of = self.packing.columns[column as usize];
        let mut rows = vec![of.family];
        rows.extend_from_slice(self.packing.rows_of(column));
        let sums = self
            .sums
            .of(column)
            .iter()
            .map(|s| self.sum_rows[*s as usize]);
        rows.extend(sums.filter(|r| *r != NONE));
        #[allow(
            clippy::cast_precision_loss,
            reason = "the bound is computed in whole numbers"
        )]
        let cost =
            -(of.gain as f64) + PERTURBED * f64::from(column.wrapping_mul(2_654_435_769) >> 16);
        self.at[column as usize] = self.lp.add_column(rows, cost);
        self.inside.push(column);
        self.bounds_of(column);
    }

    fn bounds_of(&mut self, column: u32) {
        let (least, most) = match self.fates[column as usize] {
            Fate::Open => (0.0, 1.0),
            Fate::Forbidden => (0.0, 0.0),
            Fate::Forced => (1.0, 1.0),
        };
        if self.at[column as usize] != NONE {
            self.lp.set_column(self.at[column as usize], least, most);
        }
    }

    fn sum_row(&mut self, sum: u32) -> usize {
        let row = self.sum_rows[sum as usize];
        if row != NONE {
            return row as usize;
        }
        let inside = self.sums.list[sum as usize]
            .columns
            .iter()
            .map(|c| self.at[*c as usize]);
        let columns = inside.filter(|c| *c != NONE).collect();
        let most = self.packing.families as u32;
        let row = self.lp.add_row(columns, 0.0, f64::from(most));
        self.spans.push((0, most));
        self.sum_rows[sum as usize] = row as u32;
        row
    }

    /// Makes the program that of a node.
    pub fn apply(&mut self, decisions: &[Decision]) {
        for old in std::mem::take(&mut self.applied) {
            match old.what {
                What::Sum(sum) => {
                    let row = self.sum_row(sum);
                    let most = self.packing.families as u32;
                    self.spans[row] = (0, most);
                    self.lp.set_row(row, 0.0, f64::from(most));
                }
                What::Column(column) => {
                    self.fates[column as usize] = Fate::Open;
                    self.bounds_of(column);
                }
            }
        }
        for new in decisions {
            match new.what {
                What::Sum(sum) => {
                    let row = self.sum_row(sum);
                    self.spans[row] = (new.least, new.most);
                    self.lp
                        .set_row(row, f64::from(new.least), f64::from(new.most));
                }
                What::Column(column) => {
                    let forced = new.least > 0;
                    self.fates[column as usize] = if forced {
                        Fate::Forced
                    } else {
                        Fate::Forbidden
                    };
                    if forced {
                        self.join(column);
                    }
                    self.bounds_of(column);
                }
            }
        }
        self.applied = decisions.to_vec();
    }

    /// The cutoff of the program that a goal asks for.
    #[allow(
        clippy::cast_precision_loss,
        reason = "the bound is computed in whole numbers"
    )]
    pub fn cutoff(&self, goal: i128) -> f64 {
        -(self.scale.down(goal) as f64) + 0.1
    }

    /// Solves the program that was applied. Gives the bound, in the scale, or nothing if it is below the goal.
    pub fn solve(&mut self, goal: i128, known: i128, stop: &dyn Fn() -> bool) -> Option<i128> {
        self.solve_patiently(goal, known, stop, u32::MAX)
    }

    /// The same; nothing too when after so many rounds columns still have to join.
    pub fn solve_patiently(
        &mut self,
        goal: i128,
        known: i128,
        stop: &dyn Fn() -> bool,
        mut rounds: u32,
    ) -> Option<i128> {
        let mut bound = known;
        let mut cutoff = if goal > 0 {
            self.cutoff(goal)
        } else {
            f64::INFINITY
        };
        loop {
            let end = self.lp.solve(cutoff, u64::MAX);
            let mut priced = self.priced(0.0);
            bound = bound.min(priced.bound);
            if end == End::Infeasible && bound >= goal {
                // Along the ray the bound falls without end, or columns are missing.
                let enough = self.lp.reaches(self.cutoff(goal)) * 1.01 + 1.0;
                for far in [enough, 100.0 * self.largest(), 1e5 * self.largest()] {
                    priced = self.priced(far);
                    bound = bound.min(priced.bound);
                    if bound < goal || !priced.missing.is_empty() {
                        break;
                    }
                }
            }
            if bound < goal {
                return None;
            }
            if priced.missing.is_empty() || stop() {
                if end == End::Cutoff && !stop() {
                    // The numbers said that it was enough, and it was not: go to the end.
                    cutoff = f64::INFINITY;
                    continue;
                }
                return Some(bound);
            }
            if rounds == 0 {
                return None;
            }
            rounds -= 1;
            if self.inside.len() > 2 * self.few {
                self.slim();
            }
            for column in priced.missing {
                self.join(column);
            }
        }
    }

    /// Leaves out of the program the columns that its prices like least.
    fn slim(&mut self) {
        let costs: Vec<f64> = (0..self.inside.len() as u32)
            .map(|n| self.lp.reduced(n))
            .collect();
        let mut sorted = costs.clone();
        let (_, near, _) = sorted.select_nth_unstable_by(self.few, f64::total_cmp);
        let near = *near;
        let mut far = vec![false; self.packing.columns.len()];
        for (column, cost) in self.inside.iter().zip(costs) {
            far[*column as usize] = cost > near && self.fates[*column as usize] != Fate::Forced;
        }
        self.shrink(&vec![false; far.len()], &far);
    }

    /// The bound of the prices that the program has now, over all columns not ruled out.
    pub fn bound(&mut self) -> i128 {
        self.priced(0.0).bound
    }

    #[allow(clippy::cast_precision_loss, reason = "only how far to go")]
    fn largest(&self) -> f64 {
        let gains = self.packing.columns.iter().map(|c| c.gain);
        gains.max().unwrap_or(1) as f64
    }

    /// Prices of all rows in the scale; those of sums are put on their columns.
    fn prices(&mut self, along_ray: f64) -> (i128, Vec<i64>) {
        let (lp, scale) = (&self.lp, self.scale);
        let price = |row: usize| {
            let ray = if along_ray > 0.0 {
                along_ray * lp.ray(row)
            } else {
                0.0
            };
            scale.price(lp.price(row) + ray)
        };
        let first = self.packing.families;
        let prices: Vec<i64> = (0..lp.rows())
            .map(|row| {
                if row < self.packing.rows {
                    price(row).max(0)
                } else {
                    price(row)
                }
            })
            .collect();
        let rows = prices.iter().zip(&self.spans).skip(first);
        let times = |p: i64, (least, most): (u32, u32)| {
            i128::from(p) * i128::from(if p >= 0 { most } else { least })
        };
        let total = rows.map(|(price, span)| times(*price, *span)).sum();
        for (sum, row) in self.sums.list.iter().zip(&self.sum_rows) {
            if *row != NONE && prices[*row as usize] != 0 {
                for column in &sum.columns {
                    self.extra[*column as usize] += prices[*row as usize];
                }
            }
        }
        (total, prices)
    }

    fn clear_extra(&mut self, prices: &[i64]) {
        for (sum, row) in self.sums.list.iter().zip(&self.sum_rows) {
            if *row != NONE && prices[*row as usize] != 0 {
                for column in &sum.columns {
                    self.extra[*column as usize] = 0;
                }
            }
        }
    }

    fn worth(&self, column: u32, prices: &[i64]) -> i64 {
        let gain = self.packing.columns[column as usize].gain;
        let mut worth = self
            .scale
            .up(gain)
            .saturating_sub(self.extra[column as usize]);
        for row in self.packing.rows_of(column) {
            worth = worth.saturating_sub(prices[*row as usize]);
        }
        worth
    }

    fn priced(&mut self, along_ray: f64) -> Priced {
        let (mut bound, prices) = self.prices(along_ray);
        let slack = self.scale.up(1) / 1000;
        let mut missing = Vec::new();
        let mut best = Vec::with_capacity(self.pool.len());
        let mut wanted: Vec<(i64, u32)> = Vec::new();
        for (family, pool) in self.pool.iter().enumerate() {
            let mut most: i64 = 0;
            let mut forced = None;
            wanted.clear();
            for column in pool {
                let fate = self.fates[*column as usize];
                if fate == Fate::Forbidden {
                    continue;
                }
                let worth = self.worth(*column, &prices);
                if fate == Fate::Forced {
                    forced = Some(worth);
                }
                most = most.max(worth);
                if worth > prices[family].saturating_add(slack) && self.at[*column as usize] == NONE
                {
                    wanted.push((worth, *column));
                }
            }
            let most = forced.unwrap_or(most);
            bound += i128::from(most);
            best.push(most);
            if forced.is_none() {
                wanted.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
                missing.extend(wanted.iter().take(JOIN).map(|w| w.1));
            }
        }
        self.clear_extra(&prices);
        Priced {
            bound,
            best,
            missing,
        }
    }

    /// What each column in question takes from the bound when it is chosen, in the scale.
    fn all_losses(&mut self) -> (i128, Vec<(u32, i64)>) {
        let priced = self.priced(0.0);
        let (_, prices) = self.prices(0.0);
        let mut losses = Vec::new();
        for (pool, best) in self.pool.iter().zip(&priced.best) {
            losses.extend(
                pool.iter()
                    .map(|c| (*c, best.saturating_sub(self.worth(*c, &prices)))),
            );
        }
        self.clear_extra(&prices);
        (priced.bound, losses)
    }

    /// Rules out the columns that no plan of the node applied that reaches the goal can have (reduced-cost fixing), and
    /// leaves only so many of the others in the program.
    pub fn fix(&mut self, goal: i128, keep: usize) {
        let (bound, losses) = self.all_losses();
        self.known = bound;
        let mut sorted: Vec<i64> = losses.iter().map(|l| l.1).collect();
        let near = if keep < sorted.len() {
            *sorted.select_nth_unstable(keep).1
        } else {
            i64::MAX
        };
        let mut out = vec![false; self.packing.columns.len()];
        let mut far = out.clone();
        for (column, loss) in losses.iter().copied() {
            if self.fates[column as usize] == Fate::Forced {
                continue;
            }
            out[column as usize] = bound - i128::from(loss) < goal;
            far[column as usize] = out[column as usize] || loss > near;
        }
        self.losses = losses;
        self.forget(&out);
        self.shrink(&out, &far);
    }

    /// Rules out what a better plan found since has made impossible, with the bounds of the last time.
    pub fn fix_again(&mut self, goal: i128) {
        let mut out = vec![false; self.packing.columns.len()];
        for (column, loss) in &self.losses {
            out[*column as usize] = self.known - i128::from(*loss) < goal
                && self.fates[*column as usize] != Fate::Forced;
        }
        self.forget(&out);
        self.shrink(&out, &out);
    }

    fn forget(&mut self, out: &[bool]) {
        for pool in &mut self.pool {
            pool.retain(|c| !out[*c as usize]);
        }
        for sum in &mut self.sums.list {
            sum.columns.retain(|c| !out[*c as usize]);
        }
        self.losses.retain(|l| !out[l.0 as usize]);
    }

    /// Leaves only so many columns in the program.
    fn shrink(&mut self, out: &[bool], far: &[bool]) {
        let inside = &self.inside;
        let names = self.lp.compact(|n| !far[inside[n as usize] as usize]);
        let mut left = Vec::new();
        for (column, name) in std::mem::take(&mut self.inside).into_iter().zip(names) {
            self.at[column as usize] = name.unwrap_or(NONE);
            if name.is_some() {
                left.push(column);
                if out[column as usize] {
                    // The basis needs it still, but only at 0.
                    self.fates[column as usize] = Fate::Forbidden;
                    self.bounds_of(column);
                }
            }
        }
        self.inside = left;
    }
}
