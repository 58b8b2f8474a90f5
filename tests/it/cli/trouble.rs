//! Bad input and bad places: each gets a sentence that says what to do, and nothing is lost.

use super::{folder, json, misused, refused, run};
use std::path::Path;

fn with_password(data: &Path, password: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_erstberatung"));
    let _ = command
        .arg("--data")
        .arg(data)
        .args(["--today", super::TODAY])
        .args(arguments);
    let output = command
        .env("ERSTBERATUNG_PASSWORD", password)
        .output()
        .unwrap();
    (
        output.status.code(),
        String::from_utf8_lossy(&output.stderr).into_owned(),
    )
}

#[test]
fn a_wrong_password_opens_nothing() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let (code, words) = with_password(data.path(), "falsch", &["search", "Muster"]);
    assert_eq!(code, Some(1));
    assert!(words.contains("Passwort stimmt nicht"), "{words}");
    assert_eq!(
        json(data.path(), &["check"])["ok"],
        true,
        "the right one still does"
    );
}

#[test]
fn an_empty_folder_and_a_file_in_place_of_one() {
    let data = folder();
    let words = refused(data.path(), &["search", "Muster"]);
    assert!(words.contains("keine Datenbank"), "{words}");
    let file = data.path().join("datei");
    std::fs::write(&file, "x").unwrap();
    let words = refused(&file, &["demo", "--no-window"]);
    assert!(words.contains("kein Ordner"), "{words}");
}

#[test]
fn a_damaged_database_is_said_to_be_damaged() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let path = data.path().join("erstberatung.db");
    let mut bytes = std::fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x10;
    std::fs::write(&path, bytes).unwrap();
    let output = run(data.path(), &["check", "--deep"]);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{words}");
    assert!(
        words.contains("beschädigt") && !words.contains("panicked"),
        "{words}"
    );
}

#[test]
fn a_foreign_file_is_left_alone() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let path = data.path().join("erstberatung.db");
    std::fs::write(
        &path,
        b"this is not a database of ours, only text that somebody put here",
    )
    .unwrap();
    let words = refused(data.path(), &["search", "Muster"]);
    assert!(words.len() < 400, "{words}");
    assert!(
        std::fs::read(&path).unwrap().starts_with(b"this is not"),
        "untouched"
    );
}

#[test]
fn a_real_database_is_never_replaced_by_the_sample() {
    let data = folder();
    let (code, words) = with_password(
        data.path(),
        "ein langes Testwort",
        &["init", "--name", "Test Person"],
    );
    assert_eq!(code, Some(0), "{words}");
    let words = refused(data.path(), &["demo", "--no-window"]);
    assert!(words.contains("nichts überschrieben"), "{words}");
    let (code, words) = with_password(
        data.path(),
        "ein langes Testwort",
        &["init", "--name", "Test Person"],
    );
    assert_eq!(code, Some(1), "{words}");
}

#[test]
fn wrong_usage_leaves_with_two() {
    let data = folder();
    for arguments in [
        &["fliegen"][..],
        &["search"],
        &["book", "EB-2026-0001"],
        &["duty", "2010", "--pathway", "x"],
    ] {
        assert_eq!(
            run(data.path(), arguments).status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
    assert!(misused(data.path(), &["duty", "gestern"]).contains("kein Geburtsdatum"));
    let words = misused(data.path(), &["--server", "postgres://x", "search", "y"]);
    assert!(words.contains("--server"), "{words}");
}

#[test]
fn letters_go_only_where_they_may_be_written() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "planned"]);
    let file = data.path().join("datei");
    std::fs::write(&file, "x").unwrap();
    let words = refused(
        data.path(),
        &[
            "letters",
            "--due",
            "--out",
            file.join("darin").to_str().unwrap(),
        ],
    );
    assert!(words.trim().ends_with('.'), "{words}");
    let out = data.path().join("post");
    let made = json(
        data.path(),
        &["letters", "--due", "--out", out.to_str().unwrap()],
    );
    assert!(
        !made.as_array().unwrap().is_empty(),
        "nothing was entered as printed before"
    );
}

#[test]
fn english_is_spoken_when_asked_for() {
    let data = folder();
    let words = refused(data.path(), &["--lang", "en", "search", "x"]);
    assert!(words.contains("There is no database"), "{words}");
}
