//! The word that two files are about different families, as a row.

use super::{Columns, Record};
use crate::domain::distinct::DistinctFamilies;
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Pairs of families that are not the same.
pub static DISTINCT: Table = Table {
    name: "distinct_families",
    key: "id",
    columns: &["one_id", "other_id", "said_by", "said_on"],
};

impl Record for DistinctFamilies {
    const TABLE: &'static Table = &DISTINCT;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.one.0.into(),
            self.other.0.into(),
            (&*self.by).into(),
            super::day(self.on),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            one: c.parsed()?,
            other: c.parsed()?,
            by: c.text()?,
            on: c.parsed()?,
            rev,
        })
    }
}
