//! Something that opens below (or above) its anchor because the user asked: lists, months, menus.
//!
//! Esc, a click outside and, with the keyboard inside, Tab past the end stay with the popover; the screen
//! decides what is open by giving content or none.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Overlay, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::{self, Key, key::Named};
use iced::widget::container;
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Theme, Vector};

use super::button::{self, Button};
use super::focus::Scope;
use super::forward::forward;
use crate::desktop::theme;

/// How wide the opened part is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Width {
    /// As wide as its anchor.
    Anchor,
    /// A fixed width in pixels.
    Fixed(f32),
}

/// An anchor and, if open, what hangs below it.
pub struct Popover<'a, Message> {
    anchor: Element<'a, Message>,
    content: Option<Element<'a, Message>>,
    on_close: Option<Message>,
    width: Width,
    keyboard_inside: bool,
}

impl<'a, Message: 'a> Popover<'a, Message> {
    /// `content` is `None` while closed.
    pub fn new(
        anchor: impl Into<Element<'a, Message>>,
        content: Option<Element<'a, Message>>,
    ) -> Self {
        Self {
            anchor: anchor.into(),
            content: content
                .map(|content| container(content).style(theme::popover).padding(1).into()),
            on_close: None,
            width: Width::Anchor,
            keyboard_inside: false,
        }
    }

    /// What Esc and a click outside say.
    #[must_use]
    pub fn on_close(mut self, message: Message) -> Self {
        self.on_close = Some(message);
        self
    }

    /// The width of the opened part.
    #[must_use]
    pub const fn width(mut self, width: Width) -> Self {
        self.width = width;
        self
    }

    /// The keyboard moves into the opened part (menus, months) instead of staying in the anchor (lists below a field).
    #[must_use]
    pub const fn keyboard_inside(mut self) -> Self {
        self.keyboard_inside = true;
        self
    }
}

/// A menu: entries below each other, reached with the arrow keys.
pub fn menu<'a, Message: Clone + 'a>(entries: Vec<Button<'a, Message>>) -> Element<'a, Message> {
    let entries = entries.into_iter().map(button::menu_entry);
    container(iced::widget::column(entries))
        .padding(4)
        .width(Length::Fill)
        .into()
}

#[derive(Debug, Default)]
struct State {
    open: bool,
    fresh: bool,
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Popover<'_, Message> {
    forward!(anchor: size, size_hint, layout, operate, update, draw, mouse_interaction);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        let open = self.content.is_some();
        tree::State::new(State { open, fresh: open })
    }

    fn children(&self) -> Vec<Tree> {
        std::iter::once(&self.anchor)
            .chain(&self.content)
            .map(Tree::new)
            .collect()
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        let open = self.content.is_some();
        state.fresh = open && (state.fresh || !state.open);
        state.open = open;
        match &self.content {
            Some(content) => tree.diff_children(&[self.anchor.as_widget(), content.as_widget()]),
            None => tree.diff_children(&[self.anchor.as_widget()]),
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let Tree {
            state, children, ..
        } = tree;
        let state = state.downcast_mut::<State>();
        let (first, rest) = children.split_first_mut()?;
        let inner =
            self.anchor
                .as_widget_mut()
                .overlay(first, layout, renderer, viewport, translation);
        let opened = self
            .content
            .as_mut()
            .zip(rest.first_mut())
            .map(|(content, tree)| {
                overlay::Element::new(Box::new(Opened {
                    content,
                    tree,
                    fresh: &mut state.fresh,
                    anchor: layout.bounds() + translation,
                    on_close: self.on_close.as_ref(),
                    width: self.width,
                    keyboard_inside: self.keyboard_inside,
                }))
            });
        match (inner, opened) {
            (None, opened) => opened,
            (inner, None) => inner,
            (Some(inner), Some(opened)) => {
                Some(overlay::Group::with_children(vec![inner, opened]).overlay())
            }
        }
    }
}

struct Opened<'b, 'a, Message> {
    content: &'b mut Element<'a, Message>,
    tree: &'b mut Tree,
    fresh: &'b mut bool,
    anchor: Rectangle,
    on_close: Option<&'b Message>,
    width: Width,
    keyboard_inside: bool,
}

impl<Message: Clone> Overlay<Message, Theme, Renderer> for Opened<'_, '_, Message> {
    fn layout(&mut self, renderer: &Renderer, bounds: Size) -> layout::Node {
        const GAP: f32 = 3.0;
        let width = match self.width {
            Width::Anchor => self.anchor.width,
            Width::Fixed(width) => width,
        };
        let limits = layout::Limits::new(
            Size::ZERO,
            Size::new(width.min(bounds.width), bounds.height),
        )
        .width(width);
        let node = self
            .content
            .as_widget_mut()
            .layout(self.tree, renderer, &limits);
        let size = node.size();
        let below = self.anchor.y + self.anchor.height + GAP;
        let above = self.anchor.y - GAP - size.height;
        let y = if below + size.height <= bounds.height || above < 0.0 {
            below
        } else {
            above
        };
        let x = self.anchor.x.min(bounds.width - size.width).max(0.0);
        node.move_to(Point::new(x, y))
    }

    fn draw(
        &self,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
    ) {
        let viewport = layout.bounds();
        self.content
            .as_widget()
            .draw(self.tree, renderer, theme, style, layout, cursor, &viewport);
    }

    fn operate(&mut self, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.content
            .as_widget_mut()
            .operate(self.tree, layout, renderer, operation);
    }

    fn update(
        &mut self,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
    ) {
        let bounds = layout.bounds();
        if self.keyboard_inside && std::mem::take(self.fresh) {
            let mut scope = Scope {
                content: self.content,
                tree: self.tree,
                layout,
                renderer,
            };
            if scope.survey().focused.is_none() {
                scope.focus_nth(0);
            }
            shell.request_redraw();
        }
        if let Event::Keyboard(keyboard::Event::KeyPressed {
            key: Key::Named(Named::Escape),
            ..
        }) = event
            && let Some(message) = self.on_close
        {
            shell.publish(message.clone());
            shell.capture_event();
            return;
        }
        self.content.as_widget_mut().update(
            self.tree, event, layout, cursor, renderer, clipboard, shell, &bounds,
        );
        if shell.is_event_captured() {
            return;
        }
        match event {
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if self.keyboard_inside =>
            {
                let backwards = match key {
                    Key::Named(Named::Tab) => Some(modifiers.shift()),
                    Key::Named(Named::ArrowDown) => Some(false),
                    Key::Named(Named::ArrowUp) => Some(true),
                    _ => None,
                };
                if let Some(backwards) = backwards {
                    let mut scope = Scope {
                        content: self.content,
                        tree: self.tree,
                        layout,
                        renderer,
                    };
                    let _ = scope.advance(backwards);
                    shell.request_redraw();
                }
                if !modifiers.control() && !modifiers.alt() {
                    shell.capture_event();
                }
            }
            Event::Mouse(mouse::Event::ButtonPressed(_)) => {
                if cursor.is_over(bounds) {
                    shell.capture_event();
                } else if !cursor.is_over(self.anchor)
                    && let Some(message) = self.on_close
                {
                    shell.publish(message.clone());
                }
            }
            _ => {}
        }
    }

    fn mouse_interaction(
        &self,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let bounds = layout.bounds();
        if !cursor.is_over(bounds) {
            return mouse::Interaction::None;
        }
        match self
            .content
            .as_widget()
            .mouse_interaction(self.tree, layout, cursor, &bounds, renderer)
        {
            mouse::Interaction::None => mouse::Interaction::Idle,
            inner => inner,
        }
    }

    fn overlay<'c>(
        &'c mut self,
        layout: Layout<'c>,
        renderer: &Renderer,
    ) -> Option<overlay::Element<'c, Message, Theme, Renderer>> {
        let bounds = layout.bounds();
        self.content
            .as_widget_mut()
            .overlay(self.tree, layout, renderer, &bounds, Vector::ZERO)
    }
}

impl<'a, Message: Clone + 'a> From<Popover<'a, Message>> for Element<'a, Message> {
    fn from(popover: Popover<'a, Message>) -> Self {
        Self::new(popover)
    }
}
