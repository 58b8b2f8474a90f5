//! The curve of a year: counselling solid in the accent, place dashed, school holidays hatched, numbers at the ends of the
//! lines. The pointer shows the week below it.

use std::cell::Cell;

use chrono::Datelike;
use iced::advanced::text::Shaping;
use iced::widget::canvas::{self, Event, Fill, LineDash, Path, Program, Stroke};
use iced::{Color, Element, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::Message;
use crate::desktop::context::Context;
use crate::desktop::theme::{self, Look, Tokens};
use crate::desktop::widget::sheet::{Kept, Line, Lines, Sheet, written};
use crate::desktop::widget::truncate;
use crate::reports::waiting::{Curve, Options};

/// Room for the axis, the labels of the lines, above and below.
const LEFT: f32 = 44.0;
const RIGHT: f32 = 138.0;
const TOP: f32 = 18.0;
const BOTTOM: f32 = 28.0;
/// Size and height of words.
const CAP: f32 = 12.0;
const LINE: f32 = 16.0;
/// Distance of hatching strokes.
const HATCH: f32 = 7.0;

/// The drawing as it is kept.
#[derive(Debug, Default)]
pub(super) struct Plot {
    ground: Kept,
    hover: Lines,
    look: Cell<Option<Look>>,
}

impl Plot {
    /// The numbers are others.
    pub(super) fn clear(&self) {
        self.ground.clear();
    }
}

/// The curve.
pub(super) fn view<'a>(
    plot: &'a Plot,
    curve: &'a Curve,
    options: Options,
    height: f32,
    context: &'a Context,
) -> Element<'a, Message> {
    let drawing = Drawing {
        plot,
        curve,
        options,
        context,
    };
    written(drawing, vec![&plot.ground.lines, &plot.hover], height)
}

struct Drawing<'a> {
    plot: &'a Plot,
    curve: &'a Curve,
    options: Options,
    context: &'a Context,
}

impl Program<Message> for Drawing<'_> {
    /// The week below the pointer.
    type State = Option<usize>;

    fn update(
        &self,
        state: &mut Option<usize>,
        event: &Event,
        bounds: Rectangle,
        cursor: mouse::Cursor,
    ) -> Option<canvas::Action<Message>> {
        let Event::Mouse(mouse::Event::CursorMoved { .. } | mouse::Event::CursorLeft) = event
        else {
            return None;
        };
        let now = cursor
            .position_in(bounds)
            .and_then(|at| self.week_at(at.x, bounds.width));
        if now == *state {
            return None;
        }
        *state = now;
        Some(canvas::Action::request_redraw())
    }

    fn draw(
        &self,
        state: &Option<usize>,
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let t = Tokens::of(theme);
        if self.plot.look.replace(Some(t.look)) != Some(t.look) {
            self.plot.clear();
        }
        let ground = self.plot.ground.draw(renderer, bounds.size(), |frame| {
            self.ground(frame, bounds.size(), t);
        });
        let mut over = canvas::Frame::new(renderer, bounds.size());
        self.plot.hover.clear();
        if let Some(point) = state.and_then(|at| self.curve.points.get(at)) {
            self.plot.hover.keep(&mut over, |frame| {
                self.week(frame, point, bounds.size(), t);
            });
        }
        vec![ground, over.into_geometry()]
    }
}

impl Drawing<'_> {
    fn x(&self, share: f32, width: f32) -> f32 {
        LEFT + (width - LEFT - RIGHT).max(1.0) * share
    }

    fn y(&self, value: u32, height: f32) -> f32 {
        let top = self.curve.ticks(self.options.unit).last().copied();
        let top = f64::from(top.unwrap_or(1).max(1));
        #[allow(clippy::cast_possible_truncation, reason = "a share of a screen")]
        let share = (f64::from(value) / top) as f32;
        height - BOTTOM - (height - BOTTOM - TOP).max(1.0) * share
    }

    fn week_at(&self, x: f32, width: f32) -> Option<usize> {
        let distance = |share: f32| (self.x(share, width) - x).abs();
        let weeks = self.curve.points.iter().enumerate();
        let near = weeks.map(|(at, point)| (at, distance(self.curve.share(point.on))));
        let (at, distance) = near.min_by(|a, b| a.1.total_cmp(&b.1))?;
        (distance < 12.0).then_some(at)
    }

    fn ground(&self, frame: &mut Sheet<'_>, size: Size, t: &Tokens) {
        let (left, right) = (self.x(0.0, size.width), self.x(1.0, size.width));
        let bottom = size.height - BOTTOM;
        for (from, to) in self.curve.holidays() {
            let area = Rectangle {
                x: self.x(from, size.width),
                y: TOP,
                width: self.x(to, size.width) - self.x(from, size.width),
                height: bottom - TOP,
            };
            hatch(frame, area, t);
        }
        for tick in self.curve.ticks(self.options.unit) {
            let y = self.y(tick, size.height).round() + 0.5;
            let line = Path::line(Point::new(left, y), Point::new(right, y));
            frame.stroke(&line, Stroke::default().with_color(t.line).with_width(1.0));
            let words = tick.to_string();
            let wide = truncate::width(&words, CAP);
            let at = Point::new(left - 8.0 - wide, y - LINE / 2.0);
            write(frame, words, at, t.text_muted, false);
        }
        for (share, day) in self.curve.months() {
            // A name that would reach over the end is left out.
            if share > 0.95 {
                continue;
            }
            let month = self.context.texts.month(day.month());
            let words: String = month.chars().take(3).collect();
            let at = Point::new(self.x(share, size.width), bottom + 8.0);
            write(frame, words, at, t.text_muted, false);
        }
        let end = Path::line(Point::new(right, TOP), Point::new(right, bottom));
        frame.stroke(
            &end,
            Stroke::default().with_color(t.text_muted).with_width(1.0),
        );
        self.line(frame, size, |(_, place)| place, t.text_muted, &[5.0, 4.0]);
        self.line(frame, size, |(counselling, _)| counselling, t.accent, &[]);
        self.labels(frame, size, t);
    }

    /// One line; a number that is not told is a gap.
    fn line(
        &self,
        frame: &mut Sheet<'_>,
        size: Size,
        pick: fn((u32, u32)) -> u32,
        colour: Color,
        dash: &[f32],
    ) {
        let mut begun = false;
        let path = Path::new(|path| {
            for point in &self.curve.points {
                let value = pick(point.of(self.options.unit));
                if self.options.hides(value) {
                    begun = false;
                    continue;
                }
                let x = self.x(self.curve.share(point.on), size.width);
                let at = Point::new(x, self.y(value, size.height));
                if begun {
                    path.line_to(at);
                } else {
                    path.move_to(at);
                }
                begun = true;
            }
        });
        let stroke = Stroke {
            line_dash: LineDash {
                segments: dash,
                offset: 0,
            },
            ..Stroke::default().with_color(colour).with_width(2.0)
        };
        frame.stroke(&path, stroke);
    }

    /// The day of the right edge, both numbers at their ends, the highest one above its week.
    fn labels(&self, frame: &mut Sheet<'_>, size: Size, t: &Tokens) {
        let texts = &self.context.texts;
        let Some(last) = self.curve.points.last() else {
            return;
        };
        let right = self.x(1.0, size.width);
        let beside = right + 10.0;
        let day = texts.date_plain(last.on);
        write(frame, day, Point::new(beside, 0.0), t.text_muted, false);
        let (counselling, placement) = last.of(self.options.unit);
        let at = |value| self.y(value, size.height) - LINE / 2.0;
        let (mut first, mut second) = (at(counselling), at(placement));
        // Two labels never stand on each other.
        if (first - second).abs() < LINE {
            let middle = f32::midpoint(first, second);
            let up = if first <= second { -1.0 } else { 1.0 };
            (first, second) = (middle + up * LINE / 2.0, middle - up * LINE / 2.0);
        }
        first = first.max(TOP);
        second = second.max(TOP);
        for (value, y, words, colour) in [
            (
                placement,
                second,
                texts.reports_label_placement(),
                t.text_muted,
            ),
            (
                counselling,
                first,
                texts.reports_label_counselling(),
                t.accent,
            ),
        ] {
            let number = if self.options.hides(value) {
                "•".to_owned()
            } else {
                let point = Point::new(right, self.y(value, size.height));
                frame.fill(&Path::circle(point, 3.5), Fill::from(colour));
                value.to_string()
            };
            let wide = truncate::width(&number, CAP) * 1.1;
            write(frame, number, Point::new(beside, y), t.text, true);
            write(
                frame,
                words,
                Point::new(beside + wide + 6.0, y),
                t.text_muted,
                false,
            );
        }
        let unit = self.options.unit;
        if let Some((high, _)) = self.curve.highest(unit) {
            let value = high.of(unit).0;
            let near_end = self.curve.share(high.on) > 0.97;
            if value > 0 && !near_end && !self.options.hides(value) {
                let x = self.x(self.curve.share(high.on), size.width);
                let words = value.to_string();
                let wide = truncate::width(&words, CAP);
                let y = self.y(value, size.height) - LINE - 3.0;
                write(frame, words, Point::new(x - wide / 2.0, y), t.text, true);
            }
        }
    }

    /// The numbers of the week below the pointer.
    fn week(
        &self,
        frame: &mut Sheet<'_>,
        point: &crate::reports::waiting::Point,
        size: Size,
        t: &Tokens,
    ) {
        let texts = &self.context.texts;
        let x = self.x(self.curve.share(point.on), size.width);
        let (counselling, placement) = point.of(self.options.unit);
        for (value, colour) in [(counselling, t.accent), (placement, t.text_muted)] {
            if !self.options.hides(value) {
                let at = Point::new(x, self.y(value, size.height));
                frame.fill(&Path::circle(at, 4.0), Fill::from(colour));
            }
        }
        let told = |value: u32| {
            if self.options.hides(value) {
                "•".to_owned()
            } else {
                value.to_string()
            }
        };
        let lines = [
            texts.date_plain(point.on),
            format!(
                "{} {}",
                told(counselling),
                texts.reports_label_counselling()
            ),
            format!("{} {}", told(placement), texts.reports_label_placement()),
        ];
        let wide = (lines.iter()).fold(0.0_f32, |w, line| w.max(truncate::width(line, CAP)));
        let (width, height) = (wide + 20.0, 3.0 * LINE + 12.0);
        let beyond = x + 12.0 + width > size.width - RIGHT;
        let left = if beyond { x - 12.0 - width } else { x + 12.0 };
        let corner = Point::new(left.max(0.0), TOP + 4.0);
        let card = Path::rounded_rectangle(corner, Size::new(width, height), 4.0.into());
        frame.fill(&card, Fill::from(t.surface));
        frame.stroke(
            &card,
            Stroke::default().with_color(t.line_strong).with_width(1.0),
        );
        for (at, line) in (0_u8..).zip(lines) {
            let y = corner.y + 6.0 + f32::from(at) * LINE;
            let place = Point::new(corner.x + 10.0, y);
            write(frame, line, place, t.text, at == 0);
        }
    }
}

/// A hatched area: school holidays here, places in the bars.
pub(super) fn hatch(frame: &mut canvas::Frame, area: Rectangle, t: &Tokens) {
    frame.fill_rectangle(area.position(), area.size(), Fill::from(t.sunken));
    strokes(frame, area, HATCH, t.hatch);
}

/// Strokes from lower left to upper right over an area.
pub(super) fn strokes(frame: &mut canvas::Frame, area: Rectangle, step: f32, colour: Color) {
    let mut sum = step;
    while sum < area.width + area.height {
        let (low, high) = (
            Point::new(
                area.x + (sum - area.height).max(0.0),
                area.y + sum.min(area.height),
            ),
            Point::new(
                area.x + sum.min(area.width),
                area.y + (sum - area.width).max(0.0),
            ),
        );
        let line = Path::line(low, high);
        frame.stroke(&line, Stroke::default().with_color(colour).with_width(1.0));
        sum += step;
    }
}

fn write(frame: &mut Sheet<'_>, words: String, at: Point, colour: Color, strong: bool) {
    let width = truncate::width(&words, CAP) * 1.2 + 4.0;
    frame.write(Line {
        words,
        at,
        room: Size::new(width, LINE),
        size: CAP,
        font: if strong {
            theme::SEMIBOLD
        } else {
            theme::REGULAR
        },
        colour,
        shaping: Shaping::Advanced,
    });
}
