//! Statements that follow from a change of a record: resources, claims, the children of an appointment, numbers.

use crate::store::SqlId;

/// Every statement of this file.
pub const ALL: &[SqlId] = &[
    RESOURCE_INSERT,
    RESOURCE_DELETE,
    CLAIM_INSERT,
    CLAIMS_DELETE,
    CHILD_INSERT,
    CHILDREN_DELETE,
    NUMBERS_GIVE,
];

/// A counsellor, room, interpreter or family becomes something that can be booked.
pub const RESOURCE_INSERT: SqlId = SqlId::Text(
    "resource.insert",
    "INSERT INTO resource (id, kind, owner_id) VALUES ($1, $2, $3)",
);

/// It is gone.
pub const RESOURCE_DELETE: SqlId =
    SqlId::Text("resource.delete", "DELETE FROM resource WHERE id = $1");

/// One claim of an appointment.
pub const CLAIM_INSERT: SqlId = SqlId::Text(
    "claim.insert",
    "INSERT INTO claim (appointment_id, resource_id, start_s, end_s) VALUES ($1, $2, $3, $4)",
);

/// All claims of an appointment.
pub const CLAIMS_DELETE: SqlId = SqlId::Text(
    "claim.delete",
    "DELETE FROM claim WHERE appointment_id = $1",
);

/// One child that an appointment covers.
pub const CHILD_INSERT: SqlId = SqlId::Text(
    "appointment_child.insert",
    "INSERT INTO appointment_child (appointment_id, position, child_id) VALUES ($1, $2, $3)",
);

/// All of them.
pub const CHILDREN_DELETE: SqlId = SqlId::Text(
    "appointment_child.delete",
    "DELETE FROM appointment_child WHERE appointment_id = $1",
);

/// Numbers are given: `$1` the kind, `$2` the highest, `$3` the lowest of them; nothing is touched when one of them was
/// given before.
pub const NUMBERS_GIVE: SqlId = SqlId::Text(
    "numbering.give",
    "UPDATE numbering SET highest = $2 WHERE entity = $1 AND highest < $3",
);
