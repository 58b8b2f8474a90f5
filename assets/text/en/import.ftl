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
