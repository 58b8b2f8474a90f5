//! Where words go: JSON to standard output, everything else to standard error.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is the one place of the command line that prints"
)]

use crate::domain::language::Lang;
use crate::service::Error;
use serde_json::Value;
use std::io::Write;

/// Prints a result: as JSON when asked for, else its lines for people. A closed pipe is no failure.
pub fn result(json: bool, value: &Value, lines: impl IntoIterator<Item = String>) {
    if json {
        let mut out = std::io::stdout().lock();
        let _ = writeln!(out, "{value}");
        let _ = out.flush();
    } else {
        lines.into_iter().for_each(|line| note(&line));
    }
}

/// A file that was asked for on standard output. A closed pipe is no failure.
pub fn file(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// A line for people.
pub fn note(line: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// The sentence of a failure.
pub fn fail(lang: Lang, error: &Error) {
    note(&error.sentence(lang));
}

/// The exit code of an error: 2 when what was typed names nothing that there is, 1 when it was refused or failed.
pub fn code(error: &Error) -> u8 {
    match error {
        Error::Usage { .. } => 2,
        _ => 1,
    }
}
