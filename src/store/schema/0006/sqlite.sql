-- Version 6: letters for everyone. Each thing has its own block; the shared engine's text says the same.

-- Words of the office's own in letters that are due: with the family, as they go when it goes.
ALTER TABLE family ADD COLUMN own_words TEXT NOT NULL DEFAULT '[]';

-- Addresses: countries, what an envelope leaves out, and to which of a family's addresses a letter went.
ALTER TABLE family ADD COLUMN country TEXT;
ALTER TABLE family ADD COLUMN left_out TEXT NOT NULL DEFAULT '[]';
ALTER TABLE letter ADD COLUMN recipient_id TEXT;

-- Own versions of letter texts. Rows are added; of an old one only the state moves on.
CREATE TABLE letter_text (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev INTEGER NOT NULL CHECK (rev > 0),
  text TEXT NOT NULL CHECK (length(text) > 0),
  version INTEGER NOT NULL CHECK (version > 1000),
  source INTEGER,
  shipped INTEGER NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('Draft', 'Reviewed', 'Withdrawn', 'Shipped')),
  reviewed_by TEXT NOT NULL,
  reviewed_on TEXT,
  author TEXT NOT NULL,
  made_at TEXT NOT NULL,
  CHECK (state <> 'Reviewed' OR (length(reviewed_by) > 0 AND reviewed_on IS NOT NULL)),
  CHECK (state = 'Shipped' OR length(content) > 0),
  UNIQUE (text, version)
) STRICT, WITHOUT ROWID;

-- A release says which German text it was given beside.
ALTER TABLE text_release ADD COLUMN german INTEGER;

-- What families are told about a site, language by language.
CREATE TABLE site_text (
  id TEXT NOT NULL PRIMARY KEY CHECK (length(id) > 0),
  rev INTEGER NOT NULL CHECK (rev > 0),
  site_id INTEGER NOT NULL REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT NOT NULL,
  directions TEXT NOT NULL,
  remark TEXT NOT NULL,
  UNIQUE (site_id, language)
) STRICT, WITHOUT ROWID;
