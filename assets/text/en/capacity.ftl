# free places at schools
capacity-title = Free places
capacity-facts = Free after open enquiries
capacity-ask = Ask the schools
capacity-enter = Enter figures
capacity-search = School or town
capacity-legend-many = 3 and more
capacity-legend-old-short = old
capacity-legend-none = none
capacity-legend-old = older than { $days } days
capacity-school = School
capacity-town = Town
capacity-literacy = Literacy
capacity-age = Age
capacity-yes = yes
capacity-no = no
capacity-unknown = unknown
capacity-days = { $days ->
    [0] today
    [one] { $days } day
   *[other] { $days } days
}
capacity-sum = Free in all
capacity-sum-without = without old figures
capacity-stale = { $schools ->
    [one] { $schools } school with figures older than { $days } days
   *[other] { $schools } schools with figures older than { $days } days
}
capacity-nothing = No school fits this filter.
capacity-unread = The figures could not be read
capacity-hint-cell = Cell
capacity-hint-enter = Enter a figure
capacity-hint-down = Copy down
capacity-hint-form = Edit the whole school
capacity-key-cell = From cell to cell
capacity-key-digit = Type a number of free places
capacity-key-unknown = The number is not known
capacity-key-enter = Enter the figure and go on
capacity-key-down = Copy the figure to the school below
capacity-key-paste = Paste figures from a spreadsheet
capacity-key-form = Edit the whole school
capacity-export = Write the figures to a file
capacity-export-file = free-places-{ $day }.csv
capacity-exported = The file is saved.
capacity-file = Read a list in
capacity-free = { $places ->
    [one] place free now
   *[other] places free now
}
capacity-free-unknown = Number not known
capacity-free-old = Old figure, please ask
capacity-free-below = more given away than reported
capacity-tab-primary = Primary
capacity-tab-lower = Lower sec.
capacity-tab-upper = Upper sec.
capacity-tab-vocational = Vocational
capacity-column-grade = Gr. { $grade }
