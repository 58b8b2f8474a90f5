//! Prices by the simplex method: one bundle for each family, a share of it allowed, no row above its places. It works in
//! floats and only suggests: whoever uses the prices rounds them to whole numbers and works out anew what they prove.

/// More exchanges than this are not made at once.
const MOST_EXCHANGES: usize = 4_000;
/// Smaller than this is nothing.
const TINY: f64 = 1e-7;
/// Places are moved apart by about this, so that no two rows are full at once.
const APART: f64 = 1e-6;

/// What may be chosen, and what it takes.
pub(super) struct Offers<'a> {
    /// The bundles of each family that are open.
    pub open: Vec<&'a [usize]>,
    /// Of each bundle the rows it takes places of.
    pub takes: &'a [Vec<usize>],
    /// The family of each bundle.
    pub family_of: &'a [usize],
    /// Bundles that are closed.
    pub closed: &'a [bool],
}

/// What a row is filled with.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Filling {
    Bundle(usize),
    /// A place that stays free.
    Free(usize),
    /// A place too many.
    Over(usize),
}

/// The program; its rows are the families and then the places.
#[derive(Debug)]
pub(super) struct Program {
    families: usize,
    filling: Vec<Filling>,
    /// The inverse of what the rows are filled with, by columns.
    inverse: Vec<Vec<f64>>,
    amount: Vec<f64>,
    dual: Vec<f64>,
    places: Vec<f64>,
    /// What a free place costs.
    free: Vec<f64>,
    /// What a place too many costs.
    over: f64,
    /// What each bundle costs.
    cost: Vec<f64>,
    /// Numbers that were looked at.
    pub work: u64,
}

impl Program {
    /// Every family with one bundle, however many places are wanted then.
    pub fn new(
        picked: &[usize],
        takes: &[Vec<usize>],
        places: &[i64],
        free: Vec<f64>,
        cost: Vec<f64>,
        over: f64,
    ) -> Self {
        let families = picked.len();
        let rows = families + places.len();
        let mut own = Self {
            families,
            filling: picked.iter().map(|at| Filling::Bundle(*at)).collect(),
            inverse: (0..rows).map(|at| unit(rows, at)).collect(),
            amount: vec![0.0; rows],
            dual: vec![0.0; rows],
            places: places.iter().map(|n| *n as f64).collect(),
            free,
            over,
            cost,
            work: 0,
        };
        let mut used = vec![0; places.len()];
        for bundle in picked {
            for row in &takes[*bundle] {
                used[*row] += 1;
            }
        }
        for (row, (used, places)) in used.iter().zip(places).enumerate() {
            let is_over = used > places;
            own.filling.push(if is_over {
                Filling::Over(row)
            } else {
                Filling::Free(row)
            });
            let at = families + row;
            let sign = if is_over { -1.0 } else { 1.0 };
            own.inverse[at][at] = sign;
            for (family, bundle) in picked.iter().enumerate() {
                own.inverse[family][at] = -sign * count(&takes[*bundle], row);
            }
        }
        own
    }

    /// One more row that the bundles take places of.
    pub fn add(&mut self, places: i64, takes: &[Vec<usize>]) {
        let row = self.places.len();
        let at = self.families + row;
        let wanted: Vec<f64> = self
            .filling
            .iter()
            .map(|filling| match filling {
                Filling::Bundle(bundle) => count(&takes[*bundle], row),
                _ => 0.0,
            })
            .collect();
        let all = wanted.iter().zip(&self.amount);
        let is_over = all.map(|(a, b)| a * b).sum::<f64>() > places as f64;
        let sign = if is_over { -1.0 } else { 1.0 };
        for column in &mut self.inverse {
            let sum: f64 = column.iter().zip(&wanted).map(|(a, b)| a * b).sum();
            column.push(-sign * sum);
        }
        self.inverse.push(unit(at + 1, at));
        self.inverse[at][at] = sign;
        self.filling.push(if is_over {
            Filling::Over(row)
        } else {
            Filling::Free(row)
        });
        self.places.push(places as f64);
        self.free.push(0.0);
        self.amount.push(0.0);
        self.dual.push(0.0);
    }

    /// The cheapest shares. Afterwards [`Self::price`] and [`Self::shares`] are those.
    pub fn solve(&mut self, offers: &Offers<'_>) {
        self.restart(offers);
        let mut wanted: Vec<Filling> = Vec::new();
        for _ in 0..MOST_EXCHANGES {
            let best = wanted.iter().map(|one| (self.gain(*one, offers), *one));
            let mut best = best.min_by(|a, b| a.0.total_cmp(&b.0));
            if best.is_none_or(|(gain, _)| gain > -TINY) {
                wanted = self.wanted(offers);
                let again = wanted.iter().map(|one| (self.gain(*one, offers), *one));
                best = again.min_by(|a, b| a.0.total_cmp(&b.0));
            }
            let Some((gain, entering)) = best else { break };
            if !self.exchange(entering, gain, offers) {
                break;
            }
        }
        // The places as they are.
        let rhs: Vec<f64> = (0..self.filling.len())
            .map(|at| self.right(at, 0.0))
            .collect();
        self.amount = self.times(&rhs);
    }

    /// What each place is worth, beside what a free one costs.
    pub fn price(&self, row: usize) -> f64 {
        self.free[row] - self.dual[self.families + row]
    }

    /// Shares of bundles.
    pub fn shares(&self) -> Vec<(usize, f64)> {
        let all = self.filling.iter().zip(&self.amount);
        all.filter_map(|(filling, amount)| match filling {
            Filling::Bundle(bundle) if *amount > TINY => Some((*bundle, *amount)),
            _ => None,
        })
        .collect()
    }

    /// The bundles that rows are filled with.
    pub fn held(&self) -> Vec<usize> {
        let filling = self.filling.iter();
        let bundles = filling.filter_map(|filling| match filling {
            Filling::Bundle(bundle) => Some(*bundle),
            _ => None,
        });
        bundles.collect()
    }

    /// Which rows from this one on are not full, so that they may go?
    pub fn idle(&self, from: usize) -> Vec<bool> {
        let mut idle = vec![false; self.places.len()];
        for filling in &self.filling {
            if let Filling::Free(row) = filling
                && *row >= from
            {
                idle[*row] = true;
            }
        }
        idle
    }

    /// Takes idle rows away.
    pub fn remove(&mut self, idle: &[bool]) {
        let goes = |filling: &Filling| matches!(filling, Filling::Free(row) if idle[*row]);
        let stays: Vec<bool> = self.filling.iter().map(|filling| !goes(filling)).collect();
        let number = renumbered(idle);
        let mut rows = idle.iter();
        for list in [&mut self.places, &mut self.free] {
            let mut rows = idle.iter();
            list.retain(|_| rows.next().is_some_and(|idle| !idle));
        }
        let families = self.families;
        let mut at = 0;
        self.inverse.retain(|_| {
            at += 1;
            at <= families || rows.next().is_some_and(|idle| !idle)
        });
        for column in &mut self.inverse {
            let mut stays = stays.iter();
            column.retain(|_| stays.next().is_some_and(|stays| *stays));
        }
        self.filling.retain(|filling| !goes(filling));
        for filling in &mut self.filling {
            if let Filling::Free(row) | Filling::Over(row) = filling {
                *row = number[*row];
            }
        }
        self.amount.truncate(self.filling.len());
        self.dual.truncate(self.filling.len());
    }

    fn right(&self, at: usize, apart: f64) -> f64 {
        let own = if at < self.families {
            1.0
        } else {
            self.places[at - self.families]
        };
        own + apart * (1.0 + (at * 7919 % 101) as f64 / 101.0)
    }

    fn times(&self, right: &[f64]) -> Vec<f64> {
        let mut sum = vec![0.0; right.len()];
        for (column, right) in self.inverse.iter().zip(right) {
            for (sum, value) in sum.iter_mut().zip(column) {
                *sum += value * right;
            }
        }
        sum
    }

    fn cost_of(&self, filling: Filling, offers: &Offers<'_>) -> f64 {
        match filling {
            Filling::Bundle(bundle) if offers.closed[bundle] => self.cost[bundle] + self.over,
            Filling::Bundle(bundle) => self.cost[bundle],
            Filling::Free(row) => self.free[row],
            Filling::Over(_) => self.over,
        }
    }

    fn restart(&mut self, offers: &Offers<'_>) {
        let right: Vec<f64> = (0..self.filling.len())
            .map(|at| self.right(at, APART))
            .collect();
        self.amount = self.times(&right);
        let cost: Vec<f64> = self
            .filling
            .iter()
            .map(|one| self.cost_of(*one, offers))
            .collect();
        self.dual = self
            .inverse
            .iter()
            .map(|column| column.iter().zip(&cost).map(|(a, b)| a * b).sum())
            .collect();
    }

    /// What one more of it costs.
    fn gain(&self, filling: Filling, offers: &Offers<'_>) -> f64 {
        let own = self.cost_of(filling, offers);
        match filling {
            Filling::Bundle(bundle) => {
                let taken: f64 = offers.takes[bundle]
                    .iter()
                    .map(|row| self.dual[self.families + row])
                    .sum();
                own - self.dual[offers.family_of[bundle]] - taken
            }
            Filling::Free(row) => own - self.dual[self.families + row],
            Filling::Over(row) => own + self.dual[self.families + row],
        }
    }

    /// Whatever would make it cheaper: of each family the best.
    fn wanted(&mut self, offers: &Offers<'_>) -> Vec<Filling> {
        let mut wanted = Vec::new();
        for open in &offers.open {
            let mut least = (-TINY, None);
            self.work += 8 * open.len() as u64;
            for bundle in *open {
                let gain = self.gain(Filling::Bundle(*bundle), offers);
                if gain < least.0 {
                    least = (gain, Some(*bundle));
                }
            }
            wanted.extend(least.1.map(Filling::Bundle));
        }
        for row in 0..self.places.len() {
            for filling in [Filling::Free(row), Filling::Over(row)] {
                if self.gain(filling, offers) < -TINY {
                    wanted.push(filling);
                }
            }
        }
        wanted
    }

    /// Puts it into the row that is empty first. Is there one?
    fn exchange(&mut self, entering: Filling, gain: f64, offers: &Offers<'_>) -> bool {
        let mut along = vec![0.0; self.filling.len()];
        let mut add = |column: &[f64], sign: f64| {
            for (along, value) in along.iter_mut().zip(column) {
                *along += sign * value;
            }
        };
        match entering {
            Filling::Bundle(bundle) => {
                add(&self.inverse[offers.family_of[bundle]], 1.0);
                for row in &offers.takes[bundle] {
                    add(&self.inverse[self.families + row], 1.0);
                }
            }
            Filling::Free(row) => add(&self.inverse[self.families + row], 1.0),
            Filling::Over(row) => add(&self.inverse[self.families + row], -1.0),
        }
        let mut leaving = None;
        let mut step = f64::INFINITY;
        for (at, (along, amount)) in along.iter().zip(&self.amount).enumerate() {
            if *along > 1e-6 {
                let far = amount.max(0.0) / along;
                if far < step {
                    step = far;
                    leaving = Some(at);
                }
            }
        }
        let Some(leaving) = leaving else { return false };
        let pivot = along[leaving];
        for (amount, along) in self.amount.iter_mut().zip(&along) {
            *amount -= step * along;
        }
        self.amount[leaving] = step;
        for (column, dual) in self.inverse.iter_mut().zip(&mut self.dual) {
            let value = column[leaving];
            if value == 0.0 {
                continue;
            }
            self.work += along.len() as u64;
            let value = value / pivot;
            *dual += gain * value;
            for (own, along) in column.iter_mut().zip(&along) {
                *own -= value * along;
            }
            column[leaving] = value;
        }
        self.filling[leaving] = entering;
        true
    }
}

/// The number of each row when some are taken away.
pub(super) fn renumbered(idle: &[bool]) -> Vec<usize> {
    let mut next = 0;
    let number = |idle: &bool| {
        let own = next;
        next += usize::from(!idle);
        own
    };
    idle.iter().map(number).collect()
}

/// How many places of a row.
fn count(takes: &[usize], row: usize) -> f64 {
    takes.iter().filter(|other| **other == row).count() as f64
}

fn unit(length: usize, at: usize) -> Vec<f64> {
    let mut column = vec![0.0; length];
    column[at] = 1.0;
    column
}
