//! The form of an entry: what is typed, from an entry and back to one. Draws nothing.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::slot::{Kind, MOST_PAUSES, Slot, Wrong};
use super::upcoming::{Upcoming, upcoming};
use crate::desktop::context::Context;
use crate::desktop::widget::{date_field, search_box, time_field};
use crate::domain::id::SiteId;
use crate::domain::language::LanguageCode;
use crate::domain::office::Office;
use crate::domain::refusal::Reason;
use crate::domain::schedule::sound::{Overlap, faults, overlaps};
use crate::service::administration::Entry;

mod blank;
mod fill;
mod read;
#[cfg(test)]
mod tests;

pub use blank::blank;

/// What happened in a form.
#[derive(Debug, Clone)]
pub enum Event {
    /// A text field.
    Typed(Slot, String),
    /// A tick.
    Flagged(Slot),
    /// A choice.
    Chosen(Slot, i64),
    /// A date field.
    Day(Slot, date_field::Event),
    /// A time field.
    Time(Slot, time_field::Event),
    /// The box of languages.
    Language(search_box::Event),
    /// A language is taken away.
    LanguageRemoved(usize),
    /// Another pause.
    PauseAdded,
    /// A pause is taken away.
    PauseRemoved(u8),
}

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
    /// Why a series cannot be like this.
    pub faults: Vec<Reason>,
    /// Other series at the same time.
    pub overlaps: Vec<Overlap>,
    /// The pairs of sites of the ways in the settings.
    pub ways: Vec<(SiteId, SiteId)>,
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

impl Form {
    /// Is it about something that is not stored yet?
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.subject
            .as_ref()
            .is_some_and(|entry| number(entry).1 == 0)
    }

    /// Handles what happened.
    pub fn update(&mut self, event: Event, context: &Context) {
        let mut changed = true;
        match event {
            Event::Typed(slot, words) => {
                let _ = self.texts.insert(slot, words);
            }
            Event::Flagged(slot) => {
                let on = self.is_on(slot);
                let _ = self.flags.insert(slot, !on);
            }
            Event::Chosen(slot, number) => {
                let _ = self.picks.insert(slot, number);
                if slot == Slot::Site && self.kind == Kind::Series {
                    let mut rooms = context.office.rooms.iter();
                    let room = rooms.find(|r| r.site.0 == number && r.active);
                    let _ = self.picks.insert(Slot::Room, room.map_or(0, |r| r.id.0));
                }
            }
            Event::Day(slot, event) => {
                if let Some(state) = self.days.get_mut(&slot) {
                    let before = state.text().to_owned();
                    let _ = state.update(event, context.today);
                    changed = state.text() != before;
                }
            }
            Event::Time(slot, event) => {
                if let Some(state) = self.times.get_mut(&slot) {
                    let before = state.text().to_owned();
                    let _ = state.update(event);
                    changed = state.text() != before;
                }
            }
            Event::Language(event) => {
                changed = false;
                if let search_box::Outcome::Picked(code) = self.language_box.update(event) {
                    self.language_box.pick(None);
                    if !self.languages.contains(&code) {
                        self.languages.push(code);
                        changed = true;
                    }
                }
            }
            Event::LanguageRemoved(at) => {
                if at < self.languages.len() {
                    drop(self.languages.remove(at));
                }
            }
            Event::PauseAdded => {
                changed = false;
                if let Some(at) = self.free_pause() {
                    self.day(Slot::PauseFrom(at), None);
                    self.day(Slot::PauseTo(at), None);
                }
            }
            Event::PauseRemoved(at) => {
                drop(self.days.remove(&Slot::PauseFrom(at)));
                drop(self.days.remove(&Slot::PauseTo(at)));
            }
        }
        if changed {
            self.touched = true;
            self.wrong = None;
        }
        self.look_ahead(&context.office, context.today);
    }

    /// What still has the keyboard settles what is typed in it.
    pub fn settle(&mut self, today: NaiveDate) {
        for state in self.days.values_mut() {
            let _ = state.update(date_field::Event::Left, today);
        }
        for state in self.times.values_mut() {
            let _ = state.update(time_field::Event::Left);
        }
    }

    /// The pauses of a series, by their number in the form.
    pub fn pauses(&self) -> impl Iterator<Item = u8> + '_ {
        self.days.keys().filter_map(|slot| match slot {
            Slot::PauseFrom(at) => Some(*at),
            _ => None,
        })
    }

    /// The number of a further pause, while there is room for one.
    #[must_use]
    pub fn free_pause(&self) -> Option<u8> {
        (0..MOST_PAUSES).find(|at| self.pauses().all(|taken| taken != *at))
    }

    /// The next days of a series as it stands in the form, and what speaks against it.
    pub fn look_ahead(&mut self, office: &Office, today: NaiveDate) {
        if self.kind != Kind::Series {
            return;
        }
        let series = match self.entry(office) {
            Ok(Entry::Series(series)) => Some(series),
            _ => None,
        };
        self.faults = series
            .as_ref()
            .map_or(Vec::new(), |series| faults(office, series, today));
        let sound = series.filter(|_| self.faults.is_empty());
        self.upcoming = sound
            .as_ref()
            .map_or(Vec::new(), |s| upcoming(office, s, today));
        let used = sound.filter(|series| series.active);
        self.overlaps = used.map_or(Vec::new(), |series| overlaps(office, &series, today));
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
}
