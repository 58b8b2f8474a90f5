//! The problem as weighted set packing: what each choice gains, and the rows of which only one choice may be taken.
//!
//! Two choices exclude each other when they share a row. The rows of a limit are the maximal cliques of its interval
//! graph (Golumbic, Algorithmic Graph Theory and Perfect Graphs, ch. 8): they say the same as all pairs and bound far better.

use crate::planning::plan::problem::{Choice, Problem};
use std::collections::HashMap;

/// A choice that can be worth taking.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its family, which is its first row too.
    pub family: u32,
    /// Its place in [`Problem::choices`].
    pub origin: u32,
    /// What it saves against leaving the family out, in units of [`Packing::unit`]; more than 0.
    pub gain: i64,
}

/// Weighted set packing: choose columns of the greatest gain, at most one in each row.
#[derive(Debug, Clone, Default)]
pub(super) struct Packing {
    /// Families; the first rows are theirs.
    pub families: usize,
    /// All rows.
    pub rows: usize,
    /// Columns, by family.
    pub columns: Vec<Column>,
    starts: Vec<u32>,
    entries: Vec<u32>,
    /// First column of each family, and the end.
    pub of_family: Vec<u32>,
    /// Every gain is a multiple of this many units of cost.
    pub unit: i64,
    /// What it costs to leave out everybody.
    pub base: i128,
}

impl Packing {
    /// The rows of a column other than its family's.
    pub fn rows_of(&self, column: u32) -> &[u32] {
        let at = column as usize;
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// What a gain makes of the cost.
    pub fn cost(&self, gain: i128) -> i64 {
        let cost = self.base - gain * i128::from(self.unit);
        let floor = if cost < 0 { i64::MIN } else { i64::MAX };
        i64::try_from(cost).unwrap_or(floor)
    }

    /// The columns of a family.
    pub fn family(&self, family: usize) -> std::ops::Range<u32> {
        self.of_family[family]..self.of_family[family + 1]
    }

    /// A problem as set packing.
    pub fn new(problem: &Problem) -> Self {
        let families = problem.families.len();
        let mut usable: Vec<u32> = (0_u32..)
            .zip(&problem.choices)
            .filter(|(_, c)| gain(problem, c) > 0 && c.end_min > c.start_min)
            .map(|(at, _)| at)
            .collect();
        usable.sort_by_key(|at| (problem.choices[*at as usize].family, *at));
        let cliques = cliques(problem, &usable);
        let kept = distinct(problem, &usable, &cliques.rows);
        let mut packing = Self {
            families,
            rows: families + cliques.count,
            base: problem
                .families
                .iter()
                .map(|f| i128::from(f.unplanned_cost))
                .sum(),
            ..Self::default()
        };
        let gains = kept
            .iter()
            .map(|n| gain(problem, &problem.choices[usable[*n as usize] as usize]));
        packing.unit = gains.fold(0, gcd).max(1);
        packing.starts.push(0);
        packing.of_family.push(0);
        for n in kept {
            let origin = usable[n as usize];
            let choice = &problem.choices[origin as usize];
            while packing.of_family.len() <= choice.family as usize {
                packing.of_family.push(packing.columns.len() as u32);
            }
            packing.columns.push(Column {
                family: choice.family,
                origin,
                gain: gain(problem, choice) / packing.unit,
            });
            packing.entries.extend_from_slice(&cliques.rows[n as usize]);
            packing.starts.push(packing.entries.len() as u32);
        }
        while packing.of_family.len() <= families {
            packing.of_family.push(packing.columns.len() as u32);
        }
        packing.drop_implied_rows();
        packing
    }

    /// Rows that another row contains say nothing: a room that only one counsellor uses, a clique of one family.
    fn drop_implied_rows(&mut self) {
        let first = self.families;
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); self.rows - first];
        for column in 0..self.columns.len() as u32 {
            for row in self.rows_of(column) {
                members[*row as usize - first].push(column);
            }
        }
        let implied = |row: usize| {
            let of = &members[row];
            let Some(one) = of.first() else { return true };
            let family = self.columns[*one as usize].family;
            if of
                .iter()
                .all(|c| self.columns[*c as usize].family == family)
            {
                return true;
            }
            let contains = |other: usize| {
                let size = members[other].len();
                (size > of.len() || (size == of.len() && other < row))
                    && of
                        .iter()
                        .all(|c| self.rows_of(*c).contains(&((other + first) as u32)))
            };
            let others = self.rows_of(*one).iter().map(|r| *r as usize - first);
            others.filter(|o| *o != row).any(contains)
        };
        let mut names = vec![u32::MAX; members.len()];
        let mut next = first as u32;
        for (row, name) in names.iter_mut().enumerate() {
            if !implied(row) {
                *name = next;
                next += 1;
            }
        }
        let mut entries = Vec::with_capacity(self.entries.len());
        let mut starts = vec![0];
        for column in 0..self.columns.len() as u32 {
            let kept = self
                .rows_of(column)
                .iter()
                .map(|r| names[*r as usize - first]);
            entries.extend(kept.filter(|r| *r != u32::MAX));
            starts.push(entries.len() as u32);
        }
        self.rows = next as usize;
        self.entries = entries;
        self.starts = starts;
    }
}

fn gcd(a: i64, b: i64) -> i64 {
    let (mut a, mut b) = (a, b);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

/// What a choice saves against leaving its family out; nothing for a choice of no family.
fn gain(problem: &Problem, choice: &Choice) -> i64 {
    let family = problem.families.get(choice.family as usize);
    family.map_or(0, |f| f.unplanned_cost.saturating_sub(choice.cost))
}

/// The rows of each usable choice.
struct Cliques {
    rows: Vec<Vec<u32>>,
    count: usize,
}

/// All maximal cliques of the interval graphs of all limits.
fn cliques(problem: &Problem, usable: &[u32]) -> Cliques {
    let mut by_use: HashMap<u32, Vec<u32>> = HashMap::new();
    for (n, at) in (0_u32..).zip(usable) {
        let mut uses: Vec<u32> = problem.choices[*at as usize]
            .uses
            .iter()
            .map(|u| u.0)
            .collect();
        uses.sort_unstable();
        uses.dedup();
        for used in uses {
            by_use.entry(used).or_default().push(n);
        }
    }
    let mut names: Vec<u32> = by_use.keys().copied().collect();
    names.sort_unstable();
    let mut rows = vec![Vec::new(); usable.len()];
    let mut next = problem.families.len();
    for used in names {
        let Some(mut members) = by_use.remove(&used) else {
            continue;
        };
        let gap = problem
            .limits
            .get(used as usize)
            .map_or(0, |l| i64::from(l.gap_minutes));
        let span = |n: u32| {
            let choice = &problem.choices[usable[n as usize] as usize];
            (choice.start_min, choice.end_min.saturating_add(gap))
        };
        members.sort_by_key(|n| span(*n));
        let mut active: Vec<u32> = Vec::new();
        let mut first_end = i64::MAX;
        let mut grew = false;
        let mut close = |active: &[u32]| {
            for n in active {
                rows[*n as usize].push(next as u32);
            }
            next += 1;
        };
        for n in members {
            let (start, end) = span(n);
            if first_end <= start {
                if grew && active.len() > 1 {
                    close(&active);
                }
                active.retain(|a| span(*a).1 > start);
                first_end = active.iter().map(|a| span(*a).1).min().unwrap_or(i64::MAX);
            }
            active.push(n);
            first_end = first_end.min(end);
            grew = true;
        }
        if grew && active.len() > 1 {
            close(&active);
        }
    }
    Cliques {
        rows,
        count: next - problem.families.len(),
    }
}

/// One of each set of choices of a family that exclude the same others: the cheapest, then the first.
fn distinct(problem: &Problem, usable: &[u32], rows: &[Vec<u32>]) -> Vec<u32> {
    let mut best: HashMap<(u32, &[u32]), u32> = HashMap::new();
    for (n, at) in (0_u32..).zip(usable) {
        let choice = &problem.choices[*at as usize];
        let kept = best.entry((choice.family, &rows[n as usize])).or_insert(n);
        if choice.cost < problem.choices[usable[*kept as usize] as usize].cost {
            *kept = n;
        }
    }
    let mut kept: Vec<u32> = best.into_values().collect();
    kept.sort_unstable();
    kept
}
