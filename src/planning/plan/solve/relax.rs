//! The linear program of a node: few columns are in it, the others join when its prices say that they are missing.
//!
//! Column generation from an explicit list (sifting; Bixby et al., Operations Research 40, 1992). Which columns are in
//! question, and what is proven about them, is in `pool`.

mod cuts;
mod pool;

use super::model::Packing;
use super::node::{Decision, What};
use super::proof::Scale;
use super::simplex::{End, Lp};
use super::sums::Sums;

/// No row, no column.
const NONE: u32 = u32::MAX;
/// A little that is different for each column keeps the method from going in circles; 65536 of them are far from 1.
const PERTURBED: f64 = 1e-9;
/// Rows for sums and cliques.
const ROOM: usize = 3000;
/// Steps between two looks at whether to stop.
const STRETCH: u64 = 100;

/// What a decision makes of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Open,
    Forbidden,
    Forced,
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
    sums: Sums,
    /// Rows of the sums.
    sum_rows: Vec<u32>,
    /// The row of each cut, and the rows that it is made of.
    cuts: Vec<(u32, Vec<u32>)>,
    /// The cuts' rows that each row is part of.
    cuts_of_row: Vec<Vec<u32>>,
    applied: Vec<Decision>,
    fates: Vec<Fate>,
    spans: Vec<(u32, u32)>,
    /// Columns in question, by family.
    pool: Vec<Vec<u32>>,
    /// Columns that are not in question but still in the basis.
    barred: Vec<u32>,
    /// Columns that a better plan may have, and what they take from the bound `known`.
    losses: Vec<(u32, i64)>,
    known: i128,
    /// How many columns the program may have, about.
    few: usize,
    /// The greatest gain of a column.
    largest: f64,
}

impl<'p> Relaxation<'p> {
    /// All columns may be in it; these are at first.
    pub fn new(packing: &'p Packing, scale: Scale, sums: Sums, first: &[u32]) -> Self {
        let mut lp = Lp::new(packing.rows + ROOM);
        for _ in 0..packing.rows {
            let _ = lp.add_row(Vec::new(), 0.0, 1.0);
        }
        let all = 0..packing.columns.len() as u32;
        let largest = packing.columns.iter().map(|c| c.gain).max().unwrap_or(1);
        #[allow(clippy::cast_precision_loss, reason = "only how far to go")]
        let largest = largest as f64;
        let mut new = Self {
            packing,
            scale,
            lp,
            inside: Vec::new(),
            at: vec![NONE; packing.columns.len()],
            sum_rows: vec![NONE; sums.len()],
            sums,
            cuts_of_row: vec![Vec::new(); packing.rows],
            cuts: Vec::new(),
            applied: Vec::new(),
            fates: vec![Fate::Open; packing.columns.len()],
            spans: vec![(0, 1); packing.rows],
            pool: (0..packing.families)
                .map(|f| packing.family(f).collect())
                .collect(),
            barred: Vec::new(),
            losses: all.map(|c| (c, 0)).collect(),
            known: i128::MAX,
            few: 500 + 6 * packing.families,
            largest,
        };
        for column in first {
            new.join(*column);
        }
        new
    }

    /// The sums.
    pub fn sums(&self) -> &Sums {
        &self.sums
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
        let sums = self.sums.of(self.packing, column);
        let sums = sums.iter().map(|s| self.sum_rows[*s as usize]);
        rows.extend(sums.filter(|r| *r != NONE));
        rows.extend(self.cuts_of(column));
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

    /// The row of a sum, made when it is first asked for.
    pub fn sum_row(&mut self, sum: u32) -> usize {
        let row = self.sum_rows[sum as usize];
        if row != NONE {
            return row as usize;
        }
        let inside = (0_u32..).zip(&self.inside);
        let columns = inside
            .filter(|(_, column)| self.sums.has(self.packing, sum, **column))
            .map(|(n, _)| n)
            .collect();
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
            let mut end = self.lp.solve(cutoff, STRETCH);
            while end == End::Steps && !stop() {
                end = self.lp.solve(cutoff, STRETCH);
            }
            let mut priced = self.priced(0.0);
            bound = bound.min(priced.bound);
            if end == End::Infeasible && bound >= goal {
                // Along the ray the bound falls without end, or columns are missing.
                let enough = self.lp.reaches(self.cutoff(goal)) * 1.01 + 1.0;
                for far in [enough, 100.0 * self.largest, 1e5 * self.largest] {
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
        self.shrink(&far);
    }

    /// Leaves columns out of the program, unless its basis needs them.
    fn shrink(&mut self, far: &[bool]) {
        let inside = &self.inside;
        let names = self.lp.compact(|n| !far[inside[n as usize] as usize]);
        let mut left = Vec::new();
        for (column, name) in std::mem::take(&mut self.inside).into_iter().zip(names) {
            self.at[column as usize] = name.unwrap_or(NONE);
            if name.is_some() {
                left.push(column);
            }
        }
        self.inside = left;
    }
}
