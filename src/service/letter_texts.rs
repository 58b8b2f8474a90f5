//! The letter texts of the office: the shipped ones overlaid by own versions, how far each is, and what letters are made of.

mod carry;
mod edit;
mod sites;

use super::letters::{book, bug, invitation_error, letter_error};
use super::{Error, Service};
use crate::domain::letter::LetterKind;
use crate::domain::letter_text::{LetterText, OWN_FROM, TextState, in_force, text_key};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::letters::compose;
use crate::letters::language::LangTag;
use crate::letters::preview::{DrawItem, outlines};
use crate::letters::template::check::{self, Finding};
use crate::letters::template::sample::{self, SampleOf};
use crate::letters::template::{self, Sheet, Template, TemplateError, TemplateSet, TemplateState};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use uuid::Uuid;

pub use carry::{ImportLine, ImportPlan, ImportVerdict};

/// How far a text is, as the list says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// Nobody has checked it (Entwurf).
    Draft,
    /// Checked by the person who is named (geprüft).
    Reviewed,
    /// Not checked, and released by the office all the same (freigegeben).
    Released,
    /// It translates another German text than the one in force (veraltet).
    Stale,
    /// Not to be used (zurückgezogen).
    Withdrawn,
}

impl Progress {
    /// Every one, in the order of filters.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Reviewed,
        Self::Released,
        Self::Stale,
        Self::Withdrawn,
    ];

    /// The word used on the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Reviewed => "reviewed",
            Self::Released => "released",
            Self::Stale => "stale",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// One text of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRow {
    /// Which letter.
    pub kind: LetterKind,
    /// Its language.
    pub lang: LangTag,
    /// The version in force.
    pub version: u32,
    /// The version of the German text that it translates; nothing for German.
    pub source: Option<u32>,
    /// How far the version in force is.
    pub progress: Progress,
    /// Does it translate another German text than the one in force?
    pub stale: bool,
    /// Has the office released the version in force?
    pub released: bool,
    /// Is an own version in force?
    pub own: bool,
    /// An own draft that is newer than the version in force.
    pub draft: Option<u32>,
    /// The program has brought along a newer version since the own one was written (neue mitgelieferte Fassung).
    pub news: bool,
    /// Who checked the version in force.
    pub reviewed_by: Option<String>,
    /// When.
    pub reviewed_on: Option<NaiveDate>,
}

/// One text, opened for editing.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenText {
    /// Its line in the list.
    pub row: TextRow,
    /// The newest version, as it is edited.
    pub sheet: Sheet,
    /// Number of the newest version, by which a second writer is noticed.
    pub newest: i64,
    /// The German text in force.
    pub german: Sheet,
    /// The shipped text.
    pub shipped: Sheet,
    /// Own versions, the newest first.
    pub versions: Vec<LetterText>,
}

/// What of the own versions decides about the texts of one letter.
type Key = (Vec<(Uuid, i64)>, Vec<(String, i64)>);

/// Texts, with what they were made of.
type Made = (Key, Arc<TemplateSet>);

/// The texts of each letter as they were made last, with what they were made of.
static MADE: LazyLock<Mutex<BTreeMap<LetterKind, Made>>> = LazyLock::new(Mutex::default);

/// The texts that a letter is made of: the shipped ones, overlaid by the office's own versions in force.
///
/// # Errors
/// A built-in text is faulty.
pub(in crate::service) fn effective(
    office: &Office,
    kind: LetterKind,
) -> Result<Arc<TemplateSet>, Error> {
    let of_kind = |text: &str| {
        text.split_once('.')
            .is_some_and(|(key, _)| key == kind.key())
    };
    let own = office
        .letter_texts
        .iter()
        .filter(|text| of_kind(&text.text));
    let releases = office
        .releases
        .iter()
        .filter(|release| of_kind(&release.text));
    let key: Key = (
        own.map(|text| (text.id.0, text.rev)).collect(),
        releases
            .map(|release| (release.text.clone(), release.version))
            .collect(),
    );
    let mut made = MADE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, set)) = made.get(&kind).filter(|(of, _)| *of == key) {
        return Ok(Arc::clone(set));
    }
    let shipped = shipped(kind)?;
    let own = shipped
        .iter()
        .filter_map(|text| own_in_force(office, kind, text.lang));
    let set = Arc::new(shipped.overlaid(own));
    let _ = made.insert(kind, (key, Arc::clone(&set)));
    Ok(set)
}

/// Has the office released the version in force of the text in this language, beside the German text in force?
pub(in crate::service) fn is_released(office: &Office, kind: LetterKind, lang: LangTag) -> bool {
    let Ok(set) = effective(office, kind) else {
        return false;
    };
    let Some(text) = set.get(lang) else {
        return false;
    };
    let german = i64::from(set.german().version);
    let name = text_key(kind, lang.tag());
    office.releases.iter().any(|release| {
        release.text == name
            && release.version == i64::from(text.version)
            && (!set.is_stale(text) || release.german == Some(german))
    })
}

fn own_in_force(office: &Office, kind: LetterKind, lang: LangTag) -> Option<&LetterText> {
    let name = text_key(kind, lang.tag());
    let released = (office.releases.iter()).find(|release| release.text == name);
    let own = office.letter_texts.iter().filter(|text| text.text == name);
    in_force(own, released.map(|release| release.version))
}

fn shipped(kind: LetterKind) -> Result<&'static TemplateSet, Error> {
    template::templates(kind).map_err(|e| template_error(&e))
}

/// What is wrong with a file as a whole, in both languages.
pub(in crate::service) fn template_error(error: &TemplateError) -> Error {
    let finding = Finding::of(error);
    Error::Letter {
        german: finding.sentence(crate::domain::language::Lang::De),
        english: finding.sentence(crate::domain::language::Lang::En),
    }
}

impl Service {
    /// All letter texts in all languages: letter by letter, German first.
    ///
    /// # Errors
    /// A built-in text is faulty; the store's troubles.
    pub async fn letter_texts(&self) -> Result<Vec<TextRow>, Error> {
        let office = self.office().await?;
        let mut rows = Vec::new();
        for kind in template::kinds() {
            let set = effective(&office, kind)?;
            rows.extend(set.iter().map(|text| row(&office, kind, &set, text)));
        }
        Ok(rows)
    }

    /// The office's own versions of a text, newest first.
    async fn own_versions(
        &self,
        kind: LetterKind,
        lang: LangTag,
    ) -> Result<Vec<LetterText>, Error> {
        let key = text_key(kind, lang.tag());
        Ok(self.store().text_versions(&key).await?)
    }

    /// One text with everything that its editor shows.
    ///
    /// # Errors
    /// [`Reason::Gone`] when there is no such text; the store's troubles.
    pub async fn open_text(&self, kind: LetterKind, lang: LangTag) -> Result<OpenText, Error> {
        let office = self.office().await?;
        let set = effective(&office, kind)?;
        let text = set.get(lang).ok_or_else(|| Error::from(Reason::Gone))?;
        let versions = self.own_versions(kind, lang).await?;
        let shipped = shipped_sheet(kind, lang)?;
        let sheet = match newest_words(&versions) {
            Some(own) => sheet_of(own).unwrap_or_else(|_| shipped.clone()),
            None => shipped.clone(),
        };
        Ok(OpenText {
            row: row(&office, kind, &set, text),
            sheet,
            newest: versions.first().map_or(0, |text| text.version),
            german: german_sheet(&office, kind)?,
            shipped,
            versions,
        })
    }

    /// What is wrong with a text as it stands in the editor.
    ///
    /// # Errors
    /// The store's troubles; a built-in text is faulty.
    pub async fn check_text(&self, kind: LetterKind, sheet: Sheet) -> Result<Vec<Finding>, Error> {
        let office = self.office().await?;
        let german = german_sheet(&office, kind)?;
        let set = effective(&office, kind)?;
        let checked = tokio::task::spawn_blocking(move || {
            let book = book().map_err(|e| letter_error(&e))?;
            Ok(check::check(&sheet, &german, &set, book))
        });
        checked.await.map_err(|e| bug(&e))?
    }
}

impl Service {
    /// The pages of the sample letter with this text as it stands in the editor; nothing for the version that is newest.
    ///
    /// # Errors
    /// The text cannot be read or set; the store's troubles.
    pub async fn sample_pages(
        &self,
        kind: LetterKind,
        sheet: Option<Sheet>,
        of: SampleOf,
    ) -> Result<Vec<Vec<DrawItem>>, Error> {
        let office = self.office().await?;
        let set = effective(&office, kind)?;
        let sheet = match sheet {
            Some(sheet) => sheet,
            None => self.open_text(kind, of.lang).await?.sheet,
        };
        let set_pages = tokio::task::spawn_blocking(move || {
            let text = Template::of(&sheet).map_err(|e| template_error(&e))?;
            let book = book().map_err(|e| letter_error(&e))?;
            let letter = sample::letter(&set.with(text), of).map_err(|e| invitation_error(&e))?;
            let pages = compose(book, &letter).map_err(|e| letter_error(&e))?.pages;
            Ok(pages.iter().map(|page| outlines(book, page)).collect())
        });
        set_pages.await.map_err(|e| bug(&e))?
    }
}

/// The newest own version that has words of its own; nothing when the shipped text holds.
fn newest_words(versions: &[LetterText]) -> Option<&LetterText> {
    versions
        .first()
        .filter(|text| text.state != TextState::Shipped)
}

fn row(office: &Office, kind: LetterKind, set: &TemplateSet, text: &Template) -> TextRow {
    let name = text_key(kind, text.lang.tag());
    let number = |n: i64| u32::try_from(n).unwrap_or(u32::MAX);
    let own = i64::from(text.version) > OWN_FROM;
    let mine = office.letter_texts.iter().filter(|own| own.text == name);
    let newest = mine.max_by_key(|own| own.version);
    let shipped = shipped(kind)
        .ok()
        .and_then(|set| set.get(text.lang))
        .map_or(0, |text| i64::from(text.version));
    let german = text.lang == LangTag::De;
    let stale = set.is_stale(text);
    let released = is_released(office, kind, text.lang);
    let progress = match text.state {
        TemplateState::Withdrawn => Progress::Withdrawn,
        _ if stale && !released => Progress::Stale,
        TemplateState::Reviewed => Progress::Reviewed,
        TemplateState::Draft | TemplateState::Machine if released => Progress::Released,
        TemplateState::Draft | TemplateState::Machine => Progress::Draft,
    };
    TextRow {
        kind,
        lang: text.lang,
        version: text.version,
        source: text.source,
        progress,
        stale,
        released: released || german,
        own,
        draft: newest
            .filter(|own| own.state == TextState::Draft && own.version != i64::from(text.version))
            .map(|own| number(own.version)),
        news: newest.is_some_and(|own| own.state != TextState::Shipped && own.shipped < shipped),
        reviewed_by: text.reviewed_by.clone(),
        reviewed_on: text.reviewed_on,
    }
}

/// An own version as a sheet; its head says what its record says.
fn sheet_of(text: &LetterText) -> Result<Sheet, Error> {
    let mut sheet = Sheet::read(&text.content).map_err(|e| template_error(&e))?;
    sheet.version = u32::try_from(text.version).unwrap_or(u32::MAX);
    sheet.source = text.source.map(|source| format!("de@{source}"));
    Ok(sheet)
}

fn shipped_sheet(kind: LetterKind, lang: LangTag) -> Result<Sheet, Error> {
    let source = template::source(kind, lang).ok_or_else(|| Error::from(Reason::Gone))?;
    Sheet::read(source).map_err(|e| template_error(&e))
}

/// The German text in force.
fn german_sheet(office: &Office, kind: LetterKind) -> Result<Sheet, Error> {
    match own_in_force(office, kind, LangTag::De).map(sheet_of) {
        Some(Ok(sheet)) => Ok(sheet),
        Some(Err(_)) | None => shipped_sheet(kind, LangTag::De),
    }
}
