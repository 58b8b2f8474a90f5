//! The house keeps its shape: floors use only what is below them, and each foreign crate stays in its room.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms from the ground up. Rooms of one floor stand side by side.
const FLOORS: &[(&str, u8)] = &[
    ("domain", 0),
    ("letters", 1),
    ("exchange", 1),
    ("planning", 1),
    ("reports", 1),
    ("store", 2),
    ("clock", 3),
    ("service", 4),
    ("cli", 5),
    ("desktop", 5),
    ("main", 6),
];

/// Floors whose rooms may not even use each other.
const APART: u8 = 5;

/// A foreign name and the only places where it may appear.
const KEPT: &[(&str, &[&str])] = &[
    ("iced", &["desktop"]),
    ("rfd", &["desktop"]),
    ("rusqlite", &["store"]),
    ("tokio_postgres", &["store"]),
    ("deadpool_postgres", &["store"]),
    ("rustls", &["store"]),
    ("printpdf", &["letters/pdf"]),
    ("lopdf", &["letters/pdf"]),
    ("clap", &["cli", "main"]),
    ("csv", &["exchange", "cli"]),
    ("encoding_rs", &["exchange"]),
];

/// Ways to ask what time it is; only the clock may.
const CLOCKS: &[&str] = &["Local::now", "Utc::now", "SystemTime::now"];

#[derive(Debug, PartialEq, Eq)]
struct Fault {
    file: String,
    what: String,
}

/// Looks at files given as (path below `src`, text).
fn faults(files: &[(String, String)]) -> Vec<Fault> {
    let mut found = Vec::new();
    for (path, text) in files {
        let room = path.split(['/', '.']).next().unwrap_or_default();
        if room == "lib" {
            continue;
        }
        let mut fault = |what: String| {
            found.push(Fault {
                file: path.clone(),
                what,
            });
        };
        let Some(floor) = floor_of(room) else {
            fault(format!("room {room} is on no floor"));
            continue;
        };
        let code = without_comments(text);
        for used in rooms_used(&code) {
            match floor_of(&used) {
                Some(other) if other > floor => fault(format!("uses {used}, which is above it")),
                Some(other) if other == floor && floor == APART && used != room => {
                    fault(format!("uses {used}, beside it"));
                }
                _ => {}
            }
        }
        for (name, places) in KEPT {
            let at_home = places
                .iter()
                .any(|p| path.starts_with(&format!("{p}/")) || *path == format!("{p}.rs"));
            if !at_home && names_crate(&code, name) {
                fault(format!("names {name}"));
            }
        }
        if path != "clock.rs" {
            found.extend(CLOCKS.iter().filter(|c| code.contains(**c)).map(|c| Fault {
                file: path.clone(),
                what: format!("asks {c}"),
            }));
        }
        if !text.trim_start().starts_with("//!") {
            found.push(Fault {
                file: path.clone(),
                what: "does not say what it is for".into(),
            });
        }
    }
    found
}

fn floor_of(room: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == room)
        .map(|(_, floor)| *floor)
}

/// The code without `//` comments; texts that contain `//` lose their tail, which hides nothing that matters here.
fn without_comments(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Rooms named behind `crate::` (also inside braces) or, from `main.rs`, behind `erstberatung::`.
fn rooms_used(code: &str) -> Vec<String> {
    let mut rooms = Vec::new();
    for start in ["crate::", "erstberatung::"] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            if let Some(group) = rest.strip_prefix('{') {
                let inside = group.split('}').next().unwrap_or_default();
                rooms.extend(inside.split(',').map(|part| first_name(part.trim())));
            } else {
                rooms.push(first_name(rest));
            }
        }
    }
    rooms
}

fn first_name(text: &str) -> String {
    text.chars()
        .take_while(|c| c.is_alphanumeric() || *c == '_')
        .collect()
}

/// Is the crate named as a path root: `name::`, `use name;`, or with a suffix such as `iced_core::`?
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        let fresh = before.is_none_or(|c| {
            !(c.is_alphanumeric() || c == '_' || c == ':' || c == '.' || c == '"' || c == '/')
        });
        let rest =
            code[at + name.len()..].trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
        fresh && rest.starts_with("::")
    })
}

fn source() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &root, &mut files);
    files
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    let entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    for path in entries {
        if path.is_dir() {
            collect(root, &path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            files.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

#[test]
fn every_arrow_points_down() {
    let files = source();
    assert!(files.len() > 30, "the test looks at the real source");
    assert_eq!(faults(&files), []);
}

#[test]
fn no_module_is_called_mod_rs() {
    let bad: Vec<_> = source()
        .into_iter()
        .map(|(path, _)| path)
        .filter(|p| p.ends_with("mod.rs"))
        .collect();
    assert!(bad.is_empty(), "{bad:?}");
}

/// The control: every kind of fault is seen.
#[test]
fn the_test_sees_what_it_guards_against() {
    let bad = |path: &str, text: &str| {
        let files = [(path.to_owned(), format!("//! Purpose.\n{text}"))];
        !faults(&files).is_empty()
    };
    assert!(bad("domain/family.rs", "use crate::store::Store;"));
    assert!(bad(
        "domain/family.rs",
        "use crate::{clock, domain::child};"
    ));
    assert!(bad("letters/page.rs", "use crate::service::Service;"));
    assert!(bad("cli/book.rs", "use crate::desktop::theme;"));
    assert!(bad("service/letters.rs", "use iced::Task;"));
    assert!(bad("cli/book.rs", "fn f() { iced_core::x(); }"));
    assert!(bad(
        "service/families.rs",
        "let c = rusqlite::Connection::open(p);"
    ));
    assert!(bad("letters/page.rs", "use lopdf::Document;"));
    assert!(bad("planning/slots.rs", "let now = chrono::Utc::now();"));
    assert!(bad("attic/x.rs", ""));
    assert!(!bad(
        "desktop/theme.rs",
        "use iced::Theme; use crate::service::Service;"
    ));
    assert!(!bad(
        "letters/pdf/tag.rs",
        "use lopdf::Document; use crate::domain::letter::LetterKind;"
    ));
    assert!(!bad(
        "domain/family.rs",
        "// crate::store keeps it\nuse crate::domain::id::FamilyId;"
    ));
    assert!(
        !faults(&[("domain/x.rs".into(), "use std::fmt;".into())]).is_empty(),
        "a file without a purpose"
    );
}
