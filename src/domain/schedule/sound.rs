//! Can a slot series be as somebody wrote it down? Every reason against it, and where it would meet another one.

use super::{Pause, Rhythm, Series};
use crate::domain::appointment::AppointmentKind;
use crate::domain::booking::minutes_needed;
use crate::domain::calendar::public_holiday;
use crate::domain::id::SeriesId;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::time::{exists, minutes_between};
use chrono::NaiveDate;

/// So many days are looked at for a first day: five years, more than the rarest rhythm needs.
const LOOKED: usize = 5 * 366;
/// So many days ahead two series are compared.
const COMPARED: usize = 2 * 366;

/// What two series want at the same time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shared {
    /// The same counsellor.
    Counsellor,
    /// The same room.
    Room,
}

/// Two series at the same time on a real day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overlap {
    /// The other series.
    pub with: SeriesId,
    /// What both want.
    pub shared: Shared,
    /// The first day on which they meet.
    pub day: NaiveDate,
}

/// Why a series cannot be like this; empty when it can. A new one (number 0) may not lie in the past altogether.
#[must_use]
pub fn faults(office: &Office, series: &Series, today: NaiveDate) -> Vec<Reason> {
    let mut found = Vec::new();
    let invalid = |field: &str| Reason::Invalid {
        field: field.to_owned(),
    };
    if office
        .room(series.room)
        .is_none_or(|room| room.site != series.site)
    {
        found.push(invalid("room"));
    }
    if office.counsellor(series.counsellor).is_none() {
        found.push(invalid("counsellor"));
    }
    if series.end <= series.start {
        found.push(Reason::EndBeforeStart);
    }
    if series.valid_to.is_some_and(|to| to < series.valid_from) {
        found.push(Reason::LastBeforeFirst);
    }
    for pause in &series.pauses {
        found.extend(fault_of_pause(series, *pause));
    }
    match series.rhythm {
        Rhythm::NthOfMonth(n) if !(1..=5).contains(&n) => found.push(invalid("rhythm")),
        Rhythm::EveryWeeks(n) if !(1..=52).contains(&n) => found.push(invalid("rhythm")),
        _ => {}
    }
    if !found.is_empty() {
        return found;
    }
    let has = u32::try_from((series.end - series.start).num_minutes()).unwrap_or(0);
    let kinds = AppointmentKind::ALL.into_iter();
    let needed = kinds
        .map(|kind| minutes_needed(&office.settings, kind, 1, false))
        .min()
        .unwrap_or(1);
    if has < needed {
        found.push(Reason::ShorterThanTalk { has, needed });
    }
    found.extend(no_day(series, today));
    found
}

fn fault_of_pause(series: &Series, pause: Pause) -> Option<Reason> {
    let Pause { from, to } = pause;
    if to < from {
        return Some(Reason::PauseOrder { from, to });
    }
    let outside = to < series.valid_from || series.valid_to.is_some_and(|last| from > last);
    outside.then_some(Reason::PauseOutside { from, to })
}

/// Why a series would take place on no day at all.
fn no_day(series: &Series, today: NaiveDate) -> Option<Reason> {
    let used = Series {
        active: true,
        ..series.clone()
    };
    let from = if series.id.0 == 0 {
        used.valid_from.max(today)
    } else {
        used.valid_from
    };
    let falls: Vec<NaiveDate> = from
        .iter_days()
        .take(LOOKED)
        .take_while(|day| used.valid_to.is_none_or(|last| *day <= last))
        .filter(|day| used.falls_on(*day))
        .take(60)
        .collect();
    let Some(first) = falls.first().copied() else {
        let over = match used.rhythm {
            Rhythm::Once => used.valid_from < from,
            _ => used.valid_to.is_some_and(|last| last < from),
        };
        return Some(if over {
            Reason::InThePast
        } else {
            Reason::NeverTakesPlace
        });
    };
    let played = |day: &NaiveDate| used.pause_on(*day).is_none();
    if !falls.iter().any(played) {
        return Some(Reason::AlwaysPaused);
    }
    let real =
        |day: &NaiveDate| minutes_between(day.and_time(used.start), day.and_time(used.end)) > 0;
    let free = |day: &NaiveDate| played(day) && real(day) && public_holiday(*day).is_none();
    if falls.iter().any(free) {
        return None;
    }
    let start = first.and_time(used.start);
    Some(match public_holiday(first) {
        Some(holiday) => Reason::PublicHoliday {
            name: holiday.german().to_owned(),
            day: first,
        },
        None if !exists(start) => Reason::NoSuchTime { start },
        None => Reason::NeverTakesPlace,
    })
}

/// The other series that want the same counsellor or the same room at the same time, each with its first real day from
/// `today` on. Nothing forbids it: two counsellors may share a room that is large enough, so a person decides.
#[must_use]
pub fn overlaps(office: &Office, series: &Series, today: NaiveDate) -> Vec<Overlap> {
    let mut found = Vec::new();
    let others = office.series.iter().filter(|other| {
        other.id != series.id
            && other.active
            && other.start < series.end
            && series.start < other.end
            && (other.counsellor == series.counsellor || other.room == series.room)
    });
    for other in others {
        let from = today.max(series.valid_from).max(other.valid_from);
        let meets = |day: &NaiveDate| {
            series.comes_round_on(*day)
                && other.comes_round_on(*day)
                && public_holiday(*day).is_none()
        };
        let Some(day) = from.iter_days().take(COMPARED).find(meets) else {
            continue;
        };
        let shared = if other.counsellor == series.counsellor {
            Shared::Counsellor
        } else {
            Shared::Room
        };
        found.push(Overlap {
            with: other.id,
            shared,
            day,
        });
    }
    found.sort_by_key(|o| (o.day, o.with));
    found
}

#[cfg(test)]
mod tests;
