//! Every field counts for its level and for no earlier one, and only while it is missing.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::file::tests::small_file;
use crate::domain::guardian::{Custody, Relation};
use crate::domain::language::Lang;
use crate::domain::preference::FamilyPreference;
use crate::domain::proof::{Brought, Documents, SpecialNeedsFlag};
use crate::domain::recommendation::{InitialSupport, Recommendation, SchoolChoice};
use crate::domain::rough_date::Span;
use crate::domain::school_form::SchoolForm;
use crate::domain::school_history::{
    GermanSchooling, LastCertificate, PreSchool, SchoolHistoryEntry,
};
use crate::domain::skill::{GermanAssessment, GermanLevel, LanguageSkill, LiteracyStatus};
use crate::domain::transport::TransportCheck;
use std::collections::HashSet;

/// A file that lacks nothing for any level.
fn complete() -> File {
    let mut file = small_file(100);
    let day = file.family.reported_on;
    let family = &mut file.family;
    family.reporter.office = "Schulverwaltungsamt Ahlen".into();
    family.no_interpreter = true;
    family.pathway = Some(Pathway::AsylumAllocated);
    family.arrived_in_municipality_on = Some(day);
    family.entered_germany_on = Some(day);
    family.allocated_on = Some(day);
    file.guardians[0].custody = Custody::Sole;
    let child = &mut file.children[0];
    child.birth_place = "Homs".into();
    child.birth_country = Some("SYR".into());
    child.nationality = Some("SYR".into());
    child.school_history = vec![SchoolHistoryEntry {
        country: Some("SYR".into()),
        school: String::new(),
        time: Span::default(),
        grade: None,
        language: None,
        end: None,
    }];
    child.school_years = Some(2);
    child.pre_school = Some(PreSchool::NotAttended);
    child.last_certificate = Some(LastCertificate {
        seen: false,
        language: None,
        translated: false,
    });
    child.german_schooling = Some(GermanSchooling {
        place: String::new(),
        months: 0,
    });
    child.skills = vec![LanguageSkill {
        language: "ar".into(),
        listening: None,
        speaking: None,
        reading: None,
        writing: None,
    }];
    child.german_level = Some(GermanLevel::A1);
    child.german_assessment = Some(GermanAssessment::Talk);
    child.literacy = Some(LiteracyStatus::LatinFluent);
    child.special_needs = Some(SpecialNeedsFlag::None);
    child.preference = Some(FamilyPreference {
        form: Some(SchoolForm::Gymnasium),
        ..FamilyPreference::default()
    });
    child.recommendation = Some(Recommendation {
        form: Some(SchoolForm::Gesamtschule),
        grade: Some(5),
        initial_support: Some(InitialSupport::TwoYears),
        schools: vec![SchoolChoice {
            school: "190056".into(),
            reason: String::new(),
        }],
        reason: "vier Jahre Grundschule".into(),
        ..Recommendation::default()
    });
    child.transport = Some(TransportCheck {
        metres: Some(900),
        ticket_application: Some(false),
        ..TransportCheck::default()
    });
    child.documents = (Document::ALL.iter()).fold(Documents::default(), |all, document| {
        all.with(*document, Some(Brought::No))
    });
    file
}

/// Takes a field of the household out of a complete file.
fn without_family(field: FamilyField, file: &mut File) {
    let family = &mut file.family;
    match field {
        FamilyField::Children => file.children.clear(),
        FamilyField::Municipality => family.municipality = None,
        FamilyField::Phone => family.phones[0].number = "  ".into(),
        FamilyField::Reporter => family.reporter.office.clear(),
        FamilyField::Street => family.address.street.clear(),
        FamilyField::Postcode => family.address.postcode = None,
        FamilyField::Town => family.address.town.clear(),
        FamilyField::Language => {
            family.language = None;
            file.children[0].language = Some("ar".into());
        }
        FamilyField::Interpreter => family.no_interpreter = false,
        FamilyField::Guardians => file.guardians.clear(),
        FamilyField::Arrival => family.arrived_in_municipality_on = None,
        FamilyField::Entry => family.entered_germany_on = None,
        FamilyField::Pathway => family.pathway = None,
        FamilyField::Allocation => family.allocated_on = None,
        FamilyField::OtherParent => file.guardians[0].custody = Custody::Joint,
    }
}

/// Takes a field of the child out of a complete file.
fn without_child(field: ChildField, file: &mut File) {
    let child = &mut file.children[0];
    match field {
        ChildField::Name => {
            child.family_name.clear();
            child.given_name = " ".into();
        }
        ChildField::Birth => child.birth = None,
        ChildField::Guardian => child.guardians = vec![GuardianId(uuid::Uuid::nil())],
        ChildField::BirthPlace => child.birth_place.clear(),
        ChildField::BirthCountry => child.birth_country = None,
        ChildField::Nationality => child.nationality = None,
        ChildField::Language => file.family.language = None,
        ChildField::SchoolHistory => child.school_history[0].country = None,
        ChildField::SchoolYears => child.school_years = None,
        ChildField::PreSchool => child.pre_school = None,
        ChildField::Certificate => child.last_certificate = None,
        ChildField::GermanSchooling => child.german_schooling = None,
        ChildField::Skills => child.skills.clear(),
        ChildField::GermanLevel => child.german_level = None,
        ChildField::GermanAssessment => child.german_assessment = None,
        ChildField::Literacy => child.literacy = None,
        ChildField::SpecialNeeds => child.special_needs = None,
        ChildField::Preference => {
            child.preference = Some(FamilyPreference {
                reason: "weil".into(),
                ..FamilyPreference::default()
            });
        }
        ChildField::RecommendedForm => recommended(child).form = None,
        ChildField::RecommendedGrade => recommended(child).grade = None,
        ChildField::RecommendedSupport => recommended(child).initial_support = None,
        ChildField::RecommendedSchool => recommended(child).schools.clear(),
        ChildField::RecommendationReason => recommended(child).reason = " ".into(),
        ChildField::Transport => {
            child.transport = Some(TransportCheck {
                metres: Some(900),
                ..TransportCheck::default()
            });
        }
    }
}

fn recommended(child: &mut Child) -> &mut Recommendation {
    child.recommendation.as_mut().unwrap()
}

/// Is a gap named from its own level on, and by no level before?
fn counts_from_its_level(file: &File, gap: Gap, also: &[Gap]) {
    for level in Level::ALL {
        let found: HashSet<Gap> = missing(file, *level).into_iter().collect();
        let wanted: HashSet<Gap> = ([gap].iter().chain(also))
            .filter(|gap| gap.level() <= *level)
            .copied()
            .collect();
        assert_eq!(found, wanted, "{gap:?} at {level:?}");
    }
}

#[test]
fn a_complete_file_lacks_nothing() {
    for level in Level::ALL {
        assert_eq!(missing(&complete(), *level), [], "{level:?}");
    }
}

#[test]
fn every_field_of_the_household_is_missed_alone() {
    for field in FamilyField::ALL {
        let mut file = complete();
        without_family(*field, &mut file);
        counts_from_its_level(&file, Gap::Family(*field), &[]);
    }
}

#[test]
fn every_field_of_a_child_is_missed_alone() {
    for field in ChildField::ALL {
        let mut file = complete();
        without_child(*field, &mut file);
        let id = file.children[0].id;
        // A family language that nobody knows is missing for the letter too.
        let language = [Gap::Family(FamilyField::Language)];
        let also = match field {
            ChildField::Language => &language[..],
            _ => &[],
        };
        counts_from_its_level(&file, Gap::Child(id, *field), also);
    }
}

#[test]
fn every_document_is_asked_for() {
    for document in Document::ALL {
        let mut file = complete();
        let child = &mut file.children[0];
        child.documents = child.documents.with(*document, None);
        let gap = Gap::Document(child.id, *document);
        counts_from_its_level(&file, gap, &[]);
    }
}

#[test]
fn custody_is_cleared_by_word_or_by_a_court() {
    let mut file = complete();
    file.guardians[0].custody = Custody::Unclear;
    let gap = Gap::Custody(file.guardians[0].id);
    counts_from_its_level(&file, gap, &[]);
    file.guardians[0].relation = Relation::LegalGuardian;
    assert_eq!(missing(&file, Level::Placement), []);
}

#[test]
fn siblings_with_different_guardians_are_looked_at_one_by_one() {
    let mut file = complete();
    let mut aunt = file.guardians[0].clone();
    aunt.id = GuardianId(uuid::Uuid::from_u128(7));
    aunt.custody = Custody::Unclear;
    file.guardians.push(aunt.clone());
    assert_eq!(missing(&file, Level::Placement), [Gap::Custody(aunt.id)]);
    // Nobody's guardian holds up nothing.
    file.children[0].guardians = vec![file.guardians[0].id];
    assert_eq!(missing(&file, Level::Placement), []);
}

#[test]
fn a_child_that_never_went_to_school_has_no_schools_and_no_certificate() {
    let mut file = complete();
    let child = &mut file.children[0];
    child.school_history.clear();
    child.last_certificate = None;
    assert_eq!(missing(&file, Level::Handover).len(), 2);
    file.children[0].school_years = Some(0);
    assert_eq!(missing(&file, Level::Handover), []);
}

#[test]
fn what_is_said_not_to_be_there_is_not_missing() {
    let mut file = complete();
    file.family.phones.clear();
    file.family.no_phone = true;
    file.family.no_interpreter = false;
    file.family.language = Some("de".into());
    file.family.pathway = Some(Pathway::German);
    file.family.entered_germany_on = None;
    file.family.allocated_on = None;
    file.children[0].german_level = Some(GermanLevel::None);
    file.children[0].german_assessment = None;
    assert_eq!(missing(&file, Level::Placement), []);
}

#[test]
fn a_family_without_a_wish_says_so_and_a_recommendation_is_no_wish() {
    let mut file = complete();
    file.children[0].preference = None;
    assert_eq!(missing(&file, Level::Handover).len(), 1);
    file.children[0].preference = Some(FamilyPreference {
        none: true,
        ..FamilyPreference::default()
    });
    assert_eq!(missing(&file, Level::Handover), []);
    // And the other way round: the wish recommends nothing.
    file.children[0].recommendation = None;
    assert_eq!(missing(&file, Level::Handover).len(), 5);
}

#[test]
fn a_vocational_college_has_no_grade() {
    let mut file = complete();
    let recommendation = recommended(&mut file.children[0]);
    recommendation.grade = None;
    recommendation.form = Some(SchoolForm::Berufskolleg);
    assert_eq!(missing(&file, Level::Handover), []);
}

#[test]
fn what_the_earliest_step_needs_comes_first() {
    let mut file = small_file(100);
    file.family.municipality = None;
    file.children[0].birth = None;
    let gaps = missing(&file, Level::Placement);
    assert!(gaps.is_sorted_by_key(|gap| gap.level()));
    let case = missing(&file, Level::Case);
    assert_eq!(
        case,
        [
            Gap::Family(FamilyField::Municipality),
            Gap::Family(FamilyField::Reporter),
            Gap::Child(file.children[0].id, ChildField::Birth)
        ]
    );
    assert_eq!(gaps[..3], case);
}

#[test]
fn every_field_has_a_name_of_its_own_in_both_languages() {
    let child = small_file(100).children[0].id;
    let family = FamilyField::ALL.iter().map(|f| Gap::Family(*f));
    let fields = ChildField::ALL.iter().map(|f| Gap::Child(child, *f));
    let documents = Document::ALL.iter().map(|d| Gap::Document(child, *d));
    let gaps: Vec<Gap> = family.chain(fields).chain(documents).collect();
    for lang in [Lang::De, Lang::En] {
        let names: HashSet<&str> = gaps.iter().map(|gap| gap.label(lang)).collect();
        assert_eq!(names.len(), gaps.len());
    }
}

#[test]
fn the_sentence_counts() {
    let say = |n, lang| Level::Handover.sentence(n, lang);
    assert_eq!(say(0, Lang::De), None);
    assert_eq!(
        say(1, Lang::De).as_deref(),
        Some("Für die Übergabe an das Schulamt fehlt noch eine Angabe.")
    );
    assert_eq!(
        say(3, Lang::En).as_deref(),
        Some("3 details are still missing for the hand-over.")
    );
}

#[test]
fn joint_custody_asks_for_the_other_parent_of_each_child() {
    let mut file = complete();
    file.guardians[0].custody = Custody::Joint;
    let gap = [Gap::Family(FamilyField::OtherParent)];
    assert_eq!(missing(&file, Level::Placement), gap);
    let father = Guardian {
        id: GuardianId(uuid::Uuid::from_u128(7)),
        relation: Relation::Father,
        ..file.guardians[0].clone()
    };
    file.guardians.push(father);
    assert_eq!(missing(&file, Level::Placement), []);
    // A sibling of whom only one of them is the guardian still lacks the other.
    let mut sibling = file.children[0].clone();
    sibling.id = ChildId(uuid::Uuid::from_u128(8));
    sibling.guardians = vec![file.guardians[0].id];
    file.children.push(sibling);
    assert_eq!(missing(&file, Level::Placement), gap);
}

#[test]
fn what_is_missing_is_part_of_what_is_asked() {
    for level in Level::ALL {
        let asked_for = |file: &File| asked(file, *level);
        let file = small_file(100);
        let gaps = missing(&file, *level);
        assert!(gaps.iter().all(|gap| asked_for(&file).contains(gap)));
        let mut german = complete();
        let before = asked_for(&german).len();
        german.family.language = Some("de".into());
        german.family.pathway = Some(Pathway::German);
        let after = asked_for(&german).len();
        assert!(
            after <= before,
            "Germans need no interpreter, entry or allocation"
        );
        assert_eq!(*level >= Level::Invitation, after < before);
    }
}
