//! Tests of what hangs on an appointment: it moves along, or it is said.

#![allow(clippy::unwrap_used, clippy::expect_used)]
use super::*;
use crate::domain::appointment::{Channel, Confirmation};
use crate::domain::booking::{Place, Rearrangement, rearrange, reschedule};
use crate::domain::child::Child;
use crate::domain::family::{Family, InterpreterNeed};
use crate::domain::id::InterpreterId;
use crate::domain::schedule::trial::{appointment, at, child, day, family, office};
use crate::domain::site::Interpreter;
use chrono::NaiveDateTime;

const MONDAY: &str = "2026-12-07 08:30";

struct World {
    office: Office,
    family: Family,
    children: Vec<Child>,
    all: Vec<Appointment>,
}

impl World {
    fn new() -> Self {
        let mut office = office();
        office.interpreters = vec![Interpreter {
            id: InterpreterId(5),
            name: "D. Muster".into(),
            languages: vec!["ar".into()],
            active: true,
            rev: 1,
        }];
        let mut family = family(1, "05570004");
        family.interpreter = Some(InterpreterNeed {
            language: "ar".into(),
            second: Some("ku".into()),
            woman_preferred: false,
        });
        let children = vec![child(1, &family), child(2, &family)];
        Self {
            office,
            family,
            children,
            all: Vec::new(),
        }
    }

    fn snapshot(&self) -> Snapshot<'_> {
        Snapshot {
            office: &self.office,
            family: &self.family,
            children: &self.children,
            appointments: &self.all,
        }
    }

    fn now() -> NaiveDateTime {
        at("2026-11-21 12:00")
    }

    /// Confirmed by everybody, with a named interpreter.
    fn settled(&mut self) -> Appointment {
        let mut settled = appointment(1, 1, 1, MONDAY, 90);
        settled.children = self.children.iter().map(|c| c.id).collect();
        settled.status = AppointmentStatus::Confirmed;
        settled.confirmation = Some(Confirmation {
            by: Channel::Phone,
            on: day("2026-11-20"),
        });
        let mut booking = InterpreterBooking::to_request("ar".into(), day("2026-11-30"));
        booking.status = InterpreterStatus::Confirmed;
        booking.person = Some(InterpreterId(5));
        booking.reference = "SP-17".into();
        settled.interpreter = Some(booking);
        self.all = vec![settled.clone()];
        settled
    }
}

fn entry(status: InterpreterStatus) -> InterpreterEntry {
    InterpreterEntry {
        language: "ar".into(),
        status,
        mode: InterpreterMode::Video,
        reference: " SP-4 ".into(),
        person: Some(InterpreterId(5)),
    }
}

#[test]
fn everything_about_an_interpreter_is_entered_at_once() {
    let world = World::new();
    let booked = appointment(1, 1, 1, MONDAY, 90);
    let today = day("2026-11-23");
    let after = edit_interpreter(
        &world.snapshot(),
        &booked,
        &entry(InterpreterStatus::Requested),
        today,
    )
    .unwrap()
    .appointment;
    let booking = after.interpreter.as_ref().unwrap();
    assert_eq!(
        (booking.mode, &*booking.reference, booking.requested_on),
        (InterpreterMode::Video, "SP-4", Some(today))
    );
    assert_eq!(booking.request_by, day("2026-11-30"));
    assert_eq!(after.claims().len(), 4, "a named one is held");
    // Entering more later keeps the day on which the pool was asked.
    let later = edit_interpreter(
        &world.snapshot(),
        &after,
        &entry(InterpreterStatus::Requested),
        day("2026-11-25"),
    );
    let later = later.unwrap().appointment.interpreter.unwrap();
    assert_eq!(later.requested_on, Some(today));
}

#[test]
fn a_named_interpreter_must_speak_the_language_and_be_free() {
    let mut world = World::new();
    let booked = appointment(1, 1, 1, MONDAY, 90);
    let mut elsewhere = appointment(2, 4, 3, "2026-12-07 09:30", 60);
    let mut theirs = InterpreterBooking::to_request("ar".into(), day("2026-11-30"));
    theirs.person = Some(InterpreterId(5));
    elsewhere.interpreter = Some(theirs);
    world.all = vec![elsewhere.clone()];
    let other = InterpreterEntry {
        language: "ku".into(),
        ..entry(InterpreterStatus::Requested)
    };
    let today = day("2026-11-23");
    let refused = edit_interpreter(&world.snapshot(), &booked, &other, today).unwrap_err();
    assert_eq!(
        refused.0,
        [
            Reason::InterpreterLanguage,
            Reason::InterpreterBusy {
                by: Some(elsewhere.id)
            }
        ]
    );
    // Who declines is let go of.
    let declined = entry(InterpreterStatus::Declined);
    let after = edit_interpreter(&world.snapshot(), &booked, &declined, today).unwrap();
    assert_eq!(after.appointment.interpreter.unwrap().person, None);
}

#[test]
fn nothing_is_asked_for_an_appointment_that_is_over() {
    let world = World::new();
    let held = Appointment {
        status: AppointmentStatus::Held,
        ..appointment(1, 1, 1, MONDAY, 90)
    };
    let refused = edit_interpreter(
        &world.snapshot(),
        &held,
        &entry(InterpreterStatus::Requested),
        day("2026-12-08"),
    );
    assert_eq!(refused.unwrap_err().0, [Reason::NotOpen]);
}

#[test]
fn a_move_takes_everything_along_or_says_what_is_to_be_done() {
    let mut world = World::new();
    let before = world.settled();
    let to = Place {
        start: at("2026-12-14 08:30"),
        ..Place::of(&before)
    };
    let moved = reschedule(&world.snapshot(), &before, to, World::now()).unwrap();
    assert_eq!(
        moved.consequences,
        [
            Consequence::LetterOutdated,
            Consequence::ConfirmationVoid,
            Consequence::InterpreterToClear {
                request_by: day("2026-12-07")
            },
        ]
    );
    let after = moved.appointment;
    assert_eq!(
        (after.status, after.confirmation),
        (AppointmentStatus::Booked, None)
    );
    let booking = after.interpreter.as_ref().unwrap();
    assert_eq!(
        (booking.status, booking.request_by, booking.person),
        (
            InterpreterStatus::ToClear,
            day("2026-12-07"),
            Some(InterpreterId(5))
        )
    );
    assert_eq!(
        after.claims().len(),
        4,
        "the named one is held at the new time"
    );
}

#[test]
fn children_length_and_interpreter_change_in_place() {
    let mut world = World::new();
    let before = world.settled();
    let change = |to: Rearrangement| rearrange(&world.snapshot(), &before, &to, World::now());
    let one = change(Rearrangement {
        children: vec![world.children[0].id],
        ..Rearrangement::of(&before)
    })
    .unwrap();
    assert_eq!(one.appointment.children, [world.children[0].id]);
    assert_eq!(one.consequences, [Consequence::LetterOutdated]);
    assert_eq!(one.appointment.interpreter, before.interpreter);
    let longer = change(Rearrangement {
        minutes: 120,
        ..Rearrangement::of(&before)
    })
    .unwrap();
    assert!(
        longer
            .consequences
            .contains(&Consequence::InterpreterToClear {
                request_by: day("2026-11-30")
            })
    );
    let without = change(Rearrangement {
        interpreter: None,
        ..Rearrangement::of(&before)
    })
    .unwrap();
    assert_eq!(without.consequences, [Consequence::InterpreterToCancel]);
    let booking = without.appointment.interpreter.clone().unwrap();
    assert_eq!(
        (booking.status, booking.person),
        (InterpreterStatus::Cancelled, None)
    );
    // And with one again: it is asked for from the start.
    let again = rearrange(
        &world.snapshot(),
        &without.appointment,
        &Rearrangement {
            interpreter: Some(InterpreterMode::Video),
            ..Rearrangement::of(&without.appointment)
        },
        World::now(),
    )
    .unwrap();
    let booking = again.appointment.interpreter.unwrap();
    assert_eq!(
        (booking.status, booking.mode),
        (InterpreterStatus::ToRequest, InterpreterMode::Video)
    );
    let stranger = change(Rearrangement {
        children: vec![child(9, &world.family).id],
        ..Rearrangement::of(&before)
    });
    let field = "children".to_owned();
    assert_eq!(stranger.unwrap_err().0, [Reason::Invalid { field }]);
}
