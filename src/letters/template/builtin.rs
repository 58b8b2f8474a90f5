//! The texts that the program brings along, read once, and their list.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{TemplateError, TemplateSet};
use crate::domain::letter::{LetterKind, NoticeKind, PaperKind};
use crate::letters::language::LangTag;

macro_rules! files {
    ($kind:literal: $($lang:literal)+) => {
        &[$(include_str!(concat!("../../../assets/templates/", $kind, ".", $lang, ".toml"))),+]
    };
}

/// The files of a letter to families, in every language of letters.
macro_rules! translated {
    ($kind:literal) => {
        files!($kind: "de" "en" "uk" "ru" "tr" "ro" "bg" "pl" "sq" "sr-Latn" "sr-Cyrl" "bs" "hr" "fr" "es" "pt" "it" "el" "so" "vi" "kmr"
            "ar" "fa" "prs" "ps" "ckb" "ur" "ti" "am")
    };
}

/// The files of every letter, German first, in the order of [`LetterKind::all`]. A further letter is a line here and its
/// files.
const FILES: &[(LetterKind, &[&str])] = &[
    (LetterKind::Invitation, translated!("invitation")),
    (
        LetterKind::Paper(PaperKind::HandoverSheet),
        files!("handover_sheet": "de"),
    ),
    (
        LetterKind::Paper(PaperKind::SchoolEnquiry),
        files!("school_enquiry": "de"),
    ),
    (
        LetterKind::Paper(PaperKind::Placement),
        files!("placement": "de"),
    ),
    (
        LetterKind::Paper(PaperKind::PlacementInfo),
        translated!("placement_info"),
    ),
    (
        LetterKind::Paper(PaperKind::PlacementCopy),
        files!("placement_copy": "de"),
    ),
    (
        LetterKind::Paper(PaperKind::HealthOfficeList),
        files!("health_office_list": "de"),
    ),
    (
        LetterKind::Paper(PaperKind::AdmissionReturn),
        files!("admission_return": "de"),
    ),
    (
        LetterKind::Paper(PaperKind::Interim),
        translated!("interim"),
    ),
    (
        LetterKind::Paper(PaperKind::VocationalNote),
        translated!("vocational_note"),
    ),
    (
        LetterKind::Notice(NoticeKind::PrimaryInvitation),
        translated!("primary_invitation"),
    ),
    (
        LetterKind::Notice(NoticeKind::Reminder),
        translated!("reminder"),
    ),
    (
        LetterKind::Notice(NoticeKind::Cancellation),
        translated!("cancellation"),
    ),
    (
        LetterKind::Notice(NoticeKind::RenewedInvitation),
        translated!("renewed_invitation"),
    ),
    (
        LetterKind::Notice(NoticeKind::Confirmation),
        translated!("confirmation"),
    ),
    (
        LetterKind::Notice(NoticeKind::Privacy),
        translated!("privacy"),
    ),
    (
        LetterKind::Notice(NoticeKind::MunicipalityFeedback),
        files!("municipality_feedback": "de"),
    ),
    (
        LetterKind::Notice(NoticeKind::InterpreterSheet),
        files!("interpreter_sheet": "de"),
    ),
];

static SETS: LazyLock<BTreeMap<LetterKind, Result<TemplateSet, TemplateError>>> =
    LazyLock::new(|| {
        FILES
            .iter()
            .map(|(kind, sources)| (*kind, TemplateSet::parse(sources)))
            .collect()
    });

/// Every letter that has templates.
pub fn kinds() -> impl Iterator<Item = LetterKind> {
    FILES.iter().map(|(kind, _)| *kind)
}

/// The built-in texts of a letter, read once.
///
/// # Errors
/// A fault in a built-in file, or none. The tests make sure that there is no such thing.
pub fn templates(kind: LetterKind) -> Result<&'static TemplateSet, TemplateError> {
    let set = SETS.get(&kind).ok_or(TemplateError::Languages)?;
    set.as_ref().map_err(Clone::clone)
}

/// The file of a built-in text.
#[must_use]
pub fn source(kind: LetterKind, lang: LangTag) -> Option<&'static str> {
    let (_, files) = FILES.iter().find(|(of, _)| *of == kind)?;
    let set = templates(kind).ok()?;
    // The files stand in the order of the set: German first.
    let at = set.iter().position(|text| text.lang == lang)?;
    files.get(at).copied()
}
