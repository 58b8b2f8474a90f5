//! Children for a school's own program (SchILD): written into a folder that is picked, and what is said about it.

use std::path::{Path, PathBuf};

use iced::Task;

use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::Trouble;
use crate::domain::rights::Right;
use crate::exchange::encoding::Encoding;
use crate::exchange::schild::{GUARDIANS, PUPILS};
use crate::service::Error;
use crate::service::schild::{ForSchool, Which};

/// What became of it.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// It is written into this folder.
    Written(Box<ForSchool>, PathBuf),
    /// The person asked for no folder after all.
    NotWanted,
    /// The desktop could not.
    Trouble(Trouble),
    /// It could not be made.
    Failed(Error),
}

/// May the role hand children to a school's program?
#[must_use]
pub fn is_for(context: &Context) -> bool {
    context.may(Right::HandOver) || context.may(Right::Place)
}

/// Makes the files, asks for the folder and writes both into a folder of their own there, named after the school and the day.
pub fn write(
    school: String,
    which: Which,
    context: &Context,
) -> impl Future<Output = Outcome> + Send + use<> {
    let (service, platform) = (context.service.clone(), context.platform.clone());
    let title = context.texts.schild_where();
    let own = format!("SchILD-{school}-{}", context.today);
    async move {
        let made = match service.for_school(&school, which, Encoding::Utf8).await {
            Ok(made) => made,
            Err(error) => return Outcome::Failed(error),
        };
        let folder = match platform.pick_folder(title).await {
            Ok(Some(folder)) => folder.join(own),
            Ok(None) => return Outcome::NotWanted,
            Err(trouble) => return Outcome::Trouble(trouble),
        };
        let (target, files) = (folder.clone(), made.files.clone());
        let written = tokio::task::spawn_blocking(move || {
            put(
                &target,
                &[(PUPILS, &files.pupils), (GUARDIANS, &files.guardians)],
            )
        });
        match written.await {
            Ok(true) => Outcome::Written(Box::new(made), folder),
            _ => Outcome::Trouble(Trouble::NotWritten(folder)),
        }
    }
}

/// Writes both files whole, or says that it could not.
fn put(folder: &Path, files: &[(&str, &Vec<u8>)]) -> bool {
    std::fs::create_dir_all(folder).is_ok()
        && (files.iter())
            .all(|(name, bytes)| crate::store::write_atomically(&folder.join(name), bytes).is_ok())
}

/// What is said about it.
pub fn report<M>(outcome: Outcome, context: &Context) -> Action<M> {
    let texts = &context.texts;
    match outcome {
        Outcome::Written(made, folder) => {
            let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
            let lie = texts.letters_lie_in(&folder.display().to_string());
            let left_out = (!made.left_out.is_empty()).then(|| {
                texts.schild_left_out(number(made.left_out.len()), &made.left_out.join(", "))
            });
            let remarks = number(made.files.remarks.len());
            let changed = (remarks > 0).then(|| texts.schild_changed(remarks));
            let words = texts.schild_written(number(made.children));
            let said = Report::say(words).with([lie].into_iter().chain(left_out).chain(changed));
            Action::Done(said, Task::none())
        }
        Outcome::NotWanted => Action::None,
        Outcome::Trouble(trouble) => Action::Warn(trouble.sentence(texts)),
        Outcome::Failed(error) => Action::Failed(error),
    }
}
