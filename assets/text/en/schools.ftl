# schools: list, details, reading the official list in
deed-schools-read = List of schools read in: { $new } new, { $changed } changed, { $closed } closed.
deed-school-edited = School changed.
schools-title = Schools
schools-search = Name, town, street, number
schools-read-in = Read list in
schools-file = Choose the official list of schools
schools-file-kind = List of schools (CSV)
schools-all-forms = all forms
schools-all-towns = all towns
schools-open = open
schools-closed = closed
schools-all = all
schools-closes-on = closes on { $day }
schools-opens-on = opens on { $day }
schools-private = private
schools-none = No school fits the choice.
schools-choose = Choose a school at the left.
schools-count = { $count ->
    [one] { $count } school
   *[other] { $count } schools
}
schools-official = Official list
schools-official-words = Reading the list in brings this up to date.
schools-own = What the school offers
schools-contact-head = Contact and place
schools-contact-words = Own entries go before the list. Empty, the list holds again.
schools-history = Changes
schools-history-none = No change yet.
schools-history-made = added
schools-by-hand = entered by hand
schools-grades = Grades
schools-grades-hint = Empty means: as its form ({ $grades }). For example “5–10, IFK”.
schools-grades-wrong = “{ $word }” is no grade. For example “5–10, EF–Q2, IFK”.
schools-place-hint = Latitude, longitude: “51.76649, 7.91634”
schools-place-wrong = Please enter two figures: “51.76649, 7.91634”.
schools-place-none = Without coordinates distances cannot be estimated.
schools-save = Save
schools-no-right = The school supervision enters what is offered, the administration contact and place.
schools-preview-title = Check the list of schools
schools-preview-rows = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} read, { $same ->
    [one] { $same } school unchanged
   *[other] { $same } schools unchanged
}
schools-preview-nothing = The list says nothing new.
schools-preview-take = { $count ->
    [one] Take { $count } change over
   *[other] Take { $count } changes over
}
schools-preview-out = Left out ({ $count })
schools-preview-remarks = Hints ({ $count })
schools-preview-others = { $count ->
    [one] { $count } row from another county
   *[other] { $count } rows from other counties
}
schools-preview-warning = { $count ->
    [one] One school is to close although children are on their way to it.
   *[other] { $count } schools are to close although children are on their way to them.
}
schools-preview-missing = Does not stand in the list. Unticked, the school stays open.
schools-preview-hint-tick = Tick
schools-shortcut-read = Read list in
schools-shortcut-take = Take changes over
schools-shortcut-state = open, closed, all
