//! The post room on the command line: from what is due to a letter made again byte for byte.

use super::{folder, json, misused};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::path::Path;

fn of_group<'a>(rows: &'a Value, group: &str) -> Vec<&'a Value> {
    let rows = rows.as_array().unwrap();
    rows.iter().filter(|row| row["group"] == group).collect()
}

fn hash(path: &Path) -> String {
    let digest = Sha256::digest(std::fs::read(path).unwrap());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn letters_are_printed_posted_returned_and_made_again() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "planned"]);
    let before = json(data.path(), &["letters", "due"]);
    let later = of_group(&before, "later");
    let first = later
        .iter()
        .find(|row| row["kind"] == "invitation")
        .unwrap();
    let number = first["file_number"].as_str().unwrap().to_owned();
    let out = data.path().join("post");
    let print = ["letters", "print", "--later", "--family", &number, "--out"];
    let made = json(
        data.path(),
        &[&print[..], &[out.to_str().unwrap()]].concat(),
    );
    let letters = made["letters"].as_array().unwrap();
    let kinds: Vec<&str> = letters
        .iter()
        .map(|l| l["kind"].as_str().unwrap())
        .collect();
    assert_eq!(kinds, ["invitation", "privacy"], "one envelope");
    let files = made["files"].as_array().unwrap();
    assert_eq!(files.len(), 2, "the letters, and the list");
    for file in files {
        let path = Path::new(file["path"].as_str().unwrap());
        assert_eq!(hash(path), file["sha256"].as_str().unwrap());
    }
    assert_eq!(
        (&files[0]["authority"], &files[1]["authority"]),
        (&"ki".into(), &Value::Null)
    );
    let id = letters[0]["letter"].as_str().unwrap();
    let _ = json(data.path(), &["letters", "post", id]);
    let copy = data.path().join("copy.pdf");
    let again = ["letters", "reproduce", id, "--out", copy.to_str().unwrap()];
    let again = json(data.path(), &again);
    assert_eq!(
        (again["same"].as_bool(), again["sha256"].as_str()),
        (Some(true), Some(&*hash(&copy)))
    );
    let wrong = misused(
        data.path(),
        &["letters", "returned", id, "--reason", "eaten"],
    );
    assert!(wrong.contains("no-letter-box"), "{wrong}");
    let _ = json(
        data.path(),
        &["letters", "returned", id, "--reason", "no-letter-box"],
    );
    let after = json(data.path(), &["letters", "due"]);
    let back = of_group(&after, "returned");
    assert_eq!((back.len(), back[0]["letter"].as_str()), (1, Some(id)));
    let history = json(data.path(), &["letters", "history", id]);
    let words: Vec<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["what"].as_str().unwrap())
        .collect();
    assert_eq!(words, ["made", "printed", "posted", "returned"]);
    let _ = json(data.path(), &["undo"]);
    let undone = json(data.path(), &["letters", "due"]);
    assert!(of_group(&undone, "returned").is_empty());
    let batches = json(data.path(), &["letters", "batches"]);
    assert_eq!(batches[0]["letters"], 2);
    let nobody = misused(data.path(), &["letters", "history", "x"]);
    assert!(nobody.contains("Kennung"), "{nobody}");
}
