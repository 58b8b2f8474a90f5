//! The list that goes with letters to the post: one line for each envelope, in their order. With a batch it lies beside the
//! print files; for letters that are chosen it is a paper of its own.

use super::chosen::Chosen;
use super::draft::PostDraft;
use crate::domain::id::FamilyId;
use crate::domain::letter::{Authority, LetterKind};
use crate::domain::office::Office;
use crate::domain::post::BatchFile;
use crate::letters::keep;
use crate::letters::letter::Letter;
use crate::letters::lists::{PostRow, posting_list};
use crate::letters::pdf::Meta;
use crate::letters::{notice, paper};
use crate::service::letters::{Watch, set_reports};
use crate::service::lists::{ListPaper, SHIELDED, head};
use crate::service::post_room::BatchPath;
use crate::service::{Error, Service};
use crate::store::write_atomically;
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;

/// A letter in its envelope.
#[derive(Debug, Clone, Copy)]
pub(super) struct Enclosed<'a> {
    /// About which family.
    pub(super) family: FamilyId,
    /// What it is.
    pub(super) kind: LetterKind,
    /// The letter.
    pub(super) letter: &'a Letter,
    /// Its pages.
    pub(super) pages: usize,
    /// No list says where the family lives.
    pub(super) shielded: bool,
}

impl Enclosed<'_> {
    /// Letters about one family to one address lie in one envelope.
    pub(super) fn shares_envelope(&self, other: &Self) -> bool {
        self.family == other.family && self.letter.address.lines == other.letter.address.lines
    }
}

impl PostDraft {
    /// The letter as it lies in its envelope.
    pub(super) fn enclosed(&self, pages: usize) -> Enclosed<'_> {
        Enclosed {
            family: self.key.family,
            kind: self.kind,
            letter: &self.letter,
            pages,
            shielded: self.shielded,
        }
    }
}

/// A line for each envelope of letters in their order.
pub(super) fn rows(letters: &[Enclosed<'_>]) -> Vec<PostRow> {
    let envelopes = letters.chunk_by(Enclosed::shares_envelope);
    envelopes.filter_map(row).collect()
}

fn row(envelope: &[Enclosed<'_>]) -> Option<PostRow> {
    let first = envelope.first()?;
    let lines = &first.letter.address.lines;
    let (recipient, place) = if first.shielded {
        (SHIELDED.to_owned(), "–".to_owned())
    } else {
        let line = |line: Option<&String>| line.cloned().unwrap_or_default();
        (line(lines.first()), line(lines.last()))
    };
    let kinds: Vec<&str> = envelope.iter().map(|letter| word(letter.kind)).collect();
    Some(PostRow {
        recipient,
        place,
        kind: kinds.join(", "),
        file_number: first.letter.reference.clone(),
        sheets: envelope.iter().map(|letter| letter.pages).sum(),
    })
}

fn word(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Invitation => "Einladung",
        LetterKind::Notice(notice) => notice::title(notice),
        LetterKind::Paper(paper) => paper::title(paper),
    }
}

fn list(office: &Office, authority: Authority, day: NaiveDate, rows: &[PostRow]) -> Letter {
    let head = head(office, authority, "posting-list".to_owned());
    posting_list(&head, day, rows)
}

impl Service {
    /// The list of envelopes of some letters, in the order of the envelopes; each letterhead has pages of its own. It is of
    /// the day on which they were posted, else of today. What was handed over in person does not go to the post.
    ///
    /// # Errors
    /// No such letter goes to the post; what keeps one from being written; [`Error::Cancelled`]; no right to letters; the
    /// store's troubles.
    pub async fn posting_list(&self, of: &Chosen, watch: &Watch) -> Result<ListPaper, Error> {
        let office = self.office().await?;
        let mut pieces = self.pieces(&office, of, watch).await?;
        pieces.retain(|piece| !piece.handed_over);
        if pieces.is_empty() {
            return Err(super::chosen::none());
        }
        self.count_pages(&mut pieces, watch).await?;
        let first = pieces.first().and_then(|piece| piece.posted_on);
        let together = pieces.iter().all(|piece| piece.posted_on == first);
        let day = first.filter(|_| together);
        let day = day.unwrap_or_else(|| self.clock.today());
        let mut letters = Vec::new();
        let mut entries = 0;
        for own in pieces.chunk_by(|one, other| one.authority == other.authority) {
            let Some(authority) = own.first().map(|piece| piece.authority) else {
                continue;
            };
            let inside: Vec<Enclosed<'_>> = own.iter().map(|piece| piece.enclosed()).collect();
            let rows = rows(&inside);
            entries += rows.len();
            letters.push(list(&office, authority, day, &rows));
        }
        let lists = letters.len();
        let authority = pieces
            .first()
            .map_or(Authority::Ki, |piece| piece.authority);
        let meta = self.list_meta(
            &head(&office, authority, String::new()),
            "Postausgangslisten",
        );
        let (bytes, pages) = set_reports(letters, meta, Arc::clone(&watch.cancel)).await?;
        Ok(ListPaper {
            bytes,
            pages,
            lists,
            entries,
        })
    }

    /// Writes the list of envelopes beside the print files.
    ///
    /// # Errors
    /// A folder that cannot be written; characters without a glyph.
    pub(super) async fn write_list(
        &self,
        office: &Office,
        rows: Vec<PostRow>,
        authority: Authority,
        path: PathBuf,
        meta: Meta,
    ) -> Result<BatchPath, Error> {
        let letters = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let list = list(office, authority, self.clock.today(), &rows);
        let (bytes, pages) = set_reports(vec![list], meta, Arc::default()).await?;
        write_atomically(&path, &bytes)?;
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned());
        Ok(BatchPath {
            file: BatchFile {
                name: name.unwrap_or_default(),
                authority: None,
                letters,
                pages: u32::try_from(pages).unwrap_or(u32::MAX),
                sha256: keep::sha256(&bytes),
            },
            path,
        })
    }
}
