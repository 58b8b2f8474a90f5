//! What happens to a child after the talk: hand-over to the school authority, questions, schools asked, placement,
//! admission. Steps are only ever added; which may follow which is decided in [`decide`].

mod decide;
mod way;
mod words;

use super::coded::coded;
use super::id::{ChildId, ChildStepId, FamilyId, PersonId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use decide::{Request, Situation, decide, missing_for};
pub use way::{Progress, Way, handed_over};

coded! {
    /// On what the transmission of a child's data to the school authority rests.
    Basis {
        /// A guardian's consent (Einwilligung).
        Consent = "consent",
        /// The task of the school authority: §§ 34 ff. SchulG with VO-DV I.
        Law = "law",
    }
}

coded! {
    /// Why a hand-over is taken back.
    TakeBackReason {
        /// It was handed over by mistake.
        Mistake = "mistake",
        /// The record was not complete.
        Incomplete = "incomplete",
        /// The family withdrew its consent.
        ConsentWithdrawn = "consent_withdrawn",
        /// The family moved away.
        MovedAway = "moved_away",
    }
}

coded! {
    /// What the school supervision asks back (Rückfrage). No free text: it would say what does not belong there.
    Question {
        /// School biography.
        SchoolHistory = "school_history",
        /// Level of German.
        German = "german",
        /// Reading and writing.
        Literacy = "literacy",
        /// Certificates and papers.
        Documents = "documents",
        /// What the family wishes.
        Wish = "wish",
        /// Custody or address.
        Household = "household",
        /// To be asked on the phone.
        OnThePhone = "on_the_phone",
    }
}

coded! {
    /// Why a school refuses (Ablehnung).
    RefusalReason {
        /// The grade is full (Jahrgang voll).
        Full = "full",
        /// No place for learning to read and write (kein Platz Alphabetisierung).
        NoLiteracyPlace = "no_literacy_place",
        /// No German support in that grade (keine Deutschförderung im Jahrgang).
        NoGermanSupport = "no_german_support",
        /// The form of school does not suit.
        SchoolForm = "school_form",
        /// No answer; it counts as a refusal.
        NoAnswer = "no_answer",
        /// Something else.
        Other = "other",
    }
}

coded! {
    /// Which step it is.
    StepKind {
        /// Handed over to the school authority (Übergabe).
        HandedOver = "handed_over",
        /// The hand-over was taken back.
        TakenBack = "taken_back",
        /// The supervision asks something back.
        SentBack = "sent_back",
        /// The question is answered.
        Answered = "answered",
        /// A school was asked (Anfrage).
        SchoolAsked = "school_asked",
        /// It accepts.
        SchoolAccepted = "school_accepted",
        /// It refuses.
        SchoolRefused = "school_refused",
        /// Placed at a school (Schulplatzzuweisung).
        Placed = "placed",
        /// The school confirmed the admission (Aufnahme).
        Admitted = "admitted",
    }
}

/// What was done, with what belongs to it. Schools by their official number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    /// Handed over to the school authority, and on what basis.
    HandedOver(Basis),
    /// Taken back, and why.
    TakenBack(TakeBackReason),
    /// Sent back with a question.
    SentBack(Question),
    /// The question is answered.
    Answered,
    /// A school was asked.
    SchoolAsked {
        /// Which.
        school: String,
        /// Its answer is due.
        due: NaiveDate,
    },
    /// The school that was asked accepts.
    SchoolAccepted {
        /// From this day on.
        from: NaiveDate,
    },
    /// It refuses.
    SchoolRefused(RefusalReason),
    /// Placed at a school.
    Placed {
        /// Which.
        school: String,
        /// Grade, 1 to 13.
        grade: u8,
        /// From this day on.
        from: NaiveDate,
    },
    /// The school confirmed the admission.
    Admitted {
        /// The first day at school.
        first_day: NaiveDate,
    },
}

impl Act {
    /// Which step it is.
    #[must_use]
    pub fn kind(&self) -> StepKind {
        match self {
            Self::HandedOver(_) => StepKind::HandedOver,
            Self::TakenBack(_) => StepKind::TakenBack,
            Self::SentBack(_) => StepKind::SentBack,
            Self::Answered => StepKind::Answered,
            Self::SchoolAsked { .. } => StepKind::SchoolAsked,
            Self::SchoolAccepted { .. } => StepKind::SchoolAccepted,
            Self::SchoolRefused(_) => StepKind::SchoolRefused,
            Self::Placed { .. } => StepKind::Placed,
            Self::Admitted { .. } => StepKind::Admitted,
        }
    }

    /// The school it names.
    #[must_use]
    pub fn school(&self) -> Option<&str> {
        match self {
            Self::SchoolAsked { school, .. } | Self::Placed { school, .. } => Some(school),
            _ => None,
        }
    }
}

impl StepKind {
    /// Is it the counselling's step? All others are the school supervision's.
    #[must_use]
    pub fn is_handing_over(self) -> bool {
        matches!(self, Self::HandedOver | Self::TakenBack | Self::Answered)
    }
}

/// A step of a child after the talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChildStep {
    /// Its id.
    pub id: ChildStepId,
    /// The child.
    pub child: ChildId,
    /// Their family.
    pub family: FamilyId,
    /// Place in the child's way, from 0.
    pub position: i64,
    /// The step before it, so that none can be taken away from below another.
    pub previous: Option<ChildStepId>,
    /// What was done.
    pub act: Act,
    /// On which day.
    pub on: NaiveDate,
    /// Who entered it.
    pub by: PersonId,
    /// Revision.
    pub rev: i64,
}

#[cfg(test)]
mod tests;
