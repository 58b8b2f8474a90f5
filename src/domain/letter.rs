//! Letters that were made: what went out, when, in which text version. The pages themselves are made in `letters`.

use super::id::{AppointmentId, FamilyId, LetterId};
use super::language::LanguageCode;
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

/// Kinds of letters (domain.md § 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LetterKind {
    /// L1, Einladung zur schulischen Erstberatung.
    Invitation,
}

impl LetterKind {
    /// The word in files, commands and the database.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
        }
    }
}

/// A letter that was made (Brief).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedLetter {
    /// Its id.
    pub id: LetterId,
    /// What it is.
    pub kind: LetterKind,
    /// To whom.
    pub family: FamilyId,
    /// About which appointment.
    pub appointment: Option<AppointmentId>,
    /// The second language it was printed in, if any.
    pub language: Option<LanguageCode>,
    /// Text versions, such as `invitation.de@1 invitation.ar@1`.
    pub versions: String,
    /// SHA-256 (hex) of the facts it states; a letter is outdated (veraltet) when they no longer hold.
    pub facts: String,
    /// SHA-256 (hex) of the file that was written.
    pub sha256: String,
    /// Pages.
    pub pages: i64,
    /// When it was made, wall time.
    pub made_at: NaiveDateTime,
    /// Entered as posted on.
    pub posted_on: Option<NaiveDate>,
    /// Came back on (Rückläufer).
    pub returned_on: Option<NaiveDate>,
    /// Revision.
    pub rev: i64,
}

/// The office has released a letter text that was a draft: who, when, which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextRelease {
    /// Text and language, such as `invitation.ar`.
    pub text: String,
    /// The version that was released.
    pub version: i64,
    /// Who released it.
    pub by: String,
    /// When.
    pub on: NaiveDate,
    /// Revision.
    pub rev: i64,
}
