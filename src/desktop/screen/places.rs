//! Schulplätze: the inbox of the school supervision, open enquiries, free places, children who are placed. It shows what is
//! recorded and opens the dialogs of the steps; the service decides.

mod arrange;
pub mod capacity;
mod chain;
mod child;
mod facts;
mod filter;
pub mod joint;
mod keys;
mod line;
mod list;
mod looking;
mod offer;
mod page;
mod schools;
mod tables;

use iced::Task;
use iced::widget::operation;

use super::child_act::{self, What};
use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::case::ChildStanding;
use crate::domain::child::Child;
use crate::domain::id::ChildId;
use crate::domain::letter::PaperKind;
use crate::domain::rights::Right;
use crate::service::Error;
use crate::service::families::ListedFamily;
use crate::service::proposals::RankedFor;
use crate::store::rows::FamilyFilter;
use capacity::Capacity;
use filter::Filter;
use iced::keyboard::key::Named;
use line::Line;

pub use crate::desktop::action::PlacesTab as Tab;
pub use filter::Event as FilterEvent;
pub use line::{By, Stand, waits};
pub use schools::{Event as SchoolEvent, Sort, row_id as school_row};

/// The id of the search field.
pub const SEARCH: &str = "places-search";
/// The id of the list of a tab.
pub const LIST: &str = "places-list";

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The families were read.
    Read(Result<Vec<ListedFamily>, Error>),
    /// Another tab.
    TabChosen(Tab),
    /// Something was typed into the search field.
    Typed(String),
    /// Strg+F.
    SearchPressed,
    /// From the search into the list.
    ListEntered,
    /// F4 or the button of the filter.
    FilterPressed,
    /// Esc or a click outside.
    FilterClosed,
    /// In the filter.
    Filter(filter::Event),
    /// Search and filter are taken away.
    ResetPressed,
    /// The next order.
    OrderPressed,
    /// In the list of the open tab.
    List(table::Event),
    /// F6: to the next part of the page, or the one before.
    PanelPressed(bool),
    /// All attempts of the way, or the last ones.
    AttemptsPressed,
    /// Akte öffnen.
    RecordPressed,
    /// Zwischennachricht an die Familie.
    InterimPressed,
    /// In the column of schools.
    Schools(schools::Event),
    /// The keyboard moved in the column of schools.
    SchoolMoved(bool),
    /// The schools of a child were ranked.
    Ranked(ChildId, Result<RankedFor, Error>),
    /// In the tab Kapazität.
    Capacity(capacity::Message),
    /// A dialog about the child that is looked at.
    ActPressed(What),
    /// Strg+Enter: the next step of the child that is looked at.
    DecidePressed,
    /// Gemeinsamer Vorschlag: schools for all that wait.
    JointPressed,
    /// In the open dialog.
    Act(child_act::Event),
}

/// The list of one tab.
#[derive(Debug, Default)]
struct List {
    /// Places in `lines`, filtered and in order.
    shown: Vec<usize>,
    table: table::State,
}

/// A child with its family and where it stands.
#[derive(Debug, Clone, Copy)]
struct Looked<'a> {
    family: &'a ListedFamily,
    child: &'a Child,
    stands: &'a ChildStanding,
}

/// The screen.
#[derive(Debug)]
pub struct Places {
    tab: Tab,
    /// The child to look for once the families are read.
    wanted: Option<ChildId>,
    families: Option<Vec<ListedFamily>>,
    trouble: Option<Error>,
    lines: Vec<Line>,
    query: String,
    filter: Filter,
    filtering: bool,
    by: By,
    inbox: List,
    asked: List,
    placed: List,
    schools: schools::State,
    /// The tab Kapazität, once it was opened.
    capacity: Option<Box<Capacity>>,
    /// Is the keyboard in the column of schools?
    beside: bool,
    /// Are all attempts of the way shown?
    attempts: bool,
    acting: Option<child_act::State>,
}

impl Places {
    /// The screen at a tab, or at a child, and the task that fills it.
    pub fn new(context: &Context, tab: Tab, child: Option<ChildId>) -> (Self, Task<Message>) {
        let mut screen = Self {
            tab,
            wanted: child,
            families: None,
            trouble: None,
            lines: Vec::new(),
            query: String::new(),
            filter: Filter::default(),
            filtering: false,
            by: By::default(),
            inbox: List::default(),
            asked: List::default(),
            placed: List::default(),
            schools: schools::State::default(),
            capacity: None,
            beside: false,
            attempts: false,
            acting: None,
        };
        let read = screen.refresh(context);
        let opened = screen.open_tab(context);
        (screen, Task::batch([read, opened]))
    }

    /// "Schulplätze"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.places_title()
    }

    /// The open tab.
    #[must_use]
    pub const fn tab(&self) -> Tab {
        self.tab
    }

    /// The children of the open tab, in the order of its list.
    pub fn children(&self) -> impl Iterator<Item = ChildId> {
        let shown = self.list().map_or(&[][..], |list| list.shown.as_slice());
        (shown.iter()).filter_map(|at| self.lines.get(*at).map(|line| line.child))
    }

    /// The child that is looked at.
    #[must_use]
    pub fn child(&self) -> Option<ChildId> {
        self.line().map(|line| line.child)
    }

    fn list(&self) -> Option<&List> {
        match self.tab {
            Tab::Inbox => Some(&self.inbox),
            Tab::Asked => Some(&self.asked),
            Tab::Placed => Some(&self.placed),
            Tab::Capacity => None,
        }
    }

    fn line(&self) -> Option<&Line> {
        let list = self.list()?;
        let at = list.shown.get(list.table.current()?)?;
        self.lines.get(*at)
    }

    /// Everything about the child that is looked at.
    fn looked(&self) -> Option<Looked<'_>> {
        let line = self.line()?;
        let families = self.families.iter().flatten();
        let family = { families }.find(|f| f.row.family.id == line.family)?;
        Some(Looked {
            child: family.row.children.iter().find(|c| c.id == line.child)?,
            stands: family.children.iter().find(|s| s.child == line.child)?,
            family,
        })
    }

    /// How many children a tab holds, whatever is searched for.
    fn count(&self, belongs: impl Fn(Stand) -> bool) -> i64 {
        let count = self.lines.iter().filter(|line| belongs(line.stand)).count();
        i64::try_from(count).unwrap_or(i64::MAX)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(Ok(families)) => {
                self.trouble = None;
                let first = self.families.is_none();
                self.take(families, context);
                let look = task_of(self.look(context));
                if first {
                    // Only now there is a list that the keyboard can go into.
                    return Task::batch([look, self.open_tab(context)]).into();
                }
                look.into()
            }
            Message::Read(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::TabChosen(tab) => {
                self.tab = tab;
                self.attempts = false;
                let look = task_of(self.look(context));
                Task::batch([look, self.open_tab(context)]).into()
            }
            Message::Typed(query) => {
                self.query = query;
                self.arrange();
                self.look(context)
            }
            Message::SearchPressed => operation::focus(SEARCH)
                .chain(operation::select_all(SEARCH))
                .into(),
            Message::ListEntered => operation::focus(LIST).into(),
            Message::FilterPressed => {
                self.filtering = !self.filtering && self.tab == Tab::Inbox;
                Action::None
            }
            Message::FilterClosed => {
                self.filtering = false;
                Action::None
            }
            Message::Filter(event) => {
                self.filter.update(event);
                self.arrange();
                self.look(context)
            }
            Message::ResetPressed => {
                self.query.clear();
                self.filter = Filter::default();
                self.arrange();
                self.look(context)
            }
            Message::OrderPressed => {
                self.by = self.by.next();
                self.arrange();
                Action::None
            }
            Message::List(event) => self.on_list(event, context),
            Message::PanelPressed(_) => self.other_panel(),
            Message::Schools(event) => {
                self.schools.update(event);
                Action::None
            }
            Message::SchoolMoved(down) => {
                self.schools.update(schools::Event::Moved(down));
                self.to_school()
            }
            Message::AttemptsPressed => {
                self.attempts = !self.attempts;
                Action::None
            }
            Message::RecordPressed => match self.line() {
                Some(line) => Action::Go(Destination::Family(line.family)),
                None => Action::None,
            },
            Message::Ranked(child, result) => self.take_ranked(child, result, context),
            Message::Capacity(message) => match &mut self.capacity {
                Some(capacity) => capacity.update(message, context).map(Message::Capacity),
                None => Action::None,
            },
            Message::InterimPressed => match self.line() {
                Some(line) => Action::Go(Destination::Paper {
                    kind: PaperKind::Interim,
                    family: line.family,
                    child: Some(line.child),
                }),
                None => Action::None,
            },
            Message::ActPressed(what) => self.ask(what, context),
            Message::DecidePressed => match self.decision() {
                Some(what) => self.ask(what, context),
                None => Action::None,
            },
            Message::JointPressed if context.may(Right::Place) => {
                Action::Go(Destination::JointPlaces)
            }
            Message::JointPressed => Action::None,
            Message::Act(event) => self.on_act(event, context),
        }
    }

    fn on_list(&mut self, event: table::Event, context: &Context) -> Action<Message> {
        let height = self.row_height();
        let lines = &self.lines;
        let list = match self.tab {
            Tab::Inbox => &mut self.inbox,
            Tab::Asked => &mut self.asked,
            Tab::Placed => &mut self.placed,
            Tab::Capacity => return Action::None,
        };
        let shown = &list.shown;
        let words = |row: usize| {
            let line = shown.get(row).and_then(|at| lines.get(*at));
            table::Line::Row(line.map_or("", |line| line.name.as_str()))
        };
        match list.table.update(event, shown.len(), height, words) {
            table::Outcome::Current(_) => {
                self.attempts = false;
                self.look(context)
            }
            table::Outcome::Open(_) | table::Outcome::Details(_) => match self.tab {
                Tab::Asked => {
                    let child = self.child();
                    self.tab = Tab::Inbox;
                    if let Some(child) = child {
                        self.find(child);
                    }
                    Task::batch([task_of(self.look(context)), operation::focus(LIST)]).into()
                }
                Tab::Placed => self.update(Message::RecordPressed, context),
                Tab::Inbox | Tab::Capacity => self.update(Message::PanelPressed(true), context),
            },
            _ => Action::None,
        }
    }

    /// The tab was opened: the keyboard goes into it, and what it shows is read the first time.
    fn open_tab(&mut self, context: &Context) -> Task<Message> {
        if self.tab != Tab::Capacity {
            return operation::focus(LIST);
        }
        let focus = operation::focus(capacity::MATRIX);
        if self.capacity.is_some() {
            return focus;
        }
        let (capacity, read) = Capacity::new(context);
        self.capacity = Some(Box::new(capacity));
        Task::batch([read.map(Message::Capacity), focus])
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(acting) = &self.acting {
            return Some(acting.dialog(context).map(Message::Act));
        }
        let capacity = self
            .capacity
            .as_ref()
            .filter(|_| self.tab == Tab::Capacity)?;
        Some(capacity.dialog(context)?.map(Message::Capacity))
    }

    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        // Free places have keys of their own; only those of the tabs stay.
        let tabs = keys::KEYS.get(..keys::TABS);
        tabs.filter(|_| self.tab == Tab::Capacity)
            .unwrap_or(keys::KEYS)
    }

    /// The keys of the matrix of free places, while it is shown; it hears them itself.
    #[must_use]
    pub fn matrix_shortcuts(&self) -> &'static [Shortcut<capacity::Message>] {
        let matrix = self.capacity.as_ref();
        matrix
            .filter(|_| self.tab == Tab::Capacity)
            .map_or(&[], |matrix| matrix.shortcuts())
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        let texts = &context.texts;
        if let (Tab::Capacity, Some(capacity)) = (self.tab, &self.capacity) {
            return capacity.hints(context);
        }
        let mut hints = vec![toast::hint("↑ ↓", texts.places_hint_child())];
        if !context.may(Right::Place) {
            return hints;
        }
        let decide = Chord::key(Named::Enter).with_ctrl().label(texts);
        match self.tab {
            Tab::Inbox => hints.extend([
                toast::hint("F6", texts.places_hint_schools()),
                toast::hint(decide, texts.places_hint_ask()),
                toast::hint(Chord::ctrl('r').label(texts), texts.places_hint_question()),
            ]),
            Tab::Asked => hints.extend([
                toast::hint(decide, texts.places_hint_answer()),
                toast::hint("Enter", texts.places_hint_open()),
            ]),
            Tab::Placed => hints.push(toast::hint(decide, texts.places_hint_admission())),
            Tab::Capacity => {}
        }
        hints
    }

    /// What stands at the right of the foot.
    #[must_use]
    pub fn aside(&self, context: &Context) -> Option<String> {
        match self.tab {
            Tab::Inbox => Some(context.texts.places_aside()),
            Tab::Capacity => self.capacity.as_ref()?.aside(context),
            Tab::Asked | Tab::Placed => None,
        }
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.capacity
            .as_ref()
            .is_some_and(|capacity| capacity.is_dirty())
    }

    /// After a commit, at the beginning, and when somebody comes back.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        let service = context.service.clone();
        let read = async move { service.families(FamilyFilter::Open).await };
        let capacity = self
            .capacity
            .as_mut()
            .map(|capacity| capacity.refresh(context));
        let capacity = capacity.map_or_else(Task::none, |task| task.map(Message::Capacity));
        Task::batch([Task::perform(read, Message::Read), capacity])
    }
}

/// The task of an action that does nothing else.
fn task_of(action: Action<Message>) -> Task<Message> {
    match action {
        Action::Run(task) => task,
        _ => Task::none(),
    }
}
