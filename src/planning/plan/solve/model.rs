//! The problem as weighted set packing: what each choice gains, and the rows of which only one choice may be taken.
//!
//! Two choices exclude each other when they share a row. The rows of a limit are the maximal cliques of its interval
//! graph (Golumbic, Algorithmic Graph Theory and Perfect Graphs, ch. 8): they say the same as all pairs and bound far better.

use crate::planning::plan::problem::{Choice, Problem, UseId};
use std::collections::{BTreeMap, HashMap};

/// A choice that can be worth taking.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its family, which is its first row too.
    pub family: u32,
    /// Its kind, which says its other rows.
    pub kind: u32,
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
    /// What columns use and when; a choice of each kind.
    pub kinds: Vec<u32>,
    rows_of_kind: Lists,
    /// First column of each family, and the end.
    pub of_family: Vec<u32>,
    /// Every gain is a multiple of this many units of cost.
    pub unit: i64,
    /// What it costs to leave out everybody.
    pub base: i128,
}

/// Many short lists in one.
#[derive(Debug, Clone, Default)]
struct Lists {
    starts: Vec<u32>,
    entries: Vec<u32>,
}

impl Lists {
    fn new<L: AsRef<[u32]>>(lists: impl Iterator<Item = L>) -> Self {
        let mut new = Self {
            starts: vec![0],
            entries: Vec::new(),
        };
        for list in lists {
            new.entries.extend_from_slice(list.as_ref());
            new.starts.push(new.entries.len() as u32);
        }
        new
    }

    fn get(&self, at: u32) -> &[u32] {
        let at = at as usize;
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

impl Packing {
    /// The rows of a column other than its family's.
    pub fn rows_of(&self, column: u32) -> &[u32] {
        self.rows_of_kind.get(self.columns[column as usize].kind)
    }

    /// Something about the rows of each kind.
    pub fn of_kinds<T>(&self, of: impl Fn(&[u32]) -> T) -> Vec<T> {
        let kinds = 0..self.kinds.len() as u32;
        kinds.map(|k| of(self.rows_of_kind.get(k))).collect()
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
        let usable = (0_u32..).zip(&problem.choices);
        let mut usable: Vec<u32> = usable
            .filter(|(_, c)| gain(problem, c) > 0 && c.end_min > c.start_min)
            .map(|(at, _)| at)
            .collect();
        usable.sort_by_key(|at| (problem.choices[*at as usize].family, *at));
        let kinds = Kinds::new(problem, &usable);
        let cliques = cliques(problem, &kinds);
        let mut packing = Self {
            families,
            rows: families + cliques.count,
            base: problem
                .families
                .iter()
                .map(|f| i128::from(f.unplanned_cost))
                .sum(),
            rows_of_kind: Lists::new(cliques.rows.iter()),
            ..Self::default()
        };
        let kept = distinct(problem, &usable, &kinds, &cliques.rows);
        let gains = kept
            .iter()
            .map(|(at, _)| gain(problem, &problem.choices[*at as usize]));
        packing.unit = gains.fold(0, gcd).max(1);
        packing.kinds = kinds.examples;
        packing.of_family.push(0);
        for (origin, kind) in kept {
            let choice = &problem.choices[origin as usize];
            while packing.of_family.len() <= choice.family as usize {
                packing.of_family.push(packing.columns.len() as u32);
            }
            packing.columns.push(Column {
                family: choice.family,
                kind,
                origin,
                gain: gain(problem, choice) / packing.unit,
            });
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
        let mut used = vec![false; self.kinds.len()];
        // The one family of each row.
        let mut alone = vec![Some(u32::MAX); self.rows - first];
        for column in &self.columns {
            used[column.kind as usize] = true;
            for row in self.rows_of_kind.get(column.kind) {
                let family = &mut alone[*row as usize - first];
                *family = match *family {
                    Some(one) if one == u32::MAX || one == column.family => Some(column.family),
                    _ => None,
                };
            }
        }
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); self.rows - first];
        for kind in (0..self.kinds.len() as u32).filter(|k| used[*k as usize]) {
            for row in self.rows_of_kind.get(kind) {
                members[*row as usize - first].push(kind);
            }
        }
        let implied = |row: usize| {
            let of = &members[row];
            if alone[row].is_some() {
                return true;
            }
            let contains = |other: usize| {
                let size = members[other].len();
                let name = (other + first) as u32;
                (size > of.len() || (size == of.len() && other < row))
                    && of.iter().all(|k| self.rows_of_kind.get(*k).contains(&name))
            };
            let one = of.first().map_or(&[][..], |k| self.rows_of_kind.get(*k));
            let others = one.iter().map(|r| *r as usize - first);
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
        let kept = (0..self.kinds.len() as u32).map(|kind| {
            let rows = self.rows_of_kind.get(kind).iter();
            let rows = rows.map(|r| names[*r as usize - first]);
            rows.filter(|r| *r != u32::MAX).collect::<Vec<u32>>()
        });
        self.rows_of_kind = Lists::new(kept);
        self.rows = next as usize;
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

/// Choices that use the same at the same time: whoever takes them, they exclude the same others.
#[derive(Default)]
struct Kinds {
    /// The kind of each usable choice.
    of: Vec<u32>,
    /// One choice of each kind.
    examples: Vec<u32>,
    /// How many choices are of a kind.
    sizes: Vec<u32>,
}

impl Kinds {
    fn new(problem: &Problem, usable: &[u32]) -> Self {
        let mut names: HashMap<(i64, i64, &[UseId]), u32> = HashMap::new();
        let mut kinds = Self::default();
        for at in usable {
            let choice = &problem.choices[*at as usize];
            let key = (choice.start_min, choice.end_min, choice.uses.as_slice());
            let next = kinds.examples.len() as u32;
            let kind = *names.entry(key).or_insert(next);
            if kind == next {
                kinds.examples.push(*at);
                kinds.sizes.push(0);
            }
            kinds.of.push(kind);
            kinds.sizes[kind as usize] += 1;
        }
        kinds
    }
}

/// The rows of each kind.
struct Cliques {
    rows: Vec<Vec<u32>>,
    count: usize,
}

/// All maximal cliques of the interval graphs of all limits.
fn cliques(problem: &Problem, kinds: &Kinds) -> Cliques {
    let mut by_use: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let example = |kind: u32| &problem.choices[kinds.examples[kind as usize] as usize];
    for kind in 0..kinds.examples.len() as u32 {
        let mut uses: Vec<u32> = example(kind).uses.iter().map(|u| u.0).collect();
        uses.sort_unstable();
        uses.dedup();
        for used in uses {
            by_use.entry(used).or_default().push(kind);
        }
    }
    let mut rows = vec![Vec::new(); kinds.examples.len()];
    let mut next = problem.families.len();
    for (used, mut members) in by_use {
        let limit = problem.limits.get(used as usize);
        let gap = limit.map_or(0, |l| i64::from(l.gap_minutes));
        let span = |kind: u32| {
            let choice = example(kind);
            (choice.start_min, choice.end_min.saturating_add(gap))
        };
        members.sort_by_cached_key(|kind| span(*kind));
        let mut active: Vec<(i64, u32)> = Vec::new();
        let mut first_end = i64::MAX;
        let mut close = |active: &[(i64, u32)]| {
            let sizes = active.iter().map(|a| kinds.sizes[a.1 as usize]);
            if sizes.sum::<u32>() > 1 {
                for (_, kind) in active {
                    rows[*kind as usize].push(next as u32);
                }
                next += 1;
            }
        };
        for kind in members {
            let (start, end) = span(kind);
            if first_end <= start {
                close(&active);
                active.retain(|a| a.0 > start);
                first_end = active.iter().map(|a| a.0).min().unwrap_or(i64::MAX);
            }
            active.push((end, kind));
            first_end = first_end.min(end);
        }
        close(&active);
    }
    Cliques {
        rows,
        count: next - problem.families.len(),
    }
}

/// One of each set of choices of a family that exclude the same others, with its kind: the cheapest, then the first.
fn distinct(
    problem: &Problem,
    usable: &[u32],
    kinds: &Kinds,
    rows: &[Vec<u32>],
) -> Vec<(u32, u32)> {
    // Kinds with the same rows are one class.
    let mut names: HashMap<&[u32], u32> = HashMap::new();
    let mut classes = Vec::with_capacity(rows.len());
    for list in rows {
        let next = names.len() as u32;
        classes.push(*names.entry(list).or_insert(next));
    }
    let mut kept: Vec<(u32, u32)> = Vec::with_capacity(usable.len());
    let mut seen: Vec<u32> = vec![u32::MAX; names.len()];
    let mut first = 0;
    for (at, kind) in usable.iter().zip(&kinds.of) {
        let choice = &problem.choices[*at as usize];
        if kept
            .last()
            .is_some_and(|k| problem.choices[k.0 as usize].family != choice.family)
        {
            first = kept.len();
        }
        let place = &mut seen[classes[*kind as usize] as usize];
        // A place before the first of this family is that of another one.
        match kept.get_mut(*place as usize) {
            Some(other) if *place as usize >= first => {
                if choice.cost < problem.choices[other.0 as usize].cost {
                    *other = (*at, *kind);
                }
            }
            _ => {
                *place = kept.len() as u32;
                kept.push((*at, *kind));
            }
        }
    }
    kept
}
