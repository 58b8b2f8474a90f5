-- Version 6: letters for everyone. Each thing has its own block; the shared engine's text says the same.

-- Words of the office's own in letters that are due: with the family, as they go when it goes.
ALTER TABLE family ADD COLUMN own_words TEXT NOT NULL DEFAULT '[]';
