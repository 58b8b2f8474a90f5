//! Dubletten: seen while one types, listed as pairs, told apart or merged, by keyboard and by mouse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::file::File;
use erstberatung::domain::id::FamilyId;
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::key::Named;

use super::goldens;
use super::sandbox::{Sandbox, USUAL};

const LARGE: (f32, f32) = (1920.0, 1080.0);

fn file(sandbox: &Sandbox, id: FamilyId) -> File {
    let file = sandbox.wait(sandbox.service().family(id)).unwrap();
    File {
        family: file.family,
        guardians: file.guardians,
        children: file.children,
    }
}

/// A family of the sample office that has a phone and somebody to write to.
fn known(sandbox: &Sandbox) -> File {
    let all = sandbox
        .wait(sandbox.service().families(FamilyFilter::Open))
        .unwrap();
    all.iter()
        .map(|f| file(sandbox, f.row.family.id))
        .find(|f| {
            !f.family.phones.is_empty()
                && !f.guardians.is_empty()
                && f.children.iter().all(|c| c.birth.is_some())
                && f.children.len() >= 2
        })
        .unwrap()
}

/// The same family reported again, a little differently; its own file.
fn twin(sandbox: &Sandbox, known: &File) -> FamilyId {
    let service = sandbox.service();
    let mut file = sandbox.wait(service.new_file()).unwrap();
    let (id, number, on) = (
        file.family.id,
        file.family.file_number,
        file.family.reported_on,
    );
    file.family = known.family.clone();
    file.family.id = id;
    file.family.rev = 1;
    file.family.file_number = number;
    file.family.reported_on = on;
    file.family.address.street = "Probeweg 4".into();
    file.family.email = "zweite@example.org".into();
    file.family.reporter.office = "Schulamt Beckum".into();
    file.guardians = known.guardians.clone();
    for guardian in &mut file.guardians {
        guardian.id = service.new_guardian_id();
        guardian.family = id;
        guardian.rev = 1;
    }
    file.children = known.children[..1].to_vec();
    for child in &mut file.children {
        child.id = service.new_child_id();
        child.family = id;
        child.rev = 1;
        child.guardians.clear();
        child.birth_place = "Beispielstadt".into();
    }
    sandbox.wait(service.save_file(None, file)).unwrap().value
}

fn merging(size: (f32, f32)) -> (Sandbox, File, FamilyId) {
    let mut sandbox = Sandbox::at_work_in(size);
    let known = known(&sandbox);
    let twin = twin(&sandbox, &known);
    sandbox.alt("2");
    sandbox.ctrl("6");
    assert!(sandbox.shows("Dubletten"));
    sandbox.click("pair-compare-0");
    let Destination::Merge { kept, away } = sandbox.place() else {
        panic!("{:?}", sandbox.place())
    };
    assert_eq!((kept, away), (known.family.id, twin));
    (sandbox, known, twin)
}

#[test]
fn two_files_are_merged_by_keyboard_and_taken_back() {
    let (mut sandbox, known, twin) = merging(USUAL);
    assert!(sandbox.shows("Akten vergleichen"));
    let town = &known.family.address;
    let code = town.postcode.as_ref().unwrap().as_str();
    assert!(sandbox.shows(&format!("Probeweg 4, {code} {}", town.town)));
    assert!(sandbox.window.is_focused("merge-exchange"));
    // The newer address is proposed; the keyboard takes the older one.
    tab_to(&mut sandbox, "merge-Address-kept");
    sandbox.key(Named::Enter);
    sandbox.chord(
        iced::keyboard::Key::Named(Named::Enter),
        iced::keyboard::Modifiers::CTRL,
    );
    assert_eq!(sandbox.place(), Destination::Family(known.family.id));
    assert_eq!(sandbox.strip().as_deref(), Some("Akten zusammengeführt."));
    let one = file(&sandbox, known.family.id);
    assert_eq!(one.family.address, known.family.address);
    assert_eq!(one.family.email, "zweite@example.org");
    assert_eq!(one.children[0].birth_place, "Beispielstadt");
    assert_eq!(
        file(&sandbox, twin).family.merged_into,
        Some(known.family.id)
    );
    sandbox.ctrl("z");
    assert_eq!(file(&sandbox, twin).family.merged_into, None);
    assert_eq!(
        file(&sandbox, known.family.id).children.len(),
        known.children.len()
    );
}

#[test]
fn two_files_are_told_apart_by_mouse_and_not_listed_again() {
    let (mut sandbox, _, _) = merging(USUAL);
    sandbox.click("merge-distinct");
    assert_eq!(sandbox.place(), Destination::Families);
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Als verschiedene Familien eingetragen.")
    );
    assert!(!sandbox.shows("zweite@example.org"));
    sandbox.ctrl("6");
    assert!(!sandbox.shows("EB-2026-0121"), "the pair is decided");
}

#[test]
fn the_other_file_can_stay_and_what_was_chosen_is_proposed_anew() {
    let (mut sandbox, known, twin) = merging(LARGE);
    sandbox.click("merge-exchange");
    sandbox.click("merge-decide");
    assert_eq!(sandbox.place(), Destination::Family(twin));
    assert_eq!(
        file(&sandbox, known.family.id).family.merged_into,
        Some(twin)
    );
    assert_eq!(file(&sandbox, twin).children.len(), known.children.len());
}

#[test]
fn a_report_that_is_typed_twice_is_seen_at_the_side() {
    let mut sandbox = Sandbox::at_work();
    let known = known(&sandbox);
    sandbox.alt("2");
    sandbox.ctrl("n");
    let number: &'static str = Box::leak(known.family.phones[0].number.clone().into_boxed_str());
    tab_to(&mut sandbox, "family-phone-0");
    sandbox.write(number);
    assert!(sandbox.shows("gleiche Telefonnummer"));
    let said = format!(
        "{} · {}",
        known.family.file_number, known.family.address.town
    );
    assert!(sandbox.shows(&said));
    sandbox.click("family-alike-other-0");
    assert!(
        !sandbox.shows("gleiche Telefonnummer"),
        "it is another family"
    );
}

#[test]
fn a_record_that_may_be_twice_says_so() {
    let mut sandbox = Sandbox::at_work();
    let known = known(&sandbox);
    let twin = twin(&sandbox, &known);
    sandbox.alt("2");
    let number = file(&sandbox, twin).family.file_number.to_string();
    sandbox.write(Box::leak(number.into_boxed_str()));
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(twin));
    sandbox.click("family-alike-compare");
    assert!(matches!(sandbox.place(), Destination::Merge { kept, .. } if kept == twin));
}

fn tab_to(sandbox: &mut Sandbox, id: &'static str) {
    for _ in 0..120 {
        if sandbox.window.is_focused(id) {
            return;
        }
        sandbox.key(Named::Tab);
    }
    panic!("Tab never reaches {id}");
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, tail) in [(USUAL, "1280"), (LARGE, "1920")] {
        let (mut sandbox, _, _) = merging(size);
        for look in [Look::Light, Look::Dark] {
            let (width, height, pixels) = sandbox.window.picture(look);
            let name = format!("merging-{tail}-{}", look.name());
            goldens::write_png(&name, width, height, &pixels);
        }
        sandbox.key(Named::Escape);
        for look in [Look::Light, Look::Dark] {
            let (width, height, pixels) = sandbox.window.picture(look);
            let name = format!("pairs-{tail}-{}", look.name());
            goldens::write_png(&name, width, height, &pixels);
        }
        let mut sandbox = Sandbox::at_work_in(size);
        let known = known(&sandbox);
        sandbox.alt("2");
        sandbox.ctrl("n");
        let number: &'static str =
            Box::leak(known.family.phones[0].number.clone().into_boxed_str());
        tab_to(&mut sandbox, "family-phone-0");
        sandbox.write(number);
        for look in [Look::Light, Look::Dark] {
            let (width, height, pixels) = sandbox.window.picture(look);
            let name = format!("alike-{tail}-{}", look.name());
            goldens::write_png(&name, width, height, &pixels);
        }
    }
}

#[test]
fn any_other_file_is_named_by_its_number() {
    let mut sandbox = Sandbox::at_work();
    let known = known(&sandbox);
    let twin = twin(&sandbox, &known);
    let number = file(&sandbox, twin).family.file_number.to_string();
    sandbox.ctrl("k");
    sandbox.write(&known.family.file_number.to_string());
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(known.family.id));
    sandbox.ctrl("d");
    // A number that no file has leads nowhere, and neither does the own one.
    for wrong in [
        "EB-1999-0001".to_owned(),
        known.family.file_number.to_string(),
    ] {
        sandbox.click("family-unite-number");
        sandbox.ctrl("a");
        sandbox.write(&wrong);
        sandbox.key(Named::Enter);
        assert_eq!(sandbox.place(), Destination::Family(known.family.id));
        assert!(sandbox.shows(
            "Unter diesem Aktenzeichen steht keine andere Akte. Bitte prüfen Sie die Nummer."
        ));
    }
    sandbox.click("family-unite-number");
    sandbox.ctrl("a");
    sandbox.write(&number);
    sandbox.key(Named::Enter);
    let (kept, away) = (known.family.id, twin);
    assert_eq!(sandbox.place(), Destination::Merge { kept, away });
}
