# free places at schools
deed-capacity = { $figures ->
    [one] One figure of free places entered.
   *[other] { $figures } figures of free places entered.
}
capacity-title = Free places
capacity-facts = Free after open enquiries
capacity-ask = Ask the schools
capacity-enter = Enter figures
capacity-search = School or town
capacity-support-only = Only with German support
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
capacity-reported = Reported by the school
capacity-asked = of them asked for
capacity-placed = of them placed
capacity-report = Report
capacity-never = never reported
capacity-ago = { $days ->
    [0] today
    [one] one day ago
   *[other] { $days } days ago
}
capacity-by = entered by { $name }
capacity-support = German support
capacity-support-of = { $all ->
    [one] { $free } of { $all } place free
   *[other] { $free } of { $all } places free
}
capacity-support-some = { $free ->
    [one] { $free } place free
   *[other] { $free } places free
}
capacity-support-all = { $all ->
    [one] { $all } place
   *[other] { $all } places
}
capacity-support-yes = offered
capacity-support-no = not offered
capacity-support-unknown = not known
capacity-literacy-yes = literacy teaching possible
capacity-literacy-no = no literacy teaching
capacity-literacy-unknown = literacy teaching not known
capacity-history = History
capacity-history-none = nothing yet
capacity-said = { $places } reported
capacity-said-unknown = number not known
capacity-one-asked = 1 asked for
capacity-one-accepted = 1 accepted
capacity-one-placed = 1 placed
capacity-waiting = Waiting for this grade
capacity-nobody-waits = No child
capacity-wait = { $children ->
    [one] { $children } child
   *[other] { $children } children
}
capacity-wait-near = { $children } of them from { $town }
capacity-open-school = Open the school
capacity-change = Change the figure
capacity-address = Address
capacity-phone = Phone
capacity-email = E-mail
capacity-form-title = Free places of the school
capacity-form-hint = Free places of each grade. Empty means: not known.
capacity-form-confirm = Enter
capacity-no-figure = 0 to 99
capacity-support-free = German support, free
capacity-support-total = German support, all
capacity-literacy-places = Literacy, free
capacity-remark = Remark
capacity-remark-hint = About the school only, no names of children
capacity-day = As of
capacity-future = lies in the future
capacity-source-label = From
capacity-source-email = E-mail
capacity-source-phone = Phone
capacity-source-letter = Letter
capacity-source-meeting = Meeting
capacity-source-file = List
capacity-source-own = Own
capacity-tab-primary = Primary
capacity-tab-lower = Lower sec.
capacity-tab-upper = Upper sec.
capacity-tab-vocational = Vocational
capacity-column-grade = Gr. { $grade }
capacity-paste-title = { $figures ->
    [one] Take over one figure
   *[other] Take over { $figures } figures
}
capacity-paste-day = As of { $day }
capacity-paste-confirm = Take over
capacity-paste-refused = The figures cannot be taken over
capacity-paste-nothing = Nothing was entered.
capacity-row = Row { $row }
capacity-more = { $faults ->
    [one] and one more place
   *[other] and { $faults } more places
}
capacity-ask-title = Ask the schools
capacity-ask-object = One e-mail text per school with a table to fill in. Ticked are schools with old figures or none.
capacity-ask-all = All
capacity-ask-copy-one = Copy the text for this school
capacity-ask-copy = { $schools ->
    [one] Copy one text
   *[other] Copy { $schools } texts
}
capacity-ask-save = Save the texts
capacity-ask-file = school-enquiry-{ $day }.txt
capacity-no-email = no e-mail address
capacity-school-record = School record
