//! How long initial support (Erstförderung) lasts: BASS 13-63 Nr. 3.

use crate::domain::child::Child;
use crate::domain::recommendation::InitialSupport;
use crate::domain::skill::LiteracyStatus;
use chrono::{Months, NaiveDate};

/// How long a child's initial support lasts: as recommended, else three years for a child that is to be alphabetised.
#[must_use]
pub fn initial_support(child: &Child) -> InitialSupport {
    let recommended = child.recommendation.as_ref();
    let usual = if child.literacy.is_some_and(LiteracyStatus::to_alphabetise) {
        InitialSupport::ThreeYears
    } else {
        InitialSupport::TwoYears
    };
    recommended.and_then(|r| r.initial_support).unwrap_or(usual)
}

/// The last day of initial support that began on `start`: 24 or 36 months later.
#[must_use]
pub fn initial_support_end(start: NaiveDate, lasts: InitialSupport) -> Option<NaiveDate> {
    let months = Months::new(match lasts {
        InitialSupport::TwoYears => 24,
        InitialSupport::ThreeYears => 36,
    });
    start.checked_add_months(months)?.pred_opt()
}
