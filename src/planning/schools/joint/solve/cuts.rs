//! Rows that follow from others because families and places are whole: of some rows and some families, each half of what
//! they take, rounded down, is at most half of what they give, rounded down. Shares of bundles break such rows where
//! siblings want two places at once; whole bundles never do.

use std::collections::{BTreeMap, BTreeSet};

/// A row that follows: from these limits and from one bundle for each of these families.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cut {
    pub limits: Vec<u32>,
    pub families: Vec<usize>,
}

/// A share of a bundle.
#[derive(Debug, Clone)]
pub(super) struct Share<'a> {
    pub family: usize,
    pub takes: &'a [usize],
    pub share: f64,
}

/// Less than this is no breach.
const LEAST: f64 = 0.02;
/// So many rows follow from the same row at most, in one round.
const ALIKE: u32 = 2;

/// Seeks rows that shares break.
pub(super) struct Seek<'a> {
    shares: &'a [Share<'a>],
    places: &'a [i64],
    /// The shares that take places of each limit.
    takers: Vec<Vec<usize>>,
    /// What of each limit is not taken.
    slack: Vec<f64>,
    /// How much of each family takes an odd number of what is looked at, and the families that have any.
    odd: Vec<f64>,
    touched: Vec<usize>,
    found: BTreeSet<(i64, Cut)>,
}

impl<'a> Seek<'a> {
    pub fn new(shares: &'a [Share<'a>], places: &'a [i64]) -> Self {
        let mut takers = vec![Vec::new(); places.len()];
        let mut slack: Vec<f64> = places.iter().map(|n| *n as f64).collect();
        for (at, share) in shares.iter().enumerate() {
            for row in share.takes.iter().filter(|row| **row < places.len()) {
                slack[*row] -= share.share;
                if takers[*row].last() != Some(&at) {
                    takers[*row].push(at);
                }
            }
        }
        let families = shares.iter().map(|share| share.family + 1).max();
        Self {
            shares,
            places,
            takers,
            slack,
            odd: vec![0.0; families.unwrap_or(0)],
            touched: Vec::new(),
            found: BTreeSet::new(),
        }
    }

    /// The rows that are broken most, from one limit or from two or three that have to do with each other.
    pub fn cuts(mut self, most: usize) -> Vec<Cut> {
        let near = self.near();
        for (a, beside) in &near {
            self.look(&[*a]);
            for b in beside.range(a + 1..) {
                self.look(&[*a, *b]);
                for c in beside.range(b + 1..) {
                    self.look(&[*a, *b, *c]);
                }
                // Those that only the second has to do with.
                for c in near[b].iter().filter(|c| *c > a && !beside.contains(c)) {
                    self.look(&[*a, *b, *c]);
                }
            }
        }
        // Of rows that follow from much the same one is enough.
        let mut busy = vec![0; self.places.len()];
        let mut cuts = Vec::new();
        for (_, cut) in self.found.into_iter().rev() {
            if cuts.len() < most && cut.limits.iter().all(|row| busy[*row as usize] < ALIKE) {
                for row in &cut.limits {
                    busy[*row as usize] += 1;
                }
                cuts.push(cut);
            }
        }
        cuts
    }

    /// Full limits that a family chooses between by shares.
    fn near(&self) -> BTreeMap<usize, BTreeSet<usize>> {
        let mut of_family: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        let mut near: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for (row, takers) in self.takers.iter().enumerate() {
            if self.slack[row] > 1.0 - LEAST {
                continue;
            }
            for share in takers.iter().map(|at| &self.shares[*at]) {
                if share.share < 1.0 - LEAST {
                    let _ = of_family.entry(share.family).or_default().insert(row);
                    let _ = near.entry(row).or_default();
                }
            }
        }
        for rows in of_family.values() {
            for row in rows {
                let others = rows.iter().filter(|other| *other != row);
                near.entry(*row).or_default().extend(others);
            }
        }
        near
    }

    /// Is a row that follows from these limits and the families that suit best broken?
    fn look(&mut self, rows: &[usize]) {
        let mut loss: f64 = rows.iter().map(|row| self.slack[*row].max(0.0)).sum();
        for (n, row) in rows.iter().enumerate() {
            for at in &self.takers[*row] {
                let share = &self.shares[*at];
                let before = |row: &usize| rows[..n].contains(row);
                if n > 0 && share.takes.iter().any(before) {
                    continue;
                }
                let taken = share.takes.iter().filter(|row| rows.contains(row)).count();
                if taken % 2 == 1 {
                    if self.odd[share.family] == 0.0 {
                        self.touched.push(share.family);
                    }
                    self.odd[share.family] += share.share;
                }
            }
        }
        let mut families: Vec<usize> = Vec::new();
        let mut flip = (1.0, None);
        for family in self.touched.drain(..) {
            let odd = std::mem::take(&mut self.odd[family]);
            loss += odd.min(1.0 - odd).max(0.0);
            if odd > 0.5 {
                families.push(family);
            }
            let change = (1.0 - 2.0 * odd).abs();
            if change < flip.0 {
                flip = (change, Some(family));
            }
        }
        let given: i64 = rows.iter().map(|row| self.places[*row]).sum();
        if (given + families.len() as i64) % 2 == 0 {
            let Some(family) = flip.1 else { return };
            loss += flip.0;
            match families.iter().position(|other| *other == family) {
                Some(at) => drop(families.remove(at)),
                None => families.push(family),
            }
        }
        let breach = (1.0 - loss) / 2.0;
        if breach > LEAST {
            families.sort_unstable();
            let cut = Cut {
                limits: rows.iter().map(|row| *row as u32).collect(),
                families,
            };
            let _ = self.found.insert(((breach * 1e6) as i64, cut));
        }
    }
}
