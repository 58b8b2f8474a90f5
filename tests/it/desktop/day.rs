//! The dialog of one day: slots opened and closed, a site closed, what hangs on it named before, all of it one step.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use iced::keyboard::key::Named;

use super::sandbox::{Sandbox, USUAL};

/// The day after the sample's today.
fn tomorrow() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 26).unwrap()
}

fn at_the_day() -> Sandbox {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.alt("3");
    // The cursor stands at today; one day on by the arrow until the head of the dialog says Thursday.
    sandbox.ctrl("1");
    sandbox.key(Named::PageDown);
    sandbox.ctrl("d");
    assert!(sandbox.shows("Zeitangebot dieses Tages"));
    assert!(sandbox.shows("Do 26.11.2026"));
    sandbox
}

fn offers(sandbox: &Sandbox) -> usize {
    let service = sandbox.service();
    let span = sandbox.wait(service.calendar(tomorrow(), tomorrow()));
    span.unwrap().offers.len()
}

fn booked(sandbox: &Sandbox) -> usize {
    let service = sandbox.service();
    let span = sandbox.wait(service.calendar(tomorrow(), tomorrow()));
    let rows = span.unwrap().rows;
    rows.iter()
        .filter(|r| r.appointment.status.is_open())
        .count()
}

#[test]
fn a_slot_is_closed_for_one_day_and_opened_again() {
    let mut sandbox = at_the_day();
    let (before, rows) = (offers(&sandbox), booked(&sandbox));
    assert!(before > 0 && rows > 0);
    sandbox.tab_to("calendar-day-slot-0");
    sandbox.key(Named::Space);
    sandbox.tab_to("calendar-day-do");
    sandbox.key(Named::Enter);
    assert_eq!(offers(&sandbox), before - 1);
    assert_eq!(booked(&sandbox), rows, "nobody is moved or cancelled");
    assert!(
        sandbox
            .strip()
            .unwrap()
            .starts_with("Zeitangebot am Do 26.11. geändert.")
    );
    // The same way opens it again.
    sandbox.ctrl("d");
    sandbox.tab_to("calendar-day-slot-0");
    sandbox.key(Named::Space);
    sandbox.tab_to("calendar-day-do");
    sandbox.key(Named::Enter);
    assert_eq!(offers(&sandbox), before);
    sandbox.ctrl("z");
    assert_eq!(offers(&sandbox), before - 1);
}

#[test]
fn closing_a_day_names_who_is_concerned_and_one_step_takes_it_back() {
    let mut sandbox = at_the_day();
    let (before, rows) = (offers(&sandbox), booked(&sandbox));
    sandbox.tab_to("calendar-day-mode");
    sandbox.key(Named::ArrowRight);
    let words = if rows == 1 {
        "1 Termin passt dann nicht mehr zum Zeitangebot. Er bleibt bestehen.".to_owned()
    } else {
        format!("{rows} Termine passen dann nicht mehr zum Zeitangebot. Sie bleiben bestehen.")
    };
    assert!(sandbox.shows(&words), "{words}");
    sandbox.tab_to("calendar-day-reason");
    sandbox.write("Versammlung");
    sandbox.tab_to("calendar-day-do");
    sandbox.key(Named::Enter);
    assert_eq!(offers(&sandbox), 0);
    assert_eq!(booked(&sandbox), rows);
    sandbox.ctrl("z");
    assert_eq!(offers(&sandbox), before);
}

#[test]
fn the_head_of_a_day_opens_it_with_the_mouse() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("3");
    let grid = sandbox.window.place("calendar-grid");
    // The heads stand above the grid: 52 px, a line, 26 px, a line.
    let head = iced::Point::new(grid.x + 120.0, grid.y - 60.0);
    sandbox.window.click_at(head);
    sandbox.rest();
    assert!(sandbox.shows("Zeitangebot dieses Tages"));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Zeitangebot dieses Tages"));
}

#[test]
fn pictures() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = Sandbox::in_full_swing(size);
        sandbox.alt("3");
        sandbox.ctrl("1");
        sandbox.key(Named::PageDown);
        sandbox.ctrl("d");
        sandbox.holds("calendar-day-slots");
        sandbox.tab_to("calendar-day-mode");
        sandbox.key(Named::ArrowRight);
        sandbox.holds("calendar-day-close");
    }
}
