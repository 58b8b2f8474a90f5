//! What was recorded, and when: every state of every record that the numbers need, taken from the commands. Without names.

use super::group::Literacy;
use super::span::{Span, spans_of};
use crate::domain::appointment::Appointment;
use crate::domain::change::{Change, Edit};
use crate::domain::child::Child;
use crate::domain::child_step::ChildStep;
use crate::domain::family::Family;
use crate::domain::id::{AppointmentId, ChildId, ChildStepId, FamilyId, TalkId};
use crate::domain::schooling_duty::Facts;
use crate::domain::talk::CounsellingRecord;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

/// The states of one record in the order in which they were written, each with the day on which it was.
#[derive(Debug, Clone)]
pub(super) struct States<T>(Vec<(NaiveDate, Option<T>)>);

impl<T> Default for States<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> States<T> {
    fn take(&mut self, day: NaiveDate, state: Option<T>) {
        if self.0.last().is_some_and(|(last, _)| *last == day) {
            let _ = self.0.pop();
        }
        self.0.push((day, state));
    }

    /// The last state that was written by the end of a day.
    pub(super) fn at(&self, day: NaiveDate) -> Option<&T> {
        let written = self.0.iter().rev().find(|(on, _)| *on <= day);
        written.and_then(|(_, state)| state.as_ref())
    }

    fn days(&self) -> impl Iterator<Item = NaiveDate> + '_ {
        self.0.iter().map(|(day, _)| *day)
    }

    fn every(&self) -> impl Iterator<Item = &T> {
        self.0.iter().filter_map(|(_, state)| state.as_ref())
    }
}

/// What is needed of a household.
#[derive(Debug, Clone)]
pub(super) struct Household {
    pub closed: bool,
    pub reported_on: NaiveDate,
    pub municipality: Option<Arc<str>>,
    pub family: Box<HomeFacts>,
}

/// What of the household bears on the duty of its children.
#[derive(Debug, Clone, Copy)]
pub(super) struct HomeFacts {
    pub pathway: Option<crate::domain::family::Pathway>,
    pub arrived_on: Option<NaiveDate>,
    pub allocated_on: Option<NaiveDate>,
}

/// What is needed of a child.
#[derive(Debug, Clone)]
pub(super) struct Pupil {
    pub family: FamilyId,
    pub ukrainian: bool,
    pub literacy: Literacy,
    /// Without what the household says.
    pub own: Option<Facts>,
    /// Recommended on.
    pub recommended_on: Option<NaiveDate>,
}

/// An appointment that counselled, or a talk that was held: with whom, and when.
#[derive(Debug, Clone)]
pub(super) struct Counselled {
    pub family: FamilyId,
    pub on: NaiveDate,
    /// Empty: everybody.
    pub children: Vec<ChildId>,
}

/// The recorded history as far as the numbers need it, with the spans in which children wait.
#[derive(Debug, Clone, Default)]
pub struct Recorded {
    pub(super) households: HashMap<FamilyId, States<Household>>,
    pub(super) pupils: HashMap<ChildId, States<Pupil>>,
    pub(super) appointments: HashMap<AppointmentId, States<Counselled>>,
    pub(super) talks: HashMap<TalkId, States<Counselled>>,
    pub(super) steps: HashMap<ChildStepId, States<ChildStep>>,
    /// Whatever ever belonged to a family or a child.
    pub(super) children_of: HashMap<FamilyId, BTreeSet<ChildId>>,
    pub(super) appointments_of: HashMap<FamilyId, BTreeSet<AppointmentId>>,
    pub(super) talks_of: HashMap<FamilyId, BTreeSet<TalkId>>,
    pub(super) steps_of: HashMap<ChildId, BTreeSet<ChildStepId>>,
    spans: BTreeMap<ChildId, Vec<Span>>,
    names: HashSet<Arc<str>>,
    touched: BTreeSet<ChildId>,
    first_day: Option<NaiveDate>,
    cut: bool,
}

impl Recorded {
    /// Takes what one command changed, given on `day`. Commands come in the order in which they were written.
    pub fn take(&mut self, day: NaiveDate, change: &Change) {
        match change {
            Change::Family(edit) => self.household(day, edit),
            Change::Child(edit) => self.pupil(day, edit),
            Change::Appointment(edit) => self.appointment(day, edit),
            Change::Talk(edit) => self.talk(day, edit),
            Change::ChildStep(edit) => self.step(day, edit),
            _ => {}
        }
    }

    /// Works out when the children wait whose records were taken since the last time.
    pub fn settle(&mut self) {
        for child in std::mem::take(&mut self.touched) {
            let spans = spans_of(self, child);
            if spans.is_empty() {
                let _ = self.spans.remove(&child);
            } else {
                let _ = self.spans.insert(child, spans);
            }
        }
    }

    /// All spans, child by child.
    pub fn spans(&self) -> impl Iterator<Item = &Span> {
        self.spans.values().flatten()
    }

    /// The day on which the first family was recorded.
    #[must_use]
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.first_day
    }

    /// Is the beginning of something missing that was taken?
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// Was anything of this household taken?
    #[must_use]
    pub fn knows(&self, family: FamilyId) -> bool {
        self.households.contains_key(&family)
    }

    /// Every day on which something about a child was recorded, and the child's families.
    pub(super) fn days_of(&self, child: ChildId) -> BTreeSet<NaiveDate> {
        let mut days = BTreeSet::new();
        let Some(pupil) = self.pupils.get(&child) else {
            return days;
        };
        days.extend(pupil.days());
        let families: BTreeSet<FamilyId> = pupil.every().map(|p| p.family).collect();
        for family in families {
            days.extend(
                self.households
                    .get(&family)
                    .into_iter()
                    .flat_map(States::days),
            );
            for id in self.appointments_of.get(&family).into_iter().flatten() {
                days.extend(self.appointments.get(id).into_iter().flat_map(States::days));
            }
            for id in self.talks_of.get(&family).into_iter().flatten() {
                days.extend(self.talks.get(id).into_iter().flat_map(States::days));
            }
        }
        for id in self.steps_of.get(&child).into_iter().flatten() {
            days.extend(self.steps.get(id).into_iter().flat_map(States::days));
        }
        days
    }

    fn household(&mut self, day: NaiveDate, edit: &Edit<Family>) {
        let Some(id) = either(edit, |f| f.id) else {
            return;
        };
        self.cut |= edit.before.is_some() && !self.households.contains_key(&id);
        self.first_day = Some(self.first_day.map_or(day, |first| first.min(day)));
        let state = edit.after.as_ref().map(|f| Household {
            closed: f.closed.is_some(),
            reported_on: f.reported_on,
            municipality: f.municipality.as_deref().map(|name| self.name(name)),
            family: Box::new(HomeFacts {
                pathway: f.pathway,
                arrived_on: f.arrived_in_municipality_on,
                allocated_on: f.allocated_on,
            }),
        });
        self.households.entry(id).or_default().take(day, state);
        self.touch(id);
    }

    /// One copy of each municipality's key.
    fn name(&mut self, name: &str) -> Arc<str> {
        if let Some(known) = self.names.get(name) {
            return Arc::clone(known);
        }
        let known: Arc<str> = Arc::from(name);
        let _ = self.names.insert(Arc::clone(&known));
        known
    }

    fn pupil(&mut self, day: NaiveDate, edit: &Edit<Child>) {
        let Some(id) = either(edit, |c| c.id) else {
            return;
        };
        for child in [&edit.before, &edit.after].into_iter().flatten() {
            let _ = self.children_of.entry(child.family).or_default().insert(id);
        }
        let state = edit.after.as_ref().map(pupil);
        self.pupils.entry(id).or_default().take(day, state);
        let _ = self.touched.insert(id);
    }

    fn appointment(&mut self, day: NaiveDate, edit: &Edit<Appointment>) {
        let Some(id) = either(edit, |a| a.id) else {
            return;
        };
        let families = both(edit, |a| a.family);
        for family in &families {
            let _ = (self.appointments_of.entry(*family).or_default()).insert(id);
        }
        let state = edit.after.as_ref().and_then(counselled_at);
        self.appointments.entry(id).or_default().take(day, state);
        families.into_iter().for_each(|family| self.touch(family));
    }

    fn talk(&mut self, day: NaiveDate, edit: &Edit<CounsellingRecord>) {
        let Some(id) = either(edit, |t| t.id) else {
            return;
        };
        let families = both(edit, |t| t.family);
        for family in &families {
            let _ = self.talks_of.entry(*family).or_default().insert(id);
        }
        let held = |t: &CounsellingRecord| {
            (!t.outcome.needs_follow_up()).then(|| Counselled {
                family: t.family,
                on: t.ended.date(),
                children: t.children.iter().map(|c| c.child).collect(),
            })
        };
        let state = edit.after.as_ref().and_then(held);
        self.talks.entry(id).or_default().take(day, state);
        families.into_iter().for_each(|family| self.touch(family));
    }

    fn step(&mut self, day: NaiveDate, edit: &Edit<ChildStep>) {
        let Some(id) = either(edit, |s| s.id) else {
            return;
        };
        for child in both(edit, |s| s.child) {
            let _ = self.steps_of.entry(child).or_default().insert(id);
            let _ = self.touched.insert(child);
        }
        let state = edit.after.clone();
        self.steps.entry(id).or_default().take(day, state);
    }

    fn touch(&mut self, family: FamilyId) {
        let children = self.children_of.get(&family);
        self.touched.extend(children.into_iter().flatten());
    }
}

fn pupil(child: &Child) -> Pupil {
    // What the household says is laid over at the key date: its record has states of its own.
    let nowhere = Family::new(
        child.family,
        crate::domain::id::FileNumber { year: 0, number: 0 },
        NaiveDate::MIN,
    );
    let recommended = child.recommendation.as_ref().filter(|r| r.form.is_some());
    Pupil {
        family: child.family,
        ukrainian: child.is_from_ukraine(None),
        literacy: Literacy::of(child.literacy),
        own: Facts::of(child, &nowhere),
        recommended_on: recommended.and_then(|r| r.on),
    }
}

/// A held appointment that counselled to the end.
fn counselled_at(appointment: &Appointment) -> Option<Counselled> {
    use crate::domain::appointment::{AppointmentStatus, Outcome};
    let to_the_end = !appointment.outcome.is_some_and(Outcome::needs_follow_up);
    let held = appointment.status == AppointmentStatus::Held && appointment.kind.counsels();
    (held && to_the_end).then(|| Counselled {
        family: appointment.family,
        on: appointment.start.date(),
        children: appointment.children.clone(),
    })
}

fn either<T, R>(edit: &Edit<T>, f: impl Fn(&T) -> R) -> Option<R> {
    edit.after.as_ref().or(edit.before.as_ref()).map(f)
}

fn both<T, R: Eq + Hash>(edit: &Edit<T>, f: impl Fn(&T) -> R) -> HashSet<R> {
    let records = [&edit.before, &edit.after];
    records.into_iter().flatten().map(f).collect()
}
