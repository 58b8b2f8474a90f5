//! A dialog: its words, fields and actions. One at a time lies over the page, in the [`layer()`].
//!
//! The focus starts on the first field (or on the safe action), Tab stays inside, Esc steps back, Enter acts,
//! and the focus returns to where it was.

mod layer;

use iced::advanced::widget::Id;
use iced::widget::text::IntoFragment;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::button::{self, Button};
use super::label;
use crate::desktop::theme::{self, space as gap};

pub use layer::layer;

/// The id of the step back in every dialog.
pub const BACK: &str = "dialog-back";

/// Width of a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Width {
    /// 480 px.
    #[default]
    Normal,
    /// 640 px.
    Wide,
}

/// A dialog under construction.
pub struct Dialog<'a, Message> {
    id: Id,
    title: std::borrow::Cow<'a, str>,
    object: Option<std::borrow::Cow<'a, str>>,
    said: Option<Element<'a, Message>>,
    body: Option<Element<'a, Message>>,
    back: (std::borrow::Cow<'a, str>, Message),
    action: Option<Button<'a, Message>>,
    on_enter: Option<Message>,
    initial: Option<Id>,
    width: Width,
}

impl<'a, Message: Clone + 'a> Dialog<'a, Message> {
    /// A dialog that asks `title` and can be left by `back`. The id tells one dialog from the next.
    pub fn new(
        id: impl Into<Id>,
        title: impl IntoFragment<'a>,
        back: impl IntoFragment<'a>,
        on_back: Message,
    ) -> Self {
        Self {
            id: id.into(),
            title: title.into_fragment(),
            object: None,
            said: None,
            body: None,
            back: (back.into_fragment(), on_back),
            action: None,
            on_enter: None,
            initial: None,
            width: Width::Normal,
        }
    }

    /// What it is about: the line below the title.
    #[must_use]
    pub fn object(mut self, words: impl IntoFragment<'a>) -> Self {
        self.object = Some(words.into_fragment());
        self
    }

    /// Why what it asked for was not done: between head and body.
    #[must_use]
    pub fn said(mut self, said: Option<Element<'a, Message>>) -> Self {
        self.said = said;
        self
    }

    /// Fields, ticks and sentences.
    #[must_use]
    pub fn body(mut self, body: impl Into<Element<'a, Message>>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// The action at the right, with what Enter says (`None` while it may not happen).
    #[must_use]
    pub fn action(mut self, button: Button<'a, Message>, on_enter: Option<Message>) -> Self {
        self.action = Some(button);
        self.on_enter = on_enter;
        self
    }

    /// Where the focus starts; otherwise on the first thing of the body.
    #[must_use]
    pub fn initial(mut self, id: impl Into<Id>) -> Self {
        self.initial = Some(id.into());
        self
    }

    /// The focus starts on the step back: for what destroys.
    #[must_use]
    pub fn cautious(self) -> Self {
        self.initial(BACK)
    }

    /// 640 px wide.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = Width::Wide;
        self
    }

    /// The same dialog, saying something else: a screen's dialog becomes the window's.
    pub fn map<B: Clone + 'a>(self, f: impl Fn(Message) -> B + Clone + 'a) -> Dialog<'a, B> {
        Dialog {
            id: self.id,
            title: self.title,
            object: self.object,
            said: self.said.map(|said| said.map(f.clone())),
            body: self.body.map(|body| body.map(f.clone())),
            back: (self.back.0, f(self.back.1)),
            action: self.action.map(|action| action.map(&f)),
            on_enter: self.on_enter.map(&f),
            initial: self.initial,
            width: self.width,
        }
    }

    /// The dialog as a box, without the page behind: for pictures of it.
    pub fn view(self) -> Element<'a, Message> {
        let (back, on_back) = self.back;
        let head = column![label::head(self.title), self.object.map(label::dense)].spacing(gap::XS);
        let foot = row![
            button::quiet(BACK, back).on_press(on_back).key_cap("Esc"),
            space::horizontal(),
            self.action.map(Element::from),
        ]
        .align_y(Alignment::Center);
        let line = || container(space().width(Length::Fill).height(1)).style(theme::hairline);
        let said = self
            .said
            .map(|said| container(said).padding(iced::padding::top(12).left(18).right(18)));
        let body = self.body.map(|body| {
            column![
                container(body).padding([12.0, 18.0]).width(Length::Fill),
                line()
            ]
        });
        container(column![
            container(head).padding([gap::M, 18.0]).width(Length::Fill),
            line(),
            said,
            body,
            container(foot).padding([gap::M, 18.0]),
        ])
        .width(match self.width {
            Width::Normal => 480,
            Width::Wide => 640,
        })
        .padding(1)
        .style(|theme| container::Style {
            border: iced::Border {
                radius: theme::radius::CARD.into(),
                ..theme::popover(theme).border
            },
            ..theme::popover(theme)
        })
        .into()
    }
}
