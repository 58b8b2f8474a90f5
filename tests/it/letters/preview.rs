//! The preview draws what the page says, where the page says it.

use erstberatung::letters::language::LangTag;
use erstberatung::letters::page::Shape;
use erstberatung::letters::preview::{Command, DrawItem, outlines};

use super::sample;

fn points(path: &[Command]) -> impl Iterator<Item = (f32, f32)> {
    path.iter().filter_map(|command| match *command {
        Command::MoveTo(x, y) | Command::LineTo(x, y) => Some((x, y)),
        Command::QuadTo(_, _, x, y) | Command::CurveTo(_, _, _, _, x, y) => Some((x, y)),
        Command::Close => None,
    })
}

#[test]
fn every_line_of_text_is_outlined_within_its_own_bounds() {
    let book = sample::book();
    for lang in [LangTag::Ar, LangTag::Ti, LangTag::Uk] {
        let letter = sample::composed(&sample::invitation(Some(lang)));
        for page in &letter.pages {
            let fills: Vec<Vec<Command>> = outlines(&book, page)
                .into_iter()
                .filter_map(|item| match item {
                    DrawItem::Fill { path, .. } => Some(path),
                    DrawItem::Stroke { .. } => None,
                })
                .collect();
            let filled = page
                .items
                .iter()
                .filter(|item| !matches!(&item.shape, Shape::Path(path) if path.fill.is_none()));
            let shapes: Vec<&Shape> = filled.map(|item| &item.shape).collect();
            assert_eq!(fills.len(), shapes.len());
            for (path, shape) in fills.iter().zip(shapes) {
                let Shape::Text(line) = shape else { continue };
                assert!(!path.is_empty(), "{:?} is not drawn", line.characters());
                let height = line.size * 0.4;
                for (x, y) in points(path) {
                    assert!(
                        x > line.left() - 1.0 && x < line.right() + 1.0,
                        "{x} outside of {:?}",
                        line.characters()
                    );
                    assert!(
                        (y - line.baseline).abs() < height,
                        "{y} far from the base line {}",
                        line.baseline
                    );
                }
            }
        }
    }
}

#[test]
fn the_code_is_drawn_with_all_its_modules() {
    let book = sample::book();
    let letter = sample::composed(&sample::invitation(Some(LangTag::Uk)));
    let modules = letter.pages[0]
        .items
        .iter()
        .find_map(|item| match &item.shape {
            Shape::Modules(modules) => Some(modules),
            Shape::Text(_) | Shape::Path(_) => None,
        });
    let modules = modules.unwrap();
    let drawn = outlines(&book, &letter.pages[0])
        .into_iter()
        .any(|item| match item {
            DrawItem::Fill { path, .. } => {
                path.iter()
                    .filter(|command| **command == Command::Close)
                    .count()
                    == modules.bars.len()
            }
            DrawItem::Stroke { .. } => false,
        });
    assert!(drawn);
}
