//! A child (Kind) or young person of a family.

use super::birth_date::BirthDate;
use super::country::CountryCode;
use super::family::Pathway;
use super::id::{ChildId, FamilyId, GuardianId};
use super::language::LanguageCode;
use super::learning::Learning;
use super::preference::FamilyPreference;
use super::proof::{Documents, HealthExam, MeaslesProof, SpecialNeedsFlag};
use super::recommendation::Recommendation;
use super::rough_date::Span;
use super::school_history::{GermanSchooling, LastCertificate, PreSchool, SchoolHistoryEntry};
use super::skill::{GermanAssessment, GermanLevel, LanguageSkill, LiteracyStatus};
use super::transport::TransportCheck;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Sex as in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Sex {
    /// Female.
    Female,
    /// Male.
    Male,
    /// Diverse.
    Diverse,
    /// Not given.
    #[default]
    NotGiven,
}

/// A child (Kind).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Child {
    /// Their id.
    pub id: ChildId,
    /// Their family.
    pub family: FamilyId,
    /// Place in the list, from 0.
    pub position: i64,
    /// Family name in Latin letters; may be empty for people with one name.
    pub family_name: String,
    /// Given names in Latin letters.
    pub given_name: String,
    /// Family name in original script, or empty.
    pub family_name_original: String,
    /// Given names in original script, or empty.
    pub given_name_original: String,
    /// Former names and other spellings.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// Birth date with its precision; `None` only while it is unknown.
    pub birth: Option<BirthDate>,
    /// Sex.
    pub sex: Sex,
    /// Place of birth, or empty.
    #[serde(default)]
    pub birth_place: String,
    /// Country of birth, if known.
    #[serde(default)]
    pub birth_country: Option<CountryCode>,
    /// Nationality, if known.
    pub nationality: Option<CountryCode>,
    /// A second nationality.
    #[serde(default)]
    pub second_nationality: Option<CountryCode>,
    /// Family language (Verkehrssprache), if it differs from the household's.
    pub language: Option<LanguageCode>,
    /// School years completed so far, in all countries, if known.
    pub school_years: Option<u8>,
    /// Attends or attended a German school since, if so.
    pub german_school_since: Option<NaiveDate>,
    /// Schools so far (Schulbiografie), the first one first.
    #[serde(default)]
    pub school_history: Vec<SchoolHistoryEntry>,
    /// Times without school (Unterbrechungen). Their reasons are not kept.
    #[serde(default)]
    pub interruptions: Vec<Span>,
    /// Kindergarten or pre-school, if it was asked.
    #[serde(default)]
    pub pre_school: Option<PreSchool>,
    /// The last certificate, if it was asked for.
    #[serde(default)]
    pub last_certificate: Option<LastCertificate>,
    /// Earlier schooling in Germany, if it was asked.
    #[serde(default)]
    pub german_schooling: Option<GermanSchooling>,
    /// Languages, each with four skills.
    #[serde(default)]
    pub skills: Vec<LanguageSkill>,
    /// German, if it was asked.
    #[serde(default)]
    pub german_level: Option<GermanLevel>,
    /// How the level of German was found.
    #[serde(default)]
    pub german_assessment: Option<GermanAssessment>,
    /// Reading and writing, if it was asked.
    #[serde(default)]
    pub literacy: Option<LiteracyStatus>,
    /// Which documents were brought.
    #[serde(default)]
    pub documents: Documents,
    /// Measles proof, as far as it was spoken about: it is shown to the school.
    #[serde(default)]
    pub measles: Option<MeaslesProof>,
    /// Health examination: dates, no findings.
    #[serde(default)]
    pub health_exam: HealthExam,
    /// Hint at special educational support, if it was asked.
    #[serde(default)]
    pub special_needs: Option<SpecialNeedsFlag>,
    /// Their guardians, when these are not all guardians of the family (Geschwister mit verschiedenen
    /// Sorgeberechtigten); empty for all.
    #[serde(default)]
    pub guardians: Vec<GuardianId>,
    /// Learning and interests.
    #[serde(default)]
    pub learning: Learning,
    /// The family's wish (Elternwunsch), if it was asked. Never mixed with the recommendation.
    #[serde(default)]
    pub preference: Option<FamilyPreference>,
    /// The office's recommendation (Empfehlung), if there is one.
    #[serde(default)]
    pub recommendation: Option<Recommendation>,
    /// The way to school (Fahrkosten), if it was looked at.
    #[serde(default)]
    pub transport: Option<TransportCheck>,
    /// Revision.
    pub rev: i64,
}

impl Child {
    /// A child of whom nothing is known.
    #[must_use]
    pub fn new(id: ChildId, family: FamilyId) -> Self {
        Self {
            id,
            family,
            position: 0,
            family_name: String::new(),
            given_name: String::new(),
            family_name_original: String::new(),
            given_name_original: String::new(),
            other_names: Vec::new(),
            birth: None,
            sex: Sex::NotGiven,
            birth_place: String::new(),
            birth_country: None,
            nationality: None,
            second_nationality: None,
            language: None,
            school_years: None,
            german_school_since: None,
            school_history: Vec::new(),
            interruptions: Vec::new(),
            pre_school: None,
            last_certificate: None,
            german_schooling: None,
            skills: Vec::new(),
            german_level: None,
            german_assessment: None,
            literacy: None,
            documents: Documents::default(),
            measles: None,
            health_exam: HealthExam::default(),
            special_needs: None,
            guardians: Vec::new(),
            learning: Learning::default(),
            preference: None,
            recommendation: None,
            transport: None,
            rev: 1,
        }
    }

    /// Is this guardian theirs?
    #[must_use]
    pub fn is_guarded_by(&self, guardian: GuardianId) -> bool {
        self.guardians.is_empty() || self.guardians.contains(&guardian)
    }

    /// Does the child belong to the newcomers from Ukraine whom the state's survey asks for separately?
    #[must_use]
    pub fn is_from_ukraine(&self, pathway: Option<Pathway>) -> bool {
        let ukrainian = |code: &Option<CountryCode>| code.as_ref().is_some_and(|c| c.0 == "UKR");
        pathway == Some(Pathway::Section24)
            || ukrainian(&self.nationality)
            || ukrainian(&self.second_nationality)
    }
}
