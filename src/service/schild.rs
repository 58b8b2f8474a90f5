//! Children for the school's own program: who may hand which data to which school, and nothing else.

use super::papers::decision;
use super::{Error, Service};
use crate::domain::birth_date::Precision;
use crate::domain::child::{Child, Sex};
use crate::domain::country::CountryCode;
use crate::domain::guardian::Relation;
use crate::domain::id::ChildId;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::rights::Right;
use crate::exchange::encoding::Encoding;
use crate::exchange::reference;
use crate::exchange::schild::{self, Files, Guardian, Pupil, Remark, What};
use crate::store::rows::{FamilyFile, FamilyFilter, FamilyRow};
use chrono::{Datelike, NaiveDate};

/// Which children.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Which {
    /// Only this one.
    pub child: Option<ChildId>,
    /// Only who was placed on this day or later.
    pub placed_since: Option<NaiveDate>,
}

/// The files for a school.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ForSchool {
    /// The files.
    pub files: Files,
    /// How many children are in them.
    pub children: usize,
    /// File numbers of children who are left out, since their birth date is not known to the day.
    pub left_out: Vec<String>,
}

impl Service {
    /// The children who are placed at a school, for the school's own program. Nobody else is in it.
    ///
    /// # Errors
    /// Characters that the encoding does not hold; nobody is placed there; neither the right to place nor to hand over; the
    /// store's troubles.
    pub async fn for_school(
        &self,
        school: &str,
        which: Which,
        encoding: Encoding,
    ) -> Result<ForSchool, Error> {
        self.require_any(&[Right::HandOver, Right::Place])?;
        let office = self.office().await?;
        let known = office.schools.iter().find(|s| s.number == school);
        let form = known
            .ok_or_else(|| Error::from(Reason::Gone))?
            .form_key
            .clone();
        let mut made = ForSchool::default();
        let mut pupils = Vec::new();
        for row in self.store.families(FamilyFilter::Open).await? {
            if !row
                .children
                .iter()
                .any(|c| is_wanted(c, &row, school, which))
            {
                continue;
            }
            let file = self.family(row.family.id).await?;
            for child in file
                .children
                .iter()
                .filter(|c| is_wanted(c, &row, school, which))
            {
                match pupil(&office, &file, child, &form) {
                    Some(pupil) => pupils.push(pupil),
                    None => made.left_out.push(file.family.file_number.to_string()),
                }
            }
        }
        if pupils.is_empty() && made.left_out.is_empty() {
            return Err(sentence(
                "An dieser Schule ist in dieser Auswahl kein Kind zugewiesen.",
                "No child of this choice is placed at this school.",
            ));
        }
        made.children = pupils.len();
        made.files = schild::write(&pupils, encoding).map_err(|remarks| not_held(&remarks))?;
        Ok(made)
    }
}

fn sentence(german: &str, english: &str) -> Error {
    Error::List {
        german: german.to_owned(),
        english: english.to_owned(),
    }
}

fn not_held(remarks: &[Remark]) -> Error {
    let told: Vec<String> = remarks
        .iter()
        .filter_map(|remark| match &remark.what {
            What::NotInEncoding(characters) => Some(format!(
                "{} ({}: {characters})",
                remark.reference, remark.column
            )),
            What::TooLong(_) | What::Replaced => None,
        })
        .collect();
    let told = told.join("; ");
    sentence(
        &format!(
            "Diese Zeichen gibt es in Windows-1252 nicht: {told}. Es wurde nichts geschrieben. Bitte UTF-8 wählen."
        ),
        &format!(
            "Windows-1252 does not hold these characters: {told}. Nothing was written. Please choose UTF-8."
        ),
    )
}

fn is_wanted(child: &Child, row: &FamilyRow, school: &str, which: Which) -> bool {
    let Some(decision) = decision(child, &row.steps) else {
        return false;
    };
    decision.school == school
        && which.child.is_none_or(|id| id == child.id)
        && which.placed_since.is_none_or(|since| since <= decision.on)
}

/// The child as the interface takes it; nothing when its birth date is not known to the day.
fn pupil(office: &Office, file: &FamilyFile, child: &Child, form: &str) -> Option<Pupil> {
    let born = child
        .birth
        .filter(|birth| birth.precision() == Precision::Day)?
        .earliest();
    let decision = decision(child, &file.steps)?;
    let family = &file.family;
    let address = &family.address;
    let language = child.language.as_ref().or(family.language.as_ref());
    let language = language.and_then(|code| office.languages.iter().find(|l| &l.code == code));
    let guardians = file.guardians.iter().filter(|g| child.is_guarded_by(g.id));
    Some(Pupil {
        reference: family.file_number.to_string(),
        family_name: child.family_name.clone(),
        given_name: child.given_name.clone(),
        born,
        sex: match child.sex {
            Sex::Female => "w",
            Sex::Male => "m",
            Sex::Diverse => "d",
            Sex::NotGiven => "x",
        },
        street: address.street.clone(),
        postcode: address
            .postcode
            .as_ref()
            .map(ToString::to_string)
            .unwrap_or_default(),
        town: address.town.clone(),
        district: address.district.clone(),
        nationality: country_key(child.nationality.as_ref()),
        birth_country: country_key(child.birth_country.as_ref()),
        language: language.map(|l| l.official_key.clone()).unwrap_or_default(),
        admitted: decision.admitted.unwrap_or(decision.from),
        grade: schild::grade_key(decision.grade, form),
        arrived: family.entered_germany_on.map(|day| day.year()),
        email: family.email.clone(),
        guardians: guardians
            .map(|g| Guardian {
                salutation: match g.relation {
                    Relation::Mother => "Frau",
                    Relation::Father => "Herr",
                    Relation::Other | Relation::LegalGuardian | Relation::YouthOffice => "",
                },
                relation: match g.relation {
                    Relation::Mother => "Mutter",
                    Relation::Father => "Vater",
                    Relation::LegalGuardian | Relation::YouthOffice => "Vormund",
                    Relation::Other => "Sonstige",
                },
                family_name: g.family_name.clone(),
                given_name: g.given_name.clone(),
            })
            .collect(),
    })
}

/// The key of the federal statistics, which the state's interface takes; Germany is `000`.
fn country_key(code: Option<&CountryCode>) -> String {
    let found = code.and_then(|code| reference::country(code.as_str()));
    found
        .map(|country| {
            if country.iso3 == "DEU" {
                "000".to_owned()
            } else {
                country.destatis_key.clone()
            }
        })
        .unwrap_or_default()
}
