-- Version 2: how an appointment went, group talks, ways of interpreting, pauses of a series,
-- declined days, numbers that are given once.

ALTER TABLE appointment ADD COLUMN confirmed_by TEXT
  CHECK (confirmed_by IN ('Phone', 'TextMessage', 'Letter', 'Mail', 'InPerson', 'Helper'));
ALTER TABLE appointment ADD COLUMN confirmed_on TEXT CHECK ((confirmed_on IS NULL) = (confirmed_by IS NULL));
ALTER TABLE appointment ADD COLUMN outcome TEXT
  CHECK (outcome IN ('AsPlanned', 'WithoutInterpreter', 'ChildMissing', 'DocumentsMissing'));
ALTER TABLE appointment ADD COLUMN minutes_spent INTEGER CHECK (minutes_spent BETWEEN 0 AND 720);
ALTER TABLE appointment ADD COLUMN group_id TEXT REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE appointment ADD COLUMN interpreter_mode TEXT NOT NULL DEFAULT 'OnSite'
  CHECK (interpreter_mode IN ('OnSite', 'Phone', 'Video'));
ALTER TABLE appointment ADD COLUMN interpreter_reference TEXT NOT NULL DEFAULT '';

ALTER TABLE series ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]';

CREATE TABLE declined (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  family_id TEXT NOT NULL REFERENCES family (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL,
  reason TEXT NOT NULL CHECK (length(reason) <= 80)
) STRICT;
CREATE INDEX declined_family ON declined (family_id, day);

-- What was taken out again is few among everything that was done.
CREATE INDEX audit_gone ON audit (entity, entity_id) WHERE action = 'deleted';

-- The highest number that each kind of record ever had, also of records that are gone: no number is given twice.
CREATE TABLE numbering (
  entity TEXT NOT NULL PRIMARY KEY,
  highest INTEGER NOT NULL CHECK (highest >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO numbering (entity, highest) SELECT 'site', coalesce(max(id), 0) FROM site;
INSERT INTO numbering (entity, highest) SELECT 'room', coalesce(max(id), 0) FROM room;
INSERT INTO numbering (entity, highest) SELECT 'counsellor', coalesce(max(id), 0) FROM counsellor;
INSERT INTO numbering (entity, highest) SELECT 'interpreter', coalesce(max(id), 0) FROM interpreter;
INSERT INTO numbering (entity, highest) SELECT 'series', coalesce(max(id), 0) FROM series;
INSERT INTO numbering (entity, highest) SELECT 'series_exception', coalesce(max(id), 0) FROM series_exception;
INSERT INTO numbering (entity, highest) SELECT 'absence', coalesce(max(id), 0) FROM absence;
INSERT INTO numbering (entity, highest) SELECT 'closure', coalesce(max(id), 0) FROM closure;
INSERT INTO numbering (entity, highest) SELECT 'person', coalesce(max(id), 0) FROM person;
UPDATE numbering SET highest = max(highest, coalesce((SELECT max(CAST(audit.entity_id AS INTEGER))
  FROM audit WHERE audit.entity = numbering.entity), 0));
