//! From numbers to words: who gets which place and why, what else there would be, who gets none and what would help.

use super::build::{Draft, Prospect, build, family_of};
use super::chosen::{Chosen, tidied};
use super::objective::Points;
use super::problem::{Choice, Part, Problem, Solution};
use super::remedy;
use super::{Cause, Other, PlanInput, Proposal, Seat, Sum, Unseated, Weighed};
use crate::domain::booking::request_by;
use crate::domain::family::{Family, Wish};
use crate::domain::id::{FamilyId, SiteId};
use crate::domain::language::LanguageCode;
use crate::domain::refusal::Reason;
use crate::planning::slots::{Weights, Why, is_afternoon};
use chrono::{NaiveDate, NaiveDateTime};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many weeks after the period are looked at when a family finds no place in it.
pub const LATER_WEEKS: i64 = 8;

/// So many other places are named for a family.
const OTHERS: usize = 3;

/// So many rules are named as the cause.
const REASONS: usize = 3;

/// Which talks of one language come together.
type Group = (LanguageCode, SiteId, NaiveDate, bool);

/// Builds the problem, has it solved, and puts the solution into words.
pub fn propose(input: &PlanInput<'_>, solve: impl FnOnce(&Problem) -> Solution) -> Proposal {
    let draft = build(input);
    let solution = tidied(&draft.problem, solve(&draft.problem));
    let teller = Teller::new(input, &draft, &solution);
    let mut seats: Vec<Seat> = solution
        .chosen
        .iter()
        .filter_map(|at| teller.seat(*at))
        .collect();
    let mut unseated = teller.unseated();
    let order: BTreeMap<FamilyId, usize> = draft
        .problem
        .families
        .iter()
        .enumerate()
        .map(|(at, f)| (f.id, at))
        .collect();
    seats.sort_by_key(|s| order.get(&s.family));
    unseated.sort_by_key(|u| order.get(&u.family));
    let sum = teller.sum(&seats);
    let wishes = input.wishes.clone();
    let declined = input
        .declined
        .iter()
        .filter(|d| order.contains_key(&d.family) && wishes.from <= d.day && d.day <= wishes.to)
        .cloned()
        .collect();
    Proposal {
        wishes,
        seats,
        unseated,
        declined,
        sum,
        solution,
        thinned: draft.thinned,
        problem: draft.problem,
    }
}

struct Teller<'a> {
    input: &'a PlanInput<'a>,
    draft: &'a Draft,
    solution: &'a Solution,
    chosen: Chosen<'a>,
    points: Points,
    /// Talks with an interpreter by language and half day, in this plan or booked, by start.
    groups: BTreeMap<Group, Vec<(FamilyId, NaiveDateTime, bool)>>,
}

impl<'a> Teller<'a> {
    fn new(input: &'a PlanInput<'a>, draft: &'a Draft, solution: &'a Solution) -> Self {
        let mut groups: BTreeMap<Group, Vec<(FamilyId, NaiveDateTime, bool)>> = BTreeMap::new();
        for a in input.appointments.iter().filter(|a| a.status.claims_time()) {
            if let Some(booking) = &a.interpreter {
                let group = group(&booking.language, a.site, a.start);
                groups
                    .entry(group)
                    .or_default()
                    .push((a.family, a.start, false));
            }
        }
        for at in &solution.chosen {
            let (Some(choice), Some(detail)) = (
                draft.problem.choices.get(*at as usize),
                draft.details.get(*at as usize),
            ) else {
                continue;
            };
            let (Some(seeker), Some(prospect)) = (
                draft.problem.families.get(choice.family as usize),
                draft.prospects.get(choice.family as usize),
            ) else {
                continue;
            };
            if let (true, Some(language)) = (detail.interprets, &prospect.language) {
                let group = group(language, choice.place.site, choice.place.start);
                groups
                    .entry(group)
                    .or_default()
                    .push((seeker.id, choice.place.start, true));
            }
        }
        for talks in groups.values_mut() {
            talks.sort_by_key(|(family, start, _)| (*start, *family));
        }
        Self {
            input,
            draft,
            solution,
            chosen: Chosen::of(&draft.problem, &solution.chosen),
            points: Points::of(input.wishes.priority),
            groups,
        }
    }

    fn seat(&self, at: u32) -> Option<Seat> {
        let choice = self.draft.problem.choices.get(at as usize)?;
        let detail = self.draft.details.get(at as usize)?;
        let seeker = self.draft.problem.families.get(choice.family as usize)?;
        let prospect = self.draft.prospects.get(choice.family as usize)?;
        let family = family_of(self.input, seeker.id)?;
        let language = prospect.language.as_ref().filter(|_| detail.interprets);
        let together: Vec<(Option<FamilyId>, NaiveDateTime)> = language
            .and_then(|l| {
                self.groups
                    .get(&group(l, choice.place.site, choice.place.start))
            })
            .into_iter()
            .flatten()
            .filter(|(other, ..)| *other != seeker.id)
            .map(|(other, start, _)| (Some(*other), *start))
            .collect();
        let reasons = self.reasons(choice, family, prospect, language, &together);
        let main = self.main(seeker.id, &reasons);
        Some(Seat {
            family: seeker.id,
            kind: prospect.kind,
            waiting_days: seeker.waiting_days,
            children: prospect.children,
            minutes: u32::try_from(choice.end_min - choice.start_min).unwrap_or(0),
            language: language.cloned(),
            interpreter: detail.person,
            slot: choice.slot,
            place: choice.place,
            km: prospect.km.get(&choice.place.site).copied(),
            main,
            reasons,
            together,
            others: self.others(choice, prospect),
            moves: prospect.moves.clone(),
        })
    }

    /// All reasons for and against a place, heaviest first.
    fn reasons(
        &self,
        choice: &Choice,
        family: &Family,
        prospect: &Prospect,
        language: Option<&LanguageCode>,
        together: &[(Option<FamilyId>, NaiveDateTime)],
    ) -> Vec<Weighed> {
        let (office, today) = (self.input.office, self.input.now.date());
        let (points, weights) = (&self.points, Weights::DEFAULT);
        let day = choice.place.start.date();
        let asked_by = request_by(office, day);
        let mut found: Vec<Weighed> = Vec::with_capacity(8);
        let mut say = |why: Why, weight: i64| found.push(Weighed { why, weight });
        let waiting = (today - family.reported_on).num_days().max(0);
        if self.input.wishes.fixed.contains_key(&family.id) {
            say(Why::Fixed, super::objective::LEFT_OUT);
        }
        if waiting > 0 {
            let so_far = points.wait(&office.settings, 0, waiting);
            say(Why::Waiting { days: waiting }, so_far);
        }
        if prospect.no_shows > 0 {
            let times = prospect.no_shows;
            say(Why::AfterNoShow { times }, weights.near);
        }
        match together.first() {
            Some((family, at)) => say(
                Why::Together {
                    family: *family,
                    at: *at,
                },
                points.alone,
            ),
            None if language.is_some() => {
                let request_by = asked_by;
                say(Why::InterpreterUntil { request_by }, weights.interpreter);
            }
            None => {}
        }
        if let (None, Some(spoken)) = (language, prospect.language.as_ref()) {
            let language = spoken.clone();
            say(
                Why::CounsellorSpeaks { language },
                weights.counsellor_speaks,
            );
        }
        let site = choice.place.site;
        let usual = prospect.usual.and_then(|usual| prospect.km.get(&usual));
        let more = match (prospect.km.get(&site), usual) {
            (Some(here), Some(usual)) => Some((*here, here - usual)),
            _ => None,
        };
        if let Some((km, _)) = more.filter(|(_, more)| *more < 0.05) {
            let next = office
                .sites
                .iter()
                .filter(|s| s.active && s.id != site)
                .filter_map(|s| prospect.km.get(&s.id).map(|other| other - km))
                .min_by(f64::total_cmp);
            let saved = next.map_or(weights.near, |next| points.distance(next).max(1));
            say(Why::NearestSite { km }, saved);
        }
        for wish in &family.wishes {
            match wish {
                Wish::Wheelchair => say(Why::Accessible, weights.accessible),
                Wish::Pram => {
                    if office.room(choice.place.room).is_some_and(|r| r.accessible) {
                        say(Why::Accessible, weights.accessible);
                    }
                }
                wish => say(Why::FitsWish { wish: *wish }, weights.near),
            }
        }
        for (part, cost) in &choice.parts {
            let days = (day - today).num_days();
            let why = match part {
                Part::Wait => Why::DaysUntil { days },
                Part::Distance => Why::Farther {
                    km: more.map_or(0.0, |(_, more)| more),
                },
                Part::Language if together.is_empty() => Why::Alone,
                // Nobody was meant to come then, and yet somebody does.
                Part::Language => continue,
                Part::Interpreter => Why::AskSoon {
                    request_by: asked_by,
                },
                Part::Times => Why::Stairs,
                Part::Phone => Why::PhoneOnly,
                Part::Gap => Why::Gap,
            };
            say(why, -cost);
        }
        if !choice.parts.iter().any(|(part, _)| *part == Part::Phone) {
            say(Why::LetterInTime, weights.letter);
        }
        found.sort_by_key(|w| Reverse(w.weight.abs()));
        found
    }

    /// The reason that decided: what is unusual about a place comes before what is usual.
    fn main(&self, family: FamilyId, reasons: &[Weighed]) -> Why {
        let rank = |why: &Why| match why {
            Why::Fixed => 0,
            Why::PhoneOnly => 1,
            Why::Together { .. } => 2,
            Why::Farther { .. } => 3,
            Why::AfterNoShow { .. } => 4,
            Why::FitsWish { .. } => 5,
            Why::CounsellorSpeaks { .. } => 6,
            Why::NearestSite { .. } => 7,
            Why::Accessible => 8,
            Why::Waiting { .. } => 9,
            _ => 10,
        };
        let fixed = self.input.wishes.fixed.contains_key(&family);
        let said = reasons.iter().map(|w| &w.why);
        let best = said.min_by_key(|why| rank(why)).cloned();
        best.unwrap_or(if fixed { Why::Fixed } else { Why::Earliest })
    }

    /// Other places of a family, cheapest first: on other days or at other sites, with nobody or one family in the way.
    fn others(&self, seat: &Choice, prospect: &Prospect) -> Vec<Other> {
        let problem = &self.draft.problem;
        let mut mine: Vec<&Choice> = problem
            .choices
            .get(prospect.choices.clone())
            .unwrap_or_default()
            .iter()
            .collect();
        mine.sort_by_key(|c| c.cost);
        let mut seen = BTreeSet::from([(seat.place.start.date(), seat.place.site)]);
        let mut found = Vec::new();
        for choice in mine {
            let key = (choice.place.start.date(), choice.place.site);
            if found.len() == OTHERS {
                break;
            }
            if seen.contains(&key) {
                continue;
            }
            let instead_of = match self.chosen.in_the_way(choice).as_slice() {
                [] => None,
                [one] => problem
                    .choices
                    .get(*one as usize)
                    .and_then(|c| problem.families.get(c.family as usize))
                    .map(|f| f.id),
                _ => continue,
            };
            let _ = seen.insert(key);
            found.push(Other {
                slot: choice.slot,
                place: choice.place,
                why: difference(seat, choice, prospect),
                instead_of,
            });
        }
        found
    }

    fn unseated(&self) -> Vec<Unseated> {
        let problem = &self.draft.problem;
        let mut helper = remedy::Helper::new(self.input, self.draft, self.solution);
        self.solution
            .unplanned
            .iter()
            .filter_map(|at| {
                let seeker = problem.families.get(*at as usize)?;
                let prospect = self.draft.prospects.get(*at as usize)?;
                let cause = cause(prospect, seeker.minutes);
                let remedy = helper.remedy(seeker, prospect, &cause);
                Some(Unseated {
                    family: seeker.id,
                    waiting_days: seeker.waiting_days,
                    children: prospect.children,
                    minutes: seeker.minutes,
                    language: prospect.language.clone(),
                    cause,
                    remedy,
                    keeps: prospect.moves.clone(),
                })
            })
            .collect()
    }

    fn sum(&self, seats: &[Seat]) -> Sum {
        let today = self.input.now.date();
        let mut days: Vec<i64> = seats
            .iter()
            .map(|s| (s.place.start.date() - today).num_days())
            .collect();
        days.sort_unstable();
        let bundles = self
            .groups
            .values()
            .filter(|talks| talks.len() > 1 && talks.iter().any(|(.., new)| *new));
        let (mut count, mut bundled) = (0, 0);
        for talks in bundles {
            count += 1;
            bundled += talks.iter().filter(|(.., new)| *new).count();
        }
        let is_farther = |s: &&Seat| {
            s.reasons
                .iter()
                .any(|w| matches!(w.why, Why::Farther { .. }))
        };
        Sum {
            families: self.draft.problem.families.len(),
            seated: seats.len(),
            median_days: days.get(days.len() / 2).copied().unwrap_or(0),
            bundles: count,
            bundled,
            farther: seats.iter().filter(is_farther).count(),
            changed: seats.iter().filter(|s| s.moves.is_some()).count(),
            slots: self.draft.slots,
        }
    }
}

fn group(language: &LanguageCode, site: SiteId, start: NaiveDateTime) -> Group {
    (language.clone(), site, start.date(), is_afternoon(start))
}

/// What is different about another place.
fn difference(seat: &Choice, other: &Choice, prospect: &Prospect) -> Why {
    let days = (other.place.start.date() - seat.place.start.date()).num_days();
    if other.place.site != seat.place.site
        && let Some(km) = prospect.km.get(&other.place.site)
    {
        let usual = prospect.usual.and_then(|usual| prospect.km.get(&usual));
        let more = usual.map_or(*km, |usual| km - usual);
        return if more < 0.05 {
            Why::NearestSite { km: *km }
        } else {
            Why::Farther { km: more }
        };
    }
    if days < 0 {
        Why::Earlier { days: -days }
    } else {
        Why::Later { days }
    }
}

/// Why a family has no place.
fn cause(prospect: &Prospect, minutes: u32) -> Cause {
    let seen = &prospect.seen;
    if !seen.not_ready.is_empty() {
        return Cause::NotReady(seen.not_ready.clone());
    }
    if !prospect.choices.is_empty() {
        return Cause::Full;
    }
    if seen.offered == 0 {
        return Cause::NothingOffered;
    }
    if seen.long_enough == 0 {
        return Cause::TooLong { minutes };
    }
    if seen.against.is_empty() {
        return Cause::Full;
    }
    let mut against: Vec<&(Reason, usize)> = seen.against.iter().collect();
    against.sort_by_key(|(_, count)| Reverse(*count));
    let reasons = against.into_iter().map(|(reason, _)| reason.clone());
    Cause::Refused(reasons.take(REASONS).collect())
}
