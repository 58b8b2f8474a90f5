-- Version 4: schools with their places, the way from hand-over to the first day at school, documents of the supervision.
-- Each thing has its own block; the shared engine's text says the same.

-- Schools: what the list says about their time, and what the office enters beside it.
ALTER TABLE school ADD COLUMN provider_key text NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN opened_on text;
ALTER TABLE school ADD COLUMN closed_on text;
ALTER TABLE school ADD COLUMN by_hand text NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN own_grades bigint CHECK (own_grades BETWEEN 0 AND 16383);
ALTER TABLE school ADD COLUMN german_support bigint CHECK (german_support IN (0, 1));
ALTER TABLE school ADD COLUMN literacy bigint CHECK (literacy IN (0, 1));
ALTER TABLE school ADD COLUMN all_day bigint CHECK (all_day IN (0, 1));
ALTER TABLE school ADD COLUMN contact text NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN note text NOT NULL DEFAULT '';
ALTER TABLE school ADD COLUMN provider text NOT NULL DEFAULT '';

-- Figures of free places: what a school reported for a grade (0 = international class) on a day. Never changed, only added to;
-- of one school and grade the newest counts, by day, then by position.
CREATE TABLE capacity_report (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  school text NOT NULL REFERENCES school (number) DEFERRABLE INITIALLY DEFERRED,
  intake bigint NOT NULL CHECK (intake BETWEEN 0 AND 13),
  position bigint NOT NULL CHECK (position >= 0),
  regular bigint CHECK (regular BETWEEN 0 AND 99),
  support bigint CHECK (support BETWEEN 0 AND 99),
  support_total bigint CHECK (support_total BETWEEN 0 AND 99),
  literacy bigint CHECK (literacy BETWEEN 0 AND 99),
  remark text NOT NULL CHECK (length(remark) <= 160),
  reported_on text NOT NULL,
  source text NOT NULL CHECK (source IN ('Email', 'Phone', 'Letter', 'Meeting', 'File', 'Own')),
  by_person bigint NOT NULL,
  UNIQUE (school, intake, position),
  CHECK (support <= support_total)
);
CREATE INDEX capacity_report_newest ON capacity_report (school, intake, reported_on, position);
CREATE FUNCTION capacity_report_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit_append_only' USING ERRCODE = '23514', CONSTRAINT = 'audit_append_only';
END $$;
CREATE TRIGGER capacity_report_append_only BEFORE UPDATE ON capacity_report
FOR EACH ROW EXECUTE FUNCTION capacity_report_guard();
