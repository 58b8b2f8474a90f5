//! Compulsory schooling (Schulpflicht, §§ 34 to 38 SchulG NRW): status, age-appropriate grade, responsible authority,
//! each with its legal basis, the steps in words, and whether a person must look.
//!
//! This is a computation and never a decision. The limits come from [`RULES`], a table with dates of validity.

mod at_birth;
mod biography;
mod facts;
mod initial_support;
mod reason;
mod responsible;
mod rules;

use super::birth_date::Precision;
use super::family::Pathway;
use super::language::Lang;
use at_birth::Outcome;
use chrono::NaiveDate;
pub use facts::{Apprenticeship, Entry, Facts, FullTimeLength};
pub use initial_support::{initial_support, initial_support_end};
pub use reason::Reason;
pub use responsible::{Responsible, Task};
pub use rules::{RULES, RuleSet, rules_on};
use serde::{Deserialize, Serialize};

impl Pathway {
    /// The word used in files and on the command line.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Eu => "eu",
            Self::ThirdCountry => "third_country",
            Self::Section24 => "section_24",
            Self::AsylumAllocated => "asylum_allocated",
            Self::AsylumStateFacility => "asylum_state_facility",
            Self::ObligedToLeave => "obliged_to_leave",
            Self::UnaccompaniedMinor => "unaccompanied_minor",
            Self::German => "german",
        }
    }

    /// The category with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }

    /// Does the duty begin with the allocation to a municipality rather than with moving in (§ 34 Abs. 6 SchulG)?
    #[must_use]
    pub fn by_allocation(self) -> bool {
        matches!(
            self,
            Self::AsylumAllocated | Self::AsylumStateFacility | Self::UnaccompaniedMinor
        )
    }
}

/// Where a child stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DutyStatus {
    /// Not yet compulsory (noch nicht schulpflichtig).
    NotYet,
    /// Full-time duty in primary and lower secondary level (Vollzeitschulpflicht, § 37).
    FullTime,
    /// Duty in upper secondary level (Schulpflicht in der Sekundarstufe II, § 38).
    UpperSecondary,
    /// No longer compulsory (nicht mehr schulpflichtig).
    Ended,
}

impl DutyStatus {
    /// The word of the command line's JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::FullTime => "full_time",
            Self::UpperSecondary => "upper_secondary",
            Self::Ended => "ended",
        }
    }

    /// As shown to staff.
    #[must_use]
    pub fn german(self) -> &'static str {
        match self {
            Self::NotYet => "noch nicht schulpflichtig",
            Self::FullTime => "vollzeitschulpflichtig",
            Self::UpperSecondary => "schulpflichtig in der Sekundarstufe II",
            Self::Ended => "nicht mehr schulpflichtig",
        }
    }

    /// The same in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::NotYet => "not yet of compulsory school age",
            Self::FullTime => "in full-time compulsory schooling",
            Self::UpperSecondary => "in compulsory upper secondary schooling",
            Self::Ended => "no longer of compulsory school age",
        }
    }
}

/// Who assigns a school place. A default that the office may set otherwise (domain rule 3.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Authority {
    /// The lower school supervision (Schulamt für den Kreis).
    SchoolOffice,
    /// The upper school supervision (Bezirksregierung).
    RegionalGovernment,
    /// Nobody: there is no duty.
    None,
}

impl Authority {
    /// The word of the command line's JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::SchoolOffice => "school_office",
            Self::RegionalGovernment => "regional_government",
            Self::None => "none",
        }
    }
}

/// The kind of talk a child needs (Triage).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// Grades 1 to 4: the short procedure (Primar-Kurzverfahren).
    Primary,
    /// Grades 5 to 10: full counselling (Erstberatung Sek I).
    LowerSecondary,
    /// Upper secondary level: vocational college (Sek II / Berufskolleg).
    UpperSecondary,
    /// Not compulsory yet.
    NotLiable,
    /// Beyond compulsory age: referral to adult offers.
    Referral,
    /// More than two years in German schools: no newcomer (kein Seiteneinstieg).
    NoNewcomer,
}

impl Track {
    /// As shown to staff.
    #[must_use]
    pub fn german(self) -> &'static str {
        match self {
            Self::Primary => "Primar-Kurzverfahren",
            Self::LowerSecondary => "Erstberatung Sek I",
            Self::UpperSecondary => "Sek II / Berufskolleg",
            Self::NotLiable => "nicht schulpflichtig",
            Self::Referral => "Verweisberatung",
            Self::NoNewcomer => "kein Seiteneinstieg",
        }
    }

    /// The same in English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Primary => "Primary, short procedure",
            Self::LowerSecondary => "Counselling, lower secondary",
            Self::UpperSecondary => "Upper secondary / vocational college",
            Self::NotLiable => "not compulsory",
            Self::Referral => "Referral to adult offers",
            Self::NoNewcomer => "no newcomer",
        }
    }
}

/// The other end of an inexact birth date, where it leads to another result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherExtreme {
    /// The birth date of this end.
    pub born: NaiveDate,
    /// Status.
    pub status: DutyStatus,
    /// Age-appropriate grade.
    pub grade: Option<u8>,
    /// Beginning of the status.
    pub starts_on: Option<NaiveDate>,
    /// End of the status.
    pub ends_on: Option<NaiveDate>,
}

/// The answer. For an inexact birth date the values hold for the earliest possible birth, and [`Duty::other`] tells
/// what the latest one would give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Where the child stands.
    pub status: DutyStatus,
    /// Age-appropriate grade (altersgemäße Jahrgangsstufe), 1 to 11; a suggestion.
    pub grade: Option<u8>,
    /// When the status began, or when full-time duty will begin for [`DutyStatus::NotYet`]. `None` if unknown or over.
    pub starts_on: Option<NaiveDate>,
    /// Last day of the status; for [`DutyStatus::Ended`] the last day of the duty. `None` before it began.
    pub ends_on: Option<NaiveDate>,
    /// Who assigns a place.
    pub authority: Authority,
    /// Paragraphs, in the order of the steps.
    pub basis: Vec<&'static str>,
    /// A person must look before anybody relies on it.
    pub needs_review: bool,
    /// The steps and doubts in words.
    pub reasons: Vec<Reason>,
    /// The result for the latest possible birth, if it differs.
    pub other: Option<OtherExtreme>,
    /// Does the counselling of newcomers concern the child? Not after more than two years in German schools.
    pub newcomer: bool,
    /// Who is responsible for what, before any school is known; by the office's settings see [`Duty::responsible_at`].
    pub responsible: Vec<Responsible>,
}

impl Duty {
    /// The kind of talk the child needs.
    #[must_use]
    pub fn track(&self) -> Track {
        match by_age(self.status, self.grade) {
            Track::Primary | Track::LowerSecondary | Track::UpperSecondary if !self.newcomer => {
                Track::NoNewcomer
            }
            track => track,
        }
    }

    /// The line of [`Self::german`] or [`Self::english`].
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    /// One line for a list: `Vollzeitschulpflichtig seit 10.10.2026, altersgemäß Jg. 7`.
    #[must_use]
    pub fn german(&self) -> String {
        let mut line = capitalised(self.status.german());
        let day = |d: NaiveDate| d.format("%d.%m.%Y").to_string();
        match (self.status, self.starts_on, self.ends_on) {
            (DutyStatus::NotYet, Some(from), _) => line += &format!(", ab {}", day(from)),
            (DutyStatus::Ended, _, Some(to)) => line += &format!(" seit Ablauf des {}", day(to)),
            (DutyStatus::FullTime | DutyStatus::UpperSecondary, Some(from), _) => {
                line += &format!(" seit {}", day(from));
            }
            _ => {}
        }
        if let Some(grade) = self.grade {
            line += &format!(", altersgemäß Jg. {grade}");
        }
        line
    }

    /// The same in English.
    #[must_use]
    pub fn english(&self) -> String {
        let mut line = capitalised(self.status.english());
        match (self.status, self.starts_on, self.ends_on) {
            (DutyStatus::NotYet, Some(from), _) => line += &format!(", from {from}"),
            (DutyStatus::Ended, _, Some(to)) => line += &format!(" since the end of {to}"),
            (DutyStatus::FullTime | DutyStatus::UpperSecondary, Some(from), _) => {
                line += &format!(" since {from}");
            }
            _ => {}
        }
        if let Some(grade) = self.grade {
            line += &format!(", grade {grade} by age");
        }
        line
    }
}

fn by_age(status: DutyStatus, grade: Option<u8>) -> Track {
    match (status, grade) {
        (DutyStatus::NotYet, _) => Track::NotLiable,
        (DutyStatus::FullTime, Some(..=4)) => Track::Primary,
        (DutyStatus::FullTime, _) => Track::LowerSecondary,
        (DutyStatus::UpperSecondary, _) => Track::UpperSecondary,
        (DutyStatus::Ended, _) => Track::Referral,
    }
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
}

/// The duty on a day by the shipped rules.
#[must_use]
pub fn duty(facts: &Facts, on: NaiveDate) -> Duty {
    duty_by(RULES, facts, on)
}

/// The duty on a day by a table of rules (in order of validity, not empty; an empty table gives the shipped rules).
#[must_use]
pub fn duty_by(table: &[RuleSet], facts: &Facts, on: NaiveDate) -> Duty {
    let (rules, in_force) = rules_on(table, on);
    let early = at_birth::outcome(rules, facts, facts.birth.earliest(), on);
    let late = at_birth::outcome(rules, facts, facts.birth.latest(), on);
    let mut duty = assemble(rules, early);
    let in_german_schools = biography::german_months(facts, on);
    if let Some(months) = in_german_schools.filter(|m| *m > rules.newcomer_months) {
        duty.newcomer = false;
        duty.reasons.push(Reason::NoNewcomer { months });
    }
    if facts.birth.precision() != Precision::Day {
        let differs = late.differs_from(&duty);
        duty.reasons.push(Reason::InexactBirth {
            earliest: facts.birth.earliest(),
            latest: facts.birth.latest(),
            differs,
        });
        if differs {
            duty.needs_review = true;
            duty.other = Some(late.other(facts.birth.latest()));
            duty.reasons.push(Reason::OtherwiseBorn {
                born: facts.birth.latest(),
                status: late.status,
                grade: late.grade,
            });
        }
    }
    if facts.birth.is_assumed() {
        duty.needs_review = true;
        duty.reasons.push(Reason::AssumedBirth);
    }
    if !in_force {
        duty.needs_review = true;
        duty.reasons.push(Reason::RulesNotConfirmed {
            on,
            known_to: rules.confirmed_to,
        });
    }
    duty.reasons.push(Reason::Computed { as_of: rules.as_of });
    duty
}

fn assemble(rules: &RuleSet, outcome: Outcome) -> Duty {
    let authority = match outcome.status {
        DutyStatus::FullTime => rules.assigns_full_time,
        DutyStatus::UpperSecondary => rules.assigns_upper_secondary,
        DutyStatus::NotYet | DutyStatus::Ended => Authority::None,
    };
    let mut basis = Vec::new();
    for paragraph in outcome.reasons.iter().filter_map(Reason::basis) {
        if !basis.contains(&paragraph) {
            basis.push(paragraph);
        }
    }
    Duty {
        status: outcome.status,
        grade: outcome.grade,
        starts_on: outcome.starts_on,
        ends_on: outcome.ends_on,
        authority,
        basis,
        needs_review: outcome.reasons.iter().any(Reason::is_doubt),
        responsible: responsible::responsible(
            authority,
            responsible::WATCHED_FORMS,
            outcome.status,
            by_age(outcome.status, outcome.grade),
            None,
        ),
        reasons: outcome.reasons,
        other: None,
        newcomer: true,
    }
}

#[cfg(test)]
mod tests;
