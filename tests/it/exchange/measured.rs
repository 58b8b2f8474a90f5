//! Names that the rules were not written from, in a town small enough for a test; `cargo bench --bench names` prints the
//! same over 50,000 people. A plain search is the control.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

#[path = "../../measure/names.rs"]
mod measure;

use measure::{Plain, Town, ask, by_index, entered_again, groups, questions, slips, warned};

/// People in the town.
const PEOPLE: usize = 8_000;

#[test]
fn the_measured_names_are_unseen_and_split_in_two() {
    let groups = groups();
    let unseen = groups.iter().filter(|g| g.unseen);
    let held_out = unseen.clone().filter(|g| g.held_out).count();
    let tuned = unseen.count() - held_out;
    assert!(held_out > 900 && tuned > 900, "{held_out} {tuned}");
    let scripts: std::collections::BTreeSet<_> = groups.iter().map(|g| g.lang).collect();
    assert!(scripts.len() > 30, "{scripts:?}");
}

#[test]
fn other_spellings_find_people_and_a_plain_search_does_not() {
    let town = Town::new(PEOPLE, true);
    let (index, plain) = (town.index(), Plain::new(&town));
    let questions = questions(&town);
    let whole = |q: &measure::Question| format!("{} {}", q.given, q.family);
    let found = ask(&town, &questions, |q| by_index(&index, &whole(q)))[""];
    println!("found {:.3}, false {:.3}", found.recall(), found.wrong());
    assert!(found.recall() >= 0.9, "{}", found.recall());
    assert!(found.wrong() <= 1.0, "{}", found.wrong());
    let control = ask(&town, &questions, |q| plain.find(&whole(q)))[""];
    println!("plain {:.3}", control.recall());
    assert!(control.recall() < 0.3, "{}", control.recall());
    let slips = ask(&town, &slips(&town), |q| {
        by_index(&index, &format!("{} {}", q.family, q.given))
    })[""];
    assert!(slips.recall() >= 0.9, "{}", slips.recall());
}

#[test]
fn who_is_entered_again_is_warned_of() {
    let town = Town::new(PEOPLE, true);
    let questions = questions(&town);
    let score = warned(&town, &town.known(), &entered_again(&town, &questions));
    println!("warned {:.3}, others {:.3}", score.recall(), score.wrong());
    assert!(score.recall() >= 0.95, "{}", score.recall());
    assert!(score.wrong() <= 0.5, "{}", score.wrong());
}
