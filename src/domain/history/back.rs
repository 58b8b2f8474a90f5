//! Taking a command back: what it changed becomes what it was, upon the records as they are today, and no group is torn
//! apart by it.

use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::groups_are_whole;
use crate::domain::change::{Change, Command};
use crate::domain::id::{AppointmentId, CommandId};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use chrono::NaiveDateTime;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// When the groups start that a command is about, before it and after it. Whoever belongs to a group starts when it does.
#[must_use]
pub fn group_starts(command: &Command) -> BTreeSet<NaiveDateTime> {
    let edits = command.changes.iter().filter_map(|change| match change {
        Change::Appointment(edit) => Some(edit),
        _ => None,
    });
    edits
        .flat_map(|edit| edit.before.iter().chain(&edit.after))
        .filter(|a| a.kind == AppointmentKind::Group)
        .map(|a| a.start)
        .collect()
}

/// The command `id` that takes `command` back. `later` are its own changes and all since then, in the order in which they
/// were written; `around` are all appointments that start at [`group_starts`].
///
/// # Errors
/// [`Reason::ChangedMeanwhile`] when a record is no longer what the command made of it, or when a family that joined a
/// group since then would be left where the group no longer is. A record alone does not show the latter: who joins
/// changes nothing about the appointment that holds the room. The same when files became one, or two again, and something
/// new hangs since then on what would move.
pub fn take_back<'a>(
    command: &Command,
    id: CommandId,
    later: impl IntoIterator<Item = &'a Change>,
    office: &Office,
    around: &[Appointment],
) -> Result<Command, Refusal> {
    let later: Vec<&Change> = later.into_iter().collect();
    if hangs_on_what_moves(command, &later) {
        return Err(Reason::ChangedMeanwhile.into());
    }
    let back = command.undo(id).upon(later);
    back.filter(|back| groups_are_whole(office, &then(around, &back.changes)))
        .ok_or_else(|| Reason::ChangedMeanwhile.into())
}

/// Did a command move records from one file into another, and does a record that it knows nothing of name one of them
/// now, or hang on the file that would be closed again?
fn hangs_on_what_moves(command: &Command, later: &[&Change]) -> bool {
    let family = |record: &Value| record.get("family").cloned();
    let mut goes: Vec<Value> = Vec::new();
    let mut moves = false;
    for change in &command.changes {
        let (before, after) = states(change);
        moves |= !before.is_null() && !after.is_null() && family(&before) != family(&after);
        let is_merged = |file: &Value| file.get("merged_into").is_some_and(|f| !f.is_null());
        let parts = is_merged(&before) && !is_merged(&after);
        moves |= parts;
        if parts || family(&before) != family(&after) {
            goes.extend(
                [&before, &after]
                    .into_iter()
                    .filter_map(|r| r.get("id"))
                    .cloned(),
            );
        }
    }
    if !moves {
        return false;
    }
    let key = |change: &Change| (change.entity(), change.entity_id());
    let own: BTreeSet<_> = command.changes.iter().map(key).collect();
    let mut latest: BTreeMap<_, &Change> = BTreeMap::new();
    for change in later.iter().filter(|change| !own.contains(&key(change))) {
        let _ = latest.insert(key(change), change);
    }
    latest
        .values()
        .any(|change| names(&states(change).1, &goes))
}

/// A record before and after a change, written out.
fn states(change: &Change) -> (Value, Value) {
    let written = serde_json::to_value(change).unwrap_or_default();
    let edit = written.as_object().and_then(|kinds| kinds.values().next());
    let state = |which: &str| edit.and_then(|e| e.get(which)).cloned().unwrap_or_default();
    (state("before"), state("after"))
}

fn names(record: &Value, ids: &[Value]) -> bool {
    match record {
        Value::Array(list) => list.iter().any(|one| names(one, ids)),
        Value::Object(fields) => fields.values().any(|one| names(one, ids)),
        one => one.is_string() && ids.contains(one),
    }
}

/// The appointments once some changes are written.
fn then(around: &[Appointment], changes: &[Change]) -> Vec<Appointment> {
    let mut all: BTreeMap<AppointmentId, Appointment> =
        around.iter().map(|a| (a.id, a.clone())).collect();
    for change in changes {
        let Change::Appointment(edit) = change else {
            continue;
        };
        match (&edit.before, &edit.after) {
            (_, Some(after)) => drop(all.insert(after.id, after.clone())),
            (Some(before), None) => drop(all.remove(&before.id)),
            (None, None) => {}
        }
    }
    all.into_values().collect()
}
