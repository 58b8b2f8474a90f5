//! The office in which random sequences play: two sites, three rooms, three counsellors, two named interpreters, five
//! series in two weeks, six families.

use super::super::store::fixture;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};
use erstberatung::domain::appointment::Appointment;
use erstberatung::domain::change::{Change, Edit};
use erstberatung::domain::child::Child;
use erstberatung::domain::family::{Family, InterpreterNeed, Wish};
use erstberatung::domain::id::{
    ChildId, CounsellorId, FamilyId, InterpreterId, RoomId, SeriesId, SiteId,
};
use erstberatung::domain::office::Office;
use erstberatung::domain::schedule::{Rhythm, Series};
use erstberatung::domain::setting::Settings;
use erstberatung::domain::site::{Counsellor, Interpreter, Room, Site};
use uuid::Uuid;

/// The first Monday on which anything can be; the Sunday before it is today.
pub const MONDAY: NaiveDate = NaiveDate::from_ymd_opt(2027, 4, 12).unwrap();

/// Days that are looked at, from [`MONDAY`] on.
pub const DAYS: u32 = 12;

pub fn now() -> NaiveDateTime {
    MONDAY.pred_opt().unwrap().and_hms_opt(12, 0, 0).unwrap()
}

/// One family with its children.
#[derive(Debug, Clone)]
pub struct Household {
    pub family: Family,
    pub children: Vec<Child>,
}

/// What never changes in a sequence.
#[derive(Debug)]
pub struct World {
    pub office: Office,
    pub households: Vec<Household>,
}

impl World {
    pub fn new() -> Self {
        let site = |n: i64, name: &str| Site {
            id: SiteId(n),
            name: name.into(),
            letter: name[..1].into(),
            ..fixture::site()
        };
        let room = |n: i64, site: i64| Room {
            site: SiteId(site),
            ..fixture::room(n)
        };
        let counsellor = |n: i64, languages: &[&str]| Counsellor {
            languages: languages.iter().map(|l| (*l).into()).collect(),
            ..fixture::counsellor(n)
        };
        let interpreter = |n: i64| Interpreter {
            id: InterpreterId(n),
            name: format!("Dolmetsch Muster {n}"),
            languages: vec!["ar".into()],
            active: true,
            rev: 1,
        };
        let office = Office {
            sites: vec![site(1, "Ahlen"), site(2, "Beckum")],
            rooms: vec![room(1, 1), room(2, 1), room(3, 2)],
            counsellors: vec![
                counsellor(1, &[]),
                counsellor(2, &["ar"]),
                counsellor(3, &[]),
            ],
            interpreters: vec![interpreter(1), interpreter(2)],
            series: vec![
                series(1, 1, 1, Weekday::Mon, (8, 13), Rhythm::EveryWeeks(1)),
                series(2, 2, 2, Weekday::Mon, (9, 13), Rhythm::EveryWeeks(1)),
                series(3, 1, 3, Weekday::Mon, (14, 17), Rhythm::EveryWeeks(2)),
                series(4, 3, 2, Weekday::Wed, (8, 16), Rhythm::OddWeeks),
                series(5, 2, 1, Weekday::Thu, (8, 11), Rhythm::EveryWeeks(1)),
            ],
            settings: Settings::default(),
            ..Office::default()
        };
        let founded = Office::default().after(&founding(&office));
        let office = Office {
            numbers: founded.numbers,
            ..office
        };
        let household = |n: i64, children: i64, arabic: bool, wish: Option<Wish>| {
            let mut family = Family {
                municipality: None,
                ..fixture::family(n)
            };
            family.wishes = wish.into_iter().collect();
            family.interpreter = arabic.then(|| InterpreterNeed {
                language: "ar".into(),
                second: None,
                woman_preferred: false,
            });
            let child = |k: i64| Child {
                id: ChildId(Uuid::from_u128(
                    0x4000_0000_0000_4000_8000_0000_0000_0000 + u128::try_from(n * 10 + k).unwrap(),
                )),
                position: k,
                ..fixture::child(n)
            };
            Household {
                family,
                children: (0..children).map(child).collect(),
            }
        };
        Self {
            office,
            households: vec![
                household(1, 1, false, None),
                household(2, 2, true, None),
                household(3, 1, true, None),
                household(4, 3, false, Some(Wish::MorningsOnly)),
                household(5, 1, false, Some(Wish::NotMonday)),
                household(6, 1, true, Some(Wish::Wheelchair)),
            ],
        }
    }

    pub fn household(&self, id: FamilyId) -> &Household {
        self.households.iter().find(|h| h.family.id == id).unwrap()
    }

    /// The changes that make this office in an empty database.
    pub fn founding(&self) -> Vec<Change> {
        let mut changes = founding(&self.office);
        for household in &self.households {
            changes.push(Edit::<Family>::create(household.family.clone()));
            changes.extend(
                household
                    .children
                    .iter()
                    .cloned()
                    .map(Edit::<Child>::create),
            );
        }
        changes
    }
}

/// The changes that make an office.
fn founding(office: &Office) -> Vec<Change> {
    let office = office.clone();
    let mut changes: Vec<Change> = Vec::new();
    changes.extend(office.sites.into_iter().map(Edit::<Site>::create));
    changes.extend(office.rooms.into_iter().map(Edit::<Room>::create));
    changes.extend(
        office
            .counsellors
            .into_iter()
            .map(Edit::<Counsellor>::create),
    );
    changes.extend(
        office
            .interpreters
            .into_iter()
            .map(Edit::<Interpreter>::create),
    );
    changes.extend(office.series.into_iter().map(Edit::<Series>::create));
    changes
}

fn series(
    id: i64,
    counsellor: i64,
    room: i64,
    weekday: Weekday,
    hours: (u32, u32),
    rhythm: Rhythm,
) -> Series {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
    Series {
        id: SeriesId(id),
        counsellor: CounsellorId(counsellor),
        site: SiteId(if room == 3 { 2 } else { 1 }),
        room: RoomId(room),
        weekday,
        start: time(hours.0),
        end: time(hours.1),
        rhythm,
        valid_from: MONDAY,
        valid_to: None,
        pauses: Vec::new(),
        active: true,
        rev: 1,
    }
}

/// Does anything hold one counsellor (with the pause afterwards), room, interpreter or family twice at a time? Looks at
/// every pair, and at nothing that the program works out about claims.
pub fn held_twice(appointments: &[Appointment]) -> Option<String> {
    let pause = |a: &Appointment| chrono::Duration::minutes(i64::from(a.buffer_minutes));
    let person = |a: &Appointment| a.interpreter.as_ref().and_then(|i| i.person);
    for (n, a) in appointments.iter().enumerate() {
        for b in appointments[..n].iter() {
            if !a.status.claims_time() || !b.status.claims_time() {
                continue;
            }
            // Who joined a group holds nothing but the family.
            let both_hold = a.group.is_none() && b.group.is_none();
            let meet = a.start < b.end() && b.start < a.end();
            let paused = a.start < b.end() + pause(b) && b.start < a.end() + pause(a);
            let what = if both_hold && paused && a.counsellor == b.counsellor {
                "counsellor"
            } else if both_hold && meet && a.room == b.room {
                "room"
            } else if both_hold && meet && person(a).is_some() && person(a) == person(b) {
                "interpreter"
            } else if meet && a.family == b.family {
                "family"
            } else {
                continue;
            };
            return Some(format!("{what} at {} and {}", a.start, b.start));
        }
    }
    None
}

/// Does anything hang in the air: a series, a place, a person, a family or an appointment that is no longer there?
pub fn orphan(world: &World, office: &Office, appointments: &[Appointment]) -> Option<String> {
    for a in appointments {
        let known = |id| appointments.iter().any(|b| b.id == id);
        let missing = if a.series.is_some_and(|s| office.series(s).is_none()) {
            "series"
        } else if office.site(a.site).is_none() || office.room(a.room).is_none() {
            "room"
        } else if office.counsellor(a.counsellor).is_none() {
            "counsellor"
        } else if !world.households.iter().any(|h| h.family.id == a.family) {
            "family"
        } else if a.previous.is_some_and(|p| !known(p)) {
            "appointment before"
        } else if a.group.is_some_and(|g| !known(g)) {
            "host of the group"
        } else {
            continue;
        };
        return Some(format!("{} has no {missing}", a.start));
    }
    let lost = office
        .exceptions
        .iter()
        .find(|e| office.series(e.series).is_none());
    lost.map(|e| format!("the exception of {} has no series", e.day))
}
