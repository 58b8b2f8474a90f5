//! Booking, moving and cancelling: pure decisions that name every reason against, not only the first.
//! A double booking of counsellor, room, interpreter or family, a holiday, a closing time and an absence refuse for good;
//! the interpreter's lead time, accessibility, the family's wishes and the offered time give way to a written reason.

mod attached;
mod cancel;
mod check;
mod decide;
mod group;
mod length;
mod named;
mod outcome;
mod trial;

pub use attached::{InterpreterEntry, edit_interpreter, set_interpreter};
pub use cancel::{cancel, cancel_group};
pub use check::{interpreter_language, needs_access, request_by, wishes_against};
pub use decide::{book, rearrange, reschedule, reschedule_with};
pub use group::{Member, groups_are_whole, people, rearrange_group};
pub use length::{LONGEST_TALK, minutes_needed};
pub use named::book_with;
pub use outcome::{Conclusion, conclude, confirm, set_status};
pub use trial::{Guest, Trial};

use super::appointment::{Appointment, AppointmentKind};
use super::change::Change;
use super::child::Child;
use super::family::Family;
use super::id::{AppointmentId, ChildId, CounsellorId, RoomId, SeriesId, SiteId};
use super::interpreter::InterpreterMode;
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
    /// The children it covers; nothing means all.
    pub children: Option<Vec<ChildId>>,
    /// How the interpreter takes part, when it is not as usual for the kind.
    pub mode: Option<InterpreterMode>,
    /// Group information: the appointment that holds room and counsellor already. Its place and length count then.
    pub group: Option<AppointmentId>,
}

impl BookRequest {
    /// A first counselling of all children at a place, as usual.
    #[must_use]
    pub fn usual(id: AppointmentId, place: Place) -> Self {
        Self {
            id,
            place,
            kind: AppointmentKind::Initial,
            minutes: None,
            without_interpreter: false,
            override_reason: None,
            children: None,
            mode: None,
            group: None,
        }
    }
}

/// How an appointment that exists is to be: everything that can be changed about it at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rearrangement {
    /// Where and when.
    pub place: Place,
    /// Length.
    pub minutes: u32,
    /// The children it covers.
    pub children: Vec<ChildId>,
    /// How an interpreter takes part, if one does.
    pub interpreter: Option<InterpreterMode>,
    /// Why rules that can be overridden are overridden.
    pub override_reason: Option<String>,
}

impl Rearrangement {
    /// Everything as it is.
    #[must_use]
    pub fn of(appointment: &Appointment) -> Self {
        let booking = appointment.interpreter.as_ref();
        Self {
            place: Place::of(appointment),
            minutes: appointment.minutes,
            children: appointment.children.clone(),
            interpreter: booking.filter(|b| !b.is_called_off()).map(|b| b.mode),
            override_reason: None,
        }
    }
}

impl Place {
    /// Where and when an appointment is.
    #[must_use]
    pub fn of(appointment: &Appointment) -> Self {
        Self {
            series: appointment.series,
            site: appointment.site,
            room: appointment.room,
            counsellor: appointment.counsellor,
            start: appointment.start,
        }
    }
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
    /// So many other families of the group move too.
    GroupMoves {
        /// How many.
        families: u32,
    },
    /// Another family of the group holds room and counsellor from now on.
    GroupGoesOn,
    /// The family needs another talk.
    FollowUpNeeded,
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
