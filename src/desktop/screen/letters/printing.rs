//! Printing and saving what is ticked: the question before, the job, what is said afterwards.

use iced::Task;
use iced::widget::operation;

use super::job::{self, Job, Outcome, Target};
use super::{Letters, Message, Tab, dialogs};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::platform::Trouble;
use crate::desktop::print_setup::{self, PrintSetup};
use crate::domain::language::Lang;
use crate::service::Error;
use crate::service::post_room::PostKey;

/// What is about to leave the house.
#[derive(Debug)]
pub(super) struct Sending {
    /// Which letters.
    pub(super) letters: Vec<PostKey>,
    /// How many sheets they need, once they are counted.
    pub(super) sheets: Option<usize>,
    /// How many of them were printed before.
    pub(super) again: usize,
    /// Enter them as posted today.
    pub(super) posted: bool,
    /// Where they go.
    pub(super) to: To,
}

/// Where letters go.
#[derive(Debug)]
pub(super) enum To {
    /// Onto paper.
    Printer(PrintSetup),
    /// Into files.
    Files(FilesWanted),
}

/// How files are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FilesWanted {
    /// One for each family.
    pub(super) single: bool,
    /// Show the folder afterwards.
    pub(super) open: bool,
    /// No window for folders opens here.
    pub(super) no_dialog: bool,
}

impl Letters {
    /// Asks before the ticked letters are printed or saved; printed letters once more.
    pub(super) fn ask(&mut self, save: bool, context: &Context) -> Action<Message> {
        let letters = self.printable();
        if letters.is_empty() || self.job.is_some() || self.is_asking() {
            return Action::None;
        }
        let of = letters.clone();
        let again = self
            .wanted_rows()
            .into_iter()
            .filter(|row| row.print.is_some() && row.made.is_some())
            .count();
        let (to, look) = if save {
            let files = FilesWanted {
                single: false,
                open: true,
                no_dialog: false,
            };
            (To::Files(files), Task::none())
        } else {
            let (setup, look) = PrintSetup::new(context);
            (To::Printer(setup.one_sided()), look.map(Message::Printing))
        };
        self.sending = Some(Sending {
            letters,
            sheets: None,
            again,
            posted: !save && self.tab == Tab::Outbox && self.posted,
            to,
        });
        let service = context.service.clone();
        let keys = of.clone();
        let count = Task::perform(
            async move { service.post_sheets(&keys).await },
            move |count| Message::SheetsCounted(of.clone(), count),
        );
        Task::batch([look, count]).into()
    }

    /// The sheets of the letters that are asked about.
    pub(super) fn on_counted(&mut self, of: &[PostKey], count: Result<usize, Error>) {
        if let (Some(sending), Ok(count)) = (&mut self.sending, count)
            && sending.letters == of
        {
            sending.sheets = Some(count);
        }
    }

    /// Changes how files are wanted.
    pub(super) fn with_files(&mut self, change: impl FnOnce(&mut FilesWanted)) {
        if let Some(Sending {
            to: To::Files(files),
            ..
        }) = &mut self.sending
        {
            change(files);
        }
    }

    /// In the rows of the printer.
    pub(super) fn on_printing(
        &mut self,
        event: print_setup::Event,
        context: &Context,
    ) -> Action<Message> {
        match &mut self.sending {
            Some(Sending {
                to: To::Printer(setup),
                ..
            }) => setup.update(event, context).map(Message::Printing).into(),
            _ => Action::None,
        }
    }

    /// A folder was picked, or there is no window for it.
    pub(super) fn on_folder(
        &mut self,
        picked: Result<Option<std::path::PathBuf>, Trouble>,
    ) -> Action<Message> {
        match picked {
            Ok(Some(folder)) => self.folder = folder.display().to_string(),
            Ok(None) => {}
            Err(_) => {
                self.with_files(|files| files.no_dialog = true);
                return operation::focus(dialogs::FOLDER).into();
            }
        }
        Action::None
    }

    /// The dialog's action.
    pub(super) fn confirm(&mut self, context: &Context) -> Action<Message> {
        let Some(sending) = self.sending.take() else {
            return Action::None;
        };
        let target = match &sending.to {
            To::Printer(setup) if !setup.is_ready() => {
                self.sending = Some(sending);
                return Action::None;
            }
            To::Printer(setup) => Target::Printer(setup.order(context.texts.letters_title())),
            To::Files(_) if !dialogs::is_folder(&self.folder) => {
                self.sending = Some(sending);
                return operation::focus(dialogs::FOLDER).into();
            }
            To::Files(files) => Target::Folder {
                folder: self.folder.trim().into(),
                single: files.single,
                open: files.open,
            },
        };
        self.jobs += 1;
        self.refused.clear();
        let (letters, posted) = (sending.letters, sending.posted);
        let (job, task) = Job::start(self.jobs, letters, target, posted, context);
        self.job = Some(job);
        task.into()
    }

    /// A job is over.
    pub(super) fn on_made(
        &mut self,
        number: u64,
        result: Result<Outcome, Error>,
        context: &Context,
    ) -> Action<Message> {
        if self.job.as_ref().is_some_and(|job| job.number == number) {
            self.job = None;
        }
        let outcome = match result {
            Ok(outcome) => outcome,
            Err(error) => return Action::Failed(error),
        };
        let name = |key: &PostKey| {
            let items = self.room.iter().flat_map(|room| &room.items);
            let item = items.into_iter().find(|item| item.family == key.family);
            item.map(|item| item.name.clone()).unwrap_or_default()
        };
        let german = context.lang == Lang::De;
        if let Some(made) = &outcome.made {
            let refused = made.value.refused.iter();
            self.refused = refused
                .map(|(key, de, en)| (name(key), if german { de.clone() } else { en.clone() }))
                .collect();
            self.table.clear_ticks();
        }
        Action::Done(job::report(&outcome, context), Task::none())
    }
}
