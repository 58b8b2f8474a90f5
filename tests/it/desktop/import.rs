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
    assert!(sandbox.shows("Es ist nichts angehakt."));
    onwards(&mut sandbox);
    assert_eq!(children(&sandbox), once, "nobody is recorded twice");
}

#[test]
fn a_row_with_an_error_stays_out_and_a_tick_keeps_a_child_out() {
    let mut sandbox = at_import(USUAL);
    let path = sandbox.folder().join("liste.csv");
    let head = "Familienname;Vorname;Geburtsdatum;Ort;Telefon\n";
    let rows =
        "Probe;Ben;05.06.2014;Ahlen;030 23125002\nBeispiel;Eva;07.08.2013;Ahlen;030 23125003\n";
    std::fs::write(
        &path,
        format!("{head}Muster;Anna;31.02.2015;Ahlen;030 23125001\n{rows}"),
    )
    .unwrap();
    let before = children(&sandbox);
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    onwards(&mut sandbox);
    assert!(sandbox.shows("31.02.2015"), "the cell is shown as it is");
    assert!(sandbox.shows("Diesen Tag gibt es nicht."));
    assert!(sandbox.shows("Fehler, wird übersprungen"));
    assert!(sandbox.shows("2 Kinder übernehmen"));
    sandbox.key(Named::Space);
    assert!(
        sandbox.shows("2 Kinder übernehmen"),
        "a row with an error cannot be ticked"
    );
    std::fs::write(
        &path,
        format!("{head}Muster;Anna;28.02.2015;Ahlen;030 23125001\n{rows}"),
    )
    .unwrap();
    sandbox.key(Named::F5);
    assert!(!sandbox.shows("Diesen Tag gibt es nicht."));
    assert!(sandbox.shows("3 Kinder übernehmen"));
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Space);
    assert!(sandbox.shows("2 Kinder übernehmen"), "Space keeps one out");
    onwards(&mut sandbox);
    assert_eq!(children(&sandbox), before + 2);
    let names = sandbox.wait(sandbox.service().names()).unwrap();
    let has = |given: &str, family: &str| {
        names
            .entries
            .iter()
            .any(|e| e.child && e.given_name == given && e.family_name == family)
    };
    assert!(has("Anna", "Muster") && has("Eva", "Beispiel") && !has("Ben", "Probe"));
}

#[test]
fn the_whole_way_with_the_keyboard_alone_columns_template_differences_and_answer() {
    let mut sandbox = at_first_import(USUAL);
    let path = sandbox.folder().join("liste.csv");
    let list = |town: &str, more: &str| {
        format!(
            "Spalte A;Spalte B;Spalte C;Spalte D;Spalte E;Spalte F\nMuster;Anna;03.05.2014;{town};Weg 1;030 23125001\n{more}"
        )
    };
    std::fs::write(
        &path,
        list(
            "59227 Ahlen",
            "Probe;Ben;31.02.2014;59227 Ahlen;Weg 2;030 23125002\n",
        ),
    )
    .unwrap();
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    // Every column gets its meaning with Tab and letters.
    for (id, words) in [
        ("import-column-0", "Familienname Kind"),
        ("import-column-1", "Vorname Kind"),
        ("import-column-2", "Geburtsdatum"),
        ("import-column-3", "Ort"),
        ("import-column-4", "Straße"),
        ("import-column-5", "Telefon"),
    ] {
        sandbox.tab_to(id);
        sandbox.ctrl("a");
        sandbox.write(words);
        sandbox.key(Named::Enter);
    }
    assert!(sandbox.shows("6 von 6 zugeordnet"));
    // Without a sender there is no template.
    sandbox.tab_to("import-keep");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Bitte tragen Sie zuerst die Meldestelle ein."));
    sandbox.tab_to("import-reporter");
    sandbox.write("Stadt Oelde");
    sandbox.tab_to("import-keep");
    sandbox.key(Named::Enter);
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Vorlage für „Stadt Oelde“ gemerkt.")
    );
    onwards(&mut sandbox);
    assert!(sandbox.window.is_focused("import-table"));
    assert!(sandbox.shows("1 Kind übernehmen"));
    onwards(&mut sandbox);
    assert!(sandbox.shows("Die Liste ist eingelesen."));
    assert!(sandbox.shows("1 Zeile mit Fehlern ist ausgelassen und steht in der Rückmeldung."));
    for (id, ending, words) in [
        ("import-answer-table", "csv", "3;\"\";nicht lesbar;"),
        (
            "import-answer-text",
            "txt",
            "- Zeile 3: Spalte „Spalte C“: Diesen Tag gibt es nicht.",
        ),
    ] {
        let file = sandbox.folder().join(format!("antwort.{ending}"));
        sandbox.record().answers.push(file.clone());
        sandbox.tab_to(id);
        sandbox.key(Named::Enter);
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.contains(words), "{text}");
        assert!(
            !text.contains("Muster") && !text.contains("Probe"),
            "{text}"
        );
    }
    // The next list of the sender: the template is recognised, and what differs is chosen field by field.
    sandbox.tab_to("import-another");
    sandbox.key(Named::Enter);
    assert!(
        sandbox.shows("Stadt Oelde"),
        "the template stands beside the file"
    );
    std::fs::write(&path, list("59269 Beckum", "")).unwrap();
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Vorlage „Stadt Oelde“ erkannt"));
    assert!(sandbox.shows("6 von 6 zugeordnet"));
    onwards(&mut sandbox);
    assert!(sandbox.shows("Es ist nichts angehakt."));
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Was sagt die Liste anders?"));
    assert!(sandbox.shows("Weg 1, 59227 Ahlen"));
    assert!(sandbox.shows("Weg 1, 59269 Beckum"));
    assert!(
        sandbox.window.is_focused("import-difference-0"),
        "{:?}",
        sandbox.window.focused()
    );
    sandbox.key(Named::Space);
    sandbox.tab_to("import-decide");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("1 Akte ergänzen"));
    onwards(&mut sandbox);
    assert!(sandbox.shows("1 Akte ergänzt."));
    // Deleted again beside the file.
    sandbox.tab_to("import-another");
    sandbox.key(Named::Enter);
    sandbox.tab_to("import-template-0");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Noch keine Vorlage. Beim Zuordnen der Spalten lässt sich eine merken."));
}

#[test]
fn a_long_list_shows_how_far_it_is_and_cancel_leaves_nothing_behind() {
    let mut sandbox = at_first_import(USUAL);
    let path = sandbox.folder().join("liste.csv");
    std::fs::write(&path, erstberatung::exchange::decade::rows(3, 4_000)).unwrap();
    sandbox.write(&path.display().to_string());
    sandbox.window.key(Named::Enter);
    let mut stopped = false;
    sandbox.rest_watching(|sandbox| {
        if !stopped && sandbox.window.shows("Abbrechen") {
            stopped = true;
            sandbox.window.click("progress-cancel");
        }
    });
    assert!(stopped, "the bar was never there");
    sandbox.rest();
    assert!(sandbox.shows("Das Einlesen ist abgebrochen. Es wurde nichts geschrieben."));
    assert!(!sandbox.shows("Weiter: Prüfen"));
    assert_eq!(children(&sandbox), 0);
    // Once more, to the end.
    sandbox.tab_to("import-path");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Weiter: Prüfen"));
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
        sandbox.shows("Es ist nichts angehakt."),
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

/// A list of the sample office's own people and others: some known, one elsewhere now, one like a known one, one wrong.
fn peak(sandbox: &Sandbox) -> PathBuf {
    let names = sandbox.wait(sandbox.service().names()).unwrap();
    let known: Vec<_> = names.entries.iter().filter(|e| e.child).take(40).collect();
    let files: Vec<_> = known
        .iter()
        .map(|child| {
            sandbox
                .wait(sandbox.service().family(child.family))
                .unwrap()
        })
        .collect();
    let row = |at: usize, street: &str, phone: Option<&str>, more: &str| {
        let (child, home) = (known[at], &files[at].family);
        format!(
            "{};{};{};{street};{};{};{};{more}\n",
            child.family_name,
            child.given_name,
            child.birth.unwrap().german(),
            home.address.postcode.as_ref().unwrap(),
            home.address.town,
            phone.unwrap_or(&home.phones[0].number),
        )
    };
    let street = |at: usize| files[at].family.address.street.clone();
    let mut text = String::from(
        "Name;Vorname;Geb.-Datum;Straße;PLZ;Wohnort;Tel.;E-Mail;Geburtsort;Bemerkung\n",
    );
    text += &row(0, "Neue Straße 7", None, "neu@example.org;Homs;Umzug");
    text += &row(8, &street(8), None, ";;");
    text += &row(20, &street(20), Some("030 23125996"), ";;");
    for (name, given, born, phone, town) in [
        ("Muster", "Ada", "03.05.2014", "030 23125111", "59302;Oelde"),
        ("Muster", "Ben", "31.02.2015", "030 23125111", "59302;Oelde"),
        ("Probe", "Eva", "01.01.2012", "030 23125112", "59302;Oelde"),
        ("Beispiel", "Ida", "2013", "", "59227;Ahlen"),
        ("Beispiel", "Noah", "09.08.2016", "", "59227;Ahlen"),
        (
            "Vorlage",
            "Lea",
            "17.03.2011",
            "030 23125113",
            "59269;Beckum",
        ),
    ] {
        text += &format!("{name};{given};{born};Weg 9;{town};{phone};;;\n");
    }
    let path = sandbox.folder().join("meldungen_oelde_2026-11-24.csv");
    std::fs::write(&path, text).unwrap();
    path
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
        // A peak as it comes: rows that are known, changed, doubtful and wrong among new ones.
        let mut sandbox = opened(Sandbox::at_work_in(size));
        let path = peak(&sandbox);
        sandbox.write(&path.display().to_string());
        sandbox.key(Named::Enter);
        onwards(&mut sandbox);
        sandbox.holds("import-peak");
        sandbox.key(Named::Enter);
        sandbox.holds("import-differences");
        sandbox.key(Named::Escape);
        onwards(&mut sandbox);
        sandbox.holds("import-done");
    }
}

#[test]
fn the_ticked_families_go_out_as_a_list_and_the_list_is_sorted_by_name_as_din_5007_says() {
    let mut sandbox = at_first_import(USUAL);
    let path = sandbox.folder().join("liste.csv");
    let names = [
        "Zander",
        "Özdemir",
        "Muller",
        "Đorđić",
        "Müller",
        "Mahmoud",
        "Ahmad",
        "Dorn",
    ];
    let rows: String = (0..)
        .zip(names)
        .map(|(n, name)| {
            format!(
                "{name};Kind{n};0{}.05.2014;Weg {n};59227;Ahlen;030 2312500{n}\n",
                n + 1
            )
        })
        .collect();
    std::fs::write(
        &path,
        format!("Familienname;Vorname;Geburtsdatum;Straße;PLZ;Ort;Telefon\n{rows}"),
    )
    .unwrap();
    sandbox.write(&path.display().to_string());
    sandbox.key(Named::Enter);
    onwards(&mut sandbox);
    onwards(&mut sandbox);
    sandbox.alt("2");
    // The column of names, as one sorts it with the mouse.
    let head = sandbox.window.find("Familie".to_owned()).unwrap();
    let place = iced_test::selector::Bounded::visible_bounds(&head).unwrap();
    sandbox.window.click_at(place.center());
    sandbox.rest();
    let mut places: Vec<(i64, &str)> = names
        .iter()
        .zip(0..)
        .map(|(name, n): (&&str, i32)| {
            let found = sandbox.window.find(format!("{name}, Kind{n}")).unwrap();
            let bounds = iced_test::selector::Bounded::visible_bounds(&found).unwrap();
            (bounds.y as i64, *name)
        })
        .collect();
    places.sort();
    let sorted: Vec<&str> = places.into_iter().map(|(_, name)| name).collect();
    assert_eq!(
        sorted,
        [
            "Ahmad",
            "Đorđić",
            "Dorn",
            "Mahmoud",
            "Muller",
            "Müller",
            "Özdemir",
            "Zander"
        ]
    );
    let out = sandbox.folder().join("familien.csv");
    sandbox.record().answers.push(out.clone());
    sandbox.ctrl("e");
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Liste gespeichert: 8 Familien, 8 Kinder.")
    );
    let text = std::fs::read_to_string(&out).unwrap();
    assert_eq!(text.lines().count(), 9);
}
