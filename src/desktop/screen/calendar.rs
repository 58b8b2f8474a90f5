//! The calendar (Kalender): places, moves and explains appointments at all sites. Decides nothing; the service does.

mod about;
mod booking;
mod changes;
mod day;
mod deeds;
mod details;
mod due;
mod entering;
mod fits;
mod grid;
mod heads;
mod hover;
pub mod layout;
mod list;
mod live;
mod message;
mod moving;
mod page;
mod paint;
mod panel;
mod pins;
mod ranking;
mod refused;
mod reveal;
mod span;
mod taking;
mod waiting;
mod walking;
pub mod week;

use chrono::NaiveDate;
use iced::{Element, Task};

use crate::desktop::action::{Action, AdminPage, Destination};
use crate::desktop::context::Context;
use crate::desktop::screen::list_out;
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::booking::{CancelledBy, Place};
use crate::domain::id::{AppointmentId, FamilyId};
use crate::domain::rights::Right;
use crate::planning::slots::Ranking;
use crate::service::Error;
use crate::service::appointments::{CalendarSpan, Waiting};
use crate::store::rows::AppointmentRow;

pub use about::{link as appointment_line, no_show as no_show_banner};
use deeds::Attempt;
pub use deeds::when;
use details::Cancelling;
use fits::Fits;
use grid::{Caches, Marks};
use hover::Card;
use layout::Spot;
use live::{Changed, Drag};
pub use message::Message;
use moving::Moving;
use refused::{Overriding, Refused};
use week::{Anchor, Week};

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

/// So many suggestions are shown.
pub(crate) const SUGGESTIONS: usize = 3;
/// The scrolled grid.
const GRID: &str = "calendar-grid-scroll";

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
    order: waiting::Order,
    trouble: Option<Error>,
    caches: Caches,
    marks: Marks,
    side: bool,
    all_waiting: bool,
    chosen: Option<FamilyId>,
    ranked: Option<Ranked>,
    pick: usize,
    selected: Option<AppointmentId>,
    /// Ringed because it was just booked; the panel keeps showing the waiting list.
    fresh: Option<AppointmentId>,
    /// The deadlines of this day are listed at the side.
    due: Option<NaiveDate>,
    /// A free time, and who could take it.
    fits: Option<Fits>,
    /// Are cancelled appointments shown?
    cancelled: bool,
    in_grid: bool,
    cursor: Option<Spot>,
    /// Where the keyboard was while another week is read.
    held: Option<Anchor>,
    moving: Option<Moving>,
    pins: Vec<AppointmentRow>,
    card: Option<Card>,
    changed: Changed,
    /// What is being written.
    attempted: Option<Attempt>,
    refused: Option<Refused>,
    overriding: Option<Overriding>,
    cancelling: Option<Cancelling>,
    /// What is known about the chosen appointment.
    about: about::Known,
    /// The sheet of an appointment.
    booking: Option<booking::Booking>,
    /// A small sheet about the chosen appointment.
    entering: Option<entering::Entering>,
    arranging: Option<Box<day::Arranging>>,
    /// The lists of a day on their way to paper.
    listing: Option<list_out::ListOut>,
    busy: bool,
    /// Why what the open sheet asked for was not written.
    unwritten: Vec<String>,
    scrolled: (f32, f32),
}

impl Calendar {
    /// The screen and the task that fills it.
    pub fn new(context: &Context, target: Target) -> (Self, Task<Message>) {
        let mut screen = Self {
            view: View::Week,
            day: target.day.unwrap_or(context.today),
            span: None,
            week: None,
            listed: None,
            table: table::State::default(),
            waiting: None,
            order: waiting::Order::default(),
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
            fresh: None,
            due: None,
            fits: None,
            cancelled: false,
            in_grid: target.family.is_none(),
            cursor: None,
            held: None,
            moving: None,
            pins: Vec::new(),
            card: None,
            changed: Changed::default(),
            attempted: None,
            refused: None,
            overriding: None,
            cancelling: None,
            about: about::Known::default(),
            booking: None,
            entering: None,
            arranging: None,
            listing: None,
            busy: false,
            unwritten: Vec::new(),
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

    /// Handles what happened. What is known about the chosen appointment follows the choice.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        let action = self.handle(message, context);
        let Some(read) = self.read_about(context) else {
            return action;
        };
        match action {
            Action::None => read.into(),
            Action::Run(task) => Task::batch([task, read]).into(),
            Action::Done(report, task) => Action::Done(report, Task::batch([task, read])),
            other => other,
        }
    }

    fn handle(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(monday, result) => self.was_read(monday, result, context),
            Message::ListRead(result) => self.list_was_read(result, context),
            Message::WaitingRead(result) => self.waiting_was_read(result, context),
            Message::Ranked(family, result) => self.was_ranked(family, result, context),
            Message::ViewChosen(view) => self.choose_view(view, context),
            Message::CancelledShown(shown) => {
                self.cancelled = shown;
                self.rebuild(context);
                if self.view == View::List {
                    return self.read_list(context).into();
                }
                Action::None
            }
            Message::Turned(by) => self.turn(by, context),
            Message::TodayPressed => {
                self.cursor = None;
                self.go_to(context.today, context)
            }
            Message::NewPressed => self.begin_new(context),
            Message::FamilyPressed(family) => self.choose_family(family, context),
            Message::FamilyDragged(family) => self.drag_family(family, context),
            Message::RowReached(at) => self.reach_row(at),
            Message::OrderPressed => self.turn_order(context),
            Message::MorePressed => {
                self.all_waiting = true;
                Action::None
            }
            Message::SuggestionPressed(at) => self.choose_suggestion(at, context),
            Message::PlacePressed => self.place_picked(context),
            Message::OthersPressed => self.rank(context),
            Message::BlockPressed(id) => {
                self.select(Some(id), context);
                self.in_grid = true;
                self.cursor = self.spot_of(id);
                Action::None
            }
            Message::AppointmentPressed(id, day) => {
                self.select(Some(id), context);
                self.go_to(day, context)
            }
            Message::FreePressed(spot) => {
                self.in_grid = true;
                self.cursor = Some(spot);
                if self.selected.is_some() {
                    self.select(None, context);
                }
                Action::None
            }
            Message::DuePressed(day) => {
                self.select(None, context);
                self.fits = None;
                self.due = Some(day);
                self.side = true;
                Action::None
            }
            Message::FitsAsked => self.ask_who_fits(context),
            Message::TakersFound(place, result) => self.takers_found(place, result),
            Message::TakerReached(at) => Self::reach_taker(at),
            Message::TakerPressed(family) => self.give_to(family, context),
            Message::ExportPressed => self.export(context),
            Message::FileChosen(result) => self.file_chosen(result, context),
            Message::Exported(result) => Self::exported(result, context),
            Message::PrintPressed => self.print(context),
            Message::DayListPressed => self.print_day(context),
            Message::Listing(event) => self.on_listing(event, context),
            Message::Hovered(id) => self.hover(id, context),
            Message::OutlineFaded(number) => self.fade(number),
            Message::Arrow(right, down) => self.arrow(right, down, context),
            Message::EnterPressed => self.enter(context),
            Message::Escaped => self.escape(context),
            Message::MovePressed => self.begin_move(context),
            Message::Lengthened(quarters) => self.lengthen(quarters, context),
            Message::DragStarted(id, grip) => self.take_up(id, Some(Drag::whole(grip)), context),
            Message::FootDragged(id) => self.take_up(id, Some(Drag::FOOT), context),
            Message::DragMoved(spot) => {
                self.move_to(spot, context);
                // Near the upper or lower end the grid scrolls along.
                spot.map_or(Action::None, |spot| self.reveal(spot))
            }
            Message::SideReached(by) => self.turn_dragging(by, context),
            Message::Dropped => self.set_down(context),
            Message::TrialReady(family, result) => self.trial_ready(family, result, context),
            Message::PinPressed => self.pin(context),
            Message::Unpinned(id) => self.unpin(id),
            Message::PutPressed => self.put_down(context),
            Message::CancelPressed => self.begin_cancel(context),
            Message::AboutRead(id, result) => self.about_read(id, result),
            Message::Booking(event) => self.on_booking(event, context),
            Message::Entering(event) => self.on_entering(event, context),
            Message::DetailsPressed => self.book_here(context),
            Message::CheckPressed => match self.suggestions().get(self.pick) {
                Some(slot) => self.book_with_details(slot.place, context),
                None => Action::None,
            },
            Message::ChangePressed => match self.row() {
                Some(row) => self.book_with_details(Place::of(&row.appointment), context),
                None => Action::None,
            },
            Message::FollowUpPressed => self.follow_up(context),
            Message::JoinPressed => self.join(context),
            Message::GroupCancelPressed => {
                let Action::None = self.begin_cancel(context) else {
                    return Action::None;
                };
                if let Some(cancelling) = &mut self.cancelling {
                    cancelling.whole_group = true;
                    cancelling.by = CancelledBy::Office;
                }
                Action::None
            }
            Message::CancelledBy(by) => {
                if let Some(cancelling) = &mut self.cancelling {
                    cancelling.by = by;
                }
                Action::None
            }
            Message::ReasonTyped(reason) => {
                match (&mut self.cancelling, &mut self.overriding) {
                    (Some(cancelling), _) => cancelling.reason = reason,
                    (None, Some(overriding)) => overriding.why = reason,
                    (None, None) => {}
                }
                Action::None
            }
            Message::CancelConfirmed => self.cancel(context),
            Message::CancelClosed => {
                self.cancelling = None;
                self.unwritten.clear();
                Action::None
            }
            Message::OverridePressed => self.begin_override(),
            Message::OverrideConfirmed => self.override_it(context),
            Message::OverrideClosed => {
                self.overriding = None;
                self.unwritten.clear();
                Action::None
            }
            Message::Done(deed, result) => self.done(*deed, result, context),
            Message::SidePressed => {
                self.side = !self.side;
                self.caches.clear();
                Action::None
            }
            Message::PanelPressed => self.change_side(),
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
            Message::Day(event) => self.arrange(event, context),
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
        let sheet = match &self.overriding {
            Some(overriding) => Some(refused::dialog(self, overriding, context)),
            None => details::dialog(self, context)
                .or_else(|| booking::dialog(self, context))
                .or_else(|| entering::dialog(self, context)),
        };
        let sheet = sheet.map(|sheet| sheet.said(refused::unwritten(self, context)));
        let listing = || Some(self.listing.as_ref()?.dialog(context).map(Message::Listing));
        sheet
            .or_else(|| day::dialog(self, context))
            .or_else(listing)
    }

    /// The keys of this screen.
    #[must_use]
    pub fn shortcuts(&self) -> &'static [Shortcut<Message>] {
        message::KEYS
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
        if self.view == View::List {
            return vec![
                toast::hint("↑ ↓", texts.calendar_appointment()),
                toast::hint("Enter", texts.calendar_open_file()),
                toast::hint(ctrl('m'), texts.calendar_move()),
                toast::hint(texts.key_delete(), texts.calendar_cancel()),
            ];
        }
        vec![
            toast::hint("← → ↑ ↓", texts.calendar_key_arrows()),
            toast::hint("Enter", texts.calendar_key_enter()),
            toast::hint(ctrl('m'), texts.calendar_move()),
            toast::hint(texts.key_delete(), texts.calendar_cancel()),
        ]
    }

    /// Is anything typed that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        let typed = |words: &String| !words.trim().is_empty();
        let cancelling = self.cancelling.as_ref().map(|c| &c.reason);
        let overriding = self.overriding.as_ref().map(|o| &o.why);
        let arranging = self.arranging.as_ref();
        cancelling.is_some_and(typed)
            || overriding.is_some_and(typed)
            || arranging.is_some_and(|day| day.is_dirty())
            || self
                .booking
                .as_ref()
                .is_some_and(booking::Booking::is_dirty)
            || self
                .entering
                .as_ref()
                .is_some_and(entering::Entering::is_dirty)
    }

    /// After a commit, and when the frame's filter or the shield changes.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.rebuild(context);
        let mut tasks = vec![self.read(context)];
        if self.view == View::List {
            tasks.push(self.read_list(context));
        }
        if context.may(Right::ReadFamilies) {
            tasks.push(self.read_waiting(context));
        }
        if let Action::Run(task) = self.rank(context) {
            tasks.push(task);
        }
        tasks.extend(self.reread_about(context));
        tasks.push(self.find_takers(context));
        let listing = self.listing.as_mut();
        tasks.extend(listing.map(|listing| listing.set(context).map(Message::Listing)));
        Task::batch(tasks)
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
        self.fresh = None;
        self.card = None;
        self.due = None;
        if id.is_some() {
            self.fits = None;
        }
        if id.is_some() {
            self.side = true;
        }
        if self.ranking_for() != self.ranked.as_ref().map(|ranked| ranked.family) {
            self.ranked = None;
        }
        self.remark(context);
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
