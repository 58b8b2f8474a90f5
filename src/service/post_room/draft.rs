//! From what is due to a letter that can be written: its words, what it says in parts, and whom it is about.

use super::{FamilyPost, PostKey, told};
use crate::domain::id::ChildId;
use crate::domain::language::LanguageCode;
use crate::domain::letter::{Authority, LetterKind, PaperKind};
use crate::domain::office::Office;
use crate::domain::post::{Due, Occasion, Says};
use crate::domain::refusal::Reason;
use crate::letters::check_window;
use crate::letters::invitation;
use crate::letters::letter::{Address, Letter};
use crate::letters::template::Translation;
use crate::service::letter_texts::effective;
use crate::service::letters::{book, facts, invitation_error, letter_error};
use crate::service::papers::{Issue, PaperRequest, To, chosen};
use crate::service::{Error, Service};
use crate::store::rows::FamilyFile;
use chrono::NaiveDateTime;

/// A letter that can be written.
#[derive(Debug, Clone)]
pub(in crate::service) struct PostDraft {
    pub(super) key: PostKey,
    /// No list says where the family lives (Auskunftssperre).
    pub(super) shielded: bool,
    pub(super) kind: LetterKind,
    pub(super) authority: Authority,
    pub(super) letter: Letter,
    /// What it says, in parts.
    pub(super) says: Says,
    /// Hash of everything it says.
    pub(super) facts: String,
    /// Versions of its texts.
    pub(super) versions: String,
    pub(super) translation: Translation,
    /// The start of the appointment it tells.
    pub(super) about_start: Option<NaiveDateTime>,
    pub(super) school: Option<String>,
    /// The children it is entered for, one by one; none: it is entered once, for the family.
    pub(super) children: Vec<ChildId>,
    /// A placement without a text on remedies is not posted.
    pub(super) unfit: bool,
}

impl PostDraft {
    /// The second language it is printed in.
    pub(super) fn language(&self) -> Option<LanguageCode> {
        match self.translation {
            Translation::Printed(lang, _) => Some(lang.tag().into()),
            Translation::NotAsked | Translation::Withheld(..) => None,
        }
    }

    /// Its place among the envelopes.
    pub(super) fn envelope(&self) -> EnvelopePlace {
        envelope_place(&self.letter.address)
    }
}

/// Postcode and town, street, number, name.
pub(super) type EnvelopePlace = (String, String, u32, String);

/// The place of an address among the envelopes: by postcode, town, street, number, name.
pub(super) fn envelope_place(address: &Address) -> EnvelopePlace {
    let lines: Vec<String> = (address.lines.iter().rev())
        .map(|line| line.replace('\u{a0}', " ").to_lowercase())
        .collect();
    let line = |at: usize| lines.get(at).cloned().unwrap_or_default();
    let street = line(1);
    let number: String = street
        .chars()
        .filter(char::is_ascii_digit)
        .take(6)
        .collect();
    let words = street.trim_end_matches(|c: char| !c.is_alphabetic() && c != '.');
    let name = lines.last().cloned().unwrap_or_default();
    let words = words.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    (line(0), words.to_owned(), number.parse().unwrap_or(0), name)
}

impl Service {
    /// The letter that is due, as it would be written now.
    ///
    /// # Errors
    /// What keeps it from being written.
    pub(super) fn drafted(
        &self,
        office: &Office,
        file: &FamilyFile,
        due: &Due,
    ) -> Result<PostDraft, Error> {
        let mut draft = match due.occasion {
            Occasion::Paper(kind) => self.paper_drafted(office, file, due, kind)?,
            Occasion::Invited => self.invitation_drafted(office, file, due)?,
            _ => self.notice_drafted(office, file, due)?,
        };
        super::own_words::adapt(&mut draft, &file.family, due);
        let book = book().map_err(|e| letter_error(&e))?;
        check_window(book, &draft.letter.address).map_err(|e| letter_error(&e))?;
        Ok(draft)
    }

    /// The letters of some families that are wanted, with the files they are about.
    ///
    /// # Errors
    /// [`Reason::Gone`] when one is due no more; what keeps it from being written.
    pub(super) fn wanted(
        &self,
        office: &Office,
        families: &[FamilyPost],
        key: &PostKey,
    ) -> Result<(PostDraft, Due), Error> {
        let gone = || Error::from(Reason::Gone);
        let family = families.iter().find(|f| f.file.family.id == key.family);
        let family = family.ok_or_else(gone)?;
        let mut due = family.due.iter();
        let due = due.find(|due| PostKey::of(key.family, due) == *key);
        let due = due.ok_or_else(gone)?;
        if super::envelope::is_stopped(&family.file, due) {
            let said = super::address_returned(key.family);
            return Err(Error::Letter {
                german: said.german,
                english: said.english,
            });
        }
        Ok((self.drafted(office, &family.file, due)?, due.clone()))
    }

    fn invitation_drafted(
        &self,
        office: &Office,
        file: &FamilyFile,
        due: &Due,
    ) -> Result<PostDraft, Error> {
        let gone = || Error::from(Reason::Gone);
        let appointment = due
            .appointment
            .and_then(|id| told(file, id))
            .ok_or_else(gone)?;
        let today = self.clock.today();
        let (facts, options) = facts::facts(office, file, appointment, due.recipient, today)?;
        let texts = effective(office, LetterKind::Invitation)?;
        let letter =
            invitation::build_with(&texts, &facts, &options).map_err(|e| invitation_error(&e))?;
        let versions = invitation::versions(&texts, &facts, &options);
        let translation = invitation::translation(&texts, &facts, &options);
        let fingerprint = facts::fingerprint(&facts, &options);
        Ok(PostDraft {
            key: PostKey::of(file.family.id, due),
            shielded: file.family.address_protected,
            kind: due.occasion.kind(),
            authority: Authority::Ki,
            says: facts::says(
                facts::sent_to(file, &appointment.children, due.recipient),
                &facts,
                &options,
                &versions,
            ),
            facts: fingerprint,
            letter,
            versions,
            translation,
            about_start: Some(appointment.start),
            school: None,
            children: Vec::new(),
            unfit: false,
        })
    }

    fn paper_drafted(
        &self,
        office: &Office,
        file: &FamilyFile,
        due: &Due,
        kind: PaperKind,
    ) -> Result<PostDraft, Error> {
        let by = self.authority(kind)?;
        let request = PaperRequest::usual(kind, file.family.id, due.child);
        let children = chosen(&request, file, self.clock.today())?;
        let to = To {
            addressee: due.addressee,
            recipient: due.recipient,
        };
        let draft = self.draft_of(&request, by, to, office, file, &children)?;
        let issue = Issue::of(&draft)?;
        Ok(PostDraft {
            key: PostKey::of(file.family.id, due),
            shielded: file.family.address_protected,
            kind: LetterKind::Paper(kind),
            authority: by,
            says: issue.says,
            facts: issue.facts,
            versions: issue.versions,
            translation: issue.translation,
            about_start: None,
            school: draft.school,
            children: children.iter().map(|child| child.id).collect(),
            unfit: kind == PaperKind::Placement && draft.remedy.is_none(),
            letter: draft.letter,
        })
    }
}
