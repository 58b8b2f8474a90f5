//! The solver of the batch plan against exhaustive search, and at its edges.

#[path = "../../../benches/plan/instances.rs"]
mod instances;

use chrono::DateTime;
use erstberatung::domain::booking::Place;
use erstberatung::domain::id::{CounsellorId, FamilyId, RoomId, SeriesId, SiteId, SlotKey};
use erstberatung::planning::plan::solve::{Control, MOST_NODES, solve, solve_measured};
use erstberatung::planning::plan::{Choice, Limit, Problem, Progress, Seeker, Solution, UseId};
use instances::{Dice, Shape, instance};
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use uuid::Uuid;

fn solved(problem: &Problem) -> Solution {
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    solve(problem, &control)
}

fn seeker(number: u128, unplanned_cost: i64) -> Seeker {
    Seeker {
        id: FamilyId(Uuid::from_u128(number)),
        minutes: 60,
        waiting_days: 0,
        unplanned_cost,
    }
}

fn choice(family: u32, start_min: i64, minutes: i64, cost: i64, uses: &[u32]) -> Choice {
    let wall = |min: i64| {
        let at = DateTime::from_timestamp(min * 60, 0).unwrap_or_default();
        at.naive_utc()
    };
    Choice {
        family,
        slot: SlotKey {
            series: SeriesId(1),
            start: wall(start_min),
        },
        place: Place {
            series: None,
            site: SiteId(1),
            room: RoomId(1),
            counsellor: CounsellorId(1),
            start: wall(start_min),
        },
        end: wall(start_min + minutes),
        start_min,
        end_min: start_min + minutes,
        cost,
        parts: Vec::new(),
        uses: uses.iter().copied().map(UseId).collect(),
    }
}

fn limit(uses: &str, gap_minutes: u32) -> Limit {
    Limit {
        uses: uses.into(),
        gap_minutes,
    }
}

/// A small plan: up to eight families, two or three counsellors, interpreters who need time to travel.
fn small(seed: u64) -> Problem {
    let mut dice = Dice::new(seed);
    let counsellors = 1 + dice.below(3);
    let interpreters = dice.below(3);
    let mut problem = Problem::default();
    let dear = 1 + dice.small(60);
    for n in 0..counsellors {
        let gap = [0, 10, 10][dice.index(3)];
        problem.limits.push(limit(&format!("counsellor:{n}"), gap));
    }
    for n in 0..interpreters {
        let gap = [0, 30, 45, 60][dice.index(4)];
        problem.limits.push(limit(&format!("interpreter:{n}"), gap));
    }
    // Two counsellors of different sites who share a car, a room, or a way.
    problem.limits.push(limit("shared", 20));
    let shared = u32::try_from(counsellors + interpreters).unwrap_or(0);
    let families = 1 + u32::try_from(dice.below(8)).unwrap_or(0);
    for family in 0..families {
        problem
            .families
            .push(seeker(u128::from(family) + 1, dice.small(100)));
        let minutes = 60 + 30 * dice.small(4);
        let needs = interpreters > 0 && dice.below(2) == 0;
        let choices = dice.below(5);
        for _ in 0..choices {
            let start = 8 * 60 + 15 * dice.small(28) + 24 * 60 * dice.small(2);
            let mut uses = vec![u32::try_from(dice.below(counsellors)).unwrap_or(0)];
            if needs {
                uses.push(u32::try_from(counsellors + dice.below(interpreters)).unwrap_or(0));
            }
            if dice.below(4) == 0 {
                uses.push(shared);
            }
            let cost = dice.small(u32::try_from(dear).unwrap_or(1));
            problem
                .choices
                .push(choice(family, start, minutes, cost, &uses));
        }
    }
    problem
}

/// May both be chosen? Said anew here, from the words of the format.
fn compatible(problem: &Problem, a: &Choice, b: &Choice, gaps: bool) -> bool {
    for used in &a.uses {
        if b.uses.contains(used) {
            let gap = match problem.limits.get(used.0 as usize) {
                Some(limit) if gaps => i64::from(limit.gap_minutes),
                _ => 0,
            };
            let (first, second) = if a.start_min <= b.start_min {
                (a, b)
            } else {
                (b, a)
            };
            if second.start_min < first.end_min + gap {
                return false;
            }
        }
    }
    true
}

/// The cost of the best plan: every family is tried at every place and without one.
fn exhaustive(problem: &Problem, gaps: bool) -> i64 {
    fn go(
        problem: &Problem,
        family: usize,
        chosen: &mut Vec<usize>,
        cost: i64,
        best: &mut i64,
        gaps: bool,
    ) {
        let Some(seeker) = problem.families.get(family) else {
            *best = (*best).min(cost);
            return;
        };
        go(
            problem,
            family + 1,
            chosen,
            cost + seeker.unplanned_cost,
            best,
            gaps,
        );
        for (at, choice) in problem.choices.iter().enumerate() {
            let fits = |other: &usize| compatible(problem, choice, &problem.choices[*other], gaps);
            if choice.family as usize == family && chosen.iter().all(fits) {
                chosen.push(at);
                go(problem, family + 1, chosen, cost + choice.cost, best, gaps);
                let _ = chosen.pop();
            }
        }
    }
    let mut best = i64::MAX;
    go(problem, 0, &mut Vec::new(), 0, &mut best, gaps);
    best
}

#[test]
fn ten_thousand_small_plans_equal_exhaustive_search() {
    let mut left_out = 0;
    let mut tight = 0;
    let mut cuts = 0;
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    for seed in 0..10_000 {
        let problem = small(seed);
        let (solution, effort) = solve_measured(&problem, &control, MOST_NODES);
        let best = exhaustive(&problem, true);
        assert!(problem.accepts(&solution), "seed {seed}: {solution:?}");
        assert_eq!(solution.cost, best, "seed {seed}");
        assert_eq!(solution.bound, best, "seed {seed}");
        left_out += usize::from(!solution.unplanned.is_empty());
        tight += usize::from(exhaustive(&problem, false) < best);
        cuts += effort.cuts;
    }
    assert!(
        left_out > 1000,
        "plans in which somebody is left out: {left_out}"
    );
    assert!(tight > 500, "plans in which the gaps matter: {tight}");
    assert!(cuts > 100, "cuts that could have cut off too much: {cuts}");
}

#[test]
fn a_search_without_gaps_is_told_apart() {
    // The control of the comparison above: whoever forgets the way of an interpreter finds plans that are too cheap.
    let mut problem = Problem {
        families: vec![seeker(1, 50), seeker(2, 50)],
        limits: vec![
            limit("counsellor:1", 0),
            limit("counsellor:2", 0),
            limit("interpreter:ar-1", 30),
        ],
        ..Problem::default()
    };
    problem.choices = vec![
        choice(0, 480, 60, 1, &[0, 2]),
        choice(1, 560, 60, 1, &[1, 2]),
    ];
    assert_eq!(exhaustive(&problem, false), 2);
    assert_eq!(exhaustive(&problem, true), 51);
    assert_eq!(solved(&problem).cost, 51);
    problem.choices[1] = choice(1, 570, 60, 1, &[1, 2]);
    assert_eq!(solved(&problem).cost, 2, "thirty minutes are enough");
}

#[test]
fn nobody_nothing_and_nowhere() {
    let empty = solved(&Problem::default());
    assert_eq!(empty, Solution::default());
    let nobody_fits = Problem {
        families: vec![seeker(1, 7), seeker(2, 8)],
        ..Problem::default()
    };
    let solution = solved(&nobody_fits);
    assert_eq!((solution.cost, solution.bound), (15, 15));
    assert_eq!(solution.unplanned, vec![0, 1]);
    let too_dear = Problem {
        families: vec![seeker(1, 7)],
        choices: vec![choice(0, 480, 60, 8, &[]), choice(0, 540, 60, 7, &[])],
        limits: Vec::new(),
    };
    assert_eq!(solved(&too_dear).cost, 7);
}

#[test]
fn one_family_takes_the_cheapest_of_many_slots() {
    let choices = (0..500).map(|n| choice(0, 480 + 15 * n, 60, 3 + (n - 333).abs(), &[0]));
    let problem = Problem {
        families: vec![seeker(1, 1000)],
        choices: choices.collect(),
        limits: vec![limit("counsellor:1", 10)],
    };
    let solution = solved(&problem);
    assert_eq!(
        (solution.chosen, solution.cost, solution.bound),
        (vec![333], 3, 3)
    );
}

#[test]
fn costs_of_nothing_and_equal_costs_are_proven() {
    for cost in [0, 5] {
        let families = (0..9_u32).map(|n| seeker(u128::from(n), 9)).collect();
        let choice_of =
            |family: u32| (0..6).map(move |n| choice(family, 480 + 60 * n, 60, cost, &[0]));
        let problem = Problem {
            families,
            choices: (0..9).flat_map(choice_of).collect(),
            limits: vec![limit("counsellor:1", 0)],
        };
        let solution = solved(&problem);
        assert!(problem.accepts(&solution));
        assert_eq!(
            (solution.cost, solution.bound),
            (6 * cost + 27, 6 * cost + 27)
        );
    }
    let worthless = Problem {
        families: vec![seeker(1, 0)],
        choices: vec![choice(0, 480, 60, 0, &[0])],
        limits: vec![limit("counsellor:1", 0)],
    };
    assert_eq!((solved(&worthless).cost, solved(&worthless).bound), (0, 0));
}

#[test]
fn huge_costs_overflow_nothing() {
    let half = i64::MAX / 2;
    let problem = Problem {
        families: vec![seeker(1, i64::MAX), seeker(2, i64::MAX), seeker(3, half)],
        choices: vec![
            choice(0, 480, 60, 1, &[0]),
            choice(1, 500, 60, 2, &[0]),
            choice(1, 900, 60, half, &[0]),
            choice(2, 490, 60, 0, &[0]),
        ],
        limits: vec![limit("counsellor:1", 10)],
    };
    let solution = solved(&problem);
    assert!(problem.accepts(&solution));
    assert_eq!(solution.cost, 1 + half + half);
    assert!(solution.bound <= solution.cost);
}

#[test]
fn stopped_at_once_it_still_gives_a_valid_plan_and_a_bound() {
    let problem = instance(Shape {
        families: 40,
        slots: 80,
        raster: 30,
        seed: 5,
    });
    let best = solved(&problem);
    assert!(best.is_optimal());
    let control = Control {
        stop: &AtomicBool::new(true),
        progress: &|_| {},
    };
    let stopped = solve(&problem, &control);
    assert!(problem.accepts(&stopped));
    assert!(stopped.bound <= best.cost && best.cost <= stopped.cost);
    assert!(!stopped.chosen.is_empty());
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    let (short, _) = solve_measured(&problem, &control, 1);
    assert!(problem.accepts(&short));
    assert!(short.bound <= best.cost && best.cost <= short.cost);
}

#[test]
fn progress_only_gets_better_and_ends_with_the_plan() {
    let problem = instance(Shape {
        families: 40,
        slots: 80,
        raster: 30,
        seed: 6,
    });
    let seen = Mutex::new(Vec::new());
    let report = |progress: Progress| {
        if let Ok(mut seen) = seen.lock() {
            seen.push(progress);
        }
    };
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &report,
    };
    let solution = solve(&problem, &control);
    let seen = seen.lock().map(|s| s.clone()).unwrap_or_default();
    assert!(
        seen.windows(2)
            .all(|w| w[1].cost <= w[0].cost && w[1].bound >= w[0].bound),
        "{seen:?}"
    );
    let last = seen.last().copied();
    assert_eq!(
        last.map(|p| (p.cost, p.bound)),
        Some((solution.cost, solution.bound))
    );
}

#[test]
fn the_same_problem_has_the_same_plan_and_its_order_does_not_matter() {
    for seed in 0..4 {
        let problem = instance(Shape {
            families: 30,
            slots: 60,
            raster: 30,
            seed,
        });
        let solution = solved(&problem);
        assert!(solution.is_optimal() && problem.accepts(&solution));
        assert_eq!(solved(&problem), solution);
        let mut turned = problem.clone();
        let last = u32::try_from(problem.families.len() - 1).unwrap_or(0);
        turned.families.reverse();
        turned.choices.reverse();
        for choice in &mut turned.choices {
            choice.family = last - choice.family;
        }
        let other = solved(&turned);
        assert!(turned.accepts(&other));
        assert_eq!((other.cost, other.bound), (solution.cost, solution.bound));
    }
}

#[test]
fn plans_of_an_office_are_proven_to_be_the_best() {
    let sizes = (1..=5).map(|seed| (60, 120, seed)).chain([(120, 240, 6)]);
    for (families, slots, seed) in sizes {
        let problem = instance(Shape {
            families,
            slots,
            raster: 60,
            seed,
        });
        let solution = solved(&problem);
        assert!(
            problem.accepts(&solution),
            "{families} × {slots}, seed {seed}"
        );
        assert_eq!(
            solution.bound, solution.cost,
            "{families} × {slots}, seed {seed}"
        );
    }
}

#[test]
fn one_family_too_many_is_proven_too() {
    let shape = |families| Shape {
        families,
        slots: 240,
        raster: 60,
        seed: 1,
    };
    let all = solved(&instance(shape(125)));
    assert_eq!((all.unplanned.len(), all.bound), (0, all.cost));
    let problem = instance(shape(126));
    let solution = solved(&problem);
    assert!(problem.accepts(&solution));
    assert_eq!(
        (solution.unplanned.len(), solution.bound),
        (1, solution.cost)
    );
}
