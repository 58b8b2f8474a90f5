//! The calendar (Kalender): places, moves and explains appointments at all sites. Decides nothing; the service does.

mod deeds;
mod details;
mod grid;
pub mod layout;
mod list;
mod moving;
mod page;
mod paint;
mod panel;
pub mod week;

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use iced::keyboard::key::Named;
use iced::widget::{operation, scrollable};
use iced::{Element, Task};

use crate::desktop::action::{Action, AdminPage, Destination};
use crate::desktop::context::Context;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::booking::{CancelledBy, Consequence};
use crate::domain::calendar::monday_of;
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::rights::Right;
use crate::planning::slots::Ranking;
use crate::service::Error;
use crate::service::appointments::{CalendarSpan, Waiting};
use crate::store::rows::AppointmentRow;

use deeds::{Deed, Outcome};
use details::Cancelling;
use grid::{Caches, Marks};
use layout::Spot;
use moving::{Moving, Refused};
use week::Week;

/// Where the calendar opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Target {
    /// At this day.
    pub day: Option<NaiveDate>,
    /// Looking for a slot for this family.
    pub family: Option<FamilyId>,
    /// At this appointment.
    pub appointment: Option<AppointmentId>,
}

/// How time is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// One day.
    Day,
    /// Monday to Friday; other days when something is on them.
    #[default]
    Week,
    /// A table from today on.
    List,
}

/// Days that are read beyond the week, because an interpreter's last day to ask lies before the talk.
const BEYOND: i64 = 14;
/// So many weeks stand in the list.
const LIST_WEEKS: i64 = 26;
/// So many suggestions are shown.
pub(crate) const SUGGESTIONS: usize = 3;
/// The scrolled grid.
const GRID: &str = "calendar-grid-scroll";

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The week that begins on this day was read.
    Read(NaiveDate, Result<Box<CalendarSpan>, Error>),
    /// The table was read.
    ListRead(Result<Box<CalendarSpan>, Error>),
    /// The waiting list was read.
    WaitingRead(Result<Vec<Waiting>, Error>),
    /// The slots for a family were ranked.
    Ranked(FamilyId, Result<Box<Ranking>, Error>),
    /// Tag, Woche, Liste.
    ViewChosen(View),
    /// A page on (1) or back (-1).
    Turned(i64),
    /// Heute.
    TodayPressed,
    /// Termin anlegen.
    NewPressed,
    /// A family of the waiting list.
    FamilyPressed(FamilyId),
    /// The keyboard goes to a row of the waiting list.
    RowReached(usize),
    /// The whole waiting list.
    MorePressed,
    /// A suggestion by its place.
    SuggestionPressed(usize),
    /// Platzieren, or hierhin verschieben.
    PlacePressed,
    /// Other times for the chosen appointment.
    OthersPressed,
    /// A block.
    BlockPressed(AppointmentId),
    /// A free place in the grid.
    FreePressed(Spot),
    /// An arrow: to the right, down.
    Arrow(i32, i32),
    /// Enter, when nothing else wants it.
    EnterPressed,
    /// Esc, when something is open here.
    Escaped,
    /// Strg+M.
    MovePressed,
    /// A block follows the mouse.
    DragStarted(AppointmentId, Spot),
    /// To there.
    DragMoved(Spot),
    /// It was let go.
    Dropped,
    /// Whether what is moved may stand there.
    Checked(Spot, Result<Vec<Consequence>, Error>),
    /// A state was entered.
    StatusPressed(AppointmentStatus),
    /// A state of the interpreter was entered.
    InterpreterPressed(InterpreterStatus),
    /// Entf.
    CancelPressed,
    /// Who cancels.
    CancelledBy(CancelledBy),
    /// Why.
    ReasonTyped(String),
    /// It is cancelled.
    CancelConfirmed,
    /// It is not.
    CancelClosed,
    /// Something was written, or not.
    Done(Box<Deed>, Result<Outcome, Error>),
    /// F4.
    SidePressed,
    /// F6.
    PanelPressed,
    /// The record of the chosen appointment's family.
    FilePressed,
    /// Its letter.
    LetterPressed,
    /// Another place of the window.
    Opened(Destination),
    /// The grid was scrolled: first visible pixel, visible height.
    Scrolled(f32, f32),
    /// In the table.
    Listed(table::Event),
    /// The banner was closed.
    RefusalClosed,
}

/// The suggestions for a family.
#[derive(Debug)]
struct Ranked {
    family: FamilyId,
    result: Result<Ranking, Error>,
}

/// The calendar (Kalender).
#[derive(Debug)]
pub struct Calendar {
    view: View,
    day: NaiveDate,
    span: Option<CalendarSpan>,
    week: Option<Week>,
    listed: Option<Vec<AppointmentRow>>,
    table: table::State,
    waiting: Option<Vec<Waiting>>,
    trouble: Option<Error>,
    caches: Caches,
    marks: Marks,
    side: bool,
    all_waiting: bool,
    chosen: Option<FamilyId>,
    ranked: Option<Ranked>,
    pick: usize,
    selected: Option<AppointmentId>,
    in_grid: bool,
    cursor: Option<Spot>,
    moving: Option<Moving>,
    refused: Option<Refused>,
    cancelling: Option<Cancelling>,
    busy: bool,
    scrolled: (f32, f32),
}

macro_rules! key {
    ([$($chord:expr),+], $message:expr, $help:ident, $reach:ident) => {
        Shortcut { keys: &[$($chord),+], action: $message, help: |texts| texts.$help(), reach: Reach::$reach }
    };
}

static KEYS: &[Shortcut<Message>] = &[
    key!(
        [Chord::ctrl('n')],
        Message::NewPressed,
        calendar_new,
        Everywhere
    ),
    key!(
        [Chord::ctrl('1')],
        Message::ViewChosen(View::Day),
        calendar_day,
        Everywhere
    ),
    key!(
        [Chord::ctrl('2')],
        Message::ViewChosen(View::Week),
        calendar_week,
        Everywhere
    ),
    key!(
        [Chord::ctrl('3')],
        Message::ViewChosen(View::List),
        calendar_list,
        Everywhere
    ),
    key!(
        [Chord::ctrl('t')],
        Message::TodayPressed,
        calendar_today,
        Everywhere
    ),
    key!(
        [
            Chord::key(Named::ArrowLeft).with_alt(),
            Chord::key(Named::PageUp)
        ],
        Message::Turned(-1),
        calendar_previous,
        OutsideText
    ),
    key!(
        [
            Chord::key(Named::ArrowRight).with_alt(),
            Chord::key(Named::PageDown)
        ],
        Message::Turned(1),
        calendar_next,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowLeft)],
        Message::Arrow(-1, 0),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowRight)],
        Message::Arrow(1, 0),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowUp)],
        Message::Arrow(0, -1),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::ArrowDown)],
        Message::Arrow(0, 1),
        calendar_key_arrows,
        OutsideText
    ),
    key!(
        [Chord::key(Named::Enter)],
        Message::EnterPressed,
        calendar_key_enter,
        OutsideText
    ),
    key!(
        [Chord::ctrl('m')],
        Message::MovePressed,
        calendar_move,
        Everywhere
    ),
    key!(
        [Chord::key(Named::Delete)],
        Message::CancelPressed,
        calendar_cancel,
        OutsideText
    ),
    key!(
        [Chord::ctrl('1').with_alt()],
        Message::SuggestionPressed(0),
        calendar_key_suggestion,
        Everywhere
    ),
    key!(
        [Chord::ctrl('2').with_alt()],
        Message::SuggestionPressed(1),
        calendar_key_suggestion,
        Everywhere
    ),
    key!(
        [Chord::ctrl('3').with_alt()],
        Message::SuggestionPressed(2),
        calendar_key_suggestion,
        Everywhere
    ),
    key!(
        [Chord::ctrl('p')],
        Message::LetterPressed,
        calendar_print_letter,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F4)],
        Message::SidePressed,
        calendar_key_side,
        Everywhere
    ),
    key!(
        [Chord::key(Named::F6), Chord::key(Named::F6).with_shift()],
        Message::PanelPressed,
        calendar_key_panel,
        Everywhere
    ),
];

impl Calendar {
    /// The screen and the task that fills it.
    #[must_use]
    pub fn new(context: &Context, target: Target) -> (Self, Task<Message>) {
        let mut screen = Self {
            view: View::Week,
            day: target.day.unwrap_or(context.today),
            span: None,
            week: None,
            listed: None,
            table: table::State::default(),
            waiting: None,
            trouble: None,
            caches: Caches::default(),
            marks: Marks {
                selected: target.appointment,
                suggested: Vec::new(),
            },
            side: true,
            all_waiting: false,
            chosen: target.family,
            ranked: None,
            pick: 0,
            selected: target.appointment,
            in_grid: target.family.is_none(),
            cursor: None,
            moving: None,
            refused: None,
            cancelling: None,
            busy: false,
            scrolled: (0.0, 0.0),
        };
        let read = screen.refresh(context);
        (screen, read)
    }

    /// "Kalender"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.calendar_title()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(monday, result) => {
                if monday != self.monday() {
                    return Action::None;
                }
                match result {
                    Ok(span) => {
                        self.span = Some(*span);
                        self.trouble = None;
                        self.rebuild(context);
                        self.reveal_selected()
                    }
                    Err(error) => {
                        self.trouble = Some(error);
                        Action::None
                    }
                }
            }
            Message::ListRead(result) => {
                match result {
                    Ok(span) => {
                        let open = |row: &AppointmentRow| {
                            row.appointment.status.claims_time()
                                && context.shows(row.appointment.site)
                        };
                        self.listed = Some(span.rows.into_iter().filter(open).collect());
                        self.trouble = None;
                    }
                    Err(error) => self.trouble = Some(error),
                }
                Action::None
            }
            Message::WaitingRead(result) => {
                match result {
                    Ok(waiting) => self.waiting = Some(waiting),
                    Err(error) => self.trouble = Some(error),
                }
                Action::None
            }
            Message::Ranked(family, result) => {
                if self.ranking_for(context) == Some(family) {
                    self.ranked = Some(Ranked {
                        family,
                        result: result.map(|ranking| *ranking),
                    });
                    self.pick = 0;
                    self.remark(context);
                }
                Action::None
            }
            Message::ViewChosen(view) => {
                self.view = view;
                self.moving = None;
                self.rebuild(context);
                if view == View::List {
                    self.read_list(context).into()
                } else {
                    Action::None
                }
            }
            Message::Turned(by) => self.turn(by, context),
            Message::TodayPressed => {
                self.cursor = None;
                self.go_to(context.today, context)
            }
            Message::NewPressed => self.begin_new(context),
            Message::FamilyPressed(family) => {
                self.selected = None;
                self.in_grid = false;
                self.chosen = if self.chosen == Some(family) {
                    None
                } else {
                    Some(family)
                };
                self.rank(context)
            }
            Message::RowReached(at) => self.reach_row(at),
            Message::MorePressed => {
                self.all_waiting = true;
                Action::None
            }
            Message::SuggestionPressed(at) => {
                let Some(slot) = self.suggestions().get(at) else {
                    return Action::None;
                };
                let day = slot.place.start.date();
                self.pick = at;
                self.in_grid = false;
                self.remark(context);
                self.go_to(day, context)
            }
            Message::PlacePressed => self.place_picked(context),
            Message::OthersPressed => self.rank(context),
            Message::BlockPressed(id) => {
                self.select(Some(id), context);
                self.in_grid = true;
                self.cursor = self.spot_of(id);
                Action::None
            }
            Message::FreePressed(spot) => {
                self.in_grid = true;
                self.cursor = Some(spot);
                if self.selected.is_some() {
                    self.select(None, context);
                }
                Action::None
            }
            Message::Arrow(right, down) => self.arrow(right, down, context),
            Message::EnterPressed => self.enter(context),
            Message::Escaped => self.escape(context),
            Message::MovePressed => self.begin_move(context),
            Message::DragStarted(id, spot) => self.drag(id, spot, context),
            Message::DragMoved(spot) => self.move_to(spot, context),
            Message::Dropped => self.commit_move(context),
            Message::Checked(spot, result) => self.checked(spot, result, context),
            Message::StatusPressed(status) => self.set_status(status, context),
            Message::InterpreterPressed(status) => self.set_interpreter(status, context),
            Message::CancelPressed => self.begin_cancel(context),
            Message::CancelledBy(by) => {
                if let Some(cancelling) = &mut self.cancelling {
                    cancelling.by = by;
                }
                Action::None
            }
            Message::ReasonTyped(reason) => {
                if let Some(cancelling) = &mut self.cancelling {
                    cancelling.reason = reason;
                }
                Action::None
            }
            Message::CancelConfirmed => self.cancel(context),
            Message::CancelClosed => {
                self.cancelling = None;
                Action::None
            }
            Message::Done(deed, result) => self.done(*deed, result, context),
            Message::SidePressed => {
                self.side = !self.side;
                self.caches.clear();
                Action::None
            }
            Message::PanelPressed => {
                self.in_grid = !self.in_grid;
                if self.in_grid {
                    if self.cursor.is_none() {
                        self.cursor = self.first_spot();
                    }
                    operation::focus(page::GRID_FOCUS).into()
                } else {
                    self.side = true;
                    self.reach_row(0)
                }
            }
            Message::FilePressed => match self.row() {
                Some(row) if context.may(Right::ReadFamilies) => {
                    Action::Go(Destination::Family(row.appointment.family))
                }
                Some(_) | None => Action::None,
            },
            Message::LetterPressed => match self.row() {
                Some(row) if context.may(Right::PrintLetters) => {
                    Action::Go(Destination::Letters(Some(row.appointment.family)))
                }
                Some(_) | None => Action::None,
            },
            Message::Opened(to) => Action::Go(to),
            Message::Scrolled(offset, height) => {
                self.scrolled = (offset, height);
                Action::None
            }
            Message::Listed(event) => self.on_table(event, context),
            Message::RefusalClosed => {
                self.refused = None;
                Action::None
            }
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        page::view(self, context)
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        details::dialog(self, context)
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
        let ctrl = |sign| Chord::ctrl(sign).label(texts);
        if self.moving.is_some() {
            return vec![
                toast::hint("← → ↑ ↓", texts.calendar_key_arrows()),
                toast::hint("Enter", texts.calendar_place_here()),
            ];
        }
        vec![
            toast::hint("← → ↑ ↓", texts.calendar_key_arrows()),
            toast::hint("Enter", texts.calendar_key_enter()),
            toast::hint(ctrl('m'), texts.calendar_move()),
            toast::hint(texts.key_delete(), texts.calendar_cancel()),
            toast::hint("F6", texts.calendar_key_panel()),
        ]
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.cancelling
            .as_ref()
            .is_some_and(|c| !c.reason.trim().is_empty())
    }

    /// After a commit, and when the frame's filter or the shield changes.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.rebuild(context);
        let mut tasks = vec![self.read(context)];
        if self.view == View::List {
            tasks.push(self.read_list(context));
        }
        if context.may(Right::ReadFamilies) {
            let service = context.service.clone();
            tasks.push(Task::perform(
                async move { service.waiting().await },
                Message::WaitingRead,
            ));
        }
        if let Action::Run(task) = self.rank(context) {
            tasks.push(task);
        }
        Task::batch(tasks)
    }

    fn monday(&self) -> NaiveDate {
        monday_of(self.day)
    }

    fn read(&self, context: &Context) -> Task<Message> {
        let (service, monday) = (context.service.clone(), self.monday());
        let last = monday + Duration::days(6 + BEYOND);
        let work = async move { service.calendar(monday, last).await.map(Box::new) };
        Task::perform(work, move |result| Message::Read(monday, result))
    }

    fn read_list(&self, context: &Context) -> Task<Message> {
        let (service, today) = (context.service.clone(), context.today);
        let work = async move {
            service
                .calendar(today, today + Duration::weeks(LIST_WEEKS))
                .await
                .map(Box::new)
        };
        Task::perform(work, Message::ListRead)
    }

    /// The days on the page: Monday to Friday, and others on which something is.
    fn dates(&self) -> Vec<NaiveDate> {
        if self.view == View::Day {
            return vec![self.day];
        }
        let monday = self.monday();
        let weekend = |date: NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let used = |date: NaiveDate| {
            self.span.as_ref().is_some_and(|span| {
                let booked = span
                    .rows
                    .iter()
                    .filter(|row| row.appointment.status.claims_time());
                booked
                    .map(|row| row.appointment.start.date())
                    .chain(span.offers.iter().map(|o| o.start.date()))
                    .any(|d| d == date)
            })
        };
        monday
            .iter_days()
            .take(7)
            .filter(|date| !weekend(*date) || used(*date))
            .collect()
    }

    /// Makes what is drawn from what was read.
    fn rebuild(&mut self, context: &Context) {
        let dates = self.dates();
        let read = self
            .span
            .as_ref()
            .filter(|span| span.from == monday_of(self.day));
        self.week = read.map(|span| Week::build(span, &dates, context));
        self.moving = None;
        let whole = self.week.as_ref().map(|week| (week.lanes(), week.hours));
        self.cursor = self.cursor.filter(|spot| {
            whole.as_ref().is_some_and(|(lanes, _)| {
                lanes.get(spot.day).is_some_and(|lanes| spot.lane < *lanes)
            })
        });
        self.remark(context);
        self.caches.clear();
    }

    fn turn(&mut self, by: i64, context: &Context) -> Action<Message> {
        if self.view != View::Day {
            return self.go_to(self.day + Duration::weeks(by), context);
        }
        let mut day = self.day + Duration::days(by);
        while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            day += Duration::days(by);
        }
        self.go_to(day, context)
    }

    /// Shows a day; reads its week if it is another one.
    fn go_to(&mut self, day: NaiveDate, context: &Context) -> Action<Message> {
        let other = monday_of(day) != self.monday();
        let changed = day != self.day;
        self.day = day;
        if other {
            self.cursor = None;
            self.rebuild(context);
            return self.read(context).into();
        }
        if changed && self.view == View::Day {
            self.rebuild(context);
        }
        Action::None
    }

    /// The appointment that was chosen.
    fn row(&self) -> Option<&AppointmentRow> {
        let id = self.selected?;
        let shown = self.span.iter().flat_map(|span| &span.rows);
        shown
            .chain(self.listed.iter().flatten())
            .find(|row| row.appointment.id == id)
    }

    fn select(&mut self, id: Option<AppointmentId>, context: &Context) {
        self.selected = id;
        if id.is_some() {
            self.side = true;
        }
        if self.ranking_for(context) != self.ranked.as_ref().map(|ranked| ranked.family) {
            self.ranked = None;
        }
        self.remark(context);
    }

    fn spot_of(&self, id: AppointmentId) -> Option<Spot> {
        let item = self.week.as_ref()?.block(id)?.item;
        Some(Spot {
            day: item.day,
            lane: item.lane,
            minute: item.from / layout::RASTER * layout::RASTER,
        })
    }

    fn reveal_selected(&mut self) -> Action<Message> {
        match self.selected.and_then(|id| self.spot_of(id)) {
            Some(spot) => self.reveal(spot),
            None => Action::None,
        }
    }

    /// Scrolls so that a place is in view.
    fn reveal(&self, spot: Spot) -> Action<Message> {
        let Some(week) = &self.week else {
            return Action::None;
        };
        let (offset, height) = self.scrolled;
        let top = week.hours.y(spot.minute);
        let bottom = top + 4.0 * layout::QUARTER;
        let to = if top < offset {
            top
        } else if height > 0.0 && bottom > offset + height {
            bottom - height
        } else {
            return Action::None;
        };
        operation::scroll_to(
            GRID,
            scrollable::AbsoluteOffset {
                x: None,
                y: Some(to.max(0.0)),
            },
        )
        .into()
    }

    fn escape(&mut self, context: &Context) -> Action<Message> {
        if self.moving.take().is_some() || self.refused.take().is_some() {
        } else if self.selected.is_some() {
            self.select(None, context);
        } else if self.chosen.is_some() {
            self.chosen = None;
            self.ranked = None;
            self.remark(context);
        }
        Action::None
    }

    /// Has Esc a meaning here?
    fn can_escape(&self) -> bool {
        self.moving.is_some()
            || self.refused.is_some()
            || self.selected.is_some()
            || self.chosen.is_some()
    }

    fn empty_sentence(&self, context: &Context) -> Option<String> {
        let week = self.week.as_ref()?;
        if week.days.iter().any(|day| !day.lanes.is_empty()) {
            return None;
        }
        Some(if context.site.is_some() {
            context.texts.calendar_empty_site()
        } else {
            context
                .texts
                .calendar_empty(&page::week_words(self.day, context))
        })
    }
}

/// The page of the administration where time is offered.
const SERIES: Destination = Destination::Admin(AdminPage::Series);
