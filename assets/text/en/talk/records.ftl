# the records of a family's talks
talk-tab-overview = Overview
talk-tab-records = Records
talk-records-empty = No talk was held yet.
talk-records-empty-hint = A record comes into being when a talk ends.
talk-column-day = Day
talk-column-person = Counsellor
talk-column-procedure = Procedure
talk-column-outcome = Outcome
talk-column-state = State
talk-state-open = open
talk-state-ended = ended
talk-procedure-full = Full counselling
talk-procedure-mixed = Full and short procedure
