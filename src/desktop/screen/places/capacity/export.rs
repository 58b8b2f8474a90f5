//! Files of the matrix: the figures to a list, a list to be read in, the texts for schools.

use std::path::PathBuf;
use std::sync::Arc;

use iced::Task;

use super::Message;
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Overwrite, Trouble};
use crate::service::Error;
use crate::service::capacity::{CapacityBook, CapacityPeople};

/// What became of writing.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is written.
    Written,
    /// The person asked for no file after all.
    NotWanted,
    /// The desktop could not.
    Trouble(Trouble),
}

/// What became of reading.
#[derive(Debug, Clone)]
pub enum Read {
    /// What stands in the file.
    Bytes(Vec<u8>),
    /// The person asked for no file after all.
    NotWanted,
    /// The desktop could not.
    Trouble(Trouble),
    /// The file could not be read.
    Failed(Error),
}

/// Asks where to and writes every figure.
pub(super) fn export(
    read: Option<Arc<(CapacityBook, CapacityPeople)>>,
    context: &Context,
) -> Action<Message> {
    let Some(read) = read else {
        return Action::None;
    };
    let texts = &context.texts;
    let name = texts.capacity_export_file(&context.today.to_string());
    write(name, &["csv"], read.0.list(), context)
}

/// Asks where to and writes the texts for schools.
pub(super) fn save_text(text: String, context: &Context) -> Action<Message> {
    let name = context.texts.capacity_ask_file(&context.today.to_string());
    write(name, &["txt"], text, context)
}

fn write(
    name: String,
    endings: &'static [&'static str],
    text: String,
    context: &Context,
) -> Action<Message> {
    let texts = &context.texts;
    let kind = Kind {
        words: texts.import_kind(),
        endings,
    };
    let platform = context.platform.clone();
    let ask = (platform.clone()).save_file(texts.capacity_export(), name, kind);
    let work = async move {
        let path = match ask.await {
            Ok(Some(path)) => path,
            Ok(None) => return Outcome::NotWanted,
            Err(trouble) => return Outcome::Trouble(trouble),
        };
        // The dialog asked before it named a file that is there already.
        match platform
            .write(path, text.into_bytes(), Overwrite::Allowed)
            .await
        {
            Ok(()) => Outcome::Written,
            Err(trouble) => Outcome::Trouble(trouble),
        }
    };
    Task::perform(work, Message::Exported).into()
}

/// What is said about it.
pub(super) fn exported(outcome: Outcome, context: &Context) -> Action<Message> {
    let texts = &context.texts;
    match outcome {
        Outcome::Written => Action::Done(Report::say(texts.capacity_exported()), Task::none()),
        Outcome::NotWanted => Action::None,
        Outcome::Trouble(trouble) => Action::Warn(trouble.sentence(texts)),
    }
}

/// Asks for a list to be read in.
pub(super) fn pick(context: &Context) -> Action<Message> {
    let texts = &context.texts;
    let kind = Kind {
        words: texts.import_kind(),
        endings: &["csv", "txt"],
    };
    let ask = (context.platform.clone()).pick_file(texts.capacity_file(), kind);
    let work = async move {
        match ask.await {
            Ok(Some(path)) => bytes(path).await,
            Ok(None) => Read::NotWanted,
            Err(trouble) => Read::Trouble(trouble),
        }
    };
    Task::perform(work, Message::FileRead).into()
}

async fn bytes(path: PathBuf) -> Read {
    let failed = |kind| {
        Read::Failed(Error::File {
            path: path.clone(),
            kind,
        })
    };
    let from = path.clone();
    match tokio::task::spawn_blocking(move || std::fs::read(from)).await {
        Ok(Ok(bytes)) => Read::Bytes(bytes),
        Ok(Err(error)) => failed(error.kind()),
        Err(_) => failed(std::io::ErrorKind::Other),
    }
}
