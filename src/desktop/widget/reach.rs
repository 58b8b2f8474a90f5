//! Moving the keyboard to a thing by its name, and scrolling it into view, from a screen's `update`.

use iced::advanced::widget::operation::{Focusable, Outcome, Scrollable};
use iced::advanced::widget::{Id, Operation, operate};
use iced::widget::scrollable::AbsoluteOffset;
use iced::{Rectangle, Task, Vector};

/// Room left above or below what is scrolled into view.
const ROOM: f32 = 48.0;

/// Gives the keyboard to the thing with this id and scrolls it into view. Nothing happens when it is not there.
pub fn reach<T: Send + 'static>(id: impl Into<Id>) -> Task<T> {
    operate(Find {
        id: id.into(),
        scrollables: 0,
        entered: None,
        around: Vec::new(),
        found: None,
    })
    .discard()
}

/// Looks for the thing and for the scrollables around it.
struct Find {
    id: Id,
    scrollables: usize,
    entered: Option<(usize, Rectangle, Vector)>,
    around: Vec<(usize, Rectangle, Vector)>,
    found: Option<Vec<(usize, AbsoluteOffset)>>,
}

impl Operation for Find {
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
        _content: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        self.entered = Some((self.scrollables, bounds, translation));
        self.scrollables += 1;
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, _state: &mut dyn Focusable) {
        if self.found.is_some() || id != Some(&self.id) {
            return;
        }
        let moves = self.around.iter().filter_map(|(nth, view, translation)| {
            let top = bounds.y - view.y;
            let to = if top < translation.y {
                (top - ROOM).max(0.0)
            } else if top + bounds.height > translation.y + view.height {
                top + bounds.height + ROOM - view.height
            } else {
                return None;
            };
            Some((
                *nth,
                AbsoluteOffset {
                    x: translation.x,
                    y: to,
                },
            ))
        });
        self.found = Some(moves.collect());
    }

    fn finish(&self) -> Outcome<()> {
        match &self.found {
            Some(moves) => Outcome::Chain(Box::new(Go {
                id: self.id.clone(),
                moves: moves.clone(),
                scrollables: 0,
            })),
            None => Outcome::None,
        }
    }
}

/// Moves there.
struct Go {
    id: Id,
    moves: Vec<(usize, AbsoluteOffset)>,
    scrollables: usize,
}

impl Operation for Go {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        _id: Option<&Id>,
        _bounds: Rectangle,
        _content: Rectangle,
        _translation: Vector,
        state: &mut dyn Scrollable,
    ) {
        if let Some((_, to)) = self.moves.iter().find(|(nth, _)| *nth == self.scrollables) {
            state.scroll_to((*to).into());
        }
        self.scrollables += 1;
    }

    fn focusable(&mut self, id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if id == Some(&self.id) {
            state.focus();
        } else if state.is_focused() {
            state.unfocus();
        }
    }
}
