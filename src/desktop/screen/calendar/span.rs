//! Which days are shown, and reading what is on them.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use iced::Task;

use super::week::Week;
use super::{Calendar, Message, View};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::calendar::monday_of;
use crate::service::Error;
use crate::service::appointments::CalendarSpan;
use crate::store::rows::AppointmentRow;

/// Days that are read beyond the week, because an interpreter's last day to ask lies before the talk.
const BEYOND: i64 = 14;
/// So many weeks stand in the list.
const LIST_WEEKS: i64 = 26;

impl Calendar {
    pub(super) fn monday(&self) -> NaiveDate {
        monday_of(self.day)
    }

    pub(super) fn read(&self, context: &Context) -> Task<Message> {
        let (service, monday) = (context.service.clone(), self.monday());
        let last = monday + Duration::days(6 + BEYOND);
        let work = async move { service.calendar(monday, last).await.map(Box::new) };
        Task::perform(work, move |result| Message::Read(monday, result))
    }

    pub(super) fn read_list(&self, context: &Context) -> Task<Message> {
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
    pub(super) fn dates(&self) -> Vec<NaiveDate> {
        if self.view == View::Day {
            return vec![self.day];
        }
        let weekend = |date: NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let days = self.monday().iter_days().take(7);
        days.filter(|date| !weekend(*date) || self.is_used(*date))
            .collect()
    }

    /// Is anything on that day, as far as it was read?
    fn is_used(&self, date: NaiveDate) -> bool {
        let shown = |row: &&AppointmentRow| self.cancelled || row.appointment.status.claims_time();
        self.span.as_ref().is_some_and(|span| {
            let booked = span.rows.iter().filter(shown);
            booked
                .map(|row| row.appointment.start.date())
                .chain(span.offers.iter().map(|offer| offer.start.date()))
                .any(|day| day == date)
        })
    }

    /// A week was read; one that is no longer shown is dropped.
    pub(super) fn was_read(
        &mut self,
        monday: NaiveDate,
        result: Result<Box<CalendarSpan>, Error>,
        context: &Context,
    ) -> Action<Message> {
        if monday != self.monday() {
            return Action::None;
        }
        match result {
            Ok(span) => {
                self.notice(&span, context);
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

    /// Makes what is drawn from what was read. Cursor and what is moved keep their place.
    pub(super) fn rebuild(&mut self, context: &Context) {
        self.hold();
        let dates = self.dates();
        let read = self
            .span
            .as_ref()
            .filter(|span| span.from == monday_of(self.day));
        self.week = read.map(|span| Week::build_with(span, &dates, self.cancelled, context));
        self.card = None;
        if let Some(week) = &self.week {
            self.cursor = self.held.take().and_then(|held| week.find(held));
            if let Some(moving) = &mut self.moving {
                moving.spot = moving.held.take().and_then(|held| week.find(held));
            }
        }
        self.judge_anew(context);
        self.remark(context);
        self.caches.clear();
    }

    /// Remembers where cursor and moved thing are, for as long as no week is shown.
    fn hold(&mut self) {
        let Some(week) = self.week.take() else {
            return;
        };
        self.held = self.cursor.take().and_then(|spot| week.anchor(spot));
        if let Some(moving) = &mut self.moving {
            moving.held = moving.spot.take().and_then(|spot| week.anchor(spot));
        }
    }

    /// A page on or back; cursor and what is moved come along.
    pub(super) fn turn(&mut self, by: i64, context: &Context) -> Action<Message> {
        let mut day = self.day + Duration::weeks(by);
        if self.view == View::Day {
            day = self.day + Duration::days(by);
            while matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.is_used(day) {
                day += Duration::days(by);
            }
        }
        self.hold();
        let along = day - self.day;
        let moved = self.moving.iter_mut().flat_map(|moving| &mut moving.held);
        for anchor in self.held.iter_mut().chain(moved) {
            anchor.day += along;
        }
        self.go_to(day, context)
    }

    /// Shows a day; reads its week if it is another one.
    pub(super) fn go_to(&mut self, day: NaiveDate, context: &Context) -> Action<Message> {
        let other = monday_of(day) != self.monday();
        let changed = day != self.day;
        self.day = day;
        if other || self.week.is_none() || (changed && self.view == View::Day) {
            self.rebuild(context);
        }
        if other {
            return self.read(context).into();
        }
        Action::None
    }

    /// Tag, Woche, Liste.
    pub(super) fn choose_view(&mut self, view: View, context: &Context) -> Action<Message> {
        self.view = view;
        self.moving = None;
        self.rebuild(context);
        if view == View::List {
            self.read_list(context).into()
        } else {
            Action::None
        }
    }
}
