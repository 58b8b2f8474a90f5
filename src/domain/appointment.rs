//! An appointment (Termin): what it is and what it claims. How one is booked, moved and cancelled is decided in
//! `domain::booking`.

use super::id::{
    AppointmentId, ChildId, CounsellorId, FamilyId, ResourceId, RoomId, SeriesId, SiteId,
};
use super::interpreter::InterpreterBooking;
use super::time::{later, to_utc_s};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// What kind of talk it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum AppointmentKind {
    /// First counselling (Erstberatung).
    #[default]
    Initial,
    /// Follow-up (Folgeberatung).
    FollowUp,
    /// By phone.
    Phone,
    /// By video.
    Video,
    /// Group information.
    Group,
    /// Short talk for primary children (Primar-Kurzgespräch).
    PrimaryShort,
}

impl AppointmentKind {
    /// All kinds, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Initial,
        Self::FollowUp,
        Self::PrimaryShort,
        Self::Phone,
        Self::Video,
        Self::Group,
    ];

    /// Does the family stay at home? The counsellor still sits in the room that is named.
    #[must_use]
    pub fn is_remote(self) -> bool {
        matches!(self, Self::Phone | Self::Video)
    }

    /// Is a family counselled once such a talk was held? A phone call clears something up and a group information tells
    /// everybody the same; both leave the talk about the own children open.
    #[must_use]
    pub fn counsels(self) -> bool {
        !matches!(self, Self::Phone | Self::Group)
    }
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AppointmentStatus {
    /// Booked (vorgemerkt); the invitation is not out yet.
    Booked,
    /// The invitation is out (eingeladen).
    Invited,
    /// The family confirmed (bestätigt).
    Confirmed,
    /// Held (beraten).
    Held,
    /// Nobody came (nicht erschienen).
    NoShow,
    /// Cancelled by the family.
    CancelledByFamily,
    /// Cancelled by the office.
    CancelledByOffice,
}

impl AppointmentStatus {
    /// Does it still hold counsellor, room and family?
    #[must_use]
    pub fn claims_time(self) -> bool {
        !matches!(self, Self::CancelledByFamily | Self::CancelledByOffice)
    }

    /// Is it still to come, as far as its status tells?
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Booked | Self::Invited | Self::Confirmed)
    }
}

/// How the family let the office know that it will come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Channel {
    /// By phone.
    Phone,
    /// By text message.
    TextMessage,
    /// By letter.
    Letter,
    /// By e-mail.
    Mail,
    /// In person.
    InPerson,
    /// Through a helper.
    Helper,
}

/// The family said that it will come (Zusage).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Confirmation {
    /// How.
    pub by: Channel,
    /// When.
    pub on: NaiveDate,
}

/// How a talk that took place went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Outcome {
    /// As planned (gehalten).
    AsPlanned,
    /// The interpreter did not come (ohne Dolmetschen gehalten).
    WithoutInterpreter,
    /// A child was missing (Kind fehlte): a follow-up is needed.
    ChildMissing,
    /// Documents were missing (Unterlagen fehlten): a follow-up is needed.
    DocumentsMissing,
}

impl Outcome {
    /// Does the family need another talk?
    #[must_use]
    pub fn needs_follow_up(self) -> bool {
        matches!(self, Self::ChildMissing | Self::DocumentsMissing)
    }
}

/// An appointment (Termin).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appointment {
    /// Its id.
    pub id: AppointmentId,
    /// The family.
    pub family: FamilyId,
    /// What kind of talk.
    pub kind: AppointmentKind,
    /// Where.
    pub site: SiteId,
    /// In which room.
    pub room: RoomId,
    /// With whom.
    pub counsellor: CounsellorId,
    /// The series whose time it uses, if any.
    pub series: Option<SeriesId>,
    /// Start, wall time in Europe/Berlin.
    pub start: NaiveDateTime,
    /// Length in minutes, 1 to 720.
    pub minutes: u32,
    /// Pause of the counsellor afterwards, in minutes.
    pub buffer_minutes: u32,
    /// How far it is.
    pub status: AppointmentStatus,
    /// The children it covers.
    pub children: Vec<ChildId>,
    /// The interpreter, if one is needed.
    pub interpreter: Option<InterpreterBooking>,
    /// The appointment it replaces.
    pub previous: Option<AppointmentId>,
    /// Group information: the appointment of the family that holds room and counsellor for the group. Nothing for that
    /// family itself and for every talk with one family.
    pub group: Option<AppointmentId>,
    /// The family said that it will come.
    pub confirmation: Option<Confirmation>,
    /// How it went, once it was held.
    pub outcome: Option<Outcome>,
    /// Minutes it took, if somebody noted them.
    pub minutes_spent: Option<u32>,
    /// Why it was cancelled, or why a rule was overridden for it, in the office's words.
    pub reason: String,
    /// Revision.
    pub rev: i64,
}

/// One thing held for a time: seconds since 1970 UTC, half open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Claim {
    /// What is held.
    pub resource: ResourceId,
    /// From.
    pub start_s: i64,
    /// To, exclusive.
    pub end_s: i64,
}

impl Claim {
    /// Do two claims want the same thing at the same time?
    #[must_use]
    pub fn clashes(&self, other: &Self) -> bool {
        self.resource == other.resource && self.start_s < other.end_s && other.start_s < self.end_s
    }
}

impl Appointment {
    /// End, wall time; right over a clock change too.
    #[must_use]
    pub fn end(&self) -> NaiveDateTime {
        later(self.start, self.minutes)
    }

    /// The appointment that holds room and counsellor: another family's in a group, else this one.
    #[must_use]
    pub fn host(&self) -> AppointmentId {
        self.group.unwrap_or(self.id)
    }

    /// What it holds while it is not cancelled: counsellor (with the pause afterwards), room, family, and the
    /// interpreter when a named one is booked. Who joined a group holds the family only.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim> {
        if !self.status.claims_time() {
            return Vec::new();
        }
        let start_s = to_utc_s(self.start);
        let end_s = start_s + i64::from(self.minutes) * 60;
        let claim = |resource, end_s| Claim {
            resource,
            start_s,
            end_s,
        };
        if self.group.is_some() {
            return vec![claim(ResourceId::family(self.family), end_s)];
        }
        let mut claims = vec![
            claim(
                ResourceId::counsellor(self.counsellor),
                end_s + i64::from(self.buffer_minutes) * 60,
            ),
            claim(ResourceId::room(self.room), end_s),
            claim(ResourceId::family(self.family), end_s),
        ];
        if let Some(person) = self.interpreter.as_ref().and_then(|i| i.person) {
            claims.push(claim(ResourceId::interpreter(person), end_s));
        }
        claims
    }
}

/// The appointment of a family that its case hangs on: an open one before one that is over, a talk that counsels before
/// one that only informs, then the latest. Cancelled ones and phone talks or group informations that are over do not
/// count.
#[must_use]
pub fn leading<'a>(own: impl IntoIterator<Item = &'a Appointment>) -> Option<&'a Appointment> {
    own.into_iter()
        .filter(|a| a.status.is_open() || a.status.claims_time() && counts_when_over(a))
        .max_by_key(|a| (a.status.is_open(), a.kind.counsels(), a.start, a.id))
}

/// A talk that did not take place stays open work, whatever its kind.
fn counts_when_over(appointment: &Appointment) -> bool {
    appointment.kind.counsels() || appointment.status == AppointmentStatus::NoShow
}
