//! What the sample promises: it is complete, visibly invented, the same for the same day, and there is time for everybody.

#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;
use crate::domain::family::{Pathway, Wish};
use crate::domain::id::{FileNumber, SiteId};
use crate::domain::schedule::{Absence, Closure, Rhythm, Series};
use crate::domain::setting::Settings;
use crate::exchange::reference;
use chrono::{Datelike, Days, NaiveTime, Timelike, Weekday};
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn made(on: &str) -> Sample {
    let mut next = 0_u128;
    sample(day(on), &mut || {
        next += 1;
        Uuid::from_u128(next)
    })
}

fn all<T: Clone>(sample: &Sample, pick: impl Fn(&Change) -> Option<&Edit<T>>) -> Vec<T> {
    let picked = sample.founding.iter().filter_map(pick);
    picked.filter_map(|e| e.after.clone()).collect()
}

fn series(sample: &Sample) -> Vec<Series> {
    all(sample, |c| match c {
        Change::Series(e) => Some(e),
        _ => None,
    })
}

#[test]
fn it_holds_what_the_tables_hold_and_is_the_same_each_time() {
    let made = made("2026-11-25");
    assert_eq!(made.families.len(), 120);
    let children: usize = made.families.iter().map(|f| f.children.len()).sum();
    assert_eq!(children, 260);
    assert!(
        made.families
            .iter()
            .all(|f| !f.children.is_empty() && f.guardians.len() == 1)
    );
    assert_eq!(made, self::made("2026-11-25"));
    let numbers: BTreeSet<FileNumber> =
        made.families.iter().map(|f| f.family.file_number).collect();
    assert_eq!(numbers.len(), 120);
    assert_eq!(
        made.families[0].family.file_number.to_string(),
        "EB-2026-0001"
    );
    assert_eq!(
        made.families[119].family.file_number.to_string(),
        "EB-2026-0120"
    );
}

#[test]
fn every_record_stands_on_its_feet() {
    let made = made("2026-11-25");
    let codes: BTreeSet<String> = reference::languages()
        .into_iter()
        .map(|l| l.code.0)
        .collect();
    for f in &made.families {
        let family = &f.family;
        assert!(family.municipality.is_some() && family.address.missing().is_empty());
        assert_eq!(family.phones.is_empty(), family.no_phone);
        assert!(codes.contains(family.language.as_ref().unwrap().as_str()));
        assert!(f.children.iter().all(|c| c.birth.is_some()
            && reference::country(c.nationality.as_ref().unwrap().as_str()).is_some()
            && c.family == family.id));
    }
    let has = |test: &dyn Fn(&crate::domain::family::Family) -> bool| {
        made.families.iter().filter(|f| test(&f.family)).count()
    };
    assert_eq!(has(&|f| f.wishes.contains(&Wish::MorningsOnly)), 21);
    assert_eq!(has(&|f| f.wishes.contains(&Wish::Wheelchair)), 13);
    assert_eq!(has(&|f| f.wishes.contains(&Wish::Pram)), 17);
    assert_eq!(has(&|f| f.wishes.contains(&Wish::NotFriday)), 11);
    assert_eq!(has(&|f| f.no_phone), 11);
    assert_eq!(has(&|f| !f.address.accommodation.is_empty()), 1);
    assert_eq!(has(&|f| !f.address.letterbox_name.is_empty()), 1);
    assert_eq!(has(&|f| f.pathway == Some(Pathway::Section24)), 31);
    assert_eq!(has(&|f| f.pathway == Some(Pathway::Eu)), 28);
    let letters: BTreeSet<String> = made
        .families
        .iter()
        .filter_map(|f| f.family.letter_language.clone().map(|l| l.0))
        .collect();
    assert_eq!(
        letters,
        ["ar", "fa", "ti", "tr", "uk"].map(String::from).into()
    );
}

#[test]
fn dates_move_with_the_day() {
    for on in [
        "2026-11-25",
        "2026-02-28",
        "2027-01-04",
        "2028-02-29",
        "2030-08-01",
    ] {
        let today = day(on);
        let made = made(on);
        for f in &made.families {
            let waiting = (today - f.family.reported_on).num_days();
            assert!((1..=52).contains(&waiting), "{on}: {waiting}");
            assert!(f.family.reported_on >= f.family.arrived_in_municipality_on.unwrap());
            assert!(!matches!(
                f.family.reported_on.weekday(),
                Weekday::Sat | Weekday::Sun
            ));
            for child in &f.children {
                let age = child.birth.unwrap().age_on(today);
                assert!((4..=19).contains(&age), "{on}: {age}");
            }
        }
        let away: Vec<Absence> = all(&made, |c| match c {
            Change::Absence(e) => Some(e),
            _ => None,
        });
        let closed: Vec<Closure> = all(&made, |c| match c {
            Change::Closure(e) => Some(e),
            _ => None,
        });
        assert!(away.iter().all(|a| a.from.date() > today && a.from < a.to));
        assert!(
            closed
                .iter()
                .all(|c| c.from.date() > today && c.from < c.to)
        );
        assert_eq!((away.len(), closed.len()), (2, 2));
    }
}

#[test]
fn the_office_is_visibly_invented_and_complete() {
    let made = made("2026-11-25");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut entries = Vec::new();
    for change in &made.founding {
        *counts.entry(change.entity()).or_default() += 1;
        match change {
            Change::Site(e) => {
                let site = e.after.clone().unwrap();
                assert!(site.has_address());
                assert!(site.bus_stop.contains("Musterplatz"));
                assert!(
                    ["Beispiel", "Muster", "Probe"]
                        .iter()
                        .any(|w| site.street.starts_with(w))
                );
            }
            Change::Counsellor(e) => {
                let counsellor = e.after.clone().unwrap();
                assert!(counsellor.phone.starts_with("0221 4710"));
                assert!(counsellor.email.ends_with("@example.org"));
            }
            Change::Setting(e) => entries.push(e.after.clone().unwrap()),
            _ => {}
        }
    }
    assert_eq!(
        (
            counts["site"],
            counts["room"],
            counts["counsellor"],
            counts["person"]
        ),
        (3, 7, 3, 4)
    );
    let settings = Settings::from_entries(&entries);
    assert_eq!(settings.office_phone, "0221 4710100");
    assert_eq!(settings.office_email, "erstberatung@example.org");
}

#[test]
fn one_counsellor_and_one_room_per_series_at_a_time() {
    let made = made("2026-11-25");
    let all = series(&made);
    for (i, a) in all.iter().enumerate() {
        for b in &all[i + 1..] {
            let together = a.weekday == b.weekday && a.start < b.end && b.start < a.end;
            assert!(!(together && (a.room == b.room || a.counsellor == b.counsellor)));
        }
    }
    let rhythms: BTreeSet<String> = all.iter().map(|s| format!("{:?}", s.rhythm)).collect();
    assert_eq!(rhythms.len(), 6, "{rhythms:?}");
}

fn takes_place(series: &Series, on: NaiveDate) -> bool {
    let weeks = (on - series.valid_from).num_days().div_euclid(7);
    let nth = on.day0() / 7 + 1;
    on.weekday() == series.weekday
        && on >= series.valid_from
        && match series.rhythm {
            Rhythm::EveryWeeks(n) => weeks % i64::from(n) == 0,
            Rhythm::EvenWeeks => on.iso_week().week().is_multiple_of(2),
            Rhythm::OddWeeks => !on.iso_week().week().is_multiple_of(2),
            Rhythm::NthOfMonth(n) => nth == u32::from(n),
            Rhythm::LastOfMonth => (on + Days::new(7)).month() != on.month(),
            Rhythm::Once => on == series.valid_from,
        }
}

/// Puts families into times without skill, each at its own site, between 10 days and 10 weeks after the day. Returns
/// how many are left over.
fn left_over(made: &Sample, today: NaiveDate) -> usize {
    let (offers, towns) = (series(made), reference::municipalities());
    let accessible: BTreeMap<i64, bool> = made
        .founding
        .iter()
        .filter_map(|c| match c {
            Change::Room(e) => e.after.as_ref().map(|r| (r.id.0, r.accessible)),
            _ => None,
        })
        .collect();
    let away: Vec<(
        Option<SiteId>,
        i64,
        chrono::NaiveDateTime,
        chrono::NaiveDateTime,
    )> = made
        .founding
        .iter()
        .filter_map(|c| match c {
            Change::Absence(e) => e
                .after
                .as_ref()
                .map(|a| (None, a.counsellor.0, a.from, a.to)),
            Change::Closure(e) => e.after.as_ref().map(|c| (c.site, 0, c.from, c.to)),
            _ => None,
        })
        .collect();
    let mut waiting: Vec<(&SampleFamily, SiteId, u32)> = made
        .families
        .iter()
        .map(|f| {
            let ags = f.family.municipality.as_ref().unwrap();
            let site = towns.iter().find(|m| &m.ags == ags).unwrap().default_site;
            let more = u32::try_from(f.children.len()).unwrap() - 1;
            let interpreter = u32::from(f.family.interpreter.is_some());
            (f, site, 60 + 30 * more + 30 * interpreter)
        })
        .collect();
    // Whoever can come at few times, and needs long, goes first.
    waiting.sort_by_key(|(f, _, minutes)| {
        let narrow = f
            .family
            .wishes
            .iter()
            .any(|w| matches!(w, Wish::MorningsOnly | Wish::Wheelchair));
        (!narrow, std::cmp::Reverse(*minutes))
    });
    for on in today.iter_days().skip(10).take(60) {
        if matches!(
            (on.month(), on.day()),
            (12, 24..=26 | 31) | (1, 1) | (5, 1) | (10, 3) | (11, 1)
        ) {
            continue;
        }
        for offer in offers.iter().filter(|s| takes_place(s, on)) {
            let (mut at, end) = (
                offer.start.num_seconds_from_midnight() / 60,
                offer.end.num_seconds_from_midnight() / 60,
            );
            while at < end {
                let fits = |(f, site, minutes): &(&SampleFamily, SiteId, u32)| {
                    let until = at + minutes;
                    let clock = |m: u32| {
                        on.and_time(
                            NaiveTime::from_num_seconds_from_midnight_opt(m * 60, 0).unwrap(),
                        )
                    };
                    let free = !away.iter().any(|(site, counsellor, from, to)| {
                        let concerns = if *counsellor == 0 {
                            site.is_none_or(|s| s == offer.site)
                        } else {
                            *counsellor == offer.counsellor.0
                        };
                        concerns && *from < clock(until) && clock(at) < *to
                    });
                    *site == offer.site
                        && until <= end
                        && free
                        && f.family.wishes.iter().all(|w| match w {
                            Wish::MorningsOnly => until <= 12 * 60,
                            Wish::Wheelchair => accessible[&offer.room.0],
                            Wish::NotFriday => on.weekday() != Weekday::Fri,
                            _ => true,
                        })
                };
                match waiting.iter().position(fits) {
                    Some(place) => {
                        let (_, _, minutes) = waiting.remove(place);
                        at = (at + minutes + 10).next_multiple_of(15);
                    }
                    None => at += 15,
                }
            }
        }
    }
    waiting.len()
}

#[test]
fn there_is_time_for_every_family_within_ten_weeks() {
    for on in [
        "2026-11-25",
        "2026-11-21",
        "2026-01-07",
        "2026-04-13",
        "2027-06-15",
        "2027-10-02",
    ] {
        assert_eq!(left_over(&made(on), day(on)), 0, "{on}");
    }
}

#[test]
fn without_warendorf_there_is_not_time_for_everybody() {
    let on = "2026-11-25";
    let mut made = made(on);
    made.founding.retain(|c| !matches!(c, Change::Series(e) if e.after.as_ref().is_some_and(|s| s.site == SiteId(3))));
    assert!(left_over(&made, day(on)) > 40);
}
