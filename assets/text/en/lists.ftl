# templates, differences and answers around reading lists in
target-other-name = Other spelling
target-birth-place = Place of birth
target-birth-country = Country of birth
target-school-years = School years
target-second-nationality = Second nationality
target-letterbox = Name on the letter box
target-phone-whose = Whose phone
target-second-interpreter = Second interpreting language
target-pathway = Residence (category only)
target-allocated = Allocated to the municipality on
target-reporter-person = Person at the reporting office
target-reporter-contact = Contact of the reporting office
target-helper-name = Helper
target-helper-organisation = Helper's organisation
target-helper-contact = Helper's contact
lists-template-head = Templates of reporting offices
lists-template-words = A list with the same columns is recognised by it.
lists-template-none = No template yet. One can be kept while assigning columns.
lists-template-columns = { $used ->
    [one] { $used } column
   *[other] { $used } columns
} assigned
lists-template-forget = Delete
lists-template-forgotten = Template deleted.
lists-template-keep = Keep as template
lists-template-kept = Template for “{ $sender }” kept.
lists-template-needs-sender = Please enter the reporting office first.
lists-template-used = Template “{ $sender }” recognised
lists-to-file = Save to file
lists-from-file = Load from file
lists-how-far = The list is being checked: { $percent } %
lists-stop = Cancel
lists-stopped = Reading in was cancelled. Nothing was written.
lists-count-changed = files with other details
lists-count-faulty = error, is skipped
lists-changed = recorded: { $file } · { $count ->
    [one] { $count } detail differs
   *[other] { $count } details differ
}
lists-take-changes = { $count ->
    [one] Complete { $count } file
   *[other] Complete { $count } files
}
lists-take-both = Take over { $children ->
    [one] { $children } child
   *[other] { $children } children
}, complete { $files ->
    [one] { $files } file
   *[other] { $files } files
}
lists-nothing = Nothing is ticked.
lists-differences = What does the list say otherwise?
lists-difference-old = in the file
lists-difference-new = in the list
lists-difference-ready = Done
lists-different-people = Different children
lists-done-changed = { $count ->
    [one] { $count } file
   *[other] { $count } files
} completed.
lists-done-faulty = { $count ->
    [one] { $count } row with errors was
   *[other] { $count } rows with errors were
} left out. The answer names them.
lists-answer-head = Answer to the reporting office
lists-answer-words = Names rows and columns, no people.
lists-answer-table = Save as table
lists-answer-text = Save as text
lists-answer-file = answer-{ $day }.{ $ending }
lists-answer-saved = Answer saved.
lists-export = Write list
lists-export-file = families-{ $day }.csv
lists-exported = List saved: { $families ->
    [one] { $families } family
   *[other] { $families } families
}, { $children ->
    [one] { $children } child
   *[other] { $children } children
}.
lists-protected = { $count ->
    [one] { $count } family with a protected address is
   *[other] { $count } families with a protected address are
} left out.
lists-empty = empty
