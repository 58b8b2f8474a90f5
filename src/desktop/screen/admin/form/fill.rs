//! Filling a form: from an entry, from the settings.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};

use super::super::slot::{Kind, MOST_WAYS, REPEAT_NOT, Slot};
use super::blank::hour;
use super::{Form, number};
use crate::desktop::widget::date_field::{self, Expecting};
use crate::desktop::widget::{search_box, time_field};
use crate::domain::office::Office;
use crate::domain::schedule::Rhythm;
use crate::domain::setting::Settings;
use crate::service::administration::Entry;

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

impl Form {
    pub(super) fn empty(kind: Kind, subject: Option<Entry>) -> Self {
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
            faults: Vec::new(),
            overlaps: Vec::new(),
            ways: Vec::new(),
        }
    }

    pub(super) fn put(&mut self, slot: Slot, words: &str) {
        let _ = self.texts.insert(slot, words.to_owned());
    }

    pub(super) fn flag(&mut self, slot: Slot, on: bool) {
        let _ = self.flags.insert(slot, on);
    }

    pub(super) fn pick(&mut self, slot: Slot, number: i64) {
        let _ = self.picks.insert(slot, number);
    }

    pub(super) fn day(&mut self, slot: Slot, day: Option<NaiveDate>) {
        let state = day.map_or_else(
            || date_field::State::new(Expecting::Coming),
            |day| date_field::State::with_day(Expecting::Coming, day),
        );
        let _ = self.days.insert(slot, state);
    }

    pub(super) fn time(&mut self, slot: Slot, time: Option<NaiveTime>) {
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
                form.language_box = search_box::State::new(choices.collect::<Vec<_>>());
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
                for (at, pause) in (0..).zip(&x.pauses) {
                    form.day(Slot::PauseFrom(at), Some(pause.from));
                    form.day(Slot::PauseTo(at), Some(pause.to));
                }
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
                if x.id.0 == 0 {
                    form.pick(Slot::Repeat, REPEAT_NOT);
                    form.day(Slot::RepeatUntil, None);
                }
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
    pub fn of_settings(settings: &Settings, office: &Office, today: NaiveDate) -> Self {
        let mut form = Self::empty(Kind::Settings, None);
        let sites: Vec<_> = office
            .sites
            .iter()
            .filter(|site| site.active && !office.is_bygone(site.id, today))
            .map(|site| site.id)
            .collect();
        let pairs = sites
            .iter()
            .enumerate()
            .flat_map(|(at, a)| sites[at + 1..].iter().map(move |b| (*a, *b)));
        form.ways = pairs.take(MOST_WAYS).collect();
        for (at, (a, b)) in (0..).zip(form.ways.clone()) {
            let own = settings.travel_pairs.iter().find(|pair| pair.joins(a, b));
            let words = own.map_or_else(String::new, |pair| pair.minutes.to_string());
            form.put(Slot::Way(at), &words);
        }
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
}
