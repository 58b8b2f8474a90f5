//! What is decided on an old view of the office is refused in words, and the next try looks anew.

use super::{clock, first_waiting, reasons, sample};
use erstberatung::domain::id::{PersonId, SeriesId};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Role};
use erstberatung::service::administration::{Amendment, Entry};
use erstberatung::service::{Error, Service};
use erstberatung::store::StoreError;

/// The administration at a desk of its own: it shares the data and nothing that is held in memory.
fn elsewhere(service: &Service) -> Service {
    let actor = Actor {
        person: PersonId(1),
        name: "V. Schablone".into(),
        role: Role::Admin,
    };
    Service::new(service.store().clone(), clock(), actor)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_in_a_series_that_has_gone_is_refused() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let admin = elsewhere(&service);
    let office = admin.office().await.unwrap();
    let series = office.series(slot.series).unwrap().clone();
    let gone = Amendment::Remove(Entry::Series(series));
    let _ = admin.amend(&gone).await.unwrap();
    assert!(
        admin.office().await.unwrap().series(slot.series).is_none(),
        "nobody used it: it is gone, not only ended"
    );
    let refused = service.book_slot(family, slot).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    let refused = service.book_slot(family, slot).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::NotOffered], "it looked anew");
    // Control: with the series back, the same booking stands.
    let _ = admin.undo(None).await.unwrap();
    service.forget();
    let _ = service.book_slot(family, slot).await.unwrap();
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_that_somebody_booked_is_not_taken_back() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let admin = elsewhere(&service);
    let office = admin.office().await.unwrap();
    let old = office.series(slot.series).unwrap().clone();
    // The same time under a new number.
    let mut new = old.clone();
    new.id = SeriesId(0);
    let _ = admin
        .amend(&Amendment::Remove(Entry::Series(old)))
        .await
        .unwrap();
    let _ = admin
        .amend(&Amendment::Save(vec![Entry::Series(new)]))
        .await
        .unwrap();
    service.forget();
    let ranked = service.suggestions(family, None, 40).await.unwrap().best;
    let known = |id| office.series(id).is_some();
    let in_it = ranked.iter().find(|s| !known(s.key.series)).unwrap();
    let booked = service.book_slot(family, in_it.key).await.unwrap();
    let refused = admin.undo(None).await.unwrap_err();
    assert_eq!(reasons(refused), [Reason::ChangedMeanwhile]);
    // Control: without the booking it can be.
    let _ = service.undo(Some(booked.command)).await.unwrap();
    let _ = admin.undo(None).await.unwrap();
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_site_with_rooms_is_said_to_be_needed() {
    let (_folder, service) = sample().await;
    let admin = elsewhere(&service);
    let site = admin.office().await.unwrap().sites[0].clone();
    let refused = admin
        .amend(&Amendment::Remove(Entry::Site(site)))
        .await
        .unwrap_err();
    assert_eq!(refused, Error::Store(StoreError::Dependent));
    service.store().close().await.unwrap();
}
