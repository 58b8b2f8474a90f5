//! Beside the children: the appointment with what can be done about it, and what happened so far.

use chrono::TimeZone as _;
use chrono_tz::Europe::Berlin;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element};

use super::{Family, Message, appointment_of, letter_of};
use crate::desktop::action::Destination;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::screen::calendar::{appointment_line, no_show_banner};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary::{self, State};
use crate::desktop::widget::timeline::{Entry, entry};
use crate::desktop::widget::{button, card, label, site_badge};
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::call::CallResult;
use crate::domain::case;
use crate::domain::change::Deed;
use crate::domain::child_step::StepKind;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::no_show;
use crate::domain::rights::Right;
use crate::store::rows::{CommandRow, FamilyFile};

/// So many entries of the history are shown.
const ENTRIES: usize = 30;

/// Termin.
pub(super) fn appointment<'a>(
    screen: &'a Family,
    file: &'a FamilyFile,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let Some(a) = appointment_of(file) else {
        let find = context.may(Right::BookAppointments).then(|| {
            button::secondary("family-find-slot", texts.step_find_slot())
                .icon(icon::CALENDAR_PLUS)
                .small()
                .on_press(Message::Opened(Destination::slots_for(file.family.id)))
        });
        let body = column![
            label::dense_muted(texts.family_no_appointment()),
            find,
            former(file, None, context)
        ]
        .spacing(gap::S);
        return card::listed(
            card::header(texts.family_appointment(), None, None),
            container(body).padding([gap::M, 14.0]),
        )
        .into();
    };
    let state = vocabulary::appointment(a.status, context).pill();
    let when = format!(
        "{}, {}",
        texts.date(a.start.date()),
        texts.span(a.start.time(), a.end().time())
    );
    let office = &context.office;
    let place = [
        office.site(a.site).map(|site| site.name.as_str()),
        office.room(a.room).map(|room| room.name.as_str()),
        office.counsellor(a.counsellor).map(|c| c.short.as_str()),
    ];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let interpreter = a.interpreter.as_ref().map(|booking| {
        let state = vocabulary::interpreter(Some(booking), context);
        let language = office.language_name(&booking.language);
        small(State {
            words: format!("{language}: {}", state.words),
            ..state
        })
    });
    let letter = match letter_of(file) {
        Some(letter) => match (letter.returned_on, letter.posted_on) {
            (Some(day), _) => State {
                icon: icon::MAIL_X,
                tone: Tone::Danger,
                words: texts.family_letter_returned(&texts.date_short(day)),
            },
            (None, Some(day)) => State {
                icon: icon::SEND,
                tone: Tone::Neutral,
                words: texts.family_letter_posted(&texts.date_short(day)),
            },
            (None, None) => State {
                icon: icon::PRINTER_CHECK,
                tone: Tone::Neutral,
                words: texts.family_letter_printed(&texts.date_short(letter.made_at.date())),
            },
        },
        None => State {
            icon: icon::MAIL,
            tone: Tone::Neutral,
            words: texts.family_letter_none(),
        },
    };
    let again = case::talk_needed(Some(a)).filter(|_| !a.status.is_open());
    let again = again
        .filter(|_| context.may(Right::BookAppointments))
        .map(|kind| {
            let words = format!("{}: {}", texts.step_find_slot(), texts.kind(kind));
            button::secondary("family-find-slot", words)
                .icon(icon::CALENDAR_PLUS)
                .small()
                .on_press(Message::Opened(Destination::slots_for(file.family.id)))
        });
    let missed = no_show::of_family(&file.appointments, &office.settings)
        .map(|step| no_show_banner(&step, context));
    let body = column![
        missed,
        label::strong(when),
        label::dense(a.outcome.map_or_else(
            || texts.kind(a.kind),
            |outcome| format!("{} · {}", texts.kind(a.kind), texts.outcome(outcome))
        )),
        row![
            site_badge::badge(vocabulary::site(a.site, context)),
            label::dense(place)
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
        interpreter,
        small(letter),
        buttons(screen, a, context),
        again,
        former(file, Some(a), context),
    ]
    .spacing(6);
    card::listed(
        card::header(texts.family_appointment(), None, Some(state)),
        container(body).padding([gap::M, 14.0]),
    )
    .into()
}

/// What can be done about the appointment now.
fn buttons<'a>(
    screen: &'a Family,
    a: &'a Appointment,
    context: &'a Context,
) -> Option<Element<'a, Message>> {
    if !a.status.is_open() || !context.may(Right::BookAppointments) {
        return None;
    }
    let texts = &context.texts;
    let small = |id: &'static str, words: String, message: Message| {
        button::secondary(id, words)
            .small()
            .busy(screen.busy)
            .on_press(message)
    };
    let status = |status| Message::StatusPressed(a.id, status);
    let begun = a.start <= context.now;
    let asks = a.interpreter.as_ref().is_some_and(|booking| {
        matches!(
            booking.status,
            InterpreterStatus::ToRequest | InterpreterStatus::ToClear | InterpreterStatus::Declined
        )
    });
    let first = if begun {
        row![
            small(
                "family-held",
                texts.family_held(),
                status(AppointmentStatus::Held)
            ),
            small(
                "family-no-show",
                texts.family_no_show(),
                status(AppointmentStatus::NoShow)
            ),
        ]
    } else {
        row![
            (a.status != AppointmentStatus::Confirmed).then(|| small(
                "family-confirmed",
                texts.family_confirmed(),
                status(AppointmentStatus::Confirmed)
            )),
            asks.then(|| small(
                "family-interpreter-asked",
                texts.family_interpreter_asked(),
                Message::InterpreterPressed(a.id)
            )),
        ]
    };
    let to = Destination::appointment(a.id, a.start.date());
    let second = row![
        small("family-move", texts.family_move(), Message::Opened(to)),
        small(
            "family-cancel",
            texts.family_cancel_short(),
            Message::CancelPressed(a.id)
        ),
    ];
    Some(
        column![
            space().height(2),
            first.spacing(gap::S),
            second.spacing(gap::S)
        ]
        .spacing(gap::S)
        .into(),
    )
}

/// All other appointments, newest first, each with what became of it and why.
fn former<'a>(
    file: &'a FamilyFile,
    but: Option<&'a Appointment>,
    context: &'a Context,
) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let rows: Vec<Element<'a, Message>> = file
        .appointments
        .iter()
        .filter(|a| but.is_none_or(|but| but.id != a.id))
        .map(|a| appointment_line(a, context))
        .collect();
    (!rows.is_empty()).then(|| {
        column![space().height(2), label::cap(texts.family_former())]
            .extend(rows)
            .spacing(gap::XS)
            .into()
    })
}

/// A state as a line.
fn small<'a>(state: State) -> Element<'a, Message> {
    row![
        state.icon.at(14.0).style(theme::soft_text(state.tone)),
        label::DENSE
            .text(state.words)
            .style(theme::soft_text(state.tone))
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

/// Verlauf.
pub(super) fn history<'a>(file: &'a FamilyFile, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let entries = file
        .timeline
        .iter()
        .take(ENTRIES)
        .enumerate()
        .map(|(n, row)| {
            let moment = Berlin
                .timestamp_opt(row.at_s, 0)
                .single()
                .map(|t| t.naive_local());
            let when = moment.map_or_else(String::new, |at| {
                format!(
                    "{}, {}",
                    texts.date_near(at.date(), context.today),
                    texts.time(at.time())
                )
            });
            let (icon, tone) = kind(&row.command.deed);
            let line = Entry {
                icon,
                tone,
                when,
                who: Some(row.actor.clone()),
                words: words(row, context),
            };
            entry(format!("family-history-{n}"), line, None)
        });
    let none = file
        .timeline
        .is_empty()
        .then(|| label::dense_muted(texts.family_no_history()));
    card::listed(
        card::header(texts.family_history(), None, None),
        container(column![none].extend(entries).spacing(gap::XS)).padding([gap::S, 10.0]),
    )
    .into()
}

fn words(row: &CommandRow, context: &Context) -> String {
    let texts = &context.texts;
    let said = texts.deed(&row.command.deed);
    let said = match &row.command.deed {
        Deed::Moved { from, to, .. } => texts.family_moved_from_to(
            &format!(
                "{} {}",
                texts.date_short(from.date()),
                texts.time(from.time())
            ),
            &format!("{} {}", texts.date_short(to.date()), texts.time(to.time())),
        ),
        _ => said,
    };
    if row.undone_by.is_some() {
        texts.family_undone_mark(&said)
    } else {
        said
    }
}

pub(super) fn kind(deed: &Deed) -> (Icon, Tone) {
    match deed {
        Deed::FamilyReported(_) | Deed::Imported { .. } => (icon::INBOX, Tone::Neutral),
        Deed::FamilyEdited(_) => (icon::PENCIL, Tone::Neutral),
        Deed::FamilyClosed(_) => (icon::ARCHIVE, Tone::Neutral),
        Deed::FamilyMoved(_) => (icon::HOUSE, Tone::Neutral),
        Deed::FamilyReopened(_) => (icon::ROTATE_CCW, Tone::Neutral),
        Deed::Booked(_) | Deed::BookedMany(_) | Deed::PlanApplied { .. } | Deed::Joined(_) => {
            (icon::CALENDAR_CHECK, Tone::Ok)
        }
        Deed::DayDeclined(_) => (icon::CALENDAR_X, Tone::Neutral),
        Deed::Moved { .. } | Deed::Rearranged(_) => (icon::CALENDAR_CLOCK, Tone::Warn),
        Deed::Cancelled(_) | Deed::GroupCancelled(_) => (icon::CALENDAR_X, Tone::Danger),
        Deed::StatusSet(_) | Deed::ConfirmedBy(_) | Deed::Concluded(_) => (icon::CHECK, Tone::Ok),
        Deed::TalkEnded(_) => (icon::CHECK_CHECK, Tone::Ok),
        Deed::InterpreterSet(_) => (icon::LANGUAGES, Tone::Neutral),
        Deed::LettersMade(_) | Deed::LettersPrinted(_) => (icon::PRINTER_CHECK, Tone::Neutral),
        Deed::LettersPosted(_) | Deed::LettersDelivered(_) => (icon::SEND, Tone::Neutral),
        Deed::LetterReturned(_) => (icon::UNDO_2, Tone::Warn),
        Deed::ChildStep(step) => match step {
            StepKind::HandedOver | StepKind::Answered => (icon::SEND, Tone::Ok),
            StepKind::TakenBack => (icon::UNDO_2, Tone::Warn),
            StepKind::SentBack => (icon::CIRCLE_HELP, Tone::Warn),
            StepKind::SchoolAsked => (icon::SEND, Tone::Neutral),
            StepKind::SchoolRefused => (icon::CIRCLE_X, Tone::Danger),
            StepKind::SchoolAccepted => (icon::CIRCLE_CHECK, Tone::Ok),
            StepKind::Placed => (icon::STAMP, Tone::Ok),
            StepKind::Admitted => (icon::SCHOOL, Tone::Ok),
            StepKind::EnquiryWithdrawn => (icon::UNDO_2, Tone::Neutral),
            StepKind::PlacementRevoked => (icon::UNDO_2, Tone::Warn),
            StepKind::NotAppeared => (icon::USER_X, Tone::Danger),
            StepKind::SupportExtended | StepKind::SupportEnded => (icon::SCHOOL, Tone::Neutral),
            StepKind::Elsewhere => (icon::ARROW_RIGHT, Tone::Neutral),
        },
        Deed::Called(CallResult::Reached) => (icon::PHONE, Tone::Ok),
        Deed::Called(_) => (icon::PHONE_MISSED, Tone::Warn),
        Deed::FollowUpMade | Deed::FollowUpPostponed(_) => (icon::CALENDAR_CLOCK, Tone::Neutral),
        Deed::FollowUpDone => (icon::CHECK, Tone::Ok),
        Deed::FamiliesMerged { .. } => (icon::USERS, Tone::Neutral),
        Deed::FamiliesDistinct(..) => (icon::USERS, Tone::Neutral),
        Deed::Undone(_) => (icon::UNDO_2, Tone::Neutral),
        Deed::Founded
        | Deed::TextReleased
        | Deed::TextEdited(_)
        | Deed::OfferChanged
        | Deed::DayArranged(_)
        | Deed::CapacityReported(_)
        | Deed::SchoolsRead { .. }
        | Deed::SchoolEdited
        | Deed::Administered => (icon::SETTINGS, Tone::Neutral),
    }
}
