//! A labelled field: label above, box, and a message line that is always there, so that nothing jumps.

use std::borrow::Cow;

use iced::advanced::widget::Id;
use iced::widget::text::IntoFragment;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::button;
use super::edit::Edit;
use super::label;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tone, size, space as gap};

/// The line below a field.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Note<'a> {
    /// Nothing to say; the line stays free.
    #[default]
    Empty,
    /// What the field expects.
    Hint(Cow<'a, str>),
    /// How the typed text was understood.
    Parsed(Cow<'a, str>),
    /// The value is good.
    Good(Cow<'a, str>),
    /// The value cannot stay like this.
    Wrong(Cow<'a, str>),
}

impl<'a> Note<'a> {
    /// What the field expects.
    pub fn hint(words: impl IntoFragment<'a>) -> Self {
        Self::Hint(words.into_fragment())
    }

    /// How the typed text was understood.
    pub fn parsed(words: impl IntoFragment<'a>) -> Self {
        Self::Parsed(words.into_fragment())
    }

    /// The value is good.
    pub fn good(words: impl IntoFragment<'a>) -> Self {
        Self::Good(words.into_fragment())
    }

    /// The value cannot stay like this.
    pub fn wrong(words: impl IntoFragment<'a>) -> Self {
        Self::Wrong(words.into_fragment())
    }

    /// Whether the frame of the field shows an error.
    #[must_use]
    pub const fn is_wrong(&self) -> bool {
        matches!(self, Self::Wrong(_))
    }

    /// The line itself, 18 px high.
    pub fn view<Message: 'a>(self) -> Element<'a, Message> {
        let (mark, words, tone): (Option<Icon>, _, _) = match self {
            Self::Empty => return space().height(size::MESSAGE).into(),
            Self::Hint(words) => (None, words, Tone::Neutral),
            Self::Parsed(words) => (Some(icon::CORNER_DOWN_RIGHT), words, Tone::Ok),
            Self::Good(words) => (Some(icon::CIRCLE_CHECK), words, Tone::Ok),
            Self::Wrong(words) => (Some(icon::CIRCLE_ALERT), words, Tone::Danger),
        };
        container(
            row![
                mark.map(|mark| mark.at(13.0).style(theme::soft_text(tone))),
                label::CAP
                    .text(words)
                    .style(theme::soft_text(tone))
                    .wrapping(iced::widget::text::Wrapping::None),
            ]
            .spacing(5)
            .align_y(Alignment::Center),
        )
        .height(size::MESSAGE)
        .align_y(Alignment::Center)
        .into()
    }
}

/// A labelled text field under construction.
pub struct Field<'a, Message> {
    label: Cow<'a, str>,
    aside: Option<Cow<'a, str>>,
    note: Note<'a>,
    edit: Edit<'a, Message>,
    width: Length,
}

/// A field with a label and a value; read-only until `on_input` is given.
pub fn field<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
    value: &str,
) -> Field<'a, Message> {
    with_placeholder(id, label, "", value)
}

/// The same with words that stand in the empty field.
pub fn with_placeholder<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
    placeholder: &str,
    value: &str,
) -> Field<'a, Message> {
    Field {
        label: label.into_fragment(),
        aside: None,
        note: Note::Empty,
        edit: Edit::new(id, placeholder, value),
        width: Length::Fill,
    }
}

/// A read-only field whose value can be copied; `on_copy` answers with a note ("kopiert").
pub fn copyable<'a, Message: Clone + 'a>(
    id: &'static str,
    label: impl IntoFragment<'a>,
    value: &str,
    copy_id: &'static str,
    on_copy: Message,
) -> Field<'a, Message> {
    let mut field = field(id, label, value);
    field.edit = field.edit.trail(
        button::inline_icon(copy_id, icon::COPY, Some(on_copy)),
        34.0,
    );
    field
}

impl<'a, Message: Clone + 'a> Field<'a, Message> {
    /// What typing says, with the whole new value.
    #[must_use]
    pub fn on_input(mut self, on_input: impl Fn(String) -> Message + 'a) -> Self {
        self.edit = self.edit.on_input(on_input);
        self
    }

    /// What Enter says.
    #[must_use]
    pub fn on_submit(mut self, message: Message) -> Self {
        self.edit = self.edit.on_submit_maybe(Some(message));
        self
    }

    /// What leaving the field says: the moment to check it.
    #[must_use]
    pub fn on_blur(mut self, message: Message) -> Self {
        self.edit = self.edit.on_blur_maybe(Some(message));
        self
    }

    /// The line below.
    #[must_use]
    pub fn note(mut self, note: Note<'a>) -> Self {
        self.edit = self.edit.invalid(note.is_wrong());
        self.note = note;
        self
    }

    /// A muted word beside the label ("freiwillig", "aus der Meldung").
    #[must_use]
    pub fn aside(mut self, words: impl IntoFragment<'a>) -> Self {
        self.aside = Some(words.into_fragment());
        self
    }

    /// Dots instead of letters.
    #[must_use]
    pub fn secure(mut self, secure: bool) -> Self {
        self.edit = self.edit.secure(secure);
        self
    }

    /// An icon before the text.
    #[must_use]
    pub fn icon(mut self, icon: Icon) -> Self {
        self.edit = self.edit.lead(icon);
        self
    }

    /// A small button after the text: an eye, a folder.
    #[must_use]
    pub fn button(mut self, id: &'static str, icon: Icon, on_press: Option<Message>) -> Self {
        self.edit = self
            .edit
            .trail(button::inline_icon(id, icon, on_press), 34.0);
        self
    }

    /// Width; fills its place by default.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }
}

/// The label of a field, with an optional muted word beside it.
pub fn caption<'a, Message: 'a>(
    label: Cow<'a, str>,
    aside: Option<Cow<'a, str>>,
) -> Element<'a, Message> {
    row![
        label::DENSE_STRONG.text(label),
        aside.map(|words| label::DENSE.text(words).style(theme::muted)),
    ]
    .spacing(gap::S)
    .height(20)
    .align_y(Alignment::Center)
    .into()
}

/// Label above, anything in the middle, message line below: for fields that are not text.
pub fn labelled<'a, Message: 'a>(
    label: impl IntoFragment<'a>,
    control: impl Into<Element<'a, Message>>,
    note: Note<'a>,
) -> Element<'a, Message> {
    column![
        caption(label.into_fragment(), None),
        space().height(3),
        control.into(),
        note.view(),
    ]
    .into()
}

impl<'a, Message: Clone + 'a> From<Field<'a, Message>> for Element<'a, Message> {
    fn from(field: Field<'a, Message>) -> Self {
        column![
            caption(field.label, field.aside),
            space().height(3),
            Element::from(field.edit),
            field.note.view(),
        ]
        .width(field.width)
        .into()
    }
}
