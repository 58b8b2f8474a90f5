//! Numbers of series, absences, closing days, sites … are given once: who still sees a record that is gone does not write
//! over the next one.

use super::{administrator, reasons, sample};
use crate::store::fixture;
use chrono::{Duration, NaiveTime};
use erstberatung::domain::change::{Change, Edit};
use erstberatung::domain::id::{
    AbsenceId, ClosureId, CounsellorId, ExceptionId, RoomId, SeriesId, SiteId,
};
use erstberatung::domain::numbers::Numbered;
use erstberatung::domain::office::Office;
use erstberatung::domain::refusal::Reason;
use erstberatung::domain::schedule::{Absence, Closure, Series, SeriesException};
use erstberatung::domain::site::{Counsellor, Room, Site};
use erstberatung::service::Service;
use erstberatung::service::administration::{Amendment, Entry};
use erstberatung::store::{Opening, Store, StoreError};

/// A new entry of every kind.
fn new_entries(office: &Office, service: &Service) -> Vec<Entry> {
    let day = service.clock().today() + Duration::days(40);
    let (from, to) = (day.and_time(NaiveTime::MIN), day + Duration::days(3));
    let to = to.and_time(NaiveTime::MIN);
    let series = office.series[0].clone();
    let next = series.valid_from.max(day).iter_days();
    let on = next.take(60).find(|d| series.falls_on(*d)).unwrap();
    let reason = String::new();
    vec![
        Entry::Site(Site {
            id: SiteId(0),
            name: "Probeort".into(),
            letter: "#".into(),
            ..office.sites[0].clone()
        }),
        Entry::Room(Room {
            id: RoomId(0),
            name: "Probe".into(),
            ..office.rooms[0].clone()
        }),
        Entry::Counsellor(Counsellor {
            id: CounsellorId(0),
            ..office.counsellors[0].clone()
        }),
        Entry::Exception(SeriesException {
            id: ExceptionId(0),
            series: series.id,
            day: on,
            hours: None,
            rev: 1,
        }),
        Entry::Series(Series {
            id: SeriesId(0),
            ..series
        }),
        Entry::Absence(Absence {
            id: AbsenceId(0),
            counsellor: office.counsellors[0].id,
            from,
            to,
            rev: 1,
        }),
        Entry::Closure(Closure {
            id: ClosureId(0),
            site: None,
            from,
            to,
            reason,
            rev: 1,
        }),
    ]
}

/// The newest entry of the same kind, and its number.
fn newest(office: &Office, like: &Entry) -> Option<(i64, Entry)> {
    macro_rules! last {
        ($list:expr, $kind:ident) => {
            $list
                .iter()
                .max_by_key(|x| x.id)
                .map(|x| (x.id.0, Entry::$kind(x.clone())))
        };
    }
    match like {
        Entry::Site(_) => last!(office.sites, Site),
        Entry::Room(_) => last!(office.rooms, Room),
        Entry::Counsellor(_) => last!(office.counsellors, Counsellor),
        Entry::Series(_) => last!(office.series, Series),
        Entry::Exception(_) => last!(office.exceptions, Exception),
        Entry::Absence(_) => last!(office.absences, Absence),
        Entry::Closure(_) => last!(office.closures, Closure),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_of_what_is_gone_comes_back_only_with_itself() {
    let (_folder, service) = sample().await;
    let admin = administrator(&service).await;
    let office = admin.office().await.unwrap();
    for entry in new_entries(&office, &admin) {
        let save = Amendment::Save(vec![entry.clone()]);
        let _ = admin.amend(&save).await.unwrap();
        let (first, old) = newest(&admin.office().await.unwrap(), &entry).unwrap();
        let _ = admin.amend(&Amendment::Remove(old.clone())).await.unwrap();
        let without = newest(&admin.office().await.unwrap(), &entry);
        assert!(without.is_none_or(|(number, _)| number < first));
        // Taken back, it is there again under its number.
        let _ = admin.undo(None).await.unwrap();
        let (back, again) = newest(&admin.office().await.unwrap(), &entry).unwrap();
        assert_eq!(back, first);
        let _ = admin.amend(&Amendment::Remove(again)).await.unwrap();
        // Something new has a number of its own.
        let _ = admin.amend(&save).await.unwrap();
        let (second, new) = newest(&admin.office().await.unwrap(), &entry).unwrap();
        assert_eq!(second, first + 1, "{entry:?}");
        // Who still sees what was there changes and takes away nothing.
        let late = admin.amend(&Amendment::Save(vec![old.clone()])).await;
        let _ = reasons(late.unwrap_err());
        let _ = admin.amend(&Amendment::Remove(old)).await.unwrap_err();
        let kept = newest(&admin.office().await.unwrap(), &entry).unwrap();
        assert_eq!(kept, (second, new.clone()));
        let _ = admin.amend(&Amendment::Remove(new)).await.unwrap();
    }
    service.store().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn two_new_entries_at_the_same_moment_do_not_share_a_number() {
    let (_folder, service) = sample().await;
    let admin = administrator(&service).await;
    let office = admin.office().await.unwrap();
    let entries = new_entries(&office, &admin);
    let absence = entries.iter().find(|e| matches!(e, Entry::Absence(_)));
    let save = Amendment::Save(vec![absence.unwrap().clone()]);
    // Each of them remembers the same office.
    let other = Service::new(admin.store().clone(), admin.clock(), admin.actor().clone());
    let _ = other.office().await.unwrap();
    let _ = admin.amend(&save).await.unwrap();
    let late = other.amend(&save).await.unwrap_err();
    assert_eq!(reasons(late), [Reason::ChangedMeanwhile]);
    let _ = other.amend(&save).await.unwrap();
    let absences = other.office().await.unwrap().absences.len();
    assert_eq!(absences, office.absences.len() + 2);
    service.store().close().await.unwrap();
}

#[tokio::test]
async fn the_store_itself_refuses_a_number_that_was_given_before() {
    let (dir, store) = fixture::office(3).await;
    let place = store.place().clone();
    let new = |n| vec![Edit::<Room>::create(fixture::room(n))];
    let write = async |store: &Store, changes: Vec<Change>| {
        let command = fixture::command(changes);
        let written = store
            .write(&command, &fixture::actor(), fixture::NOW_S)
            .await;
        written.map(drop)
    };
    write(&store, vec![Edit::<Room>::delete(fixture::room(3))])
        .await
        .unwrap();
    let given = Err(StoreError::Stale("room", "3".into()));
    assert_eq!(write(&store, new(3)).await, given);
    write(&store, new(4)).await.unwrap();
    let numbers = store.office().await.unwrap().numbers;
    assert_eq!(numbers.highest(Numbered::Room), 4);
    store.close().await.unwrap();
    // Control: with the memory of the numbers gone, the number is given again.
    let db = fixture::raw(&place.database(), &fixture::key());
    let _ = db
        .execute("UPDATE numbering SET highest = 0 WHERE entity = 'room'", [])
        .unwrap();
    drop(db);
    let store = Store::open(&place, &fixture::key(), Opening::Existing)
        .await
        .unwrap();
    write(&store, new(3)).await.unwrap();
    store.close().await.unwrap();
    drop(dir);
}
