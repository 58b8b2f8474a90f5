//! What must be whole in every plan: how many talks there are of a length, on a day, in a window, of a family there.
//!
//! Branching on such sums first closes gaps that single choices leave open (Vanderbeck, Operations Research 48, 2000):
//! whether 79 or 80 families get a place decides more than which of them does.

use super::model::Packing;
use crate::planning::plan::problem::{Choice, Problem};

/// How many kinds of sums there are; coarser ones come first.
pub(super) const KINDS: usize = 11;

/// What the sums of a kind of columns depend on, apart from the family.
#[derive(Debug, Clone, Copy, Default)]
struct Traits {
    minutes: u32,
    span: u32,
    used: u32,
    day: u32,
    window: u32,
}

/// The names of all sums: every kind of sum has a stretch of numbers.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums {
    traits: Vec<Traits>,
    /// How many different ones there are of each.
    sizes: Traits,
    /// The first number of each kind of sum, and the end.
    first: [u32; KINDS + 1],
}

/// Numbers different values in their order; gives how many they are.
fn numbered(values: &[i64]) -> (Vec<u32>, u32) {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let place = |v: &i64| sorted.partition_point(|s| s < v) as u32;
    (values.iter().map(place).collect(), sorted.len() as u32)
}

/// For each kind of columns the window it lies in, and the windows' lengths: stretches of what it uses that is used most.
fn windows(choices: &[&Choice], used: &[i64]) -> (Vec<u32>, Vec<i64>) {
    let mut order: Vec<usize> = (0..choices.len()).collect();
    order.sort_unstable_by_key(|n| (used[*n], choices[*n].start_min, *n));
    let mut found = vec![0; choices.len()];
    let mut spans = Vec::new();
    let mut from = 0;
    while from < order.len() {
        let first = order[from];
        let (start, mut end) = (choices[first].start_min, choices[first].end_min);
        let mut to = from;
        while to < order.len()
            && used[order[to]] == used[first]
            && (to == from || choices[order[to]].start_min < end)
        {
            end = end.max(choices[order[to]].end_min);
            found[order[to]] = spans.len() as u32;
            to += 1;
        }
        spans.push(end.saturating_sub(start));
        from = to;
    }
    (found, spans)
}

/// What each kind of columns uses that is used most.
fn most_used(problem: &Problem, packing: &Packing, choices: &[&Choice]) -> Vec<i64> {
    let mut sizes = vec![0_u32; problem.limits.len()];
    for column in &packing.columns {
        for used in &choices[column.kind as usize].uses {
            if let Some(size) = sizes.get_mut(used.0 as usize) {
                *size += 1;
            }
        }
    }
    let main = |choice: &&Choice| {
        let uses = choice.uses.iter().map(|u| u.0);
        let most = uses.max_by_key(|u| (sizes.get(*u as usize).copied(), std::cmp::Reverse(*u)));
        most.map_or(-1, i64::from)
    };
    choices.iter().map(main).collect()
}

impl Sums {
    /// All sums of a packing.
    pub fn new(problem: &Problem, packing: &Packing) -> Self {
        let examples = packing.kinds.iter();
        let choices: Vec<&Choice> = examples.map(|at| &problem.choices[*at as usize]).collect();
        let used = most_used(problem, packing, &choices);
        let (window, spans) = windows(&choices, &used);
        let span: Vec<i64> = window.iter().map(|w| spans[*w as usize]).collect();
        let minutes: Vec<i64> = choices
            .iter()
            .map(|c| c.end_min.saturating_sub(c.start_min))
            .collect();
        let day: Vec<i64> = choices
            .iter()
            .map(|c| c.start_min.div_euclid(24 * 60))
            .collect();
        let (minutes, span) = (numbered(&minutes), numbered(&span));
        let (used, day) = (numbered(&used), numbered(&day));
        let traits = (0..choices.len()).map(|n| Traits {
            minutes: minutes.0[n],
            span: span.0[n],
            used: used.0[n],
            day: day.0[n],
            window: window[n],
        });
        let sizes = Traits {
            minutes: minutes.1,
            span: span.1,
            used: used.1,
            day: day.1,
            window: spans.len() as u32,
        };
        let families = packing.families as u32;
        let counts = [
            1,
            sizes.minutes,
            sizes.minutes * sizes.span,
            sizes.used,
            sizes.day,
            sizes.day * sizes.minutes,
            sizes.window,
            sizes.window * sizes.minutes,
            families,
            families * sizes.day,
            families * sizes.window,
        ];
        let mut first = [0; KINDS + 1];
        for (kind, count) in counts.into_iter().enumerate() {
            first[kind + 1] = first[kind] + count;
        }
        Self {
            traits: traits.collect(),
            sizes,
            first,
        }
    }

    /// The sums of a column, by kind.
    pub fn of(&self, packing: &Packing, column: u32) -> [u32; KINDS] {
        let column = packing.columns[column as usize];
        let (of, sizes, family) = (self.traits[column.kind as usize], self.sizes, column.family);
        let mut sums = [
            0,
            of.minutes,
            of.minutes * sizes.span + of.span,
            of.used,
            of.day,
            of.day * sizes.minutes + of.minutes,
            of.window,
            of.window * sizes.minutes + of.minutes,
            family,
            family * sizes.day + of.day,
            family * sizes.window + of.window,
        ];
        for (sum, first) in sums.iter_mut().zip(self.first) {
            *sum += first;
        }
        sums
    }

    /// How many sums there are.
    pub fn len(&self) -> usize {
        self.first[KINDS] as usize
    }

    /// The kind of a sum.
    pub fn kind(&self, sum: u32) -> usize {
        self.first.partition_point(|first| *first <= sum) - 1
    }

    /// Is a column part of a sum?
    pub fn has(&self, packing: &Packing, sum: u32, column: u32) -> bool {
        self.of(packing, column)[self.kind(sum)] == sum
    }
}
