//! The page view in Briefe and Schreiben: it is enlarged, scrolled and turned with the keyboard and with the mouse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::theme::Look;
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::{Event, Point, Rectangle, mouse};

use super::goldens;
use super::letters::printable;
use super::sandbox::{Sandbox, USUAL};

fn opened(size: (f32, f32)) -> Sandbox {
    let mut sandbox = Sandbox::in_full_swing(size);
    sandbox.alt("5");
    sandbox
}

fn page(sandbox: &mut Sandbox) -> Rectangle {
    sandbox.window.place("letters-page")
}

/// How many pages the first letter of the list has, as it is set for paper.
fn count(sandbox: &Sandbox) -> usize {
    let first = printable(sandbox)[0].key.unwrap();
    let pages = sandbox.wait(sandbox.service().post_pages(&first)).unwrap();
    pages.len()
}

/// Does the head say that these pages are seen, of all that the letter has?
fn says(sandbox: &mut Sandbox, pages: &str) -> bool {
    let of = count(sandbox);
    sandbox.shows(&format!("Seite {pages} von {of}"))
}

fn wheel(sandbox: &mut Sandbox, at: Point, lines: f32) {
    sandbox.window.point(at);
    sandbox
        .window
        .send(Event::Mouse(mouse::Event::WheelScrolled {
            delta: mouse::ScrollDelta::Lines { x: 0.0, y: lines },
        }));
}

fn held(sandbox: &mut Sandbox, modifiers: Modifiers) {
    let event = iced::keyboard::Event::ModifiersChanged(modifiers);
    sandbox.window.send(Event::Keyboard(event));
}

#[test]
fn the_keys_that_enlarge_go_to_the_page_while_it_has_the_keyboard_and_to_the_window_otherwise() {
    let mut sandbox = opened(USUAL);
    let size = |sandbox: &Sandbox| sandbox.app().preferences().size;
    let whole = page(&mut sandbox).width;
    sandbox.key(Named::F6);
    assert!(sandbox.window.is_focused("letters-desk"));
    sandbox.ctrl("+");
    assert!(page(&mut sandbox).width > whole);
    assert_eq!(size(&sandbox), 100, "the window keeps its size");
    sandbox.ctrl("0");
    assert!((page(&mut sandbox).width - whole).abs() < 0.5);
    sandbox.key(Named::F6);
    assert!(sandbox.window.is_focused("letters-table"));
    sandbox.ctrl("+");
    assert_eq!(
        size(&sandbox),
        115,
        "the control: elsewhere the window grows"
    );
}

#[test]
fn the_size_stays_from_page_to_page_and_from_letter_to_letter() {
    let mut sandbox = opened(USUAL);
    for _ in 0..4 {
        sandbox.click("letters-larger");
    }
    let width = page(&mut sandbox).width;
    sandbox.click("letters-page-on");
    assert!((page(&mut sandbox).width - width).abs() < 0.5);
    sandbox.tab_to("letters-table");
    sandbox.key(Named::ArrowDown);
    assert!((page(&mut sandbox).width - width).abs() < 0.5);
    sandbox.click("letters-fit");
    assert!(page(&mut sandbox).width < width);
}

#[test]
fn the_page_is_scrolled_with_keys_wheel_and_hand_and_never_leaves_the_desk() {
    let mut sandbox = opened(USUAL);
    sandbox.key(Named::F6);
    for _ in 0..5 {
        sandbox.ctrl("+");
    }
    sandbox.key(Named::Home);
    let desk = sandbox.window.place("letters-desk");
    let top = page(&mut sandbox);
    sandbox.key(Named::ArrowDown);
    let lower = page(&mut sandbox);
    assert!(lower.y < top.y);
    wheel(&mut sandbox, desk.center(), 1.0);
    assert!(page(&mut sandbox).y > lower.y);
    let before = page(&mut sandbox);
    let from = desk.center();
    sandbox.window.point(from);
    let button = mouse::Button::Left;
    let press = Event::Mouse(mouse::Event::ButtonPressed(button));
    sandbox.window.send(press);
    sandbox.window.point(from - iced::Vector::new(30.0, 50.0));
    let after = page(&mut sandbox);
    assert!(
        (before.x - after.x - 30.0).abs() <= 1.0,
        "{before:?} {after:?}"
    );
    assert!(
        (before.y - after.y - 50.0).abs() <= 1.0,
        "{before:?} {after:?}"
    );
    let release = Event::Mouse(mouse::Event::ButtonReleased(button));
    sandbox.window.send(release);
    sandbox.window.point(from);
    assert_eq!(
        page(&mut sandbox),
        after,
        "a hand that let go moves nothing"
    );
    wheel(&mut sandbox, from, -500.0);
    let end = page(&mut sandbox);
    assert!((end.y + end.height - (desk.y + desk.height - 12.0)).abs() < 2.0);
}

#[test]
fn the_wheel_with_strg_enlarges_around_the_pointer() {
    let mut sandbox = opened(USUAL);
    let whole = page(&mut sandbox);
    let at = Point::new(whole.x + whole.width * 0.4, whole.y + whole.height * 0.4);
    held(&mut sandbox, Modifiers::CTRL);
    for _ in 0..4 {
        wheel(&mut sandbox, at, 1.0);
    }
    held(&mut sandbox, Modifiers::empty());
    let large = page(&mut sandbox);
    assert!(large.width > whole.width * 1.5);
    let share = (at.y - large.y) / large.height;
    assert!((share - 0.4).abs() < 0.02, "{share}");
}

#[test]
fn page_down_scrolls_to_the_end_and_then_turns() {
    let mut sandbox = opened(USUAL);
    assert!(count(&sandbox) >= 2, "there is a page to turn to");
    sandbox.key(Named::F4);
    assert!(sandbox.window.is_focused("letters-desk"));
    assert!(says(&mut sandbox, "1"));
    for _ in 0..6 {
        sandbox.key(Named::PageDown);
        if says(&mut sandbox, "2") {
            sandbox.key(Named::PageUp);
            sandbox.key(Named::Escape);
            assert!(sandbox.window.is_focused("letters-table"));
            return;
        }
    }
    panic!("Bild↓ never comes to the second page");
}

#[test]
fn two_pages_stand_side_by_side_where_they_find_room() {
    let mut sandbox = opened((1920.0, 1080.0));
    assert!(says(&mut sandbox, "1"));
    sandbox.key(Named::Enter);
    assert!(says(&mut sandbox, "1–2"));
    sandbox.key(Named::Escape);
    assert!(says(&mut sandbox, "1"));
}

#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [((1280.0, 800.0), "1280"), ((1920.0, 1080.0), "1920")] {
        let mut sandbox = opened(size);
        let show = |sandbox: &mut Sandbox, what: &str| {
            for look in [Look::Light, Look::Dark] {
                let (width, height, pixels) = sandbox.window.picture(look);
                let picture = format!("look-pages-{what}-{name}-{}", look.name());
                goldens::write_png(&picture, width, height, &pixels);
            }
        };
        show(&mut sandbox, "whole");
        sandbox.key(Named::F6);
        sandbox.ctrl("+");
        while !sandbox.shows("150 %") {
            sandbox.ctrl("+");
        }
        sandbox.chord(Key::Named(Named::PageDown), Modifiers::empty());
        show(&mut sandbox, "150");
        sandbox.key(Named::F4);
        show(&mut sandbox, "large");
    }
}
