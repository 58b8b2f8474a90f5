//! A page as plain outlines: the window draws the very glyphs that go on paper. Knows no window and no PDF.

use std::collections::HashMap;

use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId};

use super::fonts::{Face, FontBook};
use super::page::{Ink, MM_PER_PT, Page, Path, Segment, Shape, TextLine};

/// Something to draw, in mm from the upper left corner of the page.
#[derive(Debug, Clone, PartialEq)]
pub enum DrawItem {
    /// A filled path (rule: non-zero).
    Fill {
        /// Its commands.
        path: Vec<Command>,
        /// Colour.
        ink: Ink,
    },
    /// A stroked path.
    Stroke {
        /// Its commands.
        path: Vec<Command>,
        /// Width of the stroke in mm.
        width: f32,
        /// Colour.
        ink: Ink,
    },
}

/// A step of a path; coordinates in mm.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Command {
    /// Starts a new figure at x, y.
    MoveTo(f32, f32),
    /// A straight line to x, y.
    LineTo(f32, f32),
    /// A quadratic curve: control point, end.
    QuadTo(f32, f32, f32, f32),
    /// A cubic curve: two control points, end.
    CurveTo(f32, f32, f32, f32, f32, f32),
    /// Back to the start of the figure.
    Close,
}

/// The outlines of a page: one filled path for each line of text, one item for each graphic.
pub fn outlines(book: &FontBook, page: &Page) -> Vec<DrawItem> {
    let mut cache = Cache {
        book,
        glyphs: HashMap::new(),
    };
    page.items
        .iter()
        .flat_map(|item| match &item.shape {
            Shape::Text(line) => vec![DrawItem::Fill {
                path: cache.line(line),
                ink: line.ink,
            }],
            Shape::Path(path) => graphic(path),
            Shape::Modules(modules) => {
                let side = modules.module;
                let path = modules.bars.iter().flat_map(|(column, row, length)| {
                    let (x, y) = (
                        modules.x + f32::from(*column) * side,
                        modules.y + f32::from(*row) * side,
                    );
                    let (right, bottom) = (x + f32::from(*length) * side, y + side);
                    [
                        Command::MoveTo(x, y),
                        Command::LineTo(right, y),
                        Command::LineTo(right, bottom),
                        Command::LineTo(x, bottom),
                        Command::Close,
                    ]
                });
                vec![DrawItem::Fill {
                    path: path.collect(),
                    ink: Ink::Black,
                }]
            }
        })
        .collect()
}

fn graphic(path: &Path) -> Vec<DrawItem> {
    let commands: Vec<Command> = path
        .segments
        .iter()
        .map(|segment| match *segment {
            Segment::Move(x, y) => Command::MoveTo(x, y),
            Segment::Line(x, y) => Command::LineTo(x, y),
            Segment::Curve([x1, y1, x2, y2, x, y]) => Command::CurveTo(x1, y1, x2, y2, x, y),
            Segment::Close => Command::Close,
        })
        .collect();
    let mut items = Vec::new();
    if let Some(ink) = path.fill {
        items.push(DrawItem::Fill {
            path: commands.clone(),
            ink,
        });
    }
    if let Some((width, ink)) = path.stroke {
        items.push(DrawItem::Stroke {
            path: commands,
            width,
            ink,
        });
    }
    items
}

/// Outlines of glyphs in font units, drawn once per page.
struct Cache<'a> {
    book: &'a FontBook,
    glyphs: HashMap<(Face, u16), Vec<Command>>,
}

impl Cache<'_> {
    fn line(&mut self, line: &TextLine) -> Vec<Command> {
        let unit = line.size * MM_PER_PT / 1000.0;
        let mut path = Vec::new();
        let mut pen = 0;
        for run in line.runs() {
            let font = self.book.font(run.face);
            for glyph in &run.glyphs {
                let outline = self
                    .glyphs
                    .entry((run.face, glyph.id))
                    .or_insert_with(|| outline(font, glyph.id));
                let left = line.x + (pen + glyph.dx) as f32 * unit;
                let base = line.baseline - glyph.dy as f32 * unit;
                let x = |value: f32| left + value * unit;
                let y = |value: f32| base - value * unit;
                path.extend(outline.iter().map(|command| match *command {
                    Command::MoveTo(a, b) => Command::MoveTo(x(a), y(b)),
                    Command::LineTo(a, b) => Command::LineTo(x(a), y(b)),
                    Command::QuadTo(a, b, c, d) => Command::QuadTo(x(a), y(b), x(c), y(d)),
                    Command::CurveTo(a, b, c, d, e, f) => {
                        Command::CurveTo(x(a), y(b), x(c), y(d), x(e), y(f))
                    }
                    Command::Close => Command::Close,
                }));
                pen += glyph.advance;
            }
        }
        path
    }
}

/// Outline of a glyph in font units, y upwards.
pub(super) fn outline(font: &FontRef<'_>, glyph: u16) -> Vec<Command> {
    let mut pen = Recorder(Vec::new());
    if let Some(outline) = font.outline_glyphs().get(GlyphId::from(glyph)) {
        let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
        // A glyph without an outline (a space) draws nothing; the embedded files are checked by their hash.
        if outline.draw(settings, &mut pen).is_err() {
            return Vec::new();
        }
    }
    pen.0
}

struct Recorder(Vec<Command>);

impl OutlinePen for Recorder {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.push(Command::MoveTo(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.push(Command::LineTo(x, y));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.0.push(Command::QuadTo(cx, cy, x, y));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.push(Command::CurveTo(cx0, cy0, cx1, cy1, x, y));
    }

    fn close(&mut self) {
        self.0.push(Command::Close);
    }
}
