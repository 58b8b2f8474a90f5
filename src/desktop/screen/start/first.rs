//! The first start: try it with sample data, make a new database, or (later) connect to a server.

use std::path::PathBuf;

use iced::keyboard::{Key, key::Named};
use iced::widget::{column, container, operation, row, space};
use iced::{Alignment, Element, Length, Task};

use super::{Entered, World};
use crate::desktop::icon;
use crate::desktop::platform::Trouble;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::choice::{self, Choice};
use crate::desktop::widget::field::{self, Note};
use crate::desktop::widget::keys::{Chord, Keys, Reach, Shortcut};
use crate::desktop::widget::segmented::{segment, segmented};
use crate::desktop::widget::{banner, button, card, label};
use crate::domain::rights::Role;
use crate::service::entry::{self, Found, Founded, Founder};
use crate::service::{Error, entry::password_is_weak};

/// What somebody begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Mit Beispieldaten ausprobieren.
    Sample,
    /// Neue Datenbank anlegen.
    New,
    /// Mit einem Server verbinden.
    Server,
}

const WAYS: [Way; 3] = [Way::Sample, Way::New, Way::Server];

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The person's name.
    Name,
    /// Their password.
    Password,
    /// The same again.
    Again,
    /// Where the database is kept.
    Folder,
}

/// What happened.
#[derive(Debug, Clone)]
pub enum Message {
    /// The card of a way was pressed.
    WayPressed(Way),
    /// One of the ways was chosen by its key.
    WayPicked(Way),
    /// Up or down among them.
    WayMoved(bool),
    /// Something was typed.
    Changed(Field, String),
    /// A field was left: the moment to check it.
    Left(Field),
    /// The role.
    RoleChosen(Role),
    /// The eye.
    ShowToggled,
    /// The folder button.
    FolderPressed,
    /// The folder dialog has answered.
    FolderPicked(Result<Option<PathBuf>, Trouble>),
    /// Weiter.
    NextPressed,
    /// The sample was made, or was there already.
    SampleReady(Result<Ready, Error>),
    /// The database was made.
    Founded(Result<(Entered, String), Error>),
}

/// What came of asking for the sample.
#[derive(Debug, Clone)]
pub enum Ready {
    /// It was made, and its first person is in.
    Made(Entered),
    /// It was there already: its people come in with the password.
    There,
}

/// What follows.
#[derive(Debug)]
pub enum Reply {
    /// Work to be run.
    Run(Task<Message>),
    /// Somebody is in.
    Enter(Entered, PathBuf),
    /// Somebody is in, and the recovery sheet has to be put away first.
    Sheet(Entered, String, PathBuf),
    /// There is a database in this folder.
    Elsewhere(PathBuf),
}

/// The first start.
#[derive(Debug)]
pub struct First {
    folder: PathBuf,
    own_folder: bool,
    way: Way,
    name: String,
    role: Role,
    password: String,
    again: String,
    place: String,
    shown: bool,
    left: Vec<Field>,
    busy: bool,
    trouble: Option<String>,
}

static KEYS: &[Shortcut<Way>] = &[
    Shortcut {
        keys: &[Chord::ctrl('1')],
        action: Way::Sample,
        help: |texts| texts.start_way_sample(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('2')],
        action: Way::New,
        help: |texts| texts.start_way_new(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('3')],
        action: Way::Server,
        help: |texts| texts.start_way_server(),
        reach: Reach::Everywhere,
    },
];

impl First {
    /// The choice, for a folder without a database.
    #[must_use]
    pub fn new(folder: PathBuf, own_folder: bool) -> Self {
        let place = folder.display().to_string();
        Self {
            folder,
            own_folder,
            way: Way::Sample,
            name: String::new(),
            role: Role::Admin,
            password: String::new(),
            again: String::new(),
            place,
            shown: false,
            left: Vec::new(),
            busy: false,
            trouble: None,
        }
    }

    /// Sample data stays out of the folder that work will be kept in.
    fn sample_folder(&self) -> PathBuf {
        if self.own_folder {
            self.folder.join("Beispiel")
        } else {
            self.folder.clone()
        }
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, world: &World) -> Reply {
        match message {
            // A second press on the chosen card begins: the sample is one click away.
            Message::WayPressed(Way::Sample) if self.way == Way::Sample => self.next(world),
            Message::WayPressed(way) | Message::WayPicked(way) => self.pick(way),
            Message::WayMoved(down) => {
                let at = WAYS.iter().position(|way| *way == self.way).unwrap_or(0);
                let to = if down {
                    (at + 1).min(WAYS.len() - 1)
                } else {
                    at.saturating_sub(1)
                };
                let way = WAYS.get(to).copied().unwrap_or(self.way);
                let _ = self.pick(way);
                Reply::Run(operation::focus(id(way)))
            }
            Message::Changed(field, value) => {
                self.trouble = None;
                self.left.retain(|left| *left != field);
                *match field {
                    Field::Name => &mut self.name,
                    Field::Password => &mut self.password,
                    Field::Again => &mut self.again,
                    Field::Folder => &mut self.place,
                } = value;
                Reply::Run(Task::none())
            }
            Message::Left(field) => {
                if !self.left.contains(&field) {
                    self.left.push(field);
                }
                Reply::Run(Task::none())
            }
            Message::RoleChosen(role) => {
                self.role = role;
                Reply::Run(Task::none())
            }
            Message::ShowToggled => {
                self.shown = !self.shown;
                Reply::Run(Task::none())
            }
            Message::FolderPressed => {
                let title = world.texts.start_folder();
                Reply::Run(Task::perform(
                    world.platform.clone().pick_folder(title),
                    Message::FolderPicked,
                ))
            }
            Message::FolderPicked(result) => {
                match result {
                    Ok(Some(folder)) => self.place = folder.display().to_string(),
                    Ok(None) => {}
                    Err(trouble) => self.trouble = Some(trouble.sentence(&world.texts)),
                }
                Reply::Run(Task::none())
            }
            Message::NextPressed => self.next(world),
            Message::SampleReady(Ok(Ready::Made(entered))) => {
                Reply::Enter(entered, self.sample_folder())
            }
            Message::SampleReady(Ok(Ready::There)) => Reply::Elsewhere(self.sample_folder()),
            Message::Founded(Ok((entered, code))) => {
                Reply::Sheet(entered, code, PathBuf::from(self.place.trim()))
            }
            Message::SampleReady(Err(error)) | Message::Founded(Err(error)) => {
                self.busy = false;
                self.trouble = Some(error.sentence(world.lang));
                Reply::Run(Task::none())
            }
        }
    }

    fn pick(&mut self, way: Way) -> Reply {
        if !self.busy {
            self.way = way;
            self.trouble = None;
        }
        Reply::Run(Task::none())
    }

    fn next(&mut self, world: &World) -> Reply {
        if self.busy {
            return Reply::Run(Task::none());
        }
        let clock = world.clock;
        match self.way {
            Way::Server => Reply::Run(Task::none()),
            Way::Sample => {
                self.busy = true;
                self.trouble = None;
                let folder = self.sample_folder();
                let work = async move {
                    if matches!(entry::look(&folder).await?, Found::Database { .. }) {
                        return Ok(Ready::There);
                    }
                    let Founded { service, .. } = entry::found_sample(&folder, clock).await?;
                    service.rehearse().await?;
                    let office = service.office().await?;
                    Ok(Ready::Made(Entered { service, office }))
                };
                Reply::Run(Task::perform(work, Message::SampleReady))
            }
            Way::New => {
                self.left = vec![Field::Name, Field::Password, Field::Again, Field::Folder];
                if self.gaps() > 0 {
                    return Reply::Run(Task::none());
                }
                self.busy = true;
                self.trouble = None;
                let folder = PathBuf::from(self.place.trim());
                let founder = Founder {
                    name: self.name.trim().to_owned(),
                    role: self.role,
                    password: self.password.clone(),
                };
                let work = async move {
                    let Founded {
                        service,
                        recovery_code,
                    } = entry::found(&folder, founder, clock).await?;
                    let office = service.office().await?;
                    Ok((Entered { service, office }, recovery_code))
                };
                Reply::Run(Task::perform(work, Message::Founded))
            }
        }
    }

    /// How many fields of the form are not good yet.
    fn gaps(&self) -> usize {
        [
            self.name.trim().is_empty(),
            password_is_weak(&self.password, self.name.trim()),
            self.password != self.again,
            self.place.trim().is_empty(),
        ]
        .into_iter()
        .filter(|gap| *gap)
        .count()
    }

    /// The page.
    pub fn view<'a>(&'a self, world: &'a World) -> Element<'a, super::Message> {
        let texts = &world.texts;
        let cards = column(WAYS.into_iter().map(|way| self.way_card(way, world))).spacing(gap::M);
        let below: Option<Element<'a, Message>> = match self.way {
            Way::Sample => None,
            Way::New => Some(
                column![
                    self.form(world),
                    space().height(gap::L),
                    banner::banner(Tone::Info, texts.start_key_next())
                ]
                .into(),
            ),
            Way::Server => Some(banner::banner(Tone::Info, texts.start_server_later()).into()),
        };
        let trouble = self
            .trouble
            .clone()
            .map(|words| banner::banner(Tone::Danger, words));
        let gaps = if self.way == Way::New { self.gaps() } else { 0 };
        let words = match (self.way, self.busy) {
            (Way::Sample, true) => texts.start_making_sample(),
            (_, true) => texts.start_making(),
            (_, false) => texts.start_next(),
        };
        let next = button::primary("start-next", words)
            .large()
            .trailing(icon::ARROW_RIGHT)
            .busy(self.busy)
            .on_press_maybe((self.way != Way::Server).then_some(Message::NextPressed));
        let reason = (gaps > 0)
            .then(|| label::dense_muted(texts.start_gaps(i64::try_from(gaps).unwrap_or(i64::MAX))));
        let foot = row![
            button::quiet("start-quit", texts.start_quit()).on_press(super::Message::QuitPressed),
            space::horizontal(),
            reason,
            Element::from(next).map(super::Message::First),
        ]
        .spacing(gap::M)
        .align_y(Alignment::Center);
        let page = column![
            label::hero(texts.start_question()),
            label::muted(texts.start_later()),
            space().height(gap::S),
            cards,
            below,
            trouble,
        ]
        .spacing(gap::S);
        let page = Keys::new(page, KEYS, |way| Some(Message::WayPicked(*way)));
        container(
            column![
                Element::from(page.inner()).map(super::Message::First),
                space().height(gap::S),
                foot
            ]
            .spacing(gap::M),
        )
        .max_width(640)
        .into()
    }

    fn way_card<'a>(&self, way: Way, world: &'a World) -> Element<'a, Message> {
        let texts = &world.texts;
        let (mark, title, words, cap) = match way {
            Way::Sample => (
                icon::FLASK_CONICAL,
                texts.start_way_sample(),
                texts.start_way_sample_words(),
                Chord::ctrl('1'),
            ),
            Way::New => (
                icon::DATABASE,
                texts.start_way_new(),
                texts.start_way_new_words(),
                Chord::ctrl('2'),
            ),
            Way::Server => (
                icon::SERVER,
                texts.start_way_server(),
                texts.start_way_server_words(),
                Chord::ctrl('3'),
            ),
        };
        let choice = Choice {
            icon: mark,
            title: title.into(),
            words: words.into(),
            key_cap: Some(cap.label(texts)),
        };
        choice::card(id(way), choice, way == self.way, Message::WayPressed(way))
    }

    fn form<'a>(&'a self, world: &'a World) -> Element<'a, Message> {
        let texts = &world.texts;
        let left = |field| self.left.contains(&field);
        let text = |field: Field, id: &'static str, words: String, value: &str| {
            field::field(id, words, value)
                .on_input(move |value| Message::Changed(field, value))
                .on_blur(Message::Left(field))
                .on_submit(Message::NextPressed)
        };
        let name = text(Field::Name, "start-name", texts.start_name(), &self.name).note(
            if left(Field::Name) && self.name.trim().is_empty() {
                Note::wrong(texts.missing())
            } else {
                Note::hint(texts.start_name_hint())
            },
        );
        let roles = [Role::Counsellor, Role::Office, Role::Admin]
            .into_iter()
            .map(|role| segment(role, texts.role(role)))
            .collect();
        let role = field::labelled(
            texts.start_role(),
            segmented("start-role", roles, Some(&self.role), Message::RoleChosen),
            Note::hint(texts.start_role_hint()),
        );
        let eye = if self.shown { icon::EYE_OFF } else { icon::EYE };
        let password = text(
            Field::Password,
            "start-password",
            texts.start_password(),
            &self.password,
        )
        .secure(!self.shown)
        .button("start-show", eye, Some(Message::ShowToggled))
        .note(strength(
            &self.password,
            self.name.trim(),
            left(Field::Password),
            world,
        ));
        let again = text(
            Field::Again,
            "start-again-password",
            texts.start_password_again(),
            &self.again,
        )
        .secure(!self.shown)
        .note(match (self.again.is_empty(), self.again == self.password) {
            (true, true) => Note::Empty,
            (true, false) if !left(Field::Again) => Note::Empty,
            (false, true) => Note::good(texts.start_password_same()),
            (_, _) => Note::wrong(texts.start_password_differs()),
        });
        let folder = text(
            Field::Folder,
            "start-folder",
            texts.start_folder(),
            &self.place,
        )
        .icon(icon::FOLDER)
        .button(
            "start-folder-pick",
            icon::FOLDER_OPEN,
            Some(Message::FolderPressed),
        )
        .note(Note::hint(texts.start_folder_hint()));
        card::plain(
            column![
                row![
                    container(name).width(Length::Fill),
                    container(role).width(Length::Fill)
                ]
                .spacing(gap::L),
                row![
                    container(password).width(Length::Fill),
                    container(again).width(Length::Fill)
                ]
                .spacing(gap::L),
                folder,
            ]
            .spacing(gap::S),
        )
        .padding([gap::L, 20.0])
        .into()
    }
}

/// What the line below a new password says.
pub(super) fn strength<'a>(password: &str, name: &str, left: bool, world: &World) -> Note<'a> {
    let texts = &world.texts;
    let length = i64::try_from(password.chars().count()).unwrap_or(i64::MAX);
    match (password_is_weak(password, name), length) {
        (false, _) if !name.is_empty() => Note::good(texts.start_password_strong(length)),
        (_, 10..) if !name.is_empty() => Note::wrong(texts.start_password_guessable()),
        (_, 10..) => Note::good(texts.start_password_strong(length)),
        _ if left => Note::wrong(texts.start_password_short(10 - length)),
        _ => Note::hint(texts.start_password_hint()),
    }
}

fn id(way: Way) -> &'static str {
    match way {
        Way::Sample => "start-sample",
        Way::New => "start-new",
        Way::Server => "start-server",
    }
}

/// Up and down as a screen's keys, for lists of cards.
pub(super) fn arrows(key: &Key) -> Option<bool> {
    match key {
        Key::Named(Named::ArrowDown) => Some(true),
        Key::Named(Named::ArrowUp) => Some(false),
        _ => None,
    }
}

/// A quiet line with an icon.
pub(super) fn line<'a, M: 'a>(mark: icon::Icon, words: String) -> Element<'a, M> {
    row![mark.at(16.0).style(theme::muted), label::dense_muted(words)]
        .spacing(gap::S)
        .align_y(Alignment::Center)
        .into()
}
