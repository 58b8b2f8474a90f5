//! Coming in with a name and a password, or back in after the window was locked.

use std::path::PathBuf;

use iced::widget::{column, container, operation, row, space};
use iced::{Alignment, Element, Length, Task};

use super::first::{arrows, line};
use super::forgotten::{self, Forgotten};
use super::{Entered, World};
use crate::desktop::icon;
use crate::desktop::theme::{self, Tokens, radius, space as gap};
use crate::desktop::widget::choice::choosable;
use crate::desktop::widget::control::{Control, Ring};
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{button, card, label};
use crate::service::entry::{self, SAMPLE_PASSWORD};
use crate::service::{Error, Service};

/// The id of the password field.
const PASSWORD: &str = "unlock-password";

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// A name.
    PersonPicked(usize),
    /// Up or down among the names.
    PersonMoved(bool),
    /// Something was typed.
    PasswordChanged(String),
    /// The eye.
    ShowToggled,
    /// Anmelden, or Entsperren.
    EnterPressed,
    /// The door opened, or not.
    Entered(Result<Entered, Error>),
    /// The password was right, or not.
    Confirmed(Result<(), Error>),
    /// Passwort vergessen.
    ForgotPressed,
    /// While it is forgotten.
    Forgotten(forgotten::Message),
    /// Andere Datenbank.
    ElsewherePressed,
}

/// What follows.
#[derive(Debug)]
pub enum Reply {
    /// Work to be run.
    Run(Task<Message>),
    /// Somebody is in.
    Enter(Entered),
    /// The person at work is back.
    Confirmed,
    /// Another database.
    Elsewhere,
}

/// The door.
#[derive(Debug)]
pub struct Unlock {
    folder: PathBuf,
    people: Vec<String>,
    chosen: usize,
    password: String,
    shown: bool,
    trouble: Option<String>,
    busy: bool,
    sample: bool,
    /// The person at work, while their window is locked.
    service: Option<Service>,
    minutes: u32,
    forgotten: Option<Forgotten>,
}

impl Unlock {
    /// The door of a database, with the keyboard in the password.
    pub fn new(folder: PathBuf, people: Vec<String>, sample: bool) -> (Self, Task<Message>) {
        let door = Self {
            folder,
            people,
            chosen: 0,
            password: String::new(),
            shown: false,
            trouble: None,
            busy: false,
            sample,
            service: None,
            minutes: 10,
            forgotten: None,
        };
        (door, operation::focus(PASSWORD))
    }

    /// The door in front of a locked window. Only the person at work can open it.
    pub fn locked(service: Service, sample: bool, minutes: u32) -> (Self, Task<Message>) {
        let name = service.actor().name.clone();
        let (door, task) = Self::new(PathBuf::new(), vec![name], sample);
        (
            Self {
                service: Some(service),
                minutes,
                ..door
            },
            task,
        )
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, world: &World) -> Reply {
        match message {
            Message::PersonPicked(at) => {
                self.chosen = at;
                self.trouble = None;
                Reply::Run(operation::focus(PASSWORD))
            }
            Message::PersonMoved(down) => {
                let last = self.people.len().saturating_sub(1);
                self.chosen = if down {
                    (self.chosen + 1).min(last)
                } else {
                    self.chosen.saturating_sub(1)
                };
                self.trouble = None;
                Reply::Run(Task::none())
            }
            Message::PasswordChanged(password) => {
                self.password = password;
                self.trouble = None;
                Reply::Run(Task::none())
            }
            Message::ShowToggled => {
                self.shown = !self.shown;
                Reply::Run(Task::none())
            }
            Message::EnterPressed => self.enter(world),
            Message::Entered(Ok(entered)) => {
                self.password.clear();
                Reply::Enter(entered)
            }
            Message::Confirmed(Ok(())) => {
                self.password.clear();
                Reply::Confirmed
            }
            Message::Entered(Err(error)) | Message::Confirmed(Err(error)) => {
                self.busy = false;
                self.password.clear();
                self.trouble = Some(error.sentence(world.lang));
                Reply::Run(operation::focus(PASSWORD))
            }
            Message::ForgotPressed => {
                let name = self.people.get(self.chosen).cloned().unwrap_or_default();
                let (forgotten, task) = Forgotten::new(self.folder.clone(), name);
                self.forgotten = Some(forgotten);
                Reply::Run(task.map(Message::Forgotten))
            }
            Message::Forgotten(message) => {
                let Some(forgotten) = &mut self.forgotten else {
                    return Reply::Run(Task::none());
                };
                match forgotten.update(message, world) {
                    forgotten::Reply::Run(task) => Reply::Run(task.map(Message::Forgotten)),
                    forgotten::Reply::Enter(entered) => Reply::Enter(entered),
                    forgotten::Reply::Back => {
                        self.forgotten = None;
                        Reply::Run(operation::focus(PASSWORD))
                    }
                }
            }
            Message::ElsewherePressed => Reply::Elsewhere,
        }
    }

    fn enter(&mut self, world: &World) -> Reply {
        if self.busy || self.password.is_empty() {
            return Reply::Run(Task::none());
        }
        let Some(name) = self.people.get(self.chosen).cloned() else {
            return Reply::Run(Task::none());
        };
        self.busy = true;
        self.trouble = None;
        let password = self.password.clone();
        if let Some(service) = self.service.clone() {
            return Reply::Run(Task::perform(
                async move { service.confirm(&password).await },
                Message::Confirmed,
            ));
        }
        let (folder, clock) = (self.folder.clone(), world.clock);
        let work = async move {
            let service = entry::unlock(&folder, &name, &password, clock).await?;
            let office = service.office().await?;
            Ok(Entered { service, office })
        };
        Reply::Run(Task::perform(work, Message::Entered))
    }

    /// The page.
    pub fn view<'a>(&'a self, world: &'a World) -> Element<'a, Message> {
        if let Some(forgotten) = &self.forgotten {
            return forgotten.view(world).map(Message::Forgotten);
        }
        let texts = &world.texts;
        let locked = self.service.is_some();
        let (title, fact) = if locked {
            (texts.locked_title(), texts.locked_words())
        } else {
            (
                texts.greeting(world.now),
                texts.start_who(&texts.long_date(world.now.date())),
            )
        };
        let people = self
            .people
            .iter()
            .enumerate()
            .map(|(at, name)| self.person(at, name));
        let eye = if self.shown { icon::EYE_OFF } else { icon::EYE };
        let note = match (&self.trouble, self.sample) {
            (Some(words), _) => Note::wrong(words.as_str()),
            (None, true) => Note::hint(texts.start_sample_password(SAMPLE_PASSWORD)),
            (None, false) => Note::Empty,
        };
        let password = field::field(PASSWORD, texts.start_password(), &self.password)
            .on_input(Message::PasswordChanged)
            .on_submit(Message::EnterPressed)
            .secure(!self.shown)
            .button("unlock-show", eye, Some(Message::ShowToggled))
            .note(note);
        let words = match (locked, self.busy) {
            (_, true) => texts.start_checking(),
            (true, false) => texts.locked_open(),
            (false, false) => texts.start_enter(),
        };
        let enter = button::primary("unlock-enter", words)
            .large()
            .key_cap("Enter")
            .busy(self.busy)
            .on_press_maybe((!self.password.is_empty()).then_some(Message::EnterPressed));
        let forgot = (!locked).then(|| {
            button::quiet("unlock-forgot", texts.start_forgot()).on_press(Message::ForgotPressed)
        });
        let elsewhere = (!locked).then(|| {
            button::link(
                "unlock-elsewhere",
                texts.start_elsewhere(),
                Some(Message::ElsewherePressed),
            )
        });
        container(
            column![
                label::hero(title),
                label::muted(fact),
                space().height(gap::S),
                column(people).spacing(gap::S),
                space().height(gap::S),
                password,
                row![forgot, space::horizontal(), enter].align_y(Alignment::Center),
                space().height(gap::XS),
                card::separator(),
                row![
                    line(icon::DATABASE, texts.local_only()),
                    space::horizontal(),
                    elsewhere
                ]
                .align_y(Alignment::Center),
                line(icon::TIMER, texts.locked_after(i64::from(self.minutes))),
            ]
            .spacing(gap::S),
        )
        .max_width(440)
        .padding([72, 0])
        .into()
    }

    fn person<'a>(&self, at: usize, name: &'a str) -> Element<'a, Message> {
        let chosen = at == self.chosen;
        let content = row![
            icon::CIRCLE_USER_ROUND.at(20.0),
            label::strong(name),
            space::horizontal(),
            chosen.then(|| icon::CHECK
                .at(16.0)
                .style(theme::soft_text(theme::Tone::Info))),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        Control::new(content)
            .id(format!("unlock-person-{at}"))
            .on_press(Message::PersonPicked(at))
            .on_key(|key, modifiers| {
                modifiers
                    .is_empty()
                    .then(|| arrows(key))
                    .flatten()
                    .map(Message::PersonMoved)
            })
            .width(Length::Fill)
            .height(46)
            .padding([0.0, gap::L])
            .align(Alignment::Start)
            .style(move |theme, status| {
                let t = Tokens::of(theme);
                choosable(t, status, chosen, t.line)
            })
            .ring(Ring::Around, radius::CARD)
            .into()
    }
}
