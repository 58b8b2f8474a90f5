//! A page as printpdf operations with marked content. All positions in points from the lower left corner.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, DictItem, FontId, Mm, Op, PdfFontHandle, PdfPage, Pt, TextItem, TextMatrix,
};

use super::glyphs::{GlyphTexts, is_drawn, is_set_upon, pieces};
use super::subset::Subset;
use crate::letters::din5008::{PAGE_HEIGHT, PAGE_WIDTH};
use crate::letters::fonts::{Face, FontBook};
use crate::letters::page::{
    ElementId, Ink, MM_PER_PT, Modules, Page, Path, Segment, Shape, Structure, Tag, TextLine,
};
use crate::letters::preview::{Command, outline};

/// A page and the element of each of its marked contents, by number.
pub(super) struct Emitted {
    pub(super) page: PdfPage,
    pub(super) marks: Vec<ElementId>,
}

/// Name of a face in the resources of every page.
pub(super) fn font_id(face: Face) -> FontId {
    FontId(format!("N{}", face as usize))
}

pub(super) fn page(
    book: &FontBook,
    texts: &GlyphTexts,
    subsets: &[Subset],
    structure: &Structure,
    page: &Page,
) -> Emitted {
    let mut pen = Pen {
        book,
        texts,
        subsets,
        ops: Vec::new(),
        fill: Ink::Black,
    };
    let mut marks = Vec::new();
    for group in page.items.chunk_by(|left, right| left.tag == right.tag) {
        let Some(first) = group.first() else { continue };
        pen.begin(first.tag, structure, &mut marks);
        for item in group {
            match &item.shape {
                Shape::Text(line) => pen.text(line),
                Shape::Path(path) => pen.path(path),
                Shape::Modules(modules) => pen.modules(modules),
            }
        }
        pen.ops.push(Op::EndMarkedContent);
    }
    Emitted {
        page: PdfPage::new(Mm(PAGE_WIDTH), Mm(PAGE_HEIGHT), pen.ops),
        marks,
    }
}

struct Pen<'a> {
    book: &'a FontBook,
    texts: &'a GlyphTexts,
    subsets: &'a [Subset],
    ops: Vec<Op>,
    fill: Ink,
}

/// Points of a horizontal or vertical distance in mm, to the thousandth.
pub(super) fn points(mm: f32) -> f32 {
    round(mm / MM_PER_PT)
}

/// Height in points of a y in mm from the top.
pub(super) fn height(y: f32) -> f32 {
    points(PAGE_HEIGHT - y)
}

fn round(value: f32) -> f32 {
    (value * 1000.0).round() / 1000.0
}

impl Pen<'_> {
    fn begin(&mut self, tag: Tag, structure: &Structure, marks: &mut Vec<ElementId>) {
        let properties = |key: &str, value| DictItem::Dict {
            map: BTreeMap::from([(key.to_owned(), value)]),
        };
        self.ops.push(match tag {
            Tag::Element(element) => {
                marks.push(element);
                Op::BeginMarkedContentWithProperties {
                    tag: structure
                        .element(tag)
                        .map_or("Span", |element| element.role.name())
                        .to_owned(),
                    properties: properties("MCID", DictItem::Int(marks.len() as i64 - 1)),
                }
            }
            Tag::Pagination => Op::BeginMarkedContentWithProperties {
                tag: "Artifact".to_owned(),
                properties: properties("Type", DictItem::Name(b"Pagination".to_vec())),
            },
            Tag::Layout => Op::BeginMarkedContentWithProperties {
                tag: "Artifact".to_owned(),
                properties: properties("Type", DictItem::Name(b"Layout".to_vec())),
            },
        });
    }

    /// Operators as they stand in the page. A whole path in one piece: an operation of its own for each bar of a
    /// QR code would cost half a megabyte of memory a page.
    fn raw(&mut self, operators: String) {
        self.ops.push(Op::Unknown {
            key: operators,
            value: Vec::new(),
        });
    }

    fn fill(&mut self, ink: Ink) {
        if self.fill != ink {
            self.fill = ink;
            self.raw(format!("{} g", ink.grey()));
        }
    }

    fn text(&mut self, line: &TextLine) {
        if line.runs().iter().all(|run| run.glyphs.is_empty()) {
            return;
        }
        self.fill(line.ink);
        self.ops.push(Op::StartTextSection);
        let mut writer = LineWriter {
            pen: self,
            line,
            face: None,
            waiting: Vec::new(),
            lead: 0.0,
            seen: 0.0,
            raised: 0,
            drawn: Vec::new(),
        };
        writer.write();
        let drawn = writer.drawn;
        self.ops.push(Op::EndTextSection);
        for (face, glyph, x, raised) in drawn {
            self.outline(line, face, glyph, x, raised);
        }
    }

    /// A glyph as a filled path.
    fn outline(&mut self, line: &TextLine, face: Face, glyph: u16, x: i32, raised: i32) {
        let unit = line.size / 1000.0;
        let left = points(line.x) + x as f32 * unit;
        let base = height(line.baseline) + raised as f32 * unit;
        let place = |px: f32, py: f32| (round(left + px * unit), round(base + py * unit));
        let mut operators = String::new();
        let mut at = (0.0, 0.0);
        for command in outline(self.book.font(face), glyph) {
            let step = match command {
                Command::MoveTo(px, py) => {
                    at = (px, py);
                    let (a, b) = place(px, py);
                    format!("{a} {b} m\n")
                }
                Command::LineTo(px, py) => {
                    at = (px, py);
                    let (a, b) = place(px, py);
                    format!("{a} {b} l\n")
                }
                Command::QuadTo(cx, cy, px, py) => {
                    // The same curve with the two control points that PDF wants.
                    let third = |from: f32, control: f32| from + (control - from) * 2.0 / 3.0;
                    let (a, b) = place(third(at.0, cx), third(at.1, cy));
                    let (c, d) = place(third(px, cx), third(py, cy));
                    at = (px, py);
                    let (e, f) = place(px, py);
                    format!("{a} {b} {c} {d} {e} {f} c\n")
                }
                Command::CurveTo(ax, ay, bx, by, px, py) => {
                    let ((a, b), (c, d)) = (place(ax, ay), place(bx, by));
                    at = (px, py);
                    let (e, f) = place(px, py);
                    format!("{a} {b} {c} {d} {e} {f} c\n")
                }
                Command::Close => "h\n".to_owned(),
            };
            operators.push_str(&step);
        }
        operators.push('f');
        self.raw(operators);
    }

    fn path(&mut self, path: &Path) {
        if let Some(fill) = path.fill {
            self.fill(fill);
        }
        let mut operators = String::new();
        let mut write = |numbers: &[f32], operator: &str| {
            for number in numbers {
                operators.push_str(&format!("{} ", round(*number)));
            }
            operators.push_str(operator);
            operators.push('\n');
        };
        if let Some((width, ink)) = path.stroke {
            write(&[ink.grey()], "G");
            write(&[points(width)], "w");
            write(&[1.0], "j");
        }
        for segment in &path.segments {
            match *segment {
                Segment::Move(x, y) => write(&[points(x), height(y)], "m"),
                Segment::Line(x, y) => write(&[points(x), height(y)], "l"),
                Segment::Curve([x1, y1, x2, y2, x, y]) => {
                    let (from, to) = ([points(x1), height(y1)], [points(x2), height(y2)]);
                    write(&[from[0], from[1], to[0], to[1], points(x), height(y)], "c");
                }
                Segment::Close => write(&[], "h"),
            }
        }
        write(
            &[],
            match (path.fill, path.stroke) {
                (Some(_), Some(_)) => "B",
                (Some(_), None) => "f",
                (None, Some(_)) => "S",
                (None, None) => "n",
            },
        );
        self.raw(operators);
    }

    /// The modules as a picture of one bit each, through which the ink falls: a tenth of the bytes of a path, and no seams
    /// between modules on any screen.
    fn modules(&mut self, modules: &Modules) {
        self.fill(Ink::Black);
        self.ops.push(Op::SaveGraphicsState);
        let width = points(modules.module * modules.size as f32);
        let (x, y) = (points(modules.x), height(modules.y));
        let row = modules.size.div_ceil(8);
        let mut bits = vec![0_u8; row * modules.size];
        for (column, line, length) in modules.bars.iter() {
            for at in *column..column + length {
                let (at, line) = (usize::from(at), usize::from(*line));
                bits[line * row + at / 8] |= 0x80 >> (at % 8);
            }
        }
        let size = modules.size;
        let mut operators = format!("{width} 0 0 {width} {x} {} cm\n", round(y - width));
        operators.push_str(&format!(
            "BI /W {size} /H {size} /IM true /D [1 0] /F /AHx ID "
        ));
        for byte in bits {
            operators.push_str(&format!("{byte:02x}"));
        }
        operators.push_str(">\nEI");
        self.raw(operators);
        self.ops.push(Op::RestoreGraphicsState);
    }
}

/// Writes one line of text, keeping count of where the viewer's pen stands.
struct LineWriter<'p, 'a, 'l> {
    pen: &'p mut Pen<'a>,
    line: &'l TextLine,
    face: Option<Face>,
    waiting: Vec<Codepoint>,
    /// Shift in front of the waiting glyphs, in thousandths to the left.
    lead: f32,
    /// Where the viewer's pen stands, in thousandths from the start of the line.
    seen: f32,
    /// Height of the present base line over that of the line.
    raised: i32,
    /// Glyphs to be drawn as outlines: face, glyph, place on the line, height over it.
    drawn: Vec<(Face, u16, i32, i32)>,
}

impl LineWriter<'_, '_, '_> {
    fn write(&mut self) {
        let line = self.line;
        let mut pen = 0;
        for run in line.runs() {
            if run.glyphs.is_empty() {
                continue;
            }
            if self.face != Some(run.face) {
                self.flush();
                self.pen.ops.push(Op::SetFont {
                    font: PdfFontHandle::External(font_id(run.face)),
                    size: Pt(round(line.size)),
                });
                if self.face.is_none() {
                    self.place(0, 0);
                }
                self.face = Some(run.face);
            }
            for piece in pieces(line, run) {
                if let [mark] = piece
                    && is_drawn(line, run, mark)
                {
                    self.drawn.push((run.face, mark.id, pen + mark.dx, mark.dy));
                    pen += mark.advance;
                    continue;
                }
                let actual = self.pen.texts.actual(line, run, piece);
                if let Some(text) = &actual {
                    self.flush();
                    self.pen.ops.push(actual_text(text));
                }
                for (at, glyph) in piece.iter().enumerate() {
                    if is_set_upon(run, at, glyph) {
                        self.drawn
                            .push((run.face, glyph.id, pen + glyph.dx, glyph.dy));
                        continue;
                    }
                    self.glyph(run.face, glyph.id, pen + glyph.dx, glyph.dy);
                    pen += glyph.advance;
                }
                if actual.is_some() {
                    self.flush();
                    self.pen.ops.push(Op::EndMarkedContent);
                }
            }
        }
        self.flush();
    }

    fn glyph(&mut self, face: Face, id: u16, x: i32, raised: i32) {
        let target = x as f32;
        if raised == self.raised {
            let back = self.seen - target;
            if back.abs() >= 0.5 {
                match self.waiting.last_mut() {
                    Some(last) => last.offset += back,
                    None => self.lead += back,
                }
                self.seen = target;
            }
        } else {
            self.flush();
            self.place(x, raised);
        }
        let number = self
            .pen
            .subsets
            .iter()
            .find(|subset| subset.face == face)
            .map_or(0, |subset| subset.number(id));
        self.waiting.push(Codepoint::with_cid(
            number,
            0.0,
            self.pen.texts.text(face, id).to_owned(),
        ));
        self.seen += self.pen.book.width(face, id) as f32;
    }

    /// Sets the text matrix to a place on the line.
    fn place(&mut self, x: i32, raised: i32) {
        let unit = self.line.size / 1000.0;
        let left = round(points(self.line.x) + x as f32 * unit);
        let base = round(height(self.line.baseline) + raised as f32 * unit);
        self.pen.ops.push(Op::SetTextMatrix {
            matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, left, base]),
        });
        self.raised = raised;
        self.seen = x as f32;
    }

    fn flush(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let glyphs = TextItem::GlyphIds(std::mem::take(&mut self.waiting));
        let lead = std::mem::take(&mut self.lead);
        let items = if lead == 0.0 {
            vec![glyphs]
        } else {
            vec![TextItem::Offset(lead), glyphs]
        };
        self.pen.ops.push(Op::ShowText { items });
    }
}

fn actual_text(text: &str) -> Op {
    let mut data = vec![0xFE, 0xFF];
    data.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Op::BeginMarkedContentWithProperties {
        tag: "Span".to_owned(),
        properties: DictItem::Dict {
            map: BTreeMap::from([(
                "ActualText".to_owned(),
                DictItem::String {
                    data,
                    literal: false,
                },
            )]),
        },
    }
}
