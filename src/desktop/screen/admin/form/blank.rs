//! New entries as a form begins with them.

use chrono::{Days, NaiveDate, NaiveTime, Weekday};

use super::super::slot::Kind;
use super::super::upcoming::upcoming;
use crate::domain::id::{
    AbsenceId, ClosureId, CounsellorId, ExceptionId, RoomId, SeriesId, SiteId,
};
use crate::domain::municipality::Point;
use crate::domain::office::Office;
use crate::domain::schedule::{Absence, Closure, Rhythm, Series, SeriesException};
use crate::domain::site::{Counsellor, Room, Site};
use crate::service::administration::Entry;

/// A full hour.
pub(super) fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default()
}

/// An empty entry of a kind. Rooms and series begin at `site`, exceptions belong to `series`.
#[must_use]
pub fn blank(
    kind: Kind,
    office: &Office,
    site: Option<SiteId>,
    series: Option<SeriesId>,
    today: NaiveDate,
) -> Option<Entry> {
    let site = site.or_else(|| office.sites.iter().find(|s| s.active).map(|s| s.id));
    let begin = today.and_time(NaiveTime::MIN);
    let end = (today + Days::new(1)).and_time(NaiveTime::MIN);
    Some(match kind {
        Kind::Site => Entry::Site(Site {
            id: SiteId(0),
            name: String::new(),
            letter: String::new(),
            building: String::new(),
            street: String::new(),
            postcode: None,
            town: String::new(),
            bus_stop: String::new(),
            directions: String::new(),
            phone: String::new(),
            place: office.sites.first().map_or(
                Point {
                    lat: 51.95,
                    lon: 7.99,
                },
                |s| s.place,
            ),
            active: true,
            rev: 1,
        }),
        Kind::Room => Entry::Room(Room {
            id: RoomId(0),
            site: site?,
            name: String::new(),
            floor: String::new(),
            seats: 6,
            accessible: false,
            active: true,
            rev: 1,
        }),
        Kind::Counsellor => Entry::Counsellor(Counsellor {
            id: CounsellorId(0),
            name: String::new(),
            short: String::new(),
            phone: String::new(),
            email: String::new(),
            languages: Vec::new(),
            active: true,
            rev: 1,
        }),
        Kind::Series => {
            let room = office
                .rooms
                .iter()
                .find(|r| Some(r.site) == site && r.active);
            Entry::Series(Series {
                id: SeriesId(0),
                counsellor: office
                    .counsellors
                    .iter()
                    .find(|c| c.active)
                    .map_or(CounsellorId(0), |c| c.id),
                site: site?,
                room: room.map_or(RoomId(0), |r| r.id),
                weekday: Weekday::Mon,
                start: hour(9),
                end: hour(12),
                rhythm: Rhythm::EveryWeeks(1),
                valid_from: today,
                valid_to: None,
                pauses: Vec::new(),
                active: true,
                rev: 1,
            })
        }
        Kind::Exception => {
            let series = office.series(series?)?;
            Entry::Exception(SeriesException {
                id: ExceptionId(0),
                series: series.id,
                day: upcoming(office, series, today)
                    .iter()
                    .find(|u| u.why.is_none())
                    .map_or(today, |u| u.day),
                hours: None,
                rev: 1,
            })
        }
        Kind::Absence => Entry::Absence(Absence {
            id: AbsenceId(0),
            counsellor: office
                .counsellors
                .iter()
                .find(|c| c.active)
                .map_or(CounsellorId(0), |c| c.id),
            from: begin,
            to: end,
            rev: 1,
        }),
        Kind::Closure => Entry::Closure(Closure {
            id: ClosureId(0),
            site: None,
            from: begin,
            to: end,
            reason: String::new(),
            rev: 1,
        }),
        Kind::Settings => return None,
    })
}
