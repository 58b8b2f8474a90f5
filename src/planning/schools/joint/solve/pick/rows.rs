//! Rows that follow from others, as the picks know them: added where shares of bundles break them, taken away when idle.

use super::super::cuts::{Cut, Seek, Share};
use super::super::simplex::{Program, renumbered};
use super::Pick;

/// So many rows in each round.
const MOST_CUTS: usize = 60;

impl Pick<'_> {
    /// Adds the rows that these shares break. Are there any?
    pub(super) fn follow(&mut self, program: &mut Program, shares: &[(usize, f64)]) -> bool {
        let idle = program.idle(self.limits.len());
        program.remove(&idle);
        self.remove(&idle);
        let shares: Vec<Share<'_>> = shares
            .iter()
            .map(|(bundle, share)| Share {
                family: self.family_of[*bundle],
                takes: &self.takes[*bundle],
                share: *share,
            })
            .collect();
        let cuts = Seek::new(&shares, &self.places[..self.limits.len()]).cuts(MOST_CUTS);
        let any = !cuts.is_empty();
        for mut cut in cuts {
            for row in &mut cut.limits {
                *row = self.limits[*row as usize];
            }
            self.add(cut);
            program.add(self.places[self.places.len() - 1], &self.takes);
        }
        any
    }

    /// A row that follows.
    pub(super) fn add(&mut self, cut: Cut) {
        let row = self.places.len();
        let rows = cut.limits.iter();
        let rows: Vec<usize> = rows
            .filter_map(|at| self.limits.binary_search(at).ok())
            .collect();
        for (at, family) in self.families.iter().enumerate() {
            let chosen = usize::from(cut.families.binary_search(&at).is_ok());
            for bundle in family {
                let takes = &mut self.takes[*bundle];
                let taken = takes.iter().filter(|row| rows.contains(row)).count();
                takes.extend(std::iter::repeat_n(row, usize::midpoint(taken, chosen)));
            }
        }
        let given: i64 = rows.iter().map(|row| self.places[*row]).sum();
        self.places.push((given + cut.families.len() as i64) / 2);
        self.price.push(0);
        self.used.push(0);
        self.cuts.push(cut);
    }

    /// Takes rows away.
    fn remove(&mut self, idle: &[bool]) {
        let number = renumbered(idle);
        for bundle in self.families.iter().flatten() {
            let takes = &mut self.takes[*bundle];
            takes.retain(|row| !idle[*row]);
            for row in takes {
                *row = number[*row];
            }
        }
        for list in [&mut self.places, &mut self.price, &mut self.used] {
            let mut rows = idle.iter();
            list.retain(|_| rows.next().is_some_and(|idle| !idle));
        }
        let mut rows = idle[self.limits.len()..].iter();
        self.cuts.retain(|_| rows.next().is_some_and(|idle| !idle));
    }
}
