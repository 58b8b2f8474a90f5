//! Schulplätze: who sees what, the order of the inbox, search and filter, two officers on one child, and how it looks.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::Screen;
use erstberatung::desktop::screen::places::{LIST, Places, SEARCH, Tab, waits};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::id::ChildId;
use erstberatung::domain::rights::Role;
use iced::keyboard::key::Named;

use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

/// The window of the school supervision in the full sample, at the inbox.
fn supervision(size: (f32, f32)) -> Sandbox {
    let sandbox = Sandbox::in_full_swing(size);
    let mut sandbox = sandbox.at_the_desk_of(Role::SchoolSupervision, moment(), size);
    sandbox.alt("4");
    assert_eq!(sandbox.place(), Destination::PLACES);
    sandbox
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [
        ((1280.0, 800.0), "1280"),
        ((1440.0, 900.0), "1440"),
        ((1920.0, 1080.0), "1920"),
    ] {
        let mut sandbox = supervision(size);
        let mut write = |sandbox: &mut Sandbox, what: &str, look: Look| {
            let (width, height, pixels) = sandbox.window.picture(look);
            goldens::write_png(
                &format!("look-places-{what}-{name}-{}", look.name()),
                width,
                height,
                &pixels,
            );
        };
        write(&mut sandbox, "inbox", Look::Light);
        for _ in 0..2 {
            sandbox.key(Named::ArrowDown);
        }
        write(&mut sandbox, "third", Look::Light);
        write(&mut sandbox, "third", Look::Dark);
        sandbox.key(Named::F4);
        write(&mut sandbox, "filter", Look::Light);
        sandbox.key(Named::Escape);
        sandbox.ctrl("2");
        write(&mut sandbox, "asked", Look::Light);
        sandbox.ctrl("4");
        write(&mut sandbox, "placed", Look::Light);
    }
}
