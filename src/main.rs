//! Arguments in, exit code out: opens the window or runs one command.

use clap::Parser;
use erstberatung::cli::{self, After, Arguments};
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(Arguments::parse()) {
        After::Leave(code) => ExitCode::from(code),
        After::Window(_) => ExitCode::SUCCESS,
    }
}
