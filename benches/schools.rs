//! Schools: how long ranking them for one child takes, and the joint proposal for 300 children and 85 schools, from scarce
//! to ample, with large families (`+`) and with places that the grades of a school share (`=`), each seed solved to proven
//! optimality or said how far it is from it.

#![allow(clippy::print_stdout, reason = "a table for whoever runs it")]

#[path = "schools/instances.rs"]
mod instances;

use erstberatung::domain::capacity::{Freshness, Intake};
use erstberatung::domain::child::Child;
use erstberatung::domain::child_step::Way;
use erstberatung::domain::id::{ChildId, FamilyId};
use erstberatung::domain::municipality::Point;
use erstberatung::domain::school_points::SchoolPoints;
use erstberatung::exchange::reference;
use erstberatung::planning::schools::joint::solve::{Control, solve_measured};
use erstberatung::planning::schools::{Ask, County, Estimate, Home, Places, Room, rank};
use instances::{Shape, instance};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use uuid::Uuid;

/// Free places of a school in a grade are less than this.
const PLACES: [u64; 4] = [2, 3, 5, 10];
const SEEDS: [u64; 5] = [1, 2, 3, 4, 5];
/// Rankings that are timed.
const RANKINGS: u32 = 200;

fn ranking() {
    let schools = reference::schools();
    let mut room = Room::default();
    for school in &schools {
        for intake in Intake::all() {
            room.set(
                &school.number,
                intake,
                Places {
                    regular: Some(2),
                    support: Some(1),
                    literacy: None,
                    age_days: 9,
                    fresh: Freshness::Fresh,
                },
            );
        }
    }
    let load = BTreeMap::new();
    let points = SchoolPoints::default();
    let county = County {
        schools: &schools,
        room: &room,
        load: &load,
        points: &points,
        today: chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default(),
    };
    let child = Child::new(ChildId(Uuid::from_u128(1)), FamilyId(Uuid::from_u128(2)));
    let way = Way::default();
    let ask = Ask {
        child: &child,
        grade: 7,
        home: Some(Home {
            point: Point {
                lat: 51.83,
                lon: 8.14,
            },
            estimate: Estimate::Municipality,
        }),
        way: &way,
        siblings: &[],
        county: &county,
    };
    let began = Instant::now();
    for _ in 0..RANKINGS {
        let _ = black_box(rank(black_box(&ask)));
    }
    let ms = began.elapsed().as_secs_f64() * 1000.0 / f64::from(RANKINGS);
    println!(
        "schools of a child, ranked: {ms:.3} ms of {} schools",
        schools.len()
    );
}

fn main() {
    ranking();
    println!("places  seed  children  choices  siblings  left out        ms   cases  gap  proven");
    let kinds = [(false, false), (true, false), (true, true)];
    for ((large, together), places) in kinds
        .into_iter()
        .flat_map(|kind| PLACES.map(|places| (kind, places)))
    {
        for seed in SEEDS {
            let problem = instance(Shape {
                children: 300,
                schools: 85,
                places,
                large,
                together,
                seed,
            });
            let control = Control {
                stop: &AtomicBool::new(false),
                progress: &|_| {},
            };
            let began = Instant::now();
            let (solution, effort) = solve_measured(&problem, &control);
            let ms = began.elapsed().as_secs_f64() * 1000.0;
            assert!(problem.accepts(&solution), "no school beyond its places");
            println!(
                "{:>6} {seed:>5} {:>9} {:>8} {:>9} {:>9} {ms:>9.1} {:>7} {:>4}  {}",
                format!(
                    "<{places}{}{}",
                    if large { "+" } else { "" },
                    if together { "=" } else { "" }
                ),
                problem.children.len(),
                problem.choices.len(),
                problem.pairs.len(),
                solution.left.len(),
                effort.cases,
                solution.cost - solution.bound,
                solution.is_optimal()
            );
        }
    }
}
