//! What a form needs: boxes to tick, lines to write on, framed words.

use super::blocks::body;
use super::composer::{Composer, Setting, Strip};
use super::error::Place;
use super::language::LangTag;
use super::letter::RichText;
use super::page::{ElementId, Ink, Item, Role, Shape, Tag};

/// Side of a box to tick in mm.
const BOX: f32 = 3.6;
/// Distance of the text from the edge at which a box stands.
const INDENT: f32 = 7.0;
/// Free space within a frame.
const PADDING: f32 = 3.0;

/// A box to tick and its words.
pub(super) fn tick(
    composer: &mut Composer<'_>,
    text: &RichText,
    lang: LangTag,
    list: ElementId,
    place: Place,
) -> Vec<Strip> {
    let item = composer.element(list, Role::LI, lang);
    let tag = Tag::Element(composer.element(item, Role::LBody, lang));
    let scale = composer.scale();
    let (indent, side) = (INDENT * scale, BOX * scale);
    let (first, last) = composer.edges;
    let (edges, left) = if lang.is_rtl() {
        ((first, last - indent), last - side)
    } else {
        ((first + indent, last), first)
    };
    let setting = Setting {
        edges,
        ..body(composer)
    };
    let mut strips = composer.flow(text, lang, setting, tag, place);
    let top = (composer.line_height(lang) - side) / 2.0;
    if let Some(first) = strips.first_mut() {
        let frame = Item::frame(left, top, side, side, 0.3, (0.25, Ink::Black));
        first.items.push(frame);
    }
    strips
}

/// Words and a line behind them, as far as the edge.
pub(super) fn blank(
    composer: &mut Composer<'_>,
    text: &RichText,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Strip {
    let tag = Tag::Element(composer.element(parent, Role::P, lang));
    let setting = body(composer);
    let (mut items, height) = composer.lines(text, lang, setting, tag, place);
    let last = items.iter().rev().find_map(|item| match &item.shape {
        Shape::Text(line) => Some((line.left(), line.right(), line.baseline)),
        Shape::Path(_) | Shape::Modules(_) => None,
    });
    if let Some((left, right, baseline)) = last {
        let (from, to) = if lang.is_rtl() {
            (composer.edges.0, left - 2.0)
        } else {
            (right + 2.0, composer.edges.1)
        };
        if to > from {
            let y = baseline + 0.6;
            items.push(Item::rule((from, y), (to, y), 0.2, Ink::Dark));
        }
    }
    Strip {
        height,
        items,
        ..Strip::default()
    }
}

/// Words in a frame.
pub(super) fn notice(
    composer: &mut Composer<'_>,
    text: &RichText,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Strip {
    let tag = Tag::Element(composer.element(parent, Role::P, lang));
    let (left, right) = composer.edges;
    let setting = Setting {
        edges: (left + PADDING, right - PADDING),
        ..body(composer)
    };
    let (mut items, height) = composer.lines(text, lang, setting, tag, place);
    items
        .iter_mut()
        .for_each(|item| item.shift(0.0, PADDING * 0.6));
    let height = height + PADDING * 1.2;
    items.push(Item::frame(
        left,
        0.0,
        right - left,
        height,
        0.8,
        (0.4, Ink::Black),
    ));
    Strip {
        height,
        items,
        ..Strip::default()
    }
}
