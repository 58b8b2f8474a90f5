//! Tests of the ranking: what fits is found, what does not is named, and the order follows the reasons.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::domain::appointment::AppointmentKind;
use crate::domain::booking::{BookRequest, Snapshot, book};
use crate::domain::family::{Family, InterpreterNeed};
use crate::domain::id::{AbsenceId, AppointmentId, ClosureId};
use crate::domain::interpreter::{InterpreterBooking, InterpreterMode, InterpreterStatus};
use crate::domain::language::Lang;
use crate::domain::office::Office;
use crate::domain::schedule::trial::{appointment, at, child, day, family, office};
use crate::domain::schedule::{Absence, Closure};
use proptest::prelude::*;
use uuid::Uuid;

const NOW: &str = "2026-11-21 12:00";

#[derive(Debug)]
struct World {
    office: Office,
    family: Family,
    appointments: Vec<Appointment>,
}

impl World {
    /// A family of Ahlen, reported twelve days ago.
    fn new() -> Self {
        Self {
            office: office(),
            family: family(7, "05570004"),
            appointments: Vec::new(),
        }
    }

    fn arabic(mut self) -> Self {
        self.family.interpreter = Some(InterpreterNeed {
            language: "ar".into(),
            second: None,
            woman_preferred: false,
        });
        self
    }

    fn rank_to(&self, to: &str, limit: usize) -> Ranking {
        let input = RankInput {
            office: &self.office,
            family: &self.family,
            kind: AppointmentKind::Initial,
            children: 1,
            appointments: &self.appointments,
            from: day("2026-11-21"),
            to: day(to),
        };
        rank(&input, at(NOW), limit)
    }

    fn rank(&self) -> Ranking {
        self.rank_to("2026-12-18", 100)
    }
}

fn starts(ranking: &Ranking) -> Vec<String> {
    ranking
        .best
        .iter()
        .map(|s| s.place.start.format("%d.%m. %H:%M").to_string())
        .collect()
}

fn suggestion<'a>(ranking: &'a Ranking, start: &str) -> &'a Suggestion {
    ranking
        .best
        .iter()
        .find(|s| s.place.start == at(start))
        .unwrap()
}

#[test]
fn the_nearest_and_earliest_comes_first() {
    let ranking = World::new().rank();
    assert_eq!(starts(&ranking)[0], "23.11. 08:30");
    let best = &ranking.best[0];
    assert!(
        best.reasons.contains(&Why::Earliest) && best.reasons.contains(&Why::Waiting { days: 12 })
    );
    assert!(
        matches!(best.reasons.iter().find(|w| matches!(w, Why::NearestSite { .. })), Some(Why::NearestSite { km }) if *km < 0.05)
    );
    assert_eq!(
        (best.minutes, best.key.to_string().as_str()),
        (60, "1@2026-11-23T08:30")
    );
    assert!(ranking.not_earlier.is_empty());
    let farther = suggestion(&ranking, "2026-11-25 08:30");
    assert!(
        farther
            .reasons
            .iter()
            .any(|w| matches!(w, Why::Farther { km } if (10.0..11.0).contains(km)))
    );
    assert!(farther.reasons.contains(&Why::Later { days: 2 }));
}

#[test]
fn an_interpreter_moves_the_first_day_and_is_the_reason_why() {
    let ranking = World::new().arabic().rank();
    // Asked on a Saturday, five working days count from Monday: Monday 30.11. is the first day.
    let with_interpreter = ranking
        .best
        .iter()
        .filter(|s| s.place.counsellor != CounsellorId(2));
    assert_eq!(
        with_interpreter.map(|s| s.place.start).min(),
        Some(at("2026-11-30 08:30"))
    );
    // Beta speaks Arabic, so Wednesday needs nobody and is shorter.
    let wednesday = suggestion(&ranking, "2026-11-25 08:30");
    assert_eq!(wednesday.minutes, 60);
    assert!(wednesday.reasons.contains(&Why::CounsellorSpeaks {
        language: "ar".into()
    }));
    assert_eq!(suggestion(&ranking, "2026-11-30 08:30").minutes, 90);
    let rejected = &ranking.not_earlier[0];
    assert_eq!(rejected.place.start, at("2026-11-23 08:30"));
    assert_eq!(
        rejected.reasons,
        [Reason::InterpreterTooLate {
            request_by: day("2026-11-16")
        }]
    );
}

#[test]
fn the_same_language_in_the_same_half_day_is_worth_days() {
    let mut world = World::new().arabic();
    world.office.counsellors[1].languages.clear();
    assert_eq!(starts(&world.rank())[0], "30.11. 08:30");
    let mut other = appointment(1, 1, 1, "2026-12-07 08:30", 90);
    other.interpreter = Some(InterpreterBooking {
        language: "ar".into(),
        status: InterpreterStatus::Requested,
        request_by: day("2026-11-30"),
        requested_on: None,
        person: None,
        mode: InterpreterMode::OnSite,
        reference: String::new(),
    });
    world.family.reported_on = day("2026-11-20");
    world.appointments = vec![other];
    let ranking = world.rank();
    let shared = suggestion(&ranking, "2026-12-07 10:00");
    assert!(shared.reasons.contains(&Why::SameLanguage {
        language: "ar".into()
    }));
    assert!(shared.reasons.contains(&Why::NoGap));
    let later = suggestion(&ranking, "2026-12-14 10:00");
    assert!(
        shared.score - later.score >= Weights::DEFAULT.same_language + 7 * Weights::DEFAULT.per_day
    );
    // Another language in that half day is worth nothing.
    world.appointments[0].interpreter.as_mut().unwrap().language = "uk".into();
    assert!(
        !suggestion(&world.rank(), "2026-12-07 10:00")
            .reasons
            .iter()
            .any(|w| matches!(w, Why::SameLanguage { .. }))
    );
}

#[test]
fn wishes_are_kept_and_named() {
    let mut world = World::new();
    world.family.wishes = vec![Wish::NotMonday, Wish::MorningsOnly, Wish::Wheelchair];
    let ranking = world.rank();
    assert!(
        ranking
            .best
            .iter()
            .all(|s| !starts(&ranking).is_empty() && s.place.room != RoomId(2))
    );
    assert_eq!(starts(&ranking)[0], "25.11. 08:30");
    assert!(ranking.best[0].reasons.contains(&Why::Accessible));
    let named: Vec<_> = ranking
        .not_earlier
        .iter()
        .map(|r| (r.place.start, r.reasons.clone()))
        .collect();
    assert_eq!(
        named[0],
        (
            at("2026-11-23 08:30"),
            vec![Reason::AgainstWish {
                wish: Wish::NotMonday
            }]
        )
    );
    assert_eq!(
        named[1],
        (
            at("2026-11-24 13:00"),
            vec![
                Reason::NotAccessible {
                    room: "Raum 2".into()
                },
                Reason::AgainstWish {
                    wish: Wish::MorningsOnly
                },
            ]
        )
    );
    // Control: without the wishes Monday is back.
    world.family.wishes.clear();
    assert_eq!(starts(&world.rank())[0], "23.11. 08:30");
}

#[test]
fn full_closed_and_absent_times_say_so() {
    let mut world = World::new();
    let full = appointment(1, 1, 1, "2026-11-23 08:30", 240);
    let in_the_room = appointment(2, 2, 3, "2026-11-24 13:00", 180);
    world.appointments = vec![full.clone(), in_the_room.clone()];
    world.office.closures = vec![Closure {
        id: ClosureId(1),
        site: Some(SiteId(2)),
        from: at("2026-11-25 00:00"),
        to: at("2026-11-26 00:00"),
        reason: "Umzug".into(),
        rev: 1,
    }];
    world.office.absences = vec![Absence {
        id: AbsenceId(1),
        counsellor: CounsellorId(3),
        from: at("2026-11-27 00:00"),
        to: at("2026-11-28 00:00"),
        rev: 1,
    }];
    let reasons: Vec<_> = world
        .rank()
        .not_earlier
        .into_iter()
        .map(|r| r.reasons)
        .collect();
    assert_eq!(
        reasons,
        [
            vec![Reason::CounsellorBusy {
                name: "Alpha".into(),
                by: Some(full.id)
            }],
            vec![Reason::RoomBusy {
                name: "Raum 2".into(),
                by: Some(in_the_room.id)
            }],
            vec![Reason::SiteClosed {
                site: "Beckum".into(),
                reason: "Umzug".into()
            }],
            vec![Reason::CounsellorAbsent {
                name: "Gamma".into()
            }],
        ]
    );
}

#[test]
fn holidays_and_short_series_say_so() {
    let mut world = World::new();
    world.office.series.truncate(1);
    let input = RankInput {
        office: &world.office,
        family: &world.family,
        kind: AppointmentKind::Initial,
        children: 8,
        appointments: &[],
        from: day("2027-03-23"),
        to: day("2027-04-05"),
    };
    let ranking = rank(&input, at(NOW), 5);
    assert!(ranking.best.is_empty());
    let reasons: Vec<_> = ranking
        .not_earlier
        .into_iter()
        .flat_map(|r| r.reasons)
        .collect();
    assert_eq!(
        reasons,
        [
            Reason::PublicHoliday {
                name: "Ostermontag".into(),
                day: day("2027-03-29")
            },
            Reason::TooShort {
                needed: 270,
                free: 240
            },
        ]
    );
}

#[test]
fn a_far_site_loses_to_some_days_and_wins_when_the_family_waits_too_long() {
    let mut world = World::new();
    // Ahlen only again on Monday in a week; Beckum, ten kilometres away, on Wednesday.
    world.office.series.truncate(2);
    world.appointments = vec![appointment(1, 1, 1, "2026-11-23 08:30", 240)];
    world.family.reported_on = day("2026-11-20");
    world.office.series[1].weekday = chrono::Weekday::Fri;
    assert_eq!(starts(&world.rank())[0], "30.11. 08:30");
    world.family.reported_on = day("2026-10-01");
    world.office.series[1].weekday = chrono::Weekday::Tue;
    let ranking = world.rank();
    assert_eq!(starts(&ranking)[0], "24.11. 08:30");
    assert!(!ranking.best[0].reasons.iter().all(Why::is_good));
}

#[test]
fn the_site_asked_for_counts_as_the_usual_one() {
    let mut world = World::new();
    world.family.preferred_site = Some(SiteId(3));
    let ranking = world.rank();
    let friday = suggestion(&ranking, "2026-11-27 08:30");
    assert!(
        friday
            .reasons
            .iter()
            .any(|w| matches!(w, Why::NearestSite { .. }))
    );
    // A family of nowhere is ranked without distances.
    world.family.preferred_site = None;
    world.family.municipality = None;
    let nowhere = world.rank();
    assert!(
        nowhere
            .best
            .iter()
            .flat_map(|s| &s.reasons)
            .all(|w| !matches!(w, Why::NearestSite { .. } | Why::Farther { .. }))
    );
}

#[test]
fn the_family_is_not_in_two_places() {
    let mut world = World::new();
    let mut own = appointment(1, 4, 3, "2026-11-23 08:30", 60);
    own.family = world.family.id;
    world.appointments = vec![own];
    let ranking = world.rank();
    assert_eq!(starts(&ranking)[0], "23.11. 09:30");
}

#[test]
fn the_limit_keeps_the_best_one() {
    let world = World::new();
    let (all, one) = (world.rank(), world.rank_to("2026-12-18", 1));
    assert_eq!(one.best, all.best[..1]);
    assert!(world.rank_to("2026-11-20", 3).best.is_empty());
}

#[test]
fn every_reason_speaks_both_languages() {
    let world = World::new().arabic();
    for why in world.rank().best.iter().flat_map(|s| &s.reasons) {
        let (de, en) = (
            why.sentence(Lang::De, &world.office),
            why.sentence(Lang::En, &world.office),
        );
        assert!(!de.is_empty() && de != en, "{de}");
    }
}

fn any_world() -> impl Strategy<Value = World> {
    let taken = prop::collection::vec((1i64..=4, 1i64..=3, 0i64..25, 0u32..24, 1u32..9), 0..25);
    let wishes = prop::sample::subsequence(Wish::ALL.to_vec(), 0..3);
    (taken, wishes, any::<bool>(), 0i64..40).prop_map(|(taken, wishes, arabic, waiting)| {
        let mut world = if arabic {
            World::new().arabic()
        } else {
            World::new()
        };
        world.family.wishes = wishes;
        world.family.reported_on = day("2026-11-21") - Duration::days(waiting);
        world.appointments = (1..)
            .zip(taken)
            .map(|(n, (room, counsellor, days, quarter, length))| {
                let mut a = appointment(n + 100, room, counsellor, "2026-11-23 08:00", length * 15);
                a.start += Duration::days(days) + Duration::minutes(i64::from(quarter) * 15);
                a
            })
            .collect();
        world
    })
}

proptest! {
    #[test]
    fn every_suggestion_can_be_booked_and_the_order_is_kept(world in any_world()) {
        let ranking = world.rank();
        let children = [child(1, &world.family)];
        let snapshot = Snapshot { office: &world.office, family: &world.family, children: &children, appointments: &world.appointments };
        for s in &ranking.best {
            let request = BookRequest::usual(AppointmentId(Uuid::from_u128(1)), s.place);
            let booked = book(&snapshot, &request, at(NOW));
            prop_assert!(booked.is_ok(), "{:?}", booked);
            prop_assert_eq!(booked.unwrap().appointment.minutes, s.minutes);
        }
        prop_assert!(ranking.best.windows(2).all(|w| w[0].score >= w[1].score));
        prop_assert!(ranking.not_earlier.windows(2).all(|w| w[0].place.start <= w[1].place.start));
        prop_assert!(ranking.not_earlier.iter().all(|r| !r.reasons.is_empty()));
        prop_assert_eq!(&ranking, &world.rank());
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(world in any_world()) {
        let mut turned = World { office: world.office.clone(), family: world.family.clone(), appointments: world.appointments.clone() };
        turned.appointments.reverse();
        turned.office.series.reverse();
        turned.office.counsellors.reverse();
        turned.office.sites.reverse();
        prop_assert_eq!(world.rank().best, turned.rank().best);
    }
}

#[test]
fn a_short_list_offers_different_times() {
    let world = World::new();
    let all = world.rank();
    let overlaps = |list: &[Suggestion]| {
        let end = |s: &Suggestion| s.place.start + Duration::minutes(i64::from(s.minutes));
        let clash = |a: &Suggestion, b: &Suggestion| {
            a.place.counsellor == b.place.counsellor
                && a.place.start < end(b)
                && b.place.start < end(a)
        };
        (1..list.len()).any(|n| list[..n].iter().any(|a| clash(a, &list[n])))
    };
    assert!(
        overlaps(&all.best[..3]),
        "the control: the three best overlap"
    );
    let short = world.rank_to("2026-12-18", 3);
    assert_eq!(short.best.len(), 3);
    assert!(!overlaps(&short.best));
    assert_eq!(short.best[0], all.best[0]);
    assert!(short.best.windows(2).all(|w| w[0].score >= w[1].score));
    // Where there is nothing else, what overlaps is better than nothing.
    let few = world.rank_to("2026-11-23", 5);
    assert_eq!(few.best.len(), 5);
}
