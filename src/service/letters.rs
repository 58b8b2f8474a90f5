//! Letters: what is due, what a page will look like, making files, entering what was posted, releasing texts.

pub mod facts;
mod output;

use super::{Done, Error, Service};
use crate::clock;
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::id::{AppointmentId, LetterId};
use crate::domain::letter::{Addressee, IssuedLetter, LetterKind, TextRelease};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::invitation::{self, InvitationError, InvitationFacts, Options, Translation};
use crate::letters::job::{self, Files, JobError, LARGEST_PRINT_FILE, Order, Outcome, Progress};
use crate::letters::language::LangTag;
use crate::letters::letter::{Letter, Style};
use crate::letters::page::Composition;
use crate::letters::pdf::Meta;
use crate::letters::template::{self, CatalogueEntry, TemplateState};
use crate::letters::{FontBook, LetterError, compose};
use crate::store::rows::{AppointmentRow, FamilyFile};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, TimeZone};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};

/// How far a letter is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterState {
    /// It can be printed (bereit).
    Ready,
    /// It was printed, but what it says no longer holds (veraltet).
    Outdated,
    /// It cannot be printed yet; why, in German and English.
    Blocked(String, String),
    /// It was printed (gedruckt).
    Made(IssuedLetter),
}

/// One letter of the outbox.
#[derive(Debug, Clone, PartialEq)]
pub struct LetterItem {
    /// The appointment it is about.
    pub row: AppointmentRow,
    /// What it is.
    pub kind: LetterKind,
    /// How far it is.
    pub state: LetterState,
    /// What happens with the family's language.
    pub translation: Translation,
    /// Postcode of the family, for the order of the envelopes.
    pub postcode: String,
    /// Last day on which a letter still arrives in time.
    pub post_by: NaiveDate,
}

/// How letters are spread over files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arrangement {
    /// One file for each day of appointments and kind of letter, in the order of the envelopes (postcode).
    Daily,
    /// One file for each family.
    Single,
}

/// Progress and cancel for a long job.
#[derive(Clone)]
pub struct Watch {
    /// Called from the workers.
    pub progress: Arc<dyn Fn(Progress) + Send + Sync>,
    /// Set it to stop; what is finished stays.
    pub cancel: Arc<AtomicBool>,
}

impl Default for Watch {
    fn default() -> Self {
        Self {
            progress: Arc::new(|_| {}),
            cancel: Arc::new(AtomicBool::new(false)),
        }
    }
}

/// A file of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFile {
    /// Where it is.
    pub path: PathBuf,
    /// What is in it.
    pub kind: LetterKind,
    /// How many families.
    pub families: usize,
    /// Pages.
    pub pages: usize,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
    /// Languages in it, German first.
    pub languages: Vec<String>,
}

/// What making letters gave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Made {
    /// The files.
    pub files: Vec<LetterFile>,
    /// The letters as entered.
    pub letters: Vec<IssuedLetter>,
    /// Letters that could not be made: which appointment, and why in German and English.
    pub refused: Vec<(AppointmentId, String, String)>,
    /// Stopped before the end.
    pub cancelled: bool,
}

/// Letters that lie in files and are not entered yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    made: Made,
    /// The appointments of the letters, in their order.
    invited: Vec<Appointment>,
}

impl Written {
    /// The files.
    #[must_use]
    pub fn files(&self) -> &[LetterFile] {
        &self.made.files
    }
}

/// A letter that is about to be made.
struct Draft {
    appointment: Appointment,
    facts: InvitationFacts,
    options: Options,
    letter: Letter,
}

/// Is a family invited to it by letter?
fn invited_by_letter(row: &AppointmentRow) -> bool {
    row.appointment.status.is_open() && !row.appointment.kind.is_remote()
}

impl Service {
    /// The letters of all appointments to come that are still open, most urgent first.
    ///
    /// # Errors
    /// No right to letters; the store's troubles.
    pub async fn letters(&self) -> Result<Vec<LetterItem>, Error> {
        self.require(Right::PrintLetters)?;
        let office = self.office().await?;
        let now = self.clock().now();
        let rows = self
            .store()
            .appointments(now, now + Duration::days(400))
            .await?;
        let mut items = Vec::new();
        for row in rows.into_iter().filter(invited_by_letter) {
            let Some(file) = self.store().family_file(row.appointment.family).await? else {
                continue;
            };
            items.push(item(&office, &file, row, now.date()));
        }
        items.sort_by_key(|i| {
            (
                i.post_by,
                i.row.appointment.start,
                i.row.appointment.site,
                i.postcode.clone(),
            )
        });
        Ok(items)
    }

    /// The pages of the letter about an appointment, as they will be printed.
    ///
    /// # Errors
    /// Everything that keeps it from being printed; no right to letters; the store's troubles.
    pub async fn letter_preview(&self, appointment: AppointmentId) -> Result<Composition, Error> {
        self.require(Right::PrintLetters)?;
        let draft = self.draft(appointment).await?;
        let composed = tokio::task::spawn_blocking(move || compose(book()?, &draft.letter)).await;
        composed.map_err(|e| bug(&e))?.map_err(|e| letter_error(&e))
    }

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
                Ok(draft) => drafts.push(draft),
                Err(error @ (Error::Letter { .. } | Error::Refused(_))) => {
                    use crate::domain::language::Lang;
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
        let target = folder.to_path_buf();
        let written =
            tokio::task::spawn_blocking(move || write(drafts, &target, arrangement, &meta, &watch))
                .await;
        let batches = written.map_err(|e| bug(&e))??;
        let mut invited = Vec::new();
        for (drafts, outcome) in batches {
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
                for draft in inside {
                    let pages = file.pages / file.letters.len().max(1);
                    made.letters.push(self.issued(draft, &file.sha256, pages)?);
                    invited.push(draft.appointment.clone());
                }
            }
        }
        Ok(Written { made, invited })
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
        } = written;
        if made.letters.is_empty() {
            let id = crate::domain::id::CommandId(clock::new_id());
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
            changes.push(Edit::<IssuedLetter>::create(letter.clone()));
            changes.extend(invited(appointment));
        }
        let count = u32::try_from(made.letters.len()).unwrap_or(u32::MAX);
        self.carry_out(Deed::LettersMade(count), changes, made)
            .await
    }

    /// Enters letters as posted today.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to letters; the store's troubles.
    pub async fn mark_posted(&self, letters: Vec<IssuedLetter>) -> Result<Done<()>, Error> {
        self.require(Right::PrintLetters)?;
        let today = self.clock().today();
        let count = u32::try_from(letters.len()).unwrap_or(u32::MAX);
        let changes: Vec<Change> = letters
            .into_iter()
            .map(|before| {
                let after = IssuedLetter {
                    posted_on: Some(today),
                    ..before.clone()
                };
                Edit::<IssuedLetter>::change(before, after)
            })
            .collect();
        if changes.is_empty() {
            return Err(Reason::Gone.into());
        }
        self.carry_out(Deed::LettersPosted(count), changes, ())
            .await
    }

    /// The letter texts in all languages with their state, and whether the office has released the present version.
    ///
    /// # Errors
    /// A built-in text is faulty; the store's troubles.
    pub async fn letter_texts(&self) -> Result<Vec<(CatalogueEntry, bool)>, Error> {
        let office = self.office().await?;
        let entries = template::catalogue().map_err(|e| letter_sentence(&e.to_string()))?;
        Ok(entries
            .into_iter()
            .map(|entry| {
                let released = entry.state == TemplateState::Reviewed
                    || is_released(&office, entry.kind, entry.lang);
                (entry, released)
            })
            .collect())
    }

    /// Releases a letter text in a language for printing although nobody who grew up with it has signed it.
    ///
    /// # Errors
    /// [`Reason::Gone`] when there is no such text; no right to release; the store's troubles.
    pub async fn release_text(&self, kind: LetterKind, lang: LangTag) -> Result<Done<()>, Error> {
        self.require(Right::ReleaseTexts)?;
        let office = self.office().await?;
        let version = version_of(kind, lang).ok_or_else(|| Error::from(Reason::Gone))?;
        let text = text_key(kind, lang);
        let after = TextRelease {
            text: text.clone(),
            version,
            by: self.actor().name.clone(),
            on: self.clock().today(),
            rev: 1,
        };
        let change = match office.releases.iter().find(|r| r.text == text) {
            Some(before) => Edit::<TextRelease>::change(before.clone(), after),
            None => Edit::<TextRelease>::create(after),
        };
        self.carry_out(Deed::TextReleased, vec![change], ()).await
    }

    async fn draft(&self, appointment: AppointmentId) -> Result<Draft, Error> {
        let office = self.office().await?;
        let row = self.appointment(appointment).await?;
        if !row.appointment.status.is_open() {
            return Err(Reason::NotOpen.into());
        }
        if row.appointment.kind.is_remote() {
            return Err(Reason::AgreedByPhone.into());
        }
        let file = self
            .store()
            .family_file(row.appointment.family)
            .await?
            .ok_or_else(|| Error::from(Reason::Gone))?;
        let (facts, options) =
            facts::facts(&office, &file, &row.appointment, self.clock().today())?;
        let letter = invitation::build(&facts, &options).map_err(|e| invitation_error(&e))?;
        Ok(Draft {
            appointment: row.appointment,
            facts,
            options,
            letter,
        })
    }

    fn issued(&self, draft: &Draft, sha256: &str, pages: usize) -> Result<IssuedLetter, Error> {
        let translation = invitation::translation(&draft.facts, &draft.options)
            .map_err(|e| invitation_error(&e))?;
        let language = match translation {
            Translation::Printed(lang, _) => Some(lang.tag().into()),
            Translation::NotAsked | Translation::Withheld(..) => None,
        };
        Ok(IssuedLetter {
            id: LetterId(clock::new_id()),
            kind: LetterKind::Invitation,
            family: draft.appointment.family,
            appointment: Some(draft.appointment.id),
            child: None,
            school: None,
            addressee: Addressee::Family,
            language,
            versions: invitation::versions(&draft.facts, &draft.options)
                .map_err(|e| invitation_error(&e))?,
            facts: facts::fingerprint(&draft.facts, &draft.options),
            sha256: sha256.to_owned(),
            pages: i64::try_from(pages).unwrap_or(i64::MAX),
            made_at: self.clock().now(),
            posted_on: None,
            returned_on: None,
            rev: 1,
        })
    }

    async fn meta(&self) -> Result<Meta, Error> {
        let office = self.office().await?;
        let author = format!(
            "{}, {}",
            office.settings.letterhead_authority, office.settings.letterhead_office
        );
        Ok(Meta {
            author,
            joint_title: "Einladungen zur schulischen Erstberatung".into(),
            created: self.stamp(),
        })
    }

    /// Now with its offset from UTC in Europe/Berlin.
    pub(in crate::service) fn stamp(&self) -> DateTime<FixedOffset> {
        let utc = clock::utc(self.clock().now_s());
        let ahead = (self.clock().now() - utc.naive_utc()).num_seconds();
        let offset = i32::try_from(ahead).ok().and_then(FixedOffset::east_opt);
        match offset {
            Some(offset) => offset.from_utc_datetime(&utc.naive_utc()),
            None => utc.fixed_offset(),
        }
    }
}

type Batch = (Vec<Draft>, Outcome);

/// Writes letters on the threads of the job: by day, or one file each.
fn write(
    drafts: Vec<Draft>,
    folder: &Path,
    arrangement: Arrangement,
    meta: &Meta,
    watch: &Watch,
) -> Result<Vec<Batch>, Error> {
    let book = book().map_err(|e| letter_error(&e))?;
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
        let outcome = job::run(book, &order, &progress, &watch.cancel).map_err(|e| match e {
            JobError::Io(io) => Error::File {
                path: folder.to_path_buf(),
                kind: io.kind(),
            },
            JobError::Letter(letter) => letter_error(&letter),
        })?;
        before += batch.len();
        let stop = outcome.cancelled;
        done.push((batch, outcome));
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

pub(in crate::service) fn item(
    office: &Office,
    file: &FamilyFile,
    row: AppointmentRow,
    today: NaiveDate,
) -> LetterItem {
    let lead = i32::try_from(office.settings.letter_lead_days).unwrap_or(5);
    let post_by = crate::domain::calendar::add_working_days(row.appointment.start.date(), -lead);
    let postcode = file
        .family
        .address
        .postcode
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let ready = facts::facts(office, file, &row.appointment, today).and_then(|(facts, options)| {
        let build = invitation::build(&facts, &options)
            .and_then(|_| invitation::translation(&facts, &options));
        build
            .map(|t| (facts::fingerprint(&facts, &options), t))
            .map_err(|e| invitation_error(&e))
    });
    let (state, translation) = match ready {
        Err(error) => {
            use crate::domain::language::Lang;
            (
                LetterState::Blocked(error.sentence(Lang::De), error.sentence(Lang::En)),
                Translation::NotAsked,
            )
        }
        Ok((fingerprint, translation)) => match &row.letter {
            None => (LetterState::Ready, translation),
            Some(letter) if letter.facts != fingerprint => (LetterState::Outdated, translation),
            Some(letter) => (LetterState::Made(letter.clone()), translation),
        },
    };
    LetterItem {
        row,
        kind: LetterKind::Invitation,
        state,
        translation,
        postcode,
        post_by,
    }
}

/// Has the office released the present version of the text in this language?
pub(in crate::service) fn is_released(office: &Office, kind: LetterKind, lang: LangTag) -> bool {
    let text = text_key(kind, lang);
    version_of(kind, lang).is_some_and(|version| {
        office
            .releases
            .iter()
            .any(|r| r.text == text && r.version == version)
    })
}

fn text_key(kind: LetterKind, lang: LangTag) -> String {
    format!("{}.{}", kind.key(), lang.tag())
}

fn version_of(kind: LetterKind, lang: LangTag) -> Option<i64> {
    let set = template::templates(kind).ok()?;
    set.get(lang).map(|t| i64::from(t.version))
}

/// The fonts of all letters, loaded once.
pub(in crate::service) fn book() -> Result<&'static FontBook, LetterError> {
    static BOOK: OnceLock<Result<FontBook, LetterError>> = OnceLock::new();
    BOOK.get_or_init(FontBook::new)
        .as_ref()
        .map_err(Clone::clone)
}

fn letter_sentence(german: &str) -> Error {
    Error::Letter {
        german: german.to_owned(),
        english: format!("The letter cannot be made. In German: {german}"),
    }
}

pub(in crate::service) fn letter_error(error: &LetterError) -> Error {
    letter_sentence(&error.to_string())
}

pub(in crate::service) fn invitation_error(error: &InvitationError) -> Error {
    let english = match error {
        InvitationError::NoGuardian => "No guardian is entered.",
        InvitationError::NoChild => "No child with a name is entered.",
        InvitationError::NoContact => {
            "Phone and e-mail of the office are missing. Please complete them under administration."
        }
        InvitationError::SiteAddressMissing => {
            "The address of the site is missing. Please complete it under administration, sites."
        }
        InvitationError::AddressIncomplete(_) => {
            "The family's address is incomplete. Please complete the file."
        }
        InvitationError::AddressTooLong { .. } => {
            "The address has too many lines for the window. Please shorten it."
        }
        InvitationError::AddressNotLatin => "The address must be in Latin letters.",
        InvitationError::AddressTells => "Nothing but the address may stand in the window.",
        InvitationError::Times => "Start and end of the appointment do not match.",
        InvitationError::Missing(_) => "An entry that the letter needs is missing.",
        InvitationError::Calendar(_) => "The calendar entry cannot be made.",
        InvitationError::Templates(_) => "A built-in letter text is faulty.",
    };
    Error::Letter {
        german: error.to_string(),
        english: english.to_owned(),
    }
}

pub(in crate::service) fn bug(error: &tokio::task::JoinError) -> Error {
    Error::Store(crate::store::StoreError::Bug(error.to_string()))
}

/// Normal or large print, as the family asked for.
pub(super) fn style(large: bool) -> Style {
    if large {
        Style::LargePrint
    } else {
        Style::Normal
    }
}
