-- Version 1, shared engine: the same tables and rules as `sqlite.sql`. Words of enums are the names of the program's own variants. Times of day and wall times
-- are text in ISO form, `…_s` are seconds since 1970 UTC, `…_e7` are degrees times ten million.

CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE schema_version (
  version bigint NOT NULL PRIMARY KEY
);
INSERT INTO schema_version (version) VALUES (1);

CREATE TABLE meta (
  key text NOT NULL PRIMARY KEY,
  value text NOT NULL
);

CREATE TABLE site (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  name text NOT NULL UNIQUE CHECK (length(name) > 0),
  letter text NOT NULL,
  building text NOT NULL,
  street text NOT NULL,
  postcode text CHECK (length(postcode) = 5),
  town text NOT NULL,
  bus_stop text NOT NULL,
  directions text NOT NULL,
  phone text NOT NULL,
  lat_e7 bigint NOT NULL,
  lon_e7 bigint NOT NULL,
  active bigint NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE room (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  site_id bigint NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  name text NOT NULL CHECK (length(name) > 0),
  floor text NOT NULL,
  seats bigint NOT NULL CHECK (seats >= 0),
  accessible bigint NOT NULL CHECK (accessible IN (0, 1)),
  active bigint NOT NULL CHECK (active IN (0, 1)),
  UNIQUE (site_id, name)
);

CREATE TABLE counsellor (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  name text NOT NULL CHECK (length(name) > 0),
  short text NOT NULL,
  phone text NOT NULL,
  email text NOT NULL,
  languages text NOT NULL,
  active bigint NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE interpreter (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  name text NOT NULL CHECK (length(name) > 0),
  languages text NOT NULL,
  active bigint NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE series (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  counsellor_id bigint NOT NULL REFERENCES counsellor (id) DEFERRABLE INITIALLY DEFERRED,
  site_id bigint NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  room_id bigint NOT NULL REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  weekday bigint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start_time text NOT NULL,
  end_time text NOT NULL,
  rhythm text NOT NULL CHECK (rhythm IN ('EveryWeeks', 'EvenWeeks', 'OddWeeks', 'NthOfMonth', 'LastOfMonth', 'Once')),
  rhythm_n bigint CHECK (rhythm_n BETWEEN 0 AND 255),
  valid_from text NOT NULL,
  valid_to text,
  active bigint NOT NULL CHECK (active IN (0, 1)),
  CHECK (end_time > start_time),
  CHECK ((rhythm IN ('EveryWeeks', 'NthOfMonth')) = (rhythm_n IS NOT NULL))
);

CREATE TABLE series_exception (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  series_id bigint NOT NULL REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  day text NOT NULL,
  start_time text,
  end_time text,
  UNIQUE (series_id, day),
  CHECK ((start_time IS NULL) = (end_time IS NULL)),
  CHECK (end_time > start_time)
);

CREATE TABLE absence (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  counsellor_id bigint NOT NULL REFERENCES counsellor (id) DEFERRABLE INITIALLY DEFERRED,
  from_local text NOT NULL,
  to_local text NOT NULL,
  CHECK (to_local > from_local)
);

CREATE TABLE closure (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  site_id bigint REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  from_local text NOT NULL,
  to_local text NOT NULL,
  reason text NOT NULL,
  CHECK (to_local > from_local)
);

CREATE TABLE municipality (
  ags text NOT NULL PRIMARY KEY CHECK (length(ags) = 8),
  rev bigint NOT NULL CHECK (rev > 0),
  name text NOT NULL,
  postcodes text NOT NULL,
  lat_e7 bigint NOT NULL,
  lon_e7 bigint NOT NULL,
  default_site_id bigint NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE school (
  number text NOT NULL PRIMARY KEY CHECK (length(number) > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  name text NOT NULL,
  short text NOT NULL,
  form_key text NOT NULL,
  form text NOT NULL,
  street text NOT NULL,
  postcode text CHECK (length(postcode) = 5),
  town text NOT NULL,
  ags text NOT NULL,
  is_public bigint NOT NULL CHECK (is_public IN (0, 1)),
  phone text NOT NULL,
  email text NOT NULL,
  lat_e7 bigint,
  lon_e7 bigint,
  pupils bigint CHECK (pupils >= 0),
  active bigint NOT NULL CHECK (active IN (0, 1)),
  CHECK ((lat_e7 IS NULL) = (lon_e7 IS NULL))
);

CREATE TABLE language (
  code text NOT NULL PRIMARY KEY CHECK (length(code) > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  name text NOT NULL,
  native text NOT NULL,
  rtl bigint NOT NULL CHECK (rtl IN (0, 1)),
  official_key text NOT NULL,
  interpreting bigint NOT NULL CHECK (interpreting IN (0, 1))
);

CREATE TABLE person (
  id bigint PRIMARY KEY CHECK (id > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  name text NOT NULL UNIQUE CHECK (length(name) > 0),
  roles text NOT NULL,
  active bigint NOT NULL CHECK (active IN (0, 1))
);

CREATE TABLE setting (
  key text NOT NULL PRIMARY KEY CHECK (length(key) > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  value text NOT NULL
);

CREATE TABLE text_release (
  text text NOT NULL PRIMARY KEY CHECK (length(text) > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  version bigint NOT NULL CHECK (version > 0),
  released_by text NOT NULL,
  released_on text NOT NULL
);

CREATE TABLE family (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  file_year bigint NOT NULL,
  file_number bigint NOT NULL CHECK (file_number > 0),
  municipality text,
  street text NOT NULL,
  postcode text CHECK (length(postcode) = 5),
  town text NOT NULL,
  district text NOT NULL,
  care_of text NOT NULL,
  accommodation text NOT NULL,
  letterbox_name text NOT NULL,
  phones text NOT NULL,
  no_phone bigint NOT NULL CHECK (no_phone IN (0, 1)),
  email text NOT NULL,
  language text,
  letter_language text,
  interpreter_language text,
  interpreter_second text,
  woman_preferred bigint CHECK (woman_preferred IN (0, 1)),
  large_print bigint NOT NULL CHECK (large_print IN (0, 1)),
  pathway text CHECK (pathway IN ('Eu', 'ThirdCountry', 'Section24', 'AsylumAllocated', 'AsylumStateFacility',
    'ObligedToLeave', 'UnaccompaniedMinor', 'German')),
  reported_on text NOT NULL,
  reporter_office text NOT NULL,
  reporter_person text NOT NULL,
  reporter_contact text NOT NULL,
  arrived_in_municipality_on text,
  entered_germany_on text,
  allocated_on text,
  wishes text NOT NULL,
  preferred_site_id bigint REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  address_protected bigint NOT NULL CHECK (address_protected IN (0, 1)),
  note text NOT NULL,
  closed_on text,
  closed_reason text CHECK (closed_reason IN ('Enrolled', 'DirectEnrolment', 'MovedWithinCounty', 'MovedAway',
    'LeftGermany', 'NotCompulsory', 'BeyondAge', 'NeverReached', 'Duplicate', 'Refused', 'NoNewcomer')),
  UNIQUE (file_year, file_number),
  CHECK ((interpreter_language IS NULL) = (woman_preferred IS NULL)),
  CHECK ((closed_on IS NULL) = (closed_reason IS NULL))
);
CREATE INDEX family_open ON family (reported_on) WHERE closed_on IS NULL;

CREATE TABLE guardian (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  position bigint NOT NULL CHECK (position >= 0),
  family_name text NOT NULL,
  given_name text NOT NULL,
  family_name_original text NOT NULL,
  given_name_original text NOT NULL,
  relation text NOT NULL CHECK (relation IN ('Mother', 'Father', 'Other', 'LegalGuardian', 'YouthOffice')),
  custody text NOT NULL CHECK (custody IN ('Unclear', 'Joint', 'Sole'))
);
CREATE INDEX guardian_family ON guardian (family_id, position);

CREATE TABLE child (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  position bigint NOT NULL CHECK (position >= 0),
  family_name text NOT NULL,
  given_name text NOT NULL,
  family_name_original text NOT NULL,
  given_name_original text NOT NULL,
  birth text,
  sex text NOT NULL CHECK (sex IN ('Female', 'Male', 'Diverse', 'NotGiven')),
  nationality text,
  language text,
  school_years bigint CHECK (school_years BETWEEN 0 AND 255),
  german_school_since text
);
CREATE INDEX child_family ON child (family_id, position);

CREATE TABLE appointment (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  kind text NOT NULL CHECK (kind IN ('Initial', 'FollowUp', 'Phone', 'Video', 'Group', 'PrimaryShort')),
  site_id bigint NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  room_id bigint NOT NULL REFERENCES room (id) DEFERRABLE INITIALLY DEFERRED,
  counsellor_id bigint NOT NULL REFERENCES counsellor (id) DEFERRABLE INITIALLY DEFERRED,
  series_id bigint REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED,
  start_local text NOT NULL,
  tz text NOT NULL,
  start_s bigint NOT NULL,
  end_s bigint NOT NULL,
  minutes bigint NOT NULL CHECK (minutes BETWEEN 1 AND 720),
  buffer_minutes bigint NOT NULL CHECK (buffer_minutes BETWEEN 0 AND 720),
  status text NOT NULL CHECK (status IN ('Booked', 'Invited', 'Confirmed', 'Held', 'NoShow', 'CancelledByFamily',
    'CancelledByOffice')),
  interpreter_language text,
  interpreter_status text CHECK (interpreter_status IN ('ToRequest', 'Requested', 'Confirmed', 'Declined', 'ToClear',
    'Cancelled')),
  interpreter_request_by text,
  interpreter_requested_on text,
  interpreter_id bigint REFERENCES interpreter (id) DEFERRABLE INITIALLY DEFERRED,
  previous_id text REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  reason text NOT NULL,
  CHECK (end_s > start_s AND end_s - start_s <= 43200),
  CHECK ((interpreter_language IS NULL) = (interpreter_status IS NULL)),
  CHECK ((interpreter_language IS NULL) = (interpreter_request_by IS NULL)),
  CHECK (interpreter_language IS NOT NULL OR (interpreter_requested_on IS NULL AND interpreter_id IS NULL))
);
CREATE INDEX appointment_start ON appointment (start_local);
CREATE INDEX appointment_family ON appointment (family_id, start_local);

CREATE TABLE appointment_child (
  appointment_id text NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  position bigint NOT NULL CHECK (position >= 0),
  child_id text NOT NULL REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (appointment_id, position),
  UNIQUE (child_id, appointment_id)
);

CREATE TABLE letter (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  kind text NOT NULL CHECK (kind IN ('Invitation')),
  family_id text NOT NULL REFERENCES family (id) DEFERRABLE INITIALLY DEFERRED,
  appointment_id text REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  language text,
  versions text NOT NULL,
  facts text NOT NULL,
  sha256 text NOT NULL,
  pages bigint NOT NULL CHECK (pages > 0),
  made_at text NOT NULL,
  posted_on text,
  returned_on text
);
CREATE INDEX letter_family ON letter (family_id, made_at);
CREATE INDEX letter_appointment ON letter (appointment_id);

CREATE TABLE resource (
  id bigint PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('Counsellor', 'Room', 'Interpreter', 'Family')),
  owner_id text NOT NULL
);

CREATE TABLE claim (
  appointment_id text NOT NULL REFERENCES appointment (id) DEFERRABLE INITIALLY DEFERRED,
  resource_id bigint NOT NULL REFERENCES resource (id) DEFERRABLE INITIALLY DEFERRED,
  start_s bigint NOT NULL,
  end_s bigint NOT NULL,
  CHECK (end_s > start_s AND end_s - start_s <= 86400),
  PRIMARY KEY (appointment_id, resource_id),
  CONSTRAINT claim_no_overlap EXCLUDE USING gist (resource_id WITH =, int8range(start_s, end_s, '[)') WITH &&)
);

CREATE TABLE command (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text NOT NULL UNIQUE CHECK (length(id) = 36),
  at_s bigint NOT NULL,
  person_id bigint NOT NULL,
  actor text NOT NULL,
  role text NOT NULL,
  deed text NOT NULL,
  undoes text REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX command_undoes ON command (undoes) WHERE undoes IS NOT NULL;

CREATE TABLE undo (
  command_id text NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  position bigint NOT NULL CHECK (position >= 0),
  body text NOT NULL,
  PRIMARY KEY (command_id, position)
);

CREATE TABLE audit (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  command_id text NOT NULL REFERENCES command (id) DEFERRABLE INITIALLY DEFERRED,
  at_s bigint NOT NULL,
  person_id bigint NOT NULL,
  db_user text NOT NULL DEFAULT session_user,
  family_id text,
  entity text NOT NULL,
  entity_id text NOT NULL,
  action text NOT NULL CHECK (action IN ('created', 'edited', 'deleted', 'read')),
  fields text NOT NULL
);
CREATE INDEX audit_family ON audit (family_id, command_id) WHERE family_id IS NOT NULL;

CREATE FUNCTION audit_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.at_s < (SELECT value::bigint FROM meta WHERE key = 'audit_keep_from') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'audit_append_only' USING ERRCODE = '23514', CONSTRAINT = 'audit_append_only';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
FOR EACH ROW EXECUTE FUNCTION audit_guard();

CREATE FUNCTION announce() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('erstberatung_change', NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER command_announce AFTER INSERT ON command
FOR EACH ROW EXECUTE FUNCTION announce();

INSERT INTO meta (key, value) VALUES ('audit_keep_from', '0');
