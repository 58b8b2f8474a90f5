//! Kalender, working in the grid: every gesture by mouse and by keyboard, what it writes, and what it leaves alone.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::time::{Duration as Time, Instant};

use chrono::{Duration, NaiveDate};
use erstberatung::desktop::screen::calendar::layout::Spot;
use erstberatung::desktop::screen::calendar::week::Week;
use erstberatung::desktop::theme::Look;
use erstberatung::domain::appointment::{Appointment, AppointmentKind, AppointmentStatus};
use erstberatung::domain::booking::{BookRequest, CancelledBy, Place};
use erstberatung::domain::calendar::monday_of;
use erstberatung::domain::id::{AppointmentId, FamilyId, PersonId};
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::service::appointments::CalendarSpan;
use erstberatung::service::{Error, Service};
use iced::keyboard::{Key, Modifiers, key::Named};
use iced::{Event, Point, mouse, window};

use super::calendar::{
    calendar, drag, drop_it, monday, movable, other_place, place_of, point, span, stored, waiting,
    week,
};
use super::goldens;
use super::sandbox::{Sandbox, USUAL, moment};

fn shifted(sandbox: &mut Sandbox, named: Named) {
    sandbox.chord(Key::Named(named), Modifiers::SHIFT);
}

/// What the calendar reads for the week of a day.
fn span_of(sandbox: &Sandbox, day: NaiveDate) -> CalendarSpan {
    let (service, from) = (sandbox.service(), monday_of(day));
    sandbox
        .wait(service.calendar(from, from + Duration::days(20)))
        .unwrap()
}

fn week_of(sandbox: &Sandbox, day: NaiveDate) -> Week {
    let dates: Vec<_> = monday_of(day).iter_days().take(5).collect();
    Week::build(&span_of(sandbox, day), &dates, sandbox.desk().context())
}

/// The only appointment of a family.
fn only(sandbox: &Sandbox, family: FamilyId) -> Appointment {
    let service = sandbox.service();
    let file = sandbox.wait(service.family(family)).unwrap();
    assert_eq!(file.appointments.len(), 1);
    file.appointments[0].clone()
}

fn first_waiting(sandbox: &Sandbox) -> (FamilyId, String) {
    let service = sandbox.service();
    let waiting = sandbox.wait(service.waiting()).unwrap();
    (waiting[0].row.family.id, waiting[0].row.name.clone())
}

/// Walks from the first place of a week that is not this week to an appointment of it.
fn walk_to(sandbox: &mut Sandbox, a: &Appointment) {
    let week = week_of(sandbox, a.start.date());
    let item = week.block(a.id).unwrap().item;
    sandbox.key(Named::F6);
    let before: usize = week.days[..item.day].iter().map(|d| d.lanes.len()).sum();
    let first = week.days.iter().position(|d| !d.lanes.is_empty()).unwrap();
    assert!(first <= item.day);
    for _ in 0..before + item.lane {
        sandbox.key(Named::ArrowRight);
    }
    for _ in 0..(item.from - week.hours.first) / 15 {
        sandbox.key(Named::ArrowDown);
    }
}

/// The sentences that follow the one in the strip.
fn follows(sandbox: &Sandbox) -> String {
    let strip = sandbox.desk().strip();
    strip.map_or_else(String::new, |(_, report)| report.consequences.join(" "))
}

/// A place of the sample week that is open to a family, or one at which only rules that give way are against it.
fn place_for(sandbox: &Sandbox, family: FamilyId, fits: impl Fn(Option<&Error>) -> bool) -> Place {
    let (week, service) = (week(sandbox), sandbox.service());
    let office = sandbox.wait(service.office()).unwrap();
    for (day, shown) in week.days.iter().enumerate() {
        for lane in 0..shown.lanes.len() {
            for minute in (8 * 60 + 30..14 * 60 + 30).step_by(15) {
                let spot = Spot { day, lane, minute };
                let place = week.place(spot, &office).unwrap();
                let id = AppointmentId(erstberatung::clock::new_id());
                let request = BookRequest::usual(id, place);
                let tried = sandbox.wait(service.try_booking(family, &request));
                if fits(tried.as_ref().err()) {
                    return place;
                }
            }
        }
    }
    panic!("no such place")
}

fn press(sandbox: &mut Sandbox, at: Point) {
    sandbox.window.point(at);
    let pressed = mouse::Event::ButtonPressed(mouse::Button::Left);
    sandbox.window.send(Event::Mouse(pressed));
}

/// A moment between two pictures, so many seconds from now.
pub fn after(sandbox: &mut Sandbox, seconds: u64) {
    let at = Instant::now() + Time::from_secs(seconds);
    let redraw = window::Event::RedrawRequested(at);
    sandbox.window.send(Event::Window(redraw));
    sandbox.rest();
}

#[test]
fn everything_can_be_done_without_a_mouse() {
    let mut sandbox = calendar(Sandbox::at_work());
    let (family, name) = first_waiting(&sandbox);
    sandbox.ctrl("n");
    sandbox.key(Named::Enter);
    let booked = only(&sandbox, family);
    assert!(booked.start.date() >= monday() + Duration::days(7));

    // Shorter, set with Enter; before that nothing is written.
    walk_to(&mut sandbox, &booked);
    shifted(&mut sandbox, Named::ArrowUp);
    assert_eq!(stored(&sandbox, booked.id), booked);
    sandbox.key(Named::Escape);
    sandbox.key(Named::Enter);
    assert_eq!(stored(&sandbox, booked.id), booked, "Esc leaves its length");
    shifted(&mut sandbox, Named::ArrowUp);
    sandbox.key(Named::Enter);
    let shorter = stored(&sandbox, booked.id);
    assert_eq!(
        (shorter.minutes, shorter.start),
        (booked.minutes - 15, booked.start)
    );
    let said = sandbox.strip().unwrap();
    assert!(
        said.contains(&name) && said.contains("dauert jetzt"),
        "{said}"
    );

    // Moved to another week.
    let service = sandbox.service();
    let later = |weeks| Place {
        start: booked.start + Duration::weeks(weeks),
        ..place_of(&booked)
    };
    let weeks = (1..6)
        .find(|weeks| {
            sandbox
                .wait(service.try_move(booked.id, later(*weeks)))
                .is_ok()
        })
        .unwrap();
    sandbox.ctrl("m");
    for _ in 0..weeks {
        sandbox.key(Named::PageDown);
    }
    assert_eq!(stored(&sandbox, booked.id).start, booked.start);
    sandbox.key(Named::Enter);
    assert_eq!(stored(&sandbox, booked.id).start, later(weeks).start);
    assert!(sandbox.strip().unwrap().ends_with("verschoben."));

    // Called off, which frees its time; taken back, done again.
    sandbox.key(Named::Delete);
    sandbox.tab_to("calendar-cancel-do");
    sandbox.key(Named::Enter);
    let off = AppointmentStatus::CancelledByFamily;
    assert_eq!(stored(&sandbox, booked.id).status, off);
    assert!(sandbox.shows("Wer passt?"), "the freed time is offered");
    sandbox.ctrl("z");
    assert_eq!(
        stored(&sandbox, booked.id).status,
        AppointmentStatus::Booked
    );
    assert_eq!(sandbox.strip().unwrap(), "Zurückgenommen: Termin abgesagt.");
    assert!(
        follows(&sandbox).starts_with(&format!("{name}: jetzt ")),
        "{}",
        follows(&sandbox)
    );
    sandbox.ctrl("y");
    assert_eq!(stored(&sandbox, booked.id).status, off);
    assert_eq!(
        follows(&sandbox),
        format!("{name} hat diesen Termin nicht mehr.")
    );
    for _ in 0..4 {
        sandbox.ctrl("z");
    }
    let service = sandbox.service();
    let file = sandbox.wait(service.family(family)).unwrap();
    assert_eq!(file.appointments.len(), 0, "back to where it began");
}

#[test]
fn a_family_is_dragged_from_the_waiting_list_into_the_grid() {
    let mut sandbox = calendar(Sandbox::at_work());
    let (family, _) = first_waiting(&sandbox);
    let place = place_for(&sandbox, family, |against| {
        against.is_none_or(|error| matches!(error, Error::Refused(r) if r.gives_way()))
    });
    let service = sandbox.service();
    let legal = place_for(&sandbox, family, |_| true);
    assert!(legal.start.date() >= monday());
    let week = week(&sandbox);
    let to = point(&mut sandbox, &week, &place, 15);
    let row = sandbox.window.place("calendar-waiting-0").center();
    press(&mut sandbox, row);
    sandbox.window.point(Point::new(row.x - 8.0, row.y));
    sandbox.rest();
    sandbox.window.point(to);
    sandbox.rest();
    let before = waiting(&sandbox);
    sandbox.key(Named::Escape);
    drop_it(&mut sandbox);
    assert_eq!(waiting(&sandbox), before, "Esc aborts the drag");

    press(&mut sandbox, row);
    sandbox.window.point(Point::new(row.x - 8.0, row.y));
    sandbox.rest();
    sandbox.window.point(to);
    sandbox.rest();
    drop_it(&mut sandbox);
    let against = sandbox.wait(service.waiting()).unwrap().len();
    if against == before {
        // Only rules that give way were against it: a written reason does it.
        sandbox.click("calendar-override");
        assert!(sandbox.window.is_focused("calendar-override-reason"));
        sandbox.key(Named::Enter);
        assert_eq!(waiting(&sandbox), before, "not without a reason");
        sandbox.write("mit der Leitung besprochen");
        sandbox.click("calendar-override-do");
    }
    let booked = only(&sandbox, family);
    assert_eq!(
        (booked.start, booked.counsellor),
        (place.start, place.counsellor)
    );
    assert!(sandbox.strip().unwrap().ends_with("angelegt."));
    sandbox.ctrl("z");
    assert_eq!(waiting(&sandbox), before);
}

#[test]
fn only_rules_that_give_way_can_be_overridden_and_the_reason_stays_with_the_appointment() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let service = sandbox.service();
    let week_now = week(&sandbox);
    let office = sandbox.wait(service.office()).unwrap();
    let gives_way = |a: &Appointment, place: Place| {
        let tried = sandbox.wait(service.try_move(a.id, place));
        matches!(tried, Err(Error::Refused(refusal)) if refusal.gives_way())
    };
    let mut spots = Vec::new();
    for (day, shown) in week_now.days.iter().enumerate() {
        for lane in 0..shown.lanes.len() {
            for minute in (8 * 60 + 30..14 * 60 + 30).step_by(15) {
                spots.push(Spot { day, lane, minute });
            }
        }
    }
    let found = movable(&sandbox).into_iter().find_map(|a| {
        let places = spots
            .iter()
            .filter_map(|spot| week_now.place(*spot, &office));
        places
            .filter(|place| place.start != a.start)
            .find(|place| gives_way(&a, *place))
            .map(|place| (a, place))
    });
    let (a, target) = found.expect("somebody could come outside the offered time");
    let week = week(&sandbox);
    let from = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    let to = point(&mut sandbox, &week, &target, 15);
    drag(&mut sandbox, from, to);
    drop_it(&mut sandbox);
    assert_eq!(stored(&sandbox, a.id), a);
    sandbox.click("calendar-override");
    sandbox.write("mit der Leitung besprochen");
    sandbox.click("calendar-override-do");
    let moved = stored(&sandbox, a.id);
    assert_eq!(moved.start, target.start);
    assert_eq!(moved.reason, "mit der Leitung besprochen");
}

#[test]
fn a_hard_reason_offers_no_override() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let service = sandbox.service();
    let a = movable(&sandbox).remove(0);
    let taken = movable(&sandbox)
        .into_iter()
        .find(|other| {
            let to = Place {
                start: other.start,
                ..place_of(other)
            };
            let tried = sandbox.wait(service.try_move(a.id, to));
            other.id != a.id
                && matches!(tried, Err(Error::Refused(refusal)) if !refusal.gives_way())
        })
        .expect("somebody else's time");
    let week = week(&sandbox);
    let from = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    let to = point(&mut sandbox, &week, &place_of(&taken), 15);
    drag(&mut sandbox, from, to);
    goldens::holds_in("calendar-clash", &Look::ALL, &mut sandbox.window);
    drop_it(&mut sandbox);
    assert_eq!(stored(&sandbox, a.id), a);
    assert!(sandbox.shows("Hierhin kann der Termin nicht verschoben werden."));
    assert!(!sandbox.shows("Mit Begründung fortfahren"));
}

#[test]
fn the_lower_edge_makes_it_shorter() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let visible = |a: &Appointment| (a.end() - Duration::hours(15)).date() != a.start.date();
    let a = movable(&sandbox)
        .into_iter()
        .find(|a| visible(a) && a.minutes >= 60)
        .expect("an appointment that ends before three");
    let week = week(&sandbox);
    let top = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    // The point is nine pixels below the upper edge; a quarter of an hour is eighteen.
    #[allow(clippy::cast_precision_loss)]
    let foot = top.y - 9.0 + a.minutes as f32 / 15.0 * 18.0 - 3.0;
    press(&mut sandbox, Point::new(top.x, foot));
    sandbox.window.point(Point::new(top.x, foot - 8.0));
    sandbox.rest();
    sandbox.window.point(Point::new(top.x, foot - 18.0));
    sandbox.rest();
    assert_eq!(stored(&sandbox, a.id), a);
    drop_it(&mut sandbox);
    let after = stored(&sandbox, a.id);
    assert_eq!((after.minutes, after.start), (a.minutes - 15, a.start));
    assert_eq!(after.room, a.room);
    sandbox.ctrl("z");
    assert_eq!(stored(&sandbox, a.id).minutes, a.minutes);
    assert_eq!(sandbox.strip().unwrap(), "Zurückgenommen: Termin geändert.");
}

#[test]
fn at_the_side_of_the_grid_a_drag_turns_the_week_once() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let service = sandbox.service();
    let next = week_of(&sandbox, monday() + Duration::days(7));
    let office = sandbox.wait(service.office()).unwrap();
    let mut found = None;
    for a in movable(&sandbox) {
        for (day, shown) in next.days.iter().enumerate() {
            for lane in 0..shown.lanes.len() {
                for minute in (8 * 60 + 30..14 * 60 + 30).step_by(15) {
                    let spot = Spot { day, lane, minute };
                    let place = next.place(spot, &office).unwrap();
                    if found.is_none() && sandbox.wait(service.try_move(a.id, place)).is_ok() {
                        found = Some((a.clone(), place));
                    }
                }
            }
        }
    }
    let (a, target) = found.expect("a free time in the next week");
    let week = week(&sandbox);
    let from = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    let bounds = sandbox.window.place("calendar-grid");
    let side = Point::new(bounds.x + 2.0 + bounds.width - 13.0 - 6.0, from.y);
    drag(&mut sandbox, from, side);
    assert!(sandbox.shows("KW 49"));
    sandbox.window.point(Point::new(side.x + 2.0, side.y + 3.0));
    sandbox.rest();
    assert!(sandbox.shows("KW 49"), "not again before it left the side");
    let to = point(&mut sandbox, &next, &target, 15);
    sandbox.window.point(to);
    sandbox.rest();
    drop_it(&mut sandbox);
    let moved = stored(&sandbox, a.id);
    assert_eq!(
        (moved.start, moved.counsellor),
        (target.start, target.counsellor)
    );
}

#[test]
fn the_pin_board_carries_an_appointment_to_another_place() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let mut all = movable(&sandbox).into_iter();
    let (a, target) = all
        .find_map(|a| other_place(&sandbox, &a, true).map(|place| (a, place)))
        .expect("somebody can come at another time");
    let week = week(&sandbox);
    let at = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    sandbox.window.click_at(at);
    sandbox.rest();
    sandbox.ctrl("x");
    assert!(sandbox.shows("Pinnwand"));
    goldens::holds_in("calendar-pins", &Look::ALL, &mut sandbox.window);
    assert_eq!(stored(&sandbox, a.id), a, "nothing is written");
    let to = point(&mut sandbox, &week, &target, 15);
    sandbox.window.click_at(to);
    sandbox.rest();
    sandbox.ctrl("v");
    assert_eq!(stored(&sandbox, a.id).start, target.start);
    assert!(!sandbox.shows("Pinnwand"), "it is off the board");
}

#[test]
fn what_is_pinned_goes_to_another_week_with_keys_alone() {
    let mut sandbox = calendar(Sandbox::at_work());
    let (family, _) = first_waiting(&sandbox);
    sandbox.ctrl("n");
    sandbox.key(Named::Enter);
    let booked = only(&sandbox, family);
    let service = sandbox.service();
    let later = |weeks| Place {
        start: booked.start + Duration::weeks(weeks),
        ..place_of(&booked)
    };
    let weeks = (1..6)
        .find(|weeks| {
            let tried = service.try_move(booked.id, later(*weeks));
            sandbox.wait(tried).is_ok()
        })
        .unwrap();
    walk_to(&mut sandbox, &booked);
    sandbox.ctrl("x");
    for _ in 0..weeks {
        sandbox.key(Named::PageDown);
    }
    assert_eq!(stored(&sandbox, booked.id), booked);
    sandbox.ctrl("v");
    assert_eq!(
        stored(&sandbox, booked.id).start,
        later(weeks).start,
        "the keyboard stayed on its weekday, lane and time"
    );
}

#[test]
fn over_a_button_that_turns_the_week_a_drag_turns_it() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let a = movable(&sandbox).remove(0);
    let week = week(&sandbox);
    let button = sandbox.window.place("calendar-forth").center();
    sandbox.window.point(button);
    sandbox.rest();
    assert!(sandbox.shows("KW 48"), "not without a drag");
    let from = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    drag(&mut sandbox, from, button);
    assert!(sandbox.shows("KW 49"));
    drop_it(&mut sandbox);
    assert_eq!(stored(&sandbox, a.id), a, "let go outside the grid");
}

#[test]
fn what_was_cancelled_is_thin_and_only_shown_on_demand() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let a = movable(&sandbox).remove(0);
    let service = sandbox.service();
    let _ = sandbox
        .wait(service.cancel(a.id, CancelledBy::Family, "krank"))
        .unwrap();
    let dates: Vec<_> = monday().iter_days().take(5).collect();
    let context = sandbox.desk().context();
    let without = Week::build(&span(&sandbox), &dates, context);
    assert!(without.block(a.id).is_none());
    let with = Week::build_with(&span(&sandbox), &dates, true, context);
    assert!(with.cancelled.iter().any(|block| block.id == a.id));
    assert_eq!(with.blocks.len(), without.blocks.len());
    sandbox.key(Named::F5);
    sandbox.click("calendar-cancelled");
    goldens::holds_in("calendar-cancelled", &Look::ALL, &mut sandbox.window);
}

#[test]
fn deadlines_lead_to_their_list_and_to_the_appointment() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    sandbox.click("calendar-notes-2");
    assert!(sandbox.shows("Dolmetschen anfragen: heute"));
    sandbox.click("calendar-due-0");
    assert!(sandbox.shows("Akte öffnen"), "the appointment at the side");
}

#[test]
fn the_card_opens_when_the_pointer_rests_and_goes_when_it_leaves() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let said = |sandbox: &Sandbox, what: &str| {
        let all = sandbox.window.said.iter();
        all.filter(|message| format!("{message:?}").contains(what))
            .count()
    };
    let a = movable(&sandbox).remove(0);
    let week = week(&sandbox);
    let at = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    sandbox.window.point(at);
    sandbox.rest();
    assert_eq!(said(&sandbox, "Hovered(Some"), 0, "not at once");
    after(&mut sandbox, 1);
    assert_eq!(said(&sandbox, "Hovered(Some"), 1);
    goldens::holds_in("calendar-card", &Look::ALL, &mut sandbox.window);
    let bounds = sandbox.window.place("calendar-grid");
    sandbox
        .window
        .point(Point::new(bounds.x + 20.0, bounds.y + 100.0));
    sandbox.rest();
    assert_eq!(said(&sandbox, "Hovered(None"), 1);
    sandbox.window.click_at(at);
    sandbox.rest();
    after(&mut sandbox, 1);
    assert_eq!(
        said(&sandbox, "Hovered(Some"),
        1,
        "not when it was chosen: then everything stands at the side"
    );
}

#[test]
fn what_others_change_is_outlined_for_a_while_and_what_one_wrote_is_not() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let faded = |sandbox: &Sandbox| {
        let all = sandbox.window.said.iter();
        all.filter(|message| format!("{message:?}").contains("OutlineFaded"))
            .count()
    };
    let all = movable(&sandbox);
    let (mine, theirs) = (&all[0], &all[1]);
    let service = sandbox.service();
    let confirmed = AppointmentStatus::Confirmed;
    let _ = sandbox
        .wait(service.set_status(mine.id, confirmed))
        .unwrap();
    sandbox.key(Named::F5);
    after(&mut sandbox, 6);
    assert_eq!(faded(&sandbox), 0, "what one wrote is no news");

    let somebody = Actor {
        person: PersonId(2),
        name: "K. Beispiel".into(),
        role: Role::Office,
    };
    let other = Service::new(service.store().clone(), service.clock(), somebody);
    let _ = sandbox
        .wait(other.cancel(theirs.id, CancelledBy::Office, ""))
        .unwrap();
    let _ = sandbox.wait(other.undo(None)).unwrap();
    sandbox.key(Named::F5);
    after(&mut sandbox, 1);
    assert_eq!(faded(&sandbox), 0, "it stays for a while");
    after(&mut sandbox, 6);
    assert_eq!(faded(&sandbox), 1);
}

#[test]
fn a_freed_time_is_given_to_a_family_that_fits() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let service = sandbox.service();
    let a = movable(&sandbox)
        .into_iter()
        .filter(|a| a.start.date() > moment().date())
        .find(|a| {
            let done = sandbox
                .wait(service.cancel(a.id, CancelledBy::Family, ""))
                .unwrap();
            let takers = sandbox.wait(service.who_fits(place_of(a), 3)).unwrap();
            let _ = sandbox.wait(service.undo(Some(done.command))).unwrap();
            !takers.best.is_empty()
        })
        .expect("a time that somebody waits for");
    sandbox.key(Named::F5);
    let week = week(&sandbox);
    let at = point(&mut sandbox, &week, &place_of(&a), a.minutes);
    sandbox.window.click_at(at);
    sandbox.rest();
    sandbox.key(Named::Delete);
    sandbox.click("calendar-cancel-do");
    assert!(sandbox.shows("Wer passt?"));
    goldens::holds_in("calendar-fits", &Look::ALL, &mut sandbox.window);
    let before = waiting(&sandbox);
    let best = sandbox
        .wait(service.who_fits(place_of(&a), 3))
        .unwrap()
        .best;
    sandbox.window.click_at(at);
    sandbox.rest();
    sandbox.ctrl("g");
    sandbox.key(Named::Enter);
    assert_eq!(waiting(&sandbox), before - 1);
    let file = sandbox.wait(service.family(best[0].1.family)).unwrap();
    assert_eq!(file.appointments[0].counsellor, a.counsellor);
    assert_eq!(file.appointments[0].start.date(), a.start.date());
}

#[test]
fn the_calendar_file_names_nobody() {
    let mut sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let path = sandbox.folder().join("woche.ics");
    sandbox.record().answers.push(path.clone());
    sandbox.ctrl("e");
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR"));
    let events = text.matches("BEGIN:VEVENT").count();
    let rows = span(&sandbox).rows;
    let shown = rows
        .iter()
        .filter(|row| row.appointment.start.date() < monday() + Duration::days(7));
    assert_eq!(events, shown.clone().count());
    for row in shown {
        let family = row.name.split(',').next().unwrap();
        assert!(!text.contains(family), "{family}");
    }
    assert!(sandbox.strip().unwrap().ends_with("ohne Namen."));
}

#[test]
fn families_of_a_group_stand_in_one_block() {
    let sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let mut span = span(&sandbox);
    let open = |row: &&mut erstberatung::store::rows::AppointmentRow| {
        row.appointment.status.claims_time()
            && row.appointment.start.date() < monday() + Duration::days(5)
    };
    let mut rows = span.rows.iter_mut().filter(open);
    let host = rows.next().unwrap();
    host.appointment.kind = AppointmentKind::Group;
    let (id, place) = (host.appointment.id, place_of(&host.appointment));
    for guest in rows.take(2) {
        guest.appointment.group = Some(id);
        guest.appointment.start = place.start;
        guest.appointment.site = place.site;
        guest.appointment.counsellor = place.counsellor;
    }
    let dates: Vec<_> = monday().iter_days().take(5).collect();
    let week = Week::build(&span, &dates, sandbox.desk().context());
    let here: Vec<_> = week
        .blocks
        .iter()
        .filter(|block| block.name == "Gruppeninformation")
        .collect();
    assert_eq!(here.len(), 1);
    assert_eq!((here[0].id, here[0].children.as_str()), (id, "3 Familien"));
}

#[test]
fn what_lies_outside_the_offered_time_is_marked() {
    let sandbox = calendar(Sandbox::in_full_swing(USUAL));
    let mut span = span(&sandbox);
    let dates: Vec<_> = monday().iter_days().take(5).collect();
    let before = Week::build(&span, &dates, sandbox.desk().context());
    let inside = before.blocks.iter().find(|block| !block.outside).unwrap();
    let row = span
        .rows
        .iter_mut()
        .find(|row| row.appointment.id == inside.id);
    let row = row.unwrap();
    row.appointment.start = row.appointment.start.date().and_hms_opt(19, 0, 0).unwrap();
    let id = row.appointment.id;
    let after = Week::build(&span, &dates, sandbox.desk().context());
    assert!(after.block(id).unwrap().outside);
    assert!(after.hours.last >= 20 * 60, "and the grid reaches so far");
}

#[test]
fn the_day_and_the_list_look_as_agreed() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let mut sandbox = calendar(Sandbox::in_full_swing(size));
        sandbox.ctrl("1");
        goldens::holds_in("calendar-day", &Look::ALL, &mut sandbox.window);
        sandbox.ctrl("3");
        goldens::holds_in("calendar-list", &Look::ALL, &mut sandbox.window);
    }
}
