//! Papers on the way to school (L7 to L14): which a child can have, what a page will look like, making and entering them.

mod facts;
mod health;
mod issue;
mod ready;
mod record;
mod request;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::letter_texts::{effective, is_released};
use super::letters::{bug, invitation_error, letter_error, style};
use super::{Done, Error, Service};
use crate::clock;
use crate::domain::change::{Change, Deed, Edit};
use crate::domain::child::Child;
use crate::domain::id::{FamilyId, LetterId};
use crate::domain::language::Lang;
use crate::domain::letter::{Addressee, Authority, IssuedLetter, LetterKind, PaperKind};
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::{Right, Role};
use crate::letters::compose;
use crate::letters::job::{self, Files, JobError, Order};
use crate::letters::letter::{Layout, Letter};
use crate::letters::page::Composition;
use crate::letters::paper::{self, PaperFacts, Writer};
use crate::letters::pdf::Meta;
use crate::letters::preview::{DrawItem, outlines};
use crate::store::rows::FamilyFile;

pub(super) use issue::{Issue, possible};
pub use ready::NotNow;
pub(super) use ready::decision;
pub use request::{
    PaperDraft, PaperFile, PaperOffer, PaperOptions, PaperRequest, PapersMade, SecondLanguage, To,
};

fn not_now(why: NotNow) -> Error {
    Error::Letter {
        german: why.sentence(Lang::De).to_owned(),
        english: why.sentence(Lang::En).to_owned(),
    }
}

/// A placement without a text on remedies cannot be entered as posted.
pub(super) fn remedy_missing() -> Error {
    not_now(NotNow::RemedyMissing)
}

/// Who writes this kind in this role, or the right that is missing.
///
/// # Errors
/// The right that it needs.
pub fn writer_of(kind: PaperKind, role: Role) -> Result<Authority, Right> {
    let of_schulamt = kind.writers().contains(&Authority::Schulamt);
    let of_ki = kind.writers().contains(&Authority::Ki);
    if of_schulamt && role.may(Right::Place) {
        Ok(Authority::Schulamt)
    } else if of_ki && role.may(Right::PrintLetters) {
        Ok(Authority::Ki)
    } else if of_ki {
        Err(Right::PrintLetters)
    } else {
        Err(Right::Place)
    }
}

impl Service {
    pub(in crate::service) fn authority(&self, kind: PaperKind) -> Result<Authority, Error> {
        writer_of(kind, self.actor.role).or_else(|right| {
            self.require(right)?;
            Ok(Authority::Ki)
        })
    }

    /// The papers of a family's children that the role may make, each with what keeps it from being made now.
    ///
    /// # Errors
    /// No right to read the family; the store's troubles.
    pub async fn papers_of(&self, family: FamilyId) -> Result<Vec<PaperOffer>, Error> {
        let file = self.family(family).await?;
        let today = self.clock.today();
        let mut offers = Vec::new();
        for child in &file.children {
            for kind in PaperKind::ALL {
                if writer_of(*kind, self.actor.role).is_err() {
                    continue;
                }
                let hindrance = ready::ready(*kind, child, &file.family, &file.steps, today).err();
                let made = file
                    .letters
                    .iter()
                    .find(|letter| {
                        letter.kind == LetterKind::Paper(*kind) && letter.child == Some(child.id)
                    })
                    .cloned();
                offers.push(PaperOffer {
                    kind: *kind,
                    child: child.id,
                    hindrance,
                    made,
                });
            }
        }
        Ok(offers)
    }

    /// A paper as it would be written now: one letter for each addressee.
    ///
    /// # Errors
    /// What keeps it from being made; no right to it; the store's troubles.
    pub async fn paper(&self, request: &PaperRequest) -> Result<Vec<PaperDraft>, Error> {
        let by = self.authority(request.kind)?;
        let file = self.family(request.family).await?;
        let office = self.office().await?;
        let today = self.clock.today();
        let children = chosen(request, &file, today)?;
        let mut drafts = Vec::new();
        let groups: Vec<Vec<&Child>> = if request.kind.is_of_one_child() {
            children.into_iter().map(|child| vec![child]).collect()
        } else {
            vec![children]
        };
        for children in groups {
            for to in To::all(request.kind, &file, &children) {
                drafts.push(self.draft_of(request, by, to, &office, &file, &children)?);
            }
        }
        Ok(drafts)
    }

    /// The pages of papers as outlines in mm: the very glyphs that go on paper.
    ///
    /// # Errors
    /// Everything that keeps them from being printed.
    pub async fn paper_pages(&self, drafts: &[PaperDraft]) -> Result<Vec<Vec<DrawItem>>, Error> {
        let letters: Vec<Letter> = drafts.iter().map(|draft| draft.letter.clone()).collect();
        let drawn = tokio::task::spawn_blocking(move || {
            let book = super::letters::book().map_err(|e| letter_error(&e))?;
            let mut pages = Vec::new();
            for letter in &letters {
                let composed: Composition = compose(book, letter).map_err(|e| letter_error(&e))?;
                pages.extend(composed.pages.iter().map(|page| outlines(book, page)));
            }
            Ok(pages)
        });
        drawn.await.map_err(|e| bug(&e))?
    }

    /// A new folder for what is printed of a paper, readable by nobody else.
    ///
    /// # Errors
    /// It cannot be made; no right to the paper.
    pub fn paper_folder(&self, kind: PaperKind) -> Result<PathBuf, Error> {
        let _ = self.authority(kind)?;
        self.new_print_folder(kind.code())
    }

    /// Writes a paper as PDF files into a folder, a file for each addressee, and enters them in one command.
    ///
    /// # Errors
    /// As [`Service::paper`]; a placement without a text on remedies that is to be entered as posted, unless that is
    /// confirmed; a child that is no longer so far; a folder that cannot be written.
    pub async fn print_paper(
        &self,
        request: &PaperRequest,
        folder: &Path,
        options: PaperOptions,
    ) -> Result<Done<PapersMade>, Error> {
        let drafts = self.paper(request).await?;
        self.make_papers(drafts, folder, options).await
    }

    /// Writes and enters drafts; see [`Service::print_paper`].
    ///
    /// # Errors
    /// As there.
    pub async fn make_papers(
        &self,
        drafts: Vec<PaperDraft>,
        folder: &Path,
        options: PaperOptions,
    ) -> Result<Done<PapersMade>, Error> {
        let kinds: Vec<PaperKind> = drafts.iter().map(|d| d.facts.writer.kind()).collect();
        for kind in &kinds {
            let _ = self.authority(*kind)?;
        }
        let unfit = |draft: &&PaperDraft| {
            draft.facts.writer.kind() == PaperKind::Placement && draft.remedy.is_none()
        };
        let remedy_missing = drafts.iter().any(|draft| unfit(&draft));
        if remedy_missing && options.posted && !options.without_remedy {
            return Err(not_now(NotNow::RemedyMissing));
        }
        for draft in &drafts {
            self.still_holds(draft).await?;
        }
        std::fs::create_dir_all(folder).map_err(|e| Error::File {
            path: folder.to_path_buf(),
            kind: e.kind(),
        })?;
        let meta = Meta {
            author: drafts
                .first()
                .map(|draft| draft.letter.letterhead.authority.clone())
                .unwrap_or_default(),
            joint_title: String::new(),
            created: self.stamp(),
        };
        let letters: Vec<Letter> = drafts.iter().map(|draft| draft.letter.clone()).collect();
        let (target, stamp) = (folder.to_path_buf(), meta.clone());
        let outcome = tokio::task::spawn_blocking(move || {
            let book = super::letters::book().map_err(|e| letter_error(&e))?;
            let order = Order {
                letters: &letters,
                folder: &target,
                files: Files::PerLetter,
                meta: &meta,
            };
            let never = std::sync::atomic::AtomicBool::new(false);
            job::run(book, &order, &|_| (), &never).map_err(|e| match e {
                JobError::Io(io) => Error::File {
                    path: target.clone(),
                    kind: io.kind(),
                },
                JobError::Letter(letter) => letter_error(&letter),
            })
        })
        .await
        .map_err(|e| bug(&e))??;
        if let Some((_, error)) = outcome.refused.first() {
            for file in &outcome.written {
                // Nothing half done: what was written of a paper that cannot be made whole goes away again.
                drop(std::fs::remove_file(&file.path));
            }
            return Err(letter_error(error));
        }
        let mut made = PapersMade {
            remedy_missing,
            ..PapersMade::default()
        };
        let mut changes: Vec<Change> = Vec::new();
        for file in &outcome.written {
            for draft in file.letters.iter().filter_map(|at| drafts.get(*at)) {
                made.files.push(PaperFile {
                    path: file.path.clone(),
                    to: draft.addressee,
                    pages: file.pages,
                    sha256: file.sha256.clone(),
                });
                let letters = self.entered(draft, &file.sha256, file.pages, options.posted)?;
                for letter in &letters {
                    changes.push(Edit::<IssuedLetter>::create(letter.clone()));
                    changes.extend(issue::copy(draft, letter, &stamp)?);
                }
                made.letters.extend(letters);
            }
        }
        changes.extend(self.notified(&made.letters).await?);
        let count = u32::try_from(made.files.len()).unwrap_or(u32::MAX);
        self.carry_out(Deed::LettersMade(count), changes, made)
            .await
    }

    /// Is everybody still so far whom a draft is about? Others may have entered something since it was made.
    async fn still_holds(&self, draft: &PaperDraft) -> Result<(), Error> {
        let (kind, today) = (draft.facts.writer.kind(), self.clock.today());
        let mut files: Vec<FamilyFile> = Vec::new();
        for (family, child) in &draft.about {
            if files.last().is_none_or(|file| file.family.id != *family) {
                files.push(self.family(*family).await?);
            }
            let Some(file) = files.last() else { continue };
            let child = file.children.iter().find(|c| c.id == *child);
            let child = child.ok_or_else(|| Error::from(Reason::Gone))?;
            ready::ready(kind, child, &file.family, &file.steps, today).map_err(not_now)?;
            if kind.is_of_one_child() && facts::school_of(kind, child, file) != draft.school {
                return Err(not_now(NotNow::Changed));
            }
        }
        Ok(())
    }

    pub(in crate::service) fn draft_of(
        &self,
        request: &PaperRequest,
        by: Authority,
        at: To,
        office: &Office,
        file: &FamilyFile,
        children: &[&Child],
    ) -> Result<PaperDraft, Error> {
        let settings = &office.settings;
        let (kind, to) = (request.kind, at.addressee);
        let sent_to = at.envelope(file, children);
        let number = children
            .first()
            .filter(|_| kind.is_of_one_child())
            .and_then(|child| facts::school_of(kind, child, file));
        let school = match &number {
            Some(number) => Some(
                office
                    .schools
                    .iter()
                    .find(|school| school.number == *number)
                    .ok_or_else(|| not_now(NotNow::SchoolGone))?,
            ),
            None => None,
        };
        let address = match to {
            Addressee::Family => facts::family_address(file, children, &sent_to)?,
            other => facts::address_of(other, office, file, school)?,
        };
        let (ki, schulamt) = (facts::ki_head(settings), facts::schulamt_head(settings));
        let writer = Writer::new(kind, by, ki, schulamt);
        let writer = writer.ok_or_else(|| {
            Error::from(Reason::NoRight {
                role: self.actor.role,
                right: Right::Place,
            })
        })?;
        let contact = match by {
            Authority::Ki => facts::ki_contact(settings, &self.actor.name),
            Authority::Schulamt => facts::schulamt_contact(settings, &self.actor.name),
        };
        let wanted = match request.language {
            SecondLanguage::OfTheFamily => file
                .family
                .letter_language
                .as_ref()
                .and_then(super::letters::facts::letter_language),
            SecondLanguage::None => None,
            SecondLanguage::In(lang) => Some(lang),
        };
        let second_language = wanted.filter(|_| to == Addressee::Family);
        let key = clock::new_id().simple().to_string();
        let facts = PaperFacts {
            key: format!("{}-{}", kind.code(), key.get(20..).unwrap_or_default()),
            writer,
            address,
            contact,
            file_number: file.family.file_number.to_string(),
            letter_date: self.clock.today(),
            values: facts::values(
                request,
                to,
                office,
                file,
                children,
                school,
                self.clock.today(),
            )?,
            second_language,
            released: second_language
                .is_some_and(|lang| is_released(office, LetterKind::Paper(kind), lang)),
            style: style(file.family.large_print && to == Addressee::Family),
            layout: Layout::default(),
            sample: office.sample,
        };
        let texts = effective(office, LetterKind::Paper(kind))?;
        let letter = paper::build_with(&texts, &facts).map_err(|e| invitation_error(&e))?;
        Ok(PaperDraft {
            texts,
            says: issue::says(children, &facts, &letter, at, sent_to.address),
            facts,
            letter,
            addressee: to,
            recipient: at.recipient,
            school: number,
            about: children.iter().map(|c| (file.family.id, c.id)).collect(),
            remedy: settings.has_remedy().then_some(settings.remedy_version),
            lacks_street: facts::lacks_street(to, settings, file, school),
        })
    }

    /// The paper as entered: once for each child it is about.
    fn entered(
        &self,
        draft: &PaperDraft,
        sha256: &str,
        pages: usize,
        posted: bool,
    ) -> Result<Vec<IssuedLetter>, Error> {
        let kind = draft.facts.writer.kind();
        let issue = issue::Issue::of(draft)?;
        let today = self.clock.today();
        let entered = draft.about.iter().map(|(family, child)| IssuedLetter {
            id: LetterId(clock::new_id()),
            kind: LetterKind::Paper(kind),
            family: *family,
            appointment: None,
            child: Some(*child),
            school: draft.school.clone(),
            addressee: draft.addressee,
            recipient: draft.recipient,
            language: issue.language(),
            versions: issue.versions.clone(),
            facts: fingerprint(&draft.facts),
            sha256: sha256.to_owned(),
            pages: i64::try_from(pages).unwrap_or(i64::MAX),
            made_at: self.clock.now(),
            posted_on: posted.then_some(today),
            returned_on: None,
            return_reason: None,
            delivered_on: None,
            printed: Some((self.clock.now(), self.actor.person)),
            says: issue.says.clone(),
            about_start: None,
            repeats: None,
            batch: None,
            rev: 1,
        });
        Ok(entered.collect())
    }
}

/// SHA-256 of everything a paper says but its date and its own key.
fn fingerprint(facts: &PaperFacts) -> String {
    let timeless = PaperFacts {
        key: String::new(),
        letter_date: NaiveDate::MIN,
        ..facts.clone()
    };
    let digest = Sha256::digest(format!("{timeless:?}").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The children a paper is about: the one that is named, or all who are so far.
pub(super) fn chosen<'a>(
    request: &PaperRequest,
    file: &'a FamilyFile,
    today: NaiveDate,
) -> Result<Vec<&'a Child>, Error> {
    let ready = |child: &Child| ready::ready(request.kind, child, &file.family, &file.steps, today);
    if let Some(id) = request.child {
        let child = file.children.iter().find(|child| child.id == id);
        let child = child.ok_or_else(|| Error::from(Reason::Gone))?;
        ready(child).map_err(not_now)?;
        return Ok(vec![child]);
    }
    let mut first = None;
    let mut children = Vec::new();
    for child in &file.children {
        match ready(child) {
            Ok(()) => children.push(child),
            Err(why) => first = first.or(Some(why)),
        }
    }
    match (children.is_empty(), first) {
        (false, _) => Ok(children),
        (true, Some(why)) => Err(not_now(why)),
        (true, None) => Err(Reason::NoChildren.into()),
    }
}
