//! `texts`: the list, files for translators and back, the check of a file with its line, the release.

use super::{folder, json, misused, refused};

#[test]
fn texts_are_listed_carried_checked_and_released() {
    let data = folder();
    let demo = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    assert_eq!(demo["families"], 120);
    let all = json(data.path(), &["texts", "list"]);
    assert_eq!(all.as_array().unwrap().len(), 298);
    let one = ["texts", "list", "--kind", "invitation", "--language", "ar"];
    let found = json(data.path(), &one);
    assert_eq!(
        (&found[0]["text"], &found[0]["state"]),
        (&"invitation.ar".into(), &"draft".into())
    );
    let told = misused(data.path(), &["texts", "list", "--kind", "brief"]);
    assert!(told.contains("„brief“"), "{told}");

    // Out, changed, looked at, and in.
    let path = data.path().join("texte.xlf");
    let name = path.to_str().unwrap();
    let which = ["--kind", "invitation", "--language", "ar"];
    let out = json(
        data.path(),
        &[&["texts", "export", "--out", name], &which[..]].concat(),
    );
    assert_eq!(out["texts"], 1);
    let file = std::fs::read_to_string(&path).unwrap();
    let words = file.split("needs-review-translation\">").nth(1).unwrap();
    let words = words.split("</target>").next().unwrap();
    std::fs::write(&path, file.replacen(words, "جديد", 1)).unwrap();
    let looked = json(data.path(), &["texts", "import", name, "--dry-run"]);
    assert_eq!(
        (&looked["saved"], &looked["texts"][0]["verdict"]),
        (&0.into(), &"changes".into())
    );
    assert!(json(data.path(), &one)[0]["draft"].is_null());
    let read = json(data.path(), &["texts", "import", name]);
    assert_eq!(read["saved"], 1);
    assert_eq!(json(data.path(), &one)[0]["draft"], 1001);
    let told = refused(data.path(), &["texts", "import", "/nirgends.xlf"]);
    assert!(!told.is_empty());
    std::fs::write(&path, &file[..file.len() / 2]).unwrap();
    let told = refused(data.path(), &["texts", "import", name]);
    assert!(told.contains("beschädigt"), "{told}");

    // The release takes the newest draft.
    let _ = json(data.path(), &["texts", "release", "invitation.ar"]);
    let found = json(data.path(), &one);
    assert_eq!(
        (&found[0]["version"], &found[0]["state"]),
        (&1001.into(), &"released".into())
    );
    let told = misused(data.path(), &["texts", "release", "invitation.xx"]);
    assert!(told.contains("„invitation.xx“"), "{told}");
}

#[test]
fn a_bad_file_is_said_with_its_line() {
    let data = folder();
    let _ = json(data.path(), &["demo", "--no-window", "--until", "imported"]);
    let good = include_str!("../../../assets/templates/invitation.tr.toml");
    let path = data.path().join("text.toml");
    let name = path.to_str().unwrap();
    std::fs::write(&path, good).unwrap();
    assert_eq!(
        json(data.path(), &["texts", "check", name])["ok"],
        true,
        "control"
    );
    let second = good.match_indices("[[block]]").nth(1).unwrap().0;
    let unclosed = format!("{}[[block{}", &good[..second], &good[second + 9..]);
    std::fs::write(&path, unclosed).unwrap();
    let line = good[..second].matches('\n').count() + 1;
    let told = refused(data.path(), &["texts", "check", name]);
    assert!(told.contains(&format!("Zeile {line}: ")), "{told}");
    std::fs::write(&path, good.replacen("{datum}", "{tarih}", 1)).unwrap();
    let told = refused(data.path(), &["texts", "check", name]);
    assert!(
        told.contains("Den Platzhalter {tarih} gibt es nicht."),
        "{told}"
    );
    let place = good.split("{datum}").next().unwrap();
    let block = place.matches("[[block]]").count();
    assert!(told.contains(&format!("Absatz {block} (Zeile ")), "{told}");
}
