//! The fixed places of the pages: letterhead, window, information block, marks, running head, page number.

use super::composer::{Composer, Setting, line_height};
use super::din5008 as din;
use super::error::{AddressProblem, LetterError, Place};
use super::fonts::FontBook;
use super::language::LangTag;
use super::letter::{Address, Letter, LetterheadKind, RichText, Style};
use super::page::{ElementId, Ink, Item, Path, Role, Segment, Shape, Tag, units_to_mm};

/// Type sizes of the line above the address, largest first (pt).
const RETURN_SIZES: [f32; 5] = [8.0, 7.5, 7.0, 6.5, 6.0];
/// Line height of the zone above the address: five lines in 17.7 mm.
const REMARK_LINE: f32 = 3.54;
/// Width in mm left to the letterhead beside the mark.
const LETTERHEAD_RIGHT: f32 = 125.0;

/// Everything of the first page but its text.
pub(super) fn first_page(
    composer: &mut Composer<'_>,
    letter: &Letter,
    parent: ElementId,
) -> Result<Vec<Item>, LetterError> {
    let mut items = letterhead(composer, letter, parent);
    items.extend(window(composer, letter, parent)?);
    items.extend(info(composer, letter, parent)?);
    for y in din::FOLD_MARKS {
        items.push(Item::rule(
            (din::MARK_LEFT, y),
            (din::MARK_LEFT + 3.5, y),
            0.12,
            Ink::Dark,
        ));
    }
    items.push(Item::rule(
        (din::MARK_LEFT, din::HOLE_MARK),
        (din::MARK_LEFT + 5.5, din::HOLE_MARK),
        0.12,
        Ink::Dark,
    ));
    Ok(items)
}

/// The authority at the head.
pub(super) fn letterhead(
    composer: &mut Composer<'_>,
    letter: &Letter,
    parent: ElementId,
) -> Vec<Item> {
    let tag = Tag::Element(composer.element(parent, Role::P, LangTag::De));
    let edges = (din::TEXT_LEFT, LETTERHEAD_RIGHT);
    let head = Setting::new(edges, 14.0, Ink::Black);
    let mut top = 13.0;
    let (mut items, height) = composer.lines(
        &RichText::bold(&letter.letterhead.authority),
        LangTag::De,
        head,
        tag,
        Place::Letterhead,
    );
    items.iter_mut().for_each(|item| item.shift(0.0, top));
    top += height;
    for line in &letter.letterhead.sub_lines {
        let sub = Setting::new(edges, 9.5, Ink::Black);
        let (mut lines, height) = composer.lines(
            &RichText::plain(line),
            LangTag::De,
            sub,
            tag,
            Place::Letterhead,
        );
        lines.iter_mut().for_each(|item| item.shift(0.0, top));
        items.extend(lines);
        top += height;
    }
    // The state authority carries a rule: the two letterheads are told apart at arm's length.
    if letter.letterhead.kind == LetterheadKind::Schulamt {
        items.push(Item::rule(
            (din::TEXT_LEFT, 11.0),
            (din::TEXT_RIGHT, 11.0),
            0.8,
            Ink::Black,
        ));
    }
    items
}

fn window(
    composer: &mut Composer<'_>,
    letter: &Letter,
    parent: ElementId,
) -> Result<Vec<Item>, LetterError> {
    let address = &letter.address;
    din::check_lines(&address.lines, address.remarks.len())?;
    let mut items = return_zone(composer, letter, parent)?;

    let size = address_size(composer, letter)?;
    let tag = Tag::Element(composer.element(parent, Role::P, LangTag::De));
    let zone = din::ADDRESS_BOTTOM - din::ADDRESS_TOP;
    let natural = line_height(size, LangTag::De);
    let height = natural.min(zone / address.lines.len() as f32);
    let top = din::ADDRESS_TOP - (natural - height) / 2.0;
    for (at, line) in address.lines.iter().enumerate() {
        let setting = window_setting(size, Ink::Black);
        let (mut lines, _) = composer.lines(
            &RichText::plain(line),
            LangTag::De,
            setting,
            tag,
            Place::Address(at),
        );
        lines
            .iter_mut()
            .for_each(|item| item.shift(0.0, top + at as f32 * height));
        items.extend(lines);
    }
    Ok(items)
}

/// So many characters of any letter fit the window in the smallest type: they need not be measured.
const SURELY_NARROW: usize = 24;

/// Does the address fit the window of the envelope?
///
/// # Errors
/// What does not fit, and what would help.
pub fn check_window(book: &FontBook, address: &Address) -> Result<(), LetterError> {
    din::check_lines(&address.lines, address.remarks.len())?;
    let narrow = |line: &String| line.chars().count() <= SURELY_NARROW;
    if address.lines.iter().all(narrow) {
        return Ok(());
    }
    size_in_window(book, &address.lines, din::ADDRESS_SMALLEST_PT).map(|_| ())
}

fn window_setting(size: f32, ink: Ink) -> Setting {
    Setting::new((din::TEXT_LEFT, din::TEXT_LEFT + 1000.0), size, ink)
}

/// The largest size in which every line of the address fits, or the line that fits in none.
fn address_size(composer: &Composer<'_>, letter: &Letter) -> Result<f32, LetterError> {
    let largest = composer.style.address_pt();
    size_in_window(composer.book, &letter.address.lines, largest)
}

fn size_in_window(book: &FontBook, lines: &[String], largest: f32) -> Result<f32, LetterError> {
    let mut size = largest;
    loop {
        let widths: Vec<f32> = lines
            .iter()
            .map(|line| width_in(book, line, size))
            .collect();
        let Some(line) = widths.iter().position(|width| *width > din::ADDRESS_WIDTH) else {
            return Ok(size);
        };
        if size <= din::ADDRESS_SMALLEST_PT {
            let proposal =
                din::shorten_line(&lines[line], lines.len(), |text| width_in(book, text, size));
            return Err(AddressProblem::LineTooWide {
                line,
                width_mm: widths[line],
                proposal,
            }
            .into());
        }
        size -= 0.5;
    }
}

fn width_of(composer: &Composer<'_>, text: &str, size: f32) -> f32 {
    width_in(composer.book, text, size)
}

fn width_in(book: &FontBook, text: &str, size: f32) -> f32 {
    super::text::set(book, &RichText::plain(text), LangTag::De, i32::MAX)
        .map_or(0.0, |paragraph| units_to_mm(paragraph.width(), size))
}

/// Return line and remarks, filled from the bottom of their zone; a hairline under the return line.
fn return_zone(
    composer: &mut Composer<'_>,
    letter: &Letter,
    parent: ElementId,
) -> Result<Vec<Item>, LetterError> {
    let line = &letter.letterhead.return_line;
    let fitting = RETURN_SIZES
        .iter()
        .find(|size| width_of(composer, line, **size) <= din::ADDRESS_WIDTH);
    let Some(size) = fitting else {
        return Err(LetterError::ReturnLineTooWide {
            width_mm: width_of(composer, line, RETURN_SIZES[4]),
        });
    };
    let remarks = &letter.address.remarks;
    let mut top = din::ADDRESS_TOP - 1.6 - REMARK_LINE * (remarks.len() + 1) as f32;
    let mut items = Vec::new();
    let tag = Tag::Element(composer.element(parent, Role::P, LangTag::De));
    let (mut lines, _) = composer.lines(
        &RichText::plain(line),
        LangTag::De,
        window_setting(*size, Ink::Black),
        tag,
        Place::ReturnLine,
    );
    lines.iter_mut().for_each(|item| item.shift(0.0, top));
    let width = width_of(composer, line, *size);
    items.extend(lines);
    top += REMARK_LINE;
    items.push(Item::rule(
        (din::TEXT_LEFT, top),
        (din::TEXT_LEFT + width, top),
        0.1,
        Ink::Dark,
    ));
    for (at, remark) in remarks.iter().enumerate() {
        let width_mm = width_of(composer, remark, 8.0);
        if width_mm > din::ADDRESS_WIDTH {
            return Err(AddressProblem::RemarkTooWide {
                remark: at,
                width_mm,
            }
            .into());
        }
        let tag = Tag::Element(composer.element(parent, Role::P, LangTag::De));
        let setting = window_setting(8.0, Ink::Black);
        let (mut lines, _) = composer.lines(
            &RichText::plain(remark),
            LangTag::De,
            setting,
            tag,
            Place::Remark(at),
        );
        lines.iter_mut().for_each(|item| item.shift(0.0, top + 0.4));
        items.extend(lines);
        top += REMARK_LINE;
    }
    Ok(items)
}

fn info(
    composer: &mut Composer<'_>,
    letter: &Letter,
    parent: ElementId,
) -> Result<Vec<Item>, LetterError> {
    let (size, label_width) = match composer.style {
        Style::Normal => (9.0, 24.0),
        Style::LargePrint => (11.0, 27.0),
    };
    let right = din::INFO_LEFT + din::INFO_WIDTH;
    let split = din::INFO_LEFT + label_width;
    let height = line_height(size, LangTag::De);
    let room = ((din::BODY_TOP - 1.0 - din::INFO_TOP) / height).floor() as usize;
    let mut items = Vec::new();
    let mut used = 0;
    for (at, line) in letter.info.iter().enumerate() {
        let tag = Tag::Element(composer.element(parent, Role::P, LangTag::De));
        let label = Setting::new((din::INFO_LEFT, split - 1.0), size, Ink::Dark);
        let value = Setting::new((split, right), size, Ink::Black);
        let (mut left, left_height) = composer.lines(
            &RichText::plain(&line.label),
            LangTag::De,
            label,
            tag,
            Place::Info(at),
        );
        let (right, right_height) = composer.lines(
            &RichText::plain(&line.value),
            LangTag::De,
            value,
            tag,
            Place::Info(at),
        );
        left.extend(right);
        let top = din::INFO_TOP + used as f32 * height;
        left.iter_mut().for_each(|item| item.shift(0.0, top));
        items.extend(left);
        used += (left_height.max(right_height) / height).round() as usize;
    }
    if used > room {
        return Err(LetterError::InfoTooLong { lines: used, room });
    }
    Ok(items)
}

/// A visible mark in a frame at the upper right: read aloud once per part, repeated for the eye on each page.
pub(super) fn mark(composer: &mut Composer<'_>, texts: &[(&str, Tag)]) -> Vec<Item> {
    let setting = Setting::new(
        (LETTERHEAD_RIGHT + 4.0, din::TEXT_RIGHT - 2.0),
        9.0,
        Ink::Black,
    );
    let mut top = 13.6;
    let mut items = Vec::new();
    for (text, tag) in texts {
        let (mut lines, height) = composer.lines(
            &RichText::bold(*text),
            LangTag::De,
            setting,
            *tag,
            Place::Mark,
        );
        for item in &mut lines {
            if let Shape::Text(text) = &item.shape {
                let right = text.right();
                item.shift(setting.edges.1 - right, top);
            }
        }
        items.extend(lines);
        top += height;
    }
    let left = items
        .iter()
        .fold(setting.edges.1, |left, item| match &item.shape {
            Shape::Text(text) => left.min(text.left()),
            Shape::Path(_) | Shape::Modules(_) => left,
        });
    if !items.is_empty() {
        let frame = (left - 2.0, 12.8, din::TEXT_RIGHT, top + 0.8);
        items.push(Item::path(Path {
            segments: vec![
                Segment::Move(frame.0, frame.1),
                Segment::Line(frame.2, frame.1),
                Segment::Line(frame.2, frame.3),
                Segment::Line(frame.0, frame.3),
                Segment::Close,
            ],
            fill: None,
            stroke: Some((0.35, Ink::Black)),
        }));
    }
    items
}

/// File number at the head of a following page.
pub(super) fn running_head(composer: &mut Composer<'_>, letter: &Letter) -> Vec<Item> {
    let setting = Setting::new((din::TEXT_LEFT, LETTERHEAD_RIGHT), 9.0, Ink::Dark);
    let authority = &letter.letterhead.authority;
    let text = if letter.reference.is_empty() {
        format!("{authority} · {}", letter.subject)
    } else {
        format!("{authority} · Aktenzeichen {}", letter.reference)
    };
    let paragraph = composer.paragraph(
        &RichText::plain(text),
        LangTag::De,
        setting,
        Place::Reference,
    );
    let lines = paragraph.lines.first();
    lines
        .map(|line| {
            Item::text(
                Tag::Pagination,
                &paragraph,
                line,
                setting.edges,
                din::RUNNING_HEAD,
                setting.size,
                setting.ink,
            )
        })
        .into_iter()
        .collect()
}

/// "Seite x von y" at the right of the foot.
pub(super) fn page_number(composer: &mut Composer<'_>, number: usize, count: usize) -> Vec<Item> {
    let setting = Setting::new((din::TEXT_LEFT, din::TEXT_RIGHT), 9.0, Ink::Dark);
    let text = RichText::plain(format!("Seite {number} von {count}"));
    let paragraph = composer.paragraph(&text, LangTag::De, setting, Place::Reference);
    let lines = paragraph.lines.first();
    lines
        .map(|line| {
            let left = din::TEXT_RIGHT - units_to_mm(line.width, setting.size);
            Item::text(
                Tag::Pagination,
                &paragraph,
                line,
                (left, din::TEXT_RIGHT),
                din::PAGE_NUMBER,
                setting.size,
                setting.ink,
            )
        })
        .into_iter()
        .collect()
}
