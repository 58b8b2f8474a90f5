//! Numbers of the administration's records: each is given once, also when its record is gone. A number that came back
//! with the first revision could be written over by somebody who still sees the record that had it before.

use super::change::{Change, Edit};
use std::collections::BTreeMap;

/// A kind of record that is known by a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Numbered {
    /// Sites.
    Site,
    /// Rooms.
    Room,
    /// Counsellors.
    Counsellor,
    /// Named interpreters.
    Interpreter,
    /// Slot series.
    Series,
    /// Exceptions to series.
    SeriesException,
    /// Absences.
    Absence,
    /// Closing days.
    Closure,
    /// People who work with the program.
    Person,
}

impl Numbered {
    /// All kinds.
    pub const ALL: [Self; 9] = [
        Self::Site,
        Self::Room,
        Self::Counsellor,
        Self::Interpreter,
        Self::Series,
        Self::SeriesException,
        Self::Absence,
        Self::Closure,
        Self::Person,
    ];

    /// The table that holds them.
    #[must_use]
    pub fn entity(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Room => "room",
            Self::Counsellor => "counsellor",
            Self::Interpreter => "interpreter",
            Self::Series => "series",
            Self::SeriesException => "series_exception",
            Self::Absence => "absence",
            Self::Closure => "closure",
            Self::Person => "person",
        }
    }

    /// The kind and the number of the record that a change makes, if it makes one.
    #[must_use]
    pub fn made_by(change: &Change) -> Option<(Self, i64)> {
        fn made<T>(edit: &Edit<T>, number: impl Fn(&T) -> i64) -> Option<i64> {
            let new = edit.after.as_ref().filter(|_| edit.before.is_none());
            new.map(number)
        }
        let (kind, number) = match change {
            Change::Site(e) => (Self::Site, made(e, |r| r.id.0)),
            Change::Room(e) => (Self::Room, made(e, |r| r.id.0)),
            Change::Counsellor(e) => (Self::Counsellor, made(e, |r| r.id.0)),
            Change::Interpreter(e) => (Self::Interpreter, made(e, |r| r.id.0)),
            Change::Series(e) => (Self::Series, made(e, |r| r.id.0)),
            Change::SeriesException(e) => (Self::SeriesException, made(e, |r| r.id.0)),
            Change::Absence(e) => (Self::Absence, made(e, |r| r.id.0)),
            Change::Closure(e) => (Self::Closure, made(e, |r| r.id.0)),
            Change::Person(e) => (Self::Person, made(e, |r| r.id.0)),
            _ => return None,
        };
        Some((kind, number?))
    }
}

/// The highest number that each kind ever had.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Numbers(BTreeMap<Numbered, i64>);

impl Numbers {
    /// The highest number that a kind ever had; 0 when it had none.
    #[must_use]
    pub fn highest(&self, kind: Numbered) -> i64 {
        self.0.get(&kind).copied().unwrap_or(0)
    }

    /// The number for a new record.
    #[must_use]
    pub fn next(&self, kind: Numbered) -> i64 {
        self.highest(kind) + 1
    }

    /// A number was given.
    pub fn give(&mut self, kind: Numbered, number: i64) {
        let highest = self.0.entry(kind).or_default();
        *highest = number.max(*highest);
    }

    /// A change is written.
    pub fn count(&mut self, change: &Change) {
        if let Some((kind, number)) = Numbered::made_by(change) {
            self.give(kind, number);
        }
    }
}

/// The numbers that new records of some changes have, lowest and highest of each kind.
#[must_use]
pub fn given(changes: &[Change]) -> BTreeMap<Numbered, (i64, i64)> {
    let mut all: BTreeMap<Numbered, (i64, i64)> = BTreeMap::new();
    for (kind, number) in changes.iter().filter_map(Numbered::made_by) {
        let (low, high) = all.entry(kind).or_insert((number, number));
        (*low, *high) = (number.min(*low), number.max(*high));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{AbsenceId, CounsellorId};
    use crate::domain::schedule::Absence;
    use chrono::NaiveDateTime;

    fn absence(number: i64) -> Absence {
        Absence {
            id: AbsenceId(number),
            counsellor: CounsellorId(1),
            from: NaiveDateTime::default(),
            to: NaiveDateTime::default(),
            rev: 1,
        }
    }

    #[test]
    fn a_number_is_not_given_again_when_its_record_goes() {
        let mut numbers = Numbers::default();
        assert_eq!(numbers.next(Numbered::Absence), 1);
        numbers.count(&Edit::<Absence>::create(absence(7)));
        numbers.count(&Edit::<Absence>::delete(absence(7)));
        // A lower number that comes back with what was taken back changes nothing.
        numbers.count(&Edit::<Absence>::create(absence(3)));
        assert_eq!(numbers.next(Numbered::Absence), 8);
        assert_eq!(numbers.next(Numbered::Site), 1, "every kind for itself");
    }

    #[test]
    fn what_a_command_gives_is_known_from_the_lowest_to_the_highest() {
        let changes = [5, 4, 6].map(|n| Edit::<Absence>::create(absence(n)));
        let found = given(&changes);
        assert_eq!(found.get(&Numbered::Absence), Some(&(4, 6)));
        let changed = Edit::<Absence>::change(absence(9), absence(9));
        assert!(given(&[changed]).is_empty());
    }
}
