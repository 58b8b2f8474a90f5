//! Fewer starts than the raster has: where the choice of starts should lose nothing it does not, and it is never better.

#![allow(clippy::unwrap_used)]
use super::super::build::build_with;
use super::*;

/// The cost of the best plan with about `most` choices, or with every start of the raster; and how many choices.
fn best(world: &World, most: usize, every: bool) -> (i64, usize) {
    let applicants = world.applicants();
    let draft = build_with(&world.input(&applicants), most, every);
    assert!(!draft.thinned || most == 0);
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    let solution = solve(&draft.problem, &control);
    assert!(draft.problem.accepts(&solution));
    assert!(solution.is_optimal());
    (solution.cost, draft.problem.choices.len())
}

fn world(guests: &[(usize, i64, bool, bool)]) -> World {
    let mut world = World::new();
    // Each counsellor in a room of their own, at one site a day.
    world.office.series.retain(|s| s.id.0 <= 3);
    world.wishes = Wishes {
        bundle: false,
        ..Wishes::weeks(day("2026-11-30"), 1)
    };
    for (n, (children, waiting, far, interpreted)) in (1..).zip(guests) {
        let ags = if *far { ENNIGERLOH } else { AHLEN };
        let family = world.waits(n, ags, *children, *waiting);
        if *interpreted {
            arabic(family);
        }
    }
    world
}

const ALL: usize = usize::MAX;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn the_chosen_starts_cost_as_little_as_all(
        guests in prop::collection::vec((1..5_usize, 0..60_i64, any::<bool>(), any::<bool>()), 1..9),
    ) {
        let world = world(&guests);
        let (all, choices) = best(&world, ALL, true);
        let (chosen, fewer) = best(&world, ALL, false);
        prop_assert_eq!(chosen, all);
        prop_assert!(fewer < choices);
        let (thinned, _) = best(&world, 0, false);
        prop_assert!(thinned >= all);
    }

    #[test]
    fn fewer_starts_are_never_better(
        guests in prop::collection::vec((1..5_usize, 0..60_i64, any::<bool>(), any::<bool>()), 1..7),
        wishes in prop::collection::vec(prop::sample::select(Wish::ALL.to_vec()), 0..4),
        booked in prop::collection::vec((0..5_i64, 0..16_i64), 0..3),
    ) {
        let mut world = world(&guests);
        for ((family, _), wish) in world.waiting.iter_mut().zip(wishes) {
            family.wishes = vec![wish];
        }
        for (n, (days, quarter)) in (100..).zip(booked) {
            let start = at("2026-11-30 08:30")
                + chrono::Duration::days(days)
                + chrono::Duration::minutes(quarter * 15);
            let start = start.format("%Y-%m-%d %H:%M").to_string();
            world.appointments.push(appointment(n, 1, 1, &start, 60));
        }
        let (all, _) = best(&world, ALL, true);
        let (chosen, _) = best(&world, ALL, false);
        prop_assert!(chosen >= all);
        let (thinned, _) = best(&world, 0, false);
        prop_assert!(thinned >= chosen);
    }
}

#[test]
fn who_can_only_come_in_the_morning_costs_nobody_a_place() {
    let mut world = world(&[(3, 0, false, false), (2, 0, false, false)]);
    world.waiting[0].0.wishes = vec![Wish::NotTuesday];
    world.waiting[1].0.wishes = vec![Wish::MorningsOnly];
    // The short talk has to stand before the long one.
    let (all, _) = best(&world, ALL, true);
    let (chosen, _) = best(&world, ALL, false);
    assert_eq!(chosen, all);
}

#[test]
fn a_plan_says_when_starts_were_left_out() {
    let mut world = world(&[
        (1, 5, false, false),
        (2, 4, false, false),
        (3, 3, true, false),
    ]);
    assert!(!world.plan().thinned);
    let applicants = world.applicants();
    let thinned = |most| build_with(&world.input(&applicants), most, false).thinned;
    assert!(thinned(0));
    assert!(!thinned(ALL));
    // Talks of one length leave nothing out when time is cut by that length.
    world.waiting.truncate(1);
    let applicants = world.applicants();
    assert!(!build_with(&world.input(&applicants), 0, false).thinned);
}
