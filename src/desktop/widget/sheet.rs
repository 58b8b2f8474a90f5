//! A canvas whose words are clipped one by one.
//!
//! Words that a canvas writes into its frame carry no bounds, so the renderer on the processor prepares a mask of the
//! whole window for each of them: with hundreds of words that is most of a frame. Here shapes go into the frame and
//! words beside it; they are written after the shapes, each within the room it was given.

use std::cell::RefCell;
use std::ops::{Deref, DerefMut};

use iced::advanced::layout::Layout;
use iced::advanced::text::{self, LineHeight, Renderer as _, Shaping, Wrapping};
use iced::advanced::widget::Tree;
use iced::advanced::{Renderer as _, Widget, renderer};
use iced::alignment::Vertical;
use iced::widget::canvas::{self, Canvas, Frame, Geometry, Program};
use iced::{
    Color, Element, Font, Length, Pixels, Point, Rectangle, Renderer, Size, Theme, Vector, mouse,
};

use super::forward::forward;

/// Wider than any window: words of a drawing are cut before they are written and never wrap. Not infinite, because the
/// renderer multiplies it.
const ENDLESS: f32 = 16_384.0;

/// One line of words in a drawing.
#[derive(Debug, Clone)]
pub struct Line {
    /// What.
    pub words: String,
    /// Its upper left corner.
    pub at: Point,
    /// The room it keeps to.
    pub room: Size,
    /// Size in pixels.
    pub size: f32,
    /// Face.
    pub font: Font,
    /// Colour.
    pub colour: Color,
    /// `Basic` for icons.
    pub shaping: Shaping,
}

/// The words of a drawing, kept as long as its shapes.
#[derive(Debug, Default)]
pub struct Lines(RefCell<Vec<Line>>);

/// What is being drawn: the shapes of a frame, and its words.
pub struct Sheet<'f> {
    frame: &'f mut Frame,
    lines: Vec<Line>,
}

impl Sheet<'_> {
    /// Writes one line.
    pub fn write(&mut self, line: Line) {
        self.lines.push(line);
    }
}

impl Deref for Sheet<'_> {
    type Target = Frame;

    fn deref(&self) -> &Frame {
        self.frame
    }
}

impl DerefMut for Sheet<'_> {
    fn deref_mut(&mut self) -> &mut Frame {
        self.frame
    }
}

impl Lines {
    /// No words.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Draws into a frame and keeps the words.
    pub fn keep(&self, frame: &mut Frame, draw: impl FnOnce(&mut Sheet<'_>)) {
        let mut sheet = Sheet {
            frame,
            lines: Vec::new(),
        };
        draw(&mut sheet);
        let _ = self.0.replace(sheet.lines);
    }

    fn write(&self, renderer: &mut Renderer) {
        for line in self.0.borrow().iter() {
            let words = text::Text {
                content: line.words.clone(),
                bounds: Size::new(ENDLESS, line.room.height),
                size: Pixels(line.size),
                line_height: LineHeight::Absolute(Pixels(line.room.height)),
                font: line.font,
                align_x: text::Alignment::Default,
                align_y: Vertical::Top,
                shaping: line.shaping,
                wrapping: Wrapping::None,
            };
            let clip = Rectangle::new(line.at, line.room);
            renderer.fill_text(words, line.at, line.colour, clip);
        }
    }
}

/// A drawing that is kept until something in it changes.
#[derive(Debug, Default)]
pub struct Kept {
    shapes: canvas::Cache,
    /// Its words.
    pub lines: Lines,
}

impl Kept {
    /// It is to be drawn anew.
    pub fn clear(&self) {
        self.shapes.clear();
    }

    /// The drawing, made only if it was cleared or has another size.
    pub fn draw(
        &self,
        renderer: &Renderer,
        size: Size,
        draw: impl FnOnce(&mut Sheet<'_>),
    ) -> Geometry {
        self.shapes
            .draw(renderer, size, |frame| self.lines.keep(frame, draw))
    }
}

/// A canvas and the words that its program keeps.
struct Written<'a, Message> {
    canvas: Element<'a, Message>,
    lines: Vec<&'a Lines>,
}

/// A canvas whose program leaves its words in `lines`, written in this order.
pub fn written<'a, Message: 'a>(
    program: impl Program<Message> + 'a,
    lines: Vec<&'a Lines>,
    height: f32,
) -> Element<'a, Message> {
    let canvas = Canvas::new(program).width(Length::Fill).height(height);
    Element::new(Written {
        canvas: canvas.into(),
        lines,
    })
}

impl<Message> Widget<Message, Theme, Renderer> for Written<'_, Message> {
    forward!(canvas: children, diff, size, layout, update, mouse_interaction);

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
        let Rectangle { x, y, .. } = layout.bounds();
        let canvas = self.canvas.as_widget();
        let tree = &tree.children[0];
        canvas.draw(tree, renderer, theme, style, layout, cursor, viewport);
        renderer.with_translation(Vector::new(x, y), |renderer| {
            for lines in &self.lines {
                lines.write(renderer);
            }
        });
    }
}
