//! Small problems against every possible seating, and controls that show that the comparison sees mistakes.
#![allow(clippy::unwrap_used)]

use super::super::problem::Together;
use super::*;
use crate::domain::id::ChildId;
use crate::planning::schools::joint::problem::{Choice, Limit, Pair, Seeker};
use uuid::Uuid;

/// Numbers that look thrown; the same seed, the same numbers.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    fn cost(&mut self, end: u64) -> i64 {
        i64::try_from(self.below(end)).unwrap()
    }
}

/// A problem of up to six children in up to three intakes at up to four schools, with places among places and siblings.
fn small(seed: u64) -> Problem {
    let mut dice = Dice(seed);
    let (children, schools, intakes) = (1 + dice.below(6), 1 + dice.below(4), 1 + dice.below(3));
    let mut problem = Problem {
        schools: (0..schools).map(|n| format!("{n}")).collect(),
        ..Problem::default()
    };
    // Costs from few numbers make many ties, from many none.
    let range = [3, 20, 400][dice.below(3) as usize];
    for school in 0..schools {
        for intake in 0..intakes {
            let places = u32::try_from(dice.below(3)).unwrap();
            problem.limits.push(Limit {
                name: format!("regular:{school}:{intake}"),
                places,
                within: None,
            });
        }
    }
    let outer = problem.limits.len();
    for at in 0..outer {
        for kind in ["support", "literacy"] {
            let places = u32::try_from(dice.below(2)).unwrap();
            problem.limits.push(Limit {
                name: format!("{kind}:{at}"),
                places,
                within: Some(at as u32),
            });
        }
    }
    let mut families = Vec::new();
    for child in 0..children {
        let intake = dice.below(intakes);
        families.push(dice.below(3));
        problem.children.push(Seeker {
            id: ChildId(Uuid::from_u128(child.into())),
            intake: u8::try_from(intake).unwrap(),
            waiting_days: 0,
            left_cost: dice.cost(range * 3),
        });
        let kind = dice.below(3);
        for school in 0..schools {
            if dice.below(5) == 0 {
                continue;
            }
            let cell = school * intakes + intake;
            let limit = if kind == 0 {
                cell
            } else {
                outer as u64 + 2 * cell + kind - 1
            };
            problem.choices.push(Choice {
                child: u32::try_from(child).unwrap(),
                school: u32::try_from(school).unwrap(),
                cost: dice.cost(range),
                parts: Vec::new(),
                limit: u32::try_from(limit).unwrap(),
            });
        }
    }
    for a in 0..children as usize {
        for b in a + 1..children as usize {
            if families[a] == families[b] && dice.below(4) > 0 {
                problem.pairs.push(Pair {
                    a: a as u32,
                    b: b as u32,
                    apart_cost: dice.cost(range),
                });
            }
        }
    }
    problem
}

/// The least that any seating costs: every one is looked at.
fn exhaustive(problem: &Problem) -> i64 {
    fn deeper(problem: &Problem, child: u32, chosen: &mut Vec<u32>, least: &mut i64) {
        if child as usize == problem.children.len() {
            if let Some(cost) = problem.cost_of(chosen) {
                *least = (*least).min(cost);
            }
            return;
        }
        deeper(problem, child + 1, chosen, least);
        for (at, choice) in (0_u32..).zip(&problem.choices) {
            if choice.child == child {
                chosen.push(at);
                deeper(problem, child + 1, chosen, least);
                let _ = chosen.pop();
            }
        }
    }
    let mut least = i64::MAX;
    deeper(problem, 0, &mut Vec::new(), &mut least);
    least
}

fn run(problem: &Problem, lift: i64) -> (Solution, Effort) {
    run_with(problem, Trial { lift, ..USUAL })
}

/// Families choose at once.
const FAMILIES: Trial = Trial {
    first_rounds: 0,
    ..USUAL
};
/// Families choose at once, without rows that follow.
const PLAIN: Trial = Trial {
    follow: false,
    ..FAMILIES
};

fn run_with(problem: &Problem, trial: Trial) -> (Solution, Effort) {
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    try_out(problem, &control, trial)
}

/// So many problems; more of them by hand with `JOINT_CASES=10000`.
fn cases() -> u64 {
    let wanted = std::env::var("JOINT_CASES").ok();
    wanted.and_then(|n| n.parse().ok()).unwrap_or(2_000)
}

/// Of these problems, how many does a solver get wrong?
fn wrong(cases: u64, solver: impl Fn(&Problem) -> Solution) -> usize {
    let at_fault = |seed: &u64| {
        let problem = small(*seed);
        let solution = solver(&problem);
        !problem.accepts(&solution)
            || solution.cost != exhaustive(&problem)
            || !solution.is_optimal()
    };
    (0..cases).filter(at_fault).count()
}

#[test]
fn small_proposals_are_what_looking_at_every_one_finds() {
    assert_eq!(wrong(cases(), |problem| run(problem, 0).0), 0);
    let shared_out = |seed: &u64| {
        let effort = run(&small(*seed), 0).1;
        effort.rounds > effort.islands as u64
    };
    let count = (0..cases()).filter(shared_out).count();
    assert!(count > 20, "shares are hardly ever bettered: {count}");
}

#[test]
fn families_that_choose_for_themselves_find_it_too() {
    for trial in [FAMILIES, PLAIN] {
        assert_eq!(wrong(cases(), |problem| run_with(problem, trial).0), 0);
        let chosen = |seed: &u64| run_with(&small(*seed), trial).1.cases > 0;
        let count = (0..cases()).filter(chosen).count();
        assert!(count > 20, "families hardly ever choose: {count}");
    }
    let decided = |seed: &u64| run_with(&small(*seed), PLAIN).1.cases > 1;
    let count = (0..cases().max(20_000)).filter(decided).count();
    assert!(count > 20, "hardly any case falls into two: {count}");
}

#[test]
fn rows_that_follow_spare_cases() {
    let sum = |trial: Trial| -> u64 {
        let cases = (0..20_000).map(|seed| run_with(&small(seed), trial).1.cases);
        cases.sum()
    };
    assert!(sum(FAMILIES) < sum(PLAIN), "no row ever follows");
}

#[test]
fn stopped_while_families_choose_the_bound_is_true() {
    let (mut open, mut control) = (0, 0);
    let at_once = Trial {
        most_work: 0,
        ..FAMILIES
    };
    for seed in 0..2_000 {
        let problem = small(seed);
        let watch = Control {
            stop: &AtomicBool::new(false),
            progress: &|_| {},
        };
        let (solution, _) = try_out(&problem, &watch, at_once);
        let least = exhaustive(&problem);
        assert!(problem.accepts(&solution), "{seed}");
        assert!(solution.bound <= least && least <= solution.cost, "{seed}");
        open += usize::from(!solution.is_optimal());
        let (lifted, _) = try_out(&problem, &watch, Trial { lift: 5, ..at_once });
        control += usize::from(lifted.bound > least);
    }
    assert!(open > 0, "nothing is ever left open");
    assert!(control > 0, "too high a bound is never seen");
}

#[test]
fn the_comparison_finds_too_high_a_bound_of_families() {
    assert!(
        wrong(500, |problem| run_with(
            problem,
            Trial {
                lift: 5,
                ..FAMILIES
            }
        )
        .0) > 0
    );
}

#[test]
fn the_comparison_finds_too_high_a_bound() {
    assert!(wrong(500, |problem| run(problem, 5).0) > 0);
}

#[test]
fn the_comparison_finds_forgotten_siblings() {
    let forgetful = |problem: &Problem| {
        let mut without = problem.clone();
        without.pairs.clear();
        let mut solution = run(&without, 0).0;
        solution.cost = problem.cost_of(&solution.chosen).unwrap();
        solution.bound = solution.cost;
        solution
    };
    assert!(wrong(500, forgetful) > 0);
}

#[test]
fn the_comparison_finds_a_place_too_many() {
    let generous = |problem: &Problem| {
        let mut more = problem.clone();
        for limit in &mut more.limits {
            limit.places += 1;
        }
        run(&more, 0).0
    };
    assert!(wrong(500, generous) > 0);
}

#[test]
fn stopped_at_once_it_still_gives_a_valid_proposal_and_a_true_bound() {
    for seed in 0..500 {
        let problem = small(seed);
        let control = Control {
            stop: &AtomicBool::new(true),
            progress: &|_| {},
        };
        let solution = solve(&problem, &control);
        assert!(problem.accepts(&solution), "{seed}");
        let least = exhaustive(&problem);
        assert!(solution.bound <= least && least <= solution.cost, "{seed}");
    }
}

#[test]
fn nobody_waits_for_a_solver_without_children() {
    assert_eq!(run(&Problem::default(), 0).0, Solution::default());
}

/// The same where the grades of a school share some of its places.
fn shared(seed: u64) -> Problem {
    let mut problem = small(seed);
    let mut dice = Dice(seed ^ 0x5eed);
    let outer = problem.limits.iter().filter(|l| l.within.is_none()).count();
    let schools = problem.schools.len();
    let intakes = outer / schools;
    for school in 0..schools {
        for kind in 0..2 {
            let limits = (0..intakes).map(|n| (outer + 2 * (school * intakes + n) + kind) as u32);
            problem.together.push(Together {
                name: format!("{kind}:{school}"),
                limits: limits.collect(),
                places: u32::try_from(dice.below(3)).unwrap(),
            });
        }
    }
    problem
}

#[test]
fn places_that_grades_share_are_given_once_and_what_is_found_is_the_best() {
    let (mut crowded, all) = (0, cases());
    for seed in 0..all {
        let problem = shared(seed);
        let least = exhaustive(&problem);
        for trial in [USUAL, FAMILIES, PLAIN] {
            let solution = run_with(&problem, trial).0;
            assert!(problem.accepts(&solution), "{seed}");
            assert!(solution.is_optimal() && solution.cost == least, "{seed}");
        }
        // The control: each grade by itself gives too much.
        let mut apart = problem.clone();
        apart.together.clear();
        crowded += u64::from(!problem.accepts(&run(&apart, 0).0));
    }
    assert!(crowded > all / 20, "hardly ever crowded: {crowded}");
}
