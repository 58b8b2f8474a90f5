//! The joint proposal on small counties made by hand: capacity, siblings, waiting, what would help, a person's choices.
#![allow(clippy::unwrap_used)]

use super::solve::{Control, solve};
use super::*;
use crate::domain::capacity::Intake;
use crate::domain::file::tests::small_file;
use crate::domain::recommendation::{InitialSupport, Recommendation};
use crate::domain::school::School;
use crate::domain::school_points::SchoolPoints;
use crate::planning::schools::tests::{day, east, places, school};
use crate::planning::schools::{Estimate, Places, Room};
use proptest::prelude::*;
use std::sync::atomic::AtomicBool;

struct World {
    children: Vec<(Child, u8, i64)>,
    schools: Vec<School>,
    room: Room,
    wishes: JointWishes,
    points: SchoolPoints,
}

impl World {
    fn new() -> Self {
        Self {
            children: Vec::new(),
            schools: Vec::new(),
            room: Room::default(),
            wishes: JointWishes::default(),
            points: SchoolPoints::default(),
        }
    }

    /// A child of a family, in a grade, waiting so many days.
    fn child(&mut self, family: i64, grade: u8, days: i64) -> ChildId {
        let n = self.children.len();
        let mut child = small_file(1).children.remove(0);
        child.id = ChildId(uuid::Uuid::from_u128(n as u128 + 1));
        child.family = FamilyId(uuid::Uuid::from_u128(
            u128::try_from(family).unwrap() + 1000,
        ));
        child.recommendation = None;
        child.preference = None;
        child.literacy = None;
        let id = child.id;
        self.children.push((child, grade, days));
        id
    }

    fn school(&mut self, number: u32, km: f64, free: &[(u8, i32)]) {
        self.schools.push(school(number, "15", km));
        for (grade, free) in free {
            self.free(number, *grade, places(*free));
        }
    }

    fn free(&mut self, number: u32, grade: u8, places: Places) {
        self.room
            .set(&number.to_string(), Intake::of_grade(grade), places);
    }

    fn propose(&self) -> JointProposal {
        let proposal = self.proposed();
        assert!(proposal.solution.is_optimal());
        proposal
    }

    fn proposed(&self) -> JointProposal {
        let load = BTreeMap::new();
        let county = County {
            schools: &self.schools,
            room: &self.room,
            load: &load,
            points: &self.points,
            today: day(),
        };
        let way = Way::default();
        let children: Vec<Applicant<'_>> = self
            .children
            .iter()
            .map(|(child, grade, days)| Applicant {
                child,
                grade: (*grade > 0).then_some(*grade),
                vocational: *grade > 10,
                home: Some(Home {
                    point: east(0.0),
                    estimate: Estimate::Municipality,
                }),
                way: &way,
                siblings: &[],
                waiting_days: *days,
            })
            .collect();
        let input = JointInput {
            children: &children,
            county: &county,
            settings: &Settings::default(),
            wishes: &self.wishes,
        };
        let control = Control {
            stop: &AtomicBool::new(false),
            progress: &|_| {},
        };
        let proposal = propose(&input, |problem| solve(problem, &control));
        assert!(proposal.problem.accepts(&proposal.solution));
        proposal
    }

    fn school_of(&self, child: ChildId) -> Option<String> {
        let proposal = self.propose();
        let seat = proposal.seats.iter().find(|seat| seat.child == child);
        seat.map(|seat| seat.school.clone())
    }

    fn out(&self, child: ChildId) -> (Cause, Option<Remedy>) {
        let proposal = self.propose();
        let out = proposal
            .unseated
            .iter()
            .find(|out| out.child == child)
            .unwrap();
        (out.cause, out.remedy.clone())
    }
}

#[test]
fn the_last_place_goes_to_whoever_waits_longest() {
    let mut world = World::new();
    world.school(100, 2.0, &[(7, 1)]);
    let short = world.child(1, 7, 5);
    let long = world.child(2, 7, 40);
    assert_eq!(world.school_of(long).as_deref(), Some("100"));
    assert_eq!(world.out(short).0, Cause::Taken);
    let seat = &world.propose().seats[0];
    assert_eq!((seat.free, seat.free_after), (Some(1), Some(0)));
}

#[test]
fn siblings_go_to_one_school_when_that_costs_little_and_not_when_it_costs_much() {
    let mut world = World::new();
    world.school(100, 1.0, &[(7, 5)]);
    world.school(101, 5.0, &[(7, 5), (9, 5)]);
    let (older, younger) = (world.child(1, 9, 10), world.child(1, 7, 10));
    assert_eq!(world.school_of(older).as_deref(), Some("101"));
    assert_eq!(
        world.school_of(younger).as_deref(),
        Some("101"),
        "with the older"
    );
    world.wishes.together = false;
    assert_eq!(world.school_of(younger).as_deref(), Some("100"));
    world.wishes.together = true;
    world.points.per_km = 40;
    assert_eq!(
        world.school_of(younger).as_deref(),
        Some("100"),
        "too far for that"
    );
}

#[test]
fn places_for_learning_to_read_are_given_once() {
    let mut world = World::new();
    world.school(100, 1.0, &[]);
    world.free(
        100,
        7,
        Places {
            literacy: Some(1),
            ..places(5)
        },
    );
    let (first, second) = (world.child(1, 7, 20), world.child(2, 7, 10));
    let plain = world.child(3, 7, 5);
    for (child, ..) in &mut world.children {
        if child.id != plain {
            child.recommendation = Some(Recommendation {
                initial_support: Some(InitialSupport::ThreeYears),
                ..Recommendation::default()
            });
        }
    }
    assert_eq!(world.school_of(first).as_deref(), Some("100"));
    assert_eq!(world.school_of(second), None);
    assert_eq!(world.school_of(plain).as_deref(), Some("100"));
}

#[test]
fn places_for_learning_to_read_are_given_once_in_all_grades_of_a_school() {
    let mut world = World::new();
    world.school(100, 1.0, &[]);
    for grade in 5..9 {
        world.free(
            100,
            grade,
            Places {
                literacy: Some(2),
                ..places(5)
            },
        );
    }
    for n in 0..6 {
        let _ = world.child(n, 5 + u8::try_from(n % 4).unwrap(), 60 - n);
    }
    for (child, ..) in &mut world.children {
        child.recommendation = Some(Recommendation {
            initial_support: Some(InitialSupport::ThreeYears),
            ..Recommendation::default()
        });
    }
    let proposal = world.propose();
    let seated: Vec<i64> = proposal.seats.iter().map(|s| s.waiting_days).collect();
    assert_eq!(seated, [60, 59], "who waits longest");
    assert_eq!(proposal.unseated.len(), 4);
}

#[test]
fn every_cause_is_named_and_its_remedy_helps() {
    let mut world = World::new();
    world.school(100, 1.0, &[(7, 0)]);
    world.school(101, 60.0, &[(8, 3)]);
    let full = world.child(1, 7, 1);
    let unknown = world.child(2, 9, 1);
    let far = world.child(3, 8, 1);
    let none = world.child(4, 2, 1);
    let nameless = world.child(5, 0, 1);
    let vocational = world.child(6, 11, 1);
    world.free(101, 7, places(0));
    world.free(100, 8, places(0));
    assert_eq!(
        world.out(full),
        (
            Cause::Full,
            Some(Remedy::AskCapacity {
                school: "100".into()
            })
        )
    );
    assert_eq!(
        world.out(unknown),
        (Cause::Unknown, Some(Remedy::IncludeUnknown))
    );
    assert!(matches!(
        world.out(far),
        (Cause::TooFar { .. }, Some(Remedy::AllowFar))
    ));
    assert_eq!(world.out(none).0, Cause::NoSchool);
    assert_eq!(
        world.out(nameless),
        (Cause::NoGrade, Some(Remedy::CompleteFile))
    );
    assert_eq!(
        world.out(vocational),
        (Cause::Vocational, Some(Remedy::DirectWay))
    );
    world.wishes.unknown = true;
    assert!(world.school_of(unknown).is_some());
    world.wishes.far = true;
    assert!(world.school_of(far).is_some());
}

#[test]
fn a_person_chooses_and_rejects_and_the_rest_is_arranged_around_it() {
    let mut world = World::new();
    world.school(100, 1.0, &[(7, 1)]);
    world.school(101, 9.0, &[(7, 1)]);
    let (a, b) = (world.child(1, 7, 20), world.child(2, 7, 10));
    let usual = [world.school_of(a), world.school_of(b)];
    let others = world.propose().seats[0].others.clone();
    assert!(others[0].instead_of.is_some(), "the other has that place");
    let _ = world.wishes.fixed.insert(a, others[0].school.clone());
    assert_eq!(world.school_of(a), usual[1]);
    assert_eq!(world.school_of(b), usual[0], "they change places");
    world.wishes.fixed.clear();
    let _ = world.wishes.rejected.insert((b, "100".into()));
    let _ = world.wishes.rejected.insert((b, "101".into()));
    assert_eq!(world.out(b), (Cause::Refused, Some(Remedy::Reconsider)));
}

/// Siblings of one stage who choose together; of larger families the bound may stay below the cost.
const MOST_SIBLINGS: usize = 12;

#[test]
fn a_family_of_twelve_is_proven_and_a_larger_one_keeps_a_true_bound() {
    let family = |count: usize| {
        let mut world = World::new();
        world.school(100, 0.0, &[]);
        for grade in [5, 7] {
            let free = Places {
                literacy: Some(1),
                ..places(1)
            };
            world.free(100, grade, free);
        }
        for n in 1..count {
            let _ = world.child(4, 5, i64::from(n == 1));
        }
        let _ = world.child(4, 7, 0);
        world
    };
    let proven = family(MOST_SIBLINGS).propose();
    assert_eq!(proven.seats.len(), 2);
    let more = family(MOST_SIBLINGS + 1).proposed();
    assert_eq!(more.seats.len(), 2);
    assert!(more.solution.bound <= more.solution.cost);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_school_gets_more_children_than_it_has_places(
        children in prop::collection::vec((1..6_i64, 5..9_u8, 0..50_i64, any::<bool>()), 1..24),
        schools in prop::collection::vec((0.0..20.0_f64, prop::collection::vec((0..4_i32, 0..2_i32), 4)), 1..6),
    ) {
        let mut world = World::new();
        for (n, (km, rows)) in (100_u32..).zip(&schools) {
            world.school(n, *km, &[]);
            for (grade, (free, literacy)) in (5_u8..).zip(rows) {
                world.free(n, grade, Places { literacy: Some(*literacy), ..places(*free) });
            }
        }
        let mut siblings = BTreeMap::new();
        for (family, grade, days, literacy) in children {
            let count: &mut usize = siblings.entry(family).or_default();
            *count += 1;
            // From the thirteenth on they are another family.
            let family = if *count > MOST_SIBLINGS { family + 10 } else { family };
            let _ = world.child(family, grade, days);
            world.children.last_mut().unwrap().0.recommendation = literacy.then(|| Recommendation {
                initial_support: Some(InitialSupport::ThreeYears),
                ..Recommendation::default()
            });
        }
        let proposal = world.propose();
        prop_assert_eq!(proposal.seats.len() + proposal.unseated.len(), world.children.len());
        for (n, (_, rows)) in (100_u32..).zip(&schools) {
            for (grade, (free, literacy)) in (5_u8..).zip(rows) {
                let here = || proposal.seats.iter().filter(|s| s.school == n.to_string() && s.grade == grade);
                prop_assert!(here().count() <= usize::try_from(*free).unwrap());
                let readers = here().filter(|s| {
                    let child = world.children.iter().find(|c| c.0.id == s.child).unwrap();
                    child.0.recommendation.is_some()
                });
                prop_assert!(readers.count() <= usize::try_from(*literacy).unwrap());
            }
        }
    }
}
