//! The gallery as pictures: every building block, light and dark, in two window sizes.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::NaiveDate;
use erstberatung::desktop::gallery::{Gallery, Message, Page};
use erstberatung::desktop::text::Language;
use erstberatung::desktop::theme::Look;

use super::goldens;
use super::harness::Window;

/// The gallery in a window, on the day of the sample week.
pub fn gallery(page: Page, size: (f32, f32)) -> Window<Gallery, Message> {
    let today = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    Window::open(
        size,
        Gallery::new(page, Language::German, today),
        Gallery::update,
        Gallery::view,
    )
}

const SIZES: [(f32, f32); 2] = [(1280.0, 800.0), (1920.0, 1080.0)];

#[test]
fn controls_look_as_agreed() {
    for size in SIZES {
        goldens::holds("gallery-controls", &mut gallery(Page::Controls, size));
    }
}

#[test]
fn feedback_looks_as_agreed() {
    for size in SIZES {
        goldens::holds("gallery-feedback", &mut gallery(Page::Feedback, size));
    }
}

#[test]
fn the_frame_with_a_table_looks_as_agreed() {
    for size in SIZES {
        goldens::holds("gallery-list", &mut gallery(Page::List, size));
    }
}

/// Not a test of its own: writes what a person looks at, in the size of the design's pictures.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (page, name) in [
        (Page::Controls, "controls"),
        (Page::Feedback, "feedback"),
        (Page::List, "list"),
    ] {
        for look in Look::ALL {
            let (width, height, pixels) = gallery(page, (1440.0, 900.0)).picture(look);
            goldens::write_png(
                &format!("look-{name}-{}", look.name()),
                width,
                height,
                &pixels,
            );
        }
    }
    let mut open = gallery(Page::Controls, (1440.0, 900.0));
    open.click("language");
    open.write("kurd");
    let (width, height, pixels) = open.picture(Look::Light);
    goldens::write_png("look-search", width, height, &pixels);
    let mut dialog = gallery(Page::List, (1440.0, 900.0));
    dialog.send_message(Message::DialogOpened);
    let (width, height, pixels) = dialog.picture(Look::Light);
    goldens::write_png("look-dialog", width, height, &pixels);
    let mut month = gallery(Page::Controls, (1440.0, 900.0));
    month.click("date-month");
    let (width, height, pixels) = month.picture(Look::Light);
    goldens::write_png("look-month", width, height, &pixels);
}
