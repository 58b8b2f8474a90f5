//! What to branch on.
//!
//! Among the fractional sums, the one whose two sides lower the bound most is found by trying (strong branching) until it
//! is known well enough (Achterberg, Koch & Martin, Branching rules revisited, 2005).

use super::super::node::{Decision, What, score};
use super::super::simplex::End;
use super::super::sums::KINDS;
use super::{Search, WHOLE, sides, with};
use std::collections::HashMap;

/// Steps of a try.
const TRY_STEPS: u64 = 15;
/// Sums that are tried at a node.
const TRIES: usize = 4;
/// After so many tries of a sum, its average counts.
const KNOWN: u32 = 1;

impl Search<'_> {
    /// The two sides of the best sum to branch on, with what they are known to be bounded by.
    pub(super) fn branch(
        &mut self,
        values: &[(u32, f64)],
        bound: i128,
        decisions: &[Decision],
    ) -> Vec<(Decision, i128)> {
        let candidates = self.candidates(values);
        if candidates.is_empty() {
            return self.split_whole(values, bound, decisions);
        }
        let most = self.packing.families as u32;
        let cutoff = self.relaxation.cutoff(self.goal());
        for (what, _, _) in candidates.iter().take(TRIES) {
            if let What::Sum(sum) = what {
                let _ = self.relaxation.sum_row(*sum);
            }
        }
        let _ = self.relaxation.lp().solve(f64::INFINITY, TRY_STEPS);
        let start = self.relaxation.lp().objective();
        let kept = self.relaxation.lp().keep();
        let mut chosen: Option<(f64, [(Decision, i128); 2])> = None;
        let mut tried = 0;
        for (what, value, kind) in candidates {
            let both = sides(what, value, decisions, most);
            let fraction = value - value.floor();
            let lesson = self.lessons.get(&what).copied().unwrap_or_default();
            let mut bounds = [(both[0], bound), (both[1], bound)];
            let worth = if lesson.times >= KNOWN {
                lesson.score(fraction)
            } else if tried >= TRIES {
                self.kinds[kind].score(fraction)
            } else {
                tried += 1;
                let mut falls = [0.0; 2];
                for (side, decision) in both.into_iter().enumerate() {
                    self.relaxation.apply(&with(decisions, decision));
                    let end = self.relaxation.lp().solve(cutoff, TRY_STEPS);
                    falls[side] = match end {
                        End::Infeasible => cutoff - start,
                        _ => self.relaxation.lp().objective().min(cutoff) - start,
                    };
                    bounds[side].1 = self.relaxation.bound().min(bound);
                    self.relaxation.lp().restore(&kept);
                }
                let rates = (falls[0] / fraction, falls[1] / (1.0 - fraction));
                self.lessons
                    .entry(what)
                    .or_default()
                    .learn(rates.0, rates.1);
                self.kinds[kind].learn(rates.0, rates.1);
                score(falls[0], falls[1])
            };
            if chosen.is_none_or(|c| worth > c.0) {
                chosen = Some((worth, bounds));
            }
            let goal = self.goal();
            if bounds.iter().any(|b| b.1 < goal) {
                // One side is out of the question: nothing can be better.
                chosen = Some((worth, bounds));
                break;
            }
        }
        chosen.map_or_else(Vec::new, |c| c.1.to_vec())
    }

    /// The fractional sums worth a try, by kind in turn: the most fractional of each kind.
    pub(super) fn candidates(&self, values: &[(u32, f64)]) -> Vec<(What, f64, usize)> {
        let mut totals: HashMap<u32, f64> = HashMap::new();
        for (column, value) in values {
            for sum in self.relaxation.sums().of(self.packing, *column) {
                *totals.entry(sum).or_default() += value;
            }
        }
        let off = |value: f64| (value - value.round()).abs();
        let mut found: Vec<(usize, f64, What, f64)> = Vec::new();
        for (sum, value) in totals {
            if off(value) > WHOLE && self.relaxation.has_row(sum) {
                let kind = self.relaxation.sums().kind(sum);
                found.push((kind, off(value), What::Sum(sum), value));
            }
        }
        for (column, value) in values {
            if off(*value) > WHOLE {
                found.push((KINDS, off(*value), What::Column(*column), *value));
            }
        }
        let number = |what: What| match what {
            What::Sum(n) | What::Column(n) => n,
        };
        found.sort_by(|a, b| {
            a.0.cmp(&b.0)
                .then(b.1.total_cmp(&a.1))
                .then(number(a.2).cmp(&number(b.2)))
        });
        let mut ranked: Vec<(usize, usize, What, f64)> = Vec::new();
        for (kind, _, what, value) in found {
            let rank = match ranked.last() {
                Some((rank, last, ..)) if *last == kind => rank + 1,
                _ => 0,
            };
            ranked.push((rank, kind, what, value));
        }
        ranked.retain(|r| r.0 < 3);
        ranked.sort_by_key(|r| (r.0, r.1));
        ranked.into_iter().map(|r| (r.2, r.3, r.1)).collect()
    }

    /// Everything is whole and still not proven: take one column out, or for sure.
    pub(super) fn split_whole(
        &self,
        values: &[(u32, f64)],
        bound: i128,
        decisions: &[Decision],
    ) -> Vec<(Decision, i128)> {
        let decided = |c: u32| decisions.iter().any(|d| d.what == What::Column(c));
        let taken = values.iter().map(|v| v.0).find(|c| !decided(*c));
        let next = taken.or_else(|| self.relaxation.in_question().find(|c| !decided(*c)));
        let side = |what, n| {
            let decision = Decision {
                what,
                least: n,
                most: n,
            };
            (decision, bound)
        };
        next.map_or_else(Vec::new, |c| {
            vec![side(What::Column(c), 0), side(What::Column(c), 1)]
        })
    }
}
