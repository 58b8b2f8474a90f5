//! Moving within the county, closing and opening again: what is kept, what is refused, what is undone.

use super::sample;
use erstberatung::domain::change::Deed;
use erstberatung::domain::family::{Address, ClosingReason};
use erstberatung::domain::refusal::Reason;
use erstberatung::service::Error;
use erstberatung::store::rows::FamilyFilter;

fn home(street: &str, postcode: &str, town: &str) -> Address {
    Address {
        street: street.into(),
        postcode: postcode.parse().ok(),
        town: town.into(),
        ..Address::default()
    }
}

fn reasons<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Reason> {
    match result {
        Err(Error::Refused(refusal)) => refusal.0,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn a_move_derives_municipality_and_keeps_the_former_home() {
    let (_folder, service) = sample().await;
    let row = service
        .families(FamilyFilter::Open)
        .await
        .unwrap()
        .remove(0)
        .row;
    let (id, before) = (row.family.id, row.family);
    let today = service.clock().today();
    let done = service
        .move_family(id, today, home("Neuer Weg 5", "59269", "Beckum"))
        .await
        .unwrap();
    assert_eq!(done.deed, Deed::FamilyMoved(id));
    let moved = service.family(id).await.unwrap().family;
    assert_eq!(moved.municipality.as_deref(), Some("05570008"));
    assert_eq!(moved.former_homes[0].address, before.address);
    assert_eq!(moved.former_homes[0].municipality, before.municipality);
    let _ = service.undo(Some(done.command)).await.unwrap();
    let back = service.family(id).await.unwrap().family;
    assert_eq!((back.address, back.former_homes.len()), (before.address, 0));
}

#[tokio::test]
async fn a_move_out_of_the_county_or_in_the_future_is_refused_with_every_reason() {
    let (_folder, service) = sample().await;
    let id = service.families(FamilyFilter::Open).await.unwrap()[0]
        .row
        .family
        .id;
    let tomorrow = service.clock().today().succ_opt().unwrap();
    let far = service
        .move_family(id, tomorrow, home("Weg 1", "10115", "Berlin"))
        .await;
    assert_eq!(reasons(far), [Reason::MovedLater, Reason::OutsideCounty]);
    let long = home(&"x".repeat(5_000), "59269", "Beckum");
    let today = service.clock().today();
    assert!(matches!(
        reasons(service.move_family(id, today, long).await)[..],
        [Reason::Unfit(_)]
    ));
}

#[tokio::test]
async fn a_closed_file_moves_nowhere_and_opens_again() {
    let (_folder, service) = sample().await;
    let id = service.families(FamilyFilter::Open).await.unwrap()[0]
        .row
        .family
        .id;
    assert_eq!(
        reasons(service.reopen_family(id).await),
        [Reason::NotClosed]
    );
    let _ = service
        .close_family(id, ClosingReason::MovedAway)
        .await
        .unwrap();
    let today = service.clock().today();
    let there = home("Neuer Weg 5", "59269", "Beckum");
    assert_eq!(
        reasons(service.move_family(id, today, there).await),
        [Reason::FileClosed]
    );
    let done = service.reopen_family(id).await.unwrap();
    assert!(service.family(id).await.unwrap().family.closed.is_none());
    let _ = service.undo(Some(done.command)).await.unwrap();
    let closed = service.family(id).await.unwrap().family.closed.unwrap();
    assert_eq!(closed.reason, ClosingReason::MovedAway);
}
