//! Weighing the open slots of a period for one family, and saying why none is earlier.

mod against;

use super::{RankInput, Ranking, Rejected, Suggestion, Why};
use crate::domain::appointment::Appointment;
use crate::domain::booking::{Place, interpreter_language, minutes_needed, request_by};
use crate::domain::calendar::{add_working_days, earliest_with_interpreter};
use crate::domain::family::Wish;
use crate::domain::id::{CounsellorId, RoomId, SeriesId, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::municipality::Point;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Need, Occupancy, Offer, OpenSlot, Schedule, open_in};
use crate::domain::site::{Counsellor, Room};
use against::{dedup, is_part_of};
use chrono::{Duration, NaiveDate, NaiveDateTime, Timelike};
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// What each reason weighs. Office defaults [A]: a day of waiting is worth about two and a half kilometres, sharing an
/// interpreter's half day three days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// Against: each day after the first day that fits.
    pub per_day: i64,
    /// The same for a family that has been waiting for the warning period.
    pub per_day_waiting: i64,
    /// The same for one that has been waiting too long.
    pub per_day_overdue: i64,
    /// Against: each kilometre more than to the usual site.
    pub per_km: i64,
    /// For the usual site.
    pub near: i64,
    /// For the earliest slot.
    pub earliest: i64,
    /// For a talk in the same language at the same site in the same half day.
    pub same_language: i64,
    /// For a counsellor who speaks the language.
    pub counsellor_speaks: i64,
    /// For an interpreter who can still be asked.
    pub interpreter: i64,
    /// For an accessible room, where one is needed or better.
    pub accessible: i64,
    /// For a letter that arrives in time.
    pub letter: i64,
    /// Against: only a phone call can still invite.
    pub phone_only: i64,
    /// For a slot next to another talk.
    pub no_gap: i64,
    /// Against: each gap too short for any talk that the slot leaves.
    pub gap: i64,
    /// For waiting: at most this; the same for all slots of a family.
    pub waiting_most: i64,
}

impl Weights {
    /// The shipped weights.
    pub const DEFAULT: Self = Self {
        per_day: 10,
        per_day_waiting: 15,
        per_day_overdue: 20,
        per_km: 4,
        near: 20,
        earliest: 25,
        same_language: 30,
        counsellor_speaks: 40,
        interpreter: 10,
        accessible: 10,
        letter: 5,
        phone_only: 15,
        no_gap: 8,
        gap: 6,
        waiting_most: 30,
    };
}

/// So many rejected slots are named under "why not earlier".
const NOT_EARLIER: usize = 6;

/// Ranks the open slots of a period for one family: at most `limit`, best first, and why none is earlier than the best.
/// When there are more, those that overlap a better one of the same counsellor give way.
#[must_use]
pub fn rank(input: &RankInput<'_>, now: NaiveDateTime, limit: usize) -> Ranking {
    let view = View::new(input, now);
    let mut fitting = Vec::new();
    let mut rejected = Vec::new();
    for day in view.from.iter_days().take_while(|d| *d <= input.to) {
        view.look_at(day, &mut fitting, &mut rejected);
    }
    let earliest = fitting.iter().map(|f| f.slot.start).min();
    let mut best: Vec<Suggestion> = fitting
        .iter()
        .map(|f| view.suggestion(f, earliest))
        .collect();
    let order = |s: &Suggestion| {
        let p = s.place;
        (
            Reverse(s.score),
            p.start,
            p.site,
            p.room,
            p.counsellor,
            s.key.series,
        )
    };
    best.sort_unstable_by_key(order);
    let mut best = diverse(best, limit);
    best.sort_unstable_by_key(order);
    let until = best.first().map(|s| s.place.start);
    rejected.sort_by_key(|r: &Rejected| r.place.start);
    rejected.retain(|r| until.is_none_or(|u| r.place.start < u));
    rejected.truncate(NOT_EARLIER);
    Ranking {
        best,
        not_earlier: rejected,
    }
}

/// The best so many, of which no two are the same time of one counsellor a little shifted, as long as there are others.
fn diverse(ranked: Vec<Suggestion>, limit: usize) -> Vec<Suggestion> {
    if ranked.len() <= limit {
        return ranked;
    }
    let mut taken: Vec<Suggestion> = Vec::new();
    let mut alike = Vec::new();
    for suggestion in ranked {
        if taken.len() == limit {
            break;
        }
        let end = |s: &Suggestion| s.place.start + Duration::minutes(i64::from(s.minutes));
        let same = taken.iter().any(|t| {
            t.place.counsellor == suggestion.place.counsellor
                && t.place.start < end(&suggestion)
                && suggestion.place.start < end(t)
        });
        if same {
            alike.push(suggestion);
        } else {
            taken.push(suggestion);
        }
    }
    let more = limit - taken.len();
    taken.extend(alike.into_iter().take(more));
    taken
}

/// A slot that fits, with the offer it lies in.
pub(super) struct Fitting<'a> {
    pub(super) slot: OpenSlot,
    pub(super) offer: Offer,
    pub(super) with: &'a With<'a>,
    /// The last day to ask for an interpreter.
    pub(super) request_by: NaiveDate,
}

/// What a talk with one counsellor is like.
pub(in crate::planning) struct With<'a> {
    pub(in crate::planning) counsellor: &'a Counsellor,
    /// The language to interpret, if any.
    pub(in crate::planning) interpret: Option<&'a LanguageCode>,
    /// The family's language that the counsellor speaks, if an interpreter is needed with others.
    pub(in crate::planning) speaks: Option<&'a LanguageCode>,
    pub(in crate::planning) minutes: u32,
}

/// Everything that is the same for all slots, worked out once.
pub(in crate::planning) struct View<'a> {
    input: &'a RankInput<'a>,
    now: NaiveDateTime,
    from: NaiveDate,
    schedule: Schedule<'a>,
    held: Occupancy,
    /// Talks of a counsellor on a day with the pause after them, in order.
    talks: HashMap<(CounsellorId, NaiveDate), Vec<(NaiveDateTime, NaiveDateTime)>>,
    /// Half days with a talk in the family's interpreter language: site, day, afternoon.
    same_language: HashSet<(SiteId, NaiveDate, bool)>,
    pub(in crate::planning) with: HashMap<CounsellorId, With<'a>>,
    pub(in crate::planning) rooms: HashMap<RoomId, &'a Room>,
    /// The usual site and the kilometres to every site.
    pub(in crate::planning) usual: Option<SiteId>,
    pub(in crate::planning) km: HashMap<SiteId, f64>,
    /// The first day for which an interpreter can still be asked.
    interpreter_from: NaiveDate,
    /// The first day for which a letter arrives in time.
    pub(in crate::planning) letter_from: NaiveDate,
    pub(in crate::planning) waiting_days: i64,
    per_day: i64,
    weights: Weights,
}

impl<'a> View<'a> {
    pub(in crate::planning) fn new(input: &'a RankInput<'a>, now: NaiveDateTime) -> Self {
        let RankInput { office, family, .. } = *input;
        let from = input.from.max(now.date());
        let settings = &office.settings;
        let with = office.counsellors.iter().map(|counsellor| {
            let interpret = interpreter_language(family, counsellor);
            let wanted = family.interpreter.as_ref().filter(|_| interpret.is_none());
            let speaks = wanted.and_then(|need| {
                [Some(&need.language), need.second.as_ref()]
                    .into_iter()
                    .flatten()
                    .find(|l| counsellor.languages.contains(l))
            });
            let minutes = minutes_needed(settings, input.kind, input.children, interpret.is_some());
            (
                counsellor.id,
                With {
                    counsellor,
                    interpret,
                    speaks,
                    minutes,
                },
            )
        });
        let place = &family.address;
        let postcode = place.postcode.as_ref().map_or("", |p| p.as_str());
        let home = family
            .municipality
            .as_deref()
            .and_then(|ags| office.municipality(ags))
            .or_else(|| office.municipality_at(postcode, &place.town));
        let in_use = |id: &SiteId| office.site(*id).is_some_and(|s| s.active);
        let usual = family
            .preferred_site
            .or(home.map(|m| m.default_site))
            .filter(in_use);
        let to_site = |centre: Point| {
            office
                .sites
                .iter()
                .map(move |s| (s.id, centre.km_to(s.place)))
        };
        let waiting_days = (now.date() - family.reported_on).num_days().max(0);
        let weights = Weights::DEFAULT;
        let per_day = if waiting_days >= i64::from(settings.waiting_danger_days) {
            weights.per_day_overdue
        } else if waiting_days >= i64::from(settings.waiting_warn_days) {
            weights.per_day_waiting
        } else {
            weights.per_day
        };
        Self {
            input,
            now,
            from,
            schedule: Schedule::between(office, from, input.to),
            held: Occupancy::of(input.appointments),
            talks: talks(input.appointments),
            same_language: same_language(input),
            with: with.collect(),
            rooms: office.rooms.iter().map(|r| (r.id, r)).collect(),
            usual,
            km: home
                .map(|m| to_site(m.centre).collect())
                .unwrap_or_default(),
            interpreter_from: earliest_with_interpreter(now.date(), settings.interpreter_lead_days),
            letter_from: add_working_days(
                now.date(),
                i32::try_from(settings.letter_lead_days).unwrap_or(i32::MAX),
            ),
            waiting_days,
            per_day,
            weights,
        }
    }

    /// The same for an appointment that is to move: as long as it is, with the interpreter it has, whoever counsels.
    pub(in crate::planning) fn moving(
        mut self,
        minutes: u32,
        language: Option<&'a LanguageCode>,
    ) -> Self {
        for with in self.with.values_mut() {
            (with.minutes, with.interpret, with.speaks) = (minutes, language, None);
        }
        self
    }

    /// Sorts the slots of a day into those that fit and those that do not.
    fn look_at(
        &'a self,
        day: NaiveDate,
        fitting: &mut Vec<Fitting<'a>>,
        rejected: &mut Vec<Rejected>,
    ) {
        let offered = self.schedule.offered(day);
        let request_by = request_by(self.input.office, day);
        for planned in self.schedule.planned(day) {
            let (Some(with), true) = (self.with.get(&planned.counsellor), planned.end > self.now)
            else {
                continue;
            };
            let need = Need::of(&self.input.office.settings, with.minutes);
            let before = fitting.len();
            // Of the open slots that the family cannot have, the one with the fewest reasons against it speaks for all.
            let mut nearest_miss: Option<(NaiveDateTime, Vec<Reason>)> = None;
            for offer in offered.iter().filter(|o| is_part_of(o, &planned)) {
                for slot in open_in(std::slice::from_ref(offer), &self.held, need) {
                    if slot.start <= self.now {
                        continue;
                    }
                    let reasons = self.against(&slot, with);
                    if reasons.is_empty() {
                        fitting.push(Fitting {
                            slot,
                            offer: *offer,
                            with,
                            request_by,
                        });
                    } else if nearest_miss
                        .as_ref()
                        .is_none_or(|(_, r)| reasons.len() < r.len())
                    {
                        nearest_miss = Some((slot.start, reasons));
                    }
                }
            }
            if fitting.len() > before || rejected.len() >= NOT_EARLIER {
                continue;
            }
            let (start, mut reasons) = nearest_miss
                .unwrap_or_else(|| (planned.start, self.taken(&planned, &offered, need)));
            dedup(&mut reasons);
            if !reasons.is_empty() {
                rejected.push(Rejected {
                    place: place(&planned, start),
                    reasons,
                });
            }
        }
    }

    /// Weighs a slot that fits, against the earliest of the family's slots. Without one the families are what is
    /// compared: then their waiting counts in full, and no slot is early or late.
    pub(super) fn suggestion(
        &self,
        fitting: &Fitting<'_>,
        earliest: Option<NaiveDateTime>,
    ) -> Suggestion {
        let (slot, w) = (&fitting.slot, &self.weights);
        let day = slot.start.date();
        let mut parts: Vec<(i64, Why)> = Vec::with_capacity(8);
        if self.waiting_days > 0 {
            let urgent = match earliest {
                Some(_) => self.waiting_days.min(w.waiting_most),
                None => self.waiting_days * self.per_day,
            };
            parts.push((
                urgent,
                Why::Waiting {
                    days: self.waiting_days,
                },
            ));
        }
        if let Some(earliest) = earliest {
            let days = (day - earliest.date()).num_days();
            if slot.start == earliest {
                parts.push((w.earliest, Why::Earliest));
            } else if days > 0 {
                parts.push((-self.per_day * days, Why::Later { days }));
            }
        }
        parts.extend(self.distance(slot.site));
        if let Some(language) = fitting.with.speaks {
            parts.push((
                w.counsellor_speaks,
                Why::CounsellorSpeaks {
                    language: language.clone(),
                },
            ));
        }
        if let Some(language) = fitting.with.interpret {
            parts.push((
                w.interpreter,
                Why::InterpreterUntil {
                    request_by: fitting.request_by,
                },
            ));
            if self
                .same_language
                .contains(&(slot.site, day, is_afternoon(slot.start)))
            {
                parts.push((
                    w.same_language,
                    Why::SameLanguage {
                        language: language.clone(),
                    },
                ));
            }
        }
        let access = |x: &Wish| matches!(x, Wish::Wheelchair | Wish::Pram);
        let accessible = self.rooms.get(&slot.room).is_some_and(|r| r.accessible);
        if accessible && self.input.family.wishes.iter().any(access) {
            parts.push((w.accessible, Why::Accessible));
        }
        if day >= self.letter_from {
            parts.push((w.letter, Why::LetterInTime));
        } else {
            parts.push((-w.phone_only, Why::PhoneOnly));
        }
        let (next_to, gaps) = self.fit(fitting);
        if next_to {
            parts.push((w.no_gap, Why::NoGap));
        }
        let score = parts.iter().map(|(weight, _)| weight).sum::<i64>() - w.gap * gaps;
        parts.sort_by_key(|(weight, _)| Reverse(weight.abs()));
        Suggestion {
            key: slot.key,
            place: place(&fitting.offer, slot.start),
            minutes: fitting.with.minutes,
            score,
            reasons: parts.into_iter().map(|(_, why)| why).collect(),
        }
    }

    /// The way, compared with the one to the usual site.
    fn distance(&self, site: SiteId) -> Option<(i64, Why)> {
        let (here, usual) = (*self.km.get(&site)?, *self.km.get(&self.usual?)?);
        let more = here - usual;
        if Some(site) == self.usual || more < 0.05 {
            return Some((self.weights.near, Why::NearestSite { km: here }));
        }
        // Whole metres keep the sum exact on every machine.
        #[allow(clippy::cast_possible_truncation, reason = "distances on earth fit")]
        let metres = (more * 1000.0).round() as i64;
        Some((
            -(self.weights.per_km * metres / 1000),
            Why::Farther { km: more },
        ))
    }

    /// Does the slot lie next to another talk, and how many gaps does it leave that are too short for any talk?
    fn fit(&self, fitting: &Fitting<'_>) -> (bool, i64) {
        let (slot, offer) = (&fitting.slot, &fitting.offer);
        let settings = &self.input.office.settings;
        let raster = Duration::minutes(i64::from(settings.raster_minutes.max(1)));
        let shortest = Duration::minutes(i64::from(settings.minutes_first_child));
        let free_again = slot.end + Duration::minutes(i64::from(settings.buffer_minutes));
        let talks = self
            .talks
            .get(&(slot.counsellor, slot.start.date()))
            .map_or(&[][..], Vec::as_slice);
        let last_before = talks
            .iter()
            .map(|t| t.1)
            .filter(|end| *end <= slot.start)
            .max();
        let first_after = talks
            .iter()
            .map(|t| t.0)
            .filter(|start| *start >= slot.end)
            .min();
        let near = |gap: Duration| gap >= Duration::zero() && gap < raster;
        let next_to = last_before.is_some_and(|end| near(slot.start - end))
            || first_after.is_some_and(|start| near(start - free_again));
        let before = slot.start - last_before.map_or(offer.start, |end| end.max(offer.start));
        let after = first_after.map_or(offer.end, |start| start.min(offer.end)) - free_again;
        let useless = |gap: Duration| gap >= raster && gap < shortest;
        (
            next_to,
            i64::from(useless(before)) + i64::from(useless(after)),
        )
    }
}

pub(in crate::planning) fn place(offer: &Offer, start: NaiveDateTime) -> Place {
    let series: SeriesId = offer.series;
    Place {
        series: Some(series),
        site: offer.site,
        room: offer.room,
        counsellor: offer.counsellor,
        start,
    }
}

pub(in crate::planning) fn is_afternoon(at: NaiveDateTime) -> bool {
    at.hour() >= 12
}

pub(in crate::planning) fn talks(
    appointments: &[Appointment],
) -> HashMap<(CounsellorId, NaiveDate), Vec<(NaiveDateTime, NaiveDateTime)>> {
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for a in appointments.iter().filter(|a| a.status.claims_time()) {
        let pause = Duration::minutes(i64::from(a.buffer_minutes));
        found
            .entry((a.counsellor, a.start.date()))
            .or_default()
            .push((a.start, a.end() + pause));
    }
    found
}

/// Half days at a site on which an interpreter for the family's language is there anyway.
fn same_language(input: &RankInput<'_>) -> HashSet<(SiteId, NaiveDate, bool)> {
    let Some(need) = &input.family.interpreter else {
        return HashSet::new();
    };
    let others = input
        .appointments
        .iter()
        .filter(|a| a.family != input.family.id && a.status.claims_time());
    others
        .filter(|a| {
            a.interpreter
                .as_ref()
                .is_some_and(|i| i.language == need.language)
        })
        .map(|a| (a.site, a.start.date(), is_afternoon(a.start)))
        .collect()
}

#[cfg(test)]
mod tests;
