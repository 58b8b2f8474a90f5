//! A family's file with everything in it reads back as written; every choice is known to the schema, and what
//! contradicts itself is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{On, each_engine};
use super::fixture::*;
use erstberatung::domain::change::Edit;
use erstberatung::domain::child::{Child, Sex};
use erstberatung::domain::family::{
    Closing, ClosingReason, Family, FormerHome, Helper, InterpreterNeed, Pathway, Phone, Reporter,
    Wish,
};
use erstberatung::domain::guardian::{Consent, Custody, Guardian, GuardianLiteracy, Relation};
use erstberatung::domain::id::*;
use erstberatung::domain::learning::{ForeignLanguage, Learning, MathsImpression};
use erstberatung::domain::preference::FamilyPreference;
use erstberatung::domain::proof::{
    Brought, Document, Documents, HealthExam, MeaslesProof, MeaslesProofStatus, SpecialNeedsFlag,
};
use erstberatung::domain::recommendation::{
    InitialSupport, Recommendation, SchoolChoice, SupportForm,
};
use erstberatung::domain::rough_date::Span;
use erstberatung::domain::school_form::{SchoolForm, SchoolStage};
use erstberatung::domain::school_history::{
    EndReason, GermanSchooling, LastCertificate, PreSchool, SchoolHistoryEntry,
};
use erstberatung::domain::skill::{
    GermanAssessment, GermanLevel, LanguageSkill, LiteracyStatus, Script, SkillLevel,
};
use erstberatung::domain::transport::TransportCheck;
use uuid::Uuid;

each_engine!(
    a_file_with_every_field_reads_back_as_written,
    every_choice_of_the_record_reads_back,
    a_family_cannot_need_an_interpreter_and_none,
);

fn rich_family() -> Family {
    Family {
        phones: vec![],
        no_phone: true,
        email: "muster@example.org".into(),
        interpreter: Some(InterpreterNeed {
            language: "kmr".into(),
            second: Some("ar".into()),
            woman_preferred: true,
        }),
        large_print: true,
        pathway: Some(Pathway::Section24),
        reporter: Reporter {
            office: "Schulverwaltungsamt Musterort".into(),
            person: "K. Beispiel".into(),
            contact: "0221 4710001".into(),
        },
        arrived_in_municipality_on: Some(day(2026, 10, 1)),
        entered_germany_on: Some(day(2026, 9, 1)),
        allocated_on: Some(day(2026, 9, 20)),
        wishes: vec![Wish::Wheelchair, Wish::NotMonday],
        preferred_site: Some(SiteId(1)),
        address_protected: true,
        note: "'; DROP TABLE family; -- \u{1F600} „Zitat“".into(),
        closed: Some(Closing {
            on: day(2026, 11, 20),
            reason: ClosingReason::MovedAway,
        }),
        more_languages: vec!["ar".into(), "tr".into()],
        helper: Some(Helper {
            name: "H. Beispiel".into(),
            organisation: "Caritas".into(),
            contact: "0221 4710002".into(),
            consent_on: Some(day(2026, 11, 3)),
        }),
        childcare: true,
        former_homes: vec![FormerHome {
            left_on: day(2026, 11, 1),
            municipality: Some("05570004".into()),
            address: family(1).address,
        }],
        ..family(9)
    }
}

async fn a_file_with_every_field_reads_back_as_written(on: On) {
    let (_dir, store) = on.office(1).await;
    let guardians = [
        Guardian {
            relation: Relation::YouthOffice,
            custody: Custody::Sole,
            usual_name: "Fatma".into(),
            custody_seen_on: Some(day(2026, 11, 10)),
            address: Some(family(2).address),
            phones: vec![Phone {
                number: "0221 4710003".into(),
                whose: String::new(),
                messenger: true,
            }],
            language: Some("kmr".into()),
            literacy: Some(GuardianLiteracy::OwnLanguage),
            consent: Some(Consent {
                given_on: day(2026, 11, 11),
                version: "2026-01".into(),
                language: "ar".into(),
            }),
            ..guardian(9)
        },
        Guardian {
            id: GuardianId(Uuid::now_v7()),
            position: 1,
            relation: Relation::LegalGuardian,
            ..guardian(9)
        },
    ];
    let children = [
        Child {
            birth: "2012~".parse().ok(),
            sex: Sex::NotGiven,
            nationality: Some("SYR".into()),
            other_names: vec!["Heba".into(), "هبة".into()],
            birth_place: "Qamischli".into(),
            birth_country: Some("SYR".into()),
            second_nationality: Some("TUR".into()),
            school_history: vec![SchoolHistoryEntry {
                country: Some("TUR".into()),
                school: "İlkokul \"Örnek\"".into(),
                time: Span::new("2019".parse().ok(), "2022-06".parse().ok()).unwrap(),
                grade: Some(3),
                language: Some("tr".into()),
                end: Some(EndReason::LeftCountry),
            }],
            interruptions: vec![Span::new("2022-07".parse().ok(), None).unwrap()],
            pre_school: Some(PreSchool::Abroad),
            last_certificate: Some(LastCertificate {
                seen: true,
                language: Some("tr".into()),
                translated: false,
            }),
            german_schooling: Some(GermanSchooling {
                place: "Köln".into(),
                months: 5,
            }),
            skills: vec![LanguageSkill {
                language: "tr".into(),
                listening: Some(SkillLevel::Fluent),
                speaking: Some(SkillLevel::Good),
                reading: Some(SkillLevel::None),
                writing: None,
            }],
            german_level: Some(GermanLevel::B1Plus),
            german_assessment: Some(GermanAssessment::Talk),
            literacy: Some(LiteracyStatus::NonLatin(Script::Arabic)),
            documents: Documents::default().with(Document::Identity, Some(Brought::Later)),
            measles: Some(MeaslesProof {
                status: MeaslesProofStatus::ReportedBySchool,
                on: Some(day(2026, 11, 12)),
            }),
            health_exam: HealthExam {
                notified_on: Some(day(2026, 11, 13)),
                invited_for: Some(day(2026, 11, 27)),
                done_on: None,
            },
            special_needs: Some(SpecialNeedsFlag::ToClarify),
            guardians: vec![guardian(9).id],
            learning: Learning {
                foreign_languages: vec![ForeignLanguage {
                    language: "en".into(),
                    since: "2021".parse().ok(),
                }],
                maths: Some(MathsImpression::Further),
                strengths: "Zeichnen".into(),
                interests: "Fußball".into(),
                career_wish: "Bäckerin".into(),
            },
            preference: Some(FamilyPreference {
                form: Some(SchoolForm::Gymnasium),
                school: Some("190056".into()),
                sibling_school: Some(true),
                all_day: Some(false),
                none: false,
                reason: "Nähe".into(),
            }),
            recommendation: Some(Recommendation {
                stage: Some(SchoolStage::LowerSecondary),
                form: Some(SchoolForm::Gesamtschule),
                second_form: Some(SchoolForm::Sekundarschule),
                grade: Some(5),
                support: Some(SupportForm::PartlySeparate),
                initial_support: Some(InitialSupport::ThreeYears),
                schools: vec![SchoolChoice {
                    school: "190057".into(),
                    reason: "„Bus“ 0".into(),
                }],
                reason: "vier Jahre Grundschule".into(),
                counsellor: Some(PersonId(1)),
                on: Some(day(2026, 11, 25)),
            }),
            transport: Some(TransportCheck {
                metres: Some(10_300),
                bus_line: "Linie 0".into(),
                ticket_application: Some(true),
            }),
            ..child(9)
        },
        Child {
            id: ChildId(Uuid::now_v7()),
            position: 1,
            birth: None,
            language: Some("tr".into()),
            school_years: None,
            german_school_since: Some(day(2026, 8, 1)),
            ..child(9)
        },
    ];
    let mut changes = vec![Edit::<Family>::create(rich_family())];
    changes.extend(guardians.iter().cloned().map(Edit::<Guardian>::create));
    changes.extend(children.iter().cloned().map(Edit::<Child>::create));
    let _ = store
        .write(&command(changes), &actor(), NOW_S)
        .await
        .unwrap();
    let file = store.family_file(family_id(9)).await.unwrap().unwrap();
    assert_eq!(
        (file.family, file.guardians, file.children),
        (rich_family(), guardians.to_vec(), children.to_vec())
    );
    assert_eq!(file.timeline.len(), 1);
    assert_eq!(file.timeline[0].actor, "S. Vorlage");
    let number = FileNumber {
        year: 2026,
        number: 9,
    };
    assert_eq!(
        store.family_by_number(number).await.unwrap(),
        Some(family_id(9))
    );
    assert_eq!(
        store
            .family_by_number(FileNumber {
                year: 2025,
                number: 9
            })
            .await
            .unwrap(),
        None
    );
    assert_eq!(store.last_file_number(2026).await.unwrap(), 9);
    assert_eq!(store.last_file_number(2027).await.unwrap(), 0);
    let other = Family {
        phones: vec![Phone {
            number: "1".into(),
            whose: "Caritas \"x\"".into(),
            messenger: false,
        }],
        ..rich_family()
    };
    let _ = store
        .write(
            &command(vec![Edit::<Family>::change(rich_family(), other)]),
            &actor(),
            NOW_S,
        )
        .await
        .unwrap();
    assert_eq!(
        store
            .family_file(family_id(9))
            .await
            .unwrap()
            .unwrap()
            .family
            .phones[0]
            .whose,
        "Caritas \"x\""
    );
}

/// A child for every choice of every list that a child has.
fn children_with_every_word() -> Vec<Child> {
    let blank = || Child {
        id: ChildId(Uuid::now_v7()),
        ..child(1)
    };
    let mut all = Vec::new();
    let mut add = |change: &dyn Fn(&mut Child)| {
        let mut next = blank();
        change(&mut next);
        all.push(next);
    };
    for choice in PreSchool::ALL {
        add(&|c| c.pre_school = Some(*choice));
    }
    for choice in GermanLevel::ALL {
        add(&|c| c.german_level = Some(*choice));
    }
    for choice in GermanAssessment::ALL {
        add(&|c| c.german_assessment = Some(*choice));
    }
    for choice in Script::ALL {
        add(&|c| c.literacy = Some(LiteracyStatus::NonLatin(*choice)));
    }
    for choice in [
        LiteracyStatus::NotAlphabetised,
        LiteracyStatus::LatinBeginning,
        LiteracyStatus::LatinFluent,
    ] {
        add(&|c| c.literacy = Some(choice));
    }
    for choice in MeaslesProofStatus::ALL {
        add(&|c| {
            c.measles = Some(MeaslesProof {
                status: *choice,
                on: None,
            });
        });
    }
    for choice in SpecialNeedsFlag::ALL {
        add(&|c| c.special_needs = Some(*choice));
    }
    all
}

async fn every_choice_of_the_record_reads_back(on: On) {
    let (_dir, store) = on.office(1).await;
    let guardians: Vec<Guardian> = (GuardianLiteracy::ALL.iter())
        .map(|literacy| Guardian {
            id: GuardianId(Uuid::now_v7()),
            literacy: Some(*literacy),
            ..guardian(1)
        })
        .collect();
    let children = children_with_every_word();
    let mut changes: Vec<_> = (guardians.iter().cloned())
        .map(Edit::<Guardian>::create)
        .collect();
    changes.extend(children.iter().cloned().map(Edit::<Child>::create));
    let _ = store
        .write(&command(changes), &actor(), NOW_S)
        .await
        .unwrap();
    let file = store.family_file(family_id(1)).await.unwrap().unwrap();
    assert!(guardians.iter().all(|g| file.guardians.contains(g)));
    for child in &children {
        let found = file.children.iter().find(|c| c.id == child.id);
        assert_eq!(found, Some(child));
    }
}

async fn a_family_cannot_need_an_interpreter_and_none(on: On) {
    let (_dir, store) = on.office(1).await;
    let none = Family {
        no_interpreter: true,
        ..family(2)
    };
    let both = Family {
        interpreter: Some(InterpreterNeed {
            language: "ar".into(),
            second: None,
            woman_preferred: false,
        }),
        ..none.clone()
    };
    let write = async |family: &Family| {
        let changes = vec![Edit::<Family>::create(family.clone())];
        store.write(&command(changes), &actor(), NOW_S).await
    };
    assert!(write(&both).await.is_err());
    let _ = write(&none).await.unwrap();
    let file = store.family_file(none.id).await.unwrap().unwrap();
    assert_eq!(file.family, none);
}
