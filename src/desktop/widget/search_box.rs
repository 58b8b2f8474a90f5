//! Type to find: a field with a list of at most eight rows below it, matched in any spelling.
//!
//! The screen keeps a [`State`] and hands every [`Event`] to [`State::update`]; what was picked comes back.

pub mod fold;
mod state;

use iced::advanced::widget::Id;
use iced::keyboard::{Key, key::Named};
use iced::widget::text::{IntoFragment, Wrapping};
use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length};

use super::button;
use super::control::{Control, Style, plain};
use super::edit::Edit;
use super::field::{Note, caption};
use super::label;
use super::popover::{Popover, Width};
use crate::desktop::icon;
use crate::desktop::text::Texts;
use crate::desktop::theme::{Tokens, space as gap};
pub use state::{Choice, Direction, Event, Outcome, ROWS, State, choice};

/// How the box looks beside its state.
pub struct Look<'a> {
    /// Words above the box; none in a top bar.
    pub label: Option<std::borrow::Cow<'a, str>>,
    /// Words in the empty box.
    pub placeholder: std::borrow::Cow<'a, str>,
    /// The line below; none in a top bar.
    pub note: Option<Note<'a>>,
    /// A shortcut shown in the box.
    pub key_cap: Option<String>,
    /// Never wider than this, even where more room is offered.
    pub max_width: f32,
}

/// A box with a label and a note.
pub fn search_box<'a, K: Clone + PartialEq, Message: Clone + 'a>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
    state: &'a State<K>,
    note: Note<'a>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let look = Look {
        label: Some(label.into_fragment()),
        placeholder: "".into(),
        note: Some(note),
        key_cap: None,
        max_width: f32::INFINITY,
    };
    with_look(id, look, state, texts, on_event)
}

/// A box in any look.
pub fn with_look<'a, K: Clone + PartialEq, Message: Clone + 'a>(
    id: impl Into<Id>,
    look: Look<'a>,
    state: &'a State<K>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let typed = on_event.clone();
    let keys = on_event.clone();
    let open = state.is_open();
    let mut edit = Edit::new(id, &look.placeholder, state.query())
        .lead(icon::SEARCH)
        .max_width(look.max_width)
        .on_input(move |text| typed(Event::Typed(text)))
        .on_focus_maybe(Some(on_event(Event::Entered)))
        .on_blur_maybe(Some(on_event(Event::Left)))
        .invalid(look.note.as_ref().is_some_and(Note::is_wrong))
        .on_key(move |key, modifiers| {
            if !modifiers.is_empty() {
                return None;
            }
            match key {
                Key::Named(Named::ArrowDown) => Some(keys(Event::Moved(Direction::Down))),
                Key::Named(Named::ArrowUp) => Some(keys(Event::Moved(Direction::Up))),
                Key::Named(Named::Enter) if open => Some(keys(Event::Confirmed)),
                _ => None,
            }
        });
    if let Some(cap) = look.key_cap {
        edit = edit.trail(button::key_cap(cap), 70.0);
    }
    let list = state
        .is_open()
        .then(|| list(state, texts, on_event.clone()));
    let popover = Popover::new(edit, list)
        .width(Width::Anchor)
        .on_close(on_event(Event::Closed));
    if look.label.is_none() && look.note.is_none() {
        return popover.into();
    }
    column![
        look.label
            .map(|label| column![caption(label, None), space().height(3)]),
        Element::from(popover),
        look.note.map(Note::view),
    ]
    .into()
}

fn list<'a, K: Clone + PartialEq, Message: Clone + 'a>(
    state: &'a State<K>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + 'a,
) -> Element<'a, Message> {
    let query = state.query();
    let rows: Vec<Element<'a, Message>> = state
        .hits()
        .enumerate()
        .map(|(at, choice)| {
            let marked = at == state.marked();
            Control::new(
                row![
                    found(&choice.words, query),
                    space::horizontal(),
                    label::dense_muted(choice.aside.as_str()).wrapping(Wrapping::None),
                ]
                .align_y(Alignment::Center),
            )
            .on_press(on_event(Event::Taken(at)))
            .tab_stop(false)
            .width(Length::Fill)
            .height(30)
            .padding([0.0, 10.0])
            .style(move |theme, status| Style {
                background: {
                    let t = Tokens::of(theme);
                    if marked {
                        Some(t.selected)
                    } else {
                        status.hovered.then_some(t.hover)
                    }
                },
                ..plain(theme, status)
            })
            .into()
        })
        .collect();
    let rows: Element<'a, Message> = if rows.is_empty() {
        container(label::dense_muted(texts.list_no_hits(query)))
            .padding([6.0, 10.0])
            .into()
    } else {
        column(rows).into()
    };
    let help = row![
        button::key_cap("↑ ↓"),
        label::cap(texts.list_choose()),
        button::key_cap("Enter"),
        label::cap(texts.list_take()),
        button::key_cap("Esc"),
        label::cap(texts.list_back()),
    ]
    .spacing(gap::S)
    .align_y(Alignment::Center);
    column![
        rows,
        super::card::separator(),
        container(help)
            .height(28)
            .align_y(Alignment::Center)
            .padding([0.0, 10.0]),
    ]
    .into()
}

/// Words with the found part semi-bold. Original script stays regular.
fn found<'a, Message: 'a>(words: &'a str, query: &str) -> Element<'a, Message> {
    let plain = |part: &'a str| label::dense(kept(part)).wrapping(Wrapping::None);
    match fold::find(words, query)
        .filter(|range| words[range.clone()].is_ascii() || latin(&words[range.clone()]))
    {
        Some(range) => row![
            plain(&words[..range.start]),
            label::dense_strong(kept(&words[range.clone()])),
            plain(&words[range.end..]),
        ]
        .into(),
        None => label::dense(words).into(),
    }
}

/// The words with blanks that do not vanish at the ends of a run.
fn kept(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

fn latin(words: &str) -> bool {
    words
        .chars()
        .all(|c| c < '\u{250}' || ('\u{1E00}'..'\u{1F00}').contains(&c))
}
