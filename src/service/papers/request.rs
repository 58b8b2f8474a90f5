//! What is asked for about papers and what it gives: requests, offers, drafts, files.

use crate::letters::template::TemplateSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::NotNow;
use crate::domain::child::Child;
use crate::domain::envelope::{Envelope, envelope_of, envelopes};
use crate::domain::id::{ChildId, FamilyId, GuardianId};
use crate::domain::letter::{Addressee, IssuedLetter, PaperKind};
use crate::domain::post::Says;
use crate::letters::language::LangTag;
use crate::letters::letter::Letter;
use crate::letters::paper::PaperFacts;
use crate::store::rows::FamilyFile;

/// In which second language a paper is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SecondLanguage {
    /// As the family's file says.
    #[default]
    OfTheFamily,
    /// None.
    None,
    /// This one.
    In(LangTag),
}

/// A paper that is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRequest {
    /// Which.
    pub kind: PaperKind,
    /// About which family.
    pub family: FamilyId,
    /// About which child; otherwise all of them who are so far.
    pub child: Option<ChildId>,
    /// In which second language.
    pub language: SecondLanguage,
    /// Why the family's wish is not met, for a placement.
    pub grounds: String,
}

impl PaperRequest {
    /// A paper as it is usually made.
    #[must_use]
    pub fn usual(kind: PaperKind, family: FamilyId, child: Option<ChildId>) -> Self {
        Self {
            kind,
            family,
            child,
            language: SecondLanguage::default(),
            grounds: String::new(),
        }
    }
}

/// A paper of a child: can it be made now, and when was it made?
#[derive(Debug, Clone, PartialEq)]
pub struct PaperOffer {
    /// Which.
    pub kind: PaperKind,
    /// About which child.
    pub child: ChildId,
    /// Why it cannot be made now.
    pub hindrance: Option<NotNow>,
    /// As it was made last.
    pub made: Option<IssuedLetter>,
}

/// A paper that can be written.
#[derive(Debug, Clone)]
pub struct PaperDraft {
    /// The texts that it is made of.
    pub texts: Arc<TemplateSet>,
    /// Everything it says.
    pub facts: PaperFacts,
    /// The letter.
    pub letter: Letter,
    /// To whom.
    pub addressee: Addressee,
    /// To which of the family's addresses.
    pub recipient: Option<GuardianId>,
    /// About which school.
    pub school: Option<String>,
    /// About which families and children.
    pub about: Vec<(FamilyId, ChildId)>,
    /// The version of the text on remedies; nothing where there is none, or none is needed.
    pub remedy: Option<u32>,
    /// Is the street of a copy's addressee not known?
    pub lacks_street: bool,
    /// What it says, in parts.
    pub says: Says,
}

/// To whom a paper goes, and to which of a family's addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct To {
    /// To whom.
    pub addressee: Addressee,
    /// To which of the family's addresses.
    pub recipient: Option<GuardianId>,
}

impl From<Addressee> for To {
    fn from(addressee: Addressee) -> Self {
        Self {
            addressee,
            recipient: None,
        }
    }
}

impl To {
    /// Everybody to whom a paper about these children goes: each addressee, the family at each of its addresses.
    pub(super) fn all(kind: PaperKind, file: &FamilyFile, children: &[&Child]) -> Vec<Self> {
        let mut all = Vec::new();
        for addressee in kind.addressees() {
            if *addressee == Addressee::Family {
                let envelopes = envelopes(&file.family, &file.guardians, children);
                all.extend(envelopes.iter().map(|envelope| Self {
                    addressee: Addressee::Family,
                    recipient: envelope.recipient,
                }));
            } else {
                all.push(Self::from(*addressee));
            }
        }
        all
    }

    /// The envelope in which the family gets it.
    pub(super) fn envelope<'a>(self, file: &'a FamilyFile, children: &[&Child]) -> Envelope<'a> {
        envelope_of(&file.family, &file.guardians, children, self.recipient)
    }
}

/// How a paper is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PaperOptions {
    /// Enter it as posted today.
    pub posted: bool,
    /// Enter a placement as posted although no text on remedies is supplied.
    pub without_remedy: bool,
}

/// A file of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// Where it is.
    pub path: PathBuf,
    /// To whom it goes.
    pub to: Addressee,
    /// Pages.
    pub pages: usize,
    /// SHA-256 in hexadecimal.
    pub sha256: String,
}

/// What making papers gave.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PapersMade {
    /// The files.
    pub files: Vec<PaperFile>,
    /// The papers as entered.
    pub letters: Vec<IssuedLetter>,
    /// The placement carries no text on remedies.
    pub remedy_missing: bool,
}
