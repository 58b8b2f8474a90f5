//! The list to the health office (L11) of a period: which period, printed or saved.

use chrono::{Datelike, Days, NaiveDate};
use iced::widget::{column, container, row};
use iced::{Element, Length, Task};

use super::Message;
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::platform::{PrintOrder, Trouble, file_name};
use crate::desktop::screen::papers;
use crate::desktop::theme::{Tone, space as gap};
use crate::desktop::widget::date_field::{self, Expecting, Parsed};
use crate::desktop::widget::dialog::Dialog;
use crate::desktop::widget::field::Note;
use crate::desktop::widget::{banner, button, checkbox, label};
use crate::domain::letter::PaperKind;
use crate::service::Error;
use crate::service::papers::{PaperOptions, writer_of};

/// The field in which it begins.
pub(super) const FROM: &str = "letters-health-from";

/// What happened in the dialog.
#[derive(Debug, Clone)]
pub enum Event {
    /// In the field of the first day.
    From(date_field::Event),
    /// In the field of the last day.
    To(date_field::Event),
    /// The tick "als verschickt eintragen".
    PostedToggled,
    /// Drucken.
    PrintPressed,
    /// PDF speichern.
    SavePressed,
    /// A folder was picked, or not.
    FolderPicked(Result<Option<std::path::PathBuf>, Trouble>),
    /// It was made, or not.
    Made(Result<Box<papers::Outcome>, Error>),
}

/// The open dialog.
#[derive(Debug)]
pub struct Health {
    from: date_field::State,
    to: date_field::State,
    posted: bool,
    busy: bool,
    trouble: Option<String>,
}

/// May the role make this list?
pub(super) fn is_for(context: &Context) -> bool {
    writer_of(PaperKind::HealthOfficeList, context.role).is_ok()
}

/// The first and the last day of the month before.
fn last_month(today: NaiveDate) -> (NaiveDate, NaiveDate) {
    let last = today.with_day(1).and_then(|day| day.pred_opt());
    let last = last.unwrap_or(today);
    (last.with_day(1).unwrap_or(last), last)
}

impl Health {
    /// The dialog for last month.
    pub(super) fn new(context: &Context) -> Self {
        let (from, to) = last_month(context.today);
        let field = |day| date_field::State::with_day(Expecting::Birth, day);
        Self {
            from: field(from),
            to: field(to),
            posted: true,
            busy: false,
            trouble: None,
        }
    }

    /// The period, when both days are known and in order.
    fn period(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (from, to) = (self.from.day()?, self.to.day()?);
        (from <= to).then_some((from, to))
    }

    /// Handles what happened; says whether the dialog is done.
    pub(super) fn update(&mut self, event: Event, context: &Context) -> (Action<Message>, bool) {
        match event {
            Event::From(event) => {
                self.trouble = None;
                if let date_field::Outcome::Changed(_) = self.from.update(event, context.today)
                    && let Some(from) = self.from.day()
                    && self.to.day().is_some_and(|to| to < from)
                {
                    // A beginning after the end asks for that month.
                    let last = month_end(from);
                    self.to.set(Some(Parsed::Day(last)));
                }
            }
            Event::To(event) => {
                self.trouble = None;
                let _ = self.to.update(event, context.today);
            }
            Event::PostedToggled => self.posted = !self.posted,
            Event::PrintPressed => {
                return (
                    self.make(papers::Target::Printer(PrintOrder::default()), context),
                    false,
                );
            }
            Event::SavePressed => {
                if self.busy || self.period().is_none() {
                    return (Action::None, false);
                }
                let title = context.texts.letters_folder();
                let pick = context.platform.clone().pick_folder(title);
                let pick =
                    Task::perform(pick, |picked| Message::Health(Event::FolderPicked(picked)));
                return (pick.into(), false);
            }
            Event::FolderPicked(Ok(Some(folder))) => {
                let kind = context.texts.paper_kind(PaperKind::HealthOfficeList);
                let name = file_name(&kind, None, context.today, "pdf");
                return (
                    self.make(papers::Target::Folder(folder, name), context),
                    false,
                );
            }
            Event::FolderPicked(Ok(None)) => {}
            Event::FolderPicked(Err(trouble)) => {
                self.trouble = Some(trouble.sentence(&context.texts));
            }
            Event::Made(Ok(outcome)) => {
                let told = i64::try_from(outcome.children()).unwrap_or(i64::MAX);
                let report = papers::report(&outcome, context);
                let report = report.with([context.texts.health_list_told(told)]);
                return (Action::Done(report, Task::none()), true);
            }
            Event::Made(Err(error)) => {
                self.busy = false;
                self.trouble = Some(context.sentence(&error));
            }
        }
        (Action::None, false)
    }

    fn make(&mut self, target: papers::Target, context: &Context) -> Action<Message> {
        let Some((from, to)) = self.period().filter(|_| !self.busy) else {
            return Action::None;
        };
        self.busy = true;
        self.trouble = None;
        let options = PaperOptions {
            posted: self.posted,
            without_remedy: false,
        };
        let service = context.service.clone();
        let drafts = async move { Ok(vec![service.health_list(from, to).await?]) };
        let kind = PaperKind::HealthOfficeList;
        let work = papers::make(kind, drafts, target, options, context);
        Task::perform(work, |made| Message::Health(Event::Made(made))).into()
    }

    /// How it looks.
    pub(super) fn dialog<'a>(&'a self, context: &'a Context) -> Dialog<'a, Message> {
        let texts = &context.texts;
        let wrong = matches!((self.from.day(), self.to.day()), (Some(from), Some(to)) if from > to);
        let order = wrong.then(|| texts.health_list_order());
        let field = |id, words, state, event: fn(date_field::Event) -> Event| {
            let field = date_field::date_field(
                id,
                words,
                state,
                context.today,
                Note::Empty,
                &|_| None,
                texts,
                move |typed| Message::Health(event(typed)),
            );
            container(field).width(Length::Fill)
        };
        let days = row![
            field(FROM, texts.health_list_from(), &self.from, Event::From),
            field(
                "letters-health-to",
                texts.health_list_to(),
                &self.to,
                Event::To
            ),
        ]
        .spacing(gap::M);
        let posted = checkbox::checkbox(
            "letters-health-posted",
            texts.papers_posted(),
            self.posted,
            Some(Message::Health(Event::PostedToggled)),
        );
        let trouble: Option<Element<'a, Message>> = (order.or_else(|| self.trouble.clone()))
            .map(|words| banner::banner(Tone::Danger, words).into());
        let can = self.period().is_some() && !self.busy;
        let press = |event: Event| can.then_some(Message::Health(event));
        let save = button::secondary("letters-health-save", texts.papers_save())
            .icon(icon::FILE_DOWN)
            .on_press_maybe(press(Event::SavePressed));
        let print = button::primary("letters-health-print", texts.papers_print())
            .icon(icon::PRINTER)
            .busy(self.busy)
            .on_press_maybe(press(Event::PrintPressed));
        let body = column![
            label::dense(texts.health_list_fact()),
            days,
            posted,
            trouble,
            save
        ]
        .spacing(gap::M);
        Dialog::new(
            "letters-health-dialog",
            texts.health_list_ask(),
            texts.back(),
            Message::DialogClosed,
        )
        .body(body)
        .action(print, press(Event::PrintPressed))
        .initial(FROM)
    }
}

/// The last day of the month of a day.
fn month_end(day: NaiveDate) -> NaiveDate {
    let next = (day.with_day(1)).and_then(|first| first.checked_add_months(chrono::Months::new(1)));
    next.and_then(|first| first.checked_sub_days(Days::new(1)))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn the_period_is_the_month_before() {
        let new_year = last_month(day(2027, 1, 12));
        assert_eq!(new_year, (day(2026, 12, 1), day(2026, 12, 31)));
        let march = last_month(day(2028, 3, 31));
        assert_eq!(march, (day(2028, 2, 1), day(2028, 2, 29)));
        assert_eq!(month_end(day(2028, 2, 3)), day(2028, 2, 29));
    }
}
