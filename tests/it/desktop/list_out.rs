//! Tageslisten, Postausgangsliste, Adressaufkleber from the window: with the keyboard and with the mouse, what is on the
//! paper, and what is said when it cannot be.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::{Path, PathBuf};

use erstberatung::desktop::platform::Sides;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::file::File;
use erstberatung::store::rows::AppointmentRow;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::super::letters::readers::run as tool;
use super::letters::{opened, print_some, printable, tick};
use super::sandbox::{Sandbox, USUAL, moment};

fn words(path: &Path) -> String {
    let name = path.to_str().unwrap();
    let text = tool("pdftotext", "poppler-utils", &["-raw", name, "-"]);
    text.replace('\u{a0}', " ")
}

fn prints(sandbox: &Sandbox) -> Vec<PathBuf> {
    let record = sandbox.record();
    let asked = record.asked.iter().filter(|(what, _)| *what == "print");
    asked.map(|(_, path)| path.clone()).collect()
}

/// Today's appointments that take time.
fn today(sandbox: &Sandbox) -> Vec<AppointmentRow> {
    let day = moment().date();
    let span = sandbox.wait(sandbox.service().calendar(day, day)).unwrap();
    let mut rows = span.rows;
    rows.retain(|row| row.appointment.status.claims_time());
    rows
}

/// Saves what the dialog has set, and gives the words of the file.
fn saved(sandbox: &mut Sandbox) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("liste.pdf");
    sandbox.record().answers.push(path.clone());
    sandbox.click("list-out-save");
    words(&path)
}

fn posting(sandbox: &mut Sandbox) {
    sandbox.chord(
        Key::Character("p".into()),
        Modifiers::CTRL | Modifiers::SHIFT,
    );
}

#[test]
fn the_lists_of_today_are_printed_with_the_keyboard_alone() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.ctrl("p");
    assert!(sandbox.shows("Tageslisten drucken?"));
    assert!(sandbox.window.is_focused("list-out-print"));
    sandbox.key(Named::Enter);
    let printed = prints(&sandbox);
    assert_eq!(printed.len(), 1, "all sites in one file");
    let name = printed[0]
        .file_name()
        .unwrap()
        .to_string_lossy()
        .into_owned();
    assert_eq!(name, "Tagesliste-2026-11-25.pdf");
    assert!(
        !printed[0].parent().unwrap().exists(),
        "nothing stays behind in the clear"
    );
    let orders = sandbox.record().orders.clone();
    assert_eq!(
        orders[0].title, "Tageslisten",
        "the queue reads nothing about anybody"
    );
    assert_eq!(
        sandbox.strip().unwrap(),
        "Tageslisten vom Mi 25.11.2026 gedruckt."
    );
    assert!(!sandbox.shows("Tageslisten drucken?"));
}

#[test]
fn the_list_of_a_site_is_saved_with_the_mouse_and_holds_its_appointments() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let rows = today(&sandbox);
    let sites: std::collections::BTreeSet<_> = rows.iter().map(|r| r.appointment.site).collect();
    sandbox.click("today-lists");
    let all = saved(&mut sandbox);
    for row in &rows {
        assert!(
            all.contains(&row.file_number.to_string()),
            "{}",
            row.file_number
        );
    }
    let asked = sandbox.record().asked.clone();
    assert!(
        asked.iter().any(|(what, _)| *what == "open"),
        "shown afterwards"
    );
    assert_eq!(
        sandbox.strip().unwrap(),
        "Tageslisten vom Mi 25.11.2026 gespeichert."
    );
    // One after another, until every site had its turn: each appointment is on the list of its site alone.
    let office = sandbox.desk().context().office.clone();
    let mut seen = 0;
    for (at, site) in office.sites.iter().filter(|site| site.active).enumerate() {
        sandbox.click("today-lists");
        sandbox.tab_to("list-out-sites");
        for _ in 0..=at {
            sandbox.key(Named::ArrowRight);
        }
        if !sites.contains(&site.id) {
            assert!(sandbox.shows(
                "An diesem Tag ist kein Termin. Bitte wählen Sie einen anderen Tag oder Standort."
            ));
            sandbox.key(Named::Escape);
            continue;
        }
        let text = saved(&mut sandbox);
        for row in &rows {
            let listed = text.contains(&row.file_number.to_string());
            assert_eq!(
                listed,
                row.appointment.site == site.id,
                "{}",
                row.file_number
            );
            seen += usize::from(listed);
        }
    }
    assert_eq!(seen, rows.len());
}

#[test]
fn a_day_without_appointments_says_so_and_prints_nothing() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.ctrl("p");
    sandbox.tab_to("list-out-day");
    sandbox.ctrl("a");
    sandbox.write("22.11.2026");
    sandbox.key(Named::Enter);
    assert!(
        sandbox.shows(
            "An diesem Tag ist kein Termin. Bitte wählen Sie einen anderen Tag oder Standort."
        )
    );
    sandbox.key(Named::Enter);
    assert!(prints(&sandbox).is_empty());
    // Another day, and Enter at once: it is printed as soon as it is set.
    sandbox.tab_to("list-out-day");
    sandbox.ctrl("a");
    sandbox.write("25.11.2026");
    sandbox.key(Named::Enter);
    assert_eq!(prints(&sandbox).len(), 1);
}

#[test]
fn a_printer_that_is_gone_and_a_folder_that_vanished_are_told_in_the_dialog() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.record().no_printer = true;
    sandbox.ctrl("p");
    sandbox.key(Named::Enter);
    let texts = sandbox.desk().context().texts.clone();
    assert!(sandbox.shows(&texts.no_printer()));
    assert!(sandbox.shows("Tageslisten drucken?"), "the dialog stays");
    assert!(prints(&sandbox).iter().all(|path| !path.exists()));
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().join("gone").join("liste.pdf");
    sandbox.record().answers.push(gone.clone());
    sandbox.click("list-out-save");
    let told = texts.saving_folder_gone(&gone.parent().unwrap().display().to_string());
    assert!(sandbox.shows(&told));
    assert!(!gone.exists() && sandbox.strip().is_none());
    // Who asks for no file after all has none.
    sandbox.click("list-out-save");
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Tageslisten drucken?"));
}

#[test]
fn the_calendar_prints_the_list_of_its_day() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.alt("3");
    sandbox.ctrl("p");
    assert!(sandbox.shows("Tageslisten drucken?"));
    let text = saved(&mut sandbox);
    for row in today(&sandbox) {
        assert!(
            text.contains(&row.file_number.to_string()),
            "{}",
            row.file_number
        );
    }
    sandbox.click("calendar-day-list");
    sandbox.key(Named::Enter);
    assert_eq!(prints(&sandbox).len(), 1);
    let asked = sandbox.record().asked.clone();
    assert!(asked.iter().all(|(what, _)| *what != "print text"));
}

#[test]
fn ticked_letters_have_a_posting_list_and_labels_with_the_keyboard_alone() {
    let mut sandbox = opened(USUAL);
    tick(&mut sandbox, 3);
    posting(&mut sandbox);
    assert!(sandbox.shows("Postausgangsliste drucken?"));
    assert!(sandbox.shows("3 Umschläge · 1 Seite"));
    sandbox.key(Named::Enter);
    let printed = prints(&sandbox);
    assert_eq!(printed.len(), 1);
    assert_eq!(
        printed[0].file_name().unwrap(),
        "Postausgangsliste-2026-11-25.pdf"
    );
    assert_eq!(sandbox.strip().unwrap(), "Postausgangsliste gedruckt.");
    assert!(
        sandbox.shows("3 ausgewählt"),
        "nothing is entered, the ticks stay"
    );

    sandbox.ctrl("u");
    assert!(sandbox.shows("3 Aufkleber · 1 Bogen"));
    sandbox.tab_to("list-out-first");
    sandbox.ctrl("a");
    sandbox.write("25");
    assert!(sandbox.shows("Bitte eine Zahl von 1 bis 24 eingeben."));
    sandbox.key(Named::Enter);
    assert_eq!(prints(&sandbox).len(), 1, "there is no such label");
    sandbox.ctrl("a");
    sandbox.write("23");
    assert!(sandbox.shows("3 Aufkleber · 2 Bogen"));
    sandbox.key(Named::Enter);
    let printed = prints(&sandbox);
    assert_eq!(printed.len(), 2);
    assert_eq!(
        printed[1].file_name().unwrap(),
        "Adressaufkleber-2026-11-25.pdf"
    );
    let orders = sandbox.record().orders.clone();
    assert_eq!(orders[1].sides, Sides::One, "labels are on one side");
}

#[test]
fn a_printing_has_its_list_and_labels_with_the_mouse() {
    let mut sandbox = opened(USUAL);
    print_some(&mut sandbox, 3);
    sandbox.ctrl("2");
    sandbox.key(Named::Home);
    sandbox.click("letters-menu");
    sandbox.click("letters-posting");
    assert!(
        sandbox.shows("1 Umschlag · 1 Seite"),
        "the current letter alone"
    );
    sandbox.tab_to("list-out-which");
    sandbox.key(Named::ArrowRight);
    assert!(sandbox.shows("3 Umschläge · 1 Seite"));
    let text = saved(&mut sandbox);
    assert!(text.contains("3 Briefe"), "{text}");
    sandbox.click("letters-menu");
    sandbox.click("letters-labels");
    sandbox.tab_to("list-out-which");
    sandbox.key(Named::ArrowRight);
    sandbox.tab_to("list-out-sheets");
    sandbox.key(Named::End);
    assert!(sandbox.shows("Zeilenweise gezählt, 1 bis 16"));
    let text = saved(&mut sandbox);
    let made = super::letters::made(&sandbox);
    for letter in made {
        let family = sandbox
            .wait(sandbox.service().family(letter.family))
            .unwrap();
        assert!(text.contains(&family.family.address.town), "{text}");
    }
    assert_eq!(sandbox.strip().unwrap(), "Adressaufkleber gespeichert.");
}

#[test]
fn an_address_that_fits_no_label_leads_to_where_it_is_shortened() {
    let sandbox = opened(USUAL);
    let invites = |item: &&erstberatung::service::post_room::PostItem| {
        item.kind == erstberatung::domain::letter::LetterKind::Invitation
    };
    let items = printable(&sandbox);
    let family = items.iter().find(invites).unwrap().family;
    let file = sandbox.wait(sandbox.service().family(family)).unwrap();
    let before = File {
        family: file.family,
        guardians: file.guardians,
        children: file.children,
    };
    let mut after = before.clone();
    after.family.address.street = "Beispielhofstraße am Beispielhof Nordost 117a".into();
    let number = after.family.file_number.to_string();
    let _ = sandbox
        .wait(sandbox.service().save_file(Some(before), after))
        .unwrap();
    let mut sandbox = sandbox.after_a_crash();
    sandbox.alt("5");
    super::letters::tick_everything(&mut sandbox);
    sandbox.ctrl("u");
    let said = format!(
        "Diese Anschriften passen nicht auf einen Aufkleber von 70 × 36 mm: {number}. Bitte nehmen Sie Aufkleber von 105 × 37 mm, oder kürzen Sie die Anschrift."
    );
    assert!(sandbox.shows(&said), "{said}");
    sandbox.key(Named::Enter);
    assert!(prints(&sandbox).is_empty(), "no half sheet");
    // One way on: wider labels.
    sandbox.tab_to("list-out-sheets");
    sandbox.key(Named::End);
    assert!(!sandbox.shows(&said));
    sandbox.key(Named::Home);
    assert!(sandbox.shows(&said));
    // The other: the address.
    sandbox.click("list-out-shorten");
    assert!(sandbox.shows("Anschrift kürzen?"));
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_of_the_dialogs() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut shots: Vec<(&str, Sandbox)> = Vec::new();
        let mut sandbox = Sandbox::in_full_swing(size);
        sandbox.ctrl("p");
        shots.push(("day", sandbox));
        let mut sandbox = opened(size);
        tick(&mut sandbox, 3);
        posting(&mut sandbox);
        shots.push(("posting", sandbox));
        let mut sandbox = opened(size);
        tick(&mut sandbox, 3);
        sandbox.ctrl("u");
        shots.push(("labels", sandbox));
        let mut sandbox = opened(size);
        sandbox.ctrl("2");
        sandbox.click("letters-menu");
        shots.push(("menu", sandbox));
        for (name, mut sandbox) in shots {
            for look in [Look::Light, Look::Dark] {
                let (width, height, pixels) = sandbox.window.picture(look);
                let name = format!("list-out-{name}-{}", look.name());
                super::goldens::write_png(&name, width, height, &pixels);
            }
        }
    }
}
