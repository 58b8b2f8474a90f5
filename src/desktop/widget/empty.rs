//! What stands where there is nothing yet, nothing found, or nothing loaded.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::label;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, Tone, space as gap};

/// Nothing there: icon, sentence, what to do. Never "Keine Daten".
pub fn empty<'a, Message: 'a>(
    icon: Icon,
    title: String,
    hint: Option<String>,
    actions: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    let mark = container(icon.at(18.0).style(theme::muted))
        .center(36)
        .style(|theme: &Theme| container::Style {
            background: Some(Tokens::of(theme).sunken.into()),
            border: Border {
                radius: 18.0.into(),
                ..Border::default()
            },
            ..container::Style::default()
        });
    let actions =
        (!actions.is_empty()).then(|| row(actions).spacing(gap::S).align_y(Alignment::Center));
    container(
        column![
            mark,
            label::strong(title),
            hint.map(label::dense_muted),
            actions
        ]
        .spacing(6)
        .align_x(Alignment::Center),
    )
    .center_x(Length::Fill)
    .padding([gap::L, gap::M])
    .into()
}

/// Loading: grey bars in the shape of what will come. Show it only after 300 ms.
pub fn loading<'a, Message: 'a>(shares: &[u16]) -> Element<'a, Message> {
    let bars = shares.iter().map(|share| {
        let bar = container(space().width(Length::Fill).height(14)).style(|theme: &Theme| {
            container::Style {
                background: Some(Tokens::of(theme).sunken.into()),
                border: Border {
                    radius: 3.0.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        });
        row![
            container(bar).width(Length::FillPortion((*share).min(100))),
            space().width(Length::FillPortion(100_u16.saturating_sub(*share).max(1))),
        ]
        .into()
    });
    column(bars).spacing(gap::S).into()
}

/// Something failed: what, what is still safe, and what to do now.
pub fn failed<'a, Message: 'a>(
    title: String,
    words: String,
    actions: Vec<Element<'a, Message>>,
) -> Element<'a, Message> {
    row![
        icon::CIRCLE_X
            .at(18.0)
            .style(theme::soft_text(Tone::Danger)),
        column![
            label::strong(title),
            label::dense(words),
            space().height(gap::XS),
            row(actions).spacing(gap::S).align_y(Alignment::Center),
        ]
        .width(Length::Fill),
    ]
    .spacing(gap::M)
    .into()
}
