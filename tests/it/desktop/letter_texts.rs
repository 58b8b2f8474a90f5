//! Vorlagen: finding a text, writing it with the keyboard, its check and its sample letter, and what it takes until it is in force.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::theme::Look;
use erstberatung::domain::language::Lang;
use erstberatung::domain::letter::LetterKind;
use erstberatung::letters::language::LangTag;
use erstberatung::service::Error;
use erstberatung::service::letter_texts::{Progress, TextRow};
use erstberatung::store::StoreError;
use erstberatung::store::faults::{Fault, Faults};
use iced::advanced::widget::Id;
use iced::keyboard::{Modifiers, key::Named};

use super::goldens;
use super::sandbox::{Sandbox, USUAL};

/// The tab with the texts; the search is empty and the first text chosen.
fn opened(size: (f32, f32)) -> Sandbox {
    let mut sandbox = Sandbox::in_full_swing(size);
    sandbox.alt("5");
    sandbox.ctrl("4");
    sandbox
}

fn row(sandbox: &Sandbox, lang: LangTag) -> TextRow {
    let rows = sandbox.wait(sandbox.service().letter_texts()).unwrap();
    let wanted = |row: &TextRow| row.kind == LetterKind::Invitation && row.lang == lang;
    rows.into_iter().find(wanted).unwrap()
}

/// Searches for a text; the list has the keyboard.
fn search(sandbox: &mut Sandbox, words: &str) {
    sandbox.tab_to("texts-search");
    sandbox.write(words);
    sandbox.tab_to("letters-texts");
}

fn editing(sandbox: &mut Sandbox, words: &str) {
    search(sandbox, words);
    sandbox.key(Named::Enter);
    assert!(sandbox.window.is_focused("texts-part"));
}

#[test]
fn a_text_is_found_written_and_saved_with_the_keyboard() {
    let mut sandbox = opened(USUAL);
    assert!(sandbox.shows("298 Texte") && sandbox.shows("Englisch"));
    search(&mut sandbox, "serbisch kyr");
    assert!(sandbox.shows("Serbisch (kyrillisch)"));
    search(&mut sandbox, "");
    let mut sandbox = opened(USUAL);
    editing(&mut sandbox, "einladung türk");
    assert!(sandbox.shows("Keine Fehler gefunden."));
    let before = row(&sandbox, LangTag::Tr);
    sandbox.write(" Merhaba");
    assert!(sandbox.shows("nicht gespeichert"));
    sandbox.ctrl("s");
    assert!(!sandbox.shows("nicht gespeichert"));
    assert_eq!(
        sandbox.strip().unwrap(),
        "Brieftext als Entwurf gespeichert."
    );
    let after = row(&sandbox, LangTag::Tr);
    assert_eq!((after.version, after.draft), (before.version, Some(1001)));
    sandbox.key(Named::Escape);
    assert!(sandbox.window.is_focused("letters-texts"));
    sandbox.ctrl("z");
    assert_eq!(row(&sandbox, LangTag::Tr).draft, None);
}

#[test]
fn what_is_wrong_is_said_at_once_and_locks_the_check() {
    let mut sandbox = opened(USUAL);
    editing(&mut sandbox, "einladung türk");
    sandbox.write(" {uhrzeitt}");
    assert!(sandbox.shows("Absatz 1: Den Platzhalter {uhrzeitt} gibt es nicht."));
    for _ in 0.." {uhrzeitt}".len() {
        sandbox.key(Named::Backspace);
    }
    assert!(sandbox.shows("Keine Fehler gefunden."));
    // Enter goes on to the next paragraph, Shift and Enter back.
    sandbox.key(Named::Enter);
    sandbox.write("**");
    assert!(sandbox.shows("Absatz 2: Fettdruck ist begonnen und nicht beendet (**)."));
    sandbox.chord(Named::Enter.into(), Modifiers::SHIFT);
    assert!(sandbox.window.is_focused("texts-part"));
}

#[test]
fn leaving_with_something_typed_asks_first() {
    let mut sandbox = opened(USUAL);
    editing(&mut sandbox, "einladung türk");
    sandbox.write(" Merhaba");
    sandbox.key(Named::Escape);
    assert!(sandbox.shows("Änderungen verwerfen?") && sandbox.window.is_focused("dialog-back"));
    sandbox.key(Named::Escape);
    assert!(sandbox.shows("nicht gespeichert"));
    sandbox.key(Named::Escape);
    sandbox.click("texts-discard");
    assert!(sandbox.window.is_focused("letters-texts"));
    assert_eq!(row(&sandbox, LangTag::Tr).draft, None);
}

#[test]
fn a_person_with_a_name_checks_a_text_and_the_program_never_does() {
    let mut sandbox = opened(USUAL);
    search(&mut sandbox, "einladung arab");
    sandbox.click("texts-review");
    assert!(sandbox.window.is_focused("texts-checker"));
    sandbox.key(Named::Enter);
    assert_eq!(
        row(&sandbox, LangTag::Ar).progress,
        Progress::Draft,
        "without a name"
    );
    sandbox.write("A. Muster");
    sandbox.key(Named::Enter);
    let checked = row(&sandbox, LangTag::Ar);
    assert_eq!(checked.progress, Progress::Reviewed);
    assert_eq!(checked.reviewed_by.as_deref(), Some("A. Muster"));
    assert!(sandbox.shows("Geprüft von A. Muster am 25.11.2026."));
    sandbox.ctrl("z");
    assert_eq!(row(&sandbox, LangTag::Ar).progress, Progress::Draft);
}

#[test]
fn a_text_is_released_withdrawn_and_set_back_after_a_question() {
    let mut sandbox = opened(USUAL);
    search(&mut sandbox, "einladung arab");
    sandbox.click("texts-release");
    assert!(sandbox.window.is_focused("dialog-back"));
    assert_eq!(row(&sandbox, LangTag::Ar).progress, Progress::Draft);
    sandbox.click("texts-confirm");
    assert_eq!(row(&sandbox, LangTag::Ar).progress, Progress::Released);
    sandbox.click("texts-withdraw");
    sandbox.click("texts-confirm");
    assert_eq!(row(&sandbox, LangTag::Ar).progress, Progress::Withdrawn);
    sandbox.click("texts-reset");
    sandbox.click("texts-confirm");
    assert!(!row(&sandbox, LangTag::Ar).own);
}

#[test]
fn texts_go_out_and_come_back_through_a_file() {
    let mut sandbox = opened(USUAL);
    search(&mut sandbox, "einladung arab");
    let path = sandbox.folder().join("texte.xlf");
    sandbox.click("texts-export");
    assert!(sandbox.window.is_focused("texts-path"));
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    let file = std::fs::read_to_string(&path).unwrap();
    // The invitation and the renewed one.
    assert_eq!(file.matches("<file ").count(), 2);
    let words = file
        .split("<target state=\"needs-review-translation\">")
        .nth(1)
        .unwrap();
    let words = words.split("</target>").next().unwrap();
    std::fs::write(&path, file.replacen(words, "جديد", 1)).unwrap();
    sandbox.click("texts-import");
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("1 Änderungen, 0 Fehler"));
    assert_eq!(
        row(&sandbox, LangTag::Ar).draft,
        None,
        "nothing is written yet"
    );
    sandbox.key(Named::Enter);
    assert_eq!(row(&sandbox, LangTag::Ar).draft, Some(1001));
}

#[test]
fn what_is_said_about_a_site_is_written_beside_the_texts_of_the_language() {
    let mut sandbox = opened(USUAL);
    search(&mut sandbox, "einladung arab");
    sandbox.click("texts-sites");
    assert!(sandbox.shows("Texte zu Standorten: Arabisch"));
    sandbox.click("texts-way-0");
    sandbox.write("Hof");
    sandbox.click("texts-sites-save");
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert_eq!(office.site_texts.len(), 1);
    assert_eq!(office.site_texts[0].directions, "Hof");
    sandbox.ctrl("z");
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    assert!(office.site_texts.is_empty());
}

/// The tab with the texts, before a disk that is full for one command.
fn full_once() -> Sandbox {
    let faults = Faults::of([Fault::RefuseCommit(StoreError::DiskFull)]);
    let mut sandbox = Sandbox::in_full_swing(USUAL).with_faults(faults, USUAL);
    sandbox.alt("5");
    sandbox.ctrl("4");
    search(&mut sandbox, "einladung arab");
    sandbox
}

/// The sentence in the dialog, and nothing about it anywhere else.
fn says_that_the_disk_is_full(sandbox: &mut Sandbox) {
    let words = Error::from(StoreError::DiskFull).sentence(Lang::De);
    assert!(sandbox.shows(&words), "{words}");
    assert_eq!(sandbox.strip(), None);
}

#[test]
fn a_check_that_cannot_be_saved_stays_as_typed_and_is_saved_at_the_second_try() {
    let mut sandbox = full_once();
    sandbox.click("texts-review");
    sandbox.write("A. Muster");
    sandbox.key(Named::Enter);
    assert_eq!(row(&sandbox, LangTag::Ar).progress, Progress::Draft);
    says_that_the_disk_is_full(&mut sandbox);
    sandbox.key(Named::Enter);
    let checked = row(&sandbox, LangTag::Ar);
    assert_eq!(checked.reviewed_by.as_deref(), Some("A. Muster"));
    assert!(
        sandbox.window.find(Id::new("texts-checker")).is_none(),
        "the question is over"
    );
}

#[test]
fn a_release_that_cannot_be_saved_stays_asked() {
    let mut sandbox = full_once();
    sandbox.click("texts-release");
    sandbox.click("texts-confirm");
    assert_eq!(row(&sandbox, LangTag::Ar).progress, Progress::Draft);
    says_that_the_disk_is_full(&mut sandbox);
    sandbox.click("texts-confirm");
    assert_eq!(row(&sandbox, LangTag::Ar).progress, Progress::Released);
}

#[test]
fn sentences_about_a_site_that_cannot_be_saved_stay_as_typed() {
    let mut sandbox = full_once();
    sandbox.click("texts-sites");
    sandbox.click("texts-way-0");
    sandbox.write("Hof");
    sandbox.click("texts-sites-save");
    let told = |sandbox: &Sandbox| sandbox.wait(sandbox.service().office()).unwrap();
    assert!(told(&sandbox).site_texts.is_empty());
    says_that_the_disk_is_full(&mut sandbox);
    sandbox.click("texts-sites-save");
    assert_eq!(told(&sandbox).site_texts[0].directions, "Hof");
    assert!(!sandbox.shows("Texte zu Standorten: Arabisch"));
    // What was said once is not said of the next question.
    sandbox.click("texts-release");
    let words = Error::from(StoreError::DiskFull).sentence(Lang::De);
    assert!(!sandbox.shows(&words));
}

#[test]
fn a_text_that_cannot_be_saved_stays_in_the_editor() {
    let mut sandbox = full_once();
    sandbox.key(Named::Enter);
    sandbox.write(" Merhaba");
    sandbox.ctrl("s");
    assert!(sandbox.shows("nicht gespeichert"));
    assert_eq!(row(&sandbox, LangTag::Ar).draft, None);
    sandbox.ctrl("s");
    assert!(!sandbox.shows("nicht gespeichert"));
    assert_eq!(row(&sandbox, LangTag::Ar).draft, Some(1001));
}

const SIZES: [(f32, f32); 2] = [USUAL, (1920.0, 1080.0)];

fn in_the_editor(size: (f32, f32)) -> Sandbox {
    let mut sandbox = opened(size);
    editing(&mut sandbox, "einladung arab");
    sandbox.key(Named::Enter);
    sandbox.key(Named::Enter);
    sandbox
}

#[test]
fn the_list_and_the_editor_look_as_agreed() {
    for size in SIZES {
        let mut sandbox = opened(size);
        goldens::holds("letter-texts-list", &mut sandbox.window);
        goldens::holds("letter-texts-editor", &mut in_the_editor(size).window);
    }
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for size in SIZES {
        for look in [Look::Light, Look::Dark] {
            let mut list = opened(size);
            search(&mut list, "arab");
            let mut wrong = in_the_editor(size);
            wrong.write(" {foo} **");
            let mut asked = opened(size);
            asked.click("texts-review");
            for (name, sandbox) in [
                ("list", &mut list),
                ("wrong", &mut wrong),
                ("ask", &mut asked),
            ] {
                let (width, height, pixels) = sandbox.window.picture(look);
                let name = format!("look-texts-{name}-{}-{}", look.name(), size.0);
                goldens::write_png(&name, width, height, &pixels);
            }
        }
    }
}
