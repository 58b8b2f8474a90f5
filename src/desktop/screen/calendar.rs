//! The calendar (Kalender): places, moves and explains appointments at all sites. Decides nothing; the service does.

mod about;
mod booking;
mod deeds;
mod details;
mod entering;
mod grid;
pub mod layout;
mod list;
mod message;
mod moving;
mod page;
mod paint;
mod panel;
mod span;
pub mod week;

use chrono::NaiveDate;
use iced::widget::{operation, scrollable};
use iced::{Element, Task};

use crate::desktop::action::{Action, AdminPage, Destination};
use crate::desktop::context::Context;
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
use details::Cancelling;
use grid::{Caches, Marks};
use layout::Spot;
pub use message::Message;
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
    in_grid: bool,
    cursor: Option<Spot>,
    moving: Option<Moving>,
    refused: Option<Refused>,
    cancelling: Option<Cancelling>,
    /// What is known about the chosen appointment.
    about: about::Known,
    /// The sheet of an appointment.
    booking: Option<booking::Booking>,
    /// A small sheet about the chosen appointment.
    entering: Option<entering::Entering>,
    /// What was refused last: a reason may still be written for it.
    tried: Option<Place>,
    busy: bool,
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
            in_grid: target.family.is_none(),
            cursor: None,
            moving: None,
            refused: None,
            cancelling: None,
            about: about::Known::default(),
            booking: None,
            entering: None,
            tried: None,
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
                    self.name_next(context);
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
            Message::AnywayPressed => match self.tried {
                Some(place) => self.book_with_details(place, context),
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
            .or_else(|| booking::dialog(self, context))
            .or_else(|| entering::dialog(self, context))
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
        let cancelling = self.cancelling.as_ref();
        cancelling.is_some_and(|c| !c.reason.trim().is_empty())
            || self.booking.as_ref().is_some_and(|b| b.is_dirty())
            || self.entering.as_ref().is_some_and(|e| e.is_dirty())
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
        tasks.extend(self.reread_about(context));
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
        match self.selected.or(self.fresh).and_then(|id| self.spot_of(id)) {
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
