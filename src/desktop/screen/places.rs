//! Schulplätze: the inbox of the school supervision, open enquiries, free places, children who are placed. It shows what is
//! recorded and opens the dialogs of the steps; the service decides.

pub mod capacity;
mod chain;
mod child;
mod filter;
mod keys;
mod line;
mod list;
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
use crate::desktop::widget::reach::reach;
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::case::ChildStanding;
use crate::domain::child::Child;
use crate::domain::id::ChildId;
use crate::domain::rights::Right;
use crate::service::Error;
use crate::service::families::ListedFamily;
use crate::store::rows::FamilyFilter;
use filter::Filter;
use iced::keyboard::key::Named;
use line::{Line, file_of};

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
    /// In the column of schools.
    Schools(schools::Event),
    /// The keyboard moved in the column of schools.
    SchoolMoved(bool),
    /// A dialog about the child that is looked at.
    ActPressed(What),
    /// Strg+Enter: the next step of the child that is looked at.
    DecidePressed,
    /// In the open dialog.
    Act(child_act::Event),
    /// On the tab of free places.
    Capacity(capacity::Message),
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
    /// Is the keyboard in the column of schools?
    beside: bool,
    /// Are all attempts of the way shown?
    attempts: bool,
    acting: Option<child_act::State>,
    /// The tab of free places, once it was opened.
    capacity: Option<Box<capacity::Capacity>>,
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
            beside: false,
            attempts: false,
            acting: None,
            capacity: None,
        };
        let read = screen.refresh(context);
        let focus = match tab {
            Tab::Capacity => screen.open_capacity(context),
            _ => operation::focus(LIST),
        };
        (screen, Task::batch([read, focus]))
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
                self.take(families, context);
                self.look(context)
            }
            Message::Read(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::TabChosen(Tab::Capacity) => {
                self.tab = Tab::Capacity;
                self.open_capacity(context).into()
            }
            Message::Capacity(message) => match &mut self.capacity {
                Some(capacity) => capacity.update(message, context).map(Message::Capacity),
                None => Action::None,
            },
            Message::SearchPressed if self.tab == Tab::Capacity => {
                self.update(Message::Capacity(capacity::Message::SearchPressed), context)
            }
            Message::TabChosen(tab) => {
                self.tab = tab;
                self.attempts = false;
                let focus = operation::focus(LIST);
                Task::batch([task_of(self.look(context)), focus]).into()
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
            Message::FilterPressed if self.tab == Tab::Inbox => {
                self.filtering = !self.filtering;
                Action::None
            }
            Message::FilterPressed => Action::None,
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
            Message::ActPressed(what) => self.ask(what, context),
            Message::DecidePressed => match self.decision() {
                Some(what) => self.ask(what, context),
                None => Action::None,
            },
            Message::Act(event) => self.on_act(event, context),
        }
    }

    /// The families were read anew: whoever is looked at stays, at the same place of the list.
    fn take(&mut self, families: Vec<ListedFamily>, context: &Context) {
        let stands = families.iter().flat_map(|family| {
            let children = family.children.iter();
            children.filter_map(|stands| Line::of(family, stands, context))
        });
        let lines: Vec<Line> = stands.collect();
        let kept = self.kept();
        self.lines = lines;
        self.families = Some(families);
        self.arrange_at(kept);
        if let Some(child) = self.wanted.take() {
            self.find(child);
        }
    }

    /// Shows a child: on the tab where it stands.
    fn find(&mut self, child: ChildId) {
        let Some(at) = self.lines.iter().position(|line| line.child == child) else {
            return;
        };
        let waits = self.lines.get(at).is_some_and(|line| line.stand.waits());
        if !waits {
            self.tab = Tab::Placed;
        } else if self.tab != Tab::Asked {
            self.tab = Tab::Inbox;
        }
        let height = self.row_height();
        let list = match self.tab {
            Tab::Asked => &mut self.asked,
            Tab::Placed => &mut self.placed,
            Tab::Inbox | Tab::Capacity => &mut self.inbox,
        };
        if let Some(row) = list.shown.iter().position(|shown| *shown == at) {
            list.table.set_current(Some(row), height);
        }
    }

    fn row_height(&self) -> f32 {
        match self.tab {
            Tab::Inbox => list::ROW,
            _ => tables::ROW,
        }
    }

    /// Who is current on each tab, and at which place.
    fn kept(&self) -> [(Option<ChildId>, usize); 3] {
        [&self.inbox, &self.asked, &self.placed].map(|list| {
            let row = list.table.current();
            let at = row.and_then(|row| list.shown.get(row));
            let child = at.and_then(|at| self.lines.get(*at)).map(|line| line.child);
            (child, row.unwrap_or(0))
        })
    }

    fn arrange(&mut self) {
        let kept = self.kept();
        self.arrange_at(kept);
    }

    /// Filters and sorts anew.
    fn arrange_at(&mut self, kept: [(Option<ChildId>, usize); 3]) {
        let (lines, query) = (&self.lines, self.query.as_str());
        let none = Filter::default();
        let found = |filter: &Filter, belongs: &dyn Fn(Stand) -> bool| {
            let lines = lines.iter().enumerate();
            let found = lines.filter(|(_, l)| belongs(l.stand) && l.passes(query, filter));
            found.map(|(at, _)| at).collect::<Vec<_>>()
        };
        let sorted = |mut shown: Vec<usize>, order: &dyn Fn(&Line, &Line) -> std::cmp::Ordering| {
            shown.sort_by(|a, b| match (lines.get(*a), lines.get(*b)) {
                (Some(a), Some(b)) => order(a, b),
                _ => a.cmp(b),
            });
            shown
        };
        let by = self.by;
        let inbox = sorted(found(&self.filter, &Stand::waits), &|a, b| a.order(b, by));
        let asked = sorted(found(&none, &Stand::is_asked), &|a, b| {
            a.due.cmp(&b.due).then_with(|| a.order(b, By::Days))
        });
        let placed = sorted(found(&none, &|stand| !stand.waits()), &|a, b| {
            let late = |l: &Line| (l.stand, std::cmp::Reverse(l.urgency));
            let recent = match a.stand {
                Stand::Admitted => b.first_day.cmp(&a.first_day),
                _ => a.on.cmp(&b.on),
            };
            late(a)
                .cmp(&late(b))
                .then(recent)
                .then_with(|| a.order(b, By::Name))
        });
        let heights = [list::ROW, tables::ROW, tables::ROW];
        let lists = [&mut self.inbox, &mut self.asked, &mut self.placed];
        let new = [inbox, asked, placed];
        for (((list, shown), (child, row)), height) in
            lists.into_iter().zip(new).zip(kept).zip(heights)
        {
            let same = child.and_then(|child| {
                (shown.iter()).position(|at| lines.get(*at).is_some_and(|l| l.child == child))
            });
            // Whoever left the list gives the place to the next one.
            let row = same.or_else(|| (!shown.is_empty()).then(|| row.min(shown.len() - 1)));
            list.shown = shown;
            if list.table.current() != row {
                list.table.set_current(row, height);
            }
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

    /// The tab of free places, read when it is opened first.
    fn open_capacity(&mut self, context: &Context) -> Task<Message> {
        let focus = operation::focus(capacity::MATRIX);
        if self.capacity.is_some() {
            return focus;
        }
        let (screen, task) = capacity::Capacity::new(context);
        self.capacity = Some(Box::new(screen));
        Task::batch([task.map(Message::Capacity), focus])
    }

    /// The tab of free places while it is shown.
    fn shown_capacity(&self) -> Option<&capacity::Capacity> {
        self.capacity
            .as_deref()
            .filter(|_| self.tab == Tab::Capacity)
    }

    /// Reads what is shown beside the child that is looked at now.
    fn look(&mut self, context: &Context) -> Action<Message> {
        self.schools.begin(self.child());
        let offers = self.looked().map(|looked| offer::tried(looked, context));
        if let Some(offers) = offers {
            self.schools.take(Ok(offers));
        }
        Action::None
    }

    /// F6: between the list and the schools.
    fn other_panel(&mut self) -> Action<Message> {
        self.beside = !self.beside && self.tab == Tab::Inbox;
        if self.beside {
            self.to_school()
        } else {
            operation::focus(LIST).into()
        }
    }

    /// The keyboard goes to the chosen school.
    fn to_school(&self) -> Action<Message> {
        match self.schools.chosen_row() {
            Some(row) => reach(schools::row_id(row)).into(),
            None => Action::None,
        }
    }

    /// The next step of the school supervision for the child that is looked at.
    fn decision(&self) -> Option<What> {
        What::of(self.looked()?.stands.standing.next)
            .filter(|what| what.right() == Some(Right::Place))
    }

    /// Opens a dialog about the child that is looked at.
    fn ask(&mut self, what: What, context: &Context) -> Action<Message> {
        if what.right().is_some_and(|right| !context.may(right)) {
            return Action::None;
        }
        let Some(looked) = self.looked() else {
            return Action::None;
        };
        let (file, steps) = (file_of(looked.family), &looked.family.row.steps);
        let child = Some(looked.child.id);
        let state = child_act::State::new(what, file, steps, child, context);
        let chosen = self.schools.chosen().map(|offer| offer.school.clone());
        let names = matches!(what, What::AskSchool | What::Place);
        self.acting = Some(match chosen.filter(|_| names) {
            Some(school) => state.at_school(&school),
            None => state,
        });
        Action::None
    }

    fn on_act(&mut self, event: child_act::Event, context: &Context) -> Action<Message> {
        let Some(acting) = &mut self.acting else {
            return Action::None;
        };
        let action = acting.update(event, context).map(Message::Act);
        if acting.is_done() {
            self.acting = None;
        }
        action
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(capacity) = self.shown_capacity() {
            let dialog = capacity.dialog(context)?;
            return Some(dialog.map(Message::Capacity));
        }
        let acting = self.acting.as_ref()?;
        Some(acting.dialog(context).map(Message::Act))
    }

    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        keys::KEYS
    }

    /// The keys that help here.
    #[must_use]
    pub fn hints(&self, context: &Context) -> Vec<Hint> {
        if let Some(capacity) = self.shown_capacity() {
            return capacity.hints(context);
        }
        let texts = &context.texts;
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
        if let Some(capacity) = self.shown_capacity() {
            return capacity.aside(context);
        }
        (self.tab == Tab::Inbox).then(|| context.texts.places_aside())
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
        let read = Task::perform(read, Message::Read);
        match &mut self.capacity {
            Some(capacity) => Task::batch([read, capacity.refresh(context).map(Message::Capacity)]),
            None => read,
        }
    }
}

/// The task of an action that does nothing else.
fn task_of(action: Action<Message>) -> Task<Message> {
    match action {
        Action::Run(task) => task,
        _ => Task::none(),
    }
}
