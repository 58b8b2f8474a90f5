//! The administration (Verwaltung): everything that is a rule, a place or a right. A list of pages, beside it a list of
//! entries and the form of one of them.

mod amend;
mod asking;
mod backup;
mod form;
mod form_view;
mod list;
mod message;
mod people;
mod rules;
pub mod schools;
mod series_view;
mod settings_view;
mod slot;
mod upcoming;
mod view;

use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, AdminPage, Destination, Report};
use crate::desktop::affected;
use crate::desktop::context::Context;
use crate::desktop::screen::extra_day;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::toast::{self, Hint};
use crate::desktop::widget::{button, label};
use crate::domain::id::{SeriesId, SiteId};
use crate::domain::rights::Right;
use crate::service::administration::Entry;
use crate::store::rows::AppointmentRow;

use asking::Asking;
use form::Form;
use list::Item;
pub use message::Message;
use slot::Kind;

/// The pages in the order of the list, with Strg+1 to Strg+9.
pub(super) const PAGES: [AdminPage; 9] = [
    AdminPage::Sites,
    AdminPage::Counsellors,
    AdminPage::Series,
    AdminPage::Absences,
    AdminPage::Holidays,
    AdminPage::Texts,
    AdminPage::Settings,
    AdminPage::People,
    AdminPage::Backup,
];

/// The screen.
#[derive(Debug)]
pub struct Admin {
    page: AdminPage,
    items: Vec<Item>,
    form: Option<Form>,
    busy: bool,
    asking: Option<Asking>,
    extra: Option<Box<extra_day::State>>,
    pending: Option<Box<Message>>,
    affected: Vec<AppointmentRow>,
    year: i32,
    people: people::People,
    backup: backup::Backup,
}

macro_rules! page_keys {
    ($($digit:literal $page:ident $help:ident),* $(,)?) => {
        static KEYS: &[Shortcut<Message>] = &[
            Shortcut {
                keys: &[Chord::ctrl('s')],
                action: Message::SavePressed,
                help: |texts| texts.shortcut_save(),
                reach: Reach::Everywhere,
            },
            Shortcut {
                keys: &[Chord::ctrl('n')],
                action: Message::NewByKey,
                help: |texts| texts.shortcut_new(),
                reach: Reach::Everywhere,
            },
            Shortcut {
                keys: &[Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
                action: Message::PanelPressed,
                help: |texts| texts.shortcut_next_panel(),
                reach: Reach::Everywhere,
            },
            $(Shortcut {
                keys: &[Chord::ctrl($digit)],
                action: Message::PageChosen(AdminPage::$page),
                help: |texts| texts.$help(),
                reach: Reach::Everywhere,
            },)*
        ];
    };
}

page_keys! {
    '1' Sites admin_sites,
    '2' Counsellors admin_counsellors,
    '3' Series admin_series,
    '4' Absences admin_absences,
    '5' Holidays admin_holidays,
    '6' Texts admin_texts,
    '7' Settings admin_settings,
    '8' People admin_people,
    '9' Backup admin_backup,
}

impl Admin {
    /// The screen at a page.
    pub fn new(context: &Context, page: AdminPage) -> (Self, Task<Message>) {
        let mut screen = Self {
            page,
            items: Vec::new(),
            form: None,
            busy: false,
            asking: None,
            extra: None,
            pending: None,
            affected: Vec::new(),
            year: chrono::Datelike::year(&context.today),
            people: people::People::default(),
            backup: backup::Backup::default(),
        };
        screen.open(page, context);
        (screen, Task::none())
    }

    /// "Verwaltung"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.admin_title()
    }

    fn open(&mut self, page: AdminPage, context: &Context) {
        self.page = page;
        self.items = list::items(page, context);
        self.affected.clear();
        self.people = people::People::default();
        self.form = if page == AdminPage::Settings {
            Some(Form::of_settings(
                &context.office.settings,
                &context.office,
                context.today,
            ))
        } else {
            let first = self.items.first();
            first.map(|item| Form::of(&item.entry, &context.office, context.today))
        };
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        if self.is_dirty()
            && matches!(
                message,
                Message::PageChosen(_)
                    | Message::ItemChosen(_)
                    | Message::NewPressed(_)
                    | Message::NewByKey
            )
        {
            self.pending = Some(Box::new(message));
            return Action::None;
        }
        match message {
            Message::PageChosen(page) => {
                self.open(page, context);
                operation::focus(view::page_id(page)).into()
            }
            Message::PageReached(at) => match PAGES.get(at) {
                Some(page) => operation::focus(view::page_id(*page)).into(),
                None => Action::None,
            },
            Message::ItemReached(at) => {
                let last = self.items.len().saturating_sub(1);
                operation::focus(view::item_id(at.min(last))).into()
            }
            Message::ItemChosen(at) => {
                if let Some(item) = self.items.get(at) {
                    self.form = Some(Form::of(&item.entry, &context.office, context.today));
                    self.affected.clear();
                }
                Action::None
            }
            Message::NewByKey => match list::kinds(self.page).first() {
                Some(kind) => self.begin(*kind, context),
                None if self.page == AdminPage::People => {
                    self.update(Message::People(people::Message::NewPressed), context)
                }
                None => Action::None,
            },
            Message::NewPressed(kind) => self.begin(kind, context),
            Message::Edited(event) => {
                if let Some(form) = self
                    .form
                    .as_mut()
                    .filter(|_| context.may(Right::Administer))
                {
                    form.update(event, context);
                }
                Action::None
            }
            Message::SavePressed => self.save(context),
            Message::Foreseen(amendment, result) => self.foreseen(&amendment, result, context),
            Message::Asked(event) => {
                let asking = self.asking.as_mut();
                if asking.is_some_and(|asking| asking.update(event, context.today)) {
                    self.look(context)
                } else {
                    Action::None
                }
            }
            Message::Confirmed => self.confirm(context),
            Message::Amended(result) => self.amended(result, context),
            Message::SettingsSaved(result) => {
                self.busy = false;
                match result {
                    Ok(done) => {
                        self.settle();
                        Action::Done(
                            Report::done(context.texts.deed(&done.deed), &done),
                            Task::none(),
                        )
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::RemovePressed => self.ask_to_remove(context),
            Message::DiscardConfirmed => {
                self.settle();
                match self.pending.take() {
                    Some(message) => self.update(*message, context),
                    None => Action::None,
                }
            }
            Message::DialogClosed => {
                self.asking = None;
                self.busy = false;
                self.pending = None;
                self.people.close();
                Action::None
            }
            Message::AppointmentOpened(id, day) => Action::Go(Destination::appointment(id, day)),
            Message::ReplanPressed => match affected::replan(&self.affected, context) {
                Some((_, to)) => Action::Go(to),
                None => Action::None,
            },
            Message::PanelPressed => self.next_panel(),
            Message::YearChosen(year) => {
                self.year = year;
                Action::None
            }
            Message::People(message) => self.people.update(message, context),
            Message::Backup(message) => self.backup.update(message, context),
            Message::ExtraPressed => {
                if !context.may(Right::ArrangeDays) {
                    return Action::None;
                }
                let extra = extra_day::State::new(context.today, context);
                let look = extra.look(context);
                self.extra = Some(Box::new(extra));
                look.map(Message::Extra).into()
            }
            Message::Extra(event) => {
                let Some(extra) = self.extra.as_mut() else {
                    return Action::None;
                };
                let action = extra.update(event, context);
                if extra.is_done() {
                    self.extra = None;
                }
                action.map(Message::Extra)
            }
            Message::LettersPressed => Action::Go(Destination::Letters(None)),
            Message::ImportPressed => Action::Go(Destination::Import),
            Message::SchoolsPressed => Action::Go(Destination::Schools(None)),
        }
    }

    /// What was typed is no longer something that could be lost.
    fn settle(&mut self) {
        if let Some(form) = &mut self.form {
            form.touched = false;
        }
    }

    fn next_panel(&self) -> Action<Message> {
        let in_list = !self.items.is_empty();
        let first = self.form.as_ref().and_then(|form| first_slot(form.kind));
        Task::batch([operation::is_focused(first.unwrap_or("admin-none")).then(
            move |in_form| match (in_form, first) {
                (true, _) if in_list => operation::focus(view::item_id(0)),
                (false, Some(first)) => operation::focus(first),
                _ => Task::none(),
            },
        )])
        .into()
    }

    fn begin(&mut self, kind: Kind, context: &Context) -> Action<Message> {
        if !context.may(Right::Administer) {
            return Action::None;
        }
        let (site, series) = self.around();
        let blank = form::blank(kind, &context.office, site, series, context.today);
        let Some(entry) = blank else {
            return Action::None;
        };
        self.affected.clear();
        self.form = Some(Form::of(&entry, &context.office, context.today));
        first_slot(kind).map_or(Action::None, |slot| operation::focus(slot).into())
    }

    /// The site and the series that the form is about: new rooms and exceptions belong to them.
    fn around(&self) -> (Option<SiteId>, Option<SeriesId>) {
        match self.form.as_ref().and_then(|form| form.subject.as_ref()) {
            Some(Entry::Site(x)) => (Some(x.id), None),
            Some(Entry::Room(x)) => (Some(x.site), None),
            Some(Entry::Series(x)) => (Some(x.site), Some(x.id)),
            Some(Entry::Exception(x)) => (None, Some(x.series)),
            _ => (None, None),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        view::page(self, context)
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        let texts = &context.texts;
        if self.pending.is_some() {
            return Some(
                Dialog::new(
                    "admin-discard",
                    texts.admin_discard_title(),
                    texts.back(),
                    Message::DialogClosed,
                )
                .body(label::dense(texts.admin_discard_words()))
                .action(
                    button::danger_primary("admin-discard-yes", texts.admin_discard())
                        .on_press(Message::DiscardConfirmed),
                    Some(Message::DiscardConfirmed),
                )
                .cautious(),
            );
        }
        if let Some(extra) = &self.extra {
            return Some(extra.dialog(context).map(Message::Extra));
        }
        if let Some(asking) = self.asking.as_ref().filter(|asking| asking.shown) {
            let name = self
                .form
                .as_ref()
                .and_then(|form| form.subject.as_ref())
                .and_then(|entry| list::place(&self.items, form::number(entry)))
                .and_then(|at| self.items.get(at))
                .map(|item| item.title.clone())
                .unwrap_or_default();
            return Some(asking.dialog(name, self.busy, context));
        }
        self.people.dialog(context)
    }

    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        KEYS
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        let texts = &context.texts;
        let mut hints = Vec::new();
        if self.form.is_some() {
            hints.push(toast::hint(
                Chord::ctrl('s').label(texts),
                texts.admin_save(),
            ));
        }
        if !list::kinds(self.page).is_empty() {
            hints.push(toast::hint(
                Chord::ctrl('n').label(texts),
                texts.shortcut_new(),
            ));
            hints.push(toast::hint("F6", texts.admin_hint_list()));
        }
        hints
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.form.as_ref().is_some_and(|form| form.touched)
            || self.people.is_dirty()
            || self.extra.as_ref().is_some_and(|extra| extra.is_dirty())
    }

    /// After a commit: the list is made anew; a form nobody has typed in follows what is stored now.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        let before: Vec<_> = self.items.iter().map(|i| form::number(&i.entry)).collect();
        self.items = list::items(self.page, context);
        let Some(form) = self.form.as_ref().filter(|form| !form.touched) else {
            if self.form.is_none() && list::kinds(self.page).is_empty() {
                return Task::none();
            }
            if self.form.is_none() {
                let first = self.items.first();
                self.form = first.map(|i| Form::of(&i.entry, &context.office, context.today));
            }
            return Task::none();
        };
        let kind = form.kind;
        if kind == Kind::Settings {
            self.form = Some(Form::of_settings(
                &context.office.settings,
                &context.office,
                context.today,
            ));
            return Task::none();
        }
        let key = form.subject.as_ref().map(form::number);
        let found = match key {
            // What was just made is the one that was not there before.
            Some((_, 0)) => self.items.iter().find(|item| {
                let key = form::number(&item.entry);
                key.0 == kind && !before.contains(&key)
            }),
            Some(key) => list::place(&self.items, key).and_then(|at| self.items.get(at)),
            None => None,
        };
        let found = match (found, key) {
            (None, Some((_, 0))) => return Task::none(),
            (None, _) => self.items.first(),
            (found, _) => found,
        };
        self.form = found.map(|item| Form::of(&item.entry, &context.office, context.today));
        Task::none()
    }
}

/// Where the keyboard goes in a form.
fn first_slot(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Settings => Some(slot::SETTINGS[0].key),
        other => slot::layout(other)
            .first()
            .and_then(|row| row.first())
            .map(|slot| slot.id()),
    }
}
