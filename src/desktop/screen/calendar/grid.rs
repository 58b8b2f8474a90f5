//! The grid as two canvases over each other: the lower one is drawn from two caches (ground, blocks) and holds still, the
//! upper one draws only what follows the pointer or the keyboard, and hears the mouse.

use std::cell::Cell;

use iced::mouse::{self, Button};
use iced::widget::canvas::{Action, Cache, Event, Frame, Geometry, Program};
use iced::{Point, Rectangle, Renderer, Theme};

use super::Message;
use super::layout::{GUTTER, Hours, Item, Layout, RASTER, Rect, Spot, Target};
use super::paint::{self, Words};
use super::week::{Week, time};
use crate::desktop::theme::{Look, Tokens};
use crate::domain::id::AppointmentId;

/// The pointer must move so far before a press becomes a drag.
const DRAG: f32 = 5.0;

/// The drawn picture, kept until something in it changes.
#[derive(Debug, Default)]
pub struct Caches {
    drawn_for: Cell<Option<Look>>,
    ground: Cache,
    blocks: Cache,
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

/// What is moved, as it stands in the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Ghost {
    /// Where it would stand.
    pub item: Item,
    /// "11:00–12:00"
    pub time: String,
    /// One line that says why not.
    pub against: Option<String>,
}

impl Week {
    /// Everything placed in a width.
    #[must_use]
    pub fn layout(&self, width: f32) -> Layout {
        let items: Vec<Item> = self.blocks.iter().map(|block| block.item).collect();
        Layout::arrange(width, self.hours, &self.lanes(), &items)
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
    fn ground(&self, frame: &mut Frame, layout: &Layout, t: &Tokens) {
        let (width, height) = (frame.width(), layout.hours.height());
        let all = Rect {
            x: 0.0,
            y: 0.0,
            width,
            height,
        };
        paint::fill(frame, all, t.surface);
        paint::fill(
            frame,
            Rect {
                x: GUTTER,
                width: width - GUTTER,
                ..all
            },
            t.canvas,
        );
        for offer in &self.week.offered {
            if let Some(area) = layout.place(offer.day, offer.lane, offer.from, offer.to) {
                paint::fill(frame, paint::snap(area), t.surface);
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

    fn lines(&self, frame: &mut Frame, layout: &Layout, t: &Tokens) {
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

    fn blocks(&self, frame: &mut Frame, layout: &Layout, t: &Tokens) {
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

/// The upper canvas: what follows the pointer and the keyboard.
#[derive(Debug)]
pub struct Live<'a> {
    /// What lies below.
    pub week: &'a Week,
    /// Where the keyboard is, and for how many minutes.
    pub cursor: Option<(Spot, u32)>,
    /// What is moved.
    pub ghost: Option<&'a Ghost>,
    /// May appointments be moved with the mouse?
    pub movable: bool,
}

/// What the mouse is doing.
#[derive(Debug, Default)]
pub struct Mouse {
    over: Option<Target>,
    pressed: Option<Pressed>,
}

#[derive(Debug, Clone, Copy)]
struct Pressed {
    at: Point,
    on: Target,
    /// How far below the upper edge of the block.
    grip: f32,
    dragging: Option<Spot>,
}

impl Program<Message> for Live<'_> {
    type State = Mouse;

    fn update(
        &self,
        state: &mut Mouse,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(Button::Left)) => {
                let at = cursor.position_in(bounds)?;
                let layout = self.week.layout(bounds.width);
                let on = layout.hit(at.x, at.y)?;
                let grip = match on {
                    Target::Block(block) => {
                        at.y - layout.hours.y(self.week.blocks.get(block)?.item.from)
                    }
                    Target::Free(_) => 0.0,
                };
                state.pressed = Some(Pressed {
                    at,
                    on,
                    grip,
                    dragging: None,
                });
                None
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) => self.moved(state, bounds, cursor),
            Event::Mouse(mouse::Event::ButtonReleased(Button::Left)) => {
                let pressed = state.pressed.take()?;
                if pressed.dragging.is_some() {
                    return Some(Action::publish(Message::Dropped).and_capture());
                }
                let at = cursor.position_in(bounds)?;
                let on = self.week.layout(bounds.width).hit(at.x, at.y)?;
                let message = match on {
                    Target::Block(block) if on == pressed.on => {
                        Message::BlockPressed(self.week.blocks.get(block)?.id)
                    }
                    Target::Free(spot) => Message::FreePressed(spot),
                    Target::Block(_) => return None,
                };
                Some(Action::publish(message).and_capture())
            }
            Event::Mouse(mouse::Event::CursorLeft) => {
                state.over.take().map(|_| Action::request_redraw())
            }
            _ => None,
        }
    }

    fn draw(
        &self,
        state: &Mouse,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        if self.ghost.is_none() && self.cursor.is_none() && state.over.is_none() {
            return Vec::new();
        }
        let t = Tokens::of(theme);
        let layout = self.week.layout(bounds.width);
        let mut frame = Frame::new(renderer, bounds.size());
        if let (Some(Target::Block(block)), None) = (state.over, self.ghost)
            && let Some(area) = layout.blocks.get(block)
        {
            paint::repaint(&mut frame, *area);
            paint::edge(&mut frame, paint::snap(*area), 1.0, t.line_strong, &[]);
        }
        if let (Some((spot, minutes)), None) = (self.cursor, self.ghost) {
            let to = spot.minute + minutes.max(RASTER);
            if let Some(area) = layout.place(spot.day, spot.lane, spot.minute, to) {
                paint::repaint(&mut frame, area);
                paint::edge(&mut frame, paint::snap(area), 2.0, t.focus, &[]);
            }
        }
        if let Some(ghost) = self.ghost {
            let item = ghost.item;
            if let Some(area) = layout.place(item.day, item.lane, item.from, item.to) {
                let against = ghost.against.as_deref();
                paint::repaint(&mut frame, area);
                let verdict = against.map(|words| (paint::FORBIDDEN, words));
                paint::ghost(&mut frame, area, &ghost.time, verdict, against.is_none(), t);
            }
        }
        vec![frame.into_geometry()]
    }

    fn mouse_interaction(
        &self,
        state: &Mouse,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> mouse::Interaction {
        match (&state.pressed, state.over) {
            (
                Some(Pressed {
                    dragging: Some(_), ..
                }),
                _,
            ) => mouse::Interaction::Grabbing,
            (_, Some(Target::Block(_))) if cursor.is_over(bounds) => mouse::Interaction::Pointer,
            _ => mouse::Interaction::None,
        }
    }
}

impl Live<'_> {
    fn moved(
        &self,
        state: &mut Mouse,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        if let Some(pressed) = &mut state.pressed
            && let Target::Block(block) = pressed.on
            && self.movable
        {
            let at = cursor.position_from(Point::new(bounds.x, bounds.y))?;
            if pressed.dragging.is_none() && at.distance(pressed.at) < DRAG {
                return None;
            }
            let layout = self.week.layout(bounds.width);
            let top = (at.y - pressed.grip + super::layout::QUARTER / 2.0)
                .clamp(0.0, layout.hours.height() - 1.0);
            let spot = layout.spot(at.x, top)?;
            let before = pressed.dragging.replace(spot);
            return match before {
                None => {
                    let id = self.week.blocks.get(block)?.id;
                    Some(Action::publish(Message::DragStarted(id, spot)))
                }
                Some(before) if before != spot => Some(Action::publish(Message::DragMoved(spot))),
                Some(_) => None,
            };
        }
        let over = cursor
            .position_in(bounds)
            .and_then(|at| self.week.layout(bounds.width).hit(at.x, at.y))
            .filter(|target| matches!(target, Target::Block(_)));
        (std::mem::replace(&mut state.over, over) != over).then(Action::request_redraw)
    }
}

/// "09:42"
#[must_use]
pub fn clock(minute: u32) -> String {
    time(minute).format("%H:%M").to_string()
}
