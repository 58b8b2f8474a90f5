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
/// Type size of names, places and papers to bring, which are many.
const MANY: f32 = 10.0;
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
    let side = PADDING * composer.density.sides();
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
    let cells: Vec<Vec<(Option<FactKind>, Cell)>> = columns
        .iter()
        .enumerate()
        .map(|(number, (column, edges))| {
            let beside =
                languages.map(|(left, right)| if column.lang == left { right } else { left });
            let edges = (edges.0 + side, edges.1 - side);
            let other = match number {
                0 => facts.right.as_ref().map(Other::Right),
                _ => Some(Other::Left(&facts.left)),
            };
            column_cells(composer, column, edges, (beside, other), parent, place)
        })
        .collect();

    // Rows of one kind stand on one height, also where a column lacks some.
    let mut kinds: Vec<Option<FactKind>> = cells.iter().flatten().map(|(kind, _)| *kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let padding = ROW_PADDING * composer.density.space();
    let mut tops = Vec::with_capacity(kinds.len());
    let mut y = 0.8;
    for kind in &kinds {
        tops.push(y);
        let height = cells
            .iter()
            .flatten()
            .filter(|(one, _)| one == kind)
            .map(|(_, cell)| cell.height)
            .fold(0.0, f32::max);
        y += height + 2.0 * padding;
    }
    let height = y + 0.8;

    let mut items = Vec::new();
    for (kind, cell) in cells.into_iter().flatten() {
        let top = kinds
            .iter()
            .position(|one| *one == kind)
            .and_then(|at| tops.get(at));
        let top = top.copied().unwrap_or_default();
        items.extend(cell.items.into_iter().map(|mut item| {
            item.shift(0.0, top + padding);
            item
        }));
    }
    for (_, edges) in &columns {
        for top in tops.iter().skip(1) {
            items.push(Item::rule(
                (edges.0 + side, *top),
                (edges.1 - side, *top),
                0.15,
                Ink::Light,
            ));
        }
    }
    if columns.len() > 1 {
        // Not through what stands across.
        let ends = tops.iter().skip(1).copied().chain([height]);
        for ((kind, top), end) in kinds.iter().zip(&tops).zip(ends) {
            let crossed = facts.right.as_ref().zip(*kind).and_then(|(right, kind)| {
                let (one, other) = (row(&facts.left, kind)?, row(right, kind)?);
                (shared(one, other) > 0).then_some(one)
            });
            if crossed.is_none() {
                items.push(Item::rule(
                    (middle, top + 1.2),
                    (middle, end - 1.2),
                    0.2,
                    Ink::Mid,
                ));
            }
        }
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

/// The other column.
#[derive(Debug, Clone, Copy)]
enum Other<'a> {
    /// It stands left and tells what both share.
    Left(&'a FactColumn),
    /// It stands right.
    Right(&'a FactColumn),
}

impl<'a> Other<'a> {
    const fn column(self) -> &'a FactColumn {
        match self {
            Self::Left(column) | Self::Right(column) => column,
        }
    }
}

fn row(column: &FactColumn, kind: FactKind) -> Option<&Fact> {
    column.rows.iter().find(|row| row.kind == kind)
}

/// How many lines at the begin of a row are the same in both languages, such as names and addresses. They stand once,
/// across both columns.
fn shared(one: &Fact, other: &Fact) -> usize {
    one.lines
        .iter()
        .zip(&other.lines)
        .take_while(|(one, other)| one == other)
        .count()
}

/// Title and facts of one language, from top to bottom.
fn column_cells(
    composer: &mut Composer<'_>,
    column: &FactColumn,
    edges: (f32, f32),
    (beside, other): (Option<LangTag>, Option<Other<'_>>),
    parent: ElementId,
    place: Place,
) -> Vec<(Option<FactKind>, Cell)> {
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
    let mut cells = vec![(None, Cell { items, height })];
    for fact in &column.rows {
        let told = other.and_then(|other| {
            let lines = shared(fact, row(other.column(), fact.kind)?);
            (lines > 0).then_some((other, lines))
        });
        let cell = fact_cell(composer, fact, (column.lang, told), setting, list, place);
        cells.push((Some(fact.kind), cell));
    }
    cells
}

fn fact_cell(
    composer: &mut Composer<'_>,
    fact: &Fact,
    (lang, told): (LangTag, Option<(Other<'_>, usize)>),
    column: Setting,
    list: ElementId,
    place: Place,
) -> Cell {
    let edges = column.edges;
    let scale = composer.scale();
    let item = composer.element(list, Role::LI, lang);
    // A column whose lines all stand in the other one tells its heading alone.
    let alone = matches!(told, Some((Other::Left(_), lines)) if lines == fact.lines.len());
    let label = (!alone).then(|| composer.element(item, Role::Lbl, lang));
    let content = composer.element(item, Role::LBody, lang);
    let named = label.unwrap_or(content);
    let (label, content) = (Tag::Element(named), Tag::Element(content));
    let side = ICON * scale.min(1.25);
    let gap = ICON_GAP * composer.density.sides();
    let padding = PADDING * composer.density.sides();
    let (icon_x, text) = if lang.is_rtl() {
        (edges.1 - side, (edges.0, edges.1 - side - gap))
    } else {
        (edges.0, (edges.0 + side + gap, edges.1))
    };
    let small = Setting {
        edges: text,
        size: LABEL * scale.min(1.3),
        ink: Ink::Dark,
        ..column
    };
    let (mut items, mut y) =
        composer.lines(&RichText::plain(&fact.label), lang, small, label, place);
    // What stands across begins below the longer of both names of the row.
    if let Some((other, _)) = told
        && let Some(beside) = row(other.column(), fact.kind)
    {
        let name = RichText::plain(&beside.label);
        let lines = composer.lines(&name, other.column().lang, small, label, place);
        y = y.max(lines.1);
    }
    let large = fact.kind == FactKind::When;
    let size = match fact.kind {
        FactKind::When => LARGE,
        FactKind::Who | FactKind::Where | FactKind::Bring => MANY,
        FactKind::Cancel => 11.0,
    };
    let setting = Setting {
        edges: text,
        size: size * scale,
        ..column
    };
    // From the text of the left column to the text of the right one.
    let inset = side + gap;
    let across = Setting {
        edges: (
            din::TEXT_LEFT + padding + inset,
            din::TEXT_RIGHT - padding - inset,
        ),
        ..setting
    };
    for (at, line) in fact.lines.iter().enumerate() {
        let mut line = line.clone();
        if large {
            line.spans.iter_mut().for_each(|span| span.bold = true);
        }
        match told.filter(|(_, lines)| at < *lines) {
            Some((Other::Left(left), _)) => {
                y += composer.lines(&line, left.lang, across, content, place).1;
            }
            Some((Other::Right(_), _)) => {
                let (mut lines, height) = composer.lines(&line, lang, across, content, place);
                lines.iter_mut().for_each(|item| item.shift(0.0, y));
                items.extend(lines);
                y += height;
            }
            None => {
                let (mut lines, height) = composer.lines(&line, lang, setting, content, place);
                lines.iter_mut().for_each(|item| item.shift(0.0, y));
                items.extend(lines);
                y += height;
            }
        }
    }
    // In the right column of a left-to-right language it would stand in the way of what stands across.
    let in_the_way = matches!(told, Some((Other::Left(_), _))) && !lang.is_rtl();
    if !in_the_way {
        // It is read with the name of its row.
        let figure = if fact.picture.is_empty() {
            Tag::Layout
        } else {
            let structure = &mut composer.structure;
            Tag::Element(structure.add_figure(named, lang, &fact.picture))
        };
        items.insert(0, pictogram(fact.kind, icon_x, 1.6, side, figure));
    }
    Cell {
        items,
        height: y.max(side + 1.6),
    }
}
