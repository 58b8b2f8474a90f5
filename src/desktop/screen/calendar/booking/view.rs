//! How the sheet of an appointment looks.

use iced::widget::{column, container, row, scrollable, space};
use iced::{Alignment, Element, Length};

use super::super::deeds::when;
use super::{Booking, Event, Wanted};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::screen::calendar::{Calendar, Message};
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::segmented::{Scale, scaled, segment};
use crate::desktop::widget::{button, checkbox, label, site_badge};
use crate::domain::appointment::AppointmentKind;
use crate::domain::booking::{Place, people};
use crate::domain::guardian::full_name;
use crate::domain::interpreter::InterpreterMode;

/// The sheet, if it is open.
pub fn dialog<'a>(calendar: &'a Calendar, context: &'a Context) -> Option<Dialog<'a, Message>> {
    let booking = calendar.booking.as_ref()?;
    let texts = &context.texts;
    let change = booking.before.is_some();
    let (title, words) = if change {
        (texts.booking_change_title(), texts.booking_change_do())
    } else {
        (texts.booking_title(), texts.booking_do())
    };
    let ready = booking
        .is_ready()
        .then_some(Message::Booking(Event::Confirmed));
    let action = button::primary("booking-do", words)
        .busy(calendar.busy)
        .on_press_maybe(ready.clone());
    let kinds = (!change && booking.group.is_none()).then(|| kinds(booking, context));
    let body = column![
        kinds,
        children(booking, context),
        row![
            length(booking, context),
            space().width(gap::L),
            interpreter(booking, context)
        ],
        places(booking, context),
        rooms(booking, context),
        group(calendar, booking, context),
        verdict(booking, context),
    ]
    .spacing(gap::M);
    Some(
        Dialog::new(
            "booking-dialog",
            title,
            texts.back(),
            Message::Booking(Event::Closed),
        )
        .object(context.shown(&booking.name).into_owned())
        .body(container(scrollable(body).style(theme::scroller)).max_height(520))
        .action(action, ready)
        .wide(),
    )
}

fn said<'a>(mark: Icon, tone: Tone, words: String) -> Element<'a, Message> {
    row![
        mark.at(13.0).style(theme::soft_text(tone)),
        label::dense(words)
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center)
    .into()
}

fn kinds<'a>(booking: &Booking, context: &'a Context) -> Element<'a, Message> {
    let one = |at: usize, kind: AppointmentKind| {
        container(checkbox::checkbox(
            format!("booking-kind-{at}"),
            context.texts.kind(kind),
            booking.kind == kind,
            Some(Message::Booking(Event::KindChosen(kind))),
        ))
        .width(Length::FillPortion(1))
        .into()
    };
    let all = AppointmentKind::ALL;
    let half = all.len() / 2;
    let line = |from: usize| row((from..from + half).map(|at| one(at, all[at])));
    column![
        label::DENSE_STRONG.text(context.texts.booking_kind()),
        line(0),
        line(half)
    ]
    .spacing(gap::XS)
    .into()
}

fn children<'a>(booking: &'a Booking, context: &'a Context) -> Option<Element<'a, Message>> {
    let file = booking.file.as_ref()?;
    let coming = booking.coming();
    let ticks = file.children.iter().enumerate().map(|(at, child)| {
        let name = full_name(&child.family_name, &child.given_name);
        checkbox::checkbox(
            format!("booking-child-{at}"),
            context.shown(&name).into_owned(),
            coming.contains(&child.id),
            Some(Message::Booking(Event::ChildPressed(child.id))),
        )
    });
    Some(
        column![label::DENSE_STRONG.text(context.texts.booking_children())]
            .push(row(ticks).spacing(gap::L).wrap())
            .spacing(gap::XS)
            .into(),
    )
}

fn length<'a>(booking: &Booking, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let minutes = booking.length(context);
    let press = |longer| {
        let joins = booking.group.is_some();
        (!joins).then_some(Message::Booking(Event::Lengthened(longer)))
    };
    column![
        label::DENSE_STRONG.text(texts.booking_length()),
        row![
            button::secondary("booking-shorter", "−")
                .small()
                .on_press_maybe(press(false)),
            label::strong(texts.minutes(minutes.into())),
            button::secondary("booking-longer", "+")
                .small()
                .on_press_maybe(press(true)),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
    ]
    .spacing(gap::XS)
    .into()
}

fn interpreter<'a>(booking: &Booking, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let need = booking.file.as_ref()?.family.interpreter.as_ref()?;
    if booking.group.is_some() {
        return None;
    }
    let modes = [
        InterpreterMode::OnSite,
        InterpreterMode::Phone,
        InterpreterMode::Video,
    ];
    let mut options = vec![segment(Wanted::Without, texts.booking_without())];
    options.extend(
        modes
            .into_iter()
            .map(|mode| segment(Wanted::With(mode), texts.mode(mode))),
    );
    let title = format!(
        "{} ({})",
        texts.booking_interpreter(),
        context.office.language_name(&need.language)
    );
    Some(
        column![
            label::DENSE_STRONG.text(title),
            scaled(
                "booking-interpreter",
                options,
                booking.interpreting().as_ref(),
                Scale::Small,
                |wanted| Message::Booking(Event::InterpreterChosen(wanted)),
            )
        ]
        .spacing(gap::XS)
        .into(),
    )
}

fn places<'a>(booking: &'a Booking, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let chosen = booking.place;
    let like =
        |a: &Place, b: &Place| (a.site, a.counsellor, a.start) == (b.site, b.counsellor, b.start);
    let mut all: Vec<Place> = chosen.into_iter().collect();
    for slot in &booking.slots {
        if !all.iter().any(|place| like(place, &slot.place)) {
            all.push(slot.place);
        }
    }
    all.sort_by_key(|place| (place.start, place.site, place.counsellor));
    if booking.group.is_some() {
        all.retain(|place| Some(*place) == chosen);
    }
    let lines = all.into_iter().enumerate().map(|(at, place)| {
        let site = context
            .office
            .site(place.site)
            .map_or("", |site| site.name.as_str());
        let who = context
            .office
            .counsellor(place.counsellor)
            .map_or("", |c| c.short.as_str());
        let words = format!("{} · {site} · {who}", when(place.start, context));
        row![
            checkbox::checkbox(
                format!("booking-place-{at}"),
                words,
                chosen.is_some_and(|c| like(&c, &place)),
                Some(Message::Booking(Event::PlaceChosen(place))),
            ),
            site_badge::badge(vocabulary::site(place.site, context)),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    });
    let none =
        (chosen.is_none() && booking.searched).then(|| label::dense(texts.booking_no_place()));
    column![label::DENSE_STRONG.text(texts.booking_when())]
        .extend(lines)
        .push(none)
        .spacing(gap::XS)
        .into()
}

fn rooms<'a>(booking: &Booking, context: &'a Context) -> Option<Element<'a, Message>> {
    let place = booking.place.filter(|_| booking.group.is_none())?;
    let rooms: Vec<_> = context
        .office
        .rooms
        .iter()
        .filter(|room| room.site == place.site && room.active)
        .collect();
    if rooms.len() < 2 {
        return None;
    }
    let options = rooms
        .into_iter()
        .map(|room| segment(room.id, room.name.as_str()))
        .collect();
    Some(
        row![
            label::DENSE_STRONG.text(context.texts.booking_room()),
            scaled(
                "booking-room",
                options,
                Some(&place.room),
                Scale::Small,
                |room| Message::Booking(Event::RoomChosen(room)),
            )
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .into(),
    )
}

fn group<'a>(
    calendar: &'a Calendar,
    booking: &Booking,
    context: &'a Context,
) -> Option<Element<'a, Message>> {
    let host = booking.group?;
    let rows = calendar.span.iter().flat_map(|span| &span.rows);
    let members: Vec<_> = rows
        .map(|row| &row.appointment)
        .filter(|a| a.host() == host && a.status.claims_time())
        .collect();
    let room = booking
        .place
        .and_then(|place| context.office.room(place.room));
    let seats = room.map_or(0, |room| i64::from(room.seats));
    let families = i64::try_from(members.len()).unwrap_or(i64::MAX);
    let coming = people(members, host);
    Some(said(
        icon::USERS,
        Tone::Neutral,
        context
            .texts
            .booking_group_there(families, coming.into(), seats),
    ))
}

fn verdict<'a>(booking: &'a Booking, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    if let Some(trouble) = &booking.trouble {
        return said(icon::CIRCLE_X, Tone::Danger, trouble.clone());
    }
    let Some(check) = &booking.check else {
        return label::cap(texts.calendar_searching()).into();
    };
    let mut lines: Vec<Element<'a, Message>> = Vec::new();
    if check.against.is_empty() {
        lines.push(said(icon::CHECK, Tone::Ok, texts.booking_fits()));
    } else {
        lines.push(label::DENSE_STRONG.text(texts.booking_against()).into());
        lines.extend(
            check
                .against
                .iter()
                .map(|reason| said(icon::BAN, Tone::Danger, reason.sentence(context.lang))),
        );
        lines.push(if check.overridable {
            field::field("booking-why", texts.booking_why(), &booking.why)
                .aside(texts.booking_soft())
                .on_input(|why| Message::Booking(Event::WhyTyped(why)))
                .note(Note::hint(texts.booking_why_hint()))
                .into()
        } else {
            label::dense_strong(texts.booking_hard()).into()
        });
    }
    let follows = check.then.iter().flat_map(|then| &then.consequences);
    let mut follows = follows
        .map(|c| said(icon::CORNER_DOWN_RIGHT, Tone::Warn, texts.consequence(c)))
        .peekable();
    if follows.peek().is_some() {
        lines.push(label::DENSE_STRONG.text(texts.booking_follows()).into());
        lines.extend(follows);
    }
    column(lines).spacing(gap::XS).into()
}
