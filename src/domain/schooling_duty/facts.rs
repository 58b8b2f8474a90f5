//! What compulsory schooling is computed from.

use super::biography;
use crate::domain::birth_date::BirthDate;
use crate::domain::child::Child;
use crate::domain::family::{Family, Pathway};
use crate::domain::skill::LiteracyStatus;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How the child entered school, compared with the date of the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entry {
    /// With its age group (§ 35 Abs. 1).
    #[default]
    ByAge,
    /// A year early on application (§ 35 Abs. 2).
    Early,
    /// Put back a year for serious reasons of health (§ 35 Abs. 3).
    Deferred,
}

/// How many school years full-time duty lasts for this child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FullTimeLength {
    /// Ten school years.
    #[default]
    Regular,
    /// Nine at a Gymnasium in the shortened form.
    ShortenedGymnasium,
    /// Eleven for some kinds of special educational support.
    Extended,
}

/// A vocational apprenticeship (Berufsausbildung).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Apprenticeship {
    /// When it began.
    pub began_on: NaiveDate,
    /// When it ends, if known.
    pub ends_on: Option<NaiveDate>,
}

/// What the duty is computed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Birth date with its precision.
    pub birth: BirthDate,
    /// Residence category; when it is not recorded, a registered address makes residence presumable (§ 34 Abs. 1).
    pub pathway: Option<Pathway>,
    /// Moved in (Zuzug); the duty of residents begins with it.
    pub arrived_on: Option<NaiveDate>,
    /// Allocated to a municipality; the duty in the asylum procedure begins with it.
    pub allocated_on: Option<NaiveDate>,
    /// Completed school years at home and abroad, as documented.
    pub school_years: Option<u8>,
    /// Nobody said how many school years there were: they are added up from the school biography.
    pub years_added_up: bool,
    /// Months in German schools before, if they were told. More than 24 make no newcomer.
    pub german_months: Option<u32>,
    /// Attends a German school since.
    pub german_school_since: Option<NaiveDate>,
    /// Months without school that the biography names.
    pub months_without_school: u32,
    /// Reads and writes in no script, or in none with Latin letters.
    pub to_alphabetise: bool,
    /// Early or late entry.
    pub entry: Entry,
    /// Nine, ten or eleven years.
    pub length: FullTimeLength,
    /// An apprenticeship, if there is one.
    pub apprenticeship: Option<Apprenticeship>,
    /// When a full-time programme of upper secondary level was completed, if it was.
    pub finished_upper_secondary_on: Option<NaiveDate>,
}

impl Facts {
    /// Only the birth date is known.
    #[must_use]
    pub fn born(birth: BirthDate) -> Self {
        Self {
            birth,
            pathway: None,
            arrived_on: None,
            allocated_on: None,
            school_years: None,
            years_added_up: false,
            german_months: None,
            german_school_since: None,
            months_without_school: 0,
            to_alphabetise: false,
            entry: Entry::ByAge,
            length: FullTimeLength::Regular,
            apprenticeship: None,
            finished_upper_secondary_on: None,
        }
    }

    /// What the file says about a child; `None` while its birth date is unknown.
    #[must_use]
    pub fn of(child: &Child, family: &Family) -> Option<Self> {
        let added_up = biography::school_years(child);
        Some(Self {
            pathway: family.pathway,
            arrived_on: family.arrived_in_municipality_on,
            allocated_on: family.allocated_on,
            school_years: child.school_years.or(added_up),
            years_added_up: child.school_years.is_none() && added_up.is_some(),
            german_months: child
                .german_schooling
                .as_ref()
                .map(|german| german.months.into()),
            german_school_since: child.german_school_since,
            months_without_school: biography::months_without_school(child),
            to_alphabetise: child.literacy.is_some_and(LiteracyStatus::to_alphabetise),
            ..Self::born(child.birth?)
        })
    }

    /// With a residence category.
    #[must_use]
    pub fn pathway(self, pathway: Pathway) -> Self {
        Self {
            pathway: Some(pathway),
            ..self
        }
    }

    /// With the day of moving in.
    #[must_use]
    pub fn arrived(self, day: NaiveDate) -> Self {
        Self {
            arrived_on: Some(day),
            ..self
        }
    }

    /// With the day of allocation to a municipality.
    #[must_use]
    pub fn allocated(self, day: NaiveDate) -> Self {
        Self {
            allocated_on: Some(day),
            ..self
        }
    }

    /// With documented school years.
    #[must_use]
    pub fn school_years(self, years: u8) -> Self {
        Self {
            school_years: Some(years),
            ..self
        }
    }
}
