//! Countries by their code; the state's official key of each stands in the reference list of countries.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A country or nationality by ISO 3166 alpha-3, such as `SYR`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CountryCode(pub String);

impl CountryCode {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for CountryCode {
    fn from(code: &str) -> Self {
        Self(code.trim().to_ascii_uppercase())
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
