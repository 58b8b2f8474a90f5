//! What moves a school up and what down, reason by reason, and that nothing good ever moves it down.
#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::capacity::{Freshness, Intake};
use crate::domain::child_step::{Attempt, AttemptState};
use crate::domain::file::tests::small_file;
use crate::domain::municipality::Point;
use crate::domain::preference::FamilyPreference;
use crate::domain::recommendation::{InitialSupport, Recommendation, SchoolChoice};
use crate::domain::school_form::SchoolForm;
use proptest::prelude::*;

/// Kilometres east of the middle of the county.
pub(super) fn east(km: f64) -> Point {
    // A degree of longitude is 68.6 km long at this latitude.
    Point {
        lat: 51.9,
        lon: 8.0 + km / 68.6,
    }
}

pub(super) fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

pub(super) fn school(number: u32, form_key: &str, km: f64) -> School {
    let fields = serde_json::json!({
        "number": number.to_string(), "name": format!("Schule {number}"), "short": "", "form_key": form_key,
        "form": "", "street": "", "postcode": null, "town": "", "ags": "05570052", "public": true, "phone": "",
        "email": "", "place": { "lat": east(km).lat, "lon": east(km).lon }, "pupils": 500, "active": true, "rev": 1,
    });
    serde_json::from_value(fields).unwrap()
}

pub(super) fn places(regular: i32) -> Places {
    Places {
        regular: Some(regular),
        support: None,
        literacy: None,
        age_days: 2,
        fresh: Freshness::Fresh,
    }
}

/// A child of grade 8 or 2, and schools.
#[derive(Debug, Clone)]
struct World {
    child: Child,
    grade: u8,
    schools: Vec<School>,
    room: Room,
    load: BTreeMap<String, u32>,
    way: Way,
    siblings: Vec<SiblingAt>,
    points: SchoolPoints,
}

impl World {
    fn new(grade: u8) -> Self {
        let mut child = small_file(1).children.remove(0);
        child.recommendation = None;
        child.preference = None;
        child.literacy = None;
        Self {
            child,
            grade,
            schools: Vec::new(),
            room: Room::default(),
            load: BTreeMap::new(),
            way: Way::default(),
            siblings: Vec::new(),
            points: SchoolPoints::default(),
        }
    }

    fn with(mut self, number: u32, form: &str, km: f64, free: Option<i32>) -> Self {
        self.schools.push(school(number, form, km));
        if let Some(free) = free {
            self.free(number, places(free));
        }
        self
    }

    fn free(&mut self, number: u32, places: Places) {
        self.room
            .set(&number.to_string(), Intake::of_grade(self.grade), places);
    }

    fn ranked(&self) -> Vec<RankedSchool> {
        let county = County {
            schools: &self.schools,
            room: &self.room,
            load: &self.load,
            points: &self.points,
            today: day(),
        };
        rank(&Ask {
            child: &self.child,
            grade: self.grade,
            home: Some(Home {
                point: east(0.0),
                estimate: Estimate::Municipality,
            }),
            way: &self.way,
            siblings: &self.siblings,
            county: &county,
        })
    }

    fn order(&self) -> Vec<String> {
        self.ranked().into_iter().map(|r| r.school).collect()
    }

    fn reasons(&self, number: u32) -> Vec<SchoolReason> {
        let number = number.to_string();
        let ranked = self.ranked();
        ranked
            .into_iter()
            .find(|r| r.school == number)
            .unwrap()
            .reasons
    }
}

#[test]
fn only_open_schools_that_teach_the_grade_are_there() {
    let mut world = World::new(8)
        .with(100, "15", 5.0, Some(2))
        .with(101, "02", 1.0, Some(9))
        .with(102, "15", 1.0, Some(9));
    world.schools[2].closed_on = day().pred_opt();
    assert_eq!(world.order(), ["100"]);
    world.schools[2].closed_on = day().succ_opt();
    assert!(world.reasons(102).contains(&SchoolReason::Closing {
        on: day().succ_opt().unwrap()
    }));
}

#[test]
fn a_free_place_counts_for_more_than_the_way_and_an_unknown_one_is_said() {
    let world = World::new(8)
        .with(100, "15", 12.0, Some(2))
        .with(101, "15", 1.0, Some(0))
        .with(102, "15", 6.0, None);
    assert_eq!(world.order(), ["100", "102", "101"]);
    assert!(world.reasons(101).contains(&SchoolReason::Full));
    assert!(world.reasons(102).contains(&SchoolReason::FiguresUnknown));
    assert!(
        world
            .reasons(100)
            .contains(&SchoolReason::Free { places: 2 })
    );
}

#[test]
fn the_straight_line_tells_when_a_claim_is_likely_and_never_that_there_is_none() {
    let certain = |grade, km| {
        let form = if grade <= 4 { "02" } else { "15" };
        let world = World::new(grade).with(100, form, km, Some(1));
        let reasons = world.reasons(100);
        let certain = reasons
            .iter()
            .any(|r| matches!(r, SchoolReason::FareLikely { .. }));
        let check = reasons
            .iter()
            .any(|r| matches!(r, SchoolReason::FareToCheck { .. }));
        assert_ne!(certain, check);
        certain
    };
    assert!(!certain(2, 1.9) && certain(2, 2.1));
    assert!(!certain(8, 3.4) && certain(8, 3.6));
    assert!(!certain(11, 4.9) && certain(11, 5.1));
}

#[test]
fn the_nearest_public_primary_school_is_marked_and_stands_first() {
    let mut world = World::new(2)
        .with(100, "02", 2.0, Some(2))
        .with(101, "02", 1.5, Some(1))
        .with(102, "02", 1.0, Some(5));
    world.schools[2].public = false;
    assert_eq!(world.order()[0], "101");
    assert!(world.reasons(101).contains(&SchoolReason::NearestPrimary));
    assert!(world.reasons(102).contains(&SchoolReason::NotNearest));
    let older = World::new(8).with(100, "15", 2.0, Some(2));
    assert!(!older.reasons(100).contains(&SchoolReason::NearestPrimary));
}

#[test]
fn recommendation_wish_and_siblings_move_a_school_up() {
    let plain = || {
        World::new(8)
            .with(100, "15", 5.0, Some(2))
            .with(101, "20", 5.0, Some(2))
    };
    assert_eq!(plain().order(), ["100", "101"], "ties by number");
    let mut form = plain();
    form.child.recommendation = Some(Recommendation {
        form: Some(SchoolForm::Gymnasium),
        second_form: Some(SchoolForm::Gesamtschule),
        ..Recommendation::default()
    });
    assert_eq!(form.order(), ["101", "100"]);
    assert!(form.reasons(100).contains(&SchoolReason::SecondForm));
    let mut named = plain();
    named.child.recommendation = Some(Recommendation {
        schools: vec![SchoolChoice {
            school: "101".into(),
            reason: String::new(),
        }],
        ..Recommendation::default()
    });
    assert_eq!(named.order(), ["101", "100"]);
    let mut wish = plain();
    wish.child.preference = Some(FamilyPreference {
        school: Some("101".into()),
        ..FamilyPreference::default()
    });
    assert_eq!(wish.order(), ["101", "100"]);
    let mut sibling = plain();
    sibling.siblings.push(SiblingAt {
        school: "101".into(),
        there: false,
    });
    assert_eq!(sibling.order(), ["101", "100"]);
    assert!(
        sibling
            .reasons(101)
            .contains(&SchoolReason::SiblingOnTheWay)
    );
    // A sister at a primary school says nothing about grade 8.
    let mut small = plain().with(102, "02", 1.0, None);
    small.siblings.push(SiblingAt {
        school: "102".into(),
        there: true,
    });
    assert_eq!(small.order(), ["100", "101"]);
    assert!(
        !small
            .reasons(100)
            .contains(&SchoolReason::SiblingsElsewhere)
    );
}

#[test]
fn who_learns_to_read_needs_a_place_for_it() {
    let mut world = World::new(8)
        .with(100, "15", 1.0, None)
        .with(101, "15", 20.0, None);
    world.child.recommendation = Some(Recommendation {
        initial_support: Some(InitialSupport::ThreeYears),
        ..Recommendation::default()
    });
    let with = |literacy| Places {
        literacy,
        ..places(3)
    };
    world.free(100, with(Some(0)));
    world.free(101, with(Some(1)));
    assert_eq!(world.order(), ["101", "100"]);
    assert!(
        world
            .reasons(100)
            .contains(&SchoolReason::Literacy(Offered::No))
    );
    world.free(100, with(None));
    assert!(
        world
            .reasons(100)
            .contains(&SchoolReason::Literacy(Offered::Unknown))
    );
    assert_eq!(world.order(), ["100", "101"]);
}

#[test]
fn a_school_that_refused_stands_at_the_end_and_says_when_and_why() {
    let mut world = World::new(8)
        .with(100, "15", 1.0, Some(9))
        .with(101, "15", 30.0, Some(0));
    world.way.attempts.push(Attempt {
        school: "100".into(),
        grade: 8,
        asked_on: Some(day()),
        due: None,
        state: AttemptState::Refused(RefusalReason::Full),
        on: day(),
    });
    assert_eq!(world.order(), ["101", "100"]);
    assert!(world.reasons(100).contains(&SchoolReason::RefusedBefore {
        on: day(),
        reason: RefusalReason::Full
    }));
}

#[test]
fn what_a_school_carries_and_that_it_is_private_count_against_it() {
    let plain = || {
        World::new(8)
            .with(100, "15", 5.0, Some(2))
            .with(101, "15", 5.0, Some(2))
    };
    let mut loaded = plain();
    let _ = loaded.load.insert("100".into(), 10);
    assert_eq!(loaded.order(), ["101", "100"]);
    let mut private = plain();
    private.schools[0].public = false;
    assert_eq!(private.order(), ["101", "100"]);
}

#[test]
fn vocational_colleges_are_there_for_international_classes() {
    let world = World::new(0)
        .with(100, "30", 5.0, Some(2))
        .with(101, "15", 1.0, Some(2));
    assert_eq!(world.order(), ["100"]);
    assert!(world.reasons(100).contains(&SchoolReason::Vocational));
}

prop_compose! {
    fn any_world()(
        grade in prop::sample::select(vec![2_u8, 8]),
        rows in prop::collection::vec((0.0..30.0_f64, -1..4_i32, 0..60_i64, any::<bool>(), 0..20_u32), 2..7),
    ) -> World {
        let mut world = World::new(grade);
        for (n, (km, free, age, public, load)) in (100_u32..).zip(rows) {
            let form = if grade <= 4 { "02" } else { "15" };
            world = world.with(n, form, km, None);
            world.schools.last_mut().unwrap().public = public;
            let fresh = match age {
                0..=14 => Freshness::Fresh,
                15..=30 => Freshness::Ageing,
                _ => Freshness::Old,
            };
            if free >= 0 {
                world.free(n, Places { age_days: age, fresh, ..places(free) });
            }
            let _ = world.load.insert(n.to_string(), load);
        }
        world
    }
}

fn place_of(world: &World, number: &str) -> usize {
    world.order().iter().position(|n| n == number).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn nothing_good_ever_moves_a_school_down(world in any_world(), at in 0..7_usize, nearer in 0.0..1.0_f64) {
        let at = at % world.schools.len();
        let number = world.schools[at].number.clone();
        let id: u32 = number.parse().unwrap();
        let before = place_of(&world, &number);
        let intake = Intake::of_grade(world.grade);

        let mut more = world.clone();
        let known = more.room.at(&number, intake).unwrap_or(places(0));
        more.free(id, Places { regular: known.regular.map(|n| n + 1), ..known });
        prop_assert!(place_of(&more, &number) <= before, "a place more");

        let mut fresher = world.clone();
        if let Some(known) = world.room.at(&number, intake) {
            fresher.free(id, Places { age_days: 0, fresh: Freshness::Fresh, ..known });
            prop_assert!(place_of(&fresher, &number) <= before, "a fresh figure");
        }

        let mut near = world.clone();
        let km = (world.schools[at].place.unwrap().lon - 8.0) * 68.6 * nearer;
        near.schools[at].place = Some(east(km));
        prop_assert!(place_of(&near, &number) <= before, "a shorter way");

        let mut light = world.clone();
        let _ = light.load.remove(&number);
        prop_assert!(place_of(&light, &number) <= before, "less load");

        let mut sibling = world.clone();
        sibling.siblings.push(SiblingAt { school: number.clone(), there: true });
        prop_assert!(place_of(&sibling, &number) <= before, "a sibling there");
    }
}

#[test]
fn the_property_would_see_a_rule_that_is_upside_down() {
    let mut world = World::new(8)
        .with(100, "15", 5.0, Some(2))
        .with(101, "15", 7.0, Some(2));
    world.points.per_km = -4;
    let before = place_of(&world, "100");
    world.schools[0].place = Some(east(1.0));
    assert!(
        before == 1 && place_of(&world, "100") == 1,
        "nearer is not better here"
    );
    world.points.full = -400;
    world.free(100, places(0));
    assert_eq!(place_of(&world, "100"), 0, "full is better here");
}
