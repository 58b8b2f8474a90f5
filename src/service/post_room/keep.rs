//! A letter of the past, made again from what is kept of it.

use super::may_write;
use crate::domain::id::LetterId;
use crate::domain::letter::IssuedLetter;
use crate::domain::post::LetterCopy;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::keep;
use crate::service::letters::{book, bug, letter_error};
use crate::service::scope::Scope;
use crate::service::{Error, Service};

/// A letter that was made again.
#[derive(Clone, PartialEq, Eq)]
pub struct Reproduced {
    /// The letter as a file of its own.
    pub bytes: Vec<u8>,
    /// SHA-256 (hex) of the letter as it went out.
    pub sha256: String,
    /// Is it the same, byte for byte?
    pub same: bool,
    /// The version of the engine that set it then.
    pub engine: String,
    /// The version that set it now.
    pub engine_now: String,
}

impl std::fmt::Debug for Reproduced {
    /// Never the contents.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Reproduced(same: {}, {} bytes)",
            self.same,
            self.bytes.len()
        )
    }
}

impl Service {
    /// A letter of the past, byte for byte as it went out. When a later version of the program sets it otherwise, that is
    /// said.
    ///
    /// # Errors
    /// [`Reason::Gone`]; nothing is kept of the letter; no right to it; the store's troubles.
    pub async fn reproduce(&self, letter: LetterId) -> Result<Reproduced, Error> {
        let copy = self.own_copy(letter).await?;
        let made = tokio::task::spawn_blocking(move || {
            let (letter, meta) = keep::unpack(&copy.body).ok_or_else(damaged)?;
            let book = book().map_err(|e| letter_error(&e))?;
            let bytes = keep::single(book, &letter, &meta).map_err(|e| letter_error(&e))?;
            Ok(Reproduced {
                same: keep::sha256(&bytes) == copy.sha256,
                bytes,
                sha256: copy.sha256,
                engine: copy.engine,
                engine_now: keep::ENGINE.to_owned(),
            })
        });
        made.await.map_err(|e| bug(&e))?
    }

    /// What makes a letter again that the role may handle.
    ///
    /// # Errors
    /// Nothing is kept of it; as [`Service::own_letter`].
    pub(super) async fn own_copy(&self, letter: LetterId) -> Result<LetterCopy, Error> {
        let _ = self.own_letter(letter).await?;
        let copy = self.store.letter_copy(letter).await?;
        copy.ok_or_else(|| Error::Letter {
            german: "Von diesem Brief sind nur die Angaben aufbewahrt, nicht die Seiten.".into(),
            english: "Of this letter only the entries are kept, not the pages.".into(),
        })
    }

    /// A letter that the role may handle, of a family that it may read.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to it; the store's troubles.
    pub(super) async fn own_letter(&self, id: LetterId) -> Result<IssuedLetter, Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        let letter = self.store.letter(id).await?;
        let letter = letter.ok_or_else(|| Error::from(Reason::Gone))?;
        let visible = match self.scope()? {
            Scope::All => true,
            Scope::HandedOver => {
                let file = self.family(letter.family).await?;
                file.letters.iter().any(|own| own.id == id)
            }
        };
        if !visible || !may_write(letter.kind, self.actor.role) {
            self.require(Right::PrintLetters)?;
            return Err(Reason::Gone.into());
        }
        Ok(letter)
    }
}

/// What is kept of a letter is no letter.
pub(super) fn damaged() -> Error {
    Error::Letter {
        german: "Die aufbewahrte Fassung dieses Briefs lässt sich nicht lesen.".into(),
        english: "What is kept of this letter cannot be read.".into(),
    }
}
