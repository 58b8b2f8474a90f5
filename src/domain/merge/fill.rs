//! What one of two records does not say, the other one says: blank fields are filled, lists are united.

use crate::domain::child::Sex;
use crate::domain::family::{Address, Reporter};
use crate::domain::guardian::{Custody, Relation};
use crate::domain::learning::{ForeignLanguage, Learning};
use crate::domain::proof::{Document, Documents, HealthExam};
use crate::domain::rough_date::Span;
use crate::domain::school_history::SchoolHistoryEntry;
use crate::domain::skill::LanguageSkill;
use chrono::NaiveDate;

/// A value that may say nothing.
pub(super) trait Fill {
    /// Takes from the other what is not said here; what is said stays.
    fn fill(&mut self, other: &Self);
}

impl Fill for String {
    fn fill(&mut self, other: &Self) {
        if self.trim().is_empty() {
            self.clone_from(other);
        }
    }
}

impl<T: Clone> Fill for Option<T> {
    fn fill(&mut self, other: &Self) {
        if self.is_none() {
            self.clone_from(other);
        }
    }
}

/// Values that are said as a whole or not at all: parts of two addresses are no address.
macro_rules! whole {
    ($($kind:ty: $blank:expr;)*) => {$(
        impl Fill for $kind {
            fn fill(&mut self, other: &Self) {
                if *self == $blank {
                    self.clone_from(other);
                }
            }
        }
    )*};
}

whole! {
    Sex: Sex::NotGiven;
    Relation: Relation::Other;
    Custody: Custody::Unclear;
    Address: Address::default();
    Reporter: Reporter::default();
}

/// Values that always say something.
macro_rules! said {
    ($($kind:ty)*) => {$(impl Fill for $kind {
        fn fill(&mut self, _: &Self) {}
    })*};
}

said!(bool NaiveDate);

impl Fill for Documents {
    fn fill(&mut self, other: &Self) {
        for document in Document::ALL {
            let brought = self.of(*document).or(other.of(*document));
            *self = self.with(*document, brought);
        }
    }
}

impl Fill for HealthExam {
    fn fill(&mut self, other: &Self) {
        self.notified_on.fill(&other.notified_on);
        self.invited_for.fill(&other.invited_for);
        self.done_on.fill(&other.done_on);
    }
}

impl Fill for Learning {
    fn fill(&mut self, other: &Self) {
        self.foreign_languages.fill(&other.foreign_languages);
        self.maths.fill(&other.maths);
        self.strengths.fill(&other.strengths);
        self.interests.fill(&other.interests);
        self.career_wish.fill(&other.career_wish);
    }
}

impl Fill for Vec<LanguageSkill> {
    fn fill(&mut self, other: &Self) {
        for skill in other {
            match self.iter_mut().find(|s| s.language == skill.language) {
                Some(same) => {
                    same.listening.fill(&skill.listening);
                    same.speaking.fill(&skill.speaking);
                    same.reading.fill(&skill.reading);
                    same.writing.fill(&skill.writing);
                }
                None => self.push(skill.clone()),
            }
        }
    }
}

impl Fill for Vec<ForeignLanguage> {
    fn fill(&mut self, other: &Self) {
        for learnt in other {
            match self.iter_mut().find(|l| l.language == learnt.language) {
                Some(same) => same.since.fill(&learnt.since),
                None => self.push(learnt.clone()),
            }
        }
    }
}

impl Fill for Vec<SchoolHistoryEntry> {
    fn fill(&mut self, other: &Self) {
        super::unite(self, other);
    }
}

impl Fill for Vec<Span> {
    fn fill(&mut self, other: &Self) {
        super::unite(self, other);
    }
}
