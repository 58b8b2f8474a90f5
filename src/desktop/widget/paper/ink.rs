//! One page as geometry: white in every theme, the very glyphs that go on paper, with the window of the envelope.

use iced::widget::canvas;
use iced::{Color, Point, Size};

use crate::desktop::theme::{Look, Tokens};
use crate::letters::din5008;
use crate::letters::page::Ink;
use crate::letters::preview::{Command, DrawItem};

/// Draws a page that fills the frame. `window` draws the outline of the window of the envelope.
pub(super) fn draw(frame: &mut canvas::Frame, items: &[DrawItem], window: bool) {
    let scale = frame.width() / din5008::PAGE_WIDTH;
    // Paper is white in every theme, and so are the colours on it.
    let ink = Tokens::get(Look::Light);
    frame.fill_rectangle(Point::ORIGIN, frame.size(), Color::WHITE);
    for item in items {
        match item {
            DrawItem::Fill { path, ink } => frame.fill(&outline(path, scale), grey(*ink)),
            DrawItem::Stroke { path, width, ink } => frame.stroke(
                &outline(path, scale),
                canvas::Stroke::default()
                    .with_color(grey(*ink))
                    .with_width((width * scale).max(0.5)),
            ),
        }
    }
    frame.stroke(
        &canvas::Path::rectangle(Point::ORIGIN, frame.size()),
        canvas::Stroke::default()
            .with_color(ink.line_strong)
            .with_width(1.0),
    );
    if window {
        let (place, size) = envelope(scale);
        frame.stroke(
            &canvas::Path::rectangle(place, size),
            canvas::Stroke {
                line_dash: canvas::LineDash {
                    segments: &[4.0, 3.0],
                    offset: 0,
                },
                ..canvas::Stroke::default()
                    .with_color(ink.accent)
                    .with_width(1.0)
            },
        );
    }
}

fn grey(ink: Ink) -> Color {
    let grey = ink.grey();
    Color::from_rgb(grey, grey, grey)
}

/// The window of a DL envelope (DIN 680) over a page of Form B: 85 by 45 mm.
fn envelope(scale: f32) -> (Point, Size) {
    (
        Point::new(din5008::FIELD_LEFT * scale, din5008::FIELD_TOP * scale),
        Size::new(
            (din5008::FIELD_RIGHT - din5008::FIELD_LEFT) * scale,
            (din5008::ADDRESS_BOTTOM - din5008::FIELD_TOP) * scale,
        ),
    )
}

fn outline(commands: &[Command], scale: f32) -> canvas::Path {
    let at = |x: f32, y: f32| Point::new(x * scale, y * scale);
    canvas::Path::new(|path| {
        for command in commands {
            match *command {
                Command::MoveTo(x, y) => path.move_to(at(x, y)),
                Command::LineTo(x, y) => path.line_to(at(x, y)),
                Command::QuadTo(a, b, x, y) => path.quadratic_curve_to(at(a, b), at(x, y)),
                Command::CurveTo(a, b, c, d, x, y) => {
                    path.bezier_curve_to(at(a, b), at(c, d), at(x, y));
                }
                Command::Close => path.close(),
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_lies_where_the_envelope_has_it() {
        let (place, size) = envelope(2.0);
        assert_eq!((place.x, place.y), (40.0, 90.0));
        assert_eq!((size.width, size.height), (170.0, 90.0));
    }
}
