-- Version 5: the post room. Printings, what became of each letter, and what makes it again byte for byte.
-- Each thing has its own block; the embedded engine's text says the same.

-- Printings of many letters at once. Which files they made; no personal data.
CREATE TABLE print_batch (
  id text NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  rev bigint NOT NULL CHECK (rev > 0),
  made_at text NOT NULL,
  made_by bigint NOT NULL,
  letters bigint NOT NULL CHECK (letters >= 0),
  files text NOT NULL
);
CREATE INDEX print_batch_made ON print_batch (made_at);

-- Letters anew: every kind, who printed them, how they reached the family or came back, what they say, what they repeat.
ALTER TABLE letter DROP CONSTRAINT letter_kind_check;
ALTER TABLE letter ADD CONSTRAINT letter_kind_check CHECK (kind IN ('Invitation', 'handover_sheet', 'school_enquiry', 'placement', 'placement_info', 'placement_copy',
    'health_office_list', 'admission_return', 'interim', 'vocational_note', 'primary_invitation', 'reminder', 'cancellation',
    'renewed_invitation', 'confirmation', 'privacy', 'municipality_feedback', 'interpreter_sheet'));
ALTER TABLE letter ADD COLUMN return_reason text CHECK (return_reason IN ('MovedAway', 'Unknown', 'NoLetterBox', 'AddressIncomplete', 'Refused', 'NotCollected', 'Other'));
ALTER TABLE letter ADD COLUMN delivered_on text;
ALTER TABLE letter ADD COLUMN printed_at text;
ALTER TABLE letter ADD COLUMN printed_by bigint CHECK ((printed_by IS NULL) = (printed_at IS NULL));
ALTER TABLE letter ADD COLUMN says text NOT NULL DEFAULT '{}';
ALTER TABLE letter ADD COLUMN about_start text;
ALTER TABLE letter ADD COLUMN repeats_id text REFERENCES letter (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE letter ADD COLUMN batch_id text REFERENCES print_batch (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE letter ADD CONSTRAINT letter_return_check CHECK (return_reason IS NULL OR returned_on IS NOT NULL);
CREATE INDEX letter_batch ON letter (batch_id);

-- What makes a letter again. It goes with the letter, whoever deletes that.
CREATE TABLE letter_copy (
  letter_id text NOT NULL PRIMARY KEY REFERENCES letter (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  rev bigint NOT NULL CHECK (rev > 0),
  engine text NOT NULL,
  sha256 text NOT NULL CHECK (length(sha256) = 64),
  body bytea NOT NULL
);
