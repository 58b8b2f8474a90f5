//! The strip at the bottom: the keys useful here, or for a while the last message with its undo.

use std::time::Duration;

use iced::widget::text::Wrapping;
use iced::widget::{container, responsive, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::button;
use super::control::{Control, Ring, Style};
use super::cut::cut;
use super::label;
use super::truncate;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::{self, Tokens, radius, size, space as gap};

/// How long a message stays before the key hints come back.
pub const SHOWN_FOR: Duration = Duration::from_secs(12);

/// A run of words inside a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Usual words.
    Plain(String),
    /// What changed, emphasised.
    Strong(String),
}

/// Height of a line of hints.
const HINT: f32 = 16.0;
/// What stands at the right is cut to no less than this.
const ASIDE: f32 = 200.0;
/// The size of the words in a key cap, and what is left and right of them.
const KEYS: f32 = 11.0;
const PADDING: f32 = 6.0;

/// The last thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message<M> {
    /// An icon for its kind.
    pub icon: Icon,
    /// What happened.
    pub words: Vec<Part>,
    /// What follows from it, if anything.
    pub consequence: Option<String>,
    /// Words, key cap and message of the undo.
    pub undo: Option<(String, String, M)>,
    /// One follow-up action.
    pub follow_up: Option<(String, M)>,
    /// What the cross says.
    pub close: M,
}

/// One key hint: caps and what they do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The keys ("Enter", "↑ ↓").
    pub keys: String,
    /// What they do.
    pub words: String,
}

/// A key hint.
pub fn hint(keys: impl Into<String>, words: impl Into<String>) -> Hint {
    Hint {
        keys: keys.into(),
        words: words.into(),
    }
}

/// The quiet strip: key hints left, age of data or retention right. Where there is little room the keys of every screen give
/// way first, then what stands at the right; a hint that still has no room is left out.
pub fn hints<'a, M: 'a>(
    general: impl IntoIterator<Item = Hint>,
    own: impl IntoIterator<Item = Hint>,
    aside: Option<String>,
) -> Element<'a, M> {
    let (general, own): (Vec<Hint>, Vec<Hint>) =
        (general.into_iter().collect(), own.into_iter().collect());
    let strip = responsive(move |room| {
        let room = room.width - 2.0 * gap::XL;
        // The width is estimated: a little more, so that what has room is never cut.
        let wide = |words: &str| truncate::width(words, label::CAP.size) + gap::M;
        let right = aside.as_deref().map_or(0.0, wide);
        let kept = if taken(&general) + taken(&own) + right > room {
            &[][..]
        } else {
            &general
        };
        let left = room - taken(kept) - taken(&own);
        let aside = aside.clone().filter(|_| left >= right.min(ASIDE));
        let keys = kept.iter().chain(&own).cloned().map(|hint| {
            row![button::key_cap(hint.keys), label::cap(hint.words)]
                .spacing(gap::S)
                .align_y(Alignment::Center)
                .into()
        });
        row![
            // What does not fit goes to a second line, which lies below the strip and is not drawn.
            container(
                row(keys)
                    .spacing(gap::L)
                    .wrap()
                    .vertical_spacing(size::STRIP)
            )
            .width(Length::Fill)
            .height(HINT)
            .clip(true),
            aside.map(|words| {
                let words = cut(label::CAP, words).style(theme::muted);
                container(words).max_width(right.min(left))
            }),
        ]
        .spacing(gap::L)
        .padding([0.0, gap::XL])
        .height(Length::Fill)
        .align_y(Alignment::Center)
        .into()
    });
    container(strip)
        .height(size::STRIP)
        .width(Length::Fill)
        .style(theme::nav)
        .into()
}

/// The room that hints take with the space after each.
fn taken(hints: &[Hint]) -> f32 {
    let one = |hint: &Hint| {
        let keys = truncate::width(&hint.keys, KEYS) + 2.0 * PADDING;
        keys + gap::S + truncate::width(&hint.words, label::CAP.size) + gap::L
    };
    hints.iter().map(one).sum()
}

fn on_strip<'a, M: Clone + 'a>(id: &'static str, words: String, message: M) -> Control<'a, M> {
    Control::new(label::dense_strong(words))
        .id(id)
        .on_press(message)
        .style(|theme, _| Style {
            background: None,
            border: Border::default(),
            text: Tokens::of(theme).strip_link,
        })
        .ring(Ring::Around, radius::SMALL)
}

/// The dark strip with the last message.
pub fn message<'a, M: Clone + 'a>(message: Message<M>) -> Element<'a, M> {
    let words = message.words.into_iter().map(|part| match part {
        Part::Plain(words) => label::dense(words).wrapping(Wrapping::None).into(),
        Part::Strong(words) => label::dense_strong(words).wrapping(Wrapping::None).into(),
    });
    let undo = message.undo.map(|(words, cap, undo)| {
        row![on_strip("toast-undo", words, undo), strip_cap(cap)]
            .spacing(gap::S)
            .align_y(Alignment::Center)
    });
    let close = Control::new(icon::X.text())
        .id("toast-close")
        .on_press(message.close)
        .width(24)
        .height(24)
        .style(|theme, _| Style {
            background: None,
            border: Border::default(),
            text: Tokens::of(theme).on_strip,
        })
        .ring(Ring::Inside, radius::SMALL);
    container(
        row![
            message.icon.text(),
            space().width(gap::M),
            // Undo and follow-up keep their room; the consequence is cut.
            container(row![
                row(words),
                message
                    .consequence
                    .map(|words| container(cut(label::DENSE, words))
                        .padding(iced::padding::left(gap::L))),
            ])
            .width(Length::Fill),
            space().width(gap::M),
            undo,
            space().width(gap::L),
            message
                .follow_up
                .map(|(words, action)| on_strip("toast-follow-up", words, action)),
            space().width(gap::M),
            close,
        ]
        .align_y(Alignment::Center),
    )
    .height(size::STRIP)
    .align_y(Alignment::Center)
    .padding(iced::padding::left(gap::XL).right(gap::L))
    .width(Length::Fill)
    .style(theme::strip)
    .into()
}

fn strip_cap<'a, M: 'a>(words: String) -> Element<'a, M> {
    container(
        label::Role {
            size: 11.0,
            line: 16.0,
            ..label::CAP
        }
        .text(words),
    )
    .padding([0.0, 6.0])
    .style(|theme: &Theme| container::Style {
        border: Border {
            color: Tokens::of(theme).on_strip.scale_alpha(0.5),
            width: 1.0,
            radius: 3.0.into(),
        },
        ..container::Style::default()
    })
    .into()
}
