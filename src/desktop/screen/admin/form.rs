//! The form of an entry: what is typed, from an entry and back to one. Draws nothing.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime, Weekday};

use super::slot::{Kind, Slot, Wrong};
use super::upcoming::{Upcoming, upcoming};
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::{search_box, time_field};
use crate::domain::id::{
    AbsenceId, ClosureId, CounsellorId, ExceptionId, Postcode, RoomId, SeriesId, SiteId,
};
use crate::domain::language::LanguageCode;
use crate::domain::municipality::Point;
use crate::domain::office::Office;
use crate::domain::schedule::{Absence, Closure, Rhythm, Series, SeriesException};
use crate::domain::setting::Settings;
use crate::domain::site::{Counsellor, Room, Site};
use crate::service::administration::Entry;

/// What stands in a form.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it is about.
    pub kind: Kind,
    /// What it was filled from; number 0 when it is new, none for the settings.
    pub subject: Option<Entry>,
    /// Text fields.
    pub texts: BTreeMap<Slot, String>,
    /// Ticks.
    pub flags: BTreeMap<Slot, bool>,
    /// Choices by number.
    pub picks: BTreeMap<Slot, i64>,
    /// Date fields.
    pub days: BTreeMap<Slot, date_field::State>,
    /// Time fields.
    pub times: BTreeMap<Slot, time_field::State>,
    /// Languages of a counsellor.
    pub languages: Vec<LanguageCode>,
    /// The box to find another one.
    pub language_box: search_box::State<LanguageCode>,
    /// What is wrong, once it was tried to save.
    pub wrong: Option<(Slot, Wrong)>,
    /// Was anything changed?
    pub touched: bool,
    /// The next days of a series.
    pub upcoming: Vec<Upcoming>,
}

/// The numbers of the rhythms in the form, in their order.
pub const RHYTHMS: [i64; 7] = [0, 1, 2, 3, 4, 5, 6];

/// The number of an entry.
#[must_use]
pub fn number(entry: &Entry) -> (Kind, i64) {
    match entry {
        Entry::Site(x) => (Kind::Site, x.id.0),
        Entry::Room(x) => (Kind::Room, x.id.0),
        Entry::Counsellor(x) => (Kind::Counsellor, x.id.0),
        Entry::Series(x) => (Kind::Series, x.id.0),
        Entry::Exception(x) => (Kind::Exception, x.id.0),
        Entry::Absence(x) => (Kind::Absence, x.id.0),
        Entry::Closure(x) => (Kind::Closure, x.id.0),
    }
}

fn rhythm_numbers(rhythm: Rhythm) -> (i64, i64) {
    match rhythm {
        Rhythm::EveryWeeks(0 | 1) => (0, 2),
        Rhythm::EveryWeeks(n) => (1, i64::from(n)),
        Rhythm::EvenWeeks => (2, 2),
        Rhythm::OddWeeks => (3, 2),
        Rhythm::NthOfMonth(n) => (4, i64::from(n)),
        Rhythm::LastOfMonth => (5, 2),
        Rhythm::Once => (6, 2),
    }
}

const fn weekday(number: i64) -> Weekday {
    match number {
        1 => Weekday::Tue,
        2 => Weekday::Wed,
        3 => Weekday::Thu,
        4 => Weekday::Fri,
        5 => Weekday::Sat,
        6 => Weekday::Sun,
        _ => Weekday::Mon,
    }
}

fn hour(hour: u32) -> NaiveTime {
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

impl Form {
    fn empty(kind: Kind, subject: Option<Entry>) -> Self {
        Self {
            kind,
            subject,
            texts: BTreeMap::new(),
            flags: BTreeMap::new(),
            picks: BTreeMap::new(),
            days: BTreeMap::new(),
            times: BTreeMap::new(),
            languages: Vec::new(),
            language_box: search_box::State::new(Vec::new()),
            wrong: None,
            touched: false,
            upcoming: Vec::new(),
        }
    }

    fn put(&mut self, slot: Slot, words: &str) {
        let _ = self.texts.insert(slot, words.to_owned());
    }

    fn flag(&mut self, slot: Slot, on: bool) {
        let _ = self.flags.insert(slot, on);
    }

    fn pick(&mut self, slot: Slot, number: i64) {
        let _ = self.picks.insert(slot, number);
    }

    fn day(&mut self, slot: Slot, day: Option<NaiveDate>) {
        let state = day.map_or_else(
            || date_field::State::new(Expecting::Coming),
            |day| date_field::State::with_day(Expecting::Coming, day),
        );
        let _ = self.days.insert(slot, state);
    }

    fn time(&mut self, slot: Slot, time: Option<NaiveTime>) {
        let _ = self.times.insert(slot, time_field::State::new(time));
    }

    /// A stretch of time: whole days, or hours of its days.
    fn stretch(&mut self, from: chrono::NaiveDateTime, to: chrono::NaiveDateTime) {
        let whole = from.time() == NaiveTime::MIN && to.time() == NaiveTime::MIN && from < to;
        let last = if whole {
            to.date() - Days::new(1)
        } else {
            to.date()
        };
        self.day(Slot::FirstDay, Some(from.date()));
        self.day(Slot::LastDay, Some(last));
        self.flag(Slot::WholeDay, whole);
        self.time(Slot::From, Some(if whole { hour(8) } else { from.time() }));
        self.time(Slot::To, Some(if whole { hour(12) } else { to.time() }));
    }

    /// The form of an entry.
    #[must_use]
    pub fn of(entry: &Entry, office: &Office, today: NaiveDate) -> Self {
        let (kind, id) = number(entry);
        let mut form = Self::empty(kind, Some(entry.clone()));
        form.touched = false;
        match entry {
            Entry::Site(x) => {
                form.put(Slot::Name, &x.name);
                form.put(Slot::Letter, &x.letter);
                form.put(Slot::Building, &x.building);
                form.put(Slot::Street, &x.street);
                let code = x.postcode.as_ref().map(ToString::to_string);
                form.put(Slot::Postcode, &code.unwrap_or_default());
                form.put(Slot::Town, &x.town);
                form.put(Slot::BusStop, &x.bus_stop);
                form.put(Slot::Directions, &x.directions);
                form.put(Slot::Phone, &x.phone);
                form.flag(Slot::Active, x.active);
            }
            Entry::Room(x) => {
                form.put(Slot::Name, &x.name);
                form.put(Slot::Floor, &x.floor);
                form.put(Slot::Seats, &x.seats.to_string());
                form.flag(Slot::Accessible, x.accessible);
                form.flag(Slot::Active, x.active);
            }
            Entry::Counsellor(x) => {
                form.put(Slot::Name, &x.name);
                form.put(Slot::Short, &x.short);
                form.put(Slot::Phone, &x.phone);
                form.put(Slot::Email, &x.email);
                form.languages.clone_from(&x.languages);
                form.flag(Slot::Active, x.active);
                let choices = office.languages.iter().map(|language| search_box::Choice {
                    key: language.code.clone(),
                    words: language.name.clone(),
                    aside: language.code.to_string(),
                    also: vec![language.native.clone()],
                });
                form.language_box = search_box::State::new(choices.collect());
            }
            Entry::Series(x) => {
                form.pick(Slot::Counsellor, x.counsellor.0);
                form.pick(Slot::Site, x.site.0);
                form.pick(Slot::Room, x.room.0);
                form.pick(Slot::Weekday, i64::from(x.weekday.num_days_from_monday()));
                form.time(Slot::From, Some(x.start));
                form.time(Slot::To, Some(x.end));
                let (rhythm, number) = rhythm_numbers(x.rhythm);
                form.pick(Slot::Rhythm, rhythm);
                form.pick(Slot::RhythmNumber, number);
                form.day(Slot::ValidFrom, Some(x.valid_from));
                form.day(Slot::ValidTo, x.valid_to);
                form.flag(Slot::Active, x.active);
                form.look_ahead(office, today);
            }
            Entry::Exception(x) => {
                form.day(Slot::Day, Some(x.day));
                form.flag(Slot::Skips, x.hours.is_none());
                let usual = office.series(x.series).map(|s| (s.start, s.end));
                let hours = x.hours.or(usual);
                form.time(Slot::From, hours.map(|h| h.0));
                form.time(Slot::To, hours.map(|h| h.1));
            }
            Entry::Absence(x) => {
                form.pick(Slot::Counsellor, x.counsellor.0);
                form.stretch(x.from, x.to);
            }
            Entry::Closure(x) => {
                form.pick(Slot::Site, x.site.map_or(0, |s| s.0));
                form.put(Slot::Reason, &x.reason);
                form.stretch(x.from, x.to);
            }
        }
        debug_assert!(id >= 0);
        form
    }

    /// The form of the settings.
    #[must_use]
    pub fn of_settings(settings: &Settings) -> Self {
        let mut form = Self::empty(Kind::Settings, None);
        if let Ok(serde_json::Value::Object(map)) = serde_json::to_value(settings) {
            for (key, value) in map {
                if let Some(slot) = Slot::of_setting(&key) {
                    let words = value
                        .as_str()
                        .map_or_else(|| value.to_string(), str::to_owned);
                    form.put(slot, &words);
                }
            }
        }
        form
    }

    /// Is it about something that is not stored yet?
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.subject
            .as_ref()
            .is_some_and(|entry| number(entry).1 == 0)
    }

    /// The next days of a series as it stands in the form.
    pub fn look_ahead(&mut self, office: &Office, today: NaiveDate) {
        self.upcoming = match self.entry(office) {
            Ok(Entry::Series(series)) => upcoming(office, &series, today),
            _ => Vec::new(),
        };
    }

    fn text(&self, slot: Slot) -> String {
        self.texts
            .get(&slot)
            .map(|words| words.trim().to_owned())
            .unwrap_or_default()
    }

    fn needed(&self, slot: Slot) -> Result<String, (Slot, Wrong)> {
        let words = self.text(slot);
        if words.is_empty() {
            Err((slot, Wrong::Missing))
        } else {
            Ok(words)
        }
    }

    /// Is a tick set?
    #[must_use]
    pub fn is_on(&self, slot: Slot) -> bool {
        self.flags.get(&slot).copied().unwrap_or(false)
    }

    /// The number that was chosen.
    #[must_use]
    pub fn picked(&self, slot: Slot) -> i64 {
        self.picks.get(&slot).copied().unwrap_or(0)
    }

    fn chosen(&self, slot: Slot) -> Result<i64, (Slot, Wrong)> {
        match self.picked(slot) {
            0 => Err((slot, Wrong::Choice)),
            number => Ok(number),
        }
    }

    fn date(&self, slot: Slot) -> Result<NaiveDate, (Slot, Wrong)> {
        let state = self.days.get(&slot);
        state
            .filter(|state| state.wrong().is_none())
            .and_then(date_field::State::day)
            .ok_or((slot, Wrong::Date))
    }

    fn clock(&self, slot: Slot) -> Result<NaiveTime, (Slot, Wrong)> {
        let state = self.times.get(&slot);
        state
            .filter(|state| state.wrong().is_none())
            .and_then(time_field::State::value)
            .ok_or((slot, Wrong::Time))
    }

    fn hours(&self) -> Result<(NaiveTime, NaiveTime), (Slot, Wrong)> {
        let (from, to) = (self.clock(Slot::From)?, self.clock(Slot::To)?);
        if to <= from {
            return Err((Slot::To, Wrong::Order));
        }
        Ok((from, to))
    }

    fn span(&self) -> Result<(chrono::NaiveDateTime, chrono::NaiveDateTime), (Slot, Wrong)> {
        let (first, last) = (self.date(Slot::FirstDay)?, self.date(Slot::LastDay)?);
        if last < first {
            return Err((Slot::LastDay, Wrong::Order));
        }
        if self.is_on(Slot::WholeDay) {
            return Ok((
                first.and_time(NaiveTime::MIN),
                (last + Days::new(1)).and_time(NaiveTime::MIN),
            ));
        }
        let (from, to) = (self.clock(Slot::From)?, self.clock(Slot::To)?);
        let (from, to) = (first.and_time(from), last.and_time(to));
        if to <= from {
            return Err((Slot::To, Wrong::Order));
        }
        Ok((from, to))
    }

    /// The entry as it stands in the form.
    ///
    /// # Errors
    /// The first field that cannot stay like this, and why.
    pub fn entry(&self, office: &Office) -> Result<Entry, (Slot, Wrong)> {
        let Some(subject) = self.subject.clone() else {
            return Err((Slot::Name, Wrong::Missing));
        };
        Ok(match subject {
            Entry::Site(x) => {
                let postcode = match self.text(Slot::Postcode) {
                    code if code.is_empty() => None,
                    code => Some(
                        code.parse::<Postcode>()
                            .map_err(|_| (Slot::Postcode, Wrong::Postcode))?,
                    ),
                };
                let town = self.text(Slot::Town);
                let code = postcode.as_ref().map(ToString::to_string);
                let place = if town == x.town && postcode == x.postcode {
                    x.place
                } else {
                    office
                        .municipality_at(&code.unwrap_or_default(), &town)
                        .map_or(x.place, |m| m.centre)
                };
                let name = self.needed(Slot::Name)?;
                let letter = self.needed(Slot::Letter)?;
                Entry::Site(Site {
                    name,
                    letter: letter.chars().take(1).collect(),
                    building: self.text(Slot::Building),
                    street: self.text(Slot::Street),
                    postcode,
                    town,
                    bus_stop: self.text(Slot::BusStop),
                    directions: self.text(Slot::Directions),
                    phone: self.text(Slot::Phone),
                    place,
                    active: self.is_on(Slot::Active),
                    ..x
                })
            }
            Entry::Room(x) => Entry::Room(Room {
                name: self.needed(Slot::Name)?,
                floor: self.text(Slot::Floor),
                seats: self
                    .text(Slot::Seats)
                    .parse()
                    .map_err(|_| (Slot::Seats, Wrong::Number))?,
                accessible: self.is_on(Slot::Accessible),
                active: self.is_on(Slot::Active),
                ..x
            }),
            Entry::Counsellor(x) => Entry::Counsellor(Counsellor {
                name: self.needed(Slot::Name)?,
                short: self.needed(Slot::Short)?,
                phone: self.text(Slot::Phone),
                email: self.text(Slot::Email),
                languages: self.languages.clone(),
                active: self.is_on(Slot::Active),
                ..x
            }),
            Entry::Series(x) => {
                let site = SiteId(self.chosen(Slot::Site)?);
                let room = RoomId(self.chosen(Slot::Room)?);
                if office.room(room).is_none_or(|r| r.site != site) {
                    return Err((Slot::Room, Wrong::Choice));
                }
                let (start, end) = self.hours()?;
                let which = u8::try_from(self.picked(Slot::RhythmNumber)).unwrap_or(1);
                let rhythm = match self.picked(Slot::Rhythm) {
                    1 => Rhythm::EveryWeeks(which.max(2)),
                    2 => Rhythm::EvenWeeks,
                    3 => Rhythm::OddWeeks,
                    4 => Rhythm::NthOfMonth(which.clamp(1, 5)),
                    5 => Rhythm::LastOfMonth,
                    6 => Rhythm::Once,
                    _ => Rhythm::EveryWeeks(1),
                };
                let valid_from = self.date(Slot::ValidFrom)?;
                let empty = self
                    .days
                    .get(&Slot::ValidTo)
                    .is_none_or(|state| state.text().trim().is_empty());
                let valid_to = if empty {
                    None
                } else {
                    Some(self.date(Slot::ValidTo)?)
                };
                if valid_to.is_some_and(|to| to < valid_from) {
                    return Err((Slot::ValidTo, Wrong::Order));
                }
                Entry::Series(Series {
                    counsellor: CounsellorId(self.chosen(Slot::Counsellor)?),
                    site,
                    room,
                    weekday: weekday(self.picked(Slot::Weekday)),
                    start,
                    end,
                    rhythm,
                    valid_from,
                    valid_to,
                    pauses: Vec::new(),
                    active: self.is_on(Slot::Active),
                    ..x
                })
            }
            Entry::Exception(x) => Entry::Exception(SeriesException {
                day: self.date(Slot::Day)?,
                hours: if self.is_on(Slot::Skips) {
                    None
                } else {
                    Some(self.hours()?)
                },
                ..x
            }),
            Entry::Absence(x) => {
                let (from, to) = self.span()?;
                Entry::Absence(Absence {
                    counsellor: CounsellorId(self.chosen(Slot::Counsellor)?),
                    from,
                    to,
                    ..x
                })
            }
            Entry::Closure(x) => {
                let (from, to) = self.span()?;
                Entry::Closure(Closure {
                    site: match self.picked(Slot::Site) {
                        0 => None,
                        site => Some(SiteId(site)),
                    },
                    from,
                    to,
                    reason: self.needed(Slot::Reason)?,
                    ..x
                })
            }
        })
    }

    /// The settings as they stand in the form.
    ///
    /// # Errors
    /// The first field that is no number.
    pub fn settings(&self) -> Result<Settings, (Slot, Wrong)> {
        let mut map = serde_json::Map::new();
        for (slot, words) in &self.texts {
            let Slot::Setting(at) = *slot else { continue };
            let setting = &super::slot::SETTINGS[usize::from(at)];
            let words = words.trim();
            let value = if setting.unit.is_some() {
                let number: u32 = words.parse().map_err(|_| (*slot, Wrong::Number))?;
                serde_json::Value::from(number)
            } else {
                serde_json::Value::from(words)
            };
            let _ = map.insert(setting.key.to_owned(), value);
        }
        serde_json::from_value(serde_json::Value::Object(map))
            .map_err(|_| (Slot::Setting(0), Wrong::Number))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::schedule::trial;

    fn today() -> NaiveDate {
        trial::day("2026-11-25")
    }

    #[test]
    fn a_form_gives_back_what_it_was_made_of() {
        let mut office = trial::office();
        office.closures.push(Closure {
            id: ClosureId(1),
            site: None,
            from: trial::at("2026-12-01 00:00"),
            to: trial::at("2026-12-03 00:00"),
            reason: "Umzug".into(),
            rev: 1,
        });
        office.absences.push(Absence {
            id: AbsenceId(1),
            counsellor: CounsellorId(2),
            from: trial::at("2026-12-01 09:00"),
            to: trial::at("2026-12-01 12:00"),
            rev: 1,
        });
        let all = office
            .sites
            .iter()
            .cloned()
            .map(Entry::Site)
            .chain(office.rooms.iter().cloned().map(Entry::Room))
            .chain(office.counsellors.iter().cloned().map(Entry::Counsellor))
            .chain(office.series.iter().cloned().map(Entry::Series))
            .chain(office.absences.iter().cloned().map(Entry::Absence))
            .chain(office.closures.iter().cloned().map(Entry::Closure));
        let mut count = 0;
        for entry in all {
            let form = Form::of(&entry, &office, today());
            assert_eq!(form.entry(&office), Ok(entry));
            count += 1;
        }
        assert_eq!(count, 3 + 4 + 3 + 4 + 1 + 1);
    }

    #[test]
    fn every_rhythm_survives_the_form() {
        let office = trial::office();
        let rhythms = [
            Rhythm::EveryWeeks(1),
            Rhythm::EveryWeeks(3),
            Rhythm::EvenWeeks,
            Rhythm::OddWeeks,
            Rhythm::NthOfMonth(4),
            Rhythm::LastOfMonth,
            Rhythm::Once,
        ];
        for rhythm in rhythms {
            let mut series = office.series[0].clone();
            series.rhythm = rhythm;
            let entry = Entry::Series(series);
            let form = Form::of(&entry, &office, today());
            assert_eq!(form.entry(&office), Ok(entry));
        }
    }

    #[test]
    fn what_cannot_stay_names_its_field() {
        let office = trial::office();
        let mut form = Form::of(
            &blank(Kind::Site, &office, None, None, today()).unwrap(),
            &office,
            today(),
        );
        assert_eq!(form.entry(&office), Err((Slot::Name, Wrong::Missing)));
        form.put(Slot::Name, "Oelde");
        form.put(Slot::Letter, "O");
        form.put(Slot::Postcode, "593");
        assert_eq!(form.entry(&office), Err((Slot::Postcode, Wrong::Postcode)));
        form.put(Slot::Postcode, "");
        assert!(form.entry(&office).is_ok());
        let mut form = Form::of(&Entry::Series(office.series[0].clone()), &office, today());
        form.pick(Slot::Room, 3);
        assert_eq!(
            form.entry(&office),
            Err((Slot::Room, Wrong::Choice)),
            "a room of another site"
        );
        form.pick(Slot::Room, 1);
        form.time(Slot::To, Some(hour(7)));
        assert_eq!(form.entry(&office), Err((Slot::To, Wrong::Order)));
    }

    #[test]
    fn settings_survive_the_form_and_words_are_no_numbers() {
        let settings = Settings {
            buffer_minutes: 25,
            office_phone: "0221 4710000".into(),
            ..Settings::default()
        };
        let mut form = Form::of_settings(&settings);
        assert_eq!(form.settings(), Ok(settings));
        let slot = Slot::of_setting("buffer_minutes").unwrap();
        form.put(slot, "zehn");
        assert_eq!(form.settings(), Err((slot, Wrong::Number)));
    }
}
