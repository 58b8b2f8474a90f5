//! Planungsvorschlag: what it shows and what its keys and clicks decide, on proposals made by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod computed;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message as AppMessage, ScreenMessage};
use erstberatung::desktop::screen::calendar;
use erstberatung::desktop::screen::plan::{Gap, Message, Planned};
use erstberatung::domain::appointment::AppointmentKind;
use erstberatung::domain::booking::{BookRequest, Place};
use erstberatung::domain::id::{AppointmentId, SlotKey};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::Role;
use erstberatung::planning::plan::{
    Cause, Other, Priority, Problem, Proposal, Remedy, Seat, Solution, Sum, Unseated, Weighed,
    Wishes,
};
use erstberatung::planning::slots::Why;
use erstberatung::service::appointments::Waiting;
use erstberatung::service::plans::PlanWatch;
use erstberatung::store::rows::FamilyFilter;
use iced::Point;
use iced::keyboard::{Key, Modifiers, key::Named};

use iced_test::selector::{Candidate, Selector};

use super::sandbox::{Sandbox, USUAL, moment};

/// The first day of the plan: tomorrow.
fn first() -> NaiveDate {
    moment().date() + Days::new(1)
}

fn to_screen(message: Message) -> AppMessage {
    // The window opens at visit 0, the calendar is visit 1, the proposal visit 2.
    AppMessage::Desk(DeskMessage::Screen(2, ScreenMessage::Plan(message)))
}

/// Places from the offered time of the sample, one after the other.
fn places(sandbox: &Sandbox, count: usize) -> Vec<(SlotKey, Place)> {
    let service = sandbox.service();
    let slots = sandbox
        .wait(service.open_slots(first(), first() + Days::new(27), None))
        .unwrap();
    let step = (slots.len() / (count * 3)).max(1);
    let mut picked: Vec<(SlotKey, Place)> = Vec::new();
    for slot in slots.into_iter().step_by(step) {
        let clash = |(_, place): &(SlotKey, Place)| {
            place.counsellor == slot.counsellor && place.start.date() == slot.start.date()
        };
        if picked.len() < count && !picked.iter().any(clash) {
            let key = slot.key;
            let place = Place {
                series: Some(slot.key.series),
                site: slot.site,
                room: slot.room,
                counsellor: slot.counsellor,
                start: slot.start,
            };
            picked.push((key, place));
        }
    }
    assert_eq!(picked.len(), count, "the sample offers enough");
    picked
}

fn seat(waiting: &Waiting, place: (SlotKey, Place), others: Vec<Other>, nth: usize) -> Seat {
    let days = waiting.days;
    let mains = [
        Why::PhoneOnly,
        Why::AfterNoShow { times: 1 },
        Why::NearestSite { km: 13.0 },
        Why::Earliest,
        Why::Farther { km: 13.0 },
        Why::LetterInTime,
    ];
    let main = mains[nth % mains.len()].clone();
    Seat {
        family: waiting.row.family.id,
        waiting_days: days,
        children: waiting.row.births.len(),
        minutes: waiting.minutes,
        language: waiting
            .row
            .family
            .interpreter
            .as_ref()
            .map(|need| need.language.clone()),
        slot: place.0,
        interpreter: None,
        kind: AppointmentKind::Initial,
        place: place.1,
        km: Some(13.0),
        reasons: vec![
            Weighed {
                why: Why::Waiting { days },
                weight: 58,
            },
            Weighed {
                why: main.clone(),
                weight: 45,
            },
            Weighed {
                why: Why::NearestSite { km: 13.0 },
                weight: 33,
            },
            Weighed {
                why: Why::DaysUntil { days: 9 },
                weight: -21,
            },
        ],
        main,
        together: Vec::new(),
        others,
        moves: None,
    }
}

fn out(waiting: &Waiting, cause: Cause, remedy: Option<Remedy>) -> Unseated {
    Unseated {
        family: waiting.row.family.id,
        waiting_days: waiting.days,
        children: waiting.row.births.len(),
        minutes: waiting.minutes,
        language: None,
        cause,
        remedy,
        keeps: None,
    }
}

/// Twelve families with a place and two without.
fn by_hand(sandbox: &Sandbox) -> Planned {
    let service = sandbox.service();
    let waiting = sandbox.wait(service.waiting()).unwrap();
    let places = places(sandbox, 15);
    let other = |at: usize, why: Why, instead: Option<usize>| Other {
        slot: places[at].0,
        place: places[at].1,
        why,
        instead_of: instead.map(|at| waiting[at].row.family.id),
    };
    let mut seats: Vec<Seat> = (0..12)
        .map(|at| {
            let others = vec![
                other(12, Why::Later { days: 3 }, None),
                other(13, Why::Farther { km: 17.0 }, None),
                other(5, Why::Farther { km: 21.0 }, Some(5)),
            ];
            seat(&waiting[at], places[at], others, at)
        })
        .collect();
    let beside = |seats: &[Seat], at: usize| (Some(seats[at].family), seats[at].place.start);
    for (at, with) in [(1, 7), (7, 1)] {
        let (family, start) = beside(&seats, with);
        seats[at].together = vec![(family, start)];
        seats[at].main = Why::Together { family, at: start };
        seats[at].reasons[1].why = seats[at].main.clone();
    }
    let series = places[14].0.series;
    let unseated = vec![
        out(
            &waiting[12],
            Cause::TooLong { minutes: 210 },
            Some(Remedy::Extend {
                series,
                day: places[14].1.start.date(),
                minutes: 30,
            }),
        ),
        out(
            &waiting[13],
            Cause::NotReady(vec![Reason::NoChildren, Reason::PhoneMissing]),
            Some(Remedy::CompleteFile),
        ),
    ];
    Planned {
        families: waiting.iter().map(|w| w.row.clone()).collect(),
        took: Duration::from_millis(80),
        proposal: Proposal {
            wishes: Wishes {
                from: first(),
                to: first() + Days::new(27),
                priority: Priority::Balanced,
                bundle: true,
                other_sites: true,
                only: None,
                fixed: BTreeMap::new(),
            },
            problem: Problem::default(),
            solution: Solution {
                chosen: Vec::new(),
                cost: 100,
                unplanned: Vec::new(),
                bound: 100,
            },
            sum: Sum {
                families: 14,
                seated: 12,
                median_days: 10,
                bundles: 3,
                bundled: 7,
                farther: 1,
                changed: 0,
                slots: 22,
            },
            seats,
            unseated,
            declined: Vec::new(),
            thinned: false,
        },
    }
}

/// The proposal made by hand in the window.
fn opened(size: (f32, f32)) -> (Sandbox, Planned) {
    let mut sandbox = Sandbox::at_work_in(size);
    sandbox.alt("3");
    let (planned, kept) = (by_hand(&sandbox), by_hand(&sandbox));
    sandbox.window.click("calendar-plan");
    show(&mut sandbox, 1, planned);
    (sandbox, kept)
}

fn show(sandbox: &mut Sandbox, run: u64, planned: Planned) {
    sandbox.forget();
    sandbox.say(to_screen(Message::Planned(run, Ok(Arc::new(planned)))));
}

#[test]
fn the_proposal_looks_as_agreed() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let (mut sandbox, _) = opened(size);
        sandbox.key(Named::ArrowDown);
        sandbox.holds("plan");
    }
}

/// A second answer, after F5.
fn again(sandbox: &mut Sandbox, run: u64, planned: Planned) {
    sandbox.window.key(Named::F5);
    show(sandbox, run, planned);
}

fn name(planned: &Planned, at: usize) -> String {
    let family = planned.proposal.seats[at].family;
    let row = planned.families.iter().find(|row| row.family.id == family);
    row.unwrap().name.clone()
}

fn waiting(sandbox: &Sandbox) -> usize {
    let service = sandbox.service();
    sandbox.wait(service.waiting()).unwrap().len()
}

#[test]
fn ticks_decide_how_many_are_accepted() {
    let (mut sandbox, _) = opened(USUAL);
    assert!(
        sandbox.window.is_focused("plan-table"),
        "the list has the keyboard"
    );
    assert!(sandbox.shows("12 Termine übernehmen"));
    assert!(sandbox.shows("12 von 14"));
    sandbox.key(Named::Space);
    assert!(sandbox.shows("11 Termine übernehmen"));
    sandbox.key(Named::End);
    sandbox.key(Named::Space);
    assert!(
        sandbox.shows("11 Termine übernehmen"),
        "nobody without a place is ticked"
    );
    sandbox.ctrl("a");
    assert!(sandbox.shows("12 Termine übernehmen"));
    sandbox.ctrl("a");
    assert!(sandbox.shows("0 Termine übernehmen"));
    let before = waiting(&sandbox);
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(
        (waiting(&sandbox), sandbox.strip()),
        (before, None),
        "nothing to accept"
    );
}

#[test]
fn leaving_asks_only_when_something_was_decided_by_hand() {
    let (mut sandbox, _) = opened(USUAL);
    sandbox.key(Named::Escape);
    assert_eq!(sandbox.place(), Destination::CALENDAR, "nothing was lost");
    let (mut sandbox, _) = opened(USUAL);
    sandbox.key(Named::Space);
    sandbox.key(Named::Escape);
    assert!(sandbox.shows("Es gibt ungespeicherte Eingaben."));
    sandbox.click("leave-discard");
    assert_eq!(sandbox.place(), Destination::CALENDAR);
}

#[test]
fn another_plan_keeps_the_ticks_and_marks_what_is_different() {
    let (mut sandbox, kept) = opened(USUAL);
    sandbox.key(Named::ArrowDown);
    sandbox.key(Named::Space);
    let mut next = by_hand(&sandbox);
    let place = kept.proposal.seats[3].others[0].place;
    next.proposal.seats[3].place = place;
    again(&mut sandbox, 2, next);
    assert!(
        sandbox.shows("11 Termine übernehmen"),
        "the tick stays away"
    );
    let before = kept.proposal.seats[3].place.start;
    let words = format!(
        "vorher {}",
        sandbox.desk().context().texts.date_short(before.date())
    );
    for _ in 0..2 {
        sandbox.key(Named::ArrowDown);
    }
    assert!(
        sandbox.shows(&format!("{words} {}", before.format("%H:%M"))),
        "{words}"
    );
    let first = by_hand(&sandbox);
    again(&mut sandbox, 3, first);
    let back = format!(
        "vorher {}",
        sandbox
            .desk()
            .context()
            .texts
            .date_short(place.start.date())
    );
    assert!(sandbox.shows(&format!("{back} {}", place.start.format("%H:%M"))));
}

#[test]
fn an_answer_that_is_no_longer_wanted_is_dropped() {
    let (mut sandbox, _) = opened(USUAL);
    let mut late = by_hand(&sandbox);
    late.proposal.sum.seated = 3;
    show(&mut sandbox, 1, late);
    assert!(sandbox.shows("12 von 14"));
}

#[test]
fn enter_leads_to_the_other_places_and_one_of_them_is_kept() {
    let (mut sandbox, kept) = opened(USUAL);
    sandbox.key(Named::Enter);
    assert!(sandbox.window.is_focused("plan-take-0"));
    sandbox.window.key(Named::Enter);
    let mut next = by_hand(&sandbox);
    next.proposal.seats[0].place = kept.proposal.seats[0].others[0].place;
    show(&mut sandbox, 2, next);
    assert!(sandbox.shows("selbst gewählt"));
    sandbox.window.click("plan-release");
    let first = by_hand(&sandbox);
    show(&mut sandbox, 3, first);
    assert!(!sandbox.shows("selbst gewählt"));
}

#[test]
fn a_click_shows_the_reasons_of_a_row_and_a_click_unticks_it() {
    let (mut sandbox, kept) = opened(USUAL);
    let table = sandbox.window.place("plan-table");
    let row = |nth: f32| table.y + 36.0 * (nth + 0.5);
    sandbox
        .window
        .click_at(Point::new(table.x + 120.0, row(7.0)));
    sandbox.rest();
    let texts = sandbox.desk().context().texts.clone();
    let seat = &kept.proposal.seats[7];
    let end = seat.place.start + chrono::Duration::minutes(seat.minutes.into());
    let when = format!(
        "{}, {}",
        texts.date(seat.place.start.date()),
        texts.span(seat.place.start.time(), end.time())
    );
    assert!(sandbox.shows(&when), "{when}");
    assert!(sandbox.shows("Warum dieser Platz?"));
    sandbox
        .window
        .click_at(Point::new(table.x + 20.0, row(7.0)));
    sandbox.rest();
    assert!(sandbox.shows("11 Termine übernehmen"));
}

#[test]
fn who_has_no_place_is_told_why_and_what_would_help() {
    let (mut sandbox, _) = opened(USUAL);
    sandbox.key(Named::End);
    assert!(sandbox.shows("Warum kein Platz?"));
    assert!(sandbox.shows("In der Akte steht noch kein Kind. Bitte zuerst ein Kind eintragen."));
    sandbox.key(Named::Enter);
    assert!(sandbox.window.is_focused("plan-remedy"));
    sandbox.key(Named::Enter);
    assert!(
        matches!(sandbox.place(), Destination::Family(_)),
        "the file is opened"
    );
}

#[test]
fn a_period_that_ends_before_it_begins_is_refused_with_a_sentence() {
    let (mut sandbox, _) = opened(USUAL);
    sandbox.tab_to("plan-to");
    sandbox.ctrl("a");
    sandbox.write("24.11.2026");
    sandbox.key(Named::Enter);
    assert!(sandbox.shows("Der letzte Tag liegt vor dem ersten."));
    assert!(sandbox.shows("12 von 14"), "the plan that was there stays");
}

#[test]
fn a_long_run_says_how_far_it_is_and_can_be_stopped() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("3");
    let planned = by_hand(&sandbox);
    sandbox.window.click("calendar-plan");
    let told = |cost, bound| to_screen(Message::Progressed(1, Gap { cost, bound }));
    sandbox.window.send_message(told(200, 100));
    sandbox.window.send_message(told(103, 100));
    assert!(sandbox.shows("Der Plan wird verbessert: höchstens 3,0 % vom Bestmöglichen entfernt"));
    sandbox.window.click("progress-cancel");
    assert!(sandbox.shows("Der beste Plan bis hierher wird gezeigt …"));
    show(&mut sandbox, 1, planned);
    assert!(sandbox.shows("12 Termine übernehmen"));
    assert!(!sandbox.shows("Der beste Plan bis hierher wird gezeigt …"));
}

#[test]
fn a_plan_that_is_not_proven_says_how_far_it_may_be_off() {
    let (mut sandbox, _) = opened((1920.0, 1080.0));
    let proven = |sandbox: &mut Sandbox, words: &str| {
        sandbox.shows(&format!(
            "Noch nichts gespeichert · {words} · 22 Zeitfenster geprüft in 0,1 s"
        ))
    };
    assert!(proven(&mut sandbox, "bestmöglich, bewiesen"));
    let mut next = by_hand(&sandbox);
    next.proposal.solution.bound = 96;
    again(&mut sandbox, 2, next);
    assert!(proven(
        &mut sandbox,
        "höchstens 4,0 % vom Bestmöglichen entfernt"
    ));
}

#[test]
fn nobody_waiting_is_said_so() {
    let (mut sandbox, _) = opened(USUAL);
    let mut nobody = by_hand(&sandbox);
    nobody.proposal.seats.clear();
    nobody.proposal.unseated.clear();
    again(&mut sandbox, 2, nobody);
    assert!(sandbox.shows("Alle Familien haben einen Termin."));
    sandbox.click("plan-to-calendar");
    assert_eq!(sandbox.place(), Destination::CALENDAR);
}

#[test]
fn shielded_names_are_initials_everywhere() {
    let (mut sandbox, kept) = opened(USUAL);
    let name = name(&kept, 0);
    assert!(sandbox.shows(&name));
    sandbox.key(Named::F9);
    assert!(!sandbox.shows(&name));
}

#[test]
fn who_may_not_book_has_no_way_here() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("3");
    assert!(sandbox.shows("Planungsvorschlag"));
    sandbox.say(AppMessage::Desk(DeskMessage::RoleChosen(
        Role::SchoolSupervision,
    )));
    sandbox.alt("3");
    assert!(sandbox.shows("Kalender") && !sandbox.shows("Planungsvorschlag"));
}

/// Not a test of its own: writes what a person looks at beside the design's picture.
#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    use erstberatung::desktop::theme::Look;
    let picture = |name: &str, sandbox: &mut Sandbox, look: Look| {
        let (width, height, pixels) = sandbox.window.picture(look);
        super::goldens::write_png(name, width, height, &pixels);
    };
    let (mut sandbox, _) = opened((1440.0, 900.0));
    for _ in 0..3 {
        sandbox.key(Named::ArrowDown);
    }
    picture("look-plan", &mut sandbox, Look::Light);
    picture("look-plan-contrast", &mut sandbox, Look::Contrast);
    sandbox.key(Named::End);
    picture("look-plan-out", &mut sandbox, Look::Light);
    sandbox.key(Named::Home);
    sandbox.key(Named::Delete);
    picture("look-plan-decline", &mut sandbox, Look::Light);
    sandbox.key(Named::Escape);
    sandbox.say(AppMessage::Desk(DeskMessage::EnglishChosen(true)));
    picture("look-plan-english", &mut sandbox, Look::Light);
    let (mut sandbox, _) = opened(USUAL);
    picture("look-plan-contrast", &mut sandbox, Look::Contrast);
    sandbox.say(AppMessage::Desk(DeskMessage::EnglishChosen(true)));
    picture("look-plan-english", &mut sandbox, Look::Light);
}
