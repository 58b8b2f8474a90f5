//! The chosen appointment at the side: its facts, its states, what can be done with it; and the question before it is
//! cancelled.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::deeds::when;
use super::week::grades;
use super::{Calendar, Message, about, hover, panel};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{button, card, label, scroll, site_badge};
use crate::domain::booking::CancelledBy;
use crate::domain::id::AppointmentId;
use crate::domain::interpreter::{InterpreterBooking, InterpreterStatus};
use crate::domain::rights::Right;
use crate::domain::schedule::affected::{Standing, standing};
use crate::store::rows::AppointmentRow;

/// An appointment that is about to be cancelled.
#[derive(Debug, Clone, PartialEq)]
pub struct Cancelling {
    /// Which.
    pub id: AppointmentId,
    /// Who cancels.
    pub by: CancelledBy,
    /// Why.
    pub reason: String,
    /// All families of its group.
    pub whole_group: bool,
}

/// The panel about the chosen appointment.
pub fn view<'a>(
    calendar: &'a Calendar,
    row: &'a AppointmentRow,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let close = button::inline_icon("calendar-details-close", icon::X, Some(Message::Escaped));
    let head = card::header(texts.calendar_appointment(), None, Some(close));
    let may = context.may(Right::BookAppointments);
    let open = row.appointment.status.is_open();
    let body = column![
        about::missed(calendar, &row.appointment, context),
        facts(calendar, row, context),
        about::group(calendar, context),
        (may && open).then(|| standing_actions(context)),
        about::sheets(calendar, &row.appointment, context),
        about::chain(calendar, &row.appointment, context),
        (may && open).then(|| others(calendar, context)),
    ]
    .spacing(gap::M)
    .padding([gap::M, 13.0]);
    column![head, card::separator(), scroll::down(body)].into()
}

fn fact<'a>(mark: Icon, words: String) -> Element<'a, Message> {
    row![
        container(mark.at(13.0).style(theme::muted)).padding(iced::padding::top(2)),
        label::dense(words)
    ]
    .spacing(gap::S)
    .into()
}

fn facts<'a>(
    calendar: &'a Calendar,
    row_: &'a AppointmentRow,
    context: &'a Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let a = &row_.appointment;
    let office = &context.office;
    let name = cut(label::HEAD, context.shown(&row_.name));
    let original = (!row_.original.is_empty() && !context.privacy)
        .then(|| label::original_script(row_.original.as_str()));
    let site = office.site(a.site).map_or("", |site| site.name.as_str());
    let room = office.room(a.room).map_or("", |room| room.name.as_str());
    let who = office
        .counsellor(a.counsellor)
        .map_or("", |counsellor| counsellor.name.as_str());
    let time = format!(
        "{}, {}",
        texts.date_near(a.start.date(), context.today),
        texts.span(a.start.time(), a.end().time())
    );
    let children = texts.today_children(i64::try_from(row_.births.len()).unwrap_or(i64::MAX));
    let grades = grades(&row_.births, context);
    let children = if grades.is_empty() {
        children
    } else {
        format!("{children} · {grades}")
    };
    let at = about::place(a, site, room, context);
    let interpreter = a.interpreter.as_ref().map(|booking| {
        column![
            fact(
                icon::LANGUAGES,
                texts.calendar_interpreting(office.language_name(&booking.language))
            ),
            fact(icon::INFO, interpreted(booking, context)),
            vocabulary::interpreter(Some(booking), context).pill()
        ]
        .spacing(gap::XS)
    });
    // As soon as it is known whether the invitation still holds, that is said instead.
    let known = calendar
        .about
        .known()
        .is_some_and(|about| about.letter.is_some());
    let outside = a.status.is_open().then(|| match standing(office, a) {
        Standing::Offered => None,
        Standing::Outside => Some(texts.standing_outside()),
        Standing::Impossible => Some(texts.standing_impossible()),
    });
    let outside = outside
        .flatten()
        .map(|words| fact(icon::TRIANGLE_ALERT, words));
    let letter = hover::letter(row_, context);
    let reason = (!a.reason.is_empty()).then(|| fact(icon::INFO, a.reason.clone()));
    column![
        row![site_badge::badge(vocabulary::site(a.site, context)), name]
            .spacing(gap::S)
            .align_y(Alignment::Center),
        original,
        row![
            vocabulary::appointment(a.status, context).pill(),
            label::cap(row_.file_number.to_string())
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
        fact(icon::MESSAGES_SQUARE, texts.kind(a.kind)),
        fact(icon::CLOCK, time),
        fact(at.0, at.1),
        fact(icon::USER_ROUND, texts.calendar_with(who)),
        fact(icon::USERS, children),
        interpreter,
        (!known).then(|| fact(letter.icon, letter.words)),
        about::attached(calendar, a, context),
        reason,
        outside,
    ]
    .spacing(6)
    .into()
}

/// "Dolmetschen: Video · D. Muster · Vorgang SP-17"
fn interpreted(booking: &InterpreterBooking, context: &Context) -> String {
    let texts = &context.texts;
    let person = booking.person.and_then(|id| context.office.interpreter(id));
    let reference =
        (!booking.reference.is_empty()).then(|| texts.about_reference(&booking.reference));
    let mut parts = vec![texts.about_interpreter_by(&texts.mode(booking.mode))];
    parts.extend(person.map(|person| person.name.clone()));
    parts.extend(reference);
    parts.join(" · ")
}

/// The two ways to another time, or to none.
fn standing_actions<'a>(context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let mv = button::secondary("calendar-move", texts.calendar_move())
        .icon(icon::CALENDAR_CLOCK)
        .key_cap(Chord::ctrl('m').label(texts))
        .width(Length::Fill)
        .on_press(Message::MovePressed);
    let cancel = button::danger("calendar-cancel", texts.calendar_cancel())
        .icon(icon::CALENDAR_X)
        .key_cap(texts.key_delete())
        .width(Length::Fill)
        .on_press(Message::CancelPressed);
    column![mv, cancel].spacing(6).into()
}

fn others<'a>(calendar: &'a Calendar, context: &'a Context) -> Element<'a, Message> {
    if calendar.ranked.is_some() {
        return panel::suggestions(calendar, context);
    }
    button::quiet("calendar-others", context.texts.calendar_other_times())
        .small()
        .icon(icon::LIST_CHECKS)
        .on_press(Message::OthersPressed)
        .into()
}

/// The question before an appointment is cancelled, with what else follows.
pub fn dialog<'a>(calendar: &'a Calendar, context: &'a Context) -> Option<Dialog<'a, Message>> {
    let cancelling = calendar.cancelling.as_ref()?;
    let row_ = calendar.row()?;
    let texts = &context.texts;
    let a = &row_.appointment;
    let who = segmented(
        "calendar-cancel-by",
        vec![
            segment(CancelledBy::Family, texts.calendar_by_family()),
            segment(CancelledBy::Office, texts.calendar_by_office()),
        ],
        Some(&cancelling.by),
        Message::CancelledBy,
    );
    let reason = field::field(
        "calendar-cancel-reason",
        texts.calendar_reason(),
        &cancelling.reason,
    )
    .aside(texts.optional())
    .on_input(Message::ReasonTyped)
    .note(Note::hint(texts.calendar_reason_hint()));
    let letter = row_
        .letter
        .is_some()
        .then(|| fact(icon::MAIL_X, texts.calendar_also_letter()));
    let asked = a.interpreter.as_ref().is_some_and(|booking| {
        matches!(
            booking.status,
            InterpreterStatus::Requested | InterpreterStatus::Confirmed
        )
    });
    let interpreter = asked.then(|| fact(icon::LANGUAGES, texts.calendar_also_interpreter()));
    let body = column![
        label::DENSE_STRONG.text(texts.calendar_cancel_who()),
        row![who, space::horizontal()],
        reason,
        label::DENSE_STRONG.text(texts.calendar_also()),
        fact(icon::CALENDAR_OFF, texts.calendar_also_free()),
        letter,
        interpreter,
    ]
    .spacing(gap::S);
    let action = button::danger_primary("calendar-cancel-do", texts.calendar_cancel_do())
        .busy(calendar.busy)
        .on_press(Message::CancelConfirmed);
    let object = format!("{} · {}", context.shown(&row_.name), when(a.start, context));
    Some(
        Dialog::new(
            "calendar-cancel-dialog",
            texts.calendar_cancel_title(),
            texts.back(),
            Message::CancelClosed,
        )
        .object(object)
        .body(body)
        .action(action, None)
        .cautious(),
    )
}
