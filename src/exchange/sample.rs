//! The sample office (Beispieldaten): sites, rooms, people and times that are visibly invented, and 120 families to try
//! everything out on. Dates lie relative to a given day, so that it works at any time and is the same for the same day.

mod families;
mod office;
pub(crate) mod talk;

use crate::domain::change::{Change, Edit};
use crate::domain::child::Child;
use crate::domain::family::Family;
use crate::domain::guardian::Guardian;

use chrono::NaiveDate;
use uuid::Uuid;

pub(crate) use families::pathway;
#[cfg(test)]
pub(crate) use families::{CHILDREN, FAMILIES};
pub(crate) use office::office;

/// One family of the sample with its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleFamily {
    /// The file.
    pub family: Family,
    /// Who has custody.
    pub guardians: Vec<Guardian>,
    /// The children.
    pub children: Vec<Child>,
}

impl SampleFamily {
    /// The changes that record it.
    #[must_use]
    pub fn changes(&self) -> Vec<Change> {
        let guardians = self.guardians.iter().cloned();
        let children = self.children.iter().cloned();
        std::iter::once(Edit::<Family>::create(self.family.clone()))
            .chain(guardians.map(Edit::<Guardian>::create))
            .chain(children.map(Edit::<Child>::create))
            .collect()
    }
}

/// Everything of the sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// The office itself, in the order in which it is written.
    pub founding: Vec<Change>,
    /// The families, by file number.
    pub families: Vec<SampleFamily>,
}

/// The sample as it stands on `day`, with ids from `ids`.
#[must_use]
pub fn sample(day: NaiveDate, ids: &mut dyn FnMut() -> Uuid) -> Sample {
    Sample {
        founding: office(day, day),
        families: families::families(day, ids),
    }
}

#[cfg(test)]
mod tests;
