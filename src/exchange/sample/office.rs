//! The sample's office: where, who, when. Every address, name and number is visibly invented; phones are numbers that
//! the regulator keeps for fiction, mail goes to example.org.

use super::super::founding;
use crate::domain::change::{Change, Edit};
use crate::domain::id::{
    AbsenceId, ClosureId, CounsellorId, ExceptionId, PersonId, RoomId, SeriesId, SiteId,
};
use crate::domain::rights::{Person, Role};
use crate::domain::schedule::{Absence, Closure, Rhythm, Series, SeriesException};
use crate::domain::setting::SettingEntry;
use crate::domain::site::{Counsellor, Room, Site};
use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Weekday};

/// Street, postcode, phone and lines of the bus of each site.
const ADDRESSES: [(&str, &str, &str, &str); 3] = [
    (
        "Beispielweg 2",
        "59227",
        "0221 4710201",
        "Linie 0 (Beispiel)",
    ),
    ("Musterallee 4", "59269", "0221 4710202", "Linie 00"),
    (
        "Probegasse 6",
        "48231",
        "0221 4710203",
        "Linie 000 (Beispiel)",
    ),
];

/// Site, name, floor, seats, accessible; the number is the place in the list, from 1.
const ROOMS: [(i64, &str, &str, u16, bool); 7] = [
    (1, "Raum 1", "Erdgeschoss", 10, true),
    (1, "Raum 2", "1. Etage", 8, false),
    (2, "Raum 3", "Erdgeschoss", 10, true),
    (2, "Raum 4", "2. Etage", 7, false),
    (3, "Raum 5", "Erdgeschoss", 10, true),
    (3, "Raum 6", "1. Etage, Aufzug", 8, true),
    (1, "Raum 7", "1. Etage", 6, false),
];

const COUNSELLORS: [(&str, &str, &str, &[&str]); 3] = [
    ("A. Muster", "Muster", "a.muster", &["en"]),
    ("K. Beispiel", "K. Beispiel", "k.beispiel", &["en", "fr"]),
    ("P. Probe", "Probe", "p.probe", &["en", "pl"]),
];

const PERSONS: [(&str, Role); 4] = [
    ("S. Vorlage", Role::Office),
    ("K. Beispiel", Role::Counsellor),
    ("V. Schablone", Role::Admin),
    ("M. Entwurf", Role::SchoolSupervision),
];

/// Counsellor, site, room, weekday, from, to (hour and minute), rhythm.
type Offer = (i64, i64, i64, Weekday, (u32, u32), (u32, u32), Rhythm);

const OFFERS: [Offer; 12] = {
    use Rhythm::{EvenWeeks, EveryWeeks, LastOfMonth, NthOfMonth, OddWeeks};
    use Weekday::{Fri, Mon, Thu, Tue, Wed};
    [
        (1, 1, 1, Mon, (8, 30), (16, 0), EveryWeeks(1)),
        (3, 3, 5, Mon, (8, 30), (16, 0), EveryWeeks(1)),
        (2, 2, 3, Tue, (8, 30), (16, 30), EveryWeeks(1)),
        (3, 3, 6, Tue, (9, 0), (15, 0), NthOfMonth(1)),
        (1, 1, 2, Tue, (13, 0), (17, 0), LastOfMonth),
        (1, 1, 1, Wed, (8, 30), (15, 30), EveryWeeks(1)),
        (2, 2, 3, Wed, (9, 0), (16, 15), EveryWeeks(1)),
        (3, 3, 5, Wed, (8, 30), (16, 0), OddWeeks),
        (1, 1, 2, Thu, (9, 0), (17, 0), EvenWeeks),
        (3, 3, 5, Thu, (9, 0), (17, 0), EveryWeeks(1)),
        (1, 1, 1, Fri, (8, 30), (13, 0), EveryWeeks(1)),
        (2, 2, 4, Fri, (8, 30), (13, 0), EveryWeeks(2)),
    ]
};

/// The changes that found the sample office. Series are valid from the week of `since`; absence and closing days lie
/// after `day`.
pub(crate) fn office(day: NaiveDate, since: NaiveDate) -> Vec<Change> {
    let mut changes: Vec<Change> = sites().into_iter().map(Edit::<Site>::create).collect();
    changes.extend(founding::lists());
    changes.extend(rooms().into_iter().map(Edit::<Room>::create));
    changes.extend(counsellors().into_iter().map(Edit::<Counsellor>::create));
    changes.extend(series(since).into_iter().map(Edit::<Series>::create));
    changes.extend(exceptions(day));
    changes.extend(PERSONS.into_iter().zip(1..).map(|((name, role), id)| {
        Edit::<Person>::create(Person {
            id: PersonId(id),
            name: name.to_owned(),
            roles: vec![role],
            active: true,
            rev: 0,
        })
    }));
    let settings = [
        ("office_phone", "0221 4710100"),
        ("office_email", "erstberatung@example.org"),
    ];
    changes.extend(settings.map(|(key, value)| {
        Edit::<SettingEntry>::create(SettingEntry {
            key: key.to_owned(),
            value: format!("\"{value}\""),
            rev: 0,
        })
    }));
    changes
}

fn sites() -> Vec<Site> {
    let known = founding::sites().into_iter().zip(ADDRESSES);
    known
        .map(|(site, (street, postcode, phone, line))| Site {
            building: String::new(),
            street: street.to_owned(),
            postcode: postcode.parse().ok(),
            town: site.name.clone(),
            bus_stop: format!("Musterplatz, {line}"),
            directions: String::new(),
            phone: phone.to_owned(),
            ..site
        })
        .collect()
}

fn rooms() -> Vec<Room> {
    let listed = ROOMS.into_iter().zip(1..);
    listed
        .map(|((site, name, floor, seats, accessible), id)| Room {
            id: RoomId(id),
            site: SiteId(site),
            name: name.to_owned(),
            floor: floor.to_owned(),
            seats,
            accessible,
            active: true,
            rev: 0,
        })
        .collect()
}

fn counsellors() -> Vec<Counsellor> {
    let listed = COUNSELLORS.into_iter().zip(1..);
    listed
        .map(|((name, short, mail, languages), id)| Counsellor {
            id: CounsellorId(id),
            name: name.to_owned(),
            short: short.to_owned(),
            phone: format!("0221 47103{id:02}"),
            email: format!("{mail}@example.org"),
            languages: languages.iter().map(|code| (*code).into()).collect(),
            active: true,
            rev: 0,
        })
        .collect()
}

fn series(since: NaiveDate) -> Vec<Series> {
    let monday = since - Days::new(u64::from(since.weekday().num_days_from_monday()));
    let time = |(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
    OFFERS
        .into_iter()
        .zip(1..)
        .map(
            |((counsellor, site, room, weekday, start, end, rhythm), id)| Series {
                id: SeriesId(id),
                counsellor: CounsellorId(counsellor),
                site: SiteId(site),
                room: RoomId(room),
                weekday,
                start: time(start),
                end: time(end),
                rhythm,
                valid_from: monday,
                valid_to: None,
                pauses: Vec::new(),
                active: true,
                rev: 0,
            },
        )
        .collect()
}

/// What is different in the weeks to come.
fn exceptions(day: NaiveDate) -> [Change; 5] {
    let next = |weekday: Weekday, weeks: u64| {
        let wait = (7 + weekday.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7;
        let wait = if wait == 0 { 7 } else { wait };
        day + Days::new(u64::from(wait) + 7 * weeks)
    };
    let at = |day: NaiveDate, hour: u32| -> NaiveDateTime {
        day.and_time(NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default())
    };
    let away = |id: i64, counsellor: i64, from: NaiveDateTime, to: NaiveDateTime| {
        Edit::<Absence>::create(Absence {
            id: AbsenceId(id),
            counsellor: CounsellorId(counsellor),
            from,
            to,
            rev: 0,
        })
    };
    let closed = |id: i64, site: Option<i64>, from, to, reason: &str| {
        Edit::<Closure>::create(Closure {
            id: ClosureId(id),
            site: site.map(SiteId),
            from,
            to,
            reason: reason.to_owned(),
            rev: 0,
        })
    };
    let (thursday, friday) = (next(Weekday::Thu, 0), next(Weekday::Fri, 0));
    let (monday, tuesday) = (next(Weekday::Mon, 4), next(Weekday::Tue, 2));
    let short = next(Weekday::Mon, 2);
    let hours = (at(short, 10).time(), at(short, 14).time());
    [
        away(1, 1, at(thursday, 12), at(thursday, 17)),
        away(2, 3, at(monday, 0), at(monday + Days::new(2), 0)),
        closed(
            1,
            None,
            at(friday, 12),
            at(friday, 17),
            "Personalversammlung (Beispiel)",
        ),
        closed(
            2,
            Some(2),
            at(tuesday, 0),
            at(tuesday + Days::new(1), 0),
            "Umbau (Beispiel)",
        ),
        Edit::<SeriesException>::create(SeriesException {
            id: ExceptionId(1),
            series: SeriesId(1),
            day: short,
            hours: Some(hours),
            rev: 0,
        }),
    ]
}
