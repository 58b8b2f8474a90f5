-- Version 4: schools with their places, the way from hand-over to the first day at school, documents of the supervision.
-- Each thing has its own block; the shared engine's text says the same.

-- Letters: more kinds, about a child and a school, to whom.
ALTER TABLE letter DROP CONSTRAINT letter_kind_check;
ALTER TABLE letter ADD CONSTRAINT letter_kind_check CHECK (kind IN ('Invitation', 'handover_sheet', 'school_enquiry', 'placement', 'placement_info', 'placement_copy',
    'health_office_list', 'admission_return', 'interim', 'vocational_note'));
ALTER TABLE letter ADD COLUMN child_id text REFERENCES child (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE letter ADD COLUMN school text;
ALTER TABLE letter ADD COLUMN addressee text NOT NULL DEFAULT 'Family' CHECK (addressee IN ('Family', 'Schulamt', 'School', 'Provider', 'Ki', 'Reporter', 'HealthOffice'));
CREATE INDEX letter_child ON letter (child_id);
