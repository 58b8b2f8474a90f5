# reading lists from outside
import-title = Read reports in
import-step-file = File
import-step-columns = Columns
import-step-check = Check
import-step-take = Take over
import-file-head = Which list is to be read in?
import-file-words = CSV or text from a spreadsheet. Nothing is written before you take it over.
import-path = File
import-path-hint = Type a path or choose a file
import-pick = Choose file
import-open = Open list
import-pick-title = Choose the list to read in
import-kind = Lists
import-reading = Reading the list …
import-writing = Taking the children over …
import-facts = { $file } · { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} · { $delimiter } · { $encoding }
import-encoding = Encoding
import-delimiter = Delimiter
import-semicolon = Semicolon
import-comma = Comma
import-tab = Tab
import-bar = Vertical bar
import-columns-facts = { $done } of { $of } assigned
import-mapping-kind = Templates
import-mapping-file = columns.toml
import-mapping-saved = Template saved.
import-free-text = Read the free text of remarks in
import-free-text-hint = Remarks may hold health data. Without the tick only wishes about the appointment are taken.
import-reporter = Reporting office
import-reporter-hint = if no column says so
import-sure = recognised, { $percent } % sure
import-ignored = is not read in
import-health = may hold health data
import-valid = { $count } valid
import-wrong = { $count } not valid
import-unsure = { $count } to check
import-next = Next: check
import-result = Result
import-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
import-count-new = new
import-count-doubtful = possible duplicates
import-count-present = already recorded
import-result-words = Checked for names, birth date and household. What is recorded stays unless you tick it. A backup is made first.
import-preview = Preview
import-filter-all = All { $count }
import-filter-check = To check { $count }
import-filter-new = New { $count }
import-column-row = Row
import-column-child = Child
import-column-born = born
import-column-town = Town
import-column-phone = Phone
import-column-result = Result
import-is-new = new
import-joins-family = new, sibling in a recorded family
import-like = like a child in { $file }?
import-like-closed = like a child in { $file }? The file is closed.
import-like-row = like row { $row }?
import-present = recorded: { $file }
import-twice = twice, like row { $row }
import-take = Take over { $count ->
    [one] { $count } child
   *[other] { $count } children
}
import-blocked = Still { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
}: correct the file and reload.
import-compare = Compare
import-compare-title = Is it the same child?
import-row-title = What does this row say?
import-in-list = In the list, row { $row }
import-recorded = Recorded: { $file }
import-skip = Do not read in
import-include = Read in
import-done-title = The list has been read in.
import-done-words = { $children ->
    [one] { $children } child
   *[other] { $children } children
} taken over from { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $families ->
    [one] { $families } new family
   *[other] { $families } new families
}.
import-done-present = { $count ->
    [one] { $count } child was
   *[other] { $count } children were
} recorded already.
import-to-families = To the families
import-another = Read another list in
import-reload = Reload
import-no-right = Your role may not read lists in.
import-none-here = There is nothing in this view.
import-hint-row = row
import-hint-tick = read in yes / no
import-hint-compare = compare
import-hint-next = next hint
import-child-number = { $words } (child { $n })
target-ignore = do not read in
target-household-number = Household number
target-child-family-name = Child's family name
target-child-given-name = Child's given name
target-child-full-name = Child's name
target-child-family-name-original = Family name, original script
target-child-given-name-original = Given name, original script
target-child-birth-date = Birth date
target-child-sex = Sex
target-nationality = Nationality
target-guardian-family-name = Guardian's family name
target-guardian-given-name = Guardian's given name
target-guardian-full-name = Guardian's name
target-guardian-relation = Relation to the child
target-street = Street
target-house-number = House number
target-postcode = Postcode
target-town = Town
target-full-address = Address
target-district = District
target-care-of = Care of
target-accommodation = Accommodation
target-phone = Phone
target-email = E-mail
target-language = Family language
target-interpreter = Interpreting
target-arrived = Moved in on
target-entered = Entered Germany on
target-reported-on = Reported on
target-reporter = Reporting office
target-remark = Remark
