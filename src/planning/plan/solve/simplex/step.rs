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

/// A variable that may enter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way {
    /// How far the prices go until then.
    far: f64,
    pivot: f64,
    range: f64,
    var: Var,
}

impl Lp {
    /// The basic variable farthest out of its bounds, measured by steepest edge, and by how much.
    pub(super) fn worst(&self) -> Option<(usize, f64)> {
        let mut found = None;
        let mut most = 0.0;
        for (at, (excess, weight)) in self.excess.iter().zip(&self.weight).enumerate() {
            if *excess != 0.0 && excess * excess > most * weight {
                most = excess * excess / weight;
                found = Some((at, *excess));
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
    fn ratio(&mut self, excess: f64) -> (Option<Var>, Vec<Var>) {
        let sign = excess.signum();
        let mut ways = std::mem::take(&mut self.ways);
        ways.clear();
        for var in &self.touched {
            let alpha = self.alpha[*var] * sign;
            let range = self.upper[*var] - self.lower[*var];
            if alpha.abs() <= SMALL_PIVOT || range <= 0.0 {
                continue;
            }
            let at_lower = self.value[*var] <= self.lower[*var];
            if at_lower == (alpha > 0.0) {
                ways.push(Way {
                    far: (self.reduced[*var] / alpha).max(0.0),
                    pivot: alpha.abs(),
                    range,
                    var: *var,
                });
            }
        }
        let mut slope = excess.abs();
        let mut flips = Vec::new();
        let mut enters = None;
        let mut open = ways.as_mut_slice();
        while !open.is_empty() && enters.is_none() {
            // A group that is about as near as the nearest; whoever is in it before the slope is used up flips.
            let least = open.iter().fold(f64::INFINITY, |a, w| a.min(w.far));
            let near = to_front(open, 4.0 * least + 1.0);
            let falls: f64 = open[..near].iter().map(|w| w.pivot * w.range).sum();
            if slope - falls > FEASIBLE {
                slope -= falls;
                flips.extend(open[..near].iter().map(|w| w.var));
            } else {
                enters = last_in(&mut open[..near], &mut slope, &mut flips);
            }
            open = &mut open[near..];
        }
        self.ways = ways;
        (enters, flips)
    }

    pub(super) fn step(&mut self, leaves: usize, excess: f64) -> Step {
        let mut rho = std::mem::take(&mut self.rho);
        rho.clear();
        rho.resize(self.rows.len(), 0.0);
        rho[leaves] = 1.0;
        self.factor.backward(&mut rho);
        self.tableau_row(&rho);
        let (enters, flips) = self.ratio(excess);
        let step = match enters {
            Some(enters) => self.enter(leaves, enters, &flips, excess, &rho),
            None => {
                self.ray = rho.iter().map(|v| -v * excess.signum()).collect();
                self.rise = excess.abs();
                Step::NoWay
            }
        };
        self.rho = rho;
        step
    }

    /// One variable for another.
    fn enter(
        &mut self,
        leaves: usize,
        enters: Var,
        flips: &[Var],
        mut excess: f64,
        rho: &[f64],
    ) -> Step {
        let mut column = std::mem::take(&mut self.entering);
        self.solve_for(enters, &mut column);
        let pivot = column[leaves];
        let expected = self.alpha[enters];
        if (pivot - expected).abs() > 1e-6 * (1.0 + pivot.abs()) || pivot.abs() < SMALL_PIVOT {
            self.entering = column;
            return Step::Unsafe;
        }
        let mut spots = std::mem::take(&mut self.spots);
        spots.clear();
        spots.extend((0_u32..).zip(&column).filter(|c| *c.1 != 0.0).map(|c| c.0));
        let mut gained = 0.0;
        if !flips.is_empty() {
            excess = self.flip(flips, leaves, excess, &mut gained);
        }
        // Prices.
        let step = self.reduced[enters] / pivot;
        gained += step * excess;
        for var in &self.touched {
            self.reduced[*var] -= step * self.alpha[*var];
        }
        let left = self.head[leaves];
        self.reduced[enters] = 0.0;
        self.reduced[left] = -step;
        // Values and edges.
        let move_by = excess / pivot;
        let mut tau = std::mem::take(&mut self.tau);
        tau.clear();
        tau.extend_from_slice(rho);
        let norm: f64 = rho.iter().map(|v| v * v).sum();
        self.factor.forward(&mut tau);
        for at in &spots {
            let at = *at as usize;
            self.basic[at] -= move_by * column[at];
            let ratio = column[at] / pivot;
            let weight = self.weight[at] - 2.0 * ratio * tau[at] + ratio * ratio * norm;
            self.weight[at] = weight.max(1e-4);
            self.measure(at);
        }
        let entered = self.value[enters] + move_by;
        self.value[left] = if excess > 0.0 {
            self.upper[left]
        } else {
            self.lower[left]
        };
        self.weight[leaves] = (norm / (pivot * pivot)).max(1e-4);
        self.basic[leaves] = entered;
        self.head[leaves] = enters;
        self.place[enters] = leaves as u32;
        self.place[left] = NOWHERE;
        self.measure(leaves);
        self.factor.change(leaves, &column, &spots);
        self.tau = tau;
        self.spots = spots;
        self.entering = column;
        Step::Done(gained)
    }

    /// Flips variables to their other bound; gives what is then left of the excess.
    fn flip(&mut self, flips: &[Var], leaves: usize, excess: f64, gained: &mut f64) -> f64 {
        let mut change = std::mem::take(&mut self.tau);
        change.clear();
        change.resize(self.rows.len(), 0.0);
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
        for (at, change) in change.iter().enumerate() {
            if *change != 0.0 {
                self.basic[at] -= change;
                self.measure(at);
            }
        }
        self.tau = change;
        left
    }
}

/// Moves those that are not farther to the front; how many they are.
fn to_front(ways: &mut [Way], far: f64) -> usize {
    let mut near = 0;
    for at in 0..ways.len() {
        if ways[at].far <= far {
            ways.swap(at, near);
            near += 1;
        }
    }
    near
}

/// The one at which the slope is used up; of those that are as near, nearly, the largest pivot is the safest.
fn last_in(mut open: &mut [Way], slope: &mut f64, flips: &mut Vec<Var>) -> Option<Var> {
    while !open.is_empty() {
        let least = open.iter().fold(f64::INFINITY, |a, w| a.min(w.far));
        let near = to_front(open, least + 1e-9);
        let falls: f64 = open[..near].iter().map(|w| w.pivot * w.range).sum();
        if *slope - falls <= FEASIBLE {
            let order = |a: &&Way, b: &&Way| a.pivot.total_cmp(&b.pivot).then(b.var.cmp(&a.var));
            return open[..near].iter().max_by(order).map(|w| w.var);
        }
        *slope -= falls;
        flips.extend(open[..near].iter().map(|w| w.var));
        open = &mut open[near..];
    }
    None
}
