//! Meldungen einlesen: the three lists through the screen, with the keyboard alone, and how it looks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use erstberatung::desktop::action::Destination;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL};

const LISTS: [&str; 3] = [
    "ahlen_excel_cp1252.csv",
    "beckum_haushalte_utf8bom.csv",
    "warendorf_unicodetext_utf16.txt",
];

fn list(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/lists")
        .join(name)
}

/// The screen in the sample office.
fn at_import(size: (f32, f32)) -> Sandbox {
    opened(Sandbox::at_work_in(size))
}

/// The screen in an office that knows nobody.
fn at_first_import(size: (f32, f32)) -> Sandbox {
    opened(Sandbox::founded(size))
}

fn opened(mut sandbox: Sandbox) -> Sandbox {
    sandbox.alt("7");
    sandbox.tab_to("admin-import");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Import);
    sandbox
}

fn onwards(sandbox: &mut Sandbox) {
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
}

fn children(sandbox: &Sandbox) -> usize {
    let names = sandbox.wait(sandbox.service().names()).unwrap();
    names.entries.iter().filter(|entry| entry.child).count()
}

#[test]
fn the_three_lists_are_read_in_with_the_keyboard_alone() {
    let mut sandbox = at_first_import(USUAL);
    let mut before = children(&sandbox);
    for name in LISTS {
        assert!(sandbox.window.is_focused("import-path"), "{name}");
        sandbox.write(&list(name).display().to_string());
        sandbox.key(Named::Enter);
        assert!(sandbox.shows("Weiter: Prüfen"), "{name}");
        assert_eq!(children(&sandbox), before, "nothing is written yet");
        onwards(&mut sandbox);
        assert!(sandbox.window.is_focused("import-table"), "{name}");
        onwards(&mut sandbox);
        assert!(sandbox.shows("Die Liste ist eingelesen."), "{name}");
        let after = children(&sandbox);
        assert!(after > before, "{name}: {before} → {after}");
        before = after;
        if name == LISTS[2] {
            break;
        }
        sandbox.key(Named::Tab);
        assert!(sandbox.window.is_focused("import-another"));
        sandbox.key(Named::Enter);
    }
    let all = children(&sandbox);
    sandbox.ctrl("z");
    assert!(children(&sandbox) < all, "one step takes a whole list back");
}

#[test]
fn a_list_that_was_read_in_is_found_to_be_there() {
    let mut sandbox = at_first_import(USUAL);
    let open = |sandbox: &mut Sandbox| {
        sandbox.write(&list(LISTS[2]).display().to_string());
        sandbox.key(Named::Enter);
        onwards(sandbox);
    };
    open(&mut sandbox);
    assert!(!sandbox.shows("schon vorhanden 109"));
    onwards(&mut sandbox);
    let once = children(&sandbox);
    assert!(once > 90, "{once}");
    sandbox.key(Named::Tab);
    sandbox.key(Named::Enter);
    open(&mut sandbox);
    assert!(sandbox.shows("Es ist kein Kind angehakt."));
    onwards(&mut sandbox);
    assert_eq!(children(&sandbox), once, "nobody is recorded twice");
}

#[test]
fn an_error_stops_the_list_and_says_why_and_a_tick_keeps_a_child_out() {
    let mut sandbox = at_import(USUAL);
    let path = sandbox.folder().join("liste.csv");
    let head = "Familienname;Vorname;Geburtsdatum;Ort;Telefon\n";
    std::fs::write(
        &path,
        format!("{head}Muster;Anna;31.02.2015;Ahlen;030 23125001\nProbe;Ben;05.06.2014;Ahlen;030 23125002\n"),
    )
    .unwrap();
    let before = children(&sandbox);
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    onwards(&mut sandbox);
    assert!(sandbox.shows("Noch 1 Fehler: in der Datei berichtigen und neu laden."));
    assert!(sandbox.shows("31.02.2015"), "the cell is shown as it is");
    assert!(sandbox.shows("Diesen Tag gibt es nicht."));
    onwards(&mut sandbox);
    assert_eq!(children(&sandbox), before, "an error stops all of it");
    std::fs::write(
        &path,
        format!("{head}Muster;Anna;28.02.2015;Ahlen;030 23125001\nProbe;Ben;05.06.2014;Ahlen;030 23125002\n"),
    )
    .unwrap();
    sandbox.key(Named::F5);
    assert!(!sandbox.shows("Diesen Tag gibt es nicht."));
    assert!(sandbox.shows("2 Kinder übernehmen"));
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Space);
    assert!(sandbox.shows("1 Kind übernehmen"), "Space keeps one out");
    onwards(&mut sandbox);
    assert_eq!(children(&sandbox), before + 1);
    let names = sandbox.wait(sandbox.service().names()).unwrap();
    assert!(
        names
            .entries
            .iter()
            .any(|e| e.child && e.given_name == "Anna")
    );
    assert!(
        !names
            .entries
            .iter()
            .any(|e| e.child && e.given_name == "Ben" && e.family_name == "Probe")
    );
}

#[test]
fn a_column_is_given_another_meaning_and_the_mapping_is_kept_as_a_file() {
    let mut sandbox = at_import(USUAL);
    let path = sandbox.folder().join("liste.csv");
    std::fs::write(
        &path,
        "Familienname;Vorname;Geburtsdatum;Ort;Bemerkung\nMuster;Anna;01.03.2015;Ahlen;etwas\n",
    )
    .unwrap();
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("kann Gesundheitsdaten enthalten"));
    assert!(sandbox.shows("5 von 5 zugeordnet"));
    sandbox.click("import-column-4");
    sandbox.ctrl("a");
    sandbox.write("nicht ein");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("4 von 5 zugeordnet"));
    let saved = sandbox.folder().join("vorlage.toml");
    sandbox.record().answers.push(saved.clone());
    sandbox.click("import-save");
    let text = std::fs::read_to_string(&saved).unwrap();
    assert!(text.contains("target = \"ignore\""), "{text}");
    sandbox.click("import-column-4");
    sandbox.ctrl("a");
    sandbox.write("Bemerk");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("5 von 5 zugeordnet"));
    sandbox.record().answers.push(saved);
    sandbox.click("import-load");
    assert!(sandbox.shows("4 von 5 zugeordnet"));
}

#[test]
fn a_child_like_a_recorded_one_is_laid_beside_it() {
    let mut sandbox = at_import(USUAL);
    let names = sandbox.wait(sandbox.service().names()).unwrap();
    let known = names
        .entries
        .iter()
        .find(|e| e.child && e.birth.is_some_and(|b| b.german().len() == 10))
        .unwrap()
        .clone();
    let path = sandbox.folder().join("liste.csv");
    std::fs::write(
        &path,
        format!(
            "Familienname;Vorname;Geburtsdatum;Ort;Telefon\n{};{};{};Ahlen;030 23125009\n",
            known.family_name,
            known.given_name,
            known.birth.unwrap().german()
        ),
    )
    .unwrap();
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    onwards(&mut sandbox);
    assert!(sandbox.shows(&format!("wie ein Kind in {}?", known.file_number)));
    sandbox.key(Named::F8);
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Ist es dasselbe Kind?"));
    assert!(sandbox.shows(&format!("Erfasst: {}", known.file_number)));
    assert!(
        sandbox.shows("gleicher Name, gleiches Geburtsdatum") || sandbox.shows("Nicht einlesen")
    );
    sandbox.key(Named::Enter);
    assert!(
        sandbox.shows("Es ist kein Kind angehakt."),
        "Enter kept it out"
    );
}

#[test]
fn a_file_that_is_not_there_is_said_in_a_sentence_and_the_path_stays() {
    let mut sandbox = at_import(USUAL);
    sandbox.write("/gibt/es/nicht.csv");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("„/gibt/es/nicht.csv“ gibt es nicht. Bitte prüfen Sie den Pfad."));
    assert!(sandbox.window.is_focused("import-path"));
}

#[test]
fn pictures() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = at_first_import(size);
        sandbox.holds("import-file");
        sandbox.record().answers.push(list(LISTS[0]));
        sandbox.click("import-pick");
        sandbox.holds("import-columns");
        onwards(&mut sandbox);
        sandbox.holds("import-check");
    }
}
