//! Getting in (Anmeldung und erster Start): what the folder holds decides whether a database is made or unlocked.
//! Opens nothing itself; the service does.

mod first;
mod forgotten;
mod panel;
mod sheet;
mod unlock;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDateTime;
use iced::{Element, Task};

use crate::clock::Clock;
use crate::desktop::platform::Platform;
use crate::desktop::preferences::{Colours, Preferences};
use crate::desktop::text::Texts;
use crate::domain::language::Lang;
use crate::domain::office::Office;
use crate::service::entry::{self, Found};
use crate::service::{Error, Service};

pub use unlock::Unlock;

/// What the screens before the window may read.
#[derive(Debug, Clone)]
pub struct World {
    /// The words.
    pub texts: Arc<Texts>,
    /// The language of sentences from lower floors.
    pub lang: Lang,
    /// Where now comes from.
    pub clock: Clock,
    /// Wall time of the last look at the clock.
    pub now: NaiveDateTime,
    /// Dialogs for files and printing.
    pub platform: Platform,
    /// Colours, size, language.
    pub preferences: Preferences,
}

/// Somebody who has come in.
#[derive(Debug, Clone)]
pub struct Entered {
    /// They at work.
    pub service: Service,
    /// Everything administrative.
    pub office: Arc<Office>,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The folder was looked at.
    Looked(Result<Found, Error>),
    /// Look again.
    LookAgain,
    /// At the first start.
    First(first::Message),
    /// On the recovery sheet.
    Sheet(sheet::Message),
    /// While unlocking.
    Unlock(unlock::Message),
    /// Colours.
    ColoursChosen(Colours),
    /// Size in percent.
    SizeChosen(u16),
    /// English (or German).
    EnglishChosen(bool),
    /// Beenden.
    QuitPressed,
}

/// What follows.
#[derive(Debug)]
pub enum Reply {
    /// Work to be run.
    Run(Task<Message>),
    /// Somebody has come in, and the folder is this one.
    Enter(Entered, PathBuf),
    /// Colours.
    Colours(Colours),
    /// Size in percent.
    Size(u16),
    /// English (or German).
    English(bool),
    /// The program is to end.
    Quit,
}

#[derive(Debug)]
enum State {
    Looking,
    First(Box<first::First>),
    Sheet(Box<sheet::Sheet>),
    Unlock(Box<Unlock>),
    Broken(Error),
}

/// The screens before the window.
#[derive(Debug)]
pub struct Start {
    folder: PathBuf,
    own_folder: bool,
    state: State,
}

impl Start {
    /// Looks at a folder. `own_folder` says that nobody named it: the sample then gets a folder beside it.
    pub fn new(folder: PathBuf, own_folder: bool) -> (Self, Task<Message>) {
        let start = Self {
            folder,
            own_folder,
            state: State::Looking,
        };
        let look = start.look();
        (start, look)
    }

    fn look(&self) -> Task<Message> {
        let folder = self.folder.clone();
        Task::perform(async move { entry::look(&folder).await }, Message::Looked)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, world: &World) -> Reply {
        match message {
            Message::Looked(Ok(Found::Nothing)) => {
                self.state = State::First(Box::new(first::First::new(
                    self.folder.clone(),
                    self.own_folder,
                )));
                Reply::Run(Task::none())
            }
            Message::Looked(Ok(Found::Database { people, sample })) => {
                let (unlock, task) = Unlock::new(self.folder.clone(), people, sample);
                self.state = State::Unlock(Box::new(unlock));
                Reply::Run(task.map(Message::Unlock))
            }
            Message::Looked(Err(error)) => {
                self.state = State::Broken(error);
                Reply::Run(Task::none())
            }
            Message::LookAgain => {
                self.state = State::Looking;
                Reply::Run(self.look())
            }
            Message::First(message) => {
                let State::First(first) = &mut self.state else {
                    return Reply::Run(Task::none());
                };
                match first.update(message, world) {
                    first::Reply::Run(task) => Reply::Run(task.map(Message::First)),
                    first::Reply::Enter(entered, folder) => Reply::Enter(entered, folder),
                    first::Reply::Sheet(entered, code, folder) => {
                        self.folder = folder;
                        self.state = State::Sheet(Box::new(sheet::Sheet::new(entered, code)));
                        Reply::Run(Task::none())
                    }
                    first::Reply::Elsewhere(folder) => {
                        self.folder = folder;
                        self.own_folder = false;
                        self.state = State::Looking;
                        Reply::Run(self.look())
                    }
                }
            }
            Message::Sheet(message) => {
                let State::Sheet(sheet) = &mut self.state else {
                    return Reply::Run(Task::none());
                };
                match sheet.update(message, world) {
                    sheet::Reply::Run(task) => Reply::Run(task.map(Message::Sheet)),
                    sheet::Reply::Enter(entered) => Reply::Enter(entered, self.folder.clone()),
                }
            }
            Message::Unlock(message) => {
                let State::Unlock(unlock) = &mut self.state else {
                    return Reply::Run(Task::none());
                };
                match unlock.update(message, world) {
                    unlock::Reply::Run(task) => Reply::Run(task.map(Message::Unlock)),
                    unlock::Reply::Enter(entered) => Reply::Enter(entered, self.folder.clone()),
                    unlock::Reply::Confirmed => Reply::Run(Task::none()),
                    unlock::Reply::Elsewhere => {
                        self.state = State::First(Box::new(first::First::new(
                            self.folder.clone(),
                            self.own_folder,
                        )));
                        Reply::Run(Task::none())
                    }
                }
            }
            Message::ColoursChosen(colours) => Reply::Colours(colours),
            Message::SizeChosen(size) => Reply::Size(size),
            Message::EnglishChosen(english) => Reply::English(english),
            Message::QuitPressed => Reply::Quit,
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, world: &'a World) -> Element<'a, Message> {
        match &self.state {
            State::Looking => panel::page(world, iced::widget::space().into()),
            State::First(first) => panel::page(world, first.view(world)),
            State::Sheet(sheet) => panel::page(world, sheet.view(world).map(Message::Sheet)),
            State::Unlock(unlock) => panel::page(world, unlock.view(world).map(Message::Unlock)),
            State::Broken(error) => panel::page(world, panel::broken(error, world)),
        }
    }
}

/// The lock over the window: the same page, for one person.
pub fn locked<'a>(unlock: &'a Unlock, world: &'a World) -> Element<'a, Message> {
    panel::page(world, unlock.view(world).map(Message::Unlock))
}

pub use unlock::{Message as UnlockMessage, Reply as UnlockReply};
