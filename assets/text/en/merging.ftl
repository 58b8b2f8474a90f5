# duplicates and merging two files
merge-title = Compare files
merge-stays = stays: { $number }
merge-goes = will be closed: { $number }
merge-exchange = Keep the other file
merge-decide = Merge files
merge-distinct = Different families
merge-closed = One of the two files is closed. Only open files can be merged.
merge-fact = Choose for each entry what holds. Spellings and phones always stay.
merge-household = Household
merge-nothing-differs = All other entries are the same.
merge-person-is = { $name } is
merge-further-guardian = a further person
merge-further-child = a further child
merge-appointments = Appointments
merge-which-stays = Both families have an appointment. Which one stays?
merge-appointment-reason = files merged
merge-moves = Moves along
merge-moves-appointments = { $count ->
    [one] { $count } appointment
   *[other] { $count } appointments
}
merge-moves-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
merge-moves-talks = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
merge-moves-number = The file number { $number } then leads to the file { $into }.
merge-moves-phones = The phone numbers of both files stay.
merge-hint-choose = choose
merge-answers = { $count ->
    [0] –
    [one] { $count } entry
   *[other] { $count } entries
}
merge-yes-since = { $word }, seen on { $day }
merge-reported = { $day }, { $office }
merge-municipality = Municipality
merge-address = Address
merge-email = E-mail
merge-language = Language
merge-letter-language = Language of letters
merge-interpreter = Interpreting
merge-pathway = Residence
merge-report = Report
merge-arrived = Moved here
merge-entered = Entered Germany
merge-allocated = Allocated to the municipality (Zuweisung an Kommune)
merge-helper = Contact person
merge-site = Site
merge-note = Note
merge-name = Name
merge-original = Original script
merge-usual-name = Usual name
merge-relation = Relation
merge-custody = Custody (Sorgerecht)
merge-guardian-literacy = Reads
merge-consent = Consent
merge-birth = Birth date
merge-sex = Sex
merge-birth-place = Place of birth
merge-nationality = Nationality
merge-school = School so far
merge-skills = Languages, German
merge-literacy = Reading and writing
merge-learning = Learning and interests
merge-documents = Documents
merge-health = Measles, examination
merge-special-needs = Special support
merge-preference = Parents’ wish
merge-recommendation = Recommendation
merge-transport = Way to school
pairs-chip = Duplicates
pairs-fact = { $count ->
    [one] { $count } pair is not decided
   *[other] { $count } pairs are not decided
}
pairs-none = No two files look like the same family.
pairs-none-hint = What you entered as different families is not shown again.
pairs-compare = Compare
alike-there = Continue there
alike-distinct = Another family
alike-merge = Compare files
alike-banner = This family may be recorded already: { $name }, { $number } ({ $why }).
merged-into = This file was merged. Everything else stands in the other file.
merged-open = Open file
unite-object = Two files stand side by side. Then you decide whether they are the same family.
unite-number = File number of the other file
unite-hint = e.g. EB-2026-0123
unite-unknown = No other file has this number. Please check it.
unite-alike = These files look alike:
