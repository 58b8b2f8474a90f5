//! One focusable box: Tab stop, Enter and Space, mouse, focus ring. Buttons, check boxes, segments and
//! navigation entries are made of it; it knows no words and no look of its own.

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::{self, Quad};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay};
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced::{
    Alignment, Background, Border, Color, Element, Event, Length, Padding, Rectangle, Renderer,
    Size, Theme, Vector, touch, window,
};

use super::focus::Focus;
use super::forward::forward;
use crate::desktop::theme::Tokens;

/// How a control stands at the moment of drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Status {
    /// Reacts at all.
    pub enabled: bool,
    /// The pointer is over it.
    pub hovered: bool,
    /// The mouse button is down on it.
    pub pressed: bool,
    /// It has the keyboard.
    pub focused: bool,
}

/// Fill, border and text colour of a control.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Fill, if any.
    pub background: Option<Color>,
    /// Border.
    pub border: Border,
    /// Colour of text and icons inside.
    pub text: Color,
}

/// Where the focus ring runs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Ring {
    /// Around the whole control, outside, with a gap of 1 px.
    #[default]
    Around,
    /// Around a part of the content, given as the path of child positions.
    Part(Vec<usize>),
    /// Inside the edge of the control, for rows of lists.
    Inside,
}

type StyleFn<'a> = Box<dyn Fn(&Theme, Status) -> Style + 'a>;
type KeyFn<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// A focusable box around any content.
pub struct Control<'a, Message> {
    id: Option<Id>,
    content: Element<'a, Message>,
    on_press: Option<Message>,
    on_key: Option<KeyFn<'a, Message>>,
    tab_stop: bool,
    width: Length,
    height: Length,
    padding: Padding,
    align: Alignment,
    style: StyleFn<'a>,
    ring: Ring,
    radius: f32,
}

impl<'a, Message> Control<'a, Message> {
    /// A box that does nothing yet. Without `on_press` and `on_key` it is disabled.
    pub fn new(content: impl Into<Element<'a, Message>>) -> Self {
        Self {
            id: None,
            content: content.into(),
            on_press: None,
            on_key: None,
            tab_stop: true,
            width: Length::Shrink,
            height: Length::Shrink,
            padding: Padding::ZERO,
            align: Alignment::Center,
            style: Box::new(plain),
            ring: Ring::Around,
            radius: 0.0,
        }
    }

    /// A stable name for tests, selectors and `operation::focus`.
    #[must_use]
    pub fn id(mut self, id: impl Into<Id>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// What happens on click, Enter or Space; `None` disables.
    #[must_use]
    pub fn on_press_maybe(mut self, message: Option<Message>) -> Self {
        self.on_press = message;
        self
    }

    /// What happens on click, Enter or Space.
    #[must_use]
    pub fn on_press(self, message: Message) -> Self {
        self.on_press_maybe(Some(message))
    }

    /// Further keys while focused; `Some` takes the key.
    #[must_use]
    pub fn on_key(mut self, keys: impl Fn(&Key, Modifiers) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(keys));
        self
    }

    /// Whether Tab stops here. Parts of a larger control say no and are reached by its keys.
    #[must_use]
    pub const fn tab_stop(mut self, tab_stop: bool) -> Self {
        self.tab_stop = tab_stop;
        self
    }

    /// Width.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Height.
    #[must_use]
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.height = height.into();
        self
    }

    /// Space around the content.
    #[must_use]
    pub fn padding(mut self, padding: impl Into<Padding>) -> Self {
        self.padding = padding.into();
        self
    }

    /// Where the content lies across; it is always centred from top to bottom.
    #[must_use]
    pub const fn align(mut self, align: Alignment) -> Self {
        self.align = align;
        self
    }

    /// The look.
    #[must_use]
    pub fn style(mut self, style: impl Fn(&Theme, Status) -> Style + 'a) -> Self {
        self.style = Box::new(style);
        self
    }

    /// Where the focus ring runs, and the radius of what it surrounds.
    #[must_use]
    pub fn ring(mut self, ring: Ring, radius: f32) -> Self {
        self.ring = ring;
        self.radius = radius;
        self
    }

    const fn enabled(&self) -> bool {
        self.on_press.is_some() || self.on_key.is_some()
    }

    fn status(&self, state: &State, layout: Layout<'_>, cursor: mouse::Cursor) -> Status {
        Status {
            enabled: self.enabled(),
            hovered: self.enabled() && cursor.is_over(layout.bounds()),
            pressed: state.pressed,
            focused: state.focus.is_shown(),
        }
    }
}

/// No fill, no border, text colour of the place.
#[must_use]
pub fn plain(theme: &Theme, status: Status) -> Style {
    let tokens = Tokens::of(theme);
    Style {
        background: None,
        border: Border::default(),
        text: if status.enabled {
            tokens.text
        } else {
            tokens.text_faint
        },
    }
}

/// What a control remembers between frames.
#[derive(Debug, Clone, Copy, Default)]
struct State {
    focus: Focus,
    pressed: bool,
    drawn: Status,
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Control<'_, Message> {
    forward!(content: children, diff);

    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, self.height)
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let align = self.align;
        layout::positioned(
            limits,
            self.width,
            self.height,
            self.padding,
            |limits| {
                self.content.as_widget_mut().layout(
                    &mut tree.children[0],
                    renderer,
                    &limits.loose(),
                )
            },
            |node, size| node.align(align, Alignment::Center, size),
        )
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        operation.container(self.id.as_ref(), layout.bounds());
        let state = tree.state.downcast_mut::<State>();
        if self.tab_stop && (self.enabled() || state.focus.is_held()) {
            operation.focusable(self.id.as_ref(), layout.bounds(), &mut state.focus);
        }
        if let Some(inner) = layout.children().next() {
            operation.traverse(&mut |operation| {
                self.content.as_widget_mut().operate(
                    &mut tree.children[0],
                    inner,
                    renderer,
                    operation,
                );
            });
        }
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
        if let Some(inner) = layout.children().next() {
            self.content.as_widget_mut().update(
                &mut tree.children[0],
                event,
                inner,
                cursor,
                renderer,
                clipboard,
                shell,
                viewport,
            );
        }
        let state = tree.state.downcast_mut::<State>();
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerPressed { .. }) => {
                let over = cursor.is_over(layout.bounds()) && self.enabled();
                if over && !shell.is_event_captured() {
                    state.pressed = true;
                    if self.tab_stop || self.on_press.is_some() {
                        shell.capture_event();
                    }
                }
                if over && self.tab_stop {
                    state.focus.by_mouse();
                } else if state.focus.is_held() {
                    state.focus.unfocus();
                    shell.request_redraw();
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left))
            | Event::Touch(touch::Event::FingerLifted { .. }) => {
                if std::mem::take(&mut state.pressed)
                    && let Some(message) = &self.on_press
                    && cursor.is_over(layout.bounds())
                    && !shell.is_event_captured()
                {
                    shell.publish(message.clone());
                    shell.capture_event();
                }
            }
            Event::Touch(touch::Event::FingerLost { .. }) => state.pressed = false,
            Event::Keyboard(keyboard::Event::KeyPressed { key, modifiers, .. })
                if state.focus.is_held() && !shell.is_event_captured() =>
            {
                let pressing = modifiers.is_empty()
                    && matches!(key, Key::Named(Named::Enter | Named::Space))
                    && self.on_press.is_some();
                let message = self.on_key.as_ref().and_then(|keys| keys(key, *modifiers));
                let message = message.or_else(|| {
                    if pressing {
                        self.on_press.clone()
                    } else {
                        None
                    }
                });
                if let Some(message) = message {
                    state.focus.by_key();
                    shell.publish(message);
                    shell.capture_event();
                }
            }
            _ => {}
        }
        let status = self.status(tree.state.downcast_ref::<State>(), layout, cursor);
        let state = tree.state.downcast_mut::<State>();
        if matches!(event, Event::Window(window::Event::RedrawRequested(_))) {
            state.drawn = status;
        } else if state.drawn != status {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_ref::<State>();
        let status = self.status(state, layout, cursor);
        let style = (self.style)(theme, status);
        if style.background.is_some() || style.border.width > 0.0 {
            renderer.fill_quad(
                Quad {
                    bounds: layout.bounds(),
                    border: style.border,
                    ..Quad::default()
                },
                Background::Color(style.background.unwrap_or(Color::TRANSPARENT)),
            );
        }
        if let Some(inner) = layout.children().next() {
            self.content.as_widget().draw(
                &tree.children[0],
                renderer,
                theme,
                &renderer::Style {
                    text_color: style.text,
                },
                inner,
                cursor,
                viewport,
            );
        }
        if status.focused {
            let part = match &self.ring {
                Ring::Around | Ring::Inside => layout.bounds(),
                Ring::Part(path) => part(layout, path),
            };
            draw_ring(
                renderer,
                theme,
                part,
                self.radius,
                matches!(self.ring, Ring::Inside),
            );
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let inner = layout
            .children()
            .next()
            .map_or(mouse::Interaction::None, |inner| {
                self.content.as_widget().mouse_interaction(
                    &tree.children[0],
                    inner,
                    cursor,
                    viewport,
                    renderer,
                )
            });
        if inner != mouse::Interaction::None {
            inner
        } else if self.on_press.is_some() && cursor.is_over(layout.bounds()) {
            mouse::Interaction::Pointer
        } else {
            mouse::Interaction::None
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
        let inner = layout.children().next()?;
        self.content.as_widget_mut().overlay(
            &mut tree.children[0],
            inner,
            renderer,
            viewport,
            translation,
        )
    }
}

/// The bounds of a part of the content, found by child positions; the last one found if the path leads nowhere.
fn part(layout: Layout<'_>, path: &[usize]) -> Rectangle {
    let mut at = layout;
    for &position in path {
        let Some(next) = at.children().nth(position) else {
            break;
        };
        at = next;
    }
    at.bounds()
}

/// Draws the focus ring: 2 px wide, 1 px away (or just inside the edge).
pub fn draw_ring(
    renderer: &mut Renderer,
    theme: &Theme,
    bounds: Rectangle,
    radius: f32,
    inside: bool,
) {
    let (bounds, radius) = if inside {
        (bounds, radius)
    } else {
        (bounds.expand(3.0), radius + 3.0)
    };
    renderer.fill_quad(
        Quad {
            bounds,
            border: Border {
                color: Tokens::of(theme).focus,
                width: 2.0,
                radius: radius.into(),
            },
            ..Quad::default()
        },
        Background::Color(Color::TRANSPARENT),
    );
}

impl<'a, Message: Clone + 'a> From<Control<'a, Message>> for Element<'a, Message> {
    fn from(control: Control<'a, Message>) -> Self {
        Self::new(control)
    }
}
