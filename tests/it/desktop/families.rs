//! Familien, Akte and Meldung erfassen: what they show, and what their keys really write.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use erstberatung::desktop::action::Destination;
use erstberatung::domain::appointment::AppointmentStatus;
use erstberatung::domain::family::ClosingReason;
use erstberatung::domain::file::File;
use erstberatung::domain::id::FamilyId;
use erstberatung::service::families::ListedFamily;
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL};

const LARGE: (f32, f32) = (1920.0, 1080.0);

fn listed(sandbox: &Sandbox) -> Vec<ListedFamily> {
    sandbox
        .wait(sandbox.service().families(FamilyFilter::All))
        .unwrap()
}

fn saved(sandbox: &Sandbox, id: FamilyId) -> File {
    let file = sandbox.wait(sandbox.service().family(id)).unwrap();
    File {
        family: file.family,
        guardians: file.guardians,
        children: file.children,
    }
}

/// The list is open.
fn list(mut sandbox: Sandbox) -> Sandbox {
    sandbox.alt("2");
    assert_eq!(sandbox.place(), Destination::Families);
    sandbox
}

/// Goes on with Tab until the keyboard is at a field.
fn tab_to(sandbox: &mut Sandbox, id: &'static str) {
    for _ in 0..160 {
        if sandbox.window.is_focused(id) {
            return;
        }
        sandbox.key(Named::Tab);
    }
    panic!("Tab never reaches {id}");
}

fn fill(sandbox: &mut Sandbox, id: &'static str, words: &str) {
    tab_to(sandbox, id);
    sandbox.write(words);
}

fn opened(sandbox: &Sandbox) -> FamilyId {
    match sandbox.place() {
        Destination::Family(id) => id,
        other => panic!("no record is open but {other:?}"),
    }
}

/// The record of the family that waits longest.
fn record(mut sandbox: Sandbox) -> Sandbox {
    sandbox.alt("2");
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Enter);
    let _ = opened(&sandbox);
    sandbox
}

#[test]
fn any_spelling_finds_a_family_and_the_way_back_keeps_search_and_row() {
    let mut sandbox = list(Sandbox::at_work());
    assert!(sandbox.shows("120 Familien"));
    sandbox.write("Хмельницький");
    let found = listed(&sandbox)
        .into_iter()
        .find(|f| f.row.name.starts_with("Chmelnyzkyj") || f.row.name.starts_with("Khmelnytskyi"))
        .unwrap();
    assert!(
        sandbox.shows(&found.row.name),
        "the Latin spelling is found by the Cyrillic one"
    );
    assert!(!sandbox.shows("120 Familien"));
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Enter);
    let first = opened(&sandbox);
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::Families);
    assert!(!sandbox.shows("120 Familien"), "the search is still there");
    tab_to(&mut sandbox, "families-table");
    sandbox.key(Named::Enter);
    assert_eq!(opened(&sandbox), first, "and so is the row");
}

#[test]
fn umlauts_are_found_in_every_writing() {
    let mut sandbox = list(Sandbox::at_work());
    let name = listed(&sandbox)
        .into_iter()
        .map(|f| f.row.name)
        .find(|name| name.contains('ü') || name.contains('ö') || name.contains('ş'))
        .unwrap();
    let typed: String = name
        .split(',')
        .next()
        .unwrap()
        .replace('ü', "u")
        .replace('ö', "o")
        .replace('ş', "s");
    sandbox.write(&typed);
    assert!(sandbox.shows(&name), "{typed} finds {name}");
}

#[test]
fn ticked_families_are_planned_alone() {
    let planned = |sandbox: &Sandbox| match sandbox.place() {
        Destination::Plan { only, .. } => only.unwrap(),
        other => panic!("no proposal but {other:?}"),
    };
    let mut sandbox = list(Sandbox::at_work());
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(sandbox.place(), Destination::Families, "nobody is ticked");
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Space);
    assert!(sandbox.shows("1 ausgewählt"));
    for _ in 0..2 {
        sandbox.chord(Key::Named(Named::ArrowDown), Modifiers::SHIFT);
    }
    assert!(sandbox.shows("3 ausgewählt"));
    sandbox.click("table-sort-Kinder");
    assert!(sandbox.shows("3 ausgewählt"), "in any order");
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(planned(&sandbox).len(), 3);

    // The same with the mouse; Esc takes the ticks away.
    let mut sandbox = list(Sandbox::at_work());
    let rows = sandbox.window.place("families-table");
    let tick_two = |sandbox: &mut Sandbox| {
        for row in [0.5, 4.5] {
            let at = iced::Point::new(rows.x + 26.0, rows.y + 36.0 * row);
            sandbox.window.click_at(at);
            sandbox.rest();
        }
        assert!(sandbox.shows("2 ausgewählt"));
    };
    tick_two(&mut sandbox);
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("2 ausgewählt"));
    tick_two(&mut sandbox);
    sandbox.click("families-plan");
    assert_eq!(planned(&sandbox).len(), 2);
}

#[test]
fn the_list_with_ticks_looks_as_agreed() {
    for size in [USUAL, LARGE] {
        let mut sandbox = list(Sandbox::in_full_swing(size));
        sandbox.key(Named::ArrowDown);
        sandbox.key(Named::Space);
        for _ in 0..2 {
            sandbox.chord(Key::Named(Named::ArrowDown), Modifiers::SHIFT);
        }
        sandbox.holds("families-ticked");
    }
}

#[test]
fn chips_narrow_the_list() {
    let mut sandbox = list(Sandbox::in_full_swing(USUAL));
    let without = listed(&sandbox)
        .iter()
        .filter(|f| f.row.appointment.is_none())
        .count();
    assert!(without > 0 && without < 120);
    sandbox.ctrl("3");
    assert!(
        sandbox.shows(&format!("{without} Familien")),
        "Ohne Termin leaves {without}"
    );
    sandbox.ctrl("3");
    assert!(sandbox.shows("120 Familien"), "off again");
}

#[test]
fn nobody_found_can_be_recorded_under_the_name_that_was_typed() {
    let mut sandbox = list(Sandbox::at_work());
    sandbox.write("Qqzzxx, Wwvv");
    assert!(sandbox.shows("Keine Familie passt zu „Qqzzxx, Wwvv“."));
    tab_to(&mut sandbox, "families-as-new");
    sandbox.key(Named::Enter);
    assert_eq!(sandbox.place(), Destination::NewFamily);
    assert!(sandbox.shows("Meldung erfassen"));
    fill(&mut sandbox, "family-phone-0", "030 23125001");
    fill(&mut sandbox, "family-child-0-given", "Probe");
    sandbox.ctrl("s");
    let file = saved(&sandbox, opened(&sandbox));
    assert_eq!(file.list_name(), "Qqzzxx, Wwvv");
}

#[test]
fn a_family_is_recorded_without_the_mouse() {
    let mut sandbox = list(Sandbox::at_work());
    sandbox.ctrl("n");
    assert_eq!(sandbox.place(), Destination::NewFamily);
    assert!(sandbox.window.is_focused("family-reporter-office"));
    sandbox.write("Schulverwaltungsamt Musterstadt");
    fill(&mut sandbox, "family-arrived", "1.11.2026");
    fill(&mut sandbox, "family-street", "Beispielweg 3");
    fill(&mut sandbox, "family-postcode", "59302");
    fill(&mut sandbox, "family-phone-0", "030 23125002");
    fill(&mut sandbox, "family-language", "ukrai");
    sandbox.key(Named::Enter);
    fill(&mut sandbox, "family-guardian-0-given", "Olena");
    fill(&mut sandbox, "family-guardian-0-family", "Beispielenko");
    fill(&mut sandbox, "family-child-0-given", "Danylo");
    fill(&mut sandbox, "family-child-0-birth", "3.5.2014");
    tab_to(&mut sandbox, "family-child-0-sex");
    assert!(
        sandbox.shows("Vollzeitschulpflichtig seit 01.11.2026, altersgemäß Jg. 7"),
        "compulsory schooling is computed while one types"
    );
    sandbox.key(Named::ArrowLeft);
    fill(&mut sandbox, "family-child-0-years", "6");
    sandbox.key(Named::Enter);
    assert!(
        sandbox.window.is_focused("family-child-1-given"),
        "Enter adds a child"
    );
    sandbox.write("Mila");
    fill(&mut sandbox, "family-child-1-birth", "2018");
    sandbox.ctrl("s");
    let id = opened(&sandbox);
    assert_eq!(sandbox.strip().as_deref(), Some("Meldung gespeichert."));
    assert!(sandbox.shows("Familie Beispielenko"));
    let file = saved(&sandbox, id);
    assert_eq!(
        file.family.reporter.office,
        "Schulverwaltungsamt Musterstadt"
    );
    assert_eq!(
        file.family.address.town, "Oelde",
        "the postcode knows its town"
    );
    assert!(file.family.municipality.is_some());
    assert_eq!(file.family.language.as_ref().unwrap().as_str(), "uk");
    assert_eq!(file.family.letter_language.as_ref().unwrap().as_str(), "uk");
    let names: Vec<_> = file
        .children
        .iter()
        .map(|c| (c.given_name.as_str(), c.family_name.as_str()))
        .collect();
    assert_eq!(
        names,
        [("Danylo", "Beispielenko"), ("Mila", "Beispielenko")],
        "the family name is copied"
    );
    assert_eq!(file.children[0].birth.unwrap().to_string(), "2014-05-03");
    assert_eq!(file.children[0].school_years, Some(6));
    assert_eq!(file.children[1].birth.unwrap().to_string(), "2018");
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::Families);
}

#[test]
fn a_refused_save_says_why_and_keeps_every_word() {
    let mut sandbox = list(Sandbox::at_work());
    let before = listed(&sandbox).len();
    sandbox.ctrl("n");
    fill(&mut sandbox, "family-street", "Beispielweg 3");
    fill(&mut sandbox, "family-postcode", "593");
    fill(&mut sandbox, "family-email", "keine Adresse");
    fill(&mut sandbox, "family-child-0-given", "Danylo");
    fill(&mut sandbox, "family-child-0-birth", "31.02.2015");
    sandbox.ctrl("s");
    assert_eq!(sandbox.place(), Destination::NewFamily);
    for words in [
        "Fünf Ziffern, bitte.",
        "Bitte Nummer oder „kein Telefon“.",
        "Das ist keine E-Mail-Adresse.",
    ] {
        assert!(sandbox.shows(words), "{words}");
    }
    assert_eq!(listed(&sandbox).len(), before, "nothing was written");
    assert!(
        sandbox.window.is_focused("family-postcode"),
        "the keyboard is at the first mistake"
    );
    sandbox.write("02");
    fill(&mut sandbox, "family-phone-0", "030 23125003");
    tab_to(&mut sandbox, "family-email");
    for _ in 0..20 {
        sandbox.key(Named::Backspace);
    }
    tab_to(&mut sandbox, "family-child-0-birth");
    for _ in 0..12 {
        sandbox.key(Named::Backspace);
    }
    sandbox.write("2015");
    sandbox.ctrl("s");
    let file = saved(&sandbox, opened(&sandbox));
    assert_eq!(file.family.address.street, "Beispielweg 3");
    assert_eq!(file.children[0].given_name, "Danylo");
    assert_eq!(file.family.address.postcode.unwrap().as_str(), "59302");
}

#[test]
fn people_with_a_similar_name_are_shown_while_one_types() {
    let mut sandbox = list(Sandbox::at_work());
    let known = listed(&sandbox)
        .into_iter()
        .find(|f| f.row.name.starts_with("Al-Ahmad"))
        .unwrap();
    sandbox.ctrl("n");
    assert!(sandbox.shows("Bisher ähnelt niemand dieser Familie."));
    fill(&mut sandbox, "family-guardian-0-given", "Fatima");
    fill(&mut sandbox, "family-guardian-0-family", "Alahmad");
    assert!(!sandbox.shows("Bisher ähnelt niemand dieser Familie."));
    assert!(sandbox.shows(&known.row.name));
}

#[test]
fn leaving_a_form_with_something_typed_asks_first() {
    let mut sandbox = record(Sandbox::at_work());
    let id = opened(&sandbox);
    let before = saved(&sandbox, id);
    sandbox.key(Named::F2);
    assert!(sandbox.window.is_focused("family-street"));
    sandbox.key(Named::Escape);
    assert!(
        sandbox.shows("Verlauf"),
        "nothing typed: the form just closes"
    );
    sandbox.key(Named::F2);
    sandbox.write(" x");
    tab_to(&mut sandbox, "family-town");
    sandbox.key(Named::Escape);
    assert!(sandbox.shows("Es gibt ungespeicherte Eingaben."), "it asks");
    assert!(sandbox.window.is_focused("dialog-back"));
    sandbox.key(Named::Escape);
    assert!(sandbox.shows("Akte bearbeiten"));
    sandbox.key(Named::Escape);
    sandbox.key(Named::Tab);
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Verlauf"), "thrown away");
    assert_eq!(saved(&sandbox, id), before);
}

#[test]
fn an_edit_is_saved_and_taken_back() {
    let mut sandbox = record(Sandbox::at_work());
    let id = opened(&sandbox);
    let before = saved(&sandbox, id);
    sandbox.key(Named::F2);
    fill(&mut sandbox, "family-accommodation", "Haus Beispiel");
    sandbox.ctrl("s");
    assert_eq!(sandbox.strip().as_deref(), Some("Akte gespeichert."));
    assert!(sandbox.shows("Haus Beispiel"));
    let after = saved(&sandbox, id);
    assert_eq!(after.family.address.accommodation, "Haus Beispiel");
    assert_eq!(after.children, before.children, "nothing else was touched");
    sandbox.ctrl("z");
    assert_eq!(
        saved(&sandbox, id).family.address.accommodation,
        before.family.address.accommodation
    );
}

#[test]
fn what_others_changed_meanwhile_is_told_and_merged() {
    let mut sandbox = record(Sandbox::at_work());
    let id = opened(&sandbox);
    sandbox.key(Named::F2);
    fill(&mut sandbox, "family-accommodation", "Haus Beispiel");
    let theirs = saved(&sandbox, id);
    let mut changed = theirs.clone();
    changed.family.email = "muster@example.org".into();
    let service = sandbox.service();
    let _ = sandbox
        .wait(service.save_file(Some(theirs), changed))
        .unwrap();
    sandbox.ctrl("s");
    assert!(
        sandbox.shows("Inzwischen hat jemand diese Akte geändert. Ihre Eingaben bleiben erhalten.")
    );
    tab_to(&mut sandbox, "family-reopen");
    sandbox.key(Named::Enter);
    sandbox.ctrl("s");
    let file = saved(&sandbox, id);
    assert_eq!(file.family.address.accommodation, "Haus Beispiel");
    assert_eq!(
        file.family.email, "muster@example.org",
        "theirs is not lost"
    );
}

#[test]
fn the_record_explains_itself_and_leads_to_the_next_step() {
    let mut sandbox = record(Sandbox::at_work());
    let id = opened(&sandbox);
    assert!(sandbox.shows("Termin finden"));
    assert!(!sandbox.shows("10 Schuljahre"));
    sandbox.click("family-why-0");
    let (day, file) = (sandbox.desk().context().today, saved(&sandbox, id));
    let facts =
        erstberatung::domain::schooling_duty::Facts::of(&file.children[0], &file.family).unwrap();
    let duty = erstberatung::domain::schooling_duty::duty(&facts, day);
    for reason in &duty.reasons {
        let words = reason.sentence(erstberatung::domain::language::Lang::De);
        assert!(sandbox.shows(&words), "{words}");
    }
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(sandbox.place(), Destination::slots_for(id));
}

#[test]
fn alt_and_arrows_walk_through_the_list_and_esc_comes_back_to_where_they_led() {
    let mut sandbox = record(Sandbox::at_work());
    let first = opened(&sandbox);
    sandbox.chord(Key::Named(Named::ArrowRight), Modifiers::ALT);
    let second = opened(&sandbox);
    assert_ne!(first, second);
    sandbox.chord(Key::Named(Named::ArrowLeft), Modifiers::ALT);
    assert_eq!(opened(&sandbox), first);
    sandbox.chord(Key::Named(Named::ArrowRight), Modifiers::ALT);
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::Families);
    tab_to(&mut sandbox, "families-table");
    sandbox.key(Named::Enter);
    assert_eq!(opened(&sandbox), second);
}

#[test]
fn a_file_is_closed_with_its_reason() {
    let mut sandbox = record(Sandbox::at_work());
    let id = opened(&sandbox);
    tab_to(&mut sandbox, "family-menu");
    sandbox.key(Named::Enter);
    tab_to(&mut sandbox, "family-menu-close");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Akte abschließen?"));
    sandbox.key(Named::Enter);
    assert!(
        saved(&sandbox, id).family.closed.is_none(),
        "not without a reason"
    );
    tab_to(&mut sandbox, "family-reason-3");
    sandbox.key(Named::Space);
    tab_to(&mut sandbox, "family-close-confirm");
    sandbox.key(Named::Enter);
    let closed = saved(&sandbox, id).family.closed.unwrap();
    assert_eq!(closed.reason, ClosingReason::MovedAway);
    assert_eq!(sandbox.strip().as_deref(), Some("Akte abgeschlossen."));
    sandbox.key(Named::Escape);
    assert!(sandbox.shows("119 Familien"));
}

#[test]
fn an_appointment_is_confirmed_and_cancelled_in_the_record() {
    let mut sandbox = list(Sandbox::in_full_swing(USUAL));
    let now = sandbox.desk().context().now;
    let family = listed(&sandbox)
        .into_iter()
        .find(|f| {
            let open = |a: &erstberatung::domain::appointment::Appointment| {
                a.start.date() > now.date()
                    && matches!(
                        a.status,
                        AppointmentStatus::Booked | AppointmentStatus::Invited
                    )
            };
            f.row.appointment.as_ref().is_some_and(open)
        })
        .unwrap();
    let appointment = family.row.appointment.unwrap().id;
    let status = |sandbox: &Sandbox| {
        let service = sandbox.service();
        sandbox
            .wait(service.appointment(appointment))
            .unwrap()
            .appointment
            .status
    };
    sandbox.write(&family.row.family.file_number.to_string());
    sandbox.key(Named::Enter);
    assert_eq!(opened(&sandbox), family.row.family.id);
    sandbox.click("family-confirmed");
    assert_eq!(status(&sandbox), AppointmentStatus::Confirmed);
    sandbox.click("family-cancel");
    assert!(sandbox.shows("Termin absagen?"));
    tab_to(&mut sandbox, "family-cancel-confirm");
    sandbox.key(Named::Enter);
    assert_eq!(status(&sandbox), AppointmentStatus::CancelledByFamily);
    assert_eq!(sandbox.strip().as_deref(), Some("Termin abgesagt."));
    assert!(sandbox.shows("Noch kein Termin."));
}

#[test]
fn pictures_of_list_record_and_form() {
    for size in [USUAL, LARGE] {
        let mut sandbox = list(Sandbox::at_work_in(size));
        sandbox.key(Named::ArrowDown);
        sandbox.holds("families-list");
        sandbox.key(Named::Enter);
        sandbox.click("family-why-0");
        sandbox.holds("families-record");
        sandbox.key(Named::F2);
        sandbox.holds("families-form");
    }
}
