//! Takes the keyboard to a field of the form and scrolls the form so far that the field is seen.

use iced::advanced::widget::operation::scrollable::{AbsoluteOffset, Scrollable, scroll_to};
use iced::advanced::widget::operation::{Focusable, Operation, Outcome};
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Task, Vector};

/// The id of what scrolls.
pub(super) const FORM: &str = "family-form";
/// Room between the field and the edge.
const ROOM: f32 = 48.0;

/// The task that does it.
pub(super) fn reach<M: Send + 'static>(field: impl Into<Id>) -> Task<M> {
    operate(Reach {
        field: field.into(),
        form: Id::new(FORM),
        view: None,
        found: None,
    })
}

struct Reach {
    field: Id,
    form: Id,
    view: Option<(Rectangle, Vector)>,
    found: Option<Rectangle>,
}

impl<M: Send + 'static> Operation<M> for Reach {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<M>)) {
        operate(self);
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        if id == Some(&self.form) {
            self.view = Some((bounds, translation));
        }
    }

    fn focusable(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if id == Some(&self.field) {
            state.focus();
            self.found = Some(bounds);
        } else {
            state.unfocus();
        }
    }

    fn finish(&self) -> Outcome<M> {
        let (Some((view, translation)), Some(field)) = (self.view, self.found) else {
            return Outcome::None;
        };
        let top = field.y - view.y;
        let to = if top - ROOM < translation.y {
            (top - ROOM).max(0.0)
        } else if top + field.height + ROOM > translation.y + view.height {
            top + field.height + ROOM - view.height
        } else {
            return Outcome::None;
        };
        let to = AbsoluteOffset {
            x: None,
            y: Some(to),
        };
        Outcome::Chain(Box::new(scroll_to(self.form.clone(), to)))
    }
}
