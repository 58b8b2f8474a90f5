-- Version 2: how an appointment went, group talks, ways of interpreting, pauses of a series,
-- declined days.

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

UPDATE schema_version SET version = 2;
