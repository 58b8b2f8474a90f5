//! What must be whole in every plan: how many talks there are of a length, on a day, in a window, of a family there.
//!
//! Branching on such sums first closes gaps that single choices leave open (Vanderbeck, Operations Research 48, 2000):
//! whether 79 or 80 families get a place decides more than which of them does.

use super::model::Packing;
use crate::planning::plan::problem::Problem;
use std::collections::{BTreeMap, HashMap};

/// A sum of columns: what kind, and its columns.
#[derive(Debug, Clone)]
pub(super) struct Sum {
    /// Coarser kinds come first.
    pub kind: usize,
    /// Its columns.
    pub columns: Vec<u32>,
}

/// How many kinds of sums there are.
pub(super) const KINDS: usize = 11;

/// The windows of each choice: which stretch of a resource it lies in.
fn windows(problem: &Problem, packing: &Packing, columns: &[u32]) -> Vec<(u32, u32, i64)> {
    let mut sizes: HashMap<u32, u32> = HashMap::new();
    let choice = |c: u32| &problem.choices[packing.columns[c as usize].origin as usize];
    for column in columns {
        for used in &choice(*column).uses {
            *sizes.entry(used.0).or_default() += 1;
        }
    }
    let main = |c: u32| {
        let uses = choice(c).uses.iter().map(|u| u.0);
        uses.max_by_key(|u| (sizes.get(u).copied(), std::cmp::Reverse(*u)))
            .unwrap_or(u32::MAX)
    };
    let mut order: Vec<(u32, i64, i64, u32)> = (0_u32..)
        .zip(columns)
        .map(|(n, c)| (main(*c), choice(*c).start_min, choice(*c).end_min, n))
        .collect();
    order.sort_unstable();
    let mut found = vec![(0, 0, 0); columns.len()];
    let mut from = 0;
    let mut window = 0;
    while from < order.len() {
        let (used, start, mut end, _) = order[from];
        let mut to = from + 1;
        while to < order.len() && order[to].0 == used && order[to].1 < end {
            end = end.max(order[to].2);
            to += 1;
        }
        for (.., n) in &order[from..to] {
            found[*n as usize] = (used, window, end.saturating_sub(start));
        }
        window += 1;
        from = to;
    }
    found
}

/// All sums of a list of columns.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    /// Coarser kinds come first.
    pub list: Vec<Sum>,
    /// The sums of each column.
    of: HashMap<u32, [u32; KINDS]>,
}

impl Sums {
    /// The sums of a column.
    pub fn of(&self, column: u32) -> &[u32] {
        self.of.get(&column).map_or(&[], |s| s.as_slice())
    }

    /// All sums of these columns.
    pub fn new(problem: &Problem, packing: &Packing, columns: &[u32]) -> Self {
        let windows = windows(problem, packing, columns);
        let mut names: BTreeMap<(usize, i64, i64), Vec<u32>> = BTreeMap::new();
        for (n, column) in columns.iter().enumerate() {
            let of = packing.columns[*column as usize];
            let choice = &problem.choices[of.origin as usize];
            let minutes = choice.end_min.saturating_sub(choice.start_min);
            let day = choice.start_min.div_euclid(24 * 60);
            let (used, window, span) = windows[n];
            let (used, window, family) = (i64::from(used), i64::from(window), i64::from(of.family));
            let keys = [
                (0, 0),
                (minutes, 0),
                (minutes, span),
                (used, 0),
                (day, 0),
                (day, minutes),
                (window, 0),
                (window, minutes),
                (family, 0),
                (family, day),
                (family, window),
            ];
            for (kind, key) in keys.into_iter().enumerate() {
                names.entry((kind, key.0, key.1)).or_default().push(*column);
            }
        }
        let mut sums = Self::default();
        for (number, ((kind, ..), columns)) in (0_u32..).zip(names) {
            for column in &columns {
                sums.of.entry(*column).or_insert([0; KINDS])[kind] = number;
            }
            sums.list.push(Sum { kind, columns });
        }
        sums
    }
}
