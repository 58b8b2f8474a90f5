# what stands beside the answers of a talk: what is still lacking, the proposal, schools nearby and hints
talk-unanswered = –
talk-from-report = from the report
talk-needed = needed for the hand-over
talk-not-understood = not readable
talk-today-hint = “today” or 3.5. too
talk-to-handover = Until hand-over
talk-of-count = { $n } of { $m }
talk-fill = Complete
talk-in-record = In the record
talk-nothing-missing = Nothing is missing.
talk-more = and { $n ->
    [one] 1 more
   *[other] { $n } more
 }
talk-proposal = program’s proposal
talk-own-recommendation = chosen by the counsellor
talk-form-or = or { $form }
talk-by-age = by age { $grade }
talk-near = Schools near { $place }, straight line
talk-near-unknown = No municipality: nearness unknown.
talk-km = { $km } km
talk-over-limit = more than { $km } km: check travel costs
talk-reason-example = e.g. 4 years of school, reads well
talk-promise-nothing = The school supervision decides, please promise nothing.
talk-no-school = No recommendation needed: no duty.
talk-hint-five = Registration for grade 5 is over: speak about grade 5.
talk-hint-vocational = Speak about vocational college from August.
talk-hint-literacy = Check literacy.
talk-hint-birth = Birth date not exact: check the grade.
talk-health-hint = Please enter no illnesses, diagnoses or test results. The hint “clarify AO-SF” is enough.
talk-reason-hint = No religion, no reasons for flight, no health.
talk-wish-is-theirs = The wish is the family’s. The recommendation leaves it alone.
talk-near-primary = Nearest primary schools
talk-wish-this = As wish
talk-needed-short = needed
talk-proposal-take = Take proposal
