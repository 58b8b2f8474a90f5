//! Getting in: first start, recovery sheet, unlocking, forgotten passwords, the lock.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::PathBuf;

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::Message;
use erstberatung::service::entry::SAMPLE_PASSWORD;
use iced::keyboard::key::Named;

use super::sandbox::Sandbox;

#[test]
fn the_sample_is_one_click_away_and_shows_heute() {
    let mut sandbox = Sandbox::first_start();
    assert!(sandbox.shows("Wie möchten Sie beginnen?"));
    sandbox.click("start-sample");
    assert_eq!(sandbox.place(), Destination::Today);
    assert!(sandbox.shows("Termine heute"));
    assert!(sandbox.shows("Beispieldaten"));
    assert!(sandbox.folder().join("BEISPIELDATEN.txt").exists());
}

#[test]
fn from_the_first_start_to_the_calendar_without_a_mouse() {
    let mut sandbox = Sandbox::first_start();
    sandbox.ctrl("1");
    sandbox.tab_to("start-next");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Today);
    sandbox.alt("3");
    assert_eq!(sandbox.place(), Destination::CALENDAR);
    sandbox.alt("1");
    assert_eq!(sandbox.place(), Destination::Today);
}

#[test]
fn a_new_database_is_made_by_keyboard_alone_and_only_after_the_sheet_was_put_away() {
    let mut sandbox = Sandbox::first_start();
    sandbox.ctrl("2");
    sandbox.tab_to("start-name");
    sandbox.write("V. Schablone");
    sandbox.tab_to("start-password");
    sandbox.write("kurz");
    sandbox.tab_to("start-next");
    sandbox.key(Named::Enter);
    assert!(
        sandbox.shows("noch 6 Zeichen"),
        "a weak password says what is missing"
    );
    assert!(sandbox.app().desk().is_none());
    sandbox.tab_to("start-password");
    sandbox.write("regenschirm");
    sandbox.tab_to("start-again-password");
    sandbox.write("regenschirn");
    assert!(sandbox.shows("stimmt noch nicht überein"));
    sandbox.key(Named::Backspace);
    sandbox.write("m");
    assert!(sandbox.shows("stimmt überein"));
    sandbox.tab_to("start-next");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Wiederherstellungsblatt"));
    sandbox.tab_to("sheet-print");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Das Blatt ist beim Drucker."));
    assert!(!sandbox.record().asked.is_empty());
    sandbox.tab_to("sheet-tick");
    assert!(
        sandbox.app().desk().is_none(),
        "work does not begin before the tick"
    );
    sandbox.key(Named::Space);
    sandbox.tab_to("sheet-next");
    sandbox.key(Named::Enter);
    assert!(sandbox.app().desk().is_some());
    assert!(!sandbox.shows("Beispieldaten"));
}

#[test]
fn the_sheet_can_be_saved_and_holds_the_code() {
    let mut sandbox = Sandbox::first_start();
    sandbox.ctrl("2");
    sandbox.tab_to("start-name");
    sandbox.write("V. Schablone");
    sandbox.tab_to("start-password");
    sandbox.write("regenschirm");
    sandbox.tab_to("start-again-password");
    sandbox.write("regenschirm");
    sandbox.key(Named::Enter);
    let path: PathBuf = sandbox.folder().join("blatt.txt");
    sandbox.record().answers.push(path.clone());
    sandbox.click("sheet-save");
    let sheet = std::fs::read_to_string(path).unwrap();
    let code = sheet
        .lines()
        .map(str::trim)
        .find(|line| line.len() > 20 && line.contains('-') && !line.contains(' '));
    let code = code.expect("the code stands alone on a line").to_owned();
    assert!(sandbox.shows(&code), "the window shows the same code");
}

#[test]
fn a_wrong_password_is_told_in_a_fixed_sentence_and_the_right_one_opens() {
    let mut sandbox = Sandbox::at_the_door();
    assert!(sandbox.shows("Guten Morgen"));
    assert!(
        sandbox.window.is_focused("unlock-password"),
        "the keyboard is in the password"
    );
    sandbox.write("falsch");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Das Passwort stimmt nicht. Achten Sie auf die Feststelltaste."));
    assert!(sandbox.app().desk().is_none());
    sandbox.write(SAMPLE_PASSWORD);
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::Today);
}

#[test]
fn a_code_that_does_not_fit_gives_no_new_password() {
    let mut sandbox = Sandbox::at_the_door();
    sandbox.tab_to("unlock-forgot");
    sandbox.key(Named::Enter);
    assert!(sandbox.window.is_focused("forgotten-code"));
    sandbox.write("AAAA-AAAA-AAAA");
    sandbox.tab_to("forgotten-password");
    sandbox.write("regenschirm");
    sandbox.tab_to("forgotten-again");
    sandbox.write("regenschirm");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Dieser Schlüssel passt nicht zu dieser Datenbank."));
    assert!(sandbox.app().desk().is_none());
}

#[test]
fn the_lock_draws_nothing_of_what_is_behind_and_only_the_password_opens_it() {
    let mut sandbox = Sandbox::at_work();
    assert!(sandbox.shows("Heute"));
    sandbox.ctrl("l");
    assert!(sandbox.app().is_locked());
    assert!(!sandbox.shows("Heute"));
    assert!(sandbox.shows("Gesperrt"));
    sandbox.write("falsch");
    sandbox.key(Named::Enter);
    assert!(sandbox.app().is_locked());
    sandbox.write(SAMPLE_PASSWORD);
    sandbox.key(Named::Enter);
    assert!(!sandbox.app().is_locked());
    assert_eq!(sandbox.place(), Destination::Today);
}

#[test]
fn the_window_locks_after_ten_idle_minutes_and_a_key_puts_it_off() {
    let mut sandbox = Sandbox::at_work();
    for _ in 0..19 {
        sandbox.say(Message::Ticked);
    }
    sandbox.say(Message::Touched);
    for _ in 0..19 {
        sandbox.say(Message::Ticked);
    }
    assert!(!sandbox.app().is_locked());
    sandbox.say(Message::Ticked);
    assert!(sandbox.app().is_locked());
}

#[test]
fn a_damaged_key_file_is_told_and_can_be_looked_at_again() {
    let mut sandbox = Sandbox::first_start();
    std::fs::write(sandbox.folder().join("erstberatung.keys"), "kaputt").unwrap();
    sandbox.say(Message::Start(
        erstberatung::desktop::screen::start::Message::LookAgain,
    ));
    assert!(sandbox.shows("Die Datenbank lässt sich nicht öffnen."));
    std::fs::remove_file(sandbox.folder().join("erstberatung.keys")).unwrap();
    sandbox.click("start-again");
    assert!(sandbox.shows("Wie möchten Sie beginnen?"));
}

#[test]
fn pictures_of_the_start() {
    let mut sandbox = Sandbox::first_start();
    sandbox.holds("start-first");
    sandbox.ctrl("2");
    // The real folder is another one each time.
    sandbox.tab_to("start-folder");
    sandbox.write("Dokumente/Erstberatung");
    sandbox.window.click_at(iced::Point::new(700.0, 780.0));
    sandbox.holds("start-new");
}
