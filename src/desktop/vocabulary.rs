//! How states look, the same on every screen: icon, tone and word together, because colour alone says nothing.

use iced::widget::text::{IntoFragment, Style};
use iced::{Element, Theme};

use super::context::Context;
use super::icon::{self, Icon};
use super::theme::Tone;
use super::widget::cut::cut;
use super::widget::label::Role;
use super::widget::{pill, site_badge, tooltip};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::case::{NextStep, Urgency};
use crate::domain::id::SiteId;
use crate::domain::interpreter::{InterpreterBooking, InterpreterStatus};

/// A state as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    /// Its icon.
    pub icon: Icon,
    /// Its tone.
    pub tone: Tone,
    /// Its word.
    pub words: String,
}

impl State {
    /// The state as a pill.
    pub fn pill<'a, Message: 'a>(self) -> Element<'a, Message> {
        pill::pill(self.icon, self.words, self.tone)
    }
}

/// A school as people call it, cut to its room; its official name as a hint where that says more.
pub fn school<'a, Message: 'a>(
    role: Role,
    usual: impl IntoFragment<'a>,
    official: &str,
) -> Element<'a, Message> {
    school_in(role, usual, official, |_| Style::default())
}

/// The same in a colour.
pub fn school_in<'a, Message: 'a>(
    role: Role,
    usual: impl IntoFragment<'a>,
    official: &str,
    style: impl Fn(&Theme) -> Style + 'a,
) -> Element<'a, Message> {
    let usual = usual.into_fragment();
    let more = usual != official && !official.is_empty();
    let name = cut(role, usual).style(style);
    if more {
        tooltip::below(name, official.to_owned())
    } else {
        name.into()
    }
}

/// The state of an appointment.
#[must_use]
pub fn appointment(status: AppointmentStatus, context: &Context) -> State {
    let (icon, tone) = match status {
        AppointmentStatus::Booked => (icon::CIRCLE_DASHED, Tone::Neutral),
        AppointmentStatus::Invited => (icon::MAIL, Tone::Neutral),
        AppointmentStatus::Confirmed => (icon::CHECK, Tone::Ok),
        AppointmentStatus::Held => (icon::CHECK_CHECK, Tone::Ok),
        AppointmentStatus::NoShow => (icon::USER_X, Tone::Danger),
        AppointmentStatus::CancelledByFamily | AppointmentStatus::CancelledByOffice => {
            (icon::X, Tone::Neutral)
        }
    };
    State {
        icon,
        tone,
        words: context.texts.appointment_status(status),
    }
}

/// The state of an interpreter's booking; "nicht nötig" without one.
#[must_use]
pub fn interpreter(booking: Option<&InterpreterBooking>, context: &Context) -> State {
    let Some(booking) = booking else {
        return State {
            icon: icon::MINUS,
            tone: Tone::Neutral,
            words: context.texts.interpreter_none(),
        };
    };
    let (icon, tone) = match booking.status {
        InterpreterStatus::ToRequest if booking.request_by <= context.today => {
            (icon::CLOCK_ALERT, Tone::Danger)
        }
        InterpreterStatus::ToRequest => (icon::CLOCK, Tone::Warn),
        InterpreterStatus::Requested => (icon::SEND, Tone::Neutral),
        InterpreterStatus::Confirmed => (icon::CHECK, Tone::Ok),
        InterpreterStatus::Declined => (icon::TRIANGLE_ALERT, Tone::Danger),
        InterpreterStatus::ToClear => (icon::ROTATE_CCW, Tone::Warn),
        InterpreterStatus::Cancelled => (icon::X, Tone::Neutral),
    };
    let words = match booking.status {
        InterpreterStatus::ToRequest => context
            .texts
            .interpreter_request_by(&context.texts.day_month(booking.request_by)),
        other => context.texts.interpreter_status(other),
    };
    State { icon, tone, words }
}

/// The tone of an urgency.
#[must_use]
pub const fn tone(urgency: Urgency) -> Tone {
    match urgency {
        Urgency::Calm => Tone::Neutral,
        Urgency::Warn => Tone::Warn,
        Urgency::Danger => Tone::Danger,
    }
}

/// The icon of an urgency.
#[must_use]
pub const fn urgency(urgency: Urgency) -> Icon {
    match urgency {
        Urgency::Calm | Urgency::Warn => icon::CLOCK,
        Urgency::Danger => icon::CIRCLE_ALERT,
    }
}

/// The icon of a next step.
#[must_use]
pub const fn step(step: NextStep) -> Icon {
    match step {
        NextStep::CompleteData => icon::PENCIL,
        NextStep::FindSlot | NextStep::OfferAgain => icon::CALENDAR_PLUS,
        NextStep::CallReporter => icon::PHONE_MISSED,
        NextStep::TellAuthority => icon::SEND,
        NextStep::RequestInterpreter => icon::LANGUAGES,
        NextStep::PrintLetter => icon::PRINTER,
        NextStep::Call => icon::PHONE,
        NextStep::AwaitAppointment => icon::HOURGLASS,
        NextStep::HoldTalk => icon::PLAY,
        NextStep::EnterOutcome => icon::LIST_CHECKS,
        NextStep::FinishRecord => icon::FILE_TEXT,
        NextStep::ClearAddress => icon::MAIL_X,
        NextStep::HandOver => icon::SEND,
        NextStep::AnswerQuestion => icon::CIRCLE_HELP,
        NextStep::AskSchool => icon::SEND,
        NextStep::EnterAnswer => icon::INBOX,
        NextStep::Place => icon::STAMP,
        NextStep::AskAdmission => icon::SCHOOL,
        NextStep::ClearAdmission => icon::USER_X,
        NextStep::WithdrawEnquiry => icon::UNDO_2,
        NextStep::EndSupport => icon::SCHOOL,
        NextStep::CloseFile => icon::ARCHIVE,
        NextStep::Nothing => icon::CHECK,
    }
}

/// The badge of a site; a grey one with a question mark for a site that is gone.
#[must_use]
pub fn site(id: SiteId, context: &Context) -> site_badge::Site {
    match context.site_look(id) {
        Some((site, hue)) => site_badge::Site {
            letter: site.letter.chars().next().unwrap_or('?'),
            hue,
        },
        None => site_badge::Site {
            letter: '?',
            hue: super::theme::SiteHue::Grey,
        },
    }
}
