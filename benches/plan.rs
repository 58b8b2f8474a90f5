//! How the batch plan grows: generated offices of doubling size, each solved to proven optimality; time, nodes and memory
//! as a table and as a chart (`packaging/plan-growth.svg`).
//!
//! A size of 120 × 240 means 120 families and 240 slots: distinct pairs of counsellor and start, every hour of a window at
//! which a talk of an hour fits. A choice is a family, a slot and an interpreter: there are hundreds for each family. Each
//! row is measured in a process of its own, so that its memory is its own.

#![allow(clippy::print_stdout, reason = "a table for whoever runs it")]

#[path = "plan/chart.rs"]
mod chart;
#[path = "plan/instances.rs"]
mod instances;

use erstberatung::planning::plan::solve::{Control, MOST_NODES, solve_measured};
use instances::{Shape, instance};
use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

/// Rows of one kind, with families and slots of each size.
type Kind = (&'static str, &'static [(usize, usize)]);

/// Families and slots; each size is twice the one before.
const KINDS: [Kind; 3] = [
    (
        "about as many talks as time",
        &[(30, 60), (60, 120), (120, 240), (240, 480)],
    ),
    // 125 families fit into the first 240 slots of the seed; a test knows it.
    ("one family too many", &[(126, 240)]),
    (
        "twice as many talks as time",
        &[
            (30, 25),
            (60, 50),
            (120, 100),
            (240, 200),
            (480, 400),
            (960, 800),
        ],
    ),
];
/// Seeds of each row: the table has the middle and the worst of them.
const SEEDS: [u64; 5] = [1, 2, 3, 4, 5];
/// Runs of each seed, of which the fastest counts.
const RUNS: usize = 2;

/// What one instance took.
#[derive(Debug, Clone, Copy, Default)]
struct Measured {
    choices: usize,
    ms: f64,
    nodes: u64,
    gap: i64,
    /// The most memory of the process, in MB.
    peak: f64,
    proven: bool,
}

fn measure(families: usize, slots: usize, seed: u64) -> Measured {
    let problem = instance(Shape {
        families,
        slots,
        raster: 60,
        seed,
    });
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    let mut ms = f64::INFINITY;
    let mut last = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        let found = solve_measured(&problem, &control, MOST_NODES);
        ms = ms.min(start.elapsed().as_secs_f64() * 1000.0);
        last = Some(found);
    }
    let (solution, effort) = last.unwrap_or_default();
    assert!(problem.accepts(&solution), "a plan that keeps all limits");
    Measured {
        choices: problem.choices.len(),
        ms,
        nodes: effort.nodes,
        gap: solution.cost - effort.root_bound,
        peak: peak_memory(),
        proven: solution.is_optimal(),
    }
}

/// The most memory this process has used, in MB; 0 where the system does not say.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM:"));
    let kb = line.and_then(|l| l.split_whitespace().nth(1)?.parse::<f64>().ok());
    kb.unwrap_or(0.0) / 1024.0
}

/// Measures in another process, which says it in one line.
fn elsewhere(families: usize, slots: usize, seed: u64) -> Option<Measured> {
    let size = [families as u64, slots as u64, seed].map(|n| n.to_string());
    let program = std::env::current_exe().ok()?;
    let out = Command::new(program)
        .arg("--one")
        .args(size)
        .output()
        .ok()?;
    let line = String::from_utf8(out.stdout).ok()?;
    let words: Vec<&str> = line.split_whitespace().collect();
    let [choices, ms, nodes, gap, peak, proven] = words.as_slice() else {
        return None;
    };
    Some(Measured {
        choices: choices.parse().ok()?,
        ms: ms.parse().ok()?,
        nodes: nodes.parse().ok()?,
        gap: gap.parse().ok()?,
        peak: peak.parse().ok()?,
        proven: proven.parse().ok()?,
    })
}

/// All seeds of a size, the fastest first.
fn row(families: usize, slots: usize, seeds: &[u64]) -> Vec<Measured> {
    let mut all: Vec<Measured> = seeds
        .iter()
        .filter_map(|seed| elsewhere(families, slots, *seed))
        .collect();
    all.sort_by(|a, b| a.ms.total_cmp(&b.ms));
    all
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|a| a == "--one") {
        let numbers: Vec<u64> = args[at + 1..]
            .iter()
            .filter_map(|a| a.parse().ok())
            .collect();
        if let [families, slots, seed] = numbers[..] {
            let m = measure(families as usize, slots as usize, seed);
            println!(
                "{} {} {} {} {} {}",
                m.choices, m.ms, m.nodes, m.gap, m.peak, m.proven
            );
        }
        return;
    }
    println!("families  slots  choices  median ms  worst ms   nodes  root gap  peak MB  proven");
    let mut groups = Vec::new();
    for (name, sizes) in KINDS {
        println!("{name}");
        let mut bars = Vec::new();
        for (families, slots) in sizes {
            let seeds = if *families == 126 {
                &SEEDS[..1]
            } else {
                &SEEDS
            };
            let all = row(*families, *slots, seeds);
            let (Some(median), Some(worst)) = (all.get(all.len() / 2), all.last()) else {
                continue;
            };
            let peak = all.iter().fold(0.0_f64, |a, m| a.max(m.peak));
            println!(
                "{families:>8} {slots:>6} {:>8} {:>10.1} {:>9.1} {:>7} {:>9} {peak:>8.0}  {}",
                median.choices,
                median.ms,
                worst.ms,
                median.nodes,
                median.gap,
                all.iter().all(|m| m.proven)
            );
            bars.push(chart::Bar {
                name: format!("{families} × {slots}"),
                median: median.ms,
                worst: worst.ms,
                note: format!("{} choices, {peak:.0} MB", median.choices),
            });
        }
        groups.push((name, bars));
    }
    if args.iter().any(|a| a == "--chart") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/plan-growth.svg");
        match std::fs::write(path, chart::draw(&groups)) {
            Ok(()) => println!("{path}"),
            Err(error) => println!("{path}: {error}"),
        }
    }
}
