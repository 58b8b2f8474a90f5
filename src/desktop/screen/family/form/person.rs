//! Guardians and children as they are typed, and the records that come of them.

use chrono::NaiveDate;

use super::field::Part;
use crate::desktop::widget::date_field::{self, Expecting, Parsed, parse};
use crate::domain::birth_date::{BirthDate, Precision};
use crate::domain::child::{Child, Sex};
use crate::domain::guardian::{Guardian, Relation};

/// The four parts of a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::desktop::screen::family) struct Names {
    pub(in crate::desktop::screen::family) given: String,
    pub(in crate::desktop::screen::family) family: String,
    pub(in crate::desktop::screen::family) given_original: String,
    pub(in crate::desktop::screen::family) family_original: String,
}

impl Names {
    pub(super) fn part(&mut self, part: Part) -> &mut String {
        match part {
            Part::Given => &mut self.given,
            Part::Family => &mut self.family,
            Part::GivenOriginal => &mut self.given_original,
            Part::FamilyOriginal => &mut self.family_original,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        [
            &self.given,
            &self.family,
            &self.given_original,
            &self.family_original,
        ]
        .iter()
        .all(|part| part.trim().is_empty())
    }
}

#[derive(Debug, Clone)]
pub(in crate::desktop::screen::family) struct GuardianForm {
    pub(super) base: Guardian,
    pub(in crate::desktop::screen::family) names: Names,
    pub(in crate::desktop::screen::family) relation: Relation,
}

#[derive(Debug, Clone)]
pub(in crate::desktop::screen::family) struct ChildForm {
    pub(super) base: Child,
    pub(in crate::desktop::screen::family) names: Names,
    pub(in crate::desktop::screen::family) birth: date_field::State,
    pub(in crate::desktop::screen::family) assumed: bool,
    pub(in crate::desktop::screen::family) sex: Sex,
    pub(in crate::desktop::screen::family) school_years: String,
    /// The family name is still the copied one.
    pub(super) follows: bool,
}

impl GuardianForm {
    pub(super) fn guardian(&self) -> Guardian {
        Guardian {
            family_name: self.names.family.trim().to_owned(),
            given_name: self.names.given.trim().to_owned(),
            family_name_original: self.names.family_original.trim().to_owned(),
            given_name_original: self.names.given_original.trim().to_owned(),
            relation: self.relation,
            ..self.base.clone()
        }
    }
}

impl ChildForm {
    pub(super) fn born(&self, today: NaiveDate) -> Option<BirthDate> {
        let parsed = parse::parse(self.birth.text(), today, Expecting::Birth).ok()?;
        let birth = match parsed {
            Parsed::Day(day) => Some(BirthDate::day(day)),
            Parsed::Month(year, month) => BirthDate::month(year, month),
            Parsed::Year(year) => BirthDate::year(year),
        };
        birth.map(|birth| birth.with_assumed(self.assumed))
    }

    pub(super) fn years(&self) -> Option<u8> {
        self.school_years
            .trim()
            .parse()
            .ok()
            .filter(|years| *years <= 20)
    }

    pub(super) fn child(&self, today: NaiveDate) -> Child {
        Child {
            family_name: self.names.family.trim().to_owned(),
            given_name: self.names.given.trim().to_owned(),
            family_name_original: self.names.family_original.trim().to_owned(),
            given_name_original: self.names.given_original.trim().to_owned(),
            birth: self.born(today),
            sex: self.sex,
            school_years: self.years(),
            ..self.base.clone()
        }
    }
}

pub(super) fn guardian_form(guardian: &Guardian) -> GuardianForm {
    GuardianForm {
        base: guardian.clone(),
        names: Names {
            given: guardian.given_name.clone(),
            family: guardian.family_name.clone(),
            given_original: guardian.given_name_original.clone(),
            family_original: guardian.family_name_original.clone(),
        },
        relation: guardian.relation,
    }
}

pub(super) fn child_form(child: &Child) -> ChildForm {
    let mut birth = date_field::State::new(Expecting::Birth);
    birth.set(child.birth.map(|birth| {
        use chrono::Datelike as _;
        let first = birth.earliest();
        match birth.precision() {
            Precision::Day => Parsed::Day(first),
            Precision::Month => Parsed::Month(first.year(), first.month()),
            Precision::Year => Parsed::Year(first.year()),
        }
    }));
    ChildForm {
        names: Names {
            given: child.given_name.clone(),
            family: child.family_name.clone(),
            given_original: child.given_name_original.clone(),
            family_original: child.family_name_original.clone(),
        },
        birth,
        assumed: child.birth.is_some_and(BirthDate::is_assumed),
        sex: child.sex,
        school_years: child
            .school_years
            .map(|years| years.to_string())
            .unwrap_or_default(),
        follows: false,
        base: child.clone(),
    }
}

pub(super) fn typed_day(state: &date_field::State, today: NaiveDate) -> Option<NaiveDate> {
    match parse::parse(state.text(), today, Expecting::Birth) {
        Ok(Parsed::Day(day)) => Some(day),
        _ => None,
    }
}
