//! Letters that were made: what went out, when, in which text version. The pages themselves are made in `letters`.

use super::coded::coded;
use super::id::{AppointmentId, BatchId, ChildId, FamilyId, GuardianId, LetterId, PersonId};
use super::language::LanguageCode;
use super::post::{ReturnReason, Says};
use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

coded! {
    /// Documents on the way from the talk to the first day at school (domain.md § 4.1, L7 to L14).
    PaperKind {
        /// L7, Übergabebogen an das Schulamt.
        HandoverSheet = "handover_sheet",
        /// L8, Anfrage zur Aufnahme, with a form for the answer.
        SchoolEnquiry = "school_enquiry",
        /// L9, Schulplatzzuweisung.
        Placement = "placement",
        /// The information sheet to L9 in the family's language; not binding.
        PlacementInfo = "placement_info",
        /// L10, copies of L9.
        PlacementCopy = "placement_copy",
        /// L11, Meldung zur Seiteneinsteigeruntersuchung.
        HealthOfficeList = "health_office_list",
        /// L12, Rückmeldung der Schule.
        AdmissionReturn = "admission_return",
        /// L13, Zwischennachricht.
        Interim = "interim",
        /// L14, Hinweis Berufskolleg.
        VocationalNote = "vocational_note",
    }
}

coded! {
    /// Further letters and sheets of the counselling (domain.md § 4.1, L1b to L6, L15, L16, L2).
    NoticeKind {
        /// L1b, Einladung Primar: registering at a primary school.
        PrimaryInvitation = "primary_invitation",
        /// L3, Terminerinnerung.
        Reminder = "reminder",
        /// L4, Terminabsage or Verlegung.
        Cancellation = "cancellation",
        /// L5, Erneute Einladung nach Nichterscheinen.
        RenewedInvitation = "renewed_invitation",
        /// L6, Bestätigung der Beratung.
        Confirmation = "confirmation",
        /// L15, Datenschutzinformation with Einwilligung.
        Privacy = "privacy",
        /// L16, Rückmeldung an die meldende Stelle.
        MunicipalityFeedback = "municipality_feedback",
        /// L2, Anfrage Sprachmittlung.
        InterpreterSheet = "interpreter_sheet",
    }
}

impl NoticeKind {
    /// Is it written to a family, and so in its language as well?
    #[must_use]
    pub const fn is_translated(self) -> bool {
        !matches!(self, Self::MunicipalityFeedback | Self::InterpreterSheet)
    }
}

coded! {
    /// How a family that did not come is written to.
    Tone {
        /// The first time.
        Friendly = "friendly",
        /// Again: says that school is compulsory.
        Firm = "firm",
    }
}

coded! {
    /// Which of the two authorities writes. The two must never be taken for each other.
    Authority {
        /// Kreis, Kommunales Integrationszentrum: counsels and recommends.
        Ki = "ki",
        /// Schulamt für den Kreis (state authority): decides.
        Schulamt = "schulamt",
    }
}

coded! {
    /// To whom a document goes.
    Addressee {
        /// The guardians.
        Family = "family",
        /// The Schulamt.
        Schulamt = "schulamt",
        /// A school.
        School = "school",
        /// Who maintains the school (Schulträger).
        Provider = "provider",
        /// The integration centre.
        Ki = "ki",
        /// Who reported the family (meldende Stelle).
        Reporter = "reporter",
        /// The health office (Gesundheitsamt).
        HealthOffice = "health_office",
    }
}

impl PaperKind {
    /// Who may write it: the integration centre never decides, and the Schulamt does not write the counselling's papers.
    #[must_use]
    pub const fn writers(self) -> &'static [Authority] {
        match self {
            Self::HandoverSheet | Self::HealthOfficeList | Self::VocationalNote => &[Authority::Ki],
            Self::SchoolEnquiry
            | Self::Placement
            | Self::PlacementInfo
            | Self::PlacementCopy
            | Self::AdmissionReturn => &[Authority::Schulamt],
            Self::Interim => &[Authority::Ki, Authority::Schulamt],
        }
    }

    /// To whom it goes, in the order of the envelopes.
    #[must_use]
    pub const fn addressees(self) -> &'static [Addressee] {
        match self {
            Self::HandoverSheet => &[Addressee::Schulamt],
            Self::SchoolEnquiry | Self::AdmissionReturn => &[Addressee::School],
            Self::Placement | Self::PlacementInfo | Self::Interim | Self::VocationalNote => {
                &[Addressee::Family]
            }
            Self::PlacementCopy => &[
                Addressee::School,
                Addressee::Provider,
                Addressee::Ki,
                Addressee::Reporter,
            ],
            Self::HealthOfficeList => &[Addressee::HealthOffice],
        }
    }

    /// Is it about one child? Otherwise about all children of the family who are so far.
    #[must_use]
    pub const fn is_of_one_child(self) -> bool {
        !matches!(self, Self::HandoverSheet | Self::HealthOfficeList)
    }
}

/// Kinds of letters (domain.md § 4.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum LetterKind {
    /// L1, Einladung zur schulischen Erstberatung.
    Invitation,
    /// A document on the way to school.
    Paper(PaperKind),
    /// A further letter of the counselling.
    Notice(NoticeKind),
}

/// The database's word for an invitation.
const INVITATION: &str = "Invitation";

impl LetterKind {
    /// The word in files, commands and templates.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Paper(paper) => paper.code(),
            Self::Notice(notice) => notice.code(),
        }
    }

    /// Every kind.
    pub fn all() -> impl Iterator<Item = Self> {
        let papers = PaperKind::ALL.iter().copied().map(Self::Paper);
        let notices = NoticeKind::ALL.iter().copied().map(Self::Notice);
        std::iter::once(Self::Invitation)
            .chain(papers)
            .chain(notices)
    }

    /// Is it written to a family, and so in its language as well? (The decision about a place is German; its sheet is
    /// translated.)
    #[must_use]
    pub const fn is_translated(self) -> bool {
        match self {
            Self::Invitation => true,
            Self::Paper(paper) => matches!(
                paper,
                PaperKind::PlacementInfo | PaperKind::Interim | PaperKind::VocationalNote
            ),
            Self::Notice(notice) => notice.is_translated(),
        }
    }

    /// The kind with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|kind| kind.key() == key)
    }
}

impl From<LetterKind> for String {
    fn from(kind: LetterKind) -> Self {
        match kind {
            LetterKind::Invitation => INVITATION.to_owned(),
            other => other.key().to_owned(),
        }
    }
}

impl TryFrom<String> for LetterKind {
    type Error = UnknownKind;

    fn try_from(word: String) -> Result<Self, UnknownKind> {
        if word == INVITATION {
            return Ok(Self::Invitation);
        }
        Self::all()
            .find(|kind| *kind != Self::Invitation && kind.key() == word)
            .ok_or(UnknownKind)
    }
}

/// A word that names no kind of letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no kind of letter")]
pub struct UnknownKind;

/// A letter that was made (Brief).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedLetter {
    /// Its id.
    pub id: LetterId,
    /// What it is.
    pub kind: LetterKind,
    /// About which family.
    pub family: FamilyId,
    /// About which appointment.
    pub appointment: Option<AppointmentId>,
    /// About which child alone.
    #[serde(default)]
    pub child: Option<ChildId>,
    /// About which school, by its official number.
    #[serde(default)]
    pub school: Option<String>,
    /// To whom it went.
    #[serde(default = "to_the_family")]
    pub addressee: Addressee,
    /// To which of the family's addresses: [`super::envelope::Envelope::recipient`].
    #[serde(default)]
    pub recipient: Option<GuardianId>,
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
    /// Why it came back.
    #[serde(default)]
    pub return_reason: Option<ReturnReason>,
    /// Handed over in person on.
    #[serde(default)]
    pub delivered_on: Option<NaiveDate>,
    /// When it was printed, wall time, and by whom.
    #[serde(default)]
    pub printed: Option<(NaiveDateTime, PersonId)>,
    /// What it says, in parts.
    #[serde(default)]
    pub says: Says,
    /// The start of the appointment as it tells it, wall time; nothing when it tells none.
    #[serde(default)]
    pub about_start: Option<NaiveDateTime>,
    /// The letter that it repeats (Zweitdruck).
    #[serde(default)]
    pub repeats: Option<LetterId>,
    /// The batch it was printed in.
    #[serde(default)]
    pub batch: Option<BatchId>,
    /// Revision.
    pub rev: i64,
}

const fn to_the_family() -> Addressee {
    Addressee::Family
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
    /// The version of the German text at that time; not known of releases of former versions of the program.
    #[serde(default)]
    pub german: Option<i64>,
    /// Revision.
    pub rev: i64,
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn every_kind_keeps_its_word_and_old_records_read() {
        for kind in LetterKind::all() {
            let word = serde_json::to_string(&kind).unwrap();
            assert_eq!(serde_json::from_str::<LetterKind>(&word).unwrap(), kind);
            assert_eq!(LetterKind::from_key(kind.key()), Some(kind));
        }
        let old: LetterKind = serde_json::from_str("\"Invitation\"").unwrap();
        assert_eq!(old, LetterKind::Invitation);
        assert!(serde_json::from_str::<LetterKind>("\"Zuweisung\"").is_err());
    }

    #[test]
    fn only_the_schulamt_writes_what_decides() {
        for kind in [
            PaperKind::SchoolEnquiry,
            PaperKind::Placement,
            PaperKind::PlacementInfo,
            PaperKind::PlacementCopy,
        ] {
            assert_eq!(kind.writers(), [Authority::Schulamt], "{kind:?}");
        }
        assert!(
            PaperKind::ALL
                .iter()
                .all(|kind| !kind.writers().is_empty() && !kind.addressees().is_empty())
        );
    }
}
