//! Heute: in ten seconds everyone knows what to do first. Counts and decides nothing; the service does.

mod act;
mod cards;
mod children;
mod follow;
mod lists;
mod rows;
mod side;
mod talks;
mod tiles;
mod whom;

use iced::keyboard::key::Named;
use iced::widget::{column, container, responsive, row, scrollable, space};
use iced::{Alignment, Element, Length, Task};

use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::child_act::{self, What};
use crate::desktop::screen::list_out;
use crate::desktop::theme::{self, Tone, space as gap};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::reach::reach;
use crate::desktop::widget::search_box;
use crate::desktop::widget::toast::{self, Hint};
use crate::desktop::widget::{banner, button, empty, label};
use crate::domain::appointment::AppointmentStatus;
use crate::domain::calendar::{NoSchool, SchoolCalendar, SchoolDay, iso_week};
use crate::domain::call::CallResult;
use crate::domain::id::{AppointmentId, ChildId, FamilyId, FollowUpId};
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::rights::{Right, Role};
use crate::service::appointments::Settled;
use crate::service::families::ListedFamily;
use crate::service::today::Today as Day;
use crate::service::{Done, Error};
use crate::store::rows::AppointmentRow;

/// A card with rows that the keyboard walks through.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Termine heute.
    Appointments,
    /// Offene Schleifen.
    Loops,
    /// Anrufe.
    Calls,
    /// Dolmetschen anfragen.
    Interpreters,
    /// Es warten.
    Waiting,
    /// Wiedervorlagen.
    FollowUps,
    /// Meine Gespräche heute.
    Talks,
    /// Abzuschließen.
    Finish,
    /// Nächster Beratungstag.
    NextTalks,
    /// Freie Zeitfenster.
    Free,
    /// Eingang.
    Inbox,
    /// Zu entscheiden.
    Decide,
    /// Antworten der Schulen.
    Answers,
    /// Aufnahmen.
    Admissions,
    /// Bei der Beratung.
    Questions,
    /// Hinweise.
    Notes,
}

impl Panel {
    /// The cards of a role, in the order of the keyboard: first those of the wide column.
    const fn of(role: Role) -> (&'static [Self], &'static [Self]) {
        match role {
            Role::Office => (
                &[Self::Appointments, Self::Loops],
                &[
                    Self::Calls,
                    Self::Interpreters,
                    Self::FollowUps,
                    Self::Waiting,
                ],
            ),
            Role::Counsellor => (
                &[Self::Talks, Self::Finish, Self::Loops],
                &[Self::FollowUps, Self::NextTalks, Self::Free, Self::Waiting],
            ),
            Role::SchoolSupervision => (
                &[Self::Inbox, Self::Decide, Self::Answers],
                &[
                    Self::Admissions,
                    Self::FollowUps,
                    Self::Questions,
                    Self::Waiting,
                ],
            ),
            Role::Admin => (
                &[Self::Notes, Self::Loops],
                &[Self::FollowUps, Self::Waiting],
            ),
        }
    }
}

/// At most so many rows stand in a card at the side; the rest is behind its link.
const ROWS: usize = 4;

/// At most so many children stand in a card of the school supervision.
const CHILD_ROWS: usize = 6;

/// At most so many families stand in the card of what is to be finished.
const FINISH_ROWS: usize = 6;

/// What happened on it.
#[allow(
    clippy::large_enum_variant,
    reason = "moved a few times per key press, never kept in numbers"
)]
#[derive(Debug, Clone)]
pub enum Message {
    /// The day was read.
    Read(Result<Box<Day>, Error>),
    /// A state is to be entered.
    StatusPressed(AppointmentId, AppointmentStatus),
    /// The interpreter was asked for.
    InterpreterPressed(AppointmentId),
    /// It was written, or not.
    Acted(AppointmentId, Result<Done<Settled>, Error>),
    /// A place is to be opened.
    Opened(Destination),
    /// The files of an open loop, one after another.
    LoopOpened(Vec<FamilyId>),
    /// A call was tried.
    CallPressed(FamilyId, CallResult),
    /// The menu of a call.
    CallMenuToggled(FamilyId),
    /// A dialog is to be opened about a family or one of its children.
    ActPressed(What, FamilyId, Option<ChildId>),
    /// In the open dialog.
    Acting(child_act::Event),
    /// A follow-up is done.
    FollowUpDone(FollowUpId),
    /// A follow-up is to be made.
    FollowUpPressed,
    /// In the field of the family it is about.
    Whom(search_box::Event),
    /// That question was left.
    WhomClosed,
    /// Something was written, or not.
    Written(Result<Done<()>, Error>),
    /// The menu of an appointment.
    MenuToggled(AppointmentId),
    /// It was closed.
    MenuClosed,
    /// A phone number is to be copied.
    PhoneCopied(String),
    /// The keyboard goes to a row.
    RowReached(Panel, usize),
    /// The keyboard goes to the next card, or the one before.
    PanelPressed(bool),
    /// Meldung erfassen.
    NewPressed,
    /// Tageslisten.
    ListsPressed,
    /// In their dialog.
    Listing(list_out::Event),
}

/// The screen.
#[derive(Debug)]
pub struct Today {
    day: Option<Day>,
    trouble: Option<Error>,
    menu: Option<AppointmentId>,
    call_menu: Option<FamilyId>,
    busy: Vec<AppointmentId>,
    writing: bool,
    acting: Option<child_act::State>,
    whom: Option<whom::Whom>,
    listing: Option<list_out::ListOut>,
    panel: Option<Panel>,
}

static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('w')],
        action: Message::FollowUpPressed,
        help: |texts| texts.act_follow_up_title(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('n')],
        action: Message::NewPressed,
        help: |texts| texts.families_report(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::ctrl('p')],
        action: Message::ListsPressed,
        help: |texts| texts.list_out_day_lists(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F6)],
        action: Message::PanelPressed(true),
        help: |texts| texts.shortcut_next_panel(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F6).with_shift()],
        action: Message::PanelPressed(false),
        help: |texts| texts.shortcut_previous_panel(),
        reach: Reach::Everywhere,
    },
];

impl Today {
    /// The screen and the task that reads the day.
    pub fn new(context: &Context) -> (Self, Task<Message>) {
        let mut screen = Self {
            day: None,
            trouble: None,
            menu: None,
            call_menu: None,
            busy: Vec::new(),
            writing: false,
            acting: None,
            whom: None,
            listing: None,
            panel: None,
        };
        let read = screen.refresh(context);
        (screen, read)
    }

    /// "Heute"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.today_title()
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(Ok(day)) => {
                self.day = Some(*day);
                self.trouble = None;
                Action::None
            }
            Message::Read(Err(error)) => {
                self.trouble = Some(error);
                Action::None
            }
            Message::StatusPressed(id, status) => {
                self.menu = None;
                if !self.begin(id) {
                    return Action::None;
                }
                let service = context.service.clone();
                Task::perform(
                    async move { service.set_status(id, status).await },
                    move |result| Message::Acted(id, result),
                )
                .into()
            }
            Message::InterpreterPressed(id) => {
                if !self.begin(id) {
                    return Action::None;
                }
                let service = context.service.clone();
                let work = async move {
                    service
                        .set_interpreter(id, InterpreterStatus::Requested)
                        .await
                };
                Task::perform(work, move |result| Message::Acted(id, result)).into()
            }
            Message::Acted(id, result) => {
                self.busy.retain(|busy| *busy != id);
                match result {
                    Ok(done) => {
                        let sentence = context.texts.deed(&done.deed);
                        let consequences = done
                            .value
                            .consequences
                            .iter()
                            .map(|c| context.texts.consequence(c));
                        let report = Report::done(sentence, &done).with(consequences);
                        Action::Done(report, Task::none())
                    }
                    Err(error) => Action::Failed(error),
                }
            }
            Message::Opened(to) => {
                self.menu = None;
                Action::Go(to)
            }
            Message::LoopOpened(families) => match families.first().copied() {
                Some(first) => {
                    context.walk.start(families, first);
                    Action::Go(Destination::Family(first))
                }
                None => Action::None,
            },
            Message::CallPressed(family, result) => self.call_tried(family, result, context),
            Message::CallMenuToggled(family) => {
                self.call_menu = (self.call_menu != Some(family)).then_some(family);
                Action::None
            }
            Message::ActPressed(what, family, child) => {
                self.open_dialog(what, family, child, context)
            }
            Message::Acting(event) => self.on_acting(event, context),
            Message::FollowUpDone(id) => self.follow_up_done(id, context),
            Message::FollowUpPressed => self.ask_whom(context),
            Message::Whom(event) => self.on_whom(event, context),
            Message::WhomClosed => {
                self.whom = None;
                Action::None
            }
            Message::Written(result) => self.on_written(result, context),
            Message::MenuToggled(id) => {
                self.menu = if self.menu == Some(id) {
                    None
                } else {
                    Some(id)
                };
                Action::None
            }
            Message::MenuClosed => {
                self.menu = None;
                self.call_menu = None;
                Action::None
            }
            Message::PhoneCopied(number) => Action::Copy(number),
            Message::RowReached(panel, at) => {
                self.panel = Some(panel);
                let last = self.rows_in(panel, context).saturating_sub(1);
                reach(rows::id(panel, at.min(last))).into()
            }
            Message::PanelPressed(forward) => self.next_panel(forward, context),
            Message::NewPressed if context.may(Right::EditFamilies) => {
                Action::Go(Destination::NewFamily)
            }
            Message::NewPressed => Action::None,
            Message::ListsPressed => self.ask_lists(context),
            Message::Listing(event) => self.on_listing(event, context),
        }
    }

    /// A second press while the first is still being written does nothing.
    fn begin(&mut self, id: AppointmentId) -> bool {
        let free = !self.busy.contains(&id);
        if free {
            self.busy.push(id);
        }
        free
    }

    fn next_panel(&mut self, forward: bool, context: &Context) -> Action<Message> {
        let (main, side) = Panel::of(context.role);
        // From the wide column over to the side, and its last card at the end.
        let (first, rest) = main.split_at(main.len().min(1));
        let filled: Vec<_> = first
            .iter()
            .chain(side)
            .chain(rest)
            .copied()
            .filter(|panel| self.rows_in(*panel, context) > 0)
            .collect();
        if filled.is_empty() {
            return Action::None;
        }
        let at = self
            .panel
            .and_then(|panel| filled.iter().position(|filled| *filled == panel));
        let to = match (at, forward) {
            (None, true) => 0,
            (None, false) => filled.len() - 1,
            (Some(at), true) => (at + 1) % filled.len(),
            (Some(at), false) => (at + filled.len() - 1) % filled.len(),
        };
        let Some(panel) = filled.get(to).copied() else {
            return Action::None;
        };
        self.panel = Some(panel);
        reach(rows::id(panel, 0)).into()
    }

    fn rows_in(&self, panel: Panel, context: &Context) -> usize {
        let Some(day) = &self.day else { return 0 };
        match panel {
            Panel::Appointments => appointments(day, context).count(),
            Panel::Loops => cards::loops(day, context).len(),
            Panel::Calls => listed(&day.calls, context).count().min(ROWS),
            Panel::Interpreters => listed(&day.interpreters, context).count().min(ROWS),
            Panel::Waiting => waiting_rows(day, context).len(),
            Panel::FollowUps => day.follow_ups.len().min(ROWS),
            Panel::Talks => talks::own(day, context).count(),
            Panel::Finish => talks::to_finish(day).len().min(FINISH_ROWS),
            Panel::NextTalks => talks::next(day, context).len().min(ROWS),
            Panel::Free => day.free.len().min(ROWS),
            Panel::Inbox | Panel::Decide | Panel::Answers | Panel::Admissions => {
                children::of(panel, day).len().min(CHILD_ROWS)
            }
            Panel::Questions => children::of(panel, day).len().min(ROWS),
            Panel::Notes => day.notes.len(),
        }
    }

    fn panel<'a>(
        &'a self,
        panel: Panel,
        day: &'a Day,
        width: f32,
        context: &'a Context,
    ) -> Element<'a, Message> {
        match panel {
            Panel::Appointments => self.appointments(day, width, context),
            Panel::Loops => self.loops(day, context),
            Panel::Calls => self.calls(day, width, context),
            Panel::Interpreters => self.interpreters(day, width, context),
            Panel::Waiting => self.waiting(day, context),
            Panel::FollowUps => self.follow_ups(day, width, context),
            Panel::Talks => self.talks(day, width, context),
            Panel::Finish => self.finish(day, width, context),
            Panel::NextTalks => self.next_talks(day, context),
            Panel::Free => self.free(day, context),
            Panel::Inbox
            | Panel::Decide
            | Panel::Answers
            | Panel::Admissions
            | Panel::Questions => self.children_card(panel, day, width, context),
            Panel::Notes => self.notes(day, context),
        }
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        let texts = &context.texts;
        let Some(day) = &self.day else {
            let body: Element<'a, Message> = match &self.trouble {
                Some(error) => banner::banner(Tone::Danger, context.sentence(error)).into(),
                None => empty::loading(&[40, 80, 70, 75]),
            };
            return container(column![label::title(texts.today_title()), body].spacing(gap::L))
                .padding([gap::L, gap::XL])
                .into();
        };
        let old = self
            .trouble
            .as_ref()
            .map(|error| banner::banner(Tone::Warn, context.sentence(error)));
        let head = row![
            column![
                label::title(texts.today_title()),
                label::dense_muted(self.facts(day, context))
            ],
            space::horizontal(),
            button::secondary("today-lists", texts.list_out_day_lists())
                .icon(icon::PRINTER)
                .key_cap(Chord::ctrl('p').label(texts))
                .on_press(Message::ListsPressed),
            context.may(Right::EditFamilies).then(|| {
                button::primary("today-report", texts.families_report())
                    .icon(icon::PLUS)
                    .key_cap(Chord::ctrl('n').label(texts))
                    .on_press(Message::NewPressed)
            }),
        ]
        .spacing(gap::S)
        .align_y(Alignment::Center);
        // Below this width the cards at the side come under the others.
        const TWO_COLUMNS: f32 = 1020.0;
        let cards = responsive(move |size| {
            let inner = size.width - 2.0 * gap::XL;
            let two = inner >= TWO_COLUMNS;
            let side_width = if two {
                (inner - gap::L) * 3.0 / 8.0
            } else {
                inner
            };
            let width = if two {
                (inner - gap::L) * 5.0 / 8.0
            } else {
                inner
            };
            let (main, side) = Panel::of(context.role);
            let cards = |panels: &'static [Panel], width: f32| {
                column(panels.iter().map(|p| self.panel(*p, day, width, context))).spacing(gap::L)
            };
            let (main, side) = (cards(main, width), cards(side, side_width));
            let cards: Element<'a, Message> = if two {
                row![
                    container(main).width(Length::FillPortion(5)),
                    container(side).width(Length::FillPortion(3))
                ]
                .spacing(gap::L)
                .into()
            } else {
                column![main, side].spacing(gap::L).into()
            };
            let page = column![self.tiles(day, inner, context), cards].spacing(gap::L);
            scrollable(
                container(page).padding(iced::padding::left(gap::XL).right(gap::XL).bottom(gap::L)),
            )
            .height(Length::Fill)
            .style(theme::scroller)
            .into()
        });
        column![
            container(head).padding(iced::padding::all(gap::L).left(gap::XL).right(gap::XL)),
            old,
            cards
        ]
        .into()
    }

    /// "Mittwoch, 25. November 2026 · KW 48 · Schultag · 5 Termine an 2 Standorten"
    fn facts(&self, day: &Day, context: &Context) -> String {
        let texts = &context.texts;
        let date = day.now.date();
        let mut facts = vec![texts.long_date(date), texts.week(iso_week(date).1)];
        let kind = match SchoolCalendar::nrw().school_day(date) {
            SchoolDay::Yes => Some(texts.today_school_day()),
            SchoolDay::No(NoSchool::Public(_)) => Some(texts.today_public_holiday()),
            SchoolDay::No(NoSchool::Weekend) => Some(texts.today_weekend()),
            SchoolDay::No(_) => Some(texts.today_no_school()),
            SchoolDay::Unknown => None,
        };
        facts.extend(kind);
        let mut sites: Vec<_> = appointments(day, context)
            .map(|row| row.appointment.site)
            .collect();
        let count = sites.len();
        sites.sort_unstable();
        sites.dedup();
        if count > 0 {
            facts.push(texts.today_appointments_at(number(count), number(sites.len())));
        }
        facts.join(" · ")
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(whom) = &self.whom {
            return Some(Self::whom_dialog(whom, context));
        }
        if let Some(listing) = &self.listing {
            return Some(listing.dialog(context).map(Message::Listing));
        }
        let acting = self.acting.as_ref()?;
        Some(acting.dialog(context).map(Message::Acting))
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
        vec![
            toast::hint("F6", texts.today_hint_panel()),
            toast::hint("↑ ↓", texts.today_hint_row()),
            toast::hint("Enter", texts.today_hint_open()),
        ]
    }

    /// Nothing is typed here outside its dialogs.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit, and at the beginning.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        let service = context.service.clone();
        let read = Task::perform(async move { service.today().await }, |read| {
            Message::Read(read.map(Box::new))
        });
        match &mut self.listing {
            Some(listing) => Task::batch([read, listing.set(context).map(Message::Listing)]),
            None => read,
        }
    }
}

/// Today's appointments at the sites that are shown.
fn appointments<'a>(
    day: &'a Day,
    context: &'a Context,
) -> impl Iterator<Item = &'a AppointmentRow> {
    day.appointments
        .iter()
        .filter(|row| context.shows(row.appointment.site))
}

/// Families whose appointment is at a site that is shown.
fn listed<'a>(
    list: &'a [ListedFamily],
    context: &'a Context,
) -> impl Iterator<Item = &'a ListedFamily> {
    list.iter().filter(|family| {
        family
            .row
            .appointment
            .as_ref()
            .is_none_or(|a| context.shows(a.site))
    })
}

/// The families without an appointment that stand below the figures: where somebody can be booked.
fn waiting_rows<'a>(day: &'a Day, context: &Context) -> &'a [ListedFamily] {
    let books = context.may(Right::BookAppointments);
    let shown = if books {
        day.waiting.len().min(ROWS)
    } else {
        0
    };
    day.waiting.get(..shown).unwrap_or_default()
}

/// The record of a family.
fn record(family: FamilyId) -> Message {
    Message::Opened(Destination::Family(family))
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
