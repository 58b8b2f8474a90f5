//! Which days are shown, and reading what is on them.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use iced::Task;

use super::week::Week;
use super::{Calendar, Message, View};
use crate::desktop::action::Action;
use crate::desktop::context::Context;
use crate::domain::calendar::monday_of;

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
    pub(super) fn rebuild(&mut self, context: &Context) {
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

    pub(super) fn turn(&mut self, by: i64, context: &Context) -> Action<Message> {
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
    pub(super) fn go_to(&mut self, day: NaiveDate, context: &Context) -> Action<Message> {
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
}
