//! Heute: what it shows, and what its buttons and keys really write.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::clock::Clock;
use erstberatung::desktop::action::Destination;
use erstberatung::domain::appointment::AppointmentStatus;
use erstberatung::domain::interpreter::InterpreterStatus;
use erstberatung::domain::rights::Role;
use erstberatung::service::entry;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL, moment};

#[test]
fn an_empty_day_names_the_next_one() {
    let mut sandbox = Sandbox::at_work();
    assert!(sandbox.shows("Heute sind keine Termine."));
    assert!(sandbox.shows("Mittwoch, 25. November 2026 · KW 48 · Schultag"));
    assert!(sandbox.shows("Niemand ist anzurufen."));
}

#[test]
fn somebody_who_calls_and_hears_yes_enters_it_with_the_keyboard_and_takes_it_back() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let service = sandbox.service();
    let call = sandbox.wait(service.today()).unwrap().calls[0]
        .row
        .appointment
        .clone()
        .unwrap();
    for _ in 0..6 {
        sandbox.key(Named::F6);
        if sandbox.window.is_focused("today-calls-0") {
            break;
        }
    }
    assert!(
        sandbox.window.is_focused("today-calls-0"),
        "F6 goes through the cards"
    );
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    let status = |sandbox: &Sandbox| {
        sandbox
            .wait(service.appointment(call.id))
            .unwrap()
            .appointment
            .status
    };
    assert_eq!(status(&sandbox), AppointmentStatus::Confirmed);
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Anruf eingetragen: erreicht.")
    );
    sandbox.ctrl("z");
    assert_eq!(status(&sandbox), call.status, "Strg+Z takes it back");
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Zurückgenommen: Anruf eingetragen: erreicht.")
    );
    sandbox.ctrl("y");
    assert_eq!(
        status(&sandbox),
        AppointmentStatus::Confirmed,
        "Strg+Y does it again"
    );
}

#[test]
fn asking_for_an_interpreter_takes_the_row_away() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let service = sandbox.service();
    let before = sandbox.wait(service.today()).unwrap().interpreters;
    let first = before[0].row.appointment.clone().unwrap();
    sandbox.click("today-ask-0");
    let after = sandbox
        .wait(service.appointment(first.id))
        .unwrap()
        .appointment;
    assert_eq!(
        after.interpreter.unwrap().status,
        InterpreterStatus::Requested
    );
    assert_eq!(
        sandbox.wait(service.today()).unwrap().interpreters.len(),
        before.len() - 1
    );
}

#[test]
fn arrows_and_enter_open_the_record_and_esc_comes_back() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.key(Named::F6);
    assert!(sandbox.window.is_focused("today-appointments-0"));
    sandbox.key(Named::ArrowDown);
    assert!(sandbox.window.is_focused("today-appointments-1"));
    sandbox.key(Named::ArrowUp);
    let service = sandbox.service();
    let family = sandbox.wait(service.today()).unwrap().appointments[0]
        .appointment
        .family;
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(family));
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::Today);
}

#[test]
fn the_keyboard_brings_what_it_reaches_into_view() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    assert!(
        sandbox
            .window
            .find(iced_test::core::widget::Id::new("today-loops-0"))
            .is_some_and(|t: iced_test::selector::Target| { t.visible_bounds().is_none() }),
        "it lies below the window at first"
    );
    for _ in 0..6 {
        sandbox.key(Named::F6);
        if sandbox.window.is_focused("today-loops-0") {
            break;
        }
    }
    let place = sandbox.window.place("today-loops-0");
    assert!(place.y + place.height <= USUAL.1, "{place:?}");
}

#[test]
fn the_site_filter_hides_other_sites() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    assert!(sandbox.shows("Beckum"));
    let all = sandbox
        .wait(sandbox.service().today())
        .unwrap()
        .appointments
        .len();
    sandbox.chord(
        Key::Character("1".into()),
        Modifiers::CTRL | Modifiers::SHIFT,
    );
    let site = sandbox.desk().context().site.expect("a site is chosen");
    let here = sandbox.wait(sandbox.service().today()).unwrap();
    let here = here
        .appointments
        .iter()
        .filter(|row| row.appointment.site == site)
        .count();
    assert!(
        here < all,
        "the sample has appointments at two sites that day"
    );
    assert!(sandbox.shows(&format!(
        "Mittwoch, 25. November 2026 · KW 48 · Schultag · {here} Termine an 1 Standort"
    )));
}

#[test]
fn shielded_names_are_initials_everywhere() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let name = sandbox.wait(sandbox.service().today()).unwrap().waiting[0]
        .row
        .name
        .clone();
    assert!(sandbox.shows(&name));
    sandbox.key(Named::F9);
    assert!(!sandbox.shows(&name));
}

#[test]
fn the_rehearsed_sample_has_work_of_every_kind_and_touches_no_real_office() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    let service = sandbox.service();
    let day = sandbox.wait(service.today()).unwrap();
    for (what, list) in [
        ("calls", &day.calls),
        ("interpreters", &day.interpreters),
        ("letters", &day.letters),
        ("waiting", &day.waiting),
    ] {
        assert!(list.len() > 2, "{what}: {}", list.len());
    }
    assert!(day.appointments.len() > 2);
    let before = sandbox.wait(service.last_deeds(1)).unwrap();
    assert_ne!(
        before[0].actor,
        service.actor().name,
        "nobody's own undo reaches into it"
    );

    let folder = tempfile::tempdir().unwrap();
    let founder = entry::Founder {
        name: "V. Schablone".into(),
        role: Role::Admin,
        password: "regenschirm".into(),
    };
    let real = sandbox
        .wait(entry::found(folder.path(), founder, Clock::Fixed(moment())))
        .unwrap()
        .service;
    sandbox.wait(real.rehearse()).unwrap();
    assert_eq!(
        sandbox.wait(real.last_deeds(9)).unwrap().len(),
        1,
        "only the founding"
    );
}

#[test]
fn a_follow_up_is_made_with_the_key_and_from_the_card() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let service = sandbox.service();
    let day = sandbox.wait(service.today()).unwrap();
    let number = day.families[40].row.family.file_number.to_string();
    for by_key in [true, false] {
        if by_key {
            sandbox.ctrl("w");
        } else {
            sandbox.click("today-follow-up-new");
        }
        assert!(sandbox.window.is_focused("today-whom"));
        sandbox.write(&number);
        sandbox.key(Named::Enter);
        assert!(
            sandbox.window.is_focused("act-text"),
            "then comes what is to be looked at"
        );
        sandbox.write("Anschrift nachfragen");
        sandbox.click("act-confirm");
        assert_eq!(sandbox.strip().as_deref(), Some("Wiedervorlage angelegt."));
        sandbox.ctrl("z");
        assert_eq!(
            sandbox.strip().as_deref(),
            Some("Zurückgenommen: Wiedervorlage angelegt.")
        );
    }
}

#[test]
fn pictures_of_heute() {
    Sandbox::in_full_swing(USUAL).holds("today");
    Sandbox::in_full_swing((1920.0, 1080.0)).holds("today");
}
