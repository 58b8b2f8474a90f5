//! Group informations in the database: one room for several families, kept whole by whatever happens.

use super::{reasons, sample};
use erstberatung::domain::appointment::{AppointmentKind, AppointmentStatus};
use erstberatung::domain::booking::{BookRequest, CancelledBy, Consequence, Place};
use erstberatung::domain::id::{AppointmentId, FamilyId};
use erstberatung::domain::refusal::Reason;
use erstberatung::service::Service;
use uuid::Uuid;

fn id(n: u128) -> AppointmentId {
    AppointmentId(Uuid::from_u128(n))
}

/// Four waiting families, and a place for a group.
async fn ready(service: &Service) -> (Vec<FamilyId>, Place, Place) {
    let waiting = service.waiting().await.unwrap();
    let mut families: Vec<_> = waiting.iter().map(|w| &w.row).collect();
    families.sort_by_key(|row| row.births.len());
    let families: Vec<FamilyId> = families.iter().map(|r| r.family.id).take(4).collect();
    let ranking = service
        .suggestions_for(families[0], AppointmentKind::Group, None, None, 40)
        .await
        .unwrap();
    let first = ranking.best[0].place;
    let second = ranking
        .best
        .iter()
        .find(|s| s.place.start.date() != first.start.date());
    (families, first, second.unwrap().place)
}

fn request(n: u128, place: Place, group: Option<AppointmentId>) -> BookRequest {
    BookRequest {
        kind: AppointmentKind::Group,
        group,
        override_reason: Some("Probe".into()),
        ..BookRequest::usual(id(n), place)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn several_families_share_a_room_and_the_next_one_takes_over() {
    let (_folder, service) = sample().await;
    let (families, place, later) = ready(&service).await;
    let _ = service
        .book(families[0], request(1, place, None))
        .await
        .unwrap();
    for (n, family) in (2..).zip(&families[1..3]) {
        let done = service
            .book(*family, request(n, place, Some(id(1))))
            .await
            .unwrap();
        assert_eq!(done.value.appointment.group, Some(id(1)));
    }
    // The room is taken for a talk of its own.
    let own = service
        .book(families[3], request(9, place, None))
        .await
        .unwrap_err();
    assert!(
        reasons(own)
            .iter()
            .any(|r| matches!(r, Reason::RoomBusy { .. }))
    );
    let group = service.group_of(id(3)).await.unwrap();
    let ids: Vec<_> = group.iter().map(|r| r.appointment.id).collect();
    assert_eq!(ids, [id(1), id(2), id(3)], "the host first");
    // It moves as a whole.
    let moved = service.move_appointment(id(1), later).await.unwrap();
    assert!(
        moved
            .value
            .consequences
            .contains(&Consequence::GroupMoves { families: 2 })
    );
    let starts = service.group_of(id(1)).await.unwrap();
    assert!(starts.iter().all(|r| r.appointment.start == later.start));
    // The host's family cancels.
    let done = service
        .cancel(id(1), CancelledBy::Family, "")
        .await
        .unwrap();
    assert!(done.value.consequences.contains(&Consequence::GroupGoesOn));
    let group = service.group_of(id(2)).await.unwrap();
    let ids: Vec<_> = group
        .iter()
        .map(|r| (r.appointment.id, r.appointment.group))
        .collect();
    assert_eq!(ids, [(id(2), None), (id(3), Some(id(2)))]);
    // And all of it back to the start.
    for _ in 0..5 {
        let _ = service.undo(None).await.unwrap();
    }
    for family in &families {
        assert!(
            service
                .family(*family)
                .await
                .unwrap()
                .appointments
                .is_empty()
        );
    }
    for _ in 0..5 {
        let _ = service.redo().await.unwrap();
    }
    let again = service.group_of(id(2)).await.unwrap();
    assert_eq!(again.len(), 2);
    let gone = service
        .cancel_group(id(3), CancelledBy::Office, "krank")
        .await
        .unwrap();
    assert_eq!(gone.value.appointment.id, id(2));
    let group = service.group_of(id(2)).await.unwrap();
    assert!(group.iter().all(|r| !r.appointment.status.claims_time()));
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_of_the_group_is_not_taken_back_under_a_family_that_joined() {
    let (_folder, service) = sample().await;
    let (families, place, later) = ready(&service).await;
    let _ = service
        .book(families[0], request(1, place, None))
        .await
        .unwrap();
    let moved = service.move_appointment(id(1), later).await.unwrap();
    let _ = service
        .book(families[1], request(2, later, Some(id(1))))
        .await
        .unwrap();
    let refused = service.undo(Some(moved.command)).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    let host = service.appointment(id(1)).await.unwrap().appointment;
    assert_eq!(
        (host.start, host.status),
        (later.start, AppointmentStatus::Booked)
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_in_a_group_still_waits_for_its_own_talk() {
    let (_folder, service) = sample().await;
    let (families, place, _) = ready(&service).await;
    let _ = service
        .book(families[0], request(1, place, None))
        .await
        .unwrap();
    let waiting = service.waiting().await.unwrap();
    assert!(waiting.iter().any(|w| w.row.family.id == families[0]));
    // With the talk itself booked it waits no longer.
    let slots = service.suggestions(families[0], None, 40).await.unwrap();
    let other = slots
        .best
        .iter()
        .find(|s| s.place.start.date() != place.start.date());
    let _ = service
        .book_slot(families[0], other.unwrap().key)
        .await
        .unwrap();
    let waiting = service.waiting().await.unwrap();
    assert!(!waiting.iter().any(|w| w.row.family.id == families[0]));
    service.store().close().await.unwrap();
}
