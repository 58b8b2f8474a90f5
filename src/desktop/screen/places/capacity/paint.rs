//! The matrix on one canvas: drawn once and kept until something in it changes, so that scrolling only moves it.

use std::cell::Cell as Slot;

use iced::advanced::text::Shaping;
use iced::mouse::{self, Button};
use iced::widget::canvas::{Action, Event, Geometry, LineDash, Path, Program, Stroke};
use iced::{Color, Font, Point, Rectangle, Renderer, Size, Theme, border};

use super::Message;
use super::matrix::{Cell, Line, Matrix, Row, Shade};
use crate::desktop::text::Texts;
use crate::desktop::theme::{self, Look, Tokens, size, space as gap};
use crate::desktop::widget::sheet::{Kept, Lines, Sheet};
use crate::desktop::widget::{sheet, truncate};
use crate::domain::capacity::Freshness;

/// Height of the row of a school, and of one that names a form.
pub const ROW: f32 = size::ROW;
/// See [`ROW`].
pub const GROUP: f32 = 28.0;
/// Width of a column, also where it is narrow, and of the tile in it.
const COLUMN: f32 = 50.0;
const SLIM: f32 = 46.0;
const TILE: Size = Size::new(42.0, 24.0);
/// Size of words, and the height they keep.
const WORDS: f32 = 13.0;
const LINE: f32 = 18.0;
/// Left of the first and right of the last thing.
const INSET: f32 = 16.0;

/// Where the columns lie in a width.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    /// Where towns begin; nothing where a town follows the name of its school.
    pub town: Option<f32>,
    /// Where the first grade begins.
    pub grades: f32,
    /// Where literacy begins.
    pub literacy: f32,
    /// Where the age ends.
    pub end: f32,
    /// How wide a grade is.
    column: f32,
}

impl Columns {
    /// So many grades in a width.
    #[must_use]
    pub fn of(width: f32, grades: usize) -> Self {
        let narrow = width < 780.0;
        let column = if narrow { SLIM } else { COLUMN };
        #[allow(clippy::cast_precision_loss, reason = "at most six grades")]
        let wide = grades as f32 * column;
        let literacy = if narrow { 82.0 } else { 104.0 };
        let age = 64.0;
        let rest = (width - 2.0 * INSET - wide - literacy - age).max(120.0);
        let town = (rest * 0.30).clamp(60.0, 116.0);
        let grades = INSET + rest - 8.0;
        Self {
            town: (!narrow).then_some(INSET + rest - 8.0 - town),
            grades,
            literacy: grades + wide + 10.0,
            end: width - INSET,
            column,
        }
    }

    /// Where names end.
    #[must_use]
    pub fn named(self) -> f32 {
        self.town.unwrap_or(self.grades) - 8.0
    }

    /// Where a grade begins.
    #[must_use]
    pub fn grade(self, at: usize) -> f32 {
        #[allow(clippy::cast_precision_loss, reason = "at most six grades")]
        let at = at as f32;
        self.grades + at * self.column
    }

    /// The middle of a grade.
    #[must_use]
    pub fn middle(self, at: usize) -> f32 {
        self.grade(at) + self.column / 2.0
    }

    /// The grade at a point, if there is one.
    fn hit(self, x: f32, grades: usize) -> Option<usize> {
        (0..grades).find(|at| (self.grade(*at)..self.grade(at + 1)).contains(&x))
    }
}

/// How tall the rows are together.
#[must_use]
pub fn height(matrix: &Matrix) -> f32 {
    matrix.rows.iter().map(tall).sum()
}

/// Where a row begins and ends.
#[must_use]
pub fn span(matrix: &Matrix, row: usize) -> (f32, f32) {
    let top: f32 = matrix.rows.iter().take(row).map(tall).sum();
    (top, top + matrix.rows.get(row).map_or(0.0, tall))
}

fn tall(row: &Row) -> f32 {
    match row {
        Row::Group(_) => GROUP,
        Row::School(_) => ROW,
    }
}

/// The drawing, kept.
#[derive(Debug, Default)]
pub struct Drawing {
    drawn_for: Slot<Option<Look>>,
    kept: Kept,
}

impl Drawing {
    /// It is to be drawn anew.
    pub fn clear(&self) {
        self.kept.clear();
    }

    /// Its words.
    #[must_use]
    pub fn words(&self) -> Vec<&Lines> {
        vec![&self.kept.lines]
    }
}

/// What the canvas shows.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// The figures.
    pub matrix: &'a Matrix,
    /// The chosen cell: line and column.
    pub at: Option<(usize, usize)>,
    /// What is being typed there.
    pub typing: Option<&'a str>,
    /// Where the drawing is kept.
    pub drawing: &'a Drawing,
    /// The words.
    pub texts: &'a Texts,
}

impl Program<Message> for Canvas<'_> {
    type State = ();

    fn update(
        &self,
        _state: &mut (),
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<Action<Message>> {
        let Event::Mouse(mouse::Event::ButtonPressed(Button::Left)) = event else {
            return None;
        };
        let at = cursor.position_in(bounds)?;
        let mut y = 0.0;
        for row in &self.matrix.rows {
            let next = y + tall(row);
            if let (Row::School(line), true) = (row, (y..next).contains(&at.y)) {
                let columns = Columns::of(bounds.width, self.matrix.columns.len());
                let column = columns.hit(at.x, self.matrix.columns.len());
                return Some(Action::publish(Message::CellPressed(*line, column)));
            }
            y = next;
        }
        None
    }

    fn draw(
        &self,
        _state: &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<Geometry> {
        let t = Tokens::of(theme);
        if self.drawing.drawn_for.replace(Some(t.look)) != Some(t.look) {
            self.drawing.clear();
        }
        let drawing = self.drawing.kept.draw(renderer, bounds.size(), |frame| {
            self.sketch(frame, t);
        });
        vec![drawing]
    }
}

impl Canvas<'_> {
    fn sketch(&self, frame: &mut Sheet<'_>, t: &Tokens) {
        let width = frame.width();
        let columns = Columns::of(width, self.matrix.columns.len());
        let mut y = 0.0;
        for row in &self.matrix.rows {
            match row {
                Row::Group(title) => {
                    fill(frame, (0.0, y), Size::new(width, GROUP), t.sunken);
                    let at = (INSET, y + (GROUP - LINE) / 2.0);
                    strong(title, t.text).draw(frame, at, width - 2.0 * INSET);
                }
                Row::School(at) => {
                    if let Some(line) = self.matrix.lines.get(*at) {
                        self.school(frame, *at, line, y, columns, t);
                    }
                }
            }
            y += tall(row);
            fill(frame, (0.0, y - 1.0), Size::new(width, 1.0), t.line);
        }
    }

    fn school(
        &self,
        frame: &mut Sheet<'_>,
        at: usize,
        line: &Line,
        y: f32,
        columns: Columns,
        t: &Tokens,
    ) {
        let here = self.at.filter(|(line, _)| *line == at).map(|(_, c)| c);
        if here.is_some() {
            let wide = Size::new(frame.width(), ROW - 1.0);
            fill(frame, (0.0, y), wide, t.selected);
        }
        let top = y + (ROW - 1.0 - LINE) / 2.0;
        // Widths are estimated a little wide.
        let room = (columns.named() - INSET) / 0.96;
        plain(&line.name, t.text).draw(frame, (INSET, top), room);
        let after = INSET + 0.97 * truncate::width(&line.name, WORDS) + gap::S;
        let town = columns.town.unwrap_or(after);
        let room = (columns.grades - town - 4.0) / 0.9;
        // A name that says the town already needs no second one, and a beginning of it helps nobody.
        let fits = || room >= truncate::width(&line.town, WORDS);
        if columns.town.is_some() || (!line.name.contains(&line.town) && fits()) {
            plain(&line.town, t.text_muted).draw(frame, (town, top), room);
        }
        for (column, cell) in line.cells.iter().enumerate() {
            let middle = Point::new(columns.middle(column), y + (ROW - 1.0) / 2.0);
            let chosen = here == Some(column);
            match self.typing.filter(|_| chosen) {
                Some(typed) => typing(frame, typed, middle, t),
                None => tile(frame, cell, middle, here.is_some(), t),
            }
            if chosen {
                around(frame, middle, t);
            }
        }
        let (words, colour) = match line.literacy {
            Some(true) => (self.texts.capacity_yes(), t.ok),
            Some(false) => (self.texts.capacity_no(), t.text_muted),
            None => (self.texts.capacity_unknown(), t.text_muted),
        };
        let room = columns.end - columns.literacy - 60.0;
        plain(&words, colour).draw(frame, (columns.literacy, top), room);
        if let Some((days, fresh)) = line.age {
            let words = self.texts.capacity_days(days);
            let colour = match fresh {
                Freshness::Fresh => t.text_muted,
                Freshness::Ageing => t.warn,
                Freshness::Old => t.danger,
            };
            let wide = truncate::width(&words, WORDS);
            plain(&words, colour).draw(frame, (columns.end - wide, top), wide + 4.0);
        }
    }
}

/// A figure in its tile. In the chosen row a soft tile stands out from the tint behind it.
fn tile(frame: &mut Sheet<'_>, cell: &Cell, middle: Point, on_tint: bool, t: &Tokens) {
    let at = Point::new(
        (middle.x - TILE.width / 2.0).round(),
        (middle.y - TILE.height / 2.0).round(),
    );
    let shape = |inset: f32| {
        Path::rounded_rectangle(
            Point::new(at.x + inset, at.y + inset),
            Size::new(TILE.width - 2.0 * inset, TILE.height - 2.0 * inset),
            border::Radius::new(3.0),
        )
    };
    let edged = |frame: &mut Sheet<'_>, colour: Color, dash: &[f32]| {
        let line_dash = LineDash {
            segments: dash,
            offset: 0,
        };
        let stroke = Stroke::default().with_color(colour).with_width(1.0);
        frame.stroke(
            &shape(0.5),
            Stroke {
                line_dash,
                ..stroke
            },
        );
    };
    let (ground, ink, heavy) = match cell.shade {
        Shade::Absent => return,
        Shade::Unknown => (None, t.text_muted, false),
        _ if cell.old => {
            edged(frame, t.line_strong, &[3.0, 2.0]);
            (None, t.text_muted, false)
        }
        Shade::Below => (Some(t.danger_soft), t.danger, true),
        Shade::None => (Some(t.sunken), t.text_muted, false),
        Shade::Few if on_tint => (Some(t.surface), t.accent_text, true),
        Shade::Few => (Some(t.accent_soft), t.accent_text, true),
        Shade::Many => (Some(t.accent), t.on_accent, true),
    };
    if let Some(ground) = ground {
        frame.fill(&shape(0.0), ground);
        if t.look == Look::Contrast || cell.shade == Shade::Below {
            let line = if cell.shade == Shade::Many {
                t.accent
            } else {
                ink
            };
            edged(frame, line, &[]);
        }
    }
    let ink = Ink {
        font: if heavy {
            theme::SEMIBOLD
        } else {
            theme::REGULAR
        },
        ..plain(&cell.words, ink)
    };
    ink.centred(frame, middle);
}

/// What is being typed, with the place where it goes on.
fn typing(frame: &mut Sheet<'_>, typed: &str, middle: Point, t: &Tokens) {
    let at = Point::new(
        (middle.x - TILE.width / 2.0).round(),
        (middle.y - TILE.height / 2.0).round(),
    );
    frame.fill_rectangle(at, TILE, t.surface);
    strong(typed, t.text).centred(frame, middle);
    let x = (middle.x + truncate::width(typed, WORDS) / 2.0 + 2.0).round();
    fill(
        frame,
        (x, at.y + 5.0),
        Size::new(1.0, TILE.height - 10.0),
        t.text,
    );
}

/// The ring of the keyboard.
fn around(frame: &mut Sheet<'_>, middle: Point, t: &Tokens) {
    let size = Size::new(TILE.width + 4.0, TILE.height + 4.0);
    let at = Point::new(
        (middle.x - size.width / 2.0).round(),
        (middle.y - size.height / 2.0).round(),
    );
    let ring = Path::rounded_rectangle(at, size, border::Radius::new(5.0));
    let stroke = Stroke::default().with_color(t.focus).with_width(2.0);
    frame.stroke(&ring, stroke);
}

fn fill(frame: &mut Sheet<'_>, (x, y): (f32, f32), size: Size, colour: Color) {
    frame.fill_rectangle(Point::new(x, y), size, colour);
}

/// Words of one line.
#[derive(Clone, Copy)]
struct Ink<'w> {
    words: &'w str,
    font: Font,
    colour: Color,
}

fn plain(words: &str, colour: Color) -> Ink<'_> {
    Ink {
        words,
        font: theme::REGULAR,
        colour,
    }
}

fn strong(words: &str, colour: Color) -> Ink<'_> {
    Ink {
        font: theme::SEMIBOLD,
        ..plain(words, colour)
    }
}

impl Ink<'_> {
    /// From a point to the right, cut to the room.
    fn draw(self, frame: &mut Sheet<'_>, (x, y): (f32, f32), room: f32) {
        if room < WORDS || self.words.is_empty() {
            return;
        }
        frame.write(sheet::Line {
            words: truncate::to_width(self.words, WORDS, room),
            at: Point::new(x.round(), y.round()),
            room: Size::new(room, LINE),
            size: WORDS,
            font: self.font,
            colour: self.colour,
            shaping: Shaping::Auto,
        });
    }

    /// Around a point.
    fn centred(self, frame: &mut Sheet<'_>, middle: Point) {
        let wide = truncate::width(self.words, WORDS);
        let at = (middle.x - wide / 2.0, middle.y - LINE / 2.0);
        self.draw(frame, at, wide + 6.0);
    }
}
