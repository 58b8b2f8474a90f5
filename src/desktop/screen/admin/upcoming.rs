//! The next days of a slot series, with what keeps some of them from taking place.

use chrono::{NaiveDate, NaiveTime};

use crate::domain::calendar::{Holiday, public_holiday};
use crate::domain::office::Office;
use crate::domain::schedule::{Schedule, Series};

/// So many days are shown.
const SHOWN: usize = 8;
/// So many days are looked at: three years.
const LOOKED: usize = 3 * 366;

/// Why a day is different.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// An exception: it does not take place.
    Skipped,
    /// An exception: other hours.
    Changed,
    /// A pause of the series.
    Paused,
    /// A public holiday.
    Holiday(Holiday),
    /// A closing day, with its reason.
    Closed(String),
    /// The counsellor is away.
    Away,
    /// Closing time or absence leave a part of it.
    Shorter,
}

impl Why {
    /// Does it not take place at all?
    #[must_use]
    pub const fn excludes(&self) -> bool {
        !matches!(self, Self::Changed | Self::Shorter)
    }
}

/// A day on which a series comes round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// The day.
    pub day: NaiveDate,
    /// From and to.
    pub hours: (NaiveTime, NaiveTime),
    /// What is different.
    pub why: Option<Why>,
}

/// The next eight days of a series as if it were saved like this, from `today` on.
#[must_use]
pub fn upcoming(office: &Office, series: &Series, today: NaiveDate) -> Vec<Upcoming> {
    let from = today.max(series.valid_from);
    let to = from.iter_days().nth(LOOKED).unwrap_or(from);
    let mut then = office.clone();
    then.series.retain(|s| s.id != series.id);
    then.series.push(series.clone());
    let schedule = Schedule::between(&then, from, to);
    let mut found = Vec::with_capacity(SHOWN);
    for day in from.iter_days().take(LOOKED) {
        let exception = then
            .exceptions
            .iter()
            .find(|e| e.series == series.id && e.day == day);
        let changed = exception.and_then(|e| e.hours);
        if !series.falls_on(day) && changed.is_none() {
            continue;
        }
        let hours = changed.unwrap_or((series.start, series.end));
        let (start, end) = (day.and_time(hours.0), day.and_time(hours.1));
        let left: i64 = schedule
            .offered(day)
            .iter()
            .filter(|offer| offer.series == series.id)
            .map(|offer| i64::from(offer.minutes()))
            .sum();
        let why = if exception.is_some() && changed.is_none() {
            Some(Why::Skipped)
        } else if changed.is_none() && series.pause_on(day).is_some() {
            Some(Why::Paused)
        } else if let Some(holiday) = public_holiday(day) {
            Some(Why::Holiday(holiday))
        } else if left > 0 && left < (end - start).num_minutes() {
            Some(Why::Shorter)
        } else if left > 0 {
            changed.map(|_| Why::Changed)
        } else if let Some(closure) = schedule.closure(series.site, start, end) {
            Some(Why::Closed(closure.reason.clone()))
        } else if schedule.is_absent(series.counsellor, start, end) {
            Some(Why::Away)
        } else {
            None
        };
        found.push(Upcoming { day, hours, why });
        if found.len() == SHOWN {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::id::{AbsenceId, ClosureId, CounsellorId, ExceptionId, SeriesId, SiteId};
    use crate::domain::schedule::trial;
    use crate::domain::schedule::{Absence, Closure, Pause, SeriesException};

    #[test]
    fn every_exclusion_is_named_and_the_day_stays_in_the_list() {
        let mut office = trial::office();
        // Series 3: Fridays 8:30 to 12:30, counsellor 3, site 3.
        let series = office.series[2].clone();
        office.exceptions.push(SeriesException {
            id: ExceptionId(1),
            series: SeriesId(3),
            day: trial::day("2026-12-04"),
            hours: None,
            rev: 1,
        });
        office.absences.push(Absence {
            id: AbsenceId(1),
            counsellor: CounsellorId(3),
            from: trial::at("2026-12-11 00:00"),
            to: trial::at("2026-12-12 00:00"),
            rev: 1,
        });
        office.closures.push(Closure {
            id: ClosureId(1),
            site: Some(SiteId(3)),
            from: trial::at("2026-12-18 10:00"),
            to: trial::at("2026-12-18 14:00"),
            reason: "Versammlung".into(),
            rev: 1,
        });
        let series = Series {
            pauses: vec![Pause {
                from: trial::day("2027-01-04"),
                to: trial::day("2027-01-08"),
            }],
            ..series
        };
        let days = upcoming(&office, &series, trial::day("2026-11-25"));
        let whys: Vec<_> = days
            .iter()
            .map(|d| (d.day.to_string(), d.why.clone()))
            .collect();
        let plain = |day: &str| (day.to_owned(), None);
        let named = |day: &str, why| (day.to_owned(), Some(why));
        assert_eq!(
            whys,
            [
                plain("2026-11-27"),
                named("2026-12-04", Why::Skipped),
                named("2026-12-11", Why::Away),
                named("2026-12-18", Why::Shorter),
                named("2026-12-25", Why::Holiday(Holiday::ChristmasDay)),
                named("2027-01-01", Why::Holiday(Holiday::NewYear)),
                named("2027-01-08", Why::Paused),
                plain("2027-01-15"),
            ]
        );
    }

    #[test]
    fn a_closed_day_gives_its_reason_and_another_site_does_not_matter() {
        let mut office = trial::office();
        let series = office.series[2].clone();
        let closure = |site| Closure {
            id: ClosureId(1),
            site: Some(SiteId(site)),
            from: trial::at("2026-11-27 00:00"),
            to: trial::at("2026-11-28 00:00"),
            reason: "Umzug".into(),
            rev: 1,
        };
        office.closures = vec![closure(1)];
        let first = |office: &Office| {
            upcoming(office, &series, trial::day("2026-11-25"))[0]
                .why
                .clone()
        };
        assert_eq!(first(&office), None);
        office.closures = vec![closure(3)];
        assert_eq!(first(&office), Some(Why::Closed("Umzug".into())));
    }
}
