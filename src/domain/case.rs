//! Where a family's case stands: its stage, whose turn it is, the next step and how urgent it is (ui.md § 3.0). Of the
//! stages only those up to the talk exist yet; hand-over and placement join them later.

use super::appointment::{Appointment, AppointmentKind, AppointmentStatus, Outcome};
use super::calendar::{add_working_days, working_days_between};
use super::family::Family;
use super::interpreter::InterpreterStatus;
use super::letter::IssuedLetter;
use super::no_show::{self, Rung};
use super::setting::Settings;
use chrono::{NaiveDate, NaiveDateTime};

/// How far a family is (Stand).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CaseStage {
    /// Reported (gemeldet).
    Reported,
    /// An appointment is booked (terminiert).
    Scheduled,
    /// The invitation is out (eingeladen).
    Invited,
    /// The family confirmed (bestätigt).
    Confirmed,
    /// Nobody came (nicht erschienen).
    NoShow,
    /// The talk was held (beraten).
    Counselled,
    /// The file is closed (abgeschlossen).
    Closed,
}

/// Who has to act (Ball liegt bei).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BallWith {
    /// Office staff.
    Office,
    /// Counselling staff.
    Counsellor,
    /// The family.
    Family,
    /// The interpreter pool.
    InterpreterPool,
    /// Nobody.
    Nobody,
}

/// The next step, which is also the label of the record's main button.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// Complete what the invitation needs (Angaben ergänzen).
    CompleteData,
    /// Find an appointment (Termin finden).
    FindSlot,
    /// Ask for an interpreter (Dolmetschen anfragen).
    RequestInterpreter,
    /// Print the invitation (Brief drucken).
    PrintLetter,
    /// Too late for a letter: call (Anrufen).
    Call,
    /// Wait for the family's answer or the day.
    AwaitAppointment,
    /// Hold the talk today (Gespräch beginnen).
    HoldTalk,
    /// Enter what came of it (Ergebnis eintragen).
    EnterOutcome,
    /// Offer a new appointment (Neu anbieten).
    OfferAgain,
    /// Missed again: call the reporter or a helper, ask for a home visit (Meldestelle anrufen).
    CallReporter,
    /// Missed again and again: tell the school authority (Schulamt informieren).
    TellAuthority,
    /// Finish the record (Protokoll abschließen).
    FinishRecord,
    /// Nothing.
    Nothing,
}

/// How urgent it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Urgency {
    /// In time.
    Calm,
    /// Due soon.
    Warn,
    /// Overdue.
    Danger,
}

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Stage.
    pub stage: CaseStage,
    /// Who has to act.
    pub ball: BallWith,
    /// The next step.
    pub next: NextStep,
    /// By when, if there is a day.
    pub due: Option<NaiveDate>,
    /// How urgent.
    pub urgency: Urgency,
    /// Days since the report.
    pub waiting_days: i64,
}

/// What the standing is computed from.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The household.
    pub family: &'a Family,
    /// Has it somebody to write to, and a child?
    pub can_be_invited: bool,
    /// The appointment it hangs on ([`super::appointment::leading`]).
    pub appointment: Option<&'a Appointment>,
    /// The newest letter about it.
    pub letter: Option<&'a IssuedLetter>,
    /// Is that letter outdated?
    pub letter_outdated: bool,
    /// How many appointments the family missed since it was last counselled.
    pub missed: u32,
}

/// Computes where a case stands at a moment.
#[must_use]
pub fn standing(case: &Case<'_>, settings: &Settings, now: NaiveDateTime) -> Standing {
    let today = now.date();
    let waiting_days = (today - case.family.reported_on).num_days();
    let at = |stage, ball, next, due: Option<NaiveDate>, urgency| Standing {
        stage,
        ball,
        next,
        due,
        urgency,
        waiting_days,
    };
    if case.family.closed.is_some() {
        return at(
            CaseStage::Closed,
            BallWith::Nobody,
            NextStep::Nothing,
            None,
            Urgency::Calm,
        );
    }
    let Some(appointment) = case.appointment else {
        let next = if case.can_be_invited {
            NextStep::FindSlot
        } else {
            NextStep::CompleteData
        };
        let limit = |days: u32| waiting_days >= i64::from(days);
        let urgency = match (
            limit(settings.waiting_warn_days),
            limit(settings.waiting_danger_days),
        ) {
            (_, true) => Urgency::Danger,
            (true, false) => Urgency::Warn,
            (false, false) => Urgency::Calm,
        };
        let due = case.family.reported_on
            + chrono::Duration::days(i64::from(settings.waiting_danger_days));
        return at(
            CaseStage::Reported,
            BallWith::Office,
            next,
            Some(due),
            urgency,
        );
    };
    let day = appointment.start.date();
    match appointment.status {
        AppointmentStatus::Held if appointment.outcome.is_some_and(Outcome::needs_follow_up) => {
            let due = add_working_days(day, 3);
            let urgency = by_day(today, add_working_days(day, 2), due);
            return at(
                CaseStage::Counselled,
                BallWith::Office,
                NextStep::FindSlot,
                Some(due),
                urgency,
            );
        }
        AppointmentStatus::Held => {
            let due = add_working_days(day, 2);
            let urgency = by_day(today, add_working_days(day, 1), due);
            return at(
                CaseStage::Counselled,
                BallWith::Counsellor,
                NextStep::FinishRecord,
                Some(due),
                urgency,
            );
        }
        AppointmentStatus::NoShow => {
            let step = no_show::ladder(case.missed.max(1), day, settings);
            let due = step.map_or(day, |step| step.due);
            let next = match step.map(|step| step.rung) {
                Some(Rung::CallReporter) => NextStep::CallReporter,
                Some(Rung::TellAuthority) => NextStep::TellAuthority,
                Some(Rung::OfferAgain) | None => NextStep::OfferAgain,
            };
            let urgency = by_day(today, previous(due), due);
            return at(
                CaseStage::NoShow,
                BallWith::Office,
                next,
                Some(due),
                urgency,
            );
        }
        AppointmentStatus::CancelledByFamily | AppointmentStatus::CancelledByOffice => {
            return at(
                CaseStage::Reported,
                BallWith::Office,
                NextStep::FindSlot,
                None,
                Urgency::Calm,
            );
        }
        AppointmentStatus::Booked | AppointmentStatus::Invited | AppointmentStatus::Confirmed => {}
    }
    let stage = match (
        appointment.status,
        case.letter.is_some() && !case.letter_outdated,
    ) {
        (AppointmentStatus::Confirmed, _) => CaseStage::Confirmed,
        (AppointmentStatus::Invited, _) | (_, true) => CaseStage::Invited,
        _ => CaseStage::Scheduled,
    };
    if appointment.end() < now {
        return at(
            stage,
            BallWith::Counsellor,
            NextStep::EnterOutcome,
            Some(day),
            Urgency::Danger,
        );
    }
    if day == today {
        return at(
            stage,
            BallWith::Counsellor,
            NextStep::HoldTalk,
            Some(day),
            Urgency::Calm,
        );
    }
    if let Some(booking) = &appointment.interpreter
        && matches!(
            booking.status,
            InterpreterStatus::ToRequest | InterpreterStatus::ToClear | InterpreterStatus::Declined
        )
    {
        let urgency = by_day(today, previous(booking.request_by), booking.request_by);
        return at(
            stage,
            BallWith::Office,
            NextStep::RequestInterpreter,
            Some(booking.request_by),
            urgency,
        );
    }
    if appointment.status != AppointmentStatus::Confirmed
        && !appointment.kind.is_remote()
        && (case.letter.is_none() || case.letter_outdated)
    {
        let left = i64::from(working_days_between(today, day));
        let lead = i64::from(settings.letter_lead_days);
        let (next, urgency) = match left {
            n if n < lead => (NextStep::Call, Urgency::Danger),
            n if n <= lead + 2 => (NextStep::PrintLetter, Urgency::Warn),
            _ => (NextStep::PrintLetter, Urgency::Calm),
        };
        return at(stage, BallWith::Office, next, Some(day), urgency);
    }
    if appointment
        .interpreter
        .as_ref()
        .is_some_and(|i| i.status == InterpreterStatus::Requested)
    {
        return at(
            stage,
            BallWith::InterpreterPool,
            NextStep::AwaitAppointment,
            Some(day),
            Urgency::Calm,
        );
    }
    if appointment.status == AppointmentStatus::Confirmed {
        return at(
            stage,
            BallWith::Nobody,
            NextStep::AwaitAppointment,
            Some(day),
            Urgency::Calm,
        );
    }
    let days = (day - today).num_days();
    let (next, ball, urgency) = match days {
        // A talk on the phone or by video is agreed on the phone, not by letter.
        6.. if appointment.kind.is_remote() => (NextStep::Call, BallWith::Office, Urgency::Calm),
        ..=2 => (NextStep::Call, BallWith::Office, Urgency::Danger),
        3..=5 => (NextStep::Call, BallWith::Office, Urgency::Warn),
        _ => (NextStep::AwaitAppointment, BallWith::Family, Urgency::Calm),
    };
    at(stage, ball, next, Some(day), urgency)
}

/// What kind of talk a family needs next, by the appointment its case hangs on; nothing when it has one or was
/// counselled. A phone talk or a group information leaves the first counselling to do.
#[must_use]
pub fn talk_needed(leading: Option<&Appointment>) -> Option<AppointmentKind> {
    let Some(appointment) = leading.filter(|a| a.kind.counsels()) else {
        return Some(AppointmentKind::Initial);
    };
    match appointment.status {
        AppointmentStatus::NoShow => Some(appointment.kind),
        AppointmentStatus::Held => appointment
            .outcome
            .filter(|o| o.needs_follow_up())
            .map(|_| AppointmentKind::FollowUp),
        status if status.is_open() => None,
        _ => Some(AppointmentKind::Initial),
    }
}

fn by_day(today: NaiveDate, warn: NaiveDate, danger: NaiveDate) -> Urgency {
    if today >= danger {
        Urgency::Danger
    } else if today >= warn {
        Urgency::Warn
    } else {
        Urgency::Calm
    }
}

fn previous(day: NaiveDate) -> NaiveDate {
    add_working_days(day, -1)
}
