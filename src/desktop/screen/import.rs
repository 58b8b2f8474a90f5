//! Reading a list in (Meldungen einlesen): not part of this version yet; says so and does nothing else.

use iced::widget::{column, container};
use iced::{Element, Length, Task};

use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::theme::space;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::Shortcut;
use crate::desktop::widget::label;
use crate::desktop::widget::toast::Hint;

/// Reading a list in (Meldungen einlesen).
#[derive(Debug)]
pub struct Import;

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {}

impl Import {
    /// The screen and the task that fills it.
    #[must_use]
    pub fn new(_context: &Context) -> (Self, Task<Message>) {
        (Self, Task::none())
    }

    /// The name of the screen.
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.import_title()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, _context: &Context) -> Action<Message> {
        match message {}
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        container(
            column![
                label::title(self.title(context)),
                label::muted(context.texts.not_yet())
            ]
            .spacing(space::S),
        )
        .padding([space::L, space::XL])
        .width(Length::Fill)
        .height(Length::Fill)
        .into()
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, _context: &'a Context) -> Option<Dialog<'a, Message>> {
        None
    }

    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        &[]
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, _context: &Context) -> Vec<Hint> {
        Vec::new()
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit.
    pub fn refresh(&mut self, _context: &Context) -> Task<Message> {
        Task::none()
    }
}
