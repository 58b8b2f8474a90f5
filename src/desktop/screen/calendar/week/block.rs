//! What an appointment says in the grid, and what appointments leave of the offered time.

use std::collections::HashMap;

use chrono::{Duration, NaiveDateTime};

use super::{Block, Look, grade_range, grades, minute};
use crate::desktop::context::Context;
use crate::desktop::icon;
use crate::desktop::screen::calendar::layout::{Item, RASTER};
use crate::desktop::theme::Tone;
use crate::desktop::vocabulary;
use crate::domain::appointment::AppointmentStatus;
use crate::domain::id::AppointmentId;
use crate::domain::interpreter::InterpreterStatus;
use crate::domain::office::Office;
use crate::domain::schedule::Offer;
use crate::store::rows::AppointmentRow;

/// How many families sit together at the appointments that hold a group.
pub(super) fn groups(rows: &[&AppointmentRow]) -> HashMap<AppointmentId, usize> {
    let booked = || {
        let all = rows.iter().map(|row| &row.appointment);
        all.filter(|a| a.status.claims_time())
    };
    let mut counted: HashMap<AppointmentId, usize> = HashMap::new();
    for host in booked().filter_map(|a| a.group) {
        if booked().any(|a| a.id == host) {
            *counted.entry(host).or_insert(1) += 1;
        }
    }
    counted
}

/// The block of an appointment at which so many families sit together.
pub(super) fn block(row: &AppointmentRow, item: Item, families: usize, context: &Context) -> Block {
    let texts = &context.texts;
    let a = &row.appointment;
    let open = a.status.is_open();
    let running = open && a.start <= context.now && context.now < a.end();
    let look = if a.end() <= context.now || !open {
        Look::Over
    } else if a.status == AppointmentStatus::Booked {
        Look::Booked
    } else {
        Look::Tinted
    };
    let shown = vocabulary::appointment(a.status, context);
    let missing = a
        .interpreter
        .as_ref()
        .is_some_and(|booking| booking.status == InterpreterStatus::Declined);
    let state = if running {
        (icon::PLAY, Tone::Ok)
    } else if missing && open {
        (icon::TRIANGLE_ALERT, Tone::Danger)
    } else {
        (shown.icon, shown.tone)
    };
    let language = a.interpreter.as_ref().map(|booking| {
        let word = context.office.language_name(&booking.language).to_owned();
        let (mark, tone) = match booking.status {
            _ if !open => (icon::LANGUAGES, Tone::Neutral),
            InterpreterStatus::Confirmed => (icon::LANGUAGES, Tone::Neutral),
            InterpreterStatus::ToRequest
            | InterpreterStatus::ToClear
            | InterpreterStatus::Requested => (icon::CLOCK, Tone::Warn),
            InterpreterStatus::Declined | InterpreterStatus::Cancelled => {
                (icon::TRIANGLE_ALERT, Tone::Danger)
            }
        };
        (mark, tone, word)
    });
    let count = |many: usize| i64::try_from(many).unwrap_or(i64::MAX);
    let together = families > 1;
    Block {
        id: a.id,
        item,
        time: texts.time(a.start.time()),
        name: if together {
            texts.week_group()
        } else if row.name.is_empty() {
            row.file_number.to_string()
        } else {
            context.shown(&row.name).into_owned()
        },
        children: if together {
            texts.calendar_families(count(families))
        } else {
            texts.today_children(count(row.births.len()))
        },
        grades: if together {
            String::new()
        } else {
            grades(&row.births, context)
        },
        grade_range: if together {
            String::new()
        } else {
            grade_range(&row.births, context)
        },
        language,
        state,
        badge: vocabulary::site(a.site, context),
        look,
        open,
        outside: false,
    }
}

/// What appointments and the present leave of an offer, long enough for a talk with one child.
pub(super) fn free_in<'o>(
    offer: &'o Offer,
    rows: &[AppointmentRow],
    office: &Office,
    now: NaiveDateTime,
) -> Vec<(&'o Offer, NaiveDateTime, NaiveDateTime)> {
    let pause = |minutes: u32| Duration::minutes(i64::from(minutes));
    let mut taken: Vec<(NaiveDateTime, NaiveDateTime)> = rows
        .iter()
        .map(|row| &row.appointment)
        .filter(|a| {
            a.status.claims_time() && (a.counsellor == offer.counsellor || a.room == offer.room)
        })
        .map(|a| (a.start, a.end() + pause(a.buffer_minutes)))
        .filter(|(start, end)| *start < offer.end && offer.start < *end)
        .collect();
    taken.push((NaiveDateTime::MIN, now));
    taken.sort_unstable();
    let up = |at: NaiveDateTime| {
        let over = minute(at.time()) % RASTER;
        let up = if over == 0 { 0 } else { RASTER - over };
        at + pause(up)
    };
    let mut found = Vec::new();
    let mut from = offer.start;
    for (start, end) in taken.into_iter().chain([(offer.end, offer.end)]) {
        let (begin, until) = (up(from), start.min(offer.end));
        if until - begin >= pause(office.settings.minutes_first_child.max(1)) {
            found.push((offer, begin, until));
        }
        from = from.max(end);
    }
    found
}
