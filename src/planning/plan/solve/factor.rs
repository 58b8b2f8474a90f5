//! Sparse LU factors of a basis, and their change from one basis to the next.
//!
//! Triangular parts first, as described in Suhl & Suhl, Computing sparse LU factorizations for large-scale linear
//! programming bases (ORSA J. Computing 2, 1990): all entries of the matrix are 1, so they need no arithmetic. What is left
//! goes by Markowitz' order (`nucleus`); changes are in product form. Every column is named after its pivot row, so that
//! solving happens in place.

mod nucleus;

use nucleus::Nucleus;

/// Columns and rows without numbers: every entry is 1.
pub(super) enum Basic<'a> {
    /// The unit column of a row.
    Unit(u32),
    /// A column of ones in these rows.
    Ones(&'a [u32]),
}

/// Where the columns of a basis went.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Seating {
    /// The pivot row of each column.
    pub rows: Vec<u32>,
    /// Columns that depend on others: the unit column of their row stands in.
    pub replaced: Vec<usize>,
}

/// A pivot and its entries in one of the lists.
#[derive(Debug, Clone, Copy)]
struct Pivot {
    row: u32,
    value: f64,
    from: u32,
    to: u32,
}

/// Rows and their values.
type Entries = Vec<(u32, f64)>;

/// A basis that can be solved for.
#[derive(Debug, Clone, Default)]
pub(super) struct Factor {
    /// Steps of L in their order; the value is not used.
    lower: Vec<Pivot>,
    lower_entries: Entries,
    /// Columns of U in the order of the pivots, unit columns left out.
    columns: Vec<Pivot>,
    column_entries: Entries,
    /// Rows of U in the order of the pivots, those of 1 alone left out.
    rows: Vec<Pivot>,
    row_entries: Entries,
    /// Changes since.
    changes: Vec<Pivot>,
    change_entries: Entries,
}

/// Smaller entries are noise.
const TINY: f64 = 1e-12;
/// Not seated.
const NONE: u32 = u32::MAX;

impl Factor {
    /// How many changes since it was made.
    pub fn age(&self) -> usize {
        self.changes.len()
    }

    /// Factors a basis of `m` columns.
    pub fn make<'a>(&mut self, m: usize, basis: impl Fn(usize) -> Basic<'a>) -> Seating {
        self.lower.clear();
        self.lower_entries.clear();
        self.columns.clear();
        self.column_entries.clear();
        self.changes.clear();
        self.change_entries.clear();
        let mut work = Work::new(m, basis);
        work.column_singles(self);
        work.row_singles(self);
        work.nucleus(self);
        let seating = work.seating();
        self.turn(&work.order);
        seating
    }

    fn add_column(&mut self, row: u32, value: f64, entries: impl Iterator<Item = (u32, f64)>) {
        let from = self.column_entries.len() as u32;
        self.column_entries.extend(entries);
        let to = self.column_entries.len() as u32;
        self.columns.push(Pivot {
            row,
            value,
            from,
            to,
        });
    }

    fn add_lower(&mut self, row: u32, entries: impl Iterator<Item = (u32, f64)>) {
        let from = self.lower_entries.len() as u32;
        self.lower_entries.extend(entries);
        let to = self.lower_entries.len() as u32;
        if to > from {
            self.lower.push(Pivot {
                row,
                value: 1.0,
                from,
                to,
            });
        }
    }

    /// Makes the rows of U from its columns.
    fn turn(&mut self, order: &[u32]) {
        let mut starts = vec![0_u32; order.len() + 1];
        for (row, _) in &self.column_entries {
            starts[*row as usize + 1] += 1;
        }
        for row in 0..order.len() {
            starts[row + 1] += starts[row];
        }
        let mut next = starts.clone();
        self.row_entries.clear();
        self.row_entries.resize(self.column_entries.len(), (0, 0.0));
        let mut values = vec![1.0; order.len()];
        for column in &self.columns {
            values[column.row as usize] = column.value;
            for (row, value) in &self.column_entries[column.from as usize..column.to as usize] {
                let slot = &mut next[*row as usize];
                self.row_entries[*slot as usize] = (column.row, *value);
                *slot += 1;
            }
        }
        self.rows.clear();
        for row in order {
            let at = *row as usize;
            let (from, to, value) = (starts[at], starts[at + 1], values[at]);
            if from < to || value != 1.0 {
                self.rows.push(Pivot {
                    row: *row,
                    value,
                    from,
                    to,
                });
            }
        }
    }

    /// Solves B z = x, in place.
    pub fn forward(&self, x: &mut [f64]) {
        for step in &self.lower {
            let value = x[step.row as usize];
            if value != 0.0 {
                for (other, factor) in &self.lower_entries[step.from as usize..step.to as usize] {
                    x[*other as usize] -= factor * value;
                }
            }
        }
        for column in self.columns.iter().rev() {
            let value = x[column.row as usize];
            if value != 0.0 {
                let value = clean(value / column.value);
                x[column.row as usize] = value;
                for (other, entry) in &self.column_entries[column.from as usize..column.to as usize]
                {
                    x[*other as usize] -= entry * value;
                }
            }
        }
        for change in &self.changes {
            let value = x[change.row as usize];
            if value != 0.0 {
                let value = clean(value / change.value);
                x[change.row as usize] = value;
                for (other, entry) in &self.change_entries[change.from as usize..change.to as usize]
                {
                    x[*other as usize] -= entry * value;
                }
            }
        }
    }

    /// Solves Bᵀ y = z, in place.
    pub fn backward(&self, z: &mut [f64]) {
        for change in self.changes.iter().rev() {
            let entries = &self.change_entries[change.from as usize..change.to as usize];
            let sum: f64 = entries.iter().map(|e| e.1 * z[e.0 as usize]).sum();
            let at = change.row as usize;
            z[at] = clean((z[at] - sum) / change.value);
        }
        for row in &self.rows {
            let value = z[row.row as usize];
            if value != 0.0 {
                let value = clean(value / row.value);
                z[row.row as usize] = value;
                for (other, entry) in &self.row_entries[row.from as usize..row.to as usize] {
                    z[*other as usize] -= entry * value;
                }
            }
        }
        for step in self.lower.iter().rev() {
            let entries = &self.lower_entries[step.from as usize..step.to as usize];
            let sum: f64 = entries.iter().map(|e| e.1 * z[e.0 as usize]).sum();
            z[step.row as usize] -= sum;
        }
    }

    /// Puts another column, solved forward, in the place of that of a row; `spots` are its entries.
    pub fn change(&mut self, row: usize, column: &[f64], spots: &[u32]) {
        let from = self.change_entries.len() as u32;
        let others = spots.iter().filter(|at| **at as usize != row);
        self.change_entries
            .extend(others.map(|at| (*at, column[*at as usize])));
        self.changes.push(Pivot {
            row: row as u32,
            value: column[row],
            from,
            to: self.change_entries.len() as u32,
        });
    }
}

fn clean(value: f64) -> f64 {
    if value.abs() <= TINY { 0.0 } else { value }
}

/// The matrix while it is being factored.
struct Work<'a> {
    /// The pivot row of each column.
    seats: Vec<u32>,
    row_done: Vec<bool>,
    /// Pivot rows in their order.
    order: Vec<u32>,
    /// Columns that are no unit columns: which they are, and their rows.
    open: Vec<(u32, &'a [u32])>,
    /// How many rows of an open column are not done, and all of them xor'ed: the last one left is known at once.
    count: Vec<u32>,
    mix: Vec<u32>,
    /// The open columns in each row that no unit column takes.
    starts: Vec<u32>,
    in_row: Vec<u32>,
}

impl<'a> Work<'a> {
    /// Takes the unit columns at once.
    fn new(m: usize, basis: impl Fn(usize) -> Basic<'a>) -> Self {
        let mut new = Self {
            seats: vec![NONE; m],
            row_done: vec![false; m],
            order: Vec::with_capacity(m),
            open: Vec::new(),
            count: Vec::new(),
            mix: Vec::new(),
            starts: vec![0; m + 1],
            in_row: Vec::new(),
        };
        for column in 0..m {
            match basis(column) {
                Basic::Unit(row) if !new.row_done[row as usize] => {
                    new.seats[column] = row;
                    new.row_done[row as usize] = true;
                    new.order.push(row);
                }
                Basic::Unit(_) => {}
                Basic::Ones(rows) => new.open.push((column as u32, rows)),
            }
        }
        for (_, rows) in &new.open {
            let left = rows.iter().filter(|r| !new.row_done[**r as usize]);
            let (mut count, mut mix) = (0, 0);
            for row in left {
                count += 1;
                mix ^= row;
                new.starts[*row as usize + 1] += 1;
            }
            new.count.push(count);
            new.mix.push(mix);
        }
        for row in 0..m {
            new.starts[row + 1] += new.starts[row];
        }
        let mut next = new.starts.clone();
        new.in_row = vec![0; new.starts[m] as usize];
        for (n, (_, rows)) in (0_u32..).zip(&new.open) {
            for row in rows.iter().filter(|r| !new.row_done[**r as usize]) {
                let slot = &mut next[*row as usize];
                new.in_row[*slot as usize] = n;
                *slot += 1;
            }
        }
        new
    }

    fn is_done(&self, open: u32) -> bool {
        self.seats[self.open[open as usize].0 as usize] != NONE
    }

    fn seat(&mut self, open: u32, row: u32) {
        self.seats[self.open[open as usize].0 as usize] = row;
        self.row_done[row as usize] = true;
        self.order.push(row);
    }

    fn row(&self, row: u32) -> &[u32] {
        &self.in_row[self.starts[row as usize] as usize..self.starts[row as usize + 1] as usize]
    }

    /// Columns with one row left: all their other entries are in U.
    fn column_singles(&mut self, factor: &mut Factor) {
        let all = 0..self.open.len() as u32;
        let mut single: Vec<u32> = all.filter(|n| self.count[*n as usize] == 1).collect();
        while let Some(one) = single.pop() {
            if self.count[one as usize] != 1 || self.is_done(one) {
                continue;
            }
            let row = self.mix[one as usize];
            let others = self.open[one as usize].1.iter().filter(|r| **r != row);
            factor.add_column(row, 1.0, others.map(|r| (*r, 1.0)));
            self.seat(one, row);
            for at in self.starts[row as usize]..self.starts[row as usize + 1] {
                let other = self.in_row[at as usize] as usize;
                self.count[other] -= 1;
                self.mix[other] ^= row;
                if self.count[other] == 1 {
                    single.push(other as u32);
                }
            }
        }
    }

    /// Rows with one column left: the column's other entries that are left are in L.
    fn row_singles(&mut self, factor: &mut Factor) {
        let m = self.row_done.len();
        let (mut counts, mut mixes) = (vec![0_u32; m], vec![0_u32; m]);
        let mut single = Vec::new();
        for row in (0..m as u32).filter(|r| !self.row_done[*r as usize]) {
            for open in self.row(row).iter().filter(|n| !self.is_done(**n)) {
                counts[row as usize] += 1;
                mixes[row as usize] ^= open;
            }
            if counts[row as usize] == 1 {
                single.push(row);
            }
        }
        while let Some(row) = single.pop() {
            if counts[row as usize] != 1 || self.row_done[row as usize] {
                continue;
            }
            let one = mixes[row as usize];
            self.seat(one, row);
            let rows = self.open[one as usize].1;
            let (done, left): (Vec<u32>, Vec<u32>) = rows
                .iter()
                .filter(|r| **r != row)
                .partition(|r| self.row_done[**r as usize]);
            for other in &left {
                counts[*other as usize] -= 1;
                mixes[*other as usize] ^= one;
                if counts[*other as usize] == 1 {
                    single.push(*other);
                }
            }
            factor.add_column(row, 1.0, done.into_iter().map(|r| (r, 1.0)));
            factor.add_lower(row, left.into_iter().map(|r| (r, 1.0)));
        }
    }

    /// What is neither.
    fn nucleus(&mut self, factor: &mut Factor) {
        let left: Vec<u32> = (0..self.open.len() as u32)
            .filter(|n| !self.is_done(*n))
            .collect();
        if left.is_empty() {
            return;
        }
        let mut nucleus = Nucleus::new(self.row_done.len(), self.open.len());
        for open in &left {
            let rows = self.open[*open as usize].1.iter().copied();
            nucleus.add(*open, rows.filter(|r| !self.row_done[*r as usize]));
        }
        nucleus.run();
        let mut above: Vec<Entries> = vec![Vec::new(); self.open.len()];
        for open in &left {
            let rows = self.open[*open as usize].1.iter();
            let done = rows.filter(|r| self.row_done[**r as usize]);
            above[*open as usize].extend(done.map(|r| (*r, 1.0)));
        }
        for pivot in nucleus.pivots {
            self.seat(pivot.column, pivot.row);
            for (column, value) in &pivot.right {
                above[*column as usize].push((pivot.row, *value));
            }
            let entries = std::mem::take(&mut above[pivot.column as usize]);
            factor.add_column(pivot.row, pivot.value, entries.into_iter());
            factor.add_lower(pivot.row, pivot.below.into_iter());
        }
    }

    /// Columns that depend on others get the rows that are left.
    fn seating(&mut self) -> Seating {
        let mut seating = Seating::default();
        let done = &self.row_done;
        let mut free = (0..done.len() as u32).filter(|r| !done[*r as usize]);
        for (column, seat) in self.seats.iter_mut().enumerate() {
            if *seat == NONE {
                seating.replaced.push(column);
                *seat = free.next().unwrap_or_default();
                self.order.push(*seat);
            }
        }
        seating.rows.clone_from(&self.seats);
        seating
    }
}

#[cfg(test)]
mod tests;
