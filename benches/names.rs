//! How well people are found whose names the rules were not written from: the table of the README. With `--tuning` the
//! half that was looked at while the rules were made, otherwise the other one.
#![allow(clippy::print_stdout, missing_docs)]

#[path = "../tests/measure/names.rs"]
mod measure;

use measure::{Plain, Score, Town, ask, by_index, entered_again, questions, slips, warned};

/// People in the town.
const PEOPLE: usize = 50_000;

fn line(name: &str, score: &Score, plain: Option<&Score>) {
    let plain = plain.map_or_else(String::new, |p| format!("{:>8.1} %", p.recall() * 100.0));
    println!(
        "{name:<28}{:>7}{:>9.1} %{:>9.1} %{:>9.2}{plain}",
        score.asked,
        score.recall() * 100.0,
        score.first() * 100.0,
        score.wrong()
    );
}

fn main() {
    let tuning = std::env::args().any(|arg| arg == "--tuning");
    let town = Town::new(PEOPLE, !tuning);
    let index = town.index();
    let plain = Plain::new(&town);
    let questions = questions(&town);
    let whole = |q: &measure::Question| format!("{} {}", q.given, q.family);
    println!(
        "{} people, {} of them asked for in another spelling ({})",
        town.people.len(),
        town.asked,
        if tuning {
            "tuning half"
        } else {
            "held-out half"
        }
    );
    println!(
        "{:<28}{:>7}{:>11}{:>11}{:>9}{:>10}",
        "", "asked", "found", "first", "false", "plain"
    );
    let found = ask(&town, &questions, |q| by_index(&index, &whole(q)));
    let control = ask(&town, &questions, |q| plain.find(&whole(q)));
    for (script, score) in &found {
        let name = if script.is_empty() { "all" } else { script };
        line(name, score, control.get(script));
    }
    let turned = ask(&town, &slips(&town), |q| {
        by_index(&index, &format!("{} {}", q.family, q.given))
    });
    if let Some(score) = turned.get("") {
        line("a slip, names turned round", score, None);
    }
    let entered = entered_again(&town, &questions);
    let score = warned(&town, &town.known(), &entered);
    line("duplicates warned of", &score, None);
}
