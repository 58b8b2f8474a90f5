-- Version 4: schools with their places, the way from hand-over to the first day at school, documents of the supervision.
-- Each thing has its own block; the shared engine's text says the same.

-- Schools: what the list says about their time, and what the office enters beside it.
ALTER TABLE school ADD COLUMN provider_key TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN opened_on TEXT;
ALTER TABLE school ADD COLUMN closed_on TEXT;
ALTER TABLE school ADD COLUMN by_hand TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN own_grades INTEGER CHECK (own_grades BETWEEN 0 AND 16383);
ALTER TABLE school ADD COLUMN german_support INTEGER CHECK (german_support IN (0, 1));
ALTER TABLE school ADD COLUMN literacy INTEGER CHECK (literacy IN (0, 1));
ALTER TABLE school ADD COLUMN all_day INTEGER CHECK (all_day IN (0, 1));
ALTER TABLE school ADD COLUMN contact TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN provider TEXT NOT NULL DEFAULT '';

-- Figures of free places: what a school reported for a grade (0 = international class) on a day. Never changed, only added to;
-- of one school and grade the newest counts, by day, then by position.
CREATE TABLE capacity_report (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  school TEXT NOT NULL REFERENCES school (number) DEFERRABLE INITIALLY DEFERRED,
  intake INTEGER NOT NULL CHECK (intake BETWEEN 0 AND 13),
  position INTEGER NOT NULL CHECK (position >= 0),
  regular INTEGER CHECK (regular BETWEEN 0 AND 99),
  support INTEGER CHECK (support BETWEEN 0 AND 99),
  support_total INTEGER CHECK (support_total BETWEEN 0 AND 99),
  literacy INTEGER CHECK (literacy BETWEEN 0 AND 99),
  remark TEXT NOT NULL CHECK (length(remark) <= 160),
  reported_on TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('Email', 'Phone', 'Letter', 'Meeting', 'File', 'Own')),
  by_person INTEGER NOT NULL,
  UNIQUE (school, intake, position),
  CHECK (support <= support_total)
) STRICT, WITHOUT ROWID;
CREATE INDEX capacity_report_newest ON capacity_report (school, intake, reported_on, position);
CREATE TRIGGER capacity_report_append_only BEFORE UPDATE ON capacity_report
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;
