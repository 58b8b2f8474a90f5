//! Kapazität: the matrix of free places, its entry by keyboard, what is pasted, the request to schools.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::{Destination, PlacesTab};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::capacity::{Intake, ReportSource};
use erstberatung::domain::rights::Role;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::goldens;
use super::sandbox::{Sandbox, USUAL};

/// The matrix as the school supervision sees it, in the office in full swing.
fn matrix(size: (f32, f32)) -> Sandbox {
    let mut sandbox = Sandbox::in_full_swing(size);
    sandbox.acting_as(Role::SchoolSupervision);
    sandbox.go(Destination::Places {
        tab: PlacesTab::Capacity,
        child: None,
    });
    sandbox
}

#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, name) in [
        ((1280.0, 800.0), "small"),
        ((1440.0, 900.0), "usual"),
        ((1920.0, 1080.0), "large"),
    ] {
        let mut sandbox = matrix(size);
        for look in Look::ALL {
            let (width, height, pixels) = sandbox.window.picture(look);
            goldens::write_png(
                &format!("look-capacity-{name}-{}", look.name()),
                width,
                height,
                &pixels,
            );
        }
    }
}
