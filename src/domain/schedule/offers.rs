//! From series to offered time: which series take place on a day, and what holidays, closing days, absences and
//! exceptions leave of them.

use super::{Absence, Closure, Pause, Rhythm, Series, SeriesException};
use crate::domain::calendar::{iso_week, public_holiday, week_number};
use crate::domain::id::{CounsellorId, RoomId, SeriesId, SiteId};
use crate::domain::office::Office;
use crate::domain::time::minutes_between;
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use std::collections::HashMap;

/// A stretch of offered time: one counsellor in one room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Offer {
    /// The series it comes from.
    pub series: SeriesId,
    /// Site.
    pub site: SiteId,
    /// Room.
    pub room: RoomId,
    /// Counsellor.
    pub counsellor: CounsellorId,
    /// From, wall time.
    pub start: NaiveDateTime,
    /// To, wall time, exclusive.
    pub end: NaiveDateTime,
}

impl Offer {
    /// Its length in minutes, over a clock change too.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        minutes_between(self.start, self.end)
    }

    /// Does a whole time lie in it?
    #[must_use]
    pub fn holds(&self, start: NaiveDateTime, minutes: u32) -> bool {
        self.start <= start && start < self.end && minutes <= minutes_between(start, self.end)
    }
}

impl Series {
    /// Does its rhythm bring it round on this day, outside its pauses? Exceptions, holidays and absences are not looked at.
    #[must_use]
    pub fn comes_round_on(&self, day: NaiveDate) -> bool {
        self.falls_on(day) && self.pause_on(day).is_none()
    }

    /// The pause that a day lies in, if any.
    #[must_use]
    pub fn pause_on(&self, day: NaiveDate) -> Option<Pause> {
        self.pauses.iter().copied().find(|p| p.holds(day))
    }

    /// Does its rhythm fall on this day, pauses left aside?
    #[must_use]
    pub fn falls_on(&self, day: NaiveDate) -> bool {
        if !self.active || day < self.valid_from || self.valid_to.is_some_and(|to| day > to) {
            return false;
        }
        if self.rhythm == Rhythm::Once {
            return day == self.valid_from;
        }
        if day.weekday() != self.weekday {
            return false;
        }
        match self.rhythm {
            Rhythm::EveryWeeks(n) => {
                (week_number(day) - week_number(self.valid_from)) % i64::from(n.max(1)) == 0
            }
            Rhythm::EvenWeeks => iso_week(day).1.is_multiple_of(2),
            Rhythm::OddWeeks => !iso_week(day).1.is_multiple_of(2),
            Rhythm::NthOfMonth(n) => day.day0() / 7 + 1 == u32::from(n),
            Rhythm::LastOfMonth => day
                .checked_add_days(Days::new(7))
                .is_none_or(|d| d.month() != day.month()),
            Rhythm::Once => false,
        }
    }
}

/// The part of the office's schedule that concerns some days, ready to be asked often.
#[derive(Debug)]
pub struct Schedule<'a> {
    series: Vec<&'a Series>,
    exceptions: HashMap<(SeriesId, NaiveDate), &'a SeriesException>,
    absences: HashMap<CounsellorId, Vec<&'a Absence>>,
    closures: Vec<&'a Closure>,
}

impl<'a> Schedule<'a> {
    /// The schedule from `from` to `to`, both included. Series of sites, rooms or counsellors no longer in use are left out.
    #[must_use]
    pub fn between(office: &'a Office, from: NaiveDate, to: NaiveDate) -> Self {
        let (begin, end) = (from.and_time(chrono::NaiveTime::MIN), day_after(to));
        let exceptions: HashMap<_, _> = office
            .exceptions
            .iter()
            .filter(|e| from <= e.day && e.day <= to)
            .map(|e| ((e.series, e.day), e))
            .collect();
        let in_use = |s: &Series| {
            office.site(s.site).is_some_and(|x| x.active)
                && office
                    .room(s.room)
                    .is_some_and(|x| x.active && x.site == s.site)
                && office.counsellor(s.counsellor).is_some_and(|x| x.active)
        };
        let in_time = |s: &Series| {
            (s.valid_from <= to && s.valid_to.is_none_or(|last| last >= from))
                || exceptions.keys().any(|(id, _)| *id == s.id)
        };
        let series = office
            .series
            .iter()
            .filter(|s| s.active && in_time(s) && in_use(s))
            .collect();
        let mut absences: HashMap<_, Vec<&Absence>> = HashMap::new();
        for absence in office
            .absences
            .iter()
            .filter(|a| a.from < end && begin < a.to)
        {
            absences
                .entry(absence.counsellor)
                .or_default()
                .push(absence);
        }
        let closures = office
            .closures
            .iter()
            .filter(|c| c.from < end && begin < c.to)
            .collect();
        Self {
            series,
            exceptions,
            absences,
            closures,
        }
    }

    /// What the series say for a day, exceptions included, before holidays, closing days and absences; in order of time.
    #[must_use]
    pub fn planned(&self, day: NaiveDate) -> Vec<Offer> {
        let mut found: Vec<Offer> = self
            .series
            .iter()
            .filter_map(|s| {
                let (start, end) = match self.exceptions.get(&(s.id, day)) {
                    Some(exception) => exception.hours?,
                    None => s.comes_round_on(day).then_some((s.start, s.end))?,
                };
                let offer = Offer {
                    series: s.id,
                    site: s.site,
                    room: s.room,
                    counsellor: s.counsellor,
                    start: day.and_time(start),
                    end: day.and_time(end),
                };
                (start < end && offer.minutes() > 0).then_some(offer)
            })
            .collect();
        found.sort_unstable_by_key(order);
        found
    }

    /// What can be offered on a day: [`Self::planned`] without public holidays, closing times and absences, in order of time.
    #[must_use]
    pub fn offered(&self, day: NaiveDate) -> Vec<Offer> {
        if public_holiday(day).is_some() {
            return Vec::new();
        }
        let mut found: Vec<Offer> = self
            .planned(day)
            .into_iter()
            .flat_map(|o| self.left_of(o))
            .collect();
        found.sort_unstable_by_key(order);
        found
    }

    /// What closing times and absences leave of an offer.
    fn left_of(&self, offer: Offer) -> Vec<Offer> {
        let closed = self
            .closures
            .iter()
            .filter(|c| concerns(c, offer.site))
            .map(|c| (c.from, c.to));
        let away = self
            .absences
            .get(&offer.counsellor)
            .into_iter()
            .flatten()
            .map(|a| (a.from, a.to));
        let mut pieces = vec![(offer.start, offer.end)];
        for (from, to) in closed.chain(away) {
            pieces = pieces
                .into_iter()
                .flat_map(|piece| without(piece, from, to))
                .collect();
        }
        pieces
            .into_iter()
            .map(|(start, end)| Offer {
                start,
                end,
                ..offer
            })
            .collect()
    }

    /// The closing time of a site that touches a time, if any.
    #[must_use]
    pub fn closure(
        &self,
        site: SiteId,
        start: NaiveDateTime,
        end: NaiveDateTime,
    ) -> Option<&'a Closure> {
        self.closures
            .iter()
            .find(|c| concerns(c, site) && c.from < end && start < c.to)
            .copied()
    }

    /// Is a counsellor away at any moment of a time?
    #[must_use]
    pub fn is_absent(
        &self,
        counsellor: CounsellorId,
        start: NaiveDateTime,
        end: NaiveDateTime,
    ) -> bool {
        let away = self.absences.get(&counsellor);
        away.is_some_and(|list| list.iter().any(|a| a.from < end && start < a.to))
    }
}

/// What can be offered on a day. Whoever asks for many days builds one [`Schedule`].
#[must_use]
pub fn offered(office: &Office, day: NaiveDate) -> Vec<Offer> {
    Schedule::between(office, day, day).offered(day)
}

fn order(offer: &Offer) -> (NaiveDateTime, SiteId, RoomId, CounsellorId, SeriesId) {
    (
        offer.start,
        offer.site,
        offer.room,
        offer.counsellor,
        offer.series,
    )
}

fn concerns(closure: &Closure, site: SiteId) -> bool {
    closure.site.is_none_or(|s| s == site)
}

fn day_after(day: NaiveDate) -> NaiveDateTime {
    day.succ_opt()
        .unwrap_or(day)
        .and_time(chrono::NaiveTime::MIN)
}

/// What is left of a time when another is taken out of it.
fn without(
    (start, end): (NaiveDateTime, NaiveDateTime),
    from: NaiveDateTime,
    to: NaiveDateTime,
) -> impl Iterator<Item = (NaiveDateTime, NaiveDateTime)> {
    let from = from.clamp(start, end);
    let to = to.clamp(from, end);
    [(start, from), (to, end)]
        .into_iter()
        .filter(|(a, b)| a < b)
}

#[cfg(test)]
mod tests;
