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
use lopdf::{Object, SaveOptions};
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
    save(&mut file)
}

/// Most objects in one packed stream of objects; fewer where it would end with a line end of its own.
const PACKED_OBJECTS: usize = 200;

/// The bytes of the file. What is no stream itself, above all the structure tree, is packed into streams of objects: a
/// third of a single letter.
fn save(file: &mut lopdf::Document) -> Result<Vec<u8>, LetterError> {
    let (highest, trailer) = (file.max_id, file.trailer.clone());
    for packed in (1..=PACKED_OBJECTS).rev() {
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(packed)
            .compression_level(DEFLATE)
            .build();
        let mut bytes = Vec::new();
        file.save_with_options(&mut bytes, options)
            .map_err(|error| LetterError::Pdf(error.to_string()))?;
        if !ends_in_a_line_end(&bytes) {
            return Ok(bytes);
        }
        (file.max_id, file.trailer) = (highest, trailer.clone());
    }
    Err(LetterError::Pdf("no clear length".to_owned()))
}

/// Does a stream end with a line end that a reader could take for the one behind it (ISO 19005-2, 6.1.7.1)?
fn ends_in_a_line_end(bytes: &[u8]) -> bool {
    const END: &[u8] = b"\nendstream";
    bytes
        .windows(END.len() + 1)
        .any(|at| matches!(at, [b'\r' | b'\n', end @ ..] if end == END))
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
        let mut packed = deflated(&stream.content)?;
        // A stream that ends with a line end of its own would have no clear length (ISO 19005-2, 6.1.7.1). A space at
        // the end of a content stream or behind a font program means nothing, but changes the checksum, which is the
        // end. (A zero would not: the last byte is a sum.)
        while packed.ends_with(b"\r") || packed.ends_with(b"\n") {
            stream.content.push(b' ');
            if let Ok(length) = stream.dict.get(b"Length1").and_then(Object::as_i64) {
                stream.dict.set("Length1", length + 1);
            }
            packed = deflated(&stream.content)?;
        }
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}

fn deflated(content: &[u8]) -> Result<Vec<u8>, LetterError> {
    let buffer = Vec::with_capacity(content.len() / 2);
    let mut encoder = ZlibEncoder::new(buffer, Compression::new(DEFLATE));
    let packed = encoder.write_all(content).and_then(|()| encoder.finish());
    packed.map_err(|error| LetterError::Pdf(error.to_string()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use lopdf::{Dictionary, Document, Stream, dictionary};

    #[test]
    fn no_packed_stream_ends_with_a_line_end() {
        let mut file = Document::with_version("1.7");
        let texts: Vec<String> = (0..2000).map(|at| format!("0 0 {at} 1 re f")).collect();
        for (at, text) in texts.iter().enumerate() {
            let dict = if at % 2 == 0 {
                Dictionary::new()
            } else {
                dictionary! { "Length1" => text.len() as i64 }
            };
            let _ = file.add_object(Stream::new(dict, text.clone().into_bytes()));
        }
        let ends = |bytes: &[u8]| bytes.ends_with(b"\r") || bytes.ends_with(b"\n");
        let bare = texts
            .iter()
            .filter(|text| ends(&deflated(text.as_bytes()).unwrap()));
        assert!(bare.count() > 3, "control: it happens without the guard");
        pack(&mut file).unwrap();
        for (object, text) in file.objects.values().zip(&texts) {
            let stream = object.as_stream().unwrap();
            assert!(!ends(&stream.content));
            let plain = stream.decompressed_content().unwrap();
            assert!(plain.starts_with(text.as_bytes()));
            if let Ok(length) = stream.dict.get(b"Length1").and_then(Object::as_i64) {
                assert_eq!(plain.len() as i64, length);
            }
        }
    }
}
