//! The invented ten years as they were lived through: every report, talk, step and closing on its own day, in the order in
//! which somebody would have entered it. For measurements of numbers over time.

use super::decade::decade;
use crate::domain::appointment::{Appointment, AppointmentStatus};
use crate::domain::change::{Change, Edit};
use crate::domain::child::Child;
use crate::domain::child_step::{Act, Basis, ChildStep};
use crate::domain::family::Family;
use crate::domain::id::{ChildId, ChildStepId, FamilyId, PersonId};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// A day with what was entered on it.
pub type Day = (NaiveDate, Vec<Change>);

/// Ten years of an office until `until`, day by day; the office itself comes with the first day.
#[must_use]
pub fn lived(seed: u64, until: NaiveDate, families: usize) -> Vec<Day> {
    let mut days: BTreeMap<NaiveDate, Vec<Change>> = BTreeMap::new();
    let mut founding = Vec::new();
    let mut children: HashMap<FamilyId, Vec<ChildId>> = HashMap::new();
    let mut reported: HashMap<FamilyId, NaiveDate> = HashMap::new();
    let mut under_way: HashMap<FamilyId, NaiveDate> = HashMap::new();
    let mut schools = Vec::new();
    let mut closings = Vec::new();
    for change in decade(seed, until, families) {
        match change {
            Change::Family(edit) => {
                let Some(family) = edit.after else { continue };
                let _ = reported.insert(family.id, family.reported_on);
                let open = Family {
                    closed: None,
                    ..family.clone()
                };
                let day = days.entry(family.reported_on).or_default();
                day.push(Edit::<Family>::create(open));
                closings.push(family);
            }
            Change::Child(edit) => {
                let Some(child) = edit.after else { continue };
                children.entry(child.family).or_default().push(child.id);
                if let Some(on) = reported.get(&child.family) {
                    days.entry(*on)
                        .or_default()
                        .push(Edit::<Child>::create(child));
                }
            }
            Change::Guardian(edit) => {
                let family = edit.after.as_ref().map(|g| g.family);
                if let Some(on) = family.and_then(|id| reported.get(&id)) {
                    days.entry(*on).or_default().push(Change::Guardian(edit));
                }
            }
            Change::Appointment(edit) => {
                let Some(end) = edit.after else { continue };
                talk(&mut days, end, &reported, &mut under_way);
            }
            Change::Letter(_) => {}
            Change::School(edit) => {
                schools.extend(edit.after.as_ref().map(|s| s.number.clone()));
                founding.push(Change::School(edit));
            }
            other => founding.push(other),
        }
    }
    for (nth, family) in closings.into_iter().enumerate() {
        if let Some(day) = under_way.get(&family.id)
            && let Some(school) = schools.get(nth % schools.len().max(1))
        {
            for child in children.get(&family.id).into_iter().flatten() {
                way(&mut days, &family, *child, school, *day, until);
            }
        }
        if let Some(closing) = family.closed {
            let open = Family {
                closed: None,
                rev: 1,
                ..family.clone()
            };
            let day = days.entry(closing.on).or_default();
            day.push(Edit::<Family>::change(open, family));
        }
    }
    let mut days: Vec<Day> = days.into_iter().collect();
    if let Some((_, first)) = days.first_mut() {
        founding.append(first);
        *first = founding;
    }
    days
}

/// Booked some days before, and on its day what became of it.
fn talk(
    days: &mut BTreeMap<NaiveDate, Vec<Change>>,
    end: Appointment,
    reported: &HashMap<FamilyId, NaiveDate>,
    under_way: &mut HashMap<FamilyId, NaiveDate>,
) {
    let on = end.start.date();
    let report = reported.get(&end.family).copied().unwrap_or(on);
    let booked = Appointment {
        status: AppointmentStatus::Booked,
        reason: String::new(),
        rev: 1,
        ..end.clone()
    };
    let before = (on - Days::new(10)).max(report);
    let made = Edit::<Appointment>::create(booked.clone());
    days.entry(before).or_default().push(made);
    if !end.status.is_open() {
        if end.status == AppointmentStatus::Held {
            let first = under_way.entry(end.family).or_insert(on);
            *first = (*first).min(on);
        }
        let over = Edit::<Appointment>::change(booked, end);
        days.entry(on).or_default().push(over);
    }
}

/// Handed over, asked, placed and admitted, as far as the days reach.
fn way(
    days: &mut BTreeMap<NaiveDate, Vec<Change>>,
    family: &Family,
    child: ChildId,
    school: &str,
    talk: NaiveDate,
    until: NaiveDate,
) {
    // The weeks of a way differ from child to child.
    let slow = u64::from(talk.ordinal() % 11) + u64::from(child.0.as_bytes()[0] % 13);
    let asked = talk + Days::new(6 + slow);
    let placed = asked + Days::new(6);
    let admitted = placed + Days::new(5 + slow / 2);
    let acts = [
        (talk + Days::new(2), Act::HandedOver(Basis::Law)),
        (
            asked,
            Act::SchoolAsked {
                school: school.to_owned(),
                grade: 6,
                due: asked + Days::new(7),
                start: None,
                beyond: true,
            },
        ),
        (asked + Days::new(5), Act::SchoolAccepted { from: placed }),
        (
            placed,
            Act::Placed {
                school: school.to_owned(),
                grade: 6,
                from: admitted,
                support: None,
                remedy: None,
                beyond: true,
            },
        ),
        (
            admitted,
            Act::Admitted {
                first_day: admitted,
            },
        ),
    ];
    let mut previous = None;
    let past = acts.into_iter().take_while(|(on, _)| *on < until);
    for (position, (on, act)) in (0_i64..).zip(past) {
        // Ids of steps follow from the child's, so that the same seed gives the same office.
        let number = child
            .0
            .as_u128()
            .wrapping_add(1 + u128::from(position.unsigned_abs()));
        let id = ChildStepId(Uuid::from_u128(number));
        let step = ChildStep {
            id,
            child,
            family: family.id,
            position,
            previous,
            act,
            sent: Vec::new(),
            on,
            by: PersonId(1),
            rev: 1,
        };
        previous = Some(id);
        let entered = Edit::<ChildStep>::create(step);
        days.entry(on).or_default().push(entered);
    }
}
