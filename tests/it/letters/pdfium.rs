//! The reader that browsers have, PDFium, gives back every word of a letter in every language.

use std::path::Path;
use std::process::Command;

use erstberatung::domain::letter::LetterKind;
use erstberatung::letters::invitation::{self, Options};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::Letter;
use erstberatung::letters::template::templates;

use super::readers::{source, words};
use super::sample;
use crate::letters_texts::usual;

/// What it reads in each file.
fn read(files: &[String]) -> Vec<String> {
    let python = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pdfium/bin/python");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/letters/pdfium.py");
    let output = Command::new(python).arg(script).args(files).output();
    let output = output.unwrap_or_else(|error| {
        panic!("PDFium is needed by this test: .ci/pdfium installs it ({error})")
    });
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn pdfium_gives_back_every_word_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let texts = templates(LetterKind::Invitation).unwrap();
    let letters: Vec<(LangTag, Letter)> = texts
        .iter()
        .map(|text| {
            let second = Some(text.lang).filter(|lang| *lang != LangTag::De);
            let facts = usual(second, true);
            let letter = invitation::build(&facts, &Options::default()).unwrap();
            (text.lang, letter)
        })
        .collect();
    let files: Vec<String> = letters
        .iter()
        .map(|(lang, letter)| {
            let path = folder.path().join(format!("{}.pdf", lang.tag()));
            std::fs::write(&path, sample::pdf_of(std::slice::from_ref(letter))).unwrap();
            path.to_str().unwrap().to_owned()
        })
        .collect();
    let read = read(&files);
    assert_eq!(read.len(), letters.len());
    let mut lost = Vec::new();
    for ((lang, letter), read) in letters.iter().zip(&read) {
        // It drops the sign that keeps two letters of one word from joining (U+200C).
        let whole = |text: &str| words(&text.replace('\u{200c}', ""));
        let (wanted, read) = (whole(&source(letter)), whole(read));
        assert!(wanted.len() > 40);
        let missing: Vec<String> = wanted.difference(&read).cloned().collect();
        if !missing.is_empty() {
            lost.push((lang.tag(), missing));
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
    // Control: a word that stands in no letter is missed.
    assert!(
        read.iter()
            .all(|text| !words(text).contains("Zuweisungsbescheid"))
    );
}
