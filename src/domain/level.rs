//! Mandatory levels (Pflichtangaben, domain.md § 2): which later step needs which field, and what a record still lacks for
//! it. Saving is never held up by this; each later step says exactly what is missing and where.

mod words;

use super::child::Child;
use super::coded::coded;
use super::family::{AddressPart, Family, Pathway};
use super::file::File;
use super::guardian::Guardian;
use super::id::{ChildId, GuardianId};
use super::proof::Document;
use super::recommendation::Recommendation;
use super::school_form::SchoolForm;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
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
            Self::Interpreter => {
                let german = |f: &Family| f.language.as_ref().is_some_and(|l| l.as_str() == "de");
                family.interpreter.is_none() && !family.no_interpreter && !german(family)
            }
            Self::Guardians => !file.guardians.iter().any(has_name),
            Self::Arrival => family.arrived_in_municipality_on.is_none(),
            Self::Entry => {
                family.entered_germany_on.is_none() && family.pathway != Some(Pathway::German)
            }
            Self::Pathway => family.pathway.is_none(),
            Self::Allocation => {
                family.pathway == Some(Pathway::AsylumAllocated) && family.allocated_on.is_none()
            }
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

    fn is_missing(self, child: &Child, file: &File) -> bool {
        let never_at_school = child.school_years == Some(0) && child.school_history.is_empty();
        let lacks =
            |gap: &dyn Fn(&Recommendation) -> bool| child.recommendation.as_ref().is_none_or(gap);
        match self {
            Self::Name => blank(&child.family_name) && blank(&child.given_name),
            Self::Birth => child.birth.is_none(),
            // A family without any guardian is told so once, not for each child.
            Self::Guardian => {
                let mut guardians = file.guardians.iter();
                !guardians.any(|g| child.is_guarded_by(g.id)) && !file.guardians.is_empty()
            }
            Self::BirthPlace => blank(&child.birth_place),
            Self::BirthCountry => child.birth_country.is_none(),
            Self::Nationality => child.nationality.is_none() && child.second_nationality.is_none(),
            Self::Language => child.language.is_none() && file.family.language.is_none(),
            Self::SchoolHistory => {
                let history = &child.school_history;
                !never_at_school
                    && (history.is_empty() || history.iter().any(|e| e.country.is_none()))
            }
            Self::SchoolYears => child.school_years.is_none(),
            Self::PreSchool => child.pre_school.is_none(),
            Self::Certificate => !never_at_school && child.last_certificate.is_none(),
            Self::GermanSchooling => child.german_schooling.is_none(),
            Self::Skills => child.skills.is_empty(),
            Self::GermanLevel => child.german_level.is_none(),
            Self::GermanAssessment => {
                use super::skill::GermanLevel::{A1, A2, B1Plus};
                matches!(child.german_level, Some(A1 | A2 | B1Plus))
                    && child.german_assessment.is_none()
            }
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

/// What a record lacks for a level and all levels before it: what the earliest level needs first, then household,
/// guardians and children in their order. Empty when nothing is missing.
#[must_use]
pub fn missing(file: &File, level: Level) -> Vec<Gap> {
    let family = (FamilyField::ALL.iter())
        .filter(|field| field.is_missing(file))
        .map(|field| Gap::Family(*field));
    let mut gaps: Vec<Gap> = family.collect();
    let has_a_child =
        |guardian: &&Guardian| file.children.iter().any(|c| c.is_guarded_by(guardian.id));
    let guardians = file.guardians.iter().filter(has_a_child);
    gaps.extend(
        guardians
            .filter(|g| !g.custody_cleared())
            .map(|g| Gap::Custody(g.id)),
    );
    for child in &file.children {
        let fields = ChildField::ALL.iter();
        gaps.extend(
            fields
                .filter(|field| field.is_missing(child, file))
                .map(|field| Gap::Child(child.id, *field)),
        );
        let documents = Document::ALL.iter();
        gaps.extend(
            documents
                .filter(|document| child.documents.of(**document).is_none())
                .map(|document| Gap::Document(child.id, *document)),
        );
    }
    gaps.retain(|gap| gap.level() <= level);
    gaps.sort_by_key(|gap| gap.level());
    gaps
}

fn blank(text: &str) -> bool {
    text.trim().is_empty()
}

fn has_name(guardian: &Guardian) -> bool {
    !blank(&guardian.family_name) || !blank(&guardian.given_name)
}

#[cfg(test)]
mod tests;
