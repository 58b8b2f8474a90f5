//! What a person says before two files become one, with a sensible proposal for all of it.

use super::Whole;
use super::field::{ChildField, GuardianField, HouseholdField, Named};
use crate::domain::child::Child;
use crate::domain::family::Family;
use crate::domain::guardian::{Guardian, Relation};
use crate::domain::id::{ChildId, GuardianId};
use crate::domain::names::PersonForms;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// Which of the two files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// The one that stays.
    Kept,
    /// The one that is closed.
    Away,
}

/// Somebody of the file that is closed: the same as somebody who stays, or a further person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair<Id, F: Ord> {
    /// Who comes.
    pub away: Id,
    /// Who of the file that stays is the same person.
    pub kept: Option<Id>,
    /// Where each field that differs is taken from.
    pub fields: BTreeMap<F, Side>,
}

/// Everything that is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergePlan {
    /// Where each field of the household that differs is taken from.
    pub household: BTreeMap<HouseholdField, Side>,
    /// One for each guardian of the file that is closed.
    pub guardians: Vec<Pair<GuardianId, GuardianField>>,
    /// One for each child of the file that is closed.
    pub children: Vec<Pair<ChildId, ChildField>>,
    /// Which appointment stays when both families are expected.
    pub appointment: Option<Side>,
}

/// From this score on two children, or two guardians, are proposed as one person.
#[must_use]
pub const fn same_person_from() -> f32 {
    0.78
}

/// Two guardians have no birth date that speaks for them.
const SAME_GUARDIAN_FROM: f32 = 0.88;

impl MergePlan {
    /// The proposal: what only one file knows is taken from there; where both say something, the newer report decides
    /// how the family is reached now, the older when it was reported first, and else the fuller entry.
    #[must_use]
    pub fn proposed(kept: &Whole, away: &Whole) -> Self {
        let (one, other) = (&kept.file.family, &away.file.family);
        // No report is empty: it has a day.
        let blank = Family::new(one.id, one.file_number, NaiveDate::MIN);
        let newer = if other.reported_on > one.reported_on {
            Side::Away
        } else {
            Side::Kept
        };
        let older = match newer {
            Side::Away => Side::Kept,
            Side::Kept if other.reported_on < one.reported_on => Side::Away,
            Side::Kept => Side::Kept,
        };
        let household = chosen(one, other, &blank, |field| match field {
            HouseholdField::Report => Some(older),
            HouseholdField::Address
            | HouseholdField::Municipality
            | HouseholdField::Email
            | HouseholdField::Site => Some(newer),
            _ => None,
        });
        let mut plan = Self {
            household,
            guardians: Vec::new(),
            children: Vec::new(),
            appointment: None,
        };
        let mut free: Vec<&Guardian> = kept.file.guardians.iter().collect();
        for guardian in &away.file.guardians {
            let same = best(&free, |known| same_guardian(known, guardian));
            let same = same.map(|at| free.remove(at));
            plan.guardians.push(guardian_pair(same, guardian));
        }
        let mut free: Vec<&Child> = kept.file.children.iter().collect();
        for child in &away.file.children {
            let same = best(&free, |known| {
                let score = forms(known).likeness(&forms(child)).score;
                (score >= same_person_from()).then_some(score)
            });
            let same = same.map(|at| free.remove(at));
            plan.children.push(child_pair(same, child));
        }
        plan
    }

    /// Says whom of the file that stays a guardian is, or that they are a further person.
    pub fn match_guardian(&mut self, kept: Option<&Guardian>, away: &Guardian) {
        let taken = kept.map(|k| k.id);
        for pair in &mut self.guardians {
            if pair.away == away.id {
                *pair = guardian_pair(kept, away);
            } else if taken.is_some() && pair.kept == taken {
                pair.kept = None;
                pair.fields.clear();
            }
        }
    }

    /// The same for a child.
    pub fn match_child(&mut self, kept: Option<&Child>, away: &Child) {
        let taken = kept.map(|k| k.id);
        for pair in &mut self.children {
            if pair.away == away.id {
                *pair = child_pair(kept, away);
            } else if taken.is_some() && pair.kept == taken {
                pair.kept = None;
                pair.fields.clear();
            }
        }
    }
}

fn guardian_pair(kept: Option<&Guardian>, away: &Guardian) -> Pair<GuardianId, GuardianField> {
    let blank = Guardian::new(away.id, away.family, Relation::Other);
    Pair {
        away: away.id,
        kept: kept.map(|k| k.id),
        fields: kept.map_or_else(BTreeMap::new, |kept| {
            chosen(kept, away, &blank, |field| {
                (field == GuardianField::Name).then_some(Side::Kept)
            })
        }),
    }
}

fn child_pair(kept: Option<&Child>, away: &Child) -> Pair<ChildId, ChildField> {
    let blank = Child::new(away.id, away.family);
    Pair {
        away: away.id,
        kept: kept.map(|k| k.id),
        fields: kept.map_or_else(BTreeMap::new, |kept| {
            chosen(kept, away, &blank, |field| {
                (field == ChildField::Name).then_some(Side::Kept)
            })
        }),
    }
}

/// Where each field that differs comes from. `rule` speaks only where both records say something.
fn chosen<F: Named>(
    kept: &F::Record,
    away: &F::Record,
    blank: &F::Record,
    rule: impl Fn(F) -> Option<Side>,
) -> BTreeMap<F, Side> {
    let differing = F::EVERY.iter().filter(|f| f.differs(kept, away));
    differing
        .map(|field| {
            let side = if field.is_blank(away, blank) {
                Side::Kept
            } else if field.is_blank(kept, blank) {
                Side::Away
            } else if let Some(side) = rule(*field) {
                side
            } else if field.amount(away) > field.amount(kept) {
                Side::Away
            } else {
                Side::Kept
            };
            (*field, side)
        })
        .collect()
}

fn best<T>(list: &[&T], score: impl Fn(&T) -> Option<f32>) -> Option<usize> {
    let scored = list.iter().enumerate();
    scored
        .filter_map(|(at, one)| Some((at, score(one)?)))
        .max_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(at, _)| at)
}

fn forms(child: &Child) -> PersonForms {
    let original = (
        child.given_name_original.as_str(),
        child.family_name_original.as_str(),
    );
    PersonForms::new(
        &child.given_name,
        &child.family_name,
        Some(original),
        child.birth,
    )
}

fn same_guardian(a: &Guardian, b: &Guardian) -> Option<f32> {
    let parents = |g: &Guardian| matches!(g.relation, Relation::Mother | Relation::Father);
    if parents(a) && parents(b) && a.relation != b.relation {
        return None;
    }
    let forms = |g: &Guardian| {
        let original = (
            g.given_name_original.as_str(),
            g.family_name_original.as_str(),
        );
        PersonForms::new(&g.given_name, &g.family_name, Some(original), None)
    };
    let name = forms(a).likeness(&forms(b)).name;
    (name >= SAME_GUARDIAN_FROM).then_some(name)
}
