//! A field for a time of day on the 15-minute grid. It proposes, but never rounds silently.

pub mod parse;

use chrono::NaiveTime;
use iced::Element;
use iced::advanced::widget::Id;
use iced::keyboard::{Key, key::Named};
use iced::widget::text::IntoFragment;
use iced::widget::{column, space};

use super::edit::Edit;
use super::field::{Note, caption};
use crate::desktop::icon;
use crate::desktop::text::Texts;
use crate::desktop::theme;
pub use parse::Refused;

/// What happened in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The text is now this.
    Typed(String),
    /// The field was left, or Enter was pressed in it.
    Left,
    /// So many quarters of an hour on (or back).
    Quarters(i32),
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing has settled.
    Nothing,
    /// The time is now this (or empty).
    Changed(Option<NaiveTime>),
}

/// What the screen keeps.
#[derive(Debug, Clone, Default)]
pub struct State {
    text: String,
    value: Option<NaiveTime>,
    wrong: Option<Refused>,
}

impl State {
    /// A field with a time in it, or empty.
    #[must_use]
    pub fn new(value: Option<NaiveTime>) -> Self {
        let mut state = Self::default();
        state.set(value);
        state
    }

    /// Puts a time (or nothing) into the field.
    pub fn set(&mut self, value: Option<NaiveTime>) {
        self.text = value
            .map(|time| time.format("%H:%M").to_string())
            .unwrap_or_default();
        self.value = value;
        self.wrong = None;
    }

    /// The settled time.
    #[must_use]
    pub const fn value(&self) -> Option<NaiveTime> {
        self.value
    }

    /// What stands in the field.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why the text is not a time, known once the field was left.
    #[must_use]
    pub const fn wrong(&self) -> Option<Refused> {
        self.wrong
    }

    /// Takes an event and says what became of it.
    pub fn update(&mut self, event: Event) -> Outcome {
        match event {
            Event::Typed(text) => {
                self.text = text;
                self.wrong = None;
                Outcome::Nothing
            }
            Event::Quarters(quarters) => {
                let from = parse::any(&self.text)
                    .or(self.value)
                    .or_else(|| NaiveTime::from_hms_opt(9, 0, 0));
                match from {
                    Some(time) => {
                        self.set(Some(parse::step(time, quarters)));
                        Outcome::Changed(self.value)
                    }
                    None => Outcome::Nothing,
                }
            }
            Event::Left => {
                let before = self.value;
                if self.text.trim().is_empty() {
                    self.set(None);
                } else {
                    match parse::parse(&self.text) {
                        Ok(time) => self.set(Some(time)),
                        Err(refused) => {
                            self.wrong = Some(refused);
                            self.value = None;
                        }
                    }
                }
                if self.value == before {
                    Outcome::Nothing
                } else {
                    Outcome::Changed(self.value)
                }
            }
        }
    }

    fn note<'a>(&self, fallback: Note<'a>, texts: &Texts) -> Note<'a> {
        match (self.wrong, parse::parse(&self.text)) {
            (Some(Refused::OffGrid { typed, proposal }), _)
            | (None, Err(Refused::OffGrid { typed, proposal })) => {
                Note::wrong(texts.time_off_grid(&texts.time(typed), &texts.time(proposal)))
            }
            (Some(Refused::Unreadable), _) => Note::wrong(texts.time_unreadable()),
            (None, Ok(time)) if !fallback.is_wrong() => Note::parsed(texts.time_in_sentence(time)),
            (None, _) => fallback,
        }
    }
}

/// The field.
pub fn time_field<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    label: impl IntoFragment<'a>,
    state: &'a State,
    note: Note<'a>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let typed = on_event.clone();
    let keys = on_event.clone();
    let note = state.note(note, texts);
    let edit = Edit::new(id, "", &state.text)
        .on_input(move |text| typed(Event::Typed(text)))
        .on_blur_maybe(Some(on_event(Event::Left)))
        .on_commit_maybe(Some(on_event(Event::Left)))
        .invalid(note.is_wrong())
        .trail(icon::CLOCK.text().style(theme::muted), 34.0)
        .on_key(move |key, modifiers| {
            if !modifiers.is_empty() {
                return None;
            }
            match key {
                Key::Named(Named::ArrowUp) => Some(keys(Event::Quarters(1))),
                Key::Named(Named::ArrowDown) => Some(keys(Event::Quarters(-1))),
                _ => None,
            }
        });
    column![
        caption(label.into_fragment(), None),
        space().height(3),
        Element::from(edit),
        note.view()
    ]
    .into()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn at(hour: u32, minute: u32) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(hour, minute, 0)
    }

    #[test]
    fn leaving_settles_or_explains() {
        let mut state = State::default();
        let _ = state.update(Event::Typed("930".into()));
        assert_eq!(state.update(Event::Left), Outcome::Changed(at(9, 30)));
        assert_eq!(state.text(), "09:30");
        let _ = state.update(Event::Typed("9:40".into()));
        assert_eq!(state.update(Event::Left), Outcome::Changed(None));
        assert_eq!(state.text(), "9:40", "what was typed stays");
        assert!(matches!(state.wrong(), Some(Refused::OffGrid { .. })));
    }

    #[test]
    fn arrows_move_by_quarters() {
        let mut state = State::new(at(9, 30));
        assert_eq!(
            state.update(Event::Quarters(1)),
            Outcome::Changed(at(9, 45))
        );
        assert_eq!(
            state.update(Event::Quarters(-1)),
            Outcome::Changed(at(9, 30))
        );
    }
}
