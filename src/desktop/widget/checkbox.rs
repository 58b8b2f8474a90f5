//! Check boxes: off, on or mixed; Space or click, the label belongs to the hit area.

use iced::advanced::widget::Id;
use iced::widget::text::IntoFragment;
use iced::widget::{container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::control::{Control, Ring, plain};
use super::label;
use crate::desktop::icon;
use crate::desktop::theme::{Tokens, radius, space as gap};

/// State of a check box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tick {
    /// Not chosen.
    #[default]
    Off,
    /// Chosen.
    On,
    /// Some of what it stands for is chosen.
    Mixed,
}

impl From<bool> for Tick {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

/// A check box with its words. Without a message it cannot be changed.
pub fn checkbox<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    words: impl IntoFragment<'a>,
    tick: impl Into<Tick>,
    on_press: Option<Message>,
) -> Element<'a, Message> {
    let content = row![mark(tick.into(), on_press.is_some()), label::dense(words)]
        .spacing(gap::S)
        .align_y(Alignment::Center);
    Control::new(content)
        .id(id)
        .on_press_maybe(on_press)
        .style(plain)
        .ring(Ring::Part(vec![0, 0]), radius::SMALL)
        .into()
}

/// The box alone, 18 px: for rows of tables, where the row has the keyboard.
pub fn mark<'a, Message: 'a>(tick: Tick, enabled: bool) -> Element<'a, Message> {
    let inner: Element<'a, Message> = match tick {
        Tick::Off => space().into(),
        Tick::On => icon::CHECK.at(13.0).into(),
        Tick::Mixed => icon::MINUS.at(13.0).into(),
    };
    container(inner)
        .center(18)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            let filled = tick != Tick::Off;
            let (fill, line, text) = match (enabled, filled) {
                (true, true) => (t.accent, t.accent, t.on_accent),
                (true, false) => (t.surface, t.line_strong, t.text),
                (false, true) => (t.text_faint, t.text_faint, t.surface),
                (false, false) => (t.sunken, t.line, t.text_faint),
            };
            container::Style {
                text_color: Some(text),
                background: Some(fill.into()),
                border: Border {
                    color: line,
                    width: 1.0,
                    radius: radius::SMALL.into(),
                },
                ..container::Style::default()
            }
        })
        .into()
}

/// A dead end of the row: keeps the width of a check box free.
pub fn free<'a, Message: 'a>() -> Element<'a, Message> {
    space().width(Length::Fixed(18.0)).into()
}
