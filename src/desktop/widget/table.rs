//! A table that draws only the rows in view: sticky head, fixed row height, keyboard, ticks, group rows.
//!
//! The screen keeps a [`State`] and hands every [`Event`] to [`State::update`]. Rows are positions in the list
//! as shown; after a new filter or sort order the screen calls [`State::rearrange`].

mod rows;
mod state;

use std::collections::BTreeSet;

use iced::advanced::widget::Id;
use iced::widget::text::Wrapping;
use iced::widget::{column, container, row};
use iced::{Alignment, Element, Length};

use super::checkbox::{self, Tick};
use super::control::{Control, Ring, Style, plain};
use super::{card, label};
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, size, space as gap};
use rows::Rows;
pub use state::{Event, LIVE, Line, Outcome, State, Step};

/// Width of the column of ticks.
const TICKS: f32 = 44.0;
/// Space at the sides of a row.
const SIDE: f32 = 8.0;

/// A column of the head.
pub struct Column<Message> {
    title: String,
    width: Length,
    right: bool,
    sort: Option<(Option<Sort>, Message)>,
}

/// In which direction a column is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Smallest first.
    Up,
    /// Largest first.
    Down,
}

impl<Message> Column<Message> {
    /// A column with a title and a width (fixed or a share of what is left).
    pub fn new(title: impl Into<String>, width: impl Into<Length>) -> Self {
        Self {
            title: title.into(),
            width: width.into(),
            right: false,
            sort: None,
        }
    }

    /// Numbers: aligned at the right.
    #[must_use]
    pub const fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// Can be sorted; `direction` if it is the sorted one now.
    #[must_use]
    pub fn sort(mut self, direction: Option<Sort>, message: Message) -> Self {
        self.sort = Some((direction, message));
        self
    }
}

/// What a row shows. Cells must not be wider than their column: cut words with [`truncate`](super::truncate).
pub enum Row<'a, Message> {
    /// A heading over the rows below it.
    Group {
        /// Its words.
        words: String,
        /// A muted fact beside them.
        aside: Option<String>,
    },
    /// The same in the screen's own words, over the whole width.
    Heading(Element<'a, Message>),
    /// One cell per column.
    Cells(Vec<Element<'a, Message>>),
    /// The same for a row that cannot be ticked: something else stands in the place of its tick.
    Plain(Element<'a, Message>, Vec<Element<'a, Message>>),
}

/// A table under construction.
pub struct Table<'a, Message> {
    id: Id,
    columns: Vec<Column<Message>>,
    state: &'a State,
    len: usize,
    row_height: f32,
    ticks: bool,
    tickable: usize,
    tinted: bool,
    bare: bool,
}

impl<'a, Message: Clone + 'a> Table<'a, Message> {
    /// A table over `len` rows.
    pub fn new(
        id: impl Into<Id>,
        columns: Vec<Column<Message>>,
        state: &'a State,
        len: usize,
    ) -> Self {
        Self {
            id: id.into(),
            columns,
            state,
            len,
            row_height: size::ROW,
            ticks: false,
            tickable: len,
            tinted: true,
            bare: false,
        }
    }

    /// Another row height than 36 px.
    #[must_use]
    pub const fn row_height(mut self, height: f32) -> Self {
        self.row_height = height;
        self
    }

    /// A list beside what it chooses: without a head, the current row marked at its left edge.
    #[must_use]
    pub const fn bare(mut self) -> Self {
        self.bare = true;
        self
    }

    /// With a column of ticks.
    #[must_use]
    pub const fn ticks(mut self) -> Self {
        self.ticks = true;
        self
    }

    /// With a column of ticks in a list in which most rows are ticked: `tickable` can be, and a tick does not tint its row.
    #[must_use]
    pub const fn mostly_ticked(mut self, tickable: usize) -> Self {
        self.ticks = true;
        self.tickable = tickable;
        self.tinted = false;
        self
    }

    /// The finished table. `row` is asked for the rows in view only.
    pub fn view(
        self,
        row: impl Fn(usize) -> Row<'a, Message>,
        on_event: impl Fn(Event) -> Message + Clone + 'a,
    ) -> Element<'a, Message> {
        let live = self.state.live(self.len, self.row_height);
        let head = head(
            &self.columns,
            self.ticks.then(|| self.all_ticked()),
            &on_event,
        );
        let mut groups = BTreeSet::new();
        let mut shown = Vec::with_capacity(live.len());
        for at in live.clone() {
            shown.push(match row(at) {
                Row::Group { words, aside } => {
                    let _ = groups.insert(at);
                    group(words, aside)
                }
                Row::Heading(content) => {
                    let _ = groups.insert(at);
                    container(content)
                        .padding([0.0, 2.0 * SIDE])
                        .center_y(Length::Fill)
                        .into()
                }
                Row::Cells(cells) => {
                    let tick = self.state.ticked().contains(&at);
                    self.line(checkbox::mark(tick.into(), true), cells)
                }
                Row::Plain(mark, cells) => self.line(mark, cells),
            });
        }
        let rows = Rows {
            id: self.id,
            rows: shown,
            first: live.start,
            len: self.len,
            row_height: self.row_height,
            offset: self.state.offset(self.len, self.row_height),
            known_height: self.state.height(),
            current: self.state.current(),
            ticked: self.state.ticked(),
            groups,
            tinted: self.tinted,
            marked: self.bare,
            tick_width: if self.ticks { TICKS } else { 0.0 },
            on_event: Box::new(on_event),
        };
        if self.bare {
            return Element::new(rows);
        }
        column![head, card::separator(), Element::new(rows)]
            .height(Length::Fill)
            .into()
    }

    fn all_ticked(&self) -> Tick {
        match self.state.ticked().len() {
            0 => Tick::Off,
            count if count == self.tickable => Tick::On,
            _ => Tick::Mixed,
        }
    }

    fn line(
        &self,
        mark: Element<'a, Message>,
        cells: Vec<Element<'a, Message>>,
    ) -> Element<'a, Message> {
        let tick = self.ticks.then(|| {
            container(mark)
                .width(TICKS - SIDE)
                .padding(iced::padding::left(gap::S))
                .into()
        });
        let cells = cells.into_iter().zip(&self.columns).map(|(cell, column)| {
            let cell = container(cell).width(column.width).padding([0.0, SIDE]);
            if column.right {
                cell.align_x(Alignment::End).into()
            } else {
                cell.into()
            }
        });
        container(row(tick.into_iter().chain(cells)).align_y(Alignment::Center))
            .padding([0.0, SIDE])
            .height(self.row_height)
            .align_y(Alignment::Center)
            .into()
    }
}

fn group<'a, Message: 'a>(words: String, aside: Option<String>) -> Element<'a, Message> {
    container(
        row![label::dense_strong(words), aside.map(label::dense_muted)]
            .spacing(gap::S)
            .align_y(Alignment::Center),
    )
    .padding([0.0, 2.0 * SIDE])
    .center_y(Length::Fill)
    .into()
}

fn head<'a, Message: Clone + 'a>(
    columns: &[Column<Message>],
    ticks: Option<Tick>,
    on_event: &impl Fn(Event) -> Message,
) -> Element<'a, Message> {
    let tick = ticks.map(|tick| {
        container(
            Control::new(checkbox::mark(tick, true))
                .id("table-tick-all")
                .on_press(on_event(Event::TickedAll))
                .style(plain)
                .ring(Ring::Around, theme::radius::SMALL),
        )
        .width(TICKS - SIDE)
        .padding(iced::padding::left(gap::S))
        .into()
    });
    let cells = columns.iter().map(|column| {
        let words = |title: &str| label::dense(title.to_owned()).wrapping(Wrapping::None);
        let content: Element<'a, Message> = match &column.sort {
            None => words(&column.title).style(theme::muted).into(),
            Some((direction, message)) => {
                let sorted = direction.is_some();
                let mark = direction.map(|direction| {
                    match direction {
                        Sort::Up => icon::ARROW_UP,
                        Sort::Down => icon::ARROW_DOWN,
                    }
                    .at(13.0)
                });
                Control::new(
                    row![words(&column.title), mark]
                        .spacing(gap::XS)
                        .align_y(Alignment::Center),
                )
                .id(format!("table-sort-{}", column.title))
                .on_press(message.clone())
                .style(move |theme, status| Style {
                    text: {
                        let t = Tokens::of(theme);
                        if sorted {
                            t.accent_text
                        } else if status.hovered {
                            t.text
                        } else {
                            t.text_muted
                        }
                    },
                    ..plain(theme, status)
                })
                .ring(Ring::Around, theme::radius::SMALL)
                .into()
            }
        };
        let cell = container(content).width(column.width).padding([0.0, SIDE]);
        if column.right {
            cell.align_x(Alignment::End).into()
        } else {
            cell.into()
        }
    });
    container(row(tick.into_iter().chain(cells)).align_y(Alignment::Center))
        .padding([0.0, SIDE])
        .height(size::TABLE_HEAD)
        .align_y(Alignment::Center)
        .width(Length::Fill)
        .style(theme::sunken)
        .into()
}
