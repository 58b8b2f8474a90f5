-- Version 1, embedded engine. Words of enums are the names of the program's own variants. Times of day and wall times
-- are text in ISO form, `…_s` are seconds since 1970 UTC, `…_e7` are degrees times ten million. Tables that a booking
-- writes have no hidden row number beside their key: every page less is one less to seal and to sync.

CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE site (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  letter TEXT NOT NULL,
  building TEXT NOT NULL,
  street TEXT NOT NULL,
  postcode TEXT CHECK (length(postcode) = 5),
  town TEXT NOT NULL,
  bus_stop TEXT NOT NULL,
  directions TEXT NOT NULL,
  phone TEXT NOT NULL,
  lat_e7 INTEGER NOT NULL,
  lon_e7 INTEGER NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE room (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  site_id INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (length(name) > 0),
  floor TEXT NOT NULL,
  seats INTEGER NOT NULL CHECK (seats >= 0),
  accessible INTEGER NOT NULL CHECK (accessible IN (0, 1)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  UNIQUE (site_id, name)
) STRICT;

CREATE TABLE counsellor (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  short TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  languages TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE interpreter (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  name TEXT NOT NULL CHECK (length(name) > 0),
  languages TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE series (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  counsellor_id INTEGER NOT NULL REFERENCES counsellor (id) DEFERRABLE INITIALLY DEFERRED,
  site_id INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  room_id INTEGER NOT NULL REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL,
  rhythm TEXT NOT NULL CHECK (rhythm IN ('EveryWeeks', 'EvenWeeks', 'OddWeeks', 'NthOfMonth', 'LastOfMonth', 'Once')),
  rhythm_n INTEGER CHECK (rhythm_n BETWEEN 0 AND 255),
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  CHECK (end_time > start_time),
  CHECK ((rhythm IN ('EveryWeeks', 'NthOfMonth')) = (rhythm_n IS NOT NULL))
) STRICT;

CREATE TABLE series_exception (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  series_id INTEGER NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  day TEXT NOT NULL,
  start_time TEXT,
  end_time TEXT,
  UNIQUE (series_id, day),
  CHECK ((start_time IS NULL) = (end_time IS NULL)),
  CHECK (end_time > start_time)
) STRICT;

CREATE TABLE absence (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  counsellor_id INTEGER NOT NULL REFERENCES counsellor (id) DEFERRABLE INITIALLY DEFERRED,
  from_local TEXT NOT NULL,
  to_local TEXT NOT NULL,
  CHECK (to_local > from_local)
) STRICT;

CREATE TABLE closure (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  site_id INTEGER REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  from_local TEXT NOT NULL,
  to_local TEXT NOT NULL,
  reason TEXT NOT NULL,
  CHECK (to_local > from_local)
) STRICT;

CREATE TABLE municipality (
  ags TEXT NOT NULL PRIMARY KEY CHECK (length(ags) = 8),
  rev INTEGER NOT NULL CHECK (rev > 0),
  name TEXT NOT NULL,
  postcodes TEXT NOT NULL,
  lat_e7 INTEGER NOT NULL,
  lon_e7 INTEGER NOT NULL,
  default_site_id INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE school (
  number TEXT NOT NULL PRIMARY KEY CHECK (length(number) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  name TEXT NOT NULL,
  short TEXT NOT NULL,
  form_key TEXT NOT NULL,
  form TEXT NOT NULL,
  street TEXT NOT NULL,
  postcode TEXT CHECK (length(postcode) = 5),
  town TEXT NOT NULL,
  ags TEXT NOT NULL,
  is_public INTEGER NOT NULL CHECK (is_public IN (0, 1)),
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  lat_e7 INTEGER,
  lon_e7 INTEGER,
  pupils INTEGER CHECK (pupils >= 0),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  CHECK ((lat_e7 IS NULL) = (lon_e7 IS NULL))
) STRICT;

CREATE TABLE language (
  code TEXT NOT NULL PRIMARY KEY CHECK (length(code) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  name TEXT NOT NULL,
  native TEXT NOT NULL,
  rtl INTEGER NOT NULL CHECK (rtl IN (0, 1)),
  official_key TEXT NOT NULL,
  interpreting INTEGER NOT NULL CHECK (interpreting IN (0, 1))
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  name TEXT NOT NULL UNIQUE CHECK (length(name) > 0),
  roles TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY CHECK (length(key) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE text_release (
  text TEXT NOT NULL PRIMARY KEY CHECK (length(text) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  version INTEGER NOT NULL CHECK (version > 0),
  released_by TEXT NOT NULL,
  released_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE family (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  file_year INTEGER NOT NULL,
  file_number INTEGER NOT NULL CHECK (file_number > 0),
  municipality TEXT,
  street TEXT NOT NULL,
  postcode TEXT CHECK (length(postcode) = 5),
  town TEXT NOT NULL,
  district TEXT NOT NULL,
  care_of TEXT NOT NULL,
  accommodation TEXT NOT NULL,
  letterbox_name TEXT NOT NULL,
  phones TEXT NOT NULL,
  no_phone INTEGER NOT NULL CHECK (no_phone IN (0, 1)),
  email TEXT NOT NULL,
  language TEXT,
  letter_language TEXT,
  interpreter_language TEXT,
  interpreter_second TEXT,
  woman_preferred INTEGER CHECK (woman_preferred IN (0, 1)),
  large_print INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  pathway TEXT CHECK (pathway IN ('Eu', 'ThirdCountry', 'Section24', 'AsylumAllocated', 'AsylumStateFacility',
    'ObligedToLeave', 'UnaccompaniedMinor', 'German')),
  reported_on TEXT NOT NULL,
  reporter_office TEXT NOT NULL,
  reporter_person TEXT NOT NULL,
  reporter_contact TEXT NOT NULL,
  arrived_in_municipality_on TEXT,
  entered_germany_on TEXT,
  allocated_on TEXT,
  wishes TEXT NOT NULL,
  preferred_site_id INTEGER REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  address_protected INTEGER NOT NULL CHECK (address_protected IN (0, 1)),
  note TEXT NOT NULL,
  closed_on TEXT,
  closed_reason TEXT CHECK (closed_reason IN ('Enrolled', 'DirectEnrolment', 'MovedWithinCounty', 'MovedAway',
    'LeftGermany', 'NotCompulsory', 'BeyondAge', 'NeverReached', 'Duplicate', 'Refused', 'NoNewcomer')),
  UNIQUE (file_year, file_number),
  CHECK ((interpreter_language IS NULL) = (woman_preferred IS NULL)),
  CHECK ((closed_on IS NULL) = (closed_reason IS NULL))
) STRICT;
CREATE INDEX family_open ON family (reported_on) WHERE closed_on IS NULL;

CREATE TABLE guardian (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  family_id TEXT NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  family_name_original TEXT NOT NULL,
  given_name_original TEXT NOT NULL,
  relation TEXT NOT NULL CHECK (relation IN ('Mother', 'Father', 'Other', 'LegalGuardian', 'YouthOffice')),
  custody TEXT NOT NULL CHECK (custody IN ('Unclear', 'Joint', 'Sole'))
) STRICT;
CREATE INDEX guardian_family ON guardian (family_id, position);

CREATE TABLE child (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  family_id TEXT NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  family_name TEXT NOT NULL,
  given_name TEXT NOT NULL,
  family_name_original TEXT NOT NULL,
  given_name_original TEXT NOT NULL,
  birth TEXT,
  sex TEXT NOT NULL CHECK (sex IN ('Female', 'Male', 'Diverse', 'NotGiven')),
  nationality TEXT,
  language TEXT,
  school_years INTEGER CHECK (school_years BETWEEN 0 AND 255),
  german_school_since TEXT
) STRICT;
CREATE INDEX child_family ON child (family_id, position);

CREATE TABLE appointment (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  family_id TEXT NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('Initial', 'FollowUp', 'Phone', 'Video', 'Group', 'PrimaryShort')),
  site_id INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  room_id INTEGER NOT NULL REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  counsellor_id INTEGER NOT NULL REFERENCES counsellor (id) DEFERRABLE INITIALLY DEFERRED,
  series_id INTEGER REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  start_local TEXT NOT NULL,
  tz TEXT NOT NULL,
  start_s INTEGER NOT NULL,
  end_s INTEGER NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 720),
  buffer_minutes INTEGER NOT NULL CHECK (buffer_minutes BETWEEN 0 AND 720),
  status TEXT NOT NULL CHECK (status IN ('Booked', 'Invited', 'Confirmed', 'Held', 'NoShow', 'CancelledByFamily',
    'CancelledByOffice')),
  interpreter_language TEXT,
  interpreter_status TEXT CHECK (interpreter_status IN ('ToRequest', 'Requested', 'Confirmed', 'Declined', 'ToClear',
    'Cancelled')),
  interpreter_request_by TEXT,
  interpreter_requested_on TEXT,
  interpreter_id INTEGER REFERENCES interpreter (id) DEFERRABLE INITIALLY DEFERRED,
  previous_id TEXT REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  reason TEXT NOT NULL,
  CHECK (end_s > start_s AND end_s - start_s <= 43200),
  CHECK ((interpreter_language IS NULL) = (interpreter_status IS NULL)),
  CHECK ((interpreter_language IS NULL) = (interpreter_request_by IS NULL)),
  CHECK (interpreter_language IS NOT NULL OR (interpreter_requested_on IS NULL AND interpreter_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_start ON appointment (start_local);
CREATE INDEX appointment_family ON appointment (family_id, start_local);

CREATE TABLE appointment_child (
  appointment_id TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  child_id TEXT NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (appointment_id, position),
  UNIQUE (child_id, appointment_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE letter (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  kind TEXT NOT NULL CHECK (kind IN ('Invitation')),
  family_id TEXT NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  appointment_id TEXT REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT,
  versions TEXT NOT NULL,
  facts TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER NOT NULL CHECK (pages > 0),
  made_at TEXT NOT NULL,
  posted_on TEXT,
  returned_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_family ON letter (family_id, made_at);
CREATE INDEX letter_appointment ON letter (appointment_id);

CREATE TABLE resource (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('Counsellor', 'Room', 'Interpreter', 'Family')),
  owner_id TEXT NOT NULL
) STRICT;

CREATE TABLE claim (
  appointment_id TEXT NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  resource_id INTEGER NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  start_s INTEGER NOT NULL,
  end_s INTEGER NOT NULL,
  CHECK (end_s > start_s AND end_s - start_s <= 86400),
  PRIMARY KEY (appointment_id, resource_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_resource_time ON claim (resource_id, start_s, end_s);

CREATE TABLE command (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  at_s INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  deed TEXT NOT NULL,
  undoes TEXT REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX command_undoes ON command (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE undo (
  command_id TEXT NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  body TEXT NOT NULL,
  PRIMARY KEY (command_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  command_id TEXT NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  at_s INTEGER NOT NULL,
  person_id INTEGER NOT NULL,
  family_id TEXT,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('created', 'edited', 'deleted', 'read')),
  fields TEXT NOT NULL
) STRICT;
CREATE INDEX audit_family ON audit (family_id, command_id) WHERE family_id IS NOT NULL;

CREATE TRIGGER claim_no_overlap_ins BEFORE INSERT ON claim
WHEN EXISTS (SELECT 1 FROM claim c WHERE c.resource_id = NEW.resource_id
  AND c.start_s > NEW.start_s - 86400 AND c.start_s < NEW.end_s AND c.end_s > NEW.start_s)
BEGIN SELECT RAISE(ABORT, 'claim_no_overlap'); END;

CREATE TRIGGER claim_no_overlap_upd BEFORE UPDATE ON claim
WHEN EXISTS (SELECT 1 FROM claim c WHERE c.resource_id = NEW.resource_id
  AND NOT (c.appointment_id = OLD.appointment_id AND c.resource_id = OLD.resource_id)
  AND c.start_s > NEW.start_s - 86400 AND c.start_s < NEW.end_s AND c.end_s > NEW.start_s)
BEGIN SELECT RAISE(ABORT, 'claim_no_overlap'); END;

CREATE TRIGGER audit_append_only_upd BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;

CREATE TRIGGER audit_append_only_del BEFORE DELETE ON audit
WHEN OLD.at_s >= (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'audit_keep_from')
BEGIN SELECT RAISE(ABORT, 'audit_append_only'); END;

INSERT INTO meta (key, value) VALUES ('audit_keep_from', '0');
