-- Version 6: letters for everyone. Each thing has its own block; the embedded engine's text says the same.

-- Words of the office's own in letters that are due: with the family, as they go when it goes.
ALTER TABLE family ADD COLUMN own_words text NOT NULL DEFAULT '[]';

-- Addresses: countries, what an envelope leaves out, and to which of a family's addresses a letter went.
ALTER TABLE family ADD COLUMN country text;
ALTER TABLE family ADD COLUMN left_out text NOT NULL DEFAULT '[]';
ALTER TABLE letter ADD COLUMN recipient_id text;
