//! A talk that was held (Beratungsprotokoll): who led it, by which procedure, how it ended, and the file as it was then.
//! What the talk changed stands in the records themselves; this is the minute of it.

use super::appointment::Outcome;
use super::child::Child;
use super::coded::coded;
use super::family::Family;
use super::file::File;
use super::guardian::Guardian;
use super::id::{AppointmentId, ChildId, FamilyId, PersonId, TalkId};
use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

coded! {
    /// How a child is counselled.
    Procedure {
        /// The whole record.
        Full = "full",
        /// The short list for children of primary age (Primar-Kurzverfahren).
        PrimaryShort = "primary_short",
    }
}

/// A child of the talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TalkChild {
    /// Which.
    pub child: ChildId,
    /// How it was counselled.
    pub procedure: Procedure,
}

/// The file as the talk left it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Minute {
    /// The household.
    pub family: Family,
    /// Guardians, in their order.
    pub guardians: Vec<Guardian>,
    /// Children, in their order.
    pub children: Vec<Child>,
}

impl From<File> for Minute {
    fn from(file: File) -> Self {
        Self {
            family: file.family,
            guardians: file.guardians,
            children: file.children,
        }
    }
}

impl From<Minute> for File {
    fn from(minute: Minute) -> Self {
        Self {
            family: minute.family,
            guardians: minute.guardians,
            children: minute.children,
        }
    }
}

/// An answer as it was typed, when it cannot be understood yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedAnswer {
    /// Whose; nothing for what is asked once for all.
    pub child: Option<ChildId>,
    /// The question, as its screen names it.
    pub question: String,
    /// What was typed.
    pub words: String,
}

/// A talk that runs: what its draft holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TalkDraft {
    /// The file as it was when the talk was begun.
    pub start: Minute,
    /// The file with the answers so far.
    pub file: Minute,
    /// Begun, wall time in Europe/Berlin.
    pub begun: NaiveDateTime,
    /// The appointment, if there is one.
    pub appointment: Option<AppointmentId>,
    /// The child that is spoken about.
    pub child: Option<ChildId>,
    /// The section that is open, as its screen names it.
    pub section: String,
    /// Children of primary age that get the full record.
    pub full: Vec<ChildId>,
    /// What was typed and cannot be understood yet.
    pub typed: Vec<TypedAnswer>,
}

/// A talk that was held (Beratungsprotokoll).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CounsellingRecord {
    /// Its id.
    pub id: TalkId,
    /// The family.
    pub family: FamilyId,
    /// The appointment, if there was one.
    pub appointment: Option<AppointmentId>,
    /// Who led it.
    pub person: PersonId,
    /// Begun, wall time in Europe/Berlin.
    pub begun: NaiveDateTime,
    /// Ended, wall time in Europe/Berlin.
    pub ended: NaiveDateTime,
    /// How it ended.
    pub outcome: Outcome,
    /// The children it was about.
    pub children: Vec<TalkChild>,
    /// The file as the talk left it.
    pub minute: Minute,
    /// Revision.
    pub rev: i64,
}
