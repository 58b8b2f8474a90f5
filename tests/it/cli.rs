//! The command line as other programs see it: its JSON, its exit codes, its sentences.

mod calendar;
mod capacity;
mod lists;
mod main_job;
mod papers;
mod placement;
mod plan;
mod post;
mod report;
mod schools;
mod texts;
mod trouble;

use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

/// The day on which all of these tests play.
pub const TODAY: &str = "2026-11-25";

/// Runs the program on a data folder without a display.
pub fn run(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_erstberatung"));
    let _ = command
        .arg("--data")
        .arg(data)
        .args(["--today", TODAY])
        .args(arguments);
    let _ = command
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("ERSTBERATUNG_PASSWORD");
    command.output().unwrap()
}

/// Runs the program with `--json`; it must succeed and print one JSON value and nothing else.
pub fn json(data: &Path, arguments: &[&str]) -> Value {
    let output = run(data, &[arguments, &["--json"]].concat());
    let words = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{arguments:?}: {words}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Runs the program; it must refuse with exit code 1 and one sentence, which is returned.
pub fn refused(data: &Path, arguments: &[&str]) -> String {
    left(1, data, arguments)
}

/// Runs the program with something that names nothing: exit code 2 and one sentence, which is returned.
pub fn misused(data: &Path, arguments: &[&str]) -> String {
    left(2, data, arguments)
}

fn left(code: i32, data: &Path, arguments: &[&str]) -> String {
    let output = run(data, arguments);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {words}");
    assert!(!words.contains("panicked"), "{words}");
    words
}

/// A folder for data, gone after the test.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}
