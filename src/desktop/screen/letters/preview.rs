//! The preview of a letter: the page that will be printed, what is written into it alone, and the way to the record.

use iced::widget::{operation, row, space};
use iced::{Alignment, Element, Task};

use super::rows::{Key, Letter};
use super::{Letters, Message, Tab};
use crate::desktop::action::Action;
use crate::desktop::adapt::{self, Adapt, Reply};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::page_view::Around;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::{banner, button};
use crate::domain::language::LanguageCode;
use crate::service::post_room::PostKey;

impl Letters {
    /// The card, this wide.
    pub(super) fn preview<'a>(&'a self, width: f32, context: &'a Context) -> Element<'a, Message> {
        let letter = self.current();
        let foot = match &self.adapting {
            Some(adapt) => {
                let called = adapt.language().map(|lang| texts::language(lang, context));
                Some(adapt.view(called, context).map(Message::Adapt))
            }
            None => letter.map(|letter| self.deeds(letter, context)),
        };
        let remark = letter.and_then(|letter| {
            let (tone, words) = letter.remark.clone()?;
            let shown = banner::banner(tone, words);
            Some(match letter.link.clone() {
                Some((words, to)) => shown.link("letters-fill-in", words, to).into(),
                None => shown.into(),
            })
        });
        let around = Around {
            title: context.texts.letters_preview(),
            name: letter.map(|letter| letter.name.clone()),
            remark,
            nothing: context.texts.letters_no_preview(),
            help: Vec::new(),
            foot,
        };
        self.shown.card(around, width, context, Message::Shown)
    }

    /// What can be done with the letter that is shown.
    fn deeds<'a>(&'a self, letter: &Letter, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        row![
            space::horizontal(),
            self.adaptable().map(|_| {
                button::secondary("letters-adapt", texts.adapt_open())
                    .small()
                    .icon(icon::PENCIL)
                    .on_press(Message::AdaptPressed)
            }),
            button::secondary("letters-open-record", texts.letters_open_record())
                .small()
                .icon(icon::USER_ROUND)
                .on_press(Message::RecordPressed(letter.family))
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
    }

    /// The letter that is shown, if words can be put into it: it is due, and its pages can be set.
    fn adaptable(&self) -> Option<PostKey> {
        match self.shown.of() {
            Some(Key::Due(key)) if self.tab == Tab::Outbox && self.shown.is_set() => Some(*key),
            _ => None,
        }
    }

    /// Is something typed into a letter that is not kept?
    pub(super) fn is_adapted(&self) -> bool {
        self.adapting.as_ref().is_some_and(Adapt::is_dirty)
    }

    /// Opens the rows of the letter that is shown.
    pub(super) fn adapt(&mut self, context: &Context) -> Action<Message> {
        let open = self.adapting.is_some() || self.is_asking() || context.privacy;
        let Some(key) = self.adaptable().filter(|_| !open) else {
            return Action::None;
        };
        let (rows, read) = Adapt::new(key, context);
        self.adapting = Some(rows);
        read.map(Message::Adapt).into()
    }

    /// What happens in its rows.
    pub(super) fn on_adapt(&mut self, event: adapt::Event, context: &Context) -> Action<Message> {
        let Some(rows) = &mut self.adapting else {
            return Action::None;
        };
        match rows.update(event, context) {
            Reply::Run(task) => task.map(Message::Adapt).into(),
            Reply::Pages(pages) => {
                let key = Key::Due(*rows.key());
                self.shown.arrived(&key, pages);
                Action::None
            }
            Reply::Done(report) => {
                self.adapting = None;
                Action::Done(report, operation::focus(self.table_id()))
            }
            Reply::Closed => {
                self.adapting = None;
                let look = match self.look(true, context) {
                    Action::Run(task) => task,
                    _ => Task::none(),
                };
                Task::batch([look, operation::focus(self.table_id())]).into()
            }
            Reply::Failed(error) => Action::Failed(error),
        }
    }
}
