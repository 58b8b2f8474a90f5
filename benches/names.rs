//! How well people are found whose names the rules were not written from: the table of the README. With `--tuning` the
//! half that was looked at while the rules were made, otherwise the other one.
#![allow(clippy::print_stdout, missing_docs)]

#[path = "../tests/measure/names.rs"]
mod measure;

use measure::{Plain, Score, Town, WORST, ask, by_index, entered_again, questions, slips, warned};
use std::time::{Duration, Instant};

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
    let mut took = Vec::new();
    let found = ask(&town, &questions, |q| {
        let started = Instant::now();
        let hits = by_index(&index, &whole(q));
        took.push(started.elapsed());
        hits
    });
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
    times("a name in another spelling", took);
    let worst = WORST.iter().flat_map(|query| {
        (0..50).map(|_| {
            let started = Instant::now();
            let _ = std::hint::black_box(index.query(query, 20));
            started.elapsed()
        })
    });
    times("the hardest queries", worst.collect());
    let known = town.known();
    let entries = entered.iter().map(|one| {
        let started = Instant::now();
        let _ = std::hint::black_box(warned(&town, &known, std::slice::from_ref(one)));
        started.elapsed()
    });
    times("duplicates of one entry", entries.collect());
}

fn times(name: &str, mut took: Vec<Duration>) {
    took.sort_unstable();
    let at = |percent: usize| {
        let place = (took.len() * percent / 100).min(took.len() - 1);
        took[place].as_secs_f64() * 1e3
    };
    println!(
        "{name:<28} median {:.2} ms, 99th percentile {:.2} ms, longest {:.2} ms",
        at(50),
        at(99),
        at(100)
    );
}
