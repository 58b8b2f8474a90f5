//! From when to when a child waits, and for what: the one place that says who counts.

use super::group::Literacy;
use super::recorded::{Counselled, Recorded};
use crate::domain::child_step::{ChildStep, Progress, Way};
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::schooling_duty::Facts;
use chrono::NaiveDate;
use std::sync::Arc;

/// For what a child waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum WaitsFor {
    /// Reported, not counselled yet (Beratung).
    Counselling,
    /// Counselled, no admission confirmed (Schulplatz).
    Place,
}

/// A child that waits, as it was recorded.
#[derive(Debug, Clone, PartialEq)]
pub struct Wait {
    /// The child.
    pub child: ChildId,
    /// Its family.
    pub family: FamilyId,
    /// For what.
    pub waits_for: WaitsFor,
    /// A school is named already, its admission is not confirmed.
    pub placed: bool,
    /// Since when it waits: the report, the talk, or the day on which it came back.
    pub since: NaiveDate,
    /// Municipality of the household.
    pub municipality: Option<Arc<str>>,
    /// From Ukraine?
    pub ukraine: bool,
    /// Literacy.
    pub literacy: Literacy,
    /// From what stage and duty are told; nothing without a birth date.
    pub facts: Option<Facts>,
}

/// The same from the end of one day to the end of another. Nothing that is recorded later changes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    /// First day.
    pub from: NaiveDate,
    /// The day on which it is over; nothing while it lasts.
    pub until: Option<NaiveDate>,
    /// Who waits, and how.
    pub wait: Wait,
}

impl Span {
    /// Does it hold at the end of a day?
    #[must_use]
    pub fn holds(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day < until)
    }
}

/// Between two days on which something was recorded nothing changes.
pub(super) fn spans_of(recorded: &Recorded, child: ChildId) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for day in recorded.days_of(child) {
        let now = wait_at(recorded, child, day);
        let open = spans.last_mut().filter(|span| span.until.is_none());
        if open.as_ref().map(|span| &span.wait) == now.as_ref() {
            continue;
        }
        if let Some(span) = open {
            span.until = Some(day);
        }
        spans.extend(now.map(|wait| Span {
            from: day,
            until: None,
            wait,
        }));
    }
    spans
}

/// Does the child wait, by what was recorded by the end of a day? Whether the law asks for a school then is told when a
/// number is counted.
fn wait_at(recorded: &Recorded, child: ChildId, day: NaiveDate) -> Option<Wait> {
    let pupil = recorded.pupils.get(&child)?.at(day)?;
    let home = recorded.households.get(&pupil.family)?.at(day)?;
    if home.closed {
        return None;
    }
    let ids = recorded.steps_of.get(&child).into_iter().flatten();
    let steps = ids.filter_map(|id| recorded.steps.get(id)?.at(day));
    let way = Way::of(child, steps.collect::<Vec<&ChildStep>>());
    if way.progress.is_settled() {
        return None;
    }
    let covers = |c: &&Counselled| {
        c.family == pupil.family && (c.children.is_empty() || c.children.contains(&child))
    };
    let appointments = recorded.appointments_of.get(&pupil.family);
    let appointments = (appointments.into_iter().flatten())
        .filter_map(|id| recorded.appointments.get(id)?.at(day));
    let talks = recorded.talks_of.get(&pupil.family);
    let talks = (talks.into_iter().flatten()).filter_map(|id| recorded.talks.get(id)?.at(day));
    let counselled_on = (appointments.chain(talks).filter(covers).map(|c| c.on))
        .chain(pupil.recommended_on)
        .chain(way.handed_over_on)
        .min();
    Some(Wait {
        child,
        family: pupil.family,
        waits_for: match counselled_on {
            Some(_) => WaitsFor::Place,
            None => WaitsFor::Counselling,
        },
        placed: matches!(way.progress, Progress::Placed { .. }),
        // Who comes back waits anew: the time at the other school is no waiting.
        since: (counselled_on.unwrap_or(home.reported_on))
            .max(way.back_on.unwrap_or(NaiveDate::MIN)),
        municipality: home.municipality.clone(),
        ukraine: pupil.ukrainian
            || home.family.pathway == Some(crate::domain::family::Pathway::Section24),
        literacy: pupil.literacy,
        facts: pupil.own.map(|own| Facts {
            pathway: home.family.pathway,
            arrived_on: home.family.arrived_on,
            allocated_on: home.family.allocated_on,
            ..own
        }),
    })
}
