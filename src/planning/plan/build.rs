//! From waiting families and open time to a [`Problem`]: every place that each family could have, what it costs, what it
//! uses.
//!
//! A choice keeps every rule, also those that give way to a written reason when somebody books by hand: the rules are
//! those of the ranking of slots ([`View::against`]), the open time that of [`open_in`]. Which starts are looked at says
//! [`super::starts`] and, for many families, [`super::templates`]; what a place costs [`super::objective`], what it uses
//! [`super::ways`]. Everything is in order of families, then of time: the same input always gives the same problem.

mod meant;
mod pieces;
mod places;
mod price;

use super::bundles::HalfDay;
use super::objective::{FIXED, Points};
use super::problem::{Choice, Problem, Seeker};
use super::starts::after;
use super::{Applicant, PlanInput, templates, ways};
use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::Place;
use crate::domain::family::Family;
use crate::domain::id::{FamilyId, InterpreterId, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Occupancy, OpenSlot};
use crate::domain::time::to_utc_s;
use crate::planning::slots::{RankInput, View, is_afternoon, place};
use chrono::NaiveDateTime;
use pieces::Piece;
use places::Candidate;
use price::Prices;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// With more choices than this the time is cut up beforehand ([`super::templates`]), and the plan says so. Up to here every
/// sum of lengths is looked at: listing them is quick, but the more starts overlap, the longer the proof takes, from some
/// ten thousand on minutes. [A]
const MOST_CHOICES: usize = 12_000;

/// A problem, and what is known about its families and choices besides the numbers.
#[derive(Debug)]
pub(super) struct Draft {
    /// The numbers.
    pub problem: Problem,
    /// More about each choice.
    pub details: Vec<Detail>,
    /// More about each family.
    pub prospects: Vec<Prospect>,
    /// How many slots were looked at.
    pub slots: usize,
    /// Were starts left out, because there would have been too many choices?
    pub thinned: bool,
}

/// More about a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Detail {
    /// Is an interpreter needed?
    pub interprets: bool,
    /// Who interprets, if it is somebody named.
    pub person: Option<InterpreterId>,
}

/// More about a family.
#[derive(Debug)]
pub(super) struct Prospect {
    /// What kind of talk.
    pub kind: AppointmentKind,
    /// How many children come.
    pub children: usize,
    /// Appointments it did not come to.
    pub no_shows: u32,
    /// The language to interpret.
    pub language: Option<LanguageCode>,
    /// The usual site.
    pub usual: Option<SiteId>,
    /// Kilometres to each site.
    pub km: BTreeMap<SiteId, f64>,
    /// Its choices.
    pub choices: Range<usize>,
    /// What kept it from more.
    pub seen: Seen,
    /// The appointment that is to move.
    pub moves: Option<Box<Appointment>>,
}

/// What was seen while looking for places.
#[derive(Debug, Default)]
pub(super) struct Seen {
    /// It cannot be booked at all.
    pub not_ready: Vec<Reason>,
    /// Offered stretches of time.
    pub offered: usize,
    /// Offered stretches that are long enough.
    pub long_enough: usize,
    /// Open slots.
    pub open: usize,
    /// Rules that refused an open slot, and how many.
    pub against: Vec<(Reason, usize)>,
}

impl Seen {
    fn note(&mut self, reasons: Vec<Reason>) {
        for reason in reasons {
            // Of the days on which it is too late for an interpreter the last one says it all.
            let too_late = matches!(reason, Reason::InterpreterTooLate { .. });
            let same = self.against.iter_mut().find(|(r, _)| {
                *r == reason || (too_late && matches!(r, Reason::InterpreterTooLate { .. }))
            });
            match same {
                Some((kept, count)) => {
                    *kept = reason;
                    *count += 1;
                }
                None => self.against.push((reason, 1)),
            }
        }
    }
}

/// The whole problem.
pub(super) fn build(input: &PlanInput<'_>) -> Draft {
    build_with(input, MOST_CHOICES, false)
}

/// The whole problem: with about `most` choices, or with fewer starts; or with `every` start of the raster.
pub(super) fn build_with(input: &PlanInput<'_>, most: usize, every: bool) -> Draft {
    let mut waiting: Vec<&Applicant<'_>> = input
        .waiting
        .iter()
        .filter(|a| {
            let only = input.wishes.only.as_ref();
            only.is_none_or(|ids| ids.contains(&a.family.id))
        })
        .collect();
    waiting.sort_by_key(|a| (a.family.reported_on, a.family.file_number, a.family.id));
    waiting.dedup_by_key(|a| a.family.id);
    let rank_inputs: Vec<RankInput<'_>> = waiting
        .iter()
        .map(|a| RankInput {
            office: input.office,
            family: a.family,
            kind: a.kind,
            children: a.children,
            appointments: input.appointments,
            from: input.wishes.from,
            to: input.wishes.to,
        })
        .collect();
    let views: Vec<View<'_>> = rank_inputs
        .iter()
        .zip(&waiting)
        .map(|(rank, applicant)| view_of(rank, applicant, input))
        .collect();
    let held = Occupancy::of(input.appointments);
    let builder = Builder {
        input,
        points: Points::of(input.wishes.priority),
        held: &held,
        every,
    };
    let pieces = builder.pieces(&views, &waiting);
    let many = !every && builder.at_most(&views, &pieces) > most;
    let (mut candidates, mut prospects) = builder.everybody(&waiting, &views, &pieces);
    let meant = builder.meant(&candidates, &pieces, &views, &waiting);
    let mut prices = Prices::new(input, builder.points, meant);
    let looked_at = candidates.len();
    if many {
        let cut = builder.cut(&candidates, &pieces, &views, &waiting, &mut prices);
        candidates.retain(|c| {
            let fixed = waiting
                .get(c.family)
                .is_some_and(|r| input.wishes.fixed.contains_key(&r.family.id));
            fixed || cut.get(c.piece).is_some_and(|s| s.contains(&c.slot.start))
        });
        for (at, prospect) in prospects.iter_mut().enumerate() {
            let begin = candidates.partition_point(|c| c.family < at);
            let end = candidates.partition_point(|c| c.family <= at);
            prospect.choices = begin..end;
        }
    }
    let thinned = candidates.len() < looked_at;
    let settings = &input.office.settings;
    let last = (input.wishes.to - input.now.date()).num_days();
    let families = waiting
        .iter()
        .zip(&views)
        .map(|(applicant, view)| {
            let fixed = input.wishes.fixed.contains_key(&applicant.family.id);
            let minutes = applicant.minutes(settings);
            let left_out = builder
                .points
                .left_out(settings, view.waiting_days, last, minutes);
            Seeker {
                id: applicant.family.id,
                minutes,
                waiting_days: view.waiting_days,
                unplanned_cost: if fixed { FIXED } else { left_out },
            }
        })
        .collect();
    let mut choices = Vec::with_capacity(candidates.len());
    let mut details = Vec::with_capacity(candidates.len());
    for candidate in &candidates {
        let (Some(view), Some(applicant), Some(piece)) = (
            views.get(candidate.family),
            waiting.get(candidate.family),
            pieces.get(candidate.piece),
        ) else {
            continue;
        };
        let parts = prices.parts(candidate, applicant, view, piece);
        let start_min = to_utc_s(candidate.slot.start).div_euclid(60);
        choices.push(Choice {
            family: u32::try_from(candidate.family).unwrap_or(u32::MAX),
            slot: candidate.slot.key,
            place: place(&piece.offer, candidate.slot.start),
            end: candidate.slot.end,
            start_min,
            end_min: start_min + i64::from(candidate.minutes),
            cost: parts.iter().map(|(_, points)| points).sum(),
            parts,
            uses: Vec::new(),
        });
        details.push(Detail {
            interprets: candidate.interprets,
            person: candidate.person,
        });
    }
    let persons: Vec<Option<ways::Person<'_>>> = candidates
        .iter()
        .map(|c| {
            let applicant = waiting.get(c.family)?;
            Some(ways::Person {
                language: applicant.language()?,
                who: c.person?,
                comes: applicant.interpreter_comes(),
            })
        })
        .collect();
    let limits = ways::enter(&mut choices, &persons, settings);
    let slots = pieces
        .iter()
        .filter_map(|p| Some((p, p.open.first_key_value()?.1)))
        .map(|(p, open)| {
            let all = p.starts.all();
            open.iter().filter(|s| all.contains(&s.start)).count()
        })
        .sum();
    Draft {
        problem: Problem {
            families,
            choices,
            limits,
        },
        details,
        prospects,
        slots,
        thinned,
    }
}

/// The first place that the only family asked for could have, whatever it costs. `held` is what is taken; of the
/// appointments of the input only the family's own count.
pub(super) fn first_place(input: &PlanInput<'_>, held: &Occupancy) -> Option<Place> {
    let only = input.wishes.only.as_ref()?;
    let applicant = input.waiting.iter().find(|a| only.contains(&a.family.id))?;
    let rank = RankInput {
        office: input.office,
        family: applicant.family,
        kind: applicant.kind,
        children: applicant.children,
        appointments: input.appointments,
        from: input.wishes.from,
        to: input.wishes.to,
    };
    let views = [view_of(&rank, applicant, input)];
    let builder = Builder {
        input,
        points: Points::of(input.wishes.priority),
        held,
        every: false,
    };
    let waiting = [applicant];
    let pieces = builder.pieces(&views, &waiting);
    let (candidates, _) = builder.everybody(&waiting, &views, &pieces);
    let first = candidates.iter().min_by_key(|c| c.slot.start)?;
    let piece = pieces.get(first.piece)?;
    Some(place(&piece.offer, first.slot.start))
}

/// What a family looks like to the rules.
fn view_of<'a>(
    rank: &'a RankInput<'a>,
    applicant: &Applicant<'a>,
    input: &PlanInput<'_>,
) -> View<'a> {
    let view = View::new(rank, input.now);
    match applicant.moves {
        Some(a) => view.moving(a.minutes, applicant.language()),
        None => view,
    }
}

struct Builder<'a> {
    input: &'a PlanInput<'a>,
    points: Points,
    /// What is booked.
    held: &'a Occupancy,
    /// Is every start of the raster looked at?
    every: bool,
}

impl Builder<'_> {
    /// The starts of each piece when the time is cut up beforehand.
    fn cut(
        &self,
        candidates: &[Candidate],
        pieces: &[Piece],
        views: &[View<'_>],
        waiting: &[&Applicant<'_>],
        prices: &mut Prices<'_>,
    ) -> Vec<BTreeSet<NaiveDateTime>> {
        let settings = &self.input.office.settings;
        let mut families: Vec<Vec<templates::Place>> = vec![Vec::new(); waiting.len()];
        for candidate in candidates {
            let (Some(view), Some(applicant), Some(piece), Some(places)) = (
                views.get(candidate.family),
                waiting.get(candidate.family),
                pieces.get(candidate.piece),
                families.get_mut(candidate.family),
            ) else {
                continue;
            };
            places.push(templates::Place {
                piece: candidate.piece,
                start: candidate.slot.start,
                next: after(candidate.slot.start, candidate.minutes, settings),
                cost: prices.cost(candidate, applicant, view, piece),
            });
        }
        let begins: Vec<BTreeSet<NaiveDateTime>> =
            pieces.iter().map(|p| p.starts.begins().clone()).collect();
        let needed = waiting
            .iter()
            .filter(|a| a.children > 0)
            .map(|a| a.minutes(settings));
        let commonest = templates::commonest(needed).unwrap_or(settings.minutes_first_child);
        templates::templates(&begins, &families, |piece, at| {
            let next = after(at, commonest, settings);
            pieces
                .get(piece)
                .filter(|p| next < p.offer.end)
                .map(|_| next)
        })
    }
}

pub(super) fn half_day(slot: &OpenSlot) -> HalfDay {
    (slot.site, slot.start.date(), is_afternoon(slot.start))
}

/// Somebody of an input by the family.
pub(super) fn applicant_of<'a, 'b>(
    input: &'b PlanInput<'a>,
    id: FamilyId,
) -> Option<&'b Applicant<'a>> {
    input.waiting.iter().find(|a| a.family.id == id)
}

/// The family of an input by its id.
pub(super) fn family_of<'a>(input: &PlanInput<'a>, id: FamilyId) -> Option<&'a Family> {
    applicant_of(input, id).map(|a| a.family)
}
