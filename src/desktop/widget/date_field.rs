//! A field for a date: typed in any usual way, or chosen in a month that opens below.
//!
//! The screen keeps a [`State`], hands every [`Event`] to [`State::update`] together with today, and learns
//! when the date has settled. Which days are greyed, and why, is the screen's to say.

mod month;
pub mod parse;

use std::borrow::Cow;

use chrono::{Datelike, Days, Months, NaiveDate};
use iced::Element;
use iced::advanced::widget::Id;
use iced::keyboard::{Key, key::Named};
use iced::widget::column;
use iced::widget::space;
use iced::widget::text::IntoFragment;

use super::button;
use super::edit::Edit;
use super::field::{Note, caption};
use super::popover::{Popover, Width};
use crate::desktop::icon;
use crate::desktop::text::Texts;
pub use parse::{Expecting, Parsed, Refused};

/// What happened in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// The text is now this.
    Typed(String),
    /// The field was left, or Enter was pressed in it.
    Left,
    /// So many days on (or back).
    Days(i64),
    /// So many months on (or back); in an open month its keyboard mark moves.
    Months(i32),
    /// The month was opened or closed by its button.
    Toggled,
    /// The month was closed.
    Closed,
    /// The mark in the open month moved to this day.
    Marked(NaiveDate),
    /// This day was picked in the open month.
    Picked(NaiveDate),
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing has settled.
    Nothing,
    /// The date is now this (or empty).
    Changed(Option<Parsed>),
}

/// What the screen keeps.
#[derive(Debug, Clone)]
pub struct State {
    expecting: Expecting,
    text: String,
    value: Option<Parsed>,
    wrong: Option<Refused>,
    typing: bool,
    open: Option<NaiveDate>,
}

impl State {
    /// An empty field.
    #[must_use]
    pub const fn new(expecting: Expecting) -> Self {
        Self {
            expecting,
            text: String::new(),
            value: None,
            wrong: None,
            typing: false,
            open: None,
        }
    }

    /// A field with a day in it.
    #[must_use]
    pub fn with_day(expecting: Expecting, day: NaiveDate) -> Self {
        let mut state = Self::new(expecting);
        state.set(Some(Parsed::Day(day)));
        state
    }

    /// Puts a date (or nothing) into the field.
    pub fn set(&mut self, value: Option<Parsed>) {
        self.text = value.map(written).unwrap_or_default();
        self.value = value;
        self.wrong = None;
        self.typing = false;
    }

    /// The settled date.
    #[must_use]
    pub const fn value(&self) -> Option<Parsed> {
        self.value
    }

    /// The settled date, if it is a whole day.
    #[must_use]
    pub const fn day(&self) -> Option<NaiveDate> {
        match self.value {
            Some(Parsed::Day(day)) => Some(day),
            _ => None,
        }
    }

    /// What stands in the field.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Why the text is not a date, known once the field was left.
    #[must_use]
    pub const fn wrong(&self) -> Option<Refused> {
        self.wrong
    }

    /// Takes an event and says what became of it.
    pub fn update(&mut self, event: Event, today: NaiveDate) -> Outcome {
        match event {
            Event::Typed(text) => {
                self.text = text;
                self.wrong = None;
                self.typing = true;
                Outcome::Nothing
            }
            Event::Left => self.settle(today),
            Event::Days(days) => self.step(today, |day| shift(day, days)),
            Event::Months(months) => self.step(today, |day| shift_months(day, months)),
            Event::Toggled => {
                let start = self.current(today).unwrap_or(today);
                self.open = if self.open.is_some() {
                    None
                } else {
                    Some(start)
                };
                Outcome::Nothing
            }
            Event::Closed => {
                self.open = None;
                Outcome::Nothing
            }
            Event::Marked(day) => {
                self.open = Some(day);
                Outcome::Nothing
            }
            Event::Picked(day) => {
                self.open = None;
                self.take(day)
            }
        }
    }

    /// The day meant at the moment, typed or settled.
    fn current(&self, today: NaiveDate) -> Option<NaiveDate> {
        match parse::parse(&self.text, today, self.expecting) {
            Ok(Parsed::Day(day)) => Some(day),
            Ok(Parsed::Month(year, month)) => NaiveDate::from_ymd_opt(year, month, 1),
            Ok(Parsed::Year(year)) => NaiveDate::from_ymd_opt(year, 1, 1),
            Err(_) => None,
        }
    }

    fn take(&mut self, day: NaiveDate) -> Outcome {
        self.set(Some(Parsed::Day(day)));
        Outcome::Changed(self.value)
    }

    fn step(&mut self, today: NaiveDate, on: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Outcome {
        if let Some(mark) = self.open {
            self.open = on(mark).or(self.open);
            return Outcome::Nothing;
        }
        match self.current(today) {
            None if self.text.is_empty() => self.take(today),
            None => Outcome::Nothing,
            Some(day) => on(day).map_or(Outcome::Nothing, |day| self.take(day)),
        }
    }

    fn settle(&mut self, today: NaiveDate) -> Outcome {
        self.typing = false;
        let before = self.value;
        if self.text.trim().is_empty() {
            self.set(None);
        } else {
            match parse::parse(&self.text, today, self.expecting) {
                Ok(value) => self.set(Some(value)),
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

    /// The line below the field: the error, how the text is understood, or the given note.
    fn note<'a>(
        &self,
        today: NaiveDate,
        fallback: Note<'a>,
        greyed: Greyed<'_>,
        texts: &Texts,
    ) -> Note<'a> {
        if let Some(refused) = self.wrong {
            return Note::wrong(match refused {
                Refused::Unreadable => texts.date_unreadable(),
                Refused::NoSuchDay => texts.date_impossible(),
                Refused::NoSuchWeek => texts.date_week_missing(),
            });
        }
        if fallback.is_wrong() && !self.typing {
            return fallback;
        }
        match parse::parse(&self.text, today, self.expecting) {
            Ok(Parsed::Day(day)) => {
                let mut words =
                    format!("{}, {}", texts.date(day), texts.week(day.iso_week().week()));
                if let Some(reason) = greyed(day) {
                    words.push_str(" · ");
                    words.push_str(&reason);
                }
                Note::parsed(words)
            }
            Ok(Parsed::Month(year, month)) => {
                Note::parsed(format!("{} {year}", texts.month(month)))
            }
            Ok(Parsed::Year(year)) => Note::parsed(year.to_string()),
            Err(_) => fallback,
        }
    }
}

/// Why a day is grey (holiday, school holidays, closed), if it is. Weekends are grey in any case.
pub type Greyed<'g> = &'g dyn Fn(NaiveDate) -> Option<String>;

fn written(value: Parsed) -> String {
    match value {
        Parsed::Day(day) => day.format("%d.%m.%Y").to_string(),
        Parsed::Month(year, month) => format!("{month:02}.{year}"),
        Parsed::Year(year) => year.to_string(),
    }
}

fn shift(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 {
        day.checked_sub_days(count)
    } else {
        day.checked_add_days(count)
    }
}

fn shift_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 {
        day.checked_sub_months(count)
    } else {
        day.checked_add_months(count)
    }
}

/// The field.
#[allow(
    clippy::too_many_arguments,
    reason = "each is one plain fact; a struct would only repeat their names"
)]
pub fn date_field<'a, Message: Clone + 'a>(
    id: impl Into<Cow<'static, str>>,
    label: impl IntoFragment<'a>,
    state: &'a State,
    today: NaiveDate,
    note: Note<'a>,
    greyed: Greyed<'_>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let note = state.note(today, note, greyed, texts);
    column![
        caption(label.into_fragment(), None),
        space().height(3),
        with_month(
            id.into(),
            state,
            today,
            note.is_wrong(),
            greyed,
            texts,
            on_event
        ),
        note.view(),
    ]
    .into()
}

/// The field alone, for a line of options: without caption and message. What is wrong is the screen's to say.
pub fn inline<'a, Message: Clone + 'a>(
    id: impl Into<Cow<'static, str>>,
    state: &'a State,
    today: NaiveDate,
    greyed: Greyed<'_>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let wrong = state.wrong.is_some();
    with_month(id.into(), state, today, wrong, greyed, texts, on_event)
}

fn widget_id(id: Cow<'static, str>) -> Id {
    match id {
        Cow::Borrowed(id) => Id::new(id),
        Cow::Owned(id) => Id::from(id),
    }
}

/// The field with the month that opens below it.
fn with_month<'a, Message: Clone + 'a>(
    id: Cow<'static, str>,
    state: &'a State,
    today: NaiveDate,
    wrong: bool,
    greyed: Greyed<'_>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    let typed = on_event.clone();
    let keys = on_event.clone();
    let month = format!("{id}-month");
    let edit = Edit::new(widget_id(id), "", &state.text)
        .on_input(move |text| typed(Event::Typed(text)))
        .on_blur_maybe(Some(on_event(Event::Left)))
        .on_commit_maybe(Some(on_event(Event::Left)))
        .invalid(wrong)
        .trail(
            button::inline_icon(month, icon::CALENDAR, Some(on_event(Event::Toggled))),
            34.0,
        )
        .on_key(move |key, modifiers| match key {
            Key::Named(Named::ArrowDown) if modifiers.alt() => Some(keys(Event::Toggled)),
            _ if !modifiers.is_empty() => None,
            Key::Named(Named::ArrowUp) => Some(keys(Event::Days(1))),
            Key::Named(Named::ArrowDown) => Some(keys(Event::Days(-1))),
            Key::Named(Named::PageUp) => Some(keys(Event::Months(1))),
            Key::Named(Named::PageDown) => Some(keys(Event::Months(-1))),
            _ => None,
        });
    let opened = state.open.map(|mark| {
        month::view(
            mark,
            state.current(today),
            today,
            greyed,
            texts,
            on_event.clone(),
        )
    });
    Popover::new(edit, opened)
        .width(Width::Fixed(month::WIDTH))
        .keyboard_inside()
        .on_close(on_event(Event::Closed))
        .into()
}

/// The month alone, for pages that show it all the time.
pub fn month_view<'a, Message: Clone + 'a>(
    mark: NaiveDate,
    chosen: Option<NaiveDate>,
    today: NaiveDate,
    greyed: Greyed<'_>,
    texts: &Texts,
    on_event: impl Fn(Event) -> Message + Clone + 'a,
) -> Element<'a, Message> {
    month::view(mark, chosen, today, greyed, texts, on_event)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn typed(state: &mut State, text: &str) -> Outcome {
        let today = day(2026, 11, 25);
        let _ = state.update(Event::Typed(text.into()), today);
        state.update(Event::Left, today)
    }

    #[test]
    fn leaving_settles_and_writes_the_whole_date() {
        let mut state = State::new(Expecting::Coming);
        assert_eq!(
            typed(&mut state, "+7"),
            Outcome::Changed(Some(Parsed::Day(day(2026, 12, 2))))
        );
        assert_eq!(state.text(), "02.12.2026");
        assert_eq!(
            typed(&mut state, "2.12."),
            Outcome::Nothing,
            "the same day again"
        );
    }

    #[test]
    fn an_error_keeps_the_text_and_goes_while_typing() {
        let mut state = State::new(Expecting::Birth);
        assert_eq!(typed(&mut state, "31.02.2015"), Outcome::Nothing);
        assert_eq!(
            (state.text(), state.wrong()),
            ("31.02.2015", Some(Refused::NoSuchDay))
        );
        let _ = state.update(Event::Typed("3".into()), day(2026, 11, 25));
        assert_eq!(state.wrong(), None);
    }

    #[test]
    fn arrows_step_from_what_is_typed() {
        let today = day(2026, 11, 25);
        let mut state = State::new(Expecting::Coming);
        assert_eq!(
            state.update(Event::Days(1), today),
            Outcome::Changed(Some(Parsed::Day(today)))
        );
        let _ = state.update(Event::Months(1), today);
        assert_eq!(state.day(), Some(day(2026, 12, 25)));
        let _ = state.update(Event::Days(-1), today);
        assert_eq!(state.day(), Some(day(2026, 12, 24)));
    }

    #[test]
    fn months_with_fewer_days_do_not_jump() {
        assert_eq!(shift_months(day(2027, 1, 31), 1), Some(day(2027, 2, 28)));
        assert_eq!(shift_months(day(2027, 3, 31), -1), Some(day(2027, 2, 28)));
    }

    #[test]
    fn an_open_month_moves_its_mark_and_not_the_date() {
        let today = day(2026, 11, 25);
        let mut state = State::with_day(Expecting::Coming, today);
        let _ = state.update(Event::Toggled, today);
        assert_eq!(state.update(Event::Months(1), today), Outcome::Nothing);
        assert_eq!(state.day(), Some(today));
        let picked = state.update(Event::Picked(day(2026, 12, 4)), today);
        assert_eq!(
            picked,
            Outcome::Changed(Some(Parsed::Day(day(2026, 12, 4))))
        );
    }
}
