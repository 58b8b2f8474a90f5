//! Reads the own versions of one letter text.

use super::Answers;
use crate::domain::letter_text::LetterText;
use crate::store::{Read, Store, StoreError, Val, sql};

impl Store {
    /// Every own version of a text (`invitation.ar`), the newest first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn text_versions(&self, text: &str) -> Result<Vec<LetterText>, StoreError> {
        let read = Read::one(sql::read::TEXT_VERSIONS, vec![Val::from(text)]);
        Answers(self.read(read).await?.into_iter()).records()
    }
}
