//! `letters day-list`, `letters posting-list`, `letters labels`: what they write, count and refuse.

use super::super::letters::pdf::assert_conforms;
use super::super::letters::readers::run as tool;
use super::{folder, json, misused, refused, run};
use serde_json::Value;
use std::path::Path;

fn words(path: &Path) -> String {
    let name = path.to_str().unwrap();
    tool("pdftotext", "poppler-utils", &["-layout", name, "-"])
}

#[test]
fn the_offices_own_papers_are_written_counted_and_refused() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "planned"]);
    let due = json(data.path(), &["letters", "due"]);
    let invitations: Vec<&Value> = due
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["kind"] == "invitation" && row["group"] == "later")
        .collect();
    let day = invitations[0]["start"].as_str().unwrap()[..10].to_owned();

    // The lists of a day: as many as there are invitations to it.
    let out = data.path().join("day.pdf");
    let out_name = out.to_str().unwrap();
    let list = ["letters", "day-list", "--on", &day, "--out", out_name];
    let told = json(data.path(), &list);
    let on_day = |row: &&&Value| row["start"].as_str().unwrap().starts_with(&day);
    let wanted: Vec<&&Value> = invitations.iter().filter(on_day).collect();
    let lists = told["lists"].as_array().unwrap();
    let counted: u64 = lists
        .iter()
        .map(|l| l["appointments"].as_u64().unwrap())
        .sum();
    assert_eq!(counted, wanted.len() as u64);
    let text = words(&out);
    for row in &wanted {
        let number = row["file_number"].as_str().unwrap();
        assert!(text.contains(number), "{number}: {text}");
    }
    assert_conforms(&std::fs::read(&out).unwrap(), "day-list");
    let site = lists[0]["site"].to_string();
    let alone = json(data.path(), &[&list[..], &["--site", &site]].concat());
    assert_eq!(alone["lists"].as_array().unwrap().len(), 1);

    // A posting list and labels: one for each envelope.
    let post = data.path().join("post.pdf");
    let post_name = post.to_str().unwrap();
    let list = ["letters", "posting-list", "--later", "--out", post_name];
    let told = json(data.path(), &list);
    let envelopes = told["envelopes"].as_u64().unwrap();
    assert!(envelopes > 10);
    assert!(words(&post).contains(&format!("{envelopes} Briefe")));
    let labels = data.path().join("labels.pdf");
    let labels_name = labels.to_str().unwrap();
    let set = ["letters", "labels", "--later", "--out", labels_name];
    let told = json(data.path(), &set);
    assert_eq!(told["labels"].as_u64(), Some(envelopes));
    let first = json(data.path(), &[&set[..], &["--first", "24"]].concat());
    assert_eq!(first["pages"].as_u64(), Some((envelopes + 23).div_ceil(24)));
    assert_conforms(&std::fs::read(&labels).unwrap(), "labels");

    // The same for a printing.
    let batch = data.path().join("batch");
    let print = [
        "letters",
        "print",
        "--later",
        "--out",
        batch.to_str().unwrap(),
    ];
    let made = json(data.path(), &print);
    let id = made["batch"].as_str().unwrap();
    let again = ["letters", "posting-list", "--batch", id, "--out", post_name];
    let told = json(data.path(), &again);
    assert_eq!(told["envelopes"].as_u64(), Some(envelopes));

    // What is refused leaves no file, and no half one.
    let lost = data.path().join("lost.pdf");
    let lost_name = lost.to_str().unwrap();
    let to = |arguments: &[&'static str]| -> Vec<String> {
        let all = arguments.iter().chain(&["--out"]);
        let all = all.map(|part| (*part).to_owned());
        all.chain([lost_name.to_owned()]).collect()
    };
    for (arguments, sentence) in [
        (
            ["letters", "day-list", "--on", "2026-11-22"].as_slice(),
            "kein Termin",
        ),
        (&["letters", "posting-list"], "Kein Brief"),
    ] {
        let arguments = to(arguments);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let said = refused(data.path(), &arguments);
        assert!(said.contains(sentence), "{arguments:?}: {said}");
    }
    for (arguments, sentence) in [
        (
            ["letters", "day-list", "--site", "Atlantis"].as_slice(),
            "Standort gibt es nicht",
        ),
        (&["letters", "labels", "--sheet", "4x9"], "2x8"),
        (&["letters", "labels", "--first", "25"], "1 bis 24"),
        (&["letters", "posting-list", "--batch", "x"], "Kennung"),
    ] {
        let arguments = to(arguments);
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let said = misused(data.path(), &arguments);
        assert!(said.contains(sentence), "{arguments:?}: {said}");
    }
    assert!(!lost.exists());
    let gone = data.path().join("gone").join("labels.pdf");
    let gone = gone.to_str().unwrap();
    let said = refused(
        data.path(),
        &["letters", "labels", "--batch", id, "--out", gone],
    );
    assert!(said.contains("gibt es nicht"), "{said}");
    let usage = run(data.path(), &["letters", "day-list"]);
    assert_eq!(usage.status.code(), Some(2), "no file is named");
}
