//! Reads the history: commands, what they changed, and which of them were taken back.

use crate::domain::change::{Change, Command, Deed};
use crate::domain::id::{CommandId, FamilyId};
use crate::store::rows::{CommandRow, SchoolChange};
use crate::store::{Read, Row, Rows, Store, StoreError, Val, sql};
use std::collections::HashMap;

impl Store {
    /// The newest commands, newest first, without their changes.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn commands(&self, limit: u32) -> Result<Vec<CommandRow>, StoreError> {
        let parts = vec![
            (sql::command::RECENT, vec![Val::from(limit)]),
            (sql::command::UNDOERS, Vec::new()),
        ];
        let rows = self.read(Read::new(parts)).await?;
        let [commands, undoers] = rows.as_slice() else {
            return Ok(Vec::new());
        };
        history(commands, undoers)
    }

    /// One command with its changes; they are empty when they were purged.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn command(&self, id: CommandId) -> Result<Option<CommandRow>, StoreError> {
        let arg = vec![Val::from(id.0)];
        let parts = vec![
            (sql::command::ONE, arg.clone()),
            (sql::command::UNDOERS, Vec::new()),
            (sql::command::UNDO_BODIES, arg),
        ];
        let rows = self.read(Read::new(parts)).await?;
        let [command, undoers, bodies] = rows.as_slice() else {
            return Ok(None);
        };
        let Some(mut found) = history(command, undoers)?.pop() else {
            return Ok(None);
        };
        found.command.changes = bodies.decode(body)?;
        Ok(Some(found))
    }

    /// The changes of a command and of all after it, in the order in which they were written.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn changes_since(&self, id: CommandId) -> Result<Vec<Change>, StoreError> {
        let arg = vec![Val::from(id.0)];
        let rows = self
            .read(Read::one(sql::command::BODIES_SINCE, arg))
            .await?;
        rows.first()
            .map_or_else(|| Ok(Vec::new()), |bodies| bodies.decode(body))
    }

    /// What the commands after one (by its number) changed of families, children, appointments, talks and steps of
    /// children: number of the command, when, the change; in the order in which it was written.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn recorded_since(&self, seq: i64) -> Result<Vec<(i64, i64, Change)>, StoreError> {
        let read = Read::one(sql::command::RECORDED_SINCE, vec![seq.into()]);
        let rows = self.read(read).await?;
        rows.first().map_or_else(
            || Ok(Vec::new()),
            |rows| {
                rows.decode(|row| {
                    let change =
                        serde_json::from_str(row.text(2)?).map_err(|_| row.damaged(2, "change"))?;
                    Ok((row.int(0)?, row.int(1)?, change))
                })
            },
        )
    }

    /// What the commands about a family changed of it, or of a file that was merged into it.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn changes_of_family(
        &self,
        family: FamilyId,
    ) -> Result<HashMap<CommandId, Vec<Change>>, StoreError> {
        let arg = vec![Val::from(family.0)];
        let read = Read::one(sql::command::BODIES_OF_FAMILY, arg);
        let rows = self.read(read).await?;
        let mut found: HashMap<CommandId, Vec<Change>> = HashMap::new();
        for row in rows.first().into_iter().flat_map(Rows::iter) {
            let change =
                serde_json::from_str(row.text(1)?).map_err(|_| row.damaged(1, "change"))?;
            found.entry(row.parsed(0)?).or_default().push(change);
        }
        Ok(found)
    }
}

impl Store {
    /// What was changed about a school, newest first.
    ///
    /// # Errors
    /// The engine's troubles.
    pub async fn changes_of_school(&self, number: &str) -> Result<Vec<SchoolChange>, StoreError> {
        let read = Read::one(sql::command::OF_SCHOOL, vec![Val::from(number)]);
        let rows = self.read(read).await?;
        let Some(rows) = rows.first() else {
            return Ok(Vec::new());
        };
        rows.decode(|row| {
            let deed = serde_json::from_str(row.text(2)?).map_err(|_| row.damaged(2, "deed"))?;
            let body: Option<Change> = row
                .opt_text(4)?
                .map(|text| serde_json::from_str(text).map_err(|_| row.damaged(4, "change")))
                .transpose()?;
            let (before, after) = match body {
                Some(Change::School(edit)) => (edit.before, edit.after),
                _ => (None, None),
            };
            let fields = row.text(3)?.split(',').filter(|field| !field.is_empty());
            Ok(SchoolChange {
                at_s: row.int(0)?,
                actor: row.text(1)?.to_owned(),
                deed,
                fields: fields.map(str::to_owned).collect(),
                before,
                after,
            })
        })
    }
}

pub(super) fn body(row: Row<'_>) -> Result<Change, StoreError> {
    serde_json::from_str(row.text(0)?).map_err(|_| row.damaged(0, "change"))
}

/// Rows of commands with the command that took each back.
pub(super) fn history(commands: &Rows, undoers: &Rows) -> Result<Vec<CommandRow>, StoreError> {
    // Newest first, and whoever takes back is newer: an entry that was itself taken back no longer counts.
    let mut undone: HashMap<CommandId, CommandId> = HashMap::new();
    for row in undoers.iter() {
        let (by, what) = (row.parsed(0)?, row.parsed(1)?);
        if !undone.contains_key(&by) {
            let _ = undone.entry(what).or_insert(by);
        }
    }
    commands.decode(|row| {
        let id: CommandId = row.parsed(1)?;
        let deed: Deed = serde_json::from_str(row.text(4)?).map_err(|_| row.damaged(4, "deed"))?;
        Ok(CommandRow {
            command: Command {
                id,
                deed,
                changes: Vec::new(),
            },
            at_s: row.int(2)?,
            actor: row.text(3)?.to_owned(),
            undone_by: undone.get(&id).copied(),
        })
    })
}
