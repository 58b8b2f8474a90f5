//! Briefe: what it shows, what its keys really write, print and save, and that the preview is the paper.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::appointment::AppointmentStatus;
use erstberatung::domain::booking::CancelledBy;
use erstberatung::domain::letter::IssuedLetter;
use erstberatung::letters::din5008;
use erstberatung::letters::page::{Composition, Shape};
use erstberatung::letters::preview::DrawItem;
use erstberatung::service::letters::{LetterItem, LetterState};
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL, moment};

fn opened(size: (f32, f32)) -> Sandbox {
    let mut sandbox = Sandbox::in_full_swing(size);
    sandbox.alt("5");
    sandbox
}

fn letters(sandbox: &Sandbox) -> Vec<LetterItem> {
    sandbox.wait(sandbox.service().letters()).unwrap()
}

fn made(sandbox: &Sandbox) -> Vec<IssuedLetter> {
    letters(sandbox)
        .into_iter()
        .filter_map(|item| match item.state {
            LetterState::Made(letter) => Some(*letter),
            _ => None,
        })
        .collect()
}

fn printable(sandbox: &Sandbox) -> Vec<LetterItem> {
    letters(sandbox)
        .into_iter()
        .filter(|item| matches!(item.state, LetterState::Ready | LetterState::Outdated))
        .collect()
}

fn tick_everything(sandbox: &mut Sandbox) {
    sandbox.ctrl("a");
    let all = printable(sandbox).len();
    if !sandbox.shows(&format!("{all} ausgewählt")) {
        sandbox.ctrl("a");
    }
    assert!(
        sandbox.shows(&format!("{all} ausgewählt")),
        "Strg+A ticks every letter that can be printed"
    );
}

#[test]
fn an_empty_outbox_says_so() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("5");
    assert!(sandbox.shows("Der Postausgang ist leer."));
    assert!(sandbox.shows("Kein Brief ausgewählt."));
}

#[test]
fn letters_are_ticked_printed_and_entered_as_posted_with_the_keyboard_alone() {
    let mut sandbox = opened(USUAL);
    assert!(sandbox.window.is_focused("letters-table"));
    tick_everything(&mut sandbox);
    let wanted: Vec<_> = printable(&sandbox)
        .into_iter()
        .map(|item| item.row.appointment)
        .collect();
    let days: std::collections::BTreeSet<_> = wanted.iter().map(|a| a.start.date()).collect();
    let sheets = sandbox.wait(
        sandbox
            .service()
            .letter_sheets(&wanted.iter().map(|a| a.id).collect::<Vec<_>>()),
    );
    let sheets = sheets.unwrap();
    let before = made(&sandbox).len();
    sandbox.ctrl("p");
    assert!(sandbox.shows(&format!("{} Briefe drucken?", wanted.len())));
    assert!(sandbox.shows(&format!(
        "{} Briefe · {sheets} Blatt · nach PLZ sortiert",
        wanted.len()
    )));
    sandbox.key(Named::Enter);

    let asked = sandbox.record().asked.clone();
    assert_eq!(
        asked.iter().filter(|(what, _)| *what == "print").count(),
        days.len(),
        "one file for each day of appointments"
    );
    assert!(
        asked.iter().all(|(_, path)| !path.exists()),
        "no letter stays behind in the clear"
    );
    let posted = made(&sandbox);
    assert_eq!(posted.len(), before + wanted.len());
    for appointment in &wanted {
        let letter = posted
            .iter()
            .find(|l| l.appointment == Some(appointment.id))
            .unwrap();
        assert_eq!(letter.posted_on, Some(moment().date()));
        let now = sandbox
            .wait(sandbox.service().appointment(appointment.id))
            .unwrap();
        assert_ne!(now.appointment.status, AppointmentStatus::Booked);
    }
    let pages: i64 = posted
        .iter()
        .filter(|l| wanted.iter().any(|a| l.appointment == Some(a.id)))
        .map(|l| l.pages)
        .sum();
    assert!(pages > 0);
    let strip = sandbox.strip().unwrap();
    assert_eq!(strip, format!("{} Briefe gedruckt.", wanted.len()));

    sandbox.ctrl("z");
    assert_eq!(
        made(&sandbox).len(),
        before,
        "Strg+Z takes print and posting back at once"
    );
    assert_eq!(printable(&sandbox).len(), wanted.len());
}

#[test]
fn space_ticks_one_letter_and_esc_leaves_the_dialog_without_printing() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    sandbox.ctrl("a");
    assert!(sandbox.shows("0 ausgewählt"), "Strg+A again unticks");
    sandbox.ctrl("p");
    assert!(
        !sandbox.shows("0 Briefe drucken?"),
        "nothing to print, nothing is asked"
    );
    sandbox.key(Named::Home);
    sandbox.key(Named::Space);
    assert!(sandbox.shows("1 ausgewählt"));
    sandbox.ctrl("p");
    assert!(sandbox.shows("1 Brief drucken?"));
    let before = made(&sandbox).len();
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("1 Brief drucken?"));
    assert_eq!(made(&sandbox).len(), before);
    assert!(sandbox.record().asked.is_empty());
}

#[test]
fn saving_writes_one_file_for_each_family_into_the_typed_folder() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    let wanted = printable(&sandbox).len();
    let folder = tempfile::tempdir().unwrap();
    sandbox.ctrl("e");
    assert!(sandbox.window.is_focused("letters-folder"));
    sandbox.write("briefe");
    assert!(sandbox.shows("Bitte den vollständigen Pfad eingeben."));
    sandbox.key(Named::Enter);
    assert!(
        sandbox.shows(&format!("{wanted} Briefe als PDF speichern?")),
        "half a path is no folder"
    );
    for _ in 0.."briefe".len() {
        sandbox.key(Named::Backspace);
    }
    sandbox.write(folder.path().to_str().unwrap());
    sandbox.click("letters-single");
    sandbox.click("letters-save-confirm");
    let files: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(files.len(), wanted);
    for file in &files {
        assert!(fs::read(file).unwrap().starts_with(b"%PDF-"));
    }
    assert!(
        made(&sandbox)
            .iter()
            .all(|l| l.posted_on != Some(moment().date())),
        "saving posts nothing unless it is ticked"
    );
    assert_eq!(
        sandbox.strip().unwrap(),
        format!("{wanted} Briefe gespeichert.")
    );
    assert!(sandbox.shows("Der Postausgang ist leer.") || !letters(&sandbox).is_empty());
}

#[test]
fn without_a_printer_the_files_stay_and_nothing_counts_as_posted() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    let wanted = printable(&sandbox).len();
    sandbox.record().no_printer = true;
    sandbox.ctrl("p");
    sandbox.key(Named::Enter);
    let file = sandbox.record().asked.last().unwrap().1.clone();
    assert!(
        file.exists(),
        "the file that was not printed is still there"
    );
    assert!(file.starts_with(sandbox.folder()));
    assert_eq!(
        sandbox.strip().unwrap(),
        format!("{wanted} Briefe sind als PDF fertig.")
    );
    let folder = file.parent().unwrap().display().to_string();
    let (_, report) = sandbox.desk().strip().unwrap();
    assert!(report.consequences.iter().any(|c| c.contains(&folder)));
    let made = made(&sandbox);
    assert_eq!(made.len(), wanted);
    assert!(made.iter().all(|l| l.posted_on.is_none()));
}

#[test]
fn a_letter_that_can_no_longer_be_made_is_named_and_the_others_are_printed() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    let wanted = printable(&sandbox);
    let gone = wanted[0].row.clone();
    sandbox.ctrl("p");
    let service = sandbox.service();
    let cancelled = service.cancel(gone.appointment.id, CancelledBy::Family, "abgesagt");
    drop(sandbox.wait(cancelled).unwrap());
    sandbox.key(Named::Enter);
    assert_eq!(made(&sandbox).len(), wanted.len() - 1);
    assert!(sandbox.shows("1 Brief konnte nicht erstellt werden."));
    sandbox.click("letters-refused-close");
    assert!(!sandbox.shows("1 Brief konnte nicht erstellt werden."));
}

#[test]
fn the_folder_window_fills_the_field() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    let folder = tempfile::tempdir().unwrap();
    sandbox.record().answers.push(folder.path().to_path_buf());
    sandbox.ctrl("s");
    sandbox.click("letters-folder-pick");
    assert_eq!(sandbox.record().asked.last().unwrap().0, "pick folder");
    sandbox.click("letters-save-confirm");
    assert!(fs::read_dir(folder.path()).unwrap().count() > 0);
}

#[test]
fn a_printed_letter_is_entered_as_posted_later() {
    let mut sandbox = opened(USUAL);
    tick_everything(&mut sandbox);
    sandbox.ctrl("p");
    sandbox.click("letters-posted");
    sandbox.click("letters-print-confirm");
    let waiting = |sandbox: &Sandbox| {
        made(sandbox)
            .iter()
            .filter(|l| l.posted_on.is_none())
            .count()
    };
    let before = waiting(&sandbox);
    assert!(before > 0);
    sandbox.ctrl("2");
    assert!(sandbox.shows("Gedruckt, noch nicht verschickt"));
    sandbox.key(Named::Home);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(waiting(&sandbox), before - 1);
}

#[test]
fn enter_shows_the_page_large_and_esc_brings_the_list_back() {
    let mut sandbox = opened(USUAL);
    let small = sandbox.window.place("letters-page").width;
    sandbox.key(Named::Enter);
    assert!(sandbox.window.place("letters-page").width > small * 1.5);
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::Letters(None));
    assert!((sandbox.window.place("letters-page").width - small).abs() < 0.5);
    assert!(sandbox.window.is_focused("letters-table"));
}

#[test]
fn shielded_names_hide_the_page_too() {
    let mut sandbox = opened(USUAL);
    let _ = sandbox.window.place("letters-page");
    sandbox.key(Named::F9);
    assert!(sandbox.shows("Der Sichtschutz ist an. Der Brief wird nicht gezeigt."));
    let name = printable(&sandbox)[0].row.name.clone();
    assert!(!sandbox.shows(&name));
}

#[test]
fn the_site_filter_hides_letters_of_other_sites() {
    let mut sandbox = opened(USUAL);
    let all = letters(&sandbox)
        .iter()
        .filter(|i| !matches!(i.state, LetterState::Made(_)))
        .count();
    assert!(sandbox.shows(&format!("Postausgang {all}")));
    sandbox.chord(
        Key::Character("1".into()),
        Modifiers::CTRL | Modifiers::SHIFT,
    );
    let site = sandbox.desk().context().site.unwrap();
    let here = letters(&sandbox)
        .iter()
        .filter(|i| !matches!(i.state, LetterState::Made(_)) && i.row.appointment.site == site)
        .count();
    assert!(here < all);
    assert!(sandbox.shows(&format!("Postausgang {here}")));
}

fn lines(composition: &Composition, page: usize) -> usize {
    composition.pages[page]
        .items
        .iter()
        .filter(|item| matches!(item.shape, Shape::Text(_)))
        .count()
}

#[test]
fn the_preview_draws_what_goes_on_paper() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    let service = sandbox.service();
    let id = printable(&sandbox)[0].row.appointment.id;
    let composition = sandbox.wait(service.letter_preview(id)).unwrap();
    let drawn = sandbox.wait(service.letter_pages(id)).unwrap();
    assert_eq!(drawn.len(), composition.pages.len());
    assert_eq!(
        sandbox.wait(service.letter_sheets(&[id])).unwrap(),
        drawn.len()
    );
    for (at, page) in drawn.iter().enumerate() {
        let mut outlines = page.iter();
        for item in &composition.pages[at].items {
            let Shape::Text(line) = &item.shape else {
                continue;
            };
            let glyphs: usize = line.runs().iter().map(|run| run.glyphs.len()).sum();
            let found = outlines.find(|drawn| match drawn {
                DrawItem::Fill { path, ink } => {
                    *ink == line.ink && (glyphs == 0 || !path.is_empty())
                }
                DrawItem::Stroke { .. } => false,
            });
            assert!(found.is_some(), "a line of text is not drawn");
        }
    }
    assert!(lines(&composition, 0) > 10);
}

#[test]
fn the_window_outline_lies_at_its_millimetres_and_holds_the_address() {
    let mut sandbox = opened(USUAL);
    let page = sandbox.window.place("letters-page");
    let with = sandbox.window.picture(Look::Light);
    sandbox.click("letters-window");
    let without = sandbox.window.picture(Look::Light);
    let (width, pixels) = (with.0 as usize, with.2.len() / 4);
    let mut edges = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    for at in 0..pixels {
        if with.2[at * 4..at * 4 + 4] == without.2[at * 4..at * 4 + 4] {
            continue;
        }
        let (x, y) = ((at % width) as f32 + 0.5, (at / width) as f32 + 0.5);
        if !page.contains(iced::Point::new(x, y)) {
            continue;
        }
        let scale = din5008::PAGE_WIDTH / page.width;
        let (x, y) = ((x - page.x) * scale, (y - page.y) * scale);
        edges = (
            edges.0.min(x),
            edges.1.min(y),
            edges.2.max(x),
            edges.3.max(y),
        );
    }
    let near = |found: f32, wanted: f32| (found - wanted).abs() < 0.8;
    assert!(
        near(edges.0, 20.0) && near(edges.1, 45.0) && near(edges.2, 105.0) && near(edges.3, 90.0),
        "the window is drawn at {edges:?}"
    );
    let id = printable(&sandbox)[0].row.appointment.id;
    let composition = sandbox.wait(sandbox.service().letter_preview(id)).unwrap();
    let inside = composition.pages[0]
        .items
        .iter()
        .filter(|item| match &item.shape {
            Shape::Text(line) => {
                (20.0..105.0).contains(&line.x) && (62.7..90.0).contains(&line.baseline)
            }
            _ => false,
        })
        .count();
    assert!((3..=6).contains(&inside), "{inside} lines of address");
}

#[test]
fn pictures_of_the_letters() {
    opened(USUAL).holds("letters");
    opened((1920.0, 1080.0)).holds("letters");
    let mut texts = opened(USUAL);
    texts.ctrl("3");
    texts.holds("letters-texts");
}

#[test]
fn the_health_office_is_told_of_a_period_with_the_keyboard_alone() {
    let mut sandbox = opened(USUAL);
    sandbox.ctrl("g");
    assert!(sandbox.shows("Kinder an das Gesundheitsamt melden?"));
    assert!(sandbox.window.is_focused("letters-health-from"));
    // A time in which nobody was counselled: said in the dialog, nothing is printed.
    sandbox.ctrl("a");
    sandbox.write("01.02.2019");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("In diesem Zeitraum wurde kein Kind beraten, das noch zu melden ist."));
    assert!(
        sandbox
            .record()
            .asked
            .iter()
            .all(|(what, _)| *what != "print")
    );
    sandbox.tab_to("letters-health-to");
    sandbox.ctrl("a");
    sandbox.write("25.11.2026");
    sandbox.key(Named::Enter);
    let strip = sandbox.strip().unwrap();
    assert!(strip.contains("gedruckt"), "{strip}");
    assert!(!sandbox.shows("Kinder an das Gesundheitsamt melden?"));
    let all = sandbox
        .wait(sandbox.service().families(FamilyFilter::All))
        .unwrap();
    let told = all.iter().flat_map(|family| &family.row.children);
    let told = told.filter(|child| child.health_exam.notified_on == Some(moment().date()));
    assert!(told.count() > 0);
    let asked = sandbox.record().asked.clone();
    assert_eq!(asked.iter().filter(|(what, _)| *what == "print").count(), 1);
}

#[test]
fn the_period_of_the_health_office_is_saved_with_the_mouse() {
    let mut sandbox = opened(USUAL);
    sandbox.click("letters-health");
    let folder = tempfile::tempdir().unwrap();
    sandbox.record().answers.push(folder.path().to_path_buf());
    let ends = |sandbox: &mut Sandbox, day: &str| {
        sandbox.tab_to("letters-health-to");
        sandbox.ctrl("a");
        sandbox.write(day);
        sandbox.tab_to("letters-health-from");
    };
    ends(&mut sandbox, "01.01.2019");
    assert!(sandbox.shows("Der Beginn liegt nach dem Ende."));
    sandbox.click("letters-health-save");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    ends(&mut sandbox, "25.11.2026");
    assert!(!sandbox.shows("Der Beginn liegt nach dem Ende."));
    sandbox.click("letters-health-save");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn pictures_of_the_health_list_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [((1280.0, 800.0), "1280"), ((1920.0, 1080.0), "1920")] {
        let mut sandbox = opened(size);
        sandbox.ctrl("g");
        for look in [Look::Light, Look::Dark] {
            let (width, height, pixels) = sandbox.window.picture(look);
            let picture = format!("look-health-{name}-{}", look.name());
            super::goldens::write_png(&picture, width, height, &pixels);
        }
    }
}
