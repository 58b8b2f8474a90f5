//! Invitations written into files, and entered.

use super::kept::{Kept, write_kept};
use super::{
    Arrangement, Draft, Error, LetterFile, Made, Service, Watch, Written, bug, facts, letter_error,
};
use crate::clock;
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::id::{AppointmentId, CommandId, LetterId};
use crate::domain::language::Lang;
use crate::domain::letter::{Addressee, IssuedLetter, LetterKind};
use crate::domain::post::LetterCopy;
use crate::domain::rights::Right;
use crate::letters::invitation::Translation;
use crate::letters::job::{Files, LARGEST_PRINT_FILE, Order, Outcome, Progress};
use crate::letters::language::LangTag;
use crate::letters::letter::Letter;
use crate::letters::pdf::Meta;
use crate::service::Done;
use crate::service::post_room::as_reprint;
use std::path::Path;

impl Service {
    /// Makes letters as PDF files in a folder and enters them; their appointments count as invited. With `posted`
    /// they are entered as posted today as well. A letter that cannot be made does not keep the others from it.
    ///
    /// # Errors
    /// A folder that cannot be written; no right to letters; the store's troubles.
    pub async fn make_letters(
        &self,
        appointments: &[AppointmentId],
        folder: &Path,
        arrangement: Arrangement,
        posted: bool,
        watch: Watch,
    ) -> Result<Done<Made>, Error> {
        let written = self
            .write_letters(appointments, folder, arrangement, watch)
            .await?;
        self.enter_letters(written, posted).await
    }

    /// Writes letters as PDF files without entering them: between this and [`Service::enter_letters`] they are
    /// printed.
    ///
    /// # Errors
    /// As [`Service::make_letters`].
    pub async fn write_letters(
        &self,
        appointments: &[AppointmentId],
        folder: &Path,
        arrangement: Arrangement,
        watch: Watch,
    ) -> Result<Written, Error> {
        self.require(Right::PrintLetters)?;
        let mut made = Made::default();
        let mut drafts = Vec::new();
        for id in appointments {
            match self.draft(*id).await {
                Ok(mut draft) => {
                    if draft.made.is_some() {
                        as_reprint(&mut draft.letter);
                    }
                    drafts.push(draft);
                }
                Err(error @ (Error::Letter { .. } | Error::Refused(_))) => {
                    made.refused
                        .push((*id, error.sentence(Lang::De), error.sentence(Lang::En)));
                }
                Err(other) => return Err(other),
            }
        }
        drafts.sort_by_key(|d| {
            (
                d.appointment.start.date(),
                d.facts.address.postcode.clone(),
                d.facts.file_number.clone(),
            )
        });
        std::fs::create_dir_all(folder).map_err(|e| Error::File {
            path: folder.to_path_buf(),
            kind: e.kind(),
        })?;
        let meta = self.meta().await?;
        let (target, stamp) = (folder.to_path_buf(), meta.clone());
        let work = move || write(drafts, &target, arrangement, &stamp, &watch);
        let written = tokio::task::spawn_blocking(work).await;
        let batches = written.map_err(|e| bug(&e))??;
        let (mut invited, mut copies) = (Vec::new(), Vec::new());
        for (drafts, outcome, kept) in batches {
            made.cancelled |= outcome.cancelled;
            for (index, error) in &outcome.refused {
                if let (Some(draft), Error::Letter { german, english }) =
                    (drafts.get(*index), letter_error(error))
                {
                    made.refused.push((draft.appointment.id, german, english));
                }
            }
            for file in outcome.written {
                let inside: Vec<&Draft> =
                    file.letters.iter().filter_map(|i| drafts.get(*i)).collect();
                made.files.push(LetterFile {
                    path: file.path,
                    kind: LetterKind::Invitation,
                    families: inside.len(),
                    pages: file.pages,
                    sha256: file.sha256.clone(),
                    languages: languages(&inside),
                });
                for at in &file.letters {
                    let (Some(draft), Some(Some(kept))) = (drafts.get(*at), kept.get(*at)) else {
                        continue;
                    };
                    let letter = self.issued(draft, &file.sha256, kept.pages);
                    copies.push(kept.copy(letter.id, &draft.letter, &meta)?);
                    made.letters.push(letter);
                    invited.push(draft.appointment.clone());
                }
            }
        }
        Ok(Written {
            made,
            invited,
            copies,
        })
    }

    /// Enters letters that were written; their appointments count as invited. With `posted` they are entered as
    /// posted today as well. All in one command.
    ///
    /// # Errors
    /// Somebody changed an appointment meanwhile; no right to letters; the store's troubles.
    pub async fn enter_letters(&self, written: Written, posted: bool) -> Result<Done<Made>, Error> {
        self.require(Right::PrintLetters)?;
        let Written {
            mut made,
            invited: appointments,
            copies,
        } = written;
        if made.letters.is_empty() {
            let id = CommandId(clock::new_id());
            return Ok(Done {
                value: made,
                command: id,
                deed: Deed::LettersMade(0),
            });
        }
        let today = self.clock().today();
        let mut changes = Vec::new();
        for (letter, appointment) in made.letters.iter_mut().zip(&appointments) {
            letter.posted_on = posted.then_some(today);
            letter.printed = Some((self.clock().now(), self.actor().person));
            changes.push(Edit::<IssuedLetter>::create(letter.clone()));
            changes.extend(invited(appointment));
        }
        changes.extend(copies.into_iter().map(Edit::<LetterCopy>::create));
        let count = u32::try_from(made.letters.len()).unwrap_or(u32::MAX);
        self.carry_out(Deed::LettersMade(count), changes, made)
            .await
    }

    fn issued(&self, draft: &Draft, sha256: &str, pages: usize) -> IssuedLetter {
        let language = match draft.translation {
            Translation::Printed(lang, _) => Some(lang.tag().into()),
            Translation::NotAsked | Translation::Withheld(..) => None,
        };
        let versions = draft.versions.clone();
        IssuedLetter {
            says: facts::says(
                facts::sent_to(&draft.file, &draft.appointment.children, None),
                &draft.facts,
                &draft.options,
                &versions,
            ),
            id: LetterId(clock::new_id()),
            kind: LetterKind::Invitation,
            family: draft.appointment.family,
            appointment: Some(draft.appointment.id),
            child: None,
            school: None,
            addressee: Addressee::Family,
            recipient: None,
            language,
            versions,
            facts: facts::fingerprint(&draft.facts, &draft.options),
            sha256: sha256.to_owned(),
            pages: i64::try_from(pages).unwrap_or(i64::MAX),
            made_at: self.clock().now(),
            posted_on: None,
            returned_on: None,
            return_reason: None,
            delivered_on: None,
            printed: None,
            about_start: Some(draft.appointment.start),
            repeats: draft.made,
            batch: None,
            rev: 1,
        }
    }
}

type Batch = (Vec<Draft>, Outcome, Vec<Option<Kept>>);

/// Writes letters on the threads of the job: by day, or one file each.
fn write(
    drafts: Vec<Draft>,
    folder: &Path,
    arrangement: Arrangement,
    meta: &Meta,
    watch: &Watch,
) -> Result<Vec<Batch>, Error> {
    let book = super::book().map_err(|e| letter_error(&e))?;
    let of = drafts.len();
    let mut batches: Vec<Vec<Draft>> = Vec::new();
    for draft in drafts {
        let day = draft.appointment.start.date();
        let same = |batch: &Vec<Draft>| {
            arrangement == Arrangement::Single
                || batch
                    .first()
                    .is_some_and(|d| d.appointment.start.date() == day)
        };
        match batches.last_mut().filter(|b| same(b)) {
            Some(batch) => batch.push(draft),
            None => batches.push(vec![draft]),
        }
    }
    let mut done = Vec::new();
    let mut before = 0;
    for batch in batches {
        let letters: Vec<Letter> = batch.iter().map(|d| d.letter.clone()).collect();
        let files = match (arrangement, batch.first()) {
            (Arrangement::Daily, Some(first)) => Files::Joint {
                name: format!("einladungen-{}", first.appointment.start.format("%Y-%m-%d")),
                at_most: LARGEST_PRINT_FILE,
                duplex: false,
            },
            _ => Files::PerLetter,
        };
        let order = Order {
            letters: &letters,
            folder,
            files,
            meta,
        };
        let progress = |p: Progress| {
            (watch.progress)(Progress {
                done: before + p.done,
                of,
            });
        };
        let (outcome, kept) = write_kept(book, &order, &progress, &watch.cancel)?;
        before += batch.len();
        let stop = outcome.cancelled;
        done.push((batch, outcome, kept));
        if stop {
            break;
        }
    }
    Ok(done)
}

/// Once printed, an appointment that was only noted counts as invited.
fn invited(appointment: &Appointment) -> Option<Change> {
    if appointment.status != AppointmentStatus::Booked {
        return None;
    }
    let after = Appointment {
        status: AppointmentStatus::Invited,
        ..appointment.clone()
    };
    Some(Edit::<Appointment>::change(appointment.clone(), after))
}

fn languages(drafts: &[&Draft]) -> Vec<String> {
    let mut languages = vec![LangTag::De.tag().to_owned()];
    for draft in drafts {
        for part in &draft.letter.parts {
            if !languages.iter().any(|l| l == part.lang.tag()) {
                languages.push(part.lang.tag().to_owned());
            }
        }
    }
    languages
}
