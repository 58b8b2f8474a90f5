//! The box of every text field: iced's text input plus frame, icons, Esc to restore, undo of typing, and
//! notice of entering and leaving. Labels and messages are added by [`field`](super::field).

use std::cell::RefCell;
use std::rc::Rc;

use iced::advanced::layout::{self, Layout};
use iced::advanced::renderer::Quad;
use iced::advanced::text::Renderer as TextRenderer;
use iced::advanced::widget::{Id, Operation, Tree, tree};
use iced::advanced::{Clipboard, Renderer as _, Shell, Widget, mouse, overlay, renderer};
use iced::keyboard::{self, Key, Modifiers, key::Named};
use iced::widget::text_input::{self, TextInput};
use iced::{
    Background, Border, Color, Element, Event, Length, Padding, Pixels, Point, Rectangle, Renderer,
    Size, Theme, Vector,
};

use super::focus::Claim;
use crate::desktop::icon::Icon;
use crate::desktop::theme::{self, Tokens, radius, size};

type Input<'a, Message> = Rc<dyn Fn(String) -> Message + 'a>;
type KeyFn<'a, Message> = Box<dyn Fn(&Key, Modifiers) -> Option<Message> + 'a>;

/// A text field without label.
pub struct Edit<'a, Message> {
    input: TextInput<'a, Message>,
    value: String,
    on_input: Option<Input<'a, Message>>,
    typed: Rc<RefCell<Option<String>>>,
    on_commit: Option<Message>,
    on_focus: Option<Message>,
    on_blur: Option<Message>,
    on_key: Option<KeyFn<'a, Message>>,
    lead: Option<Element<'a, Message>>,
    trail: Option<Element<'a, Message>>,
    invalid: bool,
    padding: Padding,
    width: Length,
    height: f32,
    max_width: f32,
}

/// Room for one icon at the side of the text.
const ICON_ROOM: f32 = 34.0;
/// Distance of the text from the frame.
const SIDE: f32 = 10.0;

impl<'a, Message: Clone + 'a> Edit<'a, Message> {
    /// A read-only field showing a value; `on_input` makes it writable.
    pub fn new(id: impl Into<Id>, placeholder: &str, value: &str) -> Self {
        let padding = Padding::from([6.0, SIDE]);
        Self {
            input: TextInput::new(placeholder, value)
                .id(id)
                .size(14)
                .line_height(Pixels(20.0))
                .font(theme::REGULAR)
                .padding(padding)
                .style(inner_style),
            value: value.to_owned(),
            on_input: None,
            typed: Rc::default(),
            on_commit: None,
            on_focus: None,
            on_blur: None,
            on_key: None,
            lead: None,
            trail: None,
            invalid: false,
            padding,
            width: Length::Fill,
            height: size::CONTROL,
            max_width: f32::INFINITY,
        }
    }

    /// What typing says, with the whole new value.
    #[must_use]
    pub fn on_input(mut self, on_input: impl Fn(String) -> Message + 'a) -> Self {
        let shared: Input<'a, Message> = Rc::new(on_input);
        self.on_input = Some(Rc::clone(&shared));
        let typed = Rc::clone(&self.typed);
        self.input = self.input.on_input(move |value| {
            let _ = typed.replace(Some(value.clone()));
            shared(value)
        });
        self
    }

    /// What Enter says.
    #[must_use]
    pub fn on_submit_maybe(mut self, message: Option<Message>) -> Self {
        self.input = self.input.on_submit_maybe(message);
        self
    }

    /// What Enter says beside going on: the field settles, and a dialog around it still acts.
    #[must_use]
    pub fn on_commit_maybe(mut self, message: Option<Message>) -> Self {
        self.on_commit = message;
        self
    }

    /// What entering the field says.
    #[must_use]
    pub fn on_focus_maybe(mut self, message: Option<Message>) -> Self {
        self.on_focus = message;
        self
    }

    /// What leaving the field says.
    #[must_use]
    pub fn on_blur_maybe(mut self, message: Option<Message>) -> Self {
        self.on_blur = message;
        self
    }

    /// Keys seen before the text while focused; `Some` takes the key.
    #[must_use]
    pub fn on_key(mut self, keys: impl Fn(&Key, Modifiers) -> Option<Message> + 'a) -> Self {
        self.on_key = Some(Box::new(keys));
        self
    }

    /// Shows dots instead of letters.
    #[must_use]
    pub fn secure(mut self, secure: bool) -> Self {
        self.input = self.input.secure(secure);
        self
    }

    /// Draws the frame in the colour of an error.
    #[must_use]
    pub const fn invalid(mut self, invalid: bool) -> Self {
        self.invalid = invalid;
        self
    }

    /// An icon before the text.
    #[must_use]
    pub fn lead(mut self, icon: Icon) -> Self {
        self.lead = Some(icon.text().style(theme::muted).into());
        self.padding.left = ICON_ROOM;
        self.input = self.input.padding(self.padding);
        self
    }

    /// Something after the text: an icon, a small button, a key cap of the given width.
    #[must_use]
    pub fn trail(mut self, element: impl Into<Element<'a, Message>>, room: f32) -> Self {
        self.trail = Some(element.into());
        self.padding.right = room;
        self.input = self.input.padding(self.padding);
        self
    }

    /// Width; fills its place by default.
    #[must_use]
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.width = width.into();
        self
    }

    /// Never wider than this, even where more room is offered.
    #[must_use]
    pub const fn max_width(mut self, width: f32) -> Self {
        self.max_width = width;
        self
    }

    const fn read_only(&self) -> bool {
        self.on_input.is_none()
    }
}

fn inner_style(theme: &Theme, status: text_input::Status) -> text_input::Style {
    let t = Tokens::of(theme);
    text_input::Style {
        background: Background::Color(Color::TRANSPARENT),
        border: Border::default(),
        icon: t.text_muted,
        placeholder: t.text_faint,
        value: t.text,
        selection: match status {
            text_input::Status::Disabled => t.line,
            _ => t.selected,
        },
    }
}

#[derive(Debug, Default)]
struct State {
    last: String,
    typed: Option<String>,
    before: Option<String>,
    undo: Vec<String>,
    redo: Vec<String>,
    travelling: bool,
}

type TextState = text_input::State<<Renderer as TextRenderer>::Paragraph>;

fn focused(tree: &Tree) -> bool {
    tree.children
        .first()
        .is_some_and(|input| input.state.downcast_ref::<TextState>().is_focused())
}

impl<'a, Message: Clone + 'a> Edit<'a, Message> {
    fn sides(&self) -> impl Iterator<Item = &Element<'a, Message>> {
        self.lead.iter().chain(&self.trail)
    }

    fn input(&self) -> &dyn Widget<Message, Theme, Renderer> {
        &self.input
    }

    /// Undo and redo of typing, Esc to restore: keys the text input does not know. Returns whether the key was taken.
    fn own_key(
        &self,
        state: &mut State,
        event: &keyboard::Event,
        shell: &mut Shell<'_, Message>,
    ) -> bool {
        let keyboard::Event::KeyPressed {
            key,
            modifiers,
            physical_key,
            ..
        } = event
        else {
            return false;
        };
        if let Some(message) = self.on_key.as_ref().and_then(|keys| keys(key, *modifiers)) {
            shell.publish(message);
            return true;
        }
        if matches!(key, Key::Named(Named::Enter))
            && let Some(message) = &self.on_commit
        {
            shell.publish(message.clone());
            return false;
        }
        let Some(on_input) = &self.on_input else {
            return false;
        };
        if matches!(key, Key::Named(Named::Escape)) {
            if let Some(before) = state.before.clone().filter(|before| *before != self.value) {
                shell.publish(on_input(before));
                return true;
            }
            return false;
        }
        if !modifiers.command() || modifiers.alt() {
            return false;
        }
        let (from, to) = match (key.to_latin(*physical_key), modifiers.shift()) {
            (Some('z'), false) => (&mut state.undo, &mut state.redo),
            (Some('y'), false) | (Some('z' | 'Z'), true) => (&mut state.redo, &mut state.undo),
            _ => return false,
        };
        if let Some(value) = from.pop() {
            to.push(self.value.clone());
            state.travelling = true;
            shell.publish(on_input(value));
        }
        true
    }
}

/// The clipboard as a field of one line reads it: the text input drops tabs and line ends, and the words they parted
/// would stand together; a blank keeps them apart.
struct OneLine<'c>(&'c mut dyn Clipboard);

impl Clipboard for OneLine<'_> {
    fn read(&self, kind: iced::advanced::clipboard::Kind) -> Option<String> {
        let text = self.0.read(kind)?;
        let lines = text.trim_matches(char::is_control);
        Some(lines.replace("\r\n", " ").replace(char::is_control, " "))
    }

    fn write(&mut self, kind: iced::advanced::clipboard::Kind, contents: String) {
        self.0.write(kind, contents);
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, Renderer> for Edit<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State {
            last: self.value.clone(),
            ..State::default()
        })
    }

    fn children(&self) -> Vec<Tree> {
        std::iter::once(Tree::new(self.input()))
            .chain(self.sides().map(Tree::new))
            .collect()
    }

    fn diff(&self, tree: &mut Tree) {
        let writing = focused(tree);
        let Tree {
            state, children, ..
        } = &mut *tree;
        let state = state.downcast_mut::<State>();
        if state.last != self.value {
            let last = std::mem::replace(&mut state.last, self.value.clone());
            if !std::mem::take(&mut state.travelling) {
                state.redo.clear();
                if writing {
                    state.undo.push(last);
                } else {
                    state.undo.clear();
                }
            }
            if state.typed.as_ref() != Some(&self.value)
                && let Some(input) = children.first_mut()
            {
                input.state.downcast_mut::<TextState>().move_cursor_to_end();
            }
        }
        let children: Vec<&dyn Widget<Message, Theme, Renderer>> = std::iter::once(self.input())
            .chain(self.sides().map(Element::as_widget))
            .collect();
        tree.diff_children(&children);
    }

    fn size(&self) -> Size<Length> {
        Size::new(self.width, Length::Fixed(self.height))
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        let limits = limits.width(self.width).height(self.height);
        let offered = limits.resolve(self.width, self.height, Size::new(120.0, self.height));
        let size = Size::new(offered.width.min(self.max_width), offered.height);
        let mut trees = tree.children.iter_mut();
        let mut nodes = Vec::with_capacity(3);
        if let Some(tree) = trees.next() {
            let limits = layout::Limits::new(Size::ZERO, size);
            nodes.push(Widget::<Message, Theme, Renderer>::layout(
                &mut self.input,
                tree,
                renderer,
                &limits,
            ));
        }
        let loose = layout::Limits::new(Size::ZERO, size);
        if let Some(lead) = self.lead.as_mut()
            && let Some(tree) = trees.next()
        {
            let node = lead.as_widget_mut().layout(tree, renderer, &loose);
            let y = (size.height - node.size().height) / 2.0;
            nodes.push(node.move_to(Point::new(SIDE, y)));
        }
        if let Some(trail) = self.trail.as_mut()
            && let Some(tree) = trees.next()
        {
            let node = trail.as_widget_mut().layout(tree, renderer, &loose);
            let y = (size.height - node.size().height) / 2.0;
            let x =
                size.width - node.size().width - if node.size().height > 20.0 { 3.0 } else { SIDE };
            nodes.push(node.move_to(Point::new(x, y)));
        }
        layout::Node::with_children(size, nodes)
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let writing = focused(tree);
        let state = tree.state.downcast_ref::<State>();
        let changed = state
            .before
            .as_ref()
            .is_some_and(|before| *before != self.value);
        let mut claim = Claim {
            escape: writing && changed,
            everything: false,
            ..Claim::default()
        };
        operation.custom(None, layout.bounds(), &mut claim);
        let mut parts = tree.children.iter_mut().zip(layout.children());
        if let Some((tree, layout)) = parts.next() {
            self.input.operate(tree, layout, renderer, operation);
        }
        for (element, (tree, layout)) in self.lead.iter_mut().chain(&mut self.trail).zip(parts) {
            element
                .as_widget_mut()
                .operate(tree, layout, renderer, operation);
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
        let was_focused = focused(tree);
        if was_focused
            && let Event::Keyboard(key) = event
            && !shell.is_event_captured()
            && self.own_key(tree.state.downcast_mut(), key, shell)
        {
            shell.capture_event();
            return;
        }
        {
            let Tree { children, .. } = tree;
            let mut parts = children.iter_mut().zip(layout.children());
            let input = parts.next();
            for (element, (tree, layout)) in self.lead.iter_mut().chain(&mut self.trail).zip(parts)
            {
                element.as_widget_mut().update(
                    tree, event, layout, cursor, renderer, clipboard, shell, viewport,
                );
            }
            if let Some((tree, layout)) = input
                && !(shell.is_event_captured() && matches!(event, Event::Mouse(_)))
            {
                let escape = matches!(
                    event,
                    Event::Keyboard(keyboard::Event::KeyPressed {
                        key: Key::Named(Named::Escape),
                        ..
                    })
                );
                if !escape {
                    let clipboard = &mut OneLine(clipboard);
                    self.input.update(
                        tree, event, layout, cursor, renderer, clipboard, shell, viewport,
                    );
                }
            }
        }
        let is_focused = focused(tree);
        let state = tree.state.downcast_mut::<State>();
        if let Some(typed) = self.typed.take() {
            state.typed = Some(typed);
        }
        if is_focused && state.before.is_none() {
            state.before = Some(self.value.clone());
            if let Some(message) = &self.on_focus {
                shell.publish(message.clone());
            }
            shell.request_redraw();
        } else if !is_focused && state.before.take().is_some() {
            state.undo.clear();
            state.redo.clear();
            if let Some(message) = &self.on_blur {
                shell.publish(message.clone());
            }
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let t = Tokens::of(theme);
        let (colour, width) = match (focused(tree), self.invalid, self.read_only()) {
            (true, _, _) => (t.focus, 2.0),
            (false, true, _) => (t.danger, 1.0),
            (false, false, true) => (t.line, 1.0),
            (false, false, false) => (t.line_strong, 1.0),
        };
        renderer.fill_quad(
            Quad {
                bounds: layout.bounds(),
                border: Border {
                    color: colour,
                    width,
                    radius: radius::CONTROL.into(),
                },
                ..Quad::default()
            },
            Background::Color(if self.read_only() {
                t.sunken
            } else {
                t.surface
            }),
        );
        let mut parts = tree.children.iter().zip(layout.children());
        if let Some((tree, layout)) = parts.next() {
            self.input()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
        }
        for (element, (tree, layout)) in self.sides().zip(parts) {
            element
                .as_widget()
                .draw(tree, renderer, theme, style, layout, cursor, viewport);
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
        let mut parts = tree.children.iter().zip(layout.children());
        let input = parts.next();
        let side = self
            .sides()
            .zip(parts)
            .map(|(element, (tree, layout))| {
                element
                    .as_widget()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
            .find(|interaction| *interaction != mouse::Interaction::None);
        side.or_else(|| {
            input.map(|(tree, layout)| {
                self.input()
                    .mouse_interaction(tree, layout, cursor, viewport, renderer)
            })
        })
        .unwrap_or_default()
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        let parts = tree.children.iter_mut().zip(layout.children()).skip(1);
        self.lead
            .iter_mut()
            .chain(&mut self.trail)
            .zip(parts)
            .find_map(|(element, (tree, layout))| {
                element
                    .as_widget_mut()
                    .overlay(tree, layout, renderer, viewport, translation)
            })
    }
}

impl<'a, Message: Clone + 'a> From<Edit<'a, Message>> for Element<'a, Message> {
    fn from(edit: Edit<'a, Message>) -> Self {
        Self::new(edit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::advanced::clipboard::Kind;

    struct Held(&'static str);

    impl Clipboard for Held {
        fn read(&self, _: Kind) -> Option<String> {
            Some(self.0.to_owned())
        }

        fn write(&mut self, _: Kind, _: String) {}
    }

    #[test]
    fn tabs_and_line_ends_of_the_clipboard_part_words() {
        for (held, read) in [
            ("Al\tAhmad", "Al Ahmad"),
            ("Weg 1\r\n59227 Ahlen\r\n", "Weg 1 59227 Ahlen"),
            ("Muster", "Muster"),
        ] {
            let mut held = Held(held);
            assert_eq!(
                OneLine(&mut held).read(Kind::Standard).as_deref(),
                Some(read)
            );
        }
    }
}
