//! The 930 letters, sequences and signs of DIN 91379, one test per verb: typed, stored, found, sorted, written out, read
//! in again. (That they are printed is shown beside the letters.)
//!
//! Four of them, the standard's group `bnlnot` (tabulator, line ends, no-break space), are no part of a name by the
//! standard itself; a name has a blank there instead.

use crate::desktop::harness::Window;
use chrono::{Days, NaiveDate};
use erstberatung::clock::Clock;
use erstberatung::desktop::widget::field;
use erstberatung::domain::entry_text::Kind;
use erstberatung::domain::names::{fold, sort_key};
use erstberatung::domain::rights::Role;
use erstberatung::exchange::csv;
use erstberatung::exchange::table::Dialect;
use erstberatung::service::Service;
use erstberatung::service::entry::{self, Founder};
use erstberatung::service::letters::Watch;
use erstberatung::store::rows::{FamilyFilter, SearchEntry};
use iced::Element;
use iced::keyboard::{Modifiers, key::Named};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization;

/// Group and text of each of the 930 entries.
pub fn entries() -> Vec<(String, String)> {
    let code = |hex: &str| u32::from_str_radix(hex, 16).unwrap();
    let character = |code| char::from_u32(code).unwrap();
    let mut entries = Vec::new();
    let list = include_str!("../data/din91379.txt");
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut words = line.split(' ');
        let group = words.next().unwrap();
        for word in words {
            let texts: Vec<String> = if let Some((first, last)) = word.split_once('-') {
                (code(first)..=code(last))
                    .map(|one| character(one).to_string())
                    .collect()
            } else {
                vec![word.split('+').map(|hex| character(code(hex))).collect()]
            };
            entries.extend(texts.into_iter().map(|text| (group.to_owned(), text)));
        }
    }
    entries
}

/// The entries that a name may have.
pub fn of_names() -> Vec<String> {
    let entries = entries().into_iter();
    let names: Vec<String> = entries
        .filter(|(group, _)| group != "bnlnot")
        .map(|(_, entry)| entry)
        .collect();
    assert_eq!(names.len(), 926);
    names
}

/// A family name with the entry in it, and a given name that nobody else has: at the end, where a mark stands upon the
/// letter before, and at the beginning, where a spreadsheet looks for formulas.
fn name(at: usize, entry: &str) -> (String, String) {
    let part = |n: usize| ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru"][n % 10];
    let own: String = [part(at / 100), part(at / 10), part(at)].concat();
    (
        format!("Q{entry}q"),
        format!("{entry}Xo{own}").trim().to_owned(),
    )
}

fn born(at: usize) -> NaiveDate {
    NaiveDate::from_ymd_opt(2010, 1, 2).unwrap() + Days::new(at as u64 * 5)
}

async fn office(folder: &std::path::Path) -> Service {
    let founder = Founder {
        name: "S. Vorlage".into(),
        role: Role::Office,
        password: "ein langes Wort".into(),
    };
    let clock = Clock::noon(NaiveDate::from_ymd_opt(2026, 11, 25).unwrap());
    entry::found(folder, founder, clock).await.unwrap().service
}

async fn read_in(service: &Service, list: String) {
    let preview = service
        .look_at_list(
            list.into_bytes(),
            Dialect::default(),
            None,
            Watch::default(),
        )
        .await
        .unwrap();
    let errors: Vec<_> = preview.draft.errors().collect();
    assert!(errors.is_empty(), "{errors:?}");
    let done = service.read_in(&preview).await.unwrap();
    assert_eq!(done.value.children_new, 926);
}

/// An office with a child for every entry.
async fn with_everybody(folder: &std::path::Path) -> Service {
    let service = office(folder).await;
    let entries = of_names();
    let rows = entries.iter().enumerate().map(|(at, entry)| {
        let (family, given) = name(at, entry);
        [
            Cow::Owned(family),
            Cow::Owned(given),
            Cow::Owned(born(at).format("%d.%m.%Y").to_string()),
            Cow::Owned(format!("030 2312{at:05}")),
        ]
    });
    let header = ["Familienname", "Vorname", "Geburtsdatum", "Telefon"];
    read_in(&service, csv::write(&header, rows)).await;
    service
}

/// The children by their birth dates, which tell them apart whatever became of their names.
async fn children(service: &Service) -> BTreeMap<NaiveDate, SearchEntry> {
    let names = service.names().await.unwrap();
    let children = names.entries.iter().filter(|e| e.child);
    children
        .map(|e| (e.birth.unwrap().earliest(), e.clone()))
        .collect()
}

async fn assert_all_there(service: &Service) {
    let known = children(service).await;
    assert_eq!(known.len(), 926);
    for (at, entry) in of_names().iter().enumerate() {
        let (family, given) = name(at, entry);
        let child = &known[&born(at)];
        assert_eq!(
            (&child.family_name, &child.given_name),
            (&family, &given),
            "{}",
            entry.escape_unicode()
        );
    }
}

#[derive(Debug, Clone)]
struct Typed(String);

#[expect(clippy::ptr_arg, reason = "a window hands its state over as it is")]
fn view(value: &String) -> Element<'_, Typed> {
    field::field("name", "Familienname".to_owned(), value)
        .on_input(Typed)
        .into()
}

#[test]
fn every_entry_can_be_typed_pasted_and_composed() {
    let entries = of_names();
    let mut window = Window::open(
        (400.0, 120.0),
        String::new(),
        |value, Typed(new)| *value = new,
        view,
    );
    window.click("name");
    let clear = |window: &mut Window<String, Typed>| {
        window.ctrl("a");
        window.key(Named::Backspace);
        assert_eq!(window.state, "");
    };
    for entry in &entries {
        for way in [
            Window::write as fn(&mut Window<String, Typed>, &str),
            Window::paste,
            Window::compose,
        ] {
            window.chord(
                iced::keyboard::Key::Character("q".into()),
                Modifiers::empty(),
            );
            way(&mut window, entry);
            assert_eq!(
                window.state,
                format!("q{entry}"),
                "{}",
                entry.escape_unicode()
            );
            let kept = Kind::Name.kept(&format!("q{entry}q"));
            assert_eq!(kept, format!("q{entry}q"), "the form keeps it");
            clear(&mut window);
        }
    }
}

#[test]
fn what_no_name_has_becomes_a_blank() {
    for (_, entry) in entries().iter().filter(|(group, _)| group == "bnlnot") {
        if entry != "\u{a0}" {
            assert_eq!(Kind::Name.kept(&format!("q{entry}q")), "q q");
        }
        let list = csv::write(
            &["Familienname", "Vorname", "Geburtsdatum"],
            [[format!("q{entry}q"), "A".into(), "02.01.2010".into()].map(Cow::Owned)],
        );
        let table = erstberatung::exchange::table::table(list.as_bytes()).unwrap();
        assert_eq!(table.rows[0].cells[0], "q q");
    }
}

#[test]
fn every_entry_is_composed_as_the_standard_demands() {
    for (_, entry) in entries() {
        assert_eq!(entry.nfc().collect::<String>(), entry);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_is_stored_and_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let service = with_everybody(folder.path()).await;
    assert_all_there(&service).await;
    // Not from memory: the file itself, closed and opened again.
    service.store().close().await.unwrap();
    drop(service);
    let clock = Clock::noon(NaiveDate::from_ymd_opt(2026, 11, 25).unwrap());
    let again = entry::unlock(folder.path(), "S. Vorlage", "ein langes Wort", clock)
        .await
        .unwrap();
    assert_all_there(&again).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_is_found_by_its_search_form() {
    let folder = tempfile::tempdir().unwrap();
    let service = with_everybody(folder.path()).await;
    for (at, entry) in of_names().iter().enumerate() {
        let (family, given) = name(at, entry);
        let written = format!("{family} {given}");
        for query in [fold(&written), written] {
            let hits = service.search(&query, 5).await.unwrap();
            assert!(
                hits.iter()
                    .any(|hit| hit.entry.birth.unwrap().earliest() == born(at)),
                "{} by {query}",
                entry.escape_unicode()
            );
        }
    }
}

#[test]
fn every_entry_is_sorted_with_its_base_letter() {
    let entries = of_names();
    let mut names: Vec<String> = entries
        .iter()
        .map(|entry| format!("M{entry}r, Ada"))
        .collect();
    names.sort_by_key(|name| sort_key(name));
    // The base letters never go back: Ä stands among A, Đ among D, Ж among zh.
    let bases: Vec<String> = names.iter().map(|name| fold(name)).collect();
    assert!(bases.is_sorted(), "{bases:?}");
    // A total order: every name has a place of its own.
    let places: BTreeSet<_> = names.iter().map(|name| sort_key(name)).collect();
    assert_eq!(places.len(), 926);
    let place = |name: &str| sort_key(name);
    for (before, after) in [
        ("Mar, Ada", "Mär, Ada"),
        ("Mär, Ada", "Mbr, Ada"),
        ("Mdr, Ada", "Mđr, Ada"),
        ("Mđr, Ada", "Mer, Ada"),
        ("Mor, Ada", "Mør, Ada"),
        ("Mør, Ada", "Mpr, Ada"),
    ] {
        assert!(place(before) < place(after), "{before} {after}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_entry_is_written_out_and_read_in_again() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let list = with_everybody(first.path())
        .await
        .family_list(FamilyFilter::All)
        .await
        .unwrap();
    assert_eq!(list.children, 926);
    for line in list.text.lines() {
        for cell in line.split(';') {
            assert!(
                !cell.trim_matches('"').starts_with(['=', '+', '@', '\t']),
                "{line}"
            );
        }
    }
    let service = office(second.path()).await;
    read_in(&service, list.text.clone()).await;
    assert_all_there(&service).await;
    let again = service.family_list(FamilyFilter::All).await.unwrap();
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text
            .lines()
            .map(|line| line.split_once(';').unwrap().1.to_owned())
            .collect();
        lines.sort();
        lines
    };
    assert_eq!(
        sorted(&again.text),
        sorted(&list.text),
        "but for the file numbers"
    );
}
