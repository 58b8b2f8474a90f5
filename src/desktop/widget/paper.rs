//! Pages of a letter on a desk: they are scrolled, dragged and enlarged; the pages themselves are drawn once for each size.
//!
//! The desk keeps only where the pointer is. How large the pages are and how far they are scrolled is kept by its owner,
//! who hears of every wish as a [`Sign`].

mod fit;
mod ink;

use iced::advanced::graphics::geometry::Renderer as _;
use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer;
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse};
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced::widget::canvas;
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

use super::control::draw_ring;
use super::focus::{Claim, Focus};
use super::keys::Chord;
use crate::desktop::theme::{Tokens, radius};
use crate::letters::preview::DrawItem;

pub use fit::{Fit, STEPS, Zoom};

/// One press of an arrow scrolls so far.
const ARROW: f32 = 40.0;
/// One notch of the wheel scrolls so far.
const NOTCH: f32 = 60.0;
/// Bild↓ scrolls by this share of what is seen, so that the last line is found again.
const PAGEFUL: f32 = 0.9;

/// What somebody does at the desk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sign {
    /// The desk is this large now.
    Room(Size),
    /// The pages are to be scrolled so far.
    Scrolled(Vector),
    /// One step larger (or smaller), keeping what lies under the point.
    Zoomed(bool, Option<Point>),
    /// Whole pages.
    Whole,
    /// To the next page, or the one before.
    Turned(bool),
}

/// A page and its drawing.
#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    /// What stands on it.
    pub items: &'a [DrawItem],
    /// Is the window of the envelope outlined?
    pub window: bool,
    /// The drawing; to be cleared when one of the others changes.
    pub drawn: &'a canvas::Cache,
}

/// The desk.
pub struct Desk<'a, Message> {
    id: Id,
    page_id: Id,
    sheets: Vec<Sheet<'a>>,
    zoom: Zoom,
    pair: bool,
    scrolled: Vector,
    room: Option<Size>,
    on_sign: Box<dyn Fn(Sign) -> Message + 'a>,
}

impl<'a, Message> Desk<'a, Message> {
    /// A desk with the page in front, and the one that may stand beside it. `id` has the keyboard, `page_id` names the
    /// page itself.
    pub fn new(
        id: impl Into<Id>,
        page_id: impl Into<Id>,
        sheets: Vec<Sheet<'a>>,
        zoom: Zoom,
        pair: bool,
        on_sign: impl Fn(Sign) -> Message + 'a,
    ) -> Self {
        Self {
            id: id.into(),
            page_id: page_id.into(),
            sheets,
            zoom,
            pair,
            scrolled: Vector::ZERO,
            room: None,
            on_sign: Box::new(on_sign),
        }
    }

    /// How far it is scrolled, and how large the owner thinks it is.
    #[must_use]
    pub const fn at(mut self, scrolled: Vector, room: Option<Size>) -> Self {
        self.scrolled = scrolled;
        self.room = room;
        self
    }

    fn fit(&self, room: Size) -> Fit {
        Fit::new(self.zoom, room, self.pair)
    }

    /// What a key means here.
    fn heard(&self, event: &keyboard::Event, room: Size) -> Option<Sign> {
        for (larger, signs) in [(true, ENLARGE), (false, REDUCE)] {
            if signs.iter().any(|chord| chord.matches(event)) {
                return Some(Sign::Zoomed(larger, None));
            }
        }
        if WHOLE.matches(event) {
            return Some(Sign::Whole);
        }
        let keyboard::Event::KeyPressed {
            key: Key::Named(named),
            modifiers,
            ..
        } = event
        else {
            return None;
        };
        if !modifiers.is_empty() {
            return None;
        }
        let fit = self.fit(room);
        let (reach, from) = (fit.reach(), fit.clamp(self.scrolled));
        let to = |x: f32, y: f32| {
            let to = fit.clamp(from + Vector::new(x, y));
            (to != from).then_some(Sign::Scrolled(to))
        };
        let pageful = room.height * PAGEFUL;
        match named {
            Named::ArrowUp => to(0.0, -ARROW),
            Named::ArrowDown => to(0.0, ARROW),
            Named::ArrowLeft => to(-ARROW, 0.0),
            Named::ArrowRight => to(ARROW, 0.0),
            Named::Home => to(-reach.x, -reach.y),
            Named::End => to(0.0, reach.y),
            Named::PageUp => Some(to(0.0, -pageful).unwrap_or(Sign::Turned(false))),
            Named::PageDown => Some(to(0.0, pageful).unwrap_or(Sign::Turned(true))),
            _ => None,
        }
    }
}

/// Strg++, also on the key that needs no Umschalt.
const ENLARGE: &[Chord] = &[Chord::ctrl('+'), Chord::ctrl('=')];
/// Strg+-.
const REDUCE: &[Chord] = &[Chord::ctrl('-')];
/// Strg+0.
const WHOLE: Chord = Chord::ctrl('0');

/// Is this one of the keys that enlarge?
#[must_use]
pub fn enlarges(event: &keyboard::Event) -> bool {
    let mut all = ENLARGE.iter().chain(REDUCE).chain([&WHOLE]);
    all.any(|chord| chord.matches(event))
}

/// What the desk remembers between frames.
#[derive(Debug, Clone, Copy, Default)]
struct State {
    focus: Focus,
    modifiers: Modifiers,
    /// Where the pages were taken hold of, and how far they were scrolled then.
    held: Option<(Point, Vector)>,
}

impl<Message> Widget<Message, Theme, Renderer> for Desk<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Fill)
    }

    fn layout(&mut self, _: &mut Tree, _: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, Length::Fill, Length::Fill)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        _renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let bounds = layout.bounds();
        let state = tree.state.downcast_mut::<State>();
        let page = self.fit(bounds.size()).place(0, self.scrolled);
        operation.container(Some(&self.id), bounds);
        operation.container(Some(&self.page_id), page + Vector::new(bounds.x, bounds.y));
        if state.focus.is_held() {
            let mut claim = Claim {
                zoom: true,
                ..Claim::default()
            };
            operation.custom(None, bounds, &mut claim);
        }
        operation.focusable(Some(&self.id), bounds, &mut state.focus);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let room = bounds.size();
        if self.room != Some(room) {
            self.room = Some(room);
            shell.publish((self.on_sign)(Sign::Room(room)));
        }
        let state = tree.state.downcast_mut::<State>();
        let fit = self.fit(room);
        let from = fit.clamp(self.scrolled);
        match event {
            Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers)) => {
                state.modifiers = *modifiers;
            }
            Event::Keyboard(key) if state.focus.is_held() && !shell.is_event_captured() => {
                if let Some(sign) = self.heard(key, room) {
                    state.focus.by_key();
                    shell.publish((self.on_sign)(sign));
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                let over = cursor.position_over(bounds);
                if let Some(at) = over.filter(|_| !shell.is_event_captured()) {
                    state.focus.by_mouse();
                    if fit.reach() != Vector::ZERO {
                        state.held = Some((at, from));
                    }
                    shell.capture_event();
                    shell.request_redraw();
                } else if state.focus.is_held() {
                    state.focus.unfocus();
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => state.held = None,
            Event::Mouse(mouse::Event::CursorMoved { .. }) => {
                if let (Some((grip, then)), Some(at)) = (state.held, cursor.land().position()) {
                    let to = fit.clamp(then + (grip - at));
                    if to != from {
                        shell.publish((self.on_sign)(Sign::Scrolled(to)));
                    }
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::WheelScrolled { delta }) => {
                let Some(at) = cursor.position_in(bounds) else {
                    return;
                };
                let (x, y) = match *delta {
                    mouse::ScrollDelta::Lines { x, y } => (x * NOTCH, y * NOTCH),
                    mouse::ScrollDelta::Pixels { x, y } => (x, y),
                };
                if state.modifiers.control() {
                    if y != 0.0 {
                        shell.publish((self.on_sign)(Sign::Zoomed(y > 0.0, Some(at))));
                    }
                    shell.capture_event();
                    return;
                }
                let (x, y) = if state.modifiers.shift() {
                    (x + y, 0.0)
                } else {
                    (x, y)
                };
                let to = fit.clamp(from - Vector::new(x, y));
                if to != from {
                    shell.publish((self.on_sign)(Sign::Scrolled(to)));
                    shell.capture_event();
                }
            }
            _ => {}
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let Some(seen) = bounds.intersection(viewport) else {
            return;
        };
        let fit = self.fit(bounds.size());
        renderer.with_layer(seen, |renderer| {
            for (nth, sheet) in self.sheets.iter().take(fit.abreast).enumerate() {
                let place = fit.place(nth, self.scrolled) + Vector::new(bounds.x, bounds.y);
                let page = sheet.drawn.draw(renderer, place.size(), |frame| {
                    ink::draw(frame, sheet.items, sheet.window);
                });
                renderer.with_translation(Vector::new(place.x, place.y), |renderer| {
                    renderer.draw_geometry(page);
                });
            }
        });
        let thumbs = fit.thumbs(self.scrolled);
        renderer.with_layer(seen, |renderer| {
            for thumb in thumbs.into_iter().flatten() {
                let quad = renderer::Quad {
                    bounds: thumb + Vector::new(bounds.x, bounds.y),
                    border: iced::border::rounded(3.0),
                    ..renderer::Quad::default()
                };
                renderer.fill_quad(quad, Tokens::of(theme).line_strong);
            }
        });
        let state = tree.state.downcast_ref::<State>();
        if state.focus.is_shown() {
            renderer.with_layer(seen, |renderer| {
                draw_ring(renderer, theme, bounds, radius::SMALL, true);
            });
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let bounds = layout.bounds();
        if tree.state.downcast_ref::<State>().held.is_some() {
            mouse::Interaction::Grabbing
        } else if cursor.is_over(bounds) && self.fit(bounds.size()).reach() != Vector::ZERO {
            mouse::Interaction::Grab
        } else {
            mouse::Interaction::None
        }
    }
}

impl<'a, Message: 'a> From<Desk<'a, Message>> for Element<'a, Message> {
    fn from(desk: Desk<'a, Message>) -> Self {
        Self::new(desk)
    }
}
