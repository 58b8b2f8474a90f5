//! The lists that screens show, and what cannot be taken from them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{On, each_engine};
use super::fixture::*;
use erstberatung::domain::appointment::{Appointment, AppointmentStatus};
use erstberatung::domain::change::{Change, Edit};
use erstberatung::domain::child::Child;
use erstberatung::domain::family::{Closing, ClosingReason, Family};
use erstberatung::domain::id::LetterId;
use erstberatung::domain::letter::{Addressee, IssuedLetter, LetterKind};
use erstberatung::domain::site::{Room, Site};
use erstberatung::store::rows::FamilyFilter;
use erstberatung::store::{Depth, StoreError};
use uuid::Uuid;

each_engine!(
    lists_show_the_latest_appointment_and_its_newest_letter,
    search_knows_every_person_with_the_household,
    what_is_still_used_cannot_be_deleted,
);

fn letter(about: &Appointment, minute: u32) -> IssuedLetter {
    IssuedLetter {
        id: LetterId(Uuid::now_v7()),
        kind: LetterKind::Invitation,
        family: about.family,
        appointment: Some(about.id),
        child: None,
        school: None,
        addressee: Addressee::Family,
        recipient: None,
        language: Some("ar".into()),
        versions: "invitation.de@1 invitation.ar@1".into(),
        facts: "0".repeat(64),
        sha256: "1".repeat(64),
        pages: 2,
        made_at: day(2026, 12, 1).and_hms_opt(10, minute, 0).unwrap(),
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

async fn lists_show_the_latest_appointment_and_its_newest_letter(on: On) {
    let (_dir, store) = on.office(4).await;
    let missed = Appointment {
        status: AppointmentStatus::NoShow,
        ..appointment(1, quarter(0))
    };
    let latest = appointment(1, quarter(8));
    let cancelled = Appointment {
        status: AppointmentStatus::CancelledByOffice,
        ..appointment(1, quarter(16))
    };
    let held = Appointment {
        status: AppointmentStatus::Held,
        ..appointment(2, quarter(4))
    };
    let (old, new) = (letter(&latest, 1), letter(&latest, 2));
    let mut changes: Vec<Change> = [&missed, &latest, &cancelled, &held]
        .map(|a| Edit::<Appointment>::create(a.clone()))
        .into();
    changes
        .extend([&new, &old, &letter(&missed, 9)].map(|l| Edit::<IssuedLetter>::create(l.clone())));
    let closed = Some(Closing {
        on: day(2026, 11, 20),
        reason: ClosingReason::Enrolled,
    });
    changes.push(Edit::<Family>::change(
        family(4),
        Family {
            closed,
            ..family(4)
        },
    ));
    let _ = store
        .write(&command(changes), &actor(), NOW_S)
        .await
        .unwrap();

    let numbers = async |filter| {
        let rows = store.families(filter).await.unwrap();
        rows.iter()
            .map(|r| r.family.file_number.number)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        numbers(FamilyFilter::Open).await,
        [1, 2, 3],
        "longest waiting first, closed files left out"
    );
    assert_eq!(numbers(FamilyFilter::All).await, [1, 2, 3, 4]);
    assert_eq!(
        numbers(FamilyFilter::WithoutAppointment).await,
        [2, 3],
        "a talk that was held is no open one"
    );
    assert_eq!(
        numbers(FamilyFilter::Only(vec![
            family_id(4),
            family_id(2),
            family_id(2)
        ]))
        .await,
        [2, 4]
    );
    let many: Vec<_> = (1..60).map(family_id).collect();
    assert_eq!(numbers(FamilyFilter::Only(many)).await, [1, 2, 3, 4]);

    let row = store
        .families(FamilyFilter::Only(vec![family_id(1), family_id(1)]))
        .await
        .unwrap()
        .remove(0);
    assert_eq!(
        (row.name.as_str(), row.original.as_str(), row.no_shows),
        ("Muster1, Fatima", "نموذج", 1)
    );
    assert_eq!(
        (row.appointment.as_ref(), row.letter.as_ref()),
        (Some(&latest), Some(&new))
    );
    assert_eq!(
        row.births,
        [child(1).birth],
        "asked for twice, its people are there once"
    );

    let block = store.appointment(latest.id).await.unwrap().unwrap();
    assert_eq!(
        (block.appointment, block.letter),
        (latest.clone(), Some(new))
    );
    assert_eq!(
        (block.name.as_str(), block.births),
        ("Muster1, Fatima", vec![child(1).birth])
    );
    let on_that_day = store.appointments(quarter(4), quarter(9)).await.unwrap();
    assert_eq!(
        on_that_day
            .iter()
            .map(|r| r.appointment.id)
            .collect::<Vec<_>>(),
        [held.id, latest.id]
    );
    let file = store.family_file(family_id(1)).await.unwrap().unwrap();
    assert_eq!(
        file.appointments
            .iter()
            .map(|a| a.start)
            .collect::<Vec<_>>(),
        [quarter(16), quarter(8), quarter(0)]
    );
    assert_eq!(file.letters.len(), 3);
    assert!(store.check(Depth::Full).await.unwrap().is_sound());
}

async fn search_knows_every_person_with_the_household(on: On) {
    let (_dir, store) = on.office(3).await;
    let entries = store.search_entries().await.unwrap();
    assert_eq!(entries.len(), 6);
    let hiba = entries
        .iter()
        .find(|e| e.id == child_id(2).to_string())
        .unwrap();
    assert!(hiba.child && hiba.family == family_id(2) && hiba.birth == child(2).birth);
    assert_eq!(
        (hiba.town.as_str(), hiba.phones.as_slice()),
        ("Musterort", &["030 23125000".to_owned()][..])
    );
    assert_eq!(entries.iter().filter(|e| !e.child).count(), 3);
}

async fn what_is_still_used_cannot_be_deleted(on: On) {
    let (_dir, store) = on.office(2).await;
    let _ = store
        .write(&booking(appointment(1, quarter(0))), &actor(), NOW_S)
        .await
        .unwrap();
    for delete in [
        Edit::<Room>::delete(room(1)),
        Edit::<Site>::delete(site()),
        Edit::<Family>::delete(family(1)),
        Edit::<Child>::delete(child(1)),
    ] {
        let refused = store.write(&command(vec![delete]), &actor(), NOW_S).await;
        assert_eq!(refused, Err(StoreError::Dependent));
    }
    let _ = store
        .write(
            &command(vec![Edit::<Room>::delete(room(2))]),
            &actor(),
            NOW_S,
        )
        .await
        .expect("control");
}

#[tokio::test]
async fn forgotten_bodies_can_no_longer_be_undone_and_leave_no_trace() {
    let (dir, store) = office(1).await;
    let marker = "Zwetschgenallee 4711";
    let note = |note: &str, before: Family| {
        let after = Family {
            note: note.into(),
            ..before.clone()
        };
        command(vec![Edit::<Family>::change(before, after)])
    };
    let marked = note(marker, family(1));
    let _ = store.write(&marked, &actor(), NOW_S).await.unwrap();
    let now = store
        .family_file(family_id(1))
        .await
        .unwrap()
        .unwrap()
        .family;
    let cleaned = note("", now);
    let _ = store.write(&cleaned, &actor(), NOW_S + 10).await.unwrap();
    assert_eq!(
        store
            .command(marked.id)
            .await
            .unwrap()
            .unwrap()
            .command
            .changes
            .len(),
        1
    );
    let _ = store
        .forget(NOW_S + 5, command(vec![]).id, &actor(), NOW_S + 20)
        .await
        .unwrap();
    let marked = store.command(marked.id).await.unwrap().unwrap();
    assert!(
        marked.command.changes.is_empty(),
        "the deed stays, its content is gone"
    );
    assert_eq!(
        store
            .command(cleaned.id)
            .await
            .unwrap()
            .unwrap()
            .command
            .changes
            .len(),
        1,
        "control: a newer one stays"
    );
    let _ = store
        .forget(NOW_S + 15, command(vec![]).id, &actor(), NOW_S + 21)
        .await
        .unwrap();
    store.close().await.unwrap();
    let db = raw(&place(&dir).database(), &key());
    assert_eq!(
        count(
            &db,
            "SELECT count(*) FROM undo WHERE body LIKE '%Zwetschgenallee%'"
        ),
        0
    );
    drop(db);
    if !cfg!(feature = "encrypted") {
        let bytes = std::fs::read(place(&dir).database()).unwrap();
        assert!(
            !bytes.windows(marker.len()).any(|w| w == marker.as_bytes()),
            "not even between the rows"
        );
    }
}
