//! Planungsvorschlag: many waiting families, one plan, and a person who decides line by line. Decides nothing itself.

mod lines;
mod list;
mod message;
mod options;
mod page;
mod run;
mod side;
mod state;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use iced::widget::operation;
use iced::{Element, Task};

use super::proposal::rows::{self, Row as _};
use super::proposal::run::Run;
use crate::desktop::action::{Action, Destination, Report};
use crate::desktop::context::Context;
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Shortcut};
use crate::desktop::widget::table;
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::declined::Declined;
use crate::domain::id::FamilyId;
use crate::domain::refusal::Refusal;
use crate::domain::rights::Right;
use crate::planning::plan::{Priority, Wishes};
use crate::service::plans::Applied;
use crate::service::{Done, Error};
use state::Shown;

pub use super::proposal::run::Gap;
pub use message::Message;
pub use run::{Checked, Planned};

/// The id of the table.
const TABLE: &str = "plan-table";
/// So many days are planned at first.
const DAYS: u64 = 28;

/// A place that is about to be declined.
#[derive(Debug)]
struct Declining {
    family: FamilyId,
    reason: String,
}

/// The screen.
#[derive(Debug)]
pub struct Plan {
    wishes: Wishes,
    from: date_field::State,
    to: date_field::State,
    shown: Option<Shown>,
    run: Option<Run>,
    runs: u64,
    trouble: Option<Error>,
    table: table::State,
    side: bool,
    asking: Option<Declining>,
    /// Families whose place was given away, with all reasons, until somebody has read it.
    left_out: Vec<(FamilyId, Refusal)>,
    busy: bool,
    /// Was something ticked, chosen or declined by hand?
    touched: bool,
}

impl Plan {
    /// The screen and the task that makes its first plan: for `only` these families or all that wait, from a day on.
    pub fn new(
        context: &Context,
        only: Option<Vec<FamilyId>>,
        from: Option<NaiveDate>,
    ) -> (Self, Task<Message>) {
        let tomorrow = context.today.succ_opt().unwrap_or(context.today);
        let from = from.map_or(tomorrow, |from| from.max(context.today));
        let to = from.checked_add_days(Days::new(DAYS - 1)).unwrap_or(from);
        let mut screen = Self {
            wishes: Wishes {
                from,
                to,
                priority: Priority::default(),
                bundle: true,
                other_sites: true,
                only: only.map(|only| only.into_iter().collect()),
                fixed: BTreeMap::new(),
            },
            from: date_field::State::with_day(Expecting::Coming, from),
            to: date_field::State::with_day(Expecting::Coming, to),
            shown: None,
            run: None,
            runs: 0,
            trouble: None,
            table: table::State::default(),
            side: true,
            asking: None,
            left_out: Vec::new(),
            busy: false,
            touched: false,
        };
        let first = screen.compute(context);
        (screen, first)
    }

    /// The name of the screen.
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.plan_title()
    }

    /// The number of the run under way, for whoever brings its answer.
    #[must_use]
    pub fn running(&self) -> Option<u64> {
        self.run.as_ref().map(|run| run.number)
    }

    /// Works out a plan; a run before it is no longer listened to.
    fn compute(&mut self, context: &Context) -> Task<Message> {
        if self.period_fault(context).is_some() {
            return Task::none();
        }
        if let Some(run) = &self.run {
            run.stop();
        }
        self.runs += 1;
        let (run, task) = run::start(self.runs, self.wishes.clone(), context);
        self.run = Some(run);
        task
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Planned(number, result) => self.on_planned(number, result, context),
            Message::Progressed(number, progress) => {
                if let Some(run) = self.run.as_mut().filter(|run| run.number == number) {
                    run.goes_on(progress);
                }
                Action::None
            }
            Message::Checked(number, Ok(checked)) => {
                if let Some(shown) = self.shown.as_mut().filter(|shown| shown.number == number) {
                    shown.take(&checked);
                    self.arrange(context);
                }
                Action::None
            }
            // What cannot be read now is read at the next change; accepting checks everything again.
            Message::Checked(_, Err(_)) => Action::None,
            Message::From(event) => self.on_day(true, event, context),
            Message::To(event) => self.on_day(false, event, context),
            Message::PriorityChosen(priority) => {
                self.wishes.priority = priority;
                self.compute(context).into()
            }
            Message::BundleToggled => {
                self.wishes.bundle = !self.wishes.bundle;
                self.compute(context).into()
            }
            Message::OtherSitesToggled => {
                self.wishes.other_sites = !self.wishes.other_sites;
                self.compute(context).into()
            }
            Message::AgainPressed => self.compute(context).into(),
            Message::StopPressed => {
                if let Some(run) = &self.run {
                    run.stop();
                }
                Action::None
            }
            Message::Table(event) => self.on_table(event),
            Message::TakePressed(at) => {
                let Some(seat) = self.seat() else {
                    return Action::None;
                };
                let (family, other) = (seat.family, seat.others.get(at));
                let Some(place) = other.map(|other| other.place) else {
                    return Action::None;
                };
                let _ = self.wishes.fixed.insert(family, place);
                self.touched = true;
                Task::batch([self.compute(context), operation::focus(TABLE)]).into()
            }
            Message::ReleasePressed => {
                let family = self.current();
                if family.is_some_and(|family| self.wishes.fixed.remove(&family).is_some()) {
                    return Task::batch([self.compute(context), operation::focus(TABLE)]).into();
                }
                Action::None
            }
            Message::AcceptPressed => self.accept(self.accepted(), context),
            Message::OnlyThisPressed => {
                let open = self.line().and_then(lines::Line::open);
                self.accept(open.into_iter().collect(), context)
            }
            Message::Accepted(result) => self.on_accepted(result, context),
            Message::DeclinePressed => {
                let open = self.line().and_then(lines::Line::open);
                if let Some(family) = open.filter(|_| !self.busy && self.may_write(context)) {
                    self.asking = Some(Declining {
                        family,
                        reason: String::new(),
                    });
                }
                Action::None
            }
            Message::ReasonTyped(reason) => {
                if let Some(asking) = &mut self.asking {
                    asking.reason = reason;
                }
                Action::None
            }
            Message::DeclineClosed => {
                self.asking = None;
                Action::None
            }
            Message::DeclineConfirmed => self.decline(context),
            Message::Declined(result) => {
                self.busy = false;
                match result {
                    Ok(done) => self.on_declined(&done, context),
                    Err(error) => Action::Failed(error),
                }
            }
            Message::RemedyPressed(family) => self.remedy(family, context),
            Message::Extended(said, result) => {
                self.busy = false;
                match result {
                    Ok(done) => Action::Done(Report::done(said, &done), self.compute(context)),
                    Err(error) => Action::Failed(error),
                }
            }
            Message::RecordPressed => match self.current() {
                Some(family) => Action::Go(Destination::Family(family)),
                None => Action::None,
            },
            Message::NoticeClosed => {
                self.left_out.clear();
                operation::focus(TABLE).into()
            }
            Message::SidePressed => {
                self.side = !self.side;
                Action::None
            }
            Message::PanelPressed => {
                self.side = true;
                rows::other_panel(TABLE, self.first_in_panel()).into()
            }
            Message::DiscardPressed => Action::Back,
            Message::CalendarPressed => Action::Go(Destination::CALENDAR),
        }
    }

    fn on_planned(
        &mut self,
        number: u64,
        result: Result<Arc<Planned>, Error>,
        context: &Context,
    ) -> Action<Message> {
        if self.running() != Some(number) {
            return Action::None;
        }
        self.run = None;
        match result {
            Ok(planned) => {
                let first = self.shown.is_none();
                self.trouble = None;
                let shown = Shown::new(number, planned, self.shown.as_ref());
                self.wishes.fixed.retain(|family, place| {
                    shown
                        .seat_of(*family)
                        .is_some_and(|seat| seat.place == *place)
                });
                self.shown = Some(shown);
                self.arrange(context);
                if first {
                    return operation::focus(TABLE).into();
                }
                Action::None
            }
            Err(error) if error.is_cancelled() => Action::None,
            Err(error) => {
                self.trouble = Some(error);
                Action::None
            }
        }
    }

    fn on_day(
        &mut self,
        first: bool,
        event: date_field::Event,
        context: &Context,
    ) -> Action<Message> {
        let field = if first { &mut self.from } else { &mut self.to };
        let date_field::Outcome::Changed(_) = field.update(event, context.today) else {
            return Action::None;
        };
        let Some(day) = field.day() else {
            return Action::None;
        };
        if first {
            self.wishes.from = day;
        } else {
            self.wishes.to = day;
        }
        self.compute(context).into()
    }

    /// What is wrong with the period, if anything.
    fn period_fault(&self, context: &Context) -> Option<String> {
        match (self.from.day(), self.to.day()) {
            (Some(from), Some(to)) if from <= to => None,
            (Some(_), Some(_)) => Some(context.texts.plan_period_wrong()),
            _ => Some(context.texts.plan_period_unreadable()),
        }
    }

    fn may_write(&self, context: &Context) -> bool {
        context.may(Right::BookAppointments)
    }

    fn accept(&mut self, families: BTreeSet<FamilyId>, context: &Context) -> Action<Message> {
        let Some(shown) = &self.shown else {
            return Action::None;
        };
        if families.is_empty() || self.busy || !self.may_write(context) {
            return Action::None;
        }
        self.busy = true;
        run::accept(&shown.planned, families, context).into()
    }

    fn on_accepted(
        &mut self,
        result: Result<Done<Applied>, Error>,
        context: &Context,
    ) -> Action<Message> {
        self.busy = false;
        let done = match result {
            Ok(done) => done,
            Err(error) => return Action::Failed(error),
        };
        let texts = &context.texts;
        let booked = words::number(done.value.booked.len());
        let left_out = words::number(done.value.left_out.len());
        let mut report = if booked == 0 {
            Report::say(texts.plan_none_accepted())
        } else {
            Report::done(texts.plan_accepted(booked), &done)
        };
        if left_out > 0 {
            report = report.with([texts.plan_left_out(left_out)]);
        }
        report = report.with(words::follows(&done.value, context));
        for settled in &done.value.booked {
            let _ = self.wishes.fixed.remove(&settled.appointment.family);
        }
        self.touched = !self.wishes.fixed.is_empty();
        self.left_out = done.value.left_out;
        let next = Task::batch([self.compute(context), operation::focus(TABLE)]);
        Action::Done(report, next)
    }

    fn decline(&mut self, context: &Context) -> Action<Message> {
        let Some(asking) = self.asking.take() else {
            return Action::None;
        };
        let shown = self.shown.as_ref();
        let Some(seat) = shown.and_then(|shown| shown.seat_of(asking.family)) else {
            return Action::None;
        };
        if std::mem::replace(&mut self.busy, true) {
            return Action::None;
        }
        let (service, day) = (context.service.clone(), seat.place.start.date());
        let Declining { family, reason } = asking;
        Task::perform(
            async move { service.decline(family, day, &reason).await },
            Message::Declined,
        )
        .into()
    }

    fn on_declined(&mut self, done: &Done<Declined>, context: &Context) -> Action<Message> {
        let Declined { family, reason, .. } = &done.value;
        let family = *family;
        let _ = self.wishes.fixed.remove(&family);
        let mut said = context.texts.plan_title();
        if let Some(shown) = &mut self.shown {
            if let Some(seat) = shown.seat_of(family) {
                let name = shown.name(family, context);
                let when = words::when(seat.place.start, context);
                said = context.texts.plan_declined(&name, &when);
            }
            let _ = shown.declined.insert(family, reason.clone());
        }
        self.arrange(context);
        Action::Done(Report::done(said, done), operation::focus(TABLE))
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        page::view(self, context)
    }

    /// The open dialog.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        side::dialog(self, context)
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
        let accept = Chord::key(iced::keyboard::key::Named::Enter).with_ctrl();
        vec![
            toast::hint("↑ ↓", texts.plan_key_family()),
            toast::hint(texts.key_space(), texts.plan_key_tick()),
            toast::hint("Enter", texts.plan_key_reasons()),
            toast::hint(texts.key_delete(), texts.plan_key_decline()),
            toast::hint(accept.label(texts), texts.plan_key_accept()),
        ]
    }

    /// Is anything decided by hand that is not saved?
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        self.touched
    }

    /// After a commit, and when the frame's filter or the shield changes: what no longer fits is flagged.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.arrange(context);
        match &self.shown {
            Some(shown) if self.run.is_none() && self.may_write(context) => {
                run::check(shown.number, &shown.planned, context)
            }
            _ => Task::none(),
        }
    }
}
