//! Which papers a child can have now, and why it cannot have the others yet.

use crate::domain::child::Child;
use crate::domain::child_step::{Act, ChildStep, Progress, Way};
use crate::domain::family::Family;
use crate::domain::language::Lang;
use crate::domain::letter::PaperKind;
use crate::domain::recommendation::SupportForm;
use crate::domain::school_form::SchoolForm;
use crate::domain::schooling_duty::{Facts, Track, duty};
use chrono::NaiveDate;

/// Why a paper cannot be made now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NotNow {
    /// No school is asked.
    NotAsked,
    /// The child is not placed.
    NotPlaced,
    /// The child has a place already.
    HasPlace,
    /// The child is not handed over.
    NotHandedOver,
    /// The child is too young for a vocational college.
    TooYoung,
    /// The examination is done, or the child is invited.
    Examined,
    /// The reasons are missing why the wish is not met.
    GroundsMissing,
    /// The list of schools knows the school no more.
    SchoolGone,
    /// Without an instruction on remedies it is not entered as posted, unless somebody says so.
    RemedyMissing,
    /// Something was entered after the paper was shown.
    Changed,
    /// Nobody was counselled in the period of whom the health office does not know.
    NobodyToTell,
}

impl NotNow {
    /// The sentence.
    #[must_use]
    pub const fn sentence(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::NotAsked => (
                "Für das Kind ist gerade keine Schule angefragt.",
                "No school is asked for the child at present.",
            ),
            Self::NotPlaced => (
                "Über den Schulplatz des Kindes ist noch nicht entschieden.",
                "The child's school place is not decided yet.",
            ),
            Self::HasPlace => (
                "Das Kind hat schon einen Schulplatz.",
                "The child has a school place already.",
            ),
            Self::NotHandedOver => (
                "Das Kind ist nicht an das Schulamt übergeben.",
                "The child is not handed over to the school authority.",
            ),
            Self::TooYoung => (
                "Das Kind gehört nach der Berechnung noch nicht an ein Berufskolleg.",
                "The child does not belong to a vocational college yet.",
            ),
            Self::Examined => (
                "Die Untersuchung ist schon gemeldet, vereinbart oder erledigt.",
                "The examination is notified, arranged or done already.",
            ),
            Self::GroundsMissing => (
                "Der Wunsch der Familie ist nicht erfüllt. Bitte geben Sie die Gründe an.",
                "The family's wish is not met. Please give the reasons.",
            ),
            Self::SchoolGone => (
                "Die Schule steht nicht mehr in der Liste.",
                "The school is no longer in the list.",
            ),
            Self::RemedyMissing => (
                "Die Rechtsbehelfsbelehrung fehlt. Das Schulamt ergänzt sie in der Verwaltung unter Einstellungen. Ohne sie wird das Schreiben nur nach ausdrücklicher Bestätigung als verschickt eingetragen.",
                "The instruction on remedies is missing. The school authority adds it under administration, settings. Without it the letter is entered as posted only when that is confirmed.",
            ),
            Self::Changed => (
                "Seit der Vorschau wurde für das Kind etwas eingetragen. Bitte öffnen Sie die Vorschau neu.",
                "Something was entered for the child since the preview. Please open the preview again.",
            ),
            Self::NobodyToTell => (
                "In diesem Zeitraum wurde kein Kind beraten, das noch zu melden ist.",
                "No child was counselled in this period who is still to be notified.",
            ),
        };
        match lang {
            Lang::De => german,
            Lang::En => english,
        }
    }

    /// The same in a few words, for a table.
    #[must_use]
    pub const fn word(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::NotAsked => ("keine Schule angefragt", "no school asked"),
            Self::NotPlaced => ("noch nicht entschieden", "not decided yet"),
            Self::HasPlace => ("hat einen Schulplatz", "has a school place"),
            Self::NotHandedOver => ("nicht übergeben", "not handed over"),
            Self::TooYoung => ("noch nicht im Alter dafür", "not of that age yet"),
            Self::Examined => ("gemeldet oder erledigt", "notified or done"),
            Self::GroundsMissing => ("Gründe fehlen", "reasons missing"),
            Self::SchoolGone => ("Schule nicht in der Liste", "school not in the list"),
            Self::RemedyMissing => ("Belehrung fehlt", "instruction missing"),
            Self::Changed => ("inzwischen geändert", "changed meanwhile"),
            Self::NobodyToTell => ("niemand zu melden", "nobody to notify"),
        };
        match lang {
            Lang::De => german,
            Lang::En => english,
        }
    }
}

/// A placement as it stands in the way of a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::service) struct Decision {
    pub(in crate::service) school: String,
    pub(in crate::service) grade: u8,
    pub(in crate::service) from: NaiveDate,
    /// The first day at school as the school confirmed it.
    pub(in crate::service) admitted: Option<NaiveDate>,
    pub(in crate::service) support: Option<SupportForm>,
    pub(in crate::service) on: NaiveDate,
}

/// The placement that holds, if one does.
pub(in crate::service) fn decision(child: &Child, steps: &[ChildStep]) -> Option<Decision> {
    let way = Way::of(child.id, steps);
    let admitted = match way.progress {
        Progress::Placed { .. } => None,
        Progress::Admitted { first_day, .. } => Some(first_day),
        // Who did not come has no place that a paper could tell of.
        _ => return None,
    };
    let mut own: Vec<&ChildStep> = steps.iter().filter(|s| s.child == child.id).collect();
    own.sort_by_key(|step| step.position);
    own.iter().rev().find_map(|step| match &step.act {
        Act::Placed {
            school,
            grade,
            from,
            support,
            ..
        } => Some(Decision {
            school: school.clone(),
            grade: *grade,
            from: *from,
            admitted,
            support: *support,
            on: step.on,
        }),
        _ => None,
    })
}

/// Can the child have this paper now?
pub(super) fn ready(
    kind: PaperKind,
    child: &Child,
    family: &Family,
    steps: &[ChildStep],
    today: NaiveDate,
) -> Result<(), NotNow> {
    let way = Way::of(child.id, steps);
    let recommended = child.recommendation.as_ref();
    let when = |holds: bool, why: NotNow| if holds { Ok(()) } else { Err(why) };
    match kind {
        // Never a brother or sister whom nobody hands over, or who was taken back.
        PaperKind::HandoverSheet => when(way.is_handed_over(), NotNow::NotHandedOver),
        PaperKind::SchoolEnquiry => when(
            matches!(way.progress, Progress::Asked { .. }),
            NotNow::NotAsked,
        ),
        PaperKind::Placement
        | PaperKind::PlacementInfo
        | PaperKind::PlacementCopy
        | PaperKind::AdmissionReturn => when(decision(child, steps).is_some(), NotNow::NotPlaced),
        PaperKind::Interim => {
            when(way.is_handed_over(), NotNow::NotHandedOver)?;
            when(
                !matches!(
                    way.progress,
                    Progress::Placed { .. }
                        | Progress::Admitted { .. }
                        | Progress::SupportEnded { .. }
                        | Progress::Elsewhere { .. }
                ),
                NotNow::HasPlace,
            )
        }
        PaperKind::HealthOfficeList => {
            let exam = child.health_exam;
            // The list of today can be printed once more, though it has told of the child.
            let told_before = exam.notified_on.is_some_and(|on| on != today);
            when(
                !told_before && exam.invited_for.is_none() && exam.done_on.is_none(),
                NotNow::Examined,
            )
        }
        PaperKind::VocationalNote => {
            let track = Facts::of(child, family).map(|facts| duty(&facts, today).track());
            let form = recommended.and_then(|r| r.form);
            when(
                track == Some(Track::UpperSecondary) || form == Some(SchoolForm::Berufskolleg),
                NotNow::TooYoung,
            )
        }
    }
}
