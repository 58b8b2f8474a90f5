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

-- Steps of children anew: grade and start of an enquiry, its withdrawal, support and remedy of a placement, its revocation,
-- a child that did not come, the end of initial support, other ways, what a hand-over transmitted. An enquiry of version 3 has
-- the grade of the placement that followed it, else of the recommendation, else none.
DROP INDEX child_step_family;
ALTER TABLE child_step RENAME TO child_step_3;
CREATE TABLE child_step (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  child_id text NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  position bigint NOT NULL CHECK (position >= 0),
  previous_id text UNIQUE REFERENCES child_step (id) DEFERRABLE INITIALLY DEFERRED,
  on_day text NOT NULL,
  by_person bigint NOT NULL,
  sent text NOT NULL DEFAULT '',
  kind text NOT NULL CHECK (kind IN ('HandedOver', 'TakenBack', 'SentBack', 'Answered', 'SchoolAsked', 'SchoolAccepted',
    'SchoolRefused', 'EnquiryWithdrawn', 'Placed', 'PlacementRevoked', 'NotAppeared', 'Admitted', 'SupportExtended',
    'SupportEnded', 'Elsewhere')),
  code text CHECK (code IN ('Consent', 'Law', 'Mistake', 'Incomplete', 'ConsentWithdrawn', 'MovedAway', 'SchoolHistory', 'German',
    'Literacy', 'Documents', 'Wish', 'Household', 'OnThePhone', 'Full', 'NoLiteracyPlace', 'NoGermanSupport', 'SchoolForm',
    'NoAnswer', 'DidNotAppear', 'OtherSchool', 'SchoolCannot', 'Other', 'SameSchool', 'ChangedSchool', 'Vocational',
    'LeftSchool', 'Direct', 'RegionalGovernment')),
  school text REFERENCES school (number) DEFERRABLE INITIALLY DEFERRED,
  grade bigint CHECK (grade BETWEEN 0 AND 13),
  day text,
  start_day text,
  support text CHECK (support IN ('Integrated', 'PartlySeparate', 'Separate')),
  remedy bigint,
  beyond bigint NOT NULL DEFAULT 0 CHECK (beyond IN (0, 1)),
  UNIQUE (child_id, position),
  CHECK ((position = 0) = (previous_id IS NULL)),
  CHECK (sent = '' OR kind = 'HandedOver'),
  CHECK ((code IS NOT NULL) = (kind IN ('HandedOver', 'TakenBack', 'SentBack', 'SchoolRefused', 'PlacementRevoked',
    'SupportEnded', 'Elsewhere'))),
  CHECK (school IS NOT NULL OR kind NOT IN ('SchoolAsked', 'Placed') AND (kind <> 'Elsewhere' OR code <> 'Direct')),
  CHECK (school IS NULL OR kind IN ('SchoolAsked', 'Placed') OR kind = 'Elsewhere' AND code IN ('Direct', 'Vocational')),
  CHECK (grade IS NOT NULL OR kind <> 'Placed'),
  CHECK (grade IS NULL OR kind IN ('SchoolAsked', 'Placed')),
  CHECK ((day IS NOT NULL) = (kind IN ('SchoolAsked', 'SchoolAccepted', 'Placed', 'Admitted', 'SupportEnded'))),
  CHECK (start_day IS NULL OR kind = 'SchoolAsked'),
  CHECK (support IS NULL AND remedy IS NULL OR kind = 'Placed'),
  CHECK (beyond = 0 OR kind IN ('SchoolAsked', 'Placed'))
);
INSERT INTO child_step (id, rev, child_id, family_id, position, previous_id, on_day, by_person, kind, code, school, day, grade)
SELECT s.id, s.rev, s.child_id, s.family_id, s.position, s.previous_id, s.on_day, s.by_person, s.kind, s.code, s.school, s.day,
  CASE WHEN s.kind = 'SchoolAsked' THEN coalesce(
    (SELECT p.grade FROM child_step_3 p WHERE p.child_id = s.child_id AND p.kind = 'Placed' AND p.school = s.school
      AND p.position > s.position ORDER BY p.position LIMIT 1),
    (SELECT (recommendation::json ->> 'grade')::bigint FROM child WHERE child.id = s.child_id))
  ELSE s.grade END
FROM child_step_3 s;
DROP TABLE child_step_3;
CREATE INDEX child_step_family ON child_step (family_id, child_id, position);
CREATE INDEX child_step_place ON child_step (school, grade) WHERE kind IN ('SchoolAsked', 'Placed');

-- No step takes more places of a school and grade than its newest figure says, unless the school takes the child beyond it; and
-- none that is taken back leads there. A child holds the place of its last enquiry or placement until that is refused, withdrawn
-- or revoked, the child is taken back, or it goes another way after its admission; a placement counts when the figure could not know of it. Whoever held the place before takes none.
CREATE VIEW place_held AS
SELECT s.child_id, s.position, s.kind, s.school, s.grade, s.on_day, s.beyond FROM child_step s
WHERE s.kind IN ('SchoolAsked', 'Placed') AND s.grade IS NOT NULL AND NOT EXISTS (SELECT 1 FROM child_step n
  WHERE n.child_id = s.child_id AND n.position > s.position
  AND (n.kind IN ('SchoolAsked', 'SchoolRefused', 'EnquiryWithdrawn', 'Placed', 'PlacementRevoked', 'TakenBack')
    OR n.kind = 'Elsewhere' AND EXISTS (SELECT 1 FROM child_step a WHERE a.child_id = s.child_id AND a.kind = 'Admitted'
      AND a.position > s.position AND a.position < n.position)));

CREATE VIEW place_reported AS
SELECT r.school, r.intake AS grade, r.regular, r.reported_on FROM capacity_report r
WHERE r.regular IS NOT NULL AND NOT EXISTS (SELECT 1 FROM capacity_report n WHERE n.school = r.school AND n.intake = r.intake
  AND (n.reported_on > r.reported_on OR n.reported_on = r.reported_on AND n.position > r.position));

-- Two desks that take places of one school wait for each other.
CREATE FUNCTION place_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW.kind IN ('SchoolAsked', 'Placed') AND NEW.beyond = 0 THEN
    PERFORM 1 FROM school WHERE number = NEW.school FOR UPDATE;
    IF EXISTS (SELECT 1 FROM place_reported r
  WHERE r.school = NEW.school AND r.grade = NEW.grade AND (NEW.kind = 'SchoolAsked' OR NEW.on_day >= r.reported_on)
  AND NOT EXISTS (SELECT 1 FROM place_held h WHERE h.child_id = NEW.child_id AND h.school = NEW.school AND h.grade = NEW.grade
    AND (h.kind = 'SchoolAsked' OR h.on_day >= r.reported_on))
  AND (SELECT count(*) FROM place_held h WHERE h.school = NEW.school AND h.grade = NEW.grade AND h.child_id <> NEW.child_id
    AND (h.kind = 'SchoolAsked' OR h.on_day >= r.reported_on)) >= r.regular) THEN
      RAISE EXCEPTION 'place_taken' USING ERRCODE = '23514', CONSTRAINT = 'place_taken';
    END IF;
  ELSIF TG_OP = 'DELETE' AND OLD.kind IN ('SchoolAsked', 'SchoolRefused', 'EnquiryWithdrawn', 'Placed', 'PlacementRevoked', 'TakenBack', 'Elsewhere') THEN
    PERFORM 1 FROM school WHERE number IN (SELECT school FROM place_held WHERE child_id = OLD.child_id) FOR UPDATE;
    IF EXISTS (SELECT 1 FROM place_held own JOIN place_reported r ON r.school = own.school AND r.grade = own.grade
  WHERE own.child_id = OLD.child_id AND own.beyond = 0 AND (own.kind = 'SchoolAsked' OR own.on_day >= r.reported_on)
  AND (OLD.kind <> 'Elsewhere' OR EXISTS (SELECT 1 FROM child_step a WHERE a.child_id = own.child_id AND a.kind = 'Admitted'
    AND a.position > own.position))
  AND NOT (OLD.kind IN ('SchoolAsked', 'Placed') AND OLD.school = own.school AND OLD.grade = own.grade AND (OLD.kind = 'SchoolAsked' OR OLD.on_day >= r.reported_on))
  AND (SELECT count(*) FROM place_held h WHERE h.school = own.school AND h.grade = own.grade AND (h.kind = 'SchoolAsked' OR h.on_day >= r.reported_on)) > r.regular) THEN
      RAISE EXCEPTION 'place_taken' USING ERRCODE = '23514', CONSTRAINT = 'place_taken';
    END IF;
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER place_taken_ins BEFORE INSERT ON child_step FOR EACH ROW EXECUTE FUNCTION place_guard();
CREATE TRIGGER place_taken_del AFTER DELETE ON child_step FOR EACH ROW EXECUTE FUNCTION place_guard();

-- Letters: more kinds, about a child and a school, to whom.
ALTER TABLE letter DROP CONSTRAINT letter_kind_check;
ALTER TABLE letter ADD CONSTRAINT letter_kind_check CHECK (kind IN ('Invitation', 'handover_sheet', 'school_enquiry', 'placement', 'placement_info', 'placement_copy',
    'health_office_list', 'admission_return', 'interim', 'vocational_note'));
ALTER TABLE letter ADD COLUMN child_id text REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE letter ADD COLUMN school text;
ALTER TABLE letter ADD COLUMN addressee text NOT NULL DEFAULT 'Family' CHECK (addressee IN ('Family', 'Schulamt', 'School', 'Provider', 'Ki', 'Reporter', 'HealthOffice'));
CREATE INDEX letter_child ON letter (child_id);
