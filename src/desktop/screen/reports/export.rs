//! The numbers to a file: a list for spreadsheets, or the report on paper.

use std::sync::Arc;

use iced::Task;

use super::Message;
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Overwrite, Trouble};
use crate::reports::waiting::{By, Options, list};
use crate::service::reports::WaitingReport;
use crate::service::{Error, Service};

/// As what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// CSV.
    List,
    /// PDF.
    Paper,
}

/// What became of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is written.
    Written(Form),
    /// The person asked for no file after all.
    NotWanted,
    /// The desktop could not.
    Trouble(Trouble),
    /// It could not be made.
    Failed(Error),
}

/// Asks where to, makes it and writes a complete file or none.
pub(super) fn export(
    form: Form,
    report: Arc<WaitingReport>,
    options: Options,
    context: &Context,
) -> Action<Message> {
    let texts = &context.texts;
    let day = report.numbers.on.to_string();
    let (title, ending, kind) = match form {
        Form::List => (
            texts.reports_list(),
            "csv",
            Kind {
                words: texts.import_kind(),
                endings: &["csv"],
            },
        ),
        Form::Paper => (
            texts.reports_paper(),
            "pdf",
            Kind {
                words: texts.reports_paper_kind(),
                endings: &["pdf"],
            },
        ),
    };
    let name = texts.reports_file(&day, ending);
    let platform = context.platform.clone();
    let ask = platform.clone().save_file(title, name, kind);
    let service = context.service.clone();
    let work = async move {
        let path = match ask.await {
            Ok(Some(path)) => path,
            Ok(None) => return Outcome::NotWanted,
            Err(trouble) => return Outcome::Trouble(trouble),
        };
        match bytes(form, &report, options, &service).await {
            // The dialog asked before it named a file that is there already.
            Ok(bytes) => match platform.write(path, bytes, Overwrite::Allowed).await {
                Ok(()) => Outcome::Written(form),
                Err(trouble) => Outcome::Trouble(trouble),
            },
            Err(error) => Outcome::Failed(error),
        }
    };
    Task::perform(work, Message::Exported).into()
}

async fn bytes(
    form: Form,
    report: &WaitingReport,
    options: Options,
    service: &Service,
) -> Result<Vec<u8>, Error> {
    let (numbers, names) = (&report.numbers, &report.municipalities);
    match form {
        Form::List => Ok(list(numbers, &report.curve, By::ALL, names, options).into_bytes()),
        Form::Paper => service.waiting_pdf(report, options).await,
    }
}

/// What is said about it.
pub(super) fn exported(outcome: Outcome, context: &Context) -> Action<Message> {
    let texts = &context.texts;
    match outcome {
        Outcome::Written(form) => {
            let words = match form {
                Form::List => texts.reports_list_written(),
                Form::Paper => texts.reports_paper_written(),
            };
            Action::Done(Report::say(words), Task::none())
        }
        Outcome::NotWanted => Action::None,
        Outcome::Trouble(trouble) => Action::Warn(trouble.sentence(texts)),
        Outcome::Failed(error) => Action::Failed(error),
    }
}
