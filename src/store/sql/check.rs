//! The office's invariants as queries that must find nothing.

use crate::store::SqlId;

/// Every invariant.
pub const ALL: &[SqlId] = &[
    NO_OVERLAP,
    CLAIMS_OF_LIVE_APPOINTMENTS,
    NO_CLAIMS_OF_CANCELLED,
    FAMILY_IS_RESOURCE,
    ROOM_AT_ITS_SITE,
    CHILD_OF_ITS_FAMILY,
    LETTER_OF_ITS_FAMILY,
    AUDIT_HAS_COMMAND,
];

const NO_OVERLAP: SqlId = SqlId::Text(
    "check.no_overlap",
    "SELECT a.appointment_id FROM claim a JOIN claim b ON b.resource_id = a.resource_id \
     AND b.appointment_id > a.appointment_id AND b.start_s < a.end_s AND b.end_s > a.start_s",
);

/// Counsellor, room and family of every appointment that is not cancelled.
const CLAIMS_OF_LIVE_APPOINTMENTS: SqlId = SqlId::Text(
    "check.claims_of_live_appointments",
    "SELECT appointment.id FROM appointment LEFT JOIN claim ON claim.appointment_id = appointment.id \
     WHERE appointment.status NOT IN ('CancelledByFamily', 'CancelledByOffice') \
     GROUP BY appointment.id HAVING count(claim.resource_id) < 3",
);

const NO_CLAIMS_OF_CANCELLED: SqlId = SqlId::Text(
    "check.no_claims_of_cancelled",
    "SELECT appointment.id FROM appointment JOIN claim ON claim.appointment_id = appointment.id \
     WHERE appointment.status IN ('CancelledByFamily', 'CancelledByOffice')",
);

const FAMILY_IS_RESOURCE: SqlId = SqlId::Text(
    "check.family_is_resource",
    "SELECT family.id FROM family LEFT JOIN resource ON resource.owner_id = family.id WHERE resource.id IS NULL",
);

const ROOM_AT_ITS_SITE: SqlId = SqlId::Text(
    "check.room_at_its_site",
    "SELECT appointment.id FROM appointment JOIN room ON room.id = appointment.room_id \
     WHERE room.site_id <> appointment.site_id",
);

const CHILD_OF_ITS_FAMILY: SqlId = SqlId::Text(
    "check.child_of_its_family",
    "SELECT appointment.id FROM appointment_child \
     JOIN appointment ON appointment.id = appointment_child.appointment_id \
     JOIN child ON child.id = appointment_child.child_id WHERE child.family_id <> appointment.family_id",
);

const LETTER_OF_ITS_FAMILY: SqlId = SqlId::Text(
    "check.letter_of_its_family",
    "SELECT letter.id FROM letter JOIN appointment ON appointment.id = letter.appointment_id \
     WHERE appointment.family_id <> letter.family_id",
);

const AUDIT_HAS_COMMAND: SqlId = SqlId::Text(
    "check.audit_has_command",
    "SELECT audit.seq FROM audit LEFT JOIN command ON command.id = audit.command_id WHERE command.id IS NULL",
);
