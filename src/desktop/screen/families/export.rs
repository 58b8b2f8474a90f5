//! The list to a file, for another program (Liste ausgeben): the ticked families, or all that are shown.

use iced::Task;

use super::Message;
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Overwrite, Trouble};
use crate::domain::id::FamilyId;
use crate::service::Error;
use crate::service::family_list::FamilyList;
use crate::store::rows::FamilyFilter;

/// What became of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is written.
    Written(FamilyList),
    /// The person asked for no file after all.
    NotWanted,
    /// The desktop could not.
    Trouble(Trouble),
    /// The list could not be made.
    Failed(Error),
}

/// Asks where to, makes the list and writes a complete file or none.
pub(super) fn export(only: Vec<FamilyId>, context: &Context) -> Action<Message> {
    if only.is_empty() {
        return Action::None;
    }
    let texts = &context.texts;
    let kind = Kind {
        words: texts.import_kind(),
        endings: &["csv"],
    };
    let name = texts.lists_export_file(&context.today.to_string());
    let platform = context.platform.clone();
    let ask = platform.clone().save_file(texts.lists_export(), name, kind);
    let service = context.service.clone();
    let work = async move {
        let path = match ask.await {
            Ok(Some(path)) => path,
            Ok(None) => return Outcome::NotWanted,
            Err(trouble) => return Outcome::Trouble(trouble),
        };
        let list = match service.family_list(FamilyFilter::Only(only)).await {
            Ok(list) => list,
            Err(error) => return Outcome::Failed(error),
        };
        // The dialog asked before it named a file that is there already.
        let bytes = list.text.clone().into_bytes();
        match platform.write(path, bytes, Overwrite::Allowed).await {
            Ok(()) => Outcome::Written(list),
            Err(trouble) => Outcome::Trouble(trouble),
        }
    };
    Task::perform(work, Message::Exported).into()
}

/// What is said about it.
pub(super) fn exported(outcome: Outcome, context: &Context) -> Action<Message> {
    let texts = &context.texts;
    match outcome {
        Outcome::Written(list) => {
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let mut words = texts.lists_exported(number(list.families), number(list.children));
            if list.protected > 0 {
                words = format!("{words} {}", texts.lists_protected(number(list.protected)));
            }
            Action::Done(Report::say(words), Task::none())
        }
        Outcome::NotWanted => Action::None,
        Outcome::Trouble(trouble) => Action::Warn(trouble.sentence(texts)),
        Outcome::Failed(error) => Action::Failed(error),
    }
}
