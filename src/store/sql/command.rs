//! Statements around the command itself: its row, its outcome, the audit.

use crate::store::SqlId;

/// Every statement of this file.
pub const ALL: &[SqlId] = &[
    INSERT,
    OUTCOME,
    AUDIT,
    UNDO,
    UNDO_BODIES,
    BODIES_SINCE,
    FORGET,
    RECENT,
    ONE,
    UNDOERS,
    OF_FAMILY,
    BODIES_OF_FAMILY,
    OF_SCHOOL,
    RECORDED_SINCE,
];

/// The command's own row, first in every transaction; gives its number.
pub const INSERT: SqlId = SqlId::Text(
    "command.insert",
    "INSERT INTO command (id, at_s, person_id, actor, role, deed, undoes) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING seq",
);

/// What must be unique so that a command happens once.
pub const ONCE: &str = "command.id";

/// The number of a command that was kept.
pub const OUTCOME: SqlId = SqlId::Text("command.outcome", "SELECT seq FROM command WHERE id = $1");

/// One line of the audit: what was touched, never with which content.
pub const AUDIT: SqlId = SqlId::Text(
    "audit.insert",
    "INSERT INTO audit (command_id, at_s, person_id, family_id, entity, entity_id, action, fields) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
);

/// One change of a command, so that it can be taken back.
pub const UNDO: SqlId = SqlId::Text(
    "undo.insert",
    "INSERT INTO undo (command_id, position, body) VALUES ($1, $2, $3)",
);

/// The changes of one command in order.
pub const UNDO_BODIES: SqlId = SqlId::Text(
    "undo.bodies",
    "SELECT body FROM undo WHERE command_id = $1 ORDER BY position",
);

/// The changes of one command and of all after it, in the order in which they were written.
pub const BODIES_SINCE: SqlId = SqlId::Text(
    "undo.bodies_since",
    "SELECT undo.body FROM command JOIN undo ON undo.command_id = command.id \
     WHERE command.seq >= (SELECT seq FROM command WHERE id = $1) ORDER BY command.seq, undo.position",
);

/// Takes the changes of all commands before a moment out of the history.
pub const FORGET: SqlId = SqlId::Text(
    "undo.forget",
    "DELETE FROM undo WHERE command_id IN (SELECT id FROM command WHERE at_s < $1)",
);

/// The newest commands: seq, id, at, actor, deed, undoes.
pub const RECENT: SqlId = SqlId::Text(
    "command.recent",
    "SELECT seq, id, at_s, actor, deed, undoes FROM command ORDER BY seq DESC LIMIT $1",
);

/// One command.
pub const ONE: SqlId = SqlId::Text(
    "command.one",
    "SELECT seq, id, at_s, actor, deed, undoes FROM command WHERE id = $1",
);

/// Every command that takes another one back: id, undoes; newest first.
pub const UNDOERS: SqlId = SqlId::Text(
    "command.undoers",
    "SELECT id, undoes FROM command WHERE undoes IS NOT NULL ORDER BY seq DESC",
);

/// Commands that touched one family, or a file that was merged into it, newest first.
pub const OF_FAMILY: SqlId = SqlId::Text(
    "command.of_family",
    "SELECT seq, id, at_s, actor, deed, undoes FROM command \
     WHERE id IN (SELECT command_id FROM audit WHERE family_id = $1 \
     OR family_id IN (SELECT id FROM family WHERE merged_into = $1)) ORDER BY seq DESC",
);

/// What these commands changed of the family or of such a file: command, change; in order. A change and its line of the audit
/// have the same place in their command.
pub const BODIES_OF_FAMILY: SqlId = SqlId::Text(
    "undo.of_family",
    "SELECT told.command_id, undo.body FROM (SELECT command_id, family_id, \
     ROW_NUMBER() OVER (PARTITION BY command_id ORDER BY seq) - 1 AS place FROM audit \
     WHERE action <> 'read' AND command_id IN (SELECT command_id FROM audit WHERE family_id = $1 \
     OR family_id IN (SELECT id FROM family WHERE merged_into = $1))) told \
     JOIN undo ON undo.command_id = told.command_id AND undo.position = told.place \
     WHERE told.family_id = $1 OR told.family_id IN (SELECT id FROM family WHERE merged_into = $1) \
     ORDER BY told.command_id, undo.position",
);

/// What was changed about one school: at, actor, deed, fields, change; newest first. The change is missing when it was
/// taken out of the history.
pub const OF_SCHOOL: SqlId = SqlId::Text(
    "command.of_school",
    "SELECT command.at_s, command.actor, command.deed, told.fields, undo.body FROM (SELECT command_id, entity, entity_id, \
     fields, ROW_NUMBER() OVER (PARTITION BY command_id ORDER BY seq) - 1 AS place FROM audit \
     WHERE action <> 'read' AND command_id IN (SELECT command_id FROM audit WHERE entity = 'school' AND entity_id = $1)) told \
     JOIN command ON command.id = told.command_id \
     LEFT JOIN undo ON undo.command_id = told.command_id AND undo.position = told.place \
     WHERE told.entity = 'school' AND told.entity_id = $1 ORDER BY command.seq DESC",
);

/// What commands after one changed of families, children, appointments, talks and steps: number of the command, when, the
/// change; in the order in which it was written.
pub const RECORDED_SINCE: SqlId = SqlId::Text(
    "undo.recorded_since",
    "SELECT command.seq, command.at_s, undo.body FROM command JOIN undo ON undo.command_id = command.id \
     WHERE command.seq > $1 AND (undo.body LIKE '{\"Family\":%' OR undo.body LIKE '{\"Child\":%' \
     OR undo.body LIKE '{\"Appointment\":%' OR undo.body LIKE '{\"Talk\":%' OR undo.body LIKE '{\"ChildStep\":%') \
     ORDER BY command.seq, undo.position",
);
