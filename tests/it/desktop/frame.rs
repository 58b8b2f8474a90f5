//! The frame: areas, search, help, roles, language, unsaved work, closing.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message};
use erstberatung::desktop::preferences::{Colours, Preferences};
use erstberatung::desktop::shell::Area;
use erstberatung::domain::rights::Role;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL, moment};

#[test]
fn alt_and_a_digit_open_the_areas_that_the_role_may_enter() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("3");
    assert_eq!(sandbox.desk().area(), Area::Calendar);
    sandbox.alt("4");
    assert_eq!(sandbox.desk().area(), Area::Schools);
    sandbox.alt("6");
    assert_eq!(sandbox.desk().area(), Area::Reports);
    sandbox.alt("1");
    assert_eq!(sandbox.place(), Destination::Today);
}

#[test]
fn search_finds_a_person_and_opens_the_record() {
    let mut sandbox = Sandbox::at_work();
    let first = sandbox.wait(sandbox.service().today()).unwrap().waiting[0]
        .row
        .clone();
    let number = first.family.file_number.to_string();
    sandbox.ctrl("k");
    assert!(sandbox.window.is_focused("global-search"));
    sandbox.write(&number);
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Family(first.family.id));
}

#[test]
fn search_without_hits_says_so_and_offers_a_report() {
    let mut sandbox = Sandbox::at_work();
    sandbox.ctrl("k");
    sandbox.write("xqzwv");
    assert!(sandbox.shows("Nichts passt zu „xqzwv“."));
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::NewFamily);
}

#[test]
fn help_lists_the_keys_of_the_frame_and_of_the_screen_and_esc_closes_it() {
    let mut sandbox = Sandbox::at_work();
    sandbox.key(Named::F1);
    assert!(sandbox.shows("Hilfe und Tastenkürzel"));
    assert!(sandbox.shows("Auf dieser Seite"));
    assert!(sandbox.shows("Überall suchen"));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Auf dieser Seite"));
}

#[test]
fn help_lists_the_keys_of_the_matrix_of_free_places_while_it_is_shown() {
    let sandbox = Sandbox::in_full_swing(USUAL);
    let mut sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, moment(), USUAL);
    sandbox.alt("4");
    sandbox.key(Named::F1);
    assert!(!sandbox.shows("Zahl ist nicht bekannt"));
    sandbox.key(Named::Escape);
    sandbox.ctrl("3");
    sandbox.key(Named::F1);
    assert!(sandbox.shows("Zahl ist nicht bekannt"));
    assert!(sandbox.shows("Zahl freier Plätze tippen"));
}

#[test]
fn about_names_version_licence_and_sources() {
    let mut sandbox = Sandbox::at_work();
    sandbox.say(Message::Desk(DeskMessage::AboutPressed));
    assert!(sandbox.shows("Freie Software unter der EUPL-1.2."));
    assert!(sandbox.shows(&format!("Version {}", env!("CARGO_PKG_VERSION"))));
    assert!(sandbox.shows("Lucide"));
}

#[test]
fn another_language_and_colours_hold_and_are_remembered() {
    let mut sandbox = Sandbox::at_work();
    sandbox.say(Message::Desk(DeskMessage::EnglishChosen(true)));
    assert!(sandbox.shows("Appointments today"));
    assert!(!sandbox.shows("Termine heute"));
    sandbox.say(Message::Desk(DeskMessage::ColoursChosen(Colours::Dark)));
    sandbox.chord(Key::Character("+".into()), Modifiers::CTRL);
    let liked = Preferences::load(sandbox.folder());
    assert!(liked.english);
    assert_eq!((liked.colours, liked.size), (Colours::Dark, 115));
}

#[test]
fn the_last_actions_can_be_taken_back_one_by_one() {
    let mut sandbox = Sandbox::at_work();
    let service = sandbox.service();
    let family = sandbox.wait(service.today()).unwrap().waiting[0]
        .row
        .family
        .id;
    let best = sandbox
        .wait(service.suggestions(family, None, 1))
        .unwrap()
        .best
        .remove(0);
    let slot = erstberatung::domain::id::SlotKey {
        series: best.place.series.unwrap(),
        start: best.place.start,
    };
    let booked = sandbox.wait(service.book_slot(family, slot)).unwrap();
    sandbox.chord(
        Key::Character("z".into()),
        Modifiers::CTRL | Modifiers::SHIFT,
    );
    assert!(sandbox.shows("Letzte Aktionen"));
    assert!(sandbox.shows("Termin angelegt."));
    sandbox.click("history-undo-0");
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Zurückgenommen: Termin angelegt.")
    );
    assert!(
        sandbox
            .wait(service.appointment(booked.value.appointment.id))
            .is_err()
    );
}

#[test]
fn nothing_to_undo_is_told_in_a_banner_that_esc_takes_away() {
    let mut sandbox = Sandbox::at_work();
    sandbox.ctrl("z");
    assert!(sandbox.shows("Ausblenden"));
    assert_eq!(sandbox.strip(), None);
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Ausblenden"));
}

#[test]
fn a_window_without_unsaved_work_closes_at_once() {
    let mut sandbox = Sandbox::at_work();
    assert!(!sandbox.ended);
    sandbox.say(Message::CloseRequested(iced::window::Id::unique()));
    assert!(sandbox.ended);
}

#[test]
fn leaving_unsaved_work_asks_and_only_a_decision_goes_on() {
    let mut sandbox = Sandbox::at_work();
    sandbox.ctrl("n");
    assert_eq!(sandbox.place(), Destination::NewFamily);
    sandbox.tab_to("family-street");
    sandbox.write("Beispielweg 9");
    sandbox.alt("1");
    assert_eq!(sandbox.place(), Destination::NewFamily);
    assert!(sandbox.shows("Es gibt ungespeicherte Eingaben."));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Es gibt ungespeicherte Eingaben."));
    assert_eq!(sandbox.place(), Destination::NewFamily);
    sandbox.say(Message::CloseRequested(iced::window::Id::unique()));
    assert!(
        !sandbox.ended,
        "the window does not close over unsaved work"
    );
    sandbox.key(Named::Escape);
    sandbox.alt("1");
    sandbox.click("leave-discard");
    assert_eq!(sandbox.place(), Destination::Today);
    sandbox.say(Message::CloseRequested(iced::window::Id::unique()));
    assert!(sandbox.ended, "what was thrown away asks no more");
}

#[test]
fn supervision_is_not_led_to_what_it_may_not_do() {
    let mut sandbox = Sandbox::at_work();
    assert!(sandbox.shows("Briefe"));
    sandbox.say(Message::Desk(DeskMessage::RoleChosen(
        Role::SchoolSupervision,
    )));
    assert_eq!(sandbox.desk().area(), Area::Today);
    assert!(!sandbox.shows("Briefe"));
    sandbox.alt("5");
    assert_eq!(sandbox.desk().area(), Area::Today);
}

#[test]
fn signing_out_closes_the_database_and_asks_for_a_password_again() {
    let mut sandbox = Sandbox::at_work();
    sandbox.say(Message::Desk(DeskMessage::SignOutPressed));
    assert!(sandbox.app().desk().is_none());
    assert!(sandbox.shows("Guten Morgen"));
}
