//! Blocks of a part as strips of the flow: headings, paragraphs, lists, QR rows, signatures.

use super::chart;
use super::composer::{Composer, Setting, Strip};
use super::din5008 as din;
use super::error::{LetterError, Place};
use super::factbox;
use super::form;
use super::language::LangTag;
use super::letter::{Block, HeadingLevel, Part, QrRow, RichText, Signature};
use super::page::{ElementId, Ink, Item, Modules, Role, Shape, Tag};
use super::qr;
use super::table;

/// Edges of the text in mm.
pub(super) const EDGES: (f32, f32) = (din::TEXT_LEFT, din::TEXT_RIGHT);
/// Space between paragraphs in lines.
const PARAGRAPH_GAP: f32 = 0.62;
/// Room for the signature by hand, in lines.
const SIGNING_ROOM: f32 = 2.6;

/// The strips of a part.
pub(super) fn strips(
    composer: &mut Composer<'_>,
    part: &Part,
    parent: ElementId,
) -> Result<Vec<Strip>, LetterError> {
    let groups = groups(composer, part, parent)?;
    Ok(groups.into_iter().flat_map(|(_, strips)| strips).collect())
}

/// The strips of each block of a part, with its place in the part.
pub(super) fn groups(
    composer: &mut Composer<'_>,
    part: &Part,
    parent: ElementId,
) -> Result<Vec<(usize, Vec<Strip>)>, LetterError> {
    let mut flow: Vec<(usize, Vec<Strip>)> = Vec::new();
    let mut extra = 0.0;
    let mut list: Option<ElementId> = None;
    let mut blocks = part.blocks.iter().enumerate();
    while let Some((at, block)) = blocks.next() {
        let place = Place::Block {
            lang: part.lang,
            block: at,
        };
        let in_list = matches!(block, Block::ListItem(_) | Block::Tick(_));
        if !in_list {
            list = None;
        }
        let next = part.blocks.get(at + 1);
        let line = composer.space(part.lang);
        // The last lines of the text go with the signature: it never stands alone on a page.
        let ends = match next {
            Some(Block::Signature(_)) => true,
            Some(Block::QrRow(_)) => matches!(part.blocks.get(at + 2), Some(Block::Signature(_))),
            _ => false,
        };
        let (mut strips, gap) = match block {
            Block::Gap(lines) => {
                extra += lines * line;
                continue;
            }
            Block::Heading(level, text) => {
                heading(composer, *level, text, part.lang, parent, place)
            }
            Block::Paragraph(text) => {
                let tag = Tag::Element(composer.element(parent, Role::P, part.lang));
                let mut strips = composer.flow(text, part.lang, body(composer), tag, place);
                let leads = text.to_plain().trim_end().ends_with([':', '፦', '፡']);
                keep_last(&mut strips, leads || ends);
                (strips, PARAGRAPH_GAP * line)
            }
            Block::ListItem(text) => {
                let first = list.is_none();
                let parent =
                    *list.get_or_insert_with(|| composer.element(parent, Role::L, part.lang));
                let mut strips = list_item(composer, text, part.lang, parent, place);
                keep_last(&mut strips, ends);
                (strips, if first { 0.3 * line } else { 0.12 * line })
            }
            Block::Tick(text) => {
                let parent =
                    *list.get_or_insert_with(|| composer.element(parent, Role::L, part.lang));
                let mut strips = form::tick(composer, text, part.lang, parent, place);
                keep_last(&mut strips, ends);
                (strips, 0.45 * line)
            }
            Block::Blank(text) => {
                let mut strip = form::blank(composer, text, part.lang, parent, place);
                strip.keep = ends;
                (vec![strip], 0.9 * line)
            }
            Block::Notice(text) => {
                let strip = form::notice(composer, text, part.lang, parent, place);
                (vec![strip], 0.9 * line)
            }
            Block::Facts(rows) => (
                table::facts(composer, rows, part.lang, parent, place),
                0.5 * line,
            ),
            Block::Table(grid) => (
                table::grid(composer, grid, part.lang, parent, place),
                0.7 * line,
            ),
            Block::Chart(plot) => (
                vec![chart::strip(composer, plot, part.lang, parent, place)],
                0.7 * line,
            ),
            Block::FactBox(facts) => (factbox::strips(composer, facts, parent, place), 0.8 * line),
            Block::QrRow(row) => {
                let strip = match next {
                    Some(Block::Signature(signature)) => {
                        let _ = blocks.next();
                        closing(composer, signature, Some(row), part.lang, parent, place)?
                    }
                    _ => qr_row(composer, row, &ALONE, part.lang, parent, place)?,
                };
                (vec![strip], 1.1 * line)
            }
            Block::Signature(signature) => {
                let strip = closing(composer, signature, None, part.lang, parent, place)?;
                (vec![strip], 1.1 * line)
            }
        };
        let after_box = matches!(
            at.checked_sub(1).and_then(|before| part.blocks.get(before)),
            Some(
                Block::FactBox(_)
                    | Block::QrRow(_)
                    | Block::Facts(_)
                    | Block::Table(_)
                    | Block::Chart(_)
                    | Block::Notice(_)
            )
        );
        if let Some(first) = strips.first_mut() {
            first.gap =
                gap.max(if after_box { 0.9 * line } else { 0.0 }) + std::mem::take(&mut extra);
        }
        flow.push((at, strips));
    }
    Ok(flow)
}

/// The setting of running text.
pub(super) fn body(composer: &Composer<'_>) -> Setting {
    Setting {
        beside: composer.beside,
        ..composer.setting(composer.edges, composer.body_pt(), Ink::Black)
    }
}

/// Strips of a heading, bold, kept with what follows, and the space above it.
pub(super) fn heading(
    composer: &mut Composer<'_>,
    level: HeadingLevel,
    text: &RichText,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> (Vec<Strip>, f32) {
    let (role, factor, gap) = match level {
        HeadingLevel::H1 => (Role::H1, 1.18, 1.2),
        HeadingLevel::H2 => (Role::H2, 1.0, 1.0),
    };
    let mut bold = text.clone();
    bold.spans.iter_mut().for_each(|span| span.bold = true);
    let setting = Setting {
        size: composer.body_pt() * factor,
        ..body(composer)
    };
    let tag = Tag::Element(composer.element(parent, role, lang));
    let mut strips = composer.flow(&bold, lang, setting, tag, place);
    strips.iter_mut().for_each(|strip| strip.keep = true);
    (strips, gap * composer.space(lang))
}

fn keep_last(strips: &mut [Strip], keep: bool) {
    if let Some(last) = strips.last_mut() {
        last.keep = keep;
    }
}

fn list_item(
    composer: &mut Composer<'_>,
    text: &RichText,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Vec<Strip> {
    let item = composer.element(parent, Role::LI, lang);
    let label = Tag::Element(composer.element(item, Role::Lbl, lang));
    let content = Tag::Element(composer.element(item, Role::LBody, lang));
    let indent = 5.0 * composer.scale();
    let (left, right) = composer.edges;
    let (inner, outer) = if lang.is_rtl() {
        ((left, right - indent), (right - indent, right))
    } else {
        ((left + indent, right), (left, left + indent))
    };
    let setting = body(composer);
    let (bullet, _) = composer.lines(
        &RichText::plain("•"),
        lang,
        Setting {
            edges: outer,
            ..setting
        },
        label,
        place,
    );
    let mut strips = composer.flow(
        text,
        lang,
        Setting {
            edges: inner,
            ..setting
        },
        content,
        place,
    );
    if let Some(first) = strips.first_mut() {
        first.items.splice(0..0, bullet).for_each(drop);
    }
    strips
}

/// Where the parts of a QR row stand, for left-to-right parts; mirrored for the others.
struct QrPlaces {
    code: f32,
    /// Space between the code and its captions.
    gap: f32,
    /// Right edge of the captions.
    right: f32,
}

/// A code alone: the captions have the rest of the line.
const ALONE: QrPlaces = QrPlaces {
    code: EDGES.0,
    gap: 6.0,
    right: EDGES.1 - 20.0,
};
/// A code beside the signature: both end the letter on one height.
const BESIDE_SIGNATURE: QrPlaces = QrPlaces {
    code: 106.0,
    gap: 5.0,
    right: EDGES.1,
};
/// Right edge of a signature beside a code.
const SIGNATURE_RIGHT: f32 = 98.0;

pub(super) fn mirrored(edges: (f32, f32)) -> (f32, f32) {
    let sum = EDGES.0 + EDGES.1;
    (sum - edges.1, sum - edges.0)
}

fn qr_row(
    composer: &mut Composer<'_>,
    row: &QrRow,
    places: &QrPlaces,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Result<Strip, LetterError> {
    let code = qr::encode(&row.payload)?;
    let side = composer.density.code();
    let module = side / code.size as f32;
    if module < qr::SMALLEST_MODULE {
        return Err(LetterError::QrTooLarge {
            bytes: row.payload.len(),
        });
    }
    let flip = |edges: (f32, f32)| {
        if lang.is_rtl() {
            mirrored(edges)
        } else {
            edges
        }
    };
    let figure = composer.structure.add_figure(parent, lang, &row.alt);
    let mut items = vec![Item {
        tag: Tag::Element(figure),
        shape: Shape::Modules(Modules {
            x: flip((places.code, places.code + side)).0,
            y: 0.0,
            module,
            size: code.size,
            bars: code.bars,
        }),
    }];
    let captions_edges = (places.code + side + places.gap, places.right);
    let mut captions = Vec::new();
    let mut height = 0.0;
    for (caption_lang, text) in &row.captions {
        let tag = Tag::Element(composer.element(parent, Role::P, *caption_lang));
        let size = composer.body_pt() * 0.91;
        let setting = composer.setting(flip(captions_edges), size, Ink::Black);
        if height > 0.0 {
            height += 1.5;
        }
        let (mut lines, used) = composer.lines(text, *caption_lang, setting, tag, place);
        lines.iter_mut().for_each(|item| item.shift(0.0, height));
        captions.extend(lines);
        height += used;
    }
    let top = ((side - height) / 2.0).max(0.0);
    captions.iter_mut().for_each(|item| item.shift(0.0, top));
    items.extend(captions);
    Ok(Strip {
        height: side.max(height),
        items,
        ..Strip::default()
    })
}

/// The signature, with a code beside it if there is one.
fn closing(
    composer: &mut Composer<'_>,
    signature: &Signature,
    code: Option<&QrRow>,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Result<Strip, LetterError> {
    let mut strip = match code {
        Some(row) => qr_row(composer, row, &BESIDE_SIGNATURE, lang, parent, place)?,
        None => Strip::default(),
    };
    let right = if code.is_some() {
        SIGNATURE_RIGHT
    } else {
        composer.edges.1
    };
    let edges = (composer.edges.0, right);
    let setting = Setting {
        edges: if lang.is_rtl() {
            composer.mirrored(edges)
        } else {
            edges
        },
        ..body(composer)
    };
    let mut y = 0.0;
    for (group, lines) in [&signature.greeting, &signature.name]
        .into_iter()
        .enumerate()
    {
        if group == 1 && y > 0.0 {
            y += SIGNING_ROOM * composer.density.room() * composer.line_height(lang);
        }
        for line in lines {
            let tag = Tag::Element(composer.element(parent, Role::P, lang));
            let (mut set, height) =
                composer.lines(&RichText::plain(line), lang, setting, tag, place);
            set.iter_mut().for_each(|item| item.shift(0.0, y));
            strip.items.extend(set);
            y += height;
        }
    }
    strip.height = strip.height.max(y);
    Ok(strip)
}
