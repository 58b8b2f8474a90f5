//! Briefe and bad input: what the window says then, and that nothing is half written or entered.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use erstberatung::domain::child::Child;
use erstberatung::domain::file::File;
use erstberatung::domain::id::{ChildId, FamilyId};
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::LetterKind;
use erstberatung::letters::language::LangTag;
use erstberatung::service::post_room::PostItem;
use iced::keyboard::key::Named;
use uuid::Uuid;

use super::letters::{made, opened, printable, tick};
use super::sandbox::{Sandbox, USUAL};
use crate::letters::readers::run;

fn change(sandbox: &Sandbox, family: FamilyId, change: impl FnOnce(&mut File)) {
    let service = sandbox.service();
    let before = sandbox.wait(service.family(family)).unwrap().file();
    let mut after = before.clone();
    change(&mut after);
    let saved = service.save_file(Some(before), after);
    let _ = sandbox.wait(saved).unwrap();
}

fn first_invited(sandbox: &Sandbox) -> FamilyId {
    let invitation = |item: &PostItem| item.kind == LetterKind::Invitation;
    let all = printable(sandbox);
    all.into_iter().find(invitation).unwrap().family
}

const NINE: [&str; 9] = [
    "Anna", "Berta", "Clara", "Dora", "Emma", "Frida", "Greta", "Hanna", "Ida",
];

#[test]
fn nine_children_stand_in_one_letter_and_none_is_no_file() {
    let mut sandbox = Sandbox::at_work();
    let service = sandbox.service();
    let family = sandbox.wait(service.waiting()).unwrap()[0].row.family.id;
    let before = sandbox.wait(service.family(family)).unwrap().file();
    let mut none = before.clone();
    none.children.clear();
    let refused = sandbox.wait(service.save_file(Some(before), none));
    let words = refused.unwrap_err().sentence(Lang::De);
    assert!(words.ends_with('.') && words.contains("Kind"), "{words}");
    change(&sandbox, family, |file| {
        let first = file.children[0].clone();
        let child = |(at, name): (usize, &&str)| Child {
            id: ChildId(Uuid::from_u128(900 + at as u128)),
            given_name: (*name).to_owned(),
            ..first.clone()
        };
        file.children.truncate(1);
        file.children[0].given_name = NINE[0].to_owned();
        file.children
            .extend(NINE.iter().enumerate().skip(1).map(child));
    });
    let slot = sandbox.wait(service.suggestions(family, None, 1)).unwrap();
    let slot = slot.best.first().expect("a place for all nine").key;
    let _ = sandbox.wait(service.book_slot(family, slot)).unwrap();
    sandbox.alt("5");
    assert_eq!(first_invited(&sandbox), family);
    tick(&mut sandbox, 1);
    let folder = tempfile::tempdir().unwrap();
    sandbox.ctrl("e");
    sandbox.write(folder.path().to_str().unwrap());
    sandbox.click("letters-save-confirm");
    assert_eq!(sandbox.strip().unwrap(), "1 Brief gespeichert.");
    let files = fs::read_dir(folder.path()).unwrap();
    let paths = files.map(|file| file.unwrap().path().display().to_string());
    let letter = paths.into_iter().find(|path| !path.ends_with("-liste.pdf"));
    let words = run("pdftotext", "poppler-utils", &[&*letter.unwrap(), "-"]);
    for name in NINE {
        assert!(words.contains(name), "{name}: {words}");
    }
}

#[test]
fn a_name_that_no_font_has_keeps_its_letter_back_and_no_other() {
    let mut sandbox = opened(USUAL);
    let family = first_invited(&sandbox);
    change(&sandbox, family, |file| {
        file.children[0].given_name = "Mu\u{1df00}ster".into();
    });
    sandbox.key(Named::F5);
    let before = made(&sandbox).len();
    tick(&mut sandbox, 3);
    sandbox.ctrl("p");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.strip().unwrap(), "2 Briefe gedruckt.");
    assert!(sandbox.shows("1 Brief konnte nicht erstellt werden."));
    let told = sandbox.window.texts();
    let why = told.iter().find(|words| words.contains("U+1DF00"));
    assert!(why.is_some_and(|words| words.ends_with('.')), "{told:?}");
    let now = made(&sandbox);
    assert_eq!(now.len(), before + 2);
    assert!(now.iter().all(|letter| letter.family != family));
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_nothing_is_entered() {
    let mut sandbox = opened(USUAL);
    let before = made(&sandbox).len();
    tick(&mut sandbox, 2);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("datei");
    fs::write(&file, "x").unwrap();
    sandbox.ctrl("e");
    sandbox.write(file.join("darin").to_str().unwrap());
    sandbox.click("letters-save-confirm");
    let told = sandbox.window.texts();
    let said = |words: &String| words.contains("datei") && words.ends_with('.');
    assert!(told.iter().any(said), "{told:?}");
    assert_eq!(made(&sandbox).len(), before);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    // What was ticked is still ticked: the next folder takes it.
    assert!(sandbox.shows("2 ausgewählt"));
}

#[test]
fn a_bad_letter_text_is_said_while_it_is_written_and_comes_into_no_letter() {
    let mut sandbox = opened(USUAL);
    sandbox.ctrl("4");
    sandbox.tab_to("texts-search");
    sandbox.write("einladung türk");
    sandbox.tab_to("letters-texts");
    sandbox.key(Named::Enter);
    let says = |sandbox: &mut Sandbox, words: &str| {
        sandbox
            .window
            .texts()
            .iter()
            .any(|text| text.contains(words))
    };
    for (typed, words) in [
        (" {datum}", "{datum} steht nicht im deutschen Text."),
        (
            " {rechtsbehelf}",
            "{rechtsbehelf} gehört nicht in diesen Brief.",
        ),
        (" {datum", "Eine geschweifte Klammer ist nicht geschlossen."),
        ("\u{202e}", "kehrt die Schreibrichtung um (U+202E)"),
        (
            "\u{1df00}",
            "(U+1DF00) ist in keiner Schrift der Briefe enthalten.",
        ),
    ] {
        assert!(!says(&mut sandbox, words), "before {typed:?}");
        sandbox.write(typed);
        assert!(
            says(&mut sandbox, words),
            "{typed:?}: {:?}",
            sandbox.window.texts()
        );
        for _ in typed.chars() {
            sandbox.key(Named::Backspace);
        }
        assert!(sandbox.shows("Keine Fehler gefunden."), "after {typed:?}");
    }
    // The next paragraph has a placeholder of its own.
    sandbox.key(Named::Enter);
    sandbox.write(" {familie}");
    let doubled = "{familie} steht öfter da als im deutschen Text.";
    assert!(says(&mut sandbox, doubled));
    let missing = "des deutschen Textes fehlt.";
    assert!(!says(&mut sandbox, missing));
    sandbox.ctrl("a");
    sandbox.write("x");
    assert!(says(&mut sandbox, missing));
    let texts = sandbox.wait(sandbox.service().letter_texts()).unwrap();
    let turkish = texts
        .iter()
        .find(|row| row.kind == LetterKind::Invitation && row.lang == LangTag::Tr);
    assert_eq!(turkish.unwrap().draft, None, "nothing is saved");
}
