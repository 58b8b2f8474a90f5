//! Reading a form: back to an entry, to the settings; the first field that cannot stay as it is.

use chrono::{Days, NaiveDate, NaiveTime, Weekday};

use super::super::slot::{REPEAT_NOT, SETTINGS, Slot, Wrong};
use super::Form;
use crate::desktop::widget::{date_field, time_field};
use crate::domain::id::{CounsellorId, Postcode, RoomId, SiteId};
use crate::domain::office::Office;
use crate::domain::schedule::{Absence, Closure, Pause, Rhythm, Series, SeriesException};
use crate::domain::setting::Settings;
use crate::domain::site::{Counsellor, Room, Site};
use crate::domain::travel::TravelPair;
use crate::service::administration::Entry;

/// So often an absence is repeated at most: every week of a year.
const MOST_REPEATED: usize = 53;

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

impl Form {
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
                    pauses: self.pauses_typed()?,
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

    fn pauses_typed(&self) -> Result<Vec<Pause>, (Slot, Wrong)> {
        let empty = |slot| {
            let state = self.days.get(&slot);
            state.is_none_or(|state: &date_field::State| state.text().trim().is_empty())
        };
        let mut pauses = Vec::new();
        for at in self.pauses() {
            let (first, last) = (Slot::PauseFrom(at), Slot::PauseTo(at));
            if empty(first) && empty(last) {
                continue;
            }
            let from = self.date(first)?;
            // A pause of one day needs no second date.
            let to = if empty(last) { from } else { self.date(last)? };
            if to < from {
                return Err((last, Wrong::Order));
            }
            pauses.push(Pause { from, to });
        }
        pauses.sort_by_key(|pause| (pause.from, pause.to));
        Ok(pauses)
    }

    /// The entries as they stand in the form: several for an absence that comes again every week.
    ///
    /// # Errors
    /// As [`Form::entry`].
    pub fn entries(&self, office: &Office) -> Result<Vec<Entry>, (Slot, Wrong)> {
        let entry = self.entry(office)?;
        let repeated =
            self.picks.contains_key(&Slot::Repeat) && self.picked(Slot::Repeat) != REPEAT_NOT;
        let Entry::Absence(first) = &entry else {
            return Ok(vec![entry]);
        };
        if !repeated {
            return Ok(vec![entry]);
        }
        let until = self.date(Slot::RepeatUntil)?;
        if until < first.from.date() {
            return Err((Slot::RepeatUntil, Wrong::Order));
        }
        let week = |n: usize| chrono::Duration::weeks(i64::try_from(n).unwrap_or(0));
        let all = (0..MOST_REPEATED).map(|n| Absence {
            from: first.from + week(n),
            to: first.to + week(n),
            ..first.clone()
        });
        Ok(all
            .take_while(|absence| absence.from.date() <= until)
            .map(Entry::Absence)
            .collect())
    }

    /// The settings as they stand in the form.
    ///
    /// # Errors
    /// The first field that is no number.
    pub fn settings(&self, before: &Settings) -> Result<Settings, (Slot, Wrong)> {
        // What the form does not show stays as it is.
        let mut map = match serde_json::to_value(before) {
            Ok(serde_json::Value::Object(map)) => map,
            _ => serde_json::Map::new(),
        };
        for (slot, words) in &self.texts {
            let Slot::Setting(at) = *slot else { continue };
            let setting = &SETTINGS[usize::from(at)];
            let words = words.trim();
            let value = if setting.unit.is_some() {
                let number: u32 = words.parse().map_err(|_| (*slot, Wrong::Number))?;
                serde_json::Value::from(number)
            } else {
                serde_json::Value::from(words)
            };
            let _ = map.insert(setting.key.to_owned(), value);
        }
        let settings: Settings = serde_json::from_value(serde_json::Value::Object(map))
            .map_err(|_| (Slot::Setting(0), Wrong::Number))?;
        let shown = |pair: &TravelPair| self.ways.iter().any(|(a, b)| pair.joins(*a, *b));
        let mut pairs: Vec<TravelPair> = before
            .travel_pairs
            .iter()
            .copied()
            .filter(|pair| !shown(pair))
            .collect();
        for (at, (a, b)) in (0..).zip(&self.ways) {
            let slot = Slot::Way(at);
            let words = self.text(slot);
            if !words.is_empty() {
                let minutes = words.parse().map_err(|_| (slot, Wrong::Number))?;
                pairs.push(TravelPair {
                    a: *a,
                    b: *b,
                    minutes,
                });
            }
        }
        Ok(Settings {
            travel_pairs: pairs,
            ..settings
        })
    }
}
