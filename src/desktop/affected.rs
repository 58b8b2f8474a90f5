//! What a change of the offered time leaves behind, in words: the appointments that no longer fit and the way on from
//! them, letters that are out, interpreters who were asked, series that meet.

use std::collections::BTreeSet;

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::action::Destination;
use super::context::Context;
use super::icon;
use super::theme::{Tone, space as gap};
use super::vocabulary;
use super::widget::cut::cut;
use super::widget::{banner, label, pill, site_badge};
use crate::domain::appointment::AppointmentKind;
use crate::domain::id::FamilyId;
use crate::domain::interpreter::InterpreterBooking;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::domain::schedule::sound::{Overlap, Shared};
use crate::service::administration::Foreseen;
use crate::store::rows::AppointmentRow;

/// So many appointments are named.
pub const NAMED: usize = 5;

/// A count for a sentence.
#[must_use]
pub fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// One appointment in a line: site, when, who, and what was already sent or asked for.
pub fn line<'a, Message: Clone + 'a>(
    row_: &AppointmentRow,
    context: &Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    let a = &row_.appointment;
    let words = format!(
        "{} {} · {} · {}",
        texts.date(a.start.date()),
        texts.time(a.start.time()),
        context.shown(&row_.name),
        row_.file_number
    );
    let invited = row_
        .letter
        .is_some()
        .then(|| pill::pill(icon::MAIL, texts.offer_invited(), Tone::Warn));
    let asked =
        was_asked(row_).then(|| pill::pill(icon::LANGUAGES, texts.offer_asked(), Tone::Warn));
    row![
        site_badge::badge(vocabulary::site(a.site, context)),
        container(cut(label::DENSE, words)).width(Length::Fill),
        invited,
        asked,
    ]
    .spacing(gap::S)
    .height(24)
    .align_y(Alignment::Center)
    .into()
}

fn was_asked(row: &AppointmentRow) -> bool {
    let booking = row.appointment.interpreter.as_ref();
    booking.is_some_and(InterpreterBooking::was_asked)
}

/// The appointments that would no longer fit, the first of them by name, and what hangs on them.
pub fn appointments<'a, Message: Clone + 'a>(
    rows: &[AppointmentRow],
    context: &Context,
) -> Element<'a, Message> {
    let texts = &context.texts;
    if rows.is_empty() {
        return banner::banner(Tone::Ok, texts.offer_affected_none()).into();
    }
    let letters = rows.iter().filter(|row| row.letter.is_some()).count();
    let interpreters = rows.iter().filter(|row| was_asked(row)).count();
    let mut said = banner::banner(Tone::Warn, texts.offer_affected(count(rows.len())));
    if letters > 0 {
        said = said.point(icon::MAIL, Tone::Warn, texts.offer_letters(count(letters)));
    }
    if interpreters > 0 {
        said = said.point(
            icon::LANGUAGES,
            Tone::Warn,
            texts.offer_interpreters(count(interpreters)),
        );
    }
    let lines = rows.iter().take(NAMED).map(|row| line(row, context));
    column![said, column(lines), more(rows.len(), context)]
        .spacing(gap::S)
        .into()
}

/// The way on from appointments that no longer fit: a plan for just their families, in words and as a place. A group
/// moves as a whole, by hand.
#[must_use]
pub fn replan(rows: &[AppointmentRow], context: &Context) -> Option<(String, Destination)> {
    let moves = || {
        let all = rows.iter().map(|row| &row.appointment);
        all.filter(|a| a.kind != AppointmentKind::Group)
    };
    let first = moves().map(|a| a.start.date()).min();
    let first = first.filter(|_| context.may(Right::BookAppointments))?;
    let families: BTreeSet<FamilyId> = moves().map(|a| a.family).collect();
    let words = context.texts.offer_replan(count(families.len()));
    let to = Destination::Plan {
        only: Some(families.into_iter().collect()),
        from: Some(first),
    };
    Some((words, to))
}

/// "und 3 weitere", when not all are named.
#[must_use]
pub fn more<'a, Message: Clone + 'a>(
    all: usize,
    context: &Context,
) -> Option<Element<'a, Message>> {
    let more = all.checked_sub(NAMED).filter(|more| *more > 0)?;
    Some(label::dense_muted(context.texts.offer_more(count(more))).into())
}

/// Everything a change would do.
pub fn foreseen<'a, Message: Clone + 'a>(
    foreseen: &Foreseen,
    context: &Context,
) -> Element<'a, Message> {
    let ends = foreseen
        .only_ends
        .then(|| banner::banner(Tone::Info, context.texts.offer_only_ends()));
    column![
        ends,
        appointments(&foreseen.affected, context),
        overlaps(&foreseen.overlaps, context),
    ]
    .spacing(gap::S)
    .into()
}

/// Why a series cannot be like this.
#[must_use]
pub fn faults<'a, Message: Clone + 'a>(
    reasons: &[Reason],
    context: &Context,
) -> Option<Element<'a, Message>> {
    let (first, rest) = reasons.split_first()?;
    let mut said = banner::banner(Tone::Danger, first.sentence(context.lang))
        .title(context.texts.offer_impossible());
    for reason in rest {
        said = said.point(icon::BAN, Tone::Danger, reason.sentence(context.lang));
    }
    Some(said.into())
}

/// Series that would take place at the same time.
#[must_use]
pub fn overlaps<'a, Message: Clone + 'a>(
    overlaps: &[Overlap],
    context: &Context,
) -> Option<Element<'a, Message>> {
    let (first, rest) = overlaps.split_first()?;
    let mut said =
        banner::banner(Tone::Warn, overlap(first, context)).title(context.texts.offer_overlaps());
    for other in rest.iter().take(NAMED) {
        said = said.point(icon::TRIANGLE_ALERT, Tone::Warn, overlap(other, context));
    }
    Some(said.into())
}

fn overlap(overlap: &Overlap, context: &Context) -> String {
    let (office, texts) = (&context.office, &context.texts);
    let Some(other) = office.series(overlap.with) else {
        return texts.unknown();
    };
    let day = texts.date(overlap.day);
    let hours = texts.span(other.start, other.end);
    match overlap.shared {
        Shared::Counsellor => {
            let name = office.counsellor(other.counsellor).map_or("", |c| &c.short);
            texts.offer_overlap_counsellor(name, &day, &hours)
        }
        Shared::Room => {
            let name = office.room(other.room).map_or("", |r| &r.name);
            texts.offer_overlap_room(name, &day, &hours)
        }
    }
}
