//! Papers on the way to school (L7 to L14): from facts to a [`Letter`]. One builder for all of them; what each says is its
//! template, what it may tell is [`super::template::placeholder::groups`].
//!
//! Who writes is part of the type: a decision cannot be put under the letterhead of the integration centre.

pub mod words;

use chrono::NaiveDate;

use super::invitation::{Contact, InvitationError, Office};
use super::language::LangTag;
use super::letter::{Address, Layout, Letter, Letterhead, LetterheadKind, Style};
use super::parts::Texts;
use super::template::placeholder::{Condition, Placeholder};
use super::template::value::{Values, clean};
use super::template::{Mark, TemplateSet, Translation, templates};
use crate::domain::letter::{Authority, LetterKind, PaperKind};

/// The letterhead of the integration centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KiHead(pub Office);

/// The letterhead of the Schulamt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchulamtHead(pub Office);

/// What the integration centre writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KiPaper {
    /// L7.
    HandoverSheet,
    /// L11.
    HealthOfficeList,
    /// L13.
    Interim,
    /// L14.
    VocationalNote,
}

/// What the Schulamt writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchulamtPaper {
    /// L8.
    SchoolEnquiry,
    /// L9.
    Placement,
    /// The sheet to L9.
    PlacementInfo,
    /// L10.
    PlacementCopy,
    /// L12.
    AdmissionReturn,
    /// L13.
    Interim,
}

/// Who writes what, with the letterhead that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Writer {
    /// The integration centre.
    Ki(KiPaper, KiHead),
    /// The Schulamt.
    Schulamt(SchulamtPaper, SchulamtHead),
}

impl Writer {
    /// The writer of a kind of paper; nothing when that authority does not write it.
    #[must_use]
    pub fn new(kind: PaperKind, by: Authority, ki: KiHead, schulamt: SchulamtHead) -> Option<Self> {
        match by {
            Authority::Ki => {
                let paper = match kind {
                    PaperKind::HandoverSheet => KiPaper::HandoverSheet,
                    PaperKind::HealthOfficeList => KiPaper::HealthOfficeList,
                    PaperKind::Interim => KiPaper::Interim,
                    PaperKind::VocationalNote => KiPaper::VocationalNote,
                    _ => return None,
                };
                Some(Self::Ki(paper, ki))
            }
            Authority::Schulamt => {
                let paper = match kind {
                    PaperKind::SchoolEnquiry => SchulamtPaper::SchoolEnquiry,
                    PaperKind::Placement => SchulamtPaper::Placement,
                    PaperKind::PlacementInfo => SchulamtPaper::PlacementInfo,
                    PaperKind::PlacementCopy => SchulamtPaper::PlacementCopy,
                    PaperKind::AdmissionReturn => SchulamtPaper::AdmissionReturn,
                    PaperKind::Interim => SchulamtPaper::Interim,
                    _ => return None,
                };
                Some(Self::Schulamt(paper, schulamt))
            }
        }
    }

    /// Which paper.
    #[must_use]
    pub fn kind(&self) -> PaperKind {
        match self {
            Self::Ki(paper, _) => match paper {
                KiPaper::HandoverSheet => PaperKind::HandoverSheet,
                KiPaper::HealthOfficeList => PaperKind::HealthOfficeList,
                KiPaper::Interim => PaperKind::Interim,
                KiPaper::VocationalNote => PaperKind::VocationalNote,
            },
            Self::Schulamt(paper, _) => match paper {
                SchulamtPaper::SchoolEnquiry => PaperKind::SchoolEnquiry,
                SchulamtPaper::Placement => PaperKind::Placement,
                SchulamtPaper::PlacementInfo => PaperKind::PlacementInfo,
                SchulamtPaper::PlacementCopy => PaperKind::PlacementCopy,
                SchulamtPaper::AdmissionReturn => PaperKind::AdmissionReturn,
                SchulamtPaper::Interim => PaperKind::Interim,
            },
        }
    }

    /// Who writes.
    #[must_use]
    pub fn authority(&self) -> Authority {
        match self {
            Self::Ki(..) => Authority::Ki,
            Self::Schulamt(..) => Authority::Schulamt,
        }
    }

    fn letterhead(&self) -> Letterhead {
        let (kind, office) = match self {
            Self::Ki(_, KiHead(office)) => (LetterheadKind::KreisKi, office),
            Self::Schulamt(_, SchulamtHead(office)) => (LetterheadKind::Schulamt, office),
        };
        office.letterhead(kind)
    }
}

/// Everything a paper says.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperFacts {
    /// Opaque key of this paper: the name of its file begins with the kind and holds no name of a person.
    pub key: String,
    /// Who writes what.
    pub writer: Writer,
    /// To whom.
    pub address: Address,
    /// Who answers.
    pub contact: Contact,
    /// File number; empty on a list of several families.
    pub file_number: String,
    /// Date of the letter.
    pub letter_date: NaiveDate,
    /// What its text fills in.
    pub values: Values,
    /// The family's language for letters, if it is not German.
    pub second_language: Option<LangTag>,
    /// The office has released the present version of the translation.
    pub released: bool,
    /// Normal or large print.
    pub style: Style,
    /// Where the translation stands.
    pub layout: Layout,
    /// The database holds sample data: every page says so.
    pub sample: bool,
}

/// What happens with the family's language.
#[must_use]
pub fn translation(texts: &TemplateSet, facts: &PaperFacts) -> Translation {
    texts.translation(facts.second_language, facts.sample, facts.released)
}

/// The texts that go into it, for the record of what was sent: `interim.de@1 interim.ar@1`.
#[must_use]
pub fn versions(texts: &TemplateSet, facts: &PaperFacts) -> String {
    texts.stamps(translation(texts, facts))
}

/// The paper.
///
/// # Errors
/// What is missing or does not fit; nothing is left out silently.
pub fn build(facts: &PaperFacts) -> Result<Letter, InvitationError> {
    build_with(templates(LetterKind::Paper(facts.writer.kind()))?, facts)
}

/// As [`build`], with other texts than the built-in ones.
///
/// # Errors
/// As [`build`].
pub fn build_with(texts: &TemplateSet, facts: &PaperFacts) -> Result<Letter, InvitationError> {
    let printed = match translation(texts, facts) {
        Translation::Printed(lang, mark) => texts.get(lang).map(|text| (text, mark)),
        Translation::NotAsked | Translation::Withheld(..) => None,
    };
    let mut values = facts.values.clone();
    values.set(Placeholder::FileNumber, &facts.file_number);
    values.set(Placeholder::Phone, &facts.contact.phone);
    values.set(Placeholder::Email, &facts.contact.email);
    values.set(Placeholder::Contact, &facts.contact.name);
    values.say(Condition::By(facts.writer.authority()));
    values.set_translated(printed.is_some());
    let german = texts.german();
    let (subject, parts) = Texts {
        german,
        translation: printed,
        neutral: None,
        calendar: None,
        layout: facts.layout,
        style: facts.style,
    }
    .parts(&values)?;
    let mark = match printed {
        Some((_, mark)) => mark,
        None if facts.sample => Mark::Sample,
        None => Mark::None,
    };
    Ok(Letter {
        key: facts.key.clone(),
        title: title(facts.writer.kind()).to_owned(),
        letterhead: facts.writer.letterhead(),
        address: facts.address.clone(),
        info: facts.contact.info(&facts.file_number, facts.letter_date),
        reference: clean(&facts.file_number),
        subject,
        parts,
        mark: german.mark_words(mark),
        style: facts.style,
    })
}

/// The title of the file, which names no person.
#[must_use]
pub const fn title(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::HandoverSheet => "Übergabebogen an das Schulamt",
        PaperKind::SchoolEnquiry => "Anfrage zur Aufnahme",
        PaperKind::Placement => "Schulplatzzuweisung",
        PaperKind::PlacementInfo => "Informationsblatt zum Schulplatz",
        PaperKind::PlacementCopy => "Schulplatzzuweisung, Kopie",
        PaperKind::HealthOfficeList => "Meldung zur Seiteneinsteigeruntersuchung",
        PaperKind::AdmissionReturn => "Rückmeldung der Schule",
        PaperKind::Interim => "Zwischennachricht",
        PaperKind::VocationalNote => "Hinweis zum Berufskolleg",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads() -> (KiHead, SchulamtHead) {
        (KiHead(Office::default()), SchulamtHead(Office::default()))
    }

    #[test]
    fn each_authority_writes_its_own_papers_and_no_other() {
        for kind in PaperKind::ALL {
            for by in Authority::ALL {
                let (ki, schulamt) = heads();
                let writer = Writer::new(*kind, *by, ki, schulamt);
                assert_eq!(writer.is_some(), kind.writers().contains(by), "{kind:?}");
                if let Some(writer) = writer {
                    assert_eq!((writer.kind(), writer.authority()), (*kind, *by));
                    let head = match by {
                        Authority::Ki => LetterheadKind::KreisKi,
                        Authority::Schulamt => LetterheadKind::Schulamt,
                    };
                    assert_eq!(writer.letterhead().kind, head);
                }
            }
        }
    }
}
