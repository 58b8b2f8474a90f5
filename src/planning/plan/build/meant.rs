//! The half days that are meant for an interpreter language: what [`bundles`] is asked, from the places that families could
//! have.

use super::pieces::Piece;
use super::places::Candidate;
use super::price::more_km;
use super::{Builder, half_day};
use crate::domain::language::LanguageCode;
use crate::planning::plan::bundles::{self, Guest, HalfDay};
use crate::planning::plan::{Applicant, PlanInput};
use crate::planning::slots::{View, is_afternoon};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Of the minutes offered on a day this many in a hundred are counted on when guessing whose turn comes when.
const USABLE_PERCENT: i64 = 80;

impl Builder<'_> {
    /// The half days that are meant for a language, and those in which it is booked already.
    pub(super) fn meant(
        &self,
        candidates: &[Candidate],
        pieces: &[Piece],
        views: &[View<'_>],
        waiting: &[&Applicant<'_>],
    ) -> BTreeSet<(LanguageCode, HalfDay)> {
        let PlanInput {
            office,
            appointments,
            wishes,
            now,
            ..
        } = *self.input;
        if !wishes.bundle {
            return BTreeSet::new();
        }
        let free = self.free(pieces);
        let mut per_day: BTreeMap<NaiveDate, i64> = BTreeMap::new();
        for ((_, day, _), minutes) in &free {
            *per_day.entry(*day).or_default() += minutes * USABLE_PERCENT / 100;
        }
        let mut can: BTreeMap<usize, Guest> = BTreeMap::new();
        for candidate in candidates.iter().filter(|c| c.interprets) {
            let (Some(view), Some(applicant)) =
                (views.get(candidate.family), waiting.get(candidate.family))
            else {
                continue;
            };
            let Some(language) = applicant.language() else {
                continue;
            };
            let guest = can.entry(candidate.family).or_insert_with(|| Guest {
                language: language.clone(),
                minutes: i64::from(candidate.minutes + office.settings.buffer_minutes),
                expected: candidate.slot.start.date(),
                can: BTreeMap::new(),
            });
            let half_day = half_day(&candidate.slot);
            if guest.can.contains_key(&half_day) {
                continue;
            }
            let way = self.points.distance(more_km(view, candidate.slot.site));
            let _ = guest.can.insert(half_day, way);
        }
        // Whoever waits longest goes first: when does each one's turn come?
        let mut days = per_day.into_iter();
        let (mut day, mut left) = days.next().unwrap_or((now.date(), i64::MAX));
        for (at, applicant) in waiting.iter().enumerate() {
            let minutes = applicant.minutes(&office.settings);
            left -= i64::from(minutes + office.settings.buffer_minutes);
            while left < 0 {
                let Some((next, more)) = days.next() else {
                    left = i64::MAX;
                    break;
                };
                day = next;
                left += more;
            }
            if let Some(guest) = can.get_mut(&at) {
                guest.expected = guest.expected.max(day);
            }
        }
        let guests: Vec<Guest> = can.into_values().collect();
        let mut meant = bundles::choose(&guests, free, &self.points);
        let booked = appointments.iter().filter(|a| a.status.claims_time());
        meant.extend(booked.filter_map(|a| {
            let language = a.interpreter.as_ref()?.language.clone();
            let afternoon = is_afternoon(a.start);
            Some((language, (a.site, a.start.date(), afternoon)))
        }));
        meant
    }
}
