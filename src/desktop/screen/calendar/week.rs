//! What a week says, ready to be drawn: lanes, blocks, offered and closed time, notes under the days. Made once per
//! reading, never while drawing.

mod block;
mod day;

use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

pub use day::due_on;

use super::layout::{Hours, Item, RASTER, Spot};
use crate::desktop::context::Context;
use crate::desktop::icon::Icon;
use crate::desktop::theme::Tone;
use crate::desktop::widget::site_badge::Site as Badge;
use crate::domain::birth_date::BirthDate;
use crate::domain::booking::Place;
use crate::domain::calendar::monday_of;
use crate::domain::id::{AppointmentId, CounsellorId, RoomId, SeriesId, SiteId};
use crate::domain::office::Office;
use crate::domain::schedule::Schedule;
use crate::domain::schooling_duty::{Facts, duty};
use crate::service::appointments::CalendarSpan;
use crate::store::rows::AppointmentRow;

/// A column inside a day: one counsellor at one site.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    /// Where.
    pub site: SiteId,
    /// Who.
    pub counsellor: CounsellorId,
    /// The badge of the site.
    pub badge: Badge,
    /// The counsellor's short name.
    pub name: String,
    /// The rooms used that day.
    pub rooms: String,
}

/// A line under the head of a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Note {
    /// Its icon.
    pub icon: Icon,
    /// Its words; several facts are joined.
    pub words: String,
    /// The first of them, and how many more there are.
    pub short: String,
    /// Its tone.
    pub tone: Tone,
    /// Does it name deadlines that can be listed?
    pub due: bool,
}

/// Time in which nobody can be counselled.
#[derive(Debug, Clone, PartialEq)]
pub struct Closed {
    /// In which lanes; always neighbours.
    pub lanes: (usize, usize),
    /// From, to.
    pub span: (u32, u32),
    /// Its icon.
    pub icon: Icon,
    /// Why.
    pub words: String,
}

/// Free time that is long enough for a talk.
#[derive(Debug, Clone, PartialEq)]
pub struct Free {
    /// Where it lies.
    pub item: Item,
    /// "90 min"
    pub minutes: String,
}

/// A day.
#[derive(Debug, Clone, PartialEq)]
pub struct Day {
    /// Which.
    pub date: NaiveDate,
    /// "Mo"
    pub weekday: String,
    /// "23.11."
    pub date_words: String,
    /// Its lanes, by site and counsellor.
    pub lanes: Vec<Lane>,
    /// The line under its head.
    pub note: Option<Note>,
    /// Closed time.
    pub closed: Vec<Closed>,
}

/// How a block looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// In the site's colours with a dashed edge: not invited yet.
    Booked,
    /// In the site's colours.
    Tinted,
    /// White and muted: over.
    Over,
}

/// An appointment in the grid.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// The appointment.
    pub id: AppointmentId,
    /// Where it lies.
    pub item: Item,
    /// "08:30"
    pub time: String,
    /// "Familienname, Vorname", or initials.
    pub name: String,
    /// "2 Kinder"
    pub children: String,
    /// "Jg. 5, 4", or empty.
    pub grades: String,
    /// "Jg. 12–3", where there is no room for all of them.
    pub grade_range: String,
    /// The interpreter's language: icon, tone, name.
    pub language: Option<(Icon, Tone, String)>,
    /// Icon and tone of its state.
    pub state: (Icon, Tone),
    /// The badge of its site.
    pub badge: Badge,
    /// How it looks.
    pub look: Look,
    /// May it still be moved?
    pub open: bool,
    /// Does it lie outside the offered time?
    pub outside: bool,
}

/// A place in time that is found again when another week is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// Day.
    pub day: NaiveDate,
    /// Site and counsellor of the lane.
    pub lane: (SiteId, CounsellorId),
    /// Minute of the day.
    pub minute: u32,
}

/// A week, or a day of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Week {
    /// The days shown.
    pub days: Vec<Day>,
    /// The hours shown.
    pub hours: Hours,
    /// Appointments, by start.
    pub blocks: Vec<Block>,
    /// Cancelled appointments, when they are shown.
    pub cancelled: Vec<Block>,
    /// Offered time.
    pub offered: Vec<Item>,
    /// Free time.
    pub free: Vec<Free>,
    /// Today among the days, and the minute.
    pub now: Option<(usize, u32)>,
    /// Where an offer has its room and its series.
    offers: Vec<(Item, SeriesId, RoomId)>,
}

/// Minutes since midnight.
#[must_use]
pub fn minute(at: NaiveTime) -> u32 {
    at.num_seconds_from_midnight() / 60
}

/// The time of a minute of the day.
#[must_use]
pub fn time(minute: u32) -> NaiveTime {
    NaiveTime::from_num_seconds_from_midnight_opt(minute.min(24 * 60 - 1) * 60, 0)
        .unwrap_or_default()
}

fn grades_of(births: &[Option<BirthDate>], context: &Context) -> Vec<u8> {
    births
        .iter()
        .filter_map(|birth| duty(&Facts::born((*birth)?), context.today).grade)
        .collect()
}

/// "Jg. 5, 4", or nothing without birth dates.
#[must_use]
pub fn grades(births: &[Option<BirthDate>], context: &Context) -> String {
    let grades = grades_of(births, context);
    if grades.is_empty() {
        return String::new();
    }
    let grades: Vec<String> = grades.iter().map(ToString::to_string).collect();
    format!("{} {}", context.texts.grade_short(), grades.join(", "))
}

/// "Jg. 12–3"; a single one as it is.
#[must_use]
pub fn grade_range(births: &[Option<BirthDate>], context: &Context) -> String {
    let grades = grades_of(births, context);
    match (grades.iter().max(), grades.iter().min()) {
        (Some(most), Some(least)) if most != least => {
            format!("{} {most}–{least}", context.texts.grade_short())
        }
        _ => self::grades(births, context),
    }
}

impl Week {
    /// The days of a span as they are shown now, without what was cancelled.
    #[must_use]
    pub fn build(span: &CalendarSpan, dates: &[NaiveDate], context: &Context) -> Self {
        Self::build_with(span, dates, false, context)
    }

    /// The same, with what was cancelled if that is asked for.
    #[must_use]
    pub fn build_with(
        span: &CalendarSpan,
        dates: &[NaiveDate],
        cancelled: bool,
        context: &Context,
    ) -> Self {
        let office = &span.office;
        let (first, last) = (
            dates.first().copied().unwrap_or(span.from),
            dates.last().copied().unwrap_or(span.to),
        );
        let schedule = Schedule::between(office, first, last);
        let rows: Vec<&AppointmentRow> = span
            .rows
            .iter()
            .filter(|row| context.shows(row.appointment.site))
            .filter(|row| cancelled || row.appointment.status.claims_time())
            .collect();
        let groups = block::groups(&rows);
        let days: Vec<Day> = dates
            .iter()
            .map(|date| day::day(*date, span, &rows, &schedule, context))
            .collect();
        let mut week = Self {
            days,
            hours: Hours {
                first: 0,
                last: 24 * 60,
            },
            blocks: Vec::new(),
            cancelled: Vec::new(),
            offered: Vec::new(),
            free: Vec::new(),
            now: None,
            offers: Vec::new(),
        };
        for offer in &span.offers {
            if let Some(item) = week.item(offer.site, offer.counsellor, offer.start, offer.end) {
                week.offered.push(item);
                week.offers.push((item, offer.series, offer.room));
            }
        }
        for row in &rows {
            let a = &row.appointment;
            let Some(item) = week.item(a.site, a.counsellor, a.start, a.end()) else {
                continue;
            };
            if !a.status.claims_time() {
                week.cancelled.push(block::block(row, item, 1, context));
                continue;
            }
            let host = a.group.unwrap_or(a.id);
            let families = groups.get(&host).copied().unwrap_or(1);
            if host == a.id || !groups.contains_key(&host) {
                let mut block = block::block(row, item, families, context);
                block.outside = !week.is_offered(&item);
                week.blocks.push(block);
            }
        }
        let spans = week
            .offered
            .iter()
            .chain(week.blocks.iter().map(|b| &b.item))
            .chain(week.cancelled.iter().map(|b| &b.item));
        week.hours = Hours::around(
            (office.settings.day_start_hour, office.settings.day_end_hour),
            spans.map(|item| (item.from, item.to)).collect::<Vec<_>>(),
        );
        let free: Vec<Free> = span
            .offers
            .iter()
            .flat_map(|offer| block::free_in(offer, &span.rows, office, context.now))
            .filter_map(|(offer, from, to)| {
                let item = week.item(offer.site, offer.counsellor, from, to)?;
                Some(Free {
                    item,
                    minutes: context.texts.minutes((to - from).num_minutes()),
                })
            })
            .collect();
        week.free = free;
        week.now = dates
            .iter()
            .position(|date| *date == context.today)
            .map(|day| (day, minute(context.now.time())));
        week
    }

    /// Where a time of a counsellor at a site lies, if it is shown.
    #[must_use]
    pub fn item(
        &self,
        site: SiteId,
        counsellor: CounsellorId,
        start: NaiveDateTime,
        end: NaiveDateTime,
    ) -> Option<Item> {
        let day = self.days.iter().position(|day| day.date == start.date())?;
        let lane = self.days[day]
            .lanes
            .iter()
            .position(|lane| lane.site == site && lane.counsellor == counsellor)?;
        let to = if end.date() == start.date() {
            minute(end.time())
        } else {
            24 * 60
        };
        Some(Item {
            day,
            lane,
            from: minute(start.time()),
            to,
        })
    }

    /// Where a place lies for so many minutes, if it is shown.
    #[must_use]
    pub fn item_of(&self, place: &Place, minutes: u32) -> Option<Item> {
        let end = place.start + Duration::minutes(i64::from(minutes));
        self.item(place.site, place.counsellor, place.start, end)
    }

    /// The site, room, counsellor and start that a spot stands for. Outside offered time it is the room in which the
    /// counsellor is that day, else the first room of the site.
    #[must_use]
    pub fn place(&self, spot: Spot, office: &Office) -> Option<Place> {
        let day = self.days.get(spot.day)?;
        let lane = day.lanes.get(spot.lane)?;
        let here = |item: &Item| item.day == spot.day && item.lane == spot.lane;
        let offered = self
            .offers
            .iter()
            .find(|(item, ..)| here(item) && item.from <= spot.minute && spot.minute < item.to);
        let same_day = self.offers.iter().find(|(item, ..)| here(item));
        let room = offered.or(same_day).map(|(_, _, room)| *room).or_else(|| {
            let mut rooms = office.rooms.iter();
            rooms
                .find(|room| room.site == lane.site && room.active)
                .map(|room| room.id)
        })?;
        Some(Place {
            series: offered.map(|(_, series, _)| *series),
            site: lane.site,
            room,
            counsellor: lane.counsellor,
            start: day.date.and_time(time(spot.minute)),
        })
    }

    /// The number of lanes of each day.
    #[must_use]
    pub fn lanes(&self) -> Vec<usize> {
        self.days.iter().map(|day| day.lanes.len()).collect()
    }

    /// The block of an appointment, cancelled or not.
    #[must_use]
    pub fn block(&self, id: AppointmentId) -> Option<&Block> {
        let all = self.blocks.iter().chain(&self.cancelled);
        let mut all = all.filter(|block| block.id == id);
        all.next()
    }

    /// Does a time lie inside one stretch of offered time?
    fn is_offered(&self, item: &Item) -> bool {
        self.offered.iter().any(|offer| {
            offer.day == item.day
                && offer.lane == item.lane
                && offer.from <= item.from
                && item.to <= offer.to
        })
    }

    /// What a place on the page stands for, for as long as the page may change.
    #[must_use]
    pub fn anchor(&self, spot: Spot) -> Option<Anchor> {
        let day = self.days.get(spot.day)?;
        let lane = day.lanes.get(spot.lane)?;
        Some(Anchor {
            day: day.date,
            lane: (lane.site, lane.counsellor),
            minute: spot.minute,
        })
    }

    /// Where an anchor lies on this page: its lane, else another of the same site, else another of that day, else the
    /// nearest day with lanes. Nothing when its week is not shown.
    #[must_use]
    pub fn find(&self, anchor: Anchor) -> Option<Spot> {
        let monday = monday_of(anchor.day);
        let shown =
            |day: &&(usize, &Day)| monday_of(day.1.date) == monday && !day.1.lanes.is_empty();
        let days: Vec<(usize, &Day)> = self.days.iter().enumerate().collect();
        let (at, day) = days
            .iter()
            .filter(shown)
            .min_by_key(|(_, day)| (day.date - anchor.day).num_days().abs())?;
        let same = day
            .lanes
            .iter()
            .position(|lane| (lane.site, lane.counsellor) == anchor.lane);
        let near = || day.lanes.iter().position(|lane| lane.site == anchor.lane.0);
        Some(Spot {
            day: *at,
            lane: same.or_else(near).unwrap_or(0),
            minute: anchor
                .minute
                .clamp(self.hours.first, self.hours.last - RASTER),
        })
    }

    /// The next place in a direction: a lane to the side (across days), or a step of the grid up or down. Days without
    /// lanes are passed over. `None` at the edge of the week.
    #[must_use]
    pub fn step(&self, from: Spot, right: i32, down: i32) -> Option<Spot> {
        let mut spot = from;
        if down != 0 {
            let steps = down.unsigned_abs() * RASTER;
            spot.minute = if down > 0 {
                (from.minute + steps).min(self.hours.last - RASTER)
            } else {
                from.minute.saturating_sub(steps).max(self.hours.first)
            };
        }
        let all: Vec<(usize, usize)> = self
            .days
            .iter()
            .enumerate()
            .flat_map(|(day, shown)| (0..shown.lanes.len()).map(move |lane| (day, lane)))
            .collect();
        if right != 0 {
            let at = all.iter().position(|at| *at == (from.day, from.lane))?;
            let to = if right > 0 {
                at + 1
            } else {
                at.checked_sub(1)?
            };
            (spot.day, spot.lane) = *all.get(to)?;
        }
        Some(spot)
    }
}
