//! Arguments in, exit code out: opens the window or runs one command.

use clap::Parser;
use erstberatung::cli::{self, After, Arguments, Window};
use erstberatung::desktop;
use erstberatung::domain::language::Lang;
use std::io::Write as _;
use std::process::ExitCode;

fn main() -> ExitCode {
    match cli::run(Arguments::parse()) {
        After::Leave(code) => ExitCode::from(code),
        After::Window(window) => open(window),
    }
}

fn open(window: Window) -> ExitCode {
    let lang = window.lang;
    let options = desktop::Options {
        folder: window.data,
        clock: Some(window.clock),
        lang: (lang == Lang::En).then_some(lang),
        entered: window.service,
    };
    match desktop::run(options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "{}", failure.sentence(lang));
            ExitCode::FAILURE
        }
    }
}
