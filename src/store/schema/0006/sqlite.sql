-- Version 6: the office's own letter texts and texts about its sites.
-- Each thing has its own block; the shared engine's text says the same.

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
