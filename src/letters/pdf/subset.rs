//! The part of a face that a file needs, in the form printpdf embeds.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontMetrics, FontType, ParsedFont, PdfFontMetricsStub};
use sha2::{Digest as _, Sha256};
use skrifa::MetadataProvider as _;
use skrifa::instance::{LocationRef, Size};
use subsetter::GlyphRemapper;

use crate::letters::error::LetterError;
use crate::letters::fonts::{Face, FontBook, UNITS_PER_EM};

/// A subset and how its glyphs are numbered.
pub(super) struct Subset {
    pub(super) face: Face,
    pub(super) font: ParsedFont,
    numbers: GlyphRemapper,
}

impl Subset {
    /// Number of a glyph of the whole face in the subset; 0 for a glyph that was not asked for.
    pub(super) fn number(&self, glyph: u16) -> u16 {
        self.numbers.get(glyph).unwrap_or(0)
    }
}

/// Cuts a face down to the used glyphs.
pub(super) fn subset(
    book: &FontBook,
    face: Face,
    used: &BTreeSet<u16>,
) -> Result<Subset, LetterError> {
    let glyphs: Vec<u16> = used.iter().copied().collect();
    let numbers = GlyphRemapper::new_from_glyphs(&glyphs);
    let bytes =
        subsetter::subset(face.bytes(), 0, &numbers).map_err(|_| LetterError::Font(face))?;
    let bytes = without_names(&bytes).ok_or(LetterError::Font(face))?;
    let widths: BTreeMap<u16, u16> = std::iter::once(0)
        .chain(glyphs.iter().copied())
        .map(|glyph| {
            (
                numbers.get(glyph).unwrap_or(0),
                book.width(face, glyph) as u16,
            )
        })
        .collect();
    let metrics = book
        .font(face)
        .metrics(Size::unscaled(), LocationRef::default());
    let bounds = metrics.bounds.unwrap_or_default();
    let font = ParsedFont {
        original_bytes: bytes,
        font_index: 0,
        font_name: Some(format!("{}+{}", prefix(face, &glyphs), face.name())),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: widths,
        units_per_em: UNITS_PER_EM,
        font_metrics: FontMetrics {
            ascent: metrics.ascent as i16,
            descent: metrics.descent as i16,
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: UNITS_PER_EM,
            x_min: bounds.x_min as i16,
            y_min: bounds.y_min as i16,
            x_max: bounds.x_max as i16,
            y_max: bounds.y_max as i16,
            us_weight_class: face.weight(),
            ..PdfFontMetricsStub::default()
        },
    };
    Ok(Subset {
        face,
        font,
        numbers,
    })
}

/// Length of the head of a font program, and of the entry of each table.
const HEAD: usize = 12;
const ENTRY: usize = 16;
/// Where the sum over a font program stands in its table `head`, and what it makes all of it add up to.
const SUM_AT: usize = 8;
const WHOLE_SUM: u32 = 0xB1B0_AFBA;

/// A font program without the names of the face and of its glyphs, which no reader of a PDF asks for: an eighth of it.
fn without_names(font: &[u8]) -> Option<Vec<u8>> {
    let number = |at: usize| Some(u32::from_be_bytes(*font.get(at..)?.first_chunk()?));
    let count = usize::from(u16::from_be_bytes(*font.get(4..)?.first_chunk()?));
    let mut tables = Vec::new();
    for entry in (0..count).map(|nth| HEAD + nth * ENTRY) {
        let tag: [u8; 4] = *font.get(entry..)?.first_chunk()?;
        let (from, length) = (number(entry + 8)? as usize, number(entry + 12)? as usize);
        if !matches!(&tag, b"name" | b"post") {
            tables.push((tag, number(entry + 4)?, font.get(from..from + length)?));
        }
    }
    let count = u16::try_from(tables.len()).ok()?;
    let power = count.checked_ilog2()?;
    let reach = 16_u16 << power;
    let mut out = font.get(..4)?.to_vec();
    for value in [count, reach, u16::try_from(power).ok()?, count * 16 - reach] {
        out.extend(value.to_be_bytes());
    }
    let mut from = HEAD + tables.len() * ENTRY;
    let mut sum_at = None;
    for (tag, sum, bytes) in &tables {
        if tag == b"head" {
            sum_at = Some(from + SUM_AT);
        }
        out.extend(tag);
        for value in [
            *sum,
            u32::try_from(from).ok()?,
            u32::try_from(bytes.len()).ok()?,
        ] {
            out.extend(value.to_be_bytes());
        }
        from += bytes.len().next_multiple_of(4);
    }
    for (.., bytes) in &tables {
        out.extend(*bytes);
        out.resize(out.len().next_multiple_of(4), 0);
    }
    let sum_at = sum_at?;
    out.get_mut(sum_at..sum_at + 4)?.fill(0);
    let words = out.chunks_exact(4).filter_map(|word| word.first_chunk());
    let sum = words.fold(0_u32, |sum, word| {
        sum.wrapping_add(u32::from_be_bytes(*word))
    });
    let rest = WHOLE_SUM.wrapping_sub(sum).to_be_bytes();
    out.get_mut(sum_at..sum_at + 4)?.copy_from_slice(&rest);
    Some(out)
}

/// The six capitals that mark a subset: made from its glyphs, so that equal subsets carry equal names.
fn prefix(face: Face, glyphs: &[u16]) -> String {
    let mut hash = Sha256::new();
    hash.update(face.name());
    for glyph in glyphs {
        hash.update(glyph.to_be_bytes());
    }
    hash.finalize()
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use skrifa::raw::{FontRef, TableProvider as _};

    #[test]
    fn a_program_without_names_is_whole_and_draws_the_same() {
        let book = FontBook::new().unwrap();
        for face in Face::ALL {
            let used: BTreeSet<u16> = (3..40).collect();
            let glyphs: Vec<u16> = used.iter().copied().collect();
            let numbers = GlyphRemapper::new_from_glyphs(&glyphs);
            let named = subsetter::subset(face.bytes(), 0, &numbers).unwrap();
            let slim = subset(&book, face, &used).unwrap().font.original_bytes;
            assert!(slim.len() + 500 < named.len(), "{face:?}");
            let (named, font) = (FontRef::new(&named).unwrap(), FontRef::new(&slim).unwrap());
            assert!(font.name().is_err() && font.post().is_err());
            for record in font.table_directory().table_records() {
                let table = |font: &FontRef<'_>| {
                    let bytes = font.table_data(record.tag()).unwrap();
                    let mut bytes = bytes.as_bytes().to_vec();
                    if record.tag() == "head" {
                        bytes[SUM_AT..SUM_AT + 4].fill(0);
                    }
                    bytes
                };
                assert_eq!(table(&font), table(&named), "{face:?} {}", record.tag());
            }
            let words = slim.chunks_exact(4);
            let sum = words.fold(0_u32, |sum, word| {
                sum.wrapping_add(u32::from_be_bytes(word.try_into().unwrap()))
            });
            assert_eq!(sum, WHOLE_SUM, "{face:?}");
        }
    }
}
