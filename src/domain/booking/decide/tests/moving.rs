//! Tests of what becomes of an appointment: it is moved, made longer, cancelled, confirmed.

use super::*;

#[test]
fn a_move_asks_the_interpreter_again_and_outdates_the_letter() {
    let mut world = World::new().arabic();
    let mut before = world.booked(LATER_MONDAY);
    before.status = AppointmentStatus::Confirmed;
    before = set_interpreter(&before, InterpreterStatus::Confirmed, day("2026-11-23"))
        .unwrap()
        .appointment;
    world.appointments = vec![before.clone()];
    let moved = reschedule(
        &world.snapshot(),
        &before,
        place("2026-12-14 09:00"),
        at(NOW),
    )
    .unwrap();
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
    let after = &moved.appointment;
    assert_eq!(
        (after.id, after.status, after.rev),
        (before.id, AppointmentStatus::Booked, before.rev + 1)
    );
    let booking = after.interpreter.as_ref().unwrap();
    assert_eq!(
        (booking.status, booking.request_by),
        (InterpreterStatus::ToClear, day("2026-12-07"))
    );
    assert_eq!(booking.requested_on, Some(day("2026-11-23")));
    let Change::Appointment(edit) = &moved.changes[0] else {
        unreachable!()
    };
    assert_eq!(
        (edit.before.as_ref(), edit.after.as_ref()),
        (Some(&before), Some(after))
    );
}

#[test]
fn a_move_by_a_quarter_of_an_hour_is_not_in_its_own_way() {
    let mut world = World::new();
    let before = world.booked(LATER_MONDAY);
    world.appointments = vec![before.clone()];
    assert!(
        reschedule(
            &world.snapshot(),
            &before,
            place("2026-12-07 08:45"),
            at(NOW)
        )
        .is_ok()
    );
    world
        .appointments
        .push(appointment(1, 1, 3, "2026-12-07 10:00", 60));
    let busy = reschedule(
        &world.snapshot(),
        &before,
        place("2026-12-07 08:45"),
        at(NOW),
    )
    .unwrap_err();
    assert!(matches!(busy.0[..], [Reason::RoomBusy { .. }]));
}

#[test]
fn only_another_room_keeps_interpreter_and_confirmation() {
    let mut world = World::new().arabic();
    // Booked late with a written reason: nobody is asked for it again because of a room.
    let mut before = world.book(&overridden(MONDAY)).unwrap().appointment;
    before.status = AppointmentStatus::Confirmed;
    world.office.series[0].room = RoomId(2);
    world.appointments = vec![before.clone()];
    let other_room = Place {
        room: RoomId(2),
        ..place(MONDAY)
    };
    let moved = reschedule(&world.snapshot(), &before, other_room, at(NOW)).unwrap();
    assert_eq!(moved.consequences, [Consequence::LetterOutdated]);
    assert_eq!(moved.appointment.interpreter, before.interpreter);
    assert_eq!(moved.appointment.status, AppointmentStatus::Confirmed);
    // Another time on the same short notice does ask.
    let other_time = reschedule(
        &world.snapshot(),
        &before,
        Place {
            start: at("2026-11-23 09:00"),
            ..other_room
        },
        at(NOW),
    );
    assert_eq!(
        other_time.unwrap_err().0,
        [Reason::InterpreterTooLate {
            request_by: day("2026-11-16")
        }]
    );
}

#[test]
fn a_length_can_be_changed_in_place() {
    let mut world = World::new();
    let before = world.booked(LATER_MONDAY);
    world.appointments = vec![before.clone(), appointment(1, 1, 3, "2026-12-07 10:15", 60)];
    let longer = |minutes| {
        reschedule_with(
            &world.snapshot(),
            &before,
            place(LATER_MONDAY),
            Some(minutes),
            None,
            at(NOW),
        )
    };
    assert_eq!(longer(105).unwrap().appointment.minutes, 105);
    assert!(matches!(
        longer(120).unwrap_err().0[..],
        [Reason::RoomBusy { .. }]
    ));
}

#[test]
fn what_is_over_is_not_moved() {
    let mut world = World::new();
    let mut before = world.booked(LATER_MONDAY);
    before.status = AppointmentStatus::CancelledByFamily;
    world.family.closed = Some(Closing {
        on: day("2026-11-20"),
        reason: ClosingReason::MovedAway,
    });
    let refused = reschedule(
        &world.snapshot(),
        &before,
        place("2026-12-14 08:30"),
        at(NOW),
    )
    .unwrap_err();
    assert_eq!(refused.0, [Reason::FileClosed, Reason::NotOpen]);
}

#[test]
fn cancelling_lets_go_of_everything_and_remembers_the_interpreter() {
    let world = World::new().arabic();
    let booked = world.booked(LATER_MONDAY);
    let quiet = cancel(&booked, &[], CancelledBy::Family, " verreist ", at(NOW)).unwrap();
    assert_eq!(
        (quiet.appointment.status, quiet.appointment.reason.as_str()),
        (AppointmentStatus::CancelledByFamily, "verreist")
    );
    assert!(quiet.appointment.claims().is_empty() && quiet.consequences.is_empty());
    assert_eq!(
        quiet.appointment.interpreter.unwrap().status,
        InterpreterStatus::Cancelled
    );

    let mut asked = set_interpreter(&booked, InterpreterStatus::Requested, day("2026-11-23"))
        .unwrap()
        .appointment;
    asked.status = AppointmentStatus::Invited;
    let loud = cancel(&asked, &[], CancelledBy::Office, "", at(NOW)).unwrap();
    assert_eq!(
        loud.consequences,
        [
            Consequence::LetterOutdated,
            Consequence::InterpreterToCancel
        ]
    );
    assert_eq!(
        loud.appointment.interpreter.as_ref().unwrap().status,
        InterpreterStatus::Requested
    );
    let off = set_interpreter(
        &loud.appointment,
        InterpreterStatus::Cancelled,
        day("2026-11-24"),
    )
    .unwrap();
    assert_eq!(
        off.appointment.interpreter.unwrap().status,
        InterpreterStatus::Cancelled
    );
    assert_eq!(
        cancel(&loud.appointment, &[], CancelledBy::Office, "", at(NOW))
            .unwrap_err()
            .0,
        [Reason::NotOpen]
    );
}

#[test]
fn a_status_follows_the_clock() {
    use AppointmentStatus::{Booked, CancelledByOffice, Confirmed, Held, NoShow};
    let booked = World::new().booked(MONDAY);
    let after = at("2026-11-23 08:31");
    assert_eq!(
        set_status(&booked, Confirmed, at(NOW))
            .unwrap()
            .appointment
            .status,
        Confirmed
    );
    assert!(set_status(&booked, Held, at(NOW)).is_err());
    let held = set_status(&booked, Held, after).unwrap().appointment;
    assert_eq!(
        set_status(&held, NoShow, after).unwrap().appointment.status,
        NoShow
    );
    assert_eq!(
        set_status(&held, Booked, after).unwrap_err().0,
        [Reason::NotOpen]
    );
    assert!(set_status(&booked, CancelledByOffice, after).is_err());
}
