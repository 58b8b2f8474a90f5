//! Tests of what a change of the offer does to booked appointments.

#![allow(clippy::unwrap_used)]
use super::super::amend::{change_from, withdraw};
use super::super::trial::{appointment, at, day, office, series, time};
use super::super::{Absence, Closure, Pause, Rhythm, Series, SeriesException};
use super::*;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::id::{
    AbsenceId, AppointmentId, ClosureId, CounsellorId, ExceptionId, RoomId, SeriesId, SiteId,
};
use chrono::{Duration, Weekday};
use proptest::prelude::*;

const NOW: &str = "2026-11-21 12:00";

/// Mondays with Alpha in room 1, one hour from 08:30: 23 and 30 November, 7 and 14 December.
fn mondays() -> Vec<Appointment> {
    let days = ["2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14"];
    (1..)
        .zip(days)
        .map(|(n, on)| appointment(n, 1, 1, &format!("{on} 08:30"), 60))
        .collect()
}

fn with_series(edit: impl Fn(&mut Series)) -> Office {
    let mut then = office();
    edit(&mut then.series[0]);
    then
}

fn hit(after: &Office, appointments: &[Appointment]) -> Vec<String> {
    affected(&office(), after, appointments, at(NOW))
        .iter()
        .map(|a| a.start.format("%d.%m.").to_string())
        .collect()
}

#[test]
fn every_change_of_a_series_names_those_that_no_longer_fit() {
    let all = ["23.11.", "30.11.", "07.12.", "14.12."];
    let booked = mondays();
    let hits = |edit: &dyn Fn(&mut Series)| hit(&with_series(edit), &booked);
    assert!(hits(&|_| {}).is_empty());
    assert_eq!(hits(&|s| s.start = time("09:00")), all);
    assert!(hits(&|s| s.end = time("09:30")).is_empty(), "still inside");
    assert_eq!(hits(&|s| s.end = time("09:15")), all);
    assert_eq!(hits(&|s| s.weekday = Weekday::Tue), all);
    assert_eq!(hits(&|s| s.room = RoomId(2)), all);
    assert_eq!(hits(&|s| s.counsellor = CounsellorId(2)), all);
    assert_eq!(hits(&|s| s.active = false), all);
    assert_eq!(
        hits(&|s| s.rhythm = Rhythm::EvenWeeks),
        ["30.11.", "14.12."]
    );
    assert_eq!(
        hits(&|s| s.valid_to = Some(day("2026-12-06"))),
        ["07.12.", "14.12."]
    );
    assert_eq!(
        hits(&|s| s.pauses = vec![Pause {
            from: day("2026-11-24"),
            to: day("2026-11-30"),
        }]),
        ["30.11."]
    );
}

#[test]
fn absences_closings_and_exceptions_name_theirs_and_only_those() {
    let booked = mondays();
    let mut then = office();
    then.absences = vec![Absence {
        id: AbsenceId(1),
        counsellor: CounsellorId(1),
        from: at("2026-11-30 09:00"),
        to: at("2026-12-01 00:00"),
        rev: 1,
    }];
    assert_eq!(hit(&then, &booked), ["30.11."]);
    then.absences[0].counsellor = CounsellorId(2);
    assert!(hit(&then, &booked).is_empty());
    then.closures = vec![Closure {
        id: ClosureId(1),
        site: Some(SiteId(1)),
        from: at("2026-12-07 00:00"),
        to: at("2026-12-08 00:00"),
        reason: String::new(),
        rev: 1,
    }];
    assert_eq!(hit(&then, &booked), ["07.12."]);
    then.closures[0].site = Some(SiteId(2));
    then.exceptions = vec![SeriesException {
        id: ExceptionId(1),
        series: SeriesId(1),
        day: day("2026-12-14"),
        hours: None,
        rev: 1,
    }];
    assert_eq!(hit(&then, &booked), ["14.12."]);
    then.rooms[0].active = false;
    assert_eq!(hit(&then, &booked).len(), 4);
}

#[test]
fn what_is_over_cancelled_or_did_not_fit_before_is_no_news() {
    let mut booked = mondays();
    booked[0].status = AppointmentStatus::CancelledByFamily;
    booked[1].status = AppointmentStatus::Held;
    booked[2].start = at("2026-12-07 07:00");
    let after = with_series(|s| s.active = false);
    assert_eq!(hit(&after, &booked), ["14.12."]);
    let later = affected(&office(), &after, &booked, at("2026-12-14 08:30"));
    assert!(later.is_empty());
    // Outside the offer it stood anyway, but now its counsellor is away.
    let mut away = office();
    away.absences = vec![Absence {
        id: AbsenceId(1),
        counsellor: CounsellorId(1),
        from: at("2026-12-07 00:00"),
        to: at("2026-12-08 00:00"),
        rev: 1,
    }];
    assert_eq!(hit(&away, &booked), ["07.12."]);
    assert_eq!(standing(&office(), &booked[2]), Standing::Outside);
    assert_eq!(standing(&away, &booked[2]), Standing::Impossible);
    assert_eq!(standing(&office(), &booked[3]), Standing::Offered);
}

#[test]
fn a_change_from_a_day_on_keeps_what_lies_before_and_what_another_series_holds() {
    let before = office();
    let old = before.series[0].clone();
    let mut new = old.clone();
    new.start = time("08:15");
    new.end = time("13:00");
    let changes = change_from(&before, &old, &new, day("2026-12-01"), SeriesId(9));
    // The number of the series is another one now; the time is offered still.
    assert!(hit(&before.after(&changes), &mondays()).is_empty());
    new.start = time("09:00");
    let changes = change_from(&before, &old, &new, day("2026-12-01"), SeriesId(9));
    assert_eq!(
        hit(&before.after(&changes), &mondays()),
        ["07.12.", "14.12."]
    );
    let changes = withdraw(&before, &old, true, day("2026-11-21"));
    assert_eq!(hit(&before.after(&changes), &mondays()).len(), 4);
}

fn any_change(office: &Office, pick: u8, shift: i64, on: NaiveDate) -> Office {
    let old = &office.series[usize::from(pick) % office.series.len()];
    let mut new = old.clone();
    match pick % 6 {
        0 => new.start += Duration::minutes(15 * shift),
        1 => new.weekday = new.weekday.succ(),
        2 => new.rhythm = Rhythm::EveryWeeks(u8::try_from(shift.rem_euclid(4)).unwrap() + 1),
        3 => new.valid_to = Some(on),
        4 => {
            new.pauses = vec![Pause {
                from: on,
                to: on + Duration::days(shift.rem_euclid(20)),
            }];
        }
        _ => return office.after(&withdraw(office, old, true, on)),
    }
    let id = SeriesId(office.series.iter().map(|s| s.id.0).max().unwrap() + 1);
    office.after(&change_from(office, old, &new, on, id))
}

proptest! {
    /// Whatever is changed: an appointment that fitted is either listed or still fits, none is changed, and a series
    /// that an appointment names is still there.
    #[test]
    fn who_is_not_listed_still_fits(
        steps in prop::collection::vec((any::<u8>(), -6i64..6, 0i64..200), 1..4),
        days in prop::collection::vec((0i64..200, 0i64..30, 0i64..4), 1..20),
    ) {
        let before = office();
        let booked: Vec<Appointment> = (1..).zip(days).map(|(n, (on, quarter, which))| {
            let s = &before.series[usize::try_from(which).unwrap()];
            let mut a = appointment(n, s.room.0, s.counsellor.0, "2026-11-23 08:00", 45);
            a.start += Duration::days(on) + Duration::minutes(15 * quarter);
            a.series = Some(s.id);
            a
        }).collect();
        let mut after = before.clone();
        for (pick, shift, on) in steps {
            after = any_change(&after, pick, shift, day("2026-11-20") + Duration::days(on));
        }
        let listed: Vec<AppointmentId> =
            affected(&before, &after, &booked, at(NOW)).iter().map(|a| a.id).collect();
        for a in &booked {
            prop_assert!(after.series(a.series.unwrap()).is_some());
            let (was, is) = (standing(&before, a), standing(&after, a));
            prop_assert_eq!(listed.contains(&a.id), is > was);
            if was == Standing::Offered && !listed.contains(&a.id) {
                prop_assert_eq!(is, Standing::Offered);
            }
        }
    }
}

#[test]
fn a_second_series_at_the_same_time_keeps_the_appointments() {
    let booked = mondays();
    let mut before = office();
    before
        .series
        .push(series(9, 1, 1, Weekday::Mon, ("08:00", "10:00")));
    let mut after = before.clone();
    after.series[0].active = false;
    assert!(affected(&before, &after, &booked, at(NOW)).is_empty());
}
