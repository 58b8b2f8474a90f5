-- Version 3: the record of household, guardians and children complete. Lists that belong to one record and are only read with it are JSON. Of
-- health there are states and dates; findings, diagnoses, reasons for flight and copies of papers have no column.

-- Files of version 2 come with or without the following: they may be there already.
-- What was taken out again is few among everything that was done.
CREATE INDEX IF NOT EXISTS audit_gone ON audit (entity, entity_id) WHERE action = 'deleted';

-- The highest number that each kind of record ever had, also of records that are gone: no number is given twice.
CREATE TABLE IF NOT EXISTS numbering (
  entity text NOT NULL PRIMARY KEY,
  highest bigint NOT NULL CHECK (highest >= 0)
);
INSERT INTO numbering (entity, highest) SELECT 'site', coalesce(max(id), 0) FROM site WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'room', coalesce(max(id), 0) FROM room WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'counsellor', coalesce(max(id), 0) FROM counsellor WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'interpreter', coalesce(max(id), 0) FROM interpreter WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'series', coalesce(max(id), 0) FROM series WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'series_exception', coalesce(max(id), 0) FROM series_exception WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'absence', coalesce(max(id), 0) FROM absence WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'closure', coalesce(max(id), 0) FROM closure WHERE true ON CONFLICT DO NOTHING;
INSERT INTO numbering (entity, highest) SELECT 'person', coalesce(max(id), 0) FROM person WHERE true ON CONFLICT DO NOTHING;
UPDATE numbering SET highest = greatest(highest, coalesce((SELECT max(CAST(audit.entity_id AS bigint))
  FROM audit WHERE audit.entity = numbering.entity), 0));

ALTER TABLE family ADD COLUMN more_languages text NOT NULL DEFAULT '[]';
ALTER TABLE family ADD COLUMN no_interpreter bigint NOT NULL DEFAULT 0
  CHECK (no_interpreter IN (0, 1) AND (no_interpreter = 0 OR interpreter_language IS NULL));
ALTER TABLE family ADD COLUMN helper_name text;
ALTER TABLE family ADD COLUMN helper_organisation text CHECK ((helper_organisation IS NULL) = (helper_name IS NULL));
ALTER TABLE family ADD COLUMN helper_contact text CHECK ((helper_contact IS NULL) = (helper_name IS NULL));
ALTER TABLE family ADD COLUMN helper_consent_on text CHECK (helper_consent_on IS NULL OR helper_name IS NOT NULL);
ALTER TABLE family ADD COLUMN childcare bigint NOT NULL DEFAULT 0 CHECK (childcare IN (0, 1));
ALTER TABLE family ADD COLUMN former_homes text NOT NULL DEFAULT '[]';

ALTER TABLE guardian ADD COLUMN usual_name text NOT NULL DEFAULT '';
ALTER TABLE guardian ADD COLUMN custody_seen_on text;
ALTER TABLE guardian ADD COLUMN address text;
ALTER TABLE guardian ADD COLUMN phones text NOT NULL DEFAULT '[]';
ALTER TABLE guardian ADD COLUMN language text;
ALTER TABLE guardian ADD COLUMN literacy text CHECK (literacy IN ('German', 'OwnLanguage', 'CannotRead'));
ALTER TABLE guardian ADD COLUMN consent_on text;
ALTER TABLE guardian ADD COLUMN consent_version text CHECK ((consent_version IS NULL) = (consent_on IS NULL));
ALTER TABLE guardian ADD COLUMN consent_language text CHECK ((consent_language IS NULL) = (consent_on IS NULL));

ALTER TABLE child ADD COLUMN other_names text NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN birth_place text NOT NULL DEFAULT '';
ALTER TABLE child ADD COLUMN birth_country text;
ALTER TABLE child ADD COLUMN second_nationality text;
ALTER TABLE child ADD COLUMN school_history text NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN interruptions text NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN pre_school text CHECK (pre_school IN ('NotAttended', 'InGermany', 'Abroad'));
ALTER TABLE child ADD COLUMN certificate_seen bigint CHECK (certificate_seen IN (0, 1));
ALTER TABLE child ADD COLUMN certificate_language text
  CHECK (certificate_language IS NULL OR certificate_seen IS NOT NULL);
ALTER TABLE child ADD COLUMN certificate_translated bigint
  CHECK (certificate_translated IN (0, 1) AND certificate_seen IS NOT NULL OR certificate_translated IS NULL);
ALTER TABLE child ADD COLUMN german_school_place text;
ALTER TABLE child ADD COLUMN german_school_months bigint CHECK (german_school_months BETWEEN 0 AND 65535)
  CHECK ((german_school_months IS NULL) = (german_school_place IS NULL));
ALTER TABLE child ADD COLUMN skills text NOT NULL DEFAULT '[]';
ALTER TABLE child ADD COLUMN german_level text CHECK (german_level IN ('None', 'A1', 'A2', 'B1Plus', 'Unknown'));
ALTER TABLE child ADD COLUMN german_assessment text
  CHECK (german_assessment IN ('Talk', 'Family', 'Test', 'Certificate'));
ALTER TABLE child ADD COLUMN literacy text
  CHECK (literacy IN ('NotAlphabetised', 'NonLatin', 'LatinBeginning', 'LatinFluent'));
ALTER TABLE child ADD COLUMN script text
  CHECK (script IN ('Arabic', 'Cyrillic', 'Ethiopic', 'Greek', 'Georgian', 'Armenian', 'Devanagari', 'Bengali', 'Tamil',
    'Thai', 'Chinese', 'Other'))
  CHECK ((script IS NOT NULL) = (literacy IS NOT NULL AND literacy = 'NonLatin'));
ALTER TABLE child ADD COLUMN documents text NOT NULL DEFAULT '{}';
ALTER TABLE child ADD COLUMN measles text CHECK (measles IN ('NotSeen', 'Seen', 'ReportedBySchool'));
ALTER TABLE child ADD COLUMN measles_on text CHECK (measles_on IS NULL OR measles IS NOT NULL);
ALTER TABLE child ADD COLUMN health_notified_on text;
ALTER TABLE child ADD COLUMN health_invited_for text;
ALTER TABLE child ADD COLUMN health_done_on text;
ALTER TABLE child ADD COLUMN special_needs text CHECK (special_needs IN ('None', 'ToClarify', 'ProofFromAbroad'));
ALTER TABLE child ADD COLUMN guardians text NOT NULL DEFAULT '[]';
-- Steps of a child after the talk. Each names the one before it: two desks cannot both add the next, and none can be taken
-- away from below another.
CREATE TABLE child_step (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  child_id text NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  position bigint NOT NULL CHECK (position >= 0),
  previous_id text UNIQUE REFERENCES child_step (id) DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('HandedOver', 'TakenBack', 'SentBack', 'Answered', 'SchoolAsked', 'SchoolAccepted',
    'SchoolRefused', 'Placed', 'Admitted')),
  code text CHECK (code IN ('Consent', 'Law', 'Mistake', 'Incomplete', 'ConsentWithdrawn', 'MovedAway', 'SchoolHistory', 'German',
    'Literacy', 'Documents', 'Wish', 'Household', 'OnThePhone', 'Full', 'NoLiteracyPlace', 'NoGermanSupport', 'SchoolForm',
    'NoAnswer', 'Other')),
  school text REFERENCES school (number) DEFERRABLE INITIALLY DEFERRED,
  day text,
  grade bigint CHECK (grade BETWEEN 1 AND 13),
  on_day text NOT NULL,
  by_person bigint NOT NULL,
  UNIQUE (child_id, position),
  CHECK ((position = 0) = (previous_id IS NULL)),
  CHECK ((code IS NOT NULL) = (kind IN ('HandedOver', 'TakenBack', 'SentBack', 'SchoolRefused'))),
  CHECK ((school IS NOT NULL) = (kind IN ('SchoolAsked', 'Placed'))),
  CHECK ((day IS NOT NULL) = (kind IN ('SchoolAsked', 'SchoolAccepted', 'Placed', 'Admitted'))),
  CHECK ((grade IS NOT NULL) = (kind = 'Placed'))
);
CREATE INDEX child_step_family ON child_step (family_id, child_id, position);

-- Calls that were tried.
CREATE TABLE call (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  at_local text NOT NULL,
  result text NOT NULL CHECK (result IN ('Reached', 'NotReached', 'WrongNumber', 'CallBack')),
  number text NOT NULL,
  call_back_on text CHECK ((call_back_on IS NOT NULL) = (result = 'CallBack')),
  by_person bigint NOT NULL
);
CREATE INDEX call_family ON call (family_id, at_local);

-- Follow-ups (Wiedervorlage).
CREATE TABLE follow_up (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  child_id text REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
  due text NOT NULL,
  text text NOT NULL CHECK (length(text) BETWEEN 1 AND 160),
  for_role text CHECK (for_role IN ('Counsellor', 'Office', 'SchoolSupervision', 'Admin')),
  for_person bigint,
  made_by bigint NOT NULL,
  made_on text NOT NULL,
  done_on text,
  done_by bigint,
  CHECK ((for_role IS NULL) <> (for_person IS NULL)),
  CHECK ((done_on IS NULL) = (done_by IS NULL))
);
CREATE INDEX follow_up_due ON follow_up (due) WHERE done_on IS NULL;
CREATE INDEX follow_up_family ON follow_up (family_id, due);
UPDATE schema_version SET version = 3;

-- Talks: wish, recommendation and way to school of each child; talks that were held; what is typed and not saved yet.
ALTER TABLE child ADD COLUMN learning text NOT NULL DEFAULT '{}';
ALTER TABLE child ADD COLUMN preference text;
ALTER TABLE child ADD COLUMN recommendation text;
ALTER TABLE child ADD COLUMN transport text;

CREATE TABLE talk (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  family_id text NOT NULL REFERENCES family (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  appointment_id text,
  person_id bigint NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  begun_at text NOT NULL,
  ended_at text NOT NULL CHECK (ended_at >= begun_at),
  outcome text NOT NULL CHECK (outcome IN ('AsPlanned', 'WithoutInterpreter', 'ChildMissing', 'DocumentsMissing')),
  children text NOT NULL,
  record text NOT NULL
);
CREATE INDEX talk_family ON talk (family_id, ended_at);

CREATE TABLE draft (
  person_id bigint NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  key text NOT NULL CHECK (length(key) > 0),
  content text NOT NULL,
  base text NOT NULL,
  begun_s bigint NOT NULL,
  saved_s bigint NOT NULL CHECK (saved_s >= begun_s),
  PRIMARY KEY (person_id, key)
);
CREATE INDEX draft_key ON draft (key);

-- Duplicates: the file another one was merged into; pairs of families that are not the same.
ALTER TABLE family ADD COLUMN merged_into text REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED
  CHECK (merged_into IS NULL OR (merged_into <> id AND closed_reason IS NOT NULL AND closed_reason = 'Duplicate'));
CREATE INDEX family_merged ON family (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE distinct_families (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  one_id text NOT NULL REFERENCES family (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  other_id text NOT NULL REFERENCES family (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  said_by text NOT NULL,
  said_on text NOT NULL,
  UNIQUE (one_id, other_id),
  CHECK (one_id < other_id)
);
CREATE INDEX distinct_other ON distinct_families (other_id);

-- What one command changed, for the timeline of a family.
CREATE INDEX audit_command ON audit (command_id);
