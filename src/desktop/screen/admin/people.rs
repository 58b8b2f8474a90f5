//! People and roles: who may come in, what each role may do in plain sentences, new people and passwords.

use std::collections::BTreeSet;

use iced::widget::{column, container, row, space};
use iced::{Alignment, Element, Length, Task};

use super::Message as Outer;
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::text::Texts;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::checkbox::checkbox;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::{Note, field};
use crate::desktop::widget::{banner, button, card, label, pill, scroll};
use crate::domain::id::PersonId;
use crate::domain::rights::{Right, Role};
use crate::service::{Done, Error};

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// Person anlegen.
    NewPressed,
    /// Passwort setzen.
    PasswordPressed(PersonId),
    /// Sperren, or let in again.
    AdmitPressed(PersonId, bool),
    /// It was done, or not.
    Admitted(bool, Result<Done<()>, Error>),
    /// The name is now this.
    NameTyped(String),
    /// A role is ticked or not.
    RolePressed(Role),
    /// The new password is now this.
    PasswordTyped(String),
    /// The own password is now this.
    OwnTyped(String),
    /// The dialog's action.
    Confirmed,
    /// A person was added, or not.
    Added(Result<Done<()>, Error>),
    /// A password was set, or not.
    PasswordSet(Result<(), Error>),
}

/// What the open dialog is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    New,
    Password(PersonId),
}

/// The page.
#[derive(Debug, Default)]
pub struct People {
    about: Option<About>,
    name: String,
    roles: BTreeSet<Role>,
    password: String,
    own: String,
    trouble: Option<String>,
    busy: bool,
}

impl People {
    /// Closes the dialog and forgets the passwords.
    pub(super) fn close(&mut self) {
        if !self.busy {
            *self = Self::default();
        }
    }

    /// Is anything typed in the dialog?
    pub(super) fn is_dirty(&self) -> bool {
        self.about.is_some() && !(self.name.is_empty() && self.password.is_empty())
    }

    pub(super) fn update(&mut self, message: Message, context: &Context) -> Action<Outer> {
        if !context.may(Right::Administer) {
            return Action::None;
        }
        match message {
            Message::NewPressed => {
                self.close();
                self.about = Some(About::New);
                let _ = self.roles.insert(Role::Office);
                Action::None
            }
            Message::PasswordPressed(person) => {
                self.close();
                self.about = Some(About::Password(person));
                Action::None
            }
            Message::NameTyped(name) => {
                self.name = name;
                Action::None
            }
            Message::RolePressed(role) => {
                if !self.roles.remove(&role) {
                    let _ = self.roles.insert(role);
                }
                Action::None
            }
            Message::PasswordTyped(password) => {
                self.password = password;
                Action::None
            }
            Message::OwnTyped(own) => {
                self.own = own;
                Action::None
            }
            Message::Confirmed => self.confirm(context),
            Message::Added(Ok(done)) => {
                self.busy = false;
                self.close();
                Action::Done(
                    Report::done(context.texts.people_added(), &done),
                    Task::none(),
                )
            }
            Message::PasswordSet(Ok(())) => {
                self.busy = false;
                self.close();
                Action::Done(
                    Report::say(context.texts.people_password_set()),
                    Task::none(),
                )
            }
            Message::Added(Err(error)) | Message::PasswordSet(Err(error)) => {
                self.busy = false;
                self.trouble = Some(context.sentence(&error));
                Action::None
            }
            Message::AdmitPressed(person, active) => {
                if std::mem::replace(&mut self.busy, true) {
                    return Action::None;
                }
                let service = context.service.clone();
                Task::perform(
                    async move { service.admit_person(person, active).await },
                    move |result| Outer::People(Message::Admitted(active, result)),
                )
                .into()
            }
            Message::Admitted(active, result) => {
                self.busy = false;
                match result {
                    Ok(done) => {
                        let words = if active {
                            context.texts.people_unlocked()
                        } else {
                            context.texts.people_locked()
                        };
                        Action::Done(Report::done(words, &done), Task::none())
                    }
                    Err(error) => Action::Failed(error),
                }
            }
        }
    }

    fn ready(&self) -> bool {
        let named = match self.about {
            Some(About::New) => !self.name.trim().is_empty() && !self.roles.is_empty(),
            Some(About::Password(_)) => true,
            None => false,
        };
        named && !self.busy && !self.password.is_empty() && !self.own.is_empty()
    }

    fn confirm(&mut self, context: &Context) -> Action<Outer> {
        if !self.ready() {
            return Action::None;
        }
        self.busy = true;
        self.trouble = None;
        let service = context.service.clone();
        let (password, own) = (self.password.clone(), self.own.clone());
        match self.about {
            Some(About::New) => {
                let name = self.name.clone();
                // The role that comes first is the usual one.
                let roles: Vec<Role> = self.roles.iter().copied().collect();
                let work = async move { service.add_person(&name, &roles, &password, &own).await };
                Task::perform(work, |result| Outer::People(Message::Added(result))).into()
            }
            Some(About::Password(person)) => {
                let work = async move { service.set_password(person, &password, &own).await };
                Task::perform(work, |result| Outer::People(Message::PasswordSet(result))).into()
            }
            None => Action::None,
        }
    }

    pub(super) fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Outer>> {
        let about = self.about?;
        let texts = &context.texts;
        let title = match about {
            About::New => texts.people_new(),
            About::Password(_) => texts.people_password(),
        };
        let object = match about {
            About::New => None,
            About::Password(id) => context
                .office
                .persons
                .iter()
                .find(|p| p.id == id)
                .map(|p| p.name.clone()),
        };
        let typed = |message: fn(String) -> Message| move |words| Outer::People(message(words));
        let who = (about == About::New).then(|| {
            let ticks = Role::ALL.into_iter().map(|role| {
                checkbox(
                    format!("people-role-{}", role.key()),
                    texts.role(role),
                    self.roles.contains(&role),
                    Some(Outer::People(Message::RolePressed(role))),
                )
            });
            column![
                field("people-name", texts.field_name(), &self.name)
                    .on_input(typed(Message::NameTyped)),
                label::dense_strong(texts.people_roles()),
                row(ticks).spacing(gap::L),
                space().height(gap::S),
            ]
            .spacing(gap::XS)
        });
        let trouble = self
            .trouble
            .as_ref()
            .map(|words| banner::banner(Tone::Danger, words.clone()));
        let body = column![
            who,
            field(
                "people-password",
                texts.people_new_password(),
                &self.password
            )
            .secure(true)
            .on_input(typed(Message::PasswordTyped))
            .note(Note::hint(texts.people_password_hint())),
            field("people-own", texts.people_own_password(), &self.own)
                .secure(true)
                .on_input(typed(Message::OwnTyped))
                .note(Note::hint(texts.people_own_hint())),
            trouble,
        ]
        .spacing(gap::XS);
        let confirmed = Outer::People(Message::Confirmed);
        let mut dialog = Dialog::new(
            "people-dialog",
            title.clone(),
            texts.back(),
            Outer::DialogClosed,
        )
        .body(body)
        .action(
            button::primary("people-confirm", title)
                .busy(self.busy)
                .on_press_maybe(self.ready().then(|| confirmed.clone())),
            self.ready().then_some(confirmed),
        );
        if let Some(object) = object {
            dialog = dialog.object(object);
        }
        Some(dialog)
    }

    pub(super) fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Outer> {
        let texts = &context.texts;
        let may = context.may(Right::Administer);
        let persons = context.office.persons.iter().map(|person| {
            let roles: Vec<_> = person.roles.iter().map(|role| texts.role(*role)).collect();
            let state = (!person.active)
                .then(|| pill::pill(icon::LOCK, texts.people_inactive(), Tone::Neutral));
            let other = person.id != context.service.actor().person;
            let (words, to) = if person.active {
                (texts.people_lock(), false)
            } else {
                (texts.people_unlock(), true)
            };
            column![
                container(
                    row![
                        icon::USER_ROUND.text().style(theme::muted),
                        container(label::dense_strong(person.name.as_str())).width(200),
                        container(label::dense(roles.join(", "))).width(Length::Fill),
                        state,
                        button::secondary(
                            format!("people-password-{}", person.id),
                            texts.people_password()
                        )
                        .icon(icon::KEY_ROUND)
                        .small()
                        .on_press_maybe(
                            (may && person.active)
                                .then_some(Outer::People(Message::PasswordPressed(person.id)))
                        ),
                        button::secondary(format!("people-admit-{}", person.id), words)
                            .small()
                            .on_press_maybe(
                                (may && other && !self.busy)
                                    .then_some(Outer::People(Message::AdmitPressed(person.id, to)))
                            ),
                    ]
                    .spacing(gap::M)
                    .align_y(Alignment::Center),
                )
                .padding([0.0, 14.0])
                .center_y(40),
                card::separator(),
            ]
            .into()
        });
        let new = button::secondary("people-new", texts.people_new())
            .icon(icon::USER_PLUS)
            .small()
            .on_press_maybe(may.then_some(Outer::People(Message::NewPressed)));
        let head = card::header(texts.admin_people(), None, Some(new.into()));
        scroll::down(column![card::listed(head, column(persons)), rights(texts)].spacing(gap::M))
            .into()
    }
}

/// The one table of rights, in plain sentences.
fn rights<'a>(texts: &Texts) -> Element<'a, Outer> {
    let sentences: [(Right, String); 15] = [
        (Right::ReadFamilies, texts.right_read_families()),
        (Right::EditFamilies, texts.right_edit_families()),
        (Right::Counsel, texts.right_counsel()),
        (Right::ReadTalks, texts.right_read_talks()),
        (Right::ReadCalendar, texts.right_read_calendar()),
        (Right::BookAppointments, texts.right_book()),
        (Right::ArrangeDays, texts.right_arrange_days()),
        (Right::PrintLetters, texts.right_print()),
        (Right::ReleaseTexts, texts.right_release()),
        (Right::Import, texts.right_import()),
        (Right::Administer, texts.right_administer()),
        (Right::ReadHandedOver, texts.right_read_handed_over()),
        (Right::HandOver, texts.right_hand_over()),
        (Right::Place, texts.right_place()),
        (Right::Undo, texts.right_undo()),
    ];
    let width = 116;
    let head = row![
        container(space()).width(Length::Fill),
        row(Role::ALL.map(|role| {
            container(label::dense_strong(texts.role(role)))
                .width(width)
                .center_x(width)
                .into()
        })),
    ];
    let lines = sentences.into_iter().map(|(right, words)| {
        let marks = row(Role::ALL.map(|role| {
            let (mark, tone) = if role.may(right) {
                (icon::CHECK, Tone::Ok)
            } else {
                (icon::MINUS, Tone::Neutral)
            };
            container(mark.text().style(theme::soft_text(tone)))
                .center_x(width)
                .into()
        }));
        column![
            row![container(label::dense(words)).width(Length::Fill), marks]
                .height(30)
                .align_y(Alignment::Center),
            card::separator(),
        ]
        .into()
    });
    card::listed(
        card::header(texts.people_rights(), None, None),
        container(column![head, column(lines)].spacing(gap::XS)).padding([gap::S, 14.0]),
    )
    .into()
}
