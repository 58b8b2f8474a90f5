//! The keys: one random data key (DEK) opens the database. `erstberatung.keys` holds it wrapped once per person by a
//! password and once by a printed recovery code; nothing in that file is secret by itself.
//!
//! Wrapping: Argon2id makes a key from the secret, XChaCha20-Poly1305 wraps the data key. A failed attempt is counted
//! on disk before the secret is tried, so that ending the program does not win another one.

mod code;
mod wrap;

pub use code::{NotACode, RecoveryCode};
pub use wrap::Cost;

use super::StoreError;
use super::place::write_atomically;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::fmt;
use std::path::{Path, PathBuf};
use wrap::Wrap;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The data key: 32 random bytes, wiped when dropped, never printed.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Dek([u8; 32]);

impl fmt::Debug for Dek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Dek(…)")
    }
}

impl Dek {
    /// A new one from the system's source of randomness.
    ///
    /// # Errors
    /// [`StoreError::Io`] when that source fails.
    pub fn random() -> Result<Self, StoreError> {
        Ok(Self(wrap::random()?))
    }

    /// From its bytes.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The statement that hands the key to the engine.
    pub(super) fn pragma(&self) -> Zeroizing<String> {
        let hex = Zeroizing::new(wrap::hex(&self.0));
        Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", hex.as_str()))
    }

    /// Tells two keys apart without telling anything about them.
    fn mark(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(b"erstberatung data key mark 1");
        hash.update(self.0);
        wrap::hex(&hash.finalize()[..16])
    }
}

/// Failed attempts in a row and until when the next one must wait (seconds since 1970 UTC).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Tries {
    failed: u32,
    until_s: i64,
}

/// Attempts after which the pause is the longest.
const LOCK_AFTER: u32 = 10;
/// The longest pause in seconds.
const LOCK_S: i64 = 15 * 60;

impl Tries {
    /// Seconds still to wait. A clock that was turned back cannot make it longer than the longest pause.
    fn wait(self, now_s: i64) -> i64 {
        (self.until_s - now_s).clamp(0, LOCK_S)
    }

    fn count(&mut self, now_s: i64) {
        self.failed = self.failed.saturating_add(1);
        self.until_s = now_s
            + match self.failed {
                0 | 1 => 0,
                n if n < LOCK_AFTER => 1 << (n - 2),
                _ => LOCK_S,
            };
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Person {
    name: String,
    wrap: Wrap,
    #[serde(default)]
    tries: Tries,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Content {
    format: u32,
    mark: String,
    people: Vec<Person>,
    recovery: Wrap,
    #[serde(default)]
    recovery_tries: Tries,
    /// Attempts with names that are not in the file: counted like any other.
    #[serde(default)]
    unknown_tries: Tries,
}

/// The key file, open.
#[derive(Debug, Clone)]
pub struct KeyRing {
    path: PathBuf,
    cost: Cost,
    content: Content,
}

impl KeyRing {
    /// Makes the data key, its file for the first person, and the recovery code to print.
    ///
    /// # Errors
    /// [`StoreError::Exists`] when there is a key file already; the file system's troubles.
    pub fn create(
        path: &Path,
        person: &str,
        password: &str,
        cost: Cost,
    ) -> Result<(Self, Dek, RecoveryCode), StoreError> {
        if path.exists() {
            return Err(StoreError::Exists(path.to_path_buf()));
        }
        let dek = Dek::random()?;
        let code = RecoveryCode::random()?;
        let content = Content {
            format: 1,
            mark: dek.mark(),
            people: vec![Person {
                name: person.to_owned(),
                wrap: Wrap::seal(&dek, password.as_bytes(), &label(person), cost)?,
                tries: Tries::default(),
            }],
            recovery: Wrap::seal(&dek, code.secret(), RECOVERY, cost)?,
            recovery_tries: Tries::default(),
            unknown_tries: Tries::default(),
        };
        let ring = Self {
            path: path.to_path_buf(),
            cost,
            content,
        };
        ring.save()?;
        Ok((ring, dek, code))
    }

    /// Reads the key file.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::Damaged`], the file system's troubles.
    pub fn load(path: &Path, cost: Cost) -> Result<Self, StoreError> {
        let text = std::fs::read(path).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => StoreError::Missing(path.to_path_buf()),
            _ => super::place::io_trouble(&e),
        })?;
        let content: Content =
            serde_json::from_slice(&text).map_err(|_| StoreError::Damaged("key file".into()))?;
        if content.format != 1 {
            return Err(StoreError::Schema {
                have: content.format,
                need: 1,
            });
        }
        Ok(Self {
            path: path.to_path_buf(),
            cost,
            content,
        })
    }

    /// Names of the people with a password.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        self.content.people.iter().map(|p| p.name.as_str())
    }

    /// Opens the data key with a person's password. The answer for an unknown name is the same and takes as long.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`], [`StoreError::Wait`], [`StoreError::Damaged`].
    pub fn unlock(&mut self, person: &str, password: &str, now_s: i64) -> Result<Dek, StoreError> {
        let found = self.content.people.iter().position(|p| p.name == person);
        let stand_in = Wrap::stand_in(self.content.people.first().map(|p| &p.wrap), self.cost)?;
        let tries = match found {
            Some(n) => &mut self.content.people[n].tries,
            None => &mut self.content.unknown_tries,
        };
        attempt(tries, now_s)?;
        self.save()?;
        let wrap = found.map_or(&stand_in, |n| &self.content.people[n].wrap);
        let dek = self.checked(wrap.open(password.as_bytes(), &label(person))?)?;
        let Some(n) = found else {
            return Err(StoreError::WrongKey);
        };
        self.content.people[n].tries = Tries::default();
        if !self.content.people[n].wrap.has_cost(self.cost) {
            self.content.people[n].wrap =
                Wrap::seal(&dek, password.as_bytes(), &label(person), self.cost)?;
        }
        self.save()?;
        Ok(dek)
    }

    /// Opens the data key with the printed recovery code.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`], [`StoreError::Wait`], [`StoreError::Damaged`].
    pub fn unlock_by_code(&mut self, code: &RecoveryCode, now_s: i64) -> Result<Dek, StoreError> {
        attempt(&mut self.content.recovery_tries, now_s)?;
        self.save()?;
        let dek = self.checked(self.content.recovery.open(code.secret(), RECOVERY)?)?;
        self.content.recovery_tries = Tries::default();
        self.save()?;
        Ok(dek)
    }

    /// Gives a person a password, a new one or the first. Needs the data key, that is, somebody who is logged in or
    /// holds the recovery code.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`] when it is another file's data key.
    pub fn set_password(
        &mut self,
        dek: &Dek,
        person: &str,
        password: &str,
    ) -> Result<(), StoreError> {
        self.refuse_other(dek)?;
        let wrap = Wrap::seal(dek, password.as_bytes(), &label(person), self.cost)?;
        let tries = Tries::default();
        match self.content.people.iter_mut().find(|p| p.name == person) {
            Some(found) => {
                *found = Person {
                    name: person.to_owned(),
                    wrap,
                    tries,
                }
            }
            None => self.content.people.push(Person {
                name: person.to_owned(),
                wrap,
                tries,
            }),
        }
        self.save()
    }

    /// Changes a person's own password.
    ///
    /// # Errors
    /// As [`KeyRing::unlock`].
    pub fn change_password(
        &mut self,
        person: &str,
        old: &str,
        new: &str,
        now_s: i64,
    ) -> Result<(), StoreError> {
        let dek = self.unlock(person, old, now_s)?;
        self.set_password(&dek, person, new)
    }

    /// Takes a person's password away. The data key itself stays as it is.
    ///
    /// # Errors
    /// [`StoreError::Denied`] for the last person, [`StoreError::Stale`] when there is no such person.
    pub fn remove_person(&mut self, person: &str) -> Result<(), StoreError> {
        let at = self.content.people.iter().position(|p| p.name == person);
        let at = at.ok_or_else(|| StoreError::Stale("key", person.to_owned()))?;
        if self.content.people.len() == 1 {
            return Err(StoreError::Denied);
        }
        drop(self.content.people.remove(at));
        self.save()
    }

    /// Makes a new recovery code to print; the old one opens nothing any more.
    ///
    /// # Errors
    /// [`StoreError::WrongKey`] when it is another file's data key.
    pub fn new_recovery_code(&mut self, dek: &Dek) -> Result<RecoveryCode, StoreError> {
        self.refuse_other(dek)?;
        let code = RecoveryCode::random()?;
        self.content.recovery = Wrap::seal(dek, code.secret(), RECOVERY, self.cost)?;
        self.content.recovery_tries = Tries::default();
        self.save()?;
        Ok(code)
    }

    fn refuse_other(&self, dek: &Dek) -> Result<(), StoreError> {
        if dek.mark() == self.content.mark {
            Ok(())
        } else {
            Err(StoreError::WrongKey)
        }
    }

    fn checked(&self, dek: Option<Dek>) -> Result<Dek, StoreError> {
        let dek = dek.ok_or(StoreError::WrongKey)?;
        self.refuse_other(&dek)
            .map_err(|_| StoreError::Damaged("key file".into()))?;
        Ok(dek)
    }

    fn save(&self) -> Result<(), StoreError> {
        let text =
            serde_json::to_vec_pretty(&self.content).map_err(|e| StoreError::Bug(e.to_string()))?;
        write_atomically(&self.path, &text)
    }
}

const RECOVERY: &str = "erstberatung recovery";

/// Binds a wrap to the person it was made for.
fn label(person: &str) -> String {
    format!("erstberatung person {person}")
}

/// Refuses an attempt that comes too early; counts it as failed until it has succeeded.
fn attempt(tries: &mut Tries, now_s: i64) -> Result<(), StoreError> {
    let wait = tries.wait(now_s);
    if wait > 0 {
        return Err(StoreError::Wait(wait.unsigned_abs()));
    }
    tries.count(now_s);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pause_grows_and_ends_at_a_quarter_of_an_hour() {
        let mut tries = Tries::default();
        let pauses: Vec<i64> = (0..12)
            .map(|_| {
                tries.count(1_000);
                tries.wait(1_000)
            })
            .collect();
        assert_eq!(pauses, [0, 1, 2, 4, 8, 16, 32, 64, 128, 900, 900, 900]);
        assert_eq!(tries.wait(-1_000_000), LOCK_S, "a clock turned back");
        assert_eq!(tries.wait(1_900), 0);
    }

    #[test]
    fn a_key_prints_nothing_of_itself() {
        assert_eq!(format!("{:?}", Dek::from_bytes([7; 32])), "Dek(…)");
    }
}
