//! Reads what the post room keeps: single letters, printings, what makes letters again.

use super::Answers;
use crate::domain::id::{BatchId, LetterId};
use crate::domain::letter::IssuedLetter;
use crate::domain::post::{LetterCopy, PrintBatch};
use crate::store::{Read, Store, StoreError, Val, sql};

impl Store {
    /// One letter; nothing when there is no such letter.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn letter(&self, id: LetterId) -> Result<Option<IssuedLetter>, StoreError> {
        let read = Read::one(sql::read::LETTER_ONE, vec![Val::from(id.0)]);
        let rows = self.read(read).await?;
        Ok(Answers(rows.into_iter()).records()?.pop())
    }

    /// What makes a letter again; nothing when that is not kept.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn letter_copy(&self, id: LetterId) -> Result<Option<LetterCopy>, StoreError> {
        let read = Read::one(sql::read::LETTER_COPY_ONE, vec![Val::from(id.0)]);
        let rows = self.read(read).await?;
        Ok(Answers(rows.into_iter()).records()?.pop())
    }

    /// The last printings, the newest first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn print_batches(&self, limit: u32) -> Result<Vec<PrintBatch>, StoreError> {
        let read = Read::one(sql::read::PRINT_BATCHES, vec![Val::from(limit)]);
        Answers(self.read(read).await?.into_iter()).records()
    }

    /// The letters of one printing.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn letters_of_batch(&self, id: BatchId) -> Result<Vec<IssuedLetter>, StoreError> {
        let read = Read::one(sql::read::LETTERS_OF_BATCH, vec![Val::from(id.0)]);
        Answers(self.read(read).await?.into_iter()).records()
    }
}
