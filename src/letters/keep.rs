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

/// The version of everything between a [`Letter`] and its bytes: fonts, lines, pages, PDF. It is counted up whenever the
/// same letter gives other bytes; a test holds it.
pub const ENGINE: &str = "1";

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
