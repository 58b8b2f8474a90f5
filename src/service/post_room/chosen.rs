//! Letters that are chosen for a list or for labels, in the order of the envelopes: due ones as they would be printed now,
//! others as they went out.

use super::draft::{EnvelopePlace, envelope_place};
use super::list::Enclosed;
use super::{PostKey, may_write};
use crate::domain::id::{BatchId, FamilyId, LetterId};
use crate::domain::letter::{Authority, IssuedLetter, LetterKind};
use crate::domain::office::Office;
use crate::domain::rights::Right;
use crate::letters::letter::{Letter, LetterheadKind};
use crate::letters::{compose, keep};
use crate::service::letters::{Watch, book, bug, letter_error};
use crate::service::{Error, Service};
use crate::store::rows::FamilyFilter;
use chrono::NaiveDate;
use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Which letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// Letters that are due.
    Due(Vec<PostKey>),
    /// Letters that were made.
    Made(Vec<LetterId>),
    /// Those of one printing.
    Batch(BatchId),
}

/// A letter that was chosen.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) family: FamilyId,
    pub(super) authority: Authority,
    pub(super) kind: LetterKind,
    pub(super) letter: Letter,
    /// Its pages; nothing until they are counted.
    pages: Option<usize>,
    pub(super) shielded: bool,
    /// By what it is due.
    pub(super) due: Option<PostKey>,
    pub(super) posted_on: Option<NaiveDate>,
    /// It was handed over in person, and not posted.
    pub(super) handed_over: bool,
    /// Its place among letters in one envelope.
    turn: (Option<PostKey>, Option<LetterId>),
}

impl Piece {
    pub(super) fn enclosed(&self) -> Enclosed<'_> {
        Enclosed {
            family: self.family,
            kind: self.kind,
            letter: &self.letter,
            pages: self.pages.unwrap_or_default(),
            shielded: self.shielded,
        }
    }

    /// As a batch is sorted.
    fn place(&self) -> (Authority, EnvelopePlace, FamilyId) {
        let place = envelope_place(&self.letter.address);
        (self.authority, place, self.family)
    }
}

/// There is nothing to make a list or labels of.
pub(super) fn none() -> Error {
    Error::Letter {
        german:
            "Kein Brief ist ausgewählt, der in einen Umschlag kommt. Bitte wählen Sie Briefe aus."
                .into(),
        english: "No letter is chosen that goes into an envelope. Please choose letters.".into(),
    }
}

impl Service {
    /// The chosen letters in the order of the envelopes.
    ///
    /// # Errors
    /// None is chosen; what keeps one from being written; [`Error::Cancelled`]; no right to letters; the store's troubles.
    pub(super) async fn pieces(
        &self,
        office: &Office,
        of: &Chosen,
        watch: &Watch,
    ) -> Result<Vec<Piece>, Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        let mut pieces = match of {
            Chosen::Due(keys) => self.due_pieces(office, keys).await?,
            Chosen::Made(ids) => {
                let mut letters = Vec::with_capacity(ids.len());
                for id in ids {
                    letters.push(self.own_letter(*id).await?);
                }
                self.made_pieces(letters, watch).await?
            }
            Chosen::Batch(batch) => {
                let mut letters = self.store.letters_of_batch(*batch).await?;
                letters.retain(|letter| may_write(letter.kind, self.actor.role));
                self.made_pieces(letters, watch).await?
            }
        };
        if pieces.is_empty() {
            return Err(none());
        }
        pieces.sort_by_cached_key(|piece| (piece.place(), piece.turn));
        Ok(pieces)
    }

    async fn due_pieces(&self, office: &Office, keys: &[PostKey]) -> Result<Vec<Piece>, Error> {
        let ids = keys.iter().map(|key| key.family).collect();
        let today = self.clock.today();
        let families = self.post_of(FamilyFilter::Only(ids), office, today).await?;
        let mut pieces = Vec::with_capacity(keys.len());
        for key in keys {
            let (draft, _) = self.wanted(office, &families, key)?;
            pieces.push(Piece {
                family: key.family,
                authority: draft.authority,
                kind: draft.kind,
                letter: draft.letter,
                pages: None,
                shielded: draft.shielded,
                due: Some(*key),
                posted_on: None,
                handed_over: false,
                turn: (Some(*key), None),
            });
        }
        Ok(pieces)
    }

    async fn made_pieces(
        &self,
        letters: Vec<IssuedLetter>,
        watch: &Watch,
    ) -> Result<Vec<Piece>, Error> {
        let families = letters.iter().map(|letter| letter.family).collect();
        let shielded = self.shielded(families).await?;
        // A document about several children is entered for each of them, and lies in the envelope once.
        let mut seen = HashSet::new();
        let mut pieces = Vec::with_capacity(letters.len());
        for made in letters {
            if watch.cancel.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            let copy = self.own_copy(made.id).await?;
            if !seen.insert((made.batch, copy.sha256)) {
                continue;
            }
            let (letter, _) = keep::unpack(&copy.body).ok_or_else(super::keep::damaged)?;
            pieces.push(Piece {
                family: made.family,
                authority: match letter.letterhead.kind {
                    LetterheadKind::KreisKi => Authority::Ki,
                    LetterheadKind::Schulamt => Authority::Schulamt,
                },
                kind: made.kind,
                letter,
                pages: usize::try_from(made.pages).ok(),
                shielded: shielded.contains(&made.family),
                due: None,
                posted_on: made.posted_on,
                handed_over: made.delivered_on.is_some() && made.posted_on.is_none(),
                turn: (None, Some(made.id)),
            });
        }
        Ok(pieces)
    }

    /// Counts the pages of those that were never set.
    pub(super) async fn count_pages(
        &self,
        pieces: &mut [Piece],
        watch: &Watch,
    ) -> Result<(), Error> {
        let unset = || pieces.iter().enumerate().filter(|(_, p)| p.pages.is_none());
        let letters: Vec<(usize, Letter)> = unset().map(|(at, p)| (at, p.letter.clone())).collect();
        let cancel = Arc::clone(&watch.cancel);
        let counted = tokio::task::spawn_blocking(move || {
            let book = book().map_err(|e| letter_error(&e))?;
            let mut counted = Vec::with_capacity(letters.len());
            for (at, letter) in &letters {
                if cancel.load(Ordering::Relaxed) {
                    return Err(Error::Cancelled);
                }
                let set = compose(book, letter).map_err(|e| letter_error(&e))?;
                counted.push((*at, set.pages.len()));
            }
            Ok(counted)
        });
        for (at, pages) in counted.await.map_err(|e| bug(&e))?? {
            if let Some(piece) = pieces.get_mut(at) {
                piece.pages = Some(pages);
            }
        }
        Ok(())
    }
}
