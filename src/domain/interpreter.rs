//! The interpreter of one appointment: asked for at the pool (Sprachmittlerpool), confirmed or not.

use super::id::InterpreterId;
use super::language::LanguageCode;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How far the booking is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum InterpreterStatus {
    /// Still to be asked for (anfragen bis …).
    ToRequest,
    /// Asked for (angefragt).
    Requested,
    /// Confirmed (bestätigt).
    Confirmed,
    /// Declined (abgelehnt).
    Declined,
    /// The appointment moved: ask again (neu klären).
    ToClear,
    /// Called off (abbestellt).
    Cancelled,
}

/// How the interpreter takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum InterpreterMode {
    /// On site (vor Ort).
    #[default]
    OnSite,
    /// By phone.
    Phone,
    /// By video.
    Video,
}

/// The interpreter of one appointment (Dolmetschen).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterpreterBooking {
    /// Language asked for.
    pub language: LanguageCode,
    /// How far it is.
    pub status: InterpreterStatus,
    /// Last day to ask the pool: five working days before (setting).
    pub request_by: NaiveDate,
    /// Asked for on.
    pub requested_on: Option<NaiveDate>,
    /// The named interpreter, if one is known. Only a named one is claimed.
    pub person: Option<InterpreterId>,
    /// How they take part.
    pub mode: InterpreterMode,
    /// The pool's own reference for the request, if it gave one. No names, no case details.
    pub reference: String,
}

impl InterpreterBooking {
    /// Still to be asked for, by this day.
    #[must_use]
    pub fn to_request(language: LanguageCode, request_by: NaiveDate) -> Self {
        Self {
            language,
            status: InterpreterStatus::ToRequest,
            request_by,
            requested_on: None,
            person: None,
            mode: InterpreterMode::default(),
            reference: String::new(),
        }
    }
}
