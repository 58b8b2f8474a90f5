//! Talks that were held as rows.

use super::{Columns, Record, json, moment, word};
use crate::domain::id::PersonId;
use crate::domain::talk::CounsellingRecord;
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Talks that were held.
pub static TALK: Table = Table {
    name: "talk",
    key: "id",
    columns: &[
        "family_id",
        "appointment_id",
        "person_id",
        "begun_at",
        "ended_at",
        "outcome",
        "children",
        "record",
    ],
};

impl Record for CounsellingRecord {
    const TABLE: &'static Table = &TALK;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            self.family.0.into(),
            self.appointment.map(|a| a.0).into(),
            self.person.0.into(),
            moment(self.begun),
            moment(self.ended),
            word(&self.outcome).into(),
            json(&self.children),
            json(&self.minute),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (id, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            id,
            family: c.parsed()?,
            appointment: c.opt_parsed()?,
            person: PersonId(c.int()?),
            begun: c.parsed()?,
            ended: c.parsed()?,
            outcome: c.word()?,
            children: c.json()?,
            minute: c.json()?,
            rev,
        })
    }
}
