//! In which order the waiting list stands: by waiting time, language or municipality.

use iced::widget::row;
use iced::widget::text::Wrapping;
use iced::{Alignment, Element, Task};

use super::{Calendar, Message};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::theme::{Tokens, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style, plain};
use crate::desktop::widget::search_box::fold::fold;
use crate::desktop::widget::{label, tooltip};
use crate::service::Error;
use crate::service::appointments::Waiting;

/// What the waiting list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Wartezeit.
    #[default]
    Days,
    /// Sprache.
    Language,
    /// Kommune.
    Municipality,
}

impl Order {
    const fn next(self) -> Self {
        match self {
            Self::Days => Self::Language,
            Self::Language => Self::Municipality,
            Self::Municipality => Self::Days,
        }
    }

    fn words(self, context: &Context) -> String {
        match self {
            Self::Days => context.texts.week_order_days(),
            Self::Language => context.texts.week_order_language(),
            Self::Municipality => context.texts.week_order_municipality(),
        }
    }
}

/// The language in which a family is counselled, empty without an interpreter.
fn language<'a>(waiting: &'a Waiting, context: &'a Context) -> &'a str {
    let need = waiting.row.family.interpreter.as_ref();
    need.map_or("", |need| context.office.language_name(&need.language))
}

/// Where a family lives.
pub fn municipality<'a>(waiting: &'a Waiting, context: &'a Context) -> &'a str {
    let family = &waiting.row.family;
    let known = family.municipality.as_deref();
    known
        .and_then(|ags| context.office.municipality(ags))
        .map_or(family.address.town.as_str(), |home| home.name.as_str())
}

impl Calendar {
    /// The waiting list was read, longest waiting first.
    pub(super) fn waiting_was_read(
        &mut self,
        result: Result<Vec<Waiting>, Error>,
        context: &Context,
    ) -> Action<Message> {
        match result {
            Ok(waiting) => {
                self.waiting = Some(waiting);
                self.sort_waiting(context);
            }
            Err(error) => self.trouble = Some(error),
        }
        Action::None
    }

    /// Families without an interpreter, or without a place, stand last; among alike the longest waiting first.
    fn sort_waiting(&mut self, context: &Context) {
        let order = self.order;
        let Some(waiting) = &mut self.waiting else {
            return;
        };
        let word = |one: &Waiting| match order {
            Order::Days => String::new(),
            Order::Language => language(one, context).to_owned(),
            Order::Municipality => municipality(one, context).to_owned(),
        };
        waiting.sort_by_cached_key(|one| {
            let (word, family) = (word(one), &one.row.family);
            let since = (family.reported_on, family.file_number);
            (word.is_empty(), fold(&word), since)
        });
    }

    /// The next order.
    pub(super) fn turn_order(&mut self, context: &Context) -> Action<Message> {
        self.order = self.order.next();
        self.sort_waiting(context);
        Action::None
    }

    /// Reads the waiting list.
    pub(super) fn read_waiting(&self, context: &Context) -> Task<Message> {
        let service = context.service.clone();
        Task::perform(async move { service.waiting().await }, Message::WaitingRead)
    }
}

/// What the list is sorted by; a press sorts it by the next.
pub fn sorting<'a>(calendar: &Calendar, context: &'a Context) -> Element<'a, Message> {
    let words = row![
        icon::ARROW_DOWN_WIDE_NARROW.at(14.0),
        label::dense(calendar.order.words(context)).wrapping(Wrapping::None)
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center);
    let press = Control::new(words)
        .id("calendar-order")
        .on_press(Message::OrderPressed)
        .style(|theme, status| {
            let t = Tokens::of(theme);
            Style {
                text: if status.hovered { t.text } else { t.text_muted },
                ..plain(theme, status)
            }
        })
        .ring(Ring::Around, radius::SMALL);
    let next = calendar.order.next().words(context);
    tooltip::below(press, context.texts.week_order_by(&next))
}
