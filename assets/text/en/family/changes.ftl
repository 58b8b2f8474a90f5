# what was changed in a record, by whom
family-tab-changes = Changes
family-changes-all = All
family-changes-none = There are no changes.
family-change-created = created
family-change-deleted = removed
family-change-line = { $what }: { $fields }
family-record-household = Household
family-record-guardian = Guardian
family-record-appointment = Appointment
family-record-letter = Letter
family-record-talk = Talk
family-record-call = Call
family-record-other = Entry
