//! What a change of the offered time does to appointments that are booked: nothing to them, but some no longer fit.

use super::{Offer, Schedule};
use crate::domain::appointment::Appointment;
use crate::domain::calendar::public_holiday;
use crate::domain::office::Office;
use chrono::{NaiveDate, NaiveDateTime};
use std::collections::HashMap;

/// How an appointment stands to the offered time, from good to bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It lies in offered time of its counsellor in its room.
    Offered,
    /// Outside the offered time (außerhalb der Beratungszeit).
    Outside,
    /// It cannot take place: holiday, closed, away, or something of it no longer in use.
    Impossible,
}

/// Some days of an office, asked for many appointments.
struct Days<'a> {
    office: &'a Office,
    schedule: Schedule<'a>,
    offers: HashMap<NaiveDate, Vec<Offer>>,
}

impl<'a> Days<'a> {
    fn new(office: &'a Office, from: NaiveDate, to: NaiveDate) -> Self {
        Self {
            office,
            schedule: Schedule::between(office, from, to),
            offers: HashMap::new(),
        }
    }

    fn standing(&mut self, a: &Appointment) -> Standing {
        let (day, end) = (a.start.date(), a.end());
        let in_use = self.office.site(a.site).is_some_and(|x| x.active)
            && self.office.room(a.room).is_some_and(|x| x.active)
            && self
                .office
                .counsellor(a.counsellor)
                .is_some_and(|x| x.active);
        if !in_use
            || public_holiday(day).is_some()
            || self.schedule.closure(a.site, a.start, end).is_some()
            || self.schedule.is_absent(a.counsellor, a.start, end)
        {
            return Standing::Impossible;
        }
        let schedule = &self.schedule;
        let offers = self
            .offers
            .entry(day)
            .or_insert_with(|| schedule.offered(day));
        let inside = offers.iter().any(|o| {
            o.counsellor == a.counsellor && o.room == a.room && o.holds(a.start, a.minutes)
        });
        if inside {
            Standing::Offered
        } else {
            Standing::Outside
        }
    }
}

/// How an appointment stands to the offered time.
#[must_use]
pub fn standing(office: &Office, appointment: &Appointment) -> Standing {
    let days = (appointment.start.date(), appointment.end().date());
    Days::new(office, days.0, days.1).standing(appointment)
}

/// The open appointments from `now` on that stand worse after a change of the office than before it, in order of time.
/// Those that did not fit before either are no news.
#[must_use]
pub fn affected<'a>(
    before: &Office,
    after: &Office,
    appointments: impl IntoIterator<Item = &'a Appointment>,
    now: NaiveDateTime,
) -> Vec<&'a Appointment> {
    let mut open: Vec<&Appointment> = appointments
        .into_iter()
        .filter(|a| a.status.is_open() && a.start > now)
        .collect();
    open.sort_by_key(|a| (a.start, a.id));
    let (Some(first), Some(last)) = (open.first(), open.last()) else {
        return open;
    };
    let (from, to) = (first.start.date(), last.end().date());
    let (mut old, mut new) = (Days::new(before, from, to), Days::new(after, from, to));
    open.retain(|a| new.standing(a) > old.standing(a));
    open
}

#[cfg(test)]
mod tests;
