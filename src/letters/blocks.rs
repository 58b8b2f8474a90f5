//! Blocks of a part as strips of the flow: headings, paragraphs, lists, QR rows, signatures.

use super::composer::{Composer, Setting, Strip};
use super::din5008 as din;
use super::error::{LetterError, Place};
use super::factbox;
use super::language::LangTag;
use super::letter::{Block, HeadingLevel, Part, QrRow, RichText, Signature};
use super::page::{ElementId, Ink, Item, Modules, Role, Shape, Tag};
use super::qr;

/// Edges of the text in mm.
pub(super) const EDGES: (f32, f32) = (din::TEXT_LEFT, din::TEXT_RIGHT);
/// Space between paragraphs in lines.
const PARAGRAPH_GAP: f32 = 0.62;
/// Side of a QR code in mm.
const QR_SIDE: f32 = 32.0;

/// The strips of a part.
pub(super) fn strips(
    composer: &mut Composer<'_>,
    part: &Part,
    parent: ElementId,
) -> Result<Vec<Strip>, LetterError> {
    let mut flow: Vec<Strip> = Vec::new();
    let mut extra = 0.0;
    let mut list: Option<ElementId> = None;
    for (at, block) in part.blocks.iter().enumerate() {
        let place = Place::Block {
            lang: part.lang,
            block: at,
        };
        let in_list = matches!(block, Block::ListItem(_));
        if !in_list {
            list = None;
        }
        let next = part.blocks.get(at + 1);
        let line = composer.line_height(part.lang);
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
                keep_last(
                    &mut strips,
                    leads || matches!(next, Some(Block::Signature(_))),
                );
                (strips, PARAGRAPH_GAP * line)
            }
            Block::ListItem(text) => {
                let first = list.is_none();
                let parent =
                    *list.get_or_insert_with(|| composer.element(parent, Role::L, part.lang));
                let strips = list_item(composer, text, part.lang, parent, place);
                (strips, if first { 0.3 * line } else { 0.12 * line })
            }
            Block::FactBox(facts) => (
                vec![factbox::strip(composer, facts, parent, place)],
                0.8 * line,
            ),
            Block::QrRow(row) => (
                vec![qr_row(composer, row, part.lang, parent, place)?],
                0.8 * line,
            ),
            Block::Signature(signature) => (
                signed(composer, signature, part.lang, parent, place),
                1.1 * line,
            ),
        };
        let after_box = matches!(
            at.checked_sub(1).and_then(|before| part.blocks.get(before)),
            Some(Block::FactBox(_) | Block::QrRow(_))
        );
        if let Some(first) = strips.first_mut() {
            first.gap =
                gap.max(if after_box { 0.9 * line } else { 0.0 }) + std::mem::take(&mut extra);
        }
        flow.append(&mut strips);
    }
    Ok(flow)
}

/// The setting of running text.
pub(super) fn body(composer: &Composer<'_>) -> Setting {
    Setting {
        edges: EDGES,
        size: composer.style.body_pt(),
        ink: Ink::Black,
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
        size: composer.style.body_pt() * factor,
        ..body(composer)
    };
    let tag = Tag::Element(composer.element(parent, role, lang));
    let mut strips = composer.flow(&bold, lang, setting, tag, place);
    strips.iter_mut().for_each(|strip| strip.keep = true);
    (strips, gap * composer.line_height(lang))
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
    let (inner, outer) = if lang.is_rtl() {
        ((EDGES.0, EDGES.1 - indent), (EDGES.1 - indent, EDGES.1))
    } else {
        ((EDGES.0 + indent, EDGES.1), (EDGES.0, EDGES.0 + indent))
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

fn qr_row(
    composer: &mut Composer<'_>,
    row: &QrRow,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Result<Strip, LetterError> {
    let code = qr::encode(&row.payload)?;
    let module = QR_SIDE / code.size as f32;
    if module < qr::SMALLEST_MODULE {
        return Err(LetterError::QrTooLarge {
            bytes: row.payload.len(),
        });
    }
    let quiet = module * qr::QUIET_ZONE as f32;
    let x = if lang.is_rtl() {
        EDGES.1 - QR_SIDE
    } else {
        EDGES.0
    };
    let figure = composer.structure.add_figure(parent, lang, &row.alt);
    let mut items = vec![Item {
        tag: Tag::Element(figure),
        shape: Shape::Modules(Modules {
            x,
            y: quiet,
            module,
            size: code.size,
            bars: code.bars,
        }),
    }];
    // The captions stand on the side where reading begins after the code.
    let room = 118.0;
    let edges = if lang.is_rtl() {
        (x - quiet - 3.0 - room, x - quiet - 3.0)
    } else {
        (x + QR_SIDE + quiet + 3.0, x + QR_SIDE + quiet + 3.0 + room)
    };
    let mut captions = Vec::new();
    let mut height = 0.0;
    for (caption_lang, text) in &row.captions {
        let tag = Tag::Element(composer.element(parent, Role::P, *caption_lang));
        let reach = if caption_lang.is_rtl() && !lang.is_rtl() {
            30.0
        } else {
            0.0
        };
        let setting = Setting {
            edges: (edges.0, edges.1 - reach),
            size: composer.style.body_pt() * 0.92,
            ink: Ink::Black,
        };
        if height > 0.0 {
            height += 2.0;
        }
        let (mut lines, used) = composer.lines(text, *caption_lang, setting, tag, place);
        lines.iter_mut().for_each(|item| item.shift(0.0, height));
        captions.extend(lines);
        height += used;
    }
    let total = QR_SIDE + 2.0 * quiet;
    let top = ((total - height) / 2.0).max(0.0);
    captions.iter_mut().for_each(|item| item.shift(0.0, top));
    items.extend(captions);
    Ok(Strip {
        height: total.max(height),
        items,
        ..Strip::default()
    })
}

fn signed(
    composer: &mut Composer<'_>,
    signature: &Signature,
    lang: LangTag,
    parent: ElementId,
    place: Place,
) -> Vec<Strip> {
    let mut strips = Vec::new();
    let room = 3.0 * composer.line_height(lang);
    for (group, lines) in [&signature.greeting, &signature.name]
        .into_iter()
        .enumerate()
    {
        for (at, line) in lines.iter().enumerate() {
            let tag = Tag::Element(composer.element(parent, Role::P, lang));
            let mut flow = composer.flow(&RichText::plain(line), lang, body(composer), tag, place);
            if let (1, 0, Some(first)) = (group, at, flow.first_mut()) {
                first.gap = if signature.greeting.is_empty() {
                    0.0
                } else {
                    room
                };
            }
            strips.append(&mut flow);
        }
    }
    strips.iter_mut().for_each(|strip| strip.keep = true);
    keep_last(&mut strips, false);
    strips
}
