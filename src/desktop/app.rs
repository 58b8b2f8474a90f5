//! The program in its three states: getting in, at work, locked. Holds what outlives a person: colours, size, language.

mod desk;
mod find;
mod frame;
mod pages;
mod place;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use iced::{
    Element, Event, Size, Subscription, Task, Theme, event, keyboard, mouse, touch, window,
};

use super::context::{Context, lang};
use super::platform::Platform;
use super::preferences::{Colours, Preferences};
use super::screen::start::{self, Entered, Start, Unlock, UnlockReply, World};
use super::shell::commands::SHORTCUTS;
use super::text::Texts;
use super::theme;
use super::widget::keys::Keys;
use super::widget::toast;
use crate::clock::Clock;
use crate::domain::language::Lang;
use crate::service::Service;

pub use desk::{Counts, Desk, Leaving};
pub use desk::{Message as DeskMessage, Reply as DeskReply};
pub use place::{Message as ScreenMessage, Screen};

/// How often the program looks at the clock.
const TICK: Duration = Duration::from_secs(30);

/// Looks at the clock in a minute.
const TICKS_PER_MINUTE: u32 = 2;

/// What the program starts with.
#[derive(Debug, Clone)]
pub struct Options {
    /// The data folder.
    pub folder: PathBuf,
    /// Nobody named the folder: it is the usual one.
    pub own_folder: bool,
    /// Where now comes from.
    pub clock: Clock,
    /// The language, when it is not to be the remembered one.
    pub lang: Option<Lang>,
    /// Somebody who is in already: the window opens at work.
    pub entered: Option<Service>,
    /// Dialogs, printing, opening.
    pub platform: Platform,
    /// Hear of every commit? Tests say no, so that no task is endless.
    pub live: bool,
}

/// What happened.
#[allow(
    clippy::large_enum_variant,
    reason = "moved a few times per key press, never kept in numbers"
)]
#[derive(Debug, Clone)]
pub enum Message {
    /// Before the window.
    Start(start::Message),
    /// In the window.
    Desk(desk::Message),
    /// Somebody is in already.
    Arrived(Result<Entered, crate::service::Error>),
    /// A key or a button was pressed somewhere.
    Touched,
    /// The clock.
    Ticked,
    /// The window has another size.
    Resized(Size),
    /// The window is to be closed.
    CloseRequested(window::Id),
    /// The desktop is dark, or not.
    SystemLook(bool),
    /// The database is closed.
    Closed,
    /// Nothing.
    Remembered,
}

#[derive(Debug)]
enum State {
    Start(Box<Start>),
    Working(Box<Desk>),
    Locked(Box<Desk>, Box<Unlock>),
}

/// The program.
#[derive(Debug)]
pub struct App {
    folder: PathBuf,
    own_folder: bool,
    world: World,
    state: State,
    live: bool,
    system_is_dark: bool,
    size: Size,
    /// Looks at the clock since the last key or click.
    idle: u32,
    window: Option<window::Id>,
}

impl App {
    /// The program as it starts, and its first tasks.
    pub fn new(options: &Options) -> (Self, Task<Message>) {
        let mut preferences = Preferences::load(&options.folder);
        if let Some(lang) = options.lang {
            preferences.english = lang == Lang::En;
        }
        let texts = Arc::new(Texts::new(preferences.language()));
        let world = World {
            lang: lang(texts.language()),
            texts,
            clock: options.clock,
            now: options.clock.now(),
            platform: options.platform.clone(),
            preferences,
        };
        let (start, looked) = Start::new(options.folder.clone(), options.own_folder);
        let first = match options.entered.clone() {
            Some(service) => Task::perform(
                async move {
                    let office = service.office().await?;
                    Ok(Entered { service, office })
                },
                Message::Arrived,
            ),
            None => looked.map(Message::Start),
        };
        let app = Self {
            folder: options.folder.clone(),
            own_folder: options.own_folder,
            world,
            state: State::Start(Box::new(start)),
            live: options.live,
            system_is_dark: false,
            size: Size::new(1280.0, 800.0),
            idle: 0,
            window: None,
        };
        let system = app.ask_system();
        (app, Task::batch([first, system]))
    }

    /// The window of the person at work, unless it is locked or nobody is in.
    #[must_use]
    pub fn desk(&self) -> Option<&Desk> {
        match &self.state {
            State::Working(desk) => Some(desk),
            State::Start(_) | State::Locked(..) => None,
        }
    }

    /// Is the window locked?
    #[must_use]
    pub fn is_locked(&self) -> bool {
        matches!(self.state, State::Locked(..))
    }

    /// Colours, size, language.
    #[must_use]
    pub fn preferences(&self) -> &Preferences {
        &self.world.preferences
    }

    fn ask_system(&self) -> Task<Message> {
        match (self.world.preferences.colours, &self.world.platform) {
            (Colours::System, Platform::Desktop) => Task::perform(
                self.world.platform.clone().prefers_dark(),
                Message::SystemLook,
            ),
            _ => Task::none(),
        }
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        match message {
            Message::Start(message) => self.on_start(message),
            Message::Desk(message) => {
                let State::Working(desk) = &mut self.state else {
                    // Answers of tasks keep coming while the window is locked.
                    if let State::Locked(desk, _) = &mut self.state
                        && let DeskReply::Run(task) = desk.update(message)
                    {
                        return task.map(Message::Desk);
                    }
                    return Task::none();
                };
                let before = desk.area();
                let reply = desk.update(message);
                let moved = desk.area() != before;
                let area = desk.area();
                let task = self.on_desk(reply);
                if moved {
                    self.world.preferences.area = Some(area.id().to_owned());
                    return Task::batch([task, self.remember()]);
                }
                task
            }
            Message::Arrived(Ok(entered)) => self.enter(entered),
            Message::Arrived(Err(error)) => self.on_start(start::Message::Looked(Err(error))),
            Message::Touched => {
                self.idle = 0;
                Task::none()
            }
            Message::Ticked => self.on_tick(),
            Message::Resized(size) => {
                self.size = size;
                Task::none()
            }
            Message::CloseRequested(id) => {
                self.window = Some(id);
                match &mut self.state {
                    State::Working(desk) => {
                        let reply = desk.close();
                        self.on_desk(reply)
                    }
                    // What is typed behind the lock cannot be asked about without showing it: it stays until unlocked.
                    State::Locked(desk, _) if desk.is_dirty() => Task::none(),
                    State::Start(_) | State::Locked(..) => self.quit(),
                }
            }
            Message::SystemLook(dark) => {
                self.system_is_dark = dark;
                Task::none()
            }
            Message::Closed | Message::Remembered => Task::none(),
        }
    }

    fn on_start(&mut self, message: start::Message) -> Task<Message> {
        match &mut self.state {
            State::Start(start) => match start.update(message, &self.world) {
                start::Reply::Run(task) => task.map(Message::Start),
                start::Reply::Enter(entered, folder) => {
                    self.folder = folder;
                    self.enter(entered)
                }
                start::Reply::Colours(colours) => self.prefer(desk::Preference::Colours(colours)),
                start::Reply::Size(size) => self.prefer(desk::Preference::Size(size)),
                start::Reply::English(english) => self.prefer(desk::Preference::English(english)),
                start::Reply::Quit => self.quit(),
            },
            State::Locked(_, unlock) => match message {
                start::Message::Unlock(message) => match unlock.update(message, &self.world) {
                    UnlockReply::Run(task) => {
                        task.map(|message| Message::Start(start::Message::Unlock(message)))
                    }
                    UnlockReply::Confirmed => self.reopen(),
                    UnlockReply::Enter(_) | UnlockReply::Elsewhere => Task::none(),
                },
                start::Message::ColoursChosen(colours) => {
                    self.prefer(desk::Preference::Colours(colours))
                }
                start::Message::SizeChosen(size) => self.prefer(desk::Preference::Size(size)),
                start::Message::EnglishChosen(english) => {
                    self.prefer(desk::Preference::English(english))
                }
                _ => Task::none(),
            },
            State::Working(_) => Task::none(),
        }
    }

    fn enter(&mut self, entered: Entered) -> Task<Message> {
        let Entered { service, office } = entered;
        let context = Context::new(
            service,
            office,
            Arc::clone(&self.world.texts),
            self.world.platform.clone(),
        );
        self.idle = 0;
        let (desk, task) = Desk::new(context, &self.world.preferences, self.live);
        self.state = State::Working(Box::new(desk));
        Task::batch([task.map(Message::Desk), self.remember()])
    }

    fn on_desk(&mut self, reply: DeskReply) -> Task<Message> {
        match reply {
            DeskReply::Run(task) => task.map(Message::Desk),
            DeskReply::Prefer(preference) => self.prefer(preference),
            DeskReply::Lock => self.lock(),
            DeskReply::SignOut => {
                let (start, looked) = Start::new(self.folder.clone(), self.own_folder);
                let left = std::mem::replace(&mut self.state, State::Start(Box::new(start)));
                let closed = close(left);
                // The folder is looked at only when the file is closed, else it would be found in use.
                closed.chain(looked.map(Message::Start))
            }
            DeskReply::Quit => self.quit(),
        }
    }

    fn lock(&mut self) -> Task<Message> {
        let (start, _) = Start::new(self.folder.clone(), self.own_folder);
        match std::mem::replace(&mut self.state, State::Start(Box::new(start))) {
            State::Working(desk) => {
                let context = desk.context();
                let minutes = context.office.settings.lock_minutes;
                let (unlock, task) =
                    Unlock::locked(context.service.clone(), context.sample, minutes);
                self.state = State::Locked(desk, Box::new(unlock));
                task.map(|message| Message::Start(start::Message::Unlock(message)))
            }
            other => {
                self.state = other;
                Task::none()
            }
        }
    }

    fn reopen(&mut self) -> Task<Message> {
        let (start, _) = Start::new(self.folder.clone(), self.own_folder);
        match std::mem::replace(&mut self.state, State::Start(Box::new(start))) {
            State::Locked(mut desk, _) => {
                self.idle = 0;
                let task = desk.tick();
                self.state = State::Working(desk);
                task.map(Message::Desk)
            }
            other => {
                self.state = other;
                Task::none()
            }
        }
    }

    fn on_tick(&mut self) -> Task<Message> {
        self.world.now = self.world.clock.now();
        let State::Working(desk) = &mut self.state else {
            return Task::none();
        };
        self.idle += 1;
        let allowed = desk.context().office.settings.lock_minutes.max(1) * TICKS_PER_MINUTE;
        let task = desk.tick().map(Message::Desk);
        if self.idle >= allowed {
            return Task::batch([task, self.lock()]);
        }
        task
    }

    fn prefer(&mut self, preference: desk::Preference) -> Task<Message> {
        let mut task = Task::none();
        match preference {
            desk::Preference::Colours(colours) => {
                self.world.preferences.colours = colours;
                task = self.ask_system();
            }
            desk::Preference::Size(size) => {
                self.world.preferences.size = size;
                if let State::Working(desk) | State::Locked(desk, _) = &mut self.state {
                    desk.resize(size);
                }
            }
            desk::Preference::English(english) => {
                self.world.preferences.english = english;
                let texts = Arc::new(Texts::new(self.world.preferences.language()));
                self.world.lang = lang(texts.language());
                self.world.texts = Arc::clone(&texts);
                if let State::Working(desk) | State::Locked(desk, _) = &mut self.state {
                    task = desk.speak(texts).map(Message::Desk);
                }
            }
        }
        Task::batch([task, self.remember()])
    }

    fn remember(&self) -> Task<Message> {
        let work = self.world.preferences.clone().save(self.folder.clone());
        Task::perform(work, |()| Message::Remembered)
    }

    fn quit(&mut self) -> Task<Message> {
        let (start, _) = Start::new(self.folder.clone(), self.own_folder);
        let left = std::mem::replace(&mut self.state, State::Start(Box::new(start)));
        close(left).chain(iced::exit())
    }

    /// The page.
    pub fn view(&self) -> Element<'_, Message> {
        match &self.state {
            State::Start(start) => tabbed(start.view(&self.world).map(Message::Start)),
            State::Working(desk) => desk
                .view(&self.world.preferences, self.size)
                .map(Message::Desk),
            State::Locked(_, unlock) => {
                tabbed(start::locked(unlock, &self.world).map(Message::Start))
            }
        }
    }

    /// The name of the window: without personal data, since it shows in lists of windows.
    #[must_use]
    pub fn title(&self) -> String {
        self.world.texts.app_name()
    }

    /// The colours.
    #[must_use]
    pub fn theme(&self) -> Theme {
        theme::theme(self.world.preferences.colours.look(self.system_is_dark))
    }

    /// The size, as a factor.
    #[must_use]
    pub fn scale_factor(&self) -> f32 {
        f32::from(self.world.preferences.size) / 100.0
    }

    /// The clock, the window, keys and clicks as signs of life, the end of a message.
    pub fn subscription(&self) -> Subscription<Message> {
        let touched = event::listen_with(|event, _, _| {
            let alive = matches!(
                event,
                Event::Keyboard(keyboard::Event::KeyPressed { .. })
                    | Event::Mouse(
                        mouse::Event::ButtonPressed(_) | mouse::Event::WheelScrolled { .. }
                    )
                    | Event::Touch(touch::Event::FingerPressed { .. })
            );
            alive.then_some(Message::Touched)
        });
        let strip = self.desk().and_then(Desk::strip).map(|(number, _)| {
            iced::time::every(toast::SHOWN_FOR)
                .with(number)
                .map(|(number, _)| Message::Desk(desk::Message::StripOver(number)))
        });
        Subscription::batch(
            [
                iced::time::every(TICK).map(|_| Message::Ticked),
                window::resize_events().map(|(_, size)| Message::Resized(size)),
                window::close_requests().map(Message::CloseRequested),
                touched,
            ]
            .into_iter()
            .chain(strip),
        )
    }
}

/// Tab goes through everything, also before the window.
fn tabbed(content: Element<'_, Message>) -> Element<'_, Message> {
    Keys::new(content, SHORTCUTS, |_| None).into()
}

/// Closes the database of a state that is left.
fn close(state: State) -> Task<Message> {
    match state {
        State::Start(_) => Task::none(),
        State::Working(mut desk) | State::Locked(mut desk, _) => {
            let kept = desk.parting();
            let service = desk.context().service.clone();
            let work = async move {
                if service.store().close().await.is_err() {
                    tracing::warn!("the database did not close cleanly");
                }
            };
            kept.discard()
                .chain(Task::perform(work, |()| Message::Closed))
        }
    }
}
