//! The command line: the same use cases as the window, for scripts, for IT and for checks.
//!
//! JSON goes to standard output only, everything else to standard error. Exit codes: 0 done, 1 refused or failed (one
//! sentence and what to do), 2 wrong usage.

mod appointments;
mod arguments;
mod bench;
mod capacity;
mod deed;
mod demo;
mod duty;
mod export;
mod letters;
mod lists;
mod output;
mod papers;
mod placement;
mod plan;
mod post;
mod report;
mod schools;
mod session;
mod texts;

pub use arguments::{Arguments, Command};

use arguments::{Export, ReportKind};

use crate::clock::Clock;
use crate::domain::language::Lang;
use crate::service::{Error, Service};
use std::path::PathBuf;

/// What is left to do after a command.
pub enum After {
    /// Nothing: leave with this exit code.
    Leave(u8),
    /// Open the window.
    Window(Window),
}

/// With what the window opens.
pub struct Window {
    /// The data folder, if one was named.
    pub data: Option<PathBuf>,
    /// The clock.
    pub clock: Clock,
    /// The language of the screen.
    pub lang: Lang,
    /// Somebody who is in already (after `demo`).
    pub service: Option<Service>,
}

/// Runs what the arguments ask for.
#[must_use]
pub fn run(arguments: Arguments) -> After {
    let clock = arguments.today.map_or(Clock::System, Clock::noon);
    let lang = arguments.lang.into();
    if let Some(url) = &arguments.server {
        let error = session::no_server(url);
        output::fail(lang, &error);
        return After::Leave(output::code(&error));
    }
    let window = |data, service| Window {
        data,
        clock,
        lang,
        service,
    };
    let Some(command) = arguments.command.clone() else {
        return After::Window(window(arguments.data, None));
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => {
            output::fail(
                lang,
                &Error::File {
                    path: PathBuf::from("tokio"),
                    kind: error.kind(),
                },
            );
            return After::Leave(1);
        }
    };
    let call = session::Call {
        data: arguments.data.clone(),
        user: arguments.user,
        password_file: arguments.password_file,
        clock,
        lang,
        json: arguments.json,
        inside: std::sync::Mutex::default(),
    };
    let done = runtime.block_on(async {
        let done = carry_out(&call, command).await;
        if let Ok(Some(service)) = done {
            return Ok(Some(service));
        }
        let left = call.leave().await;
        done.and_then(|_| left.map(|()| None))
    });
    match done {
        Ok(Some(service)) => After::Window(window(
            Some(service.store().place().folder().to_path_buf()),
            Some(service),
        )),
        Ok(None) => After::Leave(0),
        Err(error) => {
            output::fail(lang, &error);
            After::Leave(output::code(&error))
        }
    }
}

/// Does one command; gives somebody who is in when the window is to open.
async fn carry_out(call: &session::Call, command: Command) -> Result<Option<Service>, Error> {
    match command {
        Command::Demo(options) => return demo::run(call, options).await,
        Command::Init { name, role } => demo::init(call, name, role.into()).await?,
        Command::Import(options) => lists::import(call, options).await?,
        Command::ImportSchools {
            file,
            dry_run,
            close_missing,
        } => schools::import(call, &file, dry_run, close_missing).await?,
        Command::Schools => schools::list(call).await?,
        Command::Capacity { what } => capacity::capacity(call, what).await?,
        Command::Search { text, limit } => lists::search(call, &text, limit).await?,
        Command::Duty(options) => duty::duty(call, &options)?,
        Command::Calendar { what } => duty::calendar(call, &what)?,
        Command::Slots(options) => appointments::slots(call, options).await?,
        Command::Book { family, slot, how } => {
            appointments::book(call, &family, &slot, how).await?;
        }
        Command::Move {
            appointment,
            slot,
            minutes,
            reason,
        } => appointments::shift(call, &appointment, &slot, minutes, reason).await?,
        Command::Cancel {
            appointment,
            reason,
            by_family,
        } => appointments::cancel(call, &appointment, &reason, by_family).await?,
        Command::Plan(options) => plan::plan(call, options).await?,
        Command::Placement(command) => placement::placement(call, command).await?,
        Command::Undo => appointments::undo(call).await?,
        Command::Redo => appointments::redo(call).await?,
        Command::Export {
            what: Export::Ics(options),
        } => export::ics(call, options).await?,
        Command::Export {
            what: Export::Families(options),
        } => export::families(call, &options).await?,
        Command::Export {
            what: Export::ChildrenSchild(options),
        } => papers::children_schild(call, options).await?,
        Command::Report {
            what: ReportKind::Waiting(options),
        } => report::waiting(call, options).await?,
        Command::Letters(options) => letters::letters(call, options).await?,
        Command::Texts { what } => texts::run(call, what).await?,
        Command::Papers(options) => papers::papers(call, options).await?,
        Command::Check { deep } => demo::check(call, deep).await?,
        Command::Bench(options) => bench::bench(call, &options).await?,
    }
    Ok(None)
}
