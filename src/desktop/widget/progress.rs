//! Progress of longer work: what, how far, how long still, and a way to stop.

use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::button;
use super::label;
use crate::desktop::theme::{Tokens, space as gap};

/// A bar with words above. `share` counts from 0 to 1. Stopping leaves finished parts usable.
pub fn progress<'a, Message: Clone + 'a>(
    words: String,
    share: f32,
    remaining: Option<String>,
    cancel: Option<(String, Message)>,
) -> Element<'a, Message> {
    row![
        column![
            row![
                label::dense(words),
                space::horizontal(),
                remaining.map(label::cap)
            ]
            .align_y(Alignment::Center),
            bar(share),
        ]
        .spacing(gap::XS)
        .width(Length::Fill),
        cancel.map(
            |(words, message)| button::secondary("progress-cancel", words)
                .small()
                .on_press(message)
        ),
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}

/// The bar alone, 6 px high.
pub fn bar<'a, Message: 'a>(share: f32) -> Element<'a, Message> {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to 0..=1000"
    )]
    let done = (share.clamp(0.0, 1.0) * 1000.0).round() as u16;
    let part = |portion: u16, filled: bool| {
        (portion > 0).then(|| {
            container(space().width(Length::Fill).height(6))
                .width(Length::FillPortion(portion))
                .style(move |theme: &Theme| container::Style {
                    background: filled.then(|| Tokens::of(theme).accent.into()),
                    border: Border {
                        radius: 3.0.into(),
                        ..Border::default()
                    },
                    ..container::Style::default()
                })
        })
    };
    container(row![part(done, true), part(1000 - done, false)])
        .style(|theme: &Theme| container::Style {
            background: Some(Tokens::of(theme).line.into()),
            border: Border {
                radius: 3.0.into(),
                ..Border::default()
            },
            ..container::Style::default()
        })
        .width(Length::Fill)
        .into()
}
