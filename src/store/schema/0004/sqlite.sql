-- Version 4: schools with their places, the way from hand-over to the first day at school, documents of the supervision.
-- Each thing has its own block; the shared engine's text says the same.

-- Letters: more kinds, about a child and a school, to whom.
CREATE TABLE letter_of_4 (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  kind TEXT NOT NULL CHECK (kind IN ('Invitation', 'handover_sheet', 'school_enquiry', 'placement', 'placement_info', 'placement_copy',
    'health_office_list', 'admission_return', 'interim', 'vocational_note')),
  family_id TEXT NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  appointment_id TEXT REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  child_id TEXT REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
  school TEXT,
  addressee TEXT NOT NULL DEFAULT 'Family' CHECK (addressee IN ('Family', 'Schulamt', 'School', 'Provider', 'Ki', 'Reporter', 'HealthOffice')),
  language TEXT,
  versions TEXT NOT NULL,
  facts TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages > 0),
  made_at TEXT NOT NULL,
  posted_on TEXT,
  returned_on TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO letter_of_4 (id, rev, kind, family_id, appointment_id, language, versions, facts, sha256, pages, made_at,
  posted_on, returned_on)
  SELECT id, rev, kind, family_id, appointment_id, language, versions, facts, sha256, pages, made_at, posted_on, returned_on
  FROM letter;
DROP TABLE letter;
ALTER TABLE letter_of_4 RENAME TO letter;
CREATE INDEX letter_family ON letter (family_id, made_at);
CREATE INDEX letter_appointment ON letter (appointment_id);
CREATE INDEX letter_child ON letter (child_id);
