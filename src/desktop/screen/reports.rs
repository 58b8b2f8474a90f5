//! Auswertung: the two waiting numbers at any past day, with table, curve, bars and what is counted. Counts nothing itself.

mod bars;
mod chart;
mod export;
mod figures;
mod page;
mod who;

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use iced::keyboard::key::Named;
use iced::widget::operation;
use iced::{Element, Task};

use crate::desktop::action::{Action, Destination};
use crate::desktop::context::Context;
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::keys::{Chord, Reach, Shortcut};
use crate::desktop::widget::toast::{self, Hint};
use crate::domain::calendar::SchoolYear;
use crate::domain::id::FamilyId;
use crate::reports::waiting::{By, Options, Unit, WaitsFor};
use crate::service::Error;
use crate::service::reports::WaitingReport;

/// The id of the field of the key date.
pub const DAY: &str = "reports-day";

/// What happened on it.
#[derive(Debug, Clone)]
pub enum Message {
    /// The numbers of a day were counted.
    Read(NaiveDate, Result<Arc<WaitingReport>, Error>),
    /// In the field of the key date.
    Day(date_field::Event),
    /// Another key date.
    DayChosen(NaiveDate),
    /// So many weeks on or back.
    Weeks(i64),
    /// Children or families.
    UnitChosen(Unit),
    /// Ukraine getrennt.
    UkraineToggled,
    /// Zahlen unter 5 schützen.
    ProtectToggled,
    /// Another breakdown of the table.
    ByChosen(By),
    /// The curve as a table, or as a curve.
    WeeksAsTable,
    /// CSV.
    ListPressed,
    /// Bericht als PDF.
    PaperPressed,
    /// It was written, or not.
    Exported(export::Outcome),
    /// One of the two numbers: who stands behind it.
    NumberPressed(WaitsFor),
    /// Who stands behind it.
    Named(NaiveDate, WaitsFor, Result<who::Who, Error>),
    /// A family of these.
    FamilyPressed(FamilyId),
    /// The list is closed.
    WhoClosed,
    /// Was wird gezählt?
    MeaningPressed,
    /// It was read.
    MeaningClosed,
}

/// The screen.
#[derive(Debug)]
pub struct Reports {
    on: NaiveDate,
    day: date_field::State,
    unit: Unit,
    ukraine: bool,
    protected: bool,
    by: By,
    report: Option<Arc<WaitingReport>>,
    trouble: Option<Error>,
    as_table: bool,
    plot: chart::Plot,
    who: Option<(WaitsFor, who::Who)>,
    meaning: bool,
    busy: bool,
}

static KEYS: &[Shortcut<Message>] = &[
    Shortcut {
        keys: &[Chord::ctrl('e')],
        action: Message::PaperPressed,
        help: |texts| texts.reports_paper(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::ArrowLeft).with_alt()],
        action: Message::Weeks(-1),
        help: |texts| texts.reports_week_back(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::ArrowRight).with_alt()],
        action: Message::Weeks(1),
        help: |texts| texts.reports_week_on(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F6)],
        action: Message::WeeksAsTable,
        help: |texts| texts.reports_weeks_table(),
        reach: Reach::Everywhere,
    },
    Shortcut {
        keys: &[Chord::key(Named::F4)],
        action: Message::MeaningPressed,
        help: |texts| texts.reports_meaning(),
        reach: Reach::Everywhere,
    },
];

impl Reports {
    /// The screen and the task that counts.
    pub fn new(context: &Context) -> (Self, Task<Message>) {
        let mut screen = Self {
            on: context.today,
            day: date_field::State::with_day(Expecting::Birth, context.today),
            unit: Unit::Children,
            ukraine: false,
            protected: false,
            by: By::Stage,
            report: None,
            trouble: None,
            as_table: false,
            plot: chart::Plot::default(),
            who: None,
            meaning: false,
            busy: false,
        };
        let read = screen.refresh(context);
        (screen, Task::batch([read, operation::focus(DAY)]))
    }

    /// "Auswertung"
    #[must_use]
    pub fn title(&self, context: &Context) -> String {
        context.texts.reports_title()
    }

    /// The key date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// The numbers that are shown.
    #[must_use]
    pub fn report(&self) -> Option<&WaitingReport> {
        self.report.as_deref()
    }

    /// How the numbers are shown.
    fn options(&self, context: &Context) -> Options {
        Options {
            unit: self.unit,
            protected: self.is_protected(context),
            lang: context.lang,
        }
    }

    /// Are small numbers hidden? Always from those who may not read the files behind them.
    fn is_protected(&self, context: &Context) -> bool {
        self.protected || is_fixed(context)
    }

    /// Handles what happened.
    pub fn update(&mut self, message: Message, context: &Context) -> Action<Message> {
        match message {
            Message::Read(on, _) if on != self.on => Action::None,
            Message::Read(_, Ok(report)) => {
                self.report = Some(report);
                self.trouble = None;
                self.plot.clear();
                Action::None
            }
            Message::Read(_, Err(error)) => {
                self.report = None;
                self.trouble = Some(error);
                Action::None
            }
            Message::Day(event) => {
                let date_field::Outcome::Changed(_) = self.day.update(event, context.today) else {
                    return Action::None;
                };
                match self.day.day() {
                    Some(day) => self.go_to(day, context),
                    None => Action::None,
                }
            }
            Message::DayChosen(day) => {
                self.day.set(Some(date_field::Parsed::Day(day)));
                self.go_to(day, context)
            }
            Message::Weeks(weeks) => {
                let day = self.on + chrono::Duration::weeks(weeks);
                // There is nothing to count after today.
                let day = day.min(context.today.max(self.on));
                self.day.set(Some(date_field::Parsed::Day(day)));
                self.go_to(day, context)
            }
            Message::UnitChosen(unit) => {
                self.unit = unit;
                self.plot.clear();
                Action::None
            }
            Message::UkraineToggled => {
                self.ukraine = !self.ukraine;
                Action::None
            }
            Message::ProtectToggled if is_fixed(context) => Action::None,
            Message::ProtectToggled => {
                self.protected = !self.protected;
                self.plot.clear();
                Action::None
            }
            Message::ByChosen(by) => {
                self.by = by;
                Action::None
            }
            Message::WeeksAsTable => {
                self.as_table = !self.as_table;
                Action::None
            }
            Message::ListPressed => self.export(export::Form::List, context),
            Message::PaperPressed => self.export(export::Form::Paper, context),
            Message::Exported(outcome) => {
                self.busy = false;
                export::exported(outcome, context)
            }
            Message::NumberPressed(what) => self.ask_who(what, context),
            Message::Named(on, _, _) if on != self.on => Action::None,
            Message::Named(_, what, Ok(who)) => {
                self.who = Some((what, who));
                Action::None
            }
            Message::Named(_, _, Err(error)) => Action::Failed(error),
            Message::FamilyPressed(family) => {
                self.who = None;
                Action::Go(Destination::Family(family))
            }
            Message::WhoClosed => {
                self.who = None;
                Action::None
            }
            Message::MeaningPressed => {
                self.meaning = self.report.is_some();
                Action::None
            }
            Message::MeaningClosed => {
                self.meaning = false;
                Action::None
            }
        }
    }

    fn go_to(&mut self, day: NaiveDate, context: &Context) -> Action<Message> {
        if day == self.on {
            return Action::None;
        }
        self.on = day;
        self.count(context).into()
    }

    fn count(&self, context: &Context) -> Task<Message> {
        let (service, on) = (context.service.clone(), self.on);
        let work = async move { service.waiting_report(on).await.map(Arc::new) };
        Task::perform(work, move |result| Message::Read(on, result))
    }

    fn export(&mut self, form: export::Form, context: &Context) -> Action<Message> {
        match &self.report {
            Some(report) if !self.busy => {
                self.busy = true;
                export::export(form, Arc::clone(report), self.options(context), context)
            }
            _ => Action::None,
        }
    }

    fn ask_who(&self, what: WaitsFor, context: &Context) -> Action<Message> {
        let Some(report) = self.report.as_ref().filter(|_| !self.is_protected(context)) else {
            return Action::None;
        };
        let numbers = &report.numbers;
        let part = match what {
            WaitsFor::Counselling => &numbers.counselling,
            WaitsFor::Place => &numbers.placement,
        };
        if part.children.is_empty() {
            return Action::None;
        }
        let (service, on, children) = (context.service.clone(), self.on, part.children.clone());
        let work = async move { who::who(&service, &children).await };
        Task::perform(work, move |result| Message::Named(on, what, result)).into()
    }

    /// The page.
    pub fn view<'a>(&'a self, context: &'a Context) -> Element<'a, Message> {
        page::view(self, context)
    }

    /// Who stands behind a number.
    pub fn dialog<'a>(&'a self, context: &'a Context) -> Option<Dialog<'a, Message>> {
        if let Some(report) = self.report.as_ref().filter(|_| self.meaning) {
            return Some(page::meaning_dialog(report, self.options(context), context));
        }
        let (what, who) = self.who.as_ref()?;
        Some(who::dialog(*what, who, context))
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
        let table = if self.as_table {
            texts.reports_hint_curve()
        } else {
            texts.reports_hint_table()
        };
        vec![
            toast::hint(Chord::ctrl('e').label(texts), texts.reports_hint_export()),
            toast::hint("Alt+← →", texts.reports_hint_weeks()),
            toast::hint("F6", table),
        ]
    }

    /// Nothing is typed here that could be lost.
    #[must_use]
    pub fn is_dirty(&self) -> bool {
        false
    }

    /// After a commit, and at the beginning.
    pub fn refresh(&mut self, context: &Context) -> Task<Message> {
        self.count(context)
    }
}

/// Is it not for this role to choose whether small numbers are shown?
fn is_fixed(context: &Context) -> bool {
    !context.may(crate::domain::rights::Right::ReadFamilies)
}

/// Days that are often asked for: today, thirty days before, the beginning of the school year.
fn shortcuts(today: NaiveDate) -> [NaiveDate; 3] {
    let begin = SchoolYear::of(today).first_day();
    [today, today - Days::new(30), begin]
}
