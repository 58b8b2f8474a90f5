//! The hand-over (Übergabe) as a transmission between two controllers: which kinds of details of a child go to the school
//! authority, on what it rests, who did it and when, and whether it was taken back.

use super::child::Child;
use super::child_step::{Act, Basis, ChildStep, TakeBackReason};
use super::coded::coded;
use super::file::File;
use super::id::{ChildId, PersonId};
use super::language::Lang;
use super::proof::HealthExam;
use chrono::NaiveDate;

coded! {
    /// A kind of details (Datenkategorie) that is transmitted. Siblings who are not handed over, talks' notes, calls and
    /// letters are none: they stay with the counselling.
    Category {
        /// Name, birth, sex and nationality.
        Identity = "identity",
        /// Address and ways to reach the household.
        Household = "household",
        /// Guardians and their custody.
        Guardians = "guardians",
        /// Languages, German, reading and writing.
        Languages = "languages",
        /// Schools so far.
        SchoolHistory = "school_history",
        /// Learning and interests.
        Learning = "learning",
        /// Which documents were seen; no copies.
        Documents = "documents",
        /// Measles proof and health examination: states and dates, no findings.
        Health = "health",
        /// Category of residence, entry and arrival.
        Residence = "residence",
        /// The hint at special educational support; no findings.
        SpecialNeeds = "special_needs",
        /// The family's wish.
        Wish = "wish",
        /// The recommendation.
        Recommendation = "recommendation",
    }
}

impl Category {
    /// What it is called.
    #[must_use]
    pub fn word(self, lang: Lang) -> &'static str {
        let (german, english) = match self {
            Self::Identity => (
                "Name, Geburt, Geschlecht, Staatsangehörigkeit",
                "name, birth, sex, nationality",
            ),
            Self::Household => ("Anschrift und Erreichbarkeit", "address and contact"),
            Self::Guardians => ("Sorgeberechtigte", "guardians"),
            Self::Languages => (
                "Sprachen, Deutsch, Lesen und Schreiben",
                "languages, German, reading and writing",
            ),
            Self::SchoolHistory => ("Schulbesuch bisher", "schools so far"),
            Self::Learning => ("Lernen und Interessen", "learning and interests"),
            Self::Documents => ("Stand der Unterlagen", "state of the documents"),
            Self::Health => (
                "Masernnachweis, Schuluntersuchung (nur Stand)",
                "measles proof, health examination (state only)",
            ),
            Self::Residence => (
                "Einreise, Aufenthaltskategorie",
                "entry, residence category",
            ),
            Self::SpecialNeeds => (
                "Hinweis auf Unterstützungsbedarf",
                "hint at special educational support",
            ),
            Self::Wish => ("Wunsch der Familie", "wish of the family"),
            Self::Recommendation => ("Empfehlung", "recommendation"),
        };
        match lang {
            Lang::De => german,
            Lang::En => english,
        }
    }
}

/// Which kinds of details of a child its file holds, and a hand-over therefore transmits.
#[must_use]
pub fn categories(file: &File, child: &Child) -> Vec<Category> {
    let family = &file.family;
    let there = |category: Category| match category {
        Category::Identity | Category::Household => true,
        Category::Guardians => file.guardians.iter().any(|g| child.is_guarded_by(g.id)),
        Category::Languages => {
            !child.skills.is_empty()
                || child.german_level.is_some()
                || child.literacy.is_some()
                || child.language.is_some()
        }
        Category::SchoolHistory => {
            !child.school_history.is_empty()
                || child.school_years.is_some()
                || child.german_school_since.is_some()
                || child.german_schooling.is_some()
                || child.last_certificate.is_some()
        }
        Category::Learning => child.learning != super::learning::Learning::default(),
        Category::Documents => child.documents != super::proof::Documents::default(),
        Category::Health => child.measles.is_some() || child.health_exam != HealthExam::default(),
        Category::Residence => family.pathway.is_some() || family.entered_germany_on.is_some(),
        Category::SpecialNeeds => child.special_needs.is_some(),
        Category::Wish => child.preference.is_some(),
        Category::Recommendation => child.recommendation.is_some(),
    };
    Category::ALL
        .iter()
        .copied()
        .filter(|c| there(*c))
        .collect()
}

/// The record of one hand-over, to be shown later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The day.
    pub on: NaiveDate,
    /// Who handed over.
    pub by: PersonId,
    /// On what it rests.
    pub basis: Basis,
    /// What was transmitted; empty for hand-overs of former times, which kept no list.
    pub sent: Vec<Category>,
    /// When and why it was taken back, if it was.
    pub taken_back: Option<(NaiveDate, TakeBackReason)>,
}

/// Every hand-over of a child, the oldest first.
#[must_use]
pub fn handovers(child: ChildId, steps: &[ChildStep]) -> Vec<Handover> {
    let mut own: Vec<&ChildStep> = steps.iter().filter(|s| s.child == child).collect();
    own.sort_by_key(|s| s.position);
    let mut found: Vec<Handover> = Vec::new();
    for step in own {
        match &step.act {
            Act::HandedOver(basis) => found.push(Handover {
                on: step.on,
                by: step.by,
                basis: *basis,
                sent: step.sent.clone(),
                taken_back: None,
            }),
            Act::TakenBack(reason) => {
                if let Some(last) = found.last_mut() {
                    last.taken_back = Some((step.on, *reason));
                }
            }
            _ => {}
        }
    }
    found
}
