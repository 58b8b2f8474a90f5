//! Reads figures of free places.

use super::Answers;
use crate::domain::capacity::{CapacityReport, Intake};
use crate::store::{Read, Store, StoreError, Val, sql};
use std::collections::HashMap;

impl Store {
    /// The newest figure of every school and grade, by school and grade, and the last word of every school on support and
    /// literacy.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn capacity_newest(&self) -> Result<Vec<CapacityReport>, StoreError> {
        let read = Read::one(sql::read::CAPACITY_NEWEST, Vec::new());
        Answers(self.read(read).await?.into_iter()).records()
    }

    /// The last figures of one school and grade, the newest first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn capacity_history(
        &self,
        school: &str,
        intake: Intake,
    ) -> Result<Vec<CapacityReport>, StoreError> {
        let args = vec![Val::from(school), Val::from(u32::from(intake.code()))];
        let read = Read::one(sql::read::CAPACITY_HISTORY, args);
        Answers(self.read(read).await?.into_iter()).records()
    }

    /// The last position of every school and grade.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn capacity_positions(&self) -> Result<HashMap<(String, Intake), i64>, StoreError> {
        let read = Read::one(sql::read::CAPACITY_POSITIONS, Vec::new());
        let rows = Answers(self.read(read).await?.into_iter()).next();
        let cell = |row: crate::store::Row<'_>| {
            let grade = u8::try_from(row.int(1)?).map_err(|_| row.damaged(1, "grade"))?;
            let key = (row.text(0)?.to_owned(), Intake::of_grade(grade));
            Ok((key, row.int(2)?))
        };
        Ok(rows.decode(cell)?.into_iter().collect())
    }
}
