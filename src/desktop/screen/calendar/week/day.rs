//! What a day says: its lanes, the note under its head, and its closed time.

use std::collections::BTreeSet;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Closed, Day, Lane, Note, minute, time};
use crate::desktop::context::Context;
use crate::desktop::icon::{self, Icon};
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary;
use crate::domain::calendar::{SchoolCalendar, public_holiday};
use crate::domain::id::{CounsellorId, RoomId, SiteId};
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::language::Lang;
use crate::domain::office::Office;
use crate::domain::schedule::{Offer, Schedule};
use crate::service::appointments::CalendarSpan;
use crate::store::rows::AppointmentRow;

/// A day of a span. `rows` are the appointments that are shown.
pub(super) fn day(
    date: NaiveDate,
    span: &CalendarSpan,
    rows: &[&AppointmentRow],
    schedule: &Schedule<'_>,
    context: &Context,
) -> Day {
    let office = &span.office;
    let texts = &context.texts;
    let planned = schedule.planned(date);
    let offered = planned.iter().map(|offer| (offer.site, offer.counsellor));
    let booked = rows
        .iter()
        .map(|row| &row.appointment)
        .filter(|a| a.start.date() == date)
        .map(|a| (a.site, a.counsellor));
    let keys: BTreeSet<(usize, SiteId, CounsellorId)> = offered
        .chain(booked)
        .filter(|(site, _)| context.shows(*site))
        .map(|(site, counsellor)| {
            let order = office.sites.iter().position(|known| known.id == site);
            (order.unwrap_or(usize::MAX), site, counsellor)
        })
        .collect();
    let lanes: Vec<Lane> = keys
        .into_iter()
        .map(|(_, site, counsellor)| Lane {
            site,
            counsellor,
            badge: vocabulary::site(site, context),
            name: office
                .counsellor(counsellor)
                .map_or_else(String::new, |c| c.short.clone()),
            rooms: rooms(date, (site, counsellor), &planned, rows, office),
        })
        .collect();
    let (closed, mut notes) = closed(date, office, &lanes, context);
    if let Some(holiday) = SchoolCalendar::nrw().holiday(date) {
        let words = match context.lang {
            Lang::De => holiday.kind.german(),
            Lang::En => holiday.kind.english(),
        };
        notes.push((icon::CALENDAR_OFF, Tone::Neutral, words.to_owned()));
    }
    let due = due_on(date, &span.rows, context).count();
    let listed = due > 0;
    if listed {
        let due = i64::try_from(due).unwrap_or(i64::MAX);
        let words = if date == context.today {
            texts.calendar_due_today(due)
        } else {
            texts.calendar_due(due)
        };
        let at = if date == context.today {
            0
        } else {
            notes.len()
        };
        notes.insert(at, (icon::LANGUAGES, Tone::Warn, words));
    }
    let note = notes.first().map(|(icon, tone, words)| Note {
        icon: *icon,
        tone: *tone,
        due: listed,
        words: notes
            .iter()
            .map(|(_, _, words)| words.as_str())
            .collect::<Vec<_>>()
            .join(" · "),
        short: match notes.len() {
            1 => words.clone(),
            more => format!("{words} +{}", more - 1),
        },
    });
    Day {
        date,
        weekday: texts.weekday_short(date.weekday()),
        date_words: texts.day_month(date),
        lanes,
        note,
        closed,
    }
}

/// The names of the rooms a lane uses on a day.
fn rooms(
    date: NaiveDate,
    lane: (SiteId, CounsellorId),
    planned: &[Offer],
    rows: &[&AppointmentRow],
    office: &Office,
) -> String {
    let offered = planned
        .iter()
        .map(|offer| ((offer.site, offer.counsellor), offer.room));
    let booked = rows.iter().map(|row| &row.appointment);
    let booked = booked
        .filter(|a| a.start.date() == date)
        .map(|a| ((a.site, a.counsellor), a.room));
    let used: BTreeSet<RoomId> = offered
        .chain(booked)
        .filter(|(of, _)| *of == lane)
        .map(|(_, room)| room)
        .collect();
    let names = used.into_iter().filter_map(|room| office.room(room));
    let names: Vec<&str> = names.map(|room| room.name.as_str()).collect();
    names.join(", ")
}

/// Appointments to come whose interpreter is to be asked for on a day, or on today at the latest.
pub fn due_on<'r>(
    date: NaiveDate,
    rows: &'r [AppointmentRow],
    context: &'r Context,
) -> impl Iterator<Item = &'r AppointmentRow> {
    let waits = |status: InterpreterStatus| {
        matches!(
            status,
            InterpreterStatus::ToRequest | InterpreterStatus::ToClear
        )
    };
    rows.iter().filter(move |row| {
        let a = &row.appointment;
        let due = a.interpreter.as_ref().is_some_and(|booking| {
            waits(booking.status)
                && if date == context.today {
                    booking.request_by <= date
                } else {
                    booking.request_by == date && date > context.today
                }
        });
        due && context.shows(a.site) && a.status.is_open() && a.start > context.now
    })
}

type Notes = Vec<(Icon, Tone, String)>;

/// Closed time of a day with the notes about it.
fn closed(
    date: NaiveDate,
    office: &Office,
    lanes: &[Lane],
    context: &Context,
) -> (Vec<Closed>, Notes) {
    let texts = &context.texts;
    let mut found = Vec::new();
    let mut notes = Notes::new();
    let whole = (0, 24 * 60);
    if let Some(holiday) = public_holiday(date) {
        let words = match context.lang {
            Lang::De => holiday.german(),
            Lang::En => holiday.english(),
        };
        found.push(Closed {
            lanes: (0, lanes.len().max(1)),
            span: whole,
            icon: icon::CALENDAR_OFF,
            words: words.to_owned(),
        });
        notes.push((icon::CALENDAR_OFF, Tone::Neutral, words.to_owned()));
        return (found, notes);
    }
    let (begin, end) = (
        date.and_time(NaiveTime::MIN),
        (date + Duration::days(1)).and_time(NaiveTime::MIN),
    );
    let part = |from: NaiveDateTime, to: NaiveDateTime| {
        let from = if from <= begin {
            0
        } else {
            minute(from.time())
        };
        let to = if to >= end {
            24 * 60
        } else {
            minute(to.time())
        };
        (from, to)
    };
    let mut named = BTreeSet::new();
    for closure in office
        .closures
        .iter()
        .filter(|c| c.from < end && begin < c.to)
    {
        let (from, to) = part(closure.from, closure.to);
        let concerned: Vec<usize> = (0..lanes.len())
            .filter(|lane| closure.site.is_none_or(|site| lanes[*lane].site == site))
            .collect();
        let (Some(first), Some(last)) = (concerned.first(), concerned.last()) else {
            continue;
        };
        let words = if closure.reason.is_empty() {
            texts.calendar_closed()
        } else {
            closure.reason.clone()
        };
        found.push(Closed {
            lanes: (*first, last + 1),
            span: (from, to),
            icon: icon::DOOR_CLOSED,
            words,
        });
        let words = if from == 0 {
            texts.calendar_closed()
        } else {
            texts.calendar_closed_from(&texts.time(time(from)))
        };
        if named.insert(words.clone()) {
            notes.push((icon::DOOR_CLOSED, Tone::Neutral, words));
        }
    }
    for (at, lane) in lanes.iter().enumerate() {
        for absence in office
            .absences
            .iter()
            .filter(|a| a.counsellor == lane.counsellor && a.from < end && begin < a.to)
        {
            let (from, to) = part(absence.from, absence.to);
            found.push(Closed {
                lanes: (at, at + 1),
                span: (from, to),
                icon: icon::USER_X,
                words: texts.calendar_away(),
            });
            let words = if from == 0 {
                texts.calendar_away_whole(&lane.name)
            } else {
                texts.calendar_away_from(&lane.name, &texts.time(time(from)))
            };
            if named.insert(words.clone()) {
                notes.push((icon::USER_X, Tone::Neutral, words));
            }
        }
    }
    (found, notes)
}
