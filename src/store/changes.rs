//! From the changes of a command to the transaction that writes them: the command's row (written by the executor),
//! the numbers it gives, what gives way, the records, what they claim, the bodies for undo, and the audit last.

use super::record::{Record, step};
use super::sql::{command, write};
use super::{Committed, Miss, Step, Store, StoreError, Txn, Val};
use crate::domain::appointment::Appointment;
use crate::domain::change::{Change, Command, Deed, Edit};
use crate::domain::id::{AppointmentId, CommandId, ResourceId};
use crate::domain::numbers::given;
use crate::domain::rights::Actor;
use std::collections::{BTreeMap, BTreeSet};

impl Store {
    /// Writes a command: every change, its claims, undo and audit, in one transaction. `at_s` is the moment in seconds
    /// since 1970 UTC.
    ///
    /// # Errors
    /// [`StoreError::Overlap`], [`StoreError::Stale`], [`StoreError::AlreadyDone`], [`StoreError::Taken`],
    /// [`StoreError::Dependent`] and the engine's troubles.
    pub async fn write(
        &self,
        command: &Command,
        actor: &Actor,
        at_s: i64,
    ) -> Result<Committed, StoreError> {
        self.write_with(command, actor, at_s, Vec::new()).await
    }

    /// The same with steps that leave no trace in the history, such as a draft that ends with the command.
    ///
    /// # Errors
    /// As [`Store::write`].
    pub(crate) async fn write_with(
        &self,
        command: &Command,
        actor: &Actor,
        at_s: i64,
        also: Vec<Step>,
    ) -> Result<Committed, StoreError> {
        let mut txn = transaction(command, actor, at_s)?;
        txn.steps.extend(also);
        self.commit(txn).await
    }

    /// Takes the contents of all commands before a moment (seconds since 1970 UTC) out of the history; that they
    /// happened stays. They can no longer be undone, and numbers that are counted from the history, such as the waiting
    /// numbers, can no longer be told: they are refused from then on, rather than changed.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn forget(
        &self,
        before_s: i64,
        id: CommandId,
        actor: &Actor,
        at_s: i64,
    ) -> Result<Committed, StoreError> {
        let empty = Command {
            id,
            deed: Deed::Administered,
            changes: Vec::new(),
        };
        let mut txn = transaction(&empty, actor, at_s)?;
        txn.steps
            .push(Step::any(command::FORGET, vec![before_s.into()]));
        self.commit(txn).await
    }
}

/// The transaction that writes a command.
///
/// # Errors
/// [`StoreError::Bug`] when something cannot be serialised.
pub fn transaction(command: &Command, actor: &Actor, at_s: i64) -> Result<Txn, StoreError> {
    let json = |e: serde_json::Error| StoreError::Bug(e.to_string());
    let mut steps = Vec::new();
    let undoes = if let Deed::Undone(id) = &command.deed {
        Some(id.0)
    } else {
        None
    };
    // What is taken back brings its own number back; every other new record has a number that nothing had before.
    if undoes.is_none() {
        for (kind, (lowest, highest)) in given(&command.changes) {
            let args = vec![kind.entity().into(), highest.into(), lowest.into()];
            let taken = Miss::Stale(kind.entity(), lowest.to_string());
            steps.push(Step::one(write::NUMBERS_GIVE, args).or(taken));
        }
    }
    // Times are given back before any is taken, so that two appointments of one command can change places.
    let appointments = touched_appointments(&command.changes);
    for id in appointments.keys() {
        steps.push(Step::any(write::CLAIMS_DELETE, vec![id.0.into()]));
        steps.push(Step::any(write::CHILDREN_DELETE, vec![id.0.into()]));
    }
    for change in &command.changes {
        record_steps(change, &mut steps);
    }
    // Also what is given back: who takes it waits for this command to end.
    let mut lock: Vec<ResourceId> = given_back(&command.changes).collect();
    for (id, after) in &appointments {
        let Some(after) = after else { continue };
        steps.extend(
            after
                .children
                .iter()
                .zip(0..)
                .map(|(child, position): (_, i64)| {
                    Step::one(
                        write::CHILD_INSERT,
                        vec![id.0.into(), position.into(), child.0.into()],
                    )
                }),
        );
        for claim in after.claims() {
            lock.push(claim.resource);
            let args = vec![
                id.0.into(),
                claim.resource.0.into(),
                claim.start_s.into(),
                claim.end_s.into(),
            ];
            steps.push(Step::one(write::CLAIM_INSERT, args).or(Miss::Claim(claim.resource)));
        }
    }
    for (change, position) in command.changes.iter().zip(0_i64..) {
        let body = serde_json::to_string(change).map_err(json)?;
        steps.push(Step::one(
            command::UNDO,
            vec![command.id.0.into(), position.into(), body.into()],
        ));
    }
    for change in &command.changes {
        let args = vec![
            command.id.0.into(),
            at_s.into(),
            actor.person.0.into(),
            change.family().map(|f| f.0).into(),
            change.entity().into(),
            change.entity_id().into(),
            change.action().into(),
            change.fields().join(",").into(),
        ];
        steps.push(Step::one(command::AUDIT, args));
    }
    lock.sort_unstable();
    lock.dedup();
    Ok(Txn {
        id: command.id.0,
        actor: actor.clone(),
        at_s,
        deed: serde_json::to_string(&command.deed).map_err(json)?,
        undoes,
        lock,
        lock_schools: schools_asked(&command.changes),
        steps,
    })
}

/// What the appointments claimed before the changes.
fn given_back(changes: &[Change]) -> impl Iterator<Item = ResourceId> {
    let before = changes.iter().filter_map(|change| match change {
        Change::Appointment(edit) => edit.before.as_ref(),
        _ => None,
    });
    before.flat_map(|a| a.claims().into_iter().map(|claim| claim.resource))
}

/// The schools of whose places steps of children take or give back some, each once, in order.
fn schools_asked(changes: &[Change]) -> Vec<String> {
    let steps = changes.iter().filter_map(|change| match change {
        Change::ChildStep(edit) => edit.after.as_ref().or(edit.before.as_ref()),
        _ => None,
    });
    let asked = steps.filter_map(|step| step.act.school().map(str::to_owned));
    asked.collect::<BTreeSet<_>>().into_iter().collect()
}

/// Every appointment that the changes touch, as it is in the end.
fn touched_appointments(changes: &[Change]) -> BTreeMap<AppointmentId, Option<&Appointment>> {
    let mut found = BTreeMap::new();
    for change in changes {
        if let Change::Appointment(edit) = change
            && let Some(record) = edit.after.as_ref().or(edit.before.as_ref())
        {
            let _ = found.insert(record.id, edit.after.as_ref());
        }
    }
    found
}

/// The record itself, and the resource that comes and goes with it.
fn record_steps(change: &Change, steps: &mut Vec<Step>) {
    match change {
        Change::Family(e) => booked(e, |r| ResourceId::family(r.id), steps),
        Change::Room(e) => booked(e, |r| ResourceId::room(r.id), steps),
        Change::Counsellor(e) => booked(e, |r| ResourceId::counsellor(r.id), steps),
        Change::Interpreter(e) => booked(e, |r| ResourceId::interpreter(r.id), steps),
        Change::Guardian(e) => steps.extend(step(e)),
        Change::Child(e) => steps.extend(step(e)),
        Change::ChildStep(e) => steps.extend(step(e)),
        Change::Call(e) => steps.extend(step(e)),
        Change::FollowUp(e) => steps.extend(step(e)),
        Change::Appointment(e) => steps.extend(step(e)),
        Change::Talk(e) => steps.extend(step(e)),
        Change::Declined(e) => steps.extend(step(e)),
        Change::Distinct(e) => steps.extend(step(e)),
        Change::Letter(e) => steps.extend(step(e)),
        Change::PrintBatch(e) => steps.extend(step(e)),
        Change::LetterCopy(e) => steps.extend(step(e)),
        Change::TextRelease(e) => steps.extend(step(e)),
        Change::LetterText(e) => steps.extend(step(e)),
        Change::SiteText(e) => steps.extend(step(e)),
        Change::Site(e) => steps.extend(step(e)),
        Change::Series(e) => steps.extend(step(e)),
        Change::SeriesException(e) => steps.extend(step(e)),
        Change::Absence(e) => steps.extend(step(e)),
        Change::Closure(e) => steps.extend(step(e)),
        Change::Municipality(e) => steps.extend(step(e)),
        Change::School(e) => steps.extend(step(e)),
        Change::CapacityReport(e) => steps.extend(step(e)),
        Change::Language(e) => steps.extend(step(e)),
        Change::Person(e) => steps.extend(step(e)),
        Change::Setting(e) => steps.extend(step(e)),
    }
}

/// A record that can be booked.
fn booked<T: Record>(edit: &Edit<T>, resource: impl Fn(&T) -> ResourceId, steps: &mut Vec<Step>) {
    steps.extend(step(edit));
    match (&edit.before, &edit.after) {
        (None, Some(after)) => {
            let id = resource(after);
            let owner = match after.key() {
                Val::I(number) => number.to_string().into(),
                key => key,
            };
            let args = vec![id.0.into(), format!("{:?}", id.kind()).into(), owner];
            steps.push(Step::one(write::RESOURCE_INSERT, args));
        }
        (Some(before), None) => {
            steps.push(Step::one(
                write::RESOURCE_DELETE,
                vec![resource(before).0.into()],
            ));
        }
        _ => {}
    }
}
