//! Use cases on the sample office: letters that say what they should, saving, undo, rights, trouble below.

mod calendar_file;
mod capacity;
mod chain;
mod claimants;
mod duplicates;
mod envelopes;
mod groups;
mod homes;
mod imports;
mod letter_texts;
mod lists;
mod numbers;
mod offer;
mod old_view;
mod own_words;
mod papers;
mod post_room;
mod reports;
mod schools;
mod steps;
mod talks;
mod undo;

use super::letters::readers::{run as tool, source, words};
use chrono::NaiveDate;
use erstberatung::clock::Clock;
use erstberatung::domain::change::Deed;
use erstberatung::domain::file::File;
use erstberatung::domain::id::{PersonId, SlotKey};
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::LetterKind;
use erstberatung::domain::post::{Aspect, Group};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Right, Role};
use erstberatung::letters::invitation;
use erstberatung::service::administration::{Amendment, Entry};
use erstberatung::service::entry::{self, Found, SAMPLE_PASSWORD};
use erstberatung::service::letters::{Watch, facts};
use erstberatung::service::post_room::{BatchOptions, PostItem, PostKey, Spread};
use erstberatung::service::{Error, Service};
use erstberatung::store::StoreError;
use erstberatung::store::faults::{Fault, Faults};
use erstberatung::store::rows::{FamilyFile, FamilyFilter};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

fn clock() -> Clock {
    Clock::noon(NaiveDate::from_ymd_opt(2026, 11, 25).unwrap())
}

async fn sample() -> (tempfile::TempDir, Service) {
    let folder = tempfile::tempdir().unwrap();
    let founded = entry::found_sample(folder.path(), clock()).await.unwrap();
    (folder, founded.service)
}

fn file(of: FamilyFile) -> File {
    File {
        family: of.family,
        guardians: of.guardians,
        children: of.children,
    }
}

fn reasons(error: Error) -> Vec<Reason> {
    match error {
        Error::Refused(refusal) => refusal.0,
        other => panic!("{other:?}"),
    }
}

/// A family that waits, with its best slot.
async fn first_waiting(service: &Service) -> (erstberatung::domain::id::FamilyId, SlotKey) {
    let family = service
        .waiting()
        .await
        .unwrap()
        .first()
        .unwrap()
        .row
        .family
        .id;
    let ranking = service.suggestions(family, None, 1).await.unwrap();
    (family, ranking.best.first().unwrap().key)
}

/// The invitations that can be printed.
async fn invited(service: &Service) -> Vec<PostKey> {
    let room = service.post_room(service.clock().today()).await.unwrap();
    let invitations = room
        .items
        .iter()
        .filter(|item| item.kind == LetterKind::Invitation);
    invitations.filter_map(|item| item.key).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_word_of_every_letter_comes_back_from_its_file() {
    let (folder, service) = sample().await;
    let (proposal, done) = service.seat_waiting(8).await.unwrap();
    assert_eq!((done.value.booked.len(), proposal.unseated.len()), (120, 0));
    let out = folder.path().join("briefe");
    let keys = invited(&service).await;
    let options = BatchOptions {
        printed: true,
        posted: true,
    };
    let made = service
        .print_spread(&keys, &out, Spread::Single, options, Watch::default())
        .await
        .unwrap()
        .value;
    let files = made
        .files
        .iter()
        .filter(|file| file.file.authority.is_some());
    let files: Vec<_> = files.collect();
    assert_eq!((files.len(), made.refused.len()), (120, 0));
    let office = service.office().await.unwrap();
    let mut languages = std::collections::BTreeSet::new();
    for (made_file, letter) in files.into_iter().zip(&made.letters) {
        let family = service.family(letter.family).await.unwrap();
        let row = service
            .appointment(letter.appointment.unwrap())
            .await
            .unwrap();
        let (said, options) = facts::facts(
            &office,
            &family,
            &row.appointment,
            None,
            service.clock().today(),
        )
        .unwrap();
        let wanted = words(&source(&invitation::build(&said, &options).unwrap()));
        let text = tool(
            "pdftotext",
            "poppler-utils",
            &["-layout", made_file.path.to_str().unwrap(), "-"],
        );
        let found = words(&text);
        let lost: Vec<_> = wanted.difference(&found).collect();
        assert!(lost.is_empty(), "{:?} in {:?}", lost, letter.language);
        let second = letter.language.as_ref().map(ToString::to_string);
        languages.extend(second);
        assert!(text.contains("Muster"), "sample letters say so");
    }
    for language in ["uk", "ar", "tr", "fa", "ti"] {
        assert!(
            languages.contains(language),
            "{language} is among {languages:?}"
        );
    }
    // All are printed now, and count as invited.
    let after = service.post_room(service.clock().today()).await.unwrap();
    let invitations = after.of(|group| *group == Group::Delivered);
    let invitations = invitations.filter(|item| item.kind == LetterKind::Invitation);
    assert_eq!(invitations.count(), 120);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_outdated_when_what_it_says_no_longer_holds() {
    let (folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let booked = service
        .book_slot(family, slot)
        .await
        .unwrap()
        .value
        .appointment;
    let out = folder.path().join("briefe");
    let keys = invited(&service).await;
    let made = service
        .print_batch(&keys, &out, BatchOptions::default(), Watch::default())
        .await
        .unwrap();
    assert_eq!(made.value.letters.len(), 1);
    let state = async || {
        let room = service.post_room(service.clock().today()).await.unwrap();
        let about = |item: &PostItem| {
            let told = item
                .key
                .is_some_and(|key| key.appointment == Some(booked.id));
            told && item.kind == LetterKind::Invitation
        };
        room.items.into_iter().find(about).unwrap().group
    };
    assert_eq!(state().await, Group::Printed);
    let before = file(service.family(family).await.unwrap());
    let mut after = before.clone();
    after.family.address.street = "Beispielgasse 99".into();
    let edit = service.save_file(Some(before), after).await.unwrap();
    assert_eq!(state().await, Group::Outdated(vec![Aspect::Address]));
    // Taken back, the printed letter holds again.
    let _ = service.undo(Some(edit.command)).await.unwrap();
    assert_eq!(state().await, Group::Printed);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_real_office_prints_a_draft_only_after_its_release() {
    use erstberatung::letters::language::LangTag;
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let booked = service
        .book_slot(family, slot)
        .await
        .unwrap()
        .value
        .appointment;
    let mut known = service.family(family).await.unwrap();
    known.family.letter_language = Some("ar".into());
    let mut office = (*service.office().await.unwrap()).clone();
    office.sample = false;
    let languages = |office: &erstberatung::domain::office::Office| {
        let (said, options) =
            facts::facts(office, &known, &booked, None, service.clock().today()).unwrap();
        let letter = invitation::build(&said, &options).unwrap();
        letter.parts.iter().map(|p| p.lang).collect::<Vec<_>>()
    };
    assert_eq!(
        languages(&office),
        [LangTag::De],
        "a draft stays out of real letters"
    );
    let admin = Actor {
        person: PersonId(1),
        name: "V. Schablone".into(),
        role: Role::Admin,
    };
    let _ = service
        .acting_as(admin)
        .release_text(
            erstberatung::domain::letter::LetterKind::Invitation,
            LangTag::Ar,
        )
        .await
        .unwrap();
    service.forget();
    office
        .releases
        .clone_from(&service.office().await.unwrap().releases);
    assert_eq!(
        languages(&office),
        [LangTag::De, LangTag::Ar],
        "released, it is printed"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn undo_takes_back_and_redo_does_again_unless_the_world_moved_on() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let booked = service.book_slot(family, slot).await.unwrap();
    let waiting = || async {
        service
            .waiting()
            .await
            .unwrap()
            .iter()
            .any(|w| w.row.family.id == family)
    };
    assert!(!waiting().await);
    let undone = service.undo(None).await.unwrap();
    assert!(matches!(undone.value, Deed::Booked(_)));
    assert!(waiting().await);
    let _ = service.redo().await.unwrap();
    assert!(!waiting().await);
    // Somebody sets the status; the booking underneath can no longer be taken back.
    let id = booked.value.appointment.id;
    let _ = service
        .set_status(
            id,
            erstberatung::domain::appointment::AppointmentStatus::Confirmed,
        )
        .await
        .unwrap();
    let refused = service.undo(Some(booked.command)).await.unwrap_err();
    assert!(
        reasons(refused)
            .iter()
            .any(|r| matches!(r, Reason::NothingToUndo | Reason::ChangedMeanwhile))
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_change_one_file_and_the_second_is_told() {
    let (_folder, service) = sample().await;
    let row = service
        .families(FamilyFilter::Open)
        .await
        .unwrap()
        .remove(0);
    let before = file(service.family(row.row.family.id).await.unwrap());
    let edit = |note: &str| {
        let mut after = before.clone();
        after.family.note = note.into();
        after
    };
    let _ = service
        .save_file(Some(before.clone()), edit("erste"))
        .await
        .unwrap();
    let second = service
        .save_file(Some(before.clone()), edit("zweite"))
        .await
        .unwrap_err();
    assert_eq!(reasons(second), [Reason::ChangedMeanwhile]);
    assert_eq!(
        service.family(before.family.id).await.unwrap().family.note,
        "erste"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_may_do_only_what_its_table_says() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let supervision = Actor {
        person: PersonId(9),
        name: "M. Entwurf".into(),
        role: Role::SchoolSupervision,
    };
    let other = service.acting_as(supervision);
    let refused = |right: Right| {
        vec![Reason::NoRight {
            role: Role::SchoolSupervision,
            right,
        }]
    };
    // Nobody is handed over yet: there is nothing to see.
    let families = other.families(FamilyFilter::All).await.unwrap();
    assert!(families.is_empty());
    assert!(other.search("Muster", 5).await.unwrap().is_empty());
    assert_eq!(
        reasons(other.waiting().await.unwrap_err()),
        refused(Right::ReadFamilies)
    );
    assert_eq!(
        reasons(other.book_slot(family, slot).await.unwrap_err()),
        refused(Right::BookAppointments)
    );
    // It may take back what it did itself, and that is nothing so far.
    assert_eq!(
        reasons(other.undo(None).await.unwrap_err()),
        [Reason::NothingToUndo]
    );
    let theirs = service.last_deeds(1).await.unwrap().remove(0).command.id;
    let _ = other.undo(Some(theirs)).await.unwrap_err();
    let day = service.clock().today();
    let _ = service.book_slot(family, slot).await.unwrap();
    let span = other
        .calendar(day, day + chrono::Duration::weeks(10))
        .await
        .unwrap();
    assert!(
        !span.rows.is_empty() && span.rows.iter().all(|r| r.name.is_empty()),
        "the calendar, without names"
    );
    let site = service.office().await.unwrap().sites[0].clone();
    assert_eq!(
        reasons(
            service
                .amend(&Amendment::Save(vec![Entry::Site(site)]))
                .await
                .unwrap_err()
        ),
        [Reason::NoRight {
            role: Role::Office,
            right: Right::Administer
        }]
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn changing_a_series_lists_and_keeps_the_appointments() {
    let (_folder, service) = sample().await;
    let _ = service.seat_waiting(8).await.unwrap();
    let admin = service.acting_as(Actor {
        person: PersonId(1),
        name: "V. Schablone".into(),
        role: Role::Admin,
    });
    let office = admin.office().await.unwrap();
    let day = service.clock().today();
    let span = service
        .calendar(day, day + chrono::Duration::weeks(12))
        .await
        .unwrap();
    // A series that takes place today, so that it can end with today.
    let today = erstberatung::domain::schedule::offered(&office, day);
    let used = span
        .rows
        .iter()
        .filter_map(|r| r.appointment.series)
        .find(|used| today.iter().any(|offer| offer.series == *used))
        .unwrap();
    let mut series = office.series(used).unwrap().clone();
    series.valid_to = Some(day);
    let save = Amendment::Save(vec![Entry::Series(series)]);
    let foreseen = admin.foresee(&save).await.unwrap();
    let done = admin.amend(&save).await.unwrap();
    assert_eq!(foreseen.affected, done.value, "told before as after");
    assert!(
        !done.value.is_empty(),
        "the appointments concerned are named"
    );
    let later = service
        .calendar(day, day + chrono::Duration::weeks(12))
        .await
        .unwrap();
    assert_eq!(
        later.rows.len(),
        span.rows.len(),
        "and none of them is gone"
    );
    // Taken away, it only ends: the appointments keep its number.
    let series = admin.office().await.unwrap().series(used).unwrap().clone();
    let remove = Amendment::Remove(Entry::Series(series));
    assert!(admin.foresee(&remove).await.unwrap().only_ends);
    let _ = admin.amend(&remove).await.unwrap();
    let ended = admin.office().await.unwrap().series(used).unwrap().clone();
    assert!(!ended.active || ended.valid_to < Some(day));
    let _ = admin.undo(None).await.unwrap();
    let undone = admin.office().await.unwrap();
    let back = undone.series(used).unwrap();
    assert_eq!((back.valid_to, back.active), (Some(day), true));
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn cancelling_a_job_of_letters_keeps_what_is_finished() {
    let (folder, service) = sample().await;
    let _ = service.seat_waiting(8).await.unwrap();
    let keys = invited(&service).await;
    let cancel = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&cancel);
    let watch = Watch {
        progress: Arc::new(move |p| {
            if p.done >= 10 {
                stop.store(true, Ordering::Relaxed);
            }
        }),
        cancel,
    };
    let out = folder.path().join("briefe");
    let made = service
        .print_spread(&keys, &out, Spread::Single, BatchOptions::default(), watch)
        .await
        .unwrap()
        .value;
    assert!(made.cancelled && !made.letters.is_empty() && made.letters.len() < keys.len());
    let files = std::fs::read_dir(&out).unwrap().count();
    assert_eq!(files, made.files.len(), "no half file is left");
    let room = service.post_room(service.clock().today()).await.unwrap();
    let entered = room.out.len();
    assert_eq!(
        entered,
        made.letters.len(),
        "what is entered is what was written"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn trouble_below_becomes_a_sentence_and_loses_nothing() {
    for lang in [Lang::De, Lang::En] {
        for error in [
            StoreError::DiskFull,
            StoreError::Busy,
            StoreError::Offline,
            StoreError::WrongKey,
            StoreError::Wait(4),
            StoreError::Denied,
        ] {
            let words = Error::from(error).sentence(lang);
            assert!(words.ends_with('.') && words.len() > 20, "{words}");
        }
    }
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let faults = Faults::of([Fault::RefuseCommit(StoreError::DiskFull), Fault::LoseAnswer]);
    let broken = Service::new(
        service.store().with_faults(faults),
        clock(),
        service.actor().clone(),
    );
    let refused = broken.book_slot(family, slot).await.unwrap_err();
    assert!(refused.sentence(Lang::De).contains("Laufwerk ist voll"));
    // The answer of the next commit is lost, but it was kept: the service asks and knows.
    let _ = broken.book_slot(family, slot).await.unwrap();
    assert_eq!(service.family(family).await.unwrap().appointments.len(), 1);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_lost_the_password_comes_in_with_the_printed_code() {
    let folder = tempfile::tempdir().unwrap();
    let founder = entry::Founder {
        name: "Test Person".into(),
        role: Role::Office,
        password: "ein langes Testwort".into(),
    };
    let founded = entry::found(folder.path(), founder, clock()).await.unwrap();
    founded.service.store().close().await.unwrap();
    assert_eq!(
        entry::look(folder.path()).await.unwrap(),
        Found::Database {
            people: vec!["Test Person".into()],
            sample: false
        }
    );
    let wrong = entry::unlock(folder.path(), "Test Person", "falsch", clock())
        .await
        .unwrap_err();
    assert_eq!(wrong, Error::Store(StoreError::WrongKey));
    let service = entry::recover(
        folder.path(),
        &founded.recovery_code,
        "Test Person",
        "noch ein Testwort",
        clock(),
    )
    .await
    .unwrap();
    service.store().close().await.unwrap();
    let again = entry::unlock(folder.path(), "Test Person", "noch ein Testwort", clock())
        .await
        .unwrap();
    assert!(!again.office().await.unwrap().sample);
    again.store().close().await.unwrap();
    assert!(
        entry::password_is_weak("kurz", "Test Person")
            && entry::password_is_weak("test person 1", "Test Person")
    );
    assert!(!entry::password_is_weak(
        SAMPLE_PASSWORD.repeat(2).as_str(),
        "Test Person"
    ));
}

/// The sample's administrator at work.
async fn administrator(service: &Service) -> Service {
    let office = service.office().await.unwrap();
    let person = office
        .persons
        .iter()
        .find(|p| p.roles.contains(&Role::Admin))
        .unwrap();
    service.acting_as(Actor {
        person: person.id,
        name: person.name.clone(),
        role: Role::Admin,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_person_comes_in_with_their_password_until_they_are_locked_out() {
    let (folder, service) = sample().await;
    let admin = administrator(&service).await;
    let (name, password) = ("T. Testfall", "ein langes Wort");
    let refused = admin
        .add_person(name, &[Role::Office], "kurz", SAMPLE_PASSWORD)
        .await;
    assert!(matches!(refused, Err(Error::Usage { .. })), "{refused:?}");
    let refused = admin
        .add_person(name, &[Role::Office], password, "falsch")
        .await;
    assert_eq!(
        refused.unwrap_err(),
        Error::Store(StoreError::WrongKey),
        "without the own password nothing is written"
    );
    assert!(
        !admin
            .office()
            .await
            .unwrap()
            .persons
            .iter()
            .any(|p| p.name == name)
    );
    let _ = admin
        .add_person(name, &[Role::Office], password, SAMPLE_PASSWORD)
        .await
        .unwrap();
    let again = admin
        .add_person(name, &[Role::Office], password, SAMPLE_PASSWORD)
        .await;
    assert_eq!(reasons(again.unwrap_err()), [Reason::NameTaken]);
    let id = admin
        .office()
        .await
        .unwrap()
        .persons
        .iter()
        .find(|p| p.name == name)
        .unwrap()
        .id;
    admin
        .set_password(id, "ein anderes Wort", SAMPLE_PASSWORD)
        .await
        .unwrap();
    service.store().close().await.unwrap();
    let old = entry::unlock(folder.path(), name, password, clock()).await;
    assert_eq!(old.unwrap_err(), Error::Store(StoreError::WrongKey));
    let new = entry::unlock(folder.path(), name, "ein anderes Wort", clock())
        .await
        .unwrap();
    assert_eq!(new.actor().role, Role::Office);
    assert_eq!(
        reasons(
            new.add_person("X", &[Role::Office], password, SAMPLE_PASSWORD)
                .await
                .unwrap_err()
        ),
        [Reason::NoRight {
            role: Role::Office,
            right: Right::Administer
        }]
    );
    let admin = administrator(&new).await;
    let _ = admin.admit_person(id, false).await.unwrap();
    new.store().close().await.unwrap();
    let locked = entry::unlock(folder.path(), name, "ein anderes Wort", clock()).await;
    assert!(locked.is_err(), "a locked person stays out");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_locks_out_themselves_or_the_last_administrator() {
    let (_folder, service) = sample().await;
    let admin = administrator(&service).await;
    let own = admin.actor().person;
    assert!(matches!(
        admin.admit_person(own, false).await,
        Err(Error::Usage { .. })
    ));
    // Another person in the role of the administration cannot lock the only administrator out either.
    let office = admin.office().await.unwrap();
    let other = office.persons.iter().find(|p| p.id != own).unwrap();
    let stranger = service.acting_as(Actor {
        person: other.id,
        name: other.name.clone(),
        role: Role::Admin,
    });
    assert!(matches!(
        stranger.admit_person(own, false).await,
        Err(Error::Usage { .. })
    ));
    let _ = admin.admit_person(other.id, false).await.unwrap();
    let office = admin.office().await.unwrap();
    assert!(
        !office
            .persons
            .iter()
            .find(|p| p.id == other.id)
            .unwrap()
            .active
    );
    service.store().close().await.unwrap();
}
