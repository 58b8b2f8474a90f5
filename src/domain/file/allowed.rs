//! What may be kept about a family, field by field. A field that is not on this list fails the test: whoever adds one
//! looks first whether it may be kept at all. Findings, diagnoses, religion, reasons for asylum, copies of papers, photos
//! and social media have no field and get none.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use super::File;
use super::tests::small_file;
use crate::domain::family::{Address, Closing, ClosingReason, FormerHome, Helper, InterpreterNeed};
use crate::domain::guardian::Consent;
use crate::domain::learning::ForeignLanguage;
use crate::domain::letter::Addressee;
use crate::domain::own_words::OwnWords;
use crate::domain::post::Occasion;
use crate::domain::preference::FamilyPreference;
use crate::domain::proof::{MeaslesProof, MeaslesProofStatus};
use crate::domain::recommendation::{Recommendation, SchoolChoice};
use crate::domain::rough_date::Span;
use crate::domain::school_history::{GermanSchooling, LastCertificate, SchoolHistoryEntry};
use crate::domain::skill::LanguageSkill;
use crate::domain::transport::TransportCheck;
use serde_json::Value;
use std::collections::BTreeSet;

const FAMILY: &str = "id file_number municipality \
    address.street address.postcode address.town address.district address.care_of address.accommodation \
    address.letterbox_name phones.number phones.whose phones.messenger no_phone email language more_languages \
    letter_language interpreter.language interpreter.second interpreter.woman_preferred no_interpreter large_print \
    pathway reported_on reporter.office reporter.person reporter.contact helper.name helper.organisation \
    helper.contact helper.consent_on arrived_in_municipality_on entered_germany_on allocated_on wishes childcare \
    preferred_site former_homes.left_on former_homes.municipality former_homes.address.street \
    former_homes.address.postcode former_homes.address.town former_homes.address.district \
    former_homes.address.care_of former_homes.address.accommodation former_homes.address.letterbox_name \
    address.country address.left_out former_homes.address.country former_homes.address.left_out \
    own_words.occasion own_words.appointment own_words.child own_words.addressee own_words.german \
    own_words.translated address_protected note closed.on closed.reason merged_into rev";

const GUARDIAN: &str = "id family position family_name given_name family_name_original given_name_original relation \
    usual_name custody custody_seen_on address.street address.postcode address.town address.district \
    address.care_of address.accommodation address.letterbox_name phones.number phones.whose phones.messenger \
    address.country address.left_out language literacy consent.given_on consent.version consent.language rev";

const CHILD: &str = "id family position family_name given_name family_name_original given_name_original other_names \
    birth sex birth_place birth_country nationality second_nationality language school_years german_school_since \
    school_history.country school_history.school school_history.time.from school_history.time.to \
    school_history.grade school_history.language school_history.end interruptions.from interruptions.to pre_school \
    last_certificate.seen last_certificate.language last_certificate.translated german_schooling.place \
    german_schooling.months skills.language skills.listening skills.speaking skills.reading skills.writing \
    german_level german_assessment literacy documents.identity documents.registration documents.birth_certificate \
    documents.school_certificates documents.vaccination_card documents.custody_proof documents.residence_paper \
    documents.consent measles.status measles.on health_exam.notified_on health_exam.invited_for health_exam.done_on \
    special_needs guardians rev";

/// Written in the talk: learning, wish, recommendation, way to school.
const TALK: &str = "learning.foreign_languages.language learning.foreign_languages.since learning.maths \
    learning.strengths learning.interests learning.career_wish preference.form preference.school \
    preference.sibling_school preference.all_day preference.none preference.reason recommendation.stage \
    recommendation.form recommendation.second_form recommendation.grade recommendation.support \
    recommendation.initial_support recommendation.schools.school recommendation.schools.reason recommendation.reason \
    recommendation.counsellor recommendation.on transport.metres transport.bus_line transport.ticket_application";

/// A file in which every list and every part that may be missing is there.
fn full() -> File {
    let mut file = small_file(100);
    let day = file.family.reported_on;
    let language = || "ar".into();
    let family = &mut file.family;
    family.more_languages = vec![language()];
    family.interpreter = Some(InterpreterNeed {
        language: language(),
        second: None,
        woman_preferred: false,
    });
    family.helper = Some(Helper::default());
    family.former_homes = vec![FormerHome {
        left_on: day,
        municipality: None,
        address: Address::default(),
    }];
    family.own_words = vec![OwnWords {
        occasion: Occasion::Invited,
        appointment: None,
        child: None,
        addressee: Addressee::Family,
        german: String::new(),
        translated: String::new(),
    }];
    family.closed = Some(Closing {
        on: day,
        reason: ClosingReason::Enrolled,
    });
    let guardian = &mut file.guardians[0];
    guardian.address = Some(Address::default());
    guardian.phones.clone_from(&family.phones);
    guardian.consent = Some(Consent {
        given_on: day,
        version: String::new(),
        language: language(),
    });
    let child = &mut file.children[0];
    child.school_history = vec![SchoolHistoryEntry {
        country: None,
        school: String::new(),
        time: Span::default(),
        grade: None,
        language: None,
        end: None,
    }];
    child.interruptions = vec![Span::default()];
    child.last_certificate = Some(LastCertificate {
        seen: true,
        language: None,
        translated: false,
    });
    child.german_schooling = Some(GermanSchooling {
        place: String::new(),
        months: 0,
    });
    child.skills = vec![LanguageSkill {
        language: language(),
        listening: None,
        speaking: None,
        reading: None,
        writing: None,
    }];
    child.learning.foreign_languages = vec![ForeignLanguage {
        language: language(),
        since: None,
    }];
    child.preference = Some(FamilyPreference::default());
    child.recommendation = Some(Recommendation {
        schools: vec![SchoolChoice {
            school: String::new(),
            reason: String::new(),
        }],
        ..Recommendation::default()
    });
    child.transport = Some(TransportCheck::default());
    child.measles = Some(MeaslesProof {
        status: MeaslesProofStatus::Seen,
        on: None,
    });
    file
}

/// Every field of a record by its way.
fn ways(value: &Value, way: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let way = if way.is_empty() {
                    name.clone()
                } else {
                    format!("{way}.{name}")
                };
                ways(value, &way, found);
            }
        }
        Value::Array(list) if list.iter().any(Value::is_object) => {
            list.iter().for_each(|one| ways(one, way, found));
        }
        _ => {
            let _ = found.insert(way.to_owned());
        }
    }
}

fn not_allowed(record: &Value, allowed: &str) -> Vec<String> {
    let mut found = BTreeSet::new();
    ways(record, "", &mut found);
    let allowed: BTreeSet<&str> = allowed.split_whitespace().collect();
    found
        .into_iter()
        .filter(|way| !allowed.contains(way.as_str()))
        .collect()
}

#[test]
fn nothing_is_kept_that_is_not_on_the_list() {
    let file = full();
    let value = |record: Result<Value, _>| record.expect("a record is plain data");
    let none: [String; 0] = [];
    assert_eq!(
        not_allowed(&value(serde_json::to_value(&file.family)), FAMILY),
        none
    );
    assert_eq!(
        not_allowed(&value(serde_json::to_value(&file.guardians[0])), GUARDIAN),
        none
    );
    let child = value(serde_json::to_value(&file.children[0]));
    assert_eq!(not_allowed(&child, &format!("{CHILD} {TALK}")), none);
}

#[test]
fn a_field_that_nobody_allowed_is_found() {
    let mut child = serde_json::to_value(&full().children[0]).unwrap();
    child["diagnosis"] = Value::Null;
    child["measles"]["doctor"] = Value::from("Dr. Probe");
    let list = format!("{CHILD} {TALK}");
    assert_eq!(not_allowed(&child, &list), ["diagnosis", "measles.doctor"]);
}

#[test]
fn the_list_names_no_field_that_is_gone() {
    let file = full();
    for (record, list) in [
        (serde_json::to_value(&file.family), FAMILY),
        (serde_json::to_value(&file.guardians[0]), GUARDIAN),
        (
            serde_json::to_value(&file.children[0]),
            &format!("{CHILD} {TALK}"),
        ),
    ] {
        let mut found = BTreeSet::new();
        ways(&record.unwrap(), "", &mut found);
        for way in list.split_whitespace() {
            assert!(found.contains(way), "{way} is not kept any more");
        }
    }
}
