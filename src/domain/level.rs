//! Mandatory levels (Pflichtangaben, domain.md § 2): which later step needs which field, and what a record still lacks for
//! it. Saving is never held up by this; each later step says exactly what is missing and where.

mod words;

use super::child::Child;
use super::coded::coded;
use super::family::{AddressPart, Pathway};
use super::file::File;
use super::guardian::{Custody, Guardian};
use super::id::{ChildId, GuardianId};
use super::proof::Document;
use super::recommendation::Recommendation;
use super::school_form::SchoolForm;
use serde::{Deserialize, Serialize};

coded! {
    /// What a record is complete enough for; each level includes those before it.
    Level {
        /// M1: to be saved as a case.
        Case = "case",
        /// M2: to be invited.
        Invitation = "invitation",
        /// M3: to be handed over to the school authority (Schulamt).
        Handover = "handover",
        /// M4: to be placed at a school (Schulplatzzuweisung).
        Placement = "placement",
    }
}

coded! {
    /// A field of the household.
    FamilyField {
        /// At least one child.
        Children = "children",
        /// Municipality.
        Municipality = "municipality",
        /// A phone, or the word that there is none.
        Phone = "phone",
        /// Who reported the family.
        Reporter = "reporter",
        /// Street and house number.
        Street = "street",
        /// Postcode.
        Postcode = "postcode",
        /// Town.
        Town = "town",
        /// Language of the household.
        Language = "language",
        /// An interpreter, or the word that none is needed.
        Interpreter = "interpreter",
        /// At least one guardian who has a name.
        Guardians = "guardians",
        /// Day of moving into the municipality (Zuzug).
        Arrival = "arrived_in_municipality_on",
        /// Day of entering Germany (Einreise).
        Entry = "entered_germany_on",
        /// Category of residence.
        Pathway = "pathway",
        /// Day of the allocation to the municipality, for those who are allocated.
        Allocation = "allocated_on",
        /// The other parent, where custody is joint: both receive the decision.
        OtherParent = "other_parent",
    }
}

coded! {
    /// A field of a child.
    ChildField {
        /// A name; people with one name have one.
        Name = "name",
        /// Birth date, however exact.
        Birth = "birth",
        /// A guardian who is theirs.
        Guardian = "guardian",
        /// Place of birth.
        BirthPlace = "birth_place",
        /// Country of birth.
        BirthCountry = "birth_country",
        /// Nationality.
        Nationality = "nationality",
        /// Family language, unless the household's is known.
        Language = "language",
        /// Schools so far, each with its country; not asked of a child that never went to school.
        SchoolHistory = "school_history",
        /// Completed school years, 0 for none.
        SchoolYears = "school_years",
        /// Pre-school.
        PreSchool = "pre_school",
        /// The last certificate; not asked of a child that never went to school.
        Certificate = "certificate",
        /// Earlier schooling in Germany, or none.
        GermanSchooling = "german_schooling",
        /// Languages with their skills.
        Skills = "skills",
        /// Level of German.
        GermanLevel = "german_level",
        /// How the level of German was found, when there is one.
        GermanAssessment = "german_assessment",
        /// Reading and writing.
        Literacy = "literacy",
        /// Hint at special educational support.
        SpecialNeeds = "special_needs",
        /// The family's wish, or the word that there is none.
        Preference = "preference",
        /// Recommended form of school.
        RecommendedForm = "recommended_form",
        /// Recommended grade; not asked for a vocational college.
        RecommendedGrade = "recommended_grade",
        /// How long initial support lasts.
        RecommendedSupport = "recommended_support",
        /// At least one recommended school.
        RecommendedSchool = "recommended_school",
        /// Reason of the recommendation.
        RecommendationReason = "recommendation_reason",
        /// The way to school.
        Transport = "transport",
    }
}

/// One thing that is missing: the field to go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Gap {
    /// A field of the household.
    Family(FamilyField),
    /// Custody of a guardian is not cleared.
    Custody(GuardianId),
    /// A field of a child.
    Child(ChildId, ChildField),
    /// Nobody asked for a document of a child.
    Document(ChildId, Document),
}

impl FamilyField {
    /// The first level that needs it.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Children | Self::Municipality | Self::Phone | Self::Reporter => Level::Case,
            Self::Street
            | Self::Postcode
            | Self::Town
            | Self::Language
            | Self::Interpreter
            | Self::Guardians => Level::Invitation,
            Self::Arrival | Self::Entry | Self::Pathway | Self::Allocation => Level::Handover,
            Self::OtherParent => Level::Placement,
        }
    }

    /// Is it asked for in this file at all?
    fn is_asked(self, file: &File) -> bool {
        let family = &file.family;
        match self {
            Self::Interpreter => family.language.as_ref().is_none_or(|l| l.as_str() != "de"),
            Self::Entry => family.pathway != Some(Pathway::German),
            Self::Allocation => family.pathway == Some(Pathway::AsylumAllocated),
            Self::OtherParent => joint_custody(file).next().is_some(),
            _ => true,
        }
    }

    fn is_missing(self, file: &File) -> bool {
        let family = &file.family;
        let lacks = |part| family.address.missing().contains(&part);
        match self {
            Self::Children => file.children.is_empty(),
            Self::Municipality => family.municipality.is_none(),
            Self::Phone => {
                !family.no_phone && family.phones.iter().all(|p| p.number.trim().is_empty())
            }
            Self::Reporter => {
                let reporter = &family.reporter;
                blank(&reporter.office) && blank(&reporter.person)
            }
            Self::Street => lacks(AddressPart::Street),
            Self::Postcode => lacks(AddressPart::Postcode),
            Self::Town => lacks(AddressPart::Town),
            Self::Language => family.language.is_none(),
            Self::Interpreter => family.interpreter.is_none() && !family.no_interpreter,
            Self::Guardians => !file.guardians.iter().any(has_name),
            Self::Arrival => family.arrived_in_municipality_on.is_none(),
            Self::Entry => family.entered_germany_on.is_none(),
            Self::Pathway => family.pathway.is_none(),
            Self::Allocation => family.allocated_on.is_none(),
            Self::OtherParent => joint_custody(file).any(|(guardian, child)| {
                let mut guardians = file.guardians.iter();
                !guardians.any(|g| g.id != guardian.id && child.is_guarded_by(g.id))
            }),
        }
    }
}

impl ChildField {
    /// The first level that needs it.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Name | Self::Birth => Level::Case,
            Self::Guardian => Level::Invitation,
            Self::Transport => Level::Placement,
            _ => Level::Handover,
        }
    }

    /// Is it written down in the talk and not in the form of the file?
    #[must_use]
    pub fn belongs_to_talk(self) -> bool {
        matches!(
            self,
            Self::Preference
                | Self::RecommendedForm
                | Self::RecommendedGrade
                | Self::RecommendedSupport
                | Self::RecommendedSchool
                | Self::RecommendationReason
                | Self::Transport
        )
    }

    /// Is it asked for this child at all?
    fn is_asked(self, child: &Child, file: &File) -> bool {
        use super::skill::GermanLevel::{A1, A2, B1Plus};
        match self {
            // A family without any guardian is told so once, not for each child.
            Self::Guardian => !file.guardians.is_empty(),
            Self::SchoolHistory | Self::Certificate => {
                child.school_years != Some(0) || !child.school_history.is_empty()
            }
            Self::GermanAssessment => matches!(child.german_level, Some(A1 | A2 | B1Plus)),
            _ => true,
        }
    }

    fn is_missing(self, child: &Child, file: &File) -> bool {
        let lacks =
            |gap: &dyn Fn(&Recommendation) -> bool| child.recommendation.as_ref().is_none_or(gap);
        match self {
            Self::Name => blank(&child.family_name) && blank(&child.given_name),
            Self::Birth => child.birth.is_none(),
            Self::Guardian => !file.guardians.iter().any(|g| child.is_guarded_by(g.id)),
            Self::BirthPlace => blank(&child.birth_place),
            Self::BirthCountry => child.birth_country.is_none(),
            Self::Nationality => child.nationality.is_none() && child.second_nationality.is_none(),
            Self::Language => child.language.is_none() && file.family.language.is_none(),
            Self::SchoolHistory => {
                let history = &child.school_history;
                history.is_empty() || history.iter().any(|e| e.country.is_none())
            }
            Self::SchoolYears => child.school_years.is_none(),
            Self::PreSchool => child.pre_school.is_none(),
            Self::Certificate => child.last_certificate.is_none(),
            Self::GermanSchooling => child.german_schooling.is_none(),
            Self::Skills => child.skills.is_empty(),
            Self::GermanLevel => child.german_level.is_none(),
            Self::GermanAssessment => child.german_assessment.is_none(),
            Self::Literacy => child.literacy.is_none(),
            Self::SpecialNeeds => child.special_needs.is_none(),
            Self::Preference => !(child.preference.as_ref())
                .is_some_and(super::preference::FamilyPreference::is_said),
            Self::RecommendedForm => lacks(&|r| r.form.is_none()),
            Self::RecommendedGrade => {
                lacks(&|r| r.grade.is_none() && r.form != Some(SchoolForm::Berufskolleg))
            }
            Self::RecommendedSupport => lacks(&|r| r.initial_support.is_none()),
            Self::RecommendedSchool => lacks(&|r| r.schools.is_empty()),
            Self::RecommendationReason => lacks(&|r| blank(&r.reason)),
            Self::Transport => {
                let way = child.transport.as_ref();
                !way.is_some_and(|t| t.metres.is_some() && t.ticket_application.is_some())
            }
        }
    }
}

impl Gap {
    /// The first level that is held up by it.
    #[must_use]
    pub fn level(self) -> Level {
        match self {
            Self::Family(field) => field.level(),
            Self::Child(_, field) => field.level(),
            Self::Document(..) => Level::Handover,
            Self::Custody(_) => Level::Placement,
        }
    }
}

/// Everything that is asked for in a file up to a level, whether it is there or not, in the order of [`missing`].
#[must_use]
pub fn asked(file: &File, level: Level) -> Vec<Gap> {
    look(file, level).into_iter().map(|(gap, _)| gap).collect()
}

/// What a record lacks for a level and all levels before it: what the earliest level needs first, then household,
/// guardians and children in their order. Empty when nothing is missing.
#[must_use]
pub fn missing(file: &File, level: Level) -> Vec<Gap> {
    let gaps = look(file, level).into_iter();
    gaps.filter_map(|(gap, missing)| missing.then_some(gap))
        .collect()
}

/// What is asked for, and whether it is missing.
fn look(file: &File, level: Level) -> Vec<(Gap, bool)> {
    let family = (FamilyField::ALL.iter())
        .filter(|field| field.is_asked(file))
        .map(|field| (Gap::Family(*field), field.is_missing(file)));
    let mut found: Vec<(Gap, bool)> = family.collect();
    let has_a_child =
        |guardian: &&Guardian| file.children.iter().any(|c| c.is_guarded_by(guardian.id));
    let guardians = file.guardians.iter().filter(has_a_child);
    found.extend(guardians.map(|g| (Gap::Custody(g.id), !g.custody_cleared())));
    for child in &file.children {
        let fields = ChildField::ALL
            .iter()
            .filter(|field| field.is_asked(child, file));
        found.extend(fields.map(|field| {
            let missing = field.is_missing(child, file);
            (Gap::Child(child.id, *field), missing)
        }));
        let documents = Document::ALL.iter();
        found.extend(documents.map(|document| {
            let missing = child.documents.of(*document).is_none();
            (Gap::Document(child.id, *document), missing)
        }));
    }
    found.retain(|(gap, _)| gap.level() <= level);
    found.sort_by_key(|(gap, _)| gap.level());
    found
}

/// Each guardian who shares custody, with each of their children.
fn joint_custody(file: &File) -> impl Iterator<Item = (&Guardian, &Child)> {
    let guardians = file.guardians.iter();
    guardians
        .filter(|guardian| guardian.custody == Custody::Joint)
        .flat_map(|guardian| {
            let children = file.children.iter();
            children
                .filter(|child| child.is_guarded_by(guardian.id))
                .map(move |child| (guardian, child))
        })
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn has_name(guardian: &Guardian) -> bool {
    !blank(&guardian.family_name) || !blank(&guardian.given_name)
}

#[cfg(test)]
mod tests;
