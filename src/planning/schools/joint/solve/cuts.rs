//! Rows that follow from others because families and places are whole: of some rows and some families, each half of what
//! they take, rounded down, is at most half of what they give, rounded down. Shares of bundles break such rows where
//! siblings want two places at once; whole bundles never do.

use std::collections::{BTreeMap, BTreeSet};

/// A row that follows: from these rows and from one bundle for each of these families.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Cut {
    pub rows: Vec<usize>,
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
const ALIKE: u32 = 3;

/// Seeks rows that shares break.
pub(super) struct Seek<'a> {
    shares: &'a [Share<'a>],
    places: &'a [i64],
    /// The shares that take places of each row.
    takers: Vec<Vec<usize>>,
    /// What of each row is not taken.
    slack: Vec<f64>,
    found: BTreeSet<(i64, Cut)>,
}

impl<'a> Seek<'a> {
    pub fn new(shares: &'a [Share<'a>], places: &'a [i64]) -> Self {
        let mut takers = vec![Vec::new(); places.len()];
        let mut slack: Vec<f64> = places.iter().map(|n| *n as f64).collect();
        for (at, share) in shares.iter().enumerate() {
            for row in share.takes {
                slack[*row] -= share.share;
                if takers[*row].last() != Some(&at) {
                    takers[*row].push(at);
                }
            }
        }
        Self { shares, places, takers, slack, found: BTreeSet::new() }
    }

    /// The rows that are broken most.
    pub fn cuts(mut self, most: usize) -> Vec<Cut> {
        let is_part = |at: &usize| self.shares[*at].share < 1.0 - 1e-6;
        let rows: Vec<usize> = (0..self.places.len())
            .filter(|row| self.slack[*row] < 0.99 && self.takers[*row].iter().any(is_part))
            .collect();
        let near = self.near(&rows);
        for (n, a) in rows.iter().enumerate() {
            self.look(&[*a]);
            for b in &rows[n + 1..] {
                self.look(&[*a, *b]);
            }
        }
        let mut seen = BTreeSet::new();
        for a in &rows {
            for b in &near[a] {
                for c in near[a].union(&near[b]) {
                    if c == a || c == b { continue; }
                    let mut three = [*a, *b, *c];
                    three.sort_unstable();
                    if seen.insert(three) {
                        self.look(&three);
                    }
                }
            }
        }
        // Of rows that follow from much the same one is enough.
        let mut busy = vec![0; self.places.len()];
        let mut cuts = Vec::new();
        for (_, cut) in self.found.into_iter().rev() {
            if cuts.len() < most && cut.rows.iter().all(|row| busy[*row] < ALIKE) {
                for row in &cut.rows {
                    busy[*row] += 1;
                }
                cuts.push(cut);
            }
        }
        cuts
    }

    /// Rows that have a family in common of which only shares are chosen.
    fn near(&self, rows: &[usize]) -> BTreeMap<usize, BTreeSet<usize>> {
        let mut of_family: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for row in rows {
            for at in &self.takers[*row] {
                if self.shares[*at].share < 1.0 - 1e-6 {
                    let _ = of_family.entry(self.shares[*at].family).or_default().insert(*row);
                }
            }
        }
        let mut near: BTreeMap<usize, BTreeSet<usize>> = rows.iter().map(|row| (*row, BTreeSet::new())).collect();
        for rows in of_family.values() {
            for a in rows {
                for b in rows {
                    if a != b {
                        near.entry(*a).or_default().extend([*b]);
                    }
                }
            }
        }
        near
    }

    /// Is a row that follows from these and the families that suit best broken?
    fn look(&mut self, rows: &[usize]) {
        let mut loss: f64 = rows.iter().map(|row| self.slack[*row].max(0.0)).sum();
        if loss > 1.0 - 2.0 * LEAST {
            return;
        }
        // Of each family the shares that take an odd number.
        let mut odd: BTreeMap<usize, f64> = BTreeMap::new();
        let mut takers: Vec<usize> = rows.iter().flat_map(|row| self.takers[*row].iter().copied()).collect();
        takers.sort_unstable();
        takers.dedup();
        for at in takers {
            let share = &self.shares[at];
            let taken = share.takes.iter().filter(|row| rows.contains(row)).count();
            if taken % 2 == 1 {
                *odd.entry(share.family).or_default() += share.share;
            }
        }
        let mut families: BTreeSet<usize> = BTreeSet::new();
        let mut flip = (1.0, None);
        for (family, odd) in &odd {
            loss += odd.min(1.0 - odd).max(0.0);
            if *odd > 0.5 {
                let _ = families.insert(*family);
            }
            let change = (1.0 - 2.0 * odd).abs();
            if change < flip.0 {
                flip = (change, Some(*family));
            }
        }
        let given: i64 = rows.iter().map(|row| self.places[*row]).sum();
        if (given + families.len() as i64) % 2 == 0 {
            let Some(family) = flip.1 else { return };
            loss += flip.0;
            if !families.remove(&family) {
                let _ = families.insert(family);
            }
        }
        let breach = (1.0 - loss) / 2.0;
        if breach > LEAST {
            let cut = Cut { rows: rows.to_vec(), families: families.into_iter().collect() };
            let _ = self.found.insert(((breach * 1e6) as i64, cut));
        }
    }
}
