//! Tooltips: after 500 ms, never the only place of information.

use std::time::Duration;

use iced::Element;
use iced::widget::text::IntoFragment;
use iced::widget::{container, tooltip};

use super::label;
use crate::desktop::theme::{self, space};

/// A hint that opens below its content.
pub fn below<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    words: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    placed(content, words, tooltip::Position::Bottom)
}

/// A hint that opens at the right: for the narrow navigation.
pub fn right<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    words: impl IntoFragment<'a>,
) -> Element<'a, Message> {
    placed(content, words, tooltip::Position::Right)
}

fn placed<'a, Message: 'a>(
    content: impl Into<Element<'a, Message>>,
    words: impl IntoFragment<'a>,
    position: tooltip::Position,
) -> Element<'a, Message> {
    tooltip(
        content,
        container(label::dense(words))
            .padding([space::XS, space::S])
            .max_width(320),
        position,
    )
    .style(theme::popover)
    .gap(4)
    .delay(Duration::from_millis(500))
    .into()
}
