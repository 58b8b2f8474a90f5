//! Where the keyboard is: moving it with Tab, asking for it, and who has first claim on Esc.
//!
//! These are operations on a piece of the widget tree. They work for iced's text inputs and for our own
//! controls alike, because both answer to [`Focusable`].

use std::any::Any;

use iced::advanced::layout::Layout;
use iced::advanced::widget::operation::{Focusable, Outcome, Scrollable, TextInput};
use iced::advanced::widget::{Id, Operation, Tree};
use iced::{Element, Rectangle, Renderer, Theme, Vector};

/// What an inner widget reports when asked whether it wants keys for itself.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// Esc has a meaning inside (a changed field, an open popover).
    pub escape: bool,
    /// All keys stay inside (an open dialog).
    pub everything: bool,
    /// The keys that enlarge have a meaning inside (a page that has the keyboard).
    pub zoom: bool,
}

/// What one of our own controls remembers about the keyboard. A click gives it the keyboard without a ring.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    held: bool,
    visible: bool,
}

impl Focus {
    /// Has it the keyboard?
    pub const fn is_held(self) -> bool {
        self.held
    }

    /// Is the ring to be drawn?
    pub const fn is_shown(self) -> bool {
        self.held && self.visible
    }

    /// The mouse gave it the keyboard.
    pub const fn by_mouse(&mut self) {
        self.held = true;
        self.visible = false;
    }

    /// One of its keys was pressed.
    pub const fn by_key(&mut self) {
        self.visible = true;
    }
}

impl Focusable for Focus {
    fn is_focused(&self) -> bool {
        self.held
    }

    fn focus(&mut self) {
        self.held = true;
        self.visible = true;
    }

    fn unfocus(&mut self) {
        *self = Self::default();
    }
}

/// A piece of the tree with everything needed to operate on it.
pub struct Scope<'s, 'a, Message> {
    /// The root of the piece.
    pub content: &'s mut Element<'a, Message, Theme, Renderer>,
    /// Its state.
    pub tree: &'s mut Tree,
    /// Its place.
    pub layout: Layout<'s>,
    /// The renderer of the window.
    pub renderer: &'s Renderer,
}

impl<Message> Scope<'_, '_, Message> {
    fn run(&mut self, operation: &mut dyn Operation) {
        self.content
            .as_widget_mut()
            .operate(self.tree, self.layout, self.renderer, operation);
    }

    /// Counts what can be focused and finds what is.
    pub fn survey(&mut self) -> Survey {
        let mut survey = Survey::default();
        self.run(&mut survey);
        survey
    }

    /// Moves the focus to the next (or previous) thing in reading order, around the end.
    /// Returns false if there is nothing to focus.
    pub fn advance(&mut self, backwards: bool) -> bool {
        let survey = self.survey();
        if survey.total == 0 {
            return false;
        }
        let last = survey.total - 1;
        let target = match (survey.focused, backwards) {
            (None, false) => 0,
            (None, true) => last,
            (Some(at), false) => {
                if at == last {
                    0
                } else {
                    at + 1
                }
            }
            (Some(at), true) => {
                if at == 0 {
                    last
                } else {
                    at - 1
                }
            }
        };
        self.focus_nth(target);
        true
    }

    /// Focuses the thing at a position in reading order, all others lose the focus, and scrolls it into view.
    pub fn focus_nth(&mut self, target: usize) {
        let mut place = Place {
            target,
            ..Place::default()
        };
        self.run(&mut place);
        self.run(&mut Select {
            target: Some(target),
            at: 0,
        });
        self.run(&mut Mark { target, at: 0 });
        if let Some(found) = place.found {
            for scroll in found {
                self.run(&mut Reveal { scroll, at: 0 });
            }
        }
    }

    /// Focuses the thing with an id. Returns false if it is not there.
    pub fn focus_id(&mut self, id: &Id) -> bool {
        let mut find = Find {
            id: id.clone(),
            at: 0,
            found: None,
        };
        self.run(&mut find);
        find.found.is_some_and(|target| {
            self.focus_nth(target);
            true
        })
    }

    /// Takes the focus from everything.
    pub fn clear(&mut self) {
        self.run(&mut Select::default());
    }

    /// Asks the inner widgets whether they want keys for themselves.
    pub fn claim(&mut self) -> Claim {
        let mut ask = Ask::default();
        self.run(&mut ask);
        ask.claim
    }
}

/// What can be focused and what is.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Survey {
    /// How many things can be focused.
    pub total: usize,
    /// The position of the focused one.
    pub focused: Option<usize>,
    /// Its id, if it has one.
    pub id: Option<Id>,
    /// Whether it takes text.
    pub typing: bool,
    text_follows: bool,
}

impl Operation for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        let typing = std::mem::take(&mut self.text_follows);
        if state.is_focused() {
            self.focused = Some(self.total);
            self.id = id.cloned();
            self.typing = typing;
        }
        self.total += 1;
    }

    fn text_input(&mut self, _id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn TextInput) {
        self.text_follows = true;
    }
}

/// Focuses one position, clears all others.
#[derive(Default)]
struct Select {
    target: Option<usize>,
    at: usize,
}

impl Operation for Select {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if self.target == Some(self.at) {
            state.focus();
        } else if state.is_focused() {
            state.unfocus();
        }
        self.at += 1;
    }
}

/// Selects the content of the text field at a position: who arrives by keyboard types over it.
struct Mark {
    target: usize,
    at: usize,
}

impl Operation for Mark {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn text_input(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn TextInput) {
        if self.at == self.target {
            state.select_all();
        }
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn Focusable) {
        self.at += 1;
    }
}

struct Find {
    id: Id,
    at: usize,
    found: Option<usize>,
}

impl Operation for Find {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, _state: &mut dyn Focusable) {
        if self.found.is_none() && id == Some(&self.id) {
            self.found = Some(self.at);
        }
        self.at += 1;
    }
}

/// How far one scrollable must move so that a thing inside becomes visible.
#[derive(Debug, Clone, Copy)]
struct Scroll {
    nth: usize,
    to: iced::widget::scrollable::AbsoluteOffset,
}

/// Finds the scrollables around a position and how far each must move.
#[derive(Default)]
struct Place {
    target: usize,
    at: usize,
    scrollables: usize,
    entered: Option<(usize, Rectangle, Vector)>,
    around: Vec<(usize, Rectangle, Vector)>,
    found: Option<Vec<Scroll>>,
}

impl Operation for Place {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        let depth = self.around.len();
        self.around.extend(self.entered.take());
        operate(self);
        self.around.truncate(depth);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        bounds: Rectangle,
        _content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.entered = Some((self.scrollables, bounds, translation));
        self.scrollables += 1;
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, _state: &mut dyn Focusable) {
        const ROOM: f32 = 24.0;
        if self.at == self.target {
            let moves = self.around.iter().filter_map(|(nth, view, translation)| {
                let top = bounds.y - view.y;
                let to = if top < translation.y + 4.0 {
                    (top - ROOM).max(0.0)
                } else if top + bounds.height > translation.y + view.height - 4.0 {
                    top + bounds.height + ROOM - view.height
                } else {
                    return None;
                };
                Some(Scroll {
                    nth: *nth,
                    to: iced::widget::scrollable::AbsoluteOffset {
                        x: translation.x,
                        y: to,
                    },
                })
            });
            self.found = Some(moves.collect());
        }
        self.at += 1;
    }
}

struct Reveal {
    scroll: Scroll,
    at: usize,
}

impl Operation for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content_bounds: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if self.at == self.scroll.nth {
            state.scroll_to(self.scroll.to.into());
        }
        self.at += 1;
    }
}

#[derive(Default)]
struct Ask {
    claim: Claim,
}

impl Operation for Ask {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        if let Some(claim) = state.downcast_ref::<Claim>() {
            self.claim.escape |= claim.escape;
            self.claim.everything |= claim.everything;
            self.claim.zoom |= claim.zoom;
        }
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}
