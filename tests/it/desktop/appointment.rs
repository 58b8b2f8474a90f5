//! Termin: the sheets about one appointment, and what keys and clicks on them really write.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Duration, NaiveDate};
use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message, ScreenMessage};
use erstberatung::desktop::screen::calendar;
use erstberatung::domain::appointment::{
    Appointment, AppointmentKind, AppointmentStatus, Channel, Outcome,
};
use erstberatung::domain::booking::{BookRequest, CancelledBy};
use erstberatung::domain::id::{AppointmentId, FamilyId};
use erstberatung::domain::interpreter::{InterpreterMode, InterpreterStatus};
use iced::keyboard::{Key, Modifiers, key::Named};
use uuid::Uuid;

use super::sandbox::{Sandbox, USUAL, moment};

const SIZES: [(f32, f32); 2] = [USUAL, (1920.0, 1080.0)];

fn stored(sandbox: &Sandbox, id: AppointmentId) -> Appointment {
    let service = sandbox.service();
    sandbox.wait(service.appointment(id)).unwrap().appointment
}

fn all(sandbox: &Sandbox) -> Vec<Appointment> {
    let from = NaiveDate::from_ymd_opt(2026, 10, 26).unwrap();
    let service = sandbox.service();
    let span = sandbox.wait(service.calendar(from, from + Duration::days(60)));
    let rows = span.unwrap().rows.into_iter().map(|row| row.appointment);
    rows.collect()
}

/// An appointment that is still to come, as wanted.
fn coming(sandbox: &Sandbox, wanted: impl Fn(&Appointment) -> bool) -> Appointment {
    let found = all(sandbox)
        .into_iter()
        .find(|a| a.status.is_open() && a.start.date() > moment().date() && wanted(a));
    found.expect("such an appointment")
}

/// One of a day that is over.
fn past(sandbox: &Sandbox, status: AppointmentStatus) -> Appointment {
    let found = all(sandbox)
        .into_iter()
        .find(|a| a.start.date() < moment().date() && a.status == status);
    found.expect("such an appointment")
}

fn go(sandbox: &mut Sandbox, to: Destination) {
    sandbox.alt("3");
    let visit = sandbox.desk().number();
    let there = ScreenMessage::Calendar(calendar::Message::Opened(to));
    sandbox.say(Message::Desk(DeskMessage::Screen(visit, there)));
}

/// The window with an appointment chosen in the calendar.
fn at(sandbox: &mut Sandbox, a: &Appointment) {
    go(sandbox, Destination::appointment(a.id, a.start.date()));
}

fn family_waiting(sandbox: &Sandbox) -> FamilyId {
    let service = sandbox.service();
    sandbox.wait(service.waiting()).unwrap()[0].row.family.id
}

#[test]
fn the_word_of_a_family_is_entered_with_its_way() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let a = coming(&sandbox, |a| a.status == AppointmentStatus::Booked);
    at(&mut sandbox, &a);
    sandbox.click("calendar-word");
    assert!(sandbox.shows("Zusage der Familie"));
    sandbox.tab_to("entering-channel");
    sandbox.key(Named::ArrowRight);
    sandbox.click("entering-do");
    let after = stored(&sandbox, a.id);
    let said = after.confirmation.unwrap();
    assert_eq!(
        (after.status, said.by, said.on),
        (
            AppointmentStatus::Confirmed,
            Channel::TextMessage,
            moment().date()
        )
    );
    let texts = &sandbox.desk().context().texts;
    let day = texts.date_short(said.on);
    let words = texts.about_confirmed(&texts.channel(said.by), &day);
    assert!(sandbox.shows(&words), "said at the side");
    sandbox.ctrl("z");
    assert_eq!(stored(&sandbox, a.id).confirmation, None);
}

#[test]
fn what_is_refused_is_said_on_the_open_sheet() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let a = coming(&sandbox, |a| a.status == AppointmentStatus::Booked);
    at(&mut sandbox, &a);
    sandbox.click("calendar-word");
    let service = sandbox.service();
    let _ = sandbox
        .wait(service.cancel(a.id, CancelledBy::Family, "krank"))
        .unwrap();
    sandbox.click("entering-do");
    assert!(sandbox.shows("Zusage der Familie"), "the sheet stays open");
    assert!(sandbox.shows("Nichts wurde gespeichert."));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Nichts wurde gespeichert."), "not behind it");
    sandbox.key(Named::Delete);
    assert!(!sandbox.shows("Nichts wurde gespeichert."), "nor later");
}

#[test]
fn an_outcome_is_entered_by_keyboard_and_offers_what_follows() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let a = past(&sandbox, AppointmentStatus::Held);
    at(&mut sandbox, &a);
    sandbox.tab_to("calendar-end");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Wie ist der Termin ausgegangen?"));
    sandbox.tab_to("entering-end-3");
    sandbox.key(Named::Space);
    assert!(sandbox.shows("Danach wird eine Folgeberatung angeboten."));
    sandbox.tab_to("entering-minutes");
    sandbox.write("75");
    sandbox.tab_to("entering-why");
    sandbox.write("nachgetragen");
    sandbox.tab_to("entering-do");
    sandbox.key(Named::Enter);
    let after = stored(&sandbox, a.id);
    assert_eq!(
        (after.status, after.outcome, after.minutes_spent),
        (
            AppointmentStatus::Held,
            Some(Outcome::DocumentsMissing),
            Some(75)
        )
    );
    let service = sandbox.service();
    let waiting = sandbox.wait(service.waiting()).unwrap();
    let again = waiting.iter().find(|w| w.row.family.id == a.family);
    assert_eq!(again.unwrap().kind, AppointmentKind::FollowUp);
}

#[test]
fn what_is_over_is_corrected_with_a_reason_only() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let a = past(&sandbox, AppointmentStatus::Held);
    at(&mut sandbox, &a);
    sandbox.click("calendar-end");
    sandbox.click("entering-end-4");
    sandbox.click("entering-do");
    assert_eq!(
        stored(&sandbox, a.id),
        a,
        "without a reason nothing happens"
    );
    sandbox.click("entering-why");
    sandbox.write("verwechselt");
    sandbox.click("entering-do");
    let after = stored(&sandbox, a.id);
    assert_eq!(
        (after.status, after.reason.as_str()),
        (AppointmentStatus::NoShow, "verwechselt")
    );
    assert!(sandbox.shows("Fehltermine: 1"), "what comes next is said");
}

#[test]
fn everything_about_the_interpreter_is_entered_and_the_text_copied() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let a = coming(&sandbox, |a| a.interpreter.is_some());
    at(&mut sandbox, &a);
    sandbox.click("calendar-interpreter");
    sandbox.click("entering-copy");
    let text = sandbox.clipboard.clone().unwrap();
    assert!(text.starts_with("Anfrage Sprachmittlung"));
    let service = sandbox.service();
    let file = sandbox.wait(service.family(a.family)).unwrap();
    for child in &file.children {
        assert!(!text.contains(&child.given_name), "no child is named");
    }
    sandbox.tab_to("entering-state");
    sandbox.key(Named::Home);
    sandbox.key(Named::ArrowRight);
    sandbox.click("entering-reference");
    sandbox.write("SP-17");
    sandbox.click("entering-do");
    let booking = stored(&sandbox, a.id).interpreter.unwrap();
    assert_eq!(
        (booking.status, booking.reference.as_str()),
        (InterpreterStatus::Requested, "SP-17")
    );
    assert!(sandbox.shows("Dolmetschen: vor Ort · Vorgang SP-17"));
}

#[test]
fn an_appointment_is_changed_on_one_sheet() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    let a = coming(&sandbox, |a| {
        a.children.len() > 1 && a.interpreter.is_none()
    });
    at(&mut sandbox, &a);
    sandbox.click("calendar-change");
    assert!(sandbox.shows("Termin ändern"));
    sandbox.click("booking-child-0");
    sandbox.click("booking-do");
    let after = stored(&sandbox, a.id);
    assert_eq!(after.children.len(), a.children.len() - 1);
    assert!(after.minutes < a.minutes, "the length follows");
    sandbox.ctrl("z");
    let back = stored(&sandbox, a.id);
    assert_eq!(
        (back.children, back.minutes, back.status),
        (a.children, a.minutes, a.status)
    );
}

#[test]
fn a_talk_by_phone_is_made_from_a_suggestion_that_is_checked() {
    let mut sandbox = Sandbox::at_work();
    let family = family_waiting(&sandbox);
    go(&mut sandbox, Destination::slots_for(family));
    sandbox.click("calendar-check");
    assert!(sandbox.shows("Art des Gesprächs"));
    sandbox.click("booking-kind-3");
    sandbox.click("booking-do");
    let service = sandbox.service();
    let file = sandbox.wait(service.family(family)).unwrap();
    let booked = &file.appointments[0];
    assert_eq!(booked.kind, AppointmentKind::Phone);
    if let Some(interpreter) = &booked.interpreter {
        assert_eq!(interpreter.mode, InterpreterMode::Phone);
    }
    let room = service.post_room(super::sandbox::moment().date());
    let room = sandbox.wait(room).unwrap();
    let about = |key: erstberatung::service::post_room::PostKey| key.appointment == Some(booked.id);
    assert!(
        !room.items.iter().any(|item| item.key.is_some_and(about)),
        "a phone call needs no letter"
    );
}

#[test]
fn what_speaks_against_it_is_named_and_overridden_with_a_reason() {
    let mut sandbox = Sandbox::at_work();
    let family = family_waiting(&sandbox);
    go(&mut sandbox, Destination::slots_for(family));
    sandbox.click("calendar-check");
    // A follow-up without a talk before it.
    sandbox.click("booking-kind-1");
    assert!(sandbox.shows("Es gab noch kein Gespräch, auf das eine Folgeberatung folgen kann."));
    sandbox.click("booking-do");
    let service = sandbox.service();
    let none = sandbox.wait(service.family(family)).unwrap();
    assert!(none.appointments.is_empty(), "not without a reason");
    sandbox.click("booking-why");
    sandbox.write("Gespräch in Beckum");
    sandbox.click("booking-do");
    let file = sandbox.wait(service.family(family)).unwrap();
    assert_eq!(file.appointments[0].kind, AppointmentKind::FollowUp);
    assert_eq!(file.appointments[0].reason, "Gespräch in Beckum");
}

#[test]
fn umschalt_enter_opens_the_sheet_for_the_place_under_the_keyboard() {
    let mut sandbox = Sandbox::at_work();
    let family = family_waiting(&sandbox);
    go(&mut sandbox, Destination::slots_for(family));
    sandbox.chord(Key::Named(Named::Enter), Modifiers::SHIFT);
    assert!(sandbox.shows("Art des Gesprächs"));
    sandbox.key(Named::Escape);
    assert!(!sandbox.shows("Art des Gesprächs"));
}

/// A group of three families on a day of the sample week; gives its appointments, the host first.
fn group(sandbox: &mut Sandbox) -> Vec<AppointmentId> {
    let service = sandbox.service();
    let waiting = sandbox.wait(service.waiting()).unwrap();
    let mut families: Vec<_> = waiting.iter().map(|w| &w.row).collect();
    families.sort_by_key(|row| row.births.len());
    let first = families[0].family.id;
    let kind = AppointmentKind::Group;
    let ranking = sandbox.wait(service.suggestions_for(first, kind, None, None, 1));
    let place = ranking.unwrap().best[0].place;
    let mut made = Vec::new();
    for (n, row) in (1..).zip(families.into_iter().take(3)) {
        let request = BookRequest {
            kind,
            group: made.first().copied(),
            override_reason: Some("Probe".into()),
            ..BookRequest::usual(AppointmentId(Uuid::from_u128(n)), place)
        };
        let id = request.id;
        let _ = sandbox.wait(service.book(row.family.id, request)).unwrap();
        made.push(id);
    }
    made
}

#[test]
fn a_group_is_one_block_and_its_families_stand_at_the_side() {
    let mut sandbox = Sandbox::at_work();
    let made = group(&mut sandbox);
    let host = stored(&sandbox, made[0]);
    at(&mut sandbox, &host);
    assert!(sandbox.shows("Gruppe · 3 Familien"));
    sandbox.click("calendar-group-cancel");
    sandbox.click("calendar-cancel-do");
    for id in &made {
        assert!(!stored(&sandbox, *id).status.claims_time());
    }
    sandbox.ctrl("z");
    assert!(stored(&sandbox, made[2]).status.is_open());
}

#[test]
fn the_sheets_look_as_agreed() {
    for size in SIZES {
        let mut sandbox = Sandbox::in_full_swing(size);
        let a = coming(&sandbox, |a| {
            a.children.len() > 1 && a.interpreter.is_some()
        });
        at(&mut sandbox, &a);
        sandbox.holds("appointment-panel");
        sandbox.click("calendar-change");
        sandbox.holds("appointment-change");
        sandbox.key(Named::Escape);
        sandbox.click("calendar-interpreter");
        sandbox.holds("appointment-interpreter");
        sandbox.key(Named::Escape);
        sandbox.click("calendar-word");
        sandbox.holds("appointment-word");
        sandbox.key(Named::Escape);
        let b = past(&sandbox, AppointmentStatus::Held);
        at(&mut sandbox, &b);
        sandbox.click("calendar-end");
        sandbox.click("entering-end-2");
        sandbox.holds("appointment-end");
    }
}

#[test]
fn a_new_appointment_and_a_group_look_as_agreed() {
    for size in SIZES {
        let mut sandbox = Sandbox::at_work_in(size);
        let made = group(&mut sandbox);
        let host = stored(&sandbox, made[0]);
        at(&mut sandbox, &host);
        sandbox.holds("appointment-group");
        let family = family_waiting(&sandbox);
        go(&mut sandbox, Destination::slots_for(family));
        sandbox.click("calendar-check");
        sandbox.click("booking-kind-1");
        sandbox.holds("appointment-new");
    }
}
