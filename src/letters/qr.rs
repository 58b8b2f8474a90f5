//! QR codes as bars of dark modules, for paper and for the preview. The payload is the caller's.

use std::sync::Arc;

use fast_qr::{ECL, QRBuilder};

use super::error::LetterError;

/// Smallest module that phones read from office paper, in mm.
pub const SMALLEST_MODULE: f32 = 0.4;

/// A QR code: modules per side and its dark bars (column, row, length).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Modules on one side.
    pub size: usize,
    /// Bars of dark modules.
    pub bars: Arc<[(u16, u16, u16)]>,
}

/// Encodes a payload with error correction M (15 %).
///
/// # Errors
/// [`LetterError::QrTooLarge`] if no version holds it.
pub fn encode(payload: &str) -> Result<Code, LetterError> {
    let code = QRBuilder::new(payload.as_bytes())
        .ecl(ECL::M)
        .build()
        .map_err(|_| LetterError::QrTooLarge {
            bytes: payload.len(),
        })?;
    let mut bars = Vec::new();
    for row in 0..code.size {
        let modules = &code[row];
        let mut column = 0;
        while column < code.size {
            let length = modules[column..]
                .iter()
                .take_while(|module| module.value())
                .count();
            if length > 0 {
                bars.push((column as u16, row as u16, length as u16));
            }
            column += length.max(1);
        }
    }
    Ok(Code {
        size: code.size,
        bars: bars.into(),
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn finder_patterns_stand_in_three_corners() {
        let code = encode("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").unwrap();
        let last = (code.size - 7) as u16;
        assert!(code.bars.contains(&(0, 0, 7)));
        assert!(code.bars.contains(&(last, 0, 7)));
        assert!(code.bars.contains(&(0, last, 7)));
    }

    #[test]
    fn too_much_is_refused() {
        assert_eq!(
            encode(&"x".repeat(5000)),
            Err(LetterError::QrTooLarge { bytes: 5000 })
        );
    }
}
