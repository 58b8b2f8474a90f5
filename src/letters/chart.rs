//! A line plot as a block: one graphic with an alternative text, its labels at the lines, readable in grey.

use super::blocks::EDGES;
use super::composer::{Composer, Setting, Strip};
use super::error::Place;
use super::language::LangTag;
use super::letter::{Chart, RichText};
use super::page::{ElementId, Ink, Item, Path, Segment, Shape, Tag};

/// Height of the plot without the names of the months.
const HEIGHT: f32 = 58.0;
/// Room for the numbers of the axis, at the left.
const AXIS: f32 = 9.0;
/// Room for the labels of the lines, at the right.
const LABELS: f32 = 34.0;
/// Size of all words in pt.
const SIZE: f32 = 8.5;
/// Height of a line of words.
const LINE: f32 = 4.2;
/// Distance of the strokes of a hatched area.
const HATCH: f32 = 2.0;
/// Length of a dash and of the gap behind it.
const DASH: (f32, f32) = (1.6, 1.1);

/// The plot as one strip.
pub(super) fn strip(
    composer: &mut Composer<'_>,
    chart: &Chart,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Strip {
    let tag = Tag::Element(composer.structure.add_figure(parent, lang, &chart.alt));
    let (left, right) = (EDGES.0 + AXIS, EDGES.1 - LABELS);
    let x = |share: f32| left + (right - left) * share;
    let top = chart.ticks.last().copied().unwrap_or(1).max(1) as f32;
    let y = |value: f32| HEIGHT - (HEIGHT - 2.0) * value / top;
    let mut items = Vec::new();
    for (from, to) in &chart.hatched {
        items.extend(hatch((x(*from), x(*to)), tag));
    }
    let words = |composer: &mut Composer<'_>, text: &str, edges, at: f32, right: bool| {
        let setting = Setting::new(edges, SIZE, Ink::Dark);
        let (mut lines, _) = composer.lines(&RichText::plain(text), lang, setting, tag, place);
        for item in &mut lines {
            let over = match &item.shape {
                Shape::Text(line) if right => edges.1 - line.right(),
                _ => 0.0,
            };
            item.shift(over, at);
        }
        lines
    };
    for tick in &chart.ticks {
        let at = y(*tick as f32);
        items.push(stroke(&[(left, at), (right, at)], 0.12, Ink::Light, tag));
        let edges = (EDGES.0, left - 2.0);
        items.extend(words(
            composer,
            &tick.to_string(),
            edges,
            at - LINE / 2.0,
            true,
        ));
    }
    for (share, name) in &chart.months {
        let edges = (x(*share), x(*share) + 14.0);
        items.extend(words(composer, name, edges, HEIGHT + 1.0, false));
    }
    let mut used: Option<f32> = None;
    for line in &chart.lines {
        for run in line.points.split(|(_, value)| value.is_none()) {
            let points: Vec<(f32, f32)> = (run.iter())
                .filter_map(|(share, value)| Some((x(*share), y((*value)? as f32))))
                .collect();
            if line.dashed {
                items.extend(
                    dashes(&points)
                        .iter()
                        .map(|part| stroke(part, 0.4, Ink::Dark, tag)),
                );
            } else {
                items.push(stroke(&points, 0.6, Ink::Black, tag));
            }
        }
        let last = line.points.last().and_then(|(_, value)| *value);
        // Labels stand at the ends of their lines, and never on each other.
        let wanted = last.map_or(HEIGHT / 2.0, |value| y(value as f32)) - LINE / 2.0;
        let at = match used {
            Some(before) if (wanted - before).abs() < LINE => {
                before + if wanted >= before { LINE } else { -LINE }
            }
            _ => wanted,
        };
        used = Some(at);
        items.extend(words(
            composer,
            &line.label,
            (right + 2.0, EDGES.1),
            at,
            false,
        ));
    }
    items.push(stroke(
        &[(right, 0.0), (right, HEIGHT)],
        0.25,
        Ink::Dark,
        tag,
    ));
    Strip {
        height: HEIGHT + LINE + 1.0,
        items,
        ..Strip::default()
    }
}

fn stroke(points: &[(f32, f32)], width: f32, ink: Ink, tag: Tag) -> Item {
    let segments = points.iter().enumerate().map(|(at, (x, y))| match at {
        0 => Segment::Move(*x, *y),
        _ => Segment::Line(*x, *y),
    });
    Item {
        tag,
        shape: Shape::Path(Path {
            segments: segments.collect(),
            fill: None,
            stroke: Some((width, ink)),
        }),
    }
}

/// Strokes from lower left to upper right between two edges.
fn hatch((left, right): (f32, f32), tag: Tag) -> Vec<Item> {
    let mut items = Vec::new();
    let mut sum = left;
    while sum < right + HEIGHT {
        let from = (sum.min(right), (sum - right).max(0.0));
        let to = ((sum - HEIGHT).max(left), (sum - left).min(HEIGHT));
        if from.0 > to.0 {
            items.push(stroke(&[from, to], 0.1, Ink::Light, tag));
        }
        sum += HATCH;
    }
    items
}

/// A line cut into dashes.
fn dashes(points: &[(f32, f32)]) -> Vec<[(f32, f32); 2]> {
    let mut found = Vec::new();
    let (mut drawing, mut left) = (true, DASH.0);
    for pair in points.windows(2) {
        let [(mut x, mut y), (to_x, to_y)] = [pair[0], pair[1]];
        loop {
            let rest = (to_x - x).hypot(to_y - y);
            let step = rest.min(left);
            if rest <= f32::EPSILON {
                break;
            }
            let next = (x + (to_x - x) * step / rest, y + (to_y - y) * step / rest);
            if drawing {
                found.push([(x, y), next]);
            }
            (x, y) = next;
            left -= step;
            if left <= f32::EPSILON {
                drawing = !drawing;
                left = if drawing { DASH.0 } else { DASH.1 };
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dashed_line_goes_from_its_first_point_to_near_its_last() {
        let parts = dashes(&[(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)]);
        assert!(parts.len() > 6);
        assert_eq!(parts.first().map(|part| part[0]), Some((0.0, 0.0)));
        let drawn: f32 = parts
            .iter()
            .map(|[a, b]| (b.0 - a.0).hypot(b.1 - a.1))
            .sum();
        let share = DASH.0 / (DASH.0 + DASH.1);
        assert!((drawn / 20.0 - share).abs() < 0.08, "{drawn}");
    }
}
