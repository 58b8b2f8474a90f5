//! Large choices as cards with a round mark: the first start, the outcome of a talk.

use iced::advanced::widget::Id;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Color, Element, Length, Theme};

use super::button;
use super::control::{Control, Ring, Status, Style};
use super::label;
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, radius, space as gap};

/// What a card of a choice shows.
pub struct Choice<'a> {
    /// The icon on a tint.
    pub icon: Icon,
    /// What it is called.
    pub title: std::borrow::Cow<'a, str>,
    /// What it means.
    pub words: std::borrow::Cow<'a, str>,
    /// Its shortcut.
    pub key_cap: Option<String>,
}

/// One of several large choices. Up and down move between them by the screen's own keys.
pub fn card<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    choice: Choice<'a>,
    chosen: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let mark = container(choice.icon.at(18.0))
        .center(38)
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.accent_text),
                background: Some(t.accent_soft.into()),
                border: Border {
                    radius: radius::CONTROL.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        });
    let words =
        column![label::head(choice.title), label::dense_muted(choice.words)].width(Length::Fill);
    let cap = choice
        .key_cap
        .map(|cap| -> Element<'a, Message> { button::key_cap(cap) });
    Control::new(
        row![round(chosen), mark, words, cap]
            .spacing(14)
            .align_y(Alignment::Center),
    )
    .id(id)
    .on_press(on_press)
    .width(Length::Fill)
    .padding(gap::L)
    .style(move |theme, status| {
        let t = Tokens::of(theme);
        choosable(t, status, chosen, t.line_strong)
    })
    .ring(Ring::Around, radius::CARD)
    .into()
}

/// How a card looks that can be chosen; `line` is its border while it is not.
pub fn choosable(t: &Tokens, status: Status, chosen: bool, line: Color) -> Style {
    Style {
        background: Some(if status.hovered && !chosen {
            t.hover
        } else {
            t.surface
        }),
        border: Border {
            color: if chosen { t.accent } else { line },
            width: if chosen { 2.0 } else { 1.0 },
            radius: radius::CARD.into(),
        },
        text: t.text,
    }
}

/// The round mark of a single choice, 18 px.
pub fn round<'a, Message: 'a>(chosen: bool) -> Element<'a, Message> {
    let dot: Element<'a, Message> = if chosen {
        container(space().width(10).height(10))
            .style(|theme: &Theme| container::Style {
                background: Some(Tokens::of(theme).accent.into()),
                border: Border {
                    radius: 5.0.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            })
            .into()
    } else {
        space().into()
    };
    container(dot)
        .center(18)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                background: Some(t.surface.into()),
                border: Border {
                    color: if chosen { t.accent } else { t.line_strong },
                    width: 1.0,
                    radius: 9.0.into(),
                },
                ..container::Style::default()
            }
        })
        .into()
}
