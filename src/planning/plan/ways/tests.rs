//! The limits exclude exactly what the rules exclude, for any two choices of two families.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::domain::appointment::Appointment;
use crate::domain::booking::Place;
use crate::domain::id::{CounsellorId, RoomId, SeriesId, SlotKey};
use crate::domain::interpreter::InterpreterBooking;
use crate::domain::schedule::trial::{appointment, at};
use crate::domain::time::to_utc_s;
use crate::planning::plan::Problem;
use chrono::Duration;
use proptest::prelude::*;

/// Room (1 and 2 are at one site, 3 and 4 at two others), counsellor, quarter of an hour from eight, quarters, who
/// interprets.
type Talk = (i64, i64, i64, i64, Option<i64>);

fn any_talk() -> impl Strategy<Value = Talk> {
    (
        1..=4_i64,
        1..=2_i64,
        0..=16_i64,
        1..=6_i64,
        prop_oneof![Just(None), Just(Some(7)), Just(Some(8))],
    )
}

fn choice(number: u32, talk: Talk) -> Choice {
    let (room, counsellor, start, length, _) = talk;
    let start = at("2026-12-02 08:00") + Duration::minutes(start * 15);
    let start_min = to_utc_s(start) / 60;
    Choice {
        family: number,
        slot: SlotKey {
            series: SeriesId(room),
            start,
        },
        place: Place {
            series: None,
            site: SiteId(if room <= 2 { 1 } else { room - 1 }),
            room: RoomId(room),
            counsellor: CounsellorId(counsellor),
            start,
        },
        end: start + Duration::minutes(length * 15),
        start_min,
        end_min: start_min + length * 15,
        cost: 0,
        parts: Vec::new(),
        uses: Vec::new(),
    }
}

/// The same talk as an appointment, so that the office's own rules can judge.
fn booked(number: u32, talk: Talk, settings: &Settings) -> Appointment {
    let (room, counsellor, start, length, person) = talk;
    let start = at("2026-12-02 08:00") + Duration::minutes(start * 15);
    let start = start.format("%Y-%m-%d %H:%M").to_string();
    let minutes = u32::try_from(length * 15).unwrap();
    let mut made = appointment(number, room, counsellor, &start, minutes);
    made.buffer_minutes = settings.buffer_minutes;
    made.interpreter = person.map(|person| InterpreterBooking {
        person: Some(InterpreterId(person)),
        ..InterpreterBooking::to_request("ar".into(), at("2026-11-25 00:00").date())
    });
    made
}

/// Do the rules keep one of two appointments from taking place?
fn rules_exclude(a: &Appointment, b: &Appointment, settings: &Settings) -> bool {
    let claims = a.claims();
    if claims
        .iter()
        .any(|x| b.claims().iter().any(|y| x.clashes(y)))
    {
        return true;
    }
    let person = |x: &Appointment| x.interpreter.as_ref().and_then(|i| i.person);
    let same = a.counsellor == b.counsellor || (person(a).is_some() && person(a) == person(b));
    let way = Duration::minutes(i64::from(travel_between(settings, a.site, b.site)));
    same && a.site != b.site && a.start < b.end() + way && b.start < a.end() + way
}

fn check(talks: &[Talk], buffer: u32, travel: u32) -> Result<Vec<Limit>, String> {
    let settings = Settings {
        buffer_minutes: buffer,
        travel_minutes: travel,
        ..Settings::default()
    };
    let mut choices: Vec<Choice> = (0..).zip(talks).map(|(n, t)| choice(n, *t)).collect();
    let arabic: LanguageCode = "ar".into();
    let persons: Vec<Option<Person<'_>>> = talks
        .iter()
        .map(|t| {
            t.4.map(|who| Person {
                language: &arabic,
                who: InterpreterId(who),
                comes: true,
            })
        })
        .collect();
    let limits = enter(&mut choices, &persons, &settings);
    let problem = Problem {
        limits,
        ..Problem::default()
    };
    let real: Vec<Appointment> = (1..)
        .zip(talks)
        .map(|(n, t)| booked(n, *t, &settings))
        .collect();
    for (n, (a, x)) in choices.iter().zip(&real).enumerate() {
        assert!(a.uses.is_sorted());
        for (b, y) in choices.iter().zip(&real).skip(n + 1) {
            let (said, meant) = (problem.excludes(a, b), rules_exclude(x, y, &settings));
            if said != meant {
                return Err(format!(
                    "limits say {said}, rules say {meant}: {:?} {:?}",
                    talks[n], b.place
                ));
            }
        }
    }
    Ok(problem.limits)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]
    #[test]
    fn limits_and_rules_say_the_same(
        talks in prop::collection::vec(any_talk(), 2..24),
        buffer in prop_oneof![Just(0_u32), Just(10), Just(25)],
        travel in prop_oneof![Just(0_u32), Just(30), Just(45), Just(90)],
    ) {
        if let Err(why) = check(&talks, buffer, travel) {
            return Err(TestCaseError::fail(why));
        }
    }
}

#[test]
fn talks_elsewhere_that_do_not_exclude_each_other_are_told_apart() {
    // Two short talks in Beckum, one after the other, both too soon after the one in Ahlen.
    let talks = [(1, 1, 0, 4, None), (3, 1, 4, 1, None), (3, 1, 6, 1, None)];
    let limits = check(&talks, 0, 45).unwrap();
    let ways: Vec<&Limit> = limits
        .iter()
        .filter(|l| l.uses.starts_with("way:"))
        .collect();
    assert_eq!(ways.len(), 2, "{ways:?}");
    assert_eq!(ways[0].uses, "way:counsellor:1:1@2026-12-02T09:00/1");
    assert_eq!(ways[0].gap_minutes, 45);
}

#[test]
fn whoever_stays_at_one_site_needs_no_way() {
    let limits = check(&[(1, 1, 0, 4, Some(7)), (2, 1, 5, 4, Some(7))], 10, 45).unwrap();
    let names: Vec<&str> = limits.iter().map(|l| l.uses.as_str()).collect();
    assert_eq!(
        names,
        ["counsellor:1", "room:1", "room:2", "interpreter:ar-7"]
    );
    assert_eq!(limits[0].gap_minutes, 10);
}

/// The control: without the limits for ways the check fails.
#[test]
fn a_way_that_is_forgotten_is_seen() {
    let talks = [(1, 1, 0, 4, None), (3, 1, 5, 4, None)];
    let settings = Settings::default();
    let (a, b) = (choice(0, talks[0]), choice(1, talks[1]));
    assert!(rules_exclude(
        &booked(1, talks[0], &settings),
        &booked(2, talks[1], &settings),
        &settings
    ));
    let only = Problem {
        limits: vec![Limit {
            uses: "counsellor:1".into(),
            gap_minutes: settings.buffer_minutes,
        }],
        ..Problem::default()
    };
    let uses = |c: Choice| Choice {
        uses: vec![UseId(0)],
        ..c
    };
    assert!(!only.excludes(&uses(a), &uses(b)));
}
