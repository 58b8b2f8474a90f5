//! The part of a basis that is not triangular: Gauss' elimination in Markowitz' order (The elimination form of the inverse,
//! Management Science 3, 1957), with pivots that are not small in their column.

/// Smaller entries are gone.
const TINY: f64 = 1e-10;
/// A column without a larger entry depends on others.
const LEAST: f64 = 1e-7;
/// How small a pivot may be against the largest of its column.
const SHARE: f64 = 0.1;
/// Columns looked at for a pivot.
const LOOKED_AT: usize = 4;

/// A pivot.
#[derive(Debug)]
pub(super) struct Pivot {
    pub row: u32,
    pub column: u32,
    pub value: f64,
    /// The rest of its row: columns and values.
    pub right: Vec<(u32, f64)>,
    /// The multiples of its row that were taken from others.
    pub below: Vec<(u32, f64)>,
}

/// The matrix while it is being eliminated.
#[derive(Debug)]
pub(super) struct Nucleus {
    /// Entries of each row in columns not done.
    rows: Vec<Vec<(u32, f64)>>,
    /// The rows in which a column has, or had, an entry.
    members: Vec<Vec<u32>>,
    /// Columns not done.
    left: Vec<u32>,
    row_done: Vec<bool>,
    /// How much of the pivot row a column has, while it is subtracted.
    dense: Vec<f64>,
    /// In their order.
    pub pivots: Vec<Pivot>,
}

impl Nucleus {
    /// Rows and columns are numbered below these.
    pub fn new(rows: usize, columns: usize) -> Self {
        Self {
            rows: vec![Vec::new(); rows],
            members: vec![Vec::new(); columns],
            left: Vec::new(),
            row_done: vec![false; rows],
            dense: vec![0.0; columns],
            pivots: Vec::new(),
        }
    }

    /// Adds a column of ones.
    pub fn add(&mut self, column: u32, rows: impl Iterator<Item = u32>) {
        let rows: Vec<u32> = rows.collect();
        for row in &rows {
            self.rows[*row as usize].push((column, 1.0));
        }
        self.members[column as usize] = rows;
        self.left.push(column);
    }

    /// Eliminates until every column is done or depends on others.
    pub fn run(&mut self) {
        while !self.left.is_empty() {
            if let Some((column, row)) = self.choose() {
                self.left.retain(|c| *c != column);
                self.pivot(row, column);
            }
        }
    }

    /// The cheapest pivot among the shortest columns; those that depend on others are left out from now on.
    fn choose(&mut self) -> Option<(u32, u32)> {
        let mut shortest: Vec<(usize, u32)> = Vec::new();
        for column in &self.left {
            let key = (self.members[*column as usize].len(), *column);
            let place = shortest.partition_point(|s| *s < key);
            if place < LOOKED_AT {
                shortest.truncate(LOOKED_AT - 1);
                shortest.insert(place, key);
            }
        }
        let mut best: Option<(usize, u32, u32)> = None;
        for (_, column) in shortest {
            let entries = self.entries(column);
            let largest = entries.iter().fold(0.0_f64, |a, e| a.max(e.1.abs()));
            if largest < LEAST {
                self.left.retain(|c| *c != column);
            }
            for (row, value) in &entries {
                if largest >= LEAST && value.abs() >= SHARE * largest {
                    let cost = (self.rows[*row as usize].len() - 1) * (entries.len() - 1);
                    if best.is_none_or(|b| (cost, column, *row) < b) {
                        best = Some((cost, column, *row));
                    }
                }
            }
        }
        best.map(|b| (b.1, b.2))
    }

    /// What a column has in rows not done.
    fn entries(&mut self, column: u32) -> Vec<(u32, f64)> {
        let mut rows = std::mem::take(&mut self.members[column as usize]);
        rows.sort_unstable();
        rows.dedup();
        let found = rows.into_iter().filter_map(|row| {
            let mut entries = self.rows[row as usize].iter();
            let value = entries.find(|e| e.0 == column)?.1;
            (!self.row_done[row as usize]).then_some((row, value))
        });
        let entries: Vec<(u32, f64)> = found.collect();
        self.members[column as usize] = entries.iter().map(|e| e.0).collect();
        entries
    }

    fn pivot(&mut self, row: u32, column: u32) {
        let others = std::mem::take(&mut self.members[column as usize]);
        let mut right = std::mem::take(&mut self.rows[row as usize]);
        self.row_done[row as usize] = true;
        let own = right.iter().position(|e| e.0 == column);
        let value = own.map_or(1.0, |at| right.swap_remove(at).1);
        let mut below = Vec::new();
        for other in others.into_iter().filter(|o| *o != row) {
            let entries = &mut self.rows[other as usize];
            let Some(at) = entries.iter().position(|e| e.0 == column) else {
                continue;
            };
            let multiple = entries.swap_remove(at).1 / value;
            below.push((other, multiple));
            self.subtract(other, &right, multiple);
        }
        self.pivots.push(Pivot {
            row,
            column,
            value,
            right,
            below,
        });
    }

    /// Takes so much of the pivot row from another row.
    fn subtract(&mut self, other: u32, right: &[(u32, f64)], multiple: f64) {
        for (column, value) in right {
            self.dense[*column as usize] = *value;
        }
        let mut entries = std::mem::take(&mut self.rows[other as usize]);
        entries.retain_mut(|(column, value)| {
            let change = std::mem::take(&mut self.dense[*column as usize]);
            *value -= multiple * change;
            value.abs() > TINY
        });
        for (column, _) in right {
            let change = std::mem::take(&mut self.dense[*column as usize]);
            if change != 0.0 {
                entries.push((*column, -multiple * change));
                self.members[*column as usize].push(other);
            }
        }
        self.rows[other as usize] = entries;
    }
}
