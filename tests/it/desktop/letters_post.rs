//! Briefe, what became of letters: posted, handed over, printed once more, come back; texts for a phone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::id::{AppointmentId, LetterId};
use erstberatung::domain::post::{Group, Occasion, ReturnReason};
use erstberatung::domain::rights::Role;
use erstberatung::letters::keep;
use erstberatung::service::Service;
use erstberatung::service::post_room::{BatchOptions, LetterOut};
use iced::keyboard::{Key, Modifiers, key::Named};

use super::goldens;
use super::letters::{made, opened, print_some, printable, room};
use super::sandbox::{Sandbox, USUAL, moment};

/// Moves an appointment to another free slot.
pub async fn move_away(service: &Service, appointment: AppointmentId) {
    let day = service.clock().today();
    let (from, to) = (
        day + chrono::Duration::weeks(1),
        day + chrono::Duration::weeks(8),
    );
    for slot in service.open_slots(from, to, None).await.unwrap() {
        if service.move_to_slot(appointment, slot.key).await.is_ok() {
            return;
        }
    }
    panic!("no slot is free");
}

/// The screen with three invitations printed, on the tab of the printed letters.
fn printed(size: (f32, f32)) -> Sandbox {
    let mut sandbox = opened(size);
    print_some(&mut sandbox, 3);
    sandbox.ctrl("2");
    sandbox
}

fn out(sandbox: &Sandbox, id: LetterId) -> LetterOut {
    let room = room(sandbox);
    let mut out = room.out.into_iter();
    out.find(|out| out.letter.id == id).unwrap()
}

fn waiting(sandbox: &Sandbox) -> usize {
    let waits = |l: &erstberatung::domain::letter::IssuedLetter| l.delivery().is_none();
    made(sandbox).into_iter().filter(waits).count()
}

#[test]
fn printed_letters_are_posted_and_handed_over_and_it_can_be_taken_back() {
    let mut sandbox = printed(USUAL);
    let before = waiting(&sandbox);
    assert_eq!(before, 3);
    assert!(sandbox.shows("Gedruckt, noch nicht verschickt"));
    sandbox.key(Named::Home);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(waiting(&sandbox), before - 1);
    sandbox.ctrl("z");
    assert_eq!(waiting(&sandbox), before);
    sandbox.key(Named::Home);
    sandbox.click("letters-hand-over");
    let handed: Vec<_> = made(&sandbox)
        .into_iter()
        .filter(|l| l.delivered_on == Some(moment().date()))
        .collect();
    assert_eq!(handed.len(), 1);
    assert!(sandbox.shows("Verschickt oder übergeben"));
    // All that is left, at once.
    sandbox.tab_to("letters-table");
    sandbox.ctrl("a");
    sandbox.click("letters-post");
    assert_eq!(waiting(&sandbox), 0);
}

#[test]
fn the_history_says_who_printed_a_letter() {
    let mut sandbox = printed(USUAL);
    assert!(sandbox.shows("Verlauf dieses Briefs"));
    assert!(sandbox.shows("Gedruckt"));
    let actor = sandbox.service().actor().name.clone();
    assert!(sandbox.shows(&actor));
    sandbox.key(Named::Home);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    sandbox.key(Named::End);
    assert!(sandbox.shows("Als verschickt eingetragen"));
}

#[test]
fn a_reprint_is_marked_and_takes_the_place_of_the_first_print() {
    let mut sandbox = printed(USUAL);
    let before = made(&sandbox);
    sandbox.key(Named::Home);
    sandbox.ctrl("p");
    assert!(sandbox.shows("1 Brief drucken?"));
    assert!(sandbox.shows("1 Brief war schon gedruckt und trägt jetzt den Vermerk „Zweitdruck“."));
    sandbox.key(Named::Enter);
    let mut new = made(&sandbox);
    new.retain(|l| before.iter().all(|b| b.id != l.id));
    assert_eq!(new.len(), 1);
    let first = new[0].repeats.expect("it repeats the first");
    let copy = sandbox.wait(sandbox.service().store().letter_copy(new[0].id));
    let (letter, _) = keep::unpack(&copy.unwrap().unwrap().body).unwrap();
    assert!(letter.mark.unwrap().contains("Zweitdruck"));
    assert!(before.iter().any(|l| l.id == first));
    assert!(sandbox.shows("Durch einen neuen Druck ersetzt"));
}

#[test]
fn a_letter_is_saved_byte_for_byte_as_it_went_out() {
    let mut sandbox = printed(USUAL);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("brief.pdf");
    sandbox.record().answers.push(path.clone());
    sandbox.key(Named::Home);
    sandbox.ctrl("s");
    let (what, name) = sandbox.record().asked.last().unwrap().clone();
    assert_eq!(what, "save");
    let name = name.display().to_string();
    for out in &room(&sandbox).out {
        assert!(
            !name.contains(out.name.split(',').next().unwrap()),
            "{name}"
        );
    }
    assert_eq!(
        sandbox.strip().unwrap(),
        "Gespeichert, Byte für Byte wie der Brief hinausging."
    );
    let bytes = fs::read(&path).unwrap();
    let same = |letter: &LetterOut| {
        let again = sandbox.wait(sandbox.service().reproduce(letter.letter.id));
        again.unwrap().bytes == bytes
    };
    assert!(room(&sandbox).out.iter().any(same));
}

#[test]
fn printings_are_listed_with_who_and_when() {
    let mut sandbox = printed(USUAL);
    sandbox.click("letters-grouping");
    sandbox.tab_to("letters-grouping");
    sandbox.key(Named::ArrowRight);
    let batches = sandbox.wait(sandbox.service().print_batches(9)).unwrap();
    let batch = batches.first().unwrap();
    let texts = sandbox.desk().context().texts.clone();
    let (day, time) = (batch.made_at.date(), batch.made_at.time());
    let actor = sandbox.service().actor().name.clone();
    let words = format!(
        "{}, {} · {actor}",
        texts.date(day),
        texts.time_in_sentence(time)
    );
    assert!(sandbox.shows(&words), "{words}");
}

/// A letter that came back, entered with the keyboard alone.
fn come_back(sandbox: &mut Sandbox) -> LetterOut {
    let room = room(sandbox);
    let family =
        |out: &&LetterOut| out.letter.addressee == erstberatung::domain::letter::Addressee::Family;
    let wanted = room.out.iter().find(family).unwrap().clone();
    sandbox.ctrl("1");
    sandbox.ctrl("r");
    assert!(sandbox.window.is_focused("letters-return-file"));
    sandbox.write(&wanted.file_number.to_string());
    sandbox.key(Named::Enter);
    sandbox.tab_to("letters-return-reason");
    sandbox.write("unbekannt verzogen");
    sandbox.key(Named::Enter);
    sandbox.key(Named::Enter);
    wanted
}

#[test]
fn returned_mail_is_entered_with_the_keyboard_and_stops_the_next_letter() {
    let mut sandbox = printed(USUAL);
    let wanted = come_back(&mut sandbox);
    let room = room(&sandbox);
    let back: Vec<_> = room
        .out
        .iter()
        .filter(|out| out.letter.returned_on.is_some())
        .collect();
    assert_eq!(back.len(), 1);
    assert_eq!(back[0].family, wanted.family);
    assert_eq!(back[0].letter.return_reason, Some(ReturnReason::MovedAway));
    assert!(back[0].stops && back[0].task.is_some());
    let stopped = |item: &&erstberatung::service::post_room::PostItem| {
        item.family == wanted.family && item.group == Group::Blocked
    };
    assert!(
        room.items.iter().filter(stopped).count() > 0
            || room
                .items
                .iter()
                .any(|item| { item.family == wanted.family && item.group == Group::Returned })
    );
    sandbox.ctrl("3");
    assert!(sandbox.shows("heute, unbekannt verzogen"));
    assert!(sandbox.shows("Anschrift klären"));
    // The task is settled, the letter stays listed until the address is another one.
    sandbox.ctrl("d");
    assert!(out(&sandbox, back[0].letter.id).task.is_none());
    sandbox.ctrl("z");
    assert!(out(&sandbox, back[0].letter.id).task.is_some());
    sandbox.click("letters-clear-address");
    assert_eq!(sandbox.place(), Destination::Family(wanted.family));
}

#[test]
fn returned_mail_names_what_is_missing_and_what_nobody_knows() {
    let mut sandbox = printed(USUAL);
    sandbox.ctrl("1");
    sandbox.click("letters-menu");
    sandbox.click("letters-return");
    let before = room(&sandbox);
    sandbox.click("letters-return-confirm");
    assert!(sandbox.shows("Bitte das Aktenzeichen eingeben."));
    sandbox.tab_to("letters-return-file");
    sandbox.write("EB-1899-9999");
    sandbox.key(Named::Escape);
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Zu dieser Eingabe ist kein Brief hinausgegangen."));
    assert_eq!(room(&sandbox), before, "nothing is written");
    sandbox.click("dialog-back");
    assert!(!sandbox.shows("Rückläufer eintragen"));
}

#[test]
fn a_reminder_becomes_texts_of_at_most_one_message_to_copy() {
    let mut sandbox = opened(USUAL);
    let far = moment().date() + chrono::Duration::days(12);
    let invitation = |item: &erstberatung::service::post_room::PostItem| {
        let key = item.key?;
        let (_, start) = item.appointment.filter(|(_, start)| start.date() >= far)?;
        (key.occasion == Occasion::Invited).then_some((key, start))
    };
    let (key, start) = printable(&sandbox).iter().find_map(invitation).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let options = BatchOptions {
        printed: true,
        posted: true,
    };
    let service = sandbox.service();
    let keys = [key];
    let work = service.print_batch(&keys, folder.path(), options, Default::default());
    let _ = sandbox.wait(work).unwrap();
    let near = (start - chrono::Duration::days(9)).date();
    let now = near.and_hms_opt(9, 0, 0).unwrap();
    drop(service);
    sandbox = sandbox.at_the_desk_of(Role::Office, now, USUAL);
    sandbox.alt("5");
    sandbox.click("letters-kind");
    sandbox.click("letters-kind-reminder");
    sandbox.tab_to("letters-table");
    sandbox.key(Named::Home);
    sandbox.ctrl("b");
    assert!(sandbox.shows("Text für das Telefon"));
    sandbox.click("letters-phone-0");
    let copied = sandbox.clipboard.clone().unwrap();
    assert!(
        !copied.is_empty() && copied.chars().count() <= 160,
        "{copied}"
    );
}

#[test]
fn pictures_of_printed_and_returned_letters() {
    let mut sandbox = printed(USUAL);
    sandbox.key(Named::Home);
    // The page is behind the screen of Sichtschutz: its code names an appointment, which is another one each time.
    sandbox.key(Named::F9);
    sandbox.holds("letters-printed");
    sandbox.key(Named::F9);
    let _ = come_back(&mut sandbox);
    sandbox.ctrl("3");
    sandbox.holds("letters-returned");
    sandbox.ctrl("r");
    sandbox.holds("letters-return-dialog");
}

#[test]
fn pictures_of_the_post_room_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    let picture = |name: &str, sandbox: &mut Sandbox| {
        for look in [Look::Light, Look::Dark] {
            let (width, height, pixels) = sandbox.window.picture(look);
            goldens::write_png(
                &format!("look-{name}-{}", look.name()),
                width,
                height,
                &pixels,
            );
        }
    };
    for size in [USUAL, (1920.0, 1080.0)] {
        for english in [false, true] {
            let say = |name: &str| {
                let tongue = if english { "english" } else { "german" };
                format!("letters-{name}-{}-{tongue}", size.0)
            };
            let mut sandbox = opened(size);
            sandbox.say(Message::Desk(DeskMessage::EnglishChosen(english)));
            picture(&say("outbox"), &mut sandbox);
            sandbox.ctrl("p");
            picture(&say("print"), &mut sandbox);
            sandbox.key(Named::Escape);
            sandbox.ctrl("e");
            picture(&say("save"), &mut sandbox);
            sandbox.key(Named::Escape);
            let service = sandbox.service();
            let mut keys: Vec<_> = printable(&sandbox).iter().filter_map(|i| i.key).collect();
            keys.truncate(12);
            let folder = tempfile::tempdir().unwrap();
            let printed = BatchOptions {
                printed: true,
                posted: false,
            };
            let work = service.print_batch(&keys, folder.path(), printed, Default::default());
            let _ = sandbox.wait(work).unwrap();
            sandbox.key(Named::F5);
            sandbox.key(Named::Home);
            picture(&say("after"), &mut sandbox);
            sandbox.ctrl("2");
            sandbox.key(Named::Home);
            picture(&say("printed"), &mut sandbox);
            sandbox.ctrl("r");
            picture(&say("return"), &mut sandbox);
            sandbox.key(Named::Escape);
            if !english {
                let _ = come_back(&mut sandbox);
                sandbox.ctrl("3");
                picture(&say("returned"), &mut sandbox);
            }
        }
    }
}
