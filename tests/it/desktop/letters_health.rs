//! Briefe: the list to the health office of a period, with keyboard and mouse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use erstberatung::desktop::theme::Look;
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::key::Named;

use super::letters::opened;
use super::sandbox::{Sandbox, USUAL, moment};

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
    sandbox.click("letters-menu");
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
