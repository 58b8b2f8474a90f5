//! Neu planen: from an absence or a closed day to a plan for just the families whose appointments no longer fit, by the
//! keyboard and by the mouse.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use erstberatung::desktop::action::Destination;
use erstberatung::desktop::app::{DeskMessage, Message as AppMessage, ScreenMessage};
use erstberatung::desktop::screen::calendar;
use erstberatung::desktop::screen::plan::{Message, Planned};
use erstberatung::desktop::theme::Look;
use erstberatung::domain::appointment::Appointment;
use erstberatung::domain::id::{AppointmentId, ClosureId, FamilyId};
use erstberatung::domain::schedule::Closure;
use erstberatung::domain::schedule::affected::{Standing, standing};
use erstberatung::planning::plan::{Proposal, Wishes};
use erstberatung::service::administration::{Amendment, Entry};
use erstberatung::service::plans::PlanWatch;
use erstberatung::store::rows::FamilyFilter;
use iced::keyboard::{Key, Modifiers, key::Named};

use super::sandbox::{Sandbox, USUAL};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn all(sandbox: &Sandbox) -> BTreeMap<AppointmentId, Appointment> {
    let service = sandbox.service();
    let span = sandbox.wait(service.calendar(day("2026-11-25"), day("2027-04-30")));
    let rows = span.unwrap().rows.into_iter();
    rows.map(|r| (r.appointment.id, r.appointment)).collect()
}

fn outside(sandbox: &Sandbox) -> BTreeSet<FamilyId> {
    let office = sandbox.wait(sandbox.service().office()).unwrap();
    let open = all(sandbox).into_values().filter(|a| a.status.is_open());
    open.filter(|a| standing(&office, a) != Standing::Offered)
        .map(|a| a.family)
        .collect()
}

/// The families of the plan that is open.
fn planned_for(sandbox: &Sandbox) -> BTreeSet<FamilyId> {
    match sandbox.place() {
        Destination::Plan {
            only: Some(only), ..
        } => only.into_iter().collect(),
        other => panic!("{other:?}"),
    }
}

/// All open appointments of one day at all sites: what closing that day leaves behind.
fn on(sandbox: &Sandbox, date: NaiveDate) -> usize {
    let open = all(sandbox).into_values();
    open.filter(|a| a.status.is_open() && a.start.date() == date)
        .count()
}

fn replan_words(sandbox: &Sandbox, families: usize) -> String {
    let texts = &sandbox.desk().context().texts;
    texts.offer_replan(i64::try_from(families).unwrap())
}

#[test]
fn a_closed_day_leads_to_a_plan_by_the_keyboard_and_undo_brings_all_back() {
    let mut sandbox = Sandbox::in_full_swing(USUAL);
    sandbox.alt("3");
    sandbox.ctrl("1");
    sandbox.key(Named::PageDown);
    sandbox.ctrl("d");
    let count = on(&sandbox, day("2026-11-26"));
    assert!(count > 1);
    sandbox.tab_to("calendar-day-mode");
    sandbox.key(Named::ArrowRight);
    sandbox.tab_to("calendar-day-do");
    sandbox.key(Named::Enter);
    let (closed, hit) = (all(&sandbox), outside(&sandbox));
    let words = replan_words(&sandbox, hit.len());
    assert!(sandbox.shows(&words), "{words}");
    sandbox.tab_to("toast-follow-up");
    sandbox.key(Named::Space);
    assert_eq!(planned_for(&sandbox), hit);
    assert!(sandbox.shows("Bisher"), "where they come from");
    assert!(sandbox.shows(&format!("{count} Termine übernehmen")));
    sandbox.chord(Key::Named(Named::Enter), Modifiers::CTRL);
    assert_eq!(
        sandbox.strip().unwrap(),
        format!("{count} Termine übernommen.")
    );
    let moved = all(&sandbox);
    assert_eq!(moved.len(), closed.len(), "moved, not booked again");
    assert!(
        outside(&sandbox).is_empty(),
        "all have places that are offered"
    );
    assert_eq!(on(&sandbox, day("2026-11-26")), 0);
    assert!(sandbox.shows("Keine der ausgewählten Familien braucht jetzt einen anderen Termin."));
    sandbox.ctrl("z");
    assert_eq!(outside(&sandbox), hit, "one step");
    assert_eq!(on(&sandbox, day("2026-11-26")), count);
    sandbox.key(Named::F5);
    assert!(sandbox.shows(&format!("{count} Termine übernehmen")));
}

/// A counsellor is away for a week, as just saved.
fn absent() -> Sandbox {
    let mut sandbox = Sandbox::administering(USUAL);
    sandbox.alt("7");
    sandbox.ctrl("4");
    sandbox.ctrl("n");
    for (id, date) in [
        ("admin-first-day", "30.11.2026"),
        ("admin-last-day", "04.12.2026"),
    ] {
        sandbox.tab_to(id);
        sandbox.ctrl("a");
        sandbox.write(date);
    }
    sandbox.ctrl("s");
    sandbox.click("admin-ask-yes");
    sandbox
}

#[test]
fn an_absence_leads_to_a_plan_by_the_mouse_and_one_is_moved_alone() {
    let mut sandbox = absent();
    let hit = outside(&sandbox);
    assert!(hit.len() > 1);
    let words = replan_words(&sandbox, hit.len());
    assert!(sandbox.shows(&words), "{words}");
    let before = all(&sandbox);
    sandbox.click("admin-replan");
    assert_eq!(planned_for(&sandbox), hit);
    sandbox.click("plan-only");
    assert_eq!(sandbox.strip().unwrap(), "1 Termin übernommen.");
    assert_eq!(outside(&sandbox).len(), hit.len() - 1);
    let after = all(&sandbox);
    let moved = after.values().filter(|a| before[&a.id].start != a.start);
    assert_eq!(moved.count(), 1);
    assert!(
        sandbox.shows(&format!("{} von {0}", hit.len() - 1)),
        "the rest is planned anew"
    );
    sandbox.click("toast-undo");
    assert_eq!(outside(&sandbox), hit);
}

#[test]
fn nobody_concerned_means_no_way_to_a_plan() {
    let mut sandbox = Sandbox::at_work();
    sandbox.alt("3");
    sandbox.ctrl("1");
    sandbox.key(Named::PageDown);
    sandbox.ctrl("d");
    sandbox.tab_to("calendar-day-slot-0");
    sandbox.key(Named::Space);
    sandbox.tab_to("calendar-day-do");
    sandbox.key(Named::Enter);
    let (_, report) = sandbox.desk().strip().unwrap();
    assert_eq!(report.follow_up, None);
}

#[test]
fn a_booking_that_changed_meanwhile_is_flagged_and_left_out() {
    let (mut sandbox, proposal) = shown(USUAL);
    let changed = proposal.seats[0].moves.as_ref().unwrap().clone();
    let service = sandbox.service();
    let _ = sandbox
        .wait(service.cancel(
            changed.id,
            erstberatung::domain::booking::CancelledBy::Family,
            "verzogen",
        ))
        .unwrap();
    sandbox.key(Named::F9);
    assert!(sandbox.shows("Inzwischen hat sich etwas geändert."));
    assert!(sandbox.shows("nicht mehr möglich"));
    let rest = proposal.seats.len() - 1;
    assert!(sandbox.shows(&format!("{rest} Termine übernehmen")));
    sandbox.click("plan-accept");
    let after = all(&sandbox);
    assert_eq!(after[&changed.id].start, changed.start);
    let moved = proposal.seats[1..].iter().filter(|seat| {
        let id = seat.moves.as_ref().unwrap().id;
        after[&id].start == seat.place.start
    });
    assert_eq!(moved.count(), rest);
}

/// Two days are closed, and the plan for the families concerned stands in the window.
fn shown(size: (f32, f32)) -> (Sandbox, Proposal) {
    let mut sandbox = Sandbox::administering(size);
    let service = sandbox.service();
    let from = day("2026-11-30").and_hms_opt(0, 0, 0).unwrap();
    let closing = Amendment::Save(vec![Entry::Closure(Closure {
        id: ClosureId(0),
        site: None,
        from,
        to: from + Days::new(3),
        reason: "Wasserschaden".into(),
        rev: 1,
    })]);
    let rows = sandbox.wait(service.amend(&closing)).unwrap().value;
    let only: BTreeSet<FamilyId> = rows.iter().map(|r| r.appointment.family).collect();
    let wishes = Wishes {
        only: Some(only.clone()),
        ..Wishes::weeks(day("2026-11-30"), 4)
    };
    let proposal = sandbox
        .wait(service.plan(wishes, PlanWatch::default()))
        .unwrap();
    assert!(proposal.seats.len() > 3);
    let families: BTreeSet<FamilyId> = proposal
        .seats
        .iter()
        .flat_map(|s| {
            let beside = s.together.iter().filter_map(|(family, _)| *family);
            let instead = s.others.iter().filter_map(|o| o.instead_of);
            beside.chain(instead)
        })
        .chain(only.iter().copied())
        .collect();
    let families = FamilyFilter::Only(families.into_iter().collect());
    let families = sandbox.wait(service.families(families)).unwrap();
    let planned = Planned {
        proposal: proposal.clone(),
        families: families.into_iter().map(|f| f.row).collect(),
        took: Duration::from_millis(80),
    };
    sandbox.alt("3");
    let open = calendar::Message::Opened(Destination::Plan {
        only: Some(only.into_iter().collect()),
        from: Some(day("2026-11-30")),
    });
    let open = AppMessage::Desk(DeskMessage::Screen(1, ScreenMessage::Calendar(open)));
    sandbox.window.send_message(open);
    sandbox.forget();
    let planned = Message::Planned(1, Ok(Arc::new(planned)));
    sandbox.say(AppMessage::Desk(DeskMessage::Screen(
        2,
        ScreenMessage::Plan(planned),
    )));
    (sandbox, proposal)
}

#[test]
fn a_plan_that_moves_looks_as_agreed() {
    for size in [USUAL, (1920.0, 1080.0)] {
        let (mut sandbox, _) = shown(size);
        sandbox.holds("plan-moves");
    }
}

#[test]
fn pictures_for_people() {
    if std::env::var("PICTURES").is_err() {
        return;
    }
    let (mut sandbox, _) = shown(USUAL);
    sandbox.key(Named::End);
    let (width, height, pixels) = sandbox.window.picture(Look::Light);
    super::goldens::write_png("look-plan-moves-out", width, height, &pixels);
    sandbox.key(Named::Home);
    sandbox.say(AppMessage::Desk(DeskMessage::EnglishChosen(true)));
    let (width, height, pixels) = sandbox.window.picture(Look::Light);
    super::goldens::write_png("look-plan-moves-english", width, height, &pixels);
    let mut sandbox = absent();
    let (width, height, pixels) = sandbox.window.picture(Look::Light);
    super::goldens::write_png("look-replan-absence", width, height, &pixels);
}
