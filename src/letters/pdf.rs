//! Pages to PDF: tagged, PDF/UA-1 and PDF/A-2a at once, the same bytes for the same letter. The only place that
//! knows printpdf and lopdf.

mod emit;
mod glyphs;
mod subset;
mod tag;
mod xmp;

use std::io::Write as _;

use chrono::{DateTime, FixedOffset};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::Object;
use printpdf::{PdfDocument, PdfFont, PdfParseErrorSeverity, PdfSaveOptions};

use super::error::LetterError;
use super::fonts::FontBook;
use super::page::Composition;
use glyphs::GlyphTexts;

/// What the file says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meta {
    /// The authority that writes.
    pub author: String,
    /// Title of a file with several letters; a single letter carries its own.
    pub joint_title: String,
    /// When the file was made. The caller's clock: this floor has none.
    pub created: DateTime<FixedOffset>,
}

/// Deflate level of every stream: 9 costs three times the time of 6 for one per cent.
const DEFLATE: u32 = 6;

/// Writes letters into one file, in order.
///
/// # Errors
/// [`LetterError::Pdf`] if the library refuses or warns: a doubtful file is not delivered.
pub fn write(
    book: &FontBook,
    letters: &[Composition],
    meta: &Meta,
) -> Result<Vec<u8>, LetterError> {
    if letters.iter().all(|letter| letter.pages.is_empty()) {
        return Err(LetterError::Pdf("no pages".to_owned()));
    }
    let texts = GlyphTexts::collect(letters);
    let subsets = texts
        .used()
        .iter()
        .map(|(face, used)| subset::subset(book, *face, used))
        .collect::<Result<Vec<_>, _>>()?;

    let mut pages = Vec::new();
    let mut marks = Vec::new();
    for (number, letter) in letters.iter().enumerate() {
        for page in &letter.pages {
            let emitted = emit::page(book, &texts, &subsets, &letter.structure, page);
            pages.push(emitted.page);
            marks.push(
                emitted
                    .marks
                    .into_iter()
                    .map(|element| (number, element))
                    .collect::<Vec<_>>(),
            );
        }
    }
    let mut document = PdfDocument::new("");
    for subset in subsets {
        let id = emit::font_id(subset.face);
        let _ = document
            .resources
            .fonts
            .map
            .insert(id, PdfFont::new(subset.font));
    }
    let _ = document.with_pages(pages);

    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        secure: false,
        image_optimization: None,
    };
    let mut warnings = Vec::new();
    let mut file = document.to_lopdf_document(&options, &mut warnings);
    drop(document);
    if let Some(warning) = warnings
        .iter()
        .find(|warning| warning.severity != PdfParseErrorSeverity::Info)
    {
        return Err(LetterError::Pdf(warning.msg.clone()));
    }
    tag::finish(&mut file, letters, &marks, meta)?;
    pack(&mut file)?;
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)
        .map_err(|error| LetterError::Pdf(error.to_string()))?;
    Ok(bytes)
}

/// Compresses every stream but the metadata, which archives want to read without a decoder.
fn pack(file: &mut lopdf::Document) -> Result<(), LetterError> {
    for object in file.objects.values_mut() {
        let Object::Stream(stream) = object else {
            continue;
        };
        if stream.dict.has(b"Filter") || stream.dict.has_type(b"Metadata") {
            continue;
        }
        let mut encoder = ZlibEncoder::new(
            Vec::with_capacity(stream.content.len() / 2),
            Compression::new(DEFLATE),
        );
        let packed = encoder
            .write_all(&stream.content)
            .and_then(|()| encoder.finish());
        let packed = packed.map_err(|error| LetterError::Pdf(error.to_string()))?;
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}
