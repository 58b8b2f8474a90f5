//! What a store does, whatever keeps it: conflicts, once and wholly, history, faults. Each test runs on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::engines::{On, each_engine};
use super::fixture::*;
use erstberatung::domain::appointment::{Appointment, AppointmentStatus};
use erstberatung::domain::change::{Deed, Edit};
use erstberatung::domain::family::Family;
use erstberatung::domain::id::{CounsellorId, ResourceId, RoomId};
use erstberatung::store::faults::{Fault, Faults};
use erstberatung::store::{Depth, News, Read, SqlId, StoreError, sql};

each_engine!(
    what_is_kept_is_told_and_there_for_who_opens_again,
    two_at_one_time_are_refused_and_named,
    the_pause_after_a_talk_belongs_to_the_counsellor_only,
    a_cancelled_appointment_gives_its_time_back,
    two_appointments_of_one_command_can_change_places,
    who_edits_an_old_revision_is_told,
    a_command_happens_once,
    a_transaction_is_all_or_nothing,
    a_read_that_takes_too_long_or_whose_caller_is_gone_is_stopped,
    a_lost_answer_is_settled_by_the_outcome,
    the_deed_of_an_undo_is_seen_in_the_history,
    the_audit_names_fields_and_cannot_be_changed,
);

async fn two_at_one_time_are_refused_and_named(on: On) {
    let (_dir, store) = on.office(3).await;
    let _ = store
        .write(&booking(appointment(1, quarter(0))), &actor(), NOW_S)
        .await
        .unwrap();
    let clash = |f: fn(&mut Appointment)| {
        let mut a = appointment(2, quarter(3));
        a.counsellor = CounsellorId(2);
        a.room = RoomId(2);
        f(&mut a);
        let store = store.clone();
        async move { store.write(&booking(a), &actor(), NOW_S).await.map(drop) }
    };
    assert_eq!(
        clash(|a| a.counsellor = CounsellorId(1)).await,
        Err(StoreError::Overlap(vec![ResourceId::counsellor(
            CounsellorId(1)
        )]))
    );
    assert_eq!(
        clash(|a| a.room = RoomId(1)).await,
        Err(StoreError::Overlap(vec![ResourceId::room(RoomId(1))]))
    );
    let family = |a: &mut Appointment| {
        a.family = family_id(1);
        a.children = vec![child_id(1)];
    };
    assert_eq!(
        clash(family).await,
        Err(StoreError::Overlap(vec![ResourceId::family(family_id(1))]))
    );
    assert_eq!(
        clash(|a| a.start = quarter(4)).await,
        Ok(()),
        "one after the other"
    );
}

async fn the_pause_after_a_talk_belongs_to_the_counsellor_only(on: On) {
    let (_dir, store) = on.office(3).await;
    let first = Appointment {
        buffer_minutes: 30,
        ..appointment(1, quarter(0))
    };
    let _ = store.write(&booking(first), &actor(), NOW_S).await.unwrap();
    let next = appointment(2, quarter(4));
    assert!(matches!(
        store.write(&booking(next.clone()), &actor(), NOW_S).await,
        Err(StoreError::Overlap(found)) if found == [ResourceId::counsellor(CounsellorId(1))]
    ));
    let other = Appointment {
        counsellor: CounsellorId(2),
        ..next
    };
    let _ = store.write(&booking(other), &actor(), NOW_S).await.unwrap();
}

async fn a_cancelled_appointment_gives_its_time_back(on: On) {
    let (_dir, store) = on.office(2).await;
    let first = appointment(1, quarter(0));
    let _ = store
        .write(&booking(first.clone()), &actor(), NOW_S)
        .await
        .unwrap();
    let cancelled = Appointment {
        status: AppointmentStatus::CancelledByFamily,
        ..first.clone()
    };
    let cancel = command(vec![Edit::<Appointment>::change(first, cancelled)]);
    let _ = store.write(&cancel, &actor(), NOW_S).await.unwrap();
    let _ = store
        .write(&booking(appointment(2, quarter(0))), &actor(), NOW_S)
        .await
        .unwrap();
    // Taking the cancellation back would book the time twice.
    let undo = cancel.undo(command(vec![]).id);
    assert!(matches!(
        store.write(&undo, &actor(), NOW_S).await,
        Err(StoreError::Overlap(_))
    ));
    assert!(store.check(Depth::Full).await.unwrap().is_sound());
}

async fn two_appointments_of_one_command_can_change_places(on: On) {
    let (_dir, store) = on.office(2).await;
    let (a, b) = (appointment(1, quarter(0)), appointment(2, quarter(4)));
    for x in [&a, &b] {
        let _ = store
            .write(&booking(x.clone()), &actor(), NOW_S)
            .await
            .unwrap();
    }
    let moved = |x: &Appointment, start| {
        Edit::<Appointment>::change(x.clone(), Appointment { start, ..x.clone() })
    };
    let swap = command(vec![moved(&a, quarter(4)), moved(&b, quarter(0))]);
    let _ = store.write(&swap, &actor(), NOW_S).await.unwrap();
    assert_eq!(
        store
            .appointment(a.id)
            .await
            .unwrap()
            .unwrap()
            .appointment
            .start,
        quarter(4)
    );
    assert_eq!(
        store
            .appointment(b.id)
            .await
            .unwrap()
            .unwrap()
            .appointment
            .start,
        quarter(0)
    );
}

async fn who_edits_an_old_revision_is_told(on: On) {
    let (_dir, store) = on.office(1).await;
    let edit = |note: &str| {
        command(vec![Edit::<Family>::change(
            family(1),
            Family {
                note: note.into(),
                ..family(1)
            },
        )])
    };
    let _ = store.write(&edit("zuerst"), &actor(), NOW_S).await.unwrap();
    let late = store.write(&edit("zu spät"), &actor(), NOW_S).await;
    assert_eq!(
        late,
        Err(StoreError::Stale("family", family_id(1).to_string()))
    );
    let kept = store
        .family_file(family_id(1))
        .await
        .unwrap()
        .unwrap()
        .family;
    assert_eq!((kept.note.as_str(), kept.rev), ("zuerst", 2));
    let gone = command(vec![Edit::<Family>::delete(family(1))]);
    assert!(matches!(
        store.write(&gone, &actor(), NOW_S).await,
        Err(StoreError::Stale("family", _))
    ));
}

async fn a_command_happens_once(on: On) {
    let (dir, store) = on.office(1).await;
    let book = booking(appointment(1, quarter(0)));
    let kept = store.write(&book, &actor(), NOW_S).await.unwrap();
    assert_eq!(
        store.write(&book, &actor(), NOW_S).await,
        Err(StoreError::AlreadyDone)
    );
    assert_eq!(store.outcome(book.id.0).await.unwrap(), Some(kept));
    assert_eq!(store.outcome(command(vec![]).id.0).await.unwrap(), None);
    assert_eq!(dir.count("SELECT count(*) FROM appointment").await, 1);
    let audited = "SELECT count(*) FROM audit WHERE entity = 'appointment'";
    assert_eq!(dir.count(audited).await, 1);
}

async fn a_transaction_is_all_or_nothing(on: On) {
    let (dir, store) = on.office(2).await;
    let mut changes = family_changes(7);
    changes.push(Edit::<Appointment>::create(appointment(1, quarter(0))));
    changes.push(Edit::<Appointment>::create(appointment(2, quarter(1))));
    assert!(matches!(
        store.write(&command(changes), &actor(), NOW_S).await,
        Err(StoreError::Overlap(_))
    ));
    let dependent = command(vec![Edit::<Appointment>::create(appointment(
        99,
        quarter(9),
    ))]);
    assert_eq!(
        store.write(&dependent, &actor(), NOW_S).await,
        Err(StoreError::Dependent)
    );
    let twice = command(vec![Edit::<Family>::create(Family {
        id: family_id(50),
        ..family(1)
    })]);
    assert!(
        matches!(store.write(&twice, &actor(), NOW_S).await, Err(StoreError::Taken(what)) if what.contains("file_number"))
    );
    assert!(store.family_file(family_id(7)).await.unwrap().is_none());
    let _ = store
        .write(&command(family_changes(7)), &actor(), NOW_S)
        .await
        .expect("and the store goes on");
    assert_eq!(dir.count("SELECT count(*) FROM claim").await, 0);
    assert_eq!(dir.count("SELECT count(*) FROM command").await, 2);
}

async fn a_read_that_takes_too_long_or_whose_caller_is_gone_is_stopped(on: On) {
    let (_dir, store) = on.empty().await;
    let endless =
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n";
    let mut read = Read::one(SqlId::Text("endless", endless), vec![]);
    read.limit = std::time::Duration::from_millis(50);
    assert_eq!(store.read(read.clone()).await.err(), Some(StoreError::Busy));
    read.limit = std::time::Duration::from_secs(600);
    for _ in 0..4 {
        let started = tokio::time::timeout(
            std::time::Duration::from_millis(20),
            store.read(read.clone()),
        )
        .await;
        assert!(started.is_err());
    }
    // Both readers must be free again.
    let quick = Read::one(sql::command::UNDOERS, vec![]);
    let answer = tokio::time::timeout(std::time::Duration::from_secs(5), store.read(quick)).await;
    assert!(answer.expect("the readers are free").is_ok());
}

async fn a_lost_answer_is_settled_by_the_outcome(on: On) {
    let (_dir, store) = on.office(1).await;
    let faulty = store.with_faults(Faults::of([
        Fault::LoseAnswer,
        Fault::RefuseCommit(StoreError::Busy),
        Fault::RefuseRead(StoreError::Offline),
    ]));
    let book = booking(appointment(1, quarter(0)));
    assert_eq!(
        faulty.write(&book, &actor(), NOW_S).await,
        Err(StoreError::Unknown(book.id.0))
    );
    let next = booking(appointment(1, quarter(4)));
    assert_eq!(
        faulty.write(&next, &actor(), NOW_S).await,
        Err(StoreError::Busy)
    );
    assert_eq!(faulty.outcome(book.id.0).await, Err(StoreError::Offline));
    assert!(faulty.outcome(book.id.0).await.unwrap().is_some());
    assert_eq!(faulty.outcome(next.id.0).await.unwrap(), None);
}

async fn the_deed_of_an_undo_is_seen_in_the_history(on: On) {
    let (_dir, store) = on.office(1).await;
    let book = booking(appointment(1, quarter(0)));
    let _ = store.write(&book, &actor(), NOW_S).await.unwrap();
    let found = store.command(book.id).await.unwrap().unwrap();
    assert_eq!(
        (found.command.clone(), found.undone_by),
        (book.clone(), None)
    );
    let undo = found.command.undo(command(vec![]).id);
    let _ = store.write(&undo, &actor(), NOW_S + 5).await.unwrap();
    assert!(
        store
            .appointments(quarter(0), quarter(9))
            .await
            .unwrap()
            .is_empty()
    );
    let newest = store.commands(2).await.unwrap();
    assert_eq!(newest[0].command.deed, Deed::Undone(book.id));
    assert_eq!(
        (newest[1].command.id, newest[1].undone_by),
        (book.id, Some(undo.id))
    );
    // Taking back the taking back: the booking stands again.
    let redo = store
        .command(undo.id)
        .await
        .unwrap()
        .unwrap()
        .command
        .undo(command(vec![]).id);
    let _ = store.write(&redo, &actor(), NOW_S + 9).await.unwrap();
    assert_eq!(
        store
            .appointments(quarter(0), quarter(9))
            .await
            .unwrap()
            .len(),
        1
    );
    assert_eq!(
        store.command(book.id).await.unwrap().unwrap().undone_by,
        None
    );
    assert_eq!(
        store.command(undo.id).await.unwrap().unwrap().undone_by,
        Some(redo.id)
    );
    let timeline = store
        .family_file(family_id(1))
        .await
        .unwrap()
        .unwrap()
        .timeline;
    assert_eq!(timeline.len(), 4);
    assert_eq!(timeline[0].command.id, redo.id);
}

async fn the_audit_names_fields_and_cannot_be_changed(on: On) {
    let (dir, store) = on.office(1).await;
    let secret = "Nur für Kolleg:innen";
    let edit = Edit::<Family>::change(
        family(1),
        Family {
            note: secret.into(),
            large_print: true,
            ..family(1)
        },
    );
    let _ = store
        .write(&command(vec![edit]), &actor(), NOW_S)
        .await
        .unwrap();
    let fields = dir
        .text("SELECT fields FROM audit WHERE entity = 'family' ORDER BY seq DESC LIMIT 1")
        .await;
    assert_eq!(fields, "large_print,note");
    let told = format!("SELECT count(*) FROM audit WHERE fields LIKE '%{secret}%'");
    assert_eq!(dir.count(&told).await, 0);
    let attempts = [
        (
            "UPDATE audit SET fields = ''",
            "UPDATE audit SET fields = ''",
        ),
        ("DELETE FROM audit", "DELETE FROM audit"),
        (
            "INSERT OR REPLACE INTO audit SELECT * FROM audit",
            "UPDATE audit SET db_user = 'x'",
        ),
    ];
    for (file, server) in attempts {
        let error = dir.run(file, server).await.unwrap_err();
        assert!(error.contains("audit_append_only"), "{file}: {error}");
    }
    dir.run(
        "DROP TRIGGER audit_append_only_upd; DROP TRIGGER audit_append_only_del",
        "DROP TRIGGER audit_append_only ON audit",
    )
    .await
    .unwrap();
    for (file, server) in attempts {
        let done = dir.run(file, server).await;
        assert!(done.is_ok(), "control, guard removed: {file}");
    }
}

async fn what_is_kept_is_told_and_there_for_who_opens_again(on: On) {
    let (kept, store) = on.office(2).await;
    let mut news = store.changes();
    let booked = store
        .write(&booking(appointment(1, quarter(0))), &actor(), NOW_S)
        .await
        .unwrap();
    assert!(news.has_changed().unwrap());
    assert_eq!(*news.borrow_and_update(), News::Rows(booked.change));
    store.close().await.unwrap();
    let late = store.write(&command(vec![]), &actor(), NOW_S).await;
    assert_eq!(late.err(), Some(StoreError::Offline));
    let store = kept.reopen().await;
    let found = store.appointments(quarter(0), quarter(100)).await.unwrap();
    assert_eq!(found.len(), 1);
    assert!(store.check(Depth::Quick).await.unwrap().is_sound());
    assert!(store.check(Depth::Full).await.unwrap().is_sound());
    let broken = "UPDATE resource SET owner_id = 'x' WHERE kind = 'Family'";
    kept.run(broken, broken).await.unwrap();
    let report = store.check(Depth::Full).await.unwrap();
    assert_eq!(
        report.problems,
        ["check.family_is_resource: 2 findings"],
        "control"
    );
}
