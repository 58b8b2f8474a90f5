//! A printing of many letters: files in the order of the envelopes, then entered in one command.

use super::draft::PostDraft;
use super::list::{Enclosed, rows};
use super::{PostKey, may_write};
use crate::clock;
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::id::{self, AppointmentId, BatchId, CommandId, LetterId};
use crate::domain::language::Lang;
use crate::domain::letter::{Authority, IssuedLetter};
use crate::domain::office::Office;
use crate::domain::post::{BatchFile, LetterCopy, PrintBatch};
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::job::{Files, LARGEST_PRINT_FILE, Order, Progress, discard};
use crate::letters::letter::Letter;
use crate::letters::pdf::Meta;
use crate::service::letters::{Watch, book, bug, letter_error, write_kept};
use crate::service::papers::remedy_missing;
use crate::service::{Done, Error, Service};
use crate::store::rows::FamilyFilter;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What every page of a letter says that repeats another one.
const REPRINT: &str = "Zweitdruck";

/// A file of a batch where it lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchPath {
    /// Where it is.
    pub path: PathBuf,
    /// What it is.
    pub file: BatchFile,
}

/// Letters that lie in files and are not entered yet.
#[derive(Debug)]
pub struct BatchWritten {
    batch: BatchId,
    files: Vec<BatchPath>,
    letters: Vec<(IssuedLetter, LetterCopy)>,
    refused: Vec<(PostKey, String, String)>,
    unfit: bool,
    cancelled: bool,
}

impl BatchWritten {
    /// The files, to be printed in this order.
    #[must_use]
    pub fn files(&self) -> &[BatchPath] {
        &self.files
    }

    /// How many letters are in them.
    #[must_use]
    pub fn letters(&self) -> usize {
        self.letters.len()
    }

    /// Was it stopped before its end? What is complete can be printed and entered.
    #[must_use]
    pub fn was_cancelled(&self) -> bool {
        self.cancelled
    }
}

/// How the letters of a batch are spread over files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spread {
    /// Print files of at most a hundred.
    #[default]
    Joint,
    /// A file for each letter, numbered in the order of the envelopes.
    Single,
}

/// How a batch is entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BatchOptions {
    /// The letters were printed, not only written to files.
    pub printed: bool,
    /// They are posted today.
    pub posted: bool,
}

/// What a batch gave.
#[derive(Debug, Clone, PartialEq)]
pub struct BatchMade {
    /// Its record; nothing when no letter could be written.
    pub batch: Option<PrintBatch>,
    /// Its files.
    pub files: Vec<BatchPath>,
    /// The letters as entered, in the order of the envelopes.
    pub letters: Vec<IssuedLetter>,
    /// Letters that could not be written, and why in German and English. The others were.
    pub refused: Vec<(PostKey, String, String)>,
    /// Stopped before the end.
    pub cancelled: bool,
}

impl Service {
    /// Writes letters into files in the order of the envelopes, each letterhead in files of its own. Nothing is entered
    /// yet: between this and [`Service::enter_batch`] they are printed.
    ///
    /// # Errors
    /// A folder that cannot be written; no right to letters; the store's troubles. Then no file of the batch stays.
    pub async fn write_batch(
        &self,
        keys: &[PostKey],
        folder: &Path,
        spread: Spread,
        watch: Watch,
    ) -> Result<BatchWritten, Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        let office = self.office().await?;
        let ids = keys.iter().map(|key| key.family).collect();
        let today = self.clock.today();
        let families = self
            .post_of(FamilyFilter::Only(ids), &office, today)
            .await?;
        let mut written = BatchWritten {
            batch: BatchId(clock::new_id()),
            files: Vec::new(),
            letters: Vec::new(),
            refused: Vec::new(),
            unfit: false,
            cancelled: false,
        };
        let mut drafts: Vec<(PostDraft, Option<LetterId>)> = Vec::new();
        for key in keys {
            match self.wanted(&office, &families, key) {
                Ok((mut draft, due)) => {
                    if due.made.is_some() {
                        as_reprint(&mut draft.letter);
                    }
                    drafts.push((draft, due.made));
                }
                Err(error) => {
                    let said = (*key, error.sentence(Lang::De), error.sentence(Lang::En));
                    written.refused.push(said);
                }
            }
        }
        drafts.sort_by_cached_key(|(draft, _)| (draft.authority, draft.envelope(), draft.key));
        std::fs::create_dir_all(folder).map_err(|e| Error::File {
            path: folder.to_path_buf(),
            kind: e.kind(),
        })?;
        let of = drafts.len();
        let mut before = 0;
        while !drafts.is_empty() && !written.cancelled {
            let authority = drafts.first().map_or(Authority::Ki, |(d, _)| d.authority);
            let end = drafts.partition_point(|(draft, _)| draft.authority <= authority);
            let rest = drafts.split_off(end);
            let own = std::mem::replace(&mut drafts, rest);
            let done = own.len();
            let shown = Watch {
                progress: {
                    let progress = watch.progress.clone();
                    Arc::new(move |p: Progress| {
                        progress(Progress {
                            done: before + p.done,
                            of,
                        });
                    })
                },
                cancel: watch.cancel.clone(),
            };
            let by = (&*office, authority);
            let to = (folder, spread);
            let made = self.write_files(own, by, to, shown, &mut written).await;
            if let Err(error) = made {
                discard(written.files.iter().map(|file| file.path.as_path()));
                return Err(error);
            }
            before += done;
        }
        Ok(written)
    }

    /// The files of one letterhead.
    async fn write_files(
        &self,
        drafts: Vec<(PostDraft, Option<LetterId>)>,
        (office, authority): (&Office, Authority),
        (folder, spread): (&Path, Spread),
        watch: Watch,
        written: &mut BatchWritten,
    ) -> Result<(), Error> {
        let meta = Meta {
            author: drafts
                .first()
                .map(|(draft, _)| author(&draft.letter))
                .unwrap_or_default(),
            joint_title: "Briefe".to_owned(),
            created: self.stamp(),
        };
        let name = format!(
            "post-{}-{}-{}",
            self.clock.today().format("%Y-%m-%d"),
            authority.code(),
            id::tail(written.batch.0)
        );
        let list = folder.join(format!("{name}-liste.pdf"));
        let letters: Vec<Letter> = drafts.iter().map(|(d, _)| d.letter.clone()).collect();
        let (target, stamp) = (folder.to_path_buf(), meta.clone());
        let files = match spread {
            Spread::Joint => Files::Joint {
                name,
                at_most: LARGEST_PRINT_FILE,
                duplex: false,
            },
            Spread::Single => Files::Numbered { name },
        };
        let work = move || {
            let book = book().map_err(|e| letter_error(&e))?;
            let order = Order {
                letters: &letters,
                folder: &target,
                files,
                meta: &stamp,
            };
            write_kept(book, &order, &*watch.progress, &watch.cancel)
        };
        let done = tokio::task::spawn_blocking(work).await;
        let (outcome, kept) = done.map_err(|e| bug(&e))??;
        written.cancelled |= outcome.cancelled;
        for (at, error) in &outcome.refused {
            if let Some((draft, _)) = drafts.get(*at) {
                let error = letter_error(error);
                written.refused.push((
                    draft.key,
                    error.sentence(Lang::De),
                    error.sentence(Lang::En),
                ));
            }
        }
        let inside = outcome.written.iter().flat_map(|file| &file.letters);
        let inside: Vec<Enclosed<'_>> = inside
            .filter_map(|at| {
                let pages = kept.get(*at)?.as_ref()?.pages;
                Some(drafts.get(*at)?.0.enclosed(pages))
            })
            .collect();
        let rows = rows(&inside);
        for file in outcome.written {
            for at in &file.letters {
                let (Some((draft, repeats)), Some(Some(kept))) = (drafts.get(*at), kept.get(*at))
                else {
                    continue;
                };
                written.unfit |= draft.unfit;
                for letter in self.entries(draft, &file.sha256, kept.pages, *repeats, written.batch)
                {
                    let copy = kept.copy(letter.id, &draft.letter, &meta)?;
                    written.letters.push((letter, copy));
                }
            }
            let name = file
                .path
                .file_name()
                .map(|n| n.to_string_lossy().into_owned());
            written.files.push(BatchPath {
                file: BatchFile {
                    name: name.unwrap_or_default(),
                    authority: Some(authority),
                    letters: u32::try_from(file.letters.len()).unwrap_or(u32::MAX),
                    pages: u32::try_from(file.pages).unwrap_or(u32::MAX),
                    sha256: file.sha256,
                },
                path: file.path,
            });
        }
        if !rows.is_empty() {
            let path = self.write_list(office, rows, authority, list, meta).await?;
            written.files.push(path);
        }
        Ok(())
    }

    /// The letter as it is entered: once for each child a document is about, else once.
    fn entries(
        &self,
        draft: &PostDraft,
        sha256: &str,
        pages: usize,
        repeats: Option<LetterId>,
        batch: BatchId,
    ) -> Vec<IssuedLetter> {
        let mut children: Vec<_> = draft.children.iter().copied().map(Some).collect();
        if children.is_empty() {
            children.push(None);
        }
        let one = |child| IssuedLetter {
            id: LetterId(clock::new_id()),
            kind: draft.kind,
            family: draft.key.family,
            appointment: draft.key.appointment,
            child,
            school: draft.school.clone(),
            addressee: draft.key.addressee,
            recipient: draft.key.recipient,
            language: draft.language(),
            versions: draft.versions.clone(),
            facts: draft.facts.clone(),
            sha256: sha256.to_owned(),
            pages: i64::try_from(pages).unwrap_or(i64::MAX),
            made_at: self.clock.now(),
            posted_on: None,
            returned_on: None,
            return_reason: None,
            delivered_on: None,
            printed: None,
            says: draft.says.clone(),
            about_start: draft.about_start,
            repeats,
            batch: Some(batch),
            rev: 1,
        };
        children.into_iter().map(one).collect()
    }

    /// Enters a batch that was written, in one command: its letters, what makes them again, its record. Appointments that
    /// were only noted count as invited.
    ///
    /// # Errors
    /// A placement without a text on remedies that is to be posted; no right to letters; the store's troubles.
    pub async fn enter_batch(
        &self,
        written: BatchWritten,
        options: BatchOptions,
    ) -> Result<Done<BatchMade>, Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        let BatchWritten {
            batch,
            files,
            letters,
            refused,
            unfit,
            cancelled,
        } = written;
        if unfit && options.posted {
            return Err(remedy_missing());
        }
        let mut made = BatchMade {
            batch: None,
            files,
            letters: Vec::new(),
            refused,
            cancelled,
        };
        if letters.is_empty() {
            return Ok(Done {
                value: made,
                command: CommandId(clock::new_id()),
                deed: Deed::LettersMade(0),
            });
        }
        let role = self.actor.role;
        if letters
            .iter()
            .any(|(letter, _)| !may_write(letter.kind, role))
        {
            self.require(Right::PrintLetters)?;
        }
        let (now, by) = (self.clock.now(), self.actor.person);
        let record = PrintBatch {
            id: batch,
            made_at: now,
            made_by: by,
            letters: i64::try_from(letters.len()).unwrap_or(i64::MAX),
            files: made.files.iter().map(|path| path.file.clone()).collect(),
            rev: 1,
        };
        let mut changes = vec![Edit::<PrintBatch>::create(record.clone())];
        let mut invited: Vec<AppointmentId> = Vec::new();
        for (mut letter, copy) in letters {
            letter.printed = options.printed.then_some((now, by));
            letter.posted_on = options.posted.then_some(now.date());
            changes.push(Edit::<IssuedLetter>::create(letter.clone()));
            changes.push(Edit::<LetterCopy>::create(copy));
            invited.extend(letter.appointment.filter(|_| letter.kind.announces()));
            made.letters.push(letter);
        }
        changes.extend(self.now_invited(invited).await?);
        made.batch = Some(record);
        let count = u32::try_from(made.letters.len()).unwrap_or(u32::MAX);
        self.carry_out(Deed::LettersMade(count), changes, made)
            .await
    }

    /// Writes a batch and enters it.
    ///
    /// # Errors
    /// As [`Service::write_batch`] and [`Service::enter_batch`].
    pub async fn print_batch(
        &self,
        keys: &[PostKey],
        folder: &Path,
        options: BatchOptions,
        watch: Watch,
    ) -> Result<Done<BatchMade>, Error> {
        self.print_spread(keys, folder, Spread::Joint, options, watch)
            .await
    }

    /// Writes a batch, spread over files as wanted, and enters it. What cannot be entered is not left lying there.
    ///
    /// # Errors
    /// As [`Service::write_batch`] and [`Service::enter_batch`].
    pub async fn print_spread(
        &self,
        keys: &[PostKey],
        folder: &Path,
        spread: Spread,
        options: BatchOptions,
        watch: Watch,
    ) -> Result<Done<BatchMade>, Error> {
        let written = self.write_batch(keys, folder, spread, watch).await?;
        let files: Vec<PathBuf> = written.files.iter().map(|file| file.path.clone()).collect();
        let entered = self.enter_batch(written, options).await;
        if entered.is_err() {
            discard(files.iter().map(PathBuf::as_path));
        }
        entered
    }

    /// The last printings, the newest first.
    ///
    /// # Errors
    /// No right to letters; the store's troubles.
    pub async fn print_batches(&self, limit: u32) -> Result<Vec<PrintBatch>, Error> {
        self.require_any(&[Right::PrintLetters, Right::Place])?;
        Ok(self.store.print_batches(limit).await?)
    }

    /// Appointments that were only noted, as invited. They are read anew: others may have changed them while the letters
    /// were printed.
    async fn now_invited(&self, ids: Vec<AppointmentId>) -> Result<Vec<Change>, Error> {
        let mut changes = Vec::new();
        let mut seen = Vec::new();
        for id in ids {
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            let row = self.store.appointment(id).await?;
            let row = row.ok_or_else(|| Error::from(Reason::Gone))?;
            let before = row.appointment;
            if before.status == AppointmentStatus::Booked {
                let after = Appointment {
                    status: AppointmentStatus::Invited,
                    ..before.clone()
                };
                changes.push(Edit::<Appointment>::change(before, after));
            }
        }
        Ok(changes)
    }
}

/// Who writes, for the file's own record.
fn author(letter: &Letter) -> String {
    let head = &letter.letterhead;
    let lines = std::iter::once(&head.authority).chain(head.sub_lines.first());
    let lines: Vec<&str> = lines
        .map(String::as_str)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(", ")
}

/// Marks every page of a letter as a reprint.
pub(in crate::service) fn as_reprint(letter: &mut Letter) {
    letter.mark = Some(match letter.mark.take() {
        Some(mark) => format!("{mark}, {REPRINT}"),
        None => REPRINT.to_owned(),
    });
}
