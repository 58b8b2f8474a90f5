# household, guardians and children in a family's record
family-household = Household
family-address = Address
family-address-incomplete = Address incomplete
family-letterbox = Name on letter box
family-phone = Phone
family-phone-add = Another number
family-email = E-mail
family-language-interpreter = Language · interpreter
family-interpreter = Interpreter
family-interpreter-needed = needed
family-woman-preferred = preferably a woman
family-woman-preferred-short = preferably a woman
family-letter-language = Language of letters
family-letter-language-hint = empty: German only
family-german-only = German
family-german-with = German with { $language }
family-reported = Reported
family-reporter = Reporting office
family-allocation = Allocation to municipality · moved in
family-allocated-short = allocated
family-arrived-short = moved in
family-pathway = Residence
family-special = Special needs
family-nothing-special = nothing stated
family-wants-site = Wish: { $site }
family-note = Note
family-note-hint = No findings, diagnoses, religion or reasons of flight.
family-large-print = Large print
family-protected = Address protected
family-guardians = Guardians
family-no-guardian = Nobody entered yet.
family-add-guardian = Another person
family-remove-guardian = Remove person
family-add-child = Add child
family-add-child-hint = Address, language and guardians are taken over.
family-enter-adds = Enter in a name field adds a child.
family-remove-child = Remove child
family-children = Children
family-birth-hint = day, month or just year
family-birth-missing = date of birth missing
family-assumed = assumed
family-assumed-date = { $day } (assumed)
family-sex = Sex
family-school-years-count = { $years ->
    [one] { $years } school year
   *[other] { $years } school years
}
family-born = born { $day }
family-age = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
