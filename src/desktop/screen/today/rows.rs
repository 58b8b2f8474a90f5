//! A row of a card: a focusable line that opens something, and beside it the button that does the next thing.

use iced::keyboard::{Key, key::Named};
use iced::widget::text::Wrapping;
use iced::widget::{container, row};
use iced::{Alignment, Border, Element, Length};

use super::{Message, Panel};
use crate::desktop::context::Context;
use crate::desktop::theme::{Tokens, radius, space as gap};
use crate::desktop::widget::control::{Control, Ring, Style};
use crate::desktop::widget::label;
use crate::domain::birth_date::BirthDate;
use crate::domain::schooling_duty::{Facts, duty};

/// The id of a row.
pub(super) fn id(panel: Panel, at: usize) -> String {
    let panel = match panel {
        Panel::Appointments => "appointments",
        Panel::Loops => "loops",
        Panel::Calls => "calls",
        Panel::Interpreters => "interpreters",
        Panel::Waiting => "waiting",
        Panel::FollowUps => "follow-ups",
        Panel::Talks => "talks",
        Panel::Finish => "finish",
        Panel::NextTalks => "next",
        Panel::Free => "free",
        Panel::Inbox => "inbox",
        Panel::Decide => "decide",
        Panel::Answers => "answers",
        Panel::Admissions => "admissions",
        Panel::Questions => "questions",
        Panel::Notes => "notes",
    };
    format!("today-{panel}-{at}")
}

/// A row. Enter opens it, Strg+Enter does what its button does, the arrows go to the next one.
pub(super) fn line<'a>(
    (panel, at): (Panel, usize),
    height: f32,
    cells: impl Into<Element<'a, Message>>,
    open: Message,
    act: Option<Message>,
    beside: Option<Element<'a, Message>>,
) -> Element<'a, Message> {
    let main = Control::new(cells)
        .id(id(panel, at))
        .on_press(open)
        .on_key(move |key, modifiers| match key {
            Key::Named(Named::ArrowDown) if modifiers.is_empty() => {
                Some(Message::RowReached(panel, at + 1))
            }
            Key::Named(Named::ArrowUp) if modifiers.is_empty() => {
                Some(Message::RowReached(panel, at.saturating_sub(1)))
            }
            Key::Named(Named::Home) if modifiers.is_empty() => Some(Message::RowReached(panel, 0)),
            Key::Named(Named::End) if modifiers.is_empty() => {
                Some(Message::RowReached(panel, usize::MAX))
            }
            Key::Named(Named::Enter) if modifiers.control() => act.clone(),
            _ => None,
        })
        .width(Length::Fill)
        .height(height)
        .padding([0.0, 14.0])
        .align(Alignment::Start)
        .style(|theme, status| {
            let t = Tokens::of(theme);
            Style {
                background: status.hovered.then_some(t.hover),
                border: Border::default(),
                text: t.text,
            }
        })
        .ring(Ring::Inside, radius::SMALL);
    row![
        main,
        beside.map(|beside| container(beside).padding(iced::padding::right(14.0)))
    ]
    .spacing(gap::XS)
    .align_y(Alignment::Center)
    .into()
}

/// "2 Kinder · Jg. 8, 6"
pub(super) fn children(births: &[Option<BirthDate>], context: &Context) -> String {
    let texts = &context.texts;
    let mut words = texts.today_children(super::number(births.len()));
    let grades: Vec<_> = births
        .iter()
        .filter_map(|birth| grade((*birth)?, context))
        .map(|grade| grade.to_string())
        .collect();
    if !grades.is_empty() {
        words = format!("{words} · {} {}", texts.grade_short(), grades.join(", "));
    }
    words
}

/// The grade that goes with an age today.
pub(super) fn grade(birth: BirthDate, context: &Context) -> Option<u8> {
    duty(&Facts::born(birth), context.today).grade
}

/// Words in one line, whatever their length.
pub(super) fn plain<'a>(role: label::Role, words: String) -> Element<'a, Message> {
    role.text(words).wrapping(Wrapping::None).into()
}

/// A muted line below.
pub(super) fn hint<'a>(words: String) -> Element<'a, Message> {
    label::cap(words).wrapping(Wrapping::None).into()
}

/// "Sorani" of "Sorani (Zentralkurdisch)": what fits into a row.
pub(super) fn spoken(language: &str) -> String {
    language.split(" (").next().unwrap_or(language).to_owned()
}
