//! From a paragraph to lines of glyphs: bidi, items, line breaks, shaping, visual order. Knows no page and no PDF.
//!
//! All lengths are thousandths of the type size (the unit of the embedded faces).

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use harfrust::{BufferClusterLevel, Script, Tag, UnicodeBuffer};
use unicode_bidi::{BidiInfo, Level, ParagraphInfo};
use unicode_linebreak::linebreaks;
use unicode_normalization::UnicodeNormalization as _;
use unicode_script::{Script as UnicodeScript, UnicodeScript as _};

use super::fonts::{Face, FontBook};
use super::language::{Faces, LangTag};
use super::letter::RichText;

/// One glyph of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glyph {
    /// Glyph number in its face.
    pub id: u16,
    /// How far the pen moves.
    pub advance: i32,
    /// Shift to the right of the pen.
    pub dx: i32,
    /// Shift upwards from the base line.
    pub dy: i32,
    /// The characters it stands for (bytes of [`Paragraph::text`]). Glyphs with the same range form one cluster.
    pub text: Range<usize>,
}

/// Glyphs of one face and direction, from left to right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Face of every glyph.
    pub face: Face,
    /// Whether the characters run from right to left.
    pub rtl: bool,
    /// Glyphs in visual order.
    pub glyphs: Vec<Glyph>,
}

/// One line in visual order. White space at its end is kept for readers of the text but hangs out of the width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Runs from left to right.
    pub runs: Vec<Run>,
    /// Width without the hanging white space.
    pub width: i32,
    /// White space hanging out at the left (right-to-left paragraphs only).
    pub hang_left: i32,
    /// Bytes of the paragraph's text.
    pub text: Range<usize>,
}

/// A paragraph set in lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The text (NFC, one line).
    pub text: Arc<str>,
    /// Language, and with it the direction.
    pub lang: LangTag,
    /// At least one line, even for an empty text.
    pub lines: Vec<Line>,
}

impl Paragraph {
    /// Width of the widest line.
    pub fn width(&self) -> i32 {
        self.lines.iter().map(|line| line.width).max().unwrap_or(0)
    }
}

/// Characters that no face of the book has, in order of appearance, each once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingCharacters(pub Vec<char>);

/// The paragraphs that were set for a letter. It is set anew for each closeness of its lines, and most of its lines stay.
#[derive(Debug, Default)]
pub struct Known(RefCell<HashMap<RichText, Vec<Lined>>>);

/// A text in one language and width.
type Lined = (LangTag, i32, Rc<Paragraph>);

impl Known {
    /// As [`set`], which is asked once for each text, language and width.
    ///
    /// # Errors
    /// As [`set`].
    pub fn set(
        &self,
        book: &FontBook,
        rich: &RichText,
        lang: LangTag,
        width: i32,
    ) -> Result<Rc<Paragraph>, MissingCharacters> {
        let mut known = self.0.borrow_mut();
        let mut before = known.get(rich).into_iter().flatten();
        if let Some((.., paragraph)) = before.find(|(l, w, _)| (*l, *w) == (lang, width)) {
            return Ok(Rc::clone(paragraph));
        }
        let paragraph = Rc::new(set(book, rich, lang, width)?);
        let new = (lang, width, Rc::clone(&paragraph));
        known.entry(rich.clone()).or_default().push(new);
        Ok(paragraph)
    }
}

/// Sets a text in lines of at most `width`. A word wider than a line is broken between characters.
///
/// # Errors
/// The characters that cannot be drawn; there is never an empty box on paper.
pub fn set(
    book: &FontBook,
    rich: &RichText,
    lang: LangTag,
    width: i32,
) -> Result<Paragraph, MissingCharacters> {
    let flat = Flat::new(rich);
    let text: Arc<str> = Arc::from(flat.text.as_str());
    let level = if lang.is_rtl() {
        Level::rtl()
    } else {
        Level::ltr()
    };
    let bidi = BidiInfo::new(&text, Some(level));
    let Some(paragraph) = bidi.paragraphs.first() else {
        return Ok(Paragraph {
            text,
            lang,
            lines: vec![Line {
                runs: Vec::new(),
                width: 0,
                hang_left: 0,
                text: 0..0,
            }],
        });
    };
    let setter = Setter {
        book,
        lang,
        text: &text,
        bidi: &bidi,
        paragraph,
        items: itemise(book, &flat, &bidi.levels, lang)?,
    };
    let lines = setter.lines(width)?;
    Ok(Paragraph { text, lang, lines })
}

/// The paragraph as one string and the places where the weight changes.
struct Flat {
    text: String,
    /// End of each stretch and its weight.
    weights: Vec<(usize, bool)>,
}

impl Flat {
    fn new(rich: &RichText) -> Self {
        let mut text = String::new();
        let mut weights = Vec::new();
        for span in &rich.spans {
            let clean = span.text.nfc().map(|c| {
                if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') {
                    ' '
                } else {
                    c
                }
            });
            text.extend(clean);
            weights.push((text.len(), span.bold));
        }
        Self { text, weights }
    }

    fn bold_at(&self, at: usize) -> bool {
        self.weights
            .iter()
            .find(|(end, _)| at < *end)
            .is_some_and(|(_, bold)| *bold)
    }
}

/// Characters that only steer the direction or the line break: resolved before shaping, never drawn, never copied.
fn steers(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

fn joins(c: char) -> bool {
    matches!(
        c,
        '\u{200C}' | '\u{200D}' | '\u{034F}' | '\u{FE00}'..='\u{FE0F}'
    )
}

/// A stretch of one level, script and face.
#[derive(Debug, Clone)]
struct Item {
    range: Range<usize>,
    level: Level,
    script: UnicodeScript,
    face: Face,
}

fn itemise(
    book: &FontBook,
    flat: &Flat,
    levels: &[Level],
    lang: LangTag,
) -> Result<Vec<Item>, MissingCharacters> {
    let mut items: Vec<Item> = Vec::new();
    let mut missing = Vec::new();
    let mut script = flat
        .text
        .chars()
        .map(|c| c.script())
        .find(|script| !matches!(script, UnicodeScript::Common | UnicodeScript::Inherited))
        .unwrap_or(match lang.faces() {
            Faces::Latin => UnicodeScript::Latin,
            Faces::Arabic => UnicodeScript::Arabic,
            Faces::Ethiopic => UnicodeScript::Ethiopic,
        });
    let mut family = lang.faces();
    let mut joined = false;
    for (at, c) in flat.text.char_indices() {
        if steers(c) {
            joined = false;
            continue;
        }
        let own = c.script();
        if !matches!(own, UnicodeScript::Common | UnicodeScript::Inherited) {
            script = own;
        }
        let bold = flat.bold_at(at);
        match family_of(book, c, own, bold, family, lang) {
            Some(found) => family = found,
            None if missing.contains(&c) => {}
            None => missing.push(c),
        }
        let face = Face::of(family, bold);
        let end = at + c.len_utf8();
        match items.last_mut() {
            Some(last)
                if joined
                    && last.level == levels[at]
                    && last.script == script
                    && last.face == face =>
            {
                last.range.end = end;
            }
            _ => items.push(Item {
                range: at..end,
                level: levels[at],
                script,
                face,
            }),
        }
        joined = true;
    }
    if missing.is_empty() {
        Ok(items)
    } else {
        Err(MissingCharacters(missing))
    }
}

/// The family that draws a character: white space, marks and punctuation stay with what stands before them,
/// ASCII letters and digits are always Noto Sans, everything else goes by the order of the language.
fn family_of(
    book: &FontBook,
    c: char,
    script: UnicodeScript,
    bold: bool,
    before: Faces,
    lang: LangTag,
) -> Option<Faces> {
    if joins(c) || c.is_whitespace() {
        return Some(before);
    }
    if c.is_ascii_alphanumeric() {
        return Some(Faces::Latin);
    }
    let stays = matches!(script, UnicodeScript::Common | UnicodeScript::Inherited);
    let order = [lang.faces(), Faces::Latin, Faces::Arabic, Faces::Ethiopic];
    stays
        .then_some(before)
        .into_iter()
        .chain(order)
        .find(|family| book.covers(Face::of(*family, bold), c))
}

struct Setter<'a> {
    book: &'a FontBook,
    lang: LangTag,
    text: &'a str,
    bidi: &'a BidiInfo<'a>,
    paragraph: &'a ParagraphInfo,
    items: Vec<Item>,
}

impl Setter<'_> {
    fn lines(&self, width: i32) -> Result<Vec<Line>, MissingCharacters> {
        let ends = self.line_ends(width)?;
        let mut start = 0;
        ends.into_iter()
            .map(|end| {
                let line = self.line(start..end);
                start = end;
                line
            })
            .collect()
    }

    /// Where each line ends: greedy, white space at the end does not count.
    fn line_ends(&self, width: i32) -> Result<Vec<usize>, MissingCharacters> {
        let len = self.text.len();
        let mut advance = vec![0; len + 1];
        let mut cluster = vec![false; len + 1];
        for item in &self.items {
            for glyph in self.shape(item, item.range.clone(), item.level)? {
                advance[glyph.text.start] += glyph.advance;
                cluster[glyph.text.start] = true;
            }
        }
        // `before[i]`: width of everything in front of byte i.
        let mut before = vec![0; len + 1];
        for at in 0..len {
            before[at + 1] = before[at] + advance[at];
        }
        let width_of = |start: usize, end: usize| {
            let trimmed = start + self.text[start..end].trim_end().len();
            before[trimmed] - before[start]
        };
        let mut ends = Vec::new();
        let mut start = 0;
        let mut fits: Option<usize> = None;
        for (at, _) in linebreaks(self.text) {
            while start < at && width_of(start, at) > width {
                let end = fits.take().unwrap_or_else(|| {
                    let clusters =
                        (start + 1..at).filter(|byte| cluster[*byte] && advance[*byte] > 0);
                    let fitting: Vec<usize> = clusters
                        .enumerate()
                        .take_while(|(count, byte)| *count == 0 || width_of(start, *byte) <= width)
                        .map(|(_, byte)| byte)
                        .collect();
                    let after_sign =
                        |byte: &&usize| self.text[..**byte].ends_with(['@', '.', '/', '-', '_']);
                    let good = fitting.iter().rev().find(after_sign).or(fitting.last());
                    good.copied().unwrap_or(at)
                });
                ends.push(end);
                start = end;
            }
            if at > start {
                fits = Some(at);
            }
        }
        if start < len || ends.is_empty() {
            ends.push(len);
        }
        Ok(ends)
    }

    fn line(&self, range: Range<usize>) -> Result<Line, MissingCharacters> {
        let trimmed = range.start + self.text[range.clone()].trim_end().len();
        let (levels, visual) = self.bidi.visual_runs(self.paragraph, range.clone());
        let mut runs = Vec::new();
        for stretch in visual {
            let level = levels[stretch.start];
            let mut cut: Vec<(&Item, Range<usize>)> = self
                .items
                .iter()
                .filter_map(|item| {
                    let part = item.range.start.max(stretch.start)..item.range.end.min(stretch.end);
                    (part.start < part.end).then_some((item, part))
                })
                .collect();
            if level.is_rtl() {
                cut.reverse();
            }
            for (item, part) in cut {
                runs.push(Run {
                    face: item.face,
                    rtl: level.is_rtl(),
                    glyphs: self.shape(item, part, level)?,
                });
            }
        }
        let all: i32 = runs
            .iter()
            .flat_map(|run| &run.glyphs)
            .map(|glyph| glyph.advance)
            .sum();
        let hanging: i32 = runs
            .iter()
            .flat_map(|run| &run.glyphs)
            .filter(|glyph| glyph.text.start >= trimmed)
            .map(|glyph| glyph.advance)
            .sum();
        Ok(Line {
            runs,
            width: all - hanging,
            hang_left: if self.lang.is_rtl() { hanging } else { 0 },
            text: range,
        })
    }

    fn shape(
        &self,
        item: &Item,
        range: Range<usize>,
        level: Level,
    ) -> Result<Vec<Glyph>, MissingCharacters> {
        let rtl = level.is_rtl();
        let script = Script::from_iso15924_tag(Tag::from_u32(item.script.as_iso15924_tag()))
            .unwrap_or(harfrust::script::LATIN);
        let (shaper, plan) = self.book.shaper(item.face, script, rtl, self.lang);
        let mut buffer = UnicodeBuffer::new();
        buffer.set_pre_context(&self.text[..range.start]);
        for (at, c) in self.text[range.clone()].char_indices() {
            buffer.add(c, (range.start + at) as u32);
        }
        buffer.set_post_context(&self.text[range.end..]);
        buffer.set_direction(plan.direction());
        buffer.set_script(script);
        if let Some(language) = self.book.language(self.lang) {
            buffer.set_language(language.clone());
        }
        buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
        let shaped = shaper.shape_with_plan(&plan, buffer, super::fonts::FEATURES);

        let infos = shaped.glyph_infos();
        let mut glyphs: Vec<Glyph> = infos
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| Glyph {
                id: info.glyph_id as u16,
                advance: position.x_advance,
                dx: position.x_offset,
                dy: position.y_offset,
                text: info.cluster as usize..info.cluster as usize,
            })
            .collect();
        // The end of a cluster is the start of the next one in reading order.
        let mut end = range.end;
        let mut close = |glyph: &mut Glyph, next: &mut usize| {
            if glyph.text.start < *next {
                end = *next;
                *next = glyph.text.start;
            }
            glyph.text.end = end;
        };
        let mut next = range.end;
        if rtl {
            glyphs.iter_mut().for_each(|glyph| close(glyph, &mut next));
        } else {
            glyphs
                .iter_mut()
                .rev()
                .for_each(|glyph| close(glyph, &mut next));
        }
        let missing: Vec<char> = glyphs
            .iter()
            .filter(|glyph| glyph.id == 0)
            .flat_map(|glyph| self.text[glyph.text.clone()].chars())
            .collect();
        if missing.is_empty() {
            Ok(glyphs)
        } else {
            Err(MissingCharacters(missing))
        }
    }
}
