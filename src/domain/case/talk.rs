//! From the report to the talk: what the household, its appointment, its letter and the calls say.

use super::{
    Appointment, AppointmentStatus, BallWith, Call, Case, CaseStage, NextStep, Outcome, Settings,
    Standing, Tried, Urgency, after_working_days, by_day, no_show, previous,
};
use crate::domain::calendar::working_days_between;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::letter::IssuedLetter;
use crate::domain::level::Gap;
use crate::domain::no_show::Rung;
use crate::domain::post::is_overtaken;
use chrono::{Duration, NaiveDate, NaiveDateTime};

impl Case<'_> {
    /// Where a child stands until its talk, by the appointment that covers it.
    pub(super) fn until_talk(
        &self,
        appointment: Option<&Appointment>,
        gaps: &[Gap],
        checked: bool,
        settings: &Settings,
        now: NaiveDateTime,
    ) -> Standing {
        let today = now.date();
        let reported = self.family.reported_on;
        let base = Standing {
            stage: CaseStage::Reported,
            ball: BallWith::Office,
            since: reported,
            next: NextStep::FindSlot,
            due: None,
            urgency: Urgency::Calm,
            waiting_days: (today - reported).num_days(),
        };
        if let Some(closing) = self.family.closed {
            return Standing {
                stage: CaseStage::Closed,
                ball: BallWith::Nobody,
                since: closing.on,
                next: NextStep::Nothing,
                ..base
            };
        }
        let Some(appointment) = appointment else {
            return without_appointment(base, gaps, checked, settings, today);
        };
        match appointment.status {
            AppointmentStatus::Held | AppointmentStatus::NoShow => {
                self.after_the_day(base, appointment, settings, today)
            }
            AppointmentStatus::CancelledByFamily | AppointmentStatus::CancelledByOffice => {
                without_appointment(base, gaps, checked, settings, today)
            }
            AppointmentStatus::Booked
            | AppointmentStatus::Invited
            | AppointmentStatus::Confirmed => self.before_the_day(base, appointment, settings, now),
        }
    }

    fn after_the_day(
        &self,
        base: Standing,
        appointment: &Appointment,
        settings: &Settings,
        today: NaiveDate,
    ) -> Standing {
        let day = appointment.start.date();
        let since = day;
        if appointment.status == AppointmentStatus::NoShow {
            let missed = no_show::missed(self.appointments).max(1);
            let step = no_show::ladder(missed, day, settings);
            let due = step.map_or(day, |step| step.due);
            let next = match step.map(|step| step.rung) {
                Some(Rung::CallReporter) => NextStep::CallReporter,
                Some(Rung::TellAuthority) => NextStep::TellAuthority,
                Some(Rung::OfferAgain) | None => NextStep::OfferAgain,
            };
            return Standing {
                stage: CaseStage::NoShow,
                since,
                next,
                due: Some(due),
                urgency: by_day(today, previous(due), due),
                ..base
            };
        }
        let follow_up = appointment.outcome.is_some_and(Outcome::needs_follow_up);
        let (ball, next, days) = if follow_up {
            (
                BallWith::Office,
                NextStep::FindSlot,
                settings.no_show_offer_days,
            )
        } else {
            (
                BallWith::Counsellor,
                NextStep::FinishRecord,
                settings.handover_days,
            )
        };
        let due = after_working_days(day, days);
        Standing {
            stage: CaseStage::Counselled,
            ball,
            since,
            next,
            due: Some(due),
            urgency: by_day(today, previous(due), due),
            ..base
        }
    }

    fn before_the_day(
        &self,
        base: Standing,
        appointment: &Appointment,
        settings: &Settings,
        now: NaiveDateTime,
    ) -> Standing {
        let (today, day) = (now.date(), appointment.start.date());
        let letter = self
            .letter
            .filter(|l| l.appointment == Some(appointment.id) || l.appointment.is_none());
        // A letter that came back is written anew once the address is another one.
        let outdated = |l: &&IssuedLetter| {
            let came_back = l.returned_on.is_some() && !l.is_delivered();
            self.letter_outdated
                || came_back && !l.stops(self.family, self.guardians)
                || is_overtaken(l, appointment)
        };
        let valid = letter.filter(|l| !outdated(l));
        let stage = match (appointment.status, valid) {
            (AppointmentStatus::Confirmed, _) => CaseStage::Confirmed,
            (AppointmentStatus::Invited, _) | (_, Some(_)) => CaseStage::Invited,
            _ => CaseStage::Scheduled,
        };
        let booked = self.booked.get(&appointment.id).copied();
        let booked = booked.unwrap_or(base.since);
        let at = Standing {
            stage,
            since: booked,
            due: Some(day),
            ..base
        };
        let held_by = |next, urgency| Standing {
            ball: BallWith::Counsellor,
            since: day,
            next,
            urgency,
            ..at
        };
        if appointment.end() < now {
            return held_by(NextStep::EnterOutcome, Urgency::Danger);
        }
        if day == today {
            return held_by(NextStep::HoldTalk, Urgency::Calm);
        }
        let stopping = letter.filter(|l| l.stops(self.family, self.guardians) && !l.is_delivered());
        if let Some(returned) = stopping.and_then(|l| l.returned_on)
            && appointment.status != AppointmentStatus::Confirmed
        {
            return Standing {
                since: returned,
                next: NextStep::ClearAddress,
                due: Some(returned),
                urgency: Urgency::Danger,
                ..at
            };
        }
        if let Some(booking) = &appointment.interpreter
            && matches!(
                booking.status,
                InterpreterStatus::ToRequest
                    | InterpreterStatus::ToClear
                    | InterpreterStatus::Declined
            )
        {
            return Standing {
                next: NextStep::RequestInterpreter,
                due: Some(booking.request_by),
                urgency: by_day(today, previous(booking.request_by), booking.request_by),
                ..at
            };
        }
        let unsure = appointment.status != AppointmentStatus::Confirmed;
        if unsure && !appointment.kind.is_remote() && valid.is_none() {
            let left = i64::from(working_days_between(today, day));
            let lead = i64::from(settings.letter_lead_days);
            return match left {
                n if n < lead => self.calling(at, booked, Urgency::Danger, settings, today),
                n => Standing {
                    next: NextStep::PrintLetter,
                    urgency: if n <= lead + 2 {
                        Urgency::Warn
                    } else {
                        Urgency::Calm
                    },
                    ..at
                },
            };
        }
        if let Some(asked) =
            (appointment.interpreter.as_ref()).filter(|i| i.status == InterpreterStatus::Requested)
        {
            return Standing {
                ball: BallWith::InterpreterPool,
                since: asked.requested_on.unwrap_or(booked),
                next: NextStep::AwaitAppointment,
                ..at
            };
        }
        if !unsure {
            return Standing {
                ball: BallWith::Nobody,
                since: appointment.confirmation.map_or(booked, |c| c.on),
                next: NextStep::AwaitAppointment,
                ..at
            };
        }
        let invited = valid.map_or(booked, |l| l.posted_on.unwrap_or(l.made_at.date()));
        let at = Standing {
            since: invited,
            ..at
        };
        match (day - today).num_days() {
            // A talk on the phone or by video is agreed on the phone, not by letter.
            6.. if appointment.kind.is_remote() => {
                self.calling(at, booked, Urgency::Calm, settings, today)
            }
            ..=2 => self.calling(at, booked, Urgency::Danger, settings, today),
            3..=5 => self.calling(at, booked, Urgency::Warn, settings, today),
            _ => Standing {
                ball: BallWith::Family,
                next: NextStep::AwaitAppointment,
                ..at
            },
        }
    }

    /// Somebody is to be called, unless that was tried in vain often enough.
    fn calling(
        &self,
        at: Standing,
        booked: NaiveDate,
        urgency: Urgency,
        settings: &Settings,
        today: NaiveDate,
    ) -> Standing {
        let number = self
            .family
            .phones
            .first()
            .map(|phone| phone.number.as_str());
        let tried = Tried::of(self.calls.iter(), booked, number);
        let call = Standing {
            next: NextStep::Call,
            urgency,
            ..at
        };
        let last = self.calls.last().map(|call: &Call| call.at.date());
        if tried.in_vain >= settings.calls_in_vain {
            return Standing {
                next: NextStep::CallReporter,
                since: last.unwrap_or(at.since),
                ..call
            };
        }
        if tried.wrong_number {
            return Standing {
                next: NextStep::CompleteData,
                since: last.unwrap_or(at.since),
                ..call
            };
        }
        match tried.call_back_on.filter(|day| *day > today) {
            Some(day) => Standing {
                next: NextStep::AwaitAppointment,
                due: Some(day),
                urgency: Urgency::Calm,
                since: last.unwrap_or(at.since),
                ..call
            },
            None => call,
        }
    }
}

fn without_appointment(
    base: Standing,
    gaps: &[Gap],
    checked: bool,
    settings: &Settings,
    today: NaiveDate,
) -> Standing {
    let reported = base.since;
    if !gaps.is_empty() {
        let warn = after_working_days(reported, settings.check_warn_days);
        let due = after_working_days(reported, settings.check_danger_days);
        return Standing {
            next: NextStep::CompleteData,
            due: Some(due),
            urgency: by_day(today, warn, due),
            ..base
        };
    }
    let days = |n: u32| reported + Duration::days(i64::from(n));
    let due = days(settings.waiting_danger_days);
    Standing {
        stage: if checked {
            CaseStage::Triaged
        } else {
            CaseStage::Reported
        },
        next: NextStep::FindSlot,
        due: Some(due),
        urgency: by_day(today, days(settings.waiting_warn_days), due),
        ..base
    }
}
