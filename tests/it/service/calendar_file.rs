//! Calendar files of the sample office: what an independent library reads back, and what must not stand in them.

use super::{first_waiting, sample};
use crate::exchange::ics::read;
use chrono::{Datelike, Duration, NaiveDate};
use erstberatung::domain::appointment::Appointment;
use erstberatung::domain::booking::CancelledBy;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::time::to_utc_s;
use erstberatung::service::Service;
use erstberatung::service::calendar_file::{Selection, Whose};
use erstberatung::store::rows::FamilyFilter;
use std::collections::BTreeSet;

const EVERYTHING: Selection = Selection {
    whose: Whose::All,
    from: None,
    to: None,
};

fn one(appointment: &Appointment) -> Selection {
    Selection {
        whose: Whose::One(appointment.id),
        ..EVERYTHING
    }
}

/// Monday to Friday of the first week with appointments.
async fn busy_week(service: &Service) -> (NaiveDate, NaiveDate) {
    let today = service.clock().today();
    let span = service
        .calendar(today, today + Duration::weeks(12))
        .await
        .unwrap();
    let first = span.rows.first().unwrap().appointment.start.date();
    let monday = first - Duration::days(first.weekday().num_days_from_monday().into());
    (monday + Duration::weeks(1), monday + Duration::days(11))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_week_is_read_back_with_the_same_times() {
    let (_folder, service) = sample().await;
    let _ = service.seat_waiting(12).await.unwrap();
    let (from, to) = busy_week(&service).await;
    let rows = service.calendar(from, to).await.unwrap().rows;
    assert!(rows.len() > 10, "{} appointments in the week", rows.len());
    let office = service.office().await.unwrap();
    let mut whose: Vec<Whose> = vec![Whose::All];
    whose.extend(office.sites.iter().map(|s| Whose::Site(s.id)));
    whose.extend(office.counsellors.iter().map(|c| Whose::Counsellor(c.id)));
    for whose in whose {
        let wanted: Vec<&Appointment> = rows
            .iter()
            .map(|r| &r.appointment)
            .filter(|a| match whose {
                Whose::Site(site) => a.site == site,
                Whose::Counsellor(counsellor) => a.counsellor == counsellor,
                _ => true,
            })
            .collect();
        let selection = Selection {
            whose,
            from: Some(from),
            to: Some(to),
        };
        let file = service.ics(&selection).await.unwrap();
        let (method, events) = read(&file.text);
        assert_eq!((method.as_str(), file.events), ("PUBLISH", wanted.len()));
        assert_eq!(events.len(), wanted.len());
        for (event, a) in events.iter().zip(wanted) {
            assert_eq!(event.uid, a.id.to_string());
            assert_eq!((event.start, event.end), (a.start, a.end()));
            let (start_s, minutes) = (to_utc_s(a.start), i64::from(a.minutes));
            assert_eq!(event.start_s, Some(start_s));
            assert_eq!(event.end_s, Some(start_s + minutes * 60));
            assert_eq!(
                (event.start_by_rules, event.status.as_str()),
                (start_s, "CONFIRMED")
            );
            assert!(event.summary.starts_with("Schulische Erstberatung"));
            assert!(event.summary.ends_with(&format!("{minutes} min")));
            let room = &office.room(a.room).unwrap().name;
            assert!(
                event.location.ends_with(room.as_str()),
                "{}",
                event.location
            );
        }
    }
    service.store().close().await.unwrap();
}

/// Every name of the sample office, of those who are counselled and of those who counsel.
async fn names(service: &Service) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for listed in service.families(FamilyFilter::All).await.unwrap() {
        let file = service.family(listed.row.family.id).await.unwrap();
        let guardians = file.guardians.iter().flat_map(|g| {
            [
                &g.family_name,
                &g.given_name,
                &g.family_name_original,
                &g.given_name_original,
            ]
        });
        let children = file.children.iter().flat_map(|c| {
            [
                &c.family_name,
                &c.given_name,
                &c.family_name_original,
                &c.given_name_original,
            ]
        });
        names.extend(guardians.chain(children).cloned());
        let _ = names.insert(file.family.file_number.to_string());
    }
    let office = service.office().await.unwrap();
    names.extend(
        office
            .counsellors
            .iter()
            .flat_map(|c| [c.name.clone(), c.short.clone()]),
    );
    names.extend(office.interpreters.iter().map(|i| i.name.clone()));
    names.extend(office.persons.iter().map(|p| p.name.clone()));
    names.retain(|n| n.chars().count() > 1);
    names
}

/// The names that stand in a file as words of their own.
fn named<'a>(text: &str, names: &'a BTreeSet<String>) -> Vec<&'a str> {
    let text = text.replace("\r\n ", "");
    let alone = |at: usize, name: &str| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    };
    let stands = |name: &&String| {
        text.match_indices(name.as_str())
            .any(|(at, _)| alone(at, name))
    };
    names.iter().filter(stands).map(String::as_str).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_named() {
    let (_folder, service) = sample().await;
    let _ = service.seat_waiting(12).await.unwrap();
    let names = names(&service).await;
    assert!(names.len() > 300, "{} names", names.len());
    let text = service.ics(&EVERYTHING).await.unwrap().text;
    assert_eq!(named(&text, &names), Vec::<&str>::new());
    // Control: a name in any summary is found, also where the line is folded.
    for name in names.iter().take(40) {
        let leaked = text.replacen("Erstberatung · ", &format!("Erstberatung · {name} · "), 1);
        assert!(named(&leaked, &names).contains(&name.as_str()), "{name}");
    }
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn moving_and_cancelling_reach_the_readers_calendar() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    let booked = service
        .book_slot(family, slot)
        .await
        .unwrap()
        .value
        .appointment;
    let (_, first) = read(&service.ics(&one(&booked)).await.unwrap().text);
    let ranking = service.suggestions(family, None, usize::MAX).await.unwrap();
    let other = ranking
        .best
        .iter()
        .find(|s| s.place.start.date() != booked.start.date());
    let moved = service
        .move_appointment(booked.id, other.unwrap().place)
        .await
        .unwrap();
    let (_, second) = read(&service.ics(&one(&booked)).await.unwrap().text);
    assert_eq!(
        (second[0].uid.as_str(), second[0].start),
        (first[0].uid.as_str(), moved.value.appointment.start)
    );
    assert!(second[0].sequence > first[0].sequence);
    let _ = service.undo(None).await.unwrap();
    let (_, third) = read(&service.ics(&one(&booked)).await.unwrap().text);
    assert_eq!(third[0].start, booked.start);
    assert!(
        third[0].sequence > second[0].sequence,
        "taken back is newer than moved"
    );
    let _ = service
        .cancel(booked.id, CancelledBy::Office, "krank")
        .await
        .unwrap();
    let file = service.ics(&one(&booked)).await.unwrap();
    assert_eq!((file.events, file.cancelled), (0, 1));
    let (method, last) = read(&file.text);
    assert_eq!(
        (method.as_str(), last[0].status.as_str()),
        ("CANCEL", "CANCELLED")
    );
    assert!(last[0].sequence > third[0].sequence);
    assert!(
        !file.text.contains("krank"),
        "the reason is nobody's business"
    );
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_complete_or_not_there() {
    let (folder, service) = sample().await;
    let path = folder.path().join("termine.ics");
    let file = service.write_ics(&EVERYTHING, &path).await.unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), file.text);
    assert!(
        read(&file.text).1.is_empty(),
        "an empty calendar is one, too"
    );
    let nowhere = folder.path().join("fehlt").join("termine.ics");
    let refused = service.write_ics(&EVERYTHING, &nowhere).await.unwrap_err();
    assert!(matches!(refused, erstberatung::service::Error::File { .. }));
    let unknown = Selection {
        whose: Whose::Site(erstberatung::domain::id::SiteId(99)),
        ..EVERYTHING
    };
    let reasons = super::reasons(service.write_ics(&unknown, &path).await.unwrap_err());
    assert_eq!(reasons, [Reason::Gone]);
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|n| n.contains("termine"))
        .collect();
    assert_eq!(left, ["termine.ics"], "no part of a file is left");
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_taken_back_leaves_the_readers_calendar_and_comes_again() {
    let (_folder, service) = sample().await;
    let (family, slot) = first_waiting(&service).await;
    assert!(
        read(&service.ics(&EVERYTHING).await.unwrap().text)
            .1
            .is_empty()
    );
    let booked = service.book_slot(family, slot).await.unwrap();
    let booked = booked.value.appointment;
    let uid = booked.id.to_string();
    let (_, events) = read(&service.ics(&EVERYTHING).await.unwrap().text);
    assert_eq!((events.len(), events[0].status.as_str()), (1, "CONFIRMED"));
    let mut newest = events[0].sequence;
    for _ in 0..2 {
        let _ = service.undo(None).await.unwrap();
        for selection in [EVERYTHING, one(&booked), at(Whose::Site(booked.site))] {
            let file = service.ics(&selection).await.unwrap();
            assert_eq!((file.events, file.cancelled), (0, 1));
            let (method, events) = read(&file.text);
            assert_eq!((method.as_str(), events.len()), ("CANCEL", 1));
            let event = &events[0];
            assert_eq!((&event.uid, event.status.as_str()), (&uid, "CANCELLED"));
            assert_eq!((event.start, event.end), (booked.start, booked.end()));
            assert!(event.sequence > newest, "the cancellation is newer");
        }
        newest += 1;
        let _ = service.redo().await.unwrap();
        let (method, events) = read(&service.ics(&EVERYTHING).await.unwrap().text);
        assert_eq!((method.as_str(), events.len()), ("PUBLISH", 1));
        assert_eq!(
            (&events[0].uid, events[0].status.as_str()),
            (&uid, "CONFIRMED")
        );
        assert!(events[0].sequence > newest, "coming again is newer still");
        newest = events[0].sequence;
    }
    // Control: somewhere else, or at another time, nobody hears of it.
    let _ = service.undo(None).await.unwrap();
    let office = service.office().await.unwrap();
    let elsewhere = office.sites.iter().find(|s| s.id != booked.site).unwrap();
    let later = Selection {
        from: booked.start.date().succ_opt(),
        ..EVERYTHING
    };
    for selection in [at(Whose::Site(elsewhere.id)), later] {
        let file = service.ics(&selection).await.unwrap();
        assert_eq!((file.events, file.cancelled), (0, 0));
    }
    service.store().close().await.unwrap();
}

fn at(whose: Whose) -> Selection {
    Selection {
        whose,
        ..EVERYTHING
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_taken_back_cancels_all_of_its_appointments() {
    let (_folder, service) = sample().await;
    let (_, done) = service.seat_waiting(12).await.unwrap();
    let booked = done.value.booked.len();
    let _ = service.undo(Some(done.command)).await.unwrap();
    let file = service.ics(&EVERYTHING).await.unwrap();
    assert_eq!((file.events, file.cancelled), (0, booked));
    let (_, events) = read(&file.text);
    assert!(events.iter().all(|e| e.status == "CANCELLED"));
    let uids: BTreeSet<_> = events.iter().map(|e| e.uid.clone()).collect();
    assert_eq!(uids.len(), booked, "each of them once");
    service.store().close().await.unwrap();
}
