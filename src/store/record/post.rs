//! Printings and what makes letters again, as rows.

use super::{Columns, Record, json, moment};
use crate::domain::id::PersonId;
use crate::domain::post::{LetterCopy, PrintBatch};
use crate::store::txn::Table;
use crate::store::{StoreError, Val};

/// Printings of many letters at once.
pub static PRINT_BATCH: Table = Table {
    name: "print_batch",
    key: "id",
    columns: &["made_at", "made_by", "letters", "files"],
};

impl Record for PrintBatch {
    const TABLE: &'static Table = &PRINT_BATCH;

    fn key(&self) -> Val {
        self.id.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            moment(self.made_at),
            self.made_by.0.into(),
            self.letters.into(),
            json(&self.files),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            id: c.parsed()?,
            rev: c.int()?,
            made_at: c.parsed()?,
            made_by: PersonId(c.int()?),
            letters: c.int()?,
            files: c.json()?,
        })
    }
}

/// What makes letters again.
pub static LETTER_COPY: Table = Table {
    name: "letter_copy",
    key: "letter_id",
    columns: &["engine", "sha256", "body"],
};

impl Record for LetterCopy {
    const TABLE: &'static Table = &LETTER_COPY;

    fn key(&self) -> Val {
        self.letter.0.into()
    }

    fn rev(&self) -> i64 {
        self.rev
    }

    fn values(&self) -> Vec<Val> {
        vec![
            (&*self.engine).into(),
            (&*self.sha256).into(),
            self.body.clone().into(),
        ]
    }

    fn read(c: &mut Columns<'_>) -> Result<Self, StoreError> {
        let (letter, rev) = (c.parsed()?, c.int()?);
        Ok(Self {
            letter,
            engine: c.text()?,
            sha256: c.text()?,
            body: c.bytes()?,
            rev,
        })
    }
}
