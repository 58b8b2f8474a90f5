//! The office's invariants as queries that must find nothing.

use crate::store::SqlId;

/// Every invariant.
pub const ALL: &[SqlId] = &[NO_OVERLAP, AUDIT_HAS_COMMAND];

const NO_OVERLAP: SqlId = SqlId::Text(
    "check.no_overlap",
    "SELECT a.appointment_id FROM claim a JOIN claim b ON b.resource_id = a.resource_id \
     AND b.appointment_id > a.appointment_id AND b.start_s < a.end_s AND b.end_s > a.start_s",
);

const AUDIT_HAS_COMMAND: SqlId = SqlId::Text(
    "check.audit_has_command",
    "SELECT a.seq FROM audit a LEFT JOIN command c ON c.id = a.command_id WHERE c.id IS NULL",
);
