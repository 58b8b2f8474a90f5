//! Cuts: whole numbers say more than fractions do. Of rows that are added up, halved and rounded down, those are found that
//! the fractional values break (Caprara & Fischetti, {0, 1/2}-Chvátal-Gomory cuts, Mathematical Programming 74, 1996), by
//! elimination modulo 2 (Koster, Zymolka & Kutschka, Algorithms to separate {0, 1/2}-Chvátal-Gomory cuts, Algorithmica 55,
//! 2009). Three families who each could come with one of two counsellors and one of two interpreters are such a case.

use super::Relaxation;
use std::collections::BTreeMap;

/// What a row may lack to be full and still be of use.
const SLACK: f64 = 0.1;
/// By how much a cut has to be broken.
const BROKEN: f64 = 0.05;
/// The most rows of a cut.
const LONGEST: u32 = 40;
/// Nearly nothing.
const TINY: f64 = 1e-6;

/// A sum of rows modulo 2.
#[derive(Clone)]
struct Sum {
    /// Columns that occur an odd number of times, then the rows that were added up.
    bits: Vec<u64>,
    slack: f64,
    used: bool,
}

fn bits(words: &[u64]) -> impl Iterator<Item = usize> + '_ {
    words.iter().enumerate().flat_map(|(at, word)| {
        let mut left = *word;
        std::iter::from_fn(move || {
            let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(at * 64 + bit)
        })
    })
}

impl Relaxation<'_> {
    /// How many cuts were added.
    pub fn cuts(&self) -> usize {
        self.cuts.len()
    }

    /// Adds so many cuts at most that these values break. How many are they?
    pub fn cut(&mut self, values: &[(u32, f64)], most: usize) -> usize {
        let mut found = self.broken(values);
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        found.truncate(most);
        let mut added = 0;
        for (_, rows) in found {
            if self.lp.has_room() {
                self.add_cut(&rows);
                added += 1;
            }
        }
        added
    }

    pub(super) fn own_rows(&self, column: u32) -> impl Iterator<Item = u32> + '_ {
        let family = self.packing.columns[column as usize].family;
        std::iter::once(family).chain(self.packing.rows_of(column).iter().copied())
    }

    /// Sets of rows that make a broken cut, and by how much.
    fn broken(&self, values: &[(u32, f64)]) -> Vec<(f64, Vec<u32>)> {
        let mut full = vec![0.0; self.packing.rows];
        let mut whole = vec![false; self.packing.rows];
        for (column, value) in values {
            for row in self.own_rows(*column) {
                full[row as usize] += value;
                whole[row as usize] |= *value > 1.0 - TINY;
            }
        }
        let rows: Vec<u32> = (0..self.packing.rows as u32)
            .filter(|r| full[*r as usize] > 1.0 - SLACK && !whole[*r as usize])
            .collect();
        let mut parts: Vec<(u32, f64)> = values.to_vec();
        parts.retain(|v| v.1 > TINY && v.1 <= 1.0 - TINY);
        parts.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let words = parts.len().div_ceil(64);
        let blank = vec![0_u64; words + rows.len().div_ceil(64)];
        let mut at = vec![None; self.packing.rows];
        let mut sums = Vec::with_capacity(rows.len());
        for (n, row) in rows.iter().enumerate() {
            at[*row as usize] = Some(n);
            let mut bits = blank.clone();
            bits[words + n / 64] |= 1 << (n % 64);
            sums.push(Sum {
                bits,
                slack: (1.0 - full[*row as usize]).max(0.0),
                used: false,
            });
        }
        for (n, (column, _)) in parts.iter().enumerate() {
            for row in self.own_rows(*column).filter_map(|r| at[r as usize]) {
                sums[row].bits[n / 64] ^= 1 << (n % 64);
            }
        }
        let mut found = BTreeMap::new();
        for full_first in [true, false] {
            eliminate(&mut sums.clone(), &parts, &rows, full_first, &mut found);
        }
        found.into_iter().map(|(rows, by)| (by, rows)).collect()
    }

    fn add_cut(&mut self, rows: &[u32]) {
        let cut = self.lp.rows() as u32;
        for row in rows {
            self.cuts_of_row[*row as usize].push(cut);
        }
        self.cuts.push((cut, rows.to_vec()));
        let inside = (0_u32..).zip(&self.inside);
        let inside = inside.filter(|(_, c)| {
            let own = self.own_rows(**c).filter(|r| rows.contains(r));
            own.count() >= 2
        });
        let columns = inside.map(|(n, _)| n).collect();
        let most = rows.len() as u32 / 2;
        let _ = self.lp.add_row(columns, 0.0, f64::from(most));
        self.spans.push((0, most));
    }

    /// The rows of the cuts that a column is in: those with two of its own rows.
    pub(super) fn cuts_of(&self, column: u32) -> Vec<u32> {
        let mut cuts: Vec<u32> = Vec::new();
        for row in self.own_rows(column) {
            cuts.extend(&self.cuts_of_row[row as usize]);
        }
        cuts.sort_unstable();
        let twice = cuts.chunk_by(|a, b| a == b).filter(|same| same.len() >= 2);
        twice.map(|same| same[0]).collect()
    }
}

/// Takes columns out one after the other, those of the greatest value first; odd sums of which little is left are broken.
/// Finds the sets of rows, and by how much they are broken.
fn eliminate(
    sums: &mut [Sum],
    parts: &[(u32, f64)],
    rows: &[u32],
    full_first: bool,
    found: &mut BTreeMap<Vec<u32>, f64>,
) {
    let words = parts.len().div_ceil(64);
    for column in 0..parts.len() {
        let (word, bit) = (column / 64, 1_u64 << (column % 64));
        let with = (0..sums.len()).filter(|n| sums[*n].bits[word] & bit != 0);
        let with: Vec<usize> = with.filter(|n| !sums[*n].used).collect();
        let Some(pivot) = with.iter().copied().min_by(|a, b| {
            let (a, b) = (&sums[*a], &sums[*b]);
            let slack = a.slack.total_cmp(&b.slack);
            let size = count(&a.bits).cmp(&count(&b.bits));
            if full_first {
                slack.then(size)
            } else {
                size.then(slack)
            }
        }) else {
            continue;
        };
        sums[pivot].used = true;
        let by = sums[pivot].clone();
        for n in with.into_iter().filter(|n| *n != pivot) {
            let sum = &mut sums[n];
            for (word, other) in sum.bits.iter_mut().zip(&by.bits) {
                *word ^= other;
            }
            sum.slack += by.slack;
            let (odd, members) = sum.bits.split_at(words);
            let size = count(members);
            if size.is_multiple_of(2) || !(3..=LONGEST).contains(&size) || sum.slack >= 1.0 {
                continue;
            }
            let left = sum.slack + bits(odd).map(|n| parts[n].1).sum::<f64>();
            if left < 1.0 - 2.0 * BROKEN {
                let set = bits(members).map(|n| rows[n]).collect();
                let _ = found.insert(set, (1.0 - left) / 2.0);
            }
        }
    }
}

fn count(words: &[u64]) -> u32 {
    words.iter().map(|w| w.count_ones()).sum()
}
