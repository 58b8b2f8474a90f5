//! Linear programs with 0/1 columns: the bounded dual simplex method.
//!
//! Every variable has two bounds, so every basis can be made dual feasible and stays so when bounds change: nodes of the
//! search start where the last one ended. Pricing by dual steepest edge (Forrest & Goldfarb, Mathematical Programming
//! 57, 1992), ratio test with bound flipping (Koberstein, The dual simplex method, thesis, Paderborn 2005).

mod step;

use super::factor::{Basic, Factor, Seating};
use step::{Step, Way};

/// How a run of the method ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// The optimum is reached.
    Optimal,
    /// Nothing satisfies all rows.
    Infeasible,
    /// The optimum is at least the cutoff.
    Cutoff,
    /// The steps are used up; the prices are valid all the same.
    Steps,
}

/// A number of a variable: first those of the rows, then the columns.
type Var = usize;

const NOWHERE: u32 = u32::MAX;
const FEASIBLE: f64 = 1e-7;
const SMALL_PIVOT: f64 = 1e-5;
/// How often a run may distrust its numbers.
const MOST_DOUBTS: u32 = 8;
const LARGEST_AGE: usize = 64;

/// Minimise cost; each row's columns and its own variable add up to its right side.
#[derive(Debug, Default)]
pub(super) struct Lp {
    room: usize,
    rows: Vec<Vec<u32>>,
    columns: Vec<Vec<u32>>,
    cost: Vec<f64>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    value: Vec<f64>,
    reduced: Vec<f64>,
    place: Vec<u32>,
    head: Vec<usize>,
    basic: Vec<f64>,
    /// How far each basic variable is out of its bounds.
    excess: Vec<f64>,
    weight: Vec<f64>,
    factor: Factor,
    /// Is there a factor of this basis?
    factored: bool,
    /// Did its numbers go wrong? Then the next run starts anew.
    broken: bool,
    alpha: Vec<f64>,
    touched: Vec<Var>,
    ray: Vec<f64>,
    rise: f64,
    /// Room for the vectors of a step.
    rho: Vec<f64>,
    tau: Vec<f64>,
    entering: Vec<f64>,
    spots: Vec<u32>,
    ways: Vec<Way>,
    /// Steps so far.
    pub steps: u64,
}

impl Lp {
    /// A program without rows that has room for so many.
    pub fn new(room: usize) -> Self {
        Self {
            room,
            cost: vec![0.0; room],
            lower: vec![0.0; room],
            upper: vec![0.0; room],
            value: vec![0.0; room],
            reduced: vec![0.0; room],
            place: vec![NOWHERE; room],
            alpha: vec![0.0; room],
            ..Self::default()
        }
    }

    /// Is there room for another row?
    pub fn has_room(&self) -> bool {
        self.rows.len() < self.room
    }

    /// Rows.
    pub fn rows(&self) -> usize {
        self.rows.len()
    }

    /// Adds a row whose sum is between `least` and `most`.
    pub fn add_row(&mut self, columns: Vec<u32>, least: f64, most: f64) -> usize {
        let row = self.rows.len();
        for column in &columns {
            self.columns[*column as usize].push(row as u32);
        }
        self.rows.push(columns);
        self.place[row] = row as u32;
        self.head.push(row);
        self.basic.push(0.0);
        self.excess.push(0.0);
        self.weight.push(1.0);
        self.set_row(row, least, most);
        self.factored = false;
        row
    }

    /// Adds a column that may be between 0 and 1.
    pub fn add_column(&mut self, rows: Vec<u32>, cost: f64) -> u32 {
        let column = self.columns.len() as u32;
        let mut reduced = cost;
        for row in &rows {
            reduced += self.price(*row as usize);
            self.rows[*row as usize].push(column);
        }
        self.columns.push(rows);
        self.cost.push(cost);
        self.lower.push(0.0);
        self.upper.push(1.0);
        self.value.push(0.0);
        self.reduced.push(reduced);
        self.place.push(NOWHERE);
        self.alpha.push(0.0);
        column
    }

    /// Bounds of a row's sum.
    pub fn set_row(&mut self, row: usize, least: f64, most: f64) {
        self.lower[row] = -most;
        self.upper[row] = -least;
    }

    /// Bounds of a column.
    pub fn set_column(&mut self, column: u32, least: f64, most: f64) {
        let var = self.room + column as usize;
        self.lower[var] = least;
        self.upper[var] = most;
    }

    /// Forgets columns that are not kept, unless the basis needs them; gives the new number of each column.
    pub fn compact(&mut self, keep: impl Fn(u32) -> bool) -> Vec<Option<u32>> {
        let mut names = Vec::with_capacity(self.columns.len());
        let mut next = 0;
        for column in 0..self.columns.len() {
            let var = self.room + column;
            if self.place[var] == NOWHERE && !keep(column as u32) {
                names.push(None);
                continue;
            }
            let to = self.room + next;
            self.columns.swap(next, column);
            for list in [&mut self.cost, &mut self.lower, &mut self.upper] {
                list[to] = list[var];
            }
            self.value[to] = self.value[var];
            self.reduced[to] = self.reduced[var];
            self.place[to] = self.place[var];
            if self.place[to] != NOWHERE {
                self.head[self.place[to] as usize] = to;
            }
            names.push(Some(next as u32));
            next += 1;
        }
        self.columns.truncate(next);
        let size = self.room + next;
        for list in [&mut self.cost, &mut self.lower, &mut self.upper] {
            list.truncate(size);
        }
        self.value.truncate(size);
        self.reduced.truncate(size);
        self.place.truncate(size);
        self.alpha.clear();
        self.alpha.resize(size, 0.0);
        self.touched.clear();
        for row in &mut self.rows {
            row.retain_mut(|c| match names[*c as usize] {
                Some(name) => {
                    *c = name;
                    true
                }
                None => false,
            });
        }
        names
    }

    /// The value of a column.
    pub fn column(&self, column: u32) -> f64 {
        let var = self.room + column as usize;
        match self.place[var] {
            NOWHERE => self.value[var],
            at => self.basic[at as usize],
        }
    }

    /// The reduced cost of a column; 0 in the basis.
    pub fn reduced(&self, column: u32) -> f64 {
        self.reduced[self.room + column as usize]
    }

    /// The price of a row: what one more in it is worth; 0 or more for a row that is full, 0 or less for one at its least.
    pub fn price(&self, row: usize) -> f64 {
        if self.place[row] == NOWHERE {
            self.reduced[row]
        } else {
            0.0
        }
    }

    /// When nothing satisfies all rows: how prices may rise without end.
    pub fn ray(&self, row: usize) -> f64 {
        self.ray.get(row).copied().unwrap_or(0.0)
    }

    /// How far along the ray the cost reaches so much.
    pub fn reaches(&self, cost: f64) -> f64 {
        (cost - self.objective()).max(0.0) / self.rise.max(FEASIBLE)
    }

    /// Keeps the basis to come back to.
    pub fn keep(&self) -> Kept {
        Kept {
            head: self.head.clone(),
            weight: self.weight.clone(),
            factor: self.factored.then(|| self.factor.clone()),
        }
    }

    /// Goes back to a basis that was kept; rows added since keep their own variable in it. Columns may not have been
    /// forgotten since.
    pub fn restore(&mut self, kept: &Kept) {
        for var in &self.head {
            self.place[*var] = NOWHERE;
        }
        let rows = kept.head.len();
        self.head.truncate(rows);
        self.head.copy_from_slice(&kept.head);
        self.weight.truncate(rows);
        self.weight.copy_from_slice(&kept.weight);
        for row in rows..self.rows.len() {
            self.head.push(row);
            self.weight.push(1.0);
        }
        for (at, var) in (0_u32..).zip(&self.head) {
            self.place[*var] = at;
        }
        self.broken = false;
        self.factored = false;
        if let (Some(factor), true) = (&kept.factor, rows == self.rows.len()) {
            self.factor.clone_from(factor);
            self.refresh();
        }
    }

    fn vars(&self) -> impl Iterator<Item = Var> + use<> {
        (0..self.rows.len()).chain(self.room..self.room + self.columns.len())
    }

    /// The column of a variable, solved for the basis.
    fn solve_for(&mut self, var: Var, x: &mut Vec<f64>) {
        x.clear();
        x.resize(self.rows.len(), 0.0);
        if var < self.room {
            x[var] = 1.0;
        } else {
            for row in &self.columns[var - self.room] {
                x[*row as usize] = 1.0;
            }
        }
        self.factor.forward(x);
    }

    /// Factors the basis anew and computes everything from it.
    fn refactor(&mut self) {
        let (room, head, columns) = (self.room, &self.head, &self.columns);
        let Seating { rows, replaced } = self.factor.make(head.len(), |at| match head[at] {
            row if row < room => Basic::Unit(row as u32),
            var => Basic::Ones(&columns[var - room]),
        });
        let (old, weight) = (self.head.clone(), self.weight.clone());
        for ((row, var), weight) in rows.iter().zip(old).zip(weight) {
            self.head[*row as usize] = var;
            self.weight[*row as usize] = weight;
            self.place[var] = *row;
        }
        for column in replaced {
            let row = rows[column] as usize;
            self.place[self.head[row]] = NOWHERE;
            self.head[row] = row;
            self.weight[row] = 1.0;
            self.place[row] = row as u32;
        }
        self.refresh();
    }

    /// Computes everything from the factors.
    fn refresh(&mut self) {
        self.factored = true;
        let mut prices: Vec<f64> = self.head.iter().map(|v| self.cost[*v]).collect();
        self.factor.backward(&mut prices);
        for var in self.vars() {
            self.reduced[var] = if self.place[var] != NOWHERE {
                0.0
            } else if var < self.room {
                -prices[var]
            } else {
                let rows = &self.columns[var - self.room];
                self.cost[var] - rows.iter().map(|r| prices[*r as usize]).sum::<f64>()
            };
        }
        self.settle();
    }

    /// Puts every variable outside the basis to the bound that its reduced cost asks for.
    fn settle(&mut self) {
        let mut x = std::mem::take(&mut self.basic);
        x.clear();
        x.resize(self.rows.len(), 0.0);
        for var in self.vars() {
            if self.place[var] != NOWHERE {
                continue;
            }
            self.value[var] = if self.reduced[var] >= 0.0 {
                self.lower[var]
            } else {
                self.upper[var]
            };
            let value = self.value[var];
            if value != 0.0 {
                if var < self.room {
                    x[var] -= value;
                } else {
                    for row in &self.columns[var - self.room] {
                        x[*row as usize] -= value;
                    }
                }
            }
        }
        self.factor.forward(&mut x);
        self.basic = x;
        for at in 0..self.head.len() {
            self.measure(at);
        }
    }

    /// Notes how far a basic variable is out of its bounds.
    fn measure(&mut self, at: usize) {
        let (value, var) = (self.basic[at], self.head[at]);
        let (above, below) = (value - self.upper[var], value - self.lower[var]);
        self.excess[at] = if above > FEASIBLE {
            above
        } else if below < -FEASIBLE {
            below
        } else {
            0.0
        };
    }

    /// The cost now; no more than the optimum.
    pub fn objective(&self) -> f64 {
        let columns = 0..self.columns.len();
        columns
            .map(|c| self.cost[self.room + c] * self.column(c as u32))
            .sum()
    }

    /// Solves, unless the optimum is at least `cutoff` or the steps are used up.
    pub fn solve(&mut self, cutoff: f64, most_steps: u64) -> End {
        if std::mem::take(&mut self.broken) {
            self.start_anew();
        } else if self.factored {
            self.settle();
        } else {
            self.refactor();
        }
        let last = self.steps.saturating_add(most_steps);
        let mut objective = self.objective();
        let mut doubts = 0;
        loop {
            if objective >= cutoff {
                return End::Cutoff;
            }
            let Some((leaves, excess)) = self.worst() else {
                return End::Optimal;
            };
            if self.steps >= last {
                return End::Steps;
            }
            self.steps += 1;
            if self.factor.age() >= LARGEST_AGE {
                self.refactor();
                objective = self.objective();
                continue;
            }
            match self.step(leaves, excess) {
                Step::Done(gained) => objective += gained,
                // Whoever asks checks it in whole numbers.
                Step::NoWay => return End::Infeasible,
                Step::Unsafe => {
                    doubts += 1;
                    if doubts > MOST_DOUBTS {
                        self.broken = true;
                        return End::Steps;
                    }
                    self.refactor();
                    objective = self.objective();
                }
            }
        }
    }

    /// Back to the basis of the rows' own variables.
    fn start_anew(&mut self) {
        for var in &self.head {
            self.place[*var] = NOWHERE;
        }
        for row in 0..self.head.len() {
            self.head[row] = row;
            self.place[row] = row as u32;
            self.weight[row] = 1.0;
        }
        self.refactor();
    }
}

/// A basis to come back to.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    head: Vec<usize>,
    weight: Vec<f64>,
    factor: Option<Factor>,
}

#[cfg(test)]
mod tests;
