//! Free places on the command line: read in all or nothing, shown, written.

use super::{folder, json, run};

const WADERSLOH: &str = "198195";

#[test]
fn a_list_is_tried_read_in_shown_and_written() {
    let data = folder();
    let data = data.path();
    let _ = json(data, &["demo", "--no-window", "--until", "imported"]);
    let user = ["--user", "M. Entwurf"];
    let list = data.join("plaetze.csv");
    let file = list.to_str().unwrap();
    let with = |arguments: &[&'static str]| -> Vec<String> {
        let all = arguments.iter().chain(&user).map(|a| (*a).to_owned());
        all.map(|a| if a == "FILE" { file.to_owned() } else { a })
            .collect()
    };
    let call = |arguments: &[&'static str]| {
        let all = with(arguments);
        json(data, &all.iter().map(String::as_str).collect::<Vec<_>>())
    };
    std::fs::write(&list, format!("Schulnummer;5;6\n{WADERSLOH};-1;ca. 3\n")).unwrap();
    let all = with(&["capacity", "import", "FILE", "--json"]);
    let refused = run(data, &all.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(refused.status.code(), Some(1));
    let said: serde_json::Value = serde_json::from_slice(&refused.stdout).unwrap();
    assert_eq!(said["errors"].as_array().unwrap().len(), 2, "{said}");
    let none = call(&["capacity", "list"]);
    assert_eq!(
        none["places"].as_array().unwrap().len(),
        0,
        "nothing half done"
    );

    std::fs::write(&list, format!("Schulnummer;5;6\n{WADERSLOH};3;0\n")).unwrap();
    let tried = call(&["capacity", "import", "FILE", "--dry-run"]);
    assert_eq!(
        (tried["figures"].as_u64(), &tried["command"]),
        (Some(2), &serde_json::Value::Null)
    );
    let none = call(&["capacity", "list"]);
    assert_eq!(none["places"].as_array().unwrap().len(), 0);
    let read = call(&["capacity", "import", "FILE"]);
    assert!(read["command"].is_string());
    let shown = call(&["capacity", "list"]);
    let cell = &shown["places"][0];
    assert_eq!(
        (cell["grade"].as_u64(), cell["free"].as_i64()),
        (Some(5), Some(3))
    );
    let all = with(&["capacity", "export"]);
    let written = run(data, &all.iter().map(String::as_str).collect::<Vec<_>>());
    let text = String::from_utf8(written.stdout).unwrap();
    assert!(text.lines().any(|l| l.starts_with(WADERSLOH)), "{text}");
}
