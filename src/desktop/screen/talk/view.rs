//! The page of a talk: header, children, sections, questions, and what the hand-over still needs.

use chrono::{TimeZone as _, Timelike as _};
use chrono_tz::Europe::Berlin;
use iced::widget::{column, container, row, scrollable};
use iced::{Alignment, Element, Length};

use super::message::Message;
use super::{Open, body, side, tabs};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::{banner, button, empty, label, pill, site_badge, tooltip};
use crate::domain::appointment::Appointment;
use crate::domain::interpreter::InterpreterMode;
use crate::domain::rights::Right;

/// "09:41"
pub(super) fn clock(seconds: i64) -> String {
    Berlin
        .timestamp_opt(seconds, 0)
        .single()
        .map_or_else(String::new, |at| at.format("%H:%M").to_string())
}

/// The page.
pub(super) fn page<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    if open.file.children.is_empty() {
        let to_record = button::secondary("talk-record", texts.talk_open_record())
            .on_press(Message::RecordPressed);
        let nobody = empty::empty(
            icon::USERS,
            texts.talk_nobody(),
            None,
            vec![to_record.into()],
        );
        return column![header(open, context), nobody]
            .spacing(gap::M)
            .into();
    }
    let middle = scrollable(container(body::sections(open, context)).width(Length::Fill))
        .height(Length::Fill)
        .style(theme::scroller);
    let middle = container(column![body::head(open, context), middle])
        .padding(1)
        .width(Length::Fill)
        .height(Length::Fill)
        .style(theme::card);
    let right =
        scrollable(container(side::side(open, context)).padding(iced::padding::right(10.0)))
            .height(Length::Fill)
            .style(theme::scroller);
    let panels = row![
        container(tabs::sections(open, context)).width(206),
        middle,
        container(right).width(306),
    ]
    .spacing(gap::M)
    .height(Length::Fill);
    // One place for both: a place of its own would leave a gap while nothing is said.
    let told = match (notices(open, context), met(open, context)) {
        (Some(notice), Some(met)) => Some(column![notice, met].spacing(gap::S).into()),
        (notice, met) => notice.or(met),
    };
    column![
        header(open, context),
        told,
        tabs::children(open, context),
        panels
    ]
    .spacing(gap::M)
    .into()
}

fn header<'a>(open: &'a Open, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let name = match (open.file.guardians.first(), open.file.children.first()) {
        (Some(guardian), _) => one_name(&guardian.family_name, &guardian.given_name),
        (None, Some(child)) => one_name(&child.family_name, &child.given_name),
        (None, None) => String::new(),
    };
    let site =
        (open.appointment.as_ref()).map(|a| site_badge::badge(vocabulary::site(a.site, context)));
    let place = (open.appointment.as_ref()).map(|a| place(a, context));
    let minutes = (context.now - open.begun).num_minutes().max(0);
    let running = if open.past.is_some() {
        None
    } else if open.reads_only(context) {
        Some(pill::pill(icon::EYE, texts.talk_paused(), Tone::Neutral))
    } else {
        let words = texts.talk_running(&texts.time(open.begun.time()), minutes);
        Some(pill::pill(icon::PLAY, words, Tone::Info))
    };
    let leads = !open.reads_only(context);
    let interrupt = leads.then(|| {
        button::secondary("talk-interrupt", texts.talk_interrupt())
            .on_press(Message::InterruptPressed)
    });
    let end = leads.then(|| {
        button::primary("talk-end", texts.talk_end())
            .icon(icon::CHECK)
            .key_cap(
                Chord::key(iced::keyboard::key::Named::Enter)
                    .with_ctrl()
                    .label(texts),
            )
            .busy(open.busy)
            .on_press(Message::EndPressed)
    });
    row![
        tooltip::below(
            button::icon_only("talk-back", icon::ARROW_LEFT).on_press(Message::BackPressed),
            texts.back(),
        ),
        row![
            cut(label::TITLE, texts.talk_of(&context.shown(&name))),
            site,
            place.map(|words| cut(label::DENSE, words).style(theme::muted)),
            running,
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center)
        .width(Length::Fill),
        interrupt,
        end,
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

fn one_name(family: &str, given: &str) -> String {
    let family = family.trim();
    if family.is_empty() {
        given.trim()
    } else {
        family
    }
    .to_owned()
}

/// "Beckum, Raum 2 · Somali, Video"
fn place(appointment: &Appointment, context: &Context) -> String {
    let office = &context.office;
    let site = office.site(appointment.site).map(|s| s.name.as_str());
    let room = office.room(appointment.room).map(|r| r.name.as_str());
    let place: Vec<&str> = site.into_iter().chain(room).collect();
    let spoken = appointment.interpreter.as_ref().map(|booking| {
        let language = office.language_name(&booking.language).to_owned();
        match booking.mode {
            InterpreterMode::OnSite => language,
            mode => format!("{language}, {}", context.texts.mode(mode)),
        }
    });
    let parts: Vec<String> = std::iter::once(place.join(", ")).chain(spoken).collect();
    parts.join(" · ")
}

/// What others answered otherwise meanwhile.
fn met<'a>(open: &'a Open, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let told = open.met.iter().fold(
        banner::banner(Tone::Warn, "").title(texts.talk_met_title()),
        |told, line| told.point(icon::PENCIL, Tone::Warn, line.clone()),
    );
    let shown = !open.met.is_empty() && open.past.is_none();
    shown.then(|| {
        told.link("talk-met-close", texts.close(), Message::MetClosed)
            .into()
    })
}

fn notices<'a>(open: &'a Open, context: &'a Context) -> Option<Element<'a, Message>> {
    let texts = &context.texts;
    let said = if let Some(past) = &open.past {
        let person = context.office.persons.iter().find(|p| p.id == past.person);
        let name = person.map_or("–", |p| p.name.as_str());
        let words = texts.talk_past(&texts.date(past.begun.date()), name);
        banner::banner(Tone::Info, words).icon(icon::EYE)
    } else if !context.may(Right::Counsel) {
        banner::banner(Tone::Info, texts.talk_no_right()).icon(icon::EYE)
    } else if let Some(leader) = open.leader() {
        let words = texts.talk_other(&leader.name, &clock(leader.begun_s));
        banner::banner(Tone::Warn, words).icon(icon::LOCK).link(
            "talk-lead",
            texts.talk_take_lead(),
            Message::LeadPressed,
        )
    } else if open.keeping.failed {
        banner::banner(Tone::Danger, texts.talk_draft_failed()).link(
            "talk-save-again",
            texts.talk_key_save(),
            Message::SavePressed,
        )
    } else {
        let note = open.note.as_ref()?;
        banner::banner(Tone::Info, note.clone()).link(
            "talk-note-close",
            texts.close(),
            Message::NoteClosed,
        )
    };
    Some(said.into())
}

impl Open {
    /// "Geplant bis 12:00 · danach Pop, Alma um 13:00 · Entwurf gesichert 09:41"
    pub(super) fn foot(&self, context: &Context) -> String {
        let texts = &context.texts;
        let mut parts = Vec::new();
        if self.past.is_none() {
            if let Some(a) = &self.appointment {
                parts.push(texts.talk_planned_to(&texts.time(a.end().time())));
            }
            if let Some((name, time)) = &self.next {
                let time = texts.time(time.with_second(0).unwrap_or(*time));
                parts.push(texts.talk_then(&context.shown(name), &time));
            }
            if !self.reads_only(context) {
                parts.push(match self.keeping.saved_s {
                    Some(at) if !self.keeping.failed => texts.talk_draft_saved(&clock(at)),
                    _ => texts.talk_draft_open(),
                });
            }
        } else {
            parts.push(texts.as_of(&texts.time(context.now.time())));
        }
        parts.join(" · ")
    }
}
