//! Whose files a role may read: all of them, or only children who are handed over, with their household. Siblings who are
//! not handed over, and what the counselling keeps for itself, do not leave this door.

use super::{Error, Service};
use crate::domain::appointment::{Appointment, AppointmentStatus, leading};
use crate::domain::child::Child;
use crate::domain::child_step::{ChildStep, handed_over};
use crate::domain::family::Family;
use crate::domain::guardian::{Guardian, list_name};
use crate::domain::id::ChildId;
use crate::domain::letter::{Authority, IssuedLetter, LetterKind};
use crate::domain::rights::{Actor, Right};
use crate::store::rows::{FamilyFile, FamilyRow, SearchEntry};
use std::collections::HashSet;

/// Whose files may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scope {
    /// Everybody's.
    All,
    /// Those of handed-over children.
    HandedOver,
}

impl Service {
    /// Whose files the person may read in their role.
    ///
    /// # Errors
    /// No right to read any.
    pub(super) fn scope(&self) -> Result<Scope, Error> {
        if self.actor.role.may(Right::ReadFamilies) {
            return Ok(Scope::All);
        }
        if self.actor.role.may(Right::ReadHandedOver) {
            return Ok(Scope::HandedOver);
        }
        self.require(Right::ReadFamilies)?;
        Ok(Scope::All)
    }
}

/// What the school supervision sees of a line; nothing when no child is handed over.
pub(super) fn narrow_row(row: FamilyRow) -> Option<FamilyRow> {
    let visible = handed_over(&row.steps);
    if visible.is_empty() {
        return None;
    }
    let children = children(row.children, &visible);
    let guardians = guardians(row.guardians, &children);
    let appointments = talks(row.appointments, &visible);
    let (name, original) = called(&guardians, &children);
    Some(FamilyRow {
        name,
        original,
        births: children.iter().map(|c| c.birth).collect(),
        appointment: leading(&appointments).cloned(),
        letter: None,
        letters: papers(row.letters, &visible),
        no_shows: 0,
        steps: steps(row.steps, &visible),
        calls: Vec::new(),
        family: household(row.family),
        booked: row.booked,
        guardians,
        children,
        appointments,
    })
}

/// What the school supervision sees of a file; nothing when no child is handed over.
pub(super) fn narrow_file(file: FamilyFile, actor: &Actor) -> Option<FamilyFile> {
    let visible = handed_over(&file.steps);
    if visible.is_empty() {
        return None;
    }
    let children = children(file.children, &visible);
    let mut follow_ups = file.follow_ups;
    follow_ups.retain(|f| f.concerns(actor));
    Some(FamilyFile {
        guardians: guardians(file.guardians, &children),
        appointments: talks(file.appointments, &visible),
        letters: papers(file.letters, &visible),
        steps: steps(file.steps, &visible),
        calls: Vec::new(),
        follow_ups,
        timeline: Vec::new(),
        family: household(file.family),
        booked: file.booked,
        children,
    })
}

/// What the school supervision finds by search: handed-over children and their guardians.
pub(super) fn narrow_entries(
    mut entries: Vec<SearchEntry>,
    steps: &[ChildStep],
    guardians_of: &HashSet<String>,
) -> Vec<SearchEntry> {
    let visible: HashSet<String> = handed_over(steps)
        .into_iter()
        .map(|id| id.to_string())
        .collect();
    entries.retain(|e| {
        if e.child {
            visible.contains(&e.id)
        } else {
            guardians_of.contains(&e.id)
        }
    });
    entries
}

fn children(mut all: Vec<Child>, visible: &HashSet<ChildId>) -> Vec<Child> {
    all.retain(|child| visible.contains(&child.id));
    all
}

fn guardians(mut all: Vec<Guardian>, children: &[Child]) -> Vec<Guardian> {
    all.retain(|g| children.iter().any(|c| c.is_guarded_by(g.id)));
    all
}

fn steps(mut all: Vec<ChildStep>, visible: &HashSet<ChildId>) -> Vec<ChildStep> {
    all.retain(|step| visible.contains(&step.child));
    all
}

/// What the supervision writes itself about the children.
fn papers(mut all: Vec<IssuedLetter>, visible: &HashSet<ChildId>) -> Vec<IssuedLetter> {
    all.retain(|letter| match (letter.kind, letter.child) {
        (LetterKind::Paper(paper), Some(child)) => {
            visible.contains(&child) && paper.writers().contains(&Authority::Schulamt)
        }
        _ => false,
    });
    all
}

/// The talks that were held with the children, without what was noted about them.
fn talks(all: Vec<Appointment>, visible: &HashSet<ChildId>) -> Vec<Appointment> {
    all.into_iter()
        .filter(|a| a.status == AppointmentStatus::Held)
        .filter_map(|mut a| {
            a.children.retain(|child| visible.contains(child));
            a.reason.clear();
            (!a.children.is_empty()).then_some(a)
        })
        .collect()
}

/// The household without the counselling's own note.
fn household(family: Family) -> Family {
    Family {
        note: String::new(),
        ..family
    }
}

fn called(guardians: &[Guardian], children: &[Child]) -> (String, String) {
    if let Some(g) = guardians.first() {
        let name = list_name(&g.family_name, &g.given_name);
        return (name, g.family_name_original.clone());
    }
    children.first().map_or_else(Default::default, |c| {
        let name = list_name(&c.family_name, &c.given_name);
        (name, c.family_name_original.clone())
    })
}
