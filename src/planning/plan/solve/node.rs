//! Nodes of the search: what was decided on the way to them, and what deciding has taught.

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum What {
    /// A sum of columns, by its number.
    Sum(u32),
    /// A column.
    Column(u32),
}

/// A sum or column that is between two numbers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decision {
    /// What.
    pub what: What,
    /// At least.
    pub least: u32,
    /// At most.
    pub most: u32,
}

/// A part of all plans.
#[derive(Debug)]
pub(super) struct Node {
    /// No plan in it gains more; in the scale.
    pub bound: i128,
    /// In order of making.
    pub number: u64,
    /// What its plans have in common.
    pub decisions: Vec<Decision>,
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let depth = self.decisions.len().cmp(&other.decisions.len());
        self.bound
            .cmp(&other.bound)
            .then(depth)
            .then(other.number.cmp(&self.number))
    }
}

/// What trying a sum has taught: how much the bound fell for each unit, in sum.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lesson {
    /// Towards fewer.
    pub down: f64,
    /// Towards more.
    pub up: f64,
    /// How often.
    pub times: u32,
}

impl Lesson {
    /// One more try.
    pub fn learn(&mut self, down: f64, up: f64) {
        self.down += down;
        self.up += up;
        self.times += 1;
    }

    /// What to expect of a value with this fraction.
    pub fn score(&self, fraction: f64) -> f64 {
        let times = f64::from(self.times.max(1));
        score(
            self.down / times * fraction,
            self.up / times * (1.0 - fraction),
        )
    }
}

/// Both sides should bring something (Achterberg, Koch & Martin 2005).
pub(super) fn score(down: f64, up: f64) -> f64 {
    down.max(1e-3) * up.max(1e-3)
}
