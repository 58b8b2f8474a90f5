//! Statements around the command itself: its row, its outcome, the audit.

use crate::store::SqlId;

/// Every statement of this file.
pub const ALL: &[SqlId] = &[INSERT, OUTCOME, AUDIT];

/// The command's own row, first in every transaction; gives its number.
pub const INSERT: SqlId = SqlId::Text(
    "command.insert",
    "INSERT INTO command (id, at_s, actor, deed) VALUES ($1, $2, $3, $4) RETURNING seq",
);

/// The number of a command that was kept.
pub const OUTCOME: SqlId = SqlId::Text("command.outcome", "SELECT seq FROM command WHERE id = $1");

/// One line of the audit: what was touched, never with which content.
pub const AUDIT: SqlId = SqlId::Text(
    "audit.insert",
    "INSERT INTO audit (command_id, at_s, actor, entity, entity_id, action, fields) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)",
);
