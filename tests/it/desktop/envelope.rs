//! "Anschrift kürzen" in the window: an address that does not fit is shortened where the post room says so.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::envelope::Shortening;
use erstberatung::domain::family::Address;
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::letter::LetterKind;
use erstberatung::domain::post::Group;
use erstberatung::service::post_room::PostItem;
use iced::keyboard::key::Named;

use super::goldens;
use super::letters::{opened, printable, room};
use super::sandbox::{Sandbox, USUAL};
use crate::letters::readers::run;

const SIZES: [(f32, f32); 2] = [USUAL, (1920.0, 1080.0)];

fn change(sandbox: &Sandbox, family: FamilyId, change: impl FnOnce(&mut Address)) {
    let service = sandbox.service();
    let before = sandbox.wait(service.family(family)).unwrap().file();
    let mut after = before.clone();
    change(&mut after.family.address);
    let saved = service.save_file(Some(before), after);
    let _ = sandbox.wait(saved).unwrap();
}

/// A line too many.
fn lengthen(home: &mut Address) {
    home.care_of = "Familie Vorlage".into();
    home.accommodation = "Haus Sonnenschein".into();
    home.letterbox_name = "Musterhaushalt".into();
    home.district = "Ostenfelde".into();
}

fn left_out(sandbox: &Sandbox, family: FamilyId) -> Vec<Shortening> {
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    file.family.address.left_out
}

fn invitation(sandbox: &Sandbox, family: FamilyId) -> PostItem {
    let own = |item: &PostItem| item.family == family && item.kind == LetterKind::Invitation;
    room(sandbox).items.into_iter().find(own).unwrap()
}

/// The outbox with letters to an address that was changed so; the last of them is the current one.
fn blocked(size: (f32, f32), how: impl FnOnce(&mut Address)) -> (Sandbox, FamilyId) {
    let mut sandbox = opened(size);
    let first = |item: &&PostItem| item.kind == LetterKind::Invitation && item.letter.is_none();
    let all = printable(&sandbox);
    let family = all.iter().find(first).unwrap().family;
    change(&sandbox, family, how);
    // What cannot be printed yet stands last.
    sandbox.key(Named::F5);
    sandbox.key(Named::End);
    assert!(sandbox.shows("Noch nicht druckbar") && sandbox.shows("Anschrift zu lang"));
    assert!(sandbox.shows("Enter zeigt, was weggelassen werden kann."));
    (sandbox, family)
}

fn too_long(size: (f32, f32)) -> (Sandbox, FamilyId) {
    blocked(size, lengthen)
}

/// What stands in the window of the family's invitation as it is printed now: words of the file itself.
fn printed(sandbox: &Sandbox, family: FamilyId) -> String {
    let keys = [invitation(sandbox, family).key.unwrap()];
    let folder = tempfile::tempdir().unwrap();
    let service = sandbox.service();
    let print = service.print_batch(&keys, folder.path(), Default::default(), Default::default());
    let made = sandbox.wait(print).unwrap().value;
    let path = made.files[0].path.to_str().unwrap();
    // The window of a DL envelope: 85 by 45 mm at 20, 45 mm; 72 dots an inch.
    let place = ["-x", "57", "-y", "128", "-W", "241", "-H", "127"];
    let told = ["-f", "1", "-l", "1", "-layout", path, "-"];
    run("pdftotext", "poppler-utils", &[&place[..], &told].concat())
}

#[test]
fn an_address_is_shortened_with_the_keyboard_and_the_choice_taken_back() {
    let (mut sandbox, family) = too_long(USUAL);
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Anschrift kürzen?") && sandbox.window.is_focused("envelope-0"));
    assert!(sandbox.shows("Haus Sonnenschein") && !sandbox.shows("Ostenfelde"));
    sandbox.key(Named::Tab);
    assert!(sandbox.window.is_focused("envelope-1"));
    sandbox.key(Named::Space);
    assert!(!sandbox.shows("Haus Sonnenschein") && sandbox.shows("Ostenfelde"));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Anschrift kürzen?"));
    assert!(left_out(&sandbox, family).is_empty(), "Esc saves nothing");
    assert!(sandbox.window.is_focused("letters-table"));
    sandbox.key(Named::Enter);
    sandbox.tab_to("envelope-confirm");
    sandbox.key(Named::Enter);
    assert_eq!(left_out(&sandbox, family), [Shortening::District]);
    assert!(!sandbox.shows("Anschrift zu lang"));
    sandbox.ctrl("z");
    assert!(left_out(&sandbox, family).is_empty());
    assert_eq!(invitation(&sandbox, family).group, Group::Blocked);
}

#[test]
fn the_letter_becomes_printable_and_its_file_leaves_out_exactly_what_was_chosen() {
    let (mut sandbox, family) = too_long(USUAL);
    assert_eq!(invitation(&sandbox, family).group, Group::Blocked);
    sandbox.click("letters-fill-in");
    sandbox.click("envelope-1");
    sandbox.click("envelope-confirm");
    assert_eq!(left_out(&sandbox, family), [Shortening::Accommodation]);
    assert_ne!(invitation(&sandbox, family).group, Group::Blocked);
    assert!(!sandbox.shows("Noch nicht druckbar"));
    let window = printed(&sandbox, family);
    for there in ["c/o Familie Vorlage", "bei Musterhaushalt", "Ostenfelde"] {
        assert!(window.contains(there), "{there}: {window}");
    }
    assert!(!window.contains("Sonnenschein"), "{window}");
    // The file of the family keeps the whole of it.
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    assert_eq!(file.family.address.accommodation, "Haus Sonnenschein");
}

#[test]
fn a_choice_is_changed_later_and_the_whole_comes_back_when_it_fits() {
    let (mut sandbox, family) = too_long(USUAL);
    sandbox.key(Named::Enter);
    sandbox.click("envelope-confirm");
    // The letter has moved up in the list and is still the current one.
    let open = |sandbox: &mut Sandbox| {
        sandbox.click("letters-menu");
        sandbox.click("letters-envelope");
    };
    open(&mut sandbox);
    assert!(!sandbox.shows("Ostenfelde"), "what is chosen is shown");
    sandbox.click("envelope-confirm");
    assert!(sandbox.shows("Anschrift kürzen?"), "nothing is to be saved");
    sandbox.click("envelope-1");
    sandbox.click("envelope-confirm");
    assert_eq!(left_out(&sandbox, family), [Shortening::Accommodation]);
    change(&sandbox, family, |home| home.care_of.clear());
    sandbox.key(Named::F5);
    open(&mut sandbox);
    assert!(sandbox.shows("ganze Anschrift"));
    sandbox.click("envelope-0");
    assert!(sandbox.shows("Haus Sonnenschein"));
    sandbox.click("envelope-confirm");
    assert!(left_out(&sandbox, family).is_empty());
    open(&mut sandbox);
    assert!(sandbox.shows("Die Anschrift passt ganz in das Fenster."));
}

#[test]
fn an_address_that_nothing_helps_is_shortened_in_the_file() {
    let endless = |home: &mut Address| home.street = format!("{} 1", "Beispielstraße".repeat(8));
    let (mut sandbox, family) = blocked(USUAL, endless);
    sandbox.key(Named::Enter);
    assert!(sandbox.shows(
        "Nichts davon lässt sich so weglassen, dass die Anschrift passt. Bitte kürzen Sie sie in der Akte."
    ));
    assert!(sandbox.window.is_focused("envelope-file"));
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(family));
}

#[test]
fn the_dialog_looks_as_agreed() {
    for size in SIZES {
        let (mut sandbox, _) = too_long(size);
        sandbox.click("letters-fill-in");
        sandbox.holds("envelope");
    }
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for size in SIZES {
        let (mut choosing, _) = too_long(size);
        choosing.key(Named::Enter);
        let endless =
            |home: &mut Address| home.street = format!("{} 1", "Beispielstraße".repeat(8));
        let (mut nothing, _) = blocked(size, endless);
        nothing.key(Named::Enter);
        for (name, sandbox) in [("choice", &mut choosing), ("nothing", &mut nothing)] {
            for look in [Look::Light, Look::Dark] {
                let (width, height, pixels) = sandbox.window.picture(look);
                let name = format!("look-envelope-{name}-{}", look.name());
                goldens::write_png(&name, width, height, &pixels);
            }
        }
    }
}
