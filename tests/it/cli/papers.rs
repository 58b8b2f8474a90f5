//! `papers` and `export children-schild`: what they refuse in one sentence, and that nothing is left behind then.

use super::{folder, json, misused, refused};

#[test]
fn what_does_not_exist_is_refused_by_name() {
    let data = folder();
    let out = data.path().join("schreiben");
    let out_name = out.to_str().unwrap();
    let demo = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    assert_eq!(demo["families"], 120);
    let told = misused(
        data.path(),
        &[
            "papers",
            "brief",
            "--family",
            "EB-2026-0001",
            "--out",
            out_name,
        ],
    );
    assert!(
        told.contains("handover_sheet") && told.contains("interim"),
        "{told}"
    );
    // Nobody was handed over: there is no sheet of it.
    let told = refused(
        data.path(),
        &[
            "papers",
            "handover-sheet",
            "--family",
            "EB-2026-0001",
            "--out",
            out_name,
        ],
    );
    assert!(told.contains("nicht an das Schulamt übergeben"), "{told}");
    let told = misused(
        data.path(),
        &[
            "export",
            "children-schild",
            "--school",
            "120492",
            "--encoding",
            "utf-7",
            "--out",
            out_name,
        ],
    );
    assert!(told.contains("windows-1252"), "{told}");
    assert!(!out.exists(), "nothing is left behind");
}
