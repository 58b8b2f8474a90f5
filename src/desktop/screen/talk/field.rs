//! The questions of a talk: which there are, in which section they stand, how they are answered. Every answer travels as
//! text; `answer` turns it into the field of the record.

use serde::{Deserialize, Serialize};

use crate::domain::proof::Document;

/// A section of the talk, in the order of the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Section {
    /// Schulbesuch bisher.
    SchoolSoFar,
    /// Wohnen und Sorge.
    Living,
    /// Sprachen.
    Languages,
    /// Lesen und Schreiben.
    Literacy,
    /// Lernen und Interessen.
    Learning,
    /// Unterlagen.
    Documents,
    /// Wunsch der Eltern.
    Wish,
    /// Empfehlung.
    Recommendation,
    /// Einwilligung.
    Consent,
}

/// All sections of the full talk.
pub const FULL: &[Section] = &[
    Section::SchoolSoFar,
    Section::Living,
    Section::Languages,
    Section::Literacy,
    Section::Learning,
    Section::Documents,
    Section::Wish,
    Section::Recommendation,
    Section::Consent,
];

/// The sections of the short procedure for children of primary age.
pub const SHORT: &[Section] = &[
    Section::Wish,
    Section::Documents,
    Section::Languages,
    Section::Consent,
];

/// A list whose entries come and go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum List {
    /// Schools so far.
    Schools,
    /// Languages of the grid.
    Skills,
    /// Times without school.
    Gaps,
    /// Foreign languages at school.
    Foreign,
}

/// A question. Numbers are places in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is called after the field it answers")]
pub enum Field {
    PreSchool,
    SchoolYears,
    EntryCountry(usize),
    EntrySchool(usize),
    EntryFrom(usize),
    EntryTo(usize),
    EntryGrade(usize),
    EntryLanguage(usize),
    CertificateSeen,
    CertificateLanguage,
    CertificateTranslated,
    GermanSchool,
    GermanMonths,
    GermanPlace,
    Arrival,
    Entry,
    Pathway,
    Allocation,
    BirthPlace,
    BirthCountry,
    Nationality,
    Custody(usize),
    CustodySeen(usize),
    Reads(usize),
    Language,
    German,
    Assessment,
    SkillLanguage(usize),
    Skill(usize, usize),
    Latin,
    OtherScript,
    Gap,
    GapFrom(usize),
    GapTo(usize),
    Foreign(usize),
    ForeignSince(usize),
    Maths,
    Strengths,
    Interests,
    Career,
    SpecialNeeds,
    Paper(usize),
    Measles,
    NoWish,
    WishForm,
    WishSchool,
    WishSibling,
    WishAllDay,
    WishReason,
    Form,
    SecondForm,
    Grade,
    InitialSupport,
    Support,
    SchoolReason(usize),
    Reason,
    Metres,
    Bus,
    Ticket,
    Consent(usize),
    ConsentVersion(usize),
    ConsentLanguage(usize),
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One of a few words.
    Segments,
    /// A line of text.
    Line,
    /// A short text: a number, a day, a month.
    Short,
    /// Found by typing.
    Pick(Choices),
}

/// What a question that is found by typing offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choices {
    /// Languages.
    Languages,
    /// Countries.
    Countries,
    /// Categories of residence.
    Pathways,
    /// Open schools.
    Schools,
}

impl Field {
    /// The id of its control.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Self::Skill(n, skill) => format!("talk-Skill-{n}-{skill}"),
            other => {
                let words = format!("{other:?}");
                format!("talk-{}", words.trim_end_matches(')').replace('(', "-"))
            }
        }
    }

    /// The document of a [`Field::Paper`].
    #[must_use]
    pub fn paper(n: usize) -> Option<Document> {
        Document::ALL.get(n).copied()
    }

    /// How it is answered.
    #[must_use]
    pub const fn kind(self) -> Kind {
        match self {
            Self::EntryCountry(_) | Self::BirthCountry | Self::Nationality => {
                Kind::Pick(Choices::Countries)
            }
            Self::EntryLanguage(_)
            | Self::CertificateLanguage
            | Self::Language
            | Self::SkillLanguage(_)
            | Self::Foreign(_)
            | Self::ConsentLanguage(_) => Kind::Pick(Choices::Languages),
            Self::Pathway => Kind::Pick(Choices::Pathways),
            Self::WishSchool => Kind::Pick(Choices::Schools),
            Self::SchoolYears
            | Self::EntryFrom(_)
            | Self::EntryTo(_)
            | Self::EntryGrade(_)
            | Self::GermanMonths
            | Self::Arrival
            | Self::Entry
            | Self::Allocation
            | Self::GapFrom(_)
            | Self::GapTo(_)
            | Self::ForeignSince(_)
            | Self::Metres
            | Self::ConsentVersion(_) => Kind::Short,
            Self::EntrySchool(_)
            | Self::GermanPlace
            | Self::BirthPlace
            | Self::Strengths
            | Self::Interests
            | Self::Career
            | Self::WishReason
            | Self::SchoolReason(_)
            | Self::Reason
            | Self::Bus => Kind::Line,
            _ => Kind::Segments,
        }
    }

    /// Is it about the household or a guardian, and so the same for every child?
    #[must_use]
    pub const fn is_shared(self) -> bool {
        matches!(
            self,
            Self::Arrival
                | Self::Entry
                | Self::Pathway
                | Self::Allocation
                | Self::Custody(_)
                | Self::CustodySeen(_)
                | Self::Reads(_)
                | Self::Consent(_)
                | Self::ConsentVersion(_)
                | Self::ConsentLanguage(_)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_tell_the_questions_apart() {
        assert_eq!(Field::Latin.id(), "talk-Latin");
        assert_eq!(Field::Custody(1).id(), "talk-Custody-1");
        assert_eq!(Field::Skill(2, 3).id(), "talk-Skill-2-3");
    }
}
