//! Figures of free places as rows.

use super::{Columns, Record, day, word};
use crate::domain::capacity::{CapacityReport, Intake};
use crate::domain::id::PersonId;
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Figures of free places.
pub static CAPACITY_REPORT: Table = Table {
    name: "capacity_report",
    key: "id",
    columns: &[
        "school",
        "intake",
        "position",
        "regular",
        "support",
        "support_total",
        "literacy",
        "remark",
        "reported_on",
        "source",
        "by_person",
    ],
};

impl Record for CapacityReport {
    const TABLE: &'static Table = &CAPACITY_REPORT;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        let places = |number: Option<u16>| number.map(u32::from).into();
        vec![
            (&*self.school).into(),
            u32::from(self.intake.code()).into(),
            self.position.into(),
            places(self.regular),
            places(self.support),
            places(self.support_total),
            places(self.literacy),
            (&*self.remark).into(),
            day(self.reported_on),
            word(&self.source).into(),
            self.by.0.into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            school: c.text()?,
            intake: Intake::of_grade(c.small()?),
            position: c.int()?,
            regular: c.opt_small()?,
            support: c.opt_small()?,
            support_total: c.opt_small()?,
            literacy: c.opt_small()?,
            remark: c.text()?,
            reported_on: c.parsed()?,
            source: c.word()?,
            by: PersonId(c.int()?),
            rev,
        })
    }
}
