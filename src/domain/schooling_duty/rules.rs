//! The limits of §§ 35, 37 and 38 SchulG as a table with dates of validity, so that a change of the law is a new row.

use super::{Authority, FullTimeLength};
use chrono::NaiveDate;

/// One state of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleSet {
    /// First day these limits hold.
    pub valid_from: NaiveDate,
    /// Last day they hold; `None` while nothing else is known.
    pub valid_to: Option<NaiveDate>,
    /// Up to this day somebody has confirmed that they hold; later results need a look.
    pub confirmed_to: NaiveDate,
    /// The state of the law that was read.
    pub as_of: NaiveDate,
    /// Month and day of the cut-off (Stichtag): born on it still counts (§ 35 Abs. 1).
    pub entry_cutoff: (u32, u32),
    /// Years completed by the cut-off when schooling begins (§ 35 Abs. 1).
    pub entry_age: i32,
    /// School years of full-time duty (§ 37).
    pub full_time_years: i32,
    /// The same at a Gymnasium in the shortened form (§ 37).
    pub shortened_years: i32,
    /// The same for some kinds of special educational support (§ 37).
    pub extended_years: i32,
    /// The duty ends with the school year in which this year of life is completed (§ 38).
    pub upper_secondary_age: i32,
    /// An apprenticeship begun before this age prolongs the duty to its end (§ 38).
    pub apprenticeship_before_age: i32,
    /// More months than this in German schools make no newcomer (BASS 13-63 Nr. 3).
    pub newcomer_months: u32,
    /// Months without school from which alphabetisation is to be thought of. Office default.
    pub long_break_months: u32,
    /// Who assigns places during full-time duty. Office default.
    pub assigns_full_time: Authority,
    /// Who assigns places in upper secondary level. Office default.
    pub assigns_upper_secondary: Authority,
}

impl RuleSet {
    /// Full-time school years for a child.
    #[must_use]
    pub fn full_time(&self, length: FullTimeLength) -> i32 {
        match length {
            FullTimeLength::Regular => self.full_time_years,
            FullTimeLength::ShortenedGymnasium => self.shortened_years,
            FullTimeLength::Extended => self.extended_years,
        }
    }
}

const fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(y, m, d) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// The limits in force since the cut-off of 30 September.
const CURRENT: RuleSet = RuleSet {
    valid_from: day(2011, 8, 1),
    valid_to: None,
    // A bill for an 18th amendment would change the time before school from August 2029 on.
    confirmed_to: day(2029, 7, 31),
    as_of: day(2026, 8, 1),
    entry_cutoff: (9, 30),
    entry_age: 6,
    full_time_years: 10,
    shortened_years: 9,
    extended_years: 11,
    upper_secondary_age: 18,
    apprenticeship_before_age: 21,
    newcomer_months: 24,
    long_break_months: 24,
    assigns_full_time: Authority::SchoolOffice,
    assigns_upper_secondary: Authority::RegionalGovernment,
};

/// The shipped rules in order of validity.
pub const RULES: &[RuleSet] = &[CURRENT];

/// The rules that hold on a day, and whether they are confirmed for it. Before the first row the first row is used, unconfirmed.
#[must_use]
pub fn rules_on(table: &[RuleSet], on: NaiveDate) -> (&RuleSet, bool) {
    let held = table
        .iter()
        .rev()
        .find(|r| r.valid_from <= on)
        .or(table.first());
    let rules = held.unwrap_or(&CURRENT);
    let confirmed = rules.valid_from <= on
        && rules.valid_to.is_none_or(|to| on <= to)
        && on <= rules.confirmed_to;
    (rules, confirmed)
}
