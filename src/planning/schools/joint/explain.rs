//! From numbers back to the office's words: who goes where and why, who gets nothing and what would help.

use super::build::{Draft, Prospect, draft, worth_asking};
use super::problem::{Problem, Solution, Together};
use super::{Cause, JointInput, JointProposal, OTHERS, Other, Remedy, Seat, Sum, Unseated};
use crate::domain::id::FamilyId;
use crate::domain::school_form::SchoolStage;
use std::collections::{BTreeMap, BTreeSet};

/// The proposal for all children that wait, by a solver.
#[must_use]
pub fn propose(input: &JointInput<'_>, solver: impl Fn(&Problem) -> Solution) -> JointProposal {
    let mut draft = draft(input);
    draft.problem.together = together(&draft.problem);
    let solution = solver(&draft.problem);
    let view = View::of(&draft, &solution);
    let seats: Vec<Seat> = solution
        .chosen
        .iter()
        .filter_map(|at| view.seat(*at))
        .collect();
    let left = solution.left.iter().filter_map(|at| view.left(*at, input));
    let never = draft.out.iter().map(|(applicant, cause, remedy)| Unseated {
        child: applicant.child.id,
        family: applicant.child.family,
        grade: applicant.grade,
        waiting_days: applicant.waiting_days,
        cause: *cause,
        remedy: remedy.clone(),
    });
    let mut unseated: Vec<Unseated> = left.chain(never).collect();
    unseated.sort_by_key(|out| (-out.waiting_days, out.child));
    let mut seats = seats;
    seats.sort_by_key(|seat| (-seat.waiting_days, seat.child));
    JointProposal {
        sum: sum(&seats, &unseated),
        wishes: input.wishes.clone(),
        seats,
        unseated,
        solution,
        problem: draft.problem,
    }
}

/// Support and literacy are places of the whole school: its grades share them.
fn together(problem: &Problem) -> Vec<Together> {
    let mut of: BTreeMap<&str, Together> = BTreeMap::new();
    for (at, limit) in (0_u32..).zip(&problem.limits) {
        if let (Some(_), Some((name, _))) = (limit.within, limit.name.rsplit_once(':')) {
            let together = of.entry(name).or_insert_with(|| Together {
                name: name.to_owned(),
                limits: Vec::new(),
                places: limit.places,
            });
            together.limits.push(at);
            together.places = together.places.max(limit.places);
        }
    }
    let mut all: Vec<Together> = of.into_values().collect();
    all.retain(|together| together.limits.len() > 1);
    all
}

/// The draft with what was chosen.
struct View<'d, 'a> {
    draft: &'d Draft<'a>,
    /// The school of each child.
    schools: Vec<Option<u32>>,
    /// Who takes places of each limit.
    takers: Vec<Vec<u32>>,
}

impl<'d, 'a> View<'d, 'a> {
    fn of(draft: &'d Draft<'a>, solution: &Solution) -> Self {
        let problem = &draft.problem;
        let mut view = Self {
            schools: vec![None; problem.children.len()],
            takers: vec![Vec::new(); problem.limits.len()],
            draft,
        };
        for at in &solution.chosen {
            let Some(choice) = problem.choices.get(*at as usize) else {
                continue;
            };
            if let Some(school) = view.schools.get_mut(choice.child as usize) {
                *school = Some(choice.school);
            }
            for limit in limits(problem, choice.limit) {
                if let Some(takers) = view.takers.get_mut(limit as usize) {
                    takers.push(choice.child);
                }
            }
        }
        view
    }

    fn prospect(&self, child: u32) -> Option<&'d Prospect<'a>> {
        self.draft.prospects.get(child as usize)
    }

    fn seat(&self, at: u32) -> Option<Seat> {
        let problem = &self.draft.problem;
        let choice = problem.choices.get(at as usize)?;
        let prospect = self.prospect(choice.child)?;
        let place = *self.draft.ranks.get(at as usize)?;
        let ranked = prospect.ranked.get(place)?;
        let outermost = limits(problem, choice.limit).last()?;
        let takers = self.takers.get(outermost as usize)?.len();
        let free = ranked.free.and_then(|places| places.regular);
        let family = prospect.applicant.child.family;
        let with = (0_u32..)
            .zip(&self.draft.prospects)
            .filter(|(child, other)| {
                *child != choice.child
                    && other.applicant.child.family == family
                    && self.schools.get(*child as usize) == Some(&Some(choice.school))
            });
        Some(Seat {
            child: prospect.applicant.child.id,
            family,
            grade: prospect.grade,
            waiting_days: prospect.applicant.waiting_days,
            school: ranked.school.clone(),
            rank: place + 1,
            free,
            free_after: free.map(|free| free - i32::try_from(takers).unwrap_or(i32::MAX)),
            age_days: ranked.free.map(|places| places.age_days),
            km: ranked.km,
            reasons: ranked.reasons.clone(),
            with: with.map(|(_, other)| other.applicant.child.id).collect(),
            others: self.others(at, choice.child),
        })
    }

    /// The other choices of a child, the cheapest first.
    fn others(&self, chosen: u32, child: u32) -> Vec<Other> {
        let problem = &self.draft.problem;
        let cost = problem.choices.get(chosen as usize).map_or(0, |c| c.cost);
        let all = (0_u32..).zip(&problem.choices);
        let mut others: Vec<_> = all
            .filter(|(at, c)| c.child == child && *at != chosen)
            .collect();
        others.sort_by_key(|(at, choice)| (choice.cost, *at));
        let other = |(at, choice): (u32, &super::problem::Choice)| {
            let rank = *self.draft.ranks.get(at as usize)?;
            let ranked = self.prospect(child)?.ranked.get(rank)?;
            let full = limits(problem, choice.limit).find_map(|limit| {
                let places = problem.limits.get(limit as usize)?.places as usize;
                let takers = self.takers.get(limit as usize)?;
                (takers.len() >= places).then(|| takers.last().copied())?
            });
            Some(Other {
                school: ranked.school.clone(),
                km: ranked.km,
                more: choice.cost - cost,
                instead_of: full
                    .and_then(|child| self.prospect(child))
                    .map(|prospect| prospect.applicant.child.id),
            })
        };
        others.into_iter().filter_map(other).take(OTHERS).collect()
    }

    /// A child whose schools others have.
    fn left(&self, child: u32, input: &JointInput<'_>) -> Option<Unseated> {
        let prospect = self.prospect(child)?;
        let applicant = prospect.applicant;
        let unknown = |ranked: &super::super::RankedSchool| {
            !ranked.refused && ranked.free.and_then(|places| places.regular).is_none()
        };
        let remedy = if !input.wishes.unknown && prospect.ranked.iter().any(unknown) {
            Some(Remedy::IncludeUnknown)
        } else {
            worth_asking(prospect)
        };
        Some(Unseated {
            child: applicant.child.id,
            family: applicant.child.family,
            grade: applicant.grade,
            waiting_days: applicant.waiting_days,
            cause: Cause::Taken,
            remedy,
        })
    }
}

/// A limit and those it lies within, the outermost last.
fn limits(problem: &Problem, limit: u32) -> impl Iterator<Item = u32> {
    let within = |at: &u32| {
        problem
            .limits
            .get(*at as usize)
            .and_then(|limit| limit.within)
    };
    std::iter::successors(Some(limit), move |at| within(at))
}

fn sum(seats: &[Seat], unseated: &[Unseated]) -> Sum {
    let mut ways: Vec<u32> = seats
        .iter()
        .filter_map(|seat| {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "half the earth's girth fits"
            )]
            seat.km.map(|km| (km * 1000.0).round() as u32)
        })
        .collect();
    ways.sort_unstable();
    let mut families: BTreeMap<(FamilyId, SchoolStage), Vec<&str>> = BTreeMap::new();
    for seat in seats {
        let key = (seat.family, SchoolStage::of_grade(seat.grade));
        families.entry(key).or_default().push(&seat.school);
    }
    let apart = families
        .values()
        .filter(|schools| schools.iter().collect::<BTreeSet<_>>().len() > 1);
    let together: BTreeSet<FamilyId> = seats
        .iter()
        .filter(|seat| !seat.with.is_empty())
        .map(|seat| seat.family)
        .collect();
    let unsure = seats.iter().filter(|seat| {
        use crate::planning::schools::SchoolReason::{FigureOld, FiguresUnknown};
        seat.reasons
            .iter()
            .any(|reason| matches!(reason, FigureOld { .. } | FiguresUnknown))
    });
    Sum {
        children: seats.len() + unseated.len(),
        seated: seats.len(),
        together: together.len(),
        apart: apart.count(),
        median_metres: ways.get(ways.len() / 2).copied().unwrap_or(0),
        unsure: unsure.count(),
    }
}
