//! Address labels (Adressaufkleber) for the envelopes of chosen letters: the very address of the letter, one for each
//! envelope, in their order. An address that fits no label is named; then there are none.

use super::PostKey;
use super::chosen::Chosen;
use super::list::Enclosed;
use crate::domain::id::FamilyId;
use crate::domain::language::Lang;
use crate::domain::letter::Authority;
use crate::letters::labels::{LabelSheet, labels};
use crate::letters::letter::Address;
use crate::letters::pdf;
use crate::service::letters::{Watch, book, bug, letter_error};
use crate::service::lists::{ListPaper, head};
use crate::service::{Error, Service};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// What becomes of labels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Labels {
    /// They are set.
    Ready(ListPaper),
    /// These addresses fit no label of the sheet, and so there are none.
    Unfit(Vec<Unfit>),
}

/// An address that fits no label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfit {
    /// Of which family.
    pub family: FamilyId,
    /// What the letter is filed under.
    pub file_number: String,
    /// The letter whose address can be shortened, if it is due.
    pub letter: Option<PostKey>,
}

/// Which addresses fit no label, and what helps.
#[must_use]
pub fn unfit_sentence(unfit: &[Unfit], sheet: LabelSheet, lang: Lang) -> String {
    let numbers: Vec<&str> = unfit.iter().map(|one| one.file_number.as_str()).collect();
    let (numbers, size) = (numbers.join(", "), sheet.size(lang));
    let wider = |other: &LabelSheet| other.width > sheet.width;
    let wider = LabelSheet::ALL.into_iter().find(wider);
    let wider = wider.map(|other| other.size(lang));
    match (lang, wider) {
        (Lang::De, Some(wider)) => format!(
            "Diese Anschriften passen nicht auf einen Aufkleber von {size}: {numbers}. Bitte nehmen Sie Aufkleber von {wider}, oder kürzen Sie die Anschrift."
        ),
        (Lang::De, None) => format!(
            "Diese Anschriften passen nicht auf einen Aufkleber von {size}: {numbers}. Bitte kürzen Sie die Anschrift."
        ),
        (Lang::En, Some(wider)) => format!(
            "These addresses do not fit a label of {size}: {numbers}. Please take labels of {wider}, or shorten the address."
        ),
        (Lang::En, None) => format!(
            "These addresses do not fit a label of {size}: {numbers}. Please shorten the address."
        ),
    }
}

impl Service {
    /// Labels for the envelopes of some letters, from this label of the first sheet on (counted from 1).
    ///
    /// # Errors
    /// No such label on a sheet; no letter; what keeps one from being written; [`Error::Cancelled`]; no right to letters;
    /// the store's troubles.
    pub async fn address_labels(
        &self,
        of: &Chosen,
        sheet: LabelSheet,
        first: usize,
        watch: &Watch,
    ) -> Result<Labels, Error> {
        let most = sheet.labels();
        if !(1..=most).contains(&first) {
            return Err(Error::Usage {
                german: format!("Der erste freie Aufkleber ist eine Zahl von 1 bis {most}."),
                english: format!("The first free label is a number from 1 to {most}."),
            });
        }
        let office = self.office().await?;
        let pieces = self.pieces(&office, of, watch).await?;
        let mut envelopes: Vec<(Address, Unfit)> = Vec::new();
        let shares = |one: &super::chosen::Piece, other: &super::chosen::Piece| {
            one.authority == other.authority
                && Enclosed::shares_envelope(&one.enclosed(), &other.enclosed())
        };
        for envelope in pieces.chunk_by(shares) {
            envelopes.extend(envelope.first().map(|piece| {
                let unfit = Unfit {
                    family: piece.family,
                    file_number: piece.letter.reference.clone(),
                    letter: piece.due,
                };
                (piece.letter.address.clone(), unfit)
            }));
        }
        let meta = self.list_meta(&head(&office, Authority::Ki, String::new()), "");
        let cancel = Arc::clone(&watch.cancel);
        let work = move || {
            let book = book().map_err(|e| letter_error(&e))?;
            let unfit = envelopes
                .iter()
                .filter(|(address, _)| !sheet.fits(book, address));
            let unfit: Vec<Unfit> = unfit.map(|(_, unfit)| unfit.clone()).collect();
            if !unfit.is_empty() {
                return Ok(Labels::Unfit(unfit));
            }
            let addresses: Vec<Address> =
                envelopes.into_iter().map(|(address, _)| address).collect();
            let set = labels(book, "labels", &addresses, sheet, first - 1);
            let set = set.map_err(|e| letter_error(&e))?;
            let pages = set.pages.len();
            let bytes = pdf::write(book, &[set], &meta).map_err(|e| letter_error(&e))?;
            if cancel.load(Ordering::Relaxed) {
                return Err(Error::Cancelled);
            }
            Ok(Labels::Ready(ListPaper {
                bytes,
                pages,
                lists: 1,
                entries: addresses.len(),
            }))
        };
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|e| bug(&e))?
    }
}
