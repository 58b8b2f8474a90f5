# what was changed in a record, by whom
family-tab-changes = Änderungen
family-changes-all = Alle
family-changes-none = Es gibt keine Änderungen.
family-change-created = angelegt
family-change-deleted = entfernt
family-change-line = { $what }: { $fields }
family-record-household = Haushalt
family-record-guardian = Sorgeberechtigte
family-record-appointment = Termin
family-record-letter = Brief
family-record-talk = Gespräch
family-record-call = Anruf
family-record-other = Eintrag
