-- Version 2: how an appointment went, group talks, ways of interpreting, pauses of a series,
-- declined days.

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
