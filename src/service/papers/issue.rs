//! What is entered of a paper that is written: what it says in parts, its texts, and what makes it again.

use super::{PaperDraft, To, ready, writer_of};
use crate::domain::change::{Change, Edit};
use crate::domain::child::Child;
use crate::domain::envelope::address_hash;
use crate::domain::family::Address as FamilyAddress;
use crate::domain::id::ChildId;
use crate::domain::language::LanguageCode;
use crate::domain::letter::{Addressee, IssuedLetter, PaperKind};
use crate::domain::post::{Aspect, LetterCopy, Says, hash_of};
use crate::domain::rights::Role;
use crate::letters::keep;
use crate::letters::letter::Letter;
use crate::letters::paper::{self, PaperFacts};
use crate::letters::pdf::Meta;
use crate::letters::template::Translation;
use crate::service::Error;
use crate::service::letters::letter_error;
use crate::store::rows::FamilyFile;
use chrono::NaiveDate;

/// The texts of a paper, and what it says with them.
pub(in crate::service) struct Issue {
    pub(in crate::service) versions: String,
    pub(in crate::service) translation: Translation,
    pub(in crate::service) says: Says,
    /// Hash of everything it says.
    pub(in crate::service) facts: String,
}

impl Issue {
    /// Of a draft.
    ///
    /// # Errors
    /// A built-in text is faulty.
    pub(in crate::service) fn of(draft: &PaperDraft) -> Result<Self, Error> {
        let kind = draft.facts.writer.kind();
        let translation = paper::translation(&draft.texts, &draft.facts);
        let mut versions = paper::versions(&draft.texts, &draft.facts);
        if let (PaperKind::Placement, Some(version)) = (kind, draft.remedy) {
            versions.push_str(&format!(" remedy@{version}"));
        }
        let says = draft.says.clone();
        Ok(Self {
            says: says.with(Aspect::Text, hash_of(&[&versions])),
            facts: super::fingerprint(&draft.facts),
            translation,
            versions,
        })
    }

    /// The second language it is printed in.
    pub(super) fn language(&self) -> Option<LanguageCode> {
        match self.translation {
            Translation::Printed(lang, _) => Some(LanguageCode::from(lang.tag())),
            Translation::NotAsked | Translation::Withheld(..) => None,
        }
    }
}

/// What a paper says, in parts. What its kind tells of child and school stands in the rest.
pub(super) fn says(
    children: &[&Child],
    facts: &PaperFacts,
    letter: &Letter,
    to: To,
    sent_to: &FamilyAddress,
) -> Says {
    let lines: Vec<&str> = letter.address.lines.iter().map(String::as_str).collect();
    let (names, place) = lines.split_at(lines.len().saturating_sub(2));
    let address = if to.addressee == Addressee::Family {
        address_hash(sent_to)
    } else {
        hash_of(place)
    };
    let children: Vec<&str> = children
        .iter()
        .flat_map(|c| [c.family_name.as_str(), c.given_name.as_str()])
        .collect();
    let (head, contact) = (&letter.letterhead, &facts.contact);
    let sender = [
        &head.authority,
        &head.return_line,
        &contact.phone,
        &contact.email,
    ];
    Says::default()
        .with(Aspect::Recipient, hash_of(&[names, &children].concat()))
        .with(Aspect::Address, address)
        .with(Aspect::Sender, hash_of(&sender.map(String::as_str)))
        .with(Aspect::Rest, hash_of(&[&format!("{:?}", facts.values)]))
}

/// What makes the paper of a letter again. A list of several families is not kept: when one of them is forgotten, the
/// others' letters must not remember it.
pub(super) fn copy(
    draft: &PaperDraft,
    letter: &IssuedLetter,
    meta: &Meta,
) -> Result<Option<Change>, Error> {
    if draft
        .about
        .iter()
        .any(|(family, _)| *family != letter.family)
    {
        return Ok(None);
    }
    let body = keep::pack(&draft.letter, meta).map_err(|e| letter_error(&e))?;
    Ok(Some(Edit::<LetterCopy>::create(LetterCopy {
        letter: letter.id,
        engine: keep::ENGINE.to_owned(),
        sha256: letter.sha256.clone(),
        body,
        rev: 1,
    })))
}

/// The papers that the role can write about each child now.
pub(in crate::service) fn possible(
    role: Role,
    file: &FamilyFile,
    today: NaiveDate,
) -> Vec<(ChildId, PaperKind)> {
    let mut found = Vec::new();
    for child in &file.children {
        for kind in PaperKind::ALL {
            let may = writer_of(*kind, role).is_ok();
            if may && ready::ready(*kind, child, &file.family, &file.steps, today).is_ok() {
                found.push((child.id, *kind));
            }
        }
    }
    found
}
