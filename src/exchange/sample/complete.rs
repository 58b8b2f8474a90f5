//! A family of the sample after its talk: everything that a hand-over and a placement need, visibly made up.

use crate::domain::child::Child;
use crate::domain::country::CountryCode;
use crate::domain::family::Pathway;
use crate::domain::file::File;
use crate::domain::guardian::{Consent, Custody};
use crate::domain::language::LanguageCode;
use crate::domain::preference::FamilyPreference;
use crate::domain::proof::{Brought, Document, SpecialNeedsFlag};
use crate::domain::recommendation::{InitialSupport, Recommendation, SchoolChoice};
use crate::domain::rough_date::Span;
use crate::domain::school::School;
use crate::domain::school_form::SchoolForm;
use crate::domain::school_history::{
    EndReason, GermanSchooling, LastCertificate, PreSchool, SchoolHistoryEntry,
};
use crate::domain::schooling_duty::{Facts, duty};
use crate::domain::skill::{
    GermanAssessment, GermanLevel, LanguageSkill, LiteracyStatus, SkillLevel,
};
use crate::domain::transport::TransportCheck;
use chrono::NaiveDate;

/// Fills what is open in a file, as a talk on `day` might have.
pub fn complete(file: &mut File, schools: &[School], day: NaiveDate) {
    let family = &mut file.family;
    let _ = family.arrived_in_municipality_on.get_or_insert(day);
    let _ = family.entered_germany_on.get_or_insert(day);
    if *family.pathway.get_or_insert(Pathway::ThirdCountry) == Pathway::AsylumAllocated {
        let _ = family.allocated_on.get_or_insert(day);
    }
    family.no_interpreter |= family.interpreter.is_none();
    let language = family.language.clone();
    let language = language.unwrap_or_else(|| LanguageCode::from("en"));
    let alone = file.guardians.len() == 1;
    for guardian in &mut file.guardians {
        // Joint custody would ask for the other parent.
        if alone || !guardian.custody_cleared() {
            guardian.custody = if alone { Custody::Sole } else { Custody::Joint };
        }
        let _ = guardian.consent.get_or_insert(Consent {
            given_on: day,
            version: "Entwurf 1".to_owned(),
            language: language.clone(),
        });
    }
    let facts = file.clone();
    for child in &mut file.children {
        let found = Facts::of(child, &facts.family).map(|facts| duty(&facts, day));
        let grade = found.and_then(|duty| duty.grade);
        let near = facts.family.municipality.as_deref();
        fill(child, &language, grade, near, schools, day);
    }
}

fn fill(
    child: &mut Child,
    language: &LanguageCode,
    grade: Option<u8>,
    near: Option<&str>,
    schools: &[School],
    day: NaiveDate,
) {
    let country = child.nationality.clone();
    let country = country.unwrap_or_else(|| CountryCode::from("SYR"));
    let _ = child.nationality.get_or_insert(country.clone());
    let _ = child.birth_country.get_or_insert(country.clone());
    if child.birth_place.is_empty() {
        "Musterstadt (Beispiel)".clone_into(&mut child.birth_place);
    }
    let years = *(child.school_years).get_or_insert_with(|| grade.unwrap_or(1).saturating_sub(1));
    if child.school_history.is_empty() && years > 0 {
        child.school_history.push(SchoolHistoryEntry {
            country: Some(country),
            school: "Beispielschule".to_owned(),
            time: Span::default(),
            grade: Some(years),
            language: Some(language.clone()),
            end: Some(EndReason::LeftCountry),
        });
    }
    let _ = child.pre_school.get_or_insert(PreSchool::Abroad);
    let _ = child.last_certificate.get_or_insert(LastCertificate {
        seen: true,
        language: Some(language.clone()),
        translated: false,
    });
    let _ = child.german_schooling.get_or_insert(GermanSchooling {
        place: String::new(),
        months: 0,
    });
    if child.skills.is_empty() {
        child.skills.push(LanguageSkill {
            language: language.clone(),
            listening: Some(SkillLevel::Fluent),
            speaking: Some(SkillLevel::Fluent),
            reading: Some(SkillLevel::Good),
            writing: Some(SkillLevel::Good),
        });
    }
    let _ = child.german_level.get_or_insert(GermanLevel::A1);
    let _ = child
        .german_assessment
        .get_or_insert(GermanAssessment::Talk);
    let _ = child.literacy.get_or_insert(LiteracyStatus::LatinBeginning);
    let _ = child.special_needs.get_or_insert(SpecialNeedsFlag::None);
    for document in Document::ALL {
        if child.documents.of(*document).is_none() {
            child.documents = child.documents.with(*document, Some(Brought::Yes));
        }
    }
    let _ = child.preference.get_or_insert(FamilyPreference {
        none: true,
        ..FamilyPreference::default()
    });
    let grade = grade.unwrap_or(10).clamp(1, 10);
    let (form, keys): (SchoolForm, &[&str]) = match grade {
        1..=4 => (SchoolForm::Grundschule, &["Grundschule"]),
        _ => (
            SchoolForm::Gesamtschule,
            &["Gesamtschule", "Sekundarschule"],
        ),
    };
    if child.recommendation.is_none() {
        let fits = |s: &&School| s.is_open_on(day) && keys.iter().any(|key| s.form.contains(key));
        let mut fitting: Vec<&School> = schools.iter().filter(fits).collect();
        fitting.sort_by_key(|s| Some(s.ags.as_str()) != near);
        let choice = fitting.first().map(|school| SchoolChoice {
            school: school.number.clone(),
            reason: "in der Nähe (Beispiel)".to_owned(),
        });
        child.recommendation = Some(Recommendation {
            form: Some(form),
            grade: Some(grade),
            initial_support: Some(InitialSupport::TwoYears),
            schools: choice.into_iter().collect(),
            reason: "liest und schreibt sicher (Beispiel)".to_owned(),
            on: Some(day),
            ..Recommendation::default()
        });
    }
    let _ = child.transport.get_or_insert(TransportCheck {
        metres: Some(1_800),
        bus_line: String::new(),
        ticket_application: Some(false),
    });
}
