//! The post room through the one door: what is due, printed, outdated, come back, and made again byte for byte.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{administrator, file, reasons, sample};
use chrono::NaiveDate;
use erstberatung::domain::appointment::AppointmentStatus;
use erstberatung::domain::booking::CancelledBy;
use erstberatung::domain::case::NextStep;
use erstberatung::domain::change::{Command, Deed, Edit};
use erstberatung::domain::follow_up::LONGEST_TEXT;
use erstberatung::domain::id::{AppointmentId, CommandId, FamilyId, LetterId};
use erstberatung::domain::letter::{Authority, LetterKind};
use erstberatung::domain::post::{Aspect, Group, LetterCopy, Occasion, ReturnReason};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::letters::keep;
use erstberatung::service::administration::{Amendment, Entry};
use erstberatung::service::letters::Watch;
use erstberatung::service::post_room::{
    BatchMade, BatchOptions, Happened, PostItem, PostKey, PostRoom, Spread,
};
use erstberatung::service::{Error, Service};
use erstberatung::store::StoreError;
use erstberatung::store::faults::{Fault, Faults};
use erstberatung::store::rows::FamilyFilter;
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;

const PRINTED: BatchOptions = BatchOptions {
    printed: true,
    posted: false,
};
const POSTED: BatchOptions = BatchOptions {
    printed: true,
    posted: true,
};

/// The sample office with some talks booked, and nothing printed.
async fn booked() -> (TempDir, Service) {
    let (folder, service) = sample().await;
    let _ = service.seat_waiting(3).await.unwrap();
    (folder, service)
}

async fn room(service: &Service) -> PostRoom {
    service.post_room(service.clock().today()).await.unwrap()
}

fn invitations(room: &PostRoom) -> Vec<&PostItem> {
    let invites = |item: &&PostItem| item.kind == LetterKind::Invitation && item.key.is_some();
    room.items.iter().filter(invites).collect()
}

/// The keys of the invitations.
async fn keys(service: &Service) -> Vec<PostKey> {
    let room = room(service).await;
    invitations(&room)
        .iter()
        .map(|item| item.key.unwrap())
        .collect()
}

async fn print(service: &Service, keys: &[PostKey], out: &Path, how: BatchOptions) -> BatchMade {
    let done = service.print_batch(keys, out, how, Watch::default()).await;
    done.unwrap().value
}

/// The outdated letters: which, and why.
async fn outdated(service: &Service) -> Vec<(AppointmentId, Vec<Aspect>)> {
    let room = room(service).await;
    let of = |item: &PostItem| match &item.group {
        Group::Outdated(why) => Some((item.key?.appointment?, why.clone())),
        _ => None,
    };
    room.items.iter().filter_map(of).collect()
}

/// Moves an appointment to another free slot.
async fn move_away(service: &Service, appointment: AppointmentId, family: FamilyId) {
    let ranking = service.suggestions(family, None, 40).await;
    let slots = match ranking {
        Ok(ranking) => ranking.best.iter().map(|s| s.key).collect(),
        Err(_) => Vec::new(),
    };
    let day = service.clock().today();
    let open = service
        .open_slots(
            day + chrono::Duration::weeks(1),
            day + chrono::Duration::weeks(8),
            None,
        )
        .await
        .unwrap();
    for slot in slots.into_iter().chain(open.iter().map(|slot| slot.key)) {
        if service.move_to_slot(appointment, slot).await.is_ok() {
            return;
        }
    }
    panic!("no slot is free");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moved_appointment_outdates_exactly_its_letter_and_that_alone_is_printed_again() {
    let (folder, service) = booked().await;
    let all = keys(&service).await;
    assert!(all.len() > 10, "{}", all.len());
    let made = print(&service, &all, &folder.path().join("a"), PRINTED).await;
    assert_eq!((made.letters.len(), made.refused.len()), (all.len(), 0));
    assert!(outdated(&service).await.is_empty());
    let moved = all[4];
    move_away(&service, moved.appointment.unwrap(), moved.family).await;
    let found = outdated(&service).await;
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].0, moved.appointment.unwrap());
    assert!(found[0].1.contains(&Aspect::When), "{found:?}");
    // Only that one is printed again; it says so, and knows what it repeats.
    let wanted: Vec<PostKey> = room(&service)
        .await
        .items
        .iter()
        .filter(|item| matches!(item.group, Group::Outdated(_)))
        .filter_map(|item| item.key)
        .collect();
    let again = print(&service, &wanted, &folder.path().join("b"), PRINTED).await;
    assert_eq!(again.letters.len(), 1);
    let first = made
        .letters
        .iter()
        .find(|l| l.appointment == moved.appointment);
    assert_eq!(again.letters[0].repeats, first.map(|l| l.id));
    let copy = service
        .store()
        .letter_copy(again.letters[0].id)
        .await
        .unwrap()
        .unwrap();
    let (letter, _) = keep::unpack(&copy.body).unwrap();
    assert!(letter.mark.unwrap().contains("Zweitdruck"));
    let before = service
        .store()
        .letter_copy(first.unwrap().id)
        .await
        .unwrap()
        .unwrap();
    let (letter, _) = keep::unpack(&before.body).unwrap();
    assert!(
        !letter.mark.unwrap_or_default().contains("Zweitdruck"),
        "control"
    );
    assert!(outdated(&service).await.is_empty());
    let shown = room(&service).await;
    let of_it = shown
        .items
        .iter()
        .filter(|i| i.letter.as_ref().map(|l| l.id) == first.map(|l| l.id));
    assert_eq!(
        of_it.count(),
        0,
        "what was printed again is not in the pile"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn rooms_sites_guardians_and_addresses_outdate_exactly_the_letters_that_name_them() {
    let (folder, service) = booked().await;
    let admin = administrator(&service).await;
    let all = keys(&service).await;
    let _ = print(&service, &all, &folder.path().join("a"), PRINTED).await;
    let office = service.office().await.unwrap();
    let shown = room(&service).await;
    // A room gets another name.
    let mut of_room = BTreeSet::new();
    let mut chosen = office.rooms[0].clone();
    for item in invitations(&shown) {
        let id = item.key.unwrap().appointment.unwrap();
        let row = service.appointment(id).await.unwrap();
        if of_room.is_empty() {
            chosen = office.room(row.appointment.room).unwrap().clone();
        }
        if row.appointment.room == chosen.id {
            let _ = of_room.insert(id);
        }
    }
    assert!(
        !of_room.is_empty() && of_room.len() < all.len(),
        "some, not all"
    );
    chosen.name = "Raum 9.99".into();
    let done = admin
        .amend(&Amendment::Save(vec![Entry::Room(chosen)]))
        .await
        .unwrap();
    service.forget();
    let found = outdated(&service).await;
    assert_eq!(
        found.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>(),
        of_room
    );
    assert!(
        found.iter().all(|(_, why)| *why == [Aspect::Room]),
        "{found:?}"
    );
    let _ = admin.undo(Some(done.command)).await.unwrap();
    service.forget();
    assert!(
        outdated(&service).await.is_empty(),
        "taken back, they hold again"
    );
    // A site moves to another street.
    let mut site = office.sites[0].clone();
    let of_site: BTreeSet<AppointmentId> = invitations(&shown)
        .iter()
        .filter(|item| item.appointment.unwrap().0 == site.id)
        .map(|item| item.key.unwrap().appointment.unwrap())
        .collect();
    assert!(
        !of_site.is_empty() && of_site.len() < all.len(),
        "some, not all"
    );
    site.street = "Beispielallee 77".into();
    let done = admin
        .amend(&Amendment::Save(vec![Entry::Site(site)]))
        .await
        .unwrap();
    service.forget();
    let found = outdated(&service).await;
    assert_eq!(
        found.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>(),
        of_site
    );
    assert!(
        found.iter().all(|(_, why)| *why == [Aspect::Site]),
        "{found:?}"
    );
    let _ = admin.undo(Some(done.command)).await.unwrap();
    service.forget();
    // A guardian's name, and an address.
    for (aspect, key) in [(Aspect::Recipient, all[2]), (Aspect::Address, all[3])] {
        let before = file(service.family(key.family).await.unwrap());
        let mut after = before.clone();
        if aspect == Aspect::Recipient {
            after.guardians[0].given_name = "Beispielname".into();
        } else {
            after.family.address.street = "Beispielgasse 99".into();
        }
        let done = service.save_file(Some(before), after).await.unwrap();
        assert_eq!(
            outdated(&service).await,
            [(key.appointment.unwrap(), vec![aspect])]
        );
        let _ = service.undo(Some(done.command)).await.unwrap();
    }
    assert!(outdated(&service).await.is_empty());
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_is_made_again_byte_for_byte_whatever_changed_since() {
    let (folder, service) = booked().await;
    let admin = administrator(&service).await;
    let all = keys(&service).await;
    let made = print(&service, &all[..6], &folder.path().join("a"), POSTED).await;
    assert_eq!(
        made.files.len(),
        2,
        "one print file for all of them, and the list"
    );
    let letter = made.letters[2].clone();
    let before = service.reproduce(letter.id).await.unwrap();
    assert!(before.same && before.bytes.starts_with(b"%PDF-"));
    assert_eq!(keep::sha256(&before.bytes), before.sha256);
    assert_ne!(
        before.sha256, letter.sha256,
        "the print file is another one"
    );
    // Everything that the letter says becomes something else.
    move_away(&service, letter.appointment.unwrap(), letter.family).await;
    let old = file(service.family(letter.family).await.unwrap());
    let mut new = old.clone();
    new.guardians[0].family_name = "Anders".into();
    new.children[0].given_name = "Anders".into();
    new.family.address.street = "Beispielgasse 99".into();
    new.family.letter_language = None;
    let _ = service.save_file(Some(old), new).await.unwrap();
    let office = service.office().await.unwrap();
    let mut sites: Vec<_> = office.sites.clone();
    sites
        .iter_mut()
        .for_each(|site| site.street = "Beispielallee 77".into());
    let entries = sites.into_iter().map(Entry::Site).collect();
    let _ = admin.amend(&Amendment::Save(entries)).await.unwrap();
    let mut settings = office.settings.clone();
    settings.letterhead_authority = "Kreis Anderswo".into();
    settings.office_phone = "030 23125999".into();
    let _ = admin.save_settings(&settings).await.unwrap();
    service.forget();
    let after = service.reproduce(letter.id).await.unwrap();
    assert!(after.same);
    assert_eq!((after.sha256, after.bytes), (before.sha256, before.bytes));
    assert_eq!(after.engine, after.engine_now);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_another_program_sets_otherwise_is_said_to_differ() {
    let (folder, service) = booked().await;
    let all = keys(&service).await;
    let made = print(&service, &all[..1], &folder.path().join("a"), PRINTED).await;
    let id = made.letters[0].id;
    let kept = service.store().letter_copy(id).await.unwrap().unwrap();
    let of_old = LetterCopy {
        engine: "0".into(),
        sha256: "0".repeat(64),
        ..kept.clone()
    };
    let command = Command {
        id: CommandId(uuid::Uuid::now_v7()),
        deed: Deed::Administered,
        changes: vec![Edit::<LetterCopy>::change(kept, of_old)],
    };
    let store = service.store();
    let _ = store.write(&command, service.actor(), 1).await.unwrap();
    let again = service.reproduce(id).await.unwrap();
    assert!(!again.same);
    assert_eq!(
        (again.engine.as_str(), again.engine_now.as_str()),
        ("0", keep::ENGINE)
    );
    assert_ne!(keep::sha256(&again.bytes), again.sha256);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_makes_letters_again_comes_and_goes_with_them() {
    let (folder, service) = booked().await;
    let all = keys(&service).await;
    let done = service
        .print_batch(
            &all[..3],
            &folder.path().join("a"),
            PRINTED,
            Watch::default(),
        )
        .await
        .unwrap();
    let id = done.value.letters[0].id;
    let sha256 = service.reproduce(id).await.unwrap().sha256;
    let statuses = async |service: &Service| {
        let mut found = Vec::new();
        for key in &all[..3] {
            let row = service.appointment(key.appointment.unwrap()).await.unwrap();
            found.push(row.appointment.status);
        }
        found
    };
    assert_eq!(statuses(&service).await, [AppointmentStatus::Invited; 3]);
    let _ = service.undo(Some(done.command)).await.unwrap();
    assert_eq!(statuses(&service).await, [AppointmentStatus::Booked; 3]);
    assert_eq!(
        reasons(service.reproduce(id).await.unwrap_err()),
        [Reason::Gone]
    );
    assert!(
        service.store().letter_copy(id).await.unwrap().is_none(),
        "nothing of it stays"
    );
    assert!(service.print_batches(9).await.unwrap().is_empty());
    let _ = service.redo().await.unwrap();
    let again = service.reproduce(id).await.unwrap();
    assert!(again.same && again.sha256 == sha256);
    let batches = service.print_batches(9).await.unwrap();
    assert_eq!((batches.len(), batches[0].letters), (1, 3));
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_lies_in_the_order_of_the_envelopes() {
    let (folder, service) = booked().await;
    let mut all = keys(&service).await;
    all.reverse();
    let made = print(&service, &all, &folder.path().join("a"), PRINTED).await;
    let mut places = Vec::new();
    for letter in &made.letters {
        let home = service.family(letter.family).await.unwrap().family.address;
        places.push(home.postcode.unwrap().to_string());
    }
    let mut sorted = places.clone();
    sorted.sort();
    assert_eq!(places, sorted);
    assert!(
        places.first() != places.last(),
        "control: there are several"
    );
    let record = made.batch.unwrap();
    assert_eq!(record.letters, made.letters.len() as i64);
    for path in &made.files {
        let bytes = std::fs::read(&path.path).unwrap();
        assert_eq!(keep::sha256(&bytes), path.file.sha256);
        assert!(path.file.letters <= 100);
        assert!(
            path.file.name.starts_with("post-2026-11-25-ki-"),
            "{}",
            path.file.name
        );
    }
    let of_batch = service.store().letters_of_batch(record.id).await.unwrap();
    assert_eq!(of_batch.len(), made.letters.len());
    let left = std::fs::read_dir(folder.path().join("a")).unwrap();
    let left: Vec<_> = left.map(|f| f.unwrap().path()).collect();
    assert!(
        left.iter().all(|p| p.extension().unwrap() == "pdf"),
        "{left:?}"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_entered_is_not_printed() {
    let (folder, service) = booked().await;
    let all = keys(&service).await;
    let before = room(&service).await;
    // Between writing and entering the power goes: files lie there, and no letter is marked.
    let written = service
        .write_batch(
            &all[..4],
            &folder.path().join("a"),
            Spread::Joint,
            Watch::default(),
        )
        .await
        .unwrap();
    assert_eq!(
        (written.letters(), written.files().len()),
        (4, 2),
        "and the list"
    );
    drop(written);
    assert_eq!(room(&service).await, before);
    // The store refuses: the same.
    let written = service
        .write_batch(
            &all[..4],
            &folder.path().join("b"),
            Spread::Joint,
            Watch::default(),
        )
        .await
        .unwrap();
    let faults = Faults::of([Fault::RefuseCommit(StoreError::DiskFull)]);
    let broken = Service::new(
        service.store().with_faults(faults),
        service.clock(),
        service.actor().clone(),
    );
    let refused = broken.enter_batch(written, PRINTED).await.unwrap_err();
    assert_eq!(refused, Error::Store(StoreError::DiskFull));
    assert_eq!(room(&service).await, before);
    // A folder that is a file: the same.
    let wall = folder.path().join("wall");
    std::fs::write(&wall, b"").unwrap();
    let refused = service
        .print_batch(&all[..4], &wall, PRINTED, Watch::default())
        .await
        .unwrap_err();
    assert!(matches!(refused, Error::File { .. }), "{refused:?}");
    assert_eq!(room(&service).await, before);
    // Stopped at once: the same, and nothing is left behind.
    let stopped = Watch {
        progress: Arc::new(|_| {}),
        cancel: Arc::new(AtomicBool::new(true)),
    };
    let out = folder.path().join("c");
    let made = service
        .print_batch(&all, &out, PRINTED, stopped)
        .await
        .unwrap()
        .value;
    assert!(made.cancelled && made.letters.is_empty() && made.batch.is_none());
    assert_eq!(std::fs::read_dir(&out).unwrap().count(), 0);
    assert_eq!(room(&service).await, before);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_batch_that_is_stopped_enters_exactly_the_complete_files() {
    let (folder, service) = sample().await;
    let _ = service.seat_waiting(8).await.unwrap();
    let all = keys(&service).await;
    assert!(all.len() > 100, "more than one file: {}", all.len());
    let cancel = Arc::new(AtomicBool::new(false));
    let stop = Arc::clone(&cancel);
    // The second file has 20 letters; its worker is through long before the first one's.
    let watch = Watch {
        progress: Arc::new(move |p| {
            if p.done >= 90 {
                stop.store(true, Ordering::Relaxed);
            }
        }),
        cancel,
    };
    let out = folder.path().join("a");
    let made = service
        .print_batch(&all, &out, PRINTED, watch)
        .await
        .unwrap()
        .value;
    assert!(made.cancelled && made.letters.len() < all.len());
    let print_files = made
        .files
        .iter()
        .filter(|path| path.file.authority.is_some());
    let in_files: u32 = print_files.map(|path| path.file.letters).sum();
    assert_eq!(in_files as usize, made.letters.len());
    let pdfs = std::fs::read_dir(&out).unwrap().count();
    assert_eq!(pdfs, made.files.len(), "no half file");
    let shown = room(&service).await;
    let entered = invitations(&shown)
        .iter()
        .filter(|i| i.group == Group::Printed)
        .count();
    assert_eq!(entered, made.letters.len());
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_returned_letter_is_a_task_with_the_number_and_stops_the_next_one() {
    let (folder, service) = booked().await;
    let all = keys(&service).await;
    let made = print(&service, &all[..5], &folder.path().join("a"), POSTED).await;
    let letter = made.letters[1].clone();
    let today = service.clock().today();
    let invalid = service
        .return_mail(letter.id, today.succ_opt().unwrap(), ReturnReason::Unknown)
        .await
        .unwrap_err();
    assert!(
        matches!(reasons(invalid)[0], Reason::Invalid { .. }),
        "a day to come"
    );
    let phone = service.family(letter.family).await.unwrap().family.phones[0]
        .number
        .clone();
    let done = service
        .return_mail(letter.id, today, ReturnReason::Unknown)
        .await
        .unwrap();
    let known = service.family(letter.family).await.unwrap();
    let task = known.follow_ups.last().unwrap();
    assert!(task.text.contains(&phone) && task.text.chars().count() <= LONGEST_TEXT);
    assert_eq!(task.due, today);
    let next = async |service: &Service| {
        let listed = service.families(FamilyFilter::Open).await.unwrap();
        let found = listed
            .into_iter()
            .find(|f| f.row.family.id == letter.family);
        found.unwrap().standing.next
    };
    assert_eq!(next(&service).await, NextStep::ClearAddress);
    let shown = room(&service).await;
    let of_family = |room: &PostRoom, group: &Group| {
        let of = |i: &&PostItem| i.family == letter.family && i.group == *group;
        room.items.iter().filter(of).cloned().collect::<Vec<_>>()
    };
    let back = of_family(&shown, &Group::Returned);
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].phone.as_deref(), Some(&*phone));
    let stopped = of_family(&shown, &Group::Blocked);
    assert!(!stopped.is_empty());
    assert!(
        stopped[0].missing[0].german.contains("zurück"),
        "{:?}",
        stopped[0].missing
    );
    let key = [stopped[0].key.unwrap()];
    let refused = print(&service, &key, &folder.path().join("b"), PRINTED).await;
    assert_eq!((refused.letters.len(), refused.refused.len()), (0, 1));
    // Taken back, nothing of it is left.
    let _ = service.undo(Some(done.command)).await.unwrap();
    let known = service.family(letter.family).await.unwrap();
    assert!(
        known
            .follow_ups
            .iter()
            .all(|f| !f.text.contains("Brief zurück"))
    );
    assert!(of_family(&room(&service).await, &Group::Returned).is_empty());
    let _ = service.redo().await.unwrap();
    // The address is cleared up: the letter is to be printed once more.
    let before = file(service.family(letter.family).await.unwrap());
    let mut after = before.clone();
    after.family.address.street = "Beispielgasse 99".into();
    let _ = service.save_file(Some(before), after).await.unwrap();
    assert_ne!(next(&service).await, NextStep::ClearAddress);
    let shown = room(&service).await;
    assert!(of_family(&shown, &Group::Returned).is_empty());
    let again = of_family(&shown, &Group::Outdated(vec![Aspect::Address]));
    assert_eq!(
        again
            .iter()
            .filter(|i| i.kind == LetterKind::Invitation)
            .count(),
        1
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn each_state_of_a_letter_is_entered_told_and_taken_back() {
    let (folder, service) = booked().await;
    let all = keys(&service).await;
    let saved = BatchOptions::default();
    let made = print(&service, &all[..2], &folder.path().join("a"), saved).await;
    let ids: Vec<LetterId> = made.letters.iter().map(|l| l.id).collect();
    let today = service.clock().today();
    let now = async |id| service.store().letter(id).await.unwrap().unwrap();
    assert_eq!(now(ids[0]).await.printed, None, "only saved");
    let printed = service.mark_printed(&ids).await.unwrap();
    assert_eq!(now(ids[0]).await.printed.unwrap().1, service.actor().person);
    let posted = service.post_letters(&ids[..1], today).await.unwrap();
    let handed = service.deliver(&ids[1..], today).await.unwrap();
    assert_eq!(now(ids[0]).await.posted_on, Some(today));
    assert_eq!(now(ids[1]).await.delivered_on, Some(today));
    assert!(now(ids[0]).await.is_delivered() && now(ids[1]).await.is_delivered());
    let early = service
        .post_letters(&ids, today.pred_opt().unwrap())
        .await
        .unwrap_err();
    assert!(
        matches!(reasons(early)[0], Reason::Invalid { .. }),
        "before it was made"
    );
    let events: Vec<Happened> = service
        .letter_history(ids[0])
        .await
        .unwrap()
        .iter()
        .map(|event| event.what)
        .collect();
    let by = service.actor().person;
    assert_eq!(
        events,
        [Happened::Made, Happened::Printed(by), Happened::Posted]
    );
    for command in [handed.command, posted.command, printed.command] {
        let _ = service.undo(Some(command)).await.unwrap();
    }
    let left = now(ids[0]).await;
    assert_eq!(
        (left.printed, left.posted_on, left.is_delivered()),
        (None, None, false)
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_printed_letter_whose_talk_is_cancelled_is_not_to_be_posted() {
    let (folder, service) = booked().await;
    let all = keys(&service).await;
    let made = print(&service, &all[..2], &folder.path().join("a"), PRINTED).await;
    let id = all[0].appointment.unwrap();
    let _ = service
        .cancel(id, CancelledBy::Office, "Krankheit")
        .await
        .unwrap();
    let shown = room(&service).await;
    let gone: Vec<&PostItem> = shown.of(|group| *group == Group::Withdrawn).collect();
    assert_eq!(gone.len(), 1);
    let letter = made.letters.iter().find(|l| l.appointment == Some(id));
    assert_eq!(gone[0].letter.as_ref().map(|l| l.id), letter.map(|l| l.id));
    assert!(gone[0].key.is_none(), "there is nothing to print");
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_no_right_to_letters_sees_none_and_the_supervision_only_its_own() {
    let (_folder, service) = booked().await;
    let as_role = |role| {
        service.acting_as(Actor {
            role,
            ..service.actor().clone()
        })
    };
    let supervision = as_role(Role::SchoolSupervision);
    let shown = room(&supervision).await;
    assert!(
        shown
            .items
            .iter()
            .all(|i| i.authority == Authority::Schulamt),
        "{shown:?}"
    );
    let foreign = keys(&service).await[0];
    let out = tempfile::tempdir().unwrap();
    let made = print(&supervision, &[foreign], out.path(), PRINTED).await;
    assert_eq!((made.letters.len(), made.refused.len()), (0, 1));
    assert!(matches!(foreign.occasion, Occasion::Invited));
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_missing_is_named_with_the_place_where_it_is_entered() {
    use erstberatung::service::post_room::Place;
    let (_folder, service) = booked().await;
    let key = keys(&service).await[0];
    let before = file(service.family(key.family).await.unwrap());
    let mut after = before.clone();
    after.family.address.street = String::new();
    let _ = service.save_file(Some(before), after).await.unwrap();
    let shown = room(&service).await;
    let item = shown.items.iter().find(|i| i.key == Some(key)).unwrap();
    assert_eq!(item.group, Group::Blocked);
    assert!(
        matches!(item.missing[0].at, Place::File(family, Some(_)) if family == key.family),
        "{:?}",
        item.missing
    );
    assert!(
        item.missing[0].german.contains("Straße"),
        "{:?}",
        item.missing
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_of_yesterday_is_today_if_it_was_not_printed() {
    let (_folder, service) = booked().await;
    let shown = room(&service).await;
    let early: Option<NaiveDate> = shown
        .of(|g| *g == Group::Later)
        .filter_map(|i| i.post_by)
        .max();
    let last = early.expect("some can wait");
    let then = service.post_room(last).await.unwrap();
    let waiting = then
        .of(|g| *g == Group::Later)
        .filter(|i| i.kind == LetterKind::Invitation);
    assert_eq!(waiting.count(), 0, "on that day none can");
    service.store().close().await.unwrap();
}
