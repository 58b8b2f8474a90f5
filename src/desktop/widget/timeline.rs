//! What happened to a record, newest first. Entries are corrected by new ones, never edited.

use iced::advanced::widget::Id;
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::control::{Control, Ring, Style};
use super::label;
use crate::desktop::icon::Icon;
use crate::desktop::theme::{Tokens, Tone, radius, space as gap};

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its kind.
    pub icon: Icon,
    /// Its colour.
    pub tone: Tone,
    /// When.
    pub when: String,
    /// Who, if it was a person.
    pub who: Option<String>,
    /// What, in one sentence.
    pub words: String,
}

/// An entry; Enter or a click opens it.
pub fn entry<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    entry: Entry,
    on_open: Option<Message>,
) -> Element<'a, Message> {
    let tone = entry.tone;
    let dot = container(entry.icon.at(13.0))
        .center(24)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.tone(tone)),
                background: Some(t.tone_soft(tone).into()),
                border: Border {
                    radius: 12.0.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        });
    let first = row![
        label::cap(entry.when),
        space::horizontal(),
        entry.who.map(label::cap)
    ];
    Control::new(
        row![
            dot,
            column![first, label::dense(entry.words)].width(Length::Fill)
        ]
        .spacing(10)
        .align_y(Alignment::Start),
    )
    .id(id)
    .on_press_maybe(on_open)
    .width(Length::Fill)
    .padding([gap::XS, gap::XS])
    .align(Alignment::Start)
    .style(|theme, status| {
        let t = Tokens::of(theme);
        Style {
            background: status.hovered.then_some(t.hover),
            border: Border {
                radius: radius::SMALL.into(),
                ..Border::default()
            },
            text: t.text,
        }
    })
    .ring(Ring::Inside, radius::SMALL)
    .into()
}
