//! From waiting children and free places to a [`Problem`]: every school that each child could go to, what it costs, which
//! places it takes. Everything is in order of waiting, then of children: the same input always gives the same problem.

use super::problem::{Choice, Limit, Pair, Problem, Seeker};
use super::{Applicant, Cause, FIXED, JointInput, JointWishes, Remedy};
use crate::domain::capacity::Freshness;
use crate::domain::school_form::SchoolStage;
use crate::planning::schools::room::Needs;
use crate::planning::schools::{Ask, RankedSchool, rank};
use std::collections::{BTreeMap, BTreeSet};

/// A problem, and what is known about its children besides the numbers.
#[derive(Debug)]
pub(super) struct Draft<'a> {
    pub problem: Problem,
    /// For each child of the problem who it is and which schools there are, the best first.
    pub prospects: Vec<Prospect<'a>>,
    /// For each choice its place among the child's schools.
    pub ranks: Vec<usize>,
    /// Children who cannot be proposed for any school.
    pub out: Vec<(Applicant<'a>, Cause, Option<Remedy>)>,
}

/// A child of the problem.
#[derive(Debug)]
pub(super) struct Prospect<'a> {
    pub applicant: Applicant<'a>,
    pub grade: u8,
    pub ranked: Vec<RankedSchool>,
}

/// Why a school is no choice for a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Against {
    Refused,
    Full,
    Unknown,
    NoNeeds,
    TooFar,
}

/// The problem of all children.
pub(super) fn draft<'a>(input: &JointInput<'a>) -> Draft<'a> {
    let mut waiting: Vec<Applicant<'a>> = input.children.to_vec();
    waiting.retain(|a| {
        input
            .wishes
            .only
            .as_ref()
            .is_none_or(|only| only.contains(&a.child.id))
    });
    waiting.sort_by_key(|a| (-a.waiting_days, a.child.id));
    let mut draft = Draft {
        problem: Problem::default(),
        prospects: Vec::new(),
        ranks: Vec::new(),
        out: Vec::new(),
    };
    let mut schools: BTreeMap<String, u32> = BTreeMap::new();
    let mut limits: BTreeMap<String, u32> = BTreeMap::new();
    for applicant in waiting {
        let Some(grade) = applicant.grade else {
            draft
                .out
                .push((applicant, Cause::NoGrade, Some(Remedy::CompleteFile)));
            continue;
        };
        if applicant.vocational {
            draft
                .out
                .push((applicant, Cause::Vocational, Some(Remedy::DirectWay)));
            continue;
        }
        let ask = Ask {
            child: applicant.child,
            grade,
            home: applicant.home,
            way: applicant.way,
            siblings: applicant.siblings,
            county: input.county,
        };
        let prospect = Prospect {
            ranked: rank(&ask),
            applicant,
            grade,
        };
        draft.enter(prospect, input, &mut schools, &mut limits);
    }
    if input.wishes.together {
        draft.pair(input.county.points.apart);
    }
    draft
}

impl<'a> Draft<'a> {
    /// A child with all its choices.
    fn enter(
        &mut self,
        prospect: Prospect<'a>,
        input: &JointInput<'_>,
        schools: &mut BTreeMap<String, u32>,
        limits: &mut BTreeMap<String, u32>,
    ) {
        let applicant = prospect.applicant;
        let judged: Vec<Option<Against>> = (prospect.ranked.iter())
            .map(|s| against(s, &prospect, input))
            .collect();
        let fixed = input.wishes.fixed.get(&applicant.child.id);
        let fixed = prospect
            .ranked
            .iter()
            .zip(&judged)
            .position(|(ranked, against)| {
                fixed == Some(&ranked.school) && matches!(against, None | Some(Against::TooFar))
            });
        let open = |at: usize| match fixed {
            Some(fixed) => at == fixed,
            None => judged.get(at) == Some(&None),
        };
        if !(0..prospect.ranked.len()).any(open) {
            let (cause, remedy) = stuck(&prospect, &judged);
            self.out.push((applicant, cause, remedy));
            return;
        }
        let number = self.problem.children.len() as u32;
        for (at, ranked) in prospect
            .ranked
            .iter()
            .enumerate()
            .filter(|(at, _)| open(*at))
        {
            let next = schools.len() as u32;
            let school = *schools.entry(ranked.school.clone()).or_insert(next);
            if school == next {
                self.problem.schools.push(ranked.school.clone());
            }
            let limit = self.limit(ranked, &prospect, input, limits);
            self.problem.choices.push(Choice {
                child: number,
                school,
                cost: ranked.rank_cost,
                parts: ranked.parts.clone(),
                limit,
            });
            self.ranks.push(at);
        }
        let points = input.county.points;
        let days = applicant.waiting_days.max(0);
        let over = (days - i64::from(input.settings.placement_danger_days)).max(0);
        let kept = if fixed.is_some() { FIXED } else { 0 };
        self.problem.children.push(Seeker {
            id: applicant.child.id,
            intake: prospect.grade,
            waiting_days: applicant.waiting_days,
            left_cost: points.left_out + points.left_per_day * days + over * over + kept,
        });
        self.prospects.push(prospect);
    }

    /// The places that a child takes one of at a school.
    fn limit(
        &mut self,
        ranked: &RankedSchool,
        prospect: &Prospect<'_>,
        input: &JointInput<'_>,
        limits: &mut BTreeMap<String, u32>,
    ) -> u32 {
        let mut give = |kind: &str, places: i32, within: Option<u32>| {
            let name = format!("{kind}:{}:{}", ranked.school, prospect.grade);
            let next = self.problem.limits.len() as u32;
            let at = *limits.entry(name.clone()).or_insert(next);
            if at == next {
                self.problem.limits.push(Limit {
                    name,
                    places: u32::try_from(places).unwrap_or(0),
                    within,
                });
            }
            at
        };
        let figures = ranked.free;
        let unknown = i32::try_from(input.county.points.unknown_places).unwrap_or(0);
        let regular = figures.and_then(|f| f.regular).unwrap_or(unknown);
        let regular = give("regular", regular, None);
        let (kind, inner) = match Needs::of(prospect.applicant.child) {
            Needs::Nothing => return regular,
            Needs::Support => ("support", figures.and_then(|f| f.support)),
            Needs::Literacy => ("literacy", figures.and_then(|f| f.literacy)),
        };
        inner.map_or(regular, |places| give(kind, places, Some(regular)))
    }

    /// Siblings of one stage who share a school.
    fn pair(&mut self, apart_cost: i64) {
        let choices = |child: u32| {
            let own = self
                .problem
                .choices
                .iter()
                .filter(move |c| c.child == child);
            own.map(|c| c.school).collect::<BTreeSet<u32>>()
        };
        let mut families: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for (at, prospect) in (0_u32..).zip(&self.prospects) {
            let stage = SchoolStage::of_grade(prospect.grade);
            let key = (prospect.applicant.child.family, stage);
            families.entry(key).or_default().push(at);
        }
        let mut pairs = Vec::new();
        for siblings in families.into_values().filter(|siblings| siblings.len() > 1) {
            let schools: Vec<BTreeSet<u32>> = siblings.iter().map(|at| choices(*at)).collect();
            for (n, (a, own)) in siblings.iter().zip(&schools).enumerate() {
                for (b, theirs) in siblings.iter().zip(&schools).skip(n + 1) {
                    if !own.is_disjoint(theirs) {
                        pairs.push(Pair {
                            a: *a,
                            b: *b,
                            apart_cost,
                        });
                    }
                }
            }
        }
        self.problem.pairs = pairs;
    }
}

/// Is it nearer than the office's limit?
fn near(ranked: &RankedSchool, grade: u8, input: &JointInput<'_>) -> bool {
    let points = input.county.points;
    let most = match SchoolStage::of_grade(grade) {
        SchoolStage::Primary => points.most_km_primary,
        _ => points.most_km,
    };
    ranked.km.is_none_or(|km| km <= f64::from(most))
}

/// What keeps a school from being a choice.
fn against(
    ranked: &RankedSchool,
    prospect: &Prospect<'_>,
    input: &JointInput<'_>,
) -> Option<Against> {
    let JointWishes {
        unknown,
        far,
        rejected,
        ..
    } = input.wishes;
    let child = prospect.applicant.child;
    if ranked.refused || rejected.contains(&(child.id, ranked.school.clone())) {
        return Some(Against::Refused);
    }
    match ranked.free.and_then(|places| places.regular) {
        Some(..=0) => return Some(Against::Full),
        None if !unknown => return Some(Against::Unknown),
        _ => {}
    }
    let figure = match Needs::of(child) {
        Needs::Nothing => None,
        Needs::Support => ranked.free.and_then(|places| places.support),
        Needs::Literacy => ranked.free.and_then(|places| places.literacy),
    };
    let none = figure.is_some_and(|places| places <= 0);
    let not_offered = ranked.reasons.iter().any(|reason| {
        use crate::planning::schools::{Offered, SchoolReason};
        matches!(reason, SchoolReason::Literacy(Offered::No))
    });
    if none || not_offered {
        return Some(Against::NoNeeds);
    }
    (!far && !near(ranked, prospect.grade, input)).then_some(Against::TooFar)
}

/// Why a child has no choice at all, and what would help.
fn stuck(prospect: &Prospect<'_>, judged: &[Option<Against>]) -> (Cause, Option<Remedy>) {
    let first = |against: Against| {
        let mut all = prospect.ranked.iter().zip(judged);
        all.find(|(_, judged)| **judged == Some(against))
            .map(|(ranked, _)| ranked)
    };
    if prospect.ranked.is_empty() {
        return (Cause::NoSchool, None);
    }
    if first(Against::NoNeeds).is_some() {
        let cause = match Needs::of(prospect.applicant.child) {
            Needs::Literacy => Cause::NoLiteracy,
            _ => Cause::NoSupport,
        };
        return (cause, first(Against::NoNeeds).map(ask_capacity));
    }
    if first(Against::Unknown).is_some() {
        return (Cause::Unknown, Some(Remedy::IncludeUnknown));
    }
    let far = prospect.ranked.iter().zip(judged);
    let far = far.filter(|(_, judged)| **judged == Some(Against::TooFar));
    let nearest = far
        .filter_map(|(ranked, _)| ranked.km)
        .min_by(f64::total_cmp);
    if let Some(km) = nearest {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "half the earth's girth fits"
        )]
        let metres = (km * 1000.0) as u32;
        return (Cause::TooFar { metres }, Some(Remedy::AllowFar));
    }
    if first(Against::Full).is_some() {
        return (Cause::Full, worth_asking(prospect));
    }
    (Cause::Refused, Some(Remedy::Reconsider))
}

fn ask_capacity(ranked: &RankedSchool) -> Remedy {
    Remedy::AskCapacity {
        school: ranked.school.clone(),
    }
}

/// The best school whose figure is not fresh, else the best one.
pub(super) fn worth_asking(prospect: &Prospect<'_>) -> Option<Remedy> {
    let mut open = prospect
        .ranked
        .iter()
        .filter(|ranked| !ranked.refused)
        .peekable();
    let best = open.peek().copied();
    let stale = |ranked: &&RankedSchool| {
        ranked
            .free
            .is_none_or(|f| f.regular.is_none() || f.fresh != Freshness::Fresh)
    };
    open.find(stale).or(best).map(ask_capacity)
}
