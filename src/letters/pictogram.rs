//! Five pictograms of the fact box, drawn for this program on a grid of 24 by 24. They stand beside their words.

use super::letter::FactKind;
use super::page::{Ink, Item, Path, QUARTER, Segment, Shape, Tag};

/// The pictogram of a fact in a square of `side` mm.
pub(super) fn pictogram(kind: FactKind, x: f32, y: f32, side: f32, tag: Tag) -> Item {
    let scale = side / 24.0;
    let segments = outline(kind)
        .into_iter()
        .map(|segment| match segment {
            Segment::Move(px, py) => Segment::Move(x + px * scale, y + py * scale),
            Segment::Line(px, py) => Segment::Line(x + px * scale, y + py * scale),
            Segment::Curve(points) => {
                let mut moved = points;
                for (at, value) in moved.iter_mut().enumerate() {
                    *value = *value * scale + if at % 2 == 0 { x } else { y };
                }
                Segment::Curve(moved)
            }
            Segment::Close => Segment::Close,
        })
        .collect();
    Item {
        tag,
        shape: Shape::Path(Path {
            segments,
            fill: None,
            stroke: Some((1.9 * scale, Ink::Black)),
        }),
    }
}

fn circle(x: f32, y: f32, radius: f32) -> Vec<Segment> {
    let hold = radius * QUARTER;
    vec![
        Segment::Move(x + radius, y),
        Segment::Curve([x + radius, y + hold, x + hold, y + radius, x, y + radius]),
        Segment::Curve([x - hold, y + radius, x - radius, y + hold, x - radius, y]),
        Segment::Curve([x - radius, y - hold, x - hold, y - radius, x, y - radius]),
        Segment::Curve([x + hold, y - radius, x + radius, y - hold, x + radius, y]),
        Segment::Close,
    ]
}

fn rectangle(x: f32, y: f32, right: f32, bottom: f32) -> Vec<Segment> {
    vec![
        Segment::Move(x, y),
        Segment::Line(right, y),
        Segment::Line(right, bottom),
        Segment::Line(x, bottom),
        Segment::Close,
    ]
}

fn outline(kind: FactKind) -> Vec<Segment> {
    use Segment::{Close, Curve, Line, Move};
    match kind {
        FactKind::Who => {
            let mut person = circle(12.0, 7.5, 4.2);
            person.extend([
                Move(3.8, 21.0),
                Curve([3.8, 16.6, 7.4, 14.4, 12.0, 14.4]),
                Curve([16.6, 14.4, 20.2, 16.6, 20.2, 21.0]),
            ]);
            person
        }
        FactKind::When => {
            let mut calendar = rectangle(3.2, 5.0, 20.8, 21.0);
            calendar.extend([
                Move(3.2, 10.2),
                Line(20.8, 10.2),
                Move(8.0, 2.6),
                Line(8.0, 7.2),
                Move(16.0, 2.6),
                Line(16.0, 7.2),
            ]);
            calendar.extend(rectangle(13.2, 13.8, 16.6, 17.2));
            calendar
        }
        FactKind::Where => {
            let mut pin = vec![
                Move(12.0, 21.8),
                Curve([8.6, 18.2, 4.6, 13.8, 4.6, 9.6]),
                Curve([4.6, 5.4, 7.9, 2.2, 12.0, 2.2]),
                Curve([16.1, 2.2, 19.4, 5.4, 19.4, 9.6]),
                Curve([19.4, 13.8, 15.4, 18.2, 12.0, 21.8]),
                Close,
            ];
            pin.extend(circle(12.0, 9.6, 2.7));
            pin
        }
        FactKind::Bring => {
            let mut bag = rectangle(2.8, 7.8, 21.2, 20.4);
            bag.extend([
                Move(8.6, 7.8),
                Line(8.6, 4.2),
                Line(15.4, 4.2),
                Line(15.4, 7.8),
                Move(2.8, 13.4),
                Line(21.2, 13.4),
            ]);
            bag
        }
        FactKind::Cancel => vec![
            Move(6.4, 3.2),
            Line(9.6, 3.2),
            Line(11.2, 8.0),
            Line(8.8, 9.8),
            Curve([10.0, 12.4, 11.6, 14.0, 14.2, 15.2]),
            Line(16.0, 12.8),
            Line(20.8, 14.4),
            Line(20.8, 17.6),
            Curve([20.8, 19.4, 19.4, 20.8, 17.6, 20.8]),
            Curve([9.8, 20.3, 3.7, 14.2, 3.2, 6.4]),
            Curve([3.2, 4.6, 4.6, 3.2, 6.4, 3.2]),
            Close,
        ],
    }
}
