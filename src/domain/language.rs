//! Languages: of families, of letters, of interpreters; and the two languages of the screen.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The language of the screen and of sentences for staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// German, the source.
    #[default]
    De,
    /// English.
    En,
}

/// A language by its shortest ISO 639 code, such as `uk`, `prs` or `kmr`; `xx` is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LanguageCode(pub String);

impl LanguageCode {
    /// German.
    #[must_use]
    pub fn german() -> Self {
        Self("de".to_owned())
    }

    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for LanguageCode {
    fn from(code: &str) -> Self {
        Self(code.trim().to_ascii_lowercase())
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One language of the office's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// Its code.
    pub code: LanguageCode,
    /// Its German name, such as `Kurmandschi (Nordkurdisch)`.
    pub name: String,
    /// Its name in itself.
    pub native: String,
    /// Is it written from right to left?
    pub rtl: bool,
    /// Key in the state's list of family languages (Verkehrssprachen), for export.
    pub official_key: String,
    /// Does the interpreter pool know it as a language of its own?
    pub interpreting: bool,
    /// Revision.
    pub rev: i64,
}
