//! The offer of time: changed from a day on, extra days, single days, ways between sites; every step taken back in one.

use super::{reasons, sample};
use chrono::{Datelike, Duration, NaiveDate, NaiveTime, Weekday};
use erstberatung::domain::change::Deed;
use erstberatung::domain::id::{ClosureId, ExceptionId, PersonId};
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::rights::{Actor, Right, Role};
use erstberatung::domain::schedule::{Closure, Series, SeriesException};
use erstberatung::domain::travel::TravelPair;
use erstberatung::service::Service;
use erstberatung::service::administration::{Amendment, Entry, ExtraDay, ExtraPlace, NewPlace};
use erstberatung::store::rows::AppointmentRow;

#[tokio::test(flavor = "multi_thread")]
async fn a_series_changed_from_a_day_on_is_one_step_and_one_step_takes_it_back() {
    let (_folder, service) = sample().await;
    let _ = service.seat_waiting(12).await.unwrap();
    let admin = administering(&service);
    let before = admin.office().await.unwrap();
    let today = service.clock().today();
    let (from, to) = (today + Duration::weeks(2), today + Duration::weeks(12));
    let booked = service.calendar(from, to).await.unwrap().rows;
    let used = booked.iter().find_map(|r| r.appointment.series).unwrap();
    let old = before.series(used).unwrap().clone();
    // An exception after the day goes with the new series.
    let later = before_day(&old, from + Duration::weeks(4));
    let exception = Entry::Exception(SeriesException {
        id: ExceptionId(0),
        series: used,
        day: later,
        hours: None,
        rev: 1,
    });
    let _ = admin
        .amend(&Amendment::Save(vec![exception]))
        .await
        .unwrap();
    let mut new = old.clone();
    new.end = new.start + Duration::minutes(60);
    let change = Amendment::From(new, from);
    let foreseen = admin.foresee(&change).await.unwrap();
    assert!(
        foreseen
            .affected
            .iter()
            .all(|r| r.appointment.start.date() >= from)
    );
    assert!(!foreseen.affected.is_empty());
    let _ = admin.amend(&change).await.unwrap();
    let after = admin.office().await.unwrap();
    assert_eq!(after.series.len(), before.series.len() + 1);
    let ended = after.series(used).unwrap();
    assert_eq!(ended.valid_to, from.pred_opt());
    let begun = after.series.iter().max_by_key(|s| s.id).unwrap();
    assert!(
        after
            .exceptions
            .iter()
            .any(|e| e.series == begun.id && e.day == later)
    );
    let rows = service.calendar(from, to).await.unwrap().rows;
    let same = |a: &[_], b: &[AppointmentRow]| {
        a.iter()
            .map(|r: &AppointmentRow| r.appointment.clone())
            .eq(b.iter().map(|r| r.appointment.clone()))
    };
    assert!(same(&rows, &booked), "no appointment was changed");
    let _ = admin.undo(None).await.unwrap();
    let undone = admin.office().await.unwrap();
    assert_eq!(undone.series.len(), before.series.len());
    assert_eq!(undone.series(used).unwrap().valid_to, old.valid_to);
    assert!(
        undone
            .exceptions
            .iter()
            .any(|e| e.series == used && e.day == later)
    );
    service.store().close().await.unwrap();
}

/// The first day from `from` on that the series comes round.
fn before_day(series: &Series, from: NaiveDate) -> NaiveDate {
    from.iter_days()
        .find(|d| series.comes_round_on(*d))
        .unwrap()
}

fn administering(service: &Service) -> Service {
    service.acting_as(Actor {
        person: PersonId(1),
        name: "V. Schablone".into(),
        role: Role::Admin,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn an_extra_day_anywhere_is_one_step_for_the_office_and_leaves_the_lists_when_it_is_over() {
    let (_folder, service) = sample().await;
    let before = service.office().await.unwrap();
    let today = service.clock().today();
    let day = (today + Duration::days(10))
        .iter_days()
        .find(|d| d.weekday() == Weekday::Sat)
        .unwrap();
    let time = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
    let extra = |name: &str, day, from, to| {
        Amendment::ExtraDay(ExtraDay {
            day,
            hours: (time(from), time(to)),
            counsellor: before.counsellors[0].id,
            place: ExtraPlace::New(NewPlace {
                name: name.into(),
                street: "Musterweg 1".into(),
                postcode: "59302".parse().ok(),
                town: "Oelde".into(),
                room: "Saal".into(),
                accessible: true,
            }),
        })
    };
    let refused = |amendment| {
        let service = service.clone();
        async move { reasons(service.foresee(&amendment).await.unwrap_err()) }
    };
    assert_eq!(refused(extra("", day, 9, 12)).await, [Reason::NameMissing]);
    let known = before.sites[0].name.clone();
    assert_eq!(
        refused(extra(&known, day, 9, 12)).await,
        [Reason::NameTaken]
    );
    assert_eq!(
        refused(extra("Rathaus", day, 12, 9)).await,
        [Reason::EndBeforeStart]
    );
    let past = today - Duration::days(1);
    assert_eq!(
        refused(extra("Rathaus", past, 9, 12)).await,
        [Reason::InThePast]
    );
    let christmas = NaiveDate::from_ymd_opt(2026, 12, 25).unwrap();
    assert!(matches!(
        refused(extra("Rathaus", christmas, 9, 12)).await[..],
        [Reason::PublicHoliday { .. }]
    ));
    let done = service.amend(&extra("Rathaus", day, 9, 12)).await.unwrap();
    assert_eq!(done.deed, Deed::DayArranged(day));
    let after = service.office().await.unwrap();
    let site = after.sites.iter().find(|s| s.name == "Rathaus").unwrap();
    assert!(site.has_address());
    assert!(before.sites.iter().all(|s| s.letter != site.letter));
    let offers = service.calendar(day, day).await.unwrap().offers;
    assert!(
        offers
            .iter()
            .any(|o| o.site == site.id && o.minutes() == 180)
    );
    assert!(!after.is_bygone(site.id, day));
    assert!(after.is_bygone(site.id, day.succ_opt().unwrap()));
    assert!(!after.is_bygone(before.sites[0].id, day.succ_opt().unwrap()));
    let _ = service.undo(None).await.unwrap();
    let undone = service.office().await.unwrap();
    assert_eq!(undone.sites.len(), before.sites.len());
    assert_eq!(undone.rooms.len(), before.rooms.len());
    assert_eq!(undone.series.len(), before.series.len());
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn single_days_are_the_offices_rules_are_the_administrations() {
    let (_folder, service) = sample().await;
    let office = service.office().await.unwrap();
    let today = service.clock().today();
    let day = (today + Duration::days(7)).and_time(NaiveTime::MIN);
    let closure = |days| {
        Amendment::Save(vec![Entry::Closure(Closure {
            id: ClosureId(0),
            site: None,
            from: day,
            to: day + Duration::days(days),
            reason: "Versammlung".into(),
            rev: 1,
        })])
    };
    assert!(service.foresee(&closure(1)).await.is_ok());
    let no_right = [Reason::NoRight {
        role: Role::Office,
        right: Right::Administer,
    }];
    assert_eq!(
        reasons(service.foresee(&closure(2)).await.unwrap_err()),
        no_right
    );
    let series = Amendment::Save(vec![Entry::Series(office.series[0].clone())]);
    assert_eq!(reasons(service.amend(&series).await.unwrap_err()), no_right);
    let none = service.acting_as(Actor {
        role: Role::SchoolSupervision,
        ..service.actor().clone()
    });
    assert_eq!(
        reasons(none.amend(&closure(1)).await.unwrap_err()),
        [Reason::NoRight {
            role: Role::SchoolSupervision,
            right: Right::ArrangeDays
        }]
    );
    // A second exception for the same day, one in the past and one on a holiday are refused in words.
    let exception = |on: NaiveDate, hours| {
        Amendment::Save(vec![Entry::Exception(SeriesException {
            id: ExceptionId(0),
            series: office.series[0].id,
            day: on,
            hours,
            rev: 1,
        })])
    };
    let on = before_day(&office.series[0], today + Duration::days(7));
    let _ = service.amend(&exception(on, None)).await.unwrap();
    assert_eq!(
        reasons(service.amend(&exception(on, None)).await.unwrap_err()),
        [Reason::AlreadyArranged { day: on }]
    );
    let past = today - Duration::days(1);
    assert_eq!(
        reasons(service.amend(&exception(past, None)).await.unwrap_err()),
        [Reason::InThePast]
    );
    let time = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
    let christmas = NaiveDate::from_ymd_opt(2026, 12, 25).unwrap();
    let open = exception(christmas, Some((time(9), time(12))));
    assert!(matches!(
        reasons(service.amend(&open).await.unwrap_err())[..],
        [Reason::PublicHoliday { .. }]
    ));
    // Ways between sites are kept and checked.
    let admin = administering(&service);
    let mut settings = office.settings.clone();
    let pair = |minutes| TravelPair {
        a: office.sites[0].id,
        b: office.sites[1].id,
        minutes,
    };
    settings.travel_pairs = vec![pair(20), pair(25)];
    assert!(
        admin.save_settings(&settings).await.is_err(),
        "twice the same way"
    );
    settings.travel_pairs = vec![pair(500)];
    assert!(admin.save_settings(&settings).await.is_err(), "no such way");
    settings.travel_pairs = vec![pair(20)];
    let _ = admin.save_settings(&settings).await.unwrap();
    assert_eq!(admin.office().await.unwrap().settings, settings);
    service.store().close().await.unwrap();
}
