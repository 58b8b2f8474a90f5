//! Undo and redo: back to the start and forth again, exactly; what somebody else changed meanwhile stays.

use super::{clock, first_waiting, reasons, sample};
use erstberatung::domain::appointment::{Appointment, AppointmentStatus, Channel};
use erstberatung::domain::booking::{BookRequest, CancelledBy, Rearrangement};
use erstberatung::domain::change::Deed;
use erstberatung::domain::id::{AppointmentId, FamilyId, PersonId};
use erstberatung::domain::interpreter::InterpreterStatus;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::service::Service;
use uuid::Uuid;

/// The family's appointments as they are, without revisions.
async fn state(service: &Service, family: FamilyId) -> Vec<Appointment> {
    let mut all = service.family(family).await.unwrap().appointments;
    for appointment in &mut all {
        appointment.rev = 0;
    }
    all
}

fn colleague(service: &Service) -> Service {
    service.acting_as(Actor {
        person: PersonId(9),
        name: "M. Entwurf".into(),
        role: Role::Office,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_taken_back_to_the_start_and_done_again() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let mut states = vec![state(&service, family).await];
    let booked = service.book_slot(family, slot).await.unwrap();
    let id = booked.value.appointment.id;
    states.push(state(&service, family).await);
    let longer = Rearrangement {
        minutes: booked.value.appointment.minutes + 15,
        override_reason: Some("Probe".into()),
        ..Rearrangement::of(&booked.value.appointment)
    };
    let _ = service.rearrange(id, &longer).await.unwrap();
    states.push(state(&service, family).await);
    let today = clock().today();
    let _ = service
        .confirm_coming(id, Channel::TextMessage, today)
        .await
        .unwrap();
    states.push(state(&service, family).await);
    let _ = service
        .cancel(id, CancelledBy::Family, "verreist")
        .await
        .unwrap();
    states.push(state(&service, family).await);
    // Three times, so that what was done again can be taken back again.
    for _ in 0..3 {
        for wanted in states.iter().rev().skip(1) {
            let _ = service.undo(None).await.unwrap();
            assert_eq!(&state(&service, family).await, wanted);
        }
        for (wanted, deed) in states
            .iter()
            .skip(1)
            .zip(["Booked", "Rearranged", "Conf", "Canc"])
        {
            let done = service.redo().await.unwrap();
            assert!(
                format!("{:?}", done.value).starts_with(deed),
                "it says what was done again: {:?}",
                done.value
            );
            assert_eq!(&state(&service, family).await, wanted);
        }
        let nothing = service.redo().await.unwrap_err();
        assert_eq!(reasons(nothing), [Reason::NothingToUndo]);
    }
    // Something new leaves nothing to do again.
    let _ = service.undo(None).await.unwrap();
    let _ = service
        .set_status(id, AppointmentStatus::Booked)
        .await
        .unwrap();
    let nothing = service.redo().await.unwrap_err();
    assert_eq!(reasons(nothing), [Reason::NothingToUndo]);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_else_changed_is_not_written_over() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let booked = service.book_slot(family, slot).await.unwrap();
    let id = booked.value.appointment.id;
    let confirmed = service
        .set_status(id, AppointmentStatus::Confirmed)
        .await
        .unwrap();
    let other = colleague(&service);
    let theirs = other
        .set_status(id, AppointmentStatus::Invited)
        .await
        .unwrap();
    let before = state(&service, family).await;
    for which in [None, Some(confirmed.command), Some(booked.command)] {
        let refused = service.undo(which).await.unwrap_err();
        assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    }
    assert_eq!(state(&service, family).await, before);
    // Once they took theirs back, the record is what it was, and the own work can be taken back.
    let _ = other.undo(Some(theirs.command)).await.unwrap();
    let _ = service.undo(None).await.unwrap();
    let done = service.undo(None).await.unwrap();
    assert!(matches!(done.value, Deed::Booked(_)));
    assert!(state(&service, family).await.is_empty());
    // Nobody takes back the work of another by Strg+Z.
    let nothing = other.undo(None).await.unwrap_err();
    assert_eq!(reasons(nothing), [Reason::NothingToUndo]);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redo_does_not_take_a_time_that_was_given_away() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let booked = service.book_slot(family, slot).await.unwrap();
    let place = service.place_of(slot).await.unwrap();
    let _ = service.undo(None).await.unwrap();
    let other = colleague(&service);
    let waiting = other.waiting().await.unwrap();
    let second = waiting.iter().find(|w| w.row.family.id != family).unwrap();
    let request = BookRequest {
        override_reason: Some("Probe".into()),
        ..BookRequest::usual(AppointmentId(Uuid::from_u128(77)), place)
    };
    let _ = other.book(second.row.family.id, request).await.unwrap();
    let refused = service.redo().await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::TakenMeanwhile]);
    assert!(state(&service, family).await.is_empty());
    assert_eq!(booked.value.appointment.start, place.start);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_interpreter_that_was_entered_is_taken_back_too() {
    let (_folder, service) = sample().await;
    let waiting = service.waiting().await.unwrap();
    let one = waiting
        .iter()
        .find(|w| w.row.family.interpreter.is_some())
        .unwrap();
    let family = one.row.family.id;
    let best = service.suggestions(family, None, 20).await.unwrap().best;
    let mut booked = None;
    for slot in best {
        let done = service.book_slot(family, slot.key).await.unwrap();
        if done.value.appointment.interpreter.is_some() {
            booked = Some(done.value.appointment);
            break;
        }
        let _ = service.undo(None).await.unwrap();
    }
    let id = booked.expect("a slot with an interpreter").id;
    let before = state(&service, family).await;
    let _ = service
        .set_interpreter(id, InterpreterStatus::Requested)
        .await
        .unwrap();
    let asked = state(&service, family).await;
    assert_ne!(asked, before);
    let _ = service.undo(None).await.unwrap();
    assert_eq!(state(&service, family).await, before);
    let _ = service.redo().await.unwrap();
    assert_eq!(state(&service, family).await, asked);
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_else_took_back_does_not_stand_in_the_way() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let booked = service.book_slot(family, slot).await.unwrap();
    let id = booked.value.appointment.id;
    let today = clock().today();
    let confirmed = service.confirm_coming(id, Channel::Phone, today).await;
    let other = colleague(&service);
    let taken = other.undo(Some(confirmed.unwrap().command)).await.unwrap();
    // The next own command is the booking, and not for ever the one that is gone.
    let done = service.undo(None).await.unwrap();
    assert!(matches!(done.value, Deed::Booked(_)), "{:?}", done.value);
    assert!(state(&service, family).await.is_empty());
    let nothing = service.undo(None).await.unwrap_err();
    assert_eq!(reasons(nothing), [Reason::NothingToUndo]);
    let _ = service.redo().await.unwrap();
    // Control: what the other did again is the next to take back once more.
    let again = other.redo().await.unwrap();
    assert!(matches!(again.value, Deed::ConfirmedBy(_)));
    assert_ne!(again.command, taken.command);
    let next = service.undo(None).await.unwrap();
    assert!(matches!(next.value, Deed::ConfirmedBy(_)));
    let next = service.undo(None).await.unwrap();
    assert!(matches!(next.value, Deed::Booked(_)));
    service.store().close().await.unwrap();
}
