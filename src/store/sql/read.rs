//! Statements that read records for screens and use cases.
//!
//! `family.rev > $1` stands for "closed files too": with 0 every file passes, with the largest number none. A bare
//! `$1 = 1` would leave the parameter's type to each engine's guess.

use crate::store::SqlId;
use crate::store::record::administration::{
    ABSENCE, CLOSURE, COUNSELLOR, INTERPRETER, ROOM, SERIES, SERIES_EXCEPTION, SITE,
};
use crate::store::record::appointment::{APPOINTMENT, LETTER};
use crate::store::record::capacity::CAPACITY_REPORT;
use crate::store::record::catalogue::{
    LANGUAGE, MUNICIPALITY, PERSON, SCHOOL, SETTING, TEXT_RELEASE,
};
use crate::store::record::child::CHILD;
use crate::store::record::distinct::DISTINCT;
use crate::store::record::family::{DECLINED, FAMILY, GUARDIAN};
use crate::store::record::letter_text::{LETTER_TEXT, SITE_TEXT};
use crate::store::record::post::{LETTER_COPY, PRINT_BATCH};
use crate::store::record::steps::{CALL, CHILD_STEP, FOLLOW_UP};
use crate::store::record::talk::TALK;

/// Everything administrative, in the order in which [`crate::store::read::office`] takes it apart.
pub static OFFICE: [SqlId; 16] = [
    SqlId::Select(&SITE, "all", "ORDER BY id"),
    SqlId::Select(&ROOM, "all", "ORDER BY site_id, id"),
    SqlId::Select(&COUNSELLOR, "all", "ORDER BY id"),
    SqlId::Select(&INTERPRETER, "all", "ORDER BY id"),
    SqlId::Select(&SERIES, "all", "ORDER BY weekday, start_time, id"),
    SqlId::Select(&SERIES_EXCEPTION, "all", "ORDER BY day, id"),
    SqlId::Select(&ABSENCE, "all", "ORDER BY from_local, id"),
    SqlId::Select(&CLOSURE, "all", "ORDER BY from_local, id"),
    SqlId::Select(&MUNICIPALITY, "all", "ORDER BY name, ags"),
    SqlId::Select(&SCHOOL, "all", "ORDER BY town, name, number"),
    SqlId::Select(&LANGUAGE, "all", "ORDER BY name, code"),
    SqlId::Select(&PERSON, "all", "ORDER BY id"),
    SqlId::Select(&TEXT_RELEASE, "all", "ORDER BY text"),
    // A released draft may be older than the last checked version: it is not in force then, and not needed.
    SqlId::Select(
        &LETTER_TEXT,
        "current",
        "WHERE version >= (SELECT coalesce(max(settled.version), 0) FROM letter_text settled \
         WHERE settled.text = letter_text.text AND settled.state <> 'Draft') ORDER BY text, version",
    ),
    SqlId::Select(&SITE_TEXT, "all", "ORDER BY site_id, language"),
    SqlId::Select(&SETTING, "all", "ORDER BY key"),
];

/// Every own version of a letter text, `$1` its name, the newest first.
pub const TEXT_VERSIONS: SqlId = SqlId::Select(
    &LETTER_TEXT,
    "of_text",
    "WHERE text = $1 ORDER BY version DESC",
);

/// The highest number that was ever given, of each kind.
pub const NUMBERS: SqlId = SqlId::Text(
    "numbering.all",
    "SELECT entity, highest FROM numbering ORDER BY entity",
);

/// The talks held with one family, `$1` its id, the last first.
pub const TALKS: SqlId = SqlId::Select(
    &TALK,
    "of_family",
    "WHERE family_id = $1 ORDER BY ended_at DESC, id DESC",
);

/// What hangs on one family besides what [`FILE`] names, `$1` its id: talks, follow-ups, declined days, families that are not the
/// same, files merged into it.
pub static HANGING: [SqlId; 5] = [
    TALKS,
    SqlId::Select(
        &FOLLOW_UP,
        "every_of_family",
        "WHERE family_id = $1 ORDER BY due, id",
    ),
    SqlId::Select(
        &DECLINED,
        "of_family",
        "WHERE family_id = $1 ORDER BY day, id",
    ),
    SqlId::Select(
        &DISTINCT,
        "of_family",
        "WHERE one_id = $1 OR other_id = $1 ORDER BY id",
    ),
    SqlId::Select(
        &FAMILY,
        "merged_into",
        "WHERE merged_into = $1 ORDER BY file_year, file_number",
    ),
];

/// Every pair of families that are not the same.
pub const DISTINCT_PAIRS: SqlId = SqlId::Text(
    "distinct_families.pairs",
    "SELECT one_id, other_id FROM distinct_families",
);

/// Everything about one family, `$1` its id.
pub static FILE: [SqlId; 9] = [
    SqlId::Select(&FAMILY, "of_family", "WHERE id = $1"),
    SqlId::Select(
        &GUARDIAN,
        "of_family",
        "WHERE family_id = $1 ORDER BY position, id",
    ),
    SqlId::Select(
        &CHILD,
        "of_family",
        "WHERE family_id = $1 ORDER BY position, id",
    ),
    SqlId::Select(
        &APPOINTMENT,
        "of_family",
        "WHERE family_id = $1 ORDER BY start_local DESC, id DESC",
    ),
    SqlId::Text(
        "appointment_child.of_family",
        "SELECT appointment_child.appointment_id, appointment_child.child_id FROM appointment_child \
         JOIN appointment ON appointment.id = appointment_child.appointment_id \
         WHERE appointment.family_id = $1 ORDER BY appointment_child.appointment_id, appointment_child.position",
    ),
    SqlId::Select(
        &LETTER,
        "of_family",
        "WHERE family_id = $1 ORDER BY made_at DESC, id DESC",
    ),
    SqlId::Select(
        &CHILD_STEP,
        "of_family",
        "WHERE family_id = $1 ORDER BY child_id, position",
    ),
    SqlId::Select(
        &CALL,
        "of_family",
        "WHERE family_id = $1 ORDER BY at_local, id",
    ),
    SqlId::Text(
        "audit.booked_of_family",
        "SELECT entity_id, MIN(at_s) FROM audit \
         WHERE (family_id = $1 OR family_id IN (SELECT id FROM family WHERE merged_into = $1)) \
         AND entity = 'appointment' AND action = 'created' GROUP BY entity_id ORDER BY entity_id",
    ),
];

/// The same of all families whose file is open, or of all at all: `$1`, see above.
pub static FILES: [SqlId; 9] = [
    SqlId::Select(
        &FAMILY,
        "list",
        "WHERE (family.closed_on IS NULL OR family.rev > $1) ORDER BY reported_on, file_year, file_number",
    ),
    SqlId::Select(
        &GUARDIAN,
        "list",
        "JOIN family ON family.id = guardian.family_id \
         WHERE (family.closed_on IS NULL OR family.rev > $1) ORDER BY guardian.position, guardian.id",
    ),
    SqlId::Select(
        &CHILD,
        "list",
        "JOIN family ON family.id = child.family_id \
         WHERE (family.closed_on IS NULL OR family.rev > $1) ORDER BY child.position, child.id",
    ),
    SqlId::Select(
        &APPOINTMENT,
        "list",
        "JOIN family ON family.id = appointment.family_id WHERE (family.closed_on IS NULL OR family.rev > $1) \
         ORDER BY appointment.start_local DESC, appointment.id DESC",
    ),
    SqlId::Text(
        "appointment_child.list",
        "SELECT appointment_child.appointment_id, appointment_child.child_id FROM appointment_child \
         JOIN appointment ON appointment.id = appointment_child.appointment_id \
         JOIN family ON family.id = appointment.family_id WHERE (family.closed_on IS NULL OR family.rev > $1) \
         ORDER BY appointment_child.appointment_id, appointment_child.position",
    ),
    SqlId::Select(
        &LETTER,
        "list",
        "JOIN family ON family.id = letter.family_id WHERE (family.closed_on IS NULL OR family.rev > $1) \
         ORDER BY letter.made_at DESC, letter.id DESC",
    ),
    SqlId::Select(
        &CHILD_STEP,
        "list",
        "JOIN family ON family.id = child_step.family_id WHERE (family.closed_on IS NULL OR family.rev > $1) \
         ORDER BY child_step.child_id, child_step.position",
    ),
    SqlId::Select(
        &CALL,
        "list",
        "JOIN family ON family.id = call.family_id WHERE (family.closed_on IS NULL OR family.rev > $1) \
         ORDER BY call.at_local, call.id",
    ),
    SqlId::Text(
        "audit.booked_list",
        "SELECT audit.entity_id, MIN(audit.at_s) FROM family JOIN family own ON own.id = family.id \
         OR own.merged_into = family.id JOIN audit ON audit.family_id = own.id \
         WHERE (family.closed_on IS NULL OR family.rev > $1) AND audit.entity = 'appointment' \
         AND audit.action = 'created' GROUP BY audit.entity_id ORDER BY audit.entity_id",
    ),
];

/// Appointments that start from `$1` until before `$2`, with their families; in the order of [`FILES`].
pub static CALENDAR: [SqlId; 9] = [
    SqlId::Select(
        &FAMILY,
        "calendar",
        "WHERE id IN (SELECT family_id FROM appointment WHERE start_local >= $1 AND start_local < $2)",
    ),
    SqlId::Select(
        &GUARDIAN,
        "calendar",
        "WHERE family_id IN (SELECT family_id FROM appointment WHERE start_local >= $1 AND start_local < $2) \
         ORDER BY position, id",
    ),
    SqlId::Select(
        &CHILD,
        "calendar",
        "WHERE family_id IN (SELECT family_id FROM appointment WHERE start_local >= $1 AND start_local < $2) \
         ORDER BY position, id",
    ),
    SqlId::Select(
        &APPOINTMENT,
        "calendar",
        "WHERE start_local >= $1 AND start_local < $2 ORDER BY start_local, site_id, counsellor_id, id",
    ),
    SqlId::Text(
        "appointment_child.calendar",
        "SELECT appointment_child.appointment_id, appointment_child.child_id FROM appointment_child \
         JOIN appointment ON appointment.id = appointment_child.appointment_id \
         WHERE appointment.start_local >= $1 AND appointment.start_local < $2 \
         ORDER BY appointment_child.appointment_id, appointment_child.position",
    ),
    SqlId::Select(
        &LETTER,
        "calendar",
        "WHERE appointment_id IN (SELECT id FROM appointment WHERE start_local >= $1 AND start_local < $2) \
         ORDER BY made_at DESC, id DESC",
    ),
    SqlId::Select(
        &CHILD_STEP,
        "calendar",
        "WHERE family_id IN (SELECT family_id FROM appointment WHERE start_local >= $1 AND start_local < $2) \
         ORDER BY child_id, position",
    ),
    SqlId::Select(
        &CALL,
        "calendar",
        "WHERE family_id IN (SELECT family_id FROM appointment WHERE start_local >= $1 AND start_local < $2) \
         ORDER BY at_local, id",
    ),
    SqlId::Text(
        "audit.booked_calendar",
        "SELECT entity_id, MIN(at_s) FROM audit WHERE family_id IN \
         (SELECT own.id FROM appointment JOIN family own ON own.id = appointment.family_id \
         OR own.merged_into = appointment.family_id WHERE start_local >= $1 AND start_local < $2) \
         AND entity = 'appointment' AND action = 'created' GROUP BY entity_id ORDER BY entity_id",
    ),
];

/// Every step of every child.
pub const CHILD_STEPS: SqlId = SqlId::Select(&CHILD_STEP, "all", "ORDER BY child_id, position");

/// The newest figure of every school and grade, and the newest figures of every school that say something of support or literacy.
pub const CAPACITY_NEWEST: SqlId = SqlId::Select(
    &CAPACITY_REPORT,
    "newest",
    "WHERE NOT EXISTS (SELECT 1 FROM capacity_report later WHERE later.school = capacity_report.school \
     AND later.intake = capacity_report.intake AND (later.reported_on > capacity_report.reported_on \
     OR (later.reported_on = capacity_report.reported_on AND later.position > capacity_report.position))) \
     OR (coalesce(support, support_total, literacy) IS NOT NULL AND NOT EXISTS (SELECT 1 FROM capacity_report later \
     WHERE later.school = capacity_report.school AND later.reported_on > capacity_report.reported_on \
     AND coalesce(later.support, later.support_total, later.literacy) IS NOT NULL)) \
     ORDER BY school, intake, reported_on DESC, position DESC",
);

/// The figures of one school and grade, `$1` and `$2`, the last first.
pub const CAPACITY_HISTORY: SqlId = SqlId::Select(
    &CAPACITY_REPORT,
    "history",
    "WHERE school = $1 AND intake = $2 ORDER BY reported_on DESC, position DESC LIMIT 60",
);

/// The last position of every school and grade.
pub const CAPACITY_POSITIONS: SqlId = SqlId::Text(
    "capacity_report.positions",
    "SELECT school, intake, MAX(position) FROM capacity_report GROUP BY school, intake ORDER BY school, intake",
);

/// The follow-ups that are not done, until day `$1`.
pub const FOLLOW_UPS_DUE: SqlId = SqlId::Select(
    &FOLLOW_UP,
    "due",
    "WHERE done_on IS NULL AND due <= $1 ORDER BY due, id",
);

/// The follow-ups of one family that are not done.
pub const FOLLOW_UPS_OF_FAMILY: SqlId = SqlId::Select(
    &FOLLOW_UP,
    "of_family",
    "WHERE family_id = $1 AND done_on IS NULL ORDER BY due, id",
);

/// One follow-up.
pub const FOLLOW_UP_ONE: SqlId = SqlId::Select(&FOLLOW_UP, "one", "WHERE id = $1");

/// One letter.
pub const LETTER_ONE: SqlId = SqlId::Select(&LETTER, "one", "WHERE id = $1");

/// What makes one letter again.
pub const LETTER_COPY_ONE: SqlId = SqlId::Select(&LETTER_COPY, "one", "WHERE letter_id = $1");

/// The last printings, the newest first: `$1` of them.
pub const PRINT_BATCHES: SqlId = SqlId::Select(
    &PRINT_BATCH,
    "recent",
    "ORDER BY made_at DESC, id DESC LIMIT $1",
);

/// The letters of one printing.
pub const LETTERS_OF_BATCH: SqlId = SqlId::Select(
    &LETTER,
    "of_batch",
    "WHERE batch_id = $1 ORDER BY made_at, id",
);

/// When one appointment starts.
pub const APPOINTMENT_START: SqlId = SqlId::Text(
    "appointment.start",
    "SELECT start_local FROM appointment WHERE id = $1",
);

/// Appointments that were taken out again and are not there: their ids.
pub const APPOINTMENTS_GONE: SqlId = SqlId::Text(
    "appointment.gone",
    "SELECT audit.entity_id FROM audit LEFT JOIN appointment ON appointment.id = audit.entity_id \
     WHERE audit.action = 'deleted' AND audit.entity = 'appointment' AND appointment.id IS NULL",
);

/// All changes of the commands that took appointments out, in the order in which they were written.
pub const BODIES_OF_GONE: SqlId = SqlId::Text(
    "undo.of_gone",
    "SELECT undo.body FROM command JOIN undo ON undo.command_id = command.id WHERE command.id IN \
     (SELECT command_id FROM audit WHERE action = 'deleted' AND entity = 'appointment') \
     ORDER BY command.seq, undo.position",
);

/// Days declined from `$1` on.
pub const DECLINED_FROM: SqlId = SqlId::Select(
    &DECLINED,
    "from",
    "WHERE day >= $1 ORDER BY day, family_id, id",
);

/// The family with a file number: `$1` year, `$2` number. The number of a file that was merged leads to the other one.
pub const FAMILY_BY_NUMBER: SqlId = SqlId::Text(
    "family.by_number",
    "SELECT COALESCE(merged_into, id) FROM family WHERE file_year = $1 AND file_number = $2",
);

/// The last file number of a year.
pub const LAST_FILE_NUMBER: SqlId = SqlId::Text(
    "family.last_number",
    "SELECT file_number FROM family WHERE file_year = $1 ORDER BY file_number DESC LIMIT 1",
);

/// What search knows of each person: of the family, then of guardians and children.
pub static SEARCH: [SqlId; 3] = [
    SqlId::Text(
        "family.search",
        "SELECT id, file_year, file_number, phones, town, closed_on, street, merged_into FROM family \
         ORDER BY file_year, file_number",
    ),
    SqlId::Select(&GUARDIAN, "all", "ORDER BY family_id, position, id"),
    SqlId::Select(&CHILD, "all", "ORDER BY family_id, position, id"),
];

/// Every statement of this file.
#[must_use]
pub fn all() -> Vec<SqlId> {
    let mut list = vec![
        APPOINTMENT_START,
        APPOINTMENTS_GONE,
        BODIES_OF_GONE,
        DECLINED_FROM,
        FAMILY_BY_NUMBER,
        LAST_FILE_NUMBER,
        NUMBERS,
        CHILD_STEPS,
        CAPACITY_NEWEST,
        CAPACITY_HISTORY,
        CAPACITY_POSITIONS,
        FOLLOW_UPS_DUE,
        FOLLOW_UPS_OF_FAMILY,
        FOLLOW_UP_ONE,
        LETTER_ONE,
        LETTER_COPY_ONE,
        PRINT_BATCHES,
        TEXT_VERSIONS,
        LETTERS_OF_BATCH,
        TALKS,
    ];
    list.extend(OFFICE);
    list.push(DISTINCT_PAIRS);
    list.extend(HANGING);
    list.extend(FILE);
    list.extend(FILES);
    list.extend(CALENDAR);
    list.extend(SEARCH);
    list
}
