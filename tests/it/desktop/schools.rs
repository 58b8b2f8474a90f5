//! Verwaltung → Schulen: found, changed, the official list read in with the keyboard alone, and how it looks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;

use erstberatung::desktop::action::Destination;
use erstberatung::domain::rights::Role;
use erstberatung::domain::school::School;
use erstberatung::exchange::encoding::Encoding;
use erstberatung::service::schild::Which;
use iced::keyboard::key::Named;

use super::sandbox::{Sandbox, USUAL, moment};

fn list() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data/schools/schuldaten_auszug.csv")
}

fn at_schools(size: (f32, f32)) -> Sandbox {
    let mut sandbox = Sandbox::administering(size);
    sandbox.alt("7");
    sandbox.tab_to("admin-schools");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Schools(None));
    sandbox
}

fn school(sandbox: &Sandbox, number: &str) -> School {
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    office.school(number).unwrap().clone()
}

#[test]
fn a_school_gets_the_file_of_its_children_from_those_who_may_place() {
    let mut sandbox = at_schools(USUAL);
    let folder = tempfile::tempdir().unwrap();
    sandbox.record().answers.push(folder.path().to_path_buf());
    sandbox.ctrl("e");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);

    let sandbox = Sandbox::in_full_swing(USUAL);
    let mut sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, moment(), USUAL);
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let service = sandbox.service();
    let of =
        |number: &str| sandbox.wait(service.for_school(number, Which::default(), Encoding::Utf8));
    let mut open = office
        .schools
        .iter()
        .filter(|s| s.is_open_on(moment().date()));
    let (number, children) = open
        .find_map(|s| Some((s.number.clone(), of(&s.number).ok()?.children)))
        .unwrap();
    sandbox.alt("4");
    sandbox.ctrl("3");
    sandbox.click("capacity-school");
    sandbox.click("capacity-school-record");
    sandbox.ctrl("f");
    sandbox.write(&number);
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::ArrowDown);
    sandbox.record().answers.push(folder.path().to_path_buf());
    sandbox.ctrl("e");
    let own = folder.path().join(format!("SchILD-{number}-2026-11-25"));
    let pupils = std::fs::read_to_string(own.join("SchuelerBasisdaten.dat")).unwrap();
    assert_eq!(pupils.lines().count(), children + 1);
    assert!(sandbox.strip().unwrap().contains("SchILD-Dateien"));
}

#[test]
fn a_school_is_found_and_changed_with_the_keyboard() {
    let mut sandbox = at_schools(USUAL);
    assert!(sandbox.shows("85 Schulen"));
    sandbox.ctrl("f");
    sandbox.write("albert ahlen");
    assert!(sandbox.shows("1 Schule"));
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::ArrowDown);
    assert!(sandbox.shows("120509 · Grundschule · Ahlen"));
    sandbox.key(Named::F6);
    assert!(sandbox.window.is_focused("schools-grades"));
    sandbox.write("alle");
    sandbox.ctrl("s");
    assert!(sandbox.shows("„alle“ ist kein Jahrgang. Zum Beispiel „5–10, EF–Q2, IFK“."));
    sandbox.ctrl("a");
    sandbox.write("1-3");
    sandbox.tab_to("schools-german");
    sandbox.key(Named::Home);
    sandbox.tab_to("schools-phone");
    sandbox.ctrl("a");
    sandbox.write("030 23125001");
    sandbox.ctrl("s");
    assert_eq!(sandbox.strip().as_deref(), Some("Schule geändert."));
    let after = school(&sandbox, "120509");
    assert_eq!(after.grades().written(), "1–3");
    assert_eq!(after.german_support, Some(true));
    assert_eq!(after.phone, "030 23125001");
    assert!(sandbox.shows("selbst eingetragen"));
    assert!(sandbox.shows("Telefon: 02382 805345 → 030 23125001"));
    // Out of the text field, where Strg+Z takes back what was typed.
    sandbox.tab_to("schools-german");
    sandbox.ctrl("z");
    assert_eq!(school(&sandbox, "120509").german_support, None);
}

#[test]
fn what_was_typed_is_not_lost_by_going_to_another_school() {
    let mut sandbox = at_schools(USUAL);
    sandbox.key(Named::F6);
    sandbox.tab_to("schools-note");
    sandbox.write("Umzug");
    sandbox.tab_to("schools-table");
    sandbox.key(Named::ArrowDown);
    assert!(sandbox.shows("Änderungen verwerfen?"));
    sandbox.key(Named::Escape);
    assert!(sandbox.desk().is_dirty(), "what was typed is still there");
    sandbox.tab_to("schools-table");
    sandbox.key(Named::ArrowDown);
    sandbox.tab_to("schools-discard-yes");
    sandbox.key(Named::Enter);
    assert!(!sandbox.desk().is_dirty());
}

#[test]
fn the_official_list_is_looked_at_ticked_taken_over_and_taken_back() {
    let mut sandbox = at_schools(USUAL);
    sandbox.record().answers.push(list());
    sandbox.ctrl("o");
    assert!(sandbox.shows("Schulliste prüfen"));
    assert!(sandbox.shows("16 Zeilen gelesen, 1 Schule unverändert"));
    assert!(sandbox.shows("Ausgelassen (10)"));
    assert!(sandbox.shows("5 Änderungen übernehmen"));
    assert!(sandbox.window.is_focused("schools-differences"));
    // The first new school is not wanted.
    sandbox.key(Named::Space);
    assert!(sandbox.shows("4 Änderungen übernehmen"));
    sandbox.chord(
        iced::keyboard::Key::Named(Named::Enter),
        iced::keyboard::Modifiers::CTRL,
    );
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Schulliste eingelesen: 2 neu, 1 geändert, 1 geschlossen.")
    );
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert_eq!(office.schools.len(), 87);
    assert!(sandbox.shows("87 Schulen"));
    sandbox.ctrl("z");
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert_eq!(office.schools.len(), 85);
    // A file that is none is said; nothing opens. Esc leaves the preview.
    sandbox
        .record()
        .answers
        .push(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    sandbox.ctrl("o");
    assert!(!sandbox.shows("Schulliste prüfen"));
    sandbox.record().answers.push(list());
    sandbox.ctrl("o");
    assert!(sandbox.shows("Schulliste prüfen"));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Schulliste prüfen"));
}

#[test]
fn the_supervision_enters_offers_and_sees_the_rest() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    let mut sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, moment(), USUAL);
    // Its way there is the school of the matrix of free places.
    sandbox.alt("4");
    sandbox.ctrl("3");
    sandbox.click("capacity-school");
    sandbox.click("capacity-school-record");
    assert!(matches!(sandbox.place(), Destination::Schools(Some(_))));
    sandbox.ctrl("f");
    sandbox.write("albert ahlen");
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::ArrowDown);
    assert!(sandbox.shows("120509 · Grundschule · Ahlen"));
    assert!(!sandbox.shows("Liste einlesen"));
    assert!(
        sandbox.shows("Angebote trägt die Schulaufsicht ein, Kontakt und Lage die Verwaltung.")
    );
    sandbox.tab_to("schools-literacy");
    sandbox.key(Named::Home);
    sandbox.tab_to("schools-note");
    sandbox.write("zwei Plätze");
    sandbox.ctrl("s");
    let after = school(&sandbox, "120509");
    assert_eq!((after.literacy, &*after.note), (Some(true), "zwei Plätze"));
}

#[test]
fn it_looks_as_agreed() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = at_schools(size);
        sandbox.holds("schools-list");
        sandbox.record().answers.push(list());
        sandbox.ctrl("o");
        sandbox.key(Named::ArrowDown);
        sandbox.key(Named::ArrowDown);
        sandbox.key(Named::ArrowDown);
        sandbox.holds("schools-preview");
    }
}
