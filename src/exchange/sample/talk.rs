//! The talk that runs in the sample week: a family with four children, one of them nearly through.

use crate::domain::birth_date::BirthDate;
use crate::domain::child::Child;
use crate::domain::file::File;
use crate::domain::guardian::{Consent, Custody, GuardianLiteracy};
use crate::domain::id::AppointmentId;
use crate::domain::language::LanguageCode;
use crate::domain::learning::{ForeignLanguage, MathsImpression};
use crate::domain::preference::FamilyPreference;
use crate::domain::proof::{Brought, Document, Documents, SpecialNeedsFlag};
use crate::domain::recommendation::{InitialSupport, Recommendation, SchoolChoice};
use crate::domain::rough_date::{RoughDate, Span};
use crate::domain::school::School;
use crate::domain::school_form::SchoolForm;
use crate::domain::school_history::{
    EndReason, GermanSchooling, LastCertificate, PreSchool, SchoolHistoryEntry,
};
use crate::domain::skill::{
    GermanAssessment, GermanLevel, LanguageSkill, LiteracyStatus, SkillLevel,
};
use crate::domain::talk::TalkDraft;
use chrono::{Datelike, NaiveDateTime};

/// The family name of those who talk.
pub(crate) const FAMILY: &str = "Maxamed";

/// The draft of the talk as it stands after half an hour.
pub(crate) fn running(
    file: &File,
    appointment: Option<AppointmentId>,
    schools: &[School],
    begun: NaiveDateTime,
) -> TalkDraft {
    let today = begun.date();
    let mut after = file.clone();
    for guardian in &mut after.guardians {
        guardian.custody = Custody::Joint;
        guardian.custody_seen_on = Some(today);
        guardian.literacy = Some(GuardianLiteracy::OwnLanguage);
        guardian.consent = Some(Consent {
            given_on: today,
            version: "1".into(),
            language: "so".into(),
        });
    }
    let age = |child: &Child| child.birth.map_or(0, |birth| birth.age_on(today));
    let school = |form: SchoolForm| {
        let found = (schools.iter()).find(|s| s.form_key == form.code() && s.public);
        found.map(|s| s.number.clone()).unwrap_or_default()
    };
    for child in &mut after.children {
        let born = child.birth.map_or(2016, |birth| birth.earliest().year());
        let age = age(child);
        if age >= 10 {
            known(child, born, today.year());
        }
        if age >= 14 {
            finished(child, school(SchoolForm::Gesamtschule));
        }
    }
    let talked = |child: &&Child| {
        let grade_five = |birth: BirthDate| (10..14).contains(&birth.age_on(today));
        child.birth.is_some_and(grade_five)
    };
    let current = after.children.iter().find(talked).map(|child| child.id);
    TalkDraft {
        start: file.clone().into(),
        file: after.into(),
        begun,
        appointment,
        child: current,
        section: "Languages".to_owned(),
        full: Vec::new(),
        typed: Vec::new(),
    }
}

fn skills(language: &str, levels: [Option<u8>; 4]) -> LanguageSkill {
    let [listening, speaking, reading, writing] =
        levels.map(|level| level.and_then(|n| SkillLevel::try_from(n).ok()));
    LanguageSkill {
        language: LanguageCode::from(language),
        listening,
        speaking,
        reading,
        writing,
    }
}

/// What is known of a child after the first half of the talk.
fn known(child: &mut Child, born: i32, year: i32) {
    let rough = |year: i32| u16::try_from(year).ok().and_then(RoughDate::year);
    let years = |from: i32, to: i32| Span::new(rough(from), rough(to)).unwrap_or_default();
    child.birth_place = "Musterstadt".into();
    child.birth_country = Some("SOM".into());
    child.pre_school = Some(PreSchool::NotAttended);
    child.school_history = vec![SchoolHistoryEntry {
        country: Some("SOM".into()),
        school: "Grundschule (Beispiel)".into(),
        time: years(born + 6, year - 1),
        grade: u8::try_from((year - 1 - born - 6).clamp(1, 9)).ok(),
        language: Some("so".into()),
        end: Some(EndReason::LeftCountry),
    }];
    child.school_years = u8::try_from((year - 1 - born - 6).clamp(0, 9)).ok();
    child.last_certificate = Some(LastCertificate {
        seen: true,
        language: Some("so".into()),
        translated: false,
    });
    child.german_schooling = Some(GermanSchooling {
        place: String::new(),
        months: 0,
    });
    child.german_level = Some(GermanLevel::A1);
    child.german_assessment = Some(GermanAssessment::Talk);
    child.skills = vec![
        skills("so", [Some(3), Some(3), Some(2), Some(1)]),
        skills("en", [Some(1), Some(1), Some(1), None]),
        skills("ar", [Some(1), Some(0), Some(1), None]),
    ];
    child.learning.foreign_languages = vec![ForeignLanguage {
        language: "en".into(),
        since: rough(year - 3),
    }];
    child.special_needs = Some(SpecialNeedsFlag::None);
    child.documents = (Document::ALL.iter()).fold(Documents::default(), |all, document| {
        let brought = match document {
            Document::VaccinationCard => Brought::Later,
            Document::BirthCertificate => Brought::No,
            _ => Brought::Yes,
        };
        all.with(*document, Some(brought))
    });
}

/// The eldest is through.
fn finished(child: &mut Child, school: String) {
    child.literacy = Some(LiteracyStatus::LatinFluent);
    child.learning.maths = Some(MathsImpression::AsOthers);
    child.learning.interests = "Fußball, Zeichnen".into();
    child.preference = Some(FamilyPreference {
        form: Some(SchoolForm::Gesamtschule),
        all_day: Some(true),
        reason: "wie die Nachbarskinder".into(),
        ..FamilyPreference::default()
    });
    child.recommendation = Some(Recommendation {
        form: Some(SchoolForm::Gesamtschule),
        second_form: Some(SchoolForm::Sekundarschule),
        grade: Some(9),
        initial_support: Some(InitialSupport::TwoYears),
        schools: vec![SchoolChoice {
            school,
            reason: "Bus ohne Umstieg".into(),
        }],
        reason: "liest sicher, braucht Zeit für Deutsch".into(),
        ..Recommendation::default()
    });
}
