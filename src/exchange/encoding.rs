//! Bytes to text: which encoding a list is in, and what could not be read.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Lists larger than this are refused (64 MiB; a list of 50,000 children has about 10).
pub const MOST_BYTES: usize = 64 * 1024 * 1024;

/// The encodings in which office programs write lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first: Excel's "Unicode Text".
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// Windows-1252: Excel's CSV in western Europe.
    Windows1252,
    /// Windows-1250: Excel's CSV in central Europe. Never detected, only chosen.
    Windows1250,
}

impl Encoding {
    /// Its name as shown and as accepted by `--encoding`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le => "UTF-16LE",
            Encoding::Utf16Be => "UTF-16BE",
            Encoding::Windows1252 => "Windows-1252",
            Encoding::Windows1250 => "Windows-1250",
        }
    }
}

impl FromStr for Encoding {
    type Err = NotText;
    fn from_str(text: &str) -> Result<Self, NotText> {
        let plain: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_lowercase())
            .collect();
        match plain.as_str() {
            "utf8" | "utf8bom" => Ok(Encoding::Utf8),
            "utf16" | "utf16le" | "unicode" => Ok(Encoding::Utf16Le),
            "utf16be" => Ok(Encoding::Utf16Be),
            "windows1252" | "cp1252" | "latin1" | "iso88591" | "ansi" => Ok(Encoding::Windows1252),
            "windows1250" | "cp1250" => Ok(Encoding::Windows1250),
            _ => Err(NotText::UnknownEncoding),
        }
    }
}

/// A kind of file that is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binary {
    /// An Excel workbook (`.xlsx`), or another zip archive.
    Workbook,
    /// An old Excel workbook (`.xls`).
    OldWorkbook,
    /// A PDF document.
    Pdf,
    /// A picture.
    Picture,
    /// Something else with bytes that no text has.
    Other,
}

/// Why bytes cannot be read as a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotText {
    /// The file is empty.
    #[error("Die Datei ist leer. / The file is empty.")]
    Empty,
    /// The file is no text.
    #[error("Die Datei ist keine Textliste ({}). Bitte in Excel „Speichern unter“ → „CSV UTF-8“ wählen. / Not a text list; please save it as CSV UTF-8.", name(*.0))]
    Binary(Binary),
    /// Larger than [`MOST_BYTES`].
    #[error("Die Datei ist zu groß (über 64 MB). / The file is too large (over 64 MB).")]
    TooLarge,
    /// No such encoding.
    #[error("Diese Zeichenkodierung ist nicht bekannt. / Unknown encoding.")]
    UnknownEncoding,
}

fn name(kind: Binary) -> &'static str {
    match kind {
        Binary::Workbook => "Excel-Arbeitsmappe .xlsx",
        Binary::OldWorkbook => "Excel-Arbeitsmappe .xls",
        Binary::Pdf => "PDF",
        Binary::Picture => "Bild",
        Binary::Other => "Binärdatei",
    }
}

/// Text with its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without a byte order mark. Unreadable places are U+FFFD.
    pub text: String,
    /// How it was read.
    pub encoding: Encoding,
}

/// Finds the encoding and decodes.
///
/// # Errors
/// The bytes are empty, too many, or no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded, NotText> {
    check(bytes)?;
    if bytes.starts_with(&[0xff, 0xfe]) {
        return decode_as(bytes, Encoding::Utf16Le);
    }
    if bytes.starts_with(&[0xfe, 0xff]) {
        return decode_as(bytes, Encoding::Utf16Be);
    }
    if let Some(wide) = wide_without_mark(bytes) {
        return decode_as(bytes, wide);
    }
    decode_as(
        bytes,
        if mostly_utf8(bytes) {
            Encoding::Utf8
        } else {
            Encoding::Windows1252
        },
    )
}

/// Decodes as told; a byte order mark of that encoding is taken off.
///
/// # Errors
/// The bytes are empty, too many, or no text.
pub fn decode_as(bytes: &[u8], encoding: Encoding) -> Result<Decoded, NotText> {
    check(bytes)?;
    let text = match encoding {
        Encoding::Utf8 => {
            String::from_utf8_lossy(bytes.strip_prefix(&[0xef, 0xbb, 0xbf]).unwrap_or(bytes))
                .into_owned()
        }
        Encoding::Utf16Le => UTF_16LE.decode_with_bom_removal(bytes).0.into_owned(),
        Encoding::Utf16Be => UTF_16BE.decode_with_bom_removal(bytes).0.into_owned(),
        Encoding::Windows1252 => WINDOWS_1252
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
        Encoding::Windows1250 => WINDOWS_1250
            .decode_without_bom_handling(bytes)
            .0
            .into_owned(),
    };
    if looks_binary(&text) {
        return Err(NotText::Binary(Binary::Other));
    }
    Ok(Decoded { text, encoding })
}

fn check(bytes: &[u8]) -> Result<(), NotText> {
    const MAGIC: &[(&[u8], Binary)] = &[
        (b"PK\x03\x04", Binary::Workbook),
        (b"PK\x05\x06", Binary::Workbook),
        (&[0xd0, 0xcf, 0x11, 0xe0], Binary::OldWorkbook),
        (b"%PDF", Binary::Pdf),
        (b"\x89PNG", Binary::Picture),
        (&[0xff, 0xd8, 0xff], Binary::Picture),
        (b"GIF8", Binary::Picture),
        (&[0x1f, 0x8b], Binary::Other),
        (b"SQLite format 3", Binary::Other),
    ];
    if bytes.is_empty() {
        return Err(NotText::Empty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(NotText::TooLarge);
    }
    MAGIC
        .iter()
        .find(|(magic, _)| bytes.starts_with(magic))
        .map_or(Ok(()), |(_, kind)| Err(NotText::Binary(*kind)))
}

/// UTF-16 without a mark shows in zero bytes that are nearly all on one side.
fn wide_without_mark(bytes: &[u8]) -> Option<Encoding> {
    let sample = bytes.get(..bytes.len().min(8192))?;
    let pairs = sample.len() / 2;
    if pairs < 2 || bytes.len() % 2 == 1 {
        return None;
    }
    let zeros = |from: usize| {
        sample
            .iter()
            .skip(from)
            .step_by(2)
            .filter(|b| **b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    if odd * 3 > pairs && even * 20 < odd {
        Some(Encoding::Utf16Le)
    } else if even * 3 > pairs && odd * 20 < even {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// Valid UTF-8, or UTF-8 with a few damaged places: then the damage is shown instead of every umlaut being wrong.
fn mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good > bad * 10
}

/// More than one control character in fifty is no text; the first hundred thousand characters decide.
fn looks_binary(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for c in text.chars().take(100_000) {
        all += 1;
        odd += usize::from(c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    }
    odd * 50 > all
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const TEXT: &str = "Name;Straße\r\nMüller;Röwenkamp 3\r\n";

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|u| {
                if big {
                    u.to_be_bytes()
                } else {
                    u.to_le_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn each_encoding_is_found_with_and_without_mark() {
        let with = |mark: &[u8], rest: Vec<u8>| [mark, rest.as_slice()].concat();
        for (bytes, encoding) in [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8),
            (
                with(&[0xef, 0xbb, 0xbf], TEXT.as_bytes().to_vec()),
                Encoding::Utf8,
            ),
            (utf16(TEXT, false), Encoding::Utf16Le),
            (with(&[0xff, 0xfe], utf16(TEXT, false)), Encoding::Utf16Le),
            (utf16(TEXT, true), Encoding::Utf16Be),
            (with(&[0xfe, 0xff], utf16(TEXT, true)), Encoding::Utf16Be),
            (
                WINDOWS_1252.encode(TEXT).0.into_owned(),
                Encoding::Windows1252,
            ),
        ] {
            let decoded = decode(&bytes).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (TEXT, encoding));
        }
    }

    #[test]
    fn one_damaged_byte_does_not_turn_utf8_into_another_encoding() {
        let mut bytes = "äöüÄÖÜßéèêŠšŽž".repeat(3).into_bytes();
        bytes.push(0xff);
        let decoded = decode(&bytes).unwrap();
        assert_eq!(decoded.encoding, Encoding::Utf8);
        assert!(decoded.text.ends_with('\u{fffd}'));
    }

    #[test]
    fn what_is_no_text_is_refused_by_name() {
        assert_eq!(decode(b""), Err(NotText::Empty));
        assert_eq!(
            decode(b"PK\x03\x04rest"),
            Err(NotText::Binary(Binary::Workbook))
        );
        assert_eq!(
            decode(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
            Err(NotText::Binary(Binary::OldWorkbook))
        );
        assert_eq!(decode(b"%PDF-1.7"), Err(NotText::Binary(Binary::Pdf)));
        assert_eq!(
            decode(&[1, 2, 3, 0, 4, 5, 6, 7, 8]),
            Err(NotText::Binary(Binary::Other))
        );
        assert_eq!(decode(&vec![b'a'; MOST_BYTES + 1]), Err(NotText::TooLarge));
    }
}
