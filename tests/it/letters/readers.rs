//! Independent programs read the files: poppler, qpdf, zbar. They belong to the build; without them the tests fail.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use erstberatung::domain::letter::LetterKind;
use erstberatung::domain::time::to_utc_s;
use erstberatung::letters::invitation::{self, Options};
use erstberatung::letters::language::LangTag;
use erstberatung::letters::letter::{Block, Letter, LetterheadKind, RichText, Style};
use erstberatung::letters::template::templates;
use unicode_normalization::UnicodeNormalization;

use super::{pdf, sample};
use crate::letters_texts;

/// Runs a program; a missing one is a failure with the package that holds it.
pub fn run(program: &str, package: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| {
            panic!("{program} is needed by this test: install the package {package} ({error})")
        });
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

/// The file under a name of its own, left in the build folder to be looked at.
fn written(name: &str, letters: &[Letter]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("letters");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, sample::pdf_of(letters)).unwrap();
    path
}

/// Words without marks, direction signs and punctuation at their ends.
pub fn words(text: &str) -> BTreeSet<String> {
    let plain: String = text
        .nfd()
        .filter(|c| !unicode_normalization::char::is_combining_mark(*c))
        .map(|c| if matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{a0}') { ' ' } else { c })
        .collect();
    plain
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}

pub fn source(letter: &Letter) -> String {
    let mut text = vec![
        letter.subject.clone(),
        letter.letterhead.return_line.clone(),
    ];
    text.extend(letter.address.lines.clone());
    text.extend(
        letter
            .info
            .iter()
            .map(|line| format!("{} {}", line.label, line.value)),
    );
    for part in &letter.parts {
        for block in &part.blocks {
            match block {
                Block::Heading(_, rich)
                | Block::Paragraph(rich)
                | Block::ListItem(rich)
                | Block::Tick(rich)
                | Block::Blank(rich)
                | Block::Notice(rich) => {
                    text.push(rich.to_plain());
                }
                Block::FactBox(facts) => {
                    for column in std::iter::once(&facts.left).chain(&facts.right) {
                        text.push(column.title.clone());
                        for row in &column.rows {
                            text.push(row.label.clone());
                            text.extend(
                                row.lines
                                    .iter()
                                    .map(erstberatung::letters::letter::RichText::to_plain),
                            );
                        }
                    }
                }
                Block::QrRow(row) => {
                    text.extend(row.captions.iter().map(|(_, caption)| caption.to_plain()));
                }
                Block::Signature(signature) => {
                    text.extend(signature.greeting.iter().chain(&signature.name).cloned());
                }
                Block::Facts(rows) => {
                    for (name, value) in rows {
                        text.extend([name.clone(), value.to_plain()]);
                    }
                }
                Block::Table(grid) => {
                    text.extend(grid.columns.iter().map(|(name, _)| name.clone()));
                    text.extend(grid.rows.iter().flatten().map(RichText::to_plain));
                }
                Block::Chart(chart) => {
                    text.extend(chart.lines.iter().map(|line| line.label.clone()));
                }
                Block::Gap(_) => {}
            }
        }
    }
    text.join(" ")
}

#[test]
fn pdftotext_gives_back_every_word() {
    for lang in [
        None,
        Some(LangTag::Ar),
        Some(LangTag::Fa),
        Some(LangTag::Ti),
        Some(LangTag::Uk),
    ] {
        let letter = sample::invitation(lang);
        let name = format!("words-{}", lang.unwrap_or(LangTag::De).tag());
        let path = written(&name, std::slice::from_ref(&letter));
        let read = words(&run(
            "pdftotext",
            "poppler-utils",
            &["-layout", path.to_str().unwrap(), "-"],
        ));
        let wanted = words(&source(&letter));
        assert!(wanted.len() > 40);
        let lost: Vec<&String> = wanted.difference(&read).collect();
        assert!(lost.is_empty(), "{lang:?} lost {lost:?}");
    }
}

/// The real texts in every language, with everything in them and with the least: conformant, sound, readable.
#[test]
fn every_built_in_invitation_conforms_and_is_read_back() {
    let translations = templates(LetterKind::Invitation)
        .unwrap()
        .iter()
        .map(|text| text.lang);
    let mut checked = 0;
    for lang in translations {
        let second = Some(lang).filter(|lang| *lang != LangTag::De);
        let variants = [
            ("full", letters_texts::full(second, true)),
            ("usual", letters_texts::usual(second, true)),
            ("spare", letters_texts::spare(second, true)),
        ];
        for (variant, facts) in variants {
            let letter = invitation::build(&facts, &Options::default()).unwrap();
            let name = format!("invitation-{variant}-{}", lang.tag());
            let path = written(&name, std::slice::from_ref(&letter));
            pdf::assert_conforms(&std::fs::read(&path).unwrap(), &name);
            let _ = run("qpdf", "qpdf", &["--check", path.to_str().unwrap()]);
            let read = words(&run(
                "pdftotext",
                "poppler-utils",
                &["-layout", path.to_str().unwrap(), "-"],
            ));
            let wanted = words(&source(&letter));
            let lost: Vec<&String> = wanted.difference(&read).collect();
            assert!(lost.is_empty(), "{name} lost {lost:?}");
            checked += 1;
        }
    }
    assert_eq!(checked, 87);
}

#[test]
fn qpdf_finds_no_error_and_pdffonts_only_embedded_subsets() {
    let letters = [
        sample::invitation(Some(LangTag::Ar)),
        sample::invitation(Some(LangTag::Ti)),
    ];
    let path = written("fonts", &letters);
    let path = path.to_str().unwrap();
    let _ = run("qpdf", "qpdf", &["--check", path]);
    let fonts = run("pdffonts", "poppler-utils", &[path]);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 6, "{fonts}");
    for row in rows {
        let columns: Vec<&str> = row.split_whitespace().collect();
        assert!(columns[0].as_bytes()[6] == b'+', "{row}");
        assert_eq!(columns[4..7], ["yes", "yes", "yes"], "{row}");
    }
}

#[test]
fn large_print_and_the_letterhead_of_the_state_authority_are_sound_files() {
    let mut letter = sample::invitation(Some(LangTag::Ar));
    letter.style = Style::LargePrint;
    letter.letterhead.kind = LetterheadKind::Schulamt;
    letter.letterhead.authority = "Schulamt für den Kreis Warendorf".into();
    letter.letterhead.sub_lines = vec!["Untere staatliche Schulaufsichtsbehörde".into()];
    let path = written("large-print", &[letter]);
    let _ = run("qpdf", "qpdf", &["--check", path.to_str().unwrap()]);
    let info = run("pdfinfo", "poppler-utils", &[path.to_str().unwrap()]);
    assert!(info.contains("Tagged:          yes"), "{info}");
}

/// What a phone reads on a page of a file.
fn scanned(path: &Path, page: &str) -> String {
    let picture = path.with_extension("");
    let arguments = [
        "-r",
        "150",
        "-f",
        page,
        "-l",
        page,
        "-singlefile",
        "-gray",
        "-png",
    ];
    let arguments: Vec<&str> = arguments
        .into_iter()
        .chain([path.to_str().unwrap(), picture.to_str().unwrap()])
        .collect();
    let _ = run("pdftoppm", "poppler-utils", &arguments);
    let picture = picture.with_extension("png");
    let read = run(
        "zbarimg",
        "zbar-tools",
        &["--raw", "-q", picture.to_str().unwrap()],
    );
    read.replace('\r', "").trim().to_owned()
}

#[test]
fn a_phone_reads_the_code_from_the_printed_page() {
    let path = written("code", &[sample::invitation(Some(LangTag::Ar))]);
    assert_eq!(
        scanned(&path, "1"),
        sample::CALENDAR.replace('\r', "").trim().to_owned()
    );
}

#[test]
fn a_phone_reads_the_appointment_in_summer_in_winter_and_when_the_clock_changes() {
    let at = |text: &str| chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    for (start, utc) in [
        ("2026-12-02 10:15", "20261202T091500Z"),
        ("2027-06-15 10:15", "20270615T081500Z"),
        // The clock goes forward on this night, and back on that one.
        ("2027-03-27 10:15", "20270327T091500Z"),
        ("2027-03-28 10:15", "20270328T081500Z"),
        ("2027-10-30 10:15", "20271030T081500Z"),
        ("2027-10-31 10:15", "20271031T091500Z"),
    ] {
        let start = at(start);
        let facts = invitation::InvitationFacts {
            start,
            end: start + chrono::Duration::minutes(90),
            start_utc_s: to_utc_s(start),
            end_utc_s: to_utc_s(start) + 90 * 60,
            letter_date: at("2026-11-25 00:00").date(),
            ..letters_texts::spare(Some(LangTag::Uk), true)
        };
        let letter = invitation::build(&facts, &Options::default()).unwrap();
        let path = written(&format!("code-{utc}"), &[letter]);
        // It stands beside the family's own language.
        let read = scanned(&path, "2");
        assert!(
            read.lines().any(|l| l == format!("DTSTART:{utc}")),
            "{read}"
        );
        let text = run("pdftotext", "poppler-utils", &[path.to_str().unwrap(), "-"]);
        let day = start.format("%d.%m.%Y").to_string();
        assert!(text.contains(&day) && text.contains("10:15"), "{text}");
    }
}
