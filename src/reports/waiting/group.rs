//! By what the waiting children are told apart: stage, municipality, Ukraine, literacy.

use crate::domain::coded::coded;
use crate::domain::schooling_duty::{DutyStatus, Facts, Track, duty};
use crate::domain::skill::LiteracyStatus;
use chrono::NaiveDate;

coded! {
    /// Stage of school at the key date (Stufe), by the age-appropriate grade.
    Stage {
        /// Primary level, grades 1 to 4 (Primarstufe).
        Primary = "primary",
        /// Lower secondary level, grades 5 to 7 (Sek I).
        LowerFirst = "sek1_5_7",
        /// Lower secondary level, grades 8 to 10 (Sek I).
        LowerLast = "sek1_8_10",
        /// Upper secondary level and vocational college (Sek II, Berufskolleg).
        Upper = "sek2",
        /// The birth date is not recorded.
        Unknown = "unknown",
    }
}

coded! {
    /// What is recorded of reading and writing.
    Literacy {
        /// Learns Latin letters from the beginning (zu alphabetisieren).
        ToAlphabetise = "to_alphabetise",
        /// Reads Latin letters.
        Latin = "latin",
        /// Not recorded.
        Unknown = "unknown",
    }
}

impl Stage {
    /// The stage on a day; nothing for a child of whom no school is asked then.
    #[must_use]
    pub fn on(facts: Option<&Facts>, day: NaiveDate) -> Option<Self> {
        let Some(facts) = facts else {
            return Some(Self::Unknown);
        };
        let duty = duty(facts, day);
        match duty.track() {
            Track::NotLiable | Track::Referral | Track::NoNewcomer => None,
            _ => Some(match (duty.status, duty.grade) {
                (DutyStatus::FullTime, Some(..=4)) => Self::Primary,
                (DutyStatus::FullTime, Some(5..=7)) => Self::LowerFirst,
                (DutyStatus::FullTime, Some(_)) => Self::LowerLast,
                (DutyStatus::FullTime, None) => Self::Unknown,
                _ => Self::Upper,
            }),
        }
    }
}

impl Literacy {
    /// By what is recorded of a child.
    #[must_use]
    pub fn of(recorded: Option<LiteracyStatus>) -> Self {
        match recorded {
            Some(status) if status.to_alphabetise() => Self::ToAlphabetise,
            Some(_) => Self::Latin,
            None => Self::Unknown,
        }
    }
}

coded! {
    /// By what a number is broken down.
    By {
        /// Stage.
        Stage = "stage",
        /// Municipality.
        Municipality = "municipality",
        /// Ukraine or elsewhere.
        Ukraine = "ukraine",
        /// Literacy.
        Literacy = "literacy",
    }
}

/// One group of a breakdown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum GroupKey {
    /// A stage.
    Stage(Stage),
    /// A municipality by its official key; nothing when none is recorded.
    Municipality(Option<String>),
    /// From Ukraine, or not.
    Ukraine(bool),
    /// Literacy.
    Literacy(Literacy),
}

impl GroupKey {
    /// The word in files and JSON.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Stage(stage) => stage.code(),
            Self::Municipality(Some(key)) => key,
            Self::Municipality(None) => "unknown",
            Self::Ukraine(true) => "ukraine",
            Self::Ukraine(false) => "other",
            Self::Literacy(literacy) => literacy.code(),
        }
    }
}
