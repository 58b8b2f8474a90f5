//! A window without a screen: view, events and update in a loop, with focus and scroll kept between events.
//!
//! `iced_test`'s simulator drives one view only; this one rebuilds the view after every message, as the real
//! window does. It runs no tasks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::sync::Once;

use erstberatung::desktop::theme::{self, Look};
use erstberatung::desktop::widget::keys::press;
use iced::keyboard::{Event as KeyEvent, Key, Modifiers, key::Named};
use iced::{Element, Event, Pixels, Point, Rectangle, Renderer, Size, Theme, mouse, window};
use iced_test::core::renderer::{Headless, Style};
use iced_test::core::widget::operation::{Outcome, black_box};
use iced_test::core::widget::{Id, Operation as _};
use iced_test::core::{clipboard, time::Instant};
use iced_test::runtime::user_interface::{Cache, UserInterface};
use iced_test::selector::{Candidate, Selector, Target};

type View<S, M> = for<'a> fn(&'a S) -> Element<'a, M>;

/// A running view.
pub struct Window<S, M> {
    /// What the view shows.
    pub state: S,
    /// Every message so far.
    pub said: Vec<M>,
    view: View<S, M>,
    update: fn(&mut S, M),
    cache: Option<Cache>,
    renderer: Renderer,
    size: Size,
    cursor: mouse::Cursor,
    held: Option<String>,
}

/// A clipboard that holds a text.
struct Held(Option<String>);

impl iced_test::core::Clipboard for Held {
    fn read(&self, _kind: clipboard::Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _kind: clipboard::Kind, _contents: String) {}
}

fn release(letter: &str) -> KeyEvent {
    let KeyEvent::KeyPressed {
        key,
        modified_key,
        physical_key,
        location,
        ..
    } = press(Key::Character(letter.into()), Modifiers::empty())
    else {
        panic!("a key that is pressed");
    };
    KeyEvent::KeyReleased {
        key,
        modified_key,
        physical_key,
        location,
        modifiers: Modifiers::empty(),
    }
}

/// Loads the embedded faces once; the font system belongs to the whole process.
pub fn load_fonts() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let mut system = iced_test::renderer::graphics::text::font_system()
            .write()
            .unwrap();
        for font in theme::fonts() {
            system.load_font(font);
        }
    });
}

impl<S, M: Clone + 'static> Window<S, M> {
    /// Opens a window of a size in pixels.
    pub fn open(size: (f32, f32), state: S, update: fn(&mut S, M), view: View<S, M>) -> Self {
        load_fonts();
        let renderer = iced::futures::executor::block_on(<Renderer as Headless>::new(
            theme::REGULAR,
            Pixels(14.0),
            None,
        ))
        .expect("a renderer without a screen");
        let mut window = Self {
            state,
            said: Vec::new(),
            view,
            update,
            cache: Some(Cache::new()),
            renderer,
            size: size.into(),
            cursor: mouse::Cursor::Unavailable,
            held: None,
        };
        window.redraw();
        window
    }

    fn with_ui<T>(
        &mut self,
        act: impl FnOnce(
            &mut UserInterface<'_, M, Theme, Renderer>,
            &mut Renderer,
            mouse::Cursor,
            &mut Vec<M>,
        ) -> T,
    ) -> (T, bool) {
        let mut messages = Vec::new();
        let mut ui = UserInterface::build(
            (self.view)(&self.state),
            self.size,
            self.cache.take().unwrap_or_default(),
            &mut self.renderer,
        );
        let result = act(&mut ui, &mut self.renderer, self.cursor, &mut messages);
        self.cache = Some(ui.into_cache());
        let any = !messages.is_empty();
        for message in messages {
            self.said.push(message.clone());
            (self.update)(&mut self.state, message);
        }
        (result, any)
    }

    /// One event, and a frame over the same view when nothing came of it, as the real window does.
    fn deliver(&mut self, event: &Event) -> bool {
        let mut held = Held(self.held.clone());
        let frame = Event::Window(window::Event::RedrawRequested(Instant::now()));
        self.with_ui(|ui, renderer, cursor, messages| {
            for event in [event, &frame] {
                if messages.is_empty() {
                    let event = std::slice::from_ref(event);
                    drop(ui.update(event, cursor, renderer, &mut held, messages));
                }
            }
        })
        .1
    }

    /// Pastes text (Strg+V).
    pub fn paste(&mut self, text: &str) {
        self.held = Some(text.to_owned());
        self.ctrl("v");
        self.send(Event::Keyboard(release("v")));
        self.held = None;
    }

    /// Hands over text as an input method composes it.
    pub fn compose(&mut self, text: &str) {
        use iced_test::core::input_method::Event as Composed;
        self.send(Event::InputMethod(Composed::Opened));
        self.send(Event::InputMethod(Composed::Preedit(text.to_owned(), None)));
        self.send(Event::InputMethod(Composed::Commit(text.to_owned())));
        self.send(Event::InputMethod(Composed::Closed));
    }

    fn redraw(&mut self) {
        for _ in 0..6 {
            if !self.deliver(&Event::Window(window::Event::RedrawRequested(
                Instant::now(),
            ))) {
                return;
            }
        }
        panic!("the view never comes to rest");
    }

    /// Sends one event and redraws until nothing more is said.
    pub fn send(&mut self, event: Event) {
        if self.deliver(&event) {
            self.redraw();
        }
    }

    /// Hands a message to the state, as the answer of a task would.
    pub fn send_message(&mut self, message: M) {
        (self.update)(&mut self.state, message);
        self.redraw();
    }

    /// Presses and releases a key with modifiers.
    pub fn chord(&mut self, key: Key, modifiers: Modifiers) {
        if modifiers.is_empty() {
            self.send(Event::Keyboard(press(key, modifiers)));
            return;
        }
        self.send(Event::Keyboard(KeyEvent::ModifiersChanged(modifiers)));
        self.send(Event::Keyboard(press(key, modifiers)));
        self.send(Event::Keyboard(KeyEvent::ModifiersChanged(
            Modifiers::empty(),
        )));
    }

    /// Presses a key with a name.
    pub fn key(&mut self, named: Named) {
        self.chord(Key::Named(named), Modifiers::empty());
    }

    /// Presses Strg with a letter.
    pub fn ctrl(&mut self, letter: &str) {
        self.chord(Key::Character(letter.into()), Modifiers::CTRL);
    }

    /// Types text letter by letter.
    pub fn write(&mut self, text: &str) {
        for letter in text.chars() {
            self.chord(
                Key::Character(letter.to_string().into()),
                Modifiers::empty(),
            );
        }
    }

    /// Finds a thing by text or id.
    pub fn find<T: Selector + Send>(&mut self, selector: T) -> Option<T::Output>
    where
        T::Output: Clone + Send,
    {
        let mut operation = selector.find();
        let _ =
            self.with_ui(|ui, renderer, _, _| ui.operate(renderer, &mut black_box(&mut operation)));
        match operation.finish() {
            Outcome::Some(found) => found,
            _ => None,
        }
    }

    /// Runs an operation on the view, as the answer of a task would: moving the focus, scrolling.
    pub fn operate(&mut self, operation: &mut dyn iced_test::core::widget::Operation) {
        let _ = self.with_ui(|ui, renderer, _, _| ui.operate(renderer, operation));
        self.redraw();
    }

    /// Whether a text stands in the window.
    pub fn shows(&mut self, text: &str) -> bool {
        self.find(text.to_owned()).is_some()
    }

    /// Every text that stands in the window.
    pub fn texts(&mut self) -> Vec<String> {
        let text = |candidate: Candidate<'_>| match candidate {
            Candidate::Text { content, .. } => Some(content.to_owned()),
            _ => None,
        };
        let mut operation = text.find_all();
        let _ =
            self.with_ui(|ui, renderer, _, _| ui.operate(renderer, &mut black_box(&mut operation)));
        match operation.finish() {
            Outcome::Some(found) => found,
            _ => Vec::new(),
        }
    }

    /// The place of a thing with an id.
    pub fn place(&mut self, id: &'static str) -> Rectangle {
        let target: Target = self
            .find(Id::new(id))
            .unwrap_or_else(|| panic!("nothing is called {id}"));
        target
            .visible_bounds()
            .unwrap_or_else(|| panic!("{id} cannot be seen"))
    }

    /// The id of the focused thing.
    pub fn focused(&mut self) -> Option<Id> {
        let mut operation = iced_test::core::widget::operation::focusable::find_focused();
        let _ =
            self.with_ui(|ui, renderer, _, _| ui.operate(renderer, &mut black_box(&mut operation)));
        match operation.finish() {
            Outcome::Some(id) => Some(id),
            _ => None,
        }
    }

    /// Whether the thing with this id has the focus.
    pub fn is_focused(&mut self, id: &'static str) -> bool {
        self.focused() == Some(Id::new(id))
    }

    /// Moves the pointer.
    pub fn point(&mut self, to: Point) {
        self.cursor = mouse::Cursor::Available(to);
        self.send(Event::Mouse(mouse::Event::CursorMoved { position: to }));
    }

    /// Clicks at a point.
    pub fn click_at(&mut self, to: Point) {
        self.point(to);
        self.send(Event::Mouse(mouse::Event::ButtonPressed(
            mouse::Button::Left,
        )));
        self.send(Event::Mouse(mouse::Event::ButtonReleased(
            mouse::Button::Left,
        )));
    }

    /// Clicks the thing with an id.
    pub fn click(&mut self, id: &'static str) {
        let place = self.place(id);
        self.click_at(place.center());
    }

    /// A picture at a scale of 1: width, height and RGBA.
    pub fn picture(&mut self, look: Look) -> (u32, u32, Vec<u8>) {
        self.redraw();
        let theme = theme::theme(look);
        let tokens = theme::Tokens::get(look);
        let frame = Event::Window(window::Event::RedrawRequested(Instant::now()));
        let _ = self.with_ui(|ui, renderer, cursor, messages| {
            drop(ui.update(&[frame], cursor, renderer, &mut clipboard::Null, messages));
            ui.draw(
                renderer,
                &theme,
                &Style {
                    text_color: tokens.text,
                },
                cursor,
            );
        });
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let size = Size::new(self.size.width as u32, self.size.height as u32);
        (
            size.width,
            size.height,
            self.renderer.screenshot(size, 1.0, tokens.canvas),
        )
    }
}
