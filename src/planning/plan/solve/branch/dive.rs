//! Good plans on the way: what is nearly taken is taken, one after the other, and fractional plans are rounded.

use super::super::node::{Decision, What};
use super::super::seats::Seats;
use super::{Search, WHOLE, Watch, sides, with};

/// Kinds of sums that a dive settles first.
const COARSE: usize = 2;
/// Moves of the improvement of a rounded plan.
const MOVES: u64 = 20_000;
/// Rounds of joining columns in a dive.
const PATIENCE: u32 = 6;
/// How often a dive may take another way.
const WAYS_OUT: usize = 6;

impl Search<'_> {
    /// Goes down by taking what is nearly taken, one after the other; what leads nowhere is left out, a few times.
    pub(super) fn dive(&mut self, from: &[Decision], watch: &Watch<'_>) {
        let kept = self.relaxation.lp().keep();
        let mut decisions = from.to_vec();
        let mut ways_out = WAYS_OUT;
        while !(watch.stop)() {
            let mut values = self.relaxation.values();
            self.round(&values);
            if let Some(both) = self.coarse(&values, &decisions, COARSE) {
                let goal = self.goal();
                let found = both.into_iter().find(|side| {
                    self.relaxation.apply(&with(&decisions, *side));
                    self.relaxation
                        .solve_patiently(goal, i128::MAX, watch.stop, PATIENCE)
                        .is_some()
                });
                let Some(side) = found else { break };
                decisions = with(&decisions, side);
                continue;
            }
            values.retain(|v| !decisions.iter().any(|d| d.what == What::Column(v.0)));
            values.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            let whole = values.iter().take_while(|v| v.1 > 1.0 - WHOLE).count();
            if whole == values.len() {
                break;
            }
            let high = values.iter().filter(|v| v.1 > 0.6).count();
            let mut last: Vec<u32> = values
                .iter()
                .take(high.max(whole + 1))
                .map(|v| v.0)
                .collect();
            decisions.extend(last.iter().map(|c| column(*c, 1)));
            let goal = self.goal();
            self.relaxation.apply(&decisions);
            while self
                .relaxation
                .solve_patiently(goal, i128::MAX, watch.stop, PATIENCE)
                .is_none()
            {
                // The last and least of them does not go.
                let Some(bad) = last.pop() else { break };
                if ways_out == 0 {
                    break;
                }
                ways_out -= 1;
                decisions.retain(|d| d.what != What::Column(bad));
                decisions.push(column(bad, 0));
                self.relaxation.apply(&decisions);
            }
            if ways_out == 0 || last.is_empty() {
                break;
            }
        }
        self.relaxation.apply(from);
        self.relaxation.lp().restore(&kept);
        let _ = self.relaxation.lp().solve(f64::INFINITY, 20_000);
    }

    /// The two sides of the coarsest sum that is not whole, the nearer first.
    pub(super) fn coarse(
        &self,
        values: &[(u32, f64)],
        decisions: &[Decision],
        kind: usize,
    ) -> Option<[Decision; 2]> {
        let candidates = self.candidates(values);
        let coarse = candidates
            .iter()
            .filter(|c| c.2 <= kind)
            .min_by_key(|c| c.2)?;
        let mut both = sides(coarse.0, coarse.1, decisions, self.packing.families as u32);
        if coarse.1.fract() > 0.5 {
            both.reverse();
        }
        Some(both)
    }

    /// Makes a plan of a fractional one, and keeps it if it is the best.
    pub(super) fn round(&mut self, values: &[(u32, f64)]) {
        let mut order = values.to_vec();
        order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut seats = Seats::new(self.packing);
        for (column, _) in order {
            let _ = seats.try_take(column);
        }
        seats.improve(&self.relaxation.open(), 0, MOVES);
        if seats.gain > self.best.gain {
            self.best = seats;
        }
    }

    /// Every column is decided: this is the only plan here.
    pub(super) fn take_decided(&mut self, decisions: &[Decision]) {
        let mut seats = Seats::new(self.packing);
        for decision in decisions {
            if let (What::Column(column), 1) = (decision.what, decision.least) {
                let _ = seats.try_take(column);
            }
        }
        if seats.gain > self.best.gain {
            self.best = seats;
        }
    }
}

/// A column is taken, or not.
fn column(column: u32, taken: u32) -> Decision {
    Decision {
        what: What::Column(column),
        least: taken,
        most: taken,
    }
}
