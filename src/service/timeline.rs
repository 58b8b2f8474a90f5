//! What happened to a family and to each of its children (Verlauf, Änderungen): commands with the fields they changed, made
//! from the history. Old and new values only for those who may read the whole file.

use super::scope::Scope;
use super::{Error, Service};
use crate::domain::change::{Change, Deed};
use crate::domain::child_step::handed_over;
use crate::domain::id::{ChildId, CommandId, FamilyId};
use crate::domain::refusal::Reason;
use crate::store::rows::CommandRow;

/// So many commands of a family are looked at.
const LIMIT: usize = 200;

/// A command that touched more records than this is told without old and new values.
const MANY: usize = 60;

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field.
    pub field: String,
    /// Old and new value, where they are plain and may be shown.
    pub values: Option<(String, String)>,
}

/// One record that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordChange {
    /// Which kind of record.
    pub entity: &'static str,
    /// `created`, `edited` or `deleted`.
    pub action: &'static str,
    /// The fields of an edited record.
    pub fields: Vec<FieldChange>,
}

/// One command that touched the family.
#[derive(Debug, Clone, PartialEq)]
pub struct Happened {
    /// The command.
    pub command: CommandId,
    /// What was done.
    pub deed: Deed,
    /// When, seconds since 1970 UTC.
    pub at_s: i64,
    /// Who did it.
    pub actor: String,
    /// Was it taken back?
    pub undone: bool,
    /// The children it is about; empty when it is about the household.
    pub children: Vec<ChildId>,
    /// What it changed of this family.
    pub records: Vec<RecordChange>,
}

impl Service {
    /// What happened to a family, newest first. Whoever sees only handed-over children sees only what was done about these.
    ///
    /// # Errors
    /// [`Reason::Gone`]; no right to read the file; the store's troubles.
    pub async fn timeline(&self, family: FamilyId) -> Result<Vec<Happened>, Error> {
        let scope = self.scope()?;
        let file = self.store.family_file(family).await?;
        let file = file.ok_or_else(|| Error::from(Reason::Gone))?;
        let visible = handed_over(&file.steps);
        if scope == Scope::HandedOver && visible.is_empty() {
            return Err(Reason::Gone.into());
        }
        let mut told = Vec::new();
        let bodies = self.store.changes_of_family(family).await?;
        for row in file.timeline.iter().take(LIMIT) {
            let changes = bodies.get(&row.command.id);
            let one = tell(row, changes.map_or(&[], Vec::as_slice));
            let seen = scope == Scope::All
                || matches!(one.deed, Deed::ChildStep(_))
                    && !one.children.is_empty()
                    && one.children.iter().all(|child| visible.contains(child));
            if seen {
                told.push(one);
            }
        }
        Ok(told)
    }
}

fn tell(row: &CommandRow, own: &[Change]) -> Happened {
    let values = own.len() <= MANY;
    let mut children: Vec<ChildId> = own.iter().flat_map(children_of).collect();
    children.sort_unstable();
    children.dedup();
    let records = own.iter().map(|change| RecordChange {
        entity: change.entity(),
        action: change.action(),
        fields: if change.action() == "edited" {
            fields(change, values)
        } else {
            Vec::new()
        },
    });
    Happened {
        command: row.command.id,
        deed: row.command.deed.clone(),
        at_s: row.at_s,
        actor: row.actor.clone(),
        undone: row.undone_by.is_some(),
        children,
        records: records.collect(),
    }
}

/// The fields in which the record differs, with plain values.
fn fields(change: &Change, with_values: bool) -> Vec<FieldChange> {
    let whole = serde_json::to_value(change).unwrap_or_default();
    // A change is written as its kind with both states of the record below.
    let edit = whole.as_object().and_then(|kinds| kinds.values().next());
    let side = |name: &str, field: &str| {
        let value = edit?.get(name)?.get(field)?;
        plain(value)
    };
    change
        .fields()
        .into_iter()
        .map(|field| {
            let values = side("before", &field).zip(side("after", &field));
            FieldChange {
                values: values.filter(|_| with_values),
                field,
            }
        })
        .collect()
}

/// A value that can be shown in a line; nothing for lists and records.
fn plain(value: &serde_json::Value) -> Option<String> {
    match value {
        serde_json::Value::Null => Some("–".to_owned()),
        serde_json::Value::String(text) if text.is_empty() => Some("–".to_owned()),
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Number(number) => Some(number.to_string()),
        serde_json::Value::Bool(_) | serde_json::Value::Array(_) | serde_json::Value::Object(_) => {
            None
        }
    }
}

fn children_of(change: &Change) -> Vec<ChildId> {
    match change {
        Change::Child(e) => {
            let record = e.after.as_ref().or(e.before.as_ref());
            record.map(|r| r.id).into_iter().collect()
        }
        Change::ChildStep(e) => {
            let record = e.after.as_ref().or(e.before.as_ref());
            record.map(|r| r.child).into_iter().collect()
        }
        Change::FollowUp(e) => {
            let record = e.after.as_ref().or(e.before.as_ref());
            record.and_then(|r| r.child).into_iter().collect()
        }
        Change::Appointment(e) => {
            let record = e.after.as_ref().or(e.before.as_ref());
            record.map(|r| r.children.clone()).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}
