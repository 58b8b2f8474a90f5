//! School days of a waiting time, counted once for many children.

use crate::domain::calendar::{SchoolCalendar, SchoolDay};
use chrono::NaiveDate;

/// How many school days lie between any earlier day and one key date.
pub(super) struct SchoolDays {
    last: NaiveDate,
    /// By how many days ago: school days since then.
    since: Vec<u32>,
    calendar: SchoolCalendar<'static>,
}

impl SchoolDays {
    pub(super) fn until(last: NaiveDate) -> Self {
        Self {
            last,
            since: vec![0],
            calendar: SchoolCalendar::nrw(),
        }
    }

    /// School days after `from` up to and including the key date. Beyond the table of school holidays, days without
    /// weekend and public holiday count.
    pub(super) fn after(&mut self, from: NaiveDate) -> u32 {
        let ago = usize::try_from((self.last - from).num_days()).unwrap_or(0);
        while self.since.len() <= ago {
            let known = self.since.len();
            let counted = self.since.last().copied().unwrap_or(0);
            let back = u64::try_from(known - 1).unwrap_or(0);
            let day = self.last - chrono::Days::new(back);
            let school = !matches!(self.calendar.school_day(day), SchoolDay::No(_));
            self.since.push(counted + u32::from(school));
        }
        self.since.get(ago).copied().unwrap_or(0)
    }
}
