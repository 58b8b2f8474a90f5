//! Taking a command back: what it changed becomes what it was, upon the records as they are today, and no group is torn
//! apart by it.

use crate::domain::appointment::{Appointment, AppointmentKind};
use crate::domain::booking::groups_are_whole;
use crate::domain::change::{Change, Command};
use crate::domain::id::{AppointmentId, CommandId};
use crate::domain::office::Office;
use crate::domain::refusal::{Reason, Refusal};
use chrono::NaiveDateTime;
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
/// changes nothing about the appointment that holds the room.
pub fn take_back<'a>(
    command: &Command,
    id: CommandId,
    later: impl IntoIterator<Item = &'a Change>,
    office: &Office,
    around: &[Appointment],
) -> Result<Command, Refusal> {
    let back = command.undo(id).upon(later);
    back.filter(|back| groups_are_whole(office, &then(around, &back.changes)))
        .ok_or_else(|| Reason::ChangedMeanwhile.into())
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
