//! Taking the calendar along: as a file for calendar programs, without names, and as the list of a day on paper.

use std::path::PathBuf;

use chrono::{Duration, NaiveDate};
use iced::Task;

use super::hover::letter;
use super::week::grades;
use super::{Calendar, Message, View, page};
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Trouble};
use crate::desktop::vocabulary;
use crate::domain::rights::Right;
use crate::service::Error;
use crate::service::calendar_file::{CalendarFile, Selection, Whose};
use crate::store::rows::AppointmentRow;

impl Calendar {
    /// What a file would hold: the shown site or all, the shown days; the list reaches as far as it does.
    fn selection(&self, context: &Context) -> Selection {
        let (from, to) = match self.view {
            View::Day => (self.day, Some(self.day)),
            View::Week => (self.monday(), Some(self.monday() + Duration::days(6))),
            View::List => (context.today, None),
        };
        Selection {
            whose: context.site.map_or(Whose::All, Whose::Site),
            from: Some(from),
            to,
        }
    }

    /// Strg+E: asks where the file is to go.
    pub(super) fn export(&self, context: &Context) -> Action<Message> {
        let texts = &context.texts;
        let name = match self.view {
            View::Day => self.day.to_string(),
            View::Week => page::week_words(self.day, context).replace(' ', "-"),
            View::List => context.today.to_string(),
        };
        let kind = Kind {
            words: texts.week_file_kind(),
            endings: &["ics"],
        };
        let ask = context.platform.clone().save_file(
            texts.week_export(),
            format!("{}-{name}.ics", texts.calendar_title()),
            kind,
        );
        Task::perform(ask, Message::FileChosen).into()
    }

    /// Writes it there.
    pub(super) fn file_chosen(
        &self,
        result: Result<Option<PathBuf>, Trouble>,
        context: &Context,
    ) -> Action<Message> {
        match result {
            Ok(Some(path)) => {
                let (service, selection) = (context.service.clone(), self.selection(context));
                let write = async move { service.write_ics(&selection, &path).await };
                Task::perform(write, Message::Exported).into()
            }
            Ok(None) => Action::None,
            Err(trouble) => Action::Warn(trouble.sentence(&context.texts)),
        }
    }

    pub(super) fn exported(
        result: Result<CalendarFile, Error>,
        context: &Context,
    ) -> Action<Message> {
        match result {
            Ok(file) => {
                let count = i64::try_from(file.events).unwrap_or(i64::MAX);
                Action::Done(
                    Report::say(context.texts.week_exported(count)),
                    Task::none(),
                )
            }
            Err(error) => Action::Failed(error),
        }
    }

    /// Strg+P: the invitation of the chosen appointment, else the list of the day.
    pub(super) fn print(&mut self, context: &Context) -> Action<Message> {
        if self.selected.is_some() {
            return self.update(Message::LetterPressed, context);
        }
        self.print_day(context)
    }

    /// The day the keyboard is on, else today if it is shown, else the first of the week.
    fn printed_day(&self, context: &Context) -> NaiveDate {
        let under = self.cursor.filter(|_| self.in_grid);
        let under = under.and_then(|spot| self.week.as_ref()?.days.get(spot.day));
        let dates = self.dates();
        match under {
            Some(day) => day.date,
            None if dates.contains(&context.today) => context.today,
            None => dates.first().copied().unwrap_or(self.day),
        }
    }

    /// Prints the list of a day.
    pub(super) fn print_day(&self, context: &Context) -> Action<Message> {
        if !context.may(Right::ReadFamilies) {
            return Action::None;
        }
        let day = self.printed_day(context);
        let print = context
            .platform
            .clone()
            .print_text(self.day_list(day, context));
        Task::perform(print, move |result| Message::DayPrinted(day, result)).into()
    }

    pub(super) fn day_printed(
        day: NaiveDate,
        result: Result<(), Trouble>,
        context: &Context,
    ) -> Action<Message> {
        let texts = &context.texts;
        match result {
            Ok(()) => Action::Done(
                Report::say(texts.week_day_printed(&texts.date(day))),
                Task::none(),
            ),
            Err(trouble) => Action::Warn(trouble.sentence(texts)),
        }
    }

    /// The appointments of a day as plain lines, by site and time.
    #[must_use]
    pub fn day_list(&self, day: NaiveDate, context: &Context) -> String {
        let texts = &context.texts;
        let mut lines = vec![texts.week_day_list(&texts.date(day))];
        let rows = self.span.iter().flat_map(|span| &span.rows);
        let rows: Vec<&AppointmentRow> = rows
            .filter(|row| row.appointment.start.date() == day)
            .filter(|row| row.appointment.status.claims_time())
            .collect();
        for site in context.office.sites.iter().filter(|s| context.shows(s.id)) {
            let here: Vec<&&AppointmentRow> = rows
                .iter()
                .filter(|row| row.appointment.site == site.id)
                .collect();
            if here.is_empty() {
                continue;
            }
            lines.push(String::new());
            lines.push(site.name.clone());
            lines.extend(here.into_iter().map(|row| day_line(row, context)));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

fn day_line(row: &AppointmentRow, context: &Context) -> String {
    let texts = &context.texts;
    let (a, office) = (&row.appointment, &context.office);
    let who = office.counsellor(a.counsellor);
    let children = texts.today_children(i64::try_from(row.births.len()).unwrap_or(i64::MAX));
    let interpreter = a.interpreter.as_ref().map_or_else(String::new, |booking| {
        let state = vocabulary::interpreter(Some(booking), context).words;
        format!("{}: {state}", office.language_name(&booking.language))
    });
    let parts = [
        texts.span(a.start.time(), a.end().time()),
        format!("{} ({})", row.name, row.file_number),
        children,
        grades(&row.births, context),
        interpreter,
        who.map_or_else(String::new, |counsellor| counsellor.short.clone()),
        office
            .room(a.room)
            .map_or_else(String::new, |room| room.name.clone()),
        vocabulary::appointment(a.status, context).words,
        letter(row, context).words,
    ];
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("  {}", parts.join(" · "))
}
