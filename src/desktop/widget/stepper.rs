//! The way of a family through the stages: done, current, refused, open; a date below each.

use iced::advanced::widget::Id;
use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Border, Element, Length, Theme};

use super::control::{Control, Ring, plain};
use super::label;
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, space as gap};

/// How far a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Behind us.
    Done,
    /// Where it stands.
    Current,
    /// Was refused and is open again.
    Refused,
    /// Still to come.
    Open,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Its name ("Terminiert").
    pub words: String,
    /// Its date, if any.
    pub date: Option<String>,
    /// How far it is.
    pub stage: Stage,
}

/// What the keys of a stepper ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// The marked step moved to this position.
    Marked(usize),
    /// Details of this step.
    Opened(usize),
}

/// The steps from left to right. ← → move the mark, Enter asks for details.
pub fn stepper<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    steps: Vec<Step>,
    marked: usize,
    on_event: impl Fn(Event) -> Message + 'a,
) -> Element<'a, Message> {
    let last = steps.len().saturating_sub(1);
    let marked = marked.min(last);
    let parts = steps
        .into_iter()
        .enumerate()
        .map(|(at, step)| part(at, last, step));
    Control::new(row(parts))
        .id(id)
        .width(Length::Fill)
        .on_key(move |key, modifiers| {
            if !modifiers.is_empty() {
                return None;
            }
            match key {
                Key::Named(Named::ArrowRight) => {
                    Some(on_event(Event::Marked((marked + 1).min(last))))
                }
                Key::Named(Named::ArrowLeft) => {
                    Some(on_event(Event::Marked(marked.saturating_sub(1))))
                }
                Key::Named(Named::Enter) => Some(on_event(Event::Opened(marked))),
                _ => None,
            }
        })
        .style(plain)
        .ring(Ring::Part(vec![0, marked]), 4.0)
        .into()
}

fn part<'a, Message: 'a>(at: usize, last: usize, step: Step) -> Element<'a, Message> {
    let reached = matches!(step.stage, Stage::Done | Stage::Current);
    let arm = |shown: bool, done: bool| {
        container(space().width(Length::Fill).height(2)).style(move |theme: &Theme| {
            container::Style {
                background: shown.then(|| {
                    let t = Tokens::of(theme);
                    if done { t.accent.into() } else { t.line.into() }
                }),
                ..container::Style::default()
            }
        })
    };
    let role = if matches!(step.stage, Stage::Current) {
        label::CAP_STRONG
    } else {
        label::CAP
    };
    let ahead = matches!(step.stage, Stage::Done);
    column![
        row![arm(at > 0, reached), dot(step.stage), arm(at < last, ahead)]
            .align_y(Alignment::Center),
        role.text(step.words),
        label::cap(step.date.unwrap_or_default()),
    ]
    .spacing(2)
    .align_x(Alignment::Center)
    .width(Length::FillPortion(1))
    .into()
}

fn dot<'a, Message: 'a>(stage: Stage) -> Element<'a, Message> {
    let inner: Element<'a, Message> = match stage {
        Stage::Done => icon::CHECK.at(12.0).into(),
        Stage::Current => container(space().width(8).height(8))
            .style(|theme: &Theme| container::Style {
                background: Some(Tokens::of(theme).on_accent.into()),
                border: Border {
                    radius: 4.0.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            })
            .into(),
        Stage::Refused => icon::X.at(12.0).into(),
        Stage::Open => space().into(),
    };
    container(inner)
        .center(20)
        .style(move |theme: &Theme| {
            let t = Tokens::of(theme);
            let (fill, line, text) = match stage {
                Stage::Done => (t.accent_soft, t.accent, t.accent_text),
                Stage::Current => (t.accent, t.accent, t.on_accent),
                Stage::Refused => (t.danger_soft, t.danger, t.danger),
                Stage::Open => (t.surface, t.line_strong, t.text_faint),
            };
            container::Style {
                text_color: Some(text),
                background: Some(fill.into()),
                border: Border {
                    color: line,
                    width: 1.0,
                    radius: 10.0.into(),
                },
                ..container::Style::default()
            }
        })
        .into()
}

/// Who has the ball, for how long and why, with the next step at the right.
pub fn ball<'a, Message: 'a>(
    caption: String,
    who: String,
    why: Option<(String, theme::Tone)>,
    next: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let mark = container(icon::HAND.at(18.0))
        .center(32)
        .style(|theme: &Theme| {
            let t = Tokens::of(theme);
            container::Style {
                text_color: Some(t.on_accent),
                background: Some(t.accent.into()),
                border: Border {
                    radius: 16.0.into(),
                    ..Border::default()
                },
                ..container::Style::default()
            }
        });
    let why =
        why.map(|(words, tone)| label::dense(format!("· {words}")).style(theme::soft_text(tone)));
    row![
        mark,
        column![
            label::cap(caption),
            row![label::dense_strong(who), why].spacing(gap::XS)
        ],
        space::horizontal(),
        next,
    ]
    .spacing(gap::M)
    .align_y(Alignment::Center)
    .into()
}
