//! Kalender: what is drawn only for a while, in a large window, and for people the words of the other language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::app::{DeskMessage, Message};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::appointment::Appointment;
use erstberatung::domain::booking::{CancelledBy, Place};
use erstberatung::service::Error;
use iced::keyboard::key::Named;

use super::calendar::{calendar, drag, drop_it, movable, place_of, point, week};
use super::goldens;
use super::sandbox::{Sandbox, USUAL};
use super::week::after;

const LARGE: (f32, f32) = (1920.0, 1080.0);

/// An appointment, and one of somebody else whose time it cannot have.
fn at_odds(sandbox: &Sandbox) -> (Appointment, Appointment) {
    let a = movable(sandbox).remove(0);
    let service = sandbox.service();
    let hard = |other: &Appointment| {
        let to = Place {
            start: other.start,
            ..place_of(other)
        };
        let tried = sandbox.wait(service.try_move(a.id, to));
        matches!(tried, Err(Error::Refused(refusal)) if !refusal.gives_way())
    };
    let other = movable(sandbox)
        .into_iter()
        .find(|other| other.id != a.id && hard(other));
    (a.clone(), other.expect("somebody else's time"))
}

#[test]
fn what_comes_and_goes_looks_as_agreed_in_a_large_window() {
    let mut sandbox = calendar(Sandbox::in_full_swing(LARGE));
    let (a, other) = at_odds(&sandbox);
    let week = week(&sandbox);
    let at = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    sandbox.window.point(at);
    sandbox.rest();
    after(&mut sandbox, 1);
    goldens::holds_in("calendar-card", &Look::ALL, &mut sandbox.window);

    let to = point(&mut sandbox, &week, &place_of(&other), 15);
    drag(&mut sandbox, at, to);
    goldens::holds_in("calendar-clash", &Look::ALL, &mut sandbox.window);
    sandbox.key(Named::Escape);
    drop_it(&mut sandbox);

    let service = sandbox.service();
    let _ = sandbox
        .wait(service.cancel(a.id, CancelledBy::Family, "krank"))
        .unwrap();
    sandbox.key(Named::F5);
    sandbox.click("calendar-cancelled");
    goldens::holds_in("calendar-cancelled", &Look::ALL, &mut sandbox.window);
    sandbox.click("calendar-cancelled");
    sandbox.window.click_at(at);
    sandbox.rest();
    sandbox.ctrl("g");
    goldens::holds_in("calendar-fits", &Look::ALL, &mut sandbox.window);

    let at = point(&mut sandbox, &week, &place_of(&other), other.minutes);
    sandbox.window.click_at(at);
    sandbox.rest();
    sandbox.ctrl("x");
    goldens::holds_in("calendar-pins", &Look::ALL, &mut sandbox.window);
}

/// Not a test of its own: writes what a person looks at for words that are cut.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    let picture = |name: &str, sandbox: &mut Sandbox, look: Look| {
        let (width, height, pixels) = sandbox.window.picture(look);
        goldens::write_png(name, width, height, &pixels);
    };
    for size in [USUAL, LARGE] {
        let mut sandbox = calendar(Sandbox::in_full_swing(size));
        let german = [false, true];
        for english in german {
            let say = |name: &str| {
                let tongue = if english { "english" } else { "german" };
                format!("look-{name}-{tongue}")
            };
            sandbox.say(Message::Desk(DeskMessage::EnglishChosen(english)));
            sandbox.ctrl("1");
            picture(&say("day"), &mut sandbox, Look::Light);
            sandbox.ctrl("3");
            picture(&say("list"), &mut sandbox, Look::Light);
            sandbox.ctrl("2");
            sandbox.click("calendar-waiting-0");
            picture(&say("week"), &mut sandbox, Look::Light);
            sandbox.click("calendar-waiting-0");
            sandbox.click("calendar-order");
            sandbox.click("calendar-order");
            picture(&say("order"), &mut sandbox, Look::Dark);
            sandbox.click("calendar-order");
            let week = week(&sandbox);
            let a = movable(&sandbox)
                .into_iter()
                .find(|a| a.interpreter.is_some())
                .unwrap();
            let at = point(&mut sandbox, &week, &place_of(&a), a.minutes);
            sandbox.window.click_at(at);
            sandbox.rest();
            picture(&say("panel"), &mut sandbox, Look::Contrast);
            sandbox.click("calendar-word");
            picture(&say("word"), &mut sandbox, Look::Contrast);
            sandbox.key(Named::Escape);
            sandbox.click("calendar-interpreter");
            picture(&say("interpreter"), &mut sandbox, Look::Contrast);
            sandbox.key(Named::Escape);
            sandbox.key(Named::Escape);
        }
    }
}
