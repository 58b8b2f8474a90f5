//! Tables: names and values in two columns, and a grid whose heading stands again on every page. Told to a screen reader
//! as tables, with the headings of rows and columns.

use std::sync::Arc;

use super::blocks::{EDGES, body, mirrored};
use super::composer::{Again, Composer, Setting, Strip};
use super::error::Place;
use super::language::LangTag;
use super::letter::{Grid, RichText};
use super::page::{ElementId, Ink, Item, Role, Scope, Tag};

/// Width of the names in a table of two columns.
const NAMES: f32 = 46.0;
/// Most of a narrow column that the names take.
const NAMES_SHARE: f32 = 0.38;
/// Free space between two columns.
const BETWEEN: f32 = 3.0;
/// Space above a row, with a hairline in its middle.
const ROW_GAP: f32 = 1.5;
/// Type size of a grid against the body's.
const SMALL: f32 = 0.82;

/// Names and values: a row each.
pub(super) fn facts(
    composer: &mut Composer<'_>,
    rows: &[(String, RichText)],
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Vec<Strip> {
    let table = composer.element(parent, Role::Table, lang);
    let (left, right) = composer.edges;
    let names = (NAMES * composer.scale().min(1.3)).min((right - left) * NAMES_SHARE);
    let flip = |edges| {
        if lang.is_rtl() {
            composer.mirrored(edges)
        } else {
            edges
        }
    };
    let setting = body(composer);
    let of_names = Setting {
        edges: flip((left, left + names)),
        ink: Ink::Dark,
        ..setting
    };
    let of_values = Setting {
        edges: flip((left + names + BETWEEN, right)),
        ..setting
    };
    let mut out = Vec::new();
    for (name, value) in rows {
        let row = composer.element(table, Role::TR, lang);
        let heading = Tag::Element(composer.element(row, Role::TH(Scope::Row), lang));
        let cell = Tag::Element(composer.element(row, Role::TD, lang));
        let (named, height) =
            composer.lines(&RichText::plain(name), lang, of_names, heading, place);
        let mut strips = composer.flow(value, lang, of_values, cell, place);
        let short = strips.len() <= 3;
        if short {
            let last = strips.len().saturating_sub(1);
            for (at, strip) in strips.iter_mut().enumerate() {
                strip.keep = at < last;
            }
        }
        let used: f32 = strips.iter().map(|strip| strip.height).sum();
        if let Some(last) = strips.last_mut() {
            last.height += (height - used).max(0.0);
        }
        if let Some(first) = strips.first_mut() {
            first.gap = ROW_GAP;
            first.items.splice(0..0, named).for_each(drop);
            if !out.is_empty() {
                let y = -ROW_GAP / 2.0;
                let line = Item::rule((left, y), (right, y), 0.12, Ink::Light);
                first.items.push(line);
            }
        }
        out.append(&mut strips);
    }
    out
}

/// A table with a heading, a strip for each row.
pub(super) fn grid(
    composer: &mut Composer<'_>,
    grid: &Grid,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Vec<Strip> {
    let table = composer.element(parent, Role::Table, lang);
    let columns = edges(grid, lang);
    let small = Setting {
        size: composer.body_pt() * SMALL,
        ..body(composer)
    };
    let headings: Vec<RichText> = grid
        .columns
        .iter()
        .map(|(name, _)| RichText::bold(name))
        .collect();
    let row = composer.element(table, Role::TR, lang);
    let (mut items, height) = {
        let role = Role::TH(Scope::Column);
        cells(
            composer,
            &headings,
            &columns,
            (row, role),
            lang,
            small,
            place,
        )
    };
    items.push(Item::rule(
        (EDGES.0, height + 0.4),
        (EDGES.1, height + 0.4),
        0.3,
        Ink::Black,
    ));
    let height = height + 1.2;
    let again = Arc::new(Again {
        height,
        items: items
            .iter()
            .map(|item| Item {
                tag: match item.tag {
                    Tag::Element(_) => Tag::Pagination,
                    other => other,
                },
                shape: item.shape.clone(),
            })
            .collect(),
    });
    let mut out = vec![Strip {
        height,
        keep: true,
        items,
        ..Strip::default()
    }];
    for texts in &grid.rows {
        let row = composer.element(table, Role::TR, lang);
        let (mut items, height) = cells(
            composer,
            texts,
            &columns,
            (row, Role::TD),
            lang,
            small,
            place,
        );
        let y = height + 0.5;
        items.push(Item::rule((EDGES.0, y), (EDGES.1, y), 0.12, Ink::Light));
        out.push(Strip {
            gap: 0.6,
            height: height + 1.0,
            items,
            again: Some(Arc::clone(&again)),
            ..Strip::default()
        });
    }
    out
}

/// The edges of the columns by their shares.
fn edges(grid: &Grid, lang: LangTag) -> Vec<(f32, f32)> {
    let all: f32 = grid
        .columns
        .iter()
        .map(|(_, share)| f32::from(*share))
        .sum();
    let between = BETWEEN * grid.columns.len().saturating_sub(1) as f32;
    let unit = (EDGES.1 - EDGES.0 - between) / all.max(1.0);
    let mut left = EDGES.0;
    grid.columns
        .iter()
        .map(|(_, share)| {
            let right = left + unit * f32::from(*share);
            let column = (left, right);
            left = right + BETWEEN;
            if lang.is_rtl() {
                mirrored(column)
            } else {
                column
            }
        })
        .collect()
}

fn cells(
    composer: &mut Composer<'_>,
    texts: &[RichText],
    columns: &[(f32, f32)],
    (row, role): (ElementId, Role),
    lang: LangTag,
    setting: Setting,
    place: Place,
) -> (Vec<Item>, f32) {
    let mut items = Vec::new();
    let mut height: f32 = 0.0;
    for (text, edges) in texts.iter().zip(columns) {
        let tag = Tag::Element(composer.element(row, role, lang));
        let setting = Setting {
            edges: *edges,
            ..setting
        };
        let (lines, used) = composer.lines(text, lang, setting, tag, place);
        items.extend(lines);
        height = height.max(used);
    }
    (items, height)
}
