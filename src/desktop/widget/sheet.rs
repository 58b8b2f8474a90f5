//! A canvas whose words are clipped one by one.
//!
//! Words that a canvas writes into its frame carry no bounds, so the renderer on the processor prepares a mask of the
//! whole window for each of them: with hundreds of words that is most of a frame. Here shapes go into the frame and
//! words beside it; they are written after the shapes, each within the room it was given.

use std::cell::RefCell;
use std::ops::{Deref, DerefMut};

use iced::advanced::text::{self, LineHeight, Renderer as _, Shaping, Wrapping};
use iced::advanced::widget::tree::{State, Tag, Tree};
use iced::advanced::{Clipboard, Layout, Renderer as _, Shell, Widget, layout, renderer};
use iced::alignment::Vertical;
use iced::widget::canvas::{self, Canvas, Frame, Geometry, Program};
use iced::{
    Color, Element, Event, Font, Length, Pixels, Point, Rectangle, Renderer, Size, Theme, Vector,
    mouse,
};

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
#[derive(Debug)]
pub struct Written<'a, P, Message>
where
    P: Program<Message>,
{
    canvas: Canvas<P, Message>,
    lines: Vec<&'a Lines>,
}

/// A canvas whose program leaves its words in `lines`, written in this order.
pub fn written<'a, P, Message>(
    program: P,
    lines: Vec<&'a Lines>,
    height: f32,
) -> Written<'a, P, Message>
where
    P: Program<Message>,
{
    let canvas = canvas::Canvas::new(program)
        .width(Length::Fill)
        .height(height);
    Written { canvas, lines }
}

impl<P, Message> Widget<Message, Theme, Renderer> for Written<'_, P, Message>
where
    P: Program<Message>,
{
    fn tag(&self) -> Tag {
        self.canvas.tag()
    }

    fn state(&self) -> State {
        self.canvas.state()
    }

    fn size(&self) -> Size<Length> {
        self.canvas.size()
    }

    fn layout(
        &mut self,
        tree: &mut Tree,
        renderer: &Renderer,
        limits: &layout::Limits,
    ) -> layout::Node {
        self.canvas.layout(tree, renderer, limits)
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
        self.canvas.update(
            tree, event, layout, cursor, renderer, clipboard, shell, viewport,
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
        self.canvas
            .mouse_interaction(tree, layout, cursor, viewport, renderer)
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
        let Rectangle { x, y, .. } = layout.bounds();
        self.canvas
            .draw(tree, renderer, theme, style, layout, cursor, viewport);
        renderer.with_translation(Vector::new(x, y), |renderer| {
            for lines in &self.lines {
                lines.write(renderer);
            }
        });
    }
}

impl<'a, P, Message> From<Written<'a, P, Message>> for Element<'a, Message>
where
    P: Program<Message> + 'a,
    Message: 'a,
{
    fn from(written: Written<'a, P, Message>) -> Self {
        Element::new(written)
    }
}
