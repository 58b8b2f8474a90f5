-- Version 5: the post room. Printings, what became of each letter, and what makes it again byte for byte.
-- Each thing has its own block; the shared engine's text says the same.

-- Printings of many letters at once. Which files they made; no personal data.
CREATE TABLE print_batch (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  made_at TEXT NOT NULL,
  made_by INTEGER NOT NULL,
  letters INTEGER NOT NULL CHECK (letters >= 0),
  files TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX print_batch_made ON print_batch (made_at);

-- Letters anew: every kind, who printed them, how they reached the family or came back, what they say, what they repeat.
CREATE TABLE letter_of_5 (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  kind TEXT NOT NULL CHECK (kind IN ('Invitation', 'handover_sheet', 'school_enquiry', 'placement', 'placement_info', 'placement_copy',
    'health_office_list', 'admission_return', 'interim', 'vocational_note', 'primary_invitation', 'reminder', 'cancellation',
    'renewed_invitation', 'confirmation', 'privacy', 'municipality_feedback', 'interpreter_sheet')),
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
  returned_on TEXT,
  return_reason TEXT CHECK (return_reason IN ('MovedAway', 'Unknown', 'NoLetterBox', 'AddressIncomplete', 'Refused', 'NotCollected', 'Other')),
  delivered_on TEXT,
  printed_at TEXT,
  printed_by INTEGER CHECK ((printed_by IS NULL) = (printed_at IS NULL)),
  says TEXT NOT NULL DEFAULT '{}',
  about_start TEXT,
  repeats_id TEXT REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED,
  batch_id TEXT REFERENCES print_batch (id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (return_reason IS NULL OR returned_on IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO letter_of_5 (id, rev, kind, family_id, appointment_id, child_id, school, addressee, language, versions, facts, sha256,
  pages, made_at, posted_on, returned_on)
  SELECT id, rev, kind, family_id, appointment_id, child_id, school, addressee, language, versions, facts, sha256, pages, made_at,
  posted_on, returned_on FROM letter;
DROP TABLE letter;
ALTER TABLE letter_of_5 RENAME TO letter;
CREATE INDEX letter_family ON letter (family_id, made_at);
CREATE INDEX letter_appointment ON letter (appointment_id);
CREATE INDEX letter_child ON letter (child_id);
CREATE INDEX letter_batch ON letter (batch_id);

-- What makes a letter again. It goes with the letter, whoever deletes that.
CREATE TABLE letter_copy (
  letter_id TEXT NOT NULL PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rev INTEGER NOT NULL CHECK (rev > 0),
  engine TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
