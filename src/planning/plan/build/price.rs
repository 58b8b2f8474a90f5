//! What a place costs, part by part. All of it but the gaps is the same for a half day of a stretch and is worked out once.

use super::half_day;
use super::pieces::Piece;
use super::places::Candidate;
use crate::domain::booking::request_by;
use crate::domain::calendar::working_days_between;
use crate::domain::family::Wish;
use crate::domain::id::{CounsellorId, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::schedule::{Offer, OpenSlot};
use crate::planning::plan::bundles::HalfDay;
use crate::planning::plan::objective::{self, Points, SOON};
use crate::planning::plan::problem::Part;
use crate::planning::plan::{Applicant, PlanInput};
use crate::planning::slots::{View, is_afternoon, talks};
use chrono::{Duration, NaiveDate, NaiveDateTime};
use std::collections::{BTreeSet, HashMap};

/// What is the same for many places: the family, the stretch, before or after noon, with an interpreter or without.
type Alike = (usize, usize, bool, bool);

/// What places cost.
pub(super) struct Prices<'a> {
    input: &'a PlanInput<'a>,
    points: Points,
    /// The half days that are meant for a language.
    meant: BTreeSet<(LanguageCode, HalfDay)>,
    /// Talks of a counsellor on a day with the pause after them.
    talks: HashMap<(CounsellorId, NaiveDate), Vec<(NaiveDateTime, NaiveDateTime)>>,
    /// Has an interpreter to be asked at once for a day?
    soon: HashMap<NaiveDate, bool>,
    /// The last that was asked for, without the gaps.
    alike: Option<(Alike, Vec<(Part, i64)>)>,
}

impl<'a> Prices<'a> {
    /// Nothing is worked out yet.
    pub fn new(
        input: &'a PlanInput<'a>,
        points: Points,
        meant: BTreeSet<(LanguageCode, HalfDay)>,
    ) -> Self {
        Self {
            input,
            points,
            meant,
            talks: talks(input.appointments),
            soon: HashMap::new(),
            alike: None,
        }
    }

    /// What a place costs in sum.
    pub fn cost(
        &mut self,
        candidate: &Candidate,
        applicant: &Applicant<'_>,
        view: &View<'_>,
        piece: &Piece,
    ) -> i64 {
        let gap = self.gap(&candidate.slot, &piece.offer);
        let alike = self.alike(candidate, applicant, view);
        gap + alike.iter().map(|(_, points)| points).sum::<i64>()
    }

    /// What a place costs, part by part.
    pub fn parts(
        &mut self,
        candidate: &Candidate,
        applicant: &Applicant<'_>,
        view: &View<'_>,
        piece: &Piece,
    ) -> Vec<(Part, i64)> {
        let gap = self.gap(&candidate.slot, &piece.offer);
        let mut parts = self.alike(candidate, applicant, view).to_vec();
        objective::add(&mut parts, Part::Gap, gap);
        parts
    }

    /// All parts but the gaps.
    fn alike(
        &mut self,
        candidate: &Candidate,
        applicant: &Applicant<'_>,
        view: &View<'_>,
    ) -> &[(Part, i64)] {
        let slot = &candidate.slot;
        let afternoon = is_afternoon(slot.start);
        let key = (
            candidate.family,
            candidate.piece,
            afternoon,
            candidate.interprets,
        );
        if self.alike.as_ref().is_none_or(|(known, _)| *known != key) {
            let parts = self.of_half_day(candidate, applicant, view);
            self.alike = Some((key, parts));
        }
        self.alike
            .as_ref()
            .map_or(&[], |(_, parts)| parts.as_slice())
    }

    fn of_half_day(
        &mut self,
        candidate: &Candidate,
        applicant: &Applicant<'_>,
        view: &View<'_>,
    ) -> Vec<(Part, i64)> {
        let (slot, points) = (&candidate.slot, self.points);
        let family = applicant.family;
        let office = self.input.office;
        let (day, today) = (slot.start.date(), self.input.now.date());
        let mut parts = Vec::with_capacity(3);
        let days = (day - today).num_days();
        let wait = points.wait(&office.settings, view.waiting_days, days);
        objective::add(&mut parts, Part::Wait, wait);
        let way = points.distance(more_km(view, slot.site));
        objective::add(&mut parts, Part::Distance, way);
        if let (true, Some(language)) = (candidate.interprets, applicant.language()) {
            let shared = self.meant.contains(&(language.clone(), half_day(slot)));
            if self.input.wishes.bundle && !shared {
                objective::add(&mut parts, Part::Language, points.alone);
            }
            let soon = self
                .soon
                .entry(day)
                .or_insert_with(|| working_days_between(today, request_by(office, day)) <= SOON);
            if *soon {
                objective::add(&mut parts, Part::Interpreter, points.ask_soon);
            }
        }
        let accessible = view.rooms.get(&slot.room).is_some_and(|r| r.accessible);
        if family.wishes.contains(&Wish::Pram) && !accessible {
            objective::add(&mut parts, Part::Times, points.pram);
        }
        if day < view.letter_from {
            let phone = if family.phones.is_empty() {
                points.no_phone
            } else {
                points.phone
            };
            objective::add(&mut parts, Part::Phone, phone);
        }
        parts
    }

    /// What the gaps beside booked talks cost.
    fn gap(&self, slot: &OpenSlot, offer: &Offer) -> i64 {
        let day = (slot.counsellor, slot.start.date());
        match self.talks.get(&day) {
            Some(booked) => self.points.gap * self.gaps(slot, offer, booked),
            None => 0,
        }
    }

    /// Gaps beside booked talks that no talk fits into.
    fn gaps(
        &self,
        slot: &OpenSlot,
        offer: &Offer,
        booked: &[(NaiveDateTime, NaiveDateTime)],
    ) -> i64 {
        let settings = &self.input.office.settings;
        let free_again = slot.end + Duration::minutes(i64::from(settings.buffer_minutes));
        let raster = Duration::minutes(i64::from(settings.raster_minutes.max(1)));
        let shortest = Duration::minutes(i64::from(settings.minutes_first_child));
        let useless = |gap: Duration| gap >= raster && gap < shortest;
        let before = booked
            .iter()
            .map(|(_, free)| *free)
            .filter(|free| offer.start < *free && *free <= slot.start)
            .max();
        let after = booked
            .iter()
            .map(|(start, _)| *start)
            .filter(|start| slot.end <= *start && *start < offer.end)
            .min();
        i64::from(before.is_some_and(|free| useless(slot.start - free)))
            + i64::from(after.is_some_and(|start| useless(start - free_again)))
    }
}

/// Kilometres more than to the usual site.
pub(super) fn more_km(view: &View<'_>, site: SiteId) -> f64 {
    let usual = view.usual.and_then(|usual| view.km.get(&usual));
    let (Some(here), Some(usual)) = (view.km.get(&site), usual) else {
        return 0.0;
    };
    (here - usual).max(0.0)
}
