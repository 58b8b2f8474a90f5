//! Tests of changing a series from a day on and of taking it away.

#![allow(clippy::unwrap_used)]
use super::super::trial::{day, office, time};
use super::*;
use crate::domain::id::ExceptionId;

fn exception(id: i64, on: &str) -> SeriesException {
    SeriesException {
        id: ExceptionId(id),
        series: SeriesId(1),
        day: day(on),
        hours: None,
        rev: 1,
    }
}

fn days(office: &Office, from: &str, to: &str) -> Vec<(NaiveDate, SeriesId)> {
    let to = day(to);
    let all = day(from).iter_days().take_while(|d| *d <= to);
    all.flat_map(|on| crate::domain::schedule::offered(office, on))
        .filter(|o| o.counsellor.0 == 1 && o.room.0 == 1)
        .map(|o| (o.start.date(), o.series))
        .collect()
}

#[test]
fn from_a_day_on_the_series_is_another_and_single_days_go_with_it() {
    let mut before = office();
    before.exceptions = vec![exception(1, "2026-11-23"), exception(2, "2026-12-14")];
    let old = Series {
        pauses: vec![Pause {
            from: day("2026-11-30"),
            to: day("2026-12-09"),
        }],
        ..before.series[0].clone()
    };
    before.series[0] = old.clone();
    let new = Series {
        end: time("11:00"),
        ..old.clone()
    };
    let changes = change_from(&before, &old, &new, day("2026-12-04"), SeriesId(9));
    let after = before.after(&changes);
    let (first, second) = (
        after.series(SeriesId(1)).unwrap(),
        after.series(SeriesId(9)).unwrap(),
    );
    assert_eq!(first.valid_to, Some(day("2026-12-03")));
    assert_eq!((first.end, second.end), (time("12:30"), time("11:00")));
    assert_eq!(second.valid_from, day("2026-12-07"), "the first Monday");
    let pause = |s: &Series| s.pauses.iter().map(|p| (p.from, p.to)).collect::<Vec<_>>();
    assert_eq!(pause(first), [(day("2026-11-30"), day("2026-12-03"))]);
    assert_eq!(pause(second), [(day("2026-12-07"), day("2026-12-09"))]);
    let of = |office: &Office| days(office, "2026-11-16", "2026-12-31");
    let dates = |office: &Office| of(office).iter().map(|d| d.0).collect::<Vec<_>>();
    assert_eq!(
        dates(&after),
        dates(&before),
        "no day is lost and none is new"
    );
    assert!(
        after
            .exceptions
            .iter()
            .any(|e| e.id.0 == 2 && e.series == SeriesId(9))
    );
    // Undone in one step.
    let back: Vec<Change> = changes.iter().rev().map(Change::inverse).collect();
    let undone = after.after(&back);
    assert_eq!(of(&undone), of(&before));
    assert_eq!(undone.series.len(), before.series.len());
}

#[test]
fn every_third_week_keeps_its_step() {
    let mut before = office();
    before.series[0].rhythm = Rhythm::EveryWeeks(3);
    let old = before.series[0].clone();
    for from in day("2026-11-01").iter_days().take(30) {
        let after = before.after(&change_from(&before, &old, &old, from, SeriesId(9)));
        let dates = |office: &Office| {
            let all = days(office, "2026-10-01", "2027-03-31");
            all.into_iter().map(|d| d.0).collect::<Vec<_>>()
        };
        assert_eq!(dates(&after), dates(&before), "{from}");
    }
}

#[test]
fn what_has_not_begun_is_simply_changed() {
    let before = office();
    let old = before.series[0].clone();
    let new = Series {
        end: time("11:00"),
        ..old.clone()
    };
    let changes = change_from(&before, &old, &new, old.valid_from, SeriesId(9));
    assert_eq!(changes.len(), 1);
    assert_eq!(before.after(&changes).series.len(), before.series.len());
}

#[test]
fn a_series_in_use_ends_and_one_that_is_not_goes_with_its_exceptions() {
    let mut before = office();
    before.exceptions = vec![exception(1, "2026-11-23"), exception(2, "2026-12-14")];
    let old = before.series[0].clone();
    let after = before.after(&withdraw(&before, &old, true, day("2026-12-01")));
    let ended = after.series(SeriesId(1)).unwrap();
    assert_eq!(
        (ended.valid_to, ended.active),
        (Some(day("2026-11-30")), true)
    );
    assert_eq!(after.exceptions.len(), 1, "the past stays as it was");
    // Before it has begun it is out of use, and its number stays.
    let after = before.after(&withdraw(&before, &old, true, day("2026-08-03")));
    assert!(!after.series(SeriesId(1)).unwrap().active);
    let after = before.after(&withdraw(&before, &old, false, day("2026-12-01")));
    assert!(after.series(SeriesId(1)).is_none() && after.exceptions.is_empty());
}
