//! Letters: what is due, what a page will look like, making files, entering what was posted, releasing texts.

pub mod facts;
mod faults;
mod kept;
mod output;
mod write;

use super::letter_texts::effective;
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::appointment::Appointment;
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::id::{AppointmentId, LetterId};
use crate::domain::letter::{IssuedLetter, LetterKind};
use crate::domain::office::Office;
use crate::domain::post::{LetterCopy, is_overtaken};
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::letters::invitation::{self, InvitationFacts, Options, Translation};
use crate::letters::job::Progress;
use crate::letters::letter::{Letter, Style};
use crate::letters::page::Composition;
use crate::letters::pdf::Meta;
use crate::letters::{FontBook, LetterError, compose};
use crate::store::rows::{AppointmentRow, FamilyFile};
use chrono::{DateTime, Duration, FixedOffset, NaiveDate, TimeZone};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, OnceLock};

pub(in crate::service) use faults::{invitation_error, letter_error};
pub(in crate::service) use kept::write_kept;

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
    Made(Box<IssuedLetter>),
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
    /// What makes the letters again.
    copies: Vec<LetterCopy>,
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
    file: FamilyFile,
    /// The letter that tells of the appointment so far.
    made: Option<LetterId>,
    facts: InvitationFacts,
    options: Options,
    letter: Letter,
    translation: Translation,
    versions: String,
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
            facts::facts(&office, &file, &row.appointment, None, self.clock().today())?;
        let texts = effective(&office, LetterKind::Invitation)?;
        let letter =
            invitation::build_with(&texts, &facts, &options).map_err(|e| invitation_error(&e))?;
        Ok(Draft {
            translation: invitation::translation(&texts, &facts, &options),
            versions: invitation::versions(&texts, &facts, &options),
            made: row.letter.map(|letter| letter.id),
            file,
            appointment: row.appointment,
            facts,
            options,
            letter,
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
    let ready =
        facts::facts(office, file, &row.appointment, None, today).and_then(|(facts, options)| {
            let texts = effective(office, LetterKind::Invitation)?;
            let _ = invitation::build_with(&texts, &facts, &options)
                .map_err(|e| invitation_error(&e))?;
            Ok((
                facts::fingerprint(&facts, &options),
                invitation::versions(&texts, &facts, &options),
                invitation::translation(&texts, &facts, &options),
            ))
        });
    let (state, translation) = match ready {
        Err(error) => {
            use crate::domain::language::Lang;
            (
                LetterState::Blocked(error.sentence(Lang::De), error.sentence(Lang::En)),
                Translation::NotAsked,
            )
        }
        Ok((fingerprint, versions, translation)) => match &row.letter {
            None => (LetterState::Ready, translation),
            Some(letter) if is_outdated(letter, &row.appointment, &fingerprint, &versions) => {
                (LetterState::Outdated, translation)
            }
            Some(letter) => (LetterState::Made(Box::new(letter.clone())), translation),
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

/// Does the letter that tells of an appointment say something that no longer holds?
fn is_outdated(
    letter: &IssuedLetter,
    about: &Appointment,
    fingerprint: &str,
    versions: &str,
) -> bool {
    let invitation = letter.kind == LetterKind::Invitation;
    let other_words = letter.facts != fingerprint || letter.versions != versions;
    is_overtaken(letter, about) || (invitation && other_words)
}

/// The fonts of all letters, loaded once.
pub(in crate::service) fn book() -> Result<&'static FontBook, LetterError> {
    static BOOK: OnceLock<Result<FontBook, LetterError>> = OnceLock::new();
    BOOK.get_or_init(FontBook::new)
        .as_ref()
        .map_err(Clone::clone)
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
