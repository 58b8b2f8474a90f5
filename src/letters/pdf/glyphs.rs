//! Which glyphs a file uses and which text each stands for, so that what is copied or read aloud is what was typed.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::letters::fonts::Face;
use crate::letters::page::{Composition, Shape, TextLine};
use crate::letters::text::{Glyph, Run};

/// One text per glyph and file, as the PDF format wants it.
pub(super) struct GlyphTexts {
    used: BTreeMap<Face, BTreeSet<u16>>,
    texts: HashMap<(Face, u16), String>,
}

impl GlyphTexts {
    /// The first text of a glyph wins; clusters of several glyphs only fill what is still open.
    pub(super) fn collect(letters: &[Composition]) -> Self {
        let mut collected = Self {
            used: BTreeMap::new(),
            texts: HashMap::new(),
        };
        let lines = || {
            letters
                .iter()
                .flat_map(|letter| &letter.pages)
                .flat_map(|page| &page.items)
                .filter_map(|item| match &item.shape {
                    Shape::Text(line) => Some(line),
                    Shape::Path(_) | Shape::Modules(_) => None,
                })
        };
        for line in lines() {
            for run in line.runs() {
                collected
                    .used
                    .entry(run.face)
                    .or_default()
                    .extend(run.glyphs.iter().map(|glyph| glyph.id));
                for cluster in clusters(&run.glyphs) {
                    if let [glyph] = cluster {
                        let _ = collected
                            .texts
                            .entry((run.face, glyph.id))
                            .or_insert_with(|| text_of(line, run, glyph));
                    }
                }
            }
        }
        for line in lines() {
            for run in line.runs() {
                for cluster in clusters(&run.glyphs).filter(|cluster| cluster.len() > 1) {
                    let whole = text_of(line, run, &cluster[0]);
                    let pieces: Vec<char> = whole.nfd().collect();
                    for (at, glyph) in cluster.iter().enumerate() {
                        let piece = if pieces.len() == cluster.len() {
                            pieces[at].to_string()
                        } else {
                            whole.clone()
                        };
                        let _ = collected.texts.entry((run.face, glyph.id)).or_insert(piece);
                    }
                }
            }
        }
        collected
    }

    /// The glyphs used of each face.
    pub(super) fn used(&self) -> &BTreeMap<Face, BTreeSet<u16>> {
        &self.used
    }

    /// The text registered for a glyph.
    pub(super) fn text(&self, face: Face, glyph: u16) -> &str {
        self.texts.get(&(face, glyph)).map_or(" ", String::as_str)
    }

    /// The text of some clusters if their glyphs do not already tell it.
    pub(super) fn actual(&self, line: &TextLine, run: &Run, glyphs: &[Glyph]) -> Option<String> {
        let (first, last) = (glyphs.first()?, glyphs.last()?);
        if first.text != last.text {
            let start = first.text.start.min(last.text.start);
            let end = first.text.end.max(last.text.end);
            return Some(line.text[start..end].to_owned());
        }
        let text = text_of(line, run, first);
        let told = glyphs.len() == 1 && self.text(run.face, first.id) == text;
        (!told).then_some(text)
    }
}

/// Whether a glyph stands for combining marks only.
pub(super) fn is_mark(line: &TextLine, glyph: &Glyph) -> bool {
    let text = &line.text[glyph.text.clone()];
    !text.is_empty() && text.chars().all(is_combining_mark)
}

/// The clusters of a run in visual order. In left-to-right text a letter makes one piece with its marks: readers would
/// take a raised mark for a line of its own, and the way back from a mark for a blank, and tear the word apart.
pub(super) fn pieces<'r>(line: &TextLine, run: &'r Run) -> Vec<&'r [Glyph]> {
    if run.rtl {
        return clusters(&run.glyphs).collect();
    }
    let mut pieces = Vec::new();
    let mut rest = run.glyphs.as_slice();
    while !rest.is_empty() {
        let mut clusters = clusters(rest).peekable();
        let mut end = clusters.next().map_or(0, <[Glyph]>::len);
        let alone = end;
        while let Some(mark) = clusters.next_if(|cluster| is_mark(line, &cluster[0])) {
            end += mark.len();
        }
        let (letter, behind) = rest.split_at(end);
        rest = behind;
        if end > alone || letter.iter().any(|glyph| glyph.dy != 0) {
            pieces.push(letter);
        } else {
            pieces.extend(self::clusters(letter));
        }
    }
    pieces
}

/// Whether a glyph is a raised mark of right-to-left text. As text of its own it would tear the word apart in every
/// reader, and a common text with its letter would be turned round; it is drawn as an outline and the letters tell the word.
pub(super) fn is_drawn(line: &TextLine, run: &Run, glyph: &Glyph) -> bool {
    run.rtl && glyph.dy != 0 && is_mark(line, glyph)
}

/// Whether a glyph of a piece is a mark upon the letter before it, in left-to-right text. The letter alone stands in the
/// text and tells both; readers would take the way back from a mark for a blank.
pub(super) fn is_set_upon(run: &Run, at: usize, glyph: &Glyph) -> bool {
    !run.rtl && at > 0 && glyph.advance == 0
}

/// Stretches of glyphs that stand for the same characters.
pub(super) fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|left, right| left.text == right.text)
}

/// The characters of a glyph as a reader of the drawn page meets them.
fn text_of(line: &TextLine, run: &Run, glyph: &Glyph) -> String {
    let text = &line.text[glyph.text.clone()];
    if !text.is_empty() && text.chars().all(char::is_whitespace) {
        return " ".to_owned();
    }
    if run.rtl {
        // Readers turn right-to-left text round themselves and mirror brackets while doing so.
        return text.chars().map(mirrored).collect();
    }
    text.to_owned()
}

fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        other => other,
    }
}
