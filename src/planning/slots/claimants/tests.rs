//! Tests: who is named fits, who is not does not, and the order follows waiting and reasons.

#![allow(clippy::unwrap_used)]
use super::*;
use crate::domain::booking::{BookRequest, Snapshot, book};
use crate::domain::family::{InterpreterNeed, Wish};
use crate::domain::id::{AppointmentId, CounsellorId, RoomId, SeriesId, SiteId};
use crate::domain::refusal::Refusal;
use crate::domain::schedule::trial::{appointment, at, child, day, family, office};
use crate::domain::travel::TravelPair;
use proptest::prelude::*;
use uuid::Uuid;

const NOW: &str = "2026-11-21 12:00";

#[derive(Debug)]
struct World {
    office: Office,
    place: Place,
    appointments: Vec<Appointment>,
    waiting: Vec<(Family, usize)>,
}

impl World {
    /// Monday 30.11. from 9:30 with Alpha in room 1, offered until 12:30; nobody else there.
    fn new() -> Self {
        Self {
            office: office(),
            place: Place {
                series: Some(SeriesId(1)),
                site: SiteId(1),
                room: RoomId(1),
                counsellor: CounsellorId(1),
                start: at("2026-11-30 09:30"),
            },
            appointments: Vec::new(),
            waiting: Vec::new(),
        }
    }

    /// A family of Ahlen with so many children that has waited since a day.
    fn with(mut self, number: u32, children: usize, since: &str) -> Self {
        let mut waits = family(number, "05570004");
        waits.reported_on = day(since);
        self.waiting.push((waits, children));
        self
    }

    fn claimants(&self) -> Claimants {
        let waiting: Vec<_> = self
            .waiting
            .iter()
            .map(|(family, children)| Candidate {
                family,
                kind: AppointmentKind::Initial,
                children: *children,
            })
            .collect();
        let input = ClaimInput {
            office: &self.office,
            place: self.place,
            appointments: &self.appointments,
            waiting: &waiting,
        };
        claimants(&input, at(NOW), 100)
    }

    fn best(&self) -> Vec<u32> {
        let found = self.claimants();
        found.best.iter().map(|c| self.number(c.family)).collect()
    }

    fn nearly(&self) -> Vec<(u32, Reason)> {
        let found = self.claimants();
        found
            .nearly
            .iter()
            .map(|n| (self.number(n.family), n.reason.clone()))
            .collect()
    }

    fn number(&self, id: FamilyId) -> u32 {
        let found = self.waiting.iter().find(|(f, _)| f.id == id);
        found.unwrap().0.file_number.number
    }

    /// What booking says about a family at this place.
    fn booking(&self, (family, children): &(Family, usize)) -> Result<u32, Refusal> {
        let children: Vec<_> = (1..=u32::try_from(*children).unwrap())
            .map(|n| child(n, family))
            .collect();
        let snapshot = Snapshot {
            office: &self.office,
            family,
            children: &children,
            appointments: &self.appointments,
        };
        let request = BookRequest::usual(AppointmentId(Uuid::from_u128(1)), self.place);
        book(&snapshot, &request, at(NOW)).map(|d| d.appointment.minutes)
    }
}

#[test]
fn who_waits_longest_comes_first_and_the_reasons_say_so() {
    let world = World::new()
        .with(1, 1, "2026-11-16")
        .with(2, 1, "2026-10-01")
        .with(3, 1, "2026-11-09");
    assert_eq!(world.best(), [2, 3, 1]);
    let first = &world.claimants().best[0];
    assert_eq!(
        (first.minutes, &first.reasons[0]),
        (60, &Why::Waiting { days: 51 })
    );
    assert!(
        first
            .reasons
            .iter()
            .any(|w| matches!(w, Why::NearestSite { .. }))
    );
    let early = |w: &Why| matches!(w, Why::Earliest | Why::Later { .. });
    assert!(
        !first.reasons.iter().any(early),
        "one place is neither early nor late"
    );
}

#[test]
fn a_family_from_elsewhere_comes_after_one_that_waits_as_long() {
    let mut world = World::new()
        .with(1, 1, "2026-11-09")
        .with(2, 1, "2026-11-09");
    world.waiting[0].0.municipality = Some("05570020".into());
    assert_eq!(world.best(), [2, 1]);
    let second = &world.claimants().best[1];
    assert!(
        second
            .reasons
            .iter()
            .any(|w| matches!(w, Why::Farther { .. }))
    );
}

#[test]
fn what_is_free_ends_at_the_next_talk_with_its_pause_and_way() {
    let mut world = World::new().with(1, 4, "2026-11-09");
    assert_eq!(world.claimants().free_minutes, 180);
    world.appointments = vec![appointment(9, 1, 1, "2026-11-30 11:00", 60)];
    assert_eq!(
        world.claimants().free_minutes,
        80,
        "ten minutes of pause before eleven"
    );
    let nearly = world.nearly();
    assert_eq!(
        nearly,
        [(
            1,
            Reason::TooShort {
                needed: 150,
                free: 80
            }
        )]
    );
    // At another site the way is longer than the pause.
    world.appointments = vec![appointment(9, 3, 1, "2026-11-30 11:00", 60)];
    assert_eq!(world.claimants().free_minutes, 45);
    // Somebody else in the room needs no pause of ours.
    world.appointments = vec![appointment(9, 1, 2, "2026-11-30 11:00", 60)];
    assert_eq!(world.claimants().free_minutes, 90);
    // Who sits there already leaves nothing, and nobody is named.
    world.appointments = vec![appointment(9, 1, 1, "2026-11-30 09:00", 60)];
    assert_eq!(world.claimants(), Claimants::default());
}

#[test]
fn nearly_is_one_reason_and_two_are_only_counted() {
    let mut world = World::new()
        .with(1, 1, "2026-11-09")
        .with(2, 1, "2026-11-10")
        .with(3, 0, "2026-11-11");
    world.waiting[0].0.wishes = vec![Wish::NotMonday];
    world.waiting[1].0.wishes = vec![Wish::NotMonday, Wish::AfternoonsOnly];
    let monday = Reason::AgainstWish {
        wish: Wish::NotMonday,
    };
    assert_eq!(world.nearly(), [(1, monday), (3, Reason::NoChildren)]);
    let found = world.claimants();
    assert_eq!((found.best.len(), found.others), (0, 1));
}

#[test]
fn an_interpreter_that_can_no_longer_be_asked_is_the_reason_against() {
    let mut world = World::new().with(1, 1, "2026-11-09");
    world.waiting[0].0.interpreter = Some(InterpreterNeed {
        language: "ar".into(),
        second: None,
        woman_preferred: false,
    });
    assert_eq!(world.best(), [1]);
    world.place.start = at("2026-11-23 09:30");
    let too_late = Reason::InterpreterTooLate {
        request_by: day("2026-11-16"),
    };
    assert_eq!(world.nearly(), [(1, too_late)]);
}

#[test]
fn a_place_that_nobody_offers_or_that_is_over_names_nobody() {
    let mut world = World::new().with(1, 1, "2026-11-09");
    for start in [
        "2026-11-30 12:30",
        "2026-11-30 08:00",
        "2026-11-16 09:30",
        "2026-12-25 09:30",
    ] {
        world.place.start = at(start);
        assert_eq!(world.claimants(), Claimants::default(), "{start}");
    }
}

fn any_world() -> impl Strategy<Value = World> {
    let taken = prop::collection::vec((1i64..=4, 1i64..=3, 0u32..32, 1u32..9), 0..5);
    let waiting = prop::collection::vec(
        (
            0usize..4,
            prop::sample::subsequence(Wish::ALL.to_vec(), 0..2),
            any::<bool>(),
            0i64..40,
        ),
        0..8,
    );
    (taken, waiting, 0u32..24, any::<bool>()).prop_map(|(taken, waiting, quarter, late)| {
        let mut world = World::new();
        world.office.settings.travel_pairs = vec![TravelPair {
            a: SiteId(2),
            b: SiteId(1),
            minutes: 20,
        }];
        let monday = if late {
            "2026-11-23 08:00"
        } else {
            "2026-11-30 08:00"
        };
        world.place.start = at(monday) + Duration::minutes(i64::from(quarter) * 15);
        world.appointments = (1..)
            .zip(taken)
            .map(|(n, (room, counsellor, quarter, length))| {
                let mut a = appointment(n + 100, room, counsellor, monday, length * 15);
                a.start += Duration::minutes(i64::from(quarter) * 15);
                a
            })
            .collect();
        for (n, (children, wishes, arabic, waited)) in (1..).zip(waiting) {
            world = world.with(n, children, "2026-11-09");
            let (family, _) = world.waiting.last_mut().unwrap();
            family.wishes = wishes;
            family.reported_on = day("2026-11-21") - Duration::days(waited);
            family.interpreter = arabic.then(|| InterpreterNeed {
                language: "ar".into(),
                second: None,
                woman_preferred: false,
            });
        }
        world
    })
}

proptest! {
    /// Booking is the judge: exactly those are named whom it takes.
    #[test]
    fn those_are_named_whom_booking_takes(world in any_world()) {
        let found = world.claimants();
        for waits in &world.waiting {
            let named = found.best.iter().find(|c| c.family == waits.0.id);
            match world.booking(waits) {
                Ok(minutes) => prop_assert_eq!(named.map(|c| c.minutes), Some(minutes)),
                Err(refusal) => prop_assert!(named.is_none(), "{:?}", refusal),
            }
        }
        let all = found.best.len() + found.nearly.len() + found.others;
        prop_assert!(all == world.waiting.len() || found.free_minutes == 0);
        prop_assert!(found.best.windows(2).all(|w| w[0].score >= w[1].score));
    }
}
