//! The window while somebody is at work: where they are, where they came from, what was done last. Draws nothing.

mod message;
mod way;
mod work;

use std::sync::Arc;

use chrono::NaiveDateTime;
use iced::{Task, clipboard};

use super::find::{self, Find};
use super::place::{self, Screen};
use way::Visit;
use work::news;

pub use message::{Leaving, Message, Preference, Reply};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::{Context, lang};
use crate::desktop::preferences::{Preferences, first, open_to};
use crate::desktop::shell::Area;
use crate::desktop::shell::commands::Command;
use crate::desktop::text::Texts;
use crate::domain::id::SiteId;
use crate::domain::rights::{Actor, Role};
use crate::store::rows::CommandRow;

/// So many last actions are listed.
const LISTED: u32 = 30;

/// What this role has to do, for the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Things of Heute.
    pub today: usize,
    /// Children who wait for a school place, for whom gives it.
    pub places: usize,
    /// Letters to print.
    pub letters: usize,
}

/// A page of the frame that lies over the screen.
#[derive(Debug)]
pub(super) enum Page {
    /// Shortcuts.
    Help,
    /// Last actions, once they are read.
    History(Option<Vec<CommandRow>>),
    /// Version, licence, sources.
    About,
}

/// The window of a person at work.
#[derive(Debug)]
pub struct Desk {
    pub(super) context: Context,
    pub(super) shown: Visit,
    behind: Vec<Visit>,
    visits: u64,
    pub(super) strip: Option<(u64, Report)>,
    pub(super) trouble: Option<String>,
    pub(super) counts: Counts,
    pub(super) find: Find,
    pub(super) menu: bool,
    pub(super) page: Option<Page>,
    pub(super) leaving: Option<Leaving>,
    pub(super) offline: Option<NaiveDateTime>,
    reloading: bool,
    again: bool,
    busy: bool,
    size: u16,
}

impl Desk {
    /// The window of somebody who has just come in, at their usual area, and the tasks that fill it. With `live` it
    /// hears of every commit.
    pub fn new(context: Context, preferences: &Preferences, live: bool) -> (Self, Task<Message>) {
        let wanted = preferences.last_area(context.role);
        let place = place::root(wanted.unwrap_or(first(context.role)));
        let (screen, filled) = Screen::open(&place, &context);
        let news = if live {
            Task::run(news(context.service.news()), Message::News)
        } else {
            Task::none()
        };
        let mut desk = Self {
            context,
            shown: Visit {
                number: 0,
                place,
                screen,
            },
            behind: Vec::new(),
            visits: 0,
            strip: None,
            trouble: None,
            counts: Counts::default(),
            find: Find::default(),
            menu: false,
            page: None,
            leaving: None,
            offline: None,
            reloading: false,
            again: false,
            busy: false,
            size: preferences.size,
        };
        let reload = desk.reload();
        (
            desk,
            Task::batch([
                filled.map(|message| Message::Screen(0, message)),
                reload,
                news,
            ]),
        )
    }

    /// The world of the screens.
    #[must_use]
    pub fn context(&self) -> &Context {
        &self.context
    }

    /// What this role has to do.
    #[must_use]
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// The number of the visit that is shown.
    #[must_use]
    pub const fn number(&self) -> u64 {
        self.shown.number
    }

    /// The area that is open.
    #[must_use]
    pub fn area(&self) -> Area {
        place::area(&self.shown.place)
    }

    /// The place that is open.
    #[must_use]
    pub fn place(&self) -> &Destination {
        &self.shown.place
    }

    /// The message of the strip, with its number.
    #[must_use]
    pub fn strip(&self) -> Option<(u64, &Report)> {
        self.strip
            .as_ref()
            .map(|(number, report)| (*number, report))
    }

    /// Is anything typed that is not saved, here or at a place on the way back?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.shown.screen.is_dirty() || self.behind.iter().any(|visit| visit.screen.is_dirty())
    }

    /// Other words.
    pub fn speak(&mut self, texts: Arc<Texts>) -> Task<Message> {
        self.context.lang = lang(texts.language());
        self.context.texts = texts;
        self.refresh()
    }

    /// Another size.
    pub fn resize(&mut self, size: u16) {
        self.size = size;
    }

    /// The size in percent.
    #[must_use]
    pub const fn size(&self) -> u16 {
        self.size
    }

    /// The clock has moved on; a new day reloads everything.
    pub fn tick(&mut self) -> Task<Message> {
        let now = self.context.service.clock().now();
        let next_day = now.date() != self.context.today;
        self.context.now = now;
        self.context.today = now.date();
        if next_day {
            self.reload()
        } else {
            Task::none()
        }
    }

    /// The window is to be closed: at once, or after the question about unsaved work.
    pub fn close(&mut self) -> Reply {
        self.leave(Leaving::Quit)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message) -> Reply {
        match message {
            Message::Screen(number, message) => self.on_screen(number, message),
            Message::Key(key) => self.on_key(key),
            Message::AreaPicked(area) => {
                self.menu = false;
                if area == self.area() && self.shown.place == place::root(area) {
                    return Reply::Run(self.refresh());
                }
                self.leave(Leaving::Go(place::root(area)))
            }
            Message::Escaped => self.on_escape(),
            Message::SiteChosen(site) => {
                self.context.site = site;
                Reply::Run(self.refresh())
            }
            Message::MenuToggled => {
                self.menu = !self.menu;
                Reply::Run(Task::none())
            }
            Message::MenuClosed => {
                self.menu = false;
                Reply::Run(Task::none())
            }
            Message::RoleChosen(role) => {
                self.menu = false;
                if role == self.context.role {
                    Reply::Run(Task::none())
                } else {
                    self.leave(Leaving::Role(role))
                }
            }
            Message::ColoursChosen(colours) => Reply::Prefer(Preference::Colours(colours)),
            Message::SizeChosen(size) => Reply::Prefer(Preference::Size(size)),
            Message::EnglishChosen(english) => Reply::Prefer(Preference::English(english)),
            Message::PrivacyToggled => {
                self.context.privacy = !self.context.privacy;
                Reply::Run(self.refresh())
            }
            Message::LockPressed => {
                self.menu = false;
                Reply::Lock
            }
            Message::SignOutPressed => {
                self.menu = false;
                self.leave(Leaving::SignOut)
            }
            Message::Find(message) => match self.find.update(message, &self.context) {
                find::Reply::Run(task) => Reply::Run(task.map(Message::Find)),
                find::Reply::Go(to) => self.leave(Leaving::Go(to)),
                find::Reply::Failed(error) => self.fail(&error),
            },
            Message::UndoPressed(which) => self.undo(which),
            Message::Undone(result) => self.taken_back(result, Texts::undone),
            Message::Redone(result) => self.taken_back(result, Texts::redone),
            Message::HelpPressed => {
                self.menu = false;
                self.page = Some(Page::Help);
                Reply::Run(Task::none())
            }
            Message::HistoryPressed => {
                self.menu = false;
                self.page = Some(Page::History(None));
                let service = self.context.service.clone();
                Reply::Run(Task::perform(
                    async move { service.last_deeds(LISTED).await },
                    Message::HistoryRead,
                ))
            }
            Message::HistoryRead(result) => match result {
                Ok(rows) => {
                    if let Some(Page::History(known)) = &mut self.page {
                        *known = Some(rows);
                    }
                    Reply::Run(Task::none())
                }
                Err(error) => {
                    self.page = None;
                    self.fail(&error)
                }
            },
            Message::AboutPressed => {
                self.menu = false;
                self.page = Some(Page::About);
                Reply::Run(Task::none())
            }
            Message::PageClosed => {
                self.page = None;
                Reply::Run(Task::none())
            }
            Message::StripClosed => {
                self.strip = None;
                Reply::Run(Task::none())
            }
            Message::StripOver(number) => {
                if self
                    .strip
                    .as_ref()
                    .is_some_and(|(shown, _)| *shown == number)
                {
                    self.strip = None;
                }
                Reply::Run(Task::none())
            }
            Message::FollowUpPressed => {
                match self.strip.take().and_then(|(_, report)| report.follow_up) {
                    Some((_, to)) => self.leave(Leaving::Go(to)),
                    None => Reply::Run(Task::none()),
                }
            }
            Message::TroubleClosed => {
                self.trouble = None;
                Reply::Run(Task::none())
            }
            Message::DiscardPressed => match self.leaving.take() {
                Some(leaving) => {
                    self.throw_away(&leaving);
                    self.go_away(leaving)
                }
                None => Reply::Run(Task::none()),
            },
            Message::StayPressed => {
                self.leaving = None;
                Reply::Run(Task::none())
            }
            Message::News(news) => self.on_news(news),
            Message::Reloaded(result) => self.on_reloaded(result),
        }
    }

    fn on_screen(&mut self, number: u64, message: place::Message) -> Reply {
        let shown = self.shown.number == number;
        let behind = self.behind.iter_mut().find(|visit| visit.number == number);
        let action = if shown {
            self.shown.screen.update(message, &self.context)
        } else if let Some(visit) = behind {
            visit.screen.update(message, &self.context)
        } else {
            return Reply::Run(Task::none());
        };
        let wrap = move |message| Message::Screen(number, message);
        match action {
            Action::None => Reply::Run(Task::none()),
            Action::Run(task) => Reply::Run(task.map(wrap)),
            Action::Go(_) | Action::Instead(_) | Action::Back if !shown => Reply::Run(Task::none()),
            Action::Go(to) => self.leave(Leaving::Go(to)),
            Action::Instead(to) => Reply::Run(self.replace(to)),
            Action::Back => self.leave(Leaving::Back),
            Action::Done(report, task) => {
                self.show(report);
                let reload = self.reload();
                Reply::Run(Task::batch([task.map(wrap), reload]))
            }
            Action::DoneAndGo(report, to) => {
                self.show(report);
                let reload = self.reload();
                if !shown {
                    return Reply::Run(reload);
                }
                let opened = self.replace(to);
                Reply::Run(Task::batch([opened, reload]))
            }
            Action::Warn(sentence) => {
                self.trouble = Some(sentence);
                Reply::Run(Task::none())
            }
            Action::Failed(error) => self.fail(&error),
            Action::Copy(text) => {
                self.show(Report::say(self.context.texts.copied()));
                Reply::Run(clipboard::write(text))
            }
        }
    }

    fn on_key(&mut self, key: Command) -> Reply {
        match key {
            Command::Area(nth) => match Area::ALL.get(usize::from(nth).saturating_sub(1)) {
                Some(area) if open_to(*area, self.context.role) => {
                    self.update(Message::AreaPicked(*area))
                }
                _ => Reply::Run(Task::none()),
            },
            Command::Search => {
                self.menu = false;
                Reply::Run(Find::focus())
            }
            Command::Undo => self.undo(None),
            Command::Redo => {
                if std::mem::replace(&mut self.busy, true) {
                    return Reply::Run(Task::none());
                }
                let service = self.context.service.clone();
                Reply::Run(Task::perform(
                    work::taken(service, async |service| service.redo().await),
                    Message::Redone,
                ))
            }
            Command::History => self.update(Message::HistoryPressed),
            Command::Refresh => Reply::Run(self.reload()),
            Command::Help => self.update(Message::HelpPressed),
            Command::Privacy => self.update(Message::PrivacyToggled),
            Command::Lock => self.update(Message::LockPressed),
            Command::Larger => Reply::Prefer(Preference::Size(self.step(true))),
            Command::Smaller => Reply::Prefer(Preference::Size(self.step(false))),
            Command::UsualSize => Reply::Prefer(Preference::Size(100)),
            Command::Site(0) => self.update(Message::SiteChosen(None)),
            Command::Site(nth) => {
                let site = self.sites().nth(usize::from(nth) - 1);
                if site.is_some() {
                    self.update(Message::SiteChosen(site))
                } else {
                    Reply::Run(Task::none())
                }
            }
            // These belong to the screen.
            Command::View(_)
            | Command::Find
            | Command::FindNext
            | Command::New
            | Command::Save
            | Command::Decide
            | Command::Print
            | Command::Export
            | Command::Edit
            | Command::NextPanel
            | Command::PreviousPanel
            | Command::NextHint
            | Command::Side => Reply::Run(Task::none()),
        }
    }

    /// Does the frame itself answer to a shortcut? The others go on to the screen.
    pub(super) fn hears(&self, key: Command) -> bool {
        match key {
            Command::Area(nth) => {
                let area = Area::ALL.get(usize::from(nth).saturating_sub(1));
                area.is_some_and(|area| open_to(*area, self.context.role))
            }
            Command::Site(nth) => usize::from(nth) <= self.sites().count(),
            // A proposal is worked out anew from what is stored now, which is more than reading it.
            Command::Refresh => !matches!(self.shown.screen, Screen::Plan(_) | Screen::Joint(_)),
            Command::Search
            | Command::Undo
            | Command::Redo
            | Command::History
            | Command::Help
            | Command::Privacy
            | Command::Lock
            | Command::Larger
            | Command::Smaller
            | Command::UsualSize => true,
            Command::View(_)
            | Command::Find
            | Command::FindNext
            | Command::New
            | Command::Save
            | Command::Decide
            | Command::Print
            | Command::Export
            | Command::Edit
            | Command::NextPanel
            | Command::PreviousPanel
            | Command::NextHint
            | Command::Side => false,
        }
    }

    fn step(&self, larger: bool) -> u16 {
        Preferences {
            size: self.size,
            ..Preferences::default()
        }
        .next_size(larger)
    }

    /// The sites of the filter, in their order.
    pub(super) fn sites(&self) -> impl Iterator<Item = SiteId> + '_ {
        self.context
            .office
            .sites
            .iter()
            .filter(|site| {
                site.active && !self.context.office.is_bygone(site.id, self.context.today)
            })
            .map(|site| site.id)
    }

    /// The roles the person may switch between.
    pub(super) fn roles(&self) -> &[Role] {
        let actor = self.context.service.actor();
        let person = self
            .context
            .office
            .persons
            .iter()
            .find(|person| person.id == actor.person);
        person.map_or(&[], |person| &person.roles)
    }

    fn on_escape(&mut self) -> Reply {
        if self.leaving.take().is_some() || self.page.take().is_some() {
        } else if self.menu {
            self.menu = false;
        } else if self.find.is_open() {
            self.find.close();
        } else if self.trouble.is_some() {
            self.trouble = None;
        } else if !self.behind.is_empty() && self.shown.place != place::root(self.area()) {
            return self.leave(Leaving::Back);
        }
        Reply::Run(Task::none())
    }

    fn act_as(&mut self, role: Role) -> Task<Message> {
        let actor = Actor {
            role,
            ..self.context.service.actor().clone()
        };
        self.context.service = self.context.service.acting_as(actor);
        self.context.role = role;
        self.behind.clear();
        self.counts = Counts::default();
        let opened = self.replace(place::root(first(role)));
        let reload = self.reload();
        Task::batch([opened, reload])
    }
}
