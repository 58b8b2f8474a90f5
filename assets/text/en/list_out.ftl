list-out-day-lists = Day lists
list-out-day-list = Day list
list-out-posting = Posting list
list-out-labels = Address labels
list-out-day-ask = Print the day lists?
list-out-posting-ask = Print the posting list?
list-out-labels-ask = Print address labels?
list-out-setting = Being put together …
list-out-nothing = Nothing put together yet
list-out-day-facts =
    { $sites ->
    [one] 1 site
   *[other] { $sites } sites
 } · { $appointments ->
    [one] 1 appointment
   *[other] { $appointments } appointments
 } · { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 }
list-out-posting-facts =
    { $envelopes ->
    [one] 1 envelope
   *[other] { $envelopes } envelopes
 } · { $pages ->
    [one] 1 page
   *[other] { $pages } pages
 }
list-out-labels-facts =
    { $labels ->
    [one] 1 label
   *[other] { $labels } labels
 } · { $sheets ->
    [one] 1 sheet
   *[other] { $sheets } sheets
 }
list-out-pick-day = Day
list-out-pick-site = Site
list-out-all-sites = All
list-out-day-fact = Each site has pages of its own. With a lock on its data (Auskunftssperre) a family is listed by its file number alone.
list-out-posting-fact = One line for each envelope, in the order of the envelopes. With a lock on its data (Auskunftssperre) a family is listed by its file number alone.
list-out-labels-fact = One label for each envelope, in the order of the envelopes. Please print at original size, not fitted to the page.
list-out-which = Which letters
list-out-chosen = Chosen ones
list-out-whole = The whole printing
list-out-sheet = Size of the labels
list-out-first = First free label
list-out-first-hint = Counted row by row, 1 to { $most }
list-out-first-wrong = Please enter a number from 1 to { $most }.
list-out-open = Open after saving
list-out-day-printed = Day lists of { $day } printed.
list-out-posting-printed = Posting list printed.
list-out-labels-printed = Address labels printed.
list-out-day-saved = Day lists of { $day } saved.
list-out-posting-saved = Posting list saved.
list-out-labels-saved = Address labels saved.
