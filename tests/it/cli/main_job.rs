//! The main job on the sample families: from nothing to letters that pass every check.

use super::super::letters::readers::{run as tool, words};
use super::{folder, json, refused, run};
use erstberatung::letters::fonts::UNITS_PER_EM;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn paths(demo: &Value) -> Vec<PathBuf> {
    demo["letters"]
        .as_array()
        .unwrap()
        .iter()
        .map(|p| PathBuf::from(p.as_str().unwrap()))
        .collect()
}

#[test]
fn demo_makes_a_letter_for_every_planned_family_and_each_passes_every_check() {
    let data = folder();
    let demo = json(data.path(), &["demo", "--no-window"]);
    assert_eq!(
        (&demo["families"], &demo["children"]),
        (&Value::from(120), &Value::from(260))
    );
    assert_eq!(
        demo["planned"], 120,
        "every sample family gets an appointment: {}",
        demo["unplanned"]
    );
    let letters = paths(&demo);
    assert_eq!(letters.len(), 120, "a letter for each of them");
    let workers = 2;
    std::thread::scope(|scope| {
        for part in letters.chunks(letters.len().div_ceil(workers)) {
            let _ = scope.spawn(move || part.iter().for_each(|path| passes_every_check(path)));
        }
    });
}

fn passes_every_check(path: &Path) {
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let report = validate_pdf(path, &ValidationOptions::default().profile(profile)).unwrap();
        assert!(
            report.is_compliant,
            "{}: {:?}",
            path.display(),
            report.failures
        );
    }
    let name = path.to_str().unwrap();
    let _ = tool("qpdf", "qpdf", &["--check", name]);
    let fonts = tool("pdffonts", "poppler-utils", &[name]);
    for font in fonts.lines().skip(2) {
        let flags: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
        assert_eq!(
            flags,
            ["yes", "yes", "yes"],
            "embedded, subset, with Unicode: {font}"
        );
    }
    let text = tool("pdftotext", "poppler-utils", &["-layout", name, "-"]);
    let found = words(&text);
    for word in [
        "Einladung",
        "schulischen",
        "Erstberatung",
        "Aktenzeichen",
        "Muster",
    ] {
        assert!(
            found.contains(word) || text.contains(word),
            "{word} is missing in {name}"
        );
    }
    address_lies_in_the_window(path);
}

/// Where a word stands on a page, in mm from the top left.
struct Placed {
    text: String,
    left: f32,
    top: f32,
    right: f32,
    bottom: f32,
}

fn placed(path: &Path) -> Vec<Placed> {
    let page = tool(
        "pdftotext",
        "poppler-utils",
        &["-bbox", "-f", "1", "-l", "1", path.to_str().unwrap(), "-"],
    );
    let mm = |line: &str, name: &str| {
        let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse::<f32>().unwrap() * 25.4 / 72.0
    };
    page.lines()
        .filter(|l| l.trim_start().starts_with("<word"))
        .map(|l| Placed {
            text: l
                .split('>')
                .nth(1)
                .unwrap()
                .split('<')
                .next()
                .unwrap()
                .to_owned(),
            left: mm(l, "xMin"),
            top: mm(l, "yMin"),
            right: mm(l, "xMax"),
            bottom: mm(l, "yMax"),
        })
        .collect()
}

/// A DL envelope (220 × 110 mm) has its window 20 mm from the left and 15 mm from the bottom, 90 × 45 mm. The folded
/// sheet (210 × 105 mm) can slide 10 mm sideways and 5 mm up or down; what must be read has to stay inside in every
/// position: x 20 to 100, y 50 to 90 mm of the sheet.
fn address_lies_in_the_window(path: &Path) {
    let words = placed(path);
    let field = words
        .iter()
        .filter(|w| w.left < 110.0 && w.bottom > 45.0 && w.top < 92.0);
    let address: Vec<&Placed> = field.filter(|w| w.top >= 62.0).collect();
    assert!(
        address.len() >= 4,
        "an address has a name, a street, a postcode and a town"
    );
    for word in &address {
        assert!(
            word.left >= 24.9 && word.right <= 100.0,
            "{} at x {}–{}",
            word.text,
            word.left,
            word.right
        );
        assert!(
            word.top >= 62.0 && word.bottom <= 90.5,
            "{} at y {}–{}",
            word.text,
            word.top,
            word.bottom
        );
        assert!(
            !word.text.starts_with("EB-"),
            "no file number in the window"
        );
    }
    assert!(
        address
            .iter()
            .any(|w| w.text.len() == 5 && w.text.bytes().all(|b| b.is_ascii_digit())),
        "a postcode"
    );
    let above = words
        .iter()
        .filter(|w| w.left < 110.0 && w.top > 45.0 && w.bottom < 62.7);
    for word in above {
        assert!(
            word.bottom - word.top < 5.0,
            "only the small return line stands above: {}",
            word.text
        );
    }
    assert_eq!(UNITS_PER_EM, 1000);
}

#[test]
fn demo_stops_where_it_is_told_to() {
    let data = folder();
    let imported = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    assert_eq!(
        (&imported["planned"], paths(&imported).len()),
        (&Value::from(0), 0)
    );
    let slots = json(data.path(), &["slots", "--site", "Ahlen"]);
    let slots = slots.as_array().unwrap();
    assert!(!slots.is_empty() && slots.iter().all(|s| s["site"] == "Ahlen"));
    // The same folder again: the sample is made anew.
    let planned = json(data.path(), &["demo", "--no-window", "--until", "planned"]);
    assert_eq!(
        (&planned["planned"], paths(&planned).len()),
        (&Value::from(120), 0)
    );
}

#[test]
fn without_a_display_demo_says_so_and_leaves_everything_ready() {
    let data = folder();
    let output = run(data.path(), &["demo", "--until", "imported"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("keinen Bildschirm"));
    assert!(
        output.stdout.is_empty(),
        "without --json nothing goes to standard output"
    );
    assert_eq!(json(data.path(), &["check", "--deep"])["ok"], true);
}

#[test]
fn a_slot_is_booked_moved_cancelled_and_taken_back() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let ranked = json(data.path(), &["slots", "--family", "EB-2026-0003"]);
    let ranked = ranked.as_array().unwrap();
    assert!(ranked.len() >= 3);
    assert!(
        ranked
            .iter()
            .all(|s| !s["reasons"].as_array().unwrap().is_empty()),
        "every slot says why"
    );
    let score = |s: &Value| s["score"].as_i64().unwrap();
    assert!(
        ranked.windows(2).all(|w| score(&w[0]) >= score(&w[1])),
        "best first"
    );
    let slot = |n: usize| ranked[n]["slot"].as_str().unwrap().to_owned();
    let booked = json(data.path(), &["book", "EB-2026-0003", &slot(0)]);
    let id = booked["appointment"].as_str().unwrap().to_owned();

    let again = refused(data.path(), &["book", "EB-2026-0003", &slot(1)]);
    assert!(again.contains("schon einen Termin"), "{again}");
    let taken = refused(data.path(), &["book", "EB-2026-0004", &slot(0)]);
    assert!(!taken.is_empty());

    let moved = json(data.path(), &["move", &id, &slot(1)]);
    assert_ne!(moved["start"], booked["start"]);
    let _ = json(data.path(), &["undo"]);
    let cancelled = json(
        data.path(),
        &["cancel", &id, "--reason", "Familie krank", "--by-family"],
    );
    assert_eq!(
        cancelled["start"], booked["start"],
        "the move was taken back before"
    );
    let _ = json(data.path(), &["undo"]);
    let still = refused(data.path(), &["book", "EB-2026-0003", &slot(2)]);
    assert!(
        still.contains("schon einen Termin"),
        "the cancellation was taken back: {still}"
    );
}

#[test]
fn letters_of_a_day_come_in_one_file_and_only_once() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "planned"]);
    let out = data.path().join("post");
    let files = json(
        data.path(),
        &["letters", "--due", "--out", out.to_str().unwrap()],
    );
    let files = files.as_array().unwrap();
    let families: u64 = files.iter().map(|f| f["families"].as_u64().unwrap()).sum();
    assert_eq!(families, 120);
    assert!(files.len() < 60, "print files, not a file for each");
    for file in files {
        assert!(Path::new(file["path"].as_str().unwrap()).exists());
        assert_eq!(file["sha256"].as_str().unwrap().len(), 64);
        assert_eq!(file["languages"][0], "de");
    }
    let nothing = json(
        data.path(),
        &["letters", "--due", "--out", out.to_str().unwrap()],
    );
    assert_eq!(
        nothing.as_array().unwrap().len(),
        0,
        "what is printed is not due"
    );
    let single = json(
        data.path(),
        &[
            "letters",
            "--family",
            "EB-2026-0003",
            "--single",
            "--out",
            out.to_str().unwrap(),
        ],
    );
    assert_eq!(single.as_array().unwrap().len(), 1);
    let lists = std::fs::read_dir(&out).unwrap();
    let lists = lists.filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().ends_with("-liste.pdf")
    });
    assert_eq!(lists.count(), 2, "a posting list goes with each");
    let unknown = run(data.path(), &["letters", "--kind", "x", "--out", "y"]);
    assert_eq!(unknown.status.code(), Some(2));
    let words = String::from_utf8_lossy(&unknown.stderr).into_owned();
    assert!(words.contains("placement-info"), "{words}");
}

#[test]
fn people_are_found_in_any_spelling_and_script() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    for text in ["Chmelnyzkyj", "Khmelnytskyi", "Хмельницький", "chmelnizki"] {
        let hits = json(data.path(), &["search", text, "--limit", "50"]);
        let names: Vec<String> = hits
            .as_array()
            .unwrap()
            .iter()
            .map(|h| h["name"].as_str().unwrap().to_owned())
            .collect();
        assert!(
            names
                .iter()
                .any(|n| n.starts_with("Chmelny") || n.starts_with("Khmelny")),
            "{text}: {names:?}"
        );
    }
    let hit = json(data.path(), &["search", "EB-2026-0007"]);
    assert_eq!(hit[0]["file_number"], "EB-2026-0007");
}

#[test]
fn questions_that_need_no_database() {
    let data = folder();
    let ask = |a: &[&str]| json(data.path(), a);
    assert_eq!(
        ask(&["calendar", "interpreter-deadline", "2027-03-31"])["date"],
        "2027-03-22"
    );
    assert_eq!(
        ask(&["calendar", "interpreter-deadline", "2026-12-11"])["date"],
        "2026-12-04"
    );
    assert_eq!(
        ask(&["calendar", "workdays", "2026-12-21", "2026-12-31"])["days"],
        8
    );
    let duty = ask(&["duty", "2016-03-15", "--on", "2026-11-23"]);
    assert_eq!(
        (&duty["status"], &duty["grade"], &duty["ends_on"]),
        (
            &Value::from("full_time"),
            &Value::from(5),
            &Value::from("2032-07-31")
        )
    );
    let early = ask(&["duty", "2020-10-01", "--on", "2026-11-23"]);
    assert_eq!(
        (&early["status"], &early["starts_on"]),
        (&Value::from("not_yet"), &Value::from("2027-08-01"))
    );
    assert_eq!(
        ask(&["duty", "2008-08-01", "--on", "2026-11-23"])["status"],
        "ended"
    );
    assert_eq!(
        ask(&["duty", "2010", "--on", "2026-11-23"])["needs_review"],
        true
    );
    assert!(
        std::fs::read_dir(data.path()).unwrap().next().is_none(),
        "nothing was written"
    );
}
