//! The columns in question: what they are worth at the prices of the program, and which of them a better plan can have.
//!
//! Whatever is in the program, the bound is computed over all columns in question, in whole numbers. A column whose choice
//! would take more from the bound than there is to lose is in no better plan (reduced-cost fixing). The same with a goal
//! that is only hoped for gives a small core of columns that all plans so good are made of (Balas & Zemel, An algorithm for
//! large zero-one knapsack problems, Operations Research 28, 1980).

use super::{Fate, NONE, Relaxation};

/// How many columns of a family join at once.
const JOIN: usize = 4;

/// A bound and what it is made of.
pub(super) struct Priced {
    pub bound: i128,
    /// Columns that should be in the program.
    pub missing: Vec<u32>,
}

/// Prices of everything, in the scale.
struct Prices {
    rows: Vec<i64>,
    /// Of all rows of a kind of columns.
    kinds: Vec<i64>,
    /// What the rows other than the families' cost.
    total: i128,
    /// Does any sum or cut have a price?
    sums: bool,
    /// The cuts with a price that a row is part of.
    cuts: Vec<Vec<u32>>,
}

impl Relaxation<'_> {
    /// The columns in question.
    pub fn in_question(&self) -> impl Iterator<Item = u32> + '_ {
        self.pool.iter().flatten().copied()
    }

    /// The bound of the prices that the program has now, over all columns in question.
    pub fn bound(&mut self) -> i128 {
        self.priced(0.0).bound
    }

    fn prices(&self, along_ray: f64) -> Prices {
        let price = |row: usize| {
            let ray = if along_ray > 0.0 {
                along_ray * self.lp.ray(row)
            } else {
                0.0
            };
            self.scale.price(self.lp.price(row) + ray)
        };
        let (families, own) = (self.packing.families, self.packing.rows);
        let rows: Vec<i64> = (0..self.lp.rows())
            .map(|row| {
                if row < own {
                    price(row).max(0)
                } else {
                    price(row)
                }
            })
            .collect();
        let times = |p: i64, (least, most): (u32, u32)| {
            i128::from(p) * i128::from(if p >= 0 { most } else { least })
        };
        let others = rows.iter().zip(&self.spans).skip(families);
        let add = |sum: i64, row: &u32| sum.saturating_add(rows[*row as usize]);
        let mut cuts = vec![Vec::new(); own];
        for (row, of) in self.cuts.iter().filter(|c| rows[c.0 as usize] != 0) {
            for part in of {
                cuts[*part as usize].push(*row);
            }
        }
        Prices {
            cuts,
            total: others.map(|(price, span)| times(*price, *span)).sum(),
            kinds: self.packing.of_kinds(|of| of.iter().fold(0, add)),
            sums: rows[own..].iter().any(|p| *p != 0),
            rows,
        }
    }

    fn worth(&self, column: u32, prices: &Prices) -> i64 {
        let of = self.packing.columns[column as usize];
        let mut worth = self
            .scale
            .up(of.gain)
            .saturating_sub(prices.kinds[of.kind as usize]);
        if prices.sums {
            for sum in self.sums.of(self.packing, column) {
                let row = self.sum_rows[sum as usize];
                if row != NONE {
                    worth = worth.saturating_sub(prices.rows[row as usize]);
                }
            }
            // A cut counts when a second of the column's rows is in it.
            for (n, row) in self.own_rows(column).enumerate() {
                for cut in &prices.cuts[row as usize] {
                    let before = self.own_rows(column).take(n);
                    let times = before.filter(|r| prices.cuts[*r as usize].contains(cut));
                    if times.count() == 1 {
                        worth = worth.saturating_sub(prices.rows[*cut as usize]);
                    }
                }
            }
        }
        worth
    }

    pub(super) fn priced(&self, along_ray: f64) -> Priced {
        let prices = self.prices(along_ray);
        let mut bound = prices.total;
        let slack = self.scale.up(1) / 1000;
        let mut missing = Vec::new();
        let mut wanted: Vec<(i64, u32)> = Vec::new();
        for (family, pool) in self.pool.iter().enumerate() {
            let mut most: i64 = 0;
            let mut forced = None;
            let enough = prices.rows[family].saturating_add(slack);
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
                if worth > enough && self.at[*column as usize] == NONE {
                    wanted.push((worth, *column));
                }
            }
            bound += i128::from(forced.unwrap_or(most));
            if forced.is_none() {
                wanted.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
                missing.extend(wanted.iter().take(JOIN).map(|w| w.1));
            }
        }
        Priced { bound, missing }
    }

    /// Computes anew what each column that a better plan may have takes from the bound of the node applied, which all
    /// better plans are in, and rules out those that no plan that reaches the goal has. Gives the bound.
    pub fn survey(&mut self, goal: i128) -> i128 {
        let prices = self.prices(0.0);
        let mut best = vec![0_i64; self.packing.families];
        let mut forced = vec![false; self.packing.families];
        let family = |column: u32| self.packing.columns[column as usize].family as usize;
        let mut losses = std::mem::take(&mut self.losses);
        losses.retain(|l| self.fates[l.0 as usize] != Fate::Forbidden || self.is_barred(l.0));
        for (column, worth) in &mut losses {
            *worth = self.worth(*column, &prices);
            let of = family(*column);
            if self.fates[*column as usize] == Fate::Forced {
                best[of] = *worth;
                forced[of] = true;
            } else if !forced[of] {
                best[of] = best[of].max(*worth);
            }
        }
        let bound = prices.total + best.iter().map(|b| i128::from(*b)).sum::<i128>();
        for (column, worth) in &mut losses {
            *worth = best[family(*column)].saturating_sub(*worth);
        }
        losses.retain(|l| bound - i128::from(l.1) >= goal);
        self.losses = losses;
        self.known = bound;
        bound
    }

    fn is_barred(&self, column: u32) -> bool {
        self.barred.contains(&column)
    }

    /// The goal that this many columns could reach together.
    pub fn within_reach(&self, columns: usize) -> Option<i128> {
        let mut losses: Vec<i64> = self.losses.iter().map(|l| l.1).collect();
        if columns >= losses.len() {
            return None;
        }
        let (_, loss, _) = losses.select_nth_unstable(columns);
        Some(self.scale.down(self.known - i128::from(*loss)))
    }

    /// Puts only those columns in question that a plan which reaches the goal can have. How many are they?
    pub fn narrow(&mut self, goal: i128) -> usize {
        for column in std::mem::take(&mut self.barred) {
            self.fates[column as usize] = Fate::Open;
            self.bounds_of(column);
        }
        let mut far = vec![true; self.packing.columns.len()];
        for pool in &mut self.pool {
            pool.clear();
        }
        let mut count = 0;
        for (column, loss) in &self.losses {
            if self.known - i128::from(*loss) >= goal {
                far[*column as usize] = false;
                self.pool[self.packing.columns[*column as usize].family as usize].push(*column);
                count += 1;
            }
        }
        self.shrink(&far);
        for n in 0..self.inside.len() {
            let column = self.inside[n];
            if far[column as usize] && self.fates[column as usize] == Fate::Open {
                self.barred.push(column);
                self.fates[column as usize] = Fate::Forbidden;
                self.bounds_of(column);
            }
        }
        count
    }
}
