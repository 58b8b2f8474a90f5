//! Booking with its options, taking back in words, and calendar files on the command line.

use super::super::exchange::ics::read;
use super::{folder, json, misused, refused, run};
use serde_json::Value;

/// The words a successful command says to people.
fn said(data: &std::path::Path, arguments: &[&str]) -> String {
    let output = run(data, arguments);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {words}");
    words
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap().to_owned()
}

#[test]
fn undo_and_redo_say_what_they_did() {
    let data = folder();
    let data = data.path();
    let _ = json(data, &["demo", "--no-window", "--until", "imported"]);
    let slots = json(data, &["slots", "--family", "EB-2026-0003"]);
    let booked = json(data, &["book", "EB-2026-0003", &text(&slots[0], "slot")]);
    let id = text(&booked, "appointment");
    let moved = json(data, &["move", &id, &text(&slots[1], "slot")]);
    let undone = json(data, &["undo"]);
    assert_eq!(undone["appointment"], booked["appointment"]);
    assert_eq!(undone["start"], booked["start"], "where it is now");
    let sentence = text(&undone, "sentence");
    assert!(
        sentence.starts_with("Zurückgenommen: Termin verschoben vom"),
        "{sentence}"
    );
    let again = json(data, &["redo"]);
    assert_eq!(again["start"], moved["start"]);
    assert!(
        text(&again, "sentence").contains("Termin verschoben"),
        "{again}"
    );
    let _ = json(data, &["cancel", &id, "--reason", "krank"]);
    let english = said(data, &["undo", "--lang", "en"]);
    assert!(
        english.starts_with("Taken back: an appointment cancelled."),
        "{english}"
    );
    assert!(
        english.contains(&id),
        "and the appointment in a line: {english}"
    );
}

#[test]
fn a_talk_of_another_kind_and_length_with_a_written_reason() {
    let data = folder();
    let data = data.path();
    let _ = json(data, &["demo", "--no-window", "--until", "imported"]);
    let slots = json(data, &["slots"]);
    let first = text(&slots[0], "slot");
    // Today is Wednesday; nobody can be asked to interpret tomorrow.
    let interpreted = "EB-2026-0001";
    let no = refused(data, &["book", interpreted, &first, "--interpreter", "ar"]);
    assert!(no.contains("Dolmetschen war nur bis"), "{no}");
    let why = ["--reason", "Nachbarin dolmetscht"];
    let how = ["--kind", "phone", "--minutes", "30"];
    let book = [&["book", interpreted, &first][..], &how, &why].concat();
    let booked = json(data, &book);
    let minutes = |v: &Value| {
        let at =
            |key| chrono::NaiveDateTime::parse_from_str(&text(v, key), "%Y-%m-%dT%H:%M").unwrap();
        (at("end") - at("start")).num_minutes()
    };
    assert_eq!(minutes(&booked), 30);
    let ics = json(
        data,
        &[
            "export",
            "ics",
            "--appointment",
            &text(&booked, "appointment"),
        ],
    );
    let (_, events) = read(&text(&ics, "ics"));
    assert!(
        events[0].summary.starts_with("Beratung am Telefon"),
        "{}",
        events[0].summary
    );
    let wrong = run(data, &["book", interpreted, &first, "--minutes", "721"]);
    assert_eq!(
        wrong.status.code(),
        Some(2),
        "longer than any talk is wrong usage"
    );
}

#[test]
fn calendar_files_go_to_standard_output_or_to_a_file() {
    let data = folder();
    let data = data.path();
    let _ = json(data, &["demo", "--no-window", "--until", "planned"]);
    let all = run(data, &["export", "ics"]);
    assert_eq!(all.status.code(), Some(0));
    let (_, events) = read(std::str::from_utf8(&all.stdout).unwrap());
    assert_eq!(events.len(), 120);
    let mut of_sites = 0;
    for site in ["Ahlen", "B", "Warendorf"] {
        let path = data.join("termine.ics");
        let out = path.to_str().unwrap();
        let said = json(data, &["export", "ics", "--site", site, "--out", out]);
        let (_, events) = read(&std::fs::read_to_string(&path).unwrap());
        assert_eq!(said["events"], events.len());
        of_sites += events.len();
    }
    assert_eq!(of_sites, 120);
    let december = [
        "export",
        "ics",
        "--from",
        "2026-12-01",
        "--to",
        "2026-12-04",
    ];
    let few = json(data, &december)["events"].as_u64().unwrap();
    assert!((1..120).contains(&few), "{few}");
}

#[test]
fn what_there_is_not_is_said_with_what_to_do() {
    let data = folder();
    let data = data.path();
    let _ = json(data, &["demo", "--no-window", "--until", "imported"]);
    let slot = text(&json(data, &["slots"])[0], "slot");
    let nobody = "0197aaaa-0000-7000-8000-000000000000";
    for (arguments, hint) in [
        (vec!["book", "EB-2031-0001", &slot], "search"),
        (vec!["slots", "--family", nobody], "search"),
        (vec!["book", "EB-2026-0001", "morgen"], "slots"),
        (vec!["move", nobody, &slot], "export ics"),
        (vec!["cancel", nobody, "--reason", "x"], "export ics"),
        (vec!["cancel", "x", "--reason", "x"], "book"),
        (vec!["export", "ics", "--site", "Münster"], "Ahlen"),
        (vec!["export", "ics", "--counsellor", "Niemand"], "Es gibt:"),
        (vec!["export", "ics", "--appointment", nobody], "export ics"),
    ] {
        let words = misused(data, &arguments);
        assert!(words.contains(hint), "{arguments:?}: {words}");
        let english = misused(data, &[&arguments[..], &["--lang", "en"]].concat());
        assert_ne!(english, words, "{arguments:?}");
    }
    let both = run(
        data,
        &["export", "ics", "--site", "Ahlen", "--counsellor", "1"],
    );
    assert_eq!(both.status.code(), Some(2));
}

#[test]
fn ranked_slots_say_why_not_earlier() {
    let data = folder();
    let data = data.path();
    let _ = json(data, &["demo", "--no-window", "--until", "imported"]);
    let words = said(data, &["slots", "--family", "EB-2026-0001"]);
    assert!(words.contains("Nicht früher: "), "{words}");
    let output = run(
        data,
        &[
            "slots",
            "--family",
            "EB-2026-0001",
            "--json",
            "--lang",
            "en",
        ],
    );
    let rows: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(rows.as_array().unwrap().iter().all(|r| r["score"].is_i64()));
    assert!(String::from_utf8_lossy(&output.stderr).contains("Not earlier: "));
}
