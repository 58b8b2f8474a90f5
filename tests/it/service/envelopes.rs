//! Envelopes through the one door: one letter to each address, what is left out of one, what keeps it from fitting.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::{administrator, file, sample};
use erstberatung::domain::envelope::Shortening;
use erstberatung::domain::family::Address;
use erstberatung::domain::file::File;
use erstberatung::domain::guardian::{Custody, Guardian, Relation};
use erstberatung::domain::id::{FamilyId, GuardianId};
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::{LetterKind, NoticeKind};
use erstberatung::domain::post::{Aspect, Group, ReturnReason};
use erstberatung::domain::setting::Settings;
use erstberatung::letters::keep;
use erstberatung::service::Service;
use erstberatung::service::letters::Watch;
use erstberatung::service::post_room::{BatchMade, BatchOptions, Place, PostItem};
use std::path::Path;
use tempfile::TempDir;
use uuid::Uuid;

const PRINTED: BatchOptions = BatchOptions {
    printed: true,
    posted: false,
};

/// The sample office with some talks booked, and the family of the first invitation.
async fn booked() -> (TempDir, Service, FamilyId) {
    let (folder, service) = sample().await;
    let _ = service.seat_waiting(1).await.unwrap();
    let room = service.post_room(service.clock().today()).await.unwrap();
    let invites = |i: &&PostItem| i.kind == LetterKind::Invitation && i.key.is_some();
    let family = room.items.iter().find(invites).unwrap().family;
    (folder, service, family)
}

/// The invitations of a family.
async fn invitations(service: &Service, family: FamilyId) -> Vec<PostItem> {
    let room = service.post_room(service.clock().today()).await.unwrap();
    let own = |i: &PostItem| i.family == family && i.kind == LetterKind::Invitation;
    room.items.into_iter().filter(own).collect()
}

async fn change(service: &Service, family: FamilyId, change: impl FnOnce(&mut File)) {
    let before = file(service.family(family).await.unwrap());
    let mut after = before.clone();
    change(&mut after);
    let _ = service.save_file(Some(before), after).await.unwrap();
}

async fn print(service: &Service, items: &[PostItem], out: &Path) -> BatchMade {
    let keys: Vec<_> = items.iter().filter_map(|item| item.key).collect();
    let done = service.print_batch(&keys, out, PRINTED, Watch::default());
    done.await.unwrap().value
}

/// The lines in the window of each letter as it went out.
async fn windows(service: &Service, made: &BatchMade) -> Vec<Vec<String>> {
    let mut windows = Vec::new();
    for letter in &made.letters {
        let copy = service.store().letter_copy(letter.id).await.unwrap();
        let (letter, _) = keep::unpack(&copy.unwrap().body).unwrap();
        let plain = |line: &String| line.replace('\u{a0}', " ");
        windows.push(letter.address.lines.iter().map(plain).collect());
    }
    windows
}

/// The other parent lives at the market.
fn other_parent(file: &mut File, custody: Custody) -> GuardianId {
    let id = GuardianId(Uuid::from_u128(77));
    file.guardians[0].custody = Custody::Joint;
    file.guardians.push(Guardian {
        family_name: "Beispiel".into(),
        given_name: "Andrea".into(),
        custody,
        address: Some(Address {
            street: "Am Markt 1".into(),
            postcode: "59302".parse().ok(),
            town: "Oelde".into(),
            ..Address::default()
        }),
        ..Guardian::new(id, file.family.id, Relation::Other)
    });
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn joint_custody_at_two_addresses_makes_two_letters_with_lives_of_their_own() {
    let (folder, service, family) = booked().await;
    let mut other = None;
    change(&service, family, |file| {
        other = Some(other_parent(file, Custody::Unclear));
    })
    .await;
    assert_eq!(invitations(&service, family).await.len(), 1, "not cleared");
    change(&service, family, |file| {
        file.guardians.last_mut().unwrap().custody = Custody::Joint;
    })
    .await;
    let two = invitations(&service, family).await;
    let keys: Vec<_> = two.iter().map(|i| i.key.unwrap().recipient).collect();
    assert!(keys.contains(&None) && keys.contains(&other), "{keys:?}");
    let to_other = two.iter().find(|i| i.key.unwrap().recipient == other);
    assert_eq!(to_other.unwrap().name, "Beispiel, Andrea");
    assert_eq!(to_other.unwrap().address.2, "Oelde");
    let made = print(&service, &two, &folder.path().join("a")).await;
    assert_eq!(made.letters.len(), 2);
    let windows = windows(&service, &made).await;
    let at_market = ["Andrea Beispiel", "Am Markt 1", "59302 Oelde"];
    assert_eq!(windows.iter().filter(|w| **w == at_market).count(), 1);
    assert!(
        windows
            .iter()
            .flatten()
            .filter(|l| **l == "Andrea Beispiel")
            .count()
            == 1,
        "nobody stands where they do not live: {windows:?}"
    );
    // Each is posted, moved and returned on its own.
    let mine = made.letters.iter().find(|l| l.recipient == other).unwrap();
    let home = made.letters.iter().find(|l| l.recipient.is_none()).unwrap();
    let today = service.clock().today();
    let _ = service.post_letters(&[mine.id], today).await.unwrap();
    let group = |items: &[PostItem], id| {
        let found = items
            .iter()
            .find(|i| i.letter.as_ref().is_some_and(|l| l.id == id));
        found.unwrap().group.clone()
    };
    let shown = invitations(&service, family).await;
    assert_eq!(group(&shown, mine.id), Group::Delivered);
    assert_eq!(group(&shown, home.id), Group::Printed);
    let _ = service
        .return_mail(mine.id, today, ReturnReason::Unknown)
        .await
        .unwrap();
    let shown = invitations(&service, family).await;
    assert!(shown.iter().any(|i| i.group == Group::Returned));
    assert_eq!(group(&shown, home.id), Group::Printed, "the other goes on");
    let stopped = shown.iter().find(|i| i.group == Group::Blocked).unwrap();
    assert_eq!(stopped.key.unwrap().recipient, other);
    // A new address of the one outdates nothing of the other.
    change(&service, family, |file| {
        let own = file.guardians.last_mut().unwrap().address.as_mut().unwrap();
        own.street = "Am Markt 2".into();
    })
    .await;
    let shown = invitations(&service, family).await;
    assert_eq!(group(&shown, home.id), Group::Printed);
    let anew = shown
        .iter()
        .find(|i| i.key.is_some_and(|k| k.recipient == other));
    assert!(
        matches!(&anew.unwrap().group, Group::Outdated(why) if why.contains(&Aspect::Address)),
        "{anew:?}"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn youth_offices_and_addresses_abroad_stand_as_the_post_wants_them() {
    let (folder, service, family) = booked().await;
    change(&service, family, |file| {
        let id = other_parent(file, Custody::Unclear);
        let office = file.guardians.iter_mut().find(|g| g.id == id).unwrap();
        office.relation = Relation::YouthOffice;
        office.family_name = "Kreis Beispiel, Amt für Kinder, Jugend und Familien".into();
        office.given_name = "Frau Vorlage".into();
        office.address = Some(Address {
            street: "Długa 5".into(),
            town: "00-238 Łódź".into(),
            country: Some("POL".into()),
            ..Address::default()
        });
    })
    .await;
    let two = invitations(&service, family).await;
    let made = print(&service, &two, &folder.path().join("a")).await;
    let windows = windows(&service, &made).await;
    assert!(
        windows.contains(&vec![
            "Kreis Beispiel, Amt für Kinder, Jugend".to_owned(),
            "und Familien, Frau Vorlage".to_owned(),
            "Długa 5".to_owned(),
            "00-238 ŁÓDŹ".to_owned(),
            "POLEN".to_owned(),
        ]),
        "{windows:?}"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_does_not_fit_is_shortened_by_choice_and_the_choice_taken_back() {
    let (folder, service, family) = booked().await;
    change(&service, family, |file| {
        let home = &mut file.family.address;
        home.care_of = "Familie Vorlage".into();
        home.accommodation = "Haus Sonnenschein".into();
        home.letterbox_name = "Musterhaushalt".into();
        home.district = "Ostenfelde".into();
    })
    .await;
    let blocked = invitations(&service, family).await.remove(0);
    let key = blocked.key.unwrap();
    assert_eq!(blocked.group, Group::Blocked);
    assert_eq!(blocked.missing[0].at, Place::Envelope(key));
    assert!(
        blocked.missing[0].german.contains("7 Zeilen"),
        "{blocked:?}"
    );
    let choice = service.envelope(&key).await.unwrap();
    assert!(!choice.whole_fits && choice.whole.len() == 7 && choice.left_out.is_empty());
    let (without, lines) = choice.offers[0].clone();
    assert_eq!(without, [Shortening::District]);
    assert!(lines.len() == 6 && !lines.contains(&"Ostenfelde".to_owned()));
    let wrong = service.choose_envelope(&key, &[Shortening::GivenNames]);
    assert!(wrong.await.is_err(), "that would not fit");
    let done = service.choose_envelope(&key, &without).await.unwrap();
    let ready = invitations(&service, family).await.remove(0);
    assert_ne!(ready.group, Group::Blocked, "{:?}", ready.missing);
    let made = print(&service, &[ready], &folder.path().join("a")).await;
    assert_eq!(windows(&service, &made).await[0].len(), 6);
    // The file still holds the whole of it, and saving the file does not lose the choice.
    let kept = file(service.family(family).await.unwrap());
    assert_eq!(kept.family.address.district, "Ostenfelde");
    assert_eq!(kept.family.address.left_out, [Shortening::District]);
    let _ = service.undo(Some(done.command)).await.unwrap();
    let again = invitations(&service, family).await.remove(0);
    assert_eq!(again.group, Group::Blocked);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn bad_names_and_streets_are_said_in_a_sentence_and_keep_no_other_letter_back() {
    let (folder, service, family) = booked().await;
    // A street of 200 characters is no street.
    let before = file(service.family(family).await.unwrap());
    let mut endless = before.clone();
    endless.family.address.street = format!("{} 1", "Beispielstraße".repeat(14));
    let refused = service.save_file(Some(before), endless).await;
    let words = refused.unwrap_err().sentence(Lang::De);
    assert!(words.ends_with('.') && words.contains("120"), "{words}");
    // One that fits the field, but no envelope: nothing helps, it is shortened in the file.
    change(&service, family, |file| {
        file.family.address.street = format!("{} 1", "Beispielstraße".repeat(8));
    })
    .await;
    let blocked = invitations(&service, family).await.remove(0);
    assert_eq!(blocked.group, Group::Blocked);
    let words = &blocked.missing[0].german;
    assert!(words.contains("breit") && words.ends_with('.'), "{words}");
    let choice = service.envelope(&blocked.key.unwrap()).await.unwrap();
    assert!(choice.offers.is_empty() && !choice.whole_fits);
    // A child's name that no face has, and one that would turn the line round.
    change(&service, family, |file| {
        file.family.address.street = "Beispielweg 1".into();
        file.children[0].given_name = "Mu\u{1df00}ster".into();
    })
    .await;
    let room = service.post_room(service.clock().today()).await.unwrap();
    let all: Vec<PostItem> = (room.items.into_iter())
        .filter(|i| i.kind == LetterKind::Invitation)
        .collect();
    let made = print(&service, &all, &folder.path().join("a")).await;
    let sound = all
        .iter()
        .filter(|i| i.family != family && i.group != Group::Blocked);
    assert_eq!(made.letters.len(), sound.count());
    assert!(made.letters.iter().all(|letter| letter.family != family));
    let said = made.refused.iter().find(|(key, ..)| key.family == family);
    let words = &said.unwrap().1;
    assert!(words.ends_with('.') && !words.contains("Mu"), "{words}");
    let before = file(service.family(family).await.unwrap());
    let mut turned = before.clone();
    turned.children[0].given_name = "Mus\u{202e}ter".into();
    turned.family.address.care_of = "Fam\u{202e}ilie".into();
    if service.save_file(Some(before), turned).await.is_ok() {
        let item = invitations(&service, family).await;
        let made = print(&service, &item, &folder.path().join("b")).await;
        let windows = windows(&service, &made).await;
        assert!(
            !windows.concat().concat().contains('\u{202e}'),
            "{windows:?}"
        );
    }
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_privacy_sheet_waits_for_what_the_office_has_to_say() {
    let (_folder, service, family) = booked().await;
    let admin = administrator(&service).await;
    let settings = service.office().await.unwrap().settings.clone();
    let privacy = async || {
        let room = service.post_room(service.clock().today()).await.unwrap();
        let own =
            |i: &PostItem| i.family == family && i.kind == LetterKind::Notice(NoticeKind::Privacy);
        room.items.into_iter().find(own).unwrap()
    };
    assert_ne!(privacy().await.group, Group::Blocked, "the defaults do");
    let emptied = Settings {
        data_protection_officer: " ".into(),
        retention_years: 0,
        ..settings
    };
    let _ = admin.save_settings(&emptied).await.unwrap();
    service.forget();
    let blocked = privacy().await;
    assert_eq!(blocked.group, Group::Blocked);
    assert_eq!(blocked.missing.len(), 2, "both at once");
    assert!(blocked.missing.iter().all(|m| m.at == Place::Settings));
    service.store().close().await.unwrap();
}
