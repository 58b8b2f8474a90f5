//! The rows before printing: printers, copies and sides, with the keyboard and with the mouse, and what they remember.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::platform::{Printer, Readiness, Sides, Trouble};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::id::FamilyId;
use erstberatung::domain::letter::PaperKind;
use iced::keyboard::key::Named;

use super::goldens;
use super::papers::{choose, made, opened};
use super::sandbox::{Sandbox, USUAL};

const KIND: PaperKind = PaperKind::Interim;

fn printer(name: &str, usual: bool, state: Readiness) -> Printer {
    Printer {
        name: name.into(),
        usual,
        state,
    }
}

/// A desk with these printers, before a paper that can be printed.
fn desk(printers: Result<Vec<Printer>, Trouble>) -> (Sandbox, FamilyId) {
    let (mut sandbox, family) = opened(KIND, USUAL);
    choose(&mut sandbox, family, KIND);
    sandbox.record().printers = printers;
    (sandbox, family)
}

fn three() -> Vec<Printer> {
    vec![
        printer("Buero", true, Readiness::Ready),
        printer("Flur", false, Readiness::Refusing),
        printer("Keller", false, Readiness::Stopped),
    ]
}

fn printed(sandbox: &Sandbox) -> usize {
    let record = sandbox.record();
    let asked = record.asked.iter();
    asked.filter(|(what, _)| *what == "print").count()
}

#[test]
fn printer_copies_and_sides_are_chosen_with_the_keyboard_and_remembered() {
    let (mut sandbox, family) = desk(Ok(three()));
    sandbox.ctrl("p");
    sandbox.tab_to("print-printer");
    sandbox.ctrl("a");
    sandbox.write("Kell");
    sandbox.key(Named::Enter);
    assert!(
        sandbox
            .shows("Der Drucker ist angehalten. Er druckt erst, wenn ihn jemand wieder startet.")
    );
    sandbox.tab_to("print-sides");
    sandbox.key(Named::ArrowRight);
    sandbox.tab_to("print-copies");
    sandbox.ctrl("a");
    sandbox.write("2");
    sandbox.tab_to("papers-print-confirm");
    sandbox.key(Named::Enter);
    assert_eq!(made(&sandbox, family, KIND), 1);
    let order = sandbox.record().orders.last().cloned().unwrap();
    assert_eq!(order.printer.as_deref(), Some("Keller"));
    assert_eq!((order.copies, order.sides), (2, Sides::Both));
    assert_eq!(
        order.title, "Schreiben",
        "the queue reads nothing about anybody"
    );
    // The next time: the same printer and sides, one copy.
    sandbox.ctrl("p");
    sandbox.key(Named::Enter);
    let order = sandbox.record().orders.last().cloned().unwrap();
    assert_eq!(order.printer.as_deref(), Some("Keller"));
    assert_eq!((order.copies, order.sides), (1, Sides::Both));
}

#[test]
fn the_usual_printer_prints_one_sided_unless_something_else_is_chosen() {
    let (mut sandbox, _) = desk(Ok(three()));
    sandbox.ctrl("p");
    sandbox.key(Named::Enter);
    let order = sandbox.record().orders.last().cloned().unwrap();
    assert_eq!(order.printer.as_deref(), Some("Buero"));
    assert_eq!((order.copies, order.sides), (1, Sides::One));
}

#[test]
fn nothing_is_printed_on_a_printer_that_takes_nothing_or_with_a_wrong_number() {
    let (mut sandbox, family) = desk(Ok(three()));
    sandbox.ctrl("p");
    sandbox.tab_to("print-printer");
    sandbox.ctrl("a");
    sandbox.write("Flur");
    sandbox.key(Named::Enter);
    assert!(
        sandbox
            .shows("Der Drucker nimmt zurzeit keine Aufträge an. Bitte wählen Sie einen anderen.")
    );
    sandbox.tab_to("dialog-back");
    sandbox.key(Named::Escape);
    sandbox.record().printers = Ok(vec![printer("Buero", true, Readiness::Ready)]);
    sandbox.ctrl("p");
    assert!(sandbox.shows("„Flur“ ist nicht mehr da. Gewählt ist der übliche Drucker."));
    sandbox.tab_to("print-copies");
    sandbox.ctrl("a");
    sandbox.write("1000");
    assert!(sandbox.shows("Bitte eine Zahl von 1 bis 20 eingeben."));
    sandbox.key(Named::Enter);
    assert_eq!((printed(&sandbox), made(&sandbox, family, KIND)), (0, 0));
    sandbox.ctrl("a");
    sandbox.write("3");
    sandbox.key(Named::Enter);
    assert_eq!((printed(&sandbox), made(&sandbox, family, KIND)), (1, 1));
}

#[test]
fn a_desk_without_printers_says_so_and_prints_nothing() {
    for (printers, words) in [
        (
            Ok(Vec::new()),
            "Auf diesem Computer ist kein Drucker eingerichtet. Sie können die Briefe als PDF speichern.",
        ),
        (
            Err(Trouble::NoPrintSystem),
            "Auf diesem Computer kann das Programm nicht selbst drucken. Die PDF-Dateien bleiben erhalten und lassen sich aus dem PDF-Betrachter drucken.",
        ),
    ] {
        let (mut sandbox, family) = desk(printers);
        sandbox.ctrl("p");
        assert!(sandbox.shows(words));
        sandbox.key(Named::Enter);
        assert_eq!((printed(&sandbox), made(&sandbox, family, KIND)), (0, 0));
    }
}

#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    let show = |sandbox: &mut Sandbox, what: &str| {
        for look in [Look::Light, Look::Dark] {
            let (width, height, pixels) = sandbox.window.picture(look);
            let picture = format!("look-printing-{what}-{}", look.name());
            goldens::write_png(&picture, width, height, &pixels);
        }
    };
    let (mut sandbox, _) = desk(Ok(three()));
    sandbox.ctrl("p");
    show(&mut sandbox, "dialog");
    sandbox.tab_to("print-printer");
    sandbox.key(Named::ArrowDown);
    show(&mut sandbox, "list");
    let (mut sandbox, _) = desk(Ok(Vec::new()));
    sandbox.ctrl("p");
    show(&mut sandbox, "none");
}
