//! How long initial support (Erstförderung) lasts: BASS 13-63 Nr. 3.

use chrono::{Months, NaiveDate};

/// The last day of initial support that began on `start`: 24 months, 36 when alphabetisation takes place.
#[must_use]
pub fn initial_support_end(start: NaiveDate, alphabetisation: bool) -> Option<NaiveDate> {
    let months = Months::new(if alphabetisation { 36 } else { 24 });
    start.checked_add_months(months)?.pred_opt()
}
