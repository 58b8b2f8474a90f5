//! Shortcuts: one table feeds the handling, the key caps and the help page. The wrapper sees keys before its content.
//!
//! Keys are handled by a widget and not by a subscription, because a focused text field would swallow Esc
//! before a subscription hears of it, and because a widget can be tested.

mod chord;
mod help;

use iced::advanced::layout::Layout;
use iced::advanced::widget::{Operation, Tree, tree};
use iced::advanced::{Clipboard, Shell, Widget, mouse};
use iced::keyboard::{self, Key, key::Named};
use iced::{Element, Event, Rectangle, Renderer, Theme};

pub use chord::{Chord, Stroke, press};
pub use help::{lines as help_lines, page as help_page};

use super::focus::{Claim, Scope};
use super::forward::forward;
use crate::desktop::text::Texts;

/// Where a shortcut is heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Everywhere, before the focused thing sees the key; not while a dialog is open.
    Everywhere,
    /// Everywhere, also while a dialog is open (lock, privacy, size).
    EvenInDialogs,
    /// Only if the focused thing had no use for the key and no text field has the focus.
    OutsideText,
}

/// One line of the shortcut table.
#[derive(Debug, Clone, Copy)]
pub struct Shortcut<A> {
    /// The key combinations; the first one is shown.
    pub keys: &'static [Chord],
    /// What they do.
    pub action: A,
    /// What the help page says; from the texts.
    pub help: fn(&Texts) -> String,
    /// Where it is heard.
    pub reach: Reach,
}

impl<A> Shortcut<A> {
    /// The first combination in words ("Strg+N").
    pub fn label(&self, texts: &Texts) -> String {
        self.keys
            .first()
            .map(|chord| chord.label(texts))
            .unwrap_or_default()
    }
}

/// The combination shown for an action, for key caps on buttons.
pub fn cap<A: PartialEq>(table: &[Shortcut<A>], action: &A, texts: &Texts) -> Option<String> {
    table
        .iter()
        .find(|shortcut| shortcut.action == *action)
        .map(|shortcut| shortcut.label(texts))
}

type ActionFn<'a, A, Message> = Box<dyn Fn(&A) -> Option<Message> + 'a>;

/// Content with shortcuts around it, and Tab moving the focus inside it.
pub struct Keys<'a, A, Message> {
    content: Element<'a, Message>,
    table: &'a [Shortcut<A>],
    on_action: ActionFn<'a, A, Message>,
    on_escape: Option<Message>,
    moves_focus: bool,
}

impl<'a, A, Message> Keys<'a, A, Message> {
    /// Hears the shortcuts of a table. `on_action` answers `None` for what is not possible here and now;
    /// the key then goes on to the content.
    pub fn new(
        content: impl Into<Element<'a, Message>>,
        table: &'a [Shortcut<A>],
        on_action: impl Fn(&A) -> Option<Message> + 'a,
    ) -> Self {
        Self {
            content: content.into(),
            table,
            on_action: Box::new(on_action),
            on_escape: None,
            moves_focus: true,
        }
    }

    /// What Esc says, unless something inside has a use for it.
    #[must_use]
    pub fn on_escape(mut self, message: Option<Message>) -> Self {
        self.on_escape = message;
        self
    }

    /// Leaves Tab to a wrapper further out: for a second table around a part of a screen.
    #[must_use]
    pub const fn inner(mut self) -> Self {
        self.moves_focus = false;
        self
    }

    fn find(&self, event: &keyboard::Event, reach: impl Fn(Reach) -> bool) -> Option<Message> {
        self.table
            .iter()
            .filter(|shortcut| reach(shortcut.reach))
            .filter(|shortcut| shortcut.keys.iter().any(|chord| chord.matches(event)))
            .find_map(|shortcut| (self.on_action)(&shortcut.action))
    }
}

impl<A, Message: Clone> Widget<Message, Theme, Renderer> for Keys<'_, A, Message> {
    forward!(content: children, diff, size, size_hint, layout, draw, mouse_interaction, overlay);

    fn tag(&self) -> tree::Tag {
        tree::Tag::stateless()
    }

    fn operate(
        &mut self,
        tree: &mut Tree,
        layout: Layout<'_>,
        renderer: &Renderer,
        operation: &mut dyn Operation,
    ) {
        let mut claim = Claim {
            escape: self.on_escape.is_some(),
            everything: false,
            ..Claim::default()
        };
        operation.custom(None, layout.bounds(), &mut claim);
        self.content
            .as_widget_mut()
            .operate(&mut tree.children[0], layout, renderer, operation);
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
        let pressed = match event {
            Event::Keyboard(key @ keyboard::Event::KeyPressed { .. }) => Some(key),
            _ => None,
        };
        let mut typing = false;
        let mut inside = Claim::default();
        if let Some(event) = pressed {
            let mut scope = Scope {
                content: &mut self.content,
                tree: &mut tree.children[0],
                layout,
                renderer,
            };
            inside = scope.claim();
            typing = scope.survey().typing;
            let zooms = inside.zoom && super::paper::enlarges(event);
            let early = self.find(event, |reach| match reach {
                Reach::EvenInDialogs => !zooms,
                Reach::Everywhere => !inside.everything,
                Reach::OutsideText => false,
            });
            if let Some(message) = early {
                shell.publish(message);
                shell.capture_event();
                return;
            }
            if let keyboard::Event::KeyPressed {
                key: Key::Named(named),
                modifiers,
                ..
            } = event
                && !inside.everything
            {
                match named {
                    Named::Tab if self.moves_focus && !modifiers.control() && !modifiers.alt() => {
                        let mut scope = Scope {
                            content: &mut self.content,
                            tree: &mut tree.children[0],
                            layout,
                            renderer,
                        };
                        let _ = scope.advance(modifiers.shift());
                        shell.capture_event();
                        shell.request_redraw();
                        return;
                    }
                    Named::Escape if !inside.escape => {
                        if let Some(message) = &self.on_escape {
                            shell.publish(message.clone());
                            shell.capture_event();
                            return;
                        }
                    }
                    _ => {}
                }
            }
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
        if let Some(event) = pressed
            && !typing
            && !inside.everything
            && !shell.is_event_captured()
            && let Some(message) = self.find(event, |reach| reach == Reach::OutsideText)
        {
            shell.publish(message);
            shell.capture_event();
        }
    }
}

impl<'a, A: 'a, Message: Clone + 'a> From<Keys<'a, A, Message>> for Element<'a, Message> {
    fn from(keys: Keys<'a, A, Message>) -> Self {
        Self::new(keys)
    }
}
