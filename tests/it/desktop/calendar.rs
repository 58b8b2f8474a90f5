//! Kalender: what it shows, and what keys, clicks and drags really write. Each way ends with a look into the store.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use chrono::{Duration, NaiveDate};
use erstberatung::desktop::app::{DeskMessage, Message as AppMessage, ScreenMessage};
use erstberatung::desktop::screen::calendar::Message as CalendarMessage;
use erstberatung::desktop::screen::calendar::week::Week;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::appointment::{Appointment, AppointmentStatus};
use erstberatung::domain::booking::Place;
use erstberatung::domain::id::AppointmentId;
use erstberatung::service::appointments::{CalendarSpan, Waiting};
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::{Event, Point, mouse};

use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

/// Monday of the sample week.
pub fn monday() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub fn calendar(mut sandbox: Sandbox) -> Sandbox {
    sandbox.alt("3");
    sandbox
}

pub fn span(sandbox: &Sandbox) -> CalendarSpan {
    let service = sandbox.service();
    sandbox
        .wait(service.calendar(monday(), monday() + Duration::days(20)))
        .unwrap()
}

pub fn week(sandbox: &Sandbox) -> Week {
    let dates: Vec<_> = monday().iter_days().take(5).collect();
    Week::build(&span(sandbox), &dates, sandbox.desk().context())
}

pub fn stored(sandbox: &Sandbox, id: AppointmentId) -> Appointment {
    let service = sandbox.service();
    sandbox.wait(service.appointment(id)).unwrap().appointment
}

pub fn waiting(sandbox: &Sandbox) -> usize {
    let service = sandbox.service();
    sandbox.wait(service.waiting()).unwrap().len()
}

/// Appointments of the sample week that can still be moved.
pub fn movable(sandbox: &Sandbox) -> Vec<Appointment> {
    let rows = span(sandbox).rows.into_iter().map(|row| row.appointment);
    let last = monday() + Duration::days(5);
    let open = |a: &Appointment| a.status.is_open() && a.start > moment() && a.start.date() < last;
    rows.filter(open).collect()
}

/// The middle of the upper quarter of a time in the grid, in pixels of the window.
pub fn point(sandbox: &mut Sandbox, week: &Week, place: &Place, minutes: u32) -> Point {
    let bounds = sandbox.window.place("calendar-grid");
    // Two pixels all around are kept for the focus ring, nine for the scroll bar.
    let layout = week.layout(bounds.width - 13.0);
    let item = week.item_of(place, minutes).unwrap();
    let area = layout
        .place(item.day, item.lane, item.from, item.to)
        .unwrap();
    Point::new(
        bounds.x + 2.0 + area.x + area.width / 2.0,
        bounds.y + 2.0 + area.y + 9.0,
    )
}

pub fn place_of(a: &Appointment) -> Place {
    Place {
        series: a.series,
        site: a.site,
        room: a.room,
        counsellor: a.counsellor,
        start: a.start,
    }
}

/// A place in the week that the appointment may be moved to, or one that it may not, inside the visible hours.
pub fn other_place(sandbox: &Sandbox, a: &Appointment, legal: bool) -> Option<Place> {
    let (week, service) = (week(sandbox), sandbox.service());
    let office = sandbox.wait(service.office()).unwrap();
    for day in 0..week.days.len() {
        for lane in 0..week.days[day].lanes.len() {
            for minute in (8 * 60 + 30..14 * 60 + 45).step_by(15) {
                let spot =
                    erstberatung::desktop::screen::calendar::layout::Spot { day, lane, minute };
                let place = week.place(spot, &office).unwrap();
                let itself = place.start == a.start && place.counsellor == a.counsellor;
                if !itself && sandbox.wait(service.try_move(a.id, place)).is_ok() == legal {
                    return Some(place);
                }
            }
        }
    }
    None
}

pub fn drag(sandbox: &mut Sandbox, from: Point, to: Point) {
    sandbox.window.point(from);
    sandbox
        .window
        .send(Event::Mouse(mouse::Event::ButtonPressed(
            mouse::Button::Left,
        )));
    sandbox.window.point(Point::new(from.x + 3.0, from.y + 8.0));
    sandbox.window.point(to);
    sandbox.rest();
}

pub fn drop_it(sandbox: &mut Sandbox) {
    sandbox
        .window
        .send(Event::Mouse(mouse::Event::ButtonReleased(
            mouse::Button::Left,
        )));
    sandbox.rest();
}

#[test]
fn the_week_names_its_days_and_its_notes() {
    let mut sandbox = calendar(Sandbox::at_work());
    assert!(sandbox.shows("KW 48"));
    assert!(sandbox.shows("23.–27. November 2026"));
    assert!(sandbox.shows("heute"));
    assert!(sandbox.shows("120 Familien"), "the waiting list");
    assert!(sandbox.shows("Muster ab 12:00"), "an absence");
    assert!(sandbox.shows("ab 12:00 zu"), "a closing time");
}

#[test]
fn weeks_turn_and_come_back_to_today() {
    let mut sandbox = calendar(Sandbox::at_work());
    sandbox.chord(Key::Named(Named::ArrowRight), Modifiers::ALT);
    assert!(sandbox.shows("30. November – 4. Dezember 2026"));
    sandbox.key(Named::PageDown);
    assert!(sandbox.shows("KW 50"));
    sandbox.ctrl("t");
    assert!(sandbox.shows("23.–27. November 2026"));
    sandbox.ctrl("1");
    assert!(sandbox.shows("Mittwoch, 25. November 2026"));
}

#[test]
fn a_week_without_offers_says_so_and_leads_to_where_they_are_made() {
    let mut sandbox = calendar(Sandbox::at_work());
    // Before the series of the sample begin there is nothing.
    for _ in 0..60 {
        sandbox.key(Named::PageUp);
    }
    let week = erstberatung::domain::calendar::iso_week(monday() - Duration::weeks(60)).1;
    assert!(sandbox.shows(&format!("In KW {week} gibt es keine Beratungszeiten.")));
}

#[test]
fn the_family_that_waits_longest_gets_a_slot_with_two_keys_and_one_takes_it_back() {
    let mut sandbox = calendar(Sandbox::at_work());
    let before = waiting(&sandbox);
    sandbox.ctrl("n");
    assert!(sandbox.window.is_focused("calendar-waiting-0"));
    assert!(sandbox.shows("Warum nicht früher?") || sandbox.shows("Vorschläge"));
    sandbox.key(Named::Enter);
    assert_eq!(waiting(&sandbox), before - 1);
    let said = sandbox.strip().unwrap();
    assert!(
        said.contains("Termin am") && said.ends_with("angelegt."),
        "{said}"
    );
    sandbox.ctrl("z");
    assert_eq!(waiting(&sandbox), before, "Strg+Z takes it back");
}

#[test]
fn the_second_suggestion_is_taken_with_its_number() {
    let mut sandbox = calendar(Sandbox::at_work());
    sandbox.ctrl("n");
    let service = sandbox.service();
    let family = sandbox.wait(service.waiting()).unwrap()[0].row.family.id;
    let ranking = sandbox.wait(service.suggestions(family, None, 3)).unwrap();
    sandbox.chord(Key::Character("2".into()), Modifiers::CTRL | Modifiers::ALT);
    sandbox.key(Named::Enter);
    let file = sandbox.wait(service.family(family)).unwrap();
    assert_eq!(file.appointments[0].start, ranking.best[1].place.start);
}

#[test]
fn moving_with_the_keyboard_checks_every_step_and_esc_leaves_everything() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let a = movable(&sandbox).remove(0);
    let week = week(&sandbox);
    let at = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    sandbox.window.click_at(at);
    sandbox.rest();
    assert!(sandbox.shows("Termin"), "the panel about it");
    sandbox.ctrl("m");
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Escape);
    assert_eq!(stored(&sandbox, a.id), a, "Esc leaves it where it was");
    sandbox.key(Named::Enter);
    assert_eq!(stored(&sandbox, a.id), a, "and Enter no longer sets it");
}

#[test]
fn a_block_follows_the_mouse_to_a_free_place_and_comes_back() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let mut all = movable(&sandbox).into_iter();
    let (a, target) = all
        .find_map(|a| other_place(&sandbox, &a, true).map(|place| (a, place)))
        .expect("somebody can come at another time");
    let week = week(&sandbox);
    let from = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    let to = point(&mut sandbox, &week, &target, 15);
    drag(&mut sandbox, from, to);
    assert_eq!(
        stored(&sandbox, a.id),
        a,
        "nothing is written before it is let go"
    );
    drop_it(&mut sandbox);
    let moved = stored(&sandbox, a.id);
    assert_eq!(
        (moved.start, moved.counsellor),
        (target.start, target.counsellor)
    );
    assert!(sandbox.strip().unwrap().ends_with("verschoben."));
    sandbox.ctrl("z");
    assert_eq!(
        stored(&sandbox, a.id).start,
        a.start,
        "Strg+Z takes it back"
    );
}

#[test]
fn a_drop_on_an_impossible_place_names_every_reason_and_changes_nothing() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let a = movable(&sandbox).remove(0);
    let target = other_place(&sandbox, &a, false).expect("not every place is free");
    let service = sandbox.service();
    let error = sandbox.wait(service.try_move(a.id, target)).unwrap_err();
    let erstberatung::service::Error::Refused(refusal) = error else {
        panic!("a rule is against it")
    };
    let week = week(&sandbox);
    let from = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    let to = point(&mut sandbox, &week, &target, 15);
    drag(&mut sandbox, from, to);
    assert!(
        sandbox.shows("Hierhin kann der Termin nicht verschoben werden."),
        "said while it is dragged"
    );
    drop_it(&mut sandbox);
    assert_eq!(stored(&sandbox, a.id), a);
    for reason in refusal.0 {
        let words = reason.sentence(erstberatung::domain::language::Lang::De);
        assert!(sandbox.shows(&words), "{words}");
    }
    let ranking = sandbox
        .wait(service.suggestions(a.family, None, 1))
        .unwrap();
    let best = ranking.best[0].place.start;
    let texts = &sandbox.desk().context().texts;
    let at = texts.calendar_when(
        &texts.date_in_list(best.date(), moment().date()),
        &texts.time(best.time()),
    );
    let next = texts.calendar_next_free(&at);
    assert!(sandbox.shows(&next), "{next}");
}

#[test]
fn an_appointment_is_cancelled_only_after_the_question() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let a = movable(&sandbox).remove(0);
    let week = week(&sandbox);
    let at = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    sandbox.window.click_at(at);
    sandbox.rest();
    sandbox.key(Named::Delete);
    assert!(sandbox.shows("Termin absagen?"));
    assert!(
        sandbox.window.is_focused("dialog-back"),
        "Zurück has the focus"
    );
    sandbox.key(Named::Enter);
    assert_eq!(stored(&sandbox, a.id).status, a.status, "Enter goes back");
    sandbox.key(Named::Delete);
    sandbox.click("calendar-cancel-do");
    assert_eq!(
        stored(&sandbox, a.id).status,
        AppointmentStatus::CancelledByFamily
    );
    assert!(sandbox.strip().unwrap().ends_with("abgesagt."));
}

#[test]
fn the_site_filter_leaves_only_its_lanes() {
    let mut sandbox = calendar(Sandbox::at_work());
    assert!(sandbox.shows("Probe"));
    sandbox.chord(
        Key::Character("1".into()),
        Modifiers::CTRL | Modifiers::SHIFT,
    );
    assert!(!sandbox.shows("Probe"), "she is not at this site");
    assert!(sandbox.shows("Muster"));
}

#[test]
fn every_appointment_to_come_stands_in_the_list() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    sandbox.ctrl("3");
    let a = movable(&sandbox).remove(0);
    let service = sandbox.service();
    let row = sandbox.wait(service.appointment(a.id)).unwrap();
    assert!(sandbox.shows(&row.name), "{}", row.name);
}

#[test]
fn shielded_names_are_initials_in_the_panel() {
    let mut sandbox = calendar(Sandbox::at_work());
    let service = sandbox.service();
    let name = sandbox.wait(service.waiting()).unwrap()[0].row.name.clone();
    assert!(sandbox.shows(&name));
    sandbox.key(Named::F9);
    assert!(!sandbox.shows(&name));
}

/// The family that stands first in the waiting list: whoever a click on its row chooses.
fn first_in_list(sandbox: &mut Sandbox) -> Waiting {
    sandbox.click("calendar-waiting-0");
    let said = sandbox.window.said.iter().rev();
    let chosen = said.filter_map(|message| match message {
        AppMessage::Desk(DeskMessage::Screen(
            _,
            ScreenMessage::Calendar(CalendarMessage::FamilyPressed(id)),
        )) => Some(*id),
        _ => None,
    });
    let id = chosen.take(1).last().unwrap();
    sandbox.click("calendar-waiting-0");
    let service = sandbox.service();
    let waiting = sandbox.wait(service.waiting()).unwrap();
    waiting.into_iter().find(|w| w.row.family.id == id).unwrap()
}

#[test]
fn the_waiting_list_is_sorted_by_mouse_and_keyboard() {
    let mut sandbox = calendar(Sandbox::at_work());
    let service = sandbox.service();
    let all = sandbox.wait(service.waiting()).unwrap();
    let office = sandbox.desk().context().office.clone();
    let language = |w: &Waiting| {
        let need = w.row.family.interpreter.as_ref();
        need.map(|need| office.language_name(&need.language).to_owned())
    };
    let home = |w: &Waiting| {
        let ags = w.row.family.municipality.as_deref();
        ags.and_then(|ags| office.municipality(ags))
            .map(|home| home.name.clone())
    };
    let longest = first_in_list(&mut sandbox);
    assert_eq!(longest.row.family.id, all[0].row.family.id);
    sandbox.click("calendar-order");
    let by_language = first_in_list(&mut sandbox);
    assert_eq!(
        language(&by_language),
        all.iter().filter_map(language).min()
    );
    assert_ne!(language(&longest), language(&by_language), "another order");
    sandbox.tab_to("calendar-order");
    sandbox.key(Named::Enter);
    let by_home = first_in_list(&mut sandbox);
    assert_eq!(home(&by_home), all.iter().filter_map(home).min());
    assert_ne!(home(&by_language), home(&by_home), "another order");
    sandbox.tab_to("calendar-order");
    sandbox.key(Named::Space);
    let again = first_in_list(&mut sandbox);
    assert_eq!(again.row.family.id, longest.row.family.id);
}

#[test]
fn the_week_looks_as_agreed() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = calendar(Sandbox::in_full_swing(size));
        goldens::holds_in("calendar-week", &Look::ALL, &mut sandbox.window);
    }
}
