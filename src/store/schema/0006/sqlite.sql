-- Version 6: letters for everyone. Each thing has its own block; the shared engine's text says the same.

-- Words of the office's own in letters that are due: with the family, as they go when it goes.
ALTER TABLE family ADD COLUMN own_words TEXT NOT NULL DEFAULT '[]';

-- Addresses: countries, what an envelope leaves out, and to which of a family's addresses a letter went.
ALTER TABLE family ADD COLUMN country TEXT;
ALTER TABLE family ADD COLUMN left_out TEXT NOT NULL DEFAULT '[]';
ALTER TABLE letter ADD COLUMN recipient_id TEXT;
