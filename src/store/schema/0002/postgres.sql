-- Version 2: how an appointment went, group talks, ways of interpreting, pauses of a series,
-- declined days, numbers that are given once.

ALTER TABLE appointment ADD COLUMN confirmed_by text
  CHECK (confirmed_by IN ('Phone', 'TextMessage', 'Letter', 'Mail', 'InPerson', 'Helper'));
ALTER TABLE appointment ADD COLUMN confirmed_on text CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL));
ALTER TABLE appointment ADD COLUMN outcome text
  CHECK (outcome IN ('AsPlanned', 'WithoutInterpreter', 'ChildMissing', 'DocumentsMissing'));
ALTER TABLE appointment ADD COLUMN minutes_spent bigint CHECK (minutes_spent BETWEEN 0 AND 720);
ALTER TABLE appointment ADD COLUMN group_id text REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE appointment ADD COLUMN interpreter_mode text NOT NULL DEFAULT 'OnSite'
  CHECK (interpreter_mode IN ('OnSite', 'Phone', 'Video'));
ALTER TABLE appointment ADD COLUMN interpreter_reference text NOT NULL DEFAULT '';

ALTER TABLE series ADD COLUMN pauses text NOT NULL DEFAULT '[]';

CREATE TABLE declined (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  family_id text NOT NULL REFERENCES family (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  day text NOT NULL,
  reason text NOT NULL CHECK (length(reason) <= 80)
);
CREATE INDEX declined_family ON declined (family_id, day);

-- What was taken out again is few among everything that was done.
CREATE INDEX audit_gone ON audit (entity, entity_id) WHERE action = 'deleted';

-- The highest number that each kind of record ever had, also of records that are gone: no number is given twice.
CREATE TABLE numbering (
  entity text NOT NULL PRIMARY KEY,
  highest bigint NOT NULL CHECK (highest >= 0)
);
INSERT INTO numbering (entity, highest) SELECT 'site', coalesce(max(id), 0) FROM site;
INSERT INTO numbering (entity, highest) SELECT 'room', coalesce(max(id), 0) FROM room;
INSERT INTO numbering (entity, highest) SELECT 'counsellor', coalesce(max(id), 0) FROM counsellor;
INSERT INTO numbering (entity, highest) SELECT 'interpreter', coalesce(max(id), 0) FROM interpreter;
INSERT INTO numbering (entity, highest) SELECT 'series', coalesce(max(id), 0) FROM series;
INSERT INTO numbering (entity, highest) SELECT 'series_exception', coalesce(max(id), 0) FROM series_exception;
INSERT INTO numbering (entity, highest) SELECT 'absence', coalesce(max(id), 0) FROM absence;
INSERT INTO numbering (entity, highest) SELECT 'closure', coalesce(max(id), 0) FROM closure;
INSERT INTO numbering (entity, highest) SELECT 'person', coalesce(max(id), 0) FROM person;
UPDATE numbering SET highest = greatest(highest, coalesce((SELECT max(CAST(audit.entity_id AS bigint))
  FROM audit WHERE audit.entity = numbering.entity), 0));
UPDATE schema_version SET version = 2;
