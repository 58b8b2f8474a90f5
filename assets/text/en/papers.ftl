# Schreiben auf dem Weg zur Schule.
setting-supervision-authority = School authority in letters
setting-supervision-unit = School authority: second line
setting-supervision-return-line = School authority: return line
setting-supervision-street = School authority: street
setting-supervision-place = School authority: postcode and town
setting-supervision-phone = School authority: phone
setting-supervision-email = School authority: e-mail
setting-supervision-signatory = School authority: signed by
setting-placement-law = Legal basis of a placement (Rechtsgrundlage)
setting-remedy-text = Instruction on remedies (Rechtsbehelfsbelehrung)
setting-ki-street = Integration centre: street
setting-ki-place = Integration centre: postcode and town
setting-health-office = Health office
setting-health-street = Health office: street
setting-health-place = Health office: postcode and town
setting-vocational-start = International classes: begin
setting-vocational-dates = “Fit für mehr”: begin
paper-kind-handover-sheet = hand-over sheet (Übergabebogen)
paper-kind-school-enquiry = enquiry to the school (Anfrage)
paper-kind-placement = placement notice (Schulplatzzuweisung)
paper-kind-placement-info = information sheet
paper-kind-placement-copy = copies of the placement
paper-kind-health-office-list = notice to the health office
paper-kind-admission-return = return form of the school
paper-kind-interim = interim message
paper-kind-vocational-note = note on vocational colleges
notice-kind-primary-invitation = Registering at a primary school
notice-kind-reminder = Reminder
notice-kind-cancellation = Cancellation or new date
notice-kind-renewed-invitation = Renewed invitation
notice-kind-confirmation = Confirmation of counselling
notice-kind-privacy = Privacy and consent
notice-kind-municipality-feedback = Feedback to the reporter
notice-kind-interpreter-sheet = Request for interpreting
settings-papers = Papers on the way to school
papers-title = Papers
papers-of-family = Papers of the family
papers-column-paper = Paper
papers-column-child = Child
papers-column-state = State
papers-ready = possible now
papers-not-read = The papers cannot be read
papers-print = Print
papers-save = Save PDF
papers-hint-choose = choose a paper
papers-both = with the family's language
papers-german = German only
papers-grounds = Reasons if the wish is not met
papers-posted = enter as posted
papers-remedy-missing = The instruction on remedies (Rechtsbehelfsbelehrung) is missing. The paper says so.
papers-remedy-ask = Enter as posted without an instruction on remedies?
papers-remedy-confirm = Enter it all the same
papers-made-on = made on { $day }
papers-posted-on = posted on { $day }
papers-were-saved = { $count ->
    [one] { $count } paper was saved.
   *[other] { $count } papers were saved.
}
papers-were-printed = { $count ->
    [one] { $count } paper was printed.
   *[other] { $count } papers were printed.
}
papers-to-field = Enter what is missing
papers-to-settings = Open settings
papers-to-grounds = Enter the reasons
papers-no-street = Without a street: { $to }. The address is entered under administration, settings, "Addresses for copies".
setting-copy-addresses = Addresses for copies (office, street, postcode town; …)
schild-child = Child as SchILD file
schild-children = Children as SchILD file
schild-where = Folder for the SchILD files
schild-written = { $count ->
    [one] The SchILD files with 1 child were written.
   *[other] The SchILD files with { $count } children were written.
}
schild-left-out = { $count ->
    [one] Left out because the birth date is not known to the day: { $files }.
   *[other] { $count } children left out because the birth date is not known to the day: { $files }.
}
schild-changed = { $count ->
    [one] 1 entry was adapted to SchILD (length or characters).
   *[other] { $count } entries were adapted to SchILD (length or characters).
}
health-list = Health office list
health-list-short = Health office
health-list-ask = Tell the health office of children?
health-list-fact = All children who were counselled in this period and of whom it does not know yet.
health-list-from = Counselled from
health-list-to = to
health-list-order = The beginning lies after the end.
health-list-told = { $count ->
    [one] 1 child is entered as notified.
   *[other] { $count } children are entered as notified.
}
papers-print-ask = Print this paper?
