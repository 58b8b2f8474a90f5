//! Cards: a head with title, muted fact and link, and a body.

use iced::widget::text::IntoFragment;
use iced::widget::{Container, column, container, row, space};
use iced::{Alignment, Element, Length};

use super::label;
use crate::desktop::theme::{self, size, space as gap};

/// A plain card around a body.
pub fn plain<'a, Message: 'a>(body: impl Into<Element<'a, Message>>) -> Container<'a, Message> {
    container(body)
        .padding(gap::M)
        .width(Length::Fill)
        .style(theme::card)
}

/// A card with a title.
pub fn titled<'a, Message: 'a>(
    title: impl IntoFragment<'a>,
    body: impl Into<Element<'a, Message>>,
) -> Container<'a, Message> {
    container(column![
        label::head(title),
        space().height(gap::S),
        body.into()
    ])
    .padding([gap::M, 14.0])
    .width(Length::Fill)
    .style(theme::card)
}

/// The head of a card that holds a list: title, muted fact, something at the right.
pub fn header<'a, Message: 'a>(
    title: impl IntoFragment<'a>,
    fact: Option<String>,
    aside: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    container(
        row![
            label::head(title),
            fact.map(label::dense_muted),
            space::horizontal(),
            aside
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center),
    )
    .height(size::CARD_HEAD)
    .align_y(Alignment::Center)
    .padding([0.0, 14.0])
    .width(Length::Fill)
    .into()
}

/// A card with a head of 42 px, a separator and a body that reaches to the edges.
pub fn listed<'a, Message: 'a>(
    head: Element<'a, Message>,
    body: impl Into<Element<'a, Message>>,
) -> Container<'a, Message> {
    container(column![head, separator(), body.into()])
        .padding(1)
        .width(Length::Fill)
        .style(theme::card)
}

/// A line of one pixel across.
pub fn separator<'a, Message: 'a>() -> Element<'a, Message> {
    container(space().width(Length::Fill).height(1))
        .style(theme::hairline)
        .into()
}

/// A line of one pixel down; stands in a row of fixed height.
pub fn divider<'a, Message: 'a>(height: impl Into<Length>) -> Element<'a, Message> {
    container(space().width(1).height(height))
        .style(theme::hairline)
        .into()
}
