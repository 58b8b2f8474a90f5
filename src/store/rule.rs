//! What a statement that ran, or was refused by a rule of the schema, means for its transaction. The same in every engine.

use super::{Expect, Miss, Step, StoreError, Val};

/// A rule of the schema that was broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Rule {
    /// `table.column` that must be unique.
    Unique(String),
    /// A record that others refer to, or one that is referred to and missing.
    Reference,
    /// Two claims of one resource at one time.
    Overlap,
    /// More places of a school than it reported.
    PlaceTaken,
    /// The audit is append-only.
    AppendOnly,
    /// Any other rule, by the engine's words (names of tables and columns, no values).
    Other(String),
}

impl From<Rule> for StoreError {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Unique(what) => Self::Taken(what),
            Rule::Reference => Self::Dependent,
            Rule::Overlap => Self::Overlap(Vec::new()),
            Rule::PlaceTaken => Self::PlaceTaken(None),
            Rule::AppendOnly => Self::Denied,
            Rule::Other(message) => Self::Bug(message),
        }
    }
}

impl Step {
    /// The step broke a rule.
    pub(super) fn broke(&self, rule: Rule) -> StoreError {
        match (rule, &self.on_miss) {
            (Rule::Overlap, Miss::Claim(resource)) => StoreError::Overlap(vec![*resource]),
            (Rule::PlaceTaken, _) => StoreError::PlaceTaken(match self.args.first() {
                Some(Val::T(key)) => key.parse().ok(),
                _ => None,
            }),
            (rule, _) => rule.into(),
        }
    }

    /// The step touched so many rows.
    ///
    /// # Errors
    /// What it means when they are not as many as expected.
    pub(super) fn touched(&self, rows: u64) -> Result<(), StoreError> {
        match self.expect {
            Expect::Any => Ok(()),
            Expect::Rows(wanted) if rows == wanted => Ok(()),
            Expect::Rows(wanted) => Err(match &self.on_miss {
                Miss::Stale(table, id) => StoreError::Stale(table, id.clone()),
                Miss::Claim(resource) => StoreError::Overlap(vec![*resource]),
                Miss::Bug => StoreError::Bug(format!(
                    "{} touched {rows} rows, not {wanted}",
                    self.sql.name()
                )),
            }),
        }
    }
}
