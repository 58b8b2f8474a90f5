//! The offered time of the period in stretches, each with its open slots for every length of talk.

use super::{Builder, half_day};
use crate::domain::id::CounsellorId;
use crate::domain::schedule::{Need, Offer, OpenSlot, Schedule, open_in};
use crate::planning::plan::bundles::HalfDay;
use crate::planning::plan::starts::{Starts, starts};
use crate::planning::plan::{Applicant, PlanInput};
use crate::planning::slots::View;
use chrono::{Duration, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A stretch of offered time with its open slots for each length.
pub(super) struct Piece {
    pub offer: Offer,
    pub open: BTreeMap<u32, Vec<OpenSlot>>,
    pub starts: Starts,
}

impl Builder<'_> {
    pub(super) fn pieces(&self, views: &[View<'_>], waiting: &[&Applicant<'_>]) -> Vec<Piece> {
        let PlanInput {
            office,
            wishes,
            now,
            ..
        } = *self.input;
        let settings = &office.settings;
        let from = wishes.from.max(now.date());
        let lengths: BTreeSet<u32> = views
            .iter()
            .zip(waiting)
            .filter(|(_, applicant)| applicant.children > 0)
            .flat_map(|(view, _)| view.with.values().map(|with| with.minutes))
            .collect();
        let fixed: Vec<(CounsellorId, NaiveDateTime)> = waiting
            .iter()
            .zip(views)
            .filter_map(|(applicant, view)| {
                let place = wishes.fixed.get(&applicant.family.id)?;
                let busy = view.with.get(&place.counsellor)?.minutes + settings.buffer_minutes;
                let end = place.start + Duration::minutes(i64::from(busy));
                Some((place.counsellor, end))
            })
            .collect();
        let schedule = Schedule::between(office, from, wishes.to);
        let mut pieces = Vec::new();
        for day in from.iter_days().take_while(|d| *d <= wishes.to) {
            for offer in schedule.offered(day) {
                if offer.end <= now {
                    continue;
                }
                let open: BTreeMap<u32, Vec<OpenSlot>> = lengths
                    .iter()
                    .map(|minutes| {
                        let need = Need::of(settings, *minutes);
                        let mut open = open_in(std::slice::from_ref(&offer), self.held, need);
                        open.retain(|slot| slot.start > now);
                        (*minutes, open)
                    })
                    .collect();
                let free_again: Vec<NaiveDateTime> = fixed
                    .iter()
                    .filter(|(who, _)| *who == offer.counsellor)
                    .map(|(_, end)| *end)
                    .collect();
                let shortest = open
                    .first_key_value()
                    .map_or(&[][..], |(_, o)| o.as_slice());
                let starts = starts(&offer, shortest, &lengths, &free_again, settings);
                pieces.push(Piece {
                    offer,
                    open,
                    starts,
                });
            }
        }
        pieces
    }

    /// How many choices there are at most.
    pub(super) fn at_most(&self, views: &[View<'_>], pieces: &[Piece]) -> usize {
        let of_piece = |piece: &Piece, minutes: u32| {
            let open = piece.open.get(&minutes).map_or(&[][..], Vec::as_slice);
            let starts = &piece.starts;
            let looked_at = |s: &&OpenSlot| starts.all().contains(&s.start);
            open.iter().filter(looked_at).count()
        };
        let mut counted: HashMap<(usize, u32), usize> = HashMap::new();
        let mut sum = 0;
        for view in views {
            for (number, piece) in pieces.iter().enumerate() {
                let Some(with) = view.with.get(&piece.offer.counsellor) else {
                    continue;
                };
                sum += *counted
                    .entry((number, with.minutes))
                    .or_insert_with(|| of_piece(piece, with.minutes));
            }
        }
        sum
    }

    /// Minutes that are free in each half day at each site.
    pub(super) fn free(&self, pieces: &[Piece]) -> BTreeMap<HalfDay, i64> {
        let raster = i64::from(self.input.office.settings.raster_minutes.max(1));
        let mut free: BTreeMap<HalfDay, i64> = BTreeMap::new();
        for piece in pieces {
            let Some((shortest, open)) = piece.open.first_key_value() else {
                continue;
            };
            for slot in open {
                *free.entry(half_day(slot)).or_default() += raster;
            }
            if let Some(last) = open.last() {
                *free.entry(half_day(last)).or_default() += i64::from(*shortest) - raster;
            }
        }
        free
    }
}
