//! Something that can be dragged elsewhere: says so once the pressed pointer has moved away far enough. Where it goes is
//! the business of whatever it is dragged over.

use iced::advanced::layout::Layout;
use iced::advanced::widget::{Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse};
use iced::{Element, Event, Point, Rectangle, Renderer, Theme};

use super::forward::forward;

/// The pointer must move so far before a press becomes a drag.
const DRAG: f32 = 5.0;

struct Draggable<'a, Message> {
    content: Element<'a, Message>,
    on_drag: Message,
}

/// Content that says `on_drag` when it is dragged.
pub fn draggable<'a, Message: Clone + 'a>(
    content: impl Into<Element<'a, Message>>,
    on_drag: Message,
) -> Element<'a, Message> {
    Element::new(Draggable {
        content: content.into(),
        on_drag,
    })
}

#[derive(Debug, Default)]
struct State {
    pressed: Option<Point>,
    dragging: bool,
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Draggable<'_, Message> {
    forward!(content: children, diff, size, layout, operate, draw, overlay);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        // What was dragged away is not pressed where it comes down.
        let cursor = if state.dragging {
            mouse::Cursor::Unavailable
        } else {
            cursor
        };
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                state.pressed = cursor.position_over(layout.bounds());
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => {
                *state = State::default();
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) => {
                let at = cursor.land().position();
                if let (Some(from), Some(at), false) = (state.pressed, at, state.dragging)
                    && at.distance(from) >= DRAG
                {
                    state.dragging = true;
                    shell.publish(self.on_drag.clone());
                }
            }
            _ => {}
        }
        self.content.as_widget_mut().update(
            &mut tree.children[0],
            event,
            layout,
            cursor,
            renderer,
            clipboard,
            shell,
            viewport,
        );
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        if tree.state.downcast_ref::<State>().dragging {
            return mouse::Interaction::Grabbing;
        }
        self.content.as_widget().mouse_interaction(
            &tree.children[0],
            layout,
            cursor,
            viewport,
            renderer,
        )
    }
}
