//! The municipalities' lists through the command line: everything goes in once, and nothing twice.

use super::{folder, json, refused, run};
use serde_json::Value;
use std::path::{Path, PathBuf};

fn list(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/lists")
        .join(name);
    path.to_str().unwrap().to_owned()
}

/// A new real database, and the password in a file.
fn office(folder: &Path) -> (PathBuf, String) {
    let secret = folder.join("passwort");
    std::fs::write(&secret, "ein langes Testwort\n").unwrap();
    let secret = secret.to_str().unwrap().to_owned();
    let data = folder.join("daten");
    let made = json(
        &data,
        &["init", "--name", "Test Person", "--password-file", &secret],
    );
    assert_eq!(
        made["recovery_code"]
            .as_str()
            .unwrap()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .count(),
        28,
        "26 characters and two to check them"
    );
    (data, secret)
}

/// Lists with the households and children that the synthetic families give them.
const LISTS: [(&str, u64, u64); 3] = [
    ("ahlen_excel_cp1252.csv", AHLEN.0, AHLEN.1),
    ("beckum_haushalte_utf8bom.csv", BECKUM.0, BECKUM.1),
    ("warendorf_unicodetext_utf16.txt", WARENDORF.0, WARENDORF.1),
];
const AHLEN: (u64, u64) = (29, 67);
const BECKUM: (u64, u64) = (40, 84);
const WARENDORF: (u64, u64) = (51, 109);

#[test]
fn the_three_lists_go_in_whole_and_only_once() {
    let scratch = folder();
    let (data, secret) = office(scratch.path());
    let password = ["--password-file", secret.as_str()];
    for (name, families, children) in LISTS {
        let path = list(name);
        let dry = json(
            &data,
            &[&["import", &path, "--dry-run"][..], &password].concat(),
        );
        let real = json(&data, &[&["import", &path][..], &password].concat());
        for answer in [&dry, &real] {
            assert_eq!(
                answer["errors"].as_array().unwrap().len(),
                0,
                "{name}: {}",
                answer["errors"]
            );
            assert_eq!(
                (
                    answer["families_new"].as_u64(),
                    answer["children_new"].as_u64()
                ),
                (Some(families), Some(children)),
                "{name}"
            );
        }
    }
    for (name, _, children) in LISTS {
        let again = json(&data, &[&["import", &list(name)][..], &password].concat());
        assert_eq!(
            (&again["families_new"], &again["children_new"]),
            (&Value::from(0), &Value::from(0)),
            "{name} again"
        );
        assert_eq!(
            again["children_present"].as_u64(),
            Some(children),
            "{name}: all are there already"
        );
        assert!(again["duplicates"].as_array().unwrap().len() as u64 >= children);
    }
}

#[test]
fn lost_letters_are_named_by_row_and_column() {
    let scratch = folder();
    let (data, secret) = office(scratch.path());
    let answer = json(
        &data,
        &[
            "import",
            &list("ahlen_excel_cp1252.csv"),
            "--dry-run",
            "--password-file",
            &secret,
        ],
    );
    let warnings = answer["warnings"].as_array().unwrap();
    let lost: Vec<&Value> = warnings
        .iter()
        .filter(|w| w["message"].as_str().unwrap().contains("verloren gegangen"))
        .collect();
    assert!(
        lost.len() >= 5
            && lost
                .iter()
                .all(|w| w["row"].is_u64() && w["column"].is_string()),
        "{lost:?}"
    );
}

#[test]
fn a_list_with_a_bad_cell_writes_nothing_and_says_where() {
    let scratch = folder();
    let (data, secret) = office(scratch.path());
    let bad = scratch.path().join("liste.csv");
    std::fs::write(&bad, "Name;Vorname;geb. am;Straße;PLZ;Ort;Telefon\nMuster;Ada;31.02.2015;Beispielweg 1;59227;Ahlen;030 23125001\nMuster;Bo;03.05.2016;Beispielweg 1;59227;Ahlen;030 23125001\n").unwrap();
    let output = run(
        &data,
        &[
            "import",
            bad.to_str().unwrap(),
            "--json",
            "--password-file",
            &secret,
        ],
    );
    assert_eq!(output.status.code(), Some(1));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["children_new"], 0);
    let error = &answer["errors"][0];
    assert_eq!(
        (&error["row"], &error["column"]),
        (&Value::from(2), &Value::from("geb. am"))
    );
    assert_eq!(
        json(&data, &["search", "Muster", "--password-file", &secret])
            .as_array()
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn what_is_no_list_is_refused_with_a_sentence() {
    let scratch = folder();
    let (data, secret) = office(scratch.path());
    let try_bytes = |bytes: &[u8]| {
        let path = scratch.path().join("etwas.csv");
        std::fs::write(&path, bytes).unwrap();
        refused(
            &data,
            &["import", path.to_str().unwrap(), "--password-file", &secret],
        )
    };
    for bytes in [
        &b""[..],
        b"PK\x03\x04\x14\x00\x06\x00binary\x00\x00",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"%PDF-1.7\n\x00\xff\xfe",
    ] {
        let words = try_bytes(bytes);
        assert!(words.trim().ends_with('.') && words.len() < 400, "{words}");
    }
    let missing = refused(
        &data,
        &["import", "/gibt/es/nicht.csv", "--password-file", &secret],
    );
    assert!(missing.contains("gibt es nicht"), "{missing}");
}

#[test]
fn faulty_rows_are_left_out_when_told_so_and_the_sender_gets_an_answer() {
    let scratch = folder();
    let (data, secret) = office(scratch.path());
    let password = ["--password-file", secret.as_str()];
    let list = scratch.path().join("liste.csv");
    std::fs::write(
        &list,
        "Familienname;Vorname;Geburtsdatum;Ort;Telefon\nMuster;Anna;31.02.2015;Ahlen;030 23125001\nProbe;Ben;05.06.2014;Ahlen;030 23125002\n",
    )
    .unwrap();
    let list = list.to_str().unwrap();
    let answer = scratch.path().join("antwort.csv");
    let told = ["--report", answer.to_str().unwrap()];
    // Without being told, nothing goes in; the answer is written all the same.
    let _ = refused(&data, &[&["import", list][..], &told, &password].concat());
    let text = std::fs::read_to_string(&answer).unwrap();
    assert!(text.contains("2;\"\";nicht lesbar;"), "{text}");
    assert!(!text.contains("Muster"), "{text}");
    let written = json(
        &data,
        &[&["import", list, "--skip-faulty"][..], &password].concat(),
    );
    assert_eq!(
        (&written["children_new"], &written["rows_faulty"]),
        (&Value::from(1), &Value::from(1))
    );
    // What was recorded goes out as a list, and back in without a change.
    let out = scratch.path().join("familien.csv");
    let gone = json(
        &data,
        &[
            &["export", "families", "--out", out.to_str().unwrap()][..],
            &password,
        ]
        .concat(),
    );
    assert_eq!(gone["children"], Value::from(1));
    let back = json(
        &data,
        &[&["import", out.to_str().unwrap()][..], &password].concat(),
    );
    assert_eq!(
        (
            &back["children_new"],
            &back["families_changed"],
            &back["children_present"]
        ),
        (&Value::from(0), &Value::from(0), &Value::from(1))
    );
}
