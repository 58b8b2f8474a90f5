//! Everything known about an appointment in short lines: for the card under the pointer and the panel at the side.

use super::week::grades;
use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary::{self, State};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::id::AppointmentId;
use crate::store::rows::AppointmentRow;

/// What the card says.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// About which appointment.
    pub id: AppointmentId,
    /// The family.
    pub title: String,
    /// Icon, tone and words of each line.
    pub lines: Vec<(Icon, Tone, String)>,
}

/// How far the invitation to an appointment is.
#[must_use]
pub fn letter(row: &AppointmentRow, context: &Context) -> State {
    let texts = &context.texts;
    let day = |day| texts.day_month(day);
    let (icon, tone, words) = match &row.letter {
        None => (icon::MAIL, Tone::Neutral, texts.week_no_letter()),
        Some(_) if row.appointment.status == AppointmentStatus::Booked => (
            icon::TRIANGLE_ALERT,
            Tone::Warn,
            texts.week_letter_outdated(),
        ),
        Some(letter) => match (letter.returned_on, letter.posted_on) {
            (Some(on), _) => (
                icon::MAIL_X,
                Tone::Danger,
                texts.week_letter_returned(&day(on)),
            ),
            (None, Some(on)) => (
                icon::SEND,
                Tone::Neutral,
                texts.week_letter_posted(&day(on)),
            ),
            (None, None) => {
                let on = day(letter.made_at.date());
                (icon::PRINTER, Tone::Neutral, texts.week_letter_made(&on))
            }
        },
    };
    State { icon, tone, words }
}

/// Everything known about it, line by line.
#[must_use]
pub fn card(row: &AppointmentRow, outside: bool, context: &Context) -> Card {
    let texts = &context.texts;
    let (a, office) = (&row.appointment, &context.office);
    let mut lines: Vec<(Icon, Tone, String)> = Vec::new();
    let mut line = |state: State| lines.push((state.icon, state.tone, state.words));
    let plain = |icon, words| State {
        icon,
        tone: Tone::Neutral,
        words,
    };
    line(vocabulary::appointment(a.status, context));
    let day = texts.date_near(a.start.date(), context.today);
    let time = texts.span(a.start.time(), a.end().time());
    let long = texts.minutes(a.minutes.into());
    line(plain(icon::CLOCK, format!("{day}, {time} ({long})")));
    let site = office.site(a.site).map_or("", |site| site.name.as_str());
    let room = office.room(a.room).map_or("", |room| room.name.as_str());
    line(plain(icon::MAP_PIN, texts.calendar_at(site, room)));
    let who = office.counsellor(a.counsellor);
    let who = who.map_or("", |counsellor| counsellor.name.as_str());
    line(plain(icon::USER_ROUND, texts.calendar_with(who)));
    let children = texts.today_children(i64::try_from(row.births.len()).unwrap_or(i64::MAX));
    let grades = grades(&row.births, context);
    line(plain(
        icon::USERS,
        if grades.is_empty() {
            children
        } else {
            format!("{children} · {grades}")
        },
    ));
    if let Some(booking) = &a.interpreter {
        let state = vocabulary::interpreter(Some(booking), context);
        let language = office.language_name(&booking.language);
        line(State {
            words: format!("{language}: {}", state.words),
            icon: icon::LANGUAGES,
            tone: state.tone,
        });
    }
    line(letter(row, context));
    if outside {
        line(State {
            icon: icon::CALENDAR_OFF,
            tone: Tone::Warn,
            words: texts.week_outside(),
        });
    }
    if !a.reason.is_empty() {
        line(plain(icon::INFO, a.reason.clone()));
    }
    let name = context.shown(&row.name);
    Card {
        id: a.id,
        title: if name.is_empty() {
            row.file_number.to_string()
        } else {
            format!("{name} · {}", row.file_number)
        },
        lines,
    }
}

impl Calendar {
    /// The pointer rests on an appointment, or has left it.
    pub(super) fn hover(
        &mut self,
        id: Option<AppointmentId>,
        context: &Context,
    ) -> Action<Message> {
        self.card = id.and_then(|id| {
            let outside = self.week.as_ref()?.block(id)?.outside;
            Some(card(self.row_of(id)?, outside, context))
        });
        Action::None
    }
}
