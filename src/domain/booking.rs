//! Booking, moving and cancelling: pure decisions that name every reason against, not only the first.
//! A double booking of counsellor, room, interpreter or family, a holiday, a closing time and an absence refuse for good;
//! the interpreter's lead time, accessibility, the family's wishes and the offered time give way to a written reason.

mod check;
mod decide;
mod named;

pub use check::{interpreter_language, needs_access, request_by, wishes_against};
pub use decide::{
    LONGEST_TALK, book, cancel, minutes_needed, reschedule, reschedule_with, set_interpreter,
    set_status,
};
pub use named::book_with;

use super::appointment::{Appointment, AppointmentKind};
use super::change::Change;
use super::child::Child;
use super::family::Family;
use super::id::{AppointmentId, CounsellorId, RoomId, SeriesId, SiteId};
use super::office::Office;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What a decision looks at.
#[derive(Debug, Clone, Copy)]
pub struct Snapshot<'a> {
    /// Everything administrative.
    pub office: &'a Office,
    /// The family concerned.
    pub family: &'a Family,
    /// Its children.
    pub children: &'a [Child],
    /// All appointments on the days concerned, and all of the family's own.
    pub appointments: &'a [Appointment],
}

/// Where and when: a slot that somebody picked, inside a series or free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The series whose time it uses, if any.
    pub series: Option<SeriesId>,
    /// Site.
    pub site: SiteId,
    /// Room.
    pub room: RoomId,
    /// Counsellor.
    pub counsellor: CounsellorId,
    /// Start, wall time.
    pub start: NaiveDateTime,
}

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookRequest {
    /// The id of the new appointment.
    pub id: AppointmentId,
    /// Where and when.
    pub place: Place,
    /// What kind of talk.
    pub kind: AppointmentKind,
    /// Length, when it is not the usual one.
    pub minutes: Option<u32>,
    /// Book without an interpreter although the file asks for one.
    pub without_interpreter: bool,
    /// May rules that can be overridden be overridden (lead time of interpreters, accessibility, wishes, no offered
    /// time)? Then why, in a few words.
    pub override_reason: Option<String>,
}

/// Who called it off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CancelledBy {
    /// The family.
    Family,
    /// The office.
    Office,
}

/// Something that follows and that a person has to look after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Consequence {
    /// The printed invitation no longer holds.
    LetterOutdated,
    /// The interpreter has to be asked again, or for the first time, by this day.
    InterpreterToClear {
        /// The last day to ask.
        request_by: NaiveDate,
    },
    /// The interpreter has to be called off.
    InterpreterToCancel,
    /// The family had confirmed the old time.
    ConfirmationVoid,
    /// Too late for a letter: call.
    TooLateForLetter,
    /// Outside the offered time.
    OutsideOffer,
}

/// What is to change, and what follows.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The changes, ready to be written.
    pub changes: Vec<Change>,
    /// The appointment as it will be.
    pub appointment: Appointment,
    /// What follows.
    pub consequences: Vec<Consequence>,
}
