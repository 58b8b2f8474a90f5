//! Statements about drafts.

use crate::store::SqlId;

/// Every statement of this file.
pub const ALL: &[SqlId] = &[SAVE, OWN, OWN_ALL, AT_WORK, DISCARD, DISCARD_ALL];

/// Keeps a draft: person, key, content, base, now. Begun is when the first of it was kept.
pub const SAVE: SqlId = SqlId::Text(
    "draft.save",
    "INSERT INTO draft (person_id, key, content, base, begun_s, saved_s) VALUES ($1, $2, $3, $4, $5, $6) \
     ON CONFLICT (person_id, key) DO UPDATE SET content = excluded.content, base = excluded.base, \
     begun_s = excluded.begun_s, saved_s = excluded.saved_s",
);

/// One draft of a person: key, content, base, begun, saved.
pub const OWN: SqlId = SqlId::Text(
    "draft.own",
    "SELECT key, content, base, begun_s, saved_s FROM draft WHERE person_id = $1 AND key = $2",
);

/// All drafts of a person, the last kept first.
pub const OWN_ALL: SqlId = SqlId::Text(
    "draft.own_all",
    "SELECT key, content, base, begun_s, saved_s FROM draft WHERE person_id = $1 ORDER BY saved_s DESC, key",
);

/// Who is at work on something: person, name, key, begun, saved; whoever began last first. Never the content.
pub const AT_WORK: SqlId = SqlId::Text(
    "draft.at_work",
    "SELECT draft.person_id, person.name, draft.key, draft.begun_s, draft.saved_s FROM draft \
     JOIN person ON person.id = draft.person_id WHERE draft.key = $1 ORDER BY draft.begun_s DESC, draft.person_id",
);

/// A draft of a person is erased.
pub const DISCARD: SqlId = SqlId::Text(
    "draft.discard",
    "DELETE FROM draft WHERE person_id = $1 AND key = $2",
);

/// The drafts of everybody about one thing are erased.
pub const DISCARD_ALL: SqlId = SqlId::Text("draft.discard_all", "DELETE FROM draft WHERE key = $1");
