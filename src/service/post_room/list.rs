//! The list that goes with a batch to the post: one line for each envelope, in their order.

use super::draft::PostDraft;
use crate::domain::letter::{Authority, LetterKind};
use crate::domain::office::Office;
use crate::domain::post::BatchFile;
use crate::letters::compose_report;
use crate::letters::invitation::Office as Head;
use crate::letters::keep;
use crate::letters::lists::{ListHead, PostRow, posting_list};
use crate::letters::pdf::{self, Meta};
use crate::letters::{notice, paper};
use crate::service::letters::{book, bug, letter_error};
use crate::service::post_room::BatchPath;
use crate::service::{Error, Service};
use crate::store::write_atomically;
use std::path::PathBuf;

/// The envelopes of some letters in their order, each with its pages. Letters to one address lie in one envelope.
pub(super) fn envelopes<'a>(letters: impl Iterator<Item = (&'a PostDraft, usize)>) -> Vec<PostRow> {
    let mut rows: Vec<PostRow> = Vec::new();
    let mut last: Option<&PostDraft> = None;
    for (draft, pages) in letters {
        let lines = &draft.letter.address.lines;
        let same = |before: &&PostDraft| {
            before.key.family == draft.key.family && before.letter.address.lines == *lines
        };
        let kind = word(draft.kind);
        match (last.filter(same), rows.last_mut()) {
            (Some(_), Some(row)) => {
                row.kind = format!("{}, {kind}", row.kind);
                row.sheets += pages;
            }
            _ => rows.push(PostRow {
                recipient: lines.first().cloned().unwrap_or_default(),
                place: lines.last().cloned().unwrap_or_default(),
                kind: kind.to_owned(),
                file_number: draft.letter.reference.clone(),
                sheets: pages,
            }),
        }
        last = Some(draft);
    }
    rows
}

fn word(kind: LetterKind) -> &'static str {
    match kind {
        LetterKind::Invitation => "Einladung",
        LetterKind::Notice(notice) => notice::title(notice),
        LetterKind::Paper(paper) => paper::title(paper),
    }
}

impl Service {
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
        let settings = &office.settings;
        let (name, lines) = match authority {
            Authority::Ki => (
                &settings.letterhead_authority,
                vec![
                    settings.letterhead_office.clone(),
                    settings.letterhead_unit.clone(),
                ],
            ),
            Authority::Schulamt => (
                &settings.supervision_authority,
                vec![settings.supervision_unit.clone()],
            ),
        };
        let head = ListHead {
            key: "posting-list".to_owned(),
            office: Head {
                authority: name.clone(),
                sub_lines: lines,
                return_line: String::new(),
            },
            sample: office.sample,
        };
        let today = self.clock.today();
        let letters = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let work = move || {
            let book = book().map_err(|e| letter_error(&e))?;
            let list = posting_list(&head, today, &rows);
            let set = compose_report(book, &list).map_err(|e| letter_error(&e))?;
            let pages = set.pages.len();
            let bytes = pdf::write(book, &[set], &meta).map_err(|e| letter_error(&e))?;
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
        };
        tokio::task::spawn_blocking(work)
            .await
            .map_err(|e| bug(&e))?
    }
}
