//! What a table remembers and how keyboard, ticks and scrolling change it. Pure: no widget here.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::desktop::widget::search_box::fold;

/// Most rows that exist as widgets at the same time.
pub const LIVE: usize = 60;

/// A step of the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

/// What happened in the table.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// The first visible pixel is now this one.
    Scrolled(f32),
    /// The visible height is now this.
    Resized(f32),
    /// The keyboard moved; with `range`, everything passed is ticked.
    Moved {
        /// Where to.
        step: Step,
        /// Whether Umschalt was held.
        range: bool,
    },
    /// A row was clicked.
    Clicked(usize),
    /// The tick of a row was clicked.
    Ticked(usize),
    /// Space: the tick of the current row.
    TickedCurrent,
    /// Strg+A or the tick in the head.
    TickedAll,
    /// Letters: jump to the next row that begins with them.
    Typed {
        /// The letters of this key.
        letters: String,
        /// Whether a new word begins.
        fresh: bool,
    },
    /// Enter, or a double click, on the current row.
    Opened,
    /// Alt+Enter on the current row.
    Details,
}

/// What became of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing the screen must know.
    Nothing,
    /// The current row is now this one.
    Current(usize),
    /// Ticks have changed.
    Ticks,
    /// This row is to be opened.
    Open(usize),
    /// Details of this row are to be shown at the side.
    Details(usize),
}

/// What a position of the list is, for the keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'l> {
    /// A heading that the keyboard passes over.
    Group,
    /// A row with its first text, for jumping by letters.
    Row(&'l str),
    /// The same, but it cannot be ticked.
    Plain(&'l str),
}

/// What the screen keeps.
#[derive(Debug, Clone, Default)]
pub struct State {
    offset: f32,
    height: f32,
    current: Option<usize>,
    anchor: Option<usize>,
    ticked: BTreeSet<usize>,
    letters: String,
}

impl State {
    /// The current row.
    #[must_use]
    pub const fn current(&self) -> Option<usize> {
        self.current
    }

    /// Makes a row current and brings it into view.
    pub fn set_current(&mut self, row: Option<usize>, row_height: f32) {
        self.current = row;
        self.reveal(row_height);
    }

    /// The ticked rows.
    #[must_use]
    pub const fn ticked(&self) -> &BTreeSet<usize> {
        &self.ticked
    }

    /// Removes all ticks.
    pub fn clear_ticks(&mut self) {
        self.ticked.clear();
    }

    /// Ticks exactly these rows.
    pub fn set_ticked(&mut self, rows: BTreeSet<usize>) {
        self.ticked = rows;
    }

    /// Moves current row and ticks to new positions after another filter or order; `None` drops a row.
    pub fn rearrange(&mut self, to: impl Fn(usize) -> Option<usize>) {
        self.current = self.current.and_then(&to);
        self.anchor = None;
        self.ticked = self.ticked.iter().filter_map(|row| to(*row)).collect();
    }

    /// The first visible pixel.
    pub(super) fn offset(&self, len: usize, row_height: f32) -> f32 {
        self.clamped(self.offset, len, row_height)
    }

    /// The visible height, 0 while unknown.
    pub(super) const fn height(&self) -> f32 {
        self.height
    }

    /// The rows that must exist to fill the view: never more than [`LIVE`].
    #[must_use]
    pub fn live(&self, len: usize, row_height: f32) -> Range<usize> {
        let offset = self.clamped(self.offset, len, row_height);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "both are clamped to the list"
        )]
        let (first, count) = (
            (offset / row_height) as usize,
            (self.height / row_height) as usize + 2,
        );
        let count = if self.height <= 0.0 {
            LIVE
        } else {
            count.min(LIVE)
        };
        let first = first.min(len);
        first..(first + count).min(len)
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "lists are far shorter than 2^23 rows"
    )]
    fn clamped(&self, offset: f32, len: usize, row_height: f32) -> f32 {
        offset.min(len as f32 * row_height - self.height).max(0.0)
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "lists are far shorter than 2^23 rows"
    )]
    fn reveal(&mut self, row_height: f32) {
        let Some(current) = self.current else { return };
        let top = current as f32 * row_height;
        if top < self.offset {
            self.offset = top;
        } else if self.height > 0.0 && top + row_height > self.offset + self.height {
            self.offset = top + row_height - self.height;
        }
    }

    /// Takes an event and says what became of it. `line` tells groups from rows.
    pub fn update<'l>(
        &mut self,
        event: Event,
        len: usize,
        row_height: f32,
        line: impl Fn(usize) -> Line<'l>,
    ) -> Outcome {
        let is_row = |at: &usize| !matches!(line(*at), Line::Group);
        let can_tick = |at: &usize| matches!(line(*at), Line::Row(_));
        match event {
            Event::Scrolled(offset) => {
                self.offset = self.clamped(offset, len, row_height);
                Outcome::Nothing
            }
            Event::Resized(height) => {
                let first = self.height <= 0.0;
                self.height = height;
                self.offset = self.clamped(self.offset, len, row_height);
                if first {
                    // Made current before it was known how much is seen.
                    self.reveal(row_height);
                }
                Outcome::Nothing
            }
            Event::Moved { step, range } => self.go(step, range, len, row_height, is_row, can_tick),
            Event::Clicked(row) => {
                if row >= len || !is_row(&row) {
                    return Outcome::Nothing;
                }
                self.current = Some(row);
                self.anchor = Some(row);
                Outcome::Current(row)
            }
            Event::Ticked(row) => {
                if row >= len || !is_row(&row) {
                    return Outcome::Nothing;
                }
                self.current = Some(row);
                if can_tick(&row) {
                    self.flip(row)
                } else {
                    Outcome::Current(row)
                }
            }
            Event::TickedCurrent => match self.current.filter(can_tick) {
                Some(row) => self.flip(row),
                None => Outcome::Nothing,
            },
            Event::TickedAll => {
                let all: BTreeSet<usize> = (0..len).filter(can_tick).collect();
                self.ticked = if self.ticked == all {
                    BTreeSet::new()
                } else {
                    all
                };
                Outcome::Ticks
            }
            Event::Typed { letters, fresh } => self.jump(&letters, fresh, len, row_height, line),
            Event::Opened => self.current.map_or(Outcome::Nothing, Outcome::Open),
            Event::Details => self.current.map_or(Outcome::Nothing, Outcome::Details),
        }
    }

    fn flip(&mut self, row: usize) -> Outcome {
        if !self.ticked.remove(&row) {
            let _ = self.ticked.insert(row);
        }
        self.anchor = Some(row);
        Outcome::Ticks
    }

    fn go(
        &mut self,
        step: Step,
        range: bool,
        len: usize,
        row_height: f32,
        is_row: impl Fn(&usize) -> bool,
        can_tick: impl Fn(&usize) -> bool,
    ) -> Outcome {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a window holds few rows"
        )]
        let page = ((self.height / row_height) as usize)
            .saturating_sub(1)
            .max(1);
        let at = self.current;
        let forward = |from: usize| (from..len).find(&is_row);
        let back = |from: usize| (0..=from.min(len.saturating_sub(1))).rev().find(&is_row);
        let target = match (step, at) {
            _ if len == 0 => None,
            (Step::First, _) | (Step::Down | Step::PageDown, None) => forward(0),
            (Step::Last, _) | (Step::Up | Step::PageUp, None) => back(len - 1),
            (Step::Down, Some(at)) => forward(at + 1),
            (Step::Up, Some(at)) => at.checked_sub(1).and_then(back),
            (Step::PageDown, Some(at)) => {
                forward((at + page).min(len - 1)).or_else(|| back(len - 1))
            }
            (Step::PageUp, Some(at)) => back(at.saturating_sub(page)).or_else(|| forward(0)),
        };
        let Some(target) = target.or(at) else {
            return Outcome::Nothing;
        };
        self.current = Some(target);
        self.reveal(row_height);
        if range {
            let anchor = *self.anchor.get_or_insert(at.unwrap_or(target));
            self.ticked
                .extend((anchor.min(target)..=anchor.max(target)).filter(&can_tick));
            Outcome::Ticks
        } else {
            self.anchor = None;
            Outcome::Current(target)
        }
    }

    fn jump<'l>(
        &mut self,
        letters: &str,
        fresh: bool,
        len: usize,
        row_height: f32,
        line: impl Fn(usize) -> Line<'l>,
    ) -> Outcome {
        if fresh {
            self.letters.clear();
        }
        self.letters.push_str(&fold::fold(letters));
        let from = self.current.map_or(0, |at| {
            if self.letters.chars().count() > 1 {
                at
            } else {
                at + 1
            }
        });
        let found = (from..len)
            .chain(0..from.min(len))
            .find(|at| match line(*at) {
                Line::Row(words) | Line::Plain(words) => {
                    fold::fold(words).starts_with(&self.letters)
                }
                Line::Group => false,
            });
        match found {
            Some(row) => {
                self.current = Some(row);
                self.reveal(row_height);
                Outcome::Current(row)
            }
            None => Outcome::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    const NAMES: [&str; 6] = ["Heute", "Albu", "Çelik", "Müller", "Mustafa", "Pop"];

    fn line(at: usize) -> Line<'static> {
        if at == 0 {
            Line::Group
        } else {
            Line::Row(NAMES[at])
        }
    }

    fn act(state: &mut State, event: Event) -> Outcome {
        state.update(event, NAMES.len(), 36.0, line)
    }

    fn go(step: Step) -> Event {
        Event::Moved { step, range: false }
    }

    fn typed(letters: &str, fresh: bool) -> Event {
        Event::Typed {
            letters: letters.into(),
            fresh,
        }
    }

    #[test]
    fn the_keyboard_passes_over_groups_and_stops_at_the_ends() {
        let mut state = State::default();
        assert_eq!(act(&mut state, go(Step::Down)), Outcome::Current(1));
        assert_eq!(act(&mut state, go(Step::Up)), Outcome::Current(1));
        assert_eq!(act(&mut state, go(Step::Last)), Outcome::Current(5));
        assert_eq!(act(&mut state, go(Step::Down)), Outcome::Current(5));
        assert_eq!(act(&mut state, go(Step::First)), Outcome::Current(1));
    }

    #[test]
    fn letters_jump_in_any_spelling() {
        let mut state = State::default();
        assert_eq!(act(&mut state, typed("c", true)), Outcome::Current(2));
        assert_eq!(act(&mut state, typed("m", true)), Outcome::Current(3));
        assert_eq!(act(&mut state, typed("us", false)), Outcome::Current(4));
        assert_eq!(
            act(&mut state, typed("h", true)),
            Outcome::Nothing,
            "groups are no rows"
        );
    }

    #[test]
    fn ticks_single_range_and_all() {
        let mut state = State::default();
        let _ = act(&mut state, Event::Clicked(2));
        let _ = act(&mut state, Event::TickedCurrent);
        let _ = act(
            &mut state,
            Event::Moved {
                step: Step::Down,
                range: true,
            },
        );
        let _ = act(
            &mut state,
            Event::Moved {
                step: Step::Down,
                range: true,
            },
        );
        assert_eq!(
            state.ticked().iter().copied().collect::<Vec<_>>(),
            [2, 3, 4]
        );
        let _ = act(&mut state, Event::TickedAll);
        assert_eq!(state.ticked().len(), 5);
        let _ = act(&mut state, Event::TickedAll);
        assert!(state.ticked().is_empty());
        assert_eq!(act(&mut state, Event::Ticked(0)), Outcome::Nothing);
    }

    #[test]
    fn a_row_that_cannot_be_ticked_is_still_walked_over() {
        let plain = |at: usize| match at {
            0 => Line::Group,
            2 => Line::Plain("Çelik"),
            _ => Line::Row(NAMES[at]),
        };
        let mut state = State::default();
        let mut act = |event| state.update(event, NAMES.len(), 36.0, plain);
        assert_eq!(act(Event::Clicked(2)), Outcome::Current(2));
        assert_eq!(act(Event::TickedCurrent), Outcome::Nothing);
        assert_eq!(act(Event::Ticked(2)), Outcome::Current(2));
        assert_eq!(act(typed("c", true)), Outcome::Current(2));
        assert_eq!(act(Event::TickedAll), Outcome::Ticks);
        assert_eq!(state.ticked(), &BTreeSet::from([1, 3, 4, 5]));
    }

    #[test]
    fn a_row_made_current_before_the_first_layout_is_brought_into_view() {
        let mut state = State::default();
        state.set_current(Some(500), 36.0);
        let _ = state.update(Event::Resized(360.0), 1_000, 36.0, |_| Line::Row(""));
        assert!(state.live(1_000, 36.0).contains(&500));
        let _ = state.update(Event::Scrolled(0.0), 1_000, 36.0, |_| Line::Row(""));
        let _ = state.update(Event::Resized(400.0), 1_000, 36.0, |_| Line::Row(""));
        assert!(state.live(1_000, 36.0).contains(&0), "only at first");
    }

    #[test]
    fn only_what_is_in_view_lives() {
        let mut state = State::default();
        assert_eq!(state.live(10_000, 36.0).len(), LIVE);
        let _ = state.update(Event::Resized(360.0), 10_000, 36.0, |_| Line::Row(""));
        assert_eq!(state.live(10_000, 36.0), 0..12);
        let _ = state.update(go(Step::Last), 10_000, 36.0, |_| Line::Row(""));
        assert_eq!(state.live(10_000, 36.0), 9_990..10_000);
        let _ = state.update(Event::Scrolled(1e9), 10_000, 36.0, |_| Line::Row(""));
        assert_eq!(state.live(10_000, 36.0).end, 10_000);
    }

    #[test]
    fn pages_move_by_what_is_visible() {
        let mut state = State::default();
        let _ = state.update(Event::Resized(360.0), 100, 36.0, |_| Line::Row(""));
        let _ = state.update(go(Step::First), 100, 36.0, |_| Line::Row(""));
        assert_eq!(
            state.update(go(Step::PageDown), 100, 36.0, |_| Line::Row("")),
            Outcome::Current(9)
        );
        assert_eq!(
            state.update(go(Step::PageUp), 100, 36.0, |_| Line::Row("")),
            Outcome::Current(0)
        );
    }

    #[test]
    fn a_new_order_takes_current_and_ticks_along() {
        let mut state = State::default();
        let _ = act(&mut state, Event::Ticked(4));
        state.rearrange(|at| (at == 4).then_some(1));
        assert_eq!(
            (state.current(), state.ticked().contains(&1)),
            (Some(1), true)
        );
    }
}
