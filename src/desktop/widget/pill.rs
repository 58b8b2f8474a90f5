//! Pills (icon and word on a soft tint), counters and filter chips.

use iced::widget::text::{IntoFragment, Wrapping};
use iced::widget::{container, row};
use iced::{Alignment, Border, Element, Theme};

use super::control::{Control, Ring, Style};
use super::label;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, Tone, radius, size, space};

/// A state as icon and word, 20 px high.
pub fn pill<'a, Message: 'a>(
    icon: Icon,
    words: impl IntoFragment<'a>,
    tone: Tone,
) -> Element<'a, Message> {
    container(
        row![
            icon.at(12.0),
            label::CAP.text(words).wrapping(Wrapping::None)
        ]
        .spacing(space::XS)
        .align_y(Alignment::Center),
    )
    .height(size::PILL)
    .align_y(Alignment::Center)
    .padding([0.0, space::S])
    .style(theme::pill(tone))
    .into()
}

/// How many things wait.
pub fn counter<'a, Message: 'a>(count: i64) -> Element<'a, Message> {
    container(label::CAP_STRONG.text(count.to_string()))
        .height(size::PILL)
        .align_y(Alignment::Center)
        .padding([0.0, space::S])
        .style(|theme: &Theme| {
            let tokens = Tokens::of(theme);
            container::Style {
                text_color: Some(tokens.on_badge),
                background: Some(tokens.badge.into()),
                border: Border {
                    radius: radius::PILL.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        })
        .into()
}

/// How many things wait for somebody.
pub fn urgent<'a, Message: 'a>(count: i64) -> Element<'a, Message> {
    container(label::CAP_STRONG.text(count.to_string()))
        .height(size::PILL)
        .align_y(Alignment::Center)
        .padding([0.0, space::S])
        .style(|theme: &Theme| {
            let tokens = Tokens::of(theme);
            container::Style {
                text_color: Some(tokens.tone(Tone::Danger)),
                background: Some(tokens.tone_soft(Tone::Danger).into()),
                border: Border {
                    radius: radius::PILL.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        })
        .into()
}

/// A filter that is on or off; on, it shows a cross.
pub fn chip<'a, Message: Clone + 'a>(
    id: impl Into<iced::advanced::widget::Id>,
    words: impl IntoFragment<'a>,
    on: bool,
    on_press: Message,
) -> Element<'a, Message> {
    const ROUND: f32 = 13.0;
    let role = if on {
        label::DENSE_STRONG
    } else {
        label::DENSE
    };
    Control::new(
        row![
            role.text(words).wrapping(Wrapping::None),
            on.then(|| icon::X.at(13.0))
        ]
        .spacing(6)
        .align_y(Alignment::Center),
    )
    .id(id)
    .on_press(on_press)
    .height(size::SMALL)
    .padding([0.0, 11.0])
    .style(move |theme, status| {
        let t = Tokens::of(theme);
        Style {
            background: Some(if on {
                t.selected
            } else if status.hovered {
                t.hover
            } else {
                t.surface
            }),
            border: Border {
                color: if on { t.accent } else { t.line_strong },
                width: 1.0,
                radius: ROUND.into(),
            },
            text: if on { t.accent_text } else { t.text },
        }
    })
    .ring(Ring::Around, ROUND)
    .into()
}
