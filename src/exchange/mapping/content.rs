//! What the cells of a column look like, whatever its name says.

use super::super::dates::{DateOf, read_date};
use super::super::table::Table;
use super::super::{contact, people};
use super::target::Target;
use chrono::NaiveDate;

/// Shares (0 to 1) of the filled cells of a column that look like something.
pub(super) struct Content {
    filled: usize,
    dates: f32,
    births: f32,
    emails: f32,
    phones: f32,
    postcodes: f32,
    sexes: f32,
    pub(super) addresses: f32,
}

impl Content {
    const SAMPLE: usize = 200;

    pub(super) fn cells(table: &Table, at: usize) -> impl Iterator<Item = &str> {
        table
            .rows
            .iter()
            .filter_map(move |r| r.cells.get(at))
            .map(String::as_str)
            .filter(|c| !c.is_empty())
            .take(Self::SAMPLE)
    }

    pub(super) fn of(table: &Table, at: usize, today: NaiveDate) -> Self {
        let filled = Self::cells(table, at).count();
        #[allow(clippy::cast_precision_loss, reason = "at most 200")]
        let share = |test: &dyn Fn(&str) -> bool| {
            Self::cells(table, at).filter(|c| test(c)).count() as f32 / filled.max(1) as f32
        };
        let date =
            |c: &str| c.len() >= 6 && matches!(read_date(c, DateOf::Event, today), Ok(Some(_)));
        let older = |c: &str| {
            read_date(c, DateOf::Birth, today)
                .ok()
                .flatten()
                .is_some_and(|d| d.date.age_on(today) >= 3)
        };
        Self {
            filled,
            dates: share(&date),
            births: share(&|c| date(c) && older(c)),
            emails: share(&contact::is_email),
            phones: share(&|c| {
                c.starts_with(['0', '+'])
                    && !date(c)
                    && contact::read_phones(c).1.is_none()
                    && c.len() >= 6
                    && !c.contains(char::is_alphabetic)
            }),
            postcodes: share(&|c| c.len() == 5 && contact::read_postcode(c).is_ok()),
            sexes: share(&|c| c.len() <= 8 && people::read_sex(c).is_some()),
            addresses: share(&|c| contact::split_address(c).1.is_some()),
        }
    }

    pub(super) fn is_wordy(table: &Table, at: usize) -> bool {
        let mut cells = Self::cells(table, at).peekable();
        cells.peek().is_some() && cells.all(|c| !c.chars().any(|c| c.is_ascii_digit()))
    }

    pub(super) fn target(&self) -> Target {
        let clear = |share: f32| self.filled > 0 && share >= 0.8;
        if clear(self.emails) {
            Target::Email
        } else if clear(self.births) {
            Target::ChildBirthDate
        } else if clear(self.postcodes) {
            Target::Postcode
        } else if clear(self.phones) {
            Target::Phone
        } else if clear(self.sexes) {
            Target::ChildSex
        } else if clear(self.addresses) {
            Target::FullAddress
        } else {
            Target::Ignore
        }
    }

    /// Does the content agree with a meaning? `None` where it cannot tell.
    pub(super) fn agrees(&self, target: Target) -> Option<bool> {
        if self.filled == 0 {
            return None;
        }
        let share = match target {
            Target::ChildBirthDate
            | Target::ArrivedInMunicipality
            | Target::EnteredGermany
            | Target::ReportedOn => self.dates,
            Target::Email => self.emails,
            Target::Phone => self.phones,
            Target::Postcode => self.postcodes,
            Target::ChildSex => self.sexes,
            _ => return None,
        };
        Some(share >= 0.5)
    }
}
