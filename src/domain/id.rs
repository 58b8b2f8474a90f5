//! Names for things: ids that cannot be mixed up, file numbers, postcodes and the key of an open slot.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The end of an id as eight hexadecimal digits, for names of files: its beginning is the time, which many share.
#[must_use]
pub fn tail(id: Uuid) -> String {
    format!("{:08x}", id.as_u128() & 0xffff_ffff)
}

macro_rules! uuid_id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self).map_err(|_| NotAnId)
            }
        }
    )*};
}

macro_rules! number_id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map(Self).map_err(|_| NotAnId)
            }
        }
    )*};
}

uuid_id! {
    /// A family (Familie, Haushalt).
    FamilyId,
    /// A guardian (Sorgeberechtigte:r).
    GuardianId,
    /// A child (Kind).
    ChildId,
    /// An appointment (Termin).
    AppointmentId,
    /// A letter that was made (Brief).
    LetterId,
    /// An own version of a letter text (Fassung).
    LetterTextId,
    /// A printing of many letters at once.
    BatchId,
    /// A talk that was held (Beratungsprotokoll).
    TalkId,
    /// A day that was declined (abgelehnt).
    DeclinedId,
    /// A step of a child after the talk.
    ChildStepId,
    /// A call that was tried (Anruf).
    CallId,
    /// A follow-up (Wiedervorlage).
    FollowUpId,
    /// A figure of free places.
    CapacityReportId,
    /// The word that two files are about different families.
    DistinctId,
    /// One command: everything that one press of a button changed.
    CommandId,
}

number_id! {
    /// A counselling site (Standort).
    SiteId,
    /// A room at a site (Raum).
    RoomId,
    /// A counsellor (Beratungskraft).
    CounsellorId,
    /// A slot series (Zeitfenster-Serie).
    SeriesId,
    /// An exception to a slot series.
    ExceptionId,
    /// An absence of a counsellor (Abwesenheit).
    AbsenceId,
    /// A closing day of a site (Schließtag).
    ClosureId,
    /// A named interpreter (Sprachmittler:in).
    InterpreterId,
    /// Somebody who works with the program (Benutzer).
    PersonId,
}

/// The text is no id of this kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

/// Something that can be in one place only at a time: a counsellor, a room, an interpreter, a family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ResourceId(pub i64);

/// What kind of thing a [`ResourceId`] stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ResourceKind {
    /// A counsellor.
    Counsellor,
    /// A room.
    Room,
    /// A named interpreter.
    Interpreter,
    /// A family.
    Family,
}

impl ResourceId {
    const FAMILY: i64 = 1 << 62;
    const COUNSELLOR: i64 = 1 << 40;
    const ROOM: i64 = 2 << 40;
    const INTERPRETER: i64 = 3 << 40;
    const NUMBER: i64 = (1 << 40) - 1;

    /// The counsellor as a resource.
    #[must_use]
    pub fn counsellor(id: CounsellorId) -> Self {
        Self(Self::COUNSELLOR | (id.0 & Self::NUMBER))
    }

    /// The room as a resource.
    #[must_use]
    pub fn room(id: RoomId) -> Self {
        Self(Self::ROOM | (id.0 & Self::NUMBER))
    }

    /// The interpreter as a resource.
    #[must_use]
    pub fn interpreter(id: InterpreterId) -> Self {
        Self(Self::INTERPRETER | (id.0 & Self::NUMBER))
    }

    /// The family as a resource: the random 61 low bits of its id. Two families sharing them is refused by the
    /// store's primary key, not overlooked.
    #[must_use]
    pub fn family(id: FamilyId) -> Self {
        let low = id.0.as_u64_pair().1 & ((1 << 61) - 1);
        Self(Self::FAMILY | i64::try_from(low).unwrap_or(0))
    }

    /// Which kind of thing this is.
    #[must_use]
    pub fn kind(self) -> ResourceKind {
        if self.0 & Self::FAMILY != 0 {
            return ResourceKind::Family;
        }
        match self.0 & !Self::NUMBER {
            Self::COUNSELLOR => ResourceKind::Counsellor,
            Self::ROOM => ResourceKind::Room,
            _ => ResourceKind::Interpreter,
        }
    }

    /// The number of the counsellor, room or interpreter behind it; 0 for a family.
    #[must_use]
    pub fn number(self) -> i64 {
        if self.kind() == ResourceKind::Family {
            0
        } else {
            self.0 & Self::NUMBER
        }
    }
}

/// The file number of a family (Aktenzeichen), such as `EB-2026-0123`. Printed in every letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FileNumber {
    /// The year in which the family was reported.
    pub year: i32,
    /// The running number of that year, from 1.
    pub number: u32,
}

impl fmt::Display for FileNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EB-{:04}-{:04}", self.year, self.number)
    }
}

impl FromStr for FileNumber {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let rest = text
            .trim()
            .get(..3)
            .filter(|p| p.eq_ignore_ascii_case("eb-"))
            .and(text.trim().get(3..));
        let (year, number) = rest.and_then(|r| r.split_once('-')).ok_or(NotAnId)?;
        let year = year.parse().map_err(|_| NotAnId)?;
        let number = number.parse().map_err(|_| NotAnId)?;
        Ok(Self { year, number })
    }
}

impl TryFrom<String> for FileNumber {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<FileNumber> for String {
    fn from(number: FileNumber) -> Self {
        number.to_string()
    }
}

/// A German postcode: exactly five digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode(String);

impl Postcode {
    /// The five digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for Postcode {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let text = text.trim();
        if text.len() == 5 && text.bytes().all(|b| b.is_ascii_digit()) {
            Ok(Self(text.to_owned()))
        } else {
            Err(NotAnId)
        }
    }
}

impl TryFrom<String> for Postcode {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<Postcode> for String {
    fn from(code: Postcode) -> Self {
        code.0
    }
}

/// An open slot: a start inside what one series offers. Written `3@2026-11-25T08:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SlotKey {
    /// The series that offers the time.
    pub series: SeriesId,
    /// Start, wall time in Europe/Berlin.
    pub start: NaiveDateTime,
}

impl fmt::Display for SlotKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.series, self.start.format("%Y-%m-%dT%H:%M"))
    }
}

impl FromStr for SlotKey {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (series, start) = text.trim().split_once('@').ok_or(NotAnId)?;
        let start = NaiveDateTime::parse_from_str(start, "%Y-%m-%dT%H:%M").map_err(|_| NotAnId)?;
        Ok(Self {
            series: series.parse()?,
            start,
        })
    }
}

impl TryFrom<String> for SlotKey {
    type Error = NotAnId;
    fn try_from(text: String) -> Result<Self, NotAnId> {
        text.parse()
    }
}

impl From<SlotKey> for String {
    fn from(key: SlotKey) -> Self {
        key.to_string()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn file_numbers_and_slots_read_back() {
        let n: FileNumber = "eb-2026-0123".parse().unwrap();
        assert_eq!(n.to_string(), "EB-2026-0123");
        assert!("EB-2026".parse::<FileNumber>().is_err());
        let s: SlotKey = "3@2026-11-25T08:30".parse().unwrap();
        assert_eq!(s.to_string(), "3@2026-11-25T08:30");
    }

    #[test]
    fn a_postcode_is_five_digits() {
        assert!("48231".parse::<Postcode>().is_ok());
        assert!("D-48231".parse::<Postcode>().is_err());
        assert!("4823".parse::<Postcode>().is_err());
    }

    #[test]
    fn resources_know_their_kind() {
        assert_eq!(
            ResourceId::counsellor(CounsellorId(3)).kind(),
            ResourceKind::Counsellor
        );
        assert_eq!(ResourceId::room(RoomId(3)).kind(), ResourceKind::Room);
        assert_eq!(ResourceId::interpreter(InterpreterId(3)).number(), 3);
        assert_eq!(
            ResourceId::family(FamilyId(Uuid::max())).kind(),
            ResourceKind::Family
        );
        assert!(ResourceId::family(FamilyId(Uuid::max())).0 > 0);
    }
}
