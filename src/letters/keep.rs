//! What is kept of a letter so that it can be made again, byte for byte: its value as it was set, packed.

use std::io::{Read as _, Write as _};

use chrono::{DateTime, FixedOffset};
use flate2::Compression;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::compose;
use super::error::LetterError;
use super::fonts::FontBook;
use super::letter::Letter;
use super::page::Composition;
use super::pdf::{self, Meta};

/// The version of everything between a [`Letter`] and its bytes: fonts, lines, pages, PDF. It says by which program a letter was
/// set; whether another one gives the same bytes is never believed, but seen from their hash.
pub const ENGINE: &str = "2";

/// A letter unpacks to no more than this: a damaged copy must not fill the memory.
const LARGEST: u64 = 4 * 1024 * 1024;

#[derive(Serialize, Deserialize)]
struct Kept {
    letter: Letter,
    author: String,
    created: DateTime<FixedOffset>,
}

/// The letter and what its file says of itself, packed.
///
/// # Errors
/// [`LetterError::Pdf`] when it cannot be packed.
pub fn pack(letter: &Letter, meta: &Meta) -> Result<Vec<u8>, LetterError> {
    let kept = Kept {
        letter: letter.clone(),
        author: meta.author.clone(),
        created: meta.created,
    };
    let fault = |e: &dyn std::fmt::Display| LetterError::Pdf(e.to_string());
    let json = serde_json::to_vec(&kept).map_err(|e| fault(&e))?;
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::new(9));
    let packed = packer.write_all(&json).and_then(|()| packer.finish());
    packed.map_err(|e| fault(&e))
}

/// What was packed; nothing when it is damaged or of a program that knows other letters.
#[must_use]
pub fn unpack(packed: &[u8]) -> Option<(Letter, Meta)> {
    let mut json = Vec::new();
    let read = ZlibDecoder::new(packed)
        .take(LARGEST)
        .read_to_end(&mut json);
    let _ = read.ok()?;
    let kept: Kept = serde_json::from_slice(&json).ok()?;
    let meta = Meta {
        author: kept.author,
        joint_title: String::new(),
        created: kept.created,
    };
    Some((kept.letter, meta))
}

/// The letter as a file of its own.
///
/// # Errors
/// As [`compose`] and [`pdf::write`].
pub fn single(book: &FontBook, letter: &Letter, meta: &Meta) -> Result<Vec<u8>, LetterError> {
    single_of(book, &compose(book, letter)?, meta)
}

/// The same of a letter that is set.
///
/// # Errors
/// As [`pdf::write`].
pub fn single_of(book: &FontBook, set: &Composition, meta: &Meta) -> Result<Vec<u8>, LetterError> {
    let alone = Meta {
        joint_title: String::new(),
        ..meta.clone()
    };
    pdf::write(book, std::slice::from_ref(set), &alone)
}

/// SHA-256 in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::letters::language::LangTag;
    use crate::letters::letter::{
        Address, Block, Letterhead, LetterheadKind, Part, QrRow, RichText, Start, Style,
    };

    fn letter() -> Letter {
        Letter {
            key: "k".into(),
            title: "Einladung".into(),
            letterhead: Letterhead {
                kind: LetterheadKind::KreisKi,
                authority: "Kreis Beispiel".into(),
                sub_lines: vec!["Amt".into()],
                return_line: "Kreis Beispiel · Weg 1 · 48231 Ort".into(),
            },
            address: Address {
                remarks: Vec::new(),
                lines: vec!["Fatima Muster".into(), "Weg 2".into(), "48231 Ort".into()],
            },
            info: Vec::new(),
            reference: "2026-1".into(),
            subject: "Einladung".into(),
            parts: vec![Part {
                lang: LangTag::De,
                start: Start::Here,
                mark: None,
                blocks: vec![
                    Block::Paragraph(
                        RichText::plain("Guten Tag \u{2068}Fatima\u{2069}").and_bold("!"),
                    ),
                    Block::Gap(0.35),
                    Block::QrRow(QrRow {
                        payload: "BEGIN:VCALENDAR".into(),
                        alt: "Code".into(),
                        captions: vec![(LangTag::Ar, "x".into())],
                    }),
                ],
            }],
            mark: Some("Zweitdruck".into()),
            style: Style::LargePrint,
        }
    }

    fn meta() -> Meta {
        Meta {
            author: "Kreis Beispiel, Amt".into(),
            joint_title: "Briefe".into(),
            created: DateTime::parse_from_rfc3339("2026-11-23T08:00:00+01:00").unwrap(),
        }
    }

    #[test]
    fn what_is_kept_is_the_very_letter_and_gives_the_very_bytes() {
        let packed = pack(&letter(), &meta()).unwrap();
        let (again, of) = unpack(&packed).unwrap();
        assert_eq!(again, letter());
        assert_eq!((of.author, of.created), (meta().author, meta().created));
        assert!(packed.len() < 1500, "{} bytes", packed.len());
        let book = FontBook::new().unwrap();
        let bytes = single(&book, &letter(), &meta()).unwrap();
        let kept = unpack(&packed).unwrap();
        assert_eq!(
            sha256(&single(&book, &kept.0, &kept.1).unwrap()),
            sha256(&bytes)
        );
        let mut other = letter();
        other.subject = "Absage".into();
        assert_ne!(
            sha256(&single(&book, &other, &meta()).unwrap()),
            sha256(&bytes),
            "control"
        );
    }

    #[test]
    fn what_is_damaged_is_no_letter() {
        let packed = pack(&letter(), &meta()).unwrap();
        assert!(unpack(&packed[..packed.len() / 2]).is_none());
        assert!(unpack(b"").is_none());
        let mut packer = ZlibEncoder::new(Vec::new(), Compression::new(9));
        packer.write_all(&vec![b' '; 8 * 1024 * 1024]).unwrap();
        assert!(
            unpack(&packer.finish().unwrap()).is_none(),
            "too large to be one"
        );
    }
}
