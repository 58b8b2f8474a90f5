//! `import-schools` and `schools` as other programs see them.

use super::{folder, json, refused, run};

/// The administration of the sample office.
const ADMIN: &str = "V. Schablone";
const LIST: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/data/schools/schuldaten_auszug.csv"
);

#[test]
fn the_official_list_is_looked_at_taken_over_and_shown() {
    let data = folder();
    let made = run(data.path(), &["demo", "--until", "imported", "--no-window"]);
    assert_eq!(made.status.code(), Some(0));
    let looked = json(
        data.path(),
        &["import-schools", LIST, "--dry-run", "--user", ADMIN],
    );
    assert_eq!(looked["rows"], 16);
    assert_eq!(looked["command"], serde_json::Value::Null);
    assert_eq!(looked["left_out"].as_array().unwrap().len(), 10);
    let of = |value: &serde_json::Value, number: &str| -> serde_json::Value {
        let all = value.as_array().unwrap();
        all.iter()
            .find(|s| s["number"] == number)
            .cloned()
            .unwrap_or_default()
    };
    let phone = of(&looked["differences"], "120509");
    assert_eq!(phone["change"], "changed");
    assert_eq!(phone["fields"][0]["to"], "030 23125000");
    let before = json(data.path(), &["schools"]);
    assert_eq!(before.as_array().unwrap().len(), 85);
    let done = json(data.path(), &["import-schools", LIST, "--user", ADMIN]);
    assert!(done["command"].is_string());
    let after = json(data.path(), &["schools"]);
    assert_eq!(after.as_array().unwrap().len(), 88);
    assert_eq!(of(&after, "120509")["phone"], "030 23125000");
    assert_eq!(of(&after, "198201")["open"], true, "closes tomorrow");
    let words = run(data.path(), &["import-schools", LIST, "--user", ADMIN]);
    let words = String::from_utf8_lossy(&words.stderr).into_owned();
    assert!(
        words.contains("0 neu, 0 geändert, 0 geschlossen"),
        "{words}"
    );
}

#[test]
fn what_is_no_list_of_schools_is_refused() {
    let data = folder();
    let made = run(data.path(), &["demo", "--until", "imported", "--no-window"]);
    assert_eq!(made.status.code(), Some(0));
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let words = refused(data.path(), &["import-schools", readme, "--user", ADMIN]);
    assert!(words.contains("Das ist keine Schulliste"), "{words}");
    let words = refused(
        data.path(),
        &["import-schools", "nirgends.csv", "--user", ADMIN],
    );
    assert!(!words.contains("Schulliste"), "{words}");
}
