//! From waiting families and open time to a [`Problem`]: every place that each family could have, what it costs, what it
//! uses.
//!
//! A choice keeps every rule, also those that give way to a written reason when somebody books by hand: the rules are
//! those of the ranking of slots ([`View::against`]), the open time that of [`open_in`]. Which starts are looked at says
//! [`super::starts`] and, for many families, [`super::templates`]; what a place costs [`super::objective`], what it uses [`super::ways`]. Everything is in order of
//! families, then of time: the same input always gives the same problem.

use super::bundles::{self, Guest, HalfDay};
use super::objective::{self, FIXED, Points, SOON};
use super::problem::{Choice, Part, Problem, Seeker};
use super::starts::{Bound, Starts, after, starts};
use super::{Applicant, PlanInput, templates, ways};
use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::request_by;
use crate::domain::calendar::working_days_between;
use crate::domain::family::{Family, Wish};
use crate::domain::id::{CounsellorId, FamilyId, InterpreterId, ResourceId, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::refusal::Reason;
use crate::domain::schedule::{Need, Occupancy, Offer, OpenSlot, Schedule, open_in};
use crate::domain::time::to_utc_s;
use crate::planning::slots::{RankInput, View, is_afternoon, place, talks};
use chrono::{Duration, NaiveDate, NaiveDateTime};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

/// With more choices than this the time is cut up beforehand ([`super::templates`]). Up to here every sum of lengths is
/// looked at. [A]
const MOST_CHOICES: usize = 8_000;

/// Of the minutes offered on a day this many in a hundred are counted on when guessing whose turn comes when.
const USABLE_PERCENT: i64 = 80;

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

/// A stretch of offered time with its open slots for each length.
struct Piece {
    offer: Offer,
    open: BTreeMap<u32, Vec<OpenSlot>>,
    starts: Starts,
}

/// A place that a family could have.
struct Candidate {
    family: usize,
    piece: usize,
    slot: OpenSlot,
    minutes: u32,
    interprets: bool,
    person: Option<InterpreterId>,
}

/// Whose places are looked for.
struct Look<'a> {
    at: usize,
    applicant: &'a Applicant<'a>,
    view: &'a View<'a>,
    in_any_order: bool,
}

/// The whole problem.
pub(super) fn build(input: &PlanInput<'_>) -> Draft {
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
        .map(|(rank, applicant)| {
            let view = View::new(rank, input.now);
            match applicant.moves {
                Some(a) => view.moving(a.minutes, applicant.language()),
                None => view,
            }
        })
        .collect();
    let builder = Builder {
        input,
        points: Points::of(input.wishes.priority),
        held: Occupancy::of(input.appointments),
    };
    let pieces = builder.pieces(&views, &waiting);
    let many = builder.at_most(&views, &pieces) > MOST_CHOICES;
    let (mut candidates, mut prospects) = builder.everybody(&waiting, &views, &pieces, many);
    let meant = builder.meant(&candidates, &pieces, &views, &waiting);
    if many {
        let cut = builder.cut(&candidates, &pieces, &views, &waiting, &meant);
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
    let talks = talks(input.appointments);
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
        let parts = builder.parts(candidate, applicant, view, piece, &meant, &talks);
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
    let persons: Vec<ways::Person<'_>> = candidates
        .iter()
        .map(|c| {
            let language = prospects.get(c.family).and_then(|p| p.language.as_ref());
            language.zip(c.person)
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
    }
}

struct Builder<'a> {
    input: &'a PlanInput<'a>,
    points: Points,
    held: Occupancy,
}

impl Builder<'_> {
    /// The places that every family could have; with every start that any order of talks leads to, if asked for.
    fn everybody(
        &self,
        waiting: &[&Applicant<'_>],
        views: &[View<'_>],
        pieces: &[Piece],
        in_any_order: bool,
    ) -> (Vec<Candidate>, Vec<Prospect>) {
        let mut candidates = Vec::new();
        let mut prospects = Vec::with_capacity(waiting.len());
        for (at, (applicant, view)) in waiting.iter().zip(views).enumerate() {
            let begin = candidates.len();
            let mut seen = Seen::default();
            if applicant.family.closed.is_some() {
                seen.not_ready.push(Reason::FileClosed);
            }
            if applicant.children == 0 {
                seen.not_ready.push(Reason::NoChildren);
            }
            if seen.not_ready.is_empty() {
                let look = Look {
                    at,
                    applicant,
                    view,
                    in_any_order,
                };
                self.look(&look, pieces, &mut seen, &mut candidates);
            }
            prospects.push(Prospect {
                kind: applicant.kind,
                children: applicant.children,
                no_shows: applicant.no_shows,
                language: applicant.language().cloned(),
                usual: view.usual,
                km: view.km.iter().map(|(site, km)| (*site, *km)).collect(),
                choices: begin..candidates.len(),
                seen,
                moves: applicant.moves.cloned().map(Box::new),
            });
        }
        (candidates, prospects)
    }

    /// How many choices there are at most when every order of talks that matters is looked at.
    fn at_most(&self, views: &[View<'_>], pieces: &[Piece]) -> usize {
        let of_piece = |piece: &Piece, minutes: u32| {
            let open = piece.open.get(&minutes).map_or(&[][..], Vec::as_slice);
            let starts = &piece.starts;
            let looked_at = |s: &&OpenSlot| starts.contain(s.start, minutes, Bound::Half);
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

    /// The starts of each piece when the time is cut up beforehand.
    fn cut(
        &self,
        candidates: &[Candidate],
        pieces: &[Piece],
        views: &[View<'_>],
        waiting: &[&Applicant<'_>],
        meant: &BTreeSet<(LanguageCode, HalfDay)>,
    ) -> Vec<BTreeSet<NaiveDateTime>> {
        let settings = &self.input.office.settings;
        let talks = talks(self.input.appointments);
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
            let parts = self.parts(candidate, applicant, view, piece, meant, &talks);
            places.push(templates::Place {
                piece: candidate.piece,
                start: candidate.slot.start,
                next: after(candidate.slot.start, candidate.minutes, settings),
                cost: parts.iter().map(|(_, points)| points).sum(),
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

    /// The offered time of the period with its open slots.
    fn pieces(&self, views: &[View<'_>], waiting: &[&Applicant<'_>]) -> Vec<Piece> {
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
                        let mut open = open_in(std::slice::from_ref(&offer), &self.held, need);
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

    /// The places that one family could have.
    fn look(
        &self,
        look: &Look<'_>,
        pieces: &[Piece],
        seen: &mut Seen,
        candidates: &mut Vec<Candidate>,
    ) {
        let Look {
            at,
            applicant,
            view,
            ..
        } = *look;
        let family = applicant.family;
        let wishes = self.input.wishes;
        let fixed = wishes.fixed.get(&family.id);
        let declined: BTreeSet<NaiveDate> = self
            .input
            .declined
            .iter()
            .filter(|d| d.family == family.id)
            .map(|d| d.day)
            .collect();
        let timed = family
            .wishes
            .iter()
            .any(|w| matches!(w, Wish::MorningsOnly | Wish::AfternoonsOnly));
        for (number, piece) in pieces.iter().enumerate() {
            let offer = &piece.offer;
            let elsewhere = !wishes.other_sites && view.usual.is_some_and(|s| s != offer.site);
            let Some(with) = view.with.get(&offer.counsellor) else {
                continue;
            };
            if fixed.is_none() && elsewhere {
                continue;
            }
            seen.offered += 1;
            if offer.minutes() >= with.minutes {
                seen.long_enough += 1;
            }
            let persons = self.persons(applicant, with.interpret);
            let bound = if fixed.is_some() || !persons.is_empty() {
                Bound::Person
            } else if timed || look.in_any_order {
                Bound::Hours
            } else if with.interpret.is_some() && wishes.bundle {
                Bound::Half
            } else {
                Bound::Free
            };
            let open = piece.open.get(&with.minutes).map_or(&[][..], Vec::as_slice);
            for slot in open {
                if !piece.starts.contain(slot.start, with.minutes, bound) {
                    continue;
                }
                if fixed.is_some_and(|f| *f != place(offer, slot.start)) {
                    continue;
                }
                seen.open += 1;
                let mut against = view.against(slot, with);
                let day = slot.start.date();
                if declined.contains(&day) && fixed.is_none() {
                    against.push(Reason::Declined { day });
                }
                let free: Vec<Option<InterpreterId>> = if persons.is_empty() {
                    vec![None]
                } else {
                    let free = persons.iter().filter(|p| self.is_free(**p, slot));
                    free.map(|p| Some(*p)).collect()
                };
                if free.is_empty() {
                    against.push(Reason::InterpreterBusy { by: None });
                }
                if !against.is_empty() {
                    seen.note(against);
                    continue;
                }
                candidates.extend(free.into_iter().map(|person| Candidate {
                    family: at,
                    piece: number,
                    slot: *slot,
                    minutes: with.minutes,
                    interprets: with.interpret.is_some(),
                    person,
                }));
            }
        }
    }

    /// Who could interpret by name. An appointment that moves keeps whom it has.
    fn persons(
        &self,
        applicant: &Applicant<'_>,
        language: Option<&LanguageCode>,
    ) -> Vec<InterpreterId> {
        match (applicant.moves, language) {
            (_, None) => Vec::new(),
            (Some(_), _) => {
                let booking = applicant.booking();
                booking.and_then(|b| b.person).into_iter().collect()
            }
            (None, Some(language)) => self.speakers(language),
        }
    }

    /// The named interpreters for a language.
    fn speakers(&self, language: &LanguageCode) -> Vec<InterpreterId> {
        let office = self.input.office;
        let able = office
            .interpreters
            .iter()
            .filter(|i| i.active && i.languages.contains(language));
        able.map(|i| i.id).collect()
    }

    /// Is a named interpreter free then, the way from and to other sites included?
    fn is_free(&self, person: InterpreterId, slot: &OpenSlot) -> bool {
        let (start_s, end_s) = (to_utc_s(slot.start), to_utc_s(slot.end));
        let who = ResourceId::interpreter(person);
        let settings = &self.input.office.settings;
        let held = &self.held;
        held.holder(who, start_s, end_s, None).is_none()
            && held
                .too_far(who, slot.site, start_s, end_s, settings, None)
                .is_none()
    }

    /// The half days that are meant for a language, and those in which it is booked already.
    fn meant(
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

    /// Minutes that are free in each half day at each site.
    fn free(&self, pieces: &[Piece]) -> BTreeMap<HalfDay, i64> {
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

    /// What a place costs, part by part.
    fn parts(
        &self,
        candidate: &Candidate,
        applicant: &Applicant<'_>,
        view: &View<'_>,
        piece: &Piece,
        meant: &BTreeSet<(LanguageCode, HalfDay)>,
        talks: &HashMap<(CounsellorId, NaiveDate), Vec<(NaiveDateTime, NaiveDateTime)>>,
    ) -> Vec<(Part, i64)> {
        let (slot, points) = (&candidate.slot, &self.points);
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
            let shared = meant.contains(&(language.clone(), half_day(slot)));
            if self.input.wishes.bundle && !shared {
                objective::add(&mut parts, Part::Language, points.alone);
            }
            if working_days_between(today, request_by(office, day)) <= SOON {
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
        let booked = talks
            .get(&(slot.counsellor, day))
            .map_or(&[][..], Vec::as_slice);
        let gaps = self.gaps(slot, &piece.offer, booked);
        objective::add(&mut parts, Part::Gap, points.gap * gaps);
        parts
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
fn more_km(view: &View<'_>, site: SiteId) -> f64 {
    let usual = view.usual.and_then(|usual| view.km.get(&usual));
    let (Some(here), Some(usual)) = (view.km.get(&site), usual) else {
        return 0.0;
    };
    (here - usual).max(0.0)
}

pub(super) fn half_day(slot: &OpenSlot) -> HalfDay {
    (slot.site, slot.start.date(), is_afternoon(slot.start))
}

/// The family of an input by its id.
pub(super) fn family_of<'a>(input: &PlanInput<'a>, id: FamilyId) -> Option<&'a Family> {
    input.waiting.iter().map(|a| a.family).find(|f| f.id == id)
}
