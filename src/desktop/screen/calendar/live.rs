//! What moves above the grid: the upper of two canvases. It draws only what follows the pointer or the keyboard, and
//! hears the mouse. What is dragged belongs to the screen, so that a drag outlives a change of week.

use std::time::{Duration, Instant};

use iced::mouse::{self, Button};
use iced::widget::canvas::{Action, Event, Frame, Geometry, Program};
use iced::{Point, Rectangle, Renderer, Theme, window};

use super::Message;
use super::hover::Card;
use super::layout::{GUTTER, Item, Layout, QUARTER, RASTER, Rect, Spot, Target};
use super::paint;
use super::week::{Block, Week};
use crate::desktop::theme::Tokens;
use crate::desktop::widget::sheet::{Lines, Sheet};
use crate::domain::id::AppointmentId;

/// The pointer must move so far before a press becomes a drag.
const DRAG: f32 = 5.0;
/// So near the sides of the grid a drag turns the week.
const SIDE: f32 = 14.0;
/// The pointer rests so long before the card opens.
const REST: Duration = Duration::from_millis(400);
/// So long others' changes stay outlined.
const OUTLINE: Duration = Duration::from_secs(5);

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

/// What the mouse drags.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drag {
    /// How far the pointer is below the upper edge of what it drags.
    pub grip: f32,
    /// Its lower edge only?
    pub resizing: bool,
    /// The last place it was said to be at.
    pub over: Option<Spot>,
    /// Has it turned the week already without leaving the side since?
    pub turned: bool,
}

impl Drag {
    /// The lower edge only.
    pub const FOOT: Self = Self {
        grip: 0.0,
        resizing: true,
        over: None,
        turned: false,
    };

    /// The whole thing, held so far below its upper edge.
    #[must_use]
    pub const fn whole(grip: f32) -> Self {
        Self {
            grip,
            resizing: false,
            over: None,
            turned: false,
        }
    }
}

/// Blocks that somebody else has just changed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Changed {
    /// Counts up with every news.
    pub number: u64,
    /// Which.
    pub blocks: Vec<AppointmentId>,
}

/// The upper canvas.
#[derive(Debug)]
pub struct Live<'a> {
    /// What lies below.
    pub week: &'a Week,
    /// Where the keyboard is, and for how many minutes.
    pub cursor: Option<(Spot, u32)>,
    /// What is moved.
    pub ghost: Option<&'a Ghost>,
    /// What the mouse drags.
    pub drag: Option<Drag>,
    /// Day and lane of the lanes it cannot go to.
    pub dim: &'a [(usize, usize)],
    /// What is known about the block under the pointer.
    pub card: Option<&'a Card>,
    /// What others have just changed.
    pub changed: &'a Changed,
    /// First and last visible pixel.
    pub visible: (f32, f32),
    /// May appointments be moved with the mouse?
    pub movable: bool,
    /// Where its words are left.
    pub words: &'a Lines,
}

/// What the mouse is doing.
#[derive(Debug, Default)]
pub struct Mouse {
    over: Option<AppointmentId>,
    foot: bool,
    /// It was pressed here: what is known stands at the side now, no card opens.
    quiet: bool,
    since: Option<Instant>,
    outlined: Option<(u64, Instant)>,
    pressed: Option<Pressed>,
}

#[derive(Debug, Clone, Copy)]
struct Pressed {
    at: Point,
    on: Target,
    foot: bool,
    /// How far below the upper edge of the block.
    grip: f32,
    begun: bool,
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
                let (grip, foot) = match on {
                    Target::Block(block) => (
                        at.y - layout.hours.y(self.week.blocks.get(block)?.item.from),
                        layout.is_foot(block, at.y),
                    ),
                    Target::Free(_) | Target::Thin(_) => (0.0, false),
                };
                state.quiet = true;
                state.pressed = Some(Pressed {
                    at,
                    on,
                    foot,
                    grip,
                    begun: false,
                });
                None
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) => match self.drag {
                Some(drag) => self.dragged(drag, bounds, cursor),
                None => self.moved(state, bounds, cursor),
            },
            Event::Mouse(mouse::Event::ButtonReleased(Button::Left)) => {
                let pressed = state.pressed.take();
                if self.drag.is_some() || pressed.is_some_and(|pressed| pressed.begun) {
                    return Some(Action::publish(Message::Dropped).and_capture());
                }
                let pressed = pressed?;
                let at = cursor.position_in(bounds)?;
                let on = self.week.layout(bounds.width).hit(at.x, at.y)?;
                let message = match on {
                    Target::Free(spot) => Message::FreePressed(spot),
                    Target::Block(_) | Target::Thin(_) if on == pressed.on => {
                        Message::BlockPressed(self.target(on)?.id)
                    }
                    Target::Block(_) | Target::Thin(_) => return None,
                };
                Some(Action::publish(message).and_capture())
            }
            Event::Mouse(mouse::Event::CursorLeft) => {
                state.since = None;
                state.over.take().map(|_| self.left())
            }
            Event::Window(window::Event::RedrawRequested(now)) => self.at_rest(state, *now),
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
        let idle = self.ghost.is_none() && self.drag.is_none() && self.cursor.is_none();
        if idle && state.over.is_none() && self.changed.blocks.is_empty() && self.dim.is_empty() {
            self.words.clear();
            return Vec::new();
        }
        let mut frame = Frame::new(renderer, bounds.size());
        let layout = self.week.layout(bounds.width);
        self.words.keep(&mut frame, |sheet| {
            self.sketch(state, sheet, &layout, Tokens::of(theme));
        });
        vec![frame.into_geometry()]
    }

    fn mouse_interaction(
        &self,
        state: &Mouse,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> mouse::Interaction {
        match (self.drag, state.over) {
            (Some(drag), _) if drag.resizing => mouse::Interaction::ResizingVertically,
            (Some(_), _) => mouse::Interaction::Grabbing,
            (None, Some(_)) if cursor.is_over(bounds) && state.foot => {
                mouse::Interaction::ResizingVertically
            }
            (None, Some(_)) if cursor.is_over(bounds) => mouse::Interaction::Pointer,
            (None, _) => mouse::Interaction::None,
        }
    }
}

impl Live<'_> {
    fn sketch(&self, state: &Mouse, sheet: &mut Sheet<'_>, layout: &Layout, t: &Tokens) {
        for (day, lane) in self.dim {
            let hours = layout.hours;
            if let Some(area) = layout.place(*day, *lane, hours.first, hours.last) {
                paint::dim(sheet, paint::snap(area), t);
            }
        }
        for id in &self.changed.blocks {
            if let Some(area) = self.area(layout, *id) {
                paint::repaint(sheet, area);
                paint::edge(sheet, paint::snap(area), 2.0, t.accent, &[]);
            }
        }
        if let (Some(over), None) = (state.over, self.ghost)
            && let Some(area) = self.area(layout, over)
        {
            paint::repaint(sheet, area);
            paint::edge(sheet, paint::snap(area), 1.0, t.line_strong, &[]);
            if state.foot {
                let y = area.y + area.height - 3.0;
                let foot = Rect {
                    y,
                    height: 3.0,
                    ..area
                };
                paint::fill(sheet, paint::snap(foot), t.accent);
            }
        }
        if let (Some((spot, minutes)), None) = (self.cursor, self.ghost) {
            let to = spot.minute + minutes.max(RASTER);
            if let Some(area) = layout.place(spot.day, spot.lane, spot.minute, to) {
                paint::repaint(sheet, area);
                paint::edge(sheet, paint::snap(area), 2.0, t.focus, &[]);
            }
        }
        if let Some(ghost) = self.ghost {
            let item = ghost.item;
            if let Some(area) = layout.place(item.day, item.lane, item.from, item.to) {
                let against = ghost.against.as_deref();
                paint::repaint(sheet, area);
                let verdict = against.map(|words| (paint::FORBIDDEN, words));
                paint::ghost(sheet, area, &ghost.time, verdict, against.is_none(), t);
            }
        }
        if let (Some(card), None) = (self.card, self.ghost)
            && let Some(area) = self.area(layout, card.id)
        {
            paint::card(sheet, area, self.visible, &card.title, &card.lines, t);
        }
    }

    fn target(&self, target: Target) -> Option<&Block> {
        match target {
            Target::Block(at) => self.week.blocks.get(at),
            Target::Thin(at) => self.week.cancelled.get(at),
            Target::Free(_) => None,
        }
    }

    fn area(&self, layout: &Layout, id: AppointmentId) -> Option<Rect> {
        let blocks = self.week.blocks.iter().zip(&layout.blocks);
        let thin = self.week.cancelled.iter().zip(&layout.thin);
        let mut all = blocks.chain(thin).filter(|(block, _)| block.id == id);
        all.next().map(|(_, area)| *area)
    }

    /// The pointer has left what it was over.
    fn left(&self) -> Action<Message> {
        match self.card {
            Some(_) => Action::publish(Message::Hovered(None)),
            None => Action::request_redraw(),
        }
    }

    /// The pointer moves while the screen drags something.
    fn dragged(
        &self,
        drag: Drag,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        let outside = cursor.is_levitating();
        let at = cursor
            .land()
            .position_from(Point::new(bounds.x, bounds.y))?;
        let side = if at.x < GUTTER && at.x > -SIDE {
            Some(-1)
        } else if at.x > bounds.width - SIDE && at.x < bounds.width + SIDE {
            Some(1)
        } else {
            None
        };
        if let (Some(by), false, false) = (side, outside, drag.resizing) {
            let turn = Action::publish(Message::SideReached(by));
            return (!drag.turned).then_some(turn);
        }
        let layout = self.week.layout(bounds.width);
        let spot = if drag.resizing {
            let column = self.ghost.map(|ghost| ghost.item)?;
            let y = (at.y - QUARTER / 2.0).clamp(0.0, layout.hours.height() - 1.0);
            Some(Spot {
                day: column.day,
                lane: column.lane,
                minute: layout.hours.minute(y),
            })
        } else if outside {
            None
        } else {
            let top = (at.y - drag.grip + QUARTER / 2.0).clamp(0.0, layout.hours.height() - 1.0);
            layout.spot(at.x, top)
        };
        (spot != drag.over || drag.turned).then(|| Action::publish(Message::DragMoved(spot)))
    }

    /// The pointer moves without anything.
    fn moved(
        &self,
        state: &mut Mouse,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        if let Some(pressed) = &mut state.pressed
            && let Target::Block(block) = pressed.on
            && self.movable
            && !pressed.begun
        {
            let block = self.week.blocks.get(block).filter(|block| block.open)?;
            let at = cursor
                .land()
                .position_from(Point::new(bounds.x, bounds.y))?;
            if at.distance(pressed.at) < DRAG {
                return None;
            }
            pressed.begun = true;
            return Some(Action::publish(if pressed.foot {
                Message::FootDragged(block.id)
            } else {
                Message::DragStarted(block.id, pressed.grip)
            }));
        }
        let layout = self.week.layout(bounds.width);
        let at = cursor.position_in(bounds);
        let hit = at.and_then(|at| layout.hit(at.x, at.y));
        let over = hit.and_then(|hit| self.target(hit)).map(|block| block.id);
        let foot = match (hit, at) {
            (Some(Target::Block(block)), Some(at)) => {
                self.movable
                    && layout.is_foot(block, at.y)
                    && self.week.blocks.get(block).is_some_and(|block| block.open)
            }
            _ => false,
        };
        let same_foot = std::mem::replace(&mut state.foot, foot) == foot;
        if std::mem::replace(&mut state.over, over) == over {
            return (!same_foot).then(Action::request_redraw);
        }
        state.since = None;
        state.quiet = false;
        Some(self.left())
    }

    /// Between two pictures: opens the card once the pointer has rested, lets the outlines fade.
    fn at_rest(&self, state: &mut Mouse, now: Instant) -> Option<Action<Message>> {
        let mut next: Option<Instant> = None;
        if !self.changed.blocks.is_empty() {
            let number = self.changed.number;
            let since = match state.outlined {
                Some((seen, since)) if seen == number => since,
                Some(_) | None => now,
            };
            state.outlined = Some((number, since));
            if now >= since + OUTLINE {
                return Some(Action::publish(Message::OutlineFaded(number)));
            }
            next = Some(since + OUTLINE);
        }
        let over = state.over.filter(|_| self.drag.is_none() && !state.quiet);
        if let (Some(over), None) = (over, self.card)
            && self.week.block(over).is_some()
        {
            let since = *state.since.get_or_insert(now);
            if now >= since + REST {
                return Some(Action::publish(Message::Hovered(Some(over))));
            }
            next = Some(next.map_or(since + REST, |next| next.min(since + REST)));
        }
        next.map(Action::request_redraw_at)
    }
}
