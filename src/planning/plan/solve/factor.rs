//! Sparse LU factors of a basis, and their change from one basis to the next.
//!
//! Markowitz' order (The elimination form of the inverse, Management Science 3, 1957) with singletons first, as
//! described in Suhl & Suhl, Computing sparse LU factorizations for large-scale linear programming bases (ORSA J.
//! Computing 2, 1990); changes in product form. All entries of the matrix are 1.

/// Columns and rows without numbers: every entry is 1.
pub(super) enum Basic<'a> {
    /// The unit column of a row.
    Unit(u32),
    /// A column of ones in these rows.
    Ones(&'a [u32]),
}

/// Places and their values.
type Sparse = Vec<(u32, f64)>;

/// A basis that can be solved for.
#[derive(Debug, Default)]
pub(super) struct Factor {
    /// Pivots in their order: row, position, value.
    pivots: Vec<(u32, u32, f64)>,
    /// Steps of L: pivot row and its entries.
    lower: Vec<(u32, Sparse)>,
    /// Rows of U by pivot: positions.
    upper_rows: Sparse,
    upper_row_starts: Vec<u32>,
    /// Columns of U by pivot: rows.
    upper_columns: Sparse,
    upper_column_starts: Vec<u32>,
    /// Changes since: pivot position, its value, other entries.
    changes: Vec<(u32, f64, Sparse)>,
    scratch: Vec<f64>,
}

/// Smaller entries are noise.
const TINY: f64 = 1e-12;

impl Factor {
    /// How many changes since it was made.
    pub fn age(&self) -> usize {
        self.changes.len()
    }

    /// Factors a basis of `m` columns. Gives the positions whose columns depend on others, each with a row to put there.
    pub fn make<'a>(&mut self, m: usize, basis: impl Fn(usize) -> Basic<'a>) -> Vec<(u32, u32)> {
        self.pivots.clear();
        self.lower.clear();
        self.changes.clear();
        self.scratch.clear();
        self.scratch.resize(m, 0.0);
        let mut work = Work::new(m);
        for position in 0..m {
            work.add(position as u32, &basis(position));
        }
        work.run(self);
        let missing = work.missing();
        if missing.is_empty() {
            self.store(m, &work);
        }
        missing
    }

    fn store(&mut self, m: usize, work: &Work) {
        let mut rank = vec![0_u32; m];
        for (k, (_, position, _)) in self.pivots.iter().enumerate() {
            rank[*position as usize] = k as u32;
        }
        self.upper_rows.clear();
        self.upper_row_starts.clear();
        self.upper_row_starts.push(0);
        let mut counts = vec![0_u32; m + 1];
        for (row, position, _) in &self.pivots {
            for (other, value) in &work.rows[*row as usize] {
                if other != position && value.abs() > TINY {
                    self.upper_rows.push((*other, *value));
                    counts[rank[*other as usize] as usize + 1] += 1;
                }
            }
            self.upper_row_starts.push(self.upper_rows.len() as u32);
        }
        for k in 0..m {
            counts[k + 1] += counts[k];
        }
        self.upper_column_starts.clone_from(&counts);
        self.upper_columns.clear();
        self.upper_columns.resize(self.upper_rows.len(), (0, 0.0));
        for (k, (row, _, _)) in self.pivots.iter().enumerate() {
            let range = self.upper_row_starts[k] as usize..self.upper_row_starts[k + 1] as usize;
            for (other, value) in &self.upper_rows[range] {
                let slot = &mut counts[rank[*other as usize] as usize];
                self.upper_columns[*slot as usize] = (*row, *value);
                *slot += 1;
            }
        }
    }

    /// Solves B z = x: `x` by row becomes `z` by position.
    pub fn forward(&mut self, x: &mut Vec<f64>) {
        for (row, entries) in &self.lower {
            let value = x[*row as usize];
            if value != 0.0 {
                for (other, factor) in entries {
                    x[*other as usize] -= factor * value;
                }
            }
        }
        let mut z = std::mem::take(&mut self.scratch);
        for (k, (row, position, pivot)) in self.pivots.iter().enumerate().rev() {
            let value = x[*row as usize];
            if value.abs() <= TINY {
                z[*position as usize] = 0.0;
                continue;
            }
            let value = value / pivot;
            z[*position as usize] = value;
            let range =
                self.upper_column_starts[k] as usize..self.upper_column_starts[k + 1] as usize;
            for (other, entry) in &self.upper_columns[range] {
                x[*other as usize] -= entry * value;
            }
        }
        std::mem::swap(x, &mut z);
        self.scratch = z;
        for (position, pivot, entries) in &self.changes {
            let value = x[*position as usize];
            if value != 0.0 {
                let value = value / pivot;
                for (other, entry) in entries {
                    x[*other as usize] -= entry * value;
                }
                x[*position as usize] = value;
            }
        }
    }

    /// Solves Bᵀ y = z: `z` by position becomes `y` by row.
    pub fn backward(&mut self, z: &mut Vec<f64>) {
        for (position, pivot, entries) in self.changes.iter().rev() {
            let mut value = z[*position as usize];
            for (other, entry) in entries {
                value -= entry * z[*other as usize];
            }
            z[*position as usize] = value / pivot;
        }
        let mut y = std::mem::take(&mut self.scratch);
        for (k, (row, position, pivot)) in self.pivots.iter().enumerate() {
            let value = z[*position as usize];
            if value.abs() <= TINY {
                y[*row as usize] = 0.0;
                continue;
            }
            let value = value / pivot;
            y[*row as usize] = value;
            let range = self.upper_row_starts[k] as usize..self.upper_row_starts[k + 1] as usize;
            for (other, entry) in &self.upper_rows[range] {
                z[*other as usize] -= entry * value;
            }
        }
        for (row, entries) in self.lower.iter().rev() {
            let sum: f64 = entries
                .iter()
                .map(|(other, factor)| factor * y[*other as usize])
                .sum();
            y[*row as usize] -= sum;
        }
        std::mem::swap(z, &mut y);
        self.scratch = y;
    }

    /// Puts another column, solved forward, into a position.
    pub fn change(&mut self, position: usize, column: &[f64]) {
        let entries = (0_u32..)
            .zip(column)
            .filter(|(at, value)| *at as usize != position && value.abs() > TINY)
            .map(|(at, value)| (at, *value))
            .collect();
        self.changes
            .push((position as u32, column[position], entries));
    }
}

/// The matrix while it is being factored.
struct Work {
    /// Entries of each row in columns not yet done when the row was.
    rows: Vec<Sparse>,
    /// Rows in which a column once had an entry.
    columns: Vec<Vec<u32>>,
    counts: Vec<u32>,
    row_done: Vec<bool>,
    column_done: Vec<bool>,
    dense: Vec<f64>,
    units: Vec<(u32, u32)>,
}

impl Work {
    fn new(m: usize) -> Self {
        Self {
            rows: vec![Vec::new(); m],
            columns: vec![Vec::new(); m],
            counts: vec![0; m],
            row_done: vec![false; m],
            column_done: vec![false; m],
            dense: vec![0.0; m],
            units: Vec::new(),
        }
    }

    fn add(&mut self, position: u32, column: &Basic<'_>) {
        match column {
            Basic::Unit(row) => self.units.push((*row, position)),
            Basic::Ones(rows) => {
                for row in *rows {
                    self.rows[*row as usize].push((position, 1.0));
                    self.columns[position as usize].push(*row);
                }
                self.counts[position as usize] = rows.len() as u32;
            }
        }
    }

    fn missing(&self) -> Vec<(u32, u32)> {
        let free = |done: &[bool]| {
            let at: Vec<u32> = (0_u32..).zip(done).filter(|d| !d.1).map(|d| d.0).collect();
            at
        };
        let rows = free(&self.row_done);
        free(&self.column_done).into_iter().zip(rows).collect()
    }

    fn run(&mut self, factor: &mut Factor) {
        let mut single: Vec<u32> = Vec::new();
        for (row, position) in std::mem::take(&mut self.units) {
            if !self.row_done[row as usize] {
                factor.pivots.push((row, position, 1.0));
                self.column_done[position as usize] = true;
                self.finish_row(row, &mut single);
            }
        }
        for position in 0..self.columns.len() as u32 {
            if !self.column_done[position as usize] && self.counts[position as usize] == 1 {
                single.push(position);
            }
        }
        let mut open: Vec<u32> = Vec::new();
        let mut row_singles_looked = false;
        loop {
            while let Some(position) = single.pop() {
                if self.column_done[position as usize] || self.counts[position as usize] != 1 {
                    continue;
                }
                let found = self.columns[position as usize]
                    .iter()
                    .find(|r| !self.row_done[**r as usize] && self.entry(**r, position).is_some());
                if let Some(row) = found.copied() {
                    self.pivot(factor, row, position, &mut single);
                }
            }
            if !row_singles_looked {
                row_singles_looked = true;
                self.row_singles(factor, &mut single);
                open = (0..self.columns.len() as u32)
                    .filter(|p| !self.column_done[*p as usize])
                    .collect();
                continue;
            }
            open.retain(|p| !self.column_done[*p as usize]);
            let Some((row, position)) = self.choose(&open) else {
                return;
            };
            self.pivot(factor, row, position, &mut single);
        }
    }

    fn row_singles(&mut self, factor: &mut Factor, single: &mut Vec<u32>) {
        let live = |work: &Self, row: u32| {
            let entries = &work.rows[row as usize];
            let mut live = entries.iter().filter(|e| !work.column_done[e.0 as usize]);
            match (live.next(), live.next()) {
                (Some(one), None) if one.1.abs() > 1e-7 => Some(one.0),
                _ => None,
            }
        };
        let mut queue: Vec<u32> = (0..self.rows.len() as u32).rev().collect();
        while let Some(row) = queue.pop() {
            if self.row_done[row as usize] {
                continue;
            }
            if let Some(position) = live(self, row) {
                queue.extend(
                    self.columns[position as usize]
                        .iter()
                        .filter(|r| **r != row),
                );
                self.pivot(factor, row, position, single);
            }
        }
    }

    fn entry(&self, row: u32, position: u32) -> Option<f64> {
        let found = self.rows[row as usize].iter().find(|e| e.0 == position);
        found.map(|e| e.1).filter(|v| v.abs() > TINY)
    }

    /// The row is done: its entries in open columns count no more.
    fn finish_row(&mut self, row: u32, single: &mut Vec<u32>) {
        self.row_done[row as usize] = true;
        let done = &self.column_done;
        self.rows[row as usize].retain(|e| !done[e.0 as usize] && e.1.abs() > TINY);
        for (position, _) in &self.rows[row as usize] {
            let count = &mut self.counts[*position as usize];
            *count = count.saturating_sub(1);
            if *count == 1 {
                single.push(*position);
            }
        }
    }

    fn choose(&self, open: &[u32]) -> Option<(u32, u32)> {
        let mut order: Option<(u64, u32, u32)> = None;
        let mut fewest = u32::MAX;
        for position in open {
            let count = self.counts[*position as usize];
            if count == 0 || count > fewest {
                continue;
            }
            let rows = self.columns[*position as usize]
                .iter()
                .filter(|r| !self.row_done[**r as usize]);
            let entries: Vec<(u32, f64)> = rows
                .filter_map(|r| Some((*r, self.entry(*r, *position)?)))
                .collect();
            let largest = entries.iter().fold(0.0_f64, |a, e| a.max(e.1.abs()));
            if largest < 1e-7 {
                continue;
            }
            fewest = count;
            for (row, value) in entries {
                if value.abs() >= 0.1 * largest {
                    let price = (self.rows[row as usize].len() as u64) * u64::from(count);
                    if order.is_none_or(|o| (price, row, *position) < o) {
                        order = Some((price, row, *position));
                    }
                }
            }
        }
        order.map(|o| (o.1, o.2))
    }

    fn pivot(&mut self, factor: &mut Factor, row: u32, position: u32, single: &mut Vec<u32>) {
        let Some(value) = self.entry(row, position) else {
            return;
        };
        self.column_done[position as usize] = true;
        let done = &self.column_done;
        self.rows[row as usize].retain(|e| !done[e.0 as usize] && e.1.abs() > TINY);
        let pivot_row = std::mem::take(&mut self.rows[row as usize]);
        let mut below = Vec::new();
        let mut others = std::mem::take(&mut self.columns[position as usize]);
        others.sort_unstable();
        others.dedup();
        for other in others {
            if other == row || self.row_done[other as usize] {
                continue;
            }
            let Some(entry) = self.entry(other, position) else {
                continue;
            };
            let multiple = entry / value;
            below.push((other, multiple));
            self.subtract(other, &pivot_row, multiple, single);
        }
        if !below.is_empty() {
            factor.lower.push((row, below));
        }
        factor.pivots.push((row, position, value));
        self.rows[row as usize] = pivot_row;
        self.finish_row(row, single);
    }

    fn subtract(
        &mut self,
        other: u32,
        pivot_row: &[(u32, f64)],
        multiple: f64,
        single: &mut Vec<u32>,
    ) {
        for (position, value) in pivot_row {
            self.dense[*position as usize] = *value;
        }
        let mut entries = std::mem::take(&mut self.rows[other as usize]);
        entries.retain_mut(|(position, value)| {
            if self.column_done[*position as usize] {
                return false;
            }
            let change = std::mem::take(&mut self.dense[*position as usize]);
            if change != 0.0 {
                *value -= multiple * change;
                if value.abs() <= 1e-10 {
                    let count = &mut self.counts[*position as usize];
                    *count = count.saturating_sub(1);
                    if *count == 1 {
                        single.push(*position);
                    }
                    return false;
                }
            }
            true
        });
        for (position, _) in pivot_row {
            let change = std::mem::take(&mut self.dense[*position as usize]);
            if change != 0.0 {
                entries.push((*position, -multiple * change));
                self.columns[*position as usize].push(other);
                self.counts[*position as usize] += 1;
            }
        }
        self.rows[other as usize] = entries;
    }
}
