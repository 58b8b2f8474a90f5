//! Everything that hangs on a family besides household, guardians and children: the one list of it. Whoever adds a kind
//! of record with a family in it adds it here, and it moves when two files become one.

use crate::domain::appointment::Appointment;
use crate::domain::call::Call;
use crate::domain::change::{Change, Edit};
use crate::domain::child_step::ChildStep;
use crate::domain::declined::Declined;
use crate::domain::distinct::DistinctFamilies;
use crate::domain::family::Family;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::{ChildId, FamilyId};
use crate::domain::letter::IssuedLetter;
use crate::domain::talk::{CounsellingRecord, TalkChild};
use std::collections::BTreeSet;

/// What hangs on a family.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Hanging {
    /// Appointments, past ones too.
    pub appointments: Vec<Appointment>,
    /// Letters.
    pub letters: Vec<IssuedLetter>,
    /// Talks that were held.
    pub talks: Vec<CounsellingRecord>,
    /// Steps of its children after the talk.
    pub steps: Vec<ChildStep>,
    /// Calls that were tried.
    pub calls: Vec<Call>,
    /// Follow-ups.
    pub follow_ups: Vec<FollowUp>,
    /// Days that were declined.
    pub declined: Vec<Declined>,
    /// Families that are not the same.
    pub distinct: Vec<DistinctFamilies>,
    /// Files that were merged into this one before.
    pub merged: Vec<Family>,
}

impl Hanging {
    /// The changes that hang all of it on another family. `child` says as whom a child goes on; `off` are appointments
    /// as they are once they were cancelled for it.
    pub(super) fn moved(
        &self,
        away: FamilyId,
        kept: &Family,
        there: &Self,
        child: impl Fn(ChildId) -> ChildId,
        off: &[Appointment],
    ) -> Vec<Change> {
        let family = kept.id;
        let mut changes = Vec::new();
        for old in &self.appointments {
            let now = off.iter().find(|a| a.id == old.id).unwrap_or(old).clone();
            let mut children: Vec<ChildId> = Vec::new();
            for id in now.children.iter().map(|id| child(*id)) {
                if !children.contains(&id) {
                    children.push(id);
                }
            }
            let now = Appointment {
                family,
                children,
                ..now
            };
            changes.push(Edit::<Appointment>::change(old.clone(), now));
        }
        for old in &self.letters {
            let now = IssuedLetter {
                family,
                child: old.child.map(&child),
                ..old.clone()
            };
            changes.push(Edit::<IssuedLetter>::change(old.clone(), now));
        }
        for old in &self.talks {
            let children = old.children.iter().map(|one| TalkChild {
                child: child(one.child),
                ..*one
            });
            let now = CounsellingRecord {
                family,
                children: children.collect(),
                ..old.clone()
            };
            changes.push(Edit::<CounsellingRecord>::change(old.clone(), now));
        }
        for old in &self.steps {
            let now = ChildStep {
                family,
                child: child(old.child),
                ..old.clone()
            };
            changes.push(Edit::<ChildStep>::change(old.clone(), now));
        }
        for old in &self.calls {
            let now = Call {
                family,
                ..old.clone()
            };
            changes.push(Edit::<Call>::change(old.clone(), now));
        }
        for old in &self.follow_ups {
            let now = FollowUp {
                family,
                child: old.child.map(&child),
                ..old.clone()
            };
            changes.push(Edit::<FollowUp>::change(old.clone(), now));
        }
        for old in &self.declined {
            let now = Declined {
                family,
                ..old.clone()
            };
            changes.push(Edit::<Declined>::change(old.clone(), now));
        }
        let mut said: BTreeSet<_> = there.distinct.iter().map(DistinctFamilies::pair).collect();
        for old in &self.distinct {
            let now = old.after_merge(away, family);
            changes.push(match now.filter(|now| said.insert(now.pair())) {
                Some(now) => Edit::<DistinctFamilies>::change(old.clone(), now),
                None => Edit::<DistinctFamilies>::delete(old.clone()),
            });
        }
        for old in &self.merged {
            let now = Family {
                merged_into: Some(family),
                ..old.clone()
            };
            changes.push(Edit::<Family>::change(old.clone(), now));
        }
        changes
    }
}
