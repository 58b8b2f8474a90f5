//! The grid that holds still: the lower of two canvases, drawn from two caches (ground, blocks). What follows the pointer
//! or the keyboard lies above it in [`super::live`].

use std::cell::Cell;

use iced::mouse;
use iced::widget::canvas::{Geometry, Program};
use iced::{Rectangle, Renderer, Theme};

use super::Message;
use super::layout::{GUTTER, Hours, Item, Layout, Rect};
use super::paint::{self, Words};
use super::week::{Week, time};
use crate::desktop::theme::{Look, Tokens};
use crate::desktop::widget::sheet::{Kept, Lines, Sheet};
use crate::domain::id::AppointmentId;

/// The drawn picture, kept until something in it changes.
#[derive(Debug, Default)]
pub struct Caches {
    drawn_for: Cell<Option<Look>>,
    ground: Kept,
    blocks: Kept,
    /// The words of what lies above.
    pub live: Lines,
}

impl Caches {
    /// Everything is to be drawn anew.
    pub fn clear(&self) {
        self.ground.clear();
        self.blocks.clear();
    }

    /// Blocks, suggestions or the chosen one have changed.
    pub fn clear_blocks(&self) {
        self.blocks.clear();
    }

    /// The words of the grid, in the order they are written.
    #[must_use]
    pub fn words(&self) -> Vec<&Lines> {
        vec![&self.ground.lines, &self.blocks.lines]
    }

    fn for_look(&self, look: Look) {
        if self.drawn_for.replace(Some(look)) != Some(look) {
            self.clear();
        }
    }
}

/// A suggestion as it stands in the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggested {
    /// Its number.
    pub number: usize,
    /// Where.
    pub item: Item,
    /// "08:30"
    pub time: String,
    /// "60 min"
    pub minutes: String,
    /// Is it the chosen one?
    pub chosen: bool,
}

/// What stands on the blocks.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Marks {
    /// The chosen appointment.
    pub selected: Option<AppointmentId>,
    /// Suggestions for the chosen family.
    pub suggested: Vec<Suggested>,
}

impl Week {
    /// Everything placed in a width.
    #[must_use]
    pub fn layout(&self, width: f32) -> Layout {
        let items: Vec<Item> = self.blocks.iter().map(|block| block.item).collect();
        let thin: Vec<Item> = self.cancelled.iter().map(|block| block.item).collect();
        Layout::arrange(width, self.hours, &self.lanes(), &items, &thin)
    }
}

/// The lower canvas.
#[derive(Debug)]
pub struct Grid<'a> {
    /// What to draw.
    pub week: &'a Week,
    /// What stands on the blocks.
    pub marks: &'a Marks,
    /// Where drawings are kept.
    pub caches: &'a Caches,
    /// "frei"
    pub free: String,
    /// "09:42"
    pub now: String,
}

impl Program<Message> for Grid<'_> {
    type State = ();

    fn draw(
        &self,
        _state: &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let t = Tokens::of(theme);
        self.caches.for_look(t.look);
        let ground = self.caches.ground.draw(renderer, bounds.size(), |frame| {
            self.ground(frame, &self.week.layout(bounds.width), t);
        });
        let blocks = self.caches.blocks.draw(renderer, bounds.size(), |frame| {
            self.blocks(frame, &self.week.layout(bounds.width), t);
        });
        vec![ground, blocks]
    }
}

impl Grid<'_> {
    fn ground(&self, frame: &mut Sheet<'_>, layout: &Layout, t: &Tokens) {
        let (width, height) = (frame.width(), layout.hours.height());
        let part = |x: f32, width: f32| Rect {
            x,
            y: 0.0,
            width,
            height,
        };
        paint::tall(frame, part(0.0, GUTTER), t.surface);
        paint::tall(frame, part(GUTTER, width - GUTTER), t.canvas);
        for offer in &self.week.offered {
            if let Some(area) = layout.place(offer.day, offer.lane, offer.from, offer.to) {
                paint::tall(frame, paint::snap(area), t.surface);
            }
        }
        self.lines(frame, layout, t);
        for (at, day) in self.week.days.iter().enumerate() {
            for closed in &day.closed {
                let (first, last) = (closed.lanes.0, closed.lanes.1.saturating_sub(1));
                let (from, to) = closed.span;
                let left = layout.place(at, first, from, to);
                let right = layout.place(at, last, from, to);
                if let (Some(left), Some(right)) = (left, right) {
                    let area = Rect {
                        width: right.x + right.width - left.x,
                        ..left
                    };
                    paint::closed(frame, closed, paint::snap(area), t);
                }
            }
        }
    }

    fn lines(&self, frame: &mut Sheet<'_>, layout: &Layout, t: &Tokens) {
        let (width, height) = (frame.width(), layout.hours.height());
        let Hours { first, last } = layout.hours;
        for hour in (first / 60)..(last / 60) {
            let y = layout.hours.y(hour * 60).round();
            if hour * 60 > first {
                let line = Rect {
                    x: GUTTER,
                    y,
                    width: width - GUTTER,
                    height: 1.0,
                };
                paint::fill(frame, line, t.line);
            }
            let label = format!("{hour:02}:00");
            let y = if hour * 60 == first { y + 1.0 } else { y - 8.0 };
            Words::cap(&label, t.text_muted).draw(frame, 8.0, y, GUTTER);
        }
        for day in &layout.days {
            for (at, lane) in day.lanes.iter().enumerate() {
                let line = Rect {
                    x: lane.x.round(),
                    y: 0.0,
                    width: 1.0,
                    height,
                };
                let colour = if at == 0 && t.look != Look::Contrast {
                    t.line_strong.scale_alpha(0.45)
                } else {
                    t.line
                };
                paint::fill(frame, line, colour);
            }
        }
    }

    fn blocks(&self, frame: &mut Sheet<'_>, layout: &Layout, t: &Tokens) {
        for free in &self.week.free {
            let item = free.item;
            let suggested = self.marks.suggested.iter().any(|s| overlap(&s.item, &item));
            let hue = self.week.days[item.day].lanes[item.lane].badge.hue;
            if let (false, Some(area)) = (
                suggested,
                layout.place(item.day, item.lane, item.from, item.to),
            ) {
                paint::free(frame, area, hue, (&self.free, &free.minutes), t);
            }
        }
        for (block, area) in self.week.blocks.iter().zip(&layout.blocks) {
            let lane = layout
                .lane(block.item.day, block.item.lane)
                .map_or(0.0, |lane| lane.width);
            let selected = self.marks.selected == Some(block.id);
            paint::block(frame, block, *area, lane, selected, t);
        }
        for (block, area) in self.week.cancelled.iter().zip(&layout.thin) {
            let selected = self.marks.selected == Some(block.id);
            paint::thin(frame, block, *area, selected, t);
        }
        for s in &self.marks.suggested {
            // Suggestions may overlap; each is drawn until the next one begins.
            let others = self.marks.suggested.iter().map(|other| other.item);
            let to = others
                .filter(|other| overlap(other, &s.item) && other.from > s.item.from)
                .map(|other| other.from)
                .min()
                .unwrap_or(s.item.to);
            if let Some(area) = layout.place(s.item.day, s.item.lane, s.item.from, to) {
                paint::suggestion(frame, area, s.number, (&s.time, &s.minutes), s.chosen, t);
            }
        }
        if let Some((day, minute)) = self.week.now
            && minute >= layout.hours.first
            && minute < layout.hours.last
            && let Some(day) = layout.days.get(day)
        {
            let across = (day.column.x, day.column.width);
            paint::now(frame, layout.hours.y(minute), across, &self.now, t);
        }
    }
}

fn overlap(a: &Item, b: &Item) -> bool {
    a.day == b.day && a.lane == b.lane && a.from < b.to && b.from < a.to
}

/// "09:42"
#[must_use]
pub fn clock(minute: u32) -> String {
    time(minute).format("%H:%M").to_string()
}
