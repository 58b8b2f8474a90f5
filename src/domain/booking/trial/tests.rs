//! Tests of the trial: it says at every place exactly what the decision says there.

#![allow(clippy::unwrap_used, clippy::expect_used)]
use super::*;
use crate::domain::booking::reschedule_with;
use crate::domain::id::{CounsellorId, RoomId, SeriesId, SiteId};
use crate::domain::refusal::Reason;
use crate::domain::schedule::trial::{at, child, family, office};

const NOW: &str = "2026-11-21 12:00";

fn place(start: &str) -> Place {
    Place {
        series: Some(SeriesId(1)),
        site: SiteId(1),
        room: RoomId(1),
        counsellor: CounsellorId(1),
        start: at(start),
    }
}

fn booked(number: u32, start: &str) -> (Family, Vec<Child>, Appointment) {
    let (office, family) = (office(), family(number, "05570004"));
    let children = vec![child(number, &family)];
    let snapshot = Snapshot {
        office: &office,
        family: &family,
        children: &children,
        appointments: &[],
    };
    let request = BookRequest::usual(AppointmentId(Uuid::from_u128(number.into())), place(start));
    let appointment = book(&snapshot, &request, at(NOW)).unwrap().appointment;
    (family, children, appointment)
}

#[test]
fn it_says_what_the_decision_says_at_every_place_of_a_day() {
    let office = office();
    let (family, children, moved) = booked(7, "2026-11-23 08:30");
    let (_, _, other) = booked(8, "2026-11-23 10:00");
    let all = [moved.clone(), other];
    let mut trial = Trial::of_appointment(
        moved.clone(),
        Vec::new(),
        family.clone(),
        children.clone(),
        vec![moved.clone()],
    );
    trial.look_at(&all);
    let snapshot = Snapshot {
        office: &office,
        family: &family,
        children: &children,
        appointments: &all,
    };
    let (mut free, mut refused, mut given_way) = (0, 0, 0);
    for quarter in 0..40 {
        let start = at("2026-11-23 07:00") + chrono::Duration::minutes(15 * quarter);
        let to = Place {
            start,
            ..place("2026-11-23 08:30")
        };
        for minutes in [None, Some(15), Some(120)] {
            let said = trial.check(&office, to, minutes, at(NOW));
            let decided = reschedule_with(&snapshot, &moved, to, minutes, None, at(NOW));
            let why = Some("mit der Leitung besprochen");
            let overridden = reschedule_with(&snapshot, &moved, to, minutes, why, at(NOW));
            if let Err(refusal) = &said {
                assert_eq!(refusal.gives_way(), overridden.is_ok(), "{refusal:?}");
                given_way += usize::from(overridden.is_ok());
            }
            assert_eq!(said, decided, "{start}");
            if said.is_ok() {
                free += 1;
            } else {
                refused += 1;
            }
        }
    }
    assert!(free > 0 && refused > given_way && given_way > 0);
}

#[test]
fn it_forgets_the_days_before() {
    let office = office();
    let (family, children, moved) = booked(7, "2026-11-23 08:30");
    let (_, _, other) = booked(8, "2026-11-23 10:00");
    let mut trial = Trial::of_appointment(moved.clone(), Vec::new(), family, children, vec![moved]);
    let to = place("2026-11-23 10:00");
    trial.look_at([&other]);
    let refused = trial.check(&office, to, None, at(NOW)).unwrap_err();
    assert!(
        refused
            .0
            .iter()
            .any(|r| matches!(r, Reason::CounsellorBusy { .. })),
        "{refused:?}"
    );
    trial.look_at([]);
    assert!(trial.check(&office, to, None, at(NOW)).is_ok());
}

#[test]
fn a_family_with_an_appointment_elsewhere_cannot_come_twice() {
    let office = office();
    let (family, children, own) = booked(7, "2026-11-30 08:30");
    let (_, _, other) = booked(8, "2026-11-23 10:00");
    let mut trial = Trial::of_family(AppointmentKind::Initial, family, children, vec![own]);
    trial.look_at([&other]);
    let refused = trial
        .check(&office, place("2026-11-23 08:30"), None, at(NOW))
        .unwrap_err();
    assert!(
        refused
            .0
            .iter()
            .any(|r| matches!(r, Reason::AlreadyBooked { .. })),
        "{refused:?}"
    );
}
