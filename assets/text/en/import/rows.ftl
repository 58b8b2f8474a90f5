# the rows of a list before they are taken in
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
