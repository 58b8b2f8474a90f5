//! Appointments that are to move, talks on the phone, and what would help when many find no place.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::domain::interpreter::{InterpreterMode, InterpreterStatus};

/// Two sites in the morning of one day, and one named interpreter for two families.
fn two_sites(end: &str) -> World {
    let mut world = World::new();
    world.office = bare_office();
    world.office.series = vec![
        series(1, 1, 1, Weekday::Mon, ("08:30", end)),
        series(2, 3, 4, Weekday::Mon, ("08:30", end)),
    ];
    world.office.interpreters = vec![Interpreter {
        id: InterpreterId(7),
        name: "N. Amsel".into(),
        languages: vec!["ar".into()],
        active: true,
        rev: 1,
    }];
    (world.wishes.from, world.wishes.to) = (day("2026-11-30"), day("2026-11-30"));
    for n in 1..=2 {
        arabic(world.waits(n, AHLEN, 1, 20));
    }
    world
}

fn ways_of_the_interpreter(proposal: &Proposal) -> usize {
    let limits = proposal.problem.limits.iter();
    limits
        .filter(|l| l.uses.starts_with("way:interpreter:"))
        .count()
}

#[test]
fn on_the_phone_an_interpreter_has_no_way() {
    // 90 minutes each: one after the other at two sites, but with a way between them only one.
    let mut world = two_sites("11:30");
    let on_site = world.plan();
    assert_eq!(on_site.seats.len(), 1);
    assert!(ways_of_the_interpreter(&on_site) > 0);
    for kind in [AppointmentKind::Phone, AppointmentKind::Video] {
        world.kind = kind;
        let remote = world.plan();
        assert_eq!(remote.seats.len(), 2, "{kind:?}");
        assert_eq!(ways_of_the_interpreter(&remote), 0);
        assert_eq!(world.book(&remote).len(), 2, "it can be booked like this");
    }
}

/// The appointment of the first family: 45 minutes on a closed day, with a named interpreter who was asked.
fn closed(world: &mut World, mode: InterpreterMode) -> Appointment {
    let family = world.waiting.remove(0).0;
    let mut old = appointment(9, 1, 1, "2026-11-24 09:00", 45);
    old.family = family.id;
    old.interpreter = Some(InterpreterBooking {
        person: Some(InterpreterId(7)),
        status: InterpreterStatus::Confirmed,
        mode,
        ..InterpreterBooking::to_request("ar".into(), day("2026-11-17"))
    });
    old.children = vec![child(1, &family).id];
    world.waiting.push((family, 1));
    old
}

fn moved(world: &World, old: &Appointment) -> Proposal {
    let mut applicants = world.applicants();
    for applicant in &mut applicants {
        if applicant.family.id == old.family {
            applicant.moves = Some(old);
        }
    }
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    propose(&world.input(&applicants), |p| solve(p, &control))
}

#[test]
fn an_appointment_moves_as_long_as_it_is_with_the_interpreter_it_has() {
    let mut world = two_sites("12:30");
    let old = closed(&mut world, InterpreterMode::OnSite);
    let proposal = moved(&world, &old);
    assert_eq!(proposal.sum.changed, 1);
    let moves = seat(&proposal, old.family);
    assert_eq!(moves.moves.as_deref(), Some(&old));
    assert_eq!(moves.minutes, 45, "not the usual 90");
    assert_eq!(moves.interpreter, Some(InterpreterId(7)));
    assert!(ways_of_the_interpreter(&proposal) > 0);
    // The pool's interpreter without a name stays one without a name; nobody else is booked for it.
    let mut pool = old.clone();
    pool.interpreter.as_mut().unwrap().person = None;
    let proposal = moved(&world, &pool);
    assert_eq!(seat(&proposal, old.family).interpreter, None);
    // Who interprets on the phone does not come, whatever kind of talk it is.
    let mut phone = old.clone();
    phone.interpreter.as_mut().unwrap().mode = InterpreterMode::Phone;
    world.waiting.retain(|(family, _)| family.id == old.family);
    assert_eq!(ways_of_the_interpreter(&moved(&world, &phone)), 0);
    assert!(ways_of_the_interpreter(&moved(&world, &old)) > 0);
}

#[test]
fn an_appointment_without_a_new_place_is_kept_and_said_so() {
    let mut world = two_sites("12:30");
    let old = closed(&mut world, InterpreterMode::OnSite);
    world.office.series.clear();
    let proposal = moved(&world, &old);
    assert_eq!(proposal.sum.changed, 0);
    let left = unseated(&proposal, old.family);
    assert_eq!(left.keeps.as_deref(), Some(&old));
    assert_eq!((left.minutes, &left.cause), (45, &Cause::NothingOffered));
}

#[test]
fn every_family_without_a_place_is_told_what_would_help() {
    let mut world = World::new();
    world.office.series.retain(|s| s.id.0 == 1);
    world.wishes.to = day("2026-11-29");
    for n in 1..=60 {
        let children = 1 + n as usize % 3;
        let _ = world.waits(n, AHLEN, children, i64::from(n));
    }
    let proposal = world.plan();
    assert!(proposal.unseated.len() > 50);
    for left in &proposal.unseated {
        assert!(left.remedy.is_some(), "{left:?}");
    }
    // Who needs another thing is helped by another: a day that one of them cannot come is not offered to it.
    let first = &proposal.unseated[0];
    let (Some(Remedy::LaterPeriod { to: on }) | Some(Remedy::Extend { day: on, .. })) =
        first.remedy
    else {
        unreachable!("{:?}", first.remedy)
    };
    world.declined = vec![declined(first.family, &on.to_string())];
    let again = world.plan();
    let other = unseated(&again, first.family).remedy;
    assert!(other.is_some());
    assert_ne!(other, first.remedy);
}
