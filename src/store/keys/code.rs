//! The printed recovery code: 26 characters of 5 bits, and two more by which a slip of the pen is noticed.

use super::wrap;
use crate::store::StoreError;
use sha2::{Digest, Sha256};
use std::fmt;
use std::str::FromStr;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Letters and digits that are not mistaken for each other (no I, L, O, U).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters that carry the secret: 130 bits.
const SECRET: usize = 26;
/// Characters with the check.
const WHOLE: usize = SECRET + 2;

/// A recovery code. Wiped when dropped; only [`RecoveryCode::printed`] shows it.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; SECRET]);

/// The text is no recovery code, or a character was mistaken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a recovery code")]
pub struct NotACode;

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode(…)")
    }
}

impl RecoveryCode {
    pub(super) fn random() -> Result<Self, StoreError> {
        let bytes: [u8; SECRET] = wrap::random()?;
        Ok(Self(bytes.map(letter)))
    }

    /// Seven groups of four, as printed on the sheet.
    #[must_use]
    pub fn printed(&self) -> String {
        let whole: Vec<u8> = self.0.into_iter().chain(check(&self.0)).collect();
        let groups: Vec<String> = whole
            .chunks(4)
            .map(|g| g.iter().copied().map(char::from).collect())
            .collect();
        groups.join("-")
    }

    pub(super) fn secret(&self) -> &[u8] {
        &self.0
    }
}

impl FromStr for RecoveryCode {
    type Err = NotACode;

    /// Takes what people type: small letters, blanks or hyphens anywhere, O for 0, I and L for 1.
    fn from_str(text: &str) -> Result<Self, NotACode> {
        let mut typed = Vec::with_capacity(WHOLE);
        for c in text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '.'))
        {
            let c = match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let byte = u8::try_from(c).map_err(|_| NotACode)?;
            if !LETTERS.contains(&byte) || typed.len() == WHOLE {
                return Err(NotACode);
            }
            typed.push(byte);
        }
        let (secret, rest) = typed.split_at_checked(SECRET).ok_or(NotACode)?;
        let secret: [u8; SECRET] = secret.try_into().map_err(|_| NotACode)?;
        if rest == check(&secret) {
            Ok(Self(secret))
        } else {
            Err(NotACode)
        }
    }
}

fn letter(bits: u8) -> u8 {
    LETTERS[usize::from(bits % 32)]
}

fn check(secret: &[u8]) -> [u8; 2] {
    let hash = Sha256::digest(secret);
    [letter(hash[0]), letter(hash[1])]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn what_is_printed_reads_back_however_it_is_typed() {
        for _ in 0..200 {
            let code = RecoveryCode::random().unwrap();
            let printed = code.printed();
            assert_eq!(printed.len(), 34);
            let typed = printed
                .to_lowercase()
                .replace('-', " ")
                .replace('0', "o")
                .replace('1', "l");
            assert_eq!(typed.parse::<RecoveryCode>().unwrap(), code);
        }
    }

    #[test]
    fn nearly_every_slip_is_noticed() {
        let printed = RecoveryCode::random().unwrap().printed();
        let (mut slips, mut missed) = (0, 0);
        for (at, old) in printed.char_indices().filter(|(_, c)| *c != '-') {
            for new in LETTERS.iter().map(|b| char::from(*b)).filter(|c| *c != old) {
                let mut text: Vec<char> = printed.chars().collect();
                text[at] = new;
                slips += 1;
                missed += u32::from(
                    text.iter()
                        .collect::<String>()
                        .parse::<RecoveryCode>()
                        .is_ok(),
                );
            }
        }
        assert!(
            slips == 28 * 31 && missed * 100 < slips,
            "{missed} of {slips}"
        );
        for text in ["", "ABCD", &format!("{printed}0"), &printed[1..]] {
            assert_eq!(text.parse::<RecoveryCode>(), Err(NotACode), "{text}");
        }
    }
}
