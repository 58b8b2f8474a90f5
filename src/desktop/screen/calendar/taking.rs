//! Taking the calendar along: as a file for calendar programs, without names, and as the list of a day on paper.

use std::path::PathBuf;

use chrono::{Duration, NaiveDate};
use iced::Task;

use super::{Calendar, Message, View, page};
use crate::desktop::action::{Action, Report};
use crate::desktop::context::Context;
use crate::desktop::platform::{Kind, Trouble};
use crate::desktop::screen::list_out::{self, ListOut, Next};
use crate::service::Error;
use crate::service::calendar_file::{CalendarFile, Selection, Whose};

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

    /// The dialog about the lists of a day.
    pub(super) fn print_day(&mut self, context: &Context) -> Action<Message> {
        let (listing, set) = ListOut::day(self.printed_day(context), context);
        self.listing = Some(listing);
        set.map(Message::Listing).into()
    }

    /// In that dialog.
    pub(super) fn on_listing(
        &mut self,
        event: list_out::Event,
        context: &Context,
    ) -> Action<Message> {
        let Some(listing) = &mut self.listing else {
            return Action::None;
        };
        let (action, next) = listing.update(event, context);
        if next != Next::Stay {
            self.listing = None;
        }
        action.map(Message::Listing)
    }
}
