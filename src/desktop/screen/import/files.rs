//! What reading in takes from files and templates, and what it writes to files: columns and the answer to the sender.

use std::path::PathBuf;

use iced::Task;

use super::{Message, columns};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Overwrite, Trouble};
use crate::exchange::answer::Answer;
use crate::service::Error;
use crate::service::imports::Preview;

/// How an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a spreadsheet.
    Table,
    /// For a message.
    Text,
}

/// The bytes of a list.
pub(in crate::desktop::screen) async fn read(path: PathBuf) -> Result<Vec<u8>, Error> {
    let from = path.clone();
    tokio::task::spawn_blocking(move || std::fs::read(from))
        .await
        .map_err(|_| std::io::ErrorKind::Other)
        .and_then(|read| read.map_err(|e| e.kind()))
        .map_err(|kind| Error::File { path, kind })
}

/// Reads the templates.
pub(super) fn templates(context: &Context) -> Task<Message> {
    if !context.may(crate::domain::rights::Right::Import) {
        return Task::none();
    }
    let service = context.service.clone();
    Task::perform(
        async move { service.list_templates().await },
        Message::Templates,
    )
}

/// Deletes the template of a sender.
pub(super) fn forget(sender: String, context: &Context) -> Action<Message> {
    let service = context.service.clone();
    let work = async move { service.forget_list_template(&sender).await };
    Task::perform(work, Message::Forgotten).into()
}

/// Columns from a file.
pub(super) fn load(context: &Context) -> Action<Message> {
    let texts = &context.texts;
    let kind = Kind {
        words: texts.import_mapping_kind(),
        endings: &["toml"],
    };
    let ask = context
        .platform
        .clone()
        .pick_file(texts.lists_from_file(), kind);
    let work = async move {
        let Some(path) = ask.await? else {
            return Ok(None);
        };
        let missed = path.clone();
        match tokio::task::spawn_blocking(move || std::fs::read_to_string(path)).await {
            Ok(Ok(text)) => Ok(Some(text)),
            _ => Err(Trouble::NoViewer(missed)),
        }
    };
    Task::perform(work, Message::Loaded).into()
}

/// Columns to a file.
pub(super) fn save(preview: &Preview, context: &Context) -> Action<Message> {
    let texts = &context.texts;
    let kind = Kind {
        words: texts.import_mapping_kind(),
        endings: &["toml"],
    };
    let text = columns::in_order(preview).to_toml();
    let (title, name) = (texts.lists_to_file(), texts.import_mapping_file());
    written(title, name, kind, text, context, Message::Saved)
}

/// The answer to the sender to a file.
pub(super) fn save_answer(answer: &Answer, form: Form, context: &Context) -> Action<Message> {
    let texts = &context.texts;
    let (text, ending, endings): (String, &str, &'static [&'static str]) = match form {
        Form::Table => (answer.csv(), "csv", &["csv"]),
        Form::Text => (answer.text(), "txt", &["txt"]),
    };
    let kind = Kind {
        words: texts.import_kind(),
        endings,
    };
    let day = answer.on.to_string();
    let name = texts.lists_answer_file(&day, ending);
    let title = texts.lists_answer_head();
    written(title, name, kind, text, context, Message::Answered)
}

/// Asks where to, and writes a complete file or none.
fn written(
    title: String,
    name: String,
    kind: Kind,
    text: String,
    context: &Context,
    said: impl Fn(Result<bool, Trouble>) -> Message + Send + 'static,
) -> Action<Message> {
    let platform = context.platform.clone();
    let ask = platform.clone().save_file(title, name, kind);
    let work = async move {
        let Some(path) = ask.await? else {
            return Ok(false);
        };
        // The dialog asked before it named a file that is there already.
        let written = platform.write(path, text.into_bytes(), Overwrite::Allowed);
        written.await.map(|()| true)
    };
    Task::perform(work, said).into()
}
