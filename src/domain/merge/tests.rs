//! Merging: nothing of either file is lost, and taking it back brings both back exactly.
#![allow(clippy::unwrap_used, clippy::panic)]

mod both;

use super::*;
use crate::domain::appointment::{AppointmentKind, AppointmentStatus};
use crate::domain::change::{Command, Deed};
use crate::domain::distinct::DistinctFamilies;
use crate::domain::file::tests::small_file;
use crate::domain::id::*;
use crate::domain::letter::{Addressee, IssuedLetter, LetterKind};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeMap;
use uuid::Uuid;

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 25)
        .unwrap()
        .and_hms_opt(9, 42, 0)
        .unwrap()
}

fn appointment(n: u128, file: &File, days: i64, status: AppointmentStatus) -> Appointment {
    Appointment {
        id: AppointmentId(Uuid::from_u128(n)),
        family: file.family.id,
        kind: AppointmentKind::Initial,
        site: SiteId(1),
        room: RoomId(1),
        counsellor: CounsellorId(1),
        series: None,
        start: now() + chrono::Duration::days(days),
        minutes: 60,
        buffer_minutes: 0,
        status,
        children: file.children.iter().map(|c| c.id).collect(),
        interpreter: None,
        previous: None,
        group: None,
        confirmation: None,
        outcome: None,
        minutes_spent: None,
        reason: String::new(),
        rev: 1,
    }
}

fn letter(n: u128, file: &File) -> IssuedLetter {
    IssuedLetter {
        id: LetterId(Uuid::from_u128(n)),
        kind: LetterKind::Invitation,
        family: file.family.id,
        appointment: None,
        child: None,
        school: None,
        addressee: Addressee::Family,
        recipient: None,
        language: None,
        versions: String::new(),
        facts: String::new(),
        sha256: String::new(),
        pages: 1,
        made_at: now(),
        posted_on: None,
        returned_on: None,
        return_reason: None,
        delivered_on: None,
        printed: None,
        says: Default::default(),
        about_start: None,
        repeats: None,
        batch: None,
        rev: 1,
    }
}

fn whole(n: u128) -> Whole {
    Whole {
        file: small_file(n),
        hanging: Hanging::default(),
    }
}

/// The records after some changes: by table and id, as JSON without revisions.
type Records = BTreeMap<(String, String), serde_json::Value>;

fn records(wholes: [&Whole; 2]) -> Records {
    let mut all = Records::new();
    for whole in wholes {
        let created = whole
            .file
            .changes_from(None)
            .into_iter()
            .chain((whole.hanging.appointments.iter().cloned()).map(Edit::<Appointment>::create))
            .chain((whole.hanging.letters.iter().cloned()).map(Edit::<IssuedLetter>::create))
            .chain((whole.hanging.distinct.iter().cloned()).map(Edit::<DistinctFamilies>::create));
        apply(&mut all, &created.collect::<Vec<_>>());
    }
    all
}

fn plain(change: &Change, which: &str) -> Option<serde_json::Value> {
    let value = serde_json::to_value(change).unwrap();
    let (_, edit) = value.as_object().unwrap().iter().next().unwrap();
    let mut record = edit.get(which).cloned()?;
    let _ = record.as_object_mut()?.remove("rev");
    Some(record)
}

/// As the store would: what is changed must be as it was read.
fn apply(records: &mut Records, changes: &[Change]) {
    for change in changes {
        let key = (change.entity().to_owned(), change.entity_id());
        assert_eq!(
            records.get(&key).cloned(),
            plain(change, "before"),
            "{key:?} is not as it was read"
        );
        match plain(change, "after") {
            Some(after) => drop(records.insert(key, after)),
            None => drop(records.remove(&key)),
        }
    }
}

fn command(changes: Vec<Change>) -> Command {
    Command {
        id: CommandId(Uuid::nil()),
        deed: Deed::Administered,
        changes,
    }
}

#[test]
fn the_same_people_become_one_and_further_ones_join() {
    let (kept, mut away) = (whole(100), whole(200));
    away.file.children[0].given_name = "Heba".into();
    let mut sibling = away.file.children[0].clone();
    sibling.id = ChildId(Uuid::from_u128(299));
    sibling.given_name = "Omar".into();
    sibling.position = 1;
    sibling.birth = "2013-01-20".parse().ok();
    away.file.children.push(sibling);
    let plan = MergePlan::proposed(&kept, &away);
    assert_eq!(plan.children[0].kept, Some(kept.file.children[0].id));
    assert_eq!(plan.children[1].kept, None, "a brother is a further child");
    assert_eq!(plan.guardians[0].kept, Some(kept.file.guardians[0].id));
    let changes = merge(&kept, &away, &plan, "", now()).unwrap();
    let mut all = records([&kept, &away]);
    apply(&mut all, &changes);
    let of = |entity: &str| all.keys().filter(|(e, _)| e == entity).count();
    assert_eq!(of("child"), 2);
    assert_eq!(of("guardian"), 1);
    let one = &all[&("child".to_owned(), kept.file.children[0].id.to_string())];
    assert_eq!(
        one["other_names"][0], "Heba Muster",
        "the other spelling is kept"
    );
}

#[test]
fn what_only_one_file_knows_is_taken_and_the_newer_report_says_where_they_live() {
    let (mut kept, mut away) = (whole(100), whole(200));
    kept.file.family.email.clear();
    away.file.family.email = "muster@example.org".into();
    away.file.family.reported_on = kept.file.family.reported_on + chrono::Duration::days(9);
    away.file.family.address.street = "Neuweg 2".into();
    away.file.family.note = String::new();
    kept.file.family.note = "kommt zu Fuß".into();
    let plan = MergePlan::proposed(&kept, &away);
    let one = household(&kept.file.family, &away.file.family, &plan);
    assert_eq!(one.email, "muster@example.org");
    assert_eq!(one.address.street, "Neuweg 2");
    assert_eq!(one.note, "kommt zu Fuß");
    assert_eq!(
        one.reported_on, kept.file.family.reported_on,
        "the waiting time counts from the first report"
    );
}

#[test]
fn one_phone_written_in_two_ways_is_one_phone() {
    let (mut kept, mut away) = (whole(100), whole(200));
    let phone = |number: &str, whose: &str| Phone {
        number: number.into(),
        whose: whose.into(),
        messenger: false,
    };
    kept.file.family.phones = vec![phone("02581 4711", "Mutter")];
    away.file.family.phones = vec![phone("+49 2581 4711", "Vater"), phone("0151 23", "Caritas")];
    let plan = MergePlan::proposed(&kept, &away);
    let one = household(&kept.file.family, &away.file.family, &plan);
    let said: Vec<_> = one.phones.iter().map(|p| (&*p.number, &*p.whose)).collect();
    assert_eq!(
        said,
        [("02581 4711", "Mutter, Vater"), ("0151 23", "Caritas")]
    );
}

#[test]
fn two_appointments_have_to_be_decided_and_the_other_one_is_cancelled() {
    let (mut kept, mut away) = (whole(100), whole(200));
    kept.hanging.appointments = vec![appointment(1, &kept.file, 3, AppointmentStatus::Booked)];
    away.hanging.appointments = vec![
        appointment(2, &away.file, 5, AppointmentStatus::Invited),
        appointment(3, &away.file, -9, AppointmentStatus::NoShow),
    ];
    let mut plan = MergePlan::proposed(&kept, &away);
    let refused = merge(&kept, &away, &plan, "", now()).unwrap_err();
    assert!(matches!(refused.0[0], Reason::TwoAppointments { .. }));
    plan.appointment = Some(Side::Away);
    let changes = merge(&kept, &away, &plan, "zusammengeführt", now()).unwrap();
    let mut all = records([&kept, &away]);
    apply(&mut all, &changes);
    let status = |n: u128| {
        let key = ("appointment".to_owned(), Uuid::from_u128(n).to_string());
        all[&key]["status"].as_str().unwrap().to_owned()
    };
    assert_eq!(status(1), "CancelledByOffice");
    assert_eq!(status(2), "Invited");
    assert_eq!(status(3), "NoShow");
    let kept_id = serde_json::to_value(kept.file.family.id).unwrap();
    for n in 1..=3_u128 {
        let key = ("appointment".to_owned(), Uuid::from_u128(n).to_string());
        assert_eq!(all[&key]["family"], kept_id);
        assert_eq!(
            all[&key]["children"],
            serde_json::to_value([kept.file.children[0].id]).unwrap(),
            "the child goes on as the one that stays"
        );
    }
}

#[test]
fn two_talks_at_one_time_cannot_be_of_one_family() {
    let (mut kept, mut away) = (whole(100), whole(200));
    kept.hanging.appointments = vec![appointment(1, &kept.file, -3, AppointmentStatus::Held)];
    away.hanging.appointments = vec![appointment(2, &away.file, -3, AppointmentStatus::NoShow)];
    let plan = MergePlan::proposed(&kept, &away);
    let refused = merge(&kept, &away, &plan, "", now()).unwrap_err();
    assert!(matches!(refused.0[0], Reason::FamilyBusy { .. }));
    away.hanging.appointments[0].start += chrono::Duration::minutes(60);
    assert!(
        merge(&kept, &away, &plan, "", now()).is_ok(),
        "one after the other"
    );
}

#[test]
fn closed_files_and_a_file_with_itself_are_refused() {
    let (kept, mut away) = (whole(100), whole(200));
    let plan = MergePlan::proposed(&kept, &kept);
    assert!(merge(&kept, &kept, &plan, "", now()).is_err());
    away.file.family.closed = Some(Closing {
        on: now().date(),
        reason: ClosingReason::MovedAway,
    });
    let plan = MergePlan::proposed(&kept, &away);
    assert_eq!(
        merge(&kept, &away, &plan, "", now()).unwrap_err().0,
        [Reason::FileClosed]
    );
}

#[test]
fn pairs_told_apart_go_on_with_the_file_that_stays() {
    let (mut kept, mut away) = (whole(100), whole(200));
    let (one, other) = (kept.file.family.id, away.file.family.id);
    let third = FamilyId(Uuid::from_u128(300));
    let word = |n: u128, a, b| {
        DistinctFamilies::new(
            DistinctId(Uuid::from_u128(n)),
            a,
            b,
            "X".into(),
            now().date(),
        )
    };
    let between = word(1, one, other);
    kept.hanging.distinct = vec![between.clone()];
    away.hanging.distinct = vec![between, word(2, other, third)];
    let moved = away
        .hanging
        .moved(other, &kept.file.family, &Hanging::default(), |c| c, &[]);
    assert_eq!(moved.len(), 2);
    assert_eq!(moved[0].action(), "deleted", "they are one now");
    let Change::Distinct(edit) = &moved[1] else {
        panic!()
    };
    let now = edit.after.as_ref().unwrap();
    assert_eq!(now.pair(), crate::domain::distinct::ordered(one, third));
}

/// Whoever adds a field to a record has to say what becomes of it when two become one.
#[test]
fn every_field_is_chosen_united_or_its_own() {
    fn check<T: serde::Serialize>(record: &T, chosen: Vec<&str>, rest: &str) {
        let value = serde_json::to_value(record).unwrap();
        let mut known: Vec<&str> = chosen;
        known.extend(rest.split_whitespace());
        for name in value.as_object().unwrap().keys() {
            assert!(known.contains(&name.as_str()), "{name} would be lost");
        }
        assert_eq!(known.len(), value.as_object().unwrap().len(), "{known:?}");
    }
    let file = small_file(100);
    let covered = |fields: Vec<&'static [&'static str]>| fields.concat();
    check(
        &file.family,
        covered(HouseholdField::ALL.iter().map(|f| f.covers()).collect()),
        "id file_number rev closed merged_into phones no_phone more_languages wishes former_homes own_words large_print childcare \
         address_protected",
    );
    check(
        &file.guardians[0],
        covered(GuardianField::ALL.iter().map(|f| f.covers()).collect()),
        "id family position rev phones",
    );
    check(
        &file.children[0],
        covered(ChildField::ALL.iter().map(|f| f.covers()).collect()),
        "id family position rev other_names guardians",
    );
}

fn names() -> impl Strategy<Value = String> {
    prop::sample::select(vec![
        "",
        "Muster",
        "Mustér",
        "Моустер",
        "Fatima",
        "Fatma",
        "فاطمة",
        "Hiba",
        "Heba",
        "Omar",
    ])
    .prop_map(str::to_owned)
}

prop_compose! {
    fn some_whole(n: u128)(
        people in prop::collection::vec((names(), names(), names()), 1..4),
        children in prop::collection::vec((names(), names(), 1_u32..28), 1..4),
        phones in prop::collection::vec(0_u32..4, 0..3),
        days in prop::collection::vec((1_i64..40, 0_usize..3), 0..3),
        letters in 0_u128..3,
        email in names(),
        street in names(),
    ) -> Whole {
        let mut whole = whole(n);
        let file = &mut whole.file;
        file.family.email = email;
        file.family.address.street = street;
        file.family.phones = phones.iter().map(|p| Phone {
            number: format!("0221 471000{p}"),
            whose: String::new(),
            messenger: false,
        }).collect();
        file.guardians = people.into_iter().zip(0..).map(|((family_name, given_name, usual_name), at)| Guardian {
            id: GuardianId(Uuid::from_u128(n * 100 + at)),
            position: at as i64,
            family_name, given_name, usual_name,
            ..file.guardians[0].clone()
        }).collect();
        file.children = children.into_iter().zip(0..).map(|((family_name, given_name, day), at)| Child {
            id: ChildId(Uuid::from_u128(n * 100 + 50 + at)),
            position: at as i64,
            family_name, given_name,
            birth: format!("2014-05-{day:02}").parse().ok(),
            ..file.children[0].clone()
        }).collect();
        let statuses = [AppointmentStatus::Held, AppointmentStatus::NoShow, AppointmentStatus::CancelledByFamily];
        // The two files never meet: one had its talks in even weeks, the other in odd ones.
        let mut used = Vec::new();
        whole.hanging.appointments = days.into_iter().zip(0..).filter_map(|((day, status), at)| {
            let day = -(day * 2 + (n as i64 / 100) % 2);
            (!used.contains(&day)).then(|| {
                used.push(day);
                appointment(n * 1000 + at, &whole.file, day, statuses[status])
            })
        }).collect();
        whole.hanging.letters = (0..letters).map(|at| letter(n * 1000 + 500 + at, &whole.file)).collect();
        whole
    }
}

fn spellings(file: &File) -> Vec<String> {
    let guardians = file.guardians.iter().flat_map(spellings_of_guardian);
    let children = file.children.iter().flat_map(|c| {
        let mut all = vec![
            full_name(&c.family_name, &c.given_name),
            full_name(&c.family_name_original, &c.given_name_original),
        ];
        all.extend(c.other_names.clone());
        all
    });
    guardians
        .chain(children)
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_taking_it_back_brings_both_back(kept in some_whole(100), away in some_whole(200), other_way in any::<bool>()) {
        let mut plan = MergePlan::proposed(&kept, &away);
        if other_way {
            for side in plan.household.values_mut() {
                *side = if *side == Side::Kept { Side::Away } else { Side::Kept };
            }
            for pair in &mut plan.children {
                for side in pair.fields.values_mut() { *side = Side::Away; }
            }
        }
        let changes = merge(&kept, &away, &plan, "", now()).unwrap();
        let before = records([&kept, &away]);
        let mut all = before.clone();
        apply(&mut all, &changes);

        let of = |entity: &str| -> Vec<&serde_json::Value> {
            all.iter().filter(|((e, _), _)| e == entity).map(|(_, v)| v).collect()
        };
        let id = serde_json::to_value(kept.file.family.id).unwrap();
        for entity in ["guardian", "child", "appointment", "letter"] {
            for record in of(entity) {
                prop_assert_eq!(&record["family"], &id, "{} stays behind", entity);
            }
        }
        prop_assert_eq!(of("appointment").len(), kept.hanging.appointments.len() + away.hanging.appointments.len());
        prop_assert_eq!(of("letter").len(), kept.hanging.letters.len() + away.hanging.letters.len());
        let merged = File {
            family: serde_json::from_value({
                let mut v = all[&("family".to_owned(), kept.file.family.id.to_string())].clone();
                v["rev"] = 1.into();
                v
            }).unwrap(),
            guardians: of("guardian").into_iter().map(|v| { let mut v = v.clone(); v["rev"] = 1.into(); serde_json::from_value(v).unwrap() }).collect(),
            children: of("child").into_iter().map(|v| { let mut v = v.clone(); v["rev"] = 1.into(); serde_json::from_value(v).unwrap() }).collect(),
        };
        for phone in kept.file.family.phones.iter().chain(&away.file.family.phones) {
            let key = phone_key(&phone.number);
            prop_assert!(merged.family.phones.iter().any(|p| phone_key(&p.number) == key));
        }
        let said = spellings(&merged);
        for name in spellings(&kept.file).iter().chain(&spellings(&away.file)) {
            prop_assert!(said.contains(name), "{} is lost: {:?}", name, said);
        }

        let done = command(changes);
        apply(&mut all, &done.undo(CommandId(Uuid::max())).changes);
        prop_assert_eq!(all, before);
    }
}

#[test]
fn a_child_that_is_under_way_in_both_files_is_not_laid_into_one() {
    use crate::domain::child_step::{Act, Basis, ChildStep};
    let (mut kept, mut away) = (whole(100), whole(200));
    let step = |n: u128, file: &File| ChildStep {
        id: ChildStepId(Uuid::from_u128(n)),
        child: file.children[0].id,
        family: file.family.id,
        position: 0,
        previous: None,
        act: Act::HandedOver(Basis::Consent),
        sent: Vec::new(),
        on: now().date(),
        by: PersonId(1),
        rev: 1,
    };
    away.hanging.steps = vec![step(1, &away.file)];
    let plan = MergePlan::proposed(&kept, &away);
    let changes = merge(&kept, &away, &plan, "", now()).unwrap();
    let moved = changes.iter().find_map(|change| match change {
        Change::ChildStep(edit) => edit.after.clone(),
        _ => None,
    });
    let moved = moved.unwrap();
    assert_eq!(
        (moved.family, moved.child),
        (kept.file.family.id, kept.file.children[0].id)
    );
    kept.hanging.steps = vec![step(2, &kept.file)];
    let refused = merge(&kept, &away, &plan, "", now()).unwrap_err();
    assert_eq!(refused.0, [Reason::BothUnderWay]);
}

/// Whoever gives a kind of record a family has to hang it on the list.
#[test]
fn every_kind_of_record_with_a_family_moves() {
    let source = include_str!("../change.rs");
    let list = source.split("\nchanges! {").nth(1).unwrap();
    let kinds = list.split("\n}").next().unwrap();
    let known =
        "Family Guardian Child ChildStep Call FollowUp Appointment Declined Distinct Letter Talk";
    // What makes a letter again hangs on the letter.
    let apart = "LetterCopy PrintBatch TextRelease LetterText SiteText Site Room Counsellor Interpreter Series SeriesException Absence Closure Municipality School CapacityReport \
        Language Person Setting";
    for line in kinds.lines().filter(|line| line.contains(") \"")) {
        let kind = line.trim().split('(').next().unwrap();
        let mut said = known.split_whitespace().chain(apart.split_whitespace());
        assert!(said.any(|k| k == kind), "{kind}: does it hang on a family?");
    }
}
