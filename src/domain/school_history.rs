//! What a child learned before it came here (Schulbiografie): schools, gaps, pre-school, certificate, earlier schooling
//! in Germany. Why somebody fled or was ill has no field.

use super::coded::coded;
use super::country::CountryCode;
use super::language::LanguageCode;
use super::rough_date::Span;
use serde::{Deserialize, Serialize};

coded! {
    /// Why the time at a school ended. Reasons for asylum are not among them and are not kept.
    EndReason {
        /// The school was completed (abgeschlossen).
        Completed = "completed",
        /// The child changed to another school in the same country.
        ChangedSchool = "changed_school",
        /// The family left the country (Ausreise).
        LeftCountry = "left_country",
        /// The school closed or was out of reach.
        SchoolClosed = "school_closed",
        /// Something else.
        Other = "other",
    }
}

coded! {
    /// Did the child attend a kindergarten or pre-school?
    PreSchool {
        /// No.
        NotAttended = "no",
        /// Yes, in Germany.
        InGermany = "germany",
        /// Yes, in another country.
        Abroad = "abroad",
    }
}

/// One school of the past (Eintrag der Schulbiografie).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolHistoryEntry {
    /// In which country; an online school of the home country counts there.
    pub country: Option<CountryCode>,
    /// Its name or kind, as the family says it.
    pub school: String,
    /// From when to when.
    pub time: Span,
    /// The last grade (Klasse) attended there.
    pub grade: Option<u8>,
    /// Language of instruction (Unterrichtssprache).
    pub language: Option<LanguageCode>,
    /// Why it ended; nothing when unknown or going on.
    pub end: Option<EndReason>,
}

/// The last certificate (letztes Zeugnis).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastCertificate {
    /// Was it seen? Copies are not kept.
    pub seen: bool,
    /// Its language.
    pub language: Option<LanguageCode>,
    /// Is there a translation into German or English?
    pub translated: bool,
}

/// Earlier schooling in Germany (früherer Schulbesuch in Deutschland).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GermanSchooling {
    /// Where; empty when there was none.
    pub place: String,
    /// For how many months; 0 says that there was none.
    pub months: u16,
}
