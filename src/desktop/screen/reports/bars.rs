//! The bars of the municipalities: counselling filled, place hatched, the numbers beside them.

use iced::widget::canvas::{self, Fill, Path, Program, Stroke};
use iced::widget::{Canvas, column, container, row};
use iced::{Alignment, Element, Length, Point, Rectangle, Renderer, Size, Theme, mouse};

use super::{Message, chart};
use crate::desktop::context::Context;
use crate::desktop::theme::{self, Tokens, space as gap};
use crate::desktop::widget::{label, scroll};
use crate::reports::waiting::{Shown, Table};

/// Height of a line and of its bar.
const LINE: f32 = 26.0;
const BAR: f32 = 12.0;

/// The lines, longest bar first; in the order of names when small numbers are hidden, which their order would tell.
pub(super) fn view<'a>(
    table: &Table,
    protected: bool,
    _context: &'a Context,
) -> Element<'a, Message> {
    let mut lines: Vec<_> = table.lines.iter().collect();
    let number = |shown: &Shown| match shown {
        Shown::Count(count) => count.number,
        Shown::Hidden => 0,
    };
    if !protected {
        lines.sort_by_key(|line| {
            let both = (number(&line.counselling), number(&line.placement));
            (std::cmp::Reverse(both.0), std::cmp::Reverse(both.1))
        });
    }
    let most = (lines.iter())
        .map(|line| number(&line.counselling) + number(&line.placement))
        .max()
        .unwrap_or(0);
    let rows = lines.into_iter().map(|line| {
        let both = (number(&line.counselling), number(&line.placement));
        let idle = matches!(
            (&line.counselling, &line.placement),
            (Shown::Count(a), Shown::Count(b)) if a.number + b.number == 0
        );
        let name = label::DENSE.text(line.label.clone());
        let name = if idle { name.style(theme::muted) } else { name };
        let value = |text: String, strong: bool| {
            let text = if strong {
                label::dense_strong(text)
            } else {
                label::dense_muted(text)
            };
            container(text).width(28).align_x(Alignment::End)
        };
        row![
            container(name).width(92),
            Canvas::new(Bar { both, most })
                .width(Length::Fill)
                .height(BAR),
            value(line.counselling.number(), !idle),
            value(line.placement.number(), false),
        ]
        .spacing(gap::S)
        .height(LINE)
        .align_y(Alignment::Center)
        .into()
    });
    let list = column(rows).padding(iced::padding::all(gap::S).left(14.0).right(14.0));
    scroll::down(list).into()
}

/// A key of the two kinds of bars.
pub(super) fn sample<'a>(place: bool) -> Element<'a, Message> {
    let both = if place { (0, 1) } else { (1, 0) };
    Canvas::new(Bar { both, most: 1 })
        .width(12)
        .height(BAR)
        .into()
}

/// A hatched patch, for school holidays.
pub(super) fn holidays<'a>() -> Element<'a, Message> {
    Canvas::new(Patch).width(16).height(BAR).into()
}

struct Bar {
    both: (u32, u32),
    most: u32,
}

impl Program<Message> for Bar {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let t = Tokens::of(theme);
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        #[allow(clippy::cast_precision_loss, reason = "a share of a screen")]
        let width = |n: u32| bounds.width * n as f32 / self.most.max(1) as f32;
        let (first, second) = (width(self.both.0), width(self.both.1));
        if first >= 1.0 {
            let size = Size::new(first, bounds.height);
            let bar = Path::rounded_rectangle(Point::ORIGIN, size, 2.0.into());
            frame.fill(&bar, Fill::from(t.accent));
        }
        if second >= 3.0 {
            let from = if first > 0.0 { first + 2.0 } else { 0.5 };
            let area = Rectangle {
                x: from,
                y: 0.5,
                width: (second - 2.5).max(2.0),
                height: bounds.height - 1.0,
            };
            chart::strokes(&mut frame, area, 5.0, t.text_muted);
            let edge = Path::rounded_rectangle(area.position(), area.size(), 2.0.into());
            frame.stroke(
                &edge,
                Stroke::default().with_color(t.text_muted).with_width(1.0),
            );
        }
        vec![frame.into_geometry()]
    }
}

struct Patch;

impl Program<Message> for Patch {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _cursor: mouse::Cursor,
    ) -> Vec<canvas::Geometry> {
        let mut frame = canvas::Frame::new(renderer, bounds.size());
        let area = Rectangle::with_size(bounds.size());
        chart::hatch(&mut frame, area, Tokens::of(theme));
        vec![frame.into_geometry()]
    }
}
