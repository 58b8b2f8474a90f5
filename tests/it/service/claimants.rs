//! Who should get a slot that has become free, on the sample office.

use super::{reasons, sample};
use erstberatung::domain::booking::{BookRequest, CancelledBy, Place};
use erstberatung::domain::id::AppointmentId;
use erstberatung::domain::refusal::Reason;

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_slot_goes_to_whom_it_fits() {
    let (_folder, service) = sample().await;
    // Only half of the families have a place; then one of them is cancelled.
    let waiting = service.waiting().await.unwrap();
    let mut freed = None;
    for family in waiting.iter().take(12) {
        let ranking = service
            .suggestions(family.row.family.id, None, 1)
            .await
            .unwrap();
        let slot = ranking.best.first().unwrap().key;
        freed = Some(
            service
                .book_slot(family.row.family.id, slot)
                .await
                .unwrap()
                .value
                .appointment,
        );
    }
    let freed = freed.unwrap();
    let place = Place {
        series: freed.series,
        site: freed.site,
        room: freed.room,
        counsellor: freed.counsellor,
        start: freed.start,
    };
    let taken = service.who_fits(place, 5).await.unwrap();
    assert_eq!(
        (taken.free_minutes, taken.best.len()),
        (0, 0),
        "it is not free yet"
    );
    let _ = service
        .cancel(freed.id, CancelledBy::Family, "")
        .await
        .unwrap();
    let found = service.who_fits(place, 5).await.unwrap();
    assert!(found.free_minutes >= freed.minutes);
    assert!(!found.best.is_empty() && found.best.len() <= 5 && found.nearly.len() <= 5);
    assert!(found.best.iter().all(|(_, c)| !c.reasons.is_empty()));
    assert!(found.best.windows(2).all(|w| w[0].1.score >= w[1].1.score));
    // The best of them is taken by booking, and then the place is gone.
    let (best, claimant) = &found.best[0];
    let request = BookRequest::usual(AppointmentId(uuid::Uuid::now_v7()), place);
    let booked = service.book(best.row.family.id, request).await.unwrap();
    assert_eq!(booked.value.appointment.minutes, claimant.minutes);
    assert_eq!(service.who_fits(place, 5).await.unwrap().free_minutes, 0);
    let over = Place {
        start: service.clock().now(),
        ..place
    };
    assert_eq!(
        reasons(service.who_fits(over, 5).await.unwrap_err()),
        [Reason::InThePast]
    );
    service.store().close().await.unwrap();
}
