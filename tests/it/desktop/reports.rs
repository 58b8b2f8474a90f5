//! Auswertung: numbers on the screen are those that were counted, keys move the key date, small numbers stay hidden, files
//! are written whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Days, NaiveDate};
use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message, ScreenMessage};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::language::Lang;
use erstberatung::domain::rights::Role;
use erstberatung::reports::waiting::{By, Options, Unit, definition, table};
use iced::advanced::widget::Id;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

fn reports(mut sandbox: Sandbox) -> Sandbox {
    sandbox.alt("6");
    assert_eq!(sandbox.place(), Destination::Reports);
    sandbox
}

fn today() -> NaiveDate {
    moment().date()
}

#[test]
fn the_numbers_of_the_screen_are_those_that_were_counted() {
    let mut sandbox = reports(Sandbox::in_full_swing(USUAL));
    let service = sandbox.service();
    let counted = sandbox.wait(service.waiting_report(today())).unwrap();
    let options = Options {
        unit: Unit::Children,
        protected: false,
        lang: Lang::De,
    };
    let numbers = &counted.numbers;
    let shown = table(numbers, By::Stage, &counted.municipalities, options);
    assert!(numbers.counselling.all.children.number > 10);
    assert!(numbers.placement.all.children.number > 5);
    for line in shown.lines.iter().chain([&shown.sum]) {
        assert!(sandbox.shows(&line.label), "{}", line.label);
        assert!(sandbox.shows(&line.counselling.number()), "{line:?}");
        assert!(sandbox.shows(&line.placement.number()), "{line:?}");
    }
    for said in definition(Lang::De) {
        assert!(said.len() > 40);
    }
    assert!(sandbox.shows("Warten auf die Beratung"));
    // By families there are other numbers.
    sandbox.click("reports-unit");
    sandbox.key(Named::ArrowRight);
    let families = numbers.counselling.all.families.number;
    assert!(families < numbers.counselling.all.children.number);
    assert!(sandbox.shows(&families.to_string()));
}

#[test]
fn the_key_date_goes_by_weeks_and_never_beyond_today() {
    let mut sandbox = reports(Sandbox::in_full_swing(USUAL));
    let alt = |sandbox: &mut Sandbox, named| sandbox.chord(Key::Named(named), Modifiers::ALT);
    alt(&mut sandbox, Named::ArrowRight);
    assert!(sandbox.shows("Stand heute, 09:42 Uhr"));
    // The sample office was founded today: there is nothing before its first record, and it says since when.
    for _ in 0..30 {
        alt(&mut sandbox, Named::ArrowLeft);
    }
    let service = sandbox.service();
    let first = sandbox.wait(service.waiting_report(today())).unwrap();
    let first = first.numbers.first_day.unwrap();
    let words = format!("Vor dem {} gibt es keine Daten.", first.format("%d.%m.%Y"));
    assert!(sandbox.shows(&words), "{words}");
    sandbox.click("reports-first");
    assert!(!sandbox.shows(&words));
    sandbox.click("reports-today");
    assert!(sandbox.shows("Stand heute, 09:42 Uhr"));
    // A day ahead is told so.
    let ahead = today() + Days::new(7);
    sandbox.say(to_screen(
        erstberatung::desktop::screen::reports::Message::DayChosen(ahead),
    ));
    let words = format!(
        "Der Stichtag {} liegt in der Zukunft. Zahlen gibt es bis heute.",
        ahead.format("%d.%m.%Y")
    );
    assert!(sandbox.shows(&words), "{words}");
}

fn to_screen(message: erstberatung::desktop::screen::reports::Message) -> Message {
    Message::Desk(DeskMessage::Screen(1, ScreenMessage::Reports(message)))
}

#[test]
fn list_and_report_are_written_and_names_are_shown_to_those_who_may_see_them() {
    let mut sandbox = reports(Sandbox::in_full_swing(USUAL));
    let list = sandbox.folder().join("zahlen.csv");
    sandbox.record().answers.push(list.clone());
    sandbox.click("reports-list");
    let text = std::fs::read_to_string(&list).unwrap();
    for said in definition(Lang::De) {
        assert!(text.contains(said), "the definition goes with the numbers");
    }
    assert!(text.contains("25.11.2026"));
    let paper = sandbox.folder().join("zahlen.pdf");
    sandbox.record().answers.push(paper.clone());
    sandbox.ctrl("e");
    let bytes = std::fs::read(&paper).unwrap();
    crate::letters::pdf::assert_conforms(&bytes, "waiting numbers");
    assert_eq!(
        sandbox.strip().as_deref(),
        Some("Der Bericht ist geschrieben.")
    );
    // Who stands behind a number: for the counsellor names, for the supervision nothing.
    sandbox.click("reports-counselling");
    assert!(sandbox.shows("Schließen"));
    sandbox.key(Named::Escape);
    let mut sandbox = reports(sandbox.at_the_desk_of(Role::SchoolSupervision, moment(), USUAL));
    assert!(sandbox.shows("Warten auf die Beratung"));
    assert!(
        sandbox
            .window
            .find(Id::new("reports-counselling"))
            .is_none()
    );
}

/// Does the number lead to the children behind it?
fn is_pressable(sandbox: &mut Sandbox) -> bool {
    let number = sandbox.window.find(Id::new("reports-counselling"));
    number.is_some()
}

#[test]
fn small_numbers_are_hidden_with_their_sums() {
    let mut sandbox = reports(Sandbox::in_full_swing(USUAL));
    assert!(is_pressable(&mut sandbox));
    assert!(!sandbox.shows("•"));
    sandbox.click("reports-protect");
    assert!(sandbox.shows("•"));
    let press = Id::new("reports-counselling");
    assert!(
        sandbox.window.find(press).is_none(),
        "names would tell the number"
    );
}

#[test]
fn where_the_definition_does_not_fit_a_key_opens_it() {
    let mut sandbox = reports(Sandbox::in_full_swing((1280.0, 800.0)));
    let link = || Id::new("reports-meaning");
    assert!(sandbox.window.find(link()).is_some());
    let foot = sandbox.window.place("reports-meaning");
    assert!(
        foot.y + foot.height < 768.0,
        "in view without scrolling: {foot:?}"
    );
    sandbox.key(Named::F4);
    assert!(sandbox.shows(definition(Lang::De)[0]));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows(definition(Lang::De)[0]));
    let mut sandbox = reports(Sandbox::in_full_swing((1920.0, 1080.0)));
    assert!(sandbox.window.find(link()).is_none(), "it is on the page");
}

/// Not a test of its own: writes what a person looks at.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    for (size, look) in [
        ((1280.0, 800.0), Look::Light),
        ((1440.0, 900.0), Look::Light),
        ((1440.0, 900.0), Look::Dark),
        ((1920.0, 1080.0), Look::Dark),
        ((1920.0, 1080.0), Look::Light),
    ] {
        let mut sandbox = reports(Sandbox::of_ten_years(size));
        let picture = |sandbox: &mut Sandbox, name: &str| {
            let (width, height, pixels) = sandbox.window.picture(look);
            let name = format!("reports-{name}-{}-{}", size.0, look.name());
            goldens::write_png(&name, width, height, &pixels);
        };
        picture(&mut sandbox, "plain");
        sandbox.click("reports-ukraine");
        sandbox.click("reports-protect");
        sandbox.key(Named::F6);
        picture(&mut sandbox, "protected");
    }
}
