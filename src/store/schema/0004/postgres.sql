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
