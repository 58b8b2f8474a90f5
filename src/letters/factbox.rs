//! The fact box: who, when, where, what to bring, how to cancel. Two languages beside each other, row by row.

use super::composer::{Composer, Setting, Strip};
use super::din5008 as din;
use super::error::Place;
use super::language::LangTag;
use super::letter::{Fact, FactBox, FactColumn, FactKind, RichText, Style};
use super::page::{ElementId, Ink, Item, Role, Tag};
use super::pictogram::pictogram;

/// Free space inside the frame at the left and right of a column.
const PADDING: f32 = 4.2;
/// Space above and below the content of a row.
const ROW_PADDING: f32 = 1.2;
/// Side of a pictogram.
const ICON: f32 = 6.0;
/// Space between two boxes.
const BETWEEN: f32 = 5.0;
/// Type size of the name of a row.
const LABEL: f32 = 9.0;
/// Type size of day and time.
const LARGE: f32 = 14.5;
/// Space between pictogram and text.
const ICON_GAP: f32 = 3.2;

/// A row of one column: items from its top, and its height.
struct Cell {
    items: Vec<Item>,
    height: f32,
}

/// The box as one strip; in large print one below the other, for words in 16 pt need the whole width.
pub(super) fn strips(
    composer: &mut Composer<'_>,
    facts: &FactBox,
    parent: ElementId,
    place: Place,
) -> Vec<Strip> {
    let alone = |column: &FactColumn| FactBox {
        left: column.clone(),
        right: None,
    };
    match (&facts.right, composer.style) {
        (Some(right), Style::LargePrint) => {
            let above = strip(composer, &alone(&facts.left), parent, place);
            let mut below = strip(composer, &alone(right), parent, place);
            below.gap = BETWEEN;
            vec![above, below]
        }
        _ => vec![strip(composer, facts, parent, place)],
    }
}

/// A box of one or two columns.
fn strip(composer: &mut Composer<'_>, facts: &FactBox, parent: ElementId, place: Place) -> Strip {
    let middle = (din::TEXT_LEFT + din::TEXT_RIGHT) / 2.0;
    let languages = facts
        .right
        .as_ref()
        .map(|right| (facts.left.lang, right.lang));
    let columns: Vec<(&FactColumn, (f32, f32))> = match &facts.right {
        None => vec![(&facts.left, (din::TEXT_LEFT, din::TEXT_RIGHT))],
        Some(right) => vec![
            (&facts.left, (din::TEXT_LEFT, middle)),
            (right, (middle, din::TEXT_RIGHT)),
        ],
    };
    let cells: Vec<Vec<Cell>> = columns
        .iter()
        .map(|(column, edges)| {
            let beside =
                languages.map(|(left, right)| if column.lang == left { right } else { left });
            let edges = (edges.0 + PADDING, edges.1 - PADDING);
            column_cells(composer, column, edges, beside, parent, place)
        })
        .collect();

    let padding = ROW_PADDING * composer.density.space();
    let count = cells.iter().map(Vec::len).max().unwrap_or(0);
    let mut tops = Vec::with_capacity(count + 1);
    let mut y = 0.8;
    for row in 0..count {
        tops.push(y);
        let height = cells
            .iter()
            .filter_map(|column| column.get(row))
            .map(|cell| cell.height)
            .fold(0.0, f32::max);
        y += height + 2.0 * padding;
    }
    let height = y + 0.8;

    let mut items = Vec::new();
    for column in cells {
        for (cell, top) in column.into_iter().zip(&tops) {
            items.extend(cell.items.into_iter().map(|mut item| {
                item.shift(0.0, top + padding);
                item
            }));
        }
    }
    for (_, edges) in &columns {
        for top in tops.iter().skip(1) {
            items.push(Item::rule(
                (edges.0 + PADDING, *top),
                (edges.1 - PADDING, *top),
                0.15,
                Ink::Light,
            ));
        }
    }
    if columns.len() > 1 {
        items.push(Item::rule(
            (middle, 3.0),
            (middle, height - 3.0),
            0.2,
            Ink::Mid,
        ));
    }
    items.push(Item::frame(
        din::TEXT_LEFT,
        0.0,
        din::TEXT_RIGHT - din::TEXT_LEFT,
        height,
        1.6,
        (0.5, Ink::Black),
    ));
    Strip {
        height,
        items,
        ..Strip::default()
    }
}

/// Title and facts of one language, from top to bottom.
fn column_cells(
    composer: &mut Composer<'_>,
    column: &FactColumn,
    edges: (f32, f32),
    beside: Option<LangTag>,
    parent: ElementId,
    place: Place,
) -> Vec<Cell> {
    let group = composer.element(parent, Role::Div, column.lang);
    let title = Tag::Element(composer.element(group, Role::P, column.lang));
    let setting = Setting {
        beside,
        ..composer.setting(edges, 11.0 * composer.scale(), Ink::Black)
    };
    let (items, height) = composer.lines(
        &RichText::bold(&column.title),
        column.lang,
        setting,
        title,
        place,
    );
    let list = composer.element(group, Role::L, column.lang);
    let mut cells = vec![Cell { items, height }];
    for fact in &column.rows {
        cells.push(fact_cell(composer, fact, column.lang, setting, list, place));
    }
    cells
}

fn fact_cell(
    composer: &mut Composer<'_>,
    fact: &Fact,
    lang: LangTag,
    column: Setting,
    list: ElementId,
    place: Place,
) -> Cell {
    let edges = column.edges;
    let scale = composer.scale();
    let item = composer.element(list, Role::LI, lang);
    let label = Tag::Element(composer.element(item, Role::Lbl, lang));
    let content = Tag::Element(composer.element(item, Role::LBody, lang));
    let side = ICON * scale.min(1.25);
    let (icon_x, text) = if lang.is_rtl() {
        (edges.1 - side, (edges.0, edges.1 - side - ICON_GAP))
    } else {
        (edges.0, (edges.0 + side + ICON_GAP, edges.1))
    };
    let small = Setting {
        edges: text,
        size: LABEL * scale.min(1.3),
        ink: Ink::Dark,
        ..column
    };
    let (mut items, mut y) =
        composer.lines(&RichText::plain(&fact.label), lang, small, label, place);
    let large = fact.kind == FactKind::When;
    let setting = Setting {
        edges: text,
        size: if large { LARGE } else { 11.0 } * scale,
        ..column
    };
    for line in &fact.lines {
        let mut line = line.clone();
        if large {
            line.spans.iter_mut().for_each(|span| span.bold = true);
        }
        let (mut lines, height) = composer.lines(&line, lang, setting, content, place);
        lines.iter_mut().for_each(|item| item.shift(0.0, y));
        items.extend(lines);
        y += height;
    }
    items.push(pictogram(fact.kind, icon_x, 1.6, side));
    Cell {
        items,
        height: y.max(side + 1.6),
    }
}
