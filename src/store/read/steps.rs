//! Reads what is not kept with one family: all steps of children, the follow-ups of a day.

use super::Answers;
use crate::domain::child_step::ChildStep;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::FollowUpId;
use crate::store::{Read, Store, StoreError, Val, sql};
use chrono::NaiveDate;

impl Store {
    /// Every step of every child.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn child_steps(&self) -> Result<Vec<ChildStep>, StoreError> {
        let rows = self
            .read(Read::one(sql::read::CHILD_STEPS, Vec::new()))
            .await?;
        Answers(rows.into_iter()).records()
    }

    /// The follow-ups that are not done, until a day.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn follow_ups_due(&self, until: NaiveDate) -> Result<Vec<FollowUp>, StoreError> {
        let args = vec![Val::from(until.to_string())];
        let rows = self
            .read(Read::one(sql::read::FOLLOW_UPS_DUE, args))
            .await?;
        Answers(rows.into_iter()).records()
    }

    /// One follow-up.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn follow_up(&self, id: FollowUpId) -> Result<Option<FollowUp>, StoreError> {
        let args = vec![Val::from(id.0)];
        let rows = self.read(Read::one(sql::read::FOLLOW_UP_ONE, args)).await?;
        Ok(Answers(rows.into_iter()).records()?.pop())
    }
}
