//! One wrapped data key: Argon2id over a secret, XChaCha20-Poly1305 over the key.

use super::Dek;
use crate::store::StoreError;
use argon2::password_hash::phc::{ParamsString, PasswordHash, Salt};
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use rand::TryRng;
use rand::rngs::SysRng;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// What one derivation costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Cost {
    /// What the program uses: 64 MiB, three passes, one lane.
    pub const STANDARD: Self = Self {
        memory_kib: 64 * 1024,
        passes: 3,
        lanes: 1,
    };

    /// The most that a key file may ask for, so that a made-up file cannot stall the computer.
    const MOST: Self = Self {
        memory_kib: 1024 * 1024,
        passes: 16,
        lanes: 8,
    };

    fn params(self) -> Result<Params, StoreError> {
        Params::new(self.memory_kib, self.passes, self.lanes, Some(32))
            .map_err(|e| StoreError::Bug(e.to_string()))
    }
}

/// A data key wrapped by one secret.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Wrap {
    /// How the secret became a key: a PHC string with parameters and salt, without the hash.
    kdf: String,
    /// 24 bytes in hexadecimal.
    nonce: String,
    /// The wrapped key and its seal in hexadecimal.
    sealed: String,
}

impl Wrap {
    /// Wraps `dek`; `label` says for whom and is needed again to open it.
    pub(super) fn seal(
        dek: &Dek,
        secret: &[u8],
        label: &str,
        cost: Cost,
    ) -> Result<Self, StoreError> {
        let salt: [u8; 16] = random()?;
        let nonce: [u8; 24] = random()?;
        let key = derive(secret, &salt, cost)?;
        let payload = Payload {
            msg: dek.bytes(),
            aad: label.as_bytes(),
        };
        let sealed = XChaCha20Poly1305::new(&(*key).into())
            .encrypt(&nonce.into(), payload)
            .map_err(|_| StoreError::Bug("wrapping failed".into()))?;
        Ok(Self {
            kdf: phc(cost, &salt)?,
            nonce: hex(&nonce),
            sealed: hex(&sealed),
        })
    }

    /// Opens it; nothing when the secret or the label does not fit.
    pub(super) fn open(&self, secret: &[u8], label: &str) -> Result<Option<Dek>, StoreError> {
        let damaged = || StoreError::Damaged("key file".into());
        let (cost, salt) = read_phc(&self.kdf).ok_or_else(damaged)?;
        let nonce: [u8; 24] = unhex(&self.nonce)
            .and_then(|n| n.try_into().ok())
            .ok_or_else(damaged)?;
        let sealed = unhex(&self.sealed).ok_or_else(damaged)?;
        let key = derive(secret, &salt, cost)?;
        let payload = Payload {
            msg: &sealed,
            aad: label.as_bytes(),
        };
        let opened = XChaCha20Poly1305::new(&(*key).into())
            .decrypt(&nonce.into(), payload)
            .map(Zeroizing::new);
        let bytes = opened
            .ok()
            .and_then(|o| <[u8; 32]>::try_from(o.as_slice()).ok());
        Ok(bytes.map(Dek::from_bytes))
    }

    /// A wrap of a key that nobody knows: opening it takes as long as opening `like`, and always fails.
    pub(super) fn stand_in(like: Option<&Self>, cost: Cost) -> Result<Self, StoreError> {
        let cost = like
            .and_then(|w| read_phc(&w.kdf))
            .map_or(cost, |(cost, _)| cost);
        let (salt, nonce, sealed): ([u8; 16], [u8; 24], [u8; 48]) =
            (random()?, random()?, random()?);
        Ok(Self {
            kdf: phc(cost, &salt)?,
            nonce: hex(&nonce),
            sealed: hex(&sealed),
        })
    }

    /// Was it made at this cost?
    pub(super) fn has_cost(&self, cost: Cost) -> bool {
        read_phc(&self.kdf).is_some_and(|(found, _)| found == cost)
    }
}

/// Random bytes from the system.
pub(super) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    SysRng
        .try_fill_bytes(&mut bytes)
        .map_err(|_| StoreError::Io("no randomness".into()))?;
    Ok(bytes)
}

fn derive(secret: &[u8], salt: &[u8], cost: Cost) -> Result<Zeroizing<[u8; 32]>, StoreError> {
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost.params()?)
        .hash_password_into(secret, salt, key.as_mut_slice())
        .map_err(|e| StoreError::Bug(e.to_string()))?;
    Ok(key)
}

fn phc(cost: Cost, salt: &[u8]) -> Result<String, StoreError> {
    let params =
        ParamsString::try_from(&cost.params()?).map_err(|e| StoreError::Bug(e.to_string()))?;
    let salt = Salt::new(salt).map_err(|e| StoreError::Bug(e.to_string()))?;
    let version = Some(Version::V0x13.into());
    Ok(PasswordHash {
        algorithm: ARGON2ID_IDENT,
        version,
        params,
        salt: Some(salt),
        hash: None,
    }
    .to_string())
}

fn read_phc(text: &str) -> Option<(Cost, Vec<u8>)> {
    let parsed = PasswordHash::new(text).ok()?;
    let params = Params::try_from(&parsed.params).ok()?;
    let cost = Cost {
        memory_kib: params.m_cost(),
        passes: params.t_cost(),
        lanes: params.p_cost(),
    };
    let most = Cost::MOST;
    let bearable = cost.memory_kib <= most.memory_kib
        && cost.passes <= most.passes
        && cost.lanes <= most.lanes;
    let known = parsed.algorithm == ARGON2ID_IDENT && parsed.version == Some(Version::V0x13.into());
    (bearable && known).then_some(())?;
    Some((cost, parsed.salt?.to_vec()))
}

/// Bytes in hexadecimal.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            // Writing to a String cannot fail.
            let _ = write!(text, "{byte:02x}");
            text
        })
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|i| u8::from_str_radix(text.get(i..i + 2)?, 16).ok())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const WEAK: Cost = Cost {
        memory_kib: 64,
        passes: 1,
        lanes: 1,
    };

    #[test]
    fn opens_with_its_secret_and_label_only() {
        let dek = Dek::random().unwrap();
        let wrap = Wrap::seal(&dek, b"geheim", "anna", WEAK).unwrap();
        assert_eq!(wrap.open(b"geheim", "anna").unwrap(), Some(dek));
        assert_eq!(wrap.open(b"Geheim", "anna").unwrap(), None);
        assert_eq!(wrap.open(b"geheim", "bert").unwrap(), None);
        assert_eq!(
            Wrap::stand_in(None, WEAK)
                .unwrap()
                .open(b"geheim", "anna")
                .unwrap(),
            None
        );
    }

    #[test]
    fn the_cost_is_written_down_and_bounded() {
        let wrap = Wrap::seal(&Dek::random().unwrap(), b"x", "x", WEAK).unwrap();
        assert!(
            wrap.kdf.starts_with("$argon2id$v=19$m=64,t=1,p=1$"),
            "{}",
            wrap.kdf
        );
        assert!(wrap.has_cost(WEAK) && !wrap.has_cost(Cost::STANDARD));
        for kdf in [
            wrap.kdf.replace("m=64", "m=4000000"),
            wrap.kdf.replace("argon2id", "argon2i"),
            "".into(),
            "$argon2id$v=19$m=64,t=1,p=1".into(),
        ] {
            let changed = Wrap {
                kdf,
                ..wrap.clone()
            };
            assert_eq!(
                changed.open(b"x", "x"),
                Err(StoreError::Damaged("key file".into()))
            );
        }
    }

    #[test]
    fn two_wraps_of_one_key_have_nothing_in_common() {
        let dek = Dek::random().unwrap();
        let (a, b) = (
            Wrap::seal(&dek, b"x", "x", WEAK).unwrap(),
            Wrap::seal(&dek, b"x", "x", WEAK).unwrap(),
        );
        assert!(a.kdf != b.kdf && a.nonce != b.nonce && a.sealed != b.sealed);
    }
}
