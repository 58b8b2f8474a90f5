//! One step of the dual simplex method: who leaves the basis, who enters, and what that changes.

use super::{FEASIBLE, Lp, NOWHERE, SMALL_PIVOT, Var};

/// What came of one step.
pub(super) enum Step {
    /// The cost rose by so much.
    Done(f64),
    /// No variable can enter.
    NoWay,
    /// The numbers are not to be trusted.
    Unsafe,
}

impl Lp {
    /// The basic variable farthest out of its bounds, measured by steepest edge, and by how much.
    pub(super) fn worst(&self) -> Option<(usize, f64)> {
        let mut found = None;
        let mut most = 0.0;
        for (at, var) in self.head.iter().enumerate() {
            let value = self.basic[at];
            let excess = if value > self.upper[*var] + FEASIBLE {
                value - self.upper[*var]
            } else if value < self.lower[*var] - FEASIBLE {
                value - self.lower[*var]
            } else {
                continue;
            };
            let rank = excess * excess / self.weight[at];
            if rank > most {
                most = rank;
                found = Some((at, excess));
            }
        }
        found
    }

    /// The row of the tableau: what each variable outside the basis does to the leaving one.
    fn tableau_row(&mut self, rho: &[f64]) {
        for var in self.touched.drain(..) {
            self.alpha[var] = 0.0;
        }
        for (row, factor) in rho.iter().enumerate() {
            if factor.abs() <= 1e-11 {
                continue;
            }
            if self.place[row] == NOWHERE {
                self.alpha[row] = *factor;
                self.touched.push(row);
            }
            for column in &self.rows[row] {
                let var = self.room + *column as usize;
                if self.place[var] == NOWHERE {
                    if self.alpha[var] == 0.0 {
                        self.touched.push(var);
                    }
                    let sum = self.alpha[var] + factor;
                    // Stays marked as touched when it cancels out.
                    self.alpha[var] = if sum == 0.0 { f64::MIN_POSITIVE } else { sum };
                }
            }
        }
    }

    /// Who enters, and who flips to the other bound on the way.
    fn ratio(&self, excess: f64) -> (Option<Var>, Vec<Var>) {
        let sign = excess.signum();
        let mut ways: Vec<(f64, f64, Var)> = Vec::new();
        for var in &self.touched {
            let alpha = self.alpha[*var] * sign;
            let range = self.upper[*var] - self.lower[*var];
            if alpha.abs() <= SMALL_PIVOT || range <= 0.0 {
                continue;
            }
            let at_lower = self.value[*var] <= self.lower[*var];
            if (at_lower && alpha > 0.0) || (!at_lower && alpha < 0.0) {
                ways.push(((self.reduced[*var] / alpha).max(0.0), alpha.abs(), *var));
            }
        }
        let mut slope = excess.abs();
        let mut flips = Vec::new();
        let mut open = ways.as_mut_slice();
        while !open.is_empty() {
            let least = open.iter().fold(f64::INFINITY, |a, w| a.min(w.0));
            // All that are as near, nearly; the largest pivot is the safest.
            let mut near = 0;
            let mut falls = 0.0;
            for at in 0..open.len() {
                if open[at].0 <= least + 1e-9 {
                    open.swap(at, near);
                    near += 1;
                    falls += open[near - 1].1
                        * (self.upper[open[near - 1].2] - self.lower[open[near - 1].2]);
                }
            }
            if slope - falls <= FEASIBLE {
                let best = open[..near]
                    .iter()
                    .max_by(|a, b| a.1.total_cmp(&b.1).then(b.2.cmp(&a.2)));
                return (best.map(|w| w.2), flips);
            }
            slope -= falls;
            flips.extend(open[..near].iter().map(|w| w.2));
            open = &mut open[near..];
        }
        (None, flips)
    }

    pub(super) fn step(&mut self, leaves: usize, excess: f64) -> Step {
        let mut rho = vec![0.0; self.rows.len()];
        rho[leaves] = 1.0;
        self.factor.backward(&mut rho);
        self.tableau_row(&rho);
        let (enters, flips) = self.ratio(excess);
        let Some(enters) = enters else {
            self.ray = rho.iter().map(|v| -v * excess.signum()).collect();
            self.rise = excess.abs();
            return Step::NoWay;
        };
        let column = self.solve_for(enters);
        let pivot = column[leaves];
        let expected = self.alpha[enters];
        if (pivot - expected).abs() > 1e-6 * (1.0 + pivot.abs()) || pivot.abs() < SMALL_PIVOT {
            return Step::Unsafe;
        }
        let mut gained = 0.0;
        let mut excess = excess;
        if !flips.is_empty() {
            excess = self.flip(&flips, leaves, excess, &mut gained);
        }
        let mut tau = rho;
        let norm: f64 = tau.iter().map(|v| v * v).sum();
        self.factor.forward(&mut tau);
        // Prices.
        let step = self.reduced[enters] / pivot;
        gained += step * excess;
        for var in &self.touched {
            self.reduced[*var] -= step * self.alpha[*var];
        }
        let left = self.head[leaves];
        self.reduced[enters] = 0.0;
        self.reduced[left] = -step;
        // Values.
        let move_by = excess / pivot;
        for (value, change) in self.basic.iter_mut().zip(&column) {
            if *change != 0.0 {
                *value -= move_by * change;
            }
        }
        let entered = self.value[enters] + move_by;
        self.value[left] = if excess > 0.0 {
            self.upper[left]
        } else {
            self.lower[left]
        };
        // Edges.
        for ((weight, change), tau) in self.weight.iter_mut().zip(&column).zip(&tau) {
            if *change != 0.0 {
                let ratio = change / pivot;
                *weight = (*weight - 2.0 * ratio * tau + ratio * ratio * norm).max(1e-4);
            }
        }
        self.weight[leaves] = (norm / (pivot * pivot)).max(1e-4);
        self.basic[leaves] = entered;
        self.head[leaves] = enters;
        self.place[enters] = leaves as u32;
        self.place[left] = NOWHERE;
        self.factor.change(leaves, &column);
        Step::Done(gained)
    }

    /// Flips variables to their other bound; gives what is then left of the excess.
    fn flip(&mut self, flips: &[Var], leaves: usize, excess: f64, gained: &mut f64) -> f64 {
        let mut change = vec![0.0; self.rows.len()];
        for var in flips {
            let to = if self.value[*var] <= self.lower[*var] {
                self.upper[*var]
            } else {
                self.lower[*var]
            };
            let by = to - self.value[*var];
            self.value[*var] = to;
            *gained += by * self.reduced[*var];
            if *var < self.room {
                change[*var] += by;
            } else {
                for row in &self.columns[*var - self.room] {
                    change[*row as usize] += by;
                }
            }
        }
        self.factor.forward(&mut change);
        let left = excess - change[leaves];
        for (value, change) in self.basic.iter_mut().zip(&change) {
            *value -= change;
        }
        left
    }
}
