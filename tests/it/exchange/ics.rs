//! Calendar files as an independent library reads them: the same moments, in summer, in winter and around every clock
//! change, by the zone's name and by the rules that the file itself brings along.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Utc, Weekday};
use erstberatung::domain::time::{to_local, to_utc_s};
use erstberatung::exchange::ics::{Entry, Feed, feed};
use icalendar::rrule::RRuleSet;
use icalendar::{
    Calendar, CalendarComponent, CalendarDateTime, Component, DatePerhapsTime, EventLike,
};

/// One event as the library reads it.
#[derive(Debug, Clone, PartialEq)]
pub struct Read {
    pub uid: String,
    pub sequence: u32,
    pub start: NaiveDateTime,
    pub end: NaiveDateTime,
    /// Seconds since 1970 UTC by the zone's name; nothing where the wall time comes twice.
    pub start_s: Option<i64>,
    pub end_s: Option<i64>,
    /// The same by the rules in the file.
    pub start_by_rules: i64,
    pub end_by_rules: i64,
    pub status: String,
    pub summary: String,
    pub location: String,
}

/// Reads a calendar file with a foreign library.
pub fn read(text: &str) -> (String, Vec<Read>) {
    let calendar: Calendar = text.parse().unwrap();
    let method = calendar.property_value("METHOD").unwrap_or("").to_owned();
    let zone = Zone::of(&calendar);
    let wall = |at: &DatePerhapsTime| match at {
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
            assert_eq!(tzid, "Europe/Berlin");
            *date_time
        }
        other => panic!("{other:?} is no wall time"),
    };
    let utc_s = |at: &DatePerhapsTime| match at {
        DatePerhapsTime::DateTime(moment) => moment.try_into_utc().map(|at| at.timestamp()),
        DatePerhapsTime::Date(_) => None,
    };
    let events = calendar.components.iter().filter_map(|c| c.as_event());
    let events = events.map(|event| {
        let text = |name: &str| event.property_value(name).unwrap_or_default().to_owned();
        let (start, end) = (event.get_start().unwrap(), event.get_end().unwrap());
        assert!(event.property_value("DTSTAMP").is_some());
        Read {
            uid: text("UID"),
            sequence: event.get_sequence().unwrap(),
            start: wall(&start),
            end: wall(&end),
            start_s: utc_s(&start),
            end_s: utc_s(&end),
            start_by_rules: zone.utc_s(wall(&start)),
            end_by_rules: zone.utc_s(wall(&end)),
            status: text("STATUS"),
            summary: event.get_summary().unwrap_or_default().to_owned(),
            location: event.get_location().unwrap_or_default().to_owned(),
        }
    });
    (method, events.collect())
}

/// The rules of the zone as the file says them: onsets as wall times of the offset before, and the offset after them.
struct Zone(Vec<(NaiveDateTime, i64)>);

impl Zone {
    fn of(calendar: &Calendar) -> Self {
        let zone = calendar.components.iter().find_map(|c| match c {
            CalendarComponent::Other(other) if other.component_kind() == "VTIMEZONE" => Some(other),
            _ => None,
        });
        let zone = zone.expect("the file brings its zone");
        assert_eq!(zone.property_value("TZID"), Some("Europe/Berlin"));
        let mut onsets = Vec::new();
        for part in zone.components() {
            let value = |name: &str| part.property_value(name).unwrap().to_owned();
            let rule = format!("DTSTART:{}Z\nRRULE:{}", value("DTSTART"), value("RRULE"));
            let rule: RRuleSet = rule.parse().unwrap();
            let offset = value("TZOFFSETTO");
            let hours: i64 = offset[..3].parse().unwrap();
            let all = rule.all(60).dates;
            onsets.extend(all.iter().map(|at| (at.naive_utc(), hours * 3600)));
        }
        onsets.sort();
        Self(onsets)
    }

    fn utc_s(&self, wall: NaiveDateTime) -> i64 {
        let last = self.0.iter().rev().find(|(onset, _)| *onset <= wall);
        wall.and_utc().timestamp() - last.expect("rules reach back far enough").1
    }
}

fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let days = NaiveDate::from_ymd_opt(year, month, 25)
        .unwrap()
        .iter_days();
    days.take(7).find(|d| d.weekday() == Weekday::Sun).unwrap()
}

fn entries(starts: &[NaiveDateTime], minutes: u32) -> Vec<Entry> {
    starts
        .iter()
        .enumerate()
        .map(|(n, start)| Entry {
            uid: format!("uid-{n}"),
            sequence: 3,
            start: *start,
            minutes,
            summary: "Schulische Erstberatung · Kurmandschi (Nordkurdisch) · 150 min".into(),
            location: "Straße des 1. Mai 2; Hof, 59227 Ahlen, Raum 2".into(),
            cancelled: n % 2 == 1,
        })
        .collect()
}

fn written(entries: &[Entry]) -> String {
    feed(&Feed {
        name: "Schulische Erstberatung",
        organizer: None,
        made_s: 1_800_000_000,
        entries,
    })
    .unwrap()
}

/// Every hour from the day before to the day after every change, and office hours in January and July.
fn starts() -> Vec<NaiveDateTime> {
    let mut starts = Vec::new();
    for year in 2020..=2040 {
        for change in [last_sunday(year, 3), last_sunday(year, 10)] {
            let first = (change - Duration::days(1)).and_hms_opt(0, 30, 0).unwrap();
            starts.extend((0..72).map(|h| first + Duration::hours(h)));
        }
        for month in [1, 7] {
            let day = NaiveDate::from_ymd_opt(year, month, 15).unwrap();
            starts.push(day.and_hms_opt(8, 30, 0).unwrap());
        }
    }
    // The hour that the spring change skips is no time at which anything can be.
    starts.retain(|at| to_local(to_utc_s(*at)) == *at);
    starts
}

#[test]
fn an_independent_library_reads_the_same_moments() {
    let starts = starts();
    assert_eq!(starts.len(), 21 * (2 * 72 - 1 + 2));
    let entries = entries(&starts, 150);
    let (method, back) = read(&written(&entries));
    assert_eq!((method.as_str(), back.len()), ("PUBLISH", entries.len()));
    let mut twice = 0;
    for (entry, read) in entries.iter().zip(&back) {
        let (start_s, end_s) = (to_utc_s(entry.start), to_utc_s(entry.start) + 150 * 60);
        assert_eq!((&read.uid, read.sequence), (&entry.uid, 3));
        assert_eq!(read.start, entry.start);
        assert_eq!(read.end, to_local(end_s), "{}", entry.start);
        assert_eq!(read.start_by_rules, start_s, "{}", entry.start);
        match read.start_s {
            Some(seconds) => assert_eq!(seconds, start_s),
            None => twice += 1,
        }
        // An end in the hour that comes twice cannot say which of the two it means.
        if read.end_s.is_some() {
            assert_eq!((read.end_s, read.end_by_rules), (Some(end_s), end_s));
        }
        assert_eq!(read.summary, entry.summary);
        assert_eq!(read.location, entry.location);
        let status = if entry.cancelled {
            "CANCELLED"
        } else {
            "CONFIRMED"
        };
        assert_eq!(read.status, status);
    }
    assert_eq!(twice, 21, "once a year half past two comes twice");
}

#[test]
fn control_a_wrong_rule_in_the_file_is_seen() {
    let summer = entries(&starts(), 60);
    let right = written(&summer);
    for (rule, wrong) in [
        ("BYMONTH=10;BYDAY=-1SU", "BYMONTH=10;BYDAY=1SU"),
        ("BYMONTH=3;BYDAY=-1SU", "BYMONTH=4;BYDAY=-1SU"),
        ("TZOFFSETTO:+0200", "TZOFFSETTO:+0300"),
    ] {
        let (_, back) = read(&right.replace(rule, wrong));
        let same = back
            .iter()
            .zip(&summer)
            .all(|(read, entry)| read.start_by_rules == to_utc_s(entry.start));
        assert!(!same, "{wrong} went unseen");
    }
}

#[test]
fn the_clocks_change_on_the_last_sundays_of_march_and_october() {
    let offset = |at: DateTime<Utc>| to_local(at.timestamp()) - at.naive_utc();
    let (winter, summer) = (Duration::hours(1), Duration::hours(2));
    let mut changes = Vec::new();
    let mut at = NaiveDate::from_ymd_opt(2020, 1, 1)
        .unwrap()
        .and_hms_opt(0, 0, 0)
        .unwrap()
        .and_utc();
    let mut last = offset(at);
    while at.year() <= 2040 {
        at += Duration::hours(1);
        if offset(at) != last {
            last = offset(at);
            changes.push((at.naive_utc(), last));
        }
    }
    let rule = (2020..=2040).flat_map(|year| {
        let one = |month| last_sunday(year, month).and_hms_opt(1, 0, 0).unwrap();
        [(one(3), summer), (one(10), winter)]
    });
    assert_eq!(
        changes,
        rule.collect::<Vec<_>>(),
        "one o'clock UTC, for 21 years"
    );
}
