//! How the batch plan grows: generated offices of doubling size, each solved to proven optimality; time, nodes and memory
//! as a table and as a chart (`packaging/plan-growth.svg`).
//!
//! A size of 120 × 240 means 120 families and 240 slots: distinct pairs of counsellor and start, every hour of a window at
//! which a talk of an hour fits. A choice is a family, a slot and an interpreter: there are hundreds for each family.

#![allow(clippy::print_stdout, reason = "a table for whoever runs it")]

#[path = "plan/instances.rs"]
mod instances;

use erstberatung::planning::plan::solve::{Control, MOST_NODES, solve_measured};
use instances::{Shape, instance};
use std::fmt::Write as _;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

/// Families and slots. Each size in a process of its own would say more about memory; the largest is last.
const SIZES: [(usize, usize); 5] = [(30, 60), (60, 120), (120, 240), (240, 200), (960, 800)];
const RUNS: usize = 3;

struct Row {
    families: usize,
    slots: usize,
    choices: usize,
    seconds: f64,
    nodes: u64,
    gap: i64,
    peak: f64,
    proven: bool,
}

fn measure(families: usize, slots: usize) -> Row {
    let problem = instance(Shape {
        families,
        slots,
        raster: 60,
        seed: 1,
    });
    let control = Control {
        stop: &AtomicBool::new(false),
        progress: &|_| {},
    };
    let mut seconds = f64::INFINITY;
    let mut last = None;
    for _ in 0..RUNS {
        let start = Instant::now();
        let found = solve_measured(&problem, &control, MOST_NODES);
        seconds = seconds.min(start.elapsed().as_secs_f64());
        last = Some(found);
    }
    let (solution, effort) = last.unwrap_or_default();
    assert!(problem.accepts(&solution), "a plan that keeps all limits");
    Row {
        families,
        slots,
        choices: problem.choices.len(),
        seconds,
        nodes: effort.nodes,
        gap: solution.cost - effort.root_bound,
        peak: peak_memory(),
        proven: solution.is_optimal(),
    }
}

/// The most memory this process has used, in MB.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM:"));
    let kb = line.and_then(|l| l.split_whitespace().nth(1)?.parse::<f64>().ok());
    kb.unwrap_or(0.0) / 1024.0
}

/// Bars on a logarithmic scale, from a millisecond.
fn chart(rows: &[Row]) -> String {
    let mut svg = String::new();
    let height = 60 + 34 * rows.len();
    let _ = writeln!(
        svg,
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="720" height="{height}" font-family="sans-serif" font-size="13"><rect width="100%" height="100%" fill="#fff"/><text x="12" y="24" font-weight="bold">Batch plan: time to the proven optimum (logarithmic)</text>"##
    );
    for (n, row) in rows.iter().enumerate() {
        let y = 44 + 34 * n;
        let width = (row.seconds.max(0.001) * 1000.0).log10() * 90.0 + 4.0;
        let label = y + 16;
        let _ = writeln!(
            svg,
            r##"<text x="12" y="{label}">{} × {}</text><rect x="110" y="{y}" width="{width:.0}" height="22" fill="#2f6f8f"/><text x="{:.0}" y="{label}">{:.0} ms, {} choices, {} nodes, {:.0} MB</text>"##,
            row.families,
            row.slots,
            118.0 + width,
            row.seconds * 1000.0,
            row.choices,
            row.nodes,
            row.peak
        );
    }
    svg.push_str("</svg>\n");
    svg
}

fn main() {
    println!("families  slots  choices       ms   nodes  root gap  peak MB  proven");
    let mut rows = Vec::new();
    for (families, slots) in SIZES {
        let row = measure(families, slots);
        println!(
            "{families:>8} {slots:>6} {:>8} {:>8.1} {:>7} {:>9} {:>8.0}  {}",
            row.choices,
            row.seconds * 1000.0,
            row.nodes,
            row.gap,
            row.peak,
            row.proven
        );
        rows.push(row);
    }
    if std::env::args().any(|a| a == "--chart") {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/packaging/plan-growth.svg");
        match std::fs::write(path, chart(&rows)) {
            Ok(()) => println!("{path}"),
            Err(error) => println!("{path}: {error}"),
        }
    }
}
