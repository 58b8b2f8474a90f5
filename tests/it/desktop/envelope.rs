//! "Anschrift kürzen" in the window: an address that does not fit is shortened where the post room says so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::domain::envelope::Shortening;
use erstberatung::domain::file::File;
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::letter::LetterKind;
use erstberatung::service::post_room::PostItem;
use iced::keyboard::key::Named;

use super::letters::{opened, printable, room};
use super::sandbox::{Sandbox, USUAL};

fn left_out(sandbox: &Sandbox, family: FamilyId) -> Vec<Shortening> {
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    file.family.address.left_out
}

/// The outbox with a letter whose address has a line too many; that letter is the current one.
fn too_long(size: (f32, f32)) -> (Sandbox, FamilyId) {
    let mut sandbox = opened(size);
    let all = printable(&sandbox);
    let first = |item: &&PostItem| item.kind == LetterKind::Invitation && item.letter.is_none();
    let invitation = all.iter().find(first);
    let family = invitation.expect("an invitation lies there").family;
    let service = sandbox.service();
    let file = sandbox.wait(service.family(family)).unwrap();
    let before = File {
        family: file.family,
        guardians: file.guardians,
        children: file.children,
    };
    let mut after = before.clone();
    let home = &mut after.family.address;
    home.care_of = "Familie Vorlage".into();
    home.accommodation = "Haus Sonnenschein".into();
    home.letterbox_name = "Musterhaushalt".into();
    home.district = "Ostenfelde".into();
    let _ = sandbox
        .wait(service.save_file(Some(before), after))
        .unwrap();
    sandbox.alt("1");
    sandbox.alt("5");
    let rows = room(&sandbox).items.len();
    sandbox.key(Named::Home);
    for _ in 0..rows {
        if sandbox.shows("Anschrift kürzen") {
            break;
        }
        sandbox.key(Named::ArrowDown);
    }
    assert!(sandbox.shows("Anschrift zu lang"), "the row says why");
    (sandbox, family)
}

#[test]
fn an_address_is_shortened_with_the_keyboard_and_the_choice_taken_back() {
    let (mut sandbox, family) = too_long(USUAL);
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Anschrift kürzen?"));
    assert!(sandbox.shows("Haus Sonnenschein") && !sandbox.shows("Ostenfelde"));
    sandbox.tab_to("envelope-1");
    sandbox.key(Named::Space);
    assert!(!sandbox.shows("Haus Sonnenschein") && sandbox.shows("Ostenfelde"));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Anschrift kürzen?"));
    assert!(left_out(&sandbox, family).is_empty(), "Esc saves nothing");
    sandbox.key(Named::Enter);
    sandbox.tab_to("envelope-confirm");
    sandbox.key(Named::Enter);
    assert_eq!(left_out(&sandbox, family), [Shortening::District]);
    assert!(!sandbox.shows("Anschrift zu lang"));
    sandbox.ctrl("z");
    assert!(left_out(&sandbox, family).is_empty());
}

#[test]
fn pictures_of_the_dialog() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let (mut sandbox, _) = too_long(size);
        sandbox.click("letters-fill-in");
        sandbox.holds("envelope");
    }
}
