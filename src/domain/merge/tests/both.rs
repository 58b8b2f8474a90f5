//! What both files say about one person, whose guardians the children have afterwards, and what hangs on a merged file.

use super::*;
use crate::domain::call::{Call, CallResult};
use crate::domain::child::Sex;
use crate::domain::history::take_back;
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::domain::proof::{Brought, Document, MeaslesProof, MeaslesProofStatus};
use crate::domain::skill::{GermanLevel, LanguageSkill, SkillLevel};
use std::collections::BTreeSet;

/// The children as they are after the changes.
fn children(wholes: [&Whole; 2], changes: &[Change]) -> BTreeMap<ChildId, Child> {
    let before = wholes.into_iter().flat_map(|w| w.file.children.clone());
    let mut all: BTreeMap<ChildId, Child> = before.map(|c| (c.id, c)).collect();
    for change in changes {
        if let Change::Child(edit) = change {
            if let Some(old) = &edit.before {
                drop(all.remove(&old.id));
            }
            all.extend(edit.after.clone().map(|c| (c.id, c)));
        }
    }
    all
}

/// Two half-sibling files: the mother is the same, the fathers are not.
fn half_siblings() -> (Whole, Whole) {
    let (mut kept, mut away) = (whole(100), whole(200));
    for (whole, n, father) in [(&mut kept, 100, "Omar"), (&mut away, 200, "Karim")] {
        let mut second = whole.file.guardians[0].clone();
        second.id = GuardianId(Uuid::from_u128(n + 70));
        second.family_name = format!("{father}-Zweig");
        second.given_name = father.into();
        second.position = 1;
        whole.file.guardians.push(second);
    }
    away.file.children[0].given_name = "Zeynep".into();
    away.file.children[0].birth = "2010-01-02".parse().ok();
    (kept, away)
}

#[test]
fn no_half_sibling_gains_or_loses_a_guardian() {
    let (kept, away) = half_siblings();
    let plan = MergePlan::proposed(&kept, &away);
    assert_eq!(plan.children[0].kept, None, "two children");
    let mother = kept.file.guardians[0].id;
    assert_eq!(plan.guardians[0].kept, Some(mother), "one mother");
    assert_eq!(plan.guardians[1].kept, None, "two fathers");
    let changes = merge(&kept, &away, &plan, "", now()).unwrap();
    let after = children([&kept, &away], &changes);
    let of = |id: ChildId| after[&id].guardians.clone();
    let fathers = [kept.file.guardians[1].id, away.file.guardians[1].id];
    assert_eq!(of(kept.file.children[0].id), [mother, fathers[0]]);
    assert_eq!(of(away.file.children[0].id), [mother, fathers[1]]);
}

#[test]
fn a_child_of_both_files_has_the_guardians_of_both() {
    let (mut kept, mut away) = half_siblings();
    away.file.children[0] = Child {
        id: away.file.children[0].id,
        family: away.file.family.id,
        ..kept.file.children[0].clone()
    };
    // One file names only the mother, the other nobody: these are mother and father.
    kept.file.children[0].guardians = vec![kept.file.guardians[0].id];
    let mut plan = MergePlan::proposed(&kept, &away);
    plan.match_child(Some(&kept.file.children[0]), &away.file.children[0]);
    let changes = merge(&kept, &away, &plan, "", now()).unwrap();
    let after = children([&kept, &away], &changes);
    let own = &after[&kept.file.children[0].id].guardians;
    assert_eq!(
        *own,
        [kept.file.guardians[0].id, away.file.guardians[1].id],
        "the father of the other file is theirs, the father of this one is not"
    );
    // All of the merged file are said as nobody in particular.
    kept.file.children[0].guardians.clear();
    let changes = merge(&kept, &away, &plan, "", now()).unwrap();
    let after = children([&kept, &away], &changes);
    assert!(after[&kept.file.children[0].id].guardians.is_empty());
}

#[test]
fn a_merge_is_not_taken_back_once_something_new_names_who_moved() {
    let (mut kept, mut away) = half_siblings();
    kept.hanging.appointments = vec![];
    away.hanging.appointments = vec![appointment(1, &away.file, -9, AppointmentStatus::NoShow)];
    let plan = MergePlan::proposed(&kept, &away);
    let done = command(merge(&kept, &away, &plan, "", now()).unwrap());
    let back = |new: &[Change]| {
        let later: Vec<Change> = done.changes.iter().chain(new).cloned().collect();
        take_back(
            &done,
            CommandId(Uuid::max()),
            &later,
            &Office::default(),
            &[],
        )
    };
    assert!(back(&[]).is_ok(), "the control");
    // Booked for the child that came along.
    let mut booked = appointment(2, &kept.file, 5, AppointmentStatus::Booked);
    booked.children = vec![away.file.children[0].id];
    let booking = Edit::<Appointment>::create(booked.clone());
    let refused = back(std::slice::from_ref(&booking)).unwrap_err();
    assert_eq!(refused.0, [Reason::ChangedMeanwhile]);
    let gone = Edit::<Appointment>::delete(booked.clone());
    assert!(back(&[booking, gone]).is_ok(), "booked and taken back");
    // For the child that was there before, after a talk that came along.
    booked.children = vec![kept.file.children[0].id];
    assert!(back(&[Edit::<Appointment>::create(booked.clone())]).is_ok());
    booked.previous = Some(away.hanging.appointments[0].id);
    assert!(back(&[Edit::<Appointment>::create(booked)]).is_err());
    // A letter about an appointment that came along.
    let mut sent = letter(3, &kept.file);
    sent.appointment = Some(away.hanging.appointments[0].id);
    assert!(back(&[Edit::<IssuedLetter>::create(sent)]).is_err());
    // Two again: what is new in the file that would be closed keeps it open.
    let parted = back(&[]).unwrap();
    let call = |family| {
        Edit::<Call>::create(Call {
            id: CallId(Uuid::from_u128(4)),
            family,
            at: now(),
            result: CallResult::ALL[0],
            number: String::new(),
            call_back_on: None,
            by: PersonId(1),
            rev: 1,
        })
    };
    let again = |new: Change| {
        let later: Vec<Change> = parted.changes.iter().cloned().chain([new]).collect();
        take_back(
            &parted,
            CommandId(Uuid::nil()),
            &later,
            &Office::default(),
            &[],
        )
    };
    assert!(again(call(kept.file.family.id)).is_ok());
    assert!(again(call(away.file.family.id)).is_err());
}

/// Is anything said?
fn filled(value: &serde_json::Value, blank: &serde_json::Value) -> bool {
    value != blank
}

fn said(
    value: &serde_json::Value,
    blank: &serde_json::Value,
    at: &str,
    all: &mut BTreeSet<String>,
) {
    match (value.as_object(), blank.as_object()) {
        (Some(own), Some(empty)) => {
            for (name, one) in own {
                said(one, &empty[name], &format!("{at}.{name}"), all);
            }
        }
        _ if filled(value, blank) => drop(all.insert(at.to_owned())),
        _ => {}
    }
}

fn said_of(child: &Child) -> BTreeSet<String> {
    let blank = serde_json::to_value(Child::new(child.id, child.family)).unwrap();
    let mut all = BTreeSet::new();
    said(&serde_json::to_value(child).unwrap(), &blank, "", &mut all);
    all
}

/// Fills the fields of a child whose bits are set.
fn some_child(n: u128, bits: u32) -> Child {
    let mut child = whole(n).file.children.remove(0);
    let day = NaiveDate::from_ymd_opt(2026, 10, 1 + (n / 100) as u32);
    let code = |code: &str| LanguageCode::from(code);
    let language = if n == 100 { "ar" } else { "kmr" };
    let steps: [&dyn Fn(&mut Child); 18] = [
        &|c| {
            c.measles = Some(MeaslesProof {
                status: MeaslesProofStatus::ALL[0],
                on: day,
            });
        },
        &|c| c.health_exam.notified_on = day,
        &|c| c.health_exam.invited_for = day,
        &|c| c.school_years = Some(3),
        &|c| c.german_school_since = day,
        &|c| c.german_level = Some(GermanLevel::A1),
        &|c| {
            c.skills.push(LanguageSkill {
                language: code(language),
                listening: Some(SkillLevel::Good),
                speaking: None,
                reading: None,
                writing: None,
            });
        },
        &|c| {
            c.skills.push(LanguageSkill {
                language: code("en"),
                listening: (n == 100).then_some(SkillLevel::Good),
                speaking: (n != 100).then_some(SkillLevel::Little),
                reading: None,
                writing: None,
            });
        },
        &|c| c.documents = c.documents.with(Document::Identity, Some(Brought::ALL[0])),
        &|c| c.documents = c.documents.with(Document::Consent, Some(Brought::ALL[0])),
        &|c| c.nationality = Some("SYR".into()),
        &|c| c.second_nationality = Some("IRQ".into()),
        &|c| c.birth_place = "Homs".into(),
        &|c| c.birth_country = Some("SYR".into()),
        &|c| c.learning.strengths = "rechnet gern".into(),
        &|c| c.learning.interests = "Fußball".into(),
        &|c| c.sex = Sex::Female,
        &|c| c.language = Some(code(language)),
    ];
    for (at, step) in steps.iter().enumerate() {
        if bits & (1 << at) != 0 {
            step(&mut child);
        }
    }
    child
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_either_side_says_is_never_blank_afterwards(
        one in any::<u32>(), other in any::<u32>(), sides in any::<u32>(), email in any::<bool>(), no_interpreter in any::<bool>(),
    ) {
        let (mut kept, mut away) = (whole(100), whole(200));
        kept.file.children[0] = some_child(100, one);
        away.file.children[0] = some_child(200, other);
        let (with, without) = if email { (&mut kept, &mut away) } else { (&mut away, &mut kept) };
        with.file.family.email = "a@example.org".into();
        without.file.family.email.clear();
        with.file.family.no_interpreter = no_interpreter;
        with.file.family.interpreter = None;
        without.file.family.no_interpreter = false;
        without.file.family.interpreter = None;
        let mut plan = MergePlan::proposed(&kept, &away);
        plan.match_child(Some(&kept.file.children[0]), &away.file.children[0]);
        // A person may choose any side.
        let mut bit = 0;
        let mut side = || { bit += 1; if sides.rotate_right(bit) & 1 == 0 { Side::Kept } else { Side::Away } };
        plan.household.values_mut().for_each(|s| *s = side());
        plan.children[0].fields.values_mut().for_each(|s| *s = side());
        let home = household(&kept.file.family, &away.file.family, &plan);
        prop_assert_eq!(home.email, "a@example.org");
        prop_assert_eq!(home.no_interpreter, no_interpreter);
        let child = one_child(&kept.file.children[0], &away.file.children[0], &plan.children[0]);
        let now = said_of(&child);
        for side in [&kept.file.children[0], &away.file.children[0]] {
            for field in said_of(side) {
                // A second nationality that is the first of the other file is no second one.
                let first = field == ".second_nationality" && child.nationality == side.second_nationality;
                prop_assert!(first || now.contains(&field), "{} is lost", field);
            }
            for skill in &side.skills {
                let same = child.skills.iter().find(|s| s.language == skill.language);
                let Some(same) = same else {
                    return Err(TestCaseError::fail("a language is lost"));
                };
                prop_assert!(skill.listening.is_none() || same.listening.is_some());
                prop_assert!(skill.speaking.is_none() || same.speaking.is_some());
            }
        }
    }
}

#[test]
fn spellings_stay_within_the_field_or_are_refused() {
    let (mut kept, mut away) = (whole(100), whole(200));
    let long = "Abdulrahman Muhammad Alhusseini Aldimashqi";
    kept.file.guardians[0].usual_name = long.into();
    away.file.guardians[0].usual_name = format!("{} / {}", long.to_uppercase(), "Anna");
    let plan = |kept: &Whole, away: &Whole| {
        let mut plan = MergePlan::proposed(kept, away);
        plan.match_guardian(Some(&kept.file.guardians[0]), &away.file.guardians[0]);
        plan
    };
    kept.file.guardians[0].given_name = "Maria Magdalena".into();
    away.file.guardians[0].given_name = "Mária Magdaléna".into();
    let changes = merge(&kept, &away, &plan(&kept, &away), "", now()).unwrap();
    let merged = changes.iter().find_map(|change| match change {
        Change::Guardian(edit) => edit.after.clone(),
        _ => None,
    });
    let usual = merged.unwrap().usual_name;
    assert!(Kind::Name.fit(&usual).is_ok(), "{usual}");
    assert_eq!(fold(&usual).matches(&fold(long)).count(), 1, "{usual}");
    // Different ones are not dropped.
    away.file.guardians[0].usual_name =
        "Walburga Theodora Kunigunde von und zu Musterhausen-Beispielstein".into();
    let refused = merge(&kept, &away, &plan(&kept, &away), "", now()).unwrap_err();
    assert!(matches!(
        refused.0[..],
        [Reason::Unfit(Unfit::TooLong { most: 100, .. })]
    ));
}

#[test]
fn whose_a_phone_is_stays_within_the_field() {
    let phone = |number: &str, whose: &str| Phone {
        number: number.into(),
        whose: whose.into(),
        messenger: false,
    };
    let mut phones = vec![phone("(+49) 2581 47110", "Mutter")];
    unite_phones(&mut phones, &[phone("02581 4711-0", "MUTTER, Vater")]);
    assert_eq!(phones.len(), 1, "one number");
    assert_eq!(phones[0].whose, "Mutter, Vater");
    unite_phones(&mut phones, &[phone("02581 471 DW 10", &"x".repeat(115))]);
    assert_eq!(phones.len(), 2, "nothing is cut off");
    assert!(phones.iter().all(|p| Kind::Line.fit(&p.whose).is_ok()));
}
