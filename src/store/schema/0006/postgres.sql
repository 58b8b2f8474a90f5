-- Version 6: letters for everyone. Each thing has its own block; the embedded engine's text says the same.

-- Words of the office's own in letters that are due: with the family, as they go when it goes.
ALTER TABLE family ADD COLUMN own_words text NOT NULL DEFAULT '[]';

-- Addresses: countries, what an envelope leaves out, and to which of a family's addresses a letter went.
ALTER TABLE family ADD COLUMN country text;
ALTER TABLE family ADD COLUMN left_out text NOT NULL DEFAULT '[]';
ALTER TABLE letter ADD COLUMN recipient_id text;

-- Own versions of letter texts. Rows are added; of an old one only the state moves on.
CREATE TABLE letter_text (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  text text NOT NULL CHECK (length(text) > 0),
  version bigint NOT NULL CHECK (version > 1000),
  source bigint,
  shipped bigint NOT NULL,
  content text NOT NULL,
  state text NOT NULL CHECK (state IN ('Draft', 'Reviewed', 'Withdrawn', 'Shipped')),
  reviewed_by text NOT NULL,
  reviewed_on text,
  author text NOT NULL,
  made_at text NOT NULL,
  CHECK (state <> 'Reviewed' OR (length(reviewed_by) > 0 AND reviewed_on IS NOT NULL)),
  CHECK (state = 'Shipped' OR length(content) > 0),
  UNIQUE (text, version)
);

-- A release says which German text it was given beside.
ALTER TABLE text_release ADD COLUMN german bigint;

-- What families are told about a site, language by language.
CREATE TABLE site_text (
  id text NOT NULL PRIMARY KEY CHECK (length(id) > 0),
  rev bigint NOT NULL CHECK (rev > 0),
  site_id bigint NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  language text NOT NULL,
  directions text NOT NULL,
  remark text NOT NULL,
  UNIQUE (site_id, language)
);
