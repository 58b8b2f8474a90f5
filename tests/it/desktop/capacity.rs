//! Kapazität: the matrix of free places, its entry by keyboard, what is pasted, the request to schools.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;

use erstberatung::desktop::theme::Look;
use erstberatung::domain::capacity::{CapacityReport, Intake, ReportSource};
use erstberatung::domain::change::Deed;
use erstberatung::domain::rights::Role;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

/// The matrix before somebody of this role, in the office in full swing.
fn matrix_of(role: Role, size: (f32, f32)) -> Sandbox {
    let mut sandbox = Sandbox::in_full_swing(size).at_the_desk_of(role, moment(), size);
    sandbox.alt("4");
    sandbox.ctrl("3");
    sandbox
}

fn matrix(size: (f32, f32)) -> Sandbox {
    matrix_of(Role::SchoolSupervision, size)
}

/// Looks for a school, so that the first cell of it is chosen.
fn at_school(sandbox: &mut Sandbox, name: &str) {
    sandbox.ctrl("f");
    sandbox.write(name);
    sandbox.key(Named::Enter);
}

fn digit(sandbox: &mut Sandbox, digit: &str) {
    sandbox.chord(Key::Character(digit.into()), Modifiers::empty());
}

/// The newest figure of a school and grade.
fn newest(sandbox: &Sandbox, school: &str, grade: u8) -> Option<CapacityReport> {
    let book = sandbox.wait(sandbox.service().capacity()).unwrap();
    let vacancies = book.vacancies();
    vacancies.report(school, Intake::of_grade(grade)).cloned()
}

fn reported(sandbox: &Sandbox, school: &str, grade: u8) -> Option<u16> {
    newest(sandbox, school, grade).and_then(|report| report.regular)
}

const OELDE: &str = "198201";
const WADERSLOH: &str = "198195";

#[test]
fn figures_are_typed_cell_by_cell_and_taken_back_by_one_key() {
    let mut sandbox = matrix(USUAL);
    at_school(&mut sandbox, "Wadersloh");
    let before = newest(&sandbox, WADERSLOH, 5).unwrap();
    digit(&mut sandbox, "1");
    digit(&mut sandbox, "2");
    assert_eq!(
        newest(&sandbox, WADERSLOH, 5),
        Some(before.clone()),
        "nothing is written before Enter"
    );
    sandbox.key(Named::Enter);
    let after = newest(&sandbox, WADERSLOH, 5).unwrap();
    assert_eq!(
        (after.regular, after.reported_on),
        (Some(12), moment().date())
    );
    assert_eq!(
        (before.literacy.is_some(), after.literacy),
        (true, None),
        "nothing was said of it: the school's last word keeps its own day"
    );
    // The next cell is chosen: the figure goes there.
    digit(&mut sandbox, "7");
    sandbox.key(Named::Enter);
    assert_eq!(reported(&sandbox, WADERSLOH, 6), Some(7));
    sandbox.ctrl("z");
    assert_ne!(reported(&sandbox, WADERSLOH, 6), Some(7));
    assert_eq!(reported(&sandbox, WADERSLOH, 5), Some(12));
    sandbox.ctrl("z");
    assert_eq!(newest(&sandbox, WADERSLOH, 5), Some(before));
}

#[test]
fn esc_forgets_what_is_typed_and_a_dash_says_that_nothing_is_known() {
    let mut sandbox = matrix(USUAL);
    at_school(&mut sandbox, "Wadersloh");
    let before = reported(&sandbox, WADERSLOH, 5);
    digit(&mut sandbox, "9");
    sandbox.key(Named::Escape);
    sandbox.key(Named::Enter);
    assert_eq!(reported(&sandbox, WADERSLOH, 5), before);
    sandbox.key(Named::ArrowLeft);
    sandbox.key(Named::Delete);
    sandbox.key(Named::Enter);
    let unknown = newest(&sandbox, WADERSLOH, 5).unwrap();
    assert_eq!(
        (unknown.regular, unknown.reported_on),
        (None, moment().date())
    );
}

#[test]
fn a_figure_is_copied_to_the_school_below_in_one_command() {
    let mut sandbox = matrix(USUAL);
    // The first two schools of the view.
    let book = sandbox.wait(sandbox.service().capacity()).unwrap();
    let of_form = book.office.schools.iter().filter(|s| s.form_key == "15");
    let [one, other] = of_form
        .take(2)
        .map(|s| s.number.clone())
        .collect::<Vec<_>>()
        .try_into()
        .unwrap();
    digit(&mut sandbox, "6");
    sandbox.ctrl("d");
    assert_eq!(reported(&sandbox, &one, 5), Some(6));
    assert_eq!(reported(&sandbox, &other, 5), Some(6));
    let last = sandbox.wait(sandbox.service().last_deeds(1)).unwrap();
    assert_eq!(last[0].command.deed, Deed::CapacityReported(2));
}

#[test]
fn a_block_is_pasted_as_one_command_or_refused_with_every_reason() {
    let mut sandbox = matrix(USUAL);
    at_school(&mut sandbox, "Wadersloh");
    let before = reported(&sandbox, WADERSLOH, 6);
    sandbox.clipboard = Some("4\t-1\tca. 3\t3 (?)\n".into());
    sandbox.ctrl("v");
    assert!(sandbox.shows("Die Zahlen lassen sich nicht übernehmen"));
    for typed in ["„-1“", "„ca. 3“", "„3 (?)“"] {
        let words = format!("{typed} ist keine Zahl von 0 bis 99. Ein „?“ heißt: nicht bekannt.");
        let found = (5..=8).any(|grade| sandbox.shows(&format!("Zeile 1, Jg. {grade}: {words}")));
        assert!(found, "{typed}");
    }
    sandbox.key(Named::Escape);
    assert_eq!(
        reported(&sandbox, WADERSLOH, 6),
        before,
        "nothing half done"
    );
    sandbox.clipboard = Some("1\n2\n3\n".into());
    sandbox.ctrl("v");
    assert!(
        sandbox.shows("Die Tabelle hat 3 Zeilen, von der gewählten Schule an stehen hier nur 2.")
    );
    sandbox.key(Named::Escape);
    sandbox.clipboard = Some("4\t\t8\n".into());
    sandbox.ctrl("v");
    assert!(sandbox.shows("2 Zahlen übernehmen"));
    assert_ne!(
        reported(&sandbox, WADERSLOH, 7),
        Some(8),
        "only shown so far"
    );
    sandbox.key(Named::Enter);
    assert_eq!(reported(&sandbox, WADERSLOH, 5), Some(4));
    assert_eq!(reported(&sandbox, WADERSLOH, 6), before);
    assert_eq!(reported(&sandbox, WADERSLOH, 7), Some(8));
}

#[test]
fn the_whole_school_is_entered_at_once() {
    let mut sandbox = matrix(USUAL);
    at_school(&mut sandbox, "Oelde");
    sandbox.click("capacity-enter");
    assert!(sandbox.shows("Freie Plätze der Schule"));
    // The focus stands on the chosen grade; what stands there is replaced.
    sandbox.ctrl("a");
    sandbox.write("ca. 3");
    assert!(sandbox.shows("„ca. 3“ ist keine Zahl von 0 bis 99. Ein „?“ heißt: nicht bekannt."));
    sandbox.key(Named::Enter);
    assert!(
        sandbox.shows("Freie Plätze der Schule"),
        "what is wrong is not written"
    );
    sandbox.ctrl("a");
    sandbox.write("3");
    sandbox.key(Named::Enter);
    let report = newest(&sandbox, OELDE, 5).unwrap();
    assert_eq!(
        (report.regular, report.source, report.support_total),
        (Some(3), ReportSource::Email, None)
    );
    // Every grade that had a figure has one of today.
    assert_eq!(
        newest(&sandbox, OELDE, 8).unwrap().reported_on,
        moment().date()
    );
    assert_eq!(newest(&sandbox, OELDE, 11), None);
}

#[test]
fn whoever_may_not_place_reads_and_enters_nothing() {
    let mut sandbox = matrix_of(Role::Counsellor, USUAL);
    at_school(&mut sandbox, "Wadersloh");
    let before = newest(&sandbox, WADERSLOH, 5);
    digit(&mut sandbox, "5");
    sandbox.key(Named::Enter);
    sandbox.clipboard = Some("1".into());
    sandbox.ctrl("v");
    sandbox.key(Named::F2);
    assert_eq!(newest(&sandbox, WADERSLOH, 5), before);
    assert!(!sandbox.shows("Zahlen eintragen"));
    assert!(sandbox.shows("Summe frei"));
}

#[test]
fn schools_with_old_figures_are_asked_by_a_text_that_names_no_child() {
    let mut sandbox = matrix(USUAL);
    sandbox.click("capacity-request");
    sandbox.click("capacity-ask-copy");
    let text = sandbox.clipboard.clone().unwrap();
    assert!(text.contains("Sekundarschule an der Marienlinde"));
    assert!(
        !text.contains("Sekundarschule Wadersloh"),
        "its figures are fresh"
    );
    assert!(text.contains("EF") || text.contains("10      |"));
    let service = sandbox.service();
    for name in sandbox
        .wait(service.capacity_people())
        .unwrap()
        .names
        .values()
    {
        assert!(!text.contains(name.as_str()));
    }
    let file = tempfile::tempdir().unwrap();
    let path = file.path().join("texte.txt");
    sandbox.record().answers = vec![path.clone()];
    sandbox.click("capacity-ask-save");
    assert_eq!(std::fs::read_to_string(path).unwrap(), text);
}

#[test]
fn the_figures_go_to_a_file_and_come_back() {
    let mut sandbox = matrix(USUAL);
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("plaetze.csv");
    sandbox.record().answers = vec![path.clone()];
    sandbox.ctrl("e");
    let text = std::fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|l| l.starts_with(WADERSLOH)).unwrap();
    assert!(line.contains("Wadersloh"));
    std::fs::write(&path, text.replace(line, &format!("{WADERSLOH};;;;;;;1"))).unwrap();
    sandbox.record().answers = vec![path];
    sandbox.click("capacity-file");
    sandbox.click("capacity-paste-confirm");
    assert_eq!(reported(&sandbox, WADERSLOH, 5), Some(1));
    assert_eq!(
        newest(&sandbox, WADERSLOH, 5).unwrap().source,
        ReportSource::File
    );
}

#[test]
fn the_matrix_looks_as_agreed() {
    for size in [USUAL, (1440.0, 900.0), (1920.0, 1080.0)] {
        let mut sandbox = matrix(size);
        at_school(&mut sandbox, "Oelde");
        sandbox.key(Named::Escape);
        for _ in 0..3 {
            sandbox.key(Named::ArrowRight);
        }
        sandbox.holds("capacity");
    }
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [
        ((1280.0, 800.0), "small"),
        ((1440.0, 900.0), "usual"),
        ((1920.0, 1080.0), "large"),
    ] {
        let mut sandbox = matrix(size);
        at_school(&mut sandbox, "Oelde");
        sandbox.key(Named::Escape);
        for _ in 0..3 {
            sandbox.key(Named::ArrowRight);
        }
        for look in Look::ALL {
            picture(&mut sandbox, &format!("{name}-{}", look.name()), look);
        }
        if name == "small" {
            sandbox.key(Named::F2);
            picture(&mut sandbox, "form", Look::Light);
            sandbox.key(Named::Escape);
            sandbox.click("capacity-request");
            picture(&mut sandbox, "request", Look::Light);
            sandbox.key(Named::Escape);
            sandbox.clipboard = Some("4\t-1\tca. 3\n".into());
            sandbox.ctrl("v");
            picture(&mut sandbox, "refused", Look::Light);
            sandbox.key(Named::Escape);
            sandbox.clipboard = Some("4\t1\n2\t3".into());
            sandbox.ctrl("v");
            picture(&mut sandbox, "paste", Look::Light);
            sandbox.key(Named::Escape);
            sandbox.click("capacity-school");
            picture(&mut sandbox, "school", Look::Light);
        }
    }
}

fn picture(sandbox: &mut Sandbox, name: &str, look: Look) {
    let (width, height, pixels) = sandbox.window.picture(look);
    goldens::write_png(&format!("look-capacity-{name}"), width, height, &pixels);
}
