//! What hangs on an appointment: the interpreter, the invitation, the family's word that it comes.

use super::check;
use super::decide::changed;
use super::{Consequence, Decision, Snapshot};
use crate::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use crate::domain::calendar::working_days_between;
use crate::domain::id::{InterpreterId, ResourceId};
use crate::domain::interpreter::{InterpreterBooking, InterpreterMode, InterpreterStatus};
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use crate::domain::schedule::{Occupancy, people_there};
use chrono::NaiveDate;

/// Everything that can be entered about an appointment's interpreter at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InterpreterEntry {
    /// Language asked for: the family's first choice or its second.
    pub language: LanguageCode,
    /// How far it is.
    pub status: InterpreterStatus,
    /// How they take part.
    pub mode: InterpreterMode,
    /// The pool's reference.
    pub reference: String,
    /// The named interpreter.
    pub person: Option<InterpreterId>,
}

impl InterpreterEntry {
    /// What is entered now.
    #[must_use]
    pub fn of(booking: &InterpreterBooking) -> Self {
        Self {
            language: booking.language.clone(),
            status: booking.status,
            mode: booking.mode,
            reference: booking.reference.clone(),
            person: booking.person,
        }
    }
}

/// Enters how far the interpreter is.
pub fn set_interpreter(
    appointment: &Appointment,
    status: InterpreterStatus,
    today: NaiveDate,
) -> Result<Decision, Refusal> {
    may_be_changed(appointment, status)?;
    let mut after = appointment.clone();
    let Some(booking) = &mut after.interpreter else {
        return Err(no_interpreter());
    };
    booking.step(status, today);
    Ok(changed(appointment, after, Vec::new()))
}

/// Enters everything about the interpreter. A named one must interpret the language and be free then.
pub fn edit_interpreter(
    snapshot: &Snapshot<'_>,
    appointment: &Appointment,
    entry: &InterpreterEntry,
    today: NaiveDate,
) -> Result<Decision, Refusal> {
    may_be_changed(appointment, entry.status)?;
    if appointment.group.is_some() {
        return Err(no_interpreter());
    }
    let mut after = appointment.clone();
    let booking = after.interpreter.get_or_insert_with(|| {
        let request_by = check::request_by(snapshot.office, appointment.start.date());
        InterpreterBooking::to_request(entry.language.clone(), request_by)
    });
    booking.language.clone_from(&entry.language);
    booking.mode = entry.mode;
    booking.reference = entry.reference.trim().to_owned();
    booking.person = entry.person;
    booking.step(entry.status, today);
    let mut against = Vec::new();
    if let Some(person) = booking.person {
        let known = snapshot.office.interpreter(person).filter(|p| p.active);
        match known {
            Some(known) if known.languages.contains(&booking.language) => {}
            Some(_) => against.push(Reason::InterpreterLanguage),
            None => against.push(Reason::Gone),
        }
        let resource = ResourceId::interpreter(person);
        let held = Occupancy::of(snapshot.appointments);
        let claim = after.claims().into_iter().find(|c| c.resource == resource);
        let by = claim
            .as_ref()
            .and_then(|c| held.holder(resource, c.start_s, c.end_s, Some(appointment.id)));
        if by.is_some() {
            against.push(Reason::InterpreterBusy { by });
        } else if people_there(&after).any(|who| who == resource) {
            let (site, id) = (after.site, Some(appointment.id));
            let settings = &snapshot.office.settings;
            let far =
                claim.and_then(|c| held.too_far(resource, site, c.start_s, c.end_s, settings, id));
            against.extend(far.map(|other| Reason::InterpreterTravel { other }));
        }
    }
    if !against.is_empty() {
        return Err(Refusal(against));
    }
    Ok(changed(appointment, after, Vec::new()))
}

fn may_be_changed(appointment: &Appointment, status: InterpreterStatus) -> Result<(), Refusal> {
    if appointment.status.is_open() || status == InterpreterStatus::Cancelled {
        return Ok(());
    }
    Err(Reason::NotOpen.into())
}

fn no_interpreter() -> Refusal {
    Reason::Invalid {
        field: "interpreter".to_owned(),
    }
    .into()
}

impl InterpreterBooking {
    /// Does the pool know of it?
    #[must_use]
    pub fn was_asked(&self) -> bool {
        matches!(
            self.status,
            InterpreterStatus::Requested
                | InterpreterStatus::Confirmed
                | InterpreterStatus::ToClear
        )
    }

    /// Need nobody be asked any more for the time it is for?
    pub(super) fn is_settled(&self) -> bool {
        matches!(
            self.status,
            InterpreterStatus::Requested
                | InterpreterStatus::Confirmed
                | InterpreterStatus::Cancelled
        )
    }

    /// Was it called off?
    #[must_use]
    pub fn is_called_off(&self) -> bool {
        self.status == InterpreterStatus::Cancelled
    }

    /// Takes the next step, with what it brings along.
    fn step(&mut self, status: InterpreterStatus, today: NaiveDate) {
        let known = self.status == status;
        self.status = status;
        match status {
            InterpreterStatus::ToRequest => self.requested_on = None,
            InterpreterStatus::Requested if !known => self.requested_on = Some(today),
            InterpreterStatus::Requested | InterpreterStatus::Confirmed => {
                self.requested_on = self.requested_on.or(Some(today));
            }
            InterpreterStatus::Declined | InterpreterStatus::Cancelled => self.person = None,
            InterpreterStatus::ToClear => {}
        }
    }
}

/// How an interpreter takes part in a kind of talk unless somebody says otherwise.
pub(super) fn usual_mode(kind: AppointmentKind) -> InterpreterMode {
    match kind {
        AppointmentKind::Phone => InterpreterMode::Phone,
        AppointmentKind::Video => InterpreterMode::Video,
        _ => InterpreterMode::OnSite,
    }
}

/// The interpreter of an appointment that is rearranged: `mode` says how one is to take part, nothing that none is.
pub(super) fn interpreter_then(
    snapshot: &Snapshot<'_>,
    before: &Appointment,
    moved: &Appointment,
    mode: Option<InterpreterMode>,
) -> Option<InterpreterBooking> {
    let request_by = check::request_by(snapshot.office, moved.start.date());
    match (&before.interpreter, mode) {
        (Some(booking), Some(mode)) if !booking.is_called_off() => Some(InterpreterBooking {
            mode,
            ..booking.clone()
        }),
        (_, Some(mode)) => snapshot.family.interpreter.as_ref().map(|need| {
            let mut booking = InterpreterBooking::to_request(need.language.clone(), request_by);
            booking.mode = mode;
            booking
        }),
        // Whoever was asked stays on record as called off.
        (Some(booking), None) if booking.was_asked() || booking.is_called_off() => {
            Some(InterpreterBooking {
                status: InterpreterStatus::Cancelled,
                person: None,
                ..booking.clone()
            })
        }
        (_, None) => None,
    }
}

/// The booking for another time: who was asked has to be asked again.
pub(super) fn ask_again(
    office: &Office,
    booking: InterpreterBooking,
    talk: NaiveDate,
) -> InterpreterBooking {
    let status = match booking.status {
        InterpreterStatus::Requested
        | InterpreterStatus::Confirmed
        | InterpreterStatus::ToClear => InterpreterStatus::ToClear,
        InterpreterStatus::ToRequest | InterpreterStatus::Declined => InterpreterStatus::ToRequest,
        InterpreterStatus::Cancelled => InterpreterStatus::Cancelled,
    };
    InterpreterBooking {
        status,
        request_by: check::request_by(office, talk),
        ..booking
    }
}

/// Says what follows from a change and carries it out on the appointment itself: an invitation that no longer holds, a
/// family's word for another time, an interpreter to ask or to call off.
pub(super) fn follow(
    office: &Office,
    before: &Appointment,
    moved: &mut Appointment,
    today: NaiveDate,
) -> Vec<Consequence> {
    let mut follows = Vec::new();
    let same_meeting = is_same_meeting(before, moved);
    let letter_differs = !same_meeting
        || before.room != moved.room
        || before.counsellor != moved.counsellor
        || before.children != moved.children;
    if letter_differs && before.status != AppointmentStatus::Booked {
        follows.push(Consequence::LetterOutdated);
    }
    if !same_meeting {
        if before.status == AppointmentStatus::Confirmed {
            follows.push(Consequence::ConfirmationVoid);
        }
        moved.status = AppointmentStatus::Booked;
        moved.confirmation = None;
    }
    let was = before.interpreter.as_ref().filter(|b| !b.is_called_off());
    let is = moved.interpreter.as_ref().filter(|b| !b.is_called_off());
    match (was, is) {
        (Some(was), None) if was.was_asked() => follows.push(Consequence::InterpreterToCancel),
        (was, Some(is)) if !same_meeting || was.is_none() => {
            follows.push(Consequence::InterpreterToClear {
                request_by: is.request_by,
            });
        }
        _ => {}
    }
    if !same_meeting && too_late_for_letter(office, today, moved) {
        follows.push(Consequence::TooLateForLetter);
    }
    follows
}

/// Do both say the same time at the same site?
pub(super) fn is_same_meeting(a: &Appointment, b: &Appointment) -> bool {
    a.start == b.start && a.minutes == b.minutes && a.site == b.site
}

/// Is it too late to invite by letter? A talk on the phone or by video is agreed on the phone anyway.
pub(super) fn too_late_for_letter(
    office: &Office,
    today: NaiveDate,
    appointment: &Appointment,
) -> bool {
    let lead = i32::try_from(office.settings.letter_lead_days).unwrap_or(i32::MAX);
    !appointment.kind.is_remote() && working_days_between(today, appointment.start.date()) < lead
}

#[cfg(test)]
mod tests;
