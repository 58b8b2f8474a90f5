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

-- Steps of children anew: grade and start of an enquiry, its withdrawal, support and remedy of a placement, its revocation,
-- a child that did not come, the end of initial support, other ways, what a hand-over transmitted. An enquiry of version 3 has
-- the grade of the placement that followed it, else of the recommendation, else none.
DROP INDEX child_step_family;
ALTER TABLE child_step RENAME TO child_step_3;
CREATE TABLE child_step (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  child_id TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
  family_id TEXT NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  previous_id TEXT UNIQUE REFERENCES child_step (id) DEFERRABLE INITIALLY DEFERRED,
  on_day TEXT NOT NULL,
  by_person INTEGER NOT NULL,
  sent TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('HandedOver', 'TakenBack', 'SentBack', 'Answered', 'SchoolAsked', 'SchoolAccepted',
    'SchoolRefused', 'EnquiryWithdrawn', 'Placed', 'PlacementRevoked', 'NotAppeared', 'Admitted', 'SupportExtended',
    'SupportEnded', 'Elsewhere')),
  code TEXT CHECK (code IN ('Consent', 'Law', 'Mistake', 'Incomplete', 'ConsentWithdrawn', 'MovedAway', 'SchoolHistory', 'German',
    'Literacy', 'Documents', 'Wish', 'Household', 'OnThePhone', 'Full', 'NoLiteracyPlace', 'NoGermanSupport', 'SchoolForm',
    'NoAnswer', 'DidNotAppear', 'OtherSchool', 'SchoolCannot', 'Other', 'SameSchool', 'ChangedSchool', 'Vocational',
    'LeftSchool', 'Direct', 'RegionalGovernment')),
  school TEXT REFERENCES school (number) DEFERRABLE INITIALLY DEFERRED,
  grade INTEGER CHECK (grade BETWEEN 0 AND 13),
  day TEXT,
  start_day TEXT,
  support TEXT CHECK (support IN ('Integrated', 'PartlySeparate', 'Separate')),
  remedy INTEGER,
  beyond INTEGER NOT NULL DEFAULT 0 CHECK (beyond IN (0, 1)),
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
) STRICT, WITHOUT ROWID;
INSERT INTO child_step (id, rev, child_id, family_id, position, previous_id, on_day, by_person, kind, code, school, day, grade)
SELECT s.id, s.rev, s.child_id, s.family_id, s.position, s.previous_id, s.on_day, s.by_person, s.kind, s.code, s.school, s.day,
  CASE WHEN s.kind = 'SchoolAsked' THEN coalesce(
    (SELECT p.grade FROM child_step_3 p WHERE p.child_id = s.child_id AND p.kind = 'Placed' AND p.school = s.school
      AND p.position > s.position ORDER BY p.position LIMIT 1),
    (SELECT json_extract(recommendation, '$.grade') FROM child WHERE child.id = s.child_id))
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

CREATE TRIGGER place_taken_ins BEFORE INSERT ON child_step
WHEN NEW.kind IN ('SchoolAsked', 'Placed') AND NEW.beyond = 0 AND EXISTS (SELECT 1 FROM place_reported r
  WHERE r.school = NEW.school AND r.grade = NEW.grade AND (NEW.kind = 'SchoolAsked' OR NEW.on_day >= r.reported_on)
  AND NOT EXISTS (SELECT 1 FROM place_held h WHERE h.child_id = NEW.child_id AND h.school = NEW.school AND h.grade = NEW.grade
    AND (h.kind = 'SchoolAsked' OR h.on_day >= r.reported_on))
  AND (SELECT count(*) FROM place_held h WHERE h.school = NEW.school AND h.grade = NEW.grade AND h.child_id <> NEW.child_id
    AND (h.kind = 'SchoolAsked' OR h.on_day >= r.reported_on)) >= r.regular)
BEGIN SELECT RAISE(ABORT, 'place_taken'); END;

CREATE TRIGGER place_taken_del AFTER DELETE ON child_step
WHEN OLD.kind IN ('SchoolAsked', 'SchoolRefused', 'EnquiryWithdrawn', 'Placed', 'PlacementRevoked', 'TakenBack', 'Elsewhere') AND EXISTS (SELECT 1 FROM place_held own JOIN place_reported r ON r.school = own.school AND r.grade = own.grade
  WHERE own.child_id = OLD.child_id AND own.beyond = 0 AND (own.kind = 'SchoolAsked' OR own.on_day >= r.reported_on)
  AND (OLD.kind <> 'Elsewhere' OR EXISTS (SELECT 1 FROM child_step a WHERE a.child_id = own.child_id AND a.kind = 'Admitted'
    AND a.position > own.position))
  AND NOT (OLD.kind IN ('SchoolAsked', 'Placed') AND OLD.school = own.school AND OLD.grade = own.grade AND (OLD.kind = 'SchoolAsked' OR OLD.on_day >= r.reported_on))
  AND (SELECT count(*) FROM place_held h WHERE h.school = own.school AND h.grade = own.grade AND (h.kind = 'SchoolAsked' OR h.on_day >= r.reported_on)) > r.regular)
BEGIN SELECT RAISE(ABORT, 'place_taken'); END;

-- Letters: more kinds, about a child and a school, to whom.
CREATE TABLE letter_of_4 (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  kind TEXT NOT NULL CHECK (kind IN ('Invitation', 'handover_sheet', 'school_enquiry', 'placement', 'placement_info', 'placement_copy',
    'health_office_list', 'admission_return', 'interim', 'vocational_note')),
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
  returned_on TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO letter_of_4 (id, rev, kind, family_id, appointment_id, language, versions, facts, sha256, pages, made_at,
  posted_on, returned_on)
  SELECT id, rev, kind, family_id, appointment_id, language, versions, facts, sha256, pages, made_at, posted_on, returned_on
  FROM letter;
DROP TABLE letter;
ALTER TABLE letter_of_4 RENAME TO letter;
CREATE INDEX letter_family ON letter (family_id, made_at);
CREATE INDEX letter_appointment ON letter (appointment_id);
CREATE INDEX letter_child ON letter (child_id);
