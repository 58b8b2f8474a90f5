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
