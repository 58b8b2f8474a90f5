-- Version 3: the record of household, guardians and children complete. Lists that belong to one record and are only read with it are JSON. Of
-- health there are states and dates; findings, diagnoses, reasons for flight and copies of papers have no column.

-- Files of version 2 come with or without the following: they may be there already.
-- What was taken out again is few among everything that was done.
CREATE INDEX IF NOT EXISTS audit_gone ON audit (entity, entity_id) WHERE action = 'deleted';

-- The highest number that each kind of record ever had, also of records that are gone: no number is given twice.
CREATE TABLE IF NOT EXISTS numbering (
  entity TEXT NOT NULL PRIMARY KEY,
  highest INTEGER NOT NULL CHECK (highest >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO numbering (entity, highest) SELECT 'site', coalesce(max(id), 0) FROM site WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'room', coalesce(max(id), 0) FROM room WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'counsellor', coalesce(max(id), 0) FROM counsellor WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'interpreter', coalesce(max(id), 0) FROM interpreter WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'series', coalesce(max(id), 0) FROM series WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'series_exception', coalesce(max(id), 0) FROM series_exception WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'absence', coalesce(max(id), 0) FROM absence WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'closure', coalesce(max(id), 0) FROM closure WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'person', coalesce(max(id), 0) FROM person WHERE true ON CONFLICT DO NOTHING;
UPDATE numbering SET highest = max(highest, coalesce((SELECT max(CAST(audit.entity_id AS INTEGER))
  FROM audit WHERE audit.entity = numbering.entity), 0));

ALTER TABLE family ADD COLUMN more_languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE family ADD COLUMN no_interpreter INTEGER NOT NULL DEFAULT 0
  CHECK (no_interpreter IN (0, 1) AND (no_interpreter = 0 OR interpreter_language IS NULL));
ALTER TABLE family ADD COLUMN helper_name TEXT;
ALTER TABLE family ADD COLUMN helper_organisation TEXT CHECK ((helper_organisation IS NULL) = (helper_name IS NULL));
ALTER TABLE family ADD COLUMN helper_contact TEXT CHECK ((helper_contact IS NULL) = (helper_name IS NULL));
ALTER TABLE family ADD COLUMN helper_consent_on TEXT CHECK (helper_consent_on IS NULL OR helper_name IS NOT NULL);
ALTER TABLE family ADD COLUMN childcare INTEGER NOT NULL DEFAULT 0 CHECK (childcare IN (0, 1));
ALTER TABLE family ADD COLUMN former_homes TEXT NOT NULL DEFAULT '[]';

ALTER TABLE guardian ADD COLUMN usual_name TEXT NOT NULL DEFAULT '';
ALTER TABLE guardian ADD COLUMN custody_seen_on TEXT;
ALTER TABLE guardian ADD COLUMN address TEXT;
ALTER TABLE guardian ADD COLUMN phones TEXT NOT NULL DEFAULT '[]';
ALTER TABLE guardian ADD COLUMN language TEXT;
ALTER TABLE guardian ADD COLUMN literacy TEXT CHECK (literacy IN ('German', 'OwnLanguage', 'CannotRead'));
ALTER TABLE guardian ADD COLUMN consent_on TEXT;
ALTER TABLE guardian ADD COLUMN consent_version TEXT CHECK ((consent_version IS NULL) = (consent_on IS NULL));
ALTER TABLE guardian ADD COLUMN consent_language TEXT CHECK ((consent_language IS NULL) = (consent_on IS NULL));

ALTER TABLE child ADD COLUMN other_names TEXT NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN birth_place TEXT NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN birth_country TEXT;
ALTER TABLE child ADD COLUMN second_nationality TEXT;
ALTER TABLE child ADD COLUMN school_history TEXT NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN interruptions TEXT NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN pre_school TEXT CHECK (pre_school IN ('NotAttended', 'InGermany', 'Abroad'));
ALTER TABLE child ADD COLUMN certificate_seen INTEGER CHECK (certificate_seen IN (0, 1));
ALTER TABLE child ADD COLUMN certificate_language TEXT
  CHECK (certificate_language IS NULL OR certificate_seen IS NOT NULL);
ALTER TABLE child ADD COLUMN certificate_translated INTEGER
  CHECK (certificate_translated IN (0, 1) AND certificate_seen IS NOT NULL OR certificate_translated IS NULL);
ALTER TABLE child ADD COLUMN german_school_place TEXT;
ALTER TABLE child ADD COLUMN german_school_months INTEGER CHECK (german_school_months BETWEEN 0 AND 65535)
  CHECK ((german_school_months IS NULL) = (german_school_place IS NULL));
ALTER TABLE child ADD COLUMN skills TEXT NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN german_level TEXT CHECK (german_level IN ('None', 'A1', 'A2', 'B1Plus', 'Unknown'));
ALTER TABLE child ADD COLUMN german_assessment TEXT
  CHECK (german_assessment IN ('Talk', 'Family', 'Test', 'Certificate'));
ALTER TABLE child ADD COLUMN literacy TEXT
  CHECK (literacy IN ('NotAlphabetised', 'NonLatin', 'LatinBeginning', 'LatinFluent'));
ALTER TABLE child ADD COLUMN script TEXT
  CHECK (script IN ('Arabic', 'Cyrillic', 'Ethiopic', 'Greek', 'Georgian', 'Armenian', 'Devanagari', 'Bengali', 'Tamil',
    'Thai', 'Chinese', 'Other'))
  CHECK ((script IS NOT NULL) = (literacy IS NOT NULL AND literacy = 'NonLatin'));
ALTER TABLE child ADD COLUMN documents TEXT NOT NULL DEFAULT '{}';
ALTER TABLE child ADD COLUMN measles TEXT CHECK (measles IN ('NotSeen', 'Seen', 'ReportedBySchool'));
ALTER TABLE child ADD COLUMN measles_on TEXT CHECK (measles_on IS NULL OR measles IS NOT NULL);
ALTER TABLE child ADD COLUMN health_notified_on TEXT;
ALTER TABLE child ADD COLUMN health_invited_for TEXT;
ALTER TABLE child ADD COLUMN health_done_on TEXT;
ALTER TABLE child ADD COLUMN special_needs TEXT CHECK (special_needs IN ('None', 'ToClarify', 'ProofFromAbroad'));
ALTER TABLE child ADD COLUMN guardians TEXT NOT NULL DEFAULT '[]';

-- Talks: wish, recommendation and way to school of each child; talks that were held; what is typed and not saved yet.
ALTER TABLE child ADD COLUMN learning TEXT NOT NULL DEFAULT '{}';
ALTER TABLE child ADD COLUMN preference TEXT;
ALTER TABLE child ADD COLUMN recommendation TEXT;
ALTER TABLE child ADD COLUMN transport TEXT;

CREATE TABLE talk (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  family_id TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  appointment_id TEXT,
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  begun_at TEXT NOT NULL,
  ended_at TEXT NOT NULL CHECK (ended_at >= begun_at),
  outcome TEXT NOT NULL CHECK (outcome IN ('AsPlanned', 'WithoutInterpreter', 'ChildMissing', 'DocumentsMissing')),
  children TEXT NOT NULL,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX talk_family ON talk (family_id, ended_at);

CREATE TABLE draft (
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL CHECK (length(key) > 0),
  content TEXT NOT NULL,
  base TEXT NOT NULL,
  begun_s INTEGER NOT NULL,
  saved_s INTEGER NOT NULL CHECK (saved_s >= begun_s),
  PRIMARY KEY (person_id, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_key ON draft (key);
