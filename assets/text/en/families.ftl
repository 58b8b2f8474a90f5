# the list of families
families-facts = { $files ->
    [one] { $files } open file
   *[other] { $files } open files
} · { $children ->
    [one] { $children } child
   *[other] { $children } children
}
families-title = Families
families-report = Record a report
families-import = Import reports
families-search = Search this list
families-count = { $families ->
    [one] { $families } family
   *[other] { $families } families
}
families-chip-open = Open
families-chip-office = Office's turn
families-chip-no-appointment = No appointment
families-chip-overdue = Overdue
families-chip-incomplete = Data missing
families-column-family = Family
families-column-number = File number
families-column-municipality = Municipality
families-column-children = Children
families-column-language = Language
families-column-stage = Stage
families-column-ball = Whose turn
families-column-days = Days
families-column-next = Next step
families-due-now = today
families-interpreter-by = Interp. by { $due }
families-empty = No family has been reported yet.
families-empty-hint = Record a report or import a list.
families-no-hits = No family matches these filters.
families-no-hits-for = No family matches “{ $query }”.
families-no-hits-hint = Searched: names, file numbers, phones, birth dates, municipality and language.
families-as-new = Record as a new report
families-reset = Reset filters
families-hint-list = into the list
families-hint-search = search
families-ticked = { $families } ticked
families-plan = Suggest appointments
families-hint-tick = tick or untick
families-hint-untick = untick all
