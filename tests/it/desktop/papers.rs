//! Schreiben: from the record to the paper, its page, printing and saving with the keyboard, and what a click does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::letter::{LetterKind, PaperKind};
use erstberatung::domain::level::{FamilyField, Gap};
use erstberatung::domain::rights::Role;
use erstberatung::service::papers::PaperOffer;
use erstberatung::store::rows::FamilyFilter;
use iced::advanced::widget::Id;
use iced::keyboard::key::Named;

use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

fn press(sandbox: &mut Sandbox, id: &'static str) {
    sandbox.tab_to(id);
    sandbox.key(Named::Enter);
}

/// The supervision at the papers of a family for which this paper can be made now.
pub(super) fn opened(kind: PaperKind, size: (f32, f32)) -> (Sandbox, FamilyId) {
    opened_by(Role::SchoolSupervision, kind, size)
}

fn opened_by(role: Role, kind: PaperKind, size: (f32, f32)) -> (Sandbox, FamilyId) {
    let sandbox = Sandbox::in_full_swing(size);
    let mut sandbox = sandbox.at_the_desk_of(role, moment(), size);
    let listed = sandbox.wait(sandbox.service().families(FamilyFilter::Open));
    for row in listed.unwrap().into_iter().map(|listed| listed.row) {
        let family = row.family.id;
        let offers = sandbox.wait(sandbox.service().papers_of(family)).unwrap();
        let ready = |offer: &PaperOffer| offer.kind == kind && offer.hindrance.is_none();
        if offers.iter().any(ready) {
            sandbox.ctrl("k");
            sandbox.write(&row.family.file_number.to_string());
            sandbox.key(Named::Enter);
            assert_eq!(sandbox.place(), Destination::Family(family));
            press(&mut sandbox, "family-menu");
            press(&mut sandbox, "family-menu-papers");
            assert!(matches!(sandbox.place(), Destination::Paper { .. }));
            return (sandbox, family);
        }
    }
    panic!("no family for which {kind:?} can be made");
}

/// Walks down to a paper that can be made.
pub(super) fn choose(sandbox: &mut Sandbox, family: FamilyId, kind: PaperKind) {
    let offers = sandbox.wait(sandbox.service().papers_of(family)).unwrap();
    let at = offers
        .iter()
        .position(|offer| offer.kind == kind && offer.hindrance.is_none())
        .unwrap();
    sandbox.tab_to("papers-table");
    sandbox.key(Named::Home);
    for _ in 0..at {
        sandbox.key(Named::ArrowDown);
    }
}

pub(super) fn made(sandbox: &Sandbox, family: FamilyId, kind: PaperKind) -> usize {
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    let of_kind = |letter: &&_| {
        let letter: &erstberatung::domain::letter::IssuedLetter = letter;
        letter.kind == LetterKind::Paper(kind)
    };
    file.letters.iter().filter(of_kind).count()
}

#[test]
fn a_paper_is_chosen_printed_and_entered_with_the_keyboard_alone() {
    let (mut sandbox, family) = opened(PaperKind::Interim, USUAL);
    assert!(sandbox.shows("Schreiben der Familie"));
    choose(&mut sandbox, family, PaperKind::Interim);
    sandbox.ctrl("p");
    assert!(sandbox.shows("Schreiben drucken?"));
    assert_eq!(made(&sandbox, family, PaperKind::Interim), 0);
    sandbox.key(Named::Enter);
    assert_eq!(made(&sandbox, family, PaperKind::Interim), 1);
    let asked = sandbox.record().asked.clone();
    let printed = asked.iter().filter(|(what, _)| *what == "print").count();
    assert_eq!(printed, 1);
    assert!(
        sandbox
            .strip()
            .is_some_and(|words| words.contains("gedruckt"))
    );
}

#[test]
fn a_paper_is_saved_with_the_mouse_into_the_folder_that_is_picked() {
    let (mut sandbox, family) = opened(PaperKind::Interim, USUAL);
    choose(&mut sandbox, family, PaperKind::Interim);
    let folder = tempfile::tempdir().unwrap();
    sandbox.record().answers.push(folder.path().to_path_buf());
    sandbox.click("papers-posted");
    sandbox.click("papers-save");
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(files.len(), 1);
    let name = files[0]
        .as_ref()
        .unwrap()
        .file_name()
        .into_string()
        .unwrap();
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    let number = file.family.file_number;
    assert_eq!(name, format!("Zwischennachricht-{number}-2026-11-25.pdf"));
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    assert!(file.letters.iter().any(|letter| letter.posted_on.is_some()));
}

#[test]
fn a_paper_that_cannot_be_made_yet_says_why_and_prints_nothing() {
    let (mut sandbox, family) = opened(PaperKind::Interim, USUAL);
    let offers = sandbox.wait(sandbox.service().papers_of(family)).unwrap();
    let shut = offers
        .iter()
        .position(|offer| offer.kind == PaperKind::Placement && offer.hindrance.is_some())
        .unwrap();
    sandbox.tab_to("papers-table");
    sandbox.key(Named::Home);
    for _ in 0..shut {
        sandbox.key(Named::ArrowDown);
    }
    assert!(sandbox.shows("Über den Schulplatz des Kindes ist noch nicht entschieden."));
    sandbox.ctrl("p");
    assert!(!sandbox.shows("Schreiben drucken?"));
    assert_eq!(made(&sandbox, family, PaperKind::Placement), 0);
    assert!(
        !sandbox
            .record()
            .asked
            .iter()
            .any(|(what, _)| *what == "print")
    );
}

#[test]
fn a_missing_detail_leads_to_its_field() {
    let (mut sandbox, family) = opened_by(Role::Office, PaperKind::Interim, USUAL);
    choose(&mut sandbox, family, PaperKind::Interim);
    assert!(!sandbox.shows("Fehlende Angabe eintragen"));
    sandbox.key(Named::Escape);
    let before = sandbox
        .wait(sandbox.service().family(family))
        .unwrap()
        .file();
    let mut after = before.clone();
    after.family.address.postcode = None;
    let save = sandbox.service();
    let saved = sandbox.wait(save.save_report(Some(before), after, &[]));
    let _ = saved.unwrap();
    press(&mut sandbox, "family-menu");
    press(&mut sandbox, "family-menu-papers");
    choose(&mut sandbox, family, PaperKind::Interim);
    assert!(sandbox.shows("Fehlende Angabe eintragen"));
    press(&mut sandbox, "papers-complete");
    let gap = Gap::Family(FamilyField::Postcode);
    assert_eq!(sandbox.place(), Destination::FamilyGap(family, gap));
    assert!(sandbox.window.is_focused("family-postcode"));
}

#[test]
fn the_school_of_a_child_gets_its_file_from_the_papers() {
    let (mut sandbox, family) = opened(PaperKind::AdmissionReturn, USUAL);
    choose(&mut sandbox, family, PaperKind::AdmissionReturn);
    let folder = tempfile::tempdir().unwrap();
    sandbox.record().answers.push(folder.path().to_path_buf());
    press(&mut sandbox, "papers-schild");
    let told = sandbox.strip().unwrap();
    assert!(told.contains("SchILD-Dateien mit 1 Kind"), "{told}");
    let own: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .flatten()
        .collect();
    assert_eq!(own.len(), 1);
    // Named after the official number of the school and the day, and after nobody.
    let name = own[0].file_name().into_string().unwrap();
    let parts: Vec<&str> = name.splitn(3, '-').collect();
    assert_eq!((parts[0], parts[2]), ("SchILD", "2026-11-25"), "{name}");
    assert_eq!(parts[1].len(), 6, "{name}");
    assert!(parts[1].chars().all(|c| c.is_ascii_digit()), "{name}");
    for file in ["SchuelerBasisdaten.dat", "SchuelerErzieher.dat"] {
        assert!(own[0].path().join(file).is_file(), "{file}");
    }
    // A child without a place has no such file.
    let (mut sandbox, family) = opened(PaperKind::Interim, USUAL);
    choose(&mut sandbox, family, PaperKind::Interim);
    assert!(sandbox.window.find(Id::new("papers-schild")).is_none());
}

#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [((1280.0, 800.0), "1280"), ((1920.0, 1080.0), "1920")] {
        for kind in [
            PaperKind::Interim,
            PaperKind::PlacementCopy,
            PaperKind::Placement,
        ] {
            let (mut sandbox, family) = opened(kind, size);
            choose(&mut sandbox, family, kind);
            for look in [Look::Light, Look::Dark] {
                let (width, height, pixels) = sandbox.window.picture(look);
                let picture = format!("look-papers-{}-{name}-{}", kind.code(), look.name());
                goldens::write_png(&picture, width, height, &pixels);
            }
        }
    }
}
