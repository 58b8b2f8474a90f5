//! What happens to a child after the talk: hand-over to the school authority, questions, schools asked, placement,
//! admission, initial support, other ways to a school. Steps are only ever added; which may follow which is decided in
//! [`decide`].

mod codes;
mod decide;
mod way;
mod words;

use super::coded::coded;
use super::handover::Category;
use super::id::{ChildId, ChildStepId, FamilyId, PersonId};
use super::recommendation::SupportForm;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use codes::{Afterwards, Basis, Question, RefusalReason, RevokeReason, TakeBackReason};
pub use decide::{Request, Situation, decide, missing_for};
pub use way::{Attempt, AttemptState, Open, Progress, Way, handed_over};

/// The grade of an international class (internationale Klasse, IFK).
pub const INTERNATIONAL: u8 = 0;

/// The grade of an enquiry of former times, which kept none. Such an enquiry holds no place of any grade.
pub const GRADE_UNKNOWN: u8 = u8::MAX;

fn grade_unknown() -> u8 {
    GRADE_UNKNOWN
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
        /// The enquiry was withdrawn.
        EnquiryWithdrawn = "enquiry_withdrawn",
        /// Placed at a school (Schulplatzzuweisung).
        Placed = "placed",
        /// The placement was revoked.
        PlacementRevoked = "placement_revoked",
        /// The school reports back that the child did not come.
        NotAppeared = "not_appeared",
        /// The school confirmed the admission (Aufnahme).
        Admitted = "admitted",
        /// Initial support lasts three years, with alphabetisation.
        SupportExtended = "support_extended",
        /// Initial support ended.
        SupportEnded = "support_ended",
        /// The child goes another way: not by a placement of the Schulamt.
        Elsewhere = "elsewhere",
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
        /// For which grade, 1 to 13; 0 is an international class.
        #[serde(default = "grade_unknown")]
        grade: u8,
        /// Its answer is due.
        due: NaiveDate,
        /// The child could start there on this day.
        #[serde(default)]
        start: Option<NaiveDate>,
        /// Asked although no free place is reported.
        #[serde(default)]
        beyond: bool,
    },
    /// The school that was asked accepts.
    SchoolAccepted {
        /// From this day on.
        from: NaiveDate,
    },
    /// It refuses.
    SchoolRefused(RefusalReason),
    /// The enquiry was withdrawn before or after the answer.
    EnquiryWithdrawn,
    /// Placed at a school.
    Placed {
        /// Which.
        school: String,
        /// Grade, 1 to 13; 0 is an international class.
        grade: u8,
        /// From this day on.
        from: NaiveDate,
        /// How German support is organised there; information, the school decides.
        #[serde(default)]
        support: Option<SupportForm>,
        /// The version of the text on legal remedies that goes with it.
        #[serde(default)]
        remedy: Option<i64>,
        /// The school takes the child although no free place is reported.
        #[serde(default)]
        beyond: bool,
    },
    /// The placement was revoked.
    PlacementRevoked(RevokeReason),
    /// The child did not come to the school it was placed at.
    NotAppeared,
    /// The school confirmed the admission.
    Admitted {
        /// The first day at school.
        first_day: NaiveDate,
    },
    /// Initial support lasts three years, with alphabetisation.
    SupportExtended,
    /// Initial support ended.
    SupportEnded {
        /// Its last day.
        on: NaiveDate,
        /// What follows it.
        then: Afterwards,
    },
    /// The child goes another way.
    Elsewhere(Path),
}

/// A way to a school that is no placement of the Schulamt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Path {
    /// The family registers the child at a school itself.
    Direct {
        /// Which.
        school: String,
    },
    /// Registered at a vocational college (Berufskolleg).
    Vocational {
        /// Which, if it is known.
        school: Option<String>,
    },
    /// The regional government (Bezirksregierung) decides.
    RegionalGovernment,
    /// The family moved away.
    MovedAway,
}

impl Path {
    /// The school it names.
    #[must_use]
    pub fn school(&self) -> Option<&str> {
        match self {
            Self::Direct { school } => Some(school),
            Self::Vocational { school } => school.as_deref(),
            Self::RegionalGovernment | Self::MovedAway => None,
        }
    }
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
            Self::EnquiryWithdrawn => StepKind::EnquiryWithdrawn,
            Self::Placed { .. } => StepKind::Placed,
            Self::PlacementRevoked(_) => StepKind::PlacementRevoked,
            Self::NotAppeared => StepKind::NotAppeared,
            Self::Admitted { .. } => StepKind::Admitted,
            Self::SupportExtended => StepKind::SupportExtended,
            Self::SupportEnded { .. } => StepKind::SupportEnded,
            Self::Elsewhere(_) => StepKind::Elsewhere,
        }
    }

    /// The school it names.
    #[must_use]
    pub fn school(&self) -> Option<&str> {
        match self {
            Self::SchoolAsked { school, .. } | Self::Placed { school, .. } => Some(school),
            Self::Elsewhere(path) => path.school(),
            _ => None,
        }
    }

    /// The grade it names; 0 is an international class.
    #[must_use]
    pub fn grade(&self) -> Option<u8> {
        match self {
            Self::SchoolAsked { grade, .. } | Self::Placed { grade, .. } => {
                Some(*grade).filter(|grade| *grade != GRADE_UNKNOWN)
            }
            _ => None,
        }
    }

    /// An enquiry for a place that is reported free.
    #[must_use]
    pub fn asked(school: impl Into<String>, grade: u8, due: NaiveDate) -> Self {
        Self::SchoolAsked {
            school: school.into(),
            grade,
            due,
            start: None,
            beyond: false,
        }
    }

    /// A placement on a place that is reported free.
    #[must_use]
    pub fn placed(school: impl Into<String>, grade: u8, from: NaiveDate) -> Self {
        Self::Placed {
            school: school.into(),
            grade,
            from,
            support: None,
            remedy: None,
            beyond: false,
        }
    }

    /// A placement with this version of the text on remedies, unless it names one; every other step as it is.
    #[must_use]
    pub fn with_remedy(mut self, version: Option<i64>) -> Self {
        if let Self::Placed { remedy, .. } = &mut self {
            *remedy = remedy.or(version);
        }
        self
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
    /// What was transmitted with a hand-over, by kind of details. Empty with other steps and with those of former times.
    #[serde(default)]
    pub sent: Vec<Category>,
    /// On which day.
    pub on: NaiveDate,
    /// Who entered it.
    pub by: PersonId,
    /// Revision.
    pub rev: i64,
}

#[cfg(test)]
mod tests;
