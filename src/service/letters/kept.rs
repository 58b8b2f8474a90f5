//! Letters written into files, each with what makes it again.

use super::{Error, letter_error};
use crate::domain::id::LetterId;
use crate::domain::post::LetterCopy;
use crate::letters::FontBook;
use crate::letters::job::{self, JobError, Order, Outcome, Progress};
use crate::letters::keep;
use crate::letters::letter::Letter;
use crate::letters::pdf::Meta;
use std::sync::atomic::AtomicBool;
use std::sync::{Mutex, PoisonError};

/// What is known of a letter once it is set.
#[derive(Debug, Clone)]
pub(in crate::service) struct Kept {
    /// SHA-256 of the letter as a file of its own.
    sha256: String,
    /// Its pages.
    pub(in crate::service) pages: usize,
}

impl Kept {
    /// What makes the letter again.
    ///
    /// # Errors
    /// It cannot be packed.
    pub(in crate::service) fn copy(
        &self,
        id: LetterId,
        letter: &Letter,
        meta: &Meta,
    ) -> Result<LetterCopy, Error> {
        Ok(LetterCopy {
            letter: id,
            engine: keep::ENGINE.to_owned(),
            sha256: self.sha256.clone(),
            body: keep::pack(letter, meta).map_err(|e| letter_error(&e))?,
            rev: 1,
        })
    }
}

/// Writes the letters of an order; says of each what is kept of it.
///
/// # Errors
/// A file that cannot be written.
pub(in crate::service) fn write_kept(
    book: &FontBook,
    order: &Order<'_>,
    progress: &(dyn Fn(Progress) + Sync),
    cancel: &AtomicBool,
) -> Result<(Outcome, Vec<Option<Kept>>), Error> {
    let kept: Mutex<Vec<Option<Kept>>> = Mutex::new(vec![None; order.letters.len()]);
    let outcome = job::run_with(book, order, progress, cancel, &|at, set| {
        let bytes = keep::single_of(book, set, order.meta)?;
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = kept.get_mut(at) {
            *place = Some(Kept {
                sha256: keep::sha256(&bytes),
                pages: set.pages.len(),
            });
        }
        Ok(())
    });
    let outcome = outcome.map_err(|e| match e {
        JobError::Io(io) => Error::File {
            path: order.folder.to_path_buf(),
            kind: io.kind(),
        },
        JobError::Letter(letter) => letter_error(&letter),
    })?;
    Ok((
        outcome,
        kept.into_inner().unwrap_or_else(PoisonError::into_inner),
    ))
}
