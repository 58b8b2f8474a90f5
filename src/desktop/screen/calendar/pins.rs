//! The pin board (Pinnwand): appointments taken off the grid with Strg+X until Strg+V puts them down elsewhere. Nothing
//! is written before; until then they hold their time.

use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::deeds::{Attempt, when};
use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{self, space as gap};
use crate::desktop::vocabulary;
use crate::desktop::widget::cut::cut;
use crate::desktop::widget::keys::Chord;
use crate::desktop::widget::{button, card, label, site_badge};
use crate::domain::id::AppointmentId;
use crate::domain::rights::Right;
use crate::store::rows::AppointmentRow;

/// What hangs on the board, above the rest of the panel; the last one is put down next.
pub fn view<'a>(calendar: &'a Calendar, context: &'a Context) -> Option<Element<'a, Message>> {
    if calendar.pins.is_empty() {
        return None;
    }
    let texts = &context.texts;
    let count = i64::try_from(calendar.pins.len()).unwrap_or(i64::MAX);
    let head = card::header(
        texts.week_pins(),
        Some(texts.week_pinned_count(count)),
        None,
    );
    let last = calendar.pins.len() - 1;
    let rows = calendar
        .pins
        .iter()
        .enumerate()
        .map(|(at, pin)| one(pin, at == last, context));
    Some(
        column![
            head,
            column(rows).spacing(gap::S).padding([gap::S, 13.0]),
            card::separator()
        ]
        .into(),
    )
}

fn one<'a>(pin: &'a AppointmentRow, next: bool, context: &'a Context) -> Element<'a, Message> {
    let texts = &context.texts;
    let a = &pin.appointment;
    let facts = format!(
        "{} · {}",
        when(a.start, context),
        texts.minutes(a.minutes.into())
    );
    let name = if next {
        cut(label::BODY_STRONG, context.shown(&pin.name))
    } else {
        cut(label::BODY, context.shown(&pin.name))
    };
    let lines = column![name, cut(label::CAP, facts).style(theme::muted)].width(Length::Fill);
    let off = button::inline_icon("calendar-unpin", icon::X, Some(Message::Unpinned(a.id)));
    let badge = container(site_badge::badge(vocabulary::site(a.site, context))).width(20);
    let entry = row![badge, lines, off].spacing(gap::S);
    let hint = next.then(|| label::cap(texts.week_pin_hint(&Chord::ctrl('v').label(texts))));
    column![entry.align_y(Alignment::Center), hint].into()
}

impl Calendar {
    /// Strg+X: the chosen appointment, or the one under the keyboard, goes to the board.
    pub(super) fn pin(&mut self, context: &Context) -> Action<Message> {
        let under = self.under_cursor().filter(|_| self.in_grid);
        let id = under.or(self.selected);
        let row = id.and_then(|id| self.row_of(id));
        let Some(row) = row.filter(|row| row.appointment.status.is_open()).cloned() else {
            return Action::None;
        };
        if !context.may(Right::BookAppointments) {
            return Action::None;
        }
        self.moving = None;
        self.side = true;
        self.pins
            .retain(|pin| pin.appointment.id != row.appointment.id);
        self.pins.push(row);
        self.select(None, context);
        Action::None
    }

    /// Taken off the board again; it stays where it is.
    pub(super) fn unpin(&mut self, id: AppointmentId) -> Action<Message> {
        self.pins.retain(|pin| pin.appointment.id != id);
        Action::None
    }

    /// Strg+V: what was pinned last, else the chosen family, goes to where the keyboard stands.
    pub(super) fn put_down(&mut self, context: &Context) -> Action<Message> {
        let Some(place) = self.focused_place(context).filter(|_| self.in_grid) else {
            return Action::None;
        };
        let attempt = match (self.pins.last(), self.chosen) {
            (Some(pin), _) => Attempt::Move {
                row: Box::new(pin.clone()),
                place,
                minutes: None,
            },
            (None, Some(family)) => Attempt::Book { family, place },
            (None, None) => return Action::None,
        };
        self.attempt(attempt, None, context)
    }
}
