//! Finished pages in millimetres from the upper left corner, and the structure a screen reader follows. Knows no PDF.

use std::sync::Arc;

use super::language::LangTag;
use super::text::{Line, Paragraph, Run};

/// Millimetres of one typographic point (1/72 inch).
pub const MM_PER_PT: f32 = 25.4 / 72.0;

/// A letter on its pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Composition {
    /// [`super::letter::Letter::key`].
    pub key: String,
    /// [`super::letter::Letter::title`].
    pub title: String,
    /// The pages in order.
    pub pages: Vec<Page>,
    /// What the items mean.
    pub structure: Structure,
}

/// One A4 page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// What is drawn, in reading order.
    pub items: Vec<Item>,
}

/// Something drawn on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// What it means.
    pub tag: Tag,
    /// What it looks like.
    pub shape: Shape,
}

/// Meaning of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tag {
    /// Part of an element of the structure.
    Element(ElementId),
    /// Repeats on every page: page numbers, running head.
    Pagination,
    /// Frames, pictograms beside their words, fold marks.
    Layout,
}

/// Index of an element in its [`Structure`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ElementId(pub usize);

/// The tree of elements of one letter; a parent stands before its children, siblings in reading order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Structure {
    /// All elements.
    pub elements: Vec<Element>,
}

/// A node of the structure.
#[derive(Debug, Clone, PartialEq)]
pub struct Element {
    /// Parent; `None` for the letter itself.
    pub parent: Option<ElementId>,
    /// Kind of the element.
    pub role: Role,
    /// Language of its content.
    pub lang: LangTag,
    /// Text read in place of a figure.
    pub alt: Option<String>,
}

/// Kinds of elements, with the names of the standard structure types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// One letter.
    Part,
    /// One language of a letter.
    Sect,
    /// A group.
    Div,
    /// Title.
    H1,
    /// Heading of a section.
    H2,
    /// Paragraph.
    P,
    /// List.
    L,
    /// Point of a list.
    LI,
    /// Bullet or label of a point.
    Lbl,
    /// Body of a point.
    LBody,
    /// Graphic with an alternative text.
    Figure,
    /// Table.
    Table,
    /// Row of a table.
    TR,
    /// Heading of a row or a column.
    TH(Scope),
    /// Cell of a table.
    TD,
}

/// What the heading in a table is the heading of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Its row.
    Row,
    /// Its column.
    Column,
}

impl Role {
    /// Name of the standard structure type.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Part => "Part",
            Self::Sect => "Sect",
            Self::Div => "Div",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::P => "P",
            Self::L => "L",
            Self::LI => "LI",
            Self::Lbl => "Lbl",
            Self::LBody => "LBody",
            Self::Figure => "Figure",
            Self::Table => "Table",
            Self::TR => "TR",
            Self::TH(_) => "TH",
            Self::TD => "TD",
        }
    }
}

impl Structure {
    /// Adds an element as the last child of `parent`.
    pub fn add(&mut self, parent: Option<ElementId>, role: Role, lang: LangTag) -> ElementId {
        self.elements.push(Element {
            parent,
            role,
            lang,
            alt: None,
        });
        ElementId(self.elements.len() - 1)
    }

    /// Adds a figure with its alternative text.
    pub fn add_figure(&mut self, parent: ElementId, lang: LangTag, alt: &str) -> ElementId {
        let id = self.add(Some(parent), Role::Figure, lang);
        self.elements[id.0].alt = Some(alt.to_owned());
        id
    }

    /// The element of a tag; `None` for artifacts.
    pub fn element(&self, tag: Tag) -> Option<&Element> {
        match tag {
            Tag::Element(id) => self.elements.get(id.0),
            Tag::Pagination | Tag::Layout => None,
        }
    }
}

/// What an item looks like. All lengths in mm, y downwards.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// A line of text.
    Text(TextLine),
    /// A path, filled or stroked.
    Path(Path),
    /// Squares of a QR code.
    Modules(Modules),
}

/// A set line of text at its place.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Where the pen starts (before white space hanging out at the left).
    pub x: f32,
    /// Base line.
    pub baseline: f32,
    /// Type size in pt.
    pub size: f32,
    /// Colour.
    pub ink: Ink,
    /// Language of the paragraph.
    pub lang: LangTag,
    /// Text of the paragraph that the glyphs refer to.
    pub text: Arc<str>,
    /// The line.
    pub line: Line,
}

impl TextLine {
    /// Length of font units in mm at this size.
    pub fn mm(&self, units: i32) -> f32 {
        units_to_mm(units, self.size)
    }

    /// Left edge of the visible text.
    pub fn left(&self) -> f32 {
        self.x + self.mm(self.line.hang_left)
    }

    /// Right edge of the visible text.
    pub fn right(&self) -> f32 {
        self.left() + self.mm(self.line.width)
    }

    /// The characters of this line.
    pub fn characters(&self) -> &str {
        &self.text[self.line.text.clone()]
    }

    /// The glyph runs from left to right.
    pub fn runs(&self) -> &[Run] {
        &self.line.runs
    }
}

/// Font units (1/1000 of the type size) in mm.
pub fn units_to_mm(units: i32, size_pt: f32) -> f32 {
    units as f32 / 1000.0 * size_pt * MM_PER_PT
}

/// Millimetres in font units at a type size, rounded down.
pub fn mm_to_units(mm: f32, size_pt: f32) -> i32 {
    (mm / (size_pt * MM_PER_PT) * 1000.0).floor() as i32
}

/// A path of lines and curves.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// Its segments.
    pub segments: Vec<Segment>,
    /// Filled with this, if at all.
    pub fill: Option<Ink>,
    /// Stroked with this width (mm), if at all.
    pub stroke: Option<(f32, Ink)>,
}

/// A step of a path.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    /// Starts a new figure.
    Move(f32, f32),
    /// A straight line.
    Line(f32, f32),
    /// A cubic curve: two control points and the end.
    Curve([f32; 6]),
    /// Back to the start of the figure.
    Close,
}

/// Dark squares of a QR code, joined to bars.
#[derive(Debug, Clone, PartialEq)]
pub struct Modules {
    /// Left edge of the code without its quiet zone.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Side of one module in mm.
    pub module: f32,
    /// Modules on one side.
    pub size: usize,
    /// Bars of dark modules: column, row, length.
    pub bars: Arc<[(u16, u16, u16)]>,
}

/// Greys of the printer's black: a letter must survive any office printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ink {
    /// Text.
    Black,
    /// Secondary text (contrast above 7 : 1 on white).
    Dark,
    /// Rules between columns.
    Mid,
    /// Hairlines between rows.
    Light,
}

impl Ink {
    /// Grey value from 0 (black) to 1 (white).
    pub const fn grey(self) -> f32 {
        match self {
            Self::Black => 0.0,
            Self::Dark => 0.3,
            Self::Mid => 0.55,
            Self::Light => 0.78,
        }
    }
}

impl Item {
    /// The first visible line of a paragraph set between two edges: left-aligned, or right-aligned in
    /// right-to-left languages.
    pub fn text(
        tag: Tag,
        paragraph: &Paragraph,
        line: &Line,
        edges: (f32, f32),
        baseline: f32,
        size: f32,
        ink: Ink,
    ) -> Self {
        let x = if paragraph.lang.is_rtl() {
            edges.1 - units_to_mm(line.width + line.hang_left, size)
        } else {
            edges.0
        };
        Self {
            tag,
            shape: Shape::Text(TextLine {
                x,
                baseline,
                size,
                ink,
                lang: paragraph.lang,
                text: Arc::clone(&paragraph.text),
                line: line.clone(),
            }),
        }
    }

    /// A straight line as an artifact.
    pub fn rule(from: (f32, f32), to: (f32, f32), width: f32, ink: Ink) -> Self {
        Self::path(Path {
            segments: vec![Segment::Move(from.0, from.1), Segment::Line(to.0, to.1)],
            fill: None,
            stroke: Some((width, ink)),
        })
    }

    /// A path as an artifact.
    pub fn path(path: Path) -> Self {
        Self {
            tag: Tag::Layout,
            shape: Shape::Path(path),
        }
    }

    /// A stroked rectangle with rounded corners as an artifact.
    pub fn frame(x: f32, y: f32, width: f32, height: f32, radius: f32, stroke: (f32, Ink)) -> Self {
        Self::path(Path {
            segments: rounded(x, y, width, height, radius),
            fill: None,
            stroke: Some(stroke),
        })
    }

    /// Moves the item.
    pub fn shift(&mut self, dx: f32, dy: f32) {
        match &mut self.shape {
            Shape::Text(text) => {
                text.x += dx;
                text.baseline += dy;
            }
            Shape::Path(path) => path
                .segments
                .iter_mut()
                .for_each(|segment| segment.shift(dx, dy)),
            Shape::Modules(modules) => {
                modules.x += dx;
                modules.y += dy;
            }
        }
    }
}

impl Segment {
    fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Self::Move(x, y) | Self::Line(x, y) => {
                *x += dx;
                *y += dy;
            }
            Self::Curve(points) => {
                for (at, value) in points.iter_mut().enumerate() {
                    *value += if at % 2 == 0 { dx } else { dy };
                }
            }
            Self::Close => {}
        }
    }
}

/// Distance of the control points of a quarter circle, in radii.
pub(super) const QUARTER: f32 = 0.552_285;

fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Vec<Segment> {
    let (right, bottom, hold) = (x + width, y + height, radius * (1.0 - QUARTER));
    vec![
        Segment::Move(x + radius, y),
        Segment::Line(right - radius, y),
        Segment::Curve([right - hold, y, right, y + hold, right, y + radius]),
        Segment::Line(right, bottom - radius),
        Segment::Curve([
            right,
            bottom - hold,
            right - hold,
            bottom,
            right - radius,
            bottom,
        ]),
        Segment::Line(x + radius, bottom),
        Segment::Curve([x + hold, bottom, x, bottom - hold, x, bottom - radius]),
        Segment::Line(x, y + radius),
        Segment::Curve([x, y + hold, x + hold, y, x + radius, y]),
        Segment::Close,
    ]
}
