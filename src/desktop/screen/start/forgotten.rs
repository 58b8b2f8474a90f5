//! A forgotten password: the code of the recovery sheet opens the database and gives the person a new one.

use std::path::PathBuf;

use iced::widget::{column, container, operation, row, space};
use iced::{Alignment, Element, Task};

use super::first::strength;
use super::{Entered, World};
use crate::desktop::icon;
use crate::desktop::theme::space as gap;
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::{button, label};
use crate::service::Error;
use crate::service::entry::{self, password_is_weak};
use crate::store::StoreError;

const CODE: &str = "forgotten-code";

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The code of the sheet.
    Code,
    /// The new password.
    Password,
    /// The same again.
    Again,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// Something was typed.
    Changed(Field, String),
    /// The action.
    RecoverPressed,
    /// The door opened, or not.
    Recovered(Result<Entered, Error>),
    /// Zurück.
    BackPressed,
}

/// What follows.
#[derive(Debug)]
pub enum Reply {
    /// Work to be run.
    Run(Task<Message>),
    /// Somebody is in.
    Enter(Entered),
    /// Back to the password.
    Back,
}

/// The form.
#[derive(Debug)]
pub struct Forgotten {
    folder: PathBuf,
    name: String,
    code: String,
    password: String,
    again: String,
    busy: bool,
    trouble: Option<String>,
}

impl Forgotten {
    /// The form for one person.
    pub fn new(folder: PathBuf, name: String) -> (Self, Task<Message>) {
        let form = Self {
            folder,
            name,
            code: String::new(),
            password: String::new(),
            again: String::new(),
            busy: false,
            trouble: None,
        };
        (form, operation::focus(CODE))
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, world: &World) -> Reply {
        match message {
            Message::Changed(field, value) => {
                self.trouble = None;
                *match field {
                    Field::Code => &mut self.code,
                    Field::Password => &mut self.password,
                    Field::Again => &mut self.again,
                } = value;
                Reply::Run(Task::none())
            }
            Message::RecoverPressed => {
                if self.busy || !self.is_complete() {
                    return Reply::Run(Task::none());
                }
                self.busy = true;
                let (folder, code, name, password) = (
                    self.folder.clone(),
                    self.code.clone(),
                    self.name.clone(),
                    self.password.clone(),
                );
                let clock = world.clock;
                let work = async move {
                    let service = entry::recover(&folder, &code, &name, &password, clock).await?;
                    let office = service.office().await?;
                    Ok(Entered { service, office })
                };
                Reply::Run(Task::perform(work, Message::Recovered))
            }
            Message::Recovered(Ok(entered)) => Reply::Enter(entered),
            Message::Recovered(Err(error)) => {
                self.busy = false;
                self.trouble = Some(match error {
                    Error::Store(StoreError::WrongKey) => world.texts.forgotten_wrong(),
                    other => other.sentence(world.lang),
                });
                Reply::Run(operation::focus(CODE))
            }
            Message::BackPressed => Reply::Back,
        }
    }

    fn is_complete(&self) -> bool {
        !self.code.trim().is_empty()
            && !password_is_weak(&self.password, &self.name)
            && self.password == self.again
    }

    /// The page.
    pub fn view<'a>(&'a self, world: &'a World) -> Element<'a, Message> {
        let texts = &world.texts;
        let text = |field: Field, id: &'static str, words: String, value: &str| {
            field::field(id, words, value)
                .on_input(move |value| Message::Changed(field, value))
                .on_submit(Message::RecoverPressed)
        };
        let code = text(Field::Code, CODE, texts.forgotten_code(), &self.code)
            .icon(icon::KEY_ROUND)
            .note(match &self.trouble {
                Some(words) => Note::wrong(words.as_str()),
                None => Note::hint(texts.forgotten_code_hint()),
            });
        let password = text(
            Field::Password,
            "forgotten-password",
            texts.forgotten_new(),
            &self.password,
        )
        .secure(true)
        .note(strength(&self.password, &self.name, false, world));
        let again = text(
            Field::Again,
            "forgotten-again",
            texts.start_password_again(),
            &self.again,
        )
        .secure(true)
        .note(match (self.again.is_empty(), self.again == self.password) {
            (true, _) => Note::Empty,
            (false, true) => Note::good(texts.start_password_same()),
            (false, false) => Note::wrong(texts.start_password_differs()),
        });
        let words = if self.busy {
            texts.start_checking()
        } else {
            texts.forgotten_open()
        };
        let open = button::primary("forgotten-open", words)
            .large()
            .busy(self.busy)
            .on_press_maybe(self.is_complete().then_some(Message::RecoverPressed));
        container(
            column![
                label::hero(texts.start_forgot()),
                label::muted(texts.forgotten_words(&self.name)),
                space().height(gap::S),
                code,
                password,
                again,
                row![
                    button::quiet("forgotten-back", texts.back()).on_press(Message::BackPressed),
                    space::horizontal(),
                    open
                ]
                .align_y(Alignment::Center),
            ]
            .spacing(gap::S),
        )
        .max_width(440)
        .padding([72, 0])
        .into()
    }
}
